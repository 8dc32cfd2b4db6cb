//! The phrase behind a number: the counted noun and what belongs to it.
//!
//! `100% trẻ em dưới 6 tuổi được cấp thẻ` gives `trẻ em dưới 6 tuổi được cấp thẻ`.

use super::extent::extent;
use super::trim::trim_said;
use crate::grammar::rules::part::MET;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::text::key::key;
use std::ops::Range;

/// Most words of a phrase taken from behind the number.
pub(super) const LONGEST_BEHIND: usize = 16;

/// Whether a noun stands right behind the number: `96% dân số`.
pub(super) fn names_thing(sentence: &Sentence, index: usize) -> bool {
    let last = pair_end(sentence, index);
    // `15 kg gạo/nhân khẩu`
    let measure = matches!(sentence.mentions[last].quantity.unit, Unit::Measure(_));
    let next = if measure { behind_number(sentence, last) } else { sentence.mentions[last].after() };
    let next = sentence.what(next);
    // `giảm 1-1,5% tỷ lệ hộ nghèo`, `tiết giảm 2-3% chi phí`, `dành 20% chỉ tiêu`
    let measured =
        matches!(next, What::Label(Label::Rate | Label::Fund | Label::Plan)) && !reaches_plan(sentence, index);
    matches!(next, What::Word | What::Label(Label::Actor | Label::Numbered | Label::NameHead))
        || (measured && sentence.mentions[index].is_percent())
}

/// Whether the percentage says how far the plan behind it was reached: `trồng rừng vượt 5% kế hoạch`, not `đạt 38% chỉ tiêu doanh thu`.
fn reaches_plan(sentence: &Sentence, index: usize) -> bool {
    let mention = &sentence.mentions[index];
    let plan = mention.after();
    let before = mention.first.checked_sub(1).and_then(|at| sentence.label(at));
    let of = matches!(sentence.what(plan + 1), What::Word | What::Label(Label::LightVerb | Label::NameHead));
    !of && mention.quantity.unit != Unit::Count
        && sentence.label(plan) == Some(Label::Plan)
        && matches!(before, Some(Label::Reach | Label::Exceed | Label::Equal | Label::Short))
}

/// The words behind the number up to the end of its clause.
pub(super) fn phrase_behind(sentence: &Sentence, index: usize) -> Range<usize> {
    behind(sentence, index, LONGEST_BEHIND, false)
}

/// The item behind the number: the noun that stands before what it is per (`9,4 bác sĩ/1 vạn dân`), else what follows both.
pub(super) fn behind_number(sentence: &Sentence, index: usize) -> usize {
    let mention = &sentence.mentions[index];
    if mention.per.start > mention.item + 1 { mention.item + 1 } else { mention.after() }
}

/// The last number of a pair whose noun stands behind both: `18/71 xã đạt chuẩn`.
pub(super) fn pair_end(sentence: &Sentence, index: usize) -> usize {
    let mut last = index;
    while (sentence.mark(sentence.mentions[last].after()) == Some('/') && cues_slash(sentence, last + 1))
        || out_of_whole(sentence, last)
    {
        last += 1;
    }
    last
}

/// `96 trong tổng số 192 xã lập xong quy hoạch`.
fn out_of_whole(sentence: &Sentence, index: usize) -> bool {
    let Some(next) = sentence.mentions.get(index + 1) else { return false };
    let between = sentence.mentions[index].after()..next.item;
    let within = |i: usize| matches!(sentence.said(i), "trong" | "trong số");
    let small =
        |i: usize| within(i) || matches!(sentence.label(i), Some(Label::Parts | Label::Filler | Label::Bound(_)));
    let total = |i: usize| sentence.has_word(i, const { key("tổng") });
    !between.is_empty() && between.clone().all(small) && (between.clone().any(total) || between.clone().all(within))
}

/// Whether a slash joins the mention to the one before.
pub(super) fn cues_slash(sentence: &Sentence, index: usize) -> bool {
    sentence.mentions.get(index).is_some_and(|m| m.item > 0 && sentence.mark(m.item - 1) == Some('/'))
}

/// The counted noun and what belongs to it, not the next verb's phrase.
pub(super) fn short_behind(sentence: &Sentence, index: usize) -> Range<usize> {
    behind(sentence, index, 10, true)
}

/// The words behind the number, `most` of them or few more; `short` are those of the counted noun, without what it did.
pub(super) fn behind(sentence: &Sentence, index: usize, most: usize, short: bool) -> Range<usize> {
    let start = behind_number(sentence, pair_end(sentence, index));
    if reaches_plan(sentence, index) {
        return start..start;
    }
    let end = extent(sentence, index, start, most, short);
    // `191 vụ tai nạn làm 103 người chết`, `191 vụ tai nạn làm chết 103 người`
    let causes = |at: &usize| *at > start && matches!(sentence.said(*at), "làm" | "khiến" | "gây");
    let near = if MET.contains(&sentence.last_word(end - 1)) { end.saturating_sub(3) } else { end - 1 };
    let cause = (near..end).rev().find(causes).filter(|_| sentence.is_number(end));
    let said = trim_said(sentence, start..cause.unwrap_or(end));
    // `6 xã đạt chuẩn`: who is counted.
    let said = if sentence.label(start) == Some(Label::Actor) && said.start > start {
        let last = (start + 1..said.end).rev().find(|i| !matches!(sentence.what(*i), What::Mark(_)));
        start..last.map_or(start + 1, |last| last + 1)
    } else {
        said
    };
    let unit = sentence.mentions[index].quantity.unit;
    let which = matches!(unit, Unit::Count | Unit::Percent) && tells_which(sentence, said.clone());
    said.start..said.end + usize::from(which)
}

/// Whether a movement without an amount behind the noun says which ones are counted: `8 nhóm hàng tăng, 1 nhóm không đổi`,
/// `5 xã có tỷ lệ hộ nghèo giảm so với năm trước`; not `120 hộ giảm so với năm trước`.
pub fn tells_which(sentence: &Sentence, noun: Range<usize>) -> bool {
    use Label::{Down, DownTo, Is, Joiner, Parts, Same, Up, UpTo};
    let next = noun.end + 1;
    // `34% số doanh nghiệp đánh giá tình hình tốt hơn quý III`
    let more = sentence.is_word(noun.end, const { key("hơn") });
    let moved = more || matches!(sentence.label(noun.end), Some(Up | Down | Same | UpTo | DownTo));
    let ends = match sentence.what(next) {
        What::End | What::Mark(',' | ';' | '.' | ')' | ':') | What::Label(Is | Parts) => true,
        What::Label(Joiner) => sentence.is_number(next + 1),
        What::Period(_) => more,
        _ => false,
    };
    let they_have = || sentence.label(next) == Some(Label::Against) && sentence.holds(noun.clone(), Label::Have);
    !noun.is_empty() && moved && (ends || they_have())
}
