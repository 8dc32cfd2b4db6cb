//! Digits whose neighbour says that they name a class and count nothing: `sản phẩm 4 sao`, `tăng trưởng 2 con số`, `đạt điểm 10`.
//!
//! Each rule stands by itself; they are asked one after the other.

use super::{Digits, is_capital};
use crate::lexicon::{Kind, Label};
use crate::report::OtherKind;
use crate::text::key::{Key, key};
use crate::text::token::Token;
use std::ops::Range;

/// The tokens of the digits that name something, and what.
type Named = (Range<usize>, OtherKind);

/// Rules of digits of any kind.
const OF_ANY: &[fn(&Digits) -> Option<Named>] = &[
    voltage,
    owned_from_abroad,
    capacity_lost,
    broken_rice,
    base_of_index,
    round_the_clock,
    day_of_a_month,
    several_in_one,
    carats,
    size,
    stars_from_to,
    score_of_a_game,
];

/// Rules of one or two digits that stand alone.
const OF_SMALL: &[fn(&Digits) -> Option<Named>] = &[
    virtues,
    days_of_the_moon,
    given_once,
    one_counter,
    field_of_crops,
    numbered_place,
    some,
    of_each,
    resolution,
    levels,
    years_in_a_row,
    turn,
    class,
];

/// The class that the digits name.
pub fn read(digits: &Digits) -> Option<Named> {
    let any = OF_ANY.iter().find_map(|rule| rule(digits));
    if any.is_some() || !digits.is_alone() || !digits.at_most(3) {
        return any;
    }
    if is_list_number(digits) {
        return Some((digits.at..digits.at + 1, OtherKind::Ordinal));
    }
    OF_SMALL.iter().filter(|_| digits.at_most(2)).find_map(|rule| rule(digits))
}

impl Digits<'_> {
    /// The word at a token.
    fn word(&self, at: usize) -> Option<Key> {
        self.tokens.get(at).filter(|token| token.is_word()).map(|token| token.key)
    }

    /// The word so many tokens before.
    fn back(&self, by: usize) -> Option<Key> {
        self.at.checked_sub(by).and_then(|at| self.word(at))
    }

    fn is_one(&self) -> bool {
        matches!(self.first, "1" | "01")
    }

    /// These tokens from the digits on, if it holds.
    fn named(&self, holds: bool, tokens: usize, kind: OtherKind) -> Option<Named> {
        holds.then_some((self.at..self.at + tokens, kind))
    }
}

/// `lưới điện 110kV`, `đường dây 0,4 kV`: the voltage says which lines.
fn voltage(digits: &Digits) -> Option<Named> {
    let end = digits.numeral.unwrap_or(1);
    digits.named(digits.word(digits.at + end) == Some(const { key("kv") }), end + 1, OtherKind::Name)
}

/// `công ty 100% vốn nước ngoài`
fn owned_from_abroad(digits: &Digits) -> Option<Named> {
    let at = digits.at;
    let capital = || digits.word(at + 2) == Some(const { key("vốn") });
    digits.named(digits.first == "100" && digits.words(at + 1) == "%" && capital(), 2, OtherKind::Criterion)
}

/// `thương binh suy giảm khả năng lao động từ 61% đến 80%`: which of them.
fn capacity_lost(digits: &Digits) -> Option<Named> {
    let end = digits.numeral.unwrap_or(1);
    let percent = digits.words(digits.at + end) == "%";
    digits.named(percent && of_capacity(digits.tokens, digits.at), end + 1, OtherKind::Criterion)
}

/// `gạo 5% tấm`: how much of it is broken says which rice.
fn broken_rice(digits: &Digits) -> Option<Named> {
    let at = digits.at;
    let broken = || digits.words(at + 1) == "%" && digits.word(at + 2) == Some(const { key("tấm") });
    let behind_noun = || digits.back(1).is_some() && digits.label(at - 1).is_none();
    digits.named(digits.at_most(3) && broken() && behind_noun(), 2, OtherKind::Criterion)
}

/// `(năm 2010 = 100)`: what an index starts from.
fn base_of_index(digits: &Digits) -> Option<Named> {
    let equals = || digits.at > 0 && digits.tokens[digits.at - 1].is_mark('=');
    // `200 suất = 100 triệu đồng` is worth it.
    digits.named(digits.first == "100" && equals() && !digits.is_measured(), 1, OtherKind::Criterion)
}

