//! How far the phrase behind a number goes: item by item, up to what ends its clause or belongs to the next number.
//!
//! `412 lao động đi làm việc ở nước ngoài, chủ yếu sang Đài Loan` goes as far as the comma, `100% xã, phường, thị trấn được công nhận` to its
//! end.

use super::ahead::{
    continues, does_to_number, done_for_number, leads_to_number, measures_next, names_next, noun_follows,
    number_follows, speaks,
};
use super::behind::LONGEST_BEHIND;
use super::phrase::{is_preposition, is_verb};
use super::written::words;
use crate::grammar::cue::{self, is_cases};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::report::OtherKind;
use crate::text::case;
use crate::text::key::key;

/// Where the phrase ends that begins at the item `start` behind a mention; of about `most` words, `short` without what was done.
pub(super) fn extent(sentence: &Sentence, index: usize, start: usize, most: usize, short: bool) -> usize {
    let first = sentence.mentions[index].first;
    let to_whom = first > 0 && sentence.said(first - 1) == "cho";
    let mut phrase = Extent { sentence, start, short, to_whom, end: start, count: 0, piece: 0, plain: true };
    let mut joint = None;
    while phrase.end < sentence.items.len() {
        match phrase.step() {
            Step::Ends => break,
            Step::Past { words, to } => {
                phrase.count += words;
                phrase.end = to;
                continue;
            }
            Step::GoesOn => {}
        }
        // A name too long is cut where it goes on, not within what goes on.
        if phrase.count >= most {
            return joint.unwrap_or(phrase.end);
        }
        if phrase.count > most / 2 && goes_on_from(sentence, phrase.end) {
            joint = Some(phrase.end);
        }
        phrase.take();
    }
    phrase.end
}

/// The phrase so far.
struct Extent<'s, 't> {
    sentence: &'s Sentence<'t>,
    start: usize,
    short: bool,
    /// `cho` stands before the number.
    to_whom: bool,
    /// The item that is asked: it belongs to the phrase, or ends it.
    end: usize,
    /// How many words there are, and how many since the last comma.
    count: usize,
    piece: usize,
    /// Nothing but nouns.
    plain: bool,
}

/// What an item does to the phrase.
enum Step {
    Ends,
    GoesOn,
    /// Some items at once, up to one behind them, which count as so many words.
    Past {
        words: usize,
        to: usize,
    },
}

impl Step {
    fn ends_if(ends: bool) -> Step {
        if ends { Step::Ends } else { Step::GoesOn }
    }
}

impl Extent<'_, '_> {
    /// Whether something stands between the number and the item.
    fn inside(&self) -> bool {
        self.end > self.start
    }

    /// What the item at the end does.
    fn step(&self) -> Step {
        let &Extent { sentence, end, .. } = self;
        match sentence.what(end) {
            What::Mark('"' | '“' | '”') => Step::GoesOn,
            What::Mark('-' | '–') => {
                Step::ends_if(!matches!(sentence.what(end + 1), What::Word | What::Label(Label::LightVerb)))
            }
            // `31 vụ, việc đang xem xét`
            What::Mark(',') if self.inside() && is_cases(sentence, end) => Step::GoesOn,
            What::Mark(',') => self.at_comma(),
            // `thị trấn (98,2%) được công nhận`, `5 tỉnh (Hà Nam, …) được công nhận`: past a bracket with a share or names.
            What::Mark('(') => match close_of(sentence, end) {
                Some(close) if goes_on_behind(sentence, close + 1, self.short) => {
                    Step::Past { words: 0, to: close + 1 }
                }
                _ => Step::Ends,
            },
            // `23 xã đạt 19/19 tiêu chí`
            What::Mark('/') if self.inside() && is_threshold(sentence, end - 1) && is_threshold(sentence, end + 1) => {
                Step::GoesOn
            }
            What::Mark(_) | What::Number(_) => Step::Ends,
            What::Label(label) => Step::ends_if(self.ends_at(label)),
            _ => Step::GoesOn,
        }
    }

    /// Takes the item up.
    fn take(&mut self) {
        let (sentence, first) = (self.sentence, !self.inside());
        match sentence.what(self.end) {
            What::Mark(',') => self.piece = 0,
            What::Word | What::Label(Label::Actor | Label::Numbered | Label::LegalHead) => self.piece += 1,
            // `100% các bản án, quyết định của tòa`
            What::Label(Label::Stop) if first && sentence.is(self.end, Kind::Weak) => {}
            // `60% số ô tô, xe máy`
            What::Label(Label::NameHead) if first => {}
            // `25 tổ chức, doanh nghiệp`
            What::Label(Label::LightVerb) if first => self.piece += 1,
            _ => self.plain = false,
        }
        self.count += 1;
        self.end += 1;
    }

