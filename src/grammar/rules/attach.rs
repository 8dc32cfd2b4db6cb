//! How well a percentage, comparison or plan sits on a row, whatever it says: by distance, brackets, semicolons, and
//! whether the words before it speak of that row.

use crate::grammar::cue::Cue;
use crate::grammar::reading::{Context, Reading, Role, Row};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::number::Unit;
use crate::text::key::{Key, key};

const ROW_BETWEEN: f32 = -0.7;
const SEMICOLON_BETWEEN: f32 = -2.0;
const SENTENCE_BETWEEN: f32 = -1.5;
const OUT_OF_BRACKET: f32 = -1.2;
const BRACKET_BEHIND: f32 = 0.5;
const SPOKEN_OF: f32 = 2.2;
const CLAUSE_WITHOUT_ROWS: f32 = 0.2;
const OPEN_TOTAL: f32 = -0.6;
const OWN_SUBJECT: f32 = -1.6;
const SPEAKS_OF_ROW: f32 = 1.4;

/// How well the mention sits on row `index`.
pub fn score(context: &Context, reading: &Reading, index: usize) -> f32 {
    let (mention, cue, row) = (context.mention(), context.cue(), &reading.rows[index]);
    // Rows inside other brackets are asides: they neither count nor attract.
    let aside = |other: &Row| other.bracket != 0 && other.bracket != mention.bracket;
    let between = reading.rows[index + 1..].iter().filter(|other| !aside(other)).count() as f32;
    let mut score = between * ROW_BETWEEN;
    match row.mention {
        // `Con số này tăng 8% … và bằng 90% kế hoạch`: the sentence goes on about it.
        None if last_spoken_of(reading) == Some(index) && !reading.roles.is_empty() => {}
        None => score += SENTENCE_BETWEEN,
        Some(_) if row.segment < mention.segment => {
            // `…; so cùng kỳ giảm 12 vụ`: a clause that brings nothing of its own speaks of the one before.
            let here = reading.rows.iter().any(|row| row.mention.is_some() && row.segment == mention.segment);
            let weight = if here || cue.content > 0 { 1.0 } else { CLAUSE_WITHOUT_ROWS };
            score += weight * SEMICOLON_BETWEEN * f32::from((mention.segment - row.segment).min(2));
        }
        Some(_) => {}
    }
    if reading.scope.is_some_and(|scope| scope.total == index && scope.parts > 0) && row.mention.is_some() {
        score = score.max(OPEN_TOTAL);
    }
    // A bracket speaks of what the words right before it spoke of.
    if cue.opens_bracket && !cue.named_before && last_spoken_of(reading) == Some(index) {
        score += SPOKEN_OF;
    }
    if aside(row) {
        score += OUT_OF_BRACKET;
    } else if cue.opens_bracket && mention.depth > row.depth && between == 0.0 {
        score += BRACKET_BEHIND;
    }
    if cue.named_before {
        score += OWN_SUBJECT;
    }
    if !cue.about.is_empty() && cue.aspect.is_none() && matches!(cue.lead, Some((Label::Up | Label::Down, _))) {
        score += if about_row(context, row) { SPEAKS_OF_ROW } else { OWN_SUBJECT };
    }
    if cue.content > 0 {
        score += if speaks_of(context, row) { SPEAKS_OF_ROW } else { OWN_SUBJECT };
    }
    score
}

const COUNT: Key = key("số");

/// Whether what the change is said about (`giảm 6,2% về số doanh nghiệp`) is what the row counts or names.
pub fn about_row(context: &Context, row: &Row) -> bool {
    let Some(mention) = row.mention else { return false };
    let sentence = context.sentence;
    let keys = |items: std::ops::Range<usize>| {
        items
            .flat_map(|i| {
                sentence.tokens[sentence.items[i].tokens.clone()].iter().filter(|t| t.is_word()).map(|t| t.key)
            })
            .collect::<Vec<_>>()
    };
    let mut about = keys(context.cue().about.clone());
    about.retain(|key| *key != COUNT);
    let of_row = [keys(context.cues[mention].noun.clone()), keys(context.cues[mention].own.clone())].concat();
    let found = about.iter().filter(|key| of_row.contains(key)).count();
    !about.is_empty() && found * 5 >= about.len() * 3
}

/// The row that the mention before was put on.
fn last_spoken_of(reading: &Reading) -> Option<usize> {
    match reading.roles.last()?.0 {
        Role::PlanPercent { row: Some(row), .. } | Role::Change { row: Some(row), .. } => Some(row),
        Role::PlanValue { row } | Role::PlanPoints { row } | Role::Prior { row } | Role::Whole { row } => Some(row),
        _ => reading.rows.len().checked_sub(1),
    }
}

/// Whether the words before the mention take up the noun that the row counts: `142.560 phần quà …, số phần quà tăng`.
pub fn speaks_of(context: &Context, row: &Row) -> bool {
    let Some(mention) = row.mention else { return false };
    let sentence = context.sentence;
    let noun = &context.cues[mention].noun;
    let named = noun.clone().any(|item| {
        let first = sentence.tokens[sentence.items[item].tokens.start];
        first.is_word()
            && context.cue().own.clone().any(|own| {
                sentence.tokens[sentence.items[own].tokens.clone()].iter().any(|token| token.key == first.key)
            })
    });
    named || names_value(context.cue(), row, context) || repeats(context, mention)
}

/// Whether the words before the mention are all among those that an earlier mention was named with: `thụ lý 86 vụ …; số thụ lý tăng`.
pub fn repeats(context: &Context, earlier: usize) -> bool {
    let sentence = context.sentence;
    let words = |items: std::ops::Range<usize>| {
        items
            .filter(|i| {
                matches!(
                    sentence.items[*i].what,
                    What::Word
                        | What::Label(
                            Label::LightVerb
                                | Label::Rate
                                | Label::Fund
                                | Label::Numbered
                                | Label::Actor
                                | Label::NameHead
                        )
                )
            })
            .flat_map(|i| sentence.tokens[sentence.items[i].tokens.clone()].iter().map(|t| t.key))
            .filter(|key| *key != COUNT)
            .collect::<Vec<_>>()
    };
    let now = words(context.cue().own.clone());
    let then = [words(context.cues[earlier].own.clone()), words(context.cues[earlier].noun.clone())].concat();
    now.len() > 1 && now.iter().all(|key| then.contains(key))
}

/// `số tiền tăng`, `giá trị giảm` after an amount of money.
fn names_value(cue: &Cue, row: &Row, context: &Context) -> bool {
    matches!(row.unit, Unit::Money(_)) && cue.own.clone().any(|i| context.sentence.label(i) == Some(Label::Fund))
}

/// How much of the noun that the mention counts the row counts or names: `92 người chết …, giảm 9 người chết`. `None` where one
/// of them counts no noun.
pub fn same_noun(context: &Context, row: &Row) -> Option<f32> {
    let mention = row.mention?;
    let sentence = context.sentence;
    let keys = |items: std::ops::Range<usize>| {
        items.flat_map(|i| sentence.tokens[sentence.items[i].tokens.clone()].iter().map(|t| t.key)).collect::<Vec<_>>()
    };
    let of_row = keys(context.cues[mention].noun.clone());
    let wanted = keys(context.cue().noun.clone());
    if of_row.is_empty() || wanted.is_empty() {
        return None;
    }
    let named = keys(context.cues[mention].own.clone());
    let found = wanted.iter().filter(|key| of_row.contains(key) || named.contains(key)).count();
    Some(found as f32 / wanted.len() as f32)
}
