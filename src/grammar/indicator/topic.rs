//! What a paragraph speaks of, said before a colon: `Án hình sự: toà án thụ lý 136 vụ, giải quyết 120 vụ`.
//!
//! In: its sentence. Out: the topic, and names completed by it: `giải quyết án hình sự`. Only counts whose noun says nothing
//! (`vụ`, `người`) take it.

use super::Phrase;
use super::lean::join;
use super::phrase::{content, is_preposition, syllables, words};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::text::case;

/// Most syllables of a topic.
const LONGEST: usize = 16;

/// The topic that the sentence opens with.
pub fn of(sentence: &Sentence) -> Option<String> {
    // `Đối với án hình sự, toà án thụ lý 136 vụ`
    let toward = usize::from(case::same(sentence.items.first()?.span.of(sentence.text), "đối với"));
    let closes = if toward > 0 { ',' } else { ':' };
    let colon = (1..sentence.items.len().min(LONGEST + 4)).find(|i| sentence.mark(*i) == Some(closes))?;
    let nominal = |i: usize| {
        matches!(
            sentence.what(i),
            What::Word
                | What::Mark(',' | '-' | '–')
                | What::Label(Label::Numbered | Label::Joiner | Label::LightVerb | Label::NameHead | Label::LegalHead)
        )
    };
    // A name with more capitals is somebody who says what follows.
    let first = sentence.start_of(toward) + 1..sentence.items[colon].tokens.start;
    let named = sentence.tokens[first].iter().any(|token| token.span.of(sentence.text).starts_with(case::is_upper));
    let verbal = sentence.label(toward) == Some(Label::LightVerb) || is_preposition(sentence, toward);
    let clause = sentence.mentions.first().is_some_and(|first| content(sentence, colon + 1..first.first) > 0);
    let fits = content(sentence, toward..colon) > 0 && syllables(sentence, toward..colon) <= LONGEST;
    ((toward..colon).all(nominal) && !named && !verbal && clause && fits)
        .then(|| case::lower_first(&words(sentence, toward..colon)))
}

/// The name of a count completed by the topic, where its own noun says nothing; `paired` is a count behind a slash.
pub(super) fn complete(phrase: &Phrase, topic: &str, paired: bool) -> Option<String> {
    let empty = !phrase.noun.is_empty() && (Kind::Counter.is_all(&phrase.noun) || paired);
    let short = phrase.text.split(' ').count() <= LONGEST_NAME;
    let bare = phrase.light || phrase.own.is_empty();
    if !empty || !short || !bare || case::lowercase(&phrase.text).contains(topic) {
        return None;
    }
    let said = phrase.text.strip_suffix(phrase.noun.as_str()).unwrap_or(&phrase.text).trim();
    Some(join(said, topic))
}

/// Most syllables of a name that takes the topic along.
const LONGEST_NAME: usize = 8;
