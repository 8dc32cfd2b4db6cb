//! The digits of a table that are no figure.
//!
//! In: cells, and the stretches that figures took. Out: every other run of digits with its kind.

use super::{other, time};
use crate::grammar::sentence::{Room, Sentence, What};
use crate::number::Unit;
use crate::period;
use crate::report::{Bound, OtherKind, OtherNumber, Span};
use crate::text::token::tokens;

/// Reports the digits of a stretch, all of one kind.
pub fn all(text: &str, span: Span, kind: OtherKind, to: &mut Vec<OtherNumber>) {
    for run in runs(text, span) {
        to.push(other(kind, run));
    }
}

/// Reports the digits of a heading: times, and what else it may name.
pub fn of_heading(text: &str, span: Span, to: &mut Vec<OtherNumber>) {
    let cut = tokens(text, span);
    let mut covered = Vec::new();
    for said in time::times(text, &cut) {
        let stretch = Span::new(cut[said.tokens.start].span.start, cut[said.tokens.end - 1].span.end);
        if let Some(digits) = trimmed(text, stretch) {
            to.push(other(said.kind, digits));
            covered.push(stretch);
        }
    }
    for run in runs(text, span).into_iter().filter(|run| !covered.iter().any(|span| span.overlaps(*run))) {
        // `(2)`, `(3/2)` number the columns.
        let bracketed = text[..run.start].ends_with('(') && text[run.end..].starts_with(')');
        to.push(other(if bracketed { OtherKind::Ordinal } else { OtherKind::Name }, run));
    }
}

/// Reports the digits of words that are not read for figures: labels, remarks.
pub fn of_words(text: &str, span: Span, to: &mut Vec<OtherNumber>) {
    if !span.of(text).contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    let tokens = tokens(text, span);
    let sentence = Sentence::new(text, &tokens, span, period::find(text, &tokens), &mut Room::default());
    for item in &sentence.items {
        let kind = match item.what {
            What::Other(kind) => kind,
            What::Period(at) => sentence.periods[at].kind,
            What::Number(at) => match &sentence.mentions[at] {
                mention if mention.quantity.unit == Unit::Age => OtherKind::Age,
                mention if mention.bound != Bound::Exact || mention.is_percent() => OtherKind::Criterion,
                _ => OtherKind::Name,
            },
            _ => continue,
        };
        if let Some(digits) = trimmed(text, item.span) {
            to.push(other(kind, digits));
        }
    }
}

/// Reports the digits of a cell that no figure took.
pub fn left_over(text: &str, span: Span, taken: &[Span], to: &mut Vec<OtherNumber>) {
    let free: Vec<Span> =
        runs(text, span).into_iter().filter(|run| !taken.iter().any(|span| span.overlaps(*run))).collect();
    if free.is_empty() {
        return;
    }
    if taken.iter().any(|taken| taken.overlaps(span)) {
        to.extend(free.into_iter().map(|run| other(OtherKind::Name, run)));
    } else {
        of_words(text, span, to);
    }
}

/// The stretch from the first digit to the last.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let first = words.find(|c: char| c.is_ascii_digit())?;
    let last = words.rfind(|c: char| c.is_ascii_digit())?;
    Some(Span::new(span.start + first, span.start + last + 1))
}

/// Runs of digits, with the marks inside numbers.
fn runs(text: &str, span: Span) -> Vec<Span> {
    let bytes = span.of(text).as_bytes();
    let (mut runs, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let joins = |at: usize| b"./:,".contains(&bytes[at]) && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        while at < bytes.len() && (bytes[at].is_ascii_digit() || joins(at)) {
            at += 1;
        }
        runs.push(Span::new(span.start + start, span.start + at));
    }
    runs
}

/// Reports the digits of a row's name: its number is an ordinal.
pub fn of_label(text: &str, span: Span, to: &mut Vec<OtherNumber>) {
    if super::time::is_a_time(text, span) {
        return of_heading(text, span, to);
    }
    let words = span.of(text);
    let first = words.split(char::is_whitespace).next().unwrap_or_default();
    let numbered = first.starts_with(|c: char| c.is_ascii_digit())
        && first.ends_with(['.', ')'])
        && first.len() < words.len()
        && super::label::rank(first).is_some();
    let numbered =
        numbered || first.matches('.').count() > 0 && first.len() < words.len() && super::label::rank(first).is_some();
    if !numbered {
        return of_words(text, span, to);
    }
    let behind = Span::new(span.start + first.len(), span.end);
    all(text, Span::new(span.start, behind.start), OtherKind::Ordinal, to);
    of_words(text, behind, to);
}
