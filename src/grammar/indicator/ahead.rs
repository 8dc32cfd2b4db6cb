//! What comes ahead of an item behind a number: the next number, and the verb or noun that leads to it.

use super::behind::LONGEST_BEHIND;
use super::phrase::{is_preposition, is_verb};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::key::{Key, key};

/// Whether the item leads to a number with nothing but small words in between.
pub(super) fn leads_to_number(sentence: &Sentence, at: usize) -> bool {
    let mut next = at;
    while let Some(item) = sentence.items.get(next) {
        match item.what {
            What::Number(_) => return true,
            What::Label(Label::LightVerb | Label::Actor | Label::Rate | Label::Fund) => return false,
            // `gần 1.500 hộ được vay xấp xỉ 75 tỷ đồng`
            What::Label(Label::Stop) if !is_preposition(sentence, next) => return false,
            What::Label(_) => next += 1,
            _ => return false,
        }
    }
    false
}

/// Whether a number comes before the next mark.
pub(super) fn number_follows(sentence: &Sentence, at: usize) -> bool {
    let rest = sentence.items[at..].iter().take(LONGEST_BEHIND);
    rest.take_while(|item| !matches!(item.what, What::Mark(_))).any(|item| matches!(item.what, What::Number(_)))
}

/// Whether a comma or joiner at the item is followed by a number.
fn number_right_behind(sentence: &Sentence, at: usize) -> bool {
    leads_to_number(sentence, at + 1) && matches!(sentence.what(at), What::Label(_))
}

/// Whether a number stands behind the verb before item `at`, with a word or two in between: `xử lý hành chính 25 vụ`.
fn counts_next(sentence: &Sentence, at: usize) -> bool {
    let small = |i: &usize| matches!(sentence.what(*i), What::Word | What::Label(Label::Filler | Label::Bound(_)));
    let end = (at..at + 4).find(|i| !small(i)).unwrap_or(at + 4);
    sentence.is_number(end)
}

/// Whether a verb begins at an item, or a few words behind it, that a number follows before the next mark or joiner.
pub(super) fn does_to_number(sentence: &Sentence, at: usize) -> bool {
    let verb = sentence.holds(at..at + 2, Label::LightVerb);
    let ends = |what: What| matches!(what, What::Mark(_) | What::Label(Label::Joiner));
    let mut clause = sentence.items[at.min(sentence.items.len())..].iter().take(10).take_while(|item| !ends(item.what));
    verb && clause.any(|item| matches!(item.what, What::Number(_)))
}

/// Whether `cho` ties the next number to what stands before it.
pub(super) fn done_for_number(sentence: &Sentence, at: usize) -> bool {
    let next = (at..at + LONGEST_BEHIND).find(|i| sentence.is_number(*i)).unwrap_or(at);
    (at..next)
        .rev()
        .find(|i| !matches!(sentence.label(*i), Some(Label::Bound(_))))
        .is_some_and(|i| sentence.said(i) == "cho")
}

/// Whether somebody is called by his name at an item: `…, ông Cường nói`.
pub(super) fn speaks(sentence: &Sentence, at: usize) -> bool {
    const WHO: [Key; 4] = [key("ông"), key("bà"), key("anh"), key("chị")];
    WHO.contains(&sentence.first_word(at)) && sentence.is_capital(at + 1)
}

/// Whether words and their number follow from an item on: `Đồng Nai 5 nhà`, `THPT có 9 trường`, `mức độ 4 là 215 thủ tục`, `thiệt hại về
/// tài sản ước khoảng 9 tỷ đồng`.
pub(super) fn names_next(sentence: &Sentence, at: usize) -> bool {
    let graded = sentence.label(at) == Some(Label::NameHead) && matches!(sentence.what(at + 1), What::Other(_));
    let at = at + if graded { 2 } else { 0 };
    let word = |i: &usize| {
        let what = sentence.what(*i);
        matches!(what, What::Word | What::Label(Label::Actor) | What::Mark('-' | '–'))
            || *i > at && sentence.said(*i) == "về" && sentence.what(i + 1) == What::Word
    };
    let end = (at..at + 6).take_while(word).count() + at;
    let has = |i: &usize| matches!(sentence.label(*i), Some(Label::Have | Label::Is | Label::Bound(_)));
    let has = (end..end + 2).take_while(has).count();
    (graded || end > at) && sentence.is_number(end + has)
}

