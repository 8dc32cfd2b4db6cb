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

/// The list of parts that is open at the mention, as its words and brackets leave it.
pub fn open(context: &Context, reading: &Reading) -> Option<Scope> {
    let (mention, sentence) = (context.mention(), context.sentence);
    let mut scope = reading.scope;
    if scope.is_some_and(|s| mention.depth < s.depth || (s.single && mention.segment > s.segment)) {
        scope = None;
    }
    let mut opener = None;
    for item in context.gap() {
        match sentence.label(item) {
            Some(Label::Parts) => opener = Some((item, false)),
            Some(Label::Apart) => opener = Some((item, true)),
            Some(Label::Opener) if scope.is_some_and(|s| mention.segment > s.segment) => scope = None,
            _ => {}
        }
    }
    let Some((_, single)) = opener else { return scope };
    let total = total_for(context, reading, scope.filter(|_| single))?;
    Some(Scope { total, segment: mention.segment, depth: mention.depth, single, parts: 0, verbal: false })
}

/// The row whose parts would be listed: the newest of the same kind that is large enough.
fn total_for(context: &Context, reading: &Reading, outer: Option<Scope>) -> Option<usize> {
    let mention = context.mention();
    if let Some(outer) = outer {
        return Some(outer.total);
    }
    let fits = |row: &&(usize, &Row)| compatible(row.1.unit, mention.quantity.unit);
    let mut candidates = reading.recent().filter(|(_, row)| row.value.is_some());
    let first = candidates.next()?;
    if fits(&&first) && first.1.value >= Some(mention.quantity.value) {
        return Some(first.0);
    }
    let large = |row: &(usize, &Row)| row.1.value >= Some(mention.quantity.value);
    candidates.take(4).find(|row| fits(&row) && large(row)).map(|row| row.0).or(Some(first.0))
}

/// Whether a part in one unit may belong to a total in the other.
fn compatible(total: Unit, part: Unit) -> bool {
    total == part
}

/// Proposes the figure with and without its total.
pub fn propose(context: &Context, reading: &Reading, scope: Option<Scope>, score: f32, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    add(to, "figure", score, Role::Figure { part_of: None });
    if let Some(scope) = scope {
        let total = &reading.rows[scope.total];
        if compatible(total.unit, mention.quantity.unit) && !(scope.single && scope.parts > 0) {
            let later = if mention.segment > scope.segment { AFTER_SEMICOLON } else { 0.0 };
            // The parts of a list are worded alike: a verb among bare nouns begins something else.
            let alike = if scope.parts > 0 && cue.verbal && !scope.verbal { OTHER_WORDING } else { 0.0 };
            let part = score + LISTED + later + alike + sums(total, mention.quantity.value);
            add(to, "part of a list", part, Role::Figure { part_of: Some(scope.total) });
        }
        return;
    }
    // `98.748 lao động (37.761 lao động nữ)`
    if context.cue().opens_bracket {
        let Some((index, row)) = reading.recent().next() else { return };
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