/// `trực 24/24 giờ`, `phục vụ 24/7`: round the clock.
fn round_the_clock(digits: &Digits) -> Option<Named> {
    const HOURS: [Key; 2] = [key("giờ"), key("h")];
    let at = digits.at;
    let hours = || digits.word(at + 3).is_none_or(|next| HOURS.contains(&next));
    let clock = || digits.words(at + 2) == "7" || digits.words(at + 2) == "24" && hours();
    digits.named(digits.first == "24" && digits.words(at + 1) == "/" && clock(), 3, OtherKind::Name)
}

/// `phiên đầu tuần 21/9`, `phiên 21-9`, `dịp lễ 30/4 - 1/5`: a day, with no word that says so. Done and planned have what they count behind
/// them, or how much of the plan that is.
fn day_of_a_month(digits: &Digits) -> Option<Named> {
    const NEAR: usize = 6;
    let &Digits { tokens, at, .. } = digits;
    let (day, month) = day_and_month(digits, at)?;
    let end = at + 3;
    // `30/4 - 1/5`: what alone may be a part of a whole.
    let since = || at > 3 && matches!(digits.words(at - 1), "-" | "–" | "và" | ",") && tokens[at - 2].is_digits();
    let believed = day > month || since() && day_and_month(digits, at - 4).is_some_and(|(day, month)| day > month);
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced && !token.is_mark(')'));
    // `31/10-1/11`
    let goes_on = glued(end) && glued(end + 1) && day_and_month(digits, end + 1).is_none();
    let behind = &tokens[end.min(tokens.len())..(end + NEAR).min(tokens.len())];
    let rated = || behind.iter().any(|token| token.is_mark('%'));
    // `kết nạp đạt 25/12`, `Số lớp: 12/10`
    let reached = || {
        let before = at.wrapping_sub(1);
        digits.words(before) == ":" || digits.label(before).is_some_and(|(label, _)| label == Label::Reach)
    };
    // `15/1 âm lịch`
    let lunar = || digits.word(end) == Some(const { key("âm") });
    let uncounted = || lunar() || Digits { end, ..*digits }.ends_here() || Kind::Preposition.begins(tokens, end);
    let within = at > 0 && tokens[at - 1].is_mark('/');
    let told = believed && !within && !goes_on && uncounted() && !rated() && !reached();
    // `Trường 19-5`, `hạ đội khách 4-1`
    digits.named(told, 3, if tokens[at + 1].is_mark('-') { OtherKind::Name } else { OtherKind::Date })
}

/// The numbers of a day and its month that may stand at a token: `21/9`.
fn day_and_month(digits: &Digits, at: usize) -> Option<(u8, u8)> {
    digits.tokens.get(at + 1).filter(|token| (token.is_mark('/') || token.is_mark('-')) && !token.spaced)?;
    let number = |at: usize, most: u8| {
        let words = digits.tokens.get(at).filter(|token| token.is_digits())?.span.of(digits.text);
        words.parse().ok().filter(|number| (1..=most).contains(number) && words.len() < 3)
    };
    Some((number(at, 31)?, number(at + 2, 12)?))
}

/// `vắc xin 5 trong 1`: what one holds so many of.
fn several_in_one(digits: &Digits) -> Option<Named> {
    let at = digits.at;
    let several = digits.is_alone() && digits.at_most(1) && digits.first != "1" && digits.words(at + 2) == "1";
    let within = || digits.tokens[at + 1].key == const { key("trong") } && at > 0 && digits.label(at - 1).is_none();
    digits.named(several && within(), 3, OtherKind::Name)
}

/// `vàng SJC 24K`, `vàng nữ trang 18K`: how pure it is.
fn carats(digits: &Digits) -> Option<Named> {
    const CARATS: [&str; 5] = ["24", "22", "18", "14", "10"];
    let at = digits.at;
    let carats = matches!(digits.words(at + 1), "K" | "k") && CARATS.contains(&digits.first);
    // `giá vàng 99,99 là 5,7 triệu đồng/chỉ`
    let end = digits.numeral.unwrap_or(1);
    let parts = digits.tokens[at..at + end].iter().filter(|token| token.is_digits());
    let pure = digits.first.len() > 1
        && end < 4
        && parts.into_iter().all(|token| token.span.of(digits.text).bytes().all(|b| b == b'9'));
    let gold = || digits.tokens[at.saturating_sub(3)..at].iter().any(|token| token.key == const { key("vàng") });
    let named = if carats { 2 } else { end + usize::from(digits.words(at + end) == "%") };
    digits.named((carats || pure) && gold(), named, OtherKind::Name)
}

