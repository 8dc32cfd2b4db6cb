//! Digits that letters and marks are glued to: numbers of legal documents, names.

use super::{Digits, is_capital};
use crate::report::OtherKind;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::Token;
use std::ops::Range;

const KILOMETRE: Key = key("km");

/// Most tokens that are taken together: `1120/2020/NĐ-CP/…` has a dozen.
const LONGEST: usize = 24;

/// The end of what is glued to the token: `271/QĐ-UBND`.
pub fn end(text: &str, tokens: &[Token], at: usize) -> usize {
    let mut end = at + 1;
    while let Some(token) = tokens.get(end) {
        if token.spaced || end - at > LONGEST {
            break;
        }
        let joins = ['/', '-', '.'].iter().any(|mark| token.is_mark(*mark));
        let next = tokens.get(end + 1).is_some_and(|t| !t.spaced && (t.is_digits() || is_capital(t.span.of(text))));
        if joins && next {
            end += 2;
        } else if (token.is_word() && is_capital(token.span.of(text)) && tokens[end - 1].is_digits())
            || (token.is_digits() && tokens[end - 1].is_word())
        {
            end += 1;
        } else {
            break;
        }
    }
    end
}

fn has_letters(digits: &Digits) -> bool {
    digits.tokens[digits.at..digits.end].iter().any(|t| t.is_word() && is_capital(t.span.of(digits.text)))
}

/// `120/2020/QH14`, `546/QĐ-TTg`
pub fn paper(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    // `1.000/KH 2017: 1.600 người`: a number and its plan.
    let plan = digits.end >= 2 && digits.words(digits.end - 1).eq_ignore_ascii_case("kh");
    if plan && digits.tokens[digits.at..digits.end].iter().any(|t| t.is_mark('.')) {
        return None;
    }
    let slashed = digits.tokens[digits.at..digits.end].iter().any(|t| t.is_mark('/') || t.is_mark('-'));
    (has_letters(digits) && slashed).then_some((digits.at..digits.end, OtherKind::LegalRef))
}

/// `Covid-19`, `ST25`, `H5N1`: digits that lean on letters, the first of them a capital; `Km39+550`; `huyện 30a`.
pub fn name(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let &Digits { text, tokens, at, .. } = digits;
    if let Some(post) = kilometre_post(digits) {
        return Some((post, OtherKind::Name));
    }
    if at > 0 && !tokens[at].spaced {
        let dash = tokens[at - 1].is_mark('-') || tokens[at - 1].is_mark('–');
        let word = if dash { at.checked_sub(2) } else { Some(at - 1) }.map(|word| &tokens[word]);
        // `tên lửa SM -3`, but `SM -3%`
        let apart = dash && tokens[at - 1].spaced;
        let sure = !apart || digits.is_alone() && !digits.is_measured() && digits.ends_here();
        let called = |t: &Token| t.is_word() && is_capital(t.span.of(text)) && !is_spoken(text, t);
        if sure && word.is_some_and(|t| called(t) && (!apart || t.span.of(text).is_ascii())) {
            return Some((at..digits.end, OtherKind::Name));
        }
    }
    // `phần mềm HTKK 4.4.6`: a version, no groups of thousands.
    let parts = || tokens[at..digits.end].iter().filter(|token| token.is_digits());
    let whole = digits.numeral == Some(digits.end - at);
    let dotted = !whole && tokens[at..digits.end].iter().all(|token| token.is_digits() || token.is_mark('.'));
    if dotted && parts().count() > 2 && parts().skip(1).any(|token| token.span.end - token.span.start != 3) {
        return Some((at..digits.end, OtherKind::Name));
    }
    // `chương trình 30a`: a small letter that is no unit.
    let letter = tokens.get(at + 1).filter(|token| !token.spaced && token.is_word());
    let suffix = letter.is_some_and(|token| matches!(token.span.of(text), "a" | "b" | "c" | "d" | "e"));
    (suffix && digits.at_most(3)).then_some((at..at + 2, OtherKind::Name))
}

