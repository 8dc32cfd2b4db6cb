//! Which items before a number name its figure.
//!
//! `Phối hợp các ngân hàng và tập đoàn xây dựng 428 căn nhà` gives `xây dựng`, `thị trường Nhật Bản (13.620 người)` what stands before
//! the bracket.

use super::before::{named_before_bracket, named_past_bracket, phrase_before, says_what_for};
use super::behind::{names_thing, phrase_behind};
use super::lean::{names_only_rate, trim_end};
use super::phrase::{content, syllables, turns_deed};
use super::topic;
use super::trim::{trim, without_new};
use super::written::words;
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::key::key;
use std::ops::Range;

/// The items that name the mention `index`, before the mention `governed`. `follows` says whether a figure stands before it in the
/// sentence, `apart` whether what stands in its bracket has words of its own.
pub(super) fn governing(
    sentence: &Sentence,
    cues: &[Cue],
    index: usize,
    governed: usize,
    follows: bool,
    apart: bool,
) -> Range<usize> {
    let cue = &cues[governed];
    let empty = |items: &Range<usize>| content(sentence, items.clone()) == 0;
    let mut items = phrase_before(sentence, cues, governed);
    if names_only_plan(sentence, items.clone()) {
        match planned(sentence, cues, items.start).filter(|_| governed < index) {
            Some(named) => items = named,
            // `kế hoạch giao 350 người học nghề, thực hiện 380 người`
            None if governed < index && names_thing(sentence, governed) => items = phrase_behind(sentence, governed),
            // `Sản lượng năm 2024 đạt 5.000 tấn; kế hoạch năm 2025 là 5.200 tấn`: of the same.
            None if governed > 0 && items.clone().chain([items.end]).any(|i| sentence.period(i).is_some()) => {
                items = items.end..items.end
            }
            None => {}
        }
    }
    if empty(&items) && cue.opens_bracket && !apart {
        // `thị trường Nhật Bản (13.620 người)`
        let named = named_before_bracket(sentence, cues, governed);
        let proper = || sentence.is_capital(named.end - 1);
        if !empty(&named) && (!says_there_is(sentence, cues, index, cue) || proper()) {
            items = named;
        }
    }
    if empty(&items)
        && let Some(named) = named_past_bracket(sentence, cues, governed)
    {
        items = named;
    }
    // `chiếm 40% tổng kim ngạch tương đương 3 tỷ USD`: the same, in another unit.
    let shared = |at: usize| matches!(cues[at].lead, Some((Label::Share, _))) && sentence.mentions[at].is_percent();
    let again = cue.separator.is_none() && cue.lead.is_some_and(|(_, at)| sentence.said(at).starts_with("tương đương"));
    if again && governed.checked_sub(1).is_some_and(shared) {
        items = items.end..items.end;
    }
    if let Some(deed) = ruled_on(sentence, cues, governed) {
        items = deed;
    }
    if governed == 0
        && empty(&items)
        && let Some(named) = topic::spoken_of(sentence, cue)
    {
        items = named;
    }
    // `tỷ lệ lao động qua đào tạo tăng 2,64%, nâng tỷ lệ này lên 60%`
    if !follows && governed > 0 && names_only_rate(&words(sentence, items.clone())) {
        let named = phrase_before(sentence, cues, governed - 1);
        if !empty(&named) {
            items = named;
        }
    }
    last_deed(sentence, cues, index, cue, items.clone()).unwrap_or(items)
}

/// Whether the items are a plan's name and no more: `kế hoạch giao`.
fn names_only_plan(sentence: &Sentence, items: Range<usize>) -> bool {
    let plan =
        |i: usize| matches!(sentence.label(i), Some(Label::Plan | Label::PlanTail)) || sentence.period(i).is_some();
    !items.is_empty() && items.into_iter().all(plan)
}

/// What stands before the colon right before the plan's name at the item: `Trồng rừng: kế hoạch giao 500 ha, thực hiện 512 ha`.
fn planned(sentence: &Sentence, cues: &[Cue], plan: usize) -> Option<Range<usize>> {
    let colon = plan.checked_sub(1).filter(|at| sentence.mark(*at) == Some(':'))?;
    let apart = |i: &usize| {
        matches!(sentence.mark(*i), Some(';' | '.' | ':' | '(')) || cues.iter().any(|cue| cue.noun.contains(i))
    };
    let start = (0..colon).rev().find(apart).map_or(0, |at| at + 1);
    let named = trim_end(sentence, start..colon);
    (content(sentence, named.clone()) > 0).then_some(named)
}

