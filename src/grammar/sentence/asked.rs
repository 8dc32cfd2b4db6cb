//! What is asked of a place in a sentence, all over the grammar. No place behind the items is out of bounds: there
//! stands [`What::End`], which has no words.
//!
//! In the browser's module each is one function that is called, not written out wherever it is asked: 3 kB less to load.

use super::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::text::case;
use crate::text::key::{Key, NO_KEY, key};
use crate::text::token::Token;
use std::ops::Range;

impl<'t> Sentence<'t> {
    /// What stands at a place; [`What::End`] where no item does.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn what(&self, at: usize) -> What {
        *self.look(at)
    }

    /// The same, for the functions below.
    #[inline(always)]
    fn look(&self, at: usize) -> &What {
        self.items.get(at).map_or(&What::End, |item| &item.what)
    }

    /// The label of an item, if it has one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn label(&self, at: usize) -> Option<Label> {
        match *self.look(at) {
            What::Label(label) => Some(label),
            _ => None,
        }
    }

    /// Whether any of the items has a label that holds nothing.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn holds(&self, mut items: Range<usize>, label: Label) -> bool {
        // Most labels that are asked for stand nowhere in the sentence.
        self.labels & label.bit() != 0 && items.any(|at| self.label(at) == Some(label))
    }

    /// The last of the items that has a label that holds nothing.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn last_of(&self, items: Range<usize>, label: Label) -> Option<usize> {
        if self.labels & label.bit() == 0 {
            return None;
        }
        items.rev().find(|at| self.label(*at) == Some(label))
    }

    /// The mark that an item is, if it is one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn mark(&self, at: usize) -> Option<char> {
        match *self.look(at) {
            What::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether a semicolon stands among the items.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn parted(&self, mut items: Range<usize>) -> bool {
        items.any(|at| self.mark(at) == Some(';'))
    }

    /// The time that an item is, if it is one, by its index in [`Sentence::periods`].
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn period(&self, at: usize) -> Option<usize> {
        match *self.look(at) {
            What::Period(found) => Some(found),
            _ => None,
        }
    }

    /// Whether an item is a quantity.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_number(&self, at: usize) -> bool {
        matches!(self.look(at), What::Number(_))
    }

    /// The tokens of an item; none where there is no item.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn tokens_of(&self, at: usize) -> &'t [Token] {
        self.items.get(at).map_or(&[], |item| &self.tokens[item.tokens.clone()])
    }

    /// Which token an item begins with.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn start_of(&self, at: usize) -> usize {
        self.items.get(at).map_or(self.tokens.len(), |item| item.tokens.start)
    }

    /// The first word of an item; [`NO_KEY`] where there is none.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn first_word(&self, at: usize) -> Key {
        self.tokens.get(self.start_of(at)).map_or(NO_KEY, |token| token.key)
    }

    /// The last word of an item.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn last_word(&self, at: usize) -> Key {
        self.tokens_of(at).last().map_or(NO_KEY, |token| token.key)
    }

    /// Whether a word is among those of an item.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn has_word(&self, at: usize, word: Key) -> bool {
        self.tokens_of(at).iter().any(|token| token.key == word)
    }

    /// Whether an item says more or less than: `cao hơn`, `thấp hơn nhiều`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_than(&self, at: usize) -> bool {
        self.tokens_of(at).iter().take(2).any(|token| token.key == const { key("hơn") })
    }

    /// Whether an item is a verb of doing, or words that begin with one: `trồng`, `tạo việc làm`.
    pub fn does(&self, at: usize) -> bool {
        const DEEDS: [Key; 3] = [key("tạo"), key("đào"), key("dạy")];
        match *self.look(at) {
            What::Label(Label::LightVerb | Label::Raise) => true,
            What::Word => DEEDS.contains(&self.first_word(at)),
            _ => false,
        }
    }

    /// Whether an item begins with the word that says a thing was not done, or not yet.
    pub fn denies(&self, at: usize) -> bool {
        const NOT: [Key; 2] = [key("không"), key("chưa")];
        NOT.contains(&self.first_word(at))
    }

    /// Whether one of the words before the item, in its clause, says that it is not; `không phải là` speaks of something else.
    pub fn clause_denies(&self, at: usize) -> bool {
        let other = |i: usize| self.first_word(i + 1) == const { key("phải") } || self.tokens_of(i).len() > 1;
        (0..at).rev().take_while(|i| self.mark(*i).is_none()).any(|i| self.denies(i) && !other(i))
    }

    /// Whether an item is one word and no more.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_word(&self, at: usize, word: Key) -> bool {
        matches!(self.tokens_of(at), [only] if only.key == word)
    }

    /// The words of an item, as they stand.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn said(&self, at: usize) -> &'t str {
        self.items.get(at).map_or("", |item| item.span.of(self.text))
    }

    /// Whether an item is these words, whatever white space stands between them.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn says(&self, at: usize, words: &str) -> bool {
        let said = self.said(at);
        let alike = said.len() >= words.len() && said.as_bytes()[0] == words.as_bytes()[0];
        alike && said.split_ascii_whitespace().eq(words.split(' '))
    }

    /// Whether an item begins with a capital.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_capital(&self, at: usize) -> bool {
        self.said(at).starts_with(case::is_upper)
    }

    /// Whether a token does.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn has_capital(&self, token: &Token) -> bool {
        token.span.of(self.text).starts_with(case::is_upper)
    }

    /// Whether each token of an item begins with one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn all_capitals(&self, at: usize) -> bool {
        self.tokens_of(at).iter().all(|token| self.has_capital(token))
    }

    /// Whether a phrase of the kind begins with an item.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn begins(&self, at: usize, kind: Kind) -> bool {
        kind.begins(self.tokens, self.start_of(at))
    }

    /// Whether an item is a phrase of the kind, and no more.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is(&self, at: usize, kind: Kind) -> bool {
        kind.is(self.tokens_of(at))
    }
}
