//! The indicator: the governing phrase of a figure, from its clause's subject or verb to the number, without number, bound
//! and filler; completed from the figure before or the total where it cannot stand alone.
//!
//! `trong năm, giải quyết việc làm cho 60.893 người lao động` gives `giải quyết việc làm`; `mở 17 lớp dạy nghề` gives `mở lớp
//! dạy nghề`; `100% trẻ em dưới 6 tuổi được cấp thẻ` gives `trẻ em dưới 6 tuổi được cấp thẻ`.

use super::cue::Cue;
use super::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
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
    /// What the heading or the line above the list says.
    pub heading: Option<&'p str>,
}

/// Most words of a phrase taken from behind the number.
const LONGEST_BEHIND: usize = 16;

/// Puts together the indicator of the mention `index`.
pub fn indicator(sentence: &Sentence, cues: &[Cue], index: usize, lean: Lean) -> Phrase {
    let (mention, cue) = (&sentence.mentions[index], &cues[index]);
    let items = phrase_before(sentence, cues, index);
    let own = words(sentence, items.clone());
    let noun = words(sentence, cue.noun.clone());
    let counts = mention.quantity.unit == Unit::Count;
    let content = content(sentence, items.clone());
    let fund = funds(sentence, items.clone());
    let light = content > 0 && is_light(sentence, items.clone());
    let behind = || words(sentence, phrase_behind(sentence, index));
    let mut phrase =
        Phrase { own: own.clone(), noun: noun.clone(), light, items: Some(items.clone()), ..Phrase::default() };
    let before = lean.before.filter(|_| lean.same_sentence || index > 0);

    phrase.text =
        if content == 0 || fund {
            match (mention.quantity.unit, before) {
                // `với tổng số tiền 33.982 triệu đồng`: what it paid for.
                (Unit::Money(_), Some(before)) => with_noun(before),
                // `chiếm 29,35%`: of what the figure before counts.
                (Unit::Percent | Unit::Permille, Some(before)) if !starts_clause(sentence, cue) => with_noun(before),
                (Unit::Measure(_), Some(before)) if !starts_clause(sentence, cue) => before.text.clone(),
                // `1.377 hộ cận nghèo` behind `tạo điều kiện mưu sinh cho 1.365 hộ nghèo`.
                (Unit::Count, Some(before)) if cue.slash => join(&before.own, &noun),
                (Unit::Count, Some(before)) if !starts_clause(sentence, cue) && !before.own.is_empty() => {
                    if before.light { join(&before.own, &behind()) } else { before.own.clone() }
                }
                _ => {
                    phrase.items = None;
                    behind()
                }
            }
        } else if light && counts {
            phrase.items = None;
            join(&own, &short_behind(sentence, index))
        } else {
            own.clone()
        };
    if content == 0 || fund {
        if let Some(before) = before {
            (phrase.own, phrase.light) = (before.own.clone(), before.light);
        }
    }
    if phrase.text.is_empty() {
        phrase.text = match (lean.total, lean.before, lean.heading) {
            (Some(total), ..) => join(&total.text, &noun),
            (_, Some(before), _) => before.text.clone(),
            (_, _, Some(heading)) => heading.to_string(),
            _ => noun.clone(),
        };
        phrase.items = None;
    }
    if phrase.items.as_ref().is_some_and(|items| words(sentence, items.clone()) != phrase.text || items.is_empty()) {
        phrase.items = None;
    }
    phrase
}

/// A phrase with the noun it counts, where the phrase alone is only a verb.
fn with_noun(phrase: &Phrase) -> String {
    phrase.text.clone()
}

fn join(a: &str, b: &str) -> String {
    match (a.trim(), b.trim()) {
        ("", b) => b.to_string(),
        (a, "") => a.to_string(),
        (a, b) => format!("{a} {b}"),
    }
}

/// Whether nothing that could govern the number stands before it in its clause.
fn starts_clause(sentence: &Sentence, cue: &Cue) -> bool {
    let strong = matches!(cue.separator, None | Some(';' | ':' | '-'));
    let first = (0..cue.own.start).all(|i| !matches!(sentence.items[i].what, What::Number(_)));
    strong && first || cue.separator == Some(';')
}