/// `giá tôm cỡ 50 con/kg`, `loại 40-50 con/kg`, `412.000 đồng/bình 12 kg`: how large they are.
fn size(digits: &Digits) -> Option<Named> {
    const SIZES: [Key; 3] = [key("cỡ"), key("loại"), key("size")];
    let end = if joins(digits) { 3 } else { digits.numeral.unwrap_or(1) };
    let [count, per, kilo] = [0, 1, 2].map(|next| digits.words(digits.at + end + next));
    let each = matches!((count, per, kilo), ("con", "/", "kg") | ("kg", "/", "con"));
    let class = each && digits.back(1).is_some_and(|before| SIZES.contains(&before));
    let holds = count == "kg" && digits.at > 1 && digits.back(1).is_some() && digits.words(digits.at - 2) == "/";
    digits.named(class || holds, end + if class { 3 } else { 1 }, OtherKind::Criterion)
}

/// Whether the digits are the first of two that a dash joins: `3-5`.
fn joins(digits: &Digits) -> bool {
    let dash = digits.tokens.get(digits.at + 1).is_some_and(|token| token.is_mark('-') && !token.spaced);
    dash && digits.tokens.get(digits.at + 2).is_some_and(Token::is_digits) && digits.at_most(2)
}

/// `khách sạn 3-5 sao`, `từ 3 đến 5 sao`
fn stars_from_to(digits: &Digits) -> Option<Named> {
    let &Digits { tokens, at, .. } = digits;
    let to = tokens.get(at + 1).is_some_and(|to| to.is_mark('-') || to.is_mark('–'))
        || matches!(digits.label(at + 1), Some((Label::To, end)) if end == at + 2);
    let stars = || tokens.get(at + 2).is_some_and(Token::is_digits) && digits.word(at + 3) == Some(STARS);
    let from = || at > 0 && matches!(digits.label(at - 1), Some((Label::From, _)));
    let classed = || digits.back(1).is_some() && (from() || may_be_classed(digits, at - 1));
    digits.named(to && stars() && classed(), 3, OtherKind::Criterion)
}

/// `thắng 3-1`, `tỷ số 0-2`
fn score_of_a_game(digits: &Digits) -> Option<Named> {
    const FIGHTS: [Key; 4] = [key("thắng"), key("thua"), key("hòa"), key("hoà")];
    const RATIO: [Key; 2] = [key("tỷ"), key("số")];
    let ends = || Digits { end: digits.at + 3, ..*digits }.ends_here();
    let fought = || digits.back(1).is_some_and(|verb| FIGHTS.contains(&verb)) && ends();
    let ratio = || [digits.back(2), digits.back(1)] == RATIO.map(Some);
    digits.named(joins(digits) && (fought() || ratio()), 3, OtherKind::Name)
}

/// `gia đình 5 không, 3 sạch`, `Phụ nữ 2 giỏi`: what a movement stands for.
fn virtues(digits: &Digits) -> Option<Named> {
    const VIRTUES: [Key; 4] = [key("không"), key("sạch"), key("giỏi"), key("tốt")];
    let at = digits.at;
    let virtue = |at: usize| digits.word(at).is_some_and(|word| VIRTUES.contains(&word));
    if !digits.at_most(1) || digits.first == "1" || !virtue(at + 1) {
        return None;
    }
    let goes_on = virtue(at.wrapping_sub(1 + usize::from(at > 0 && digits.tokens[at - 1].is_mark(','))));
    let noun = || digits.label(at - 1).is_none_or(|(label, _)| label == Label::Noun);
    let named = || digits.word(at + 2).is_none() && digits.back(1).is_some() && noun();
    digits.named(goes_on || named(), 2, OtherKind::Name)
}

/// `tối 29 rạng 30 Tết`
fn days_of_the_moon(digits: &Digits) -> Option<Named> {
    const DAWNS: Key = key("rạng");
    let next = digits.word(digits.at + 1);
    let dawns = [next, digits.back(1)].contains(&Some(DAWNS));
    digits.named(dawns || next == Some(const { key("tết") }), 1, OtherKind::Date)
}

