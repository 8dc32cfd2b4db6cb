//! What time a figure speaks of, what it is compared with, and whether it is done or to be done.

use super::cue::Cue;
use super::rows::Around;
use super::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::period::{self, Anchor, Period};
use crate::report::Status;

/// The period of the mention `index`: the time right behind it, else the nearest before it in the sentence, else what the
/// paragraph or the report is about.
pub fn of_figure(sentence: &Sentence, cues: &[Cue], index: usize, around: &Around) -> Option<Period> {
    let at = behind(sentence, cues, index).or_else(|| before(sentence, cues, index));
    match at {
        Some(found) => resolve(sentence, found, index, around).or(around.anchor.period),
        None => around.anchor.period,
    }
}

fn resolve(sentence: &Sentence, found: usize, index: usize, around: &Around) -> Option<Period> {
    let mention = &sentence.periods[found];
    let resolved = period::resolve(&mention.when, &around.anchor)?;
    if mention.cumulative && matches!(resolved, Period::Day(..)) && !is_state(sentence, index) {
        return Some(resolved.since_new_year());
    }
    Some(resolved)
}

/// Whether a figure says what there is at a time, not what was done until then.
fn is_state(sentence: &Sentence, index: usize) -> bool {
    let item = sentence.mentions[index].item;
    let from = item.saturating_sub(6);
    (from..item).any(|i| matches!(sentence.label(i), Some(Label::Have | Label::DownTo | Label::Rate | Label::Share)))
}

/// A time right behind the number and its noun: `64,5% năm 2020`.
fn behind(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<usize> {
    let cue = &cues[index];
    let mut at = sentence.mentions[index].after().max(cue.noun.end);
    if sentence.mark(at) == Some('(') {
        at += 1;
    }
    match sentence.items.get(at)?.what {
        What::Period(found) => {
            let period = &sentence.periods[found];
            (period.dates_figures() && !period.compared && !period.named).then_some(found)
        }
        _ => None,
    }
}

/// The nearest time before the number that does not belong to another number or to a comparison.
fn before(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<usize> {
    let mut named = None;
    for at in (0..sentence.mentions[index].item).rev() {
        let What::Period(found) = sentence.items[at].what else { continue };
        let period = &sentence.periods[found];
        if !period.dates_figures() || period.compared || taken(sentence, cues, at, index) {
            continue;
        }
        if period.named {
            named = named.or(Some(found));
            continue;
        }
        return Some(found);
    }
    let _ = named;
    None
}

/// Whether a time at item `at` belongs to a number before `index`: to its plan, its basis, or right behind it.
fn taken(sentence: &Sentence, cues: &[Cue], at: usize, index: usize) -> bool {
    let next = sentence.mentions.partition_point(|m| m.item < at);
    let Some(owner) = next.checked_sub(1).filter(|owner| *owner < index) else { return false };
    let cue = &cues[owner];
    if at < cue.tail {
        return true;
    }
    let edge = sentence.mentions[owner].after().max(cue.noun.end);
    at == edge || (at == edge + 1 && sentence.mark(edge) == Some('('))
}

/// The time right behind a number, for the first of `từ A năm T1 xuống B`.
pub fn beside(sentence: &Sentence, cues: &[Cue], index: usize, around: &Around) -> Option<Period> {
    let cue = &cues[index];
    let start = sentence.mentions[index].after().max(cue.noun.end);
    let end = sentence.mentions.get(index + 1).map_or(sentence.items.len(), |m| m.item);
    (start..end).find_map(|at| match sentence.items[at].what {
        What::Period(found) => {
            period::basis(&sentence.periods[found].when, around.anchor.period.as_ref(), &around.anchor)
        }
        _ => None,
    })
}

/// What the change at mention `index` compares with: the time behind it, else the one that a comparison before it in the
/// sentence named, else the next one's.
pub fn basis(sentence: &Sentence, cues: &[Cue], index: usize, around: &Around, of: Option<&Period>) -> Option<Period> {
    let anchor = Anchor { period: of.copied().or(around.anchor.period), ..around.anchor };
    let resolve = |found: usize| period::basis(&sentence.periods[found].when, of, &anchor);
    if let Some(found) = cues[index].basis {
        return resolve(found);
    }
    let at = sentence.mentions[index].item;
    // In its own bracket or right before it: `so cùng kỳ giảm 12 vụ`, `(năm 2016: 52,1%)`.
    let compared = |i: usize| match sentence.items[i].what {
        What::Period(found) => {
            let period = &sentence.periods[found];
            (period.compared || sentence.mark(i + 1) == Some(':')).then_some(found)
        }
        _ => None,
    };
    let before = (0..at).rev().find_map(compared);
    let after = || cues[index + 1..].iter().find_map(|cue| cue.basis);
    before.or_else(after).and_then(resolve)
}

/// Whether the figure is itself a plan: `tổng kế hoạch vốn năm 2023 là 8.415 tỷ đồng`, `nâng chỉ tiêu thu lên 7.000 tỷ`.
fn names_plan(sentence: &Sentence, index: usize) -> bool {
    let mention = &sentence.mentions[index];
    let start = index.checked_sub(1).map_or(0, |i| sentence.mentions[i].after());
    let mut words =
        (start..mention.first).filter(|i| !matches!(sentence.items[*i].what, What::Mark(_) | What::Period(_)));
    let first = words
        .find(|i| !matches!(sentence.label(*i), Some(Label::Filler | Label::Raise | Label::Joiner | Label::Opener)));
    first.is_some_and(|i| sentence.label(i) == Some(Label::Plan))
        && (start..mention.first).any(|i| matches!(sentence.label(i), Some(Label::Is | Label::UpTo)))
}

/// Whether the figure is done or to be done.
pub fn status(sentence: &Sentence, index: usize, around: &Around, when: Option<&Period>) -> Status {
    if aimed_at(sentence, index, around.intent, around, when) { Status::Target } else { Status::Actual }
}

/// Whether only what stands above the sentence makes the figure one to be reached: no word of its own, no later time.
pub fn aimed_at_above(sentence: &Sentence, index: usize, around: &Around, when: Option<&Period>) -> bool {
    let of = |intent| aimed_at(sentence, index, intent, around, when);
    around.intent && of(true) && !of(false)
}

fn aimed_at(sentence: &Sentence, index: usize, mut intent: bool, around: &Around, when: Option<&Period>) -> bool {
    let at = sentence.mentions[index].first;
    for i in 0..at {
        match sentence.label(i) {
            Some(Label::Intent) => intent = true,
            Some(Label::Fact) => intent = false,
            _ => {}
        }
    }
    intent |= names_plan(sentence, index);
    let later = when.zip(around.report.as_ref()).is_some_and(|(when, report)| when.year() > report.year());
    intent || later
}