/// Whether behind `và` at the item something else is measured, to a number of its own, which nothing behind `start` is.
pub(super) fn measures_next(sentence: &Sentence, start: usize, at: usize) -> bool {
    let measured = |i: usize| sentence.begins(i, Kind::Mass) && !is_verb(sentence, i) && !sentence.is_capital(i);
    let apart = sentence.said(at) == "và" && measured(at + 1) && number_follows(sentence, at);
    apart && !(start + 1..at).any(|i| measured(i) || sentence.is(i, Kind::Amount))
}

/// Whether a comma goes on with one more short noun of a list, without number or verb: `tham gia BHXH, BHYT, BHTN`, `trung tâm, cơ
/// sở dạy nghề`.
pub(super) fn noun_follows(sentence: &Sentence, at: usize) -> bool {
    let piece: Vec<What> = sentence.items[at.min(sentence.items.len())..]
        .iter()
        .map(|item| item.what)
        .take_while(|what| !ends_piece(*what))
        .collect();
    let nominal =
        |what: &What| matches!(what, What::Word | What::Label(Label::Actor | Label::Numbered | Label::LightVerb));
    let ends = at + piece.len();
    // `324 học viên, nữ: 11 học viên`: the next that is counted.
    let counts =
        |i: usize| matches!(sentence.what(i), What::Number(at) if sentence.mentions[at].quantity.unit == Unit::Count);
    let named = sentence.mark(ends) == Some(':') && counts(ends + 1);
    let number = named || sentence.is_number(ends) || number_right_behind(sentence, ends);
    let size: usize = sentence.items[at.min(ends)..ends].iter().map(|item| item.tokens.len()).sum();
    let first = piece.first().is_some_and(|what| !matches!(what, What::Label(Label::LightVerb)));
    // `…, góp phần tăng thu nhập`: what came of it.
    first && !sentence.begins(at, Kind::Turn) && piece.iter().all(nominal) && size <= 6 && !number
}

fn ends_piece(what: What) -> bool {
    matches!(what, What::Mark(_) | What::Number(_) | What::Label(Label::Joiner | Label::Parts))
}

/// Whether a list of nouns goes on from item `at` to a verb without a number in between.
pub(super) fn continues(sentence: &Sentence, at: usize) -> bool {
    let start = at.min(sentence.items.len());
    for (i, item) in sentence.items[start..].iter().enumerate().take(12) {
        match item.what {
            // `2/15 phường, thị trấn đạt chuẩn văn minh`: one word to the lexicon.
            What::Word if item.span.of(sentence.text).starts_with("đạt ") => return true,
            What::Word
            | What::Mark(',' | '-' | '–')
            | What::Label(Label::Actor | Label::Numbered | Label::Joiner | Label::LegalHead) => {}
            // `4.200 kg củi, tiêu hủy 6,5 kg thịt`: a verb with a number of its own.
            // `221 bị can, xử lý hành chính 25 vụ`
            What::Label(Label::LightVerb | Label::Have) => return !counts_next(sentence, start + i + 1),
            // `36 bị can, tội phạm về kinh tế, tham nhũng có 9 vụ`: one more subject.
            What::Label(Label::Stop) => {
                let there = |at: usize| sentence.label(at) == Some(Label::Have) && sentence.is_number(at + 1);
                let mut clause = (start + i..start + 12).take_while(|at| sentence.mark(*at) != Some(';'));
                return !sentence.is_number(start + i + 1) && !clause.any(there);
            }
            // `75 đơn vị, vốn đầu tư đạt 41 tỷ đồng`
            What::Label(Label::Reach) => return !leads_to_number(sentence, start + i),
            // `19/19 tiêu chí, đang trình tỉnh xét`: what comes next; `42 vụ cháy, công an đã khởi tố 7 vụ`: who did the next thing.
            What::Label(Label::Filler) => {
                let next = start + i;
                let did = sentence.said(next) != "được" && does_to_number(sentence, next + 1);
                return i > 0 && !did && !leads_to_number(sentence, next);
            }
            What::Label(Label::Share) => return i > 0,
            _ => return false,
        }
    }
    false
}