/// What the papers counted before decide on: `ra 9 quyết định thu hồi đất ở, đất vườn đối với 2 công ty` gives `thu hồi đất ở, đất vườn
/// đối với`.
fn ruled_on(sentence: &Sentence, cues: &[Cue], governed: usize) -> Option<Range<usize>> {
    let (noun, own) = (cues[governed.checked_sub(1)?].noun.clone(), cues[governed].own.clone());
    let paper = sentence.label(noun.start) == Some(Label::LegalHead);
    let last = own.end.checked_sub(1).filter(|last| paper && sentence.said(*last) == "đối với")?;
    let plain = |i: usize| {
        use Label::*;
        matches!(sentence.what(i), What::Word | What::Mark(',') | What::Label(Joiner | LightVerb | Opener | Stop))
    };
    let towards = (noun.end..=last).all(plain);
    let deed = noun.skip(1).find(|i| sentence.label(*i) == Some(Label::LightVerb)).filter(|_| towards)?;
    Some(deed..own.end)
}

/// Whether the words before the number say what there is: `cơ bản thoát nghèo (phường hiện còn 86 hộ nghèo)`; not `8% số hộ (tương đương
/// 412 hộ)`, which is of what the per cent tells.
fn says_there_is(sentence: &Sentence, cues: &[Cue], index: usize, cue: &Cue) -> bool {
    let last = cue.own.clone().next_back().map_or("", |last| sentence.said(last));
    (last.ends_with("còn") || last.ends_with("có")) && words(sentence, cues[index].noun.clone()).contains(' ')
}

/// The verbs that long items end in, which govern alone: `Phối hợp các ngân hàng và tập đoàn … xây dựng 428 căn nhà`.
fn last_deed(sentence: &Sentence, cues: &[Cue], index: usize, cue: &Cue, items: Range<usize>) -> Option<Range<usize>> {
    const LONG: usize = 8;
    let verb = |i: &usize| sentence.label(*i) == Some(Label::LightVerb);
    let joins = |i: &usize| {
        *i > items.start
            && (sentence.mark(*i) == Some(',') || sentence.label(*i) == Some(Label::Joiner))
            && verb(&(i - 1))
    };
    let body = without_new(sentence, items.clone());
    let doing = body.clone().rev().take_while(|i| verb(i) || joins(i)).count();
    // `các vi phạm về an toàn giao thông được xử lý 6 vụ`: what was done is done to the subject.
    let passive = body.end.checked_sub(doing + 1).is_some_and(|i| {
        i >= items.start && sentence.label(i) == Some(Label::Filler) && sentence.words(i..i + 1).ends_with("được")
    });
    let touches = !passive && cue.lead.is_none_or(|(_, at)| at < items.end);
    let mut done = body.end - doing..items.end;
    done.start -= usize::from(done.start > items.start && turns_deed(sentence, done.start - 1));
    let counts = sentence.mentions[index].quantity.unit == Unit::Count;
    let says = || !counts || says_what_for(sentence, &cues[index], done.clone());
    // `số người nghiện hoàn thành thời gian cai nghiện`: a number of some is no deed.
    let number = sentence.first_word(items.start) == const { key("số") };
    // `chuyển đơn đến nơi có thẩm quyền giải quyết 35 lượt`: theirs to do.
    let theirs = done.start > items.start
        && sentence.last_word(done.start - 1) == const { key("quyền") }
        && Kind::Counter.is_all(sentence.words(cues[index].noun.clone()));
    let long = || syllables(sentence, items.clone()) > LONG;
    (doing > 0 && touches && !number && !theirs && long() && says() && names_thing(sentence, index)).then_some(done)
}

/// The words before a plan, without who gave it: `kế hoạch trồng rừng tỉnh giao 1.200 ha, đã trồng …`; those before the colon where
/// nothing else is left: `Thu phí: tỉnh giao 18 tỷ đồng, …`.
pub(super) fn without_giver(sentence: &Sentence, items: Range<usize>) -> Range<usize> {
    let Some(at) = items.clone().next_back().filter(|at| sentence.label(*at) == Some(Label::PlanTail)) else {
        return items;
    };
    if items.start < at && sentence.label(at - 1) != Some(Label::Actor) {
        return items;
    }
    let end = items.start.max(at.saturating_sub(1));
    let ends = |i: &usize| matches!(sentence.what(*i), What::Mark(_) | What::Number(_));
    if end <= items.start + 1
        && let Some(mark) = (0..end).rev().find(ends)
    {
        return trim(sentence, (0..mark).rev().find(ends).map_or(0, |i| i + 1)..mark);
    }
    items.start + usize::from(sentence.label(items.start) == Some(Label::Plan))..end
}
