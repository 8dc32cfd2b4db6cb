//! The time that a sentence opens with, and whether it goes on from the one before.

use super::{follows_comparison, of_a_law, year_before};
use crate::grammar::intent;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::period::{PeriodMention, When};
use crate::text::key::{Key, key};

/// Whether a sentence goes on with the parts of what stood before it: `Trong đó`, `Trong mức tăng chung, …`.
pub fn goes_on(sentence: &Sentence) -> bool {
    let within = sentence.tokens.first().is_some_and(|token| token.key == const { key("trong") });
    let comma = || sentence.items.iter().take(8).position(|item| matches!(item.what, What::Mark(',')));
    let timeless = |end: usize| sentence.items[..end].iter().all(|item| !matches!(item.what, What::Period(_)));
    opens_parts(sentence) || (within && !closes(sentence) && comma().is_some_and(timeless))
}

/// Whether a sentence says at its beginning that parts follow: `Trong đó`.
pub(super) fn opens_parts(sentence: &Sentence) -> bool {
    sentence.items.iter().take(2).any(|item| item.what == What::Label(Label::Parts))
}

/// Whether a sentence tells of the occasion that the report was given on: `Nhân dịp này, 5 tập thể được tặng bằng khen`.
pub fn closes(sentence: &Sentence) -> bool {
    const OCCASION: [Key; 2] = [key("dịp"), key("này")];
    sentence.tokens.windows(2).take(2).any(|words| [words[0].key, words[1].key] == OCCASION)
}

/// Whether a sentence tells whom the congress elected or who came, which is no deed of the term before: `Đại hội đã bầu 15 đồng chí`,
/// `Dự đại hội có 90 đại biểu`.
pub fn elects(sentence: &Sentence) -> bool {
    const CONGRESS: [Key; 2] = [key("đại"), key("hội")];
    let words = &sentence.tokens[..sentence.tokens.len().min(10)];
    let congress = words.windows(2).take(2).any(|pair| [pair[0].key, pair[1].key] == CONGRESS);
    let elects = words.first().is_some_and(|word| word.key == const { key("bầu") });
    let deeds = const { [key("bầu"), key("dự")] };
    elects || congress && words.iter().any(|word| deeds.contains(&word.key))
}

/// Whether a sentence speaks of an open stretch of the past, so that the time of the sentence before is not its own:
/// `thời gian qua, tỷ lệ hộ nghèo giảm bình quân 3%/năm`.
pub fn looks_back(sentence: &Sentence) -> bool {
    (0..sentence.tokens.len()).any(|at| Kind::Past.begins(sentence.tokens, at))
}

/// How far into a sentence without numbers a time may stand to open it: `Theo báo cáo tại hội nghị, năm 2019, ngành …`.
const OPENING: usize = 8;

/// The last time before the first number of a sentence, and its item: what the sentence opens with.
pub fn opening<'s>(sentence: &'s Sentence) -> Option<(usize, &'s PeriodMention)> {
    if sentence.periods.is_empty() {
        return None;
    }
    // It is asked for again and again.
    let (at, found) = (*sentence.opening.get_or_init(|| find_opening(sentence)))?;
    Some((at, &sentence.periods[found]))
}

/// Whether the time at the item says when the cause of something began: `… đạt 90 tấn do bến cảng mở từ tháng 6/2017; …`.
pub(super) fn is_of_a_cause(sentence: &Sentence, at: usize) -> bool {
    // `do … nên …, sang tháng 2 mới trồng; …`: no number is told at it.
    let mut rest = (at..sentence.items.len()).take_while(|i| sentence.mark(*i) != Some(';'));
    let told_at = rest.any(|i| sentence.is_number(i));
    let mark = |i: &usize| matches!(sentence.mark(*i), Some(';')) || told_at && sentence.mark(*i) == Some(',');
    let mut clause = (0..at).rev().take_while(|i| !mark(i) && !sentence.is_number(*i));
    let cause = clause.find(|i| matches!(sentence.said(*i), "do" | "nhờ" | "vì" | "bởi"));
    let told =
        |cause: usize| (0..cause).rev().take_while(|i| sentence.mark(*i) != Some(';')).any(|i| sentence.is_number(i));
    cause.is_some_and(told)
}

/// Whether the time `found` says which of a noun is meant, in a sentence that another time opens: `Nhiệm kỳ qua, thu nhập năm 2019 đạt
/// 39 triệu đồng; trồng 30 ha rừng`.
pub(super) fn is_of_its_clause(sentence: &Sentence, at: usize, found: usize) -> bool {
    let first = &sentence.periods[0];
    let opens = first.tokens.start <= 1 && first.dates_figures() && !first.compared && !first.named;
    let behind = sentence.items[..at].last().is_some_and(|before| before.what == What::Word);
    found > 0 && opens && behind && !matches!(sentence.mark(at + 1), Some(',' | ':'))
}

/// Whether the time `found` closes a clause that tells since when: `xưởng mộc hoạt động từ năm 2004, đã đóng 9 ghe`.
pub(super) fn is_since(sentence: &Sentence, at: usize, found: usize) -> bool {
    // `tuyển sinh năm 2022, …`, `kể từ năm 2022, …`, `bắt đầu từ năm 2022, …`
    const NO_DEED: [Key; 3] = [key("sinh"), key("kể"), key("đầu")];
    let within = at > 0 && matches!(sentence.what(at - 1), What::Word | What::Label(Label::LightVerb | Label::Stop));
    let deed = within && !NO_DEED.contains(&sentence.last_word(at - 1));
    let planned = || sentence.holds(0..at, Label::Intent);
    deed && sentence.periods[found].begun && sentence.mark(at + 1) == Some(',') && !planned()
}

/// The item of that time, and which it is.
fn find_opening(sentence: &Sentence) -> Option<(usize, usize)> {
    let end = sentence.mentions.first().map_or(sentence.items.len().min(OPENING), |mention| mention.first);
    let headed = intent::heading(sentence);
    // What stands in the bracket that the first number stands in opens no sentence: `đạt chỉ tiêu (đến tháng 5 thu 8 tỷ đồng)`.
    let opened = (0..end).filter(|at| sentence.mark(*at) == Some('(')).count();
    let closed = (0..end).filter(|at| sentence.mark(*at) == Some(')')).count();
    let mut depth = opened.saturating_sub(closed) as i32;
    (0..end).rev().find_map(|at| {
        match sentence.what(at) {
            What::Mark(')') => depth += 1,
            What::Mark('(') => depth -= 1,
            What::Period(found) if depth == 0 => {
                let period = &sentence.periods[found];
                let compared = period.compared || follows_comparison(sentence, at) || of_a_law(sentence, at);
                let named = period.named && headed.is_none_or(|colon| at > colon) && !intent::is_title(sentence);
                // `Phấn đấu năm 2016, diện tích mía cả năm …`: the year that was named.
                let again = period.when == When::ThisYear && year_before(sentence, found).is_some();
                if is_of_its_clause(sentence, at, found) || is_since(sentence, at, found) {
                    return None;
                }
                let opens = !compared && !named && !again;
                return (period.dates_figures() && opens).then_some((at, found));
            }
            _ => {}
        }
        None
    })
}
