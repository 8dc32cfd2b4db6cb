//! Digits that are no quantity, as far as the words and marks around them say so by themselves: numbers of legal documents,
//! parts of names, ordinals, telephone numbers. (Times are the period stage's, menus and captions the layout's.)
//!
//! In: tokens, the lexicon's matches, the token of a run of digits. Out: the tokens that belong to it and its kind.
//! `Nghị quyết số 154/NQ-CP` gives `154/NQ-CP` → [`OtherKind::LegalRef`]; `Covid-19` gives `19` → [`OtherKind::Name`].

use super::numeral;
use crate::lexicon::{Label, Match};
use crate::report::OtherKind;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::Token;
use std::ops::Range;

const NUMBER: Key = key("số");
const AGE: Key = key("tuổi");
const SPAN_OF: Key = key("độ");
const RESOLUTION: Key = key("quyết");
const SCHEME: Key = key("án");

/// What the digits at token `at` are, if they are no quantity. `before` is the lexicon's last match that ends at or before
/// `at`; `after` the one that begins behind the digits, if any.
pub fn read(text: &str, tokens: &[Token], matches: &[Match], at: usize) -> Option<(Range<usize>, OtherKind)> {
    let end = glued(text, tokens, at);
    let letters = tokens[at..end].iter().filter(|t| t.is_word()).any(|t| is_capital(t.span.of(text)));
    let slashed = tokens[at..end].iter().any(|t| t.is_mark('/') || t.is_mark('-'));
    // `120/2020/QH14`, `546/QĐ-TTg`
    if letters && slashed {
        return Some((at..end, OtherKind::LegalRef));
    }
    if phone(text, tokens, at, end) {
        return Some((at..end, OtherKind::Phone));
    }
    // `Covid-19`, `ST25`, `H5N1`: digits that lean on letters, the first of them a capital.
    if at > 0 && !tokens[at].spaced {
        let word = match tokens[at - 1].is_mark('-') || tokens[at - 1].is_mark('–') {
            true if at > 1 && !tokens[at - 1].spaced => tokens.get(at - 2),
            true => None,
            false => tokens.get(at - 1),
        };
        if word.is_some_and(|t| t.is_word() && is_capital(t.span.of(text)) && !ends_sentence_word(text, t)) {
            return Some((at..end, OtherKind::Name));
        }
    }
    let before = matches[..matches.partition_point(|m| m.tokens.end <= at)].last();
    let touches = |m: &&Match| m.tokens.end == at;
    let follows = matches.get(matches.partition_point(|m| m.tokens.start <= at)).filter(|m| m.tokens.start == at + 1);
    let measured = follows.is_some_and(|m| {
        matches!(
            m.label,
            Label::Scale(_)
                | Label::Currency(_)
                | Label::ScaledCurrency(..)
                | Label::Measure(_)
                | Label::Percent
                | Label::Points
                | Label::Times
        )
    });
    // `trong độ tuổi 22-35`
    if at > 1 && tokens[at - 1].key == AGE && tokens[at - 2].key == SPAN_OF && short_number(tokens, at) {
        let range = tokens.get(at + 1).is_some_and(|t| t.is_mark('-') || t.is_mark('–'))
            && tokens.get(at + 2).is_some_and(Token::is_digits);
        return Some((at..if range { at + 3 } else { at + 1 }, OtherKind::Age));
    }
    let alone = end == at + 1 && numeral::read(text, tokens, at).is_some_and(|numeral| numeral.tokens == 1);
    let short = tokens[at].span.end - tokens[at].span.start <= 4;
    if let Some(head) = before.filter(touches) {
        match head.label {
            Label::LegalHead if !measured => return Some((at..end, OtherKind::LegalRef)),
            Label::Plan
                if alone
                    && short
                    && !measured
                    && names_a_paper(tokens, head)
                    && ends_here(text, tokens, matches, end) =>
            {
                return Some((at..end, OtherKind::LegalRef));
            }
            Label::OrdinalHead => return Some((at..end, OtherKind::Ordinal)),
            Label::NameHead if alone && short && !measured => return Some((at..end, OtherKind::Name)),
            Label::Numbered if alone && short && !measured && ends_here(text, tokens, matches, end) => {
                return Some((at..end, OtherKind::Ordinal));
            }
            _ => {}
        }
    }
    // `Nghị quyết của Quốc hội số 42`, `Số: 214/BC`
    let numbered = at > 0
        && (tokens[at - 1].key == NUMBER || (tokens[at - 1].is_mark(':') && at > 1 && tokens[at - 2].key == NUMBER));
    if numbered && !measured && alone && short {
        return Some((at..end, OtherKind::Name));
    }
    // `QL12A`, `1A`: a capital glued behind.
    if letters && end == at + 2 && !measured {
        return Some((at..end, OtherKind::Name));
    }
    None
}

/// Whether the digits are few enough for an age.
fn short_number(tokens: &[Token], at: usize) -> bool {
    tokens[at].span.end - tokens[at].span.start <= 2
}

