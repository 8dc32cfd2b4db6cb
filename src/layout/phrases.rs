//! Finding the phrases of `words.rs` in a line.

use std::sync::LazyLock;

use super::words;
use crate::text::key::{Key, key};
use crate::text::token::Token;

/// A table of phrases, ready to be looked up by their words.
pub struct Phrases {
    /// Each phrase as its words' keys; sorted.
    phrases: Vec<Vec<Key>>,
    longest: usize,
}

impl Phrases {
    /// The phrases of `tables`.
    pub fn of(tables: &[&[&str]]) -> Self {
        let mut phrases: Vec<Vec<Key>> =
            tables.iter().copied().flatten().map(|phrase| phrase.split(' ').map(key).collect()).collect();
        phrases.sort();
        let longest = phrases.iter().map(Vec::len).max().unwrap_or(0);
        Phrases { phrases, longest }
    }

    /// How many tokens the longest phrase at the beginning of `tokens` takes, marks between its words included; 0 if none.
    pub fn at(&self, tokens: &[Token]) -> usize {
        let mut words = Vec::with_capacity(self.longest);
        let mut found = 0;
        for (i, token) in tokens.iter().enumerate() {
            if token.is_digits() || words.len() == self.longest {
                break;
            }
            // `Tin, ảnh` and `Độc lập - Tự do` are looked up without their marks; a phrase never begins with one.
            if !token.is_word() {
                if words.is_empty() || !(token.is_mark(',') || token.is_mark('-') || token.is_mark('–')) {
                    break;
                }
                continue;
            }
            words.push(token.key);
            let begun = self.phrases.partition_point(|phrase| phrase.as_slice() < words.as_slice());
            match self.phrases.get(begun) {
                Some(phrase) if phrase[..] == words[..] => found = i + 1,
                Some(phrase) if phrase.starts_with(&words) => {}
                _ => break,
            }
        }
        found
    }

    /// Whether one of the phrases stands anywhere in `tokens`.
    pub fn within(&self, tokens: &[Token]) -> bool {
        (0..tokens.len()).any(|at| tokens[at].is_word() && self.at(&tokens[at..]) > 0)
    }
}

/// A table that is made ready when first used.
pub type Table = LazyLock<Phrases>;

macro_rules! tables {
    ($($name:ident: $($words:ident),+;)+) => {
        $(
            #[doc = concat!("The phrases of `words::", stringify!($name), "`.")]
            pub static $name: Table = LazyLock::new(|| Phrases::of(&[$(words::$words),+]));
        )+
    };
}

tables! {
    FURNITURE: FURNITURE;
    FURNITURE_OR_DATE: FURNITURE, DATE_WORDS;
    DATE_WORDS: DATE_WORDS;
    DATE_LABELS: DATE_LABELS;
    TAIL_OPENERS: TAIL_OPENERS;
    LABELS: LABELS;
    IMPRINT: IMPRINT;
    BYLINES: BYLINES;
    SIGNATURES: SIGNATURES;
    BODIES: BODIES;
    MOTTOES: MOTTOES;
    DOCUMENTS: DOCUMENTS;
    SCENES: SCENES;
    OPEN_ENDS: OPEN_ENDS;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Span;
    use crate::text::token::tokens;

    #[test]
    fn takes_the_longest_phrase_whatever_its_case_and_marks() {
        let phrases = Phrases::of(&[&["tin", "tin ảnh", "các tin khác"]]);
        let at = |text: &str| phrases.at(&tokens(text, Span::new(0, text.len())));
        assert_eq!(at("Tin, ảnh: An"), 3);
        assert_eq!(at("TIN: An"), 1);
        assert_eq!(at("Các tin khác"), 3);
        assert_eq!(at("Các tin"), 0);
        assert_eq!(at(", tin"), 0);
    }
}
