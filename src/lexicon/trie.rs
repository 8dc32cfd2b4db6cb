//! Phrases by their words: what the lexicon's tables become when they are first asked.
//!
//! In: `(label, "spelling|spelling|…")` lines. Out: the label of the longest phrase that begins at a token.

use crate::text::key::Key;
use crate::text::token::{Token, cutting};

/// A trie over word keys; each node may carry a label.
pub struct Trie<T> {
    edges: Edges,
    labels: Vec<Option<T>>,
}

impl<T: Copy> Trie<T> {
    /// A trie of `(label, "spelling|spelling|…")` lines.
    pub fn new(lines: impl IntoIterator<Item = (T, &'static str)>) -> Self {
        let mut trie = Trie::default();
        trie.add(lines, |label, at| *at = Some(label));
        trie
    }

    /// Takes up `(what, "spelling|spelling|…")` lines; `put` says what becomes of each phrase's label.
    pub fn add<W: Copy>(
        &mut self,
        lines: impl IntoIterator<Item = (W, &'static str)>,
        mut put: impl FnMut(W, &mut Option<T>),
    ) {
        for (what, spellings) in lines {
            for phrase in spellings.split('|').map(str::trim) {
                put(what, self.entry(cutting(phrase).map(|token| token.entry)));
            }
        }
    }

    /// The label of the phrase of these words, which is there from now on.
    pub fn entry(&mut self, words: impl Iterator<Item = Key>) -> &mut Option<T> {
        let node = words.fold(0, |node, word| self.edges.entry(node, word));
        self.labels.resize(self.edges.nodes(), None);
        &mut self.labels[node as usize]
    }

    /// Whether a phrase may begin with the token; seldom wrongly.
    #[inline]
    pub fn may_begin(&self, token: &Token) -> bool {
        self.may_lead(0, token.entry)
    }

    /// The longest phrase that begins at token `at`: how many tokens it takes and its label.
    #[inline]
    pub fn longest(&self, tokens: &[Token], at: usize) -> Option<(usize, T)> {
        self.longest_that(tokens, at, |_| true)
    }

    /// The longest phrase that begins at token `at` and whose label fits; none begins behind the last token.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn longest_that(&self, tokens: &[Token], at: usize, fits: impl Fn(T) -> bool) -> Option<(usize, T)> {
        let first = self.behind(0, tokens.get(at)?.entry);
        // Most words stand alone.
        let goes_on = |next: &Token| first != 0 && self.may_lead(first, next.entry);
        if tokens.get(at + 1).is_some_and(goes_on) {
            return self.longest_of_several(&tokens[at..], fits);
        }
        let label = if first == 0 { None } else { self.label(first) };
        label.filter(|label| fits(*label)).map(|label| (1, label))
    }

    /// The same where a phrase may well take several tokens.
    #[inline(never)]
    fn longest_of_several(&self, tokens: &[Token], fits: impl Fn(T) -> bool) -> Option<(usize, T)> {
        let (mut node, mut found) = (0, None);
        for (i, token) in tokens.iter().enumerate() {
            node = self.behind(node, token.entry);
            if node == 0 {
                break;
            }
            if let Some(label) = self.label(node).filter(|label| fits(*label)) {
                found = Some((i + 1, label));
            }
        }
        found
    }

    /// The label of the words, where they are one phrase, the whole of them.
    pub fn whole(&self, words: &str) -> Option<T> {
        let mut node = 0;
        for token in cutting(words) {
            node = self.behind(node, token.entry);
            if node == 0 {
                return None;
            }
        }
        self.label(node)
    }

    /// The node that `word` leads to from `node`, of which the first is 0; 0 if there is none.
    #[inline]
    pub fn behind(&self, node: u32, word: Key) -> u32 {
        self.edges.get(node, word)
    }

    /// Whether `word` may lead to a node from `node`; seldom wrongly.
    #[inline(always)]
    pub fn may_lead(&self, node: u32, word: Key) -> bool {
        self.edges.may_lead(node, word)
    }

    /// The label of the phrase that ends at `node`.
    #[inline(always)]
    pub fn label(&self, node: u32) -> Option<T> {
        self.labels.as_slice()[node as usize]
    }
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        Trie { edges: Edges::default(), labels: Vec::new() }
    }
}

/// The edges of a trie, in one table that is at most half full: where one hashes to a place that is taken, it lies in the next
/// that is free. Nodes are numbered from 0, the root.
#[derive(Default)]
struct Edges {
    /// From which node by which word, and to which node; to 0 where the place is free. As many as a power of two.
    places: Vec<(Edge, u32)>,
    /// A bit for each of [`FINER`] parts of a place, set where an edge hashes to it: most of what is no edge is told by it at once.
    sieve: Vec<u64>,
    /// Of a hash, what numbers the bits of the sieve.
    mask: usize,
    count: usize,
}

/// A node and a word, in one number.
type Edge = u64;

/// How many bits of the sieve a place has.
const FINER: usize = 16;

impl Edges {
    fn nodes(&self) -> usize {
        self.count + 1
    }

    /// Which bit of the sieve the edge has.
    #[inline(always)]
    fn bit(&self, from: u32, word: Key) -> usize {
        // Words' keys are hashes already.
        (word.0 ^ from.wrapping_mul(0x9e37_79b9)) as usize & self.mask
    }

    #[inline(always)]
    fn is_set(&self, bit: usize) -> bool {
        self.sieve.get(bit / 64).is_some_and(|bits| bits & 1 << (bit % 64) != 0)
    }

    /// Where the edge lies that has this bit, or where it would.
    #[inline(always)]
    fn place(&self, bit: usize, edge: Edge) -> usize {
        let places = self.places.as_slice();
        let mut at = bit / FINER;
        while places[at].1 != 0 && places[at].0 != edge {
            at = (at + 1) & (places.len() - 1);
        }
        at
    }

    /// The node behind `from` by `word`; 0 if there is none.
    #[inline]
    fn get(&self, from: u32, word: Key) -> u32 {
        let bit = self.bit(from, word);
        if self.is_set(bit) { self.places.as_slice()[self.place(bit, edge_of(from, word))].1 } else { 0 }
    }

    /// Whether there may be a node behind `from` by `word`.
    #[inline(always)]
    fn may_lead(&self, from: u32, word: Key) -> bool {
        self.is_set(self.bit(from, word))
    }

    /// The node behind `from` by `word`, which is there from now on.
    fn entry(&mut self, from: u32, word: Key) -> u32 {
        if self.places.len() <= 2 * self.count + 2 {
            let roomy = vec![(0, 0); (2 * self.places.len()).max(16)];
            self.mask = roomy.len() * FINER - 1;
            self.sieve = vec![0; roomy.len() * FINER / 64];
            for (edge, to) in std::mem::replace(&mut self.places, roomy).into_iter().filter(|(_, to)| *to != 0) {
                self.put(edge, to);
            }
        }
        let edge = edge_of(from, word);
        let place = self.place(self.bit(from, word), edge);
        if self.places[place].1 == 0 {
            self.count += 1;
            self.put(edge, self.count as u32);
        }
        self.places[place].1
    }

    fn put(&mut self, edge: Edge, to: u32) {
        let bit = self.bit((edge >> 32) as u32, Key(edge as u32));
        self.sieve[bit / 64] |= 1 << (bit % 64);
        let place = self.place(bit, edge);
        self.places[place] = (edge, to);
    }
}

fn edge_of(from: u32, word: Key) -> Edge {
    u64::from(from) << 32 | u64::from(word.0)
}
