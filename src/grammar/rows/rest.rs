//! The numbers of a sentence that are no figure.
//!
//! In: a sentence and its decided reading. Out: what is known to be no figure, with its kind: the year of `năm 2020`.

use crate::grammar::reading::Role;
use crate::grammar::sentence::{Sentence, What};
use crate::report::{OtherKind, OtherNumber, Span};
use crate::text::token::Token;

/// Every number that is known to be no figure, in reading order; `roles` are those of the mentions.
pub(super) fn others(sentence: &Sentence, roles: &[(Role, &str)]) -> Vec<OtherNumber> {
    let mut others: Vec<OtherNumber> = Vec::new();
    if !sentence.tokens.iter().any(Token::is_digits) {
        return others;
    }
    for item in &sentence.items {
        let kind = match item.what {
            What::Other(kind) => kind,
            What::Period(index) => sentence.periods[index].kind,
            What::Number(index) => match roles[index].0 {
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
    others
}

/// The stretch of a span from its first digit to its last; `None` where it holds none.
fn digits(sentence: &Sentence, span: Span) -> Option<Span> {
    let text = span.of(sentence.text);
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    Some(Span::new(span.start + first, span.start + last + 1))
}