/// `trợ cấp 1 lần cho 320 người`: not month after month; but `tăng 1 lần`, `1 lần/năm`.
fn given_once(digits: &Digits) -> Option<Named> {
    use Label::*;
    let at = digits.at;
    let once = digits.is_one() && digits.word(at + 1) == Some(TURN) && digits.back(1).is_some();
    let rate = || digits.words(at + 2) == "/";
    let counts = |(label, _)| matches!(label, Up | Down | Multiply | Exceed | Bound(_) | Reach | Have);
    digits.named(once && !rate() && !digits.label(at - 1).is_some_and(counts), 2, OtherKind::Name)
}

/// `bộ phận 1 cửa`, `văn phòng 1 cửa liên thông`: where all is dealt with at one counter.
fn one_counter(digits: &Digits) -> Option<Named> {
    const COUNTERS: [Key; 7] =
        [key("phận"), key("phòng"), key("chế"), key("hình"), key("dịch"), key("chính"), key("khâu")];
    let door = digits.is_one() && digits.word(digits.at + 1) == Some(const { key("cửa") });
    digits.named(door && digits.back(1).is_some_and(|before| COUNTERS.contains(&before)), 2, OtherKind::Name)
}

/// `diện tích lúa 2 vụ`: a kind of field; `lấn chiếm đất 5 vụ` counts.
fn field_of_crops(digits: &Digits) -> Option<Named> {
    const FIELDS: [Key; 4] = [key("lúa"), key("đất"), key("ruộng"), key("màu")];
    let crops = matches!(digits.first, "1" | "2" | "3") && digits.word(digits.at + 1) == Some(const { key("vụ") });
    digits.named(crops && digits.back(1).is_some_and(|field| FIELDS.contains(&field)), 2, OtherKind::Name)
}

/// `xã Phú Thành 2 tái đạt chuẩn`, `Đảng bộ xã Phú Thành 2 kết nạp 14 đảng viên`, `kênh Phú Thành 2 dài 9 km`: a place by its
/// number, of which the verb or a size tells.
fn numbered_place(digits: &Digits) -> Option<Named> {
    const MEETS: [Key; 2] = [key("đạt"), key("chuẩn")];
    const SIZES: [Key; 4] = [key("dài"), key("rộng"), key("cao"), key("sâu")];
    let at = digits.at;
    if !digits.at_most(1) || at < 2 || !is_capital(digits.words(at - 1)) {
        return None;
    }
    let meets = || [at + 1, at + 2].iter().any(|i| [digits.word(*i), digits.word(i + 1)] == MEETS.map(Some));
    let acts = || {
        let name = (0..at).rev().take_while(|i| is_capital(digits.words(*i))).count();
        let place = (at - name).checked_sub(1).is_some_and(|level| Kind::level(digits.tokens, level) > 0);
        place && matches!(digits.label(at + 1), Some((Label::LightVerb | Label::Reach | Label::Have, _)))
    };
    let sized = || {
        digits.word(at + 1).is_some_and(|size| SIZES.contains(&size))
            && digits.tokens[at + 2..].first().is_some_and(Token::is_digits)
    };
    // `Phú Thành 1, Phú Thành 2 và Phú Thành 3 nộp`: the last of several.
    let another = || {
        let same = |by: usize| digits.back(by).is_some() && digits.back(by) == digits.back(by + 4);
        at > 5 && same(1) && same(2) && digits.tokens[at - 4].is_digits() && matches!(digits.words(at - 3), "," | "và")
    };
    digits.named(meets() || acts() || sized() || another(), 1, OtherKind::Name)
}

/// `vì 1 số doanh nghiệp`
fn some(digits: &Digits) -> Option<Named> {
    let number = digits.first == "1" && digits.word(digits.at + 1) == Some(const { key("số") });
    let within = || digits.word(digits.at + 2).is_some() && digits.back(1).is_some();
    digits.named(number && within(), 2, OtherKind::Name)
}

/// `lợi nhuận bình quân của 1 HTX`
fn of_each(digits: &Digits) -> Option<Named> {
    const MEAN_OF: [Key; 2] = [key("quân"), key("của")];
    let each = digits.is_one() && [digits.back(2), digits.back(1)] == MEAN_OF.map(Some);
    digits.named(each && digits.word(digits.at + 1).is_some(), 1, OtherKind::Name)
}

