//! Parts of a total: `trong đó`, `gồm`, `riêng`, a bracket.

use super::add;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row, Scope};
use crate::lexicon::Label;
use crate::number::Unit;
use rust_decimal::Decimal;

const LISTED: f32 = 0.8;
const AFTER_SEMICOLON: f32 = -0.3;
const COMPLETES_TOTAL: f32 = 1.5;
const EXCEEDS_TOTAL: f32 = -2.5;
const IN_BRACKET: f32 = 0.4;
const OTHER_WORDING: f32 = -1.4;
const UNWORDED: f32 = -0.15;
const DEEPER: f32 = -1.0;
const FARTHER_TOTAL: f32 = -0.5;

/// The list of parts that is open at the mention, as its words and brackets leave it.
pub fn open(context: &Context, reading: &Reading) -> Option<Scope> {
    let (mention, sentence) = (context.mention(), context.sentence);
    let mut scope = reading.scope;
    if scope.is_some_and(|s| {
        mention.depth < s.depth
            || (s.depth > 0 && mention.bracket != s.bracket)
            || (s.single && mention.segment > s.segment)
    }) {
        scope = None;
    }
    let mut opener = (context.index == 0 && context.total.is_some()).then_some(false);
    for item in context.gap() {
        match sentence.label(item) {
            Some(Label::Parts) => opener = Some(false),
            Some(Label::Apart) => opener = Some(true),
            Some(Label::Opener) if scope.is_some_and(|s| mention.segment > s.segment) => scope = None,
            // `đưa 173 lao động đi làm việc: Nhật Bản 102 người, …`
            None if opener.is_none()
                && scope.is_none()
                && sentence.mark(item) == Some(':')
                && !reading.rows.is_empty() =>
            {
                let total = likeliest(context, reading)?;
                scope = Some(Scope {
                    total,
                    segment: mention.segment,
                    depth: mention.depth,
                    bracket: mention.bracket,
                    single: false,
                    parts: 0,
                    verbal: false,
                    worded: false,
                });
            }
            _ => {}
        }
    }
    let Some(single) = opener else { return scope };
    // `riêng` inside a list names one more part of the same total.
    let total = match scope.filter(|_| single) {
        Some(outer) => outer.total,
        None => likeliest(context, reading)?,
    };
    Some(Scope {
        total,
        segment: mention.segment,
        depth: mention.depth,
        bracket: mention.bracket,
        single,
        parts: 0,
        verbal: false,
        worded: true,
    })
}

/// The row whose parts would be listed: the newest of the same kind that is large enough, else the newest.
fn likeliest(context: &Context, reading: &Reading) -> Option<usize> {
    context.total.or_else(|| candidates(context, reading).next()).or(reading.recent().next().map(|row| row.0))
}

/// The rows that the mention may be a part of, newest first.
fn candidates<'r>(context: &'r Context, reading: &'r Reading) -> impl Iterator<Item = usize> + 'r {
    let quantity = &context.mention().quantity;
    let fits = move |row: &Row| row.unit == quantity.unit && row.value.is_some_and(|value| value >= quantity.value);
    // Totals before parts of other totals.
    let of = move |part: bool| {
        reading.recent().take(6).filter(move |(_, row)| fits(row) && row.part == part).map(|row| row.0)
    };
    context
        .total
        .into_iter()
        .filter(|_| context.index == 0 || reading.scope.is_none())
        .chain(of(false))
        .chain(of(true))
        .take(3)
}

/// Proposes the figure with and without its total.
pub fn propose(context: &Context, reading: &Reading, scope: Option<Scope>, score: f32, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    add(to, "figure", score, Role::Figure { part_of: None });
    if let Some(scope) = scope {
        let later = if mention.segment > scope.segment { AFTER_SEMICOLON } else { 0.0 };
        // The parts of a list are worded alike: a verb among bare nouns begins something else.
        let alike = if scope.parts > 0 && cue.verbal && !scope.verbal && cue.separator != Some('&') {
            OTHER_WORDING
        } else {
            0.0
        };
        // A bracket inside a list speaks of the item before it.
        let deeper = if cue.opens_bracket && mention.depth > scope.depth { DEEPER } else { 0.0 };
        let base = score + later + alike + deeper + if scope.worded { LISTED } else { UNWORDED };
        if scope.parts > 0 || scope.single {
            let total = &reading.rows[scope.total];
            if total.unit == mention.quantity.unit && !(scope.single && scope.parts > 0) {
                add(
                    to,
                    "part of a list",
                    base + sums(total, mention.quantity.value),
                    Role::Figure { part_of: Some(scope.total) },
                );
            }
        } else {
            // Which total it is, the sum of the parts will tell.
            for (rank, total) in candidates(context, reading).enumerate() {
                let row = &reading.rows[total];
                let far = rank as f32 * FARTHER_TOTAL;
                add(
                    to,
                    "first part of a list",
                    base + far + sums(row, mention.quantity.value),
                    Role::Figure { part_of: Some(total) },
                );
            }
        }
    }
    // `98.748 lao động (37.761 lao động nữ)`
    if cue.opens_bracket && mention.bracket != 0 {
        let Some((index, row)) = reading.recent().find(|(_, row)| row.bracket != mention.bracket) else { return };
        let counted = row.unit == Unit::Count && mention.quantity.unit == Unit::Count;
        if counted && row.depth < mention.depth && row.value > Some(mention.quantity.value) {
            add(to, "part in a bracket", score + IN_BRACKET, Role::Figure { part_of: Some(index) });
        }
    }
}

/// What the sum of the parts says of one more.
fn sums(total: &Row, part: Decimal) -> f32 {
    let Some(whole) = total.value else { return 0.0 };
    if total.unit == Unit::Percent {
        return 0.0;
    }
    let sum = total.parts + part;
    if sum > whole + total.slack * Decimal::TWO {
        EXCEEDS_TOTAL
    } else if sum >= whole - total.slack * Decimal::TWO && total.parts > Decimal::ZERO {
        COMPLETES_TOTAL
    } else {
        0.0
    }
}
