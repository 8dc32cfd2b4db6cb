//! What the arithmetic says of a plan: value over plan gives the percentage, value over percentage a round plan.

use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Row};
use crate::number::Unit;

const COMES_OUT: f32 = 2.0;
const CONTRADICTS: f32 = -1.2;
const ROUND: f32 = 0.7;

/// What the arithmetic says of a percentage on a row.
pub(super) fn judge(context: &Context, row: &Row, value: Decimal, percent: Decimal, step: Decimal) -> f32 {
    let first = row.percent.is_none();
    match row.plan.filter(|_| first) {
        Some(plan) if arithmetic::comes_out(value, plan, percent, step, row.slack) => COMES_OUT,
        Some(_) => CONTRADICTS,
        // All of a plan is the value itself.
        None if percent == Decimal::ONE_HUNDRED => 0.0,
        None => {
            let counted = row.unit == Unit::Count;
            context.rounds.of(value, percent, counted, || {
                arithmetic::whole(value, percent, step)
                    .map_or(0.0, |plan| ROUND * arithmetic::telling(&plan, counted).min(2.5))
            })
        }
    }
}

/// What the percentage right behind a stated plan says: `nếu so với số vốn được giao là 7.560 tỷ đồng thì đạt 60%`.
pub(super) fn behind(context: &Context, row: &Row) -> f32 {
    let next = context.index + 1;
    let percent = context.sentence.mentions.get(next).filter(|m| m.is_percent() && context.cues[next].content == 0);
    let (Some(percent), Some(value)) = (percent, row.value) else { return CONTRADICTS };
    let (plan, printed) = (context.mention().quantity.value, percent.quantity.value);
    let comes_out = arithmetic::comes_out(value, plan, printed, arithmetic::step_of(printed), row.slack);
    if comes_out { 2.0 * COMES_OUT } else { CONTRADICTS }
}

/// What a stated plan says of the percentage that its row has.
pub(super) fn agreement(row: &Row, plan: Decimal) -> f32 {
    match (row.value, row.percent) {
        (Some(value), Some((percent, step))) => {
            if arithmetic::comes_out(value, plan, percent, step, row.slack) {
                COMES_OUT
            } else {
                CONTRADICTS
            }
        }
        _ => 0.0,
    }
}
