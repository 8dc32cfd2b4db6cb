//! The numbers of a sentence that are no figure.
//!
//! In: a sentence, its decided reading and the figures read from it. Out: every run of digits that lies in none of them, with
//! its kind: the `2` of `tấn CO2`, the year of `năm 2020`.

use crate::grammar::reading::{Decided, Role};
use crate::grammar::sentence::{Sentence, What};
use crate::report::{Change, Figure, OtherKind, OtherNumber, Plan, Span};
use crate::sort::sort;

/// Every run of digits that lies in no figure, in reading order.
pub(super) fn others(
    sentence: &Sentence,
    decided: &Decided,
    figures: &[Figure],
    additions: &[(usize, Vec<Plan>, Vec<Change>)],
) -> Vec<OtherNumber> {
    let mut others: Vec<OtherNumber> = Vec::new();
    for item in &sentence.items {
        let kind = match item.what {
            What::Other(kind) => kind,
            What::Period(index) => sentence.periods[index].kind,
            What::Number(index) => match decided.best.roles[index].0 {
                Role::Other(kind) => kind,
                _ => continue,
            },
            _ => continue,
        };
        let Some(span) = digits(sentence, item.span) else { continue };
        match others.last_mut() {
            // `đạt 19/19 tiêu chí` is one threshold.
            Some(OtherNumber { kind: OtherKind::Criterion, span: before })
                if kind == OtherKind::Criterion && sentence.text.get(before.end..span.start) == Some("/") =>
            {
                before.end = span.end;
            }
            _ => others.push(OtherNumber { kind, span }),
        }
    }
    unclaimed(sentence, figures, additions, &mut others);
    others
}

/// Digits that nothing has claimed: of a unit (`m2`), of a number that no rule could place.
fn unclaimed(
    sentence: &Sentence,
    figures: &[Figure],
    additions: &[(usize, Vec<Plan>, Vec<Change>)],
    others: &mut Vec<OtherNumber>,
) {
    let mut claimed: Vec<Span> = others.iter().map(|other| other.span).collect();
    for figure in figures {
        claimed.extend(figure.spans.number);
        claimed.extend(figure.plans.iter().map(|plan| plan.span));
        claimed.extend(figure.changes.iter().map(|change| change.span));
    }
    for (_, plans, changes) in additions {
        claimed.extend(plans.iter().map(|plan| plan.span));
        claimed.extend(changes.iter().map(|change| change.span));
    }
    sort(&mut claimed, |a, b| a < b);
    let (mut next, mut covered) = (0, 0);
    for token in sentence.tokens.iter().filter(|token| token.is_digits()) {
        while next < claimed.len() && claimed[next].start <= token.span.start {
            covered = covered.max(claimed[next].end);
            next += 1;
        }
        if token.span.end > covered {
            others.push(OtherNumber { kind: OtherKind::Name, span: token.span });
        }
    }
    sort(others, |a, b| a.span < b.span);
}

/// The stretch of a span from its first digit to its last; `None` where it holds none.
fn digits(sentence: &Sentence, span: Span) -> Option<Span> {
    let text = span.of(sentence.text);
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    Some(Span::new(span.start + first, span.start + last + 1))
}
