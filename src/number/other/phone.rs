//! Telephone numbers: `0274.3829.111`, `0912 345 678`, `02513822288`, `tổng đài 1900 1234`.

use super::Digits;
use crate::report::OtherKind;
use crate::text::key::{Key, key};
use std::ops::Range;

/// How many digits a number that is dialled has, at least and at most.
const SHORTEST: usize = 9;
const LONGEST: usize = 12;

/// Vietnam's number among the countries.
const VIETNAM: &str = "84";

/// Words before a number of the service kind.
const SERVICES: [Key; 6] = [key("nóng"), key("đài"), key("hotline"), key("thoại"), key("đt"), key("fax")];

/// The telephone number that begins with the digits.
pub fn read(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let &Digits { tokens, at, .. } = digits;
    let first = digits.first;
    // `(+84) 236.3888.777`: behind a country's number.
    let code = first == VIETNAM && at > 0 && tokens[at - 1].is_mark('+');
    if code {
        let closed = usize::from(tokens.get(at + 1).is_some_and(|token| token.is_mark(')')));
        let end = dialled(digits, at + 1 + closed, SHORTEST)?;
        return Some((at..end, OtherKind::Phone));
    }
    let named = {
        let before = at.checked_sub(1).map(|i| if tokens[i].is_mark(':') { i.saturating_sub(1) } else { i });
        before.is_some_and(|i| SERVICES.contains(&tokens[i].key))
    };
    let service = named && (first.starts_with("1900") || first.starts_with("1800"));
    // `(04) 38.228.302`
    let area = at > 0 && tokens[at - 1].is_mark('(') && tokens.get(at + 1).is_some_and(|t| t.is_mark(')'));
    // `ĐT: 08 3818 1436`
    let named = named || (area && tokens.get(at + 2).is_some_and(|t| t.is_digits()));
    let trunk = first.starts_with('0') && (named || first.len() >= 3);
    if !(service || trunk) {
        return None;
    }
    // `1900 1234`, `0296.3000000`: shorter than a mobile's.
    let least = if service { 4 } else { SHORTEST };
    let end = dialled(digits, at, least)?;
    // `09 870 123 hộ`: groups of thousands begin with no nought, and nothing is counted by telephone.
    (!digits.label(end).is_some_and(|(label, _)| matches!(label, crate::lexicon::Label::Scale(_))))
        .then_some((at..end, OtherKind::Phone))
}

/// Where the number of at least so many digits ends that begins at a token.
fn dialled(digits: &Digits, at: usize, least: usize) -> Option<usize> {
    let tokens = digits.tokens;
    let area = at > 0 && tokens[at - 1].is_mark('(') && tokens.get(at + 1).is_some_and(|t| t.is_mark(')'));
    let (mut end, mut count, mut best) = (at, 0, None);
    // `024.3826.xxxx`: its end hidden.
    while let Some(token) = tokens.get(end).filter(|token| token.is_digits() || end_hidden(digits, end)) {
        count += token.span.end - token.span.start;
        end += 1;
        if count > LONGEST {
            break;
        }
        if count >= least {
            best = Some(end);
        }
        let mark = tokens.get(end).is_some_and(|t| (t.is_mark('.') || t.is_mark('-')) && !t.spaced);
        let code = area && end == at + 1;
        end += usize::from(mark || code);
    }
    best
}

/// Whether a token stands for digits that are not told: `xxxx`.
fn end_hidden(digits: &Digits, at: usize) -> bool {
    let word = digits.words(at);
    let marked = at > 1 && digits.tokens[at - 1].is_mark('.') && digits.tokens[at - 2].is_digits();
    marked && !digits.tokens[at].spaced && word.len() > 2 && word.bytes().all(|b| matches!(b, b'x' | b'X'))
}