    /// `100% xã, phường, thị trấn được công nhận`: a list of nouns before its verb goes on behind a comma.
    fn at_comma(&self) -> Step {
        let &Extent { sentence, start, end, short, .. } = self;
        let next = end + 1;
        // `4.180 em thuộc hộ thoát nghèo, hộ ở vùng lũ trong thời gian 5 tháng`: one more of the same.
        let tie = (next..next + 4).find(|i| sentence.what(*i) != What::Word);
        let parallel = end > start + 1
            && sentence.first_word(end - 1) == sentence.first_word(next)
            && sentence.what(end - 1) == What::Word
            && tie.is_some_and(|i| i > next && is_preposition(sentence, i));
        if parallel {
            return Step::Past { words: 2, to: end + 2 };
        }
        // `lao động tại các xã, thôn được học nghề`: kinds of places; not `…, huyện Tân Hòa 40 người`.
        let places = if self.inside() { cue::listed(sentence, start..end) } else { end };
        if places > end && !sentence.is_number(places) && !sentence.is_capital(places) {
            return Step::Past { words: 1, to: places };
        }
        let counted = words(sentence, start..end);
        // `8 trạm và 3 kho, Sở Công Thương đã phạt 5 cơ sở`: who did the next thing.
        let who = sentence.label(next) == Some(Label::Actor) && sentence.is_capital(next);
        // `Trong số 40 tỉnh, thành phố, Hải Dương có …`: one of them by its name.
        let level = usize::from(Kind::level(sentence.tokens, sentence.start_of(next)) > 0);
        let one = is_proper(sentence, next + level) && !(start..end).any(|i| sentence.is_capital(i));
        let verb_behind = || self.plain && self.piece <= 4 && !short && !who && continues(sentence, next);
        let goes_on = || {
            let listed = || verb_behind() || noun_follows(sentence, next) || places_listed(sentence, start, next);
            self.goes_on_doing() || !one && listed()
        };
        Step::ends_if(
            leads_to_number(sentence, end)
                || self.turns_to_another_deed()
                || names_next(sentence, next)
                || speaks(sentence, next)
                // `21.000 người vay vốn, giúp hơn 1.000 hộ thoát nghèo`
                || sentence.label(next) == Some(Label::Stop) && leads_to_number(sentence, next + 1)
                || sentence.begins(next, Kind::Turn)
                // `412 lao động xuất cảnh, chủ yếu sang Đài Loan`
                || sentence.said(next) == "chủ" && sentence.said(next + 1) == "yếu"
                || counted.is_empty()
                || Kind::Counter.is_all(&counted)
                || !goes_on(),
        )
    }

    /// Whether what stands behind the comma is the next thing that was done, or what came of this one.
    fn turns_to_another_deed(&self) -> bool {
        let &Extent { sentence, end, .. } = self;
        let next = end + 1;
        let verb = sentence.label(next) == Some(Label::LightVerb);
        // `hỗ trợ cho 3.600 trẻ, duy trì các chương trình`: behind those for whom it was done.
        if verb && self.to_whom {
            return true;
        }
        // `khởi tố 221 bị can, xử lý hành chính 25 vụ`; `24 xe lăn, khám mắt và phát kính miễn phí 300 suất`: or the next two.
        let reach = if (end + 2..end + 5).any(|i| sentence.label(i) == Some(Label::Joiner)) { 9 } else { 5 };
        let stop = (end + 2..end + reach).find(|i| sentence.is_number(*i) || sentence.mark(*i).is_some());
        // `125 vụ cháy, gây thiệt hại 16 tỷ đồng`, `97 hộ thoát nghèo, đưa tỷ lệ hộ nghèo còn 6%`
        let caused = || {
            matches!(sentence.said(next), "gây" | "gây ra" | "làm" | "khiến" | "đưa" | "tập trung")
                || sentence.label(next) == Some(Label::Raise)
        };
        verb && stop.is_some_and(|i| sentence.is_number(i)) || caused()
    }

    /// Whether a verb behind the comma has the object of those before: `tập thể đóng góp, ủng hộ quỹ`.
    fn goes_on_doing(&self) -> bool {
        let &Extent { sentence, start, end, short, .. } = self;
        let next = end + 1;
        // `người hoạt động cách mạng, hoạt động kháng chiến`: the same deed.
        let same = |i: usize| is_verb(sentence, i) && sentence.said(i) == sentence.said(next);
        if (start + 1..end).any(same) && !number_follows(sentence, next) {
            return true;
        }
        let verbs = self.inside() && (is_verb(sentence, end - 1) || gives(sentence, end - 1));
        // `người đang chữa trị, cai nghiện tại các cơ sở`
        let verbs = verbs || end > start + 1 && matches!(sentence.said(end - 2), "đang" | "được");
        // `17 vụ tàng trữ, mua bán, vận chuyển ma túy`
        let listed = || is_verb(sentence, end - 1) && !number_follows(sentence, next);
        verbs && sentence.label(next) == Some(Label::LightVerb) && (!short || end > start + 1 && listed())
    }

