//! Digits whose neighbour says that they name a class and count nothing: `sản phẩm 4 sao`, `tăng trưởng 2 con số`, `đạt điểm 10`.

use super::{Digits, is_capital};
use crate::lexicon::{Kind, Label};
use crate::report::OtherKind;
use crate::text::key::{Key, key};
use crate::text::token::Token;
use std::ops::Range;

const STARS: Key = key("sao");
const CLASSES: [[Key; 2]; 2] = [[key("đẳng"), key("cấp")], [key("tiêu"), key("chuẩn")]];
const MARK: Key = key("điểm");
/// `một cửa`: an office where all is dealt with at one counter.
const DOOR: Key = key("cửa");
const COUNTERS: [Key; 7] = [key("phận"), key("phòng"), key("chế"), key("hình"), key("dịch"), key("chính"), key("khâu")];
const OF: Key = key("của");
const MEAN: Key = key("quân");
/// Resolutions of the party by their number: `NQTW 4`.
const RESOLUTIONS: [Key; 2] = [key("NQTW"), key("NQTƯ")];
const LEVEL: Key = key("cấp");
const TIMES: [Key; 4] = [key("năm"), key("tháng"), key("quý"), key("vụ")];
/// One after the other: `liền`, `liên tục`, `liên tiếp`.
const RUN: Key = key("liền");
const RUNS_ON: [Key; 3] = [key("liên"), key("tục"), key("tiếp")];
const DIGITS: [[Key; 2]; 2] = [[key("con"), key("số")], [key("chữ"), key("số")]];
const MOVES: [Key; 3] = [key("tăng"), key("giảm"), key("đạt")];
/// What bears so many crops a year, and what is met: `đạt chuẩn`.
const FIELDS: [Key; 4] = [key("lúa"), key("đất"), key("ruộng"), key("màu")];
const STANDARD: Key = key("chuẩn");
/// `đạt điểm 10`, `có điểm 9`: not `tăng điểm 10`.
const SCORES: [Key; 5] = [key("đạt"), key("được"), key("có"), key("bài"), key("giành")];

const VIRTUES: [Key; 4] = [key("không"), key("sạch"), key("giỏi"), key("tốt")];
const CAPITAL: Key = key("vốn");
const BROKEN: Key = key("tấm");
const TURN: Key = key("lần");
const WITHIN: Key = key("trong");
const HOURS: [Key; 2] = [key("giờ"), key("h")];
const KILOVOLT: Key = key("kv");
const GOLD: Key = key("vàng");
const CARATS: [&str; 5] = ["24", "22", "18", "14", "10"];
const RATIO: Key = key("tỷ");
const NUMBER: Key = key("số");
const NEW_YEAR: Key = key("tết");
const DAWNS: Key = key("rạng");
const FIGHTS: [Key; 4] = [key("thắng"), key("thua"), key("hòa"), key("hoà")];
const SEATS: Key = key("chỗ");
const CARS: [Key; 4] = [key("xe"), key("tô"), key("khách"), key("tải")];
/// `tăng cả 3 tiêu chí`: all of them, however many.
const ALL: Key = key("cả");

