//! The indicator: the governing phrase of a figure, from its clause's subject or verb to the number, without number, bound
//! and filler; completed from the figure before or the total where it cannot stand alone.
//!
//! `trong quý, trợ giúp pháp lý cho 412 người khuyết tật` gives `trợ giúp pháp lý`; `mở 17 lớp dạy nghề` gives `mở lớp
//! dạy nghề`; `100% trẻ em dưới 6 tuổi được cấp thẻ` gives `trẻ em dưới 6 tuổi được cấp thẻ`.
//!
//! `governing` finds the words before the number (`before`, `list` where they are one), `behind` those behind it, as far as `extent` takes
//! them by what comes `ahead`; `naming` asks in turn for all the ways in which they give a name: `object` knows what a verb takes along,
//! `price` and `region` whose money and of which place it is, `respective` deals names out in turn, `retold` names what is told once more.
//! `lean`, `continued`, `topic` and `elsewhere` complete what cannot stand alone, `opener`, `ranks` and `owner` say of whom or what it is
//! told, and `complete` asks them in turn. `phrase` cuts a run of items to what names something, and `written` writes it out.

mod ahead;
mod before;
mod behind;
mod belongs;
mod complete;
mod continued;
mod elsewhere;
mod extent;
mod governing;
mod lean;
mod leaning;
mod list;
mod naming;
mod object;
mod opener;
mod owner;
mod phrase;
mod pieces;
mod price;
mod ranks;
mod region;
pub(in crate::grammar) mod respective;
mod retold;
mod topic;
mod trim;
mod written;

pub use behind::tells_which;
pub use lean::degree;
pub use object::{about, tells_side};
pub use opener::{Members, of as members, of_line as members_below};
pub use phrase::names_place;
pub use price::each;
pub use topic::of as topic;
pub use trim::than_a_thing;
pub use written::words;

use super::cue::Cue;
use super::reading::{Name, Named};
use super::sentence::Sentence;
use crate::lexicon::{Kind, Label};
use crate::period::Period;
use crate::text::find;
use crate::text::token::{Token, cut};
use complete::Told;
use naming::Naming;
use std::cell::OnceCell;
use std::ops::Range;

/// An indicator as it is being put together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// The items that it stands on, where it is one piece.
    pub items: Option<Range<usize>>,
    /// Only what the figure's own words say, before it was completed.
    pub own: String,
    /// The counted noun, for shares of it.
    pub noun: String,
    /// Whether its verb is too light to be named without its noun.
    pub light: bool,
    /// How many brackets stand open around its number.
    pub depth: u8,
    /// Whether its own words only say who: `công ty`.
    pub who: bool,
    /// Whether its own words hold a verb.
    pub verbal: bool,
    /// Whether it is an average or a price per something, on which nothing else leans.
    pub aside: bool,
    /// What time its figure speaks of, for parts that are told in a later sentence.
    pub period: Option<Period>,
    /// Whether its figure is a part of a total.
    pub part: bool,
    /// Whether its figure is yet to be reached.
    pub target: bool,
    /// Where the words came from, for those who doubt them.
    pub source: &'static str,
    called: OnceCell<Named>,
}

impl Phrase {
    /// The words of the text and of the noun, for later sentences that take them up; few do, so they are cut when first asked for.
    pub fn called(&self) -> Name<'_> {
        let keys = |words| cut(words).into_iter().filter(Token::is_word).map(|token| token.key);
        self.called.get_or_init(|| Named::new(keys(&self.text), keys(&self.noun))).name()
    }
}

/// What a figure may lean on when its own words do not suffice.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lean<'p> {
    /// The figure before it in the sentence, or the last of the sentence before.
    pub before: Option<&'p Phrase>,
    /// Whether that figure stands in the same sentence.
    pub same_sentence: bool,
    /// The total that it is a part of.
    pub total: Option<&'p Phrase>,
    /// The figure that it answers to in a list before (`lần lượt`).
    pub respective: Option<&'p Phrase>,
    /// What the paragraph said that it speaks of, before a colon or behind `đối với`.
    pub topic: Option<&'p str>,
    /// The list that it stands in, if one was opened before it.
    pub members: Option<&'p Members>,
    /// What the heading or the line above the list says.
    pub heading: Option<&'p str>,
}

/// Where what belongs to the mention before `index` ends.
fn behind_last(cues: &[Cue], index: usize) -> usize {
    index.checked_sub(1).map_or(0, |before| cues[before].end())
}

/// Puts together the indicator of the mention `index`; `governed` is the mention whose words before it name the thing
/// (`từ A xuống B`: those before A).
pub fn indicator(sentence: &Sentence, cues: &[Cue], index: usize, governed: usize, lean: Lean) -> Phrase {
    let naming = Naming::new(sentence, cues, index, governed, lean);
    if let Some(before) = naming.worth_of() {
        return Phrase { items: None, source: "figure before", ..before.clone() };
    }
    let mut phrase = naming.named();
    if phrase.text.is_empty() {
        phrase.text = match (lean.before, lean.heading) {
            (Some(before), _) => before.text.clone(),
            (_, Some(heading)) => heading.to_string(),
            _ => phrase.noun.clone(),
        };
        phrase.items = None;
    }
    let said = &naming.draft.own;
    let told = Told { sentence, cues, index, governed, items: naming.items.clone(), said, lean };
    told.complete(&mut phrase);
    if let Some((text, source)) = told.carried(&phrase) {
        return Phrase { text, items: None, source, ..phrase };
    }
    if phrase.items.as_ref().is_some_and(|items| items.is_empty() || *said != phrase.text) {
        phrase.items = None;
    }
    phrase.source = source(&phrase, said, lean);
    phrase
}

/// Where the words of an indicator came from: the weaker, the more it is to be doubted.
fn source(phrase: &Phrase, own: &str, lean: Lean) -> &'static str {
    let holds = |words: &str| !words.is_empty() && find::holds(&phrase.text, words);
    match lean.before {
        _ if phrase.text.is_empty() => "nothing",
        _ if phrase.text == own => "own words",
        _ if lean.respective.is_some() => "list before",
        _ if lean.total.is_some_and(|total| holds(&total.text) || holds(&total.own)) => "total",
        Some(before) if holds(&before.text) && lean.same_sentence => "figure before",
        Some(before) if holds(&before.text) => "sentence before",
        _ if lean.heading.is_some_and(|heading| phrase.text == heading) => "heading",
        _ if holds(own) => "own words and what follows",
        _ => "what follows",
    }
}

/// Whether the words begin with the name of a measure: `Tỷ lệ …`, `Số …`.
fn measures(words: &str) -> bool {
    let cut = cut(words);
    matches!(crate::lexicon::longest(&cut, 0), Some((_, Label::Rate))) || Kind::Head.begins(&cut, 0)
}