/// `Km39+550`, `Km 12`: a stone by the road.
fn kilometre_post(digits: &Digits) -> Option<Range<usize>> {
    let &Digits { text, tokens, at, .. } = digits;
    let metres = tokens.get(at + 1).is_some_and(|t| t.is_mark('+') && !t.spaced)
        && tokens.get(at + 2).is_some_and(|t| t.is_digits() && !t.spaced);
    let stone = at.checked_sub(1).is_some_and(|i| {
        tokens[i].key == KILOMETRE && (is_capital(tokens[i].span.of(text)) || (metres && !tokens[at].spaced))
    });
    (stone && digits.at_most(4)).then_some(at..if metres { at + 3 } else { at + 1 })
}

/// Whether a word that digits are glued to is an ordinary one that lost its space (`Năm2020`): it has small letters with a mark.
fn is_spoken(text: &str, token: &Token) -> bool {
    token.span.of(text).chars().skip(1).any(|c| !c.is_ascii() && case::is_lower(c))
}

/// How far back the beginning of an address is looked for, in tokens.
const ADDRESS: usize = 80;

/// Digits of an address: `https://tanphu.gov.vn/tin-2021-15.html`, `vp2@tanphu.gov.vn`.
pub fn address(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let &Digits { tokens, at, end, .. } = digits;
    if tokens[at].spaced && tokens.get(at + 1).is_none_or(|next| next.spaced) {
        return None;
    }
    let run = |token: &&Token| !token.spaced;
    let start = at - tokens[at.saturating_sub(ADDRESS)..=at].iter().rev().take_while(run).count().min(at);
    let stop = at + 1 + tokens[at + 1..].iter().take(ADDRESS).take_while(run).count();
    let run = &tokens[start..stop];
    let web = run.windows(3).any(|t| t[0].is_mark(':') && t[1].is_mark('/') && t[2].is_mark('/'));
    let mail = run.windows(3).any(|t| t[1].is_mark('@') && !t[1].spaced && !t[2].spaced);
    let site = run.windows(2).any(|t| t[0].key == const { key("www") } && t[1].is_mark('.'));
    // `bcd24.gov.vn`
    let site = site || run.windows(2).any(|t| t[0].is_mark('.') && t[1].key == const { key("vn") });
    (web || mail || site).then_some((at..end, OtherKind::Name))
}

/// `QL12A`, `1A`: a capital glued behind; or letters that stand apart.
pub fn lettered(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let one = has_letters(digits) && digits.end == digits.at + 2 && !digits.is_measured();
    (one || is_before_a_letter(digits) || is_between_capitals(digits))
        .then_some((digits.at..digits.end, OtherKind::Name))
}

/// `61 A -123.45`, `dầu diesel 0.05 S`: a letter behind that nothing is measured in. `25 F1` counts what has a number of its own.
fn is_before_a_letter(digits: &Digits) -> bool {
    const LETTERS: &str = "ABDEFGHNPRSUZ";
    let end = digits.at + digits.numeral.unwrap_or(1);
    let letter = digits.words(end);
    let numbered = || {
        let glued = |at: usize| digits.tokens.get(at).is_some_and(|token| !token.spaced);
        !glued(end) && glued(end + 1) && digits.tokens[end + 1].is_digits()
    };
    letter.len() == 1 && LETTERS.contains(letter) && !numbered()
}

/// `tàu CM 91234 TS`: a long number between capitals.
fn is_between_capitals(digits: &Digits) -> bool {
    let capitals = |word: &str| (1..=3).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_uppercase());
    let before = digits.at.checked_sub(1).map_or("", |at| digits.words(at));
    digits.is_alone() && !digits.at_most(4) && capitals(before) && capitals(digits.words(digits.at + 1))
}