/// The items of the phrase before the number, trimmed.
fn phrase_before(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let cue = &cues[index];
    let mut start = cue.own.start;
    // `tuyển mới và đào tạo cho`: two verbs, one object.
    let gap_start = index.checked_sub(1).map_or(0, |i| cues[i].tail.max(cues[i].noun.end));
    if start > gap_start + 1 && sentence.label(start - 1) == Some(Label::Joiner) {
        let mut left = start - 1;
        while left > gap_start && !matches!(sentence.items[left - 1].what, What::Mark(_) | What::Number(_)) {
            left -= 1;
        }
        let clean = trim(sentence, left..start - 1);
        if !clean.is_empty() && clean.len() <= 4 {
            start = left;
        }
    }
    // `ốm đau, thai sản, dưỡng sức`, `trong nước, ngoài nước`: the last of a list of nouns takes the others along.
    while start > gap_start + 1 && sentence.mark(start - 1) == Some(',') {
        let piece = trim(sentence, start..cue.own.end);
        let verb = |range: Range<usize>| {
            range.into_iter().any(|i| {
                matches!(
                    sentence.label(i),
                    Some(Label::LightVerb | Label::Rate | Label::Fund | Label::Parts | Label::Apart | Label::Intent)
                )
            })
        };
        let mut left = start - 1;
        while left > gap_start
            && !matches!(sentence.items[left - 1].what, What::Mark(',' | ';' | ':' | '(' | ')') | What::Number(_))
        {
            left -= 1;
        }
        let before = trim(sentence, left..start - 1);
        let opener = matches!(
            sentence.items[left].what,
            What::Label(Label::Opener | Label::Stop | Label::Is | Label::From) | What::Period(_)
        );
        if syllables(sentence, piece.clone()) > 3
            || piece.is_empty()
            || verb(piece)
            || before.is_empty()
            || opener
            || (left..start - 1)
                .any(|i| matches!(sentence.items[i].what, What::Label(Label::Parts | Label::Apart | Label::Details)))
        {
            break;
        }
        start = left;
    }
    trim(sentence, start..cue.own.end)
}

fn syllables(sentence: &Sentence, items: Range<usize>) -> usize {
    items.filter(|i| !matches!(sentence.items[*i].what, What::Mark(_))).map(|i| sentence.items[i].tokens.len()).sum()
}

/// The phrase without what says nothing at its ends.
fn trim(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    use Label::*;
    // A bracket or list opener inside cuts what stands before it.
    if let Some(cut) =
        items.clone().rev().find(|i| matches!(sentence.label(*i), Some(Parts | Apart | Details | Intent | Fact)))
    {
        items.start = cut + 1;
    }
    loop {
        let Some(item) = items.clone().next() else { return items };
        let drop = match sentence.items[item].what {
            What::Label(
                Joiner | Opener | Filler | With | Bound(_) | Is | From | To | Respectively | Reach | Have | Up | Down
                | Against | Equal | Rest | Average | Share,
            ) => true,
            What::Label(UpTo | DownTo | Exceed | Stop) => items.len() > 1,
            What::Label(Actor) => {
                items.len() > 1
                    && !matches!(sentence.items[item + 1].what, What::Word | What::Label(Actor | Fund | Rate))
            }
            What::Period(_) | What::Mark(_) | What::Other(_) => true,
            _ => false,
        };
        if !drop {
            break;
        }
        items.start += 1;
    }
    loop {
        let Some(item) = items.clone().next_back() else { return items };
        let drop = match sentence.items[item].what {
            What::Label(
                Joiner | Filler | Bound(_) | Is | Have | Reach | Equal | UpTo | DownTo | Up | Down | From | To
                | Respectively | Share | Exceed | Average | Against | Multiply | Same | Parts | Opener,
            ) => true,
            What::Period(_) | What::Mark(_) => true,
            _ => false,
        };
        if !drop {
            break;
        }
        items.end -= 1;
    }
    items
}

/// How many items name something.
fn content(sentence: &Sentence, items: Range<usize>) -> usize {
    use Label::*;
    items
        .filter(|i| {
            matches!(
                sentence.items[*i].what,
                What::Word
                    | What::Label(
                        LightVerb
                            | Rate
                            | Plan
                            | Stop
                            | Actor
                            | Numbered
                            | NameHead
                            | Fund
                            | LegalHead
                            | Short
                            | Scale(_)
                            | OrdinalHead
                            | Rest
                    )
            )
        })
        .count()
}

/// Whether the phrase is only a word for money, whose meaning stands before.
fn funds(sentence: &Sentence, items: Range<usize>) -> bool {
    !items.is_empty() && items.clone().any(|i| sentence.label(i) == Some(Label::Fund)) && content(sentence, items) == 1
}