/// The class that the digits name.
pub fn read(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let &Digits { tokens, at, .. } = digits;
    // `lưới điện 110kV`, `đường dây 0,4 kV`: the voltage says which lines.
    let end = at + digits.numeral.unwrap_or(1);
    if tokens.get(end).is_some_and(|token| token.key == KILOVOLT) {
        return Some((at..end + 1, OtherKind::Name));
    }
    let word = |at: usize| tokens.get(at).filter(|token| token.is_word()).map(|token| token.key);
    // `công ty 100% vốn nước ngoài`
    let owned = digits.first == "100" && digits.words(at + 1) == "%" && word(at + 2) == Some(CAPITAL);
    if owned {
        return Some((at..at + 2, OtherKind::Criterion));
    }
    // `thương binh suy giảm khả năng lao động từ 61% đến 80%`: which of them.
    if digits.words(end) == "%" && of_capacity(tokens, at) {
        return Some((at..end + 1, OtherKind::Criterion));
    }
    // `gạo 5% tấm`: how much of it is broken says which rice.
    let broken = digits.at_most(3) && digits.words(at + 1) == "%" && word(at + 2) == Some(BROKEN);
    if broken && at > 0 && tokens[at - 1].is_word() && digits.label(at - 1).is_none() {
        return Some((at..at + 2, OtherKind::Criterion));
    }
    // `(năm 2010 = 100)`: what an index starts from.
    if digits.first == "100" && at > 0 && tokens[at - 1].is_mark('=') {
        return Some((at..at + 1, OtherKind::Criterion));
    }
    // `trực 24/24 giờ`, `phục vụ 24/7`: round the clock.
    let clock = digits.first == "24" && tokens.get(at + 1).is_some_and(|t| t.is_mark('/'));
    if clock && matches!(digits.words(at + 2), "24" | "7") && word(at + 3).is_none_or(|next| HOURS.contains(&next)) {
        return Some((at..at + 3, OtherKind::Name));
    }
    // `vắc xin 5 trong 1`: what one holds so many of.
    let several = digits.is_alone() && digits.at_most(1) && digits.first != "1" && digits.words(at + 2) == "1";
    if several && tokens[at + 1].key == WITHIN && at > 0 && digits.label(at - 1).is_none() {
        return Some((at..at + 3, OtherKind::Name));
    }
    // `vàng SJC 24K`, `vàng nữ trang 18K`: how pure it is.
    let carats = CARATS.contains(&digits.first) && matches!(digits.words(at + 1), "K" | "k");
    if carats && tokens[at.saturating_sub(3)..at].iter().any(|token| token.key == GOLD) {
        return Some((at..at + 2, OtherKind::Name));
    }
    let back = |by: usize| at.checked_sub(by).and_then(word);
    // `sản phẩm hạng 4 sao`
    let classes = |label| matches!(label, None | Some((Label::Numbered, _)));
    let dash = tokens.get(at + 1).is_some_and(|token| token.is_mark('-') && !token.spaced);
    if dash && tokens.get(at + 2).is_some_and(Token::is_digits) && digits.at_most(2) {
        let end = at + 3;
        // `khách sạn 3-5 sao`
        if word(end) == Some(STARS) && back(1).is_some() && classes(digits.label(at - 1)) {
            return Some((at..end, OtherKind::Criterion));
        }
        // `thắng 3-1`, `tỷ số 0-2`
        let fought = back(1).is_some_and(|verb| FIGHTS.contains(&verb)) && (Digits { end, ..*digits }).ends_here();
        if fought || (back(2), back(1)) == (Some(RATIO), Some(NUMBER)) {
            return Some((at..end, OtherKind::Name));
        }
    }
    if !digits.is_alone() || !digits.at_most(3) {
        return None;
    }
    if is_list_number(digits) {
        return Some((at..at + 1, OtherKind::Ordinal));
    }
    if !digits.at_most(2) {
        return None;
    }
    // `gia đình 5 không, 3 sạch`, `Phụ nữ 2 giỏi`: what a movement stands for.
    let virtue = |at: usize| word(at).is_some_and(|word| VIRTUES.contains(&word));
    if digits.at_most(1) && digits.first != "1" && virtue(at + 1) {
        let goes_on = virtue(at.wrapping_sub(1 + usize::from(at > 0 && tokens[at - 1].is_mark(','))));
        let named = || back(1).is_some() && digits.label(at - 1).is_none_or(|(label, _)| label == Label::Noun);
        if goes_on || word(at + 2).is_none() && named() {
            return Some((at..at + 2, OtherKind::Name));
        }
    }
    // `tối 29 rạng 30 Tết`: days of the moon.
    if [word(at + 1), back(1)].contains(&Some(DAWNS)) || word(at + 1) == Some(NEW_YEAR) {
        return Some((at..at + 1, OtherKind::Date));
    }
    // `trợ cấp 1 lần cho 320 người`: not month after month; but `tăng 1 lần`, `1 lần/năm`.
    let once = matches!(digits.first, "1" | "01") && word(at + 1) == Some(TURN) && back(1).is_some();
    let rate = tokens.get(at + 2).is_some_and(|token| token.is_mark('/'));
    let counted_before = at > 0 && digits.label(at - 1).is_some_and(|(label, _)| counts(label));
    if once && !rate && !counted_before {
        return Some((at..at + 2, OtherKind::Name));
    }
    // `bộ phận 1 cửa`, `văn phòng 1 cửa liên thông`
    if matches!(digits.first, "1" | "01")
        && word(at + 1) == Some(DOOR)
        && back(1).is_some_and(|before| COUNTERS.contains(&before))
    {
        return Some((at..at + 2, OtherKind::Name));
    }
    // `diện tích lúa 2 vụ`: a kind of field; `lấn chiếm đất 5 vụ` counts.
    if matches!(digits.first, "1" | "2" | "3")
        && word(at + 1) == Some(TIMES[3])
        && back(1).is_some_and(|crop| FIELDS.contains(&crop))
    {
        return Some((at..at + 2, OtherKind::Name));
    }
    // `xã Phú Thành 2 tái đạt chuẩn`: a place by its number, of which the verb tells.
    let meets = || [at + 1, at + 2].iter().any(|i| (word(*i), word(i + 1)) == (Some(MOVES[2]), Some(STANDARD)));
    let named = || at > 1 && is_capital(digits.words(at - 1));
    // `Đảng bộ xã Phú Thành 2 kết nạp 14 đảng viên`
    let acts = || {
        let name = (0..at).rev().take_while(|i| is_capital(digits.words(*i))).count();
        let place = (at - name).checked_sub(1).is_some_and(|level| Kind::level(tokens, level) > 0);
        place && matches!(digits.label(at + 1), Some((Label::LightVerb | Label::Reach | Label::Have, _)))
    };
    if digits.at_most(1) && named() && (meets() || acts()) {
        return Some((at..at + 1, OtherKind::Name));
    }
    // `vì 1 số doanh nghiệp`: some of them.
    if digits.first == "1" && word(at + 1) == Some(NUMBER) && word(at + 2).is_some() && back(1).is_some() {
        return Some((at..at + 2, OtherKind::Name));
    }
    // `lợi nhuận bình quân của 1 HTX`: of each.
    let each = matches!(digits.first, "1" | "01") && back(1) == Some(OF) && back(2) == Some(MEAN);
    if each && word(at + 1).is_some() {
        return Some((at..at + 1, OtherKind::Name));
    }
    // `thực hiện NQTW 4 khóa 12`
    if back(1).is_some_and(|before| RESOLUTIONS.contains(&before)) && digits.at_most(2) {
        return Some((at..at + 1, OtherKind::LegalRef));
    }
    // `tòa án 2 cấp đã thụ lý`, `chính quyền 2 cấp`: which levels; but `3 cấp ủy`, `tăng 2 cấp`.
    let levels = word(at + 1) == Some(LEVEL)
        && back(1).is_some()
        && digits.label(at - 1).is_none_or(|(label, _)| matches!(label, Label::Actor | Label::Noun));
    let counted = word(at + 2).is_some() && digits.label(at + 2).is_none() && !is_capital(digits.words(at + 2));
    let noun = digits.label(at + 1).is_some_and(|(_, end)| end > at + 2);
    if levels && (Kind::level(tokens, at + 2) > 0 || !noun && !counted) {
        return Some((at..at + 2, OtherKind::Criterion));
    }
    // `gia đình văn hóa 3 năm liền`: which of them.
    let run = || match (word(at + 2), word(at + 3)) {
        (Some(run), _) if run == RUN => true,
        (run, ends) => run == Some(RUNS_ON[0]) && ends.is_some_and(|ends| RUNS_ON[1..].contains(&ends)),
    };
    if word(at + 1).is_some_and(|time| TIMES.contains(&time)) && run() {
        return Some((at..at + 1, OtherKind::Criterion));
    }
    let stars = word(at + 1) == Some(STARS) && matches!(digits.first, "1" | "2" | "3" | "4" | "5" | "05");
    // `trao 3 sao` counts; behind a noun it is the noun's class.
    let goes_on = word(at + 2).is_some() && digits.label(at + 2).is_none() && !is_capital(digits.words(at + 2));
    // `phân khúc từ 4 sao trở lên`, `xe dưới 9 chỗ`
    let bound = |at: usize| matches!(digits.label(at), Some((Label::From | Label::Bound(_), end)) if end == at + 1);
    let noun = at - usize::from(at > 1 && bound(at - 1));
    let named = noun > 0 && word(noun - 1).is_some() && classes(digits.label(noun - 1));
    // `tiện ích đẳng cấp 5 sao như bể bơi`
    let classed = CLASSES.iter().any(|words| [back(2), back(1)] == words.map(Some));
    let stars = stars && (classed || named && !goes_on);
    let figures = DIGITS.iter().any(|words| [word(at + 1), word(at + 2)] == words.map(Some));
    // `một “điểm 10” cho …`
    let quoted = at > 1 && ['"', '“', '‘'].iter().any(|mark| tokens[at - 2].is_mark(*mark));
    let score =
        back(1) == Some(MARK) && (quoted || back(2).is_some_and(|verb| SCORES.contains(&verb))) && digits.ends_here();
    let moved = at > 1 && digits.tokens[at - 1].key == ALL && back(2).is_some_and(|verb| MOVES.contains(&verb));
    // `tạm cấp (lần 2) 1.680 tỷ đồng`
    if back(1) == Some(TURN) && tokens.get(at + 1).is_none_or(|next| !next.is_word()) {
        return Some((at..at + 1, OtherKind::Ordinal));
    }
    // `xe ô tô 7 chỗ`
    let seats = word(at + 1) == Some(SEATS) && noun > 0 && word(noun - 1).is_some_and(|noun| CARS.contains(&noun));
    let all = moved && Kind::Grade.begins(tokens, at + 1);
    let end = if figures { at + 3 } else { at + 1 };
    (stars || figures || score || all || seats).then_some((at..end, OtherKind::Criterion))
}

/// Whether a word with this label leads to a number that counts: `tăng 1 lần`.
fn counts(label: Label) -> bool {
    use Label::*;
    matches!(label, Up | Down | Multiply | Exceed | Bound(_) | Reach | Have)
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
