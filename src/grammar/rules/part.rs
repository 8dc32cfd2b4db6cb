//! Parts of a total: `trong đó`, `gồm`, `riêng`, a bracket.

use super::add;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row, Scope};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::text::key::NO_KEY;
use rust_decimal::Decimal;

const LISTED: f32 = 0.8;
const AFTER_SEMICOLON: f32 = -0.3;
const ADDS_UP: f32 = 0.6;
const COMPLETES_TOTAL: f32 = 1.5;
const EXCEEDS_TOTAL: f32 = -2.5;
const SUM_EXCEEDS: f32 = -2.5;
const NEARLY_SUMS: f32 = -0.2;
const SAME_NOUN: f32 = 0.6;
const OTHER_NOUN: f32 = -0.3;
const IN_BRACKET: f32 = 0.4;
const OTHER_WORDING: f32 = -1.4;
const UNWORDED: f32 = -0.15;
const DEEPER: f32 = -1.0;
/// Most numbers that are looked ahead at.
const LONGEST_LIST: usize = 24;
const FARTHER_TOTAL: f32 = -0.5;

/// The list of parts that is open at the mention, as its words and brackets leave it.
pub fn open(context: &Context, reading: &Reading) -> Option<Scope> {
    let (mention, sentence) = (context.mention(), context.sentence);
    let over = |s: &Scope| {
        mention.depth < s.depth
            || (s.depth > 0 && mention.bracket != s.bracket)
            || (s.single && mention.segment > s.segment)
    };
    let mut scope = match reading.scope {
        Some(inner) if over(&inner) => reading.outer.filter(|outer| !over(outer) && mention.depth <= outer.depth),
        scope => scope,
    };
    let mut opener = (context.index == 0 && context.total.is_some()).then_some(false);
    for item in context.gap() {
        match sentence.label(item) {
            Some(Label::Parts) => opener = Some(false),
            Some(Label::Apart) if sets_apart(sentence, item) => opener = Some(true),
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

/// Whether `riêng` begins a clause, not ends a noun: `có trang web riêng, 40% bán hàng qua mạng`.
fn sets_apart(sentence: &Sentence, at: usize) -> bool {
    let begins = at == 0
        || matches!(
            sentence.items[at - 1].what,
            What::Mark(_) | What::Period(_) | What::Label(Label::Joiner | Label::Filler | Label::Parts | Label::Opener)
        );
    begins && !matches!(sentence.mark(at + 1), Some(',' | '.' | ';' | ')'))
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
                let agrees = noun_agrees(context, total);
                add(
                    to,
                    "part of a list",
                    base + agrees.min(0.0) + sums(context, total),
                    Role::Figure { part_of: Some(scope.total) },
                );
            }
            // `96 vụ, 141 bị can. Trong đó, ma tuý 31 vụ, 45 bị can`: each noun has its own total.
            let beside = candidates(context, reading).find(|at| {
                *at != scope.total && !reading.rows[*at].part && noun_agrees(context, &reading.rows[*at]) > 0.0
            });
            if let Some(other) = beside.filter(|_| noun_agrees(context, total) < 0.0 && !scope.single) {
                let row = &reading.rows[other];
                add(
                    to,
                    "part of a list of two nouns",
                    base + SAME_NOUN + sums(context, row),
                    Role::Figure { part_of: Some(other) },
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
                    base + far
                        + if scope.worded { noun_agrees(context, row).max(0.0) } else { 0.0 }
                        + sums(context, row),
                    Role::Figure { part_of: Some(total) },
                );
            }
        }
    }
    // `98.748 lao động (37.761 lao động nữ)`
    if cue.opens_bracket && mention.bracket != 0 {
        let Some((index, row)) = reading.recent().find(|(_, row)| row.bracket != mention.bracket) else { return };
        let counted = row.unit == Unit::Count && mention.quantity.unit == Unit::Count;
        let measured = row.unit == mention.quantity.unit
            && matches!(row.unit, Unit::Measure(_))
            && cue.content > 0
            && cue.lead.is_none();
        if (counted || measured) && row.depth < mention.depth && row.value > Some(mention.quantity.value) {
            add(to, "part in a bracket", score + IN_BRACKET, Role::Figure { part_of: Some(index) });
        }
    }
}

/// What the counted nouns say of whether the mention is a part of the row: the same noun speaks for it, another against it.
fn noun_agrees(context: &Context, row: &Row) -> f32 {
    let noun = context.noun(context.index);
    match (noun, row.noun) {
        (NO_KEY, _) | (_, NO_KEY) => 0.0,
        (a, b) if a == b => SAME_NOUN,
        _ => OTHER_NOUN,
    }
}

/// The total of a change without its level in a list of parts: `Trong đó, địa bàn Long An tăng 14%`.
pub fn of_change(context: &Context, reading: &Reading) -> Option<usize> {
    let scope =
        reading.scope.filter(|scope| scope.worded && !scope.single && scope.bracket == context.mention().bracket)?;
    let listed = scope.segment == context.mention().segment || scope.parts > 0;
    Some(scope.total).filter(|_| listed && !context.cue().rate && context.cue().content > 0)
}

/// What the sum of the parts says of one more.
fn sums(context: &Context, total: &Row) -> f32 {
    let part = context.mention().quantity.value;
    let Some(whole) = total.value else { return 0.0 };
    if total.unit == Unit::Percent {
        return 0.0;
    }
    let sum = total.parts + part;
    if part > whole {
        EXCEEDS_TOTAL
    } else if sum > whole + total.slack * Decimal::TWO {
        // Sums of reports are off by a little now and then.
        let little = (sum - whole) * Decimal::from(50) <= whole;
        if little { NEARLY_SUMS } else { SUM_EXCEEDS }
    } else if sum >= whole - total.slack * Decimal::TWO && total.parts > Decimal::ZERO {
        COMPLETES_TOTAL
    } else if adds_up(context, total, whole) {
        ADDS_UP
    } else {
        0.0
    }
}

/// Whether the numbers that follow in the same unit, taken together with the parts so far, come to the whole.
fn adds_up(context: &Context, total: &Row, whole: Decimal) -> bool {
    let here = context.mention();
    let listed = context.sentence.mentions[context.index..].iter().take(LONGEST_LIST);
    let mut sum = total.parts;
    for mention in listed.filter(|m| m.quantity.unit == here.quantity.unit && m.depth == here.depth) {
        sum += mention.quantity.value;
        if sum >= whole - total.slack * Decimal::TWO {
            return sum <= whole + total.slack * Decimal::TWO && sum > here.quantity.value;
        }
    }
    false
}
