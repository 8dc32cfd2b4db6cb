//! Digits that belong to the word before them: `Nghị quyết 42`, `lần thứ 14`, `Quốc lộ 9`, `mũi 3`, `giống lúa OM 18`.

use super::Digits;
use crate::lexicon::{Label, Match};
use crate::report::OtherKind;
use crate::text::key::{Key, key};
use crate::text::token::Token;
use std::ops::Range;

const NUMBER: Key = key("số");
/// `dân tộc thiểu số 215 người`: words that `số` ends.
const ENDED: [Key; 4] = [key("thiểu"), key("đa"), key("dân"), key("tổng")];
const RESOLUTION: Key = key("quyết");
const SCHEME: Key = key("án");

/// What the word before makes of the digits.
pub fn read(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let &Digits { tokens, matches, at, end, .. } = digits;
    let measured = digits.is_measured();
    let (alone, short) = (digits.is_alone(), digits.at_most(4));
    let head = matches[..matches.partition_point(|m| m.tokens.end <= at)].last().filter(|m| m.tokens.end == at);
    if let Some(head) = head {
        match head.label {
            Label::LegalHead if !measured => return Some((at..end, OtherKind::LegalRef)),
            Label::Plan if alone && short && !measured && names_a_paper(tokens, head) && digits.ends_here() => {
                return Some((at..end, OtherKind::LegalRef));
            }
            Label::OrdinalHead => return Some((at..end, OtherKind::Ordinal)),
            Label::NameHead if alone && digits.at_most(5) && !measured => return Some((at..end, OtherKind::Name)),
            Label::Numbered if alone && short && !measured && digits.ends_here() => {
                return Some((at..end, OtherKind::Ordinal));
            }
            Label::Institution if short && !measured && digits.ends_here() => {
                return Some((at..end, OtherKind::Name));
            }
            _ => {}
        }
    }
    // `Nghị quyết của Quốc hội số 42`, `Số: 214/BC`
    let numbered = at > 0
        && ((tokens[at - 1].key == NUMBER && !few(tokens, at - 1))
            || (tokens[at - 1].is_mark(':') && at > 1 && tokens[at - 2].key == NUMBER));
    if numbered && !measured && alone && short {
        return Some((at..end, OtherKind::Name));
    }
    // `mức độ 3 và 4`, `Nghị quyết 18, 19`: one more behind the first.
    if let Some(kind) = listed(digits).filter(|_| alone && digits.at_most(2) && !measured && digits.ends_here()) {
        return Some((at..end, kind));
    }
    let kind = digits.at_most(3) && alone && !measured && head.is_none() && behind_letters(digits);
    kind.then_some((at..end, OtherKind::Name))
}

/// The kind of the digits before, where a word and they stand before a comma, `và` or dash: `mức độ 3 và 4`.
fn listed(digits: &Digits) -> Option<OtherKind> {
    let &Digits { text, tokens, matches, at, .. } = digits;
    let joint = tokens.get(at.checked_sub(1)?)?;
    let joins = joint.key == key("và") || [',', '-', '–'].iter().any(|mark| joint.is_mark(*mark));
    let before = at.checked_sub(2).filter(|before| joins && *before > 0 && tokens[*before].is_digits())?;
    let short = tokens[before].span.end - tokens[before].span.start <= 2;
    let head = matches[..matches.partition_point(|m| m.tokens.end <= before)].last()?;
    let heads = matches!(head.label, Label::NameHead | Label::Numbered | Label::LegalHead | Label::OrdinalHead);
    let first = Digits { text, tokens, matches, at: before, end: before + 1 };
    (short && heads && head.tokens.end == before && !first.is_measured()).then_some(match head.label {
        Label::NameHead => OtherKind::Name,
        Label::LegalHead => OtherKind::LegalRef,
        _ => OtherKind::Ordinal,
    })
}

/// `OM 18`, `PC 03`: behind two or three capitals, where nothing is counted.
fn behind_letters(digits: &Digits) -> bool {
    let Some(before) = digits.at.checked_sub(1).map(|at| digits.words(at)) else { return false };
    let letters = before.chars().count();
    (2..=3).contains(&letters) && before.chars().all(|c| c.is_ascii_uppercase()) && digits.ends_here()
}

/// Whether a plan word is one that papers are called by: `Nghị quyết 42`, `Đề án 1956`.
fn names_a_paper(tokens: &[Token], head: &Match) -> bool {
    let last = tokens[head.tokens.end - 1].key;
    last == RESOLUTION || last == SCHEME
}

/// Whether `số` at a token ends a word.
fn few(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| ENDED.contains(&tokens[before].key))
}