    /// Whether a phrase of the lexicon ends the phrase.
    fn ends_at(&self, label: Label) -> bool {
        use Label::*;
        let &Extent { sentence, start, end, short, .. } = self;
        let inside = self.inside();
        match label {
            Joiner => self.ends_at_joiner(),
            Fund => !self.goes_on_with_money(),
            // `405 người trong số đó đang cai`, but `405 người trong đó có nhiều phụ nữ`
            Parts => !inside || sentence.said(end).starts_with("trong đó") || leads_to_number(sentence, end),
            // `53 học sinh vượt khó học giỏi được nhận học bổng`, `trả bằng chuyển khoản`: nothing is measured.
            Equal | Exceed => !inside || !says_how(sentence, end),
            // `147 tập thể đóng góp, ủng hộ quỹ`
            Share => !gives(sentence, end) || number_follows(sentence, end),
            Against => true,
            _ if leads_to_number(sentence, end) => true,
            // `46 điểm chợ theo chỉ đạo của UBND tỉnh`
            Stop if inside && sentence.begins(end, Kind::Manner) => true,
            // `7 phiên chợ ở các huyện Tân Sơn, Yên Lập`: where.
            Stop | Is | From if end > start + 1 && says_where(sentence, end) => true,
            // `379 HTX có vốn hoạt động 10 tỷ đồng`: the next number's own.
            Have => inside && sentence.begins(end + 1, Kind::Money) && number_follows(sentence, end),
            // `3 xã chậm là Hòa Bình (41%) và Hòa An (38%)`: which ones; `trồng 45 ha sâm là chỉ tiêu của xã`: what is said of it.
            Is => inside && (measures_each(sentence, end) || sentence.holds(end + 1..end + 6, Plan)),
            With => short || number_follows(sentence, end),
            Filler => short && inside && matches!(sentence.said(end), "cho" | "được"),
            _ => false,
        }
    }

    /// Whether money belongs to what is counted.
    fn goes_on_with_money(&self) -> bool {
        let &Extent { sentence, end, .. } = self;
        if !self.inside() {
            // `thu được 215 tỷ đồng tiền thuê đất`, `3 tỷ đồng tiền phạt`
            return matches!(sentence.what(end + 1), What::Word | What::Label(Label::LightVerb));
        }
        // `143 hộ nhận tiền hỗ trợ`, `người được hỗ trợ từ nguồn vốn ngân sách`
        is_verb(sentence, end - 1) && !number_follows(sentence, end)
            || sentence.is_word(end - 1, const { key("nguồn") })
    }

    /// Whether what stands behind a joiner is told anew.
    fn ends_at_joiner(&self) -> bool {
        let &Extent { sentence, start, end, .. } = self;
        if leads_to_number(sentence, end) {
            return true;
        }
        if !self.inside() {
            return false;
        }
        let next = end + 1;
        let noun = || matches!(sentence.what(next + 1), What::Word | What::Label(Label::Actor | Label::Numbered));
        match sentence.label(next) {
            // `21 tủ và hoàn thành việc đóng …`; `khai trương 11 cửa hàng và sẽ mở rộng mạng lưới`: the next thing that is told.
            Some(Label::Reach | Label::Intent) => return true,
            // `1 xã đạt chuẩn và bình quân mỗi xã đạt 15 tiêu chí`: what is told of each.
            Some(Label::Average) if noun() => return true,
            _ => {}
        }
        // `40 trường hợp và chụp phim 95 lượt`
        let only_counter = || Kind::Counter.is_all(&words(sentence, start..end)) && number_follows(sentence, end);
        // `9 trạm điện và nhiều loại công trình khác`: others that nobody counted.
        let others = || sentence.first_word(next) == const { key("nhiều") };
        // `Bình Thuận 2 nhà và Đồng Nai 5 nhà`: the next of the list; `60 dự án và tổng vốn đăng ký đạt 900 tỷ đồng`: the next that is
        // measured.
        if only_counter() || others() || names_next(sentence, next) || measures_next(sentence, start, end) {
            return true;
        }
        // `69 vườn mẫu được công nhận và lập hồ sơ xây dựng thêm 20 vườn`: the next thing that was done.
        // But `15 buổi tuyên truyền và tư vấn cho 700 người`: what was done there.
        if does_to_number(sentence, next) {
            return !(sentence.begins(start, Kind::Gathering) && done_for_number(sentence, next));
        }
        // `42 vụ cháy và công an tỉnh đã khởi tố 7 vụ`: or somebody else did.
        let did = (next + 1..next + 4).find(|i| sentence.label(*i) == Some(Label::Filler));
        sentence.label(next) == Some(Label::Actor) && did.is_some_and(|did| does_to_number(sentence, did + 1))
    }
}

