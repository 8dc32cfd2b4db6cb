//! A sentence's tokens as the rules look at them: by position, never out of bounds.

use super::words::{AFTER_YEAR, COUNT, NUMBERS, ZODIAC};
use crate::text::case;
use crate::text::key::{Key, NO_KEY};
use crate::text::token::{Token, TokenKind};

/// Years that a plain four-digit number may mean.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2100;

#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
}

impl<'a> Reader<'a> {
    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// The word there; [`NO_KEY`] where there is none.
    pub fn word(&self, at: usize) -> Key {
        self.tokens.get(at).map_or(NO_KEY, |token| token.key)
    }

    /// The next few words as they stand, for a message.
    pub fn words(&self, at: usize) -> &'a str {
        let last = self.tokens.len().min(at + 6) - 1;
        &self.text[self.tokens[at].span.start..self.tokens[last].span.end]
    }

    /// The word before; [`NO_KEY`] at the start.
    pub fn word_before(&self, at: usize) -> Key {
        at.checked_sub(1).map_or(NO_KEY, |at| self.word(at))
    }

    /// Whether these words stand there, in a row.
    pub fn says(&self, at: usize, words: &[Key]) -> bool {
        words.iter().enumerate().all(|(i, &word)| self.word(at + i) == word)
    }

    /// Whether one of the phrases stands there.
    pub fn says_one(&self, at: usize, phrases: &[&[Key]]) -> bool {
        let word = self.word(at);
        phrases.iter().any(|words| words[0] == word && self.says(at, words))
    }

    pub fn is_one_of(&self, at: usize, words: &[Key]) -> bool {
        words.contains(&self.word(at))
    }

    /// Whether one of the words stands right before.
    pub fn follows(&self, at: usize, words: &[Key]) -> bool {
        words.contains(&self.word_before(at))
    }

    pub fn mark(&self, at: usize) -> Option<char> {
        match self.token(at)?.kind {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.mark(at).is_some_and(|mark| marks.contains(&mark))
    }

    /// A hyphen or dash.
    pub fn is_dash(&self, at: usize) -> bool {
        self.is_mark(at, &['-', '–', '—'])
    }

    pub fn spaced(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| token.spaced)
    }

    /// Whether it is a word in lower case.
    pub fn is_lower(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.is_word() && t.span.of(self.text).starts_with(case::is_lower))
    }

    /// Whether it is a word that starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.is_word() && t.span.of(self.text).starts_with(case::is_upper))
    }

    /// The digits there, and how many they are.
    pub fn digits(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.token(at).filter(|token| token.is_digits())?;
        let length = token.span.end - token.span.start;
        let value = match length {
            ..9 => token.entry.value_of_digits(length),
            _ => token.span.of(self.text).parse().ok()?,
        };
        Some((value, length))
    }

    /// A number of one or two digits that is no part of a longer number (`1.5`, `18.492`).
    pub fn small(&self, at: usize) -> Option<u8> {
        let (value, length) = self.digits(at)?;
        (length <= 2 && !self.continues(at) && !self.is_continued(at + 1)).then_some(value as u8)
    }

    /// A small number in digits or words, and where it ends. `năm` is taken for five where `five` allows.
    pub fn count(&self, at: usize, five: bool) -> Option<(u8, usize)> {
        if let Some(count) = self.small(at) {
            return Some((count, at + 1));
        }
        let word = self.word(at);
        if !COUNT.may_hold(word) {
            return None;
        }
        if five && word == super::words::NAM {
            return Some((5, at + 1));
        }
        let of = |word| NUMBERS.iter().find(|(name, _)| *name == word).map(|&(_, value)| value);
        match (of(word)?, of(self.word(at + 1))) {
            (10, Some(more @ 1..=9)) => Some((10 + more, at + 2)),
            (value, _) => Some((value, at + 1)),
        }
    }

    /// Whether digits there go on a number before them: `2` in `1,2`.
    pub fn continues(&self, at: usize) -> bool {
        at >= 2
            && self.is_mark(at - 1, &['.', ','])
            && !self.spaced(at)
            && !self.spaced(at - 1)
            && self.digits(at - 2).is_some()
    }

    /// Whether the number before `at` goes on there: `,5`.
    fn is_continued(&self, at: usize) -> bool {
        self.is_mark(at, &['.', ',']) && !self.spaced(at) && !self.spaced(at + 1) && self.digits(at + 1).is_some()
    }

    /// A plain year of four digits, and where it ends. Digits torn by copying (`202 3`) are read whole.
    pub fn year(&self, at: usize) -> Option<(i32, usize)> {
        if self.continues(at) { None } else { self.year_behind(at) }
    }

    /// The same behind a mark that belongs to a date: `3.2022`.
    pub fn year_behind(&self, at: usize) -> Option<(i32, usize)> {
        let (value, length) = self.digits(at)?;
        let (year, end) = match (length, self.digits(at + 1)) {
            (4, _) => (value, at + 1),
            // `202 3`; `năm 201 6 người` does not come up.
            (3, Some((last, 1))) => (value * 10 + last, at + 2),
            _ => return None,
        };
        // `2020,5` and `2.020.500` are numbers; `2015,2016` are two years.
        let goes_on = self.is_continued(end) && !(self.is_mark(end, &[',']) && self.digits(end + 1)?.1 == 4);
        (YEARS.contains(&year) && !goes_on && !self.is_mark(end, &['%'])).then_some((year, end))
    }

    /// A year that no `năm` announces: nothing countable may follow it.
    pub fn bare_year(&self, at: usize) -> Option<(i32, usize)> {
        let (year, end) = self.year(at)?;
        // `Mừng Xuân Nhâm Thìn 2012 đơn vị …`
        let called = at > 0 && self.is_capital(at - 1) && self.follows(at, ZODIAC);
        let counted = !called && self.is_lower(end) && !self.is_one_of(end, AFTER_YEAR);
        let joined = self.is_mark(end, &['/', '-']) && !self.spaced(end) && !self.spaced(end + 1);
        ((1945..=2075).contains(&year) && end == at + 1 && !counted && !joined).then_some((year, end))
    }
}
