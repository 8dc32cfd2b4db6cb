//! Finding the phrases of `words.rs` in a line.

use std::sync::LazyLock;

use super::words;
use crate::sort::sort;
use crate::text::key::{Key, key};
use crate::text::token::Token;

/// The most words that a phrase may have.
const LONGEST: usize = 8;

/// A table of phrases, ready to be looked up by their words.
pub struct Phrases {
    /// Each phrase as its words' keys; sorted.
    phrases: Vec<Vec<Key>>,
}

impl Phrases {
    /// The phrases of `tables`.
    pub fn of(tables: &[&[&str]]) -> Self {
        let words = |phrase: &str| phrase.split(' ').map(key).collect();
        let mut phrases: Vec<Vec<Key>> =
            tables.iter().copied().flatten().flat_map(|line| line.split('|')).map(words).collect();
        sort(&mut phrases, |a, b| a < b);
        debug_assert!(phrases.iter().all(|phrase| phrase.len() <= LONGEST));
        Phrases { phrases }
    }

    /// How many tokens the longest phrase at the beginning of `tokens` takes, marks between its words included; 0 if none.
    pub fn at(&self, tokens: &[Token]) -> usize {
        let mut words = [Key(0); LONGEST];
        let (mut count, mut found) = (0, 0);
        for (i, token) in tokens.iter().enumerate() {
            // `Tin, ảnh` and `Độc lập - Tự do` are looked up without their marks; a phrase never begins with one.
            if count > 0 && (token.is_mark(',') || token.is_mark('-') || token.is_mark('–')) {
                continue;
            }
            if !token.is_word() || count == LONGEST {
                break;
            }
            words[count] = token.key;
            count += 1;
            let sought = &words[..count];
            let begun = self.phrases.partition_point(|phrase| phrase.as_slice() < sought);
            match self.phrases.get(begun) {
                Some(phrase) if phrase == sought => found = i + 1,
                Some(phrase) if phrase.starts_with(sought) => {}
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
    SECTIONS: SECTIONS;
    FURNITURE_OR_DATE: FURNITURE, DATE_WORDS, WEEKDAYS;
    WEEKDAYS: WEEKDAYS;
    DATE_LABELS: DATE_LABELS;
    TAIL_OPENERS: TAIL_OPENERS;
    LABELS: LABELS;
    CONTACTS: CONTACTS;
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
