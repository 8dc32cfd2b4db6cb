//! What a rule may look at: the sentence, the cues of its mentions, what its rows are called.

use super::Row;
use crate::decimal::Decimal;
use crate::grammar::cue::Cue;
use crate::grammar::indicator::Phrase;
use crate::grammar::sentence::{Mention, Sentence, What};
use crate::lexicon::Label;
use crate::text::key::{Key, NO_KEY};
use std::cell::RefCell;
use std::ops::Range;

/// The mentions, cues and words that rules look at.
pub struct Context<'s, 't> {
    /// The sentence.
    pub sentence: &'s Sentence<'t>,
    /// A cue for each mention.
    pub cues: &'s [Cue],
    /// Which mention is being read.
    pub index: usize,
    mention: &'s Mention,
    cue: &'s Cue,
    gap: Range<usize>,
    /// Whether anything in the gap before it may open a list of parts or end one.
    pub turns: bool,
    /// What each mention is called.
    pub called: &'s Names,
    /// The indicators of the rows carried over.
    pub phrases: &'s [Phrase],
    /// What was found out about round plans of this mention's percentage.
    pub rounds: Rounds,
    /// The carried row whose parts the sentence lists: below `Trong đó:`, or behind `Trong thu nội địa, …`.
    pub total: Option<usize>,
}

impl<'s, 't> Context<'s, 't> {
    /// What rules may look at for one mention after the other; `phrases` and `total` as in [`Context`].
    pub fn each(
        sentence: &'s Sentence<'t>,
        cues: &'s [Cue],
        called: &'s Names,
        phrases: &'s [Phrase],
        total: Option<usize>,
    ) -> impl Iterator<Item = Context<'s, 't>> {
        sentence.mentions.iter().zip(cues).enumerate().map(move |(index, (mention, cue))| {
            let gap = sentence.gap(index);
            let turns = gap.clone().any(|at| turns(sentence.what(at)));
            Context {
                sentence,
                cues,
                index,
                mention,
                cue,
                gap,
                turns,
                called,
                phrases,
                rounds: Rounds::default(),
                total,
            }
        })
    }
}

fn turns(what: What) -> bool {
    matches!(what, What::Mark(':') | What::Label(Label::Parts | Label::Apart | Label::Opener | Label::Details))
}

/// What a row is called: the words before it and the noun that it counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Named {
    words: Vec<Key>,
    own: usize,
}

impl Named {
    /// A row with these words before its number that counts this noun.
    pub fn new(own: impl Iterator<Item = Key>, noun: impl Iterator<Item = Key>) -> Self {
        let mut words: Vec<Key> = own.collect();
        let own = words.len();
        words.extend(noun);
        Named { words, own }
    }
    /// The name, to look at.
    pub fn name(&self) -> Name<'_> {
        let (own, noun) = self.words.split_at(self.own);
        Name { own, noun }
    }
}

/// A name as rules look at it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Name<'n> {
    /// The words before the number.
    pub own: &'n [Key],
    /// The noun that it counts.
    pub noun: &'n [Key],
}

impl Name<'_> {
    /// Whether the word is among either.
    pub fn holds(&self, word: &Key) -> bool {
        self.own.contains(word) || self.noun.contains(word)
    }
}

/// What each mention of a sentence is called.
#[derive(Debug, Default)]
pub struct Names {
    words: Vec<Key>,
    /// Where the own words and the noun of each end.
    ends: Vec<[usize; 2]>,
}

impl Names {
    /// Leaves no name, and keeps the room.
    pub fn clear(&mut self) {
        self.words.clear();
        self.ends.clear();
    }

    /// Adds the name of the next mention.
    pub fn push(&mut self, own: impl Iterator<Item = Key>, noun: impl Iterator<Item = Key>) {
        self.words.extend(own);
        let own = self.words.len();
        self.words.extend(noun);
        self.ends.push([own, self.words.len()]);
    }

    /// The name of a mention.
    pub fn of(&self, mention: usize) -> Name<'_> {
        let (words, ends) = (self.words.as_slice(), self.ends.as_slice());
        let [own, noun] = ends[mention];
        let start = mention.checked_sub(1).map_or(0, |before| ends[before][1]);
        Name { own: &words[start..own], noun: &words[own..noun] }
    }
}

/// How round the plan of a row would be, by its value and a percentage: every reading asks for the same ones.
#[derive(Debug, Default)]
pub struct Rounds(RefCell<Vec<(Asked, f32)>>);

type Asked = ([u8; 16], [u8; 16], bool);

impl Rounds {
    /// What `work_out` makes of it, which is worked out once. `counted` says whether the value is a count.
    pub fn of(&self, value: Decimal, percent: Decimal, counted: bool, work_out: impl FnOnce() -> f32) -> f32 {
        let asked = (value.serialize(), percent.serialize(), counted);
        let mut known = self.0.borrow_mut();
        if let Some((_, round)) = known.iter().find(|(earlier, _)| *earlier == asked) {
            return *round;
        }
        let round = work_out();
        known.push((asked, round));
        round
    }
}

impl Context<'_, '_> {
    /// The mention being read.
    pub fn mention(&self) -> &Mention {
        self.mention
    }
    /// Whether it is meant to come: a word of intent stands before it.
    pub fn is_meant(&self) -> bool {
        self.sentence.holds(0..self.mention.first, Label::Intent)
    }
    /// Its cue.
    pub fn cue(&self) -> &Cue {
        self.cue
    }
    /// The item right before the mention, bounds and signs left out.
    pub fn before(&self) -> Option<usize> {
        self.mention.first.checked_sub(1)
    }
    /// What a row came to, or where only that is told by how much it moved.
    pub fn told(&self, row: &Row) -> Option<Decimal> {
        row.value.or(row.mention.map(|at| self.sentence.mentions[at].quantity.value))
    }
    /// The word right before an item.
    pub fn word_before(&self, item: usize) -> Option<Key> {
        let token = self.sentence.start_of(item).checked_sub(1)?;
        Some(self.sentence.tokens[token].key)
    }
    /// The items of the noun that a mention counts: of `19.846/38.500 lao động` that behind the pair.
    pub fn counted(&self, index: usize) -> Range<usize> {
        let paired = self.cues[index].noun.is_empty() && self.cues.get(index + 1).is_some_and(|next| next.slash);
        self.cues[index + usize::from(paired)].noun.clone()
    }
    /// The first word of that noun.
    pub fn noun(&self, index: usize) -> Key {
        self.counted(index).next().map_or(NO_KEY, |item| self.sentence.first_word(item))
    }
    /// Whether a row stands in another bracket than the mention: an aside.
    pub fn aside(&self, row: &Row) -> bool {
        row.bracket != 0 && row.bracket != self.mention().bracket
    }
    /// Whether two mentions count the same noun, by its first word.
    pub fn same_noun(&self, a: usize, b: usize) -> bool {
        self.noun(a) != NO_KEY && self.noun(a) == self.noun(b)
    }
    /// The word that the name before the mention begins with.
    pub fn head(&self) -> Key {
        let named = |what: What| matches!(what, What::Word | What::Label(Label::LightVerb | Label::Rate | Label::Fund));
        let mut own = self.cue().own.clone();
        let first = own.find(|i| named(self.sentence.what(*i)));
        first.map_or(NO_KEY, |item| self.sentence.first_word(item))
    }
    /// The items between the mention before and this one.
    pub fn gap(&self) -> Range<usize> {
        self.gap.clone()
    }
}
