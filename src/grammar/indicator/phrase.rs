//! What runs of items are: names, verbs, who it was; and how much they say.

use super::written::is_length;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::report::{Bound, OtherKind};
use crate::text::case;
use crate::text::find::begins;
use crate::text::key::{Key, key};
use std::ops::Range;

/// Whether the item is a preposition: `tại`, `của`.
pub(super) fn is_preposition(sentence: &Sentence, at: usize) -> bool {
    !matches!(sentence.what(at), What::Number(_) | What::Period(_) | What::Other(_))
        && sentence.is(at, Kind::Preposition)
}

/// Whether the item is the name of an amount per something: `mức vay`, `đơn giá`.
pub(super) fn names_level(sentence: &Sentence, at: usize) -> bool {
    let said = || case::lowercase(sentence.said(at));
    sentence.label(at) == Some(Label::Average) && begins(&said(), &["mức ", "đơn giá", "giá ", "định mức "])
}

pub(super) fn is_weak(sentence: &Sentence, at: usize) -> bool {
    sentence.is(at, Kind::Weak)
}

/// Whether the item is a verb that the lexicon knows as the end of a noun: `tham gia`, `vay`.
pub(super) fn is_verb(sentence: &Sentence, at: usize) -> bool {
    sentence.label(at) == Some(Label::LightVerb)
        || (sentence.label(at) == Some(Label::Stop) && !is_preposition(sentence, at) && !is_weak(sentence, at))
}

/// Whether the phrase is a proper name and nothing else.
pub(super) fn is_name(sentence: &Sentence, items: Range<usize>) -> bool {
    let mut depth = 0;
    let mut outside = items
        .filter(|i| {
            match sentence.mark(*i) {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                _ => return depth == 0,
            }
            false
        })
        .peekable();
    outside.peek().is_some()
        && outside.all(|i| matches!(sentence.what(i), What::Word | What::Mark(_)) && in_capitals(sentence, i))
}

/// Whether the phrase is a proper name, or a place with its own: `An Phú`, `thị xã An Phú`.
pub fn names_place(sentence: &Sentence, items: Range<usize>) -> bool {
    let start = sentence.start_of(items.start);
    let level = start + Kind::level(sentence.tokens, start);
    let mut name = items.skip_while(|at| sentence.start_of(*at) < level).peekable();
    // `Đồng Nai` is no money.
    let capital = |at: usize| matches!(sentence.what(at), What::Word | What::Label(_)) && in_capitals(sentence, at);
    name.peek().is_some() && name.all(capital)
}

/// Whether each word of the item has a capital, whatever marks stand between them.
pub(super) fn in_capitals(sentence: &Sentence, at: usize) -> bool {
    sentence.tokens_of(at).iter().all(|token| !token.is_word() || sentence.has_capital(token))
}

/// Whether the phrase is only who and small words: `toàn tỉnh xảy ra`, `còn lại`.
pub(super) fn says_little(sentence: &Sentence, items: Range<usize>) -> bool {
    items.into_iter().all(|i| {
        matches!(sentence.label(i), Some(Label::Actor | Label::Stop | Label::Rest | Label::Filler))
            && !is_verb(sentence, i)
    })
}

/// Where who did it ends, an office or a place with its proper name, at the head of the phrase: `tỉnh Quảng Nam` of `tỉnh Quảng
/// Nam xác nhận`.
pub(super) fn who_end(sentence: &Sentence, mut items: Range<usize>) -> usize {
    let start = items.start;
    let placed = sentence.start_of(start) + Kind::level(sentence.tokens, sentence.start_of(start));
    let office = |i: usize| sentence.label(i) == Some(Label::Actor) || sentence.start_of(i) < placed;
    let name = |i: usize| i > start && sentence.all_capitals(i);
    items.find(|i| !office(*i) && !name(*i)).unwrap_or(items.end)
}

pub(super) fn syllables(sentence: &Sentence, items: Range<usize>) -> usize {
    items.filter(|i| !matches!(sentence.what(*i), What::Mark(_))).map(|i| sentence.tokens_of(i).len()).sum()
}

/// Whether the item says of the verb behind it that it was not done, or not yet, or of what there is not: `không phê chuẩn`, `đang
/// giải quyết`, `chưa có nhà ở`.
pub(super) fn turns_deed(sentence: &Sentence, at: usize) -> bool {
    const STILL: [Key; 3] = [key("phải"), key("đang"), key("cần")];
    let (still, not) = (STILL.contains(&sentence.first_word(at)), sentence.denies(at));
    if !(still || not) || sentence.tokens_of(at).len() != 1 {
        return false;
    }
    // `không những`
    let only = sentence.first_word(at + 1) == const { key("những") };
    let what = matches!(sentence.what(at + 1), What::Word | What::Label(Label::Have | Label::Stop));
    is_verb(sentence, at + 1) || not && what && !only
}

/// How many items name something.
pub(super) fn content(sentence: &Sentence, items: Range<usize>) -> usize {
    use Label::*;
    items
        .filter(|i| match sentence.what(*i) {
            What::Other(kind) => kind == OtherKind::Age,
            What::Label(
                LightVerb | Rate | Plan | Stop | Actor | Numbered | NameHead | Fund | LegalHead | Short | Scale(_)
                | OrdinalHead | Rest | PlanTail,
            )
            | What::Word => true,
            What::Label(Average) => names_level(sentence, *i),
            What::Period(_) => is_less(sentence, *i),
            _ => false,
        })
        .count()
}

/// Whether the item is a length that something is shorter than, by which it goes: `sơ cấp 240 người, dưới 3 tháng 120 người`.
pub(super) fn is_less(sentence: &Sentence, at: usize) -> bool {
    let length = |found: usize| is_length(&sentence.periods[found]);
    // But `kỳ hạn từ 1 đến dưới 6 tháng`
    let ends = || at > 1 && sentence.label(at - 2) == Some(Label::To);
    let under = at > 0 && sentence.label(at - 1) == Some(Label::Bound(Bound::Under));
    under && sentence.period(at).is_some_and(length) && !ends()
}

/// Whether the phrase is only a word for money, whose meaning stands before.
pub(super) fn funds(sentence: &Sentence, items: Range<usize>) -> bool {
    !items.is_empty() && sentence.holds(items.clone(), Label::Fund) && content(sentence, items) == 1
}

/// Whether the phrase says little without its object: verbs alone, or two syllables.
pub(super) fn is_light(sentence: &Sentence, mut items: Range<usize>) -> bool {
    // Who did it does not make a verb any heavier.
    items.start = who_end(sentence, items.clone()).min(items.end.saturating_sub(1));
    let syllables = syllables(sentence, items.clone());
    let named = items.clone().any(|i| {
        matches!(sentence.what(i), What::Word | What::Label(Label::Rate | Label::Plan | Label::Fund | Label::Numbered))
            || is_less(sentence, i)
    });
    let rate = sentence.holds(items.clone(), Label::Rate);
    !rate && (syllables <= 2 || !named)
}

/// Whether the phrase is only who it was, with a name: `huyện Quảng Ninh`.
pub(super) fn is_who(sentence: &Sentence, items: Range<usize>) -> bool {
    who_end(sentence, items.clone()) == items.end || says_little(sentence, items)
}
