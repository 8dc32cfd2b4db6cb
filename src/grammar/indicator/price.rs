//! Money told of those who were counted: what each of them got, what they are worth, what they paid.

use super::behind::phrase_behind;
use super::lean::join;
use super::object::goes_to;
use super::phrase::{content, is_verb, syllables, who_end};
use super::written::words;
use super::{Lean, Phrase};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::names::PAID_FROM;
use crate::lexicon::{Kind, Label};
use crate::text::find;
use crate::text::key::{Key, key};
use std::ops::Range;

/// The noun behind `mỗi` among the words before a number: `mỗi suất trị giá 1 triệu đồng`.
pub fn each(sentence: &Sentence, cue: &Cue) -> Option<usize> {
    const EACH: Key = key("mỗi");
    // `tặng 8 suất quà mức 2 triệu đồng`, `8 suất x 2 triệu đồng`
    let level = matches!(sentence.said(cue.own.start), "mức" | "x") && cue.own.len() == 1 && cue.separator.is_none();
    if level {
        let number = (0..cue.own.start).rev().find(|at| sentence.is_number(*at))?;
        return Some(number + 1).filter(|noun| *noun < cue.own.start);
    }
    let at = cue.own.clone().find(|i| sentence.label(*i) == Some(Label::Average) && sentence.last_word(*i) == EACH)?;
    let noun = sentence.items.get(at + 1)?;
    use Label::{Actor, Institution, Measure, Numbered};
    let named = matches!(noun.what, What::Word | What::Label(Measure(_) | Numbered | Actor | Institution));
    named.then_some(at + 1)
}

/// Whether the words before the number say what a price is per and nothing else.
pub(super) fn names_only_each(sentence: &Sentence, cue: &Cue) -> bool {
    const WORTH: [Key; 3] = [key("trị"), key("giá"), key("mức")];
    let Some(noun) = each(sentence, cue) else { return false };
    let worth = |at: usize| {
        WORTH.contains(&sentence.first_word(at))
            || matches!(
                sentence.label(at),
                Some(Label::Is | Label::Filler | Label::Bound(_) | Label::Have | Label::Reach)
            )
    };
    // `216 căn nhà, trị giá mỗi căn 65 triệu đồng`
    if noun < cue.own.start {
        return true;
    }
    let opens = cue
        .own
        .clone()
        .take_while(|at| at + 1 < noun)
        .all(|at| matches!(sentence.what(at), What::Mark(_)) || worth(at));
    opens && (noun + 1..cue.own.end).all(worth)
}

/// Whether more stands before `trị giá` than small words: whose the counted are.
pub(super) fn words_before_worth(own: &str) -> bool {
    const LONGEST: usize = 4;
    let of = own.strip_suffix(" trị giá");
    of.is_some_and(|of| !matches!(of, "tổng" | "với tổng" | "mỗi") && of.split(' ').count() <= LONGEST)
}

/// Whether the figure before, in the same sentence, counts something.
pub(super) fn counted_before(before: &Phrase, lean: Lean) -> bool {
    lean.same_sentence && !before.noun.is_empty()
}

/// What those did who are counted right before the items, wherever they are: `25 doanh nghiệp thuộc huyện Tân Hòa nợ thuế 4 tỷ đồng`,
/// `14 xã vay 3 tỷ đồng`.
pub(super) fn told_of_counted(
    sentence: &Sentence,
    cues: &[Cue],
    index: usize,
    items: Range<usize>,
    counted: &Phrase,
) -> Option<String> {
    let before = index.checked_sub(1).filter(|_| content(sentence, items.clone()) > 0)?;
    let noun = cues[before].noun.clone();
    let placed = matches!(sentence.said(noun.end), "thuộc" | "trực thuộc" | "tại" | "ở");
    let deed = items.start == noun.end && items.len() == 1 && is_verb(sentence, items.start);
    let deed = deed && !goes_to(sentence, index);
    let here = !noun.is_empty() && !sentence.begins(noun.start, Kind::Timed) && (placed || deed);
    let told = here && items.end <= phrase_behind(sentence, before).end;
    let told = told && find::holds(&counted.text, &words(sentence, items.clone()));
    told.then(|| words(sentence, noun.start..items.end))
}

/// Whether `là` or `với số tiền` tells how much went to those who are counted behind `cho` before, and nothing else in the clause is
/// money or measured: `hỗ trợ cho 140 hộ bị sạt lở đất là 2 tỷ đồng`; not `… có thu nhập là 2 triệu đồng`.
pub(super) fn paid_to_counted(sentence: &Sentence, cues: &[Cue], index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let counted = &sentence.mentions[before];
    let whom = counted.first > 0 && sentence.said(counted.first - 1) == "cho" && !cues[before].noun.is_empty();
    let own = cues[index].own.clone();
    let small = |at: &usize| matches!(sentence.label(*at), Some(Label::Filler | Label::Bound(_)));
    let Some(is) = own.clone().rev().find(|at| !small(at)).filter(|_| whom) else { return false };
    if !matches!(sentence.label(is), Some(Label::Is | Label::Fund)) || sentence.said(is).ends_with("giá") {
        return false;
    }
    let with = sentence.label(is) == Some(Label::Fund);
    let fund = if with { sentence.last_of(own.start..is, Label::With).unwrap_or(is) } else { is };
    let plain = |at: usize| {
        sentence.mark(at).is_none()
            && !matches!(sentence.label(at), Some(Label::Fund | Label::Rate | Label::Average | Label::Is))
            && sentence.said(at) != "và"
            && ![Kind::Money, Kind::Head, Kind::Price].iter().any(|kind| sentence.begins(at, *kind))
    };
    let comma = usize::from(fund > own.start && with && sentence.mark(fund - 1) == Some(','));
    (cues[before].noun.end..fund - comma).all(plain)
}

/// Those who are counted behind the purpose of money, which ends before the item: `chi 2 tỷ đồng hỗ trợ cho 500 hộ nghèo`, `chi 3 tỷ
/// đồng để xây 20 nhà`.
pub(super) fn counted_behind(sentence: &Sentence, cues: &[Cue], index: usize, end: usize) -> String {
    let next = sentence.mentions.get(index + 1).filter(|next| end <= next.first && goes_to(sentence, index));
    let Some(tie) = next.map(|next| end..next.first) else { return String::new() };
    let noun = cues[index + 1].noun.clone();
    let tied = matches!(sentence.words(tie.clone()), "" | "cho" | "tới" | "đến");
    let counts = tied && !sentence.begins(noun.start, Kind::Timed);
    if counts { join(&words(sentence, tie), &words(sentence, noun)) } else { String::new() }
}

/// Whether the items say no more than that somebody pays out of a fund: `huyện trích ngân sách`.
pub(super) fn pays_out(sentence: &Sentence, items: Range<usize>) -> bool {
    const LONGEST: usize = 5;
    let paid = who_end(sentence, items.clone())..items.end;
    let fund = PAID_FROM.iter().any(|fund| sentence.words(paid.clone()).ends_with(fund));
    let pays = sentence.first_word(paid.start) == const { key("trích") } || fund && is_verb(sentence, paid.start);
    pays && syllables(sentence, paid) <= LONGEST
}