/// Whether a proper name of two words begins at the item, no letters that stand for one.
fn is_proper(sentence: &Sentence, at: usize) -> bool {
    let two = sentence.tokens_of(at).len() > 1 || sentence.is_capital(at + 1);
    two && sentence.is_capital(at) && sentence.all_capitals(at) && sentence.said(at).contains(case::is_lower)
}

/// Whether a preposition, a joiner or a verb at the item begins what may be left out of a name that is too long.
fn goes_on_from(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.label(at), Some(Label::Joiner | Label::From | Label::With | Label::Filler | Label::Opener))
        || sentence.mark(at) == Some(',')
        || is_preposition(sentence, at)
        || sentence.is(at, Kind::Weak)
}

/// Whether the phrase goes on behind a bracket, where it is to be short with what was done: `đưa 98 lao động (36 nữ) đi học`.
fn goes_on_behind(sentence: &Sentence, at: usize, short: bool) -> bool {
    let does = || is_verb(sentence, at) || sentence.first_word(at) == const { key("đi") };
    !matches!(sentence.what(at), What::End | What::Mark(_)) && (!short || does())
}

/// Whether a preposition at the item says at which places of several.
fn says_where(sentence: &Sentence, at: usize) -> bool {
    let word = |i: &usize| matches!(sentence.what(*i), What::Word | What::Label(_));
    let end = (at + 1..at + LONGEST_PLACE).find(|i| !word(i)).unwrap_or(at);
    let listed =
        sentence.mark(end) == Some(',') && (sentence.is_capital(end + 1) || sentence.begins(end + 1, Kind::Member));
    // `ở nước ngoài theo hợp đồng tại các nước Nhật Bản, Hàn Quốc`: the last preposition.
    let last = !(at + 1..end).any(|i| is_preposition(sentence, i));
    matches!(sentence.said(at), "ở" | "tại" | "từ") && listed && last && sentence.is_capital(end - 1)
}

/// Most items of a place's name with the preposition before it.
const LONGEST_PLACE: usize = 9;

/// Where a bracket that opens at the item closes, if it holds a share or no number.
fn close_of(sentence: &Sentence, at: usize) -> Option<usize> {
    let close = (at + 1..at + LONGEST_BRACKET).find(|i| sentence.mark(*i) == Some(')'))?;
    (close < at + 6 || !(at..close).any(|i| sentence.is_number(i))).then_some(close)
}

/// Most items of a bracket with names.
const LONGEST_BRACKET: usize = 40;

/// Whether a bracket with a number opens behind the item before the clause ends, or something moved or came to a number: `2 nhóm giảm là
/// bưu chính giảm 0,2%`; but `450 người là sinh viên, giảm 12%`.
fn measures_each(sentence: &Sentence, at: usize) -> bool {
    let rest = at + 1..at + LONGEST_BEHIND;
    let mut clause = rest.take_while(|i| !matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ':')));
    let moves = |i: usize| {
        sentence.said(at) == "là" && matches!(sentence.label(i), Some(Label::Up | Label::Down | Label::Reach))
    };
    clause.any(|i| {
        sentence.mark(i) == Some('(') && (i + 1..i + 3).any(|i| sentence.is_number(i))
            || moves(i) && i > at + 1 && leads_to_number(sentence, i) && !(at..i).any(|i| sentence.mark(i) == Some(','))
    })
}

/// Whether the item is `đóng góp`, which is also what a part does to its total.
fn gives(sentence: &Sentence, at: usize) -> bool {
    sentence.says(at, "đóng góp")
}

fn is_threshold(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.what(at), What::Other(OtherKind::Criterion))
}

/// Whether `vượt` or `bằng` at an item governs a word: no plan, time or number.
fn says_how(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.what(at + 1), What::Word | What::Label(Label::UpTo | Label::LightVerb))
        && !number_follows(sentence, at)
}

/// `78% số xã, phường, thị trấn đạt chuẩn`: one more of the places that are counted together.
fn places_listed(sentence: &Sentence, start: usize, next: usize) -> bool {
    let member = |at: usize| sentence.begins(at, Kind::Member);
    let number = sentence.said(start) == "số";
    member(start + usize::from(number)) && member(next)
}