/// Whether a plan word is one that papers are called by: `Nghị quyết 42`, `Đề án 1956`.
fn names_a_paper(tokens: &[Token], head: &Match) -> bool {
    let last = tokens[head.tokens.end - 1].key;
    last == RESOLUTION || last == SCHEME
}

/// Whether nothing that could be counted follows: a mark, a capital, or a word that the lexicon knows as no noun.
fn ends_here(text: &str, tokens: &[Token], matches: &[Match], end: usize) -> bool {
    let Some(next) = tokens.get(end) else { return true };
    if !next.is_word() {
        return !next.is_mark('/');
    }
    is_capital(next.span.of(text))
        || matches.get(matches.partition_point(|m| m.tokens.start < end)).is_some_and(|m| {
            m.tokens.start == end
                && matches!(
                    m.label,
                    Label::LightVerb
                        | Label::Reach
                        | Label::Joiner
                        | Label::Filler
                        | Label::Stop
                        | Label::Is
                        | Label::Have
                        | Label::Up
                        | Label::Down
                        | Label::Share
                        | Label::Exceed
                        | Label::Against
                        | Label::To
                )
        })
}

/// Most tokens that are taken together: `1120/2020/NĐ-CP/…` has a dozen.
const LONGEST_GLUED: usize = 24;

/// The end of what is glued to the token: `271/QĐ-UBND`.
fn glued(text: &str, tokens: &[Token], at: usize) -> usize {
    let mut end = at + 1;
    while let Some(token) = tokens.get(end) {
        if token.spaced || end - at > LONGEST_GLUED {
            break;
        }
        let joins = ['/', '-', '.'].iter().any(|mark| token.is_mark(*mark));
        let next = tokens.get(end + 1).is_some_and(|t| !t.spaced && (t.is_digits() || is_capital(t.span.of(text))));
        if joins && next {
            end += 2;
        } else if token.is_word() && is_capital(token.span.of(text)) && tokens[end - 1].is_digits() {
            end += 1;
        } else if token.is_digits() && tokens[end - 1].is_word() {
            end += 1;
        } else {
            break;
        }
    }
    end
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(case::is_upper)
}

/// Whether a glued word is an ordinary one that lost its space (`Năm2020`): more than one small letter with a tone mark.
fn ends_sentence_word(text: &str, token: &Token) -> bool {
    token.span.of(text).chars().skip(1).filter(|c| !c.is_ascii() && case::is_lower(*c)).count() > 0
}

/// `0274.3829.111`, `0912 345 678`, `02513822288`
fn phone(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let first = tokens[at].span.of(text);
    if !first.starts_with('0') || first.len() < 3 {
        return false;
    }
    let mut digits = 0;
    for token in tokens[at..].iter().take_while(|t| t.is_digits() || t.is_mark('.') || t.is_mark('-')).take(9) {
        digits += if token.is_digits() { token.span.end - token.span.start } else { 0 };
    }
    digits >= 9 || (first.len() >= 4 && end > at + 1 && digits >= 7)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon;
    use crate::report::Span;
    use crate::text::token::tokens;

    fn kinds(text: &str) -> Vec<(String, OtherKind)> {
        let cut = tokens(text, Span::new(0, text.len()));
        let matches = lexicon::find(text, &cut);
        let (mut found, mut at) = (Vec::new(), 0);
        while at < cut.len() {
            if cut[at].is_digits() {
                if let Some((range, kind)) = read(text, &cut, &matches, at) {
                    found.push((text[cut[range.start].span.start..cut[range.end - 1].span.end].to_string(), kind));
                    at = range.end;
                    continue;
                }
            }
            at += 1;
        }
        found
    }

    #[test]
    fn papers_names_and_ordinals() {
        use OtherKind::*;
        for (text, number, kind) in [
            ("theo Nghị quyết số 154/NQ-CP của Chính phủ", "154/NQ-CP", LegalRef),
            ("Luật 120/2020/QH14", "120/2020/QH14", LegalRef),
            ("thực hiện Nghị quyết 42, đến nay", "42", LegalRef),
            ("sửa đổi Nghị định 136", "136", LegalRef),
            ("dịch Covid-19 bùng phát", "19", Name),
            ("giống lúa ST25 thơm", "25", Name),
            ("trên Quốc lộ 9 đoạn qua", "9", Name),
            ("Đại hội lần thứ 14 của tỉnh", "14", Ordinal),
            ("tiêm mũi 3 cho người lớn", "3", Ordinal),
            ("hotline 0912 345 678", "0912", Phone),
        ] {
            assert_eq!(kinds(text), [(number.to_string(), kind)], "{text}");
        }
    }

    #[test]
    fn leaves_quantities_alone() {
        for text in [
            "mở 17 lớp",
            "quỹ đạt 42 triệu",
            "xây mới41 căn",
            "thành lập tổ 5 người",
            "kế hoạch 8500 lao động",
            "12/15 chỉ tiêu",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }
}
