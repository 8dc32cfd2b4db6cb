//! What the arithmetic says of a plan: value over plan gives the percentage, value over percentage a round plan.

use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Reading, Role, Row};
use crate::lexicon::Label;
use crate::number::Unit;

const COMES_OUT: f32 = 2.0;
const CONTRADICTS: f32 = -1.2;
const ROUND: f32 = 0.7;

/// What the arithmetic says of a percentage on a row.
pub(super) fn judge(context: &Context, row: &Row, value: Decimal, percent: Decimal, step: Decimal) -> f32 {
    let first = row.percent.is_none();
    match row.plan.filter(|_| first) {
        Some(plan) if arithmetic::comes_out(value, plan, percent, step, row.slack) => COMES_OUT,
        // A slip of the report's own: 98,2 % printed as `97,3%`.
        Some(plan) if nearly(value, plan, percent) => 0.0,
        Some(_) => CONTRADICTS,
        // All of a plan is the value itself.
        None if percent == Decimal::ONE_HUNDRED => 0.0,
        None => {
            let counted = row.unit == Unit::Count;
            context
                .rounds
                .of(value, percent, counted, || ROUND * arithmetic::telling(value, percent, step, counted).min(2.5))
        }
    }
}

/// What of a row is held against its plan: its value, or by how many it fell.
pub(super) fn amount(context: &Context, row: &Row) -> Option<Decimal> {
    if row.unit == Unit::Percent { row.value } else { context.told(row) }
}

/// Whether the percentage is within a twentieth of what value and plan give.
fn nearly(value: Decimal, plan: Decimal, percent: Decimal) -> bool {
    let got = value * Decimal::ONE_HUNDRED;
    let printed = arithmetic::product(percent, plan).filter(|_| plan > Decimal::ZERO);
    printed.is_some_and(|printed| (got - printed).abs() <= got / Decimal::from(20))
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
pub(super) fn agreement(context: &Context, row: &Row, plan: Decimal) -> f32 {
    match (amount(context, row), row.percent) {
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

/// Whether the percentage is what the row before it makes of another count, which is no plan: `thụ lý 1.250 vụ, đã giải quyết 1.100 vụ,
/// đạt 88%`. A count of a sentence before is one where the row names it as its whole, `phát hiện 640 vụ. … làm rõ 560/640 vụ
/// (đạt 87,5%)`, or where it was not planned.
pub(super) fn share_of_figure(context: &Context, reading: &Reading, percent: Decimal) -> bool {
    let whole = match reading.roles.last() {
        Some((Role::Whole { .. }, _)) => {
            context.index.checked_sub(1).map(|at| context.sentence.mentions[at].quantity.value)
        }
        _ => None,
    };
    let step = arithmetic::step_of(percent);
    let share = |at: usize| {
        let (before, row) = (&reading.rows[..at], &reading.rows[at]);
        let counted = row.mention.is_some() && row.unit == Unit::Count;
        let Some(value) = row.value.filter(|_| counted) else { return false };
        let of = |(at, other): (usize, &Row)| {
            let Some(all) = other.value.filter(|all| other.unit == row.unit && *all > value) else { return false };
            let told = match (whole, other.mention) {
                (Some(whole), _) => whole == all,
                (None, Some(mention)) => !promised(context, mention),
                // `Có 1.430 vụ đủ điều kiện thi hành. Đến nay thi hành xong 1.190 vụ, đạt 83,2%`: as only decimals show.
                (None, None) => step < Decimal::ONE && context.phrases.get(at).is_some_and(|phrase| !phrase.target),
            };
            told && arithmetic::comes_out(value, all, percent, step, row.slack)
        };
        before.iter().enumerate().any(of)
    };
    // `nhận 1.250 đơn/1.900 kiến nghị, trả lời 1.100 đơn/1.600 kiến nghị, đạt 88%`: of the first of a pair.
    let last = reading.last_row();
    let paired = last.and_then(|at| reading.rows[at].mention).is_some_and(|mention| context.cues[mention].slash);
    let first = last.filter(|_| paired).and_then(|at| at.checked_sub(1));
    last.into_iter().chain(first).any(share)
}

/// Whether a figure is itself planned: words of intent or a plan's stand before it.
fn promised(context: &Context, mention: usize) -> bool {
    let before = 0..context.sentence.mentions[mention].item;
    before
        .into_iter()
        .any(|at| matches!(context.sentence.label(at), Some(Label::Intent | Label::Plan | Label::PlanTail)))
}