/// Resolutions of the party by their number: `thực hiện NQTW 4 khóa 12`.
fn resolution(digits: &Digits) -> Option<Named> {
    const RESOLUTIONS: [Key; 2] = [key("NQTW"), key("NQTƯ")];
    digits.named(digits.back(1).is_some_and(|before| RESOLUTIONS.contains(&before)), 1, OtherKind::LegalRef)
}

/// `tòa án 2 cấp đã thụ lý`, `chính quyền 2 cấp`: which levels; but `3 cấp ủy`, `tăng 2 cấp`.
fn levels(digits: &Digits) -> Option<Named> {
    let at = digits.at;
    let levels = digits.word(at + 1) == Some(const { key("cấp") }) && digits.back(1).is_some();
    let whose = || digits.label(at - 1).is_none_or(|(label, _)| matches!(label, Label::Actor | Label::Noun));
    let noun = || digits.label(at + 1).is_some_and(|(_, end)| end > at + 2);
    let alone = || !noun() && !goes_on(digits);
    digits.named(levels && whose() && (Kind::level(digits.tokens, at + 2) > 0 || alone()), 2, OtherKind::Criterion)
}

/// `gia đình văn hóa 3 năm liền`, `5 năm liên tục`: which of them.
fn years_in_a_row(digits: &Digits) -> Option<Named> {
    const TIMES: [Key; 4] = [key("năm"), key("tháng"), key("quý"), key("vụ")];
    const ON: [Key; 2] = [key("tục"), key("tiếp")];
    let at = digits.at;
    let times = digits.word(at + 1).is_some_and(|time| TIMES.contains(&time));
    let run = || match digits.word(at + 2) {
        Some(word) if word == const { key("liền") } => true,
        Some(word) if word == const { key("liên") } => digits.word(at + 3).is_some_and(|ends| ON.contains(&ends)),
        _ => false,
    };
    digits.named(times && run(), 1, OtherKind::Criterion)
}

/// `tạm cấp (lần 2) 1.680 tỷ đồng`
fn turn(digits: &Digits) -> Option<Named> {
    let counts = || digits.word(digits.at + 1).is_some();
    digits.named(digits.back(1) == Some(TURN) && !counts(), 1, OtherKind::Ordinal)
}

/// Stars, seats, places of a number, the best mark, grades.
fn class(digits: &Digits) -> Option<Named> {
    /// `tiện ích đẳng cấp 5 sao như bể bơi`
    const CLASSES: [[Key; 2]; 2] = [[key("đẳng"), key("cấp")], [key("tiêu"), key("chuẩn")]];
    /// `xe ô tô 7 chỗ`
    const CARS: [Key; 4] = [key("xe"), key("tô"), key("khách"), key("tải")];
    /// `tăng trưởng 2 con số`
    const PLACES: [[Key; 2]; 2] = [[key("con"), key("số")], [key("chữ"), key("số")]];
    /// `tăng cả 3 tiêu chí`, `giảm sâu trên cả 3 mặt`: all of them, however many.
    const MOVES: [Key; 6] = [key("tăng"), key("giảm"), key("đạt"), key("trên"), key("ở"), key("sâu")];
    /// `đạt điểm 10`, `có điểm 9`: not `tăng điểm 10`.
    const SCORES: [Key; 5] = [key("đạt"), key("được"), key("có"), key("bài"), key("giành")];
    let &Digits { tokens, at, .. } = digits;
    let (before, next) = ([digits.back(2), digits.back(1)], digits.word(at + 1));
    // `phân khúc từ 4 sao trở lên`, `xe dưới 9 chỗ`
    let bound =
        |at: usize| matches!(digits.label(at), Some((Label::From | Label::To | Label::Bound(_), end)) if end == at + 1);
    let behind = at - usize::from(at > 1 && bound(at - 1));
    let noun = behind.checked_sub(1).and_then(|noun| digits.word(noun));
    // `trao 3 sao` counts; behind a noun it is the noun's class.
    let named = || noun.is_some() && may_be_classed(digits, behind - 1) && !goes_on(digits);
    let stars = next == Some(STARS)
        && matches!(digits.first, "1" | "2" | "3" | "4" | "5" | "05")
        && (CLASSES.iter().any(|words| before == words.map(Some)) || named());
    let seats = next == Some(const { key("chỗ") }) && noun.is_some_and(|noun| CARS.contains(&noun));
    let places = PLACES.iter().any(|words| [next, digits.word(at + 2)] == words.map(Some));
    // `một “điểm 10” cho …`
    let quoted = || at > 1 && ['"', '“', '‘'].iter().any(|mark| tokens[at - 2].is_mark(*mark));
    let scored = || quoted() || before[0].is_some_and(|verb| SCORES.contains(&verb));
    let score = before[1] == Some(const { key("điểm") }) && scored() && digits.ends_here();
    let moved = before[1] == Some(const { key("cả") }) && before[0].is_some_and(|verb| MOVES.contains(&verb));
    let all = moved && Kind::Grade.begins(tokens, at + 1);
    digits.named(stars || places || score || all || seats, if places { 3 } else { 1 }, OtherKind::Criterion)
}

