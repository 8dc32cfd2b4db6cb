//! How well a percentage, comparison or plan sits on a row, whatever it says: by distance, brackets, semicolons, and
//! whether the words before it speak of that row.

use crate::grammar::cue::Cue;
use crate::grammar::reading::{Context, Reading, Row};
use crate::lexicon::Label;
use crate::number::Unit;

const ROW_BETWEEN: f32 = -0.7;
const SEMICOLON_BETWEEN: f32 = -2.0;
const SENTENCE_BETWEEN: f32 = -1.5;
const OUT_OF_BRACKET: f32 = -1.2;
const BRACKET_BEHIND: f32 = 0.5;
const OWN_SUBJECT: f32 = -1.6;
const SPEAKS_OF_ROW: f32 = 1.4;

/// How well the mention sits on row `index`.
pub fn score(context: &Context, reading: &Reading, index: usize) -> f32 {
    let (mention, cue, row) = (context.mention(), context.cue(), &reading.rows[index]);
    let between = reading.rows[index + 1..].iter().filter(|other| other.depth <= mention.depth).count() as f32;
    let mut score = between * ROW_BETWEEN;
    match row.mention {
        None => score += SENTENCE_BETWEEN,
        Some(_) if row.segment < mention.segment => {
            score += SEMICOLON_BETWEEN * f32::from((mention.segment - row.segment).min(2));
        }
        Some(_) => {}
    }
    if row.depth > mention.depth {
        score += OUT_OF_BRACKET;
    } else if cue.opens_bracket && mention.depth > row.depth && between == 0.0 {
        score += BRACKET_BEHIND;
    }
    if cue.content > 0 {
        score += if speaks_of(context, row) { SPEAKS_OF_ROW } else { OWN_SUBJECT };
    }
    score
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
    named || names_value(context.cue(), row, context)
}

/// `số tiền tăng`, `giá trị giảm` after an amount of money.
fn names_value(cue: &Cue, row: &Row, context: &Context) -> bool {
    matches!(row.unit, Unit::Money(_)) && cue.own.clone().any(|i| context.sentence.label(i) == Some(Label::Fund))
}

/// Whether the mention counts the same noun as the row: `142 vụ …, giảm 12 vụ`.
pub fn counts_same(context: &Context, row: &Row) -> bool {
    let Some(mention) = row.mention else { return true };
    let sentence = context.sentence;
    let (a, b) = (&context.cues[mention].noun, &context.cue().noun);
    let keys = |items: &std::ops::Range<usize>| {
        items
            .clone()
            .flat_map(|i| sentence.tokens[sentence.items[i].tokens.clone()].iter().map(|t| t.key))
            .collect::<Vec<_>>()
    };
    let (a, b) = (keys(a), keys(b));
    a.is_empty() || b.is_empty() || a.iter().any(|key| b.contains(key))
}
