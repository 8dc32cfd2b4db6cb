//! Finding the phrases of `words.rs` in a line.

use std::sync::LazyLock;

use super::words;
use crate::lexicon::Trie;
use crate::text::key::key;
use crate::text::token::Token;

/// A table of phrases, ready to be looked up by their words.
pub struct Phrases(Trie<()>);

impl Phrases {
    /// The phrases of `tables`.
    pub fn of(tables: &[&[&str]]) -> Self {
        let mut phrases = Trie::default();
        for phrase in tables.iter().copied().flatten().flat_map(|line| line.split('|')) {
            *phrases.entry(phrase.split(' ').map(key)) = Some(());
        }
        Phrases(phrases)
    }

    /// How many tokens the longest phrase at the beginning of `tokens` takes, marks between its words included; 0 if none.
    #[inline]
    pub fn at(&self, tokens: &[Token]) -> usize {
        if tokens.first().is_some_and(|first| self.may_begin(first)) { self.longest(tokens) } else { 0 }
    }

    #[inline]
    fn may_begin(&self, token: &Token) -> bool {
        token.is_word() && self.0.may_begin(token)
    }

    fn longest(&self, tokens: &[Token]) -> usize {
        let (mut node, mut found) = (0, 0);
        for (i, token) in tokens.iter().enumerate() {
            // `Tin, ảnh` and `Độc lập - Tự do` are looked up without their marks; a phrase never begins with one.
            if node > 0 && (token.is_mark(',') || token.is_mark('-') || token.is_mark('–')) {
                continue;
            }
            node = if token.is_word() { self.0.behind(node, token.key) } else { 0 };
            if node == 0 {
                break;
            }
            if self.0.label(node).is_some() {
                found = i + 1;
            }
        }
        found
    }

    /// Whether one of the phrases stands anywhere in `tokens`.
    pub fn within(&self, tokens: &[Token]) -> bool {
        tokens.iter().enumerate().any(|(at, first)| self.may_begin(first) && self.longest(&tokens[at..]) > 0)
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
    NUMBER_ENDS: NUMBER_ENDS;
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