/// Whether the phrase says little without its object: verbs alone, or two syllables.
fn is_light(sentence: &Sentence, items: Range<usize>) -> bool {
    let syllables = syllables(sentence, items.clone());
    let named = items.clone().any(|i| {
        matches!(
            sentence.items[i].what,
            What::Word | What::Label(Label::Rate | Label::Plan | Label::Fund | Label::Numbered)
        )
    });
    let rate = items.clone().any(|i| sentence.label(i) == Some(Label::Rate));
    !rate && (syllables <= 2 || !named)
}

/// The words behind the number up to the end of its clause.
fn phrase_behind(sentence: &Sentence, index: usize) -> Range<usize> {
    behind(sentence, index, LONGEST_BEHIND, false)
}

/// The counted noun and what belongs to it, not the next verb's phrase.
fn short_behind(sentence: &Sentence, index: usize) -> String {
    words(sentence, behind(sentence, index, 10, true))
}

fn behind(sentence: &Sentence, index: usize, most: usize, short: bool) -> Range<usize> {
    let start = sentence.mentions[index].after();
    let mut end = start;
    let mut count = 0;
    let mut piece = 0;
    let mut plain = true;
    while let Some(item) = sentence.items.get(end) {
        let before_number = leads_to_number(sentence, end);
        let stops = match item.what {
            What::Mark('"' | '“' | '”') => false,
            What::Mark('-' | '–') => {
                !matches!(sentence.items.get(end + 1).map(|i| i.what), Some(What::Word | What::Label(Label::LightVerb)))
            }
            // `100% xã, phường, thị trấn được công nhận`: a list of nouns before its verb.
            What::Mark(',') => !(plain && piece <= 3 && !short && !before_number && continues(sentence, end + 1)),
            What::Mark(_) | What::Number(_) => true,
            What::Label(Label::Fund | Label::Share | Label::Parts | Label::Against | Label::Equal | Label::Exceed) => {
                true
            }
            What::Label(_) if before_number => true,
            What::Label(Label::With) => short,
            What::Label(Label::Filler) if short => end > start && matches!(item.span.of(sentence.text), "cho" | "được"),
            _ => false,
        };
        if stops || count >= most {
            break;
        }
        match item.what {
            What::Mark(',') => piece = 0,
            What::Word | What::Label(Label::Actor | Label::Numbered) => piece += 1,
            _ => plain = false,
        }
        count += 1;
        end += 1;
    }
    trim(sentence, start..end)
}

/// Whether the item leads to a number with nothing but small words in between.
fn leads_to_number(sentence: &Sentence, at: usize) -> bool {
    let mut next = at;
    while let Some(item) = sentence.items.get(next) {
        match item.what {
            What::Number(_) => return true,
            What::Label(Label::LightVerb | Label::Actor | Label::Rate | Label::Fund) => return false,
            What::Label(_) => next += 1,
            _ => return false,
        }
    }
    false
}

/// Whether a list of nouns goes on from item `at` to a verb without a number in between.
fn continues(sentence: &Sentence, at: usize) -> bool {
    for item in sentence.items[at.min(sentence.items.len())..].iter().take(12) {
        match item.what {
            What::Word | What::Mark(',' | '-' | '–') | What::Label(Label::Actor | Label::Numbered | Label::Joiner) => {
            }
            What::Label(Label::Filler | Label::Stop | Label::Reach | Label::LightVerb | Label::Have) => return true,
            _ => return false,
        }
    }
    false
}

/// The words of the items, times, quotation marks and brackets left out.
pub fn words(sentence: &Sentence, items: Range<usize>) -> String {
    let mut text = String::new();
    let mut last_end = None;
    for item in items {
        let item = &sentence.items[item];
        if matches!(item.what, What::Period(_) | What::Mark('"' | '“' | '”' | '(' | ')')) {
            last_end = None;
            continue;
        }
        let gap = last_end.is_none_or(|end| sentence.text[end..item.span.start].contains(char::is_whitespace));
        if gap && !text.is_empty() && !matches!(item.what, What::Mark(',')) {
            text.push(' ');
        }
        let mut first = true;
        for piece in item.span.of(sentence.text).split_whitespace() {
            if !first {
                text.push(' ');
            }
            text.push_str(piece);
            first = false;
        }
        last_end = Some(item.span.end);
    }
    text
}
