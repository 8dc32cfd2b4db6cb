//! What a bracket adds to the words right before it: the plan after a plan's name, the earlier value after a time compared
//! with, a share after a count.

use super::add;
use crate::arithmetic;
use crate::grammar::reading::{Context, Proposal, Reading, Role};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::number::Unit;
use rust_decimal::Decimal;

const BEHIND_PLAN: f32 = 4.0;
const SHARE_OF_PLAN: f32 = 2.4;
const BEHIND_BASIS: f32 = 4.0;
const DATED_EARLIER: f32 = 2.6;
const COMES_OUT: f32 = 1.5;
const CONTRADICTS: f32 = -1.5;

/// Proposes what the first number of a bracket adds to the row before it.
pub fn propose(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    if !cue.opens_bracket || context.index == 0 || mention.sign.is_some() {
        return;
    }
    let Some(bracket) = context.gap().find(|at| context.sentence.mark(*at) == Some('(')) else { return };
    let before = context.index - 1;
    let touching = context.cues[before].tail == bracket;
    let row_of = |role: Role| match role {
        Role::PlanPercent { row: Some(row), .. }
        | Role::PlanPoints { row }
        | Role::PlanValue { row }
        | Role::Change { row: Some(row), .. } => Some(row),
        Role::Change { row: None, .. } | Role::PlanPercent { row: None, .. } | Role::Figure { .. } => {
            reading.rows.len().checked_sub(1)
        }
        _ => None,
    };
    let Some((role, _)) = reading.roles.last().copied() else { return };
    let Some(index) = row_of(role) else { return };
    let row = &reading.rows[index];
    let unit = mention.quantity.unit;
    let fits =
        row.unit == unit || unit == Unit::Count || row.value.is_none() || (mention.is_percent() && row.plan.is_some());
    if !fits || cue.content > 3 {
        return;
    }
    // `412 tỷ đồng/1.030 tỷ đồng (40%)`
    if mention.is_percent() && cue.lead.is_none() {
        let step = arithmetic::step_of(mention.quantity.value);
        if let Some((plan, value)) = row.plan.zip(row.value).filter(|_| row.percent.is_none())
            && arithmetic::comes_out(value, plan, mention.quantity.value, step, row.slack)
        {
            add(
                to,
                "share of the plan in a bracket",
                SHARE_OF_PLAN,
                Role::PlanPercent { row: Some(index), percent: mention.quantity.value },
            );
        }
    }
    match role {
        Role::PlanPercent { percent, .. }
            if touching
                && cue.lead.is_none_or(|(l, _)| {
                    !matches!(l, crate::lexicon::Label::Up | crate::lexicon::Label::Down | crate::lexicon::Label::Reach)
                }) =>
        {
            let sums = row.percent.zip(row.value).map_or(0.0, |((_, step), value)| {
                if arithmetic::comes_out(value, mention.quantity.value, percent, step, row.slack) {
                    COMES_OUT
                } else {
                    CONTRADICTS
                }
            });
            add(to, "plan in a bracket", BEHIND_PLAN + sums, Role::PlanValue { row: index });
        }
        Role::PlanPoints { .. } if touching => {
            add(to, "target in a bracket", BEHIND_PLAN, Role::PlanValue { row: index })
        }
        Role::Change { .. } if touching && cue.lead.is_none() && context.cues[before].basis.is_some() => {
            add(
                to,
                "earlier value in a bracket",
                BEHIND_BASIS + small_change(row.value, mention.quantity.value),
                Role::Prior { row: index },
            );
        }
        Role::Figure { .. } | Role::Change { .. } => {
            // `(năm 2016: 52,1%)`, `(cùng kỳ 938 vụ)`
            let dated = cue.own.clone().chain(context.gap()).any(|at| match context.sentence.items[at].what {
                What::Period(period) => at > bracket && context.sentence.periods[period].dates_figures(),
                _ => false,
            });
            // `thấp hơn so với cùng kỳ năm 2021 (63,86%)`
            let compared = context.gap().any(|at| at < bracket && context.sentence.label(at) == Some(Label::Against))
                && matches!(context.sentence.items[bracket - 1].what, What::Period(_));
            if compared && row.unit == unit && matches!(role, Role::Figure { .. }) {
                add(to, "earlier value behind a comparison", BEHIND_BASIS, Role::Prior { row: index });
            }
            if dated && row.unit == unit && cue.content == 0 {
                add(to, "earlier value with its date", DATED_EARLIER, Role::Prior { row: index });
            }
        }
        _ => {}
    }
}

/// An earlier value is of the same order as the later one.
fn small_change(value: Option<Decimal>, prior: Decimal) -> f32 {
    match value {
        Some(value) if value > prior * Decimal::from(20) || prior > value * Decimal::from(20) => CONTRADICTS,
        _ => 0.0,
    }
}