const STARS: Key = key("sao");
const TURN: Key = key("lần");

/// Whether what stands at the token may have a class: `sản phẩm hạng 4 sao`.
fn may_be_classed(digits: &Digits, at: usize) -> bool {
    matches!(digits.label(at), None | Some((Label::Numbered, _)))
}

/// Whether the word behind the digits goes on with another that is no name: `3 cấp ủy`.
fn goes_on(digits: &Digits) -> bool {
    let next = digits.at + 2;
    digits.word(next).is_some() && digits.label(next).is_none() && !is_capital(digits.words(next))
}

/// Whether the percentage at a token is how much of what somebody can do is lost: `khả năng lao động`, `sức lao động`.
fn of_capacity(tokens: &[Token], at: usize) -> bool {
    const WORK: [Key; 2] = [key("lao"), key("động")];
    const OF: [Key; 2] = [key("năng"), key("sức")];
    /// `thương binh thương tật từ 61% đến 80%`
    const HURT: [Key; 2] = [key("thương"), key("tật")];
    const BETWEEN: [Key; 6] = [key("từ"), key("đến"), key("trên"), key("dưới"), key("là"), key("tới")];
    const NEAR: usize = 8;
    let between = |token: &&Token| !token.is_word() || BETWEEN.contains(&token.key);
    let behind = tokens[at.saturating_sub(NEAR)..at].iter().rev().take_while(between).count();
    let Some(start) = (at - behind).checked_sub(3) else { return false };
    let words = [start, start + 1, start + 2].map(|at| tokens[at].key);
    OF.contains(&words[0]) && words[1..] == WORK || words[1..] == HURT
}

/// `(3) chọn chuyên đề`, `chia đều sự nghèo khổ" (2).`, `4 | Nguyễn Văn An |`, `2. Thu nhập`, or nothing but `3.`: the number of an
/// item or note.
fn is_list_number(digits: &Digits) -> bool {
    let &Digits { tokens, at, .. } = digits;
    let mark = |at: Option<usize>, marks: &str| {
        let token = at.and_then(|at| tokens.get(at));
        token.is_some_and(|token| marks.chars().any(|mark| token.is_mark(mark)))
    };
    let alone = tokens.iter().enumerate().all(|(i, token)| i == at || !(token.is_word() || token.is_digits()));
    let cell = at == 0 && mark(Some(1), "|");
    let bracket = mark(at.checked_sub(1), "([") && mark(Some(at + 1), ")]") && digits.at_most(2);
    // `sang mục đích khác[1]`, `tăng 8,01% (1) so với cùng kỳ`: a note at the foot.
    let glued = || tokens[at - 1].is_mark('[') && !tokens[at - 1].spaced && tokens[at - 2].is_word();
    let against = || digits.label(at + 2).is_some_and(|(label, _)| label == Label::Against);
    let foot = bracket && at > 1 && (glued() || tokens[at - 2].is_mark('%') && against());
    let noted = foot || bracket && (at == 1 || mark(at.checked_sub(2), "\"”“'’;:."));
    // `… 18,2%. 2. Thu nhập bình quân: …`: items of a list in one line.
    let apart = at == 0 || mark(at.checked_sub(1), ".;)");
    let opens = tokens.get(at + 2).is_none_or(|next| next.is_word() && is_capital(digits.words(at + 2)));
    let item = apart && mark(Some(at + 1), ".") && opens && digits.at_most(2);
    // A line that is nothing but a small number turns a page.
    (alone && (tokens.len() == 1 || mark(Some(at + 1), ".)/"))) || cell || noted || item
}
