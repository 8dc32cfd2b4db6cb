//! How far a row is from its plan, in its own unit: `950 hộ, vượt 50 hộ so với chỉ tiêu`.

use super::{LARGEST_DIFFERENCE, POINTS, amounts};
use crate::decimal::Decimal;
use crate::grammar::cue::{Cue, is_time_unit};
use crate::grammar::reading::{Context, Proposal, Reading, Role};
use crate::grammar::rules::sits::Sits;
use crate::grammar::rules::{add, attach};
use crate::lexicon::Label;
use crate::number::Unit;

const RULE: &str = "distance from a plan";
const OTHER_THING: f32 = -3.0;
const ALONE: f32 = 4.0;

/// Proposes distances from a plan; `than` says which way where the plan is named first: `vượt kế hoạch 80 tỷ đồng`.
pub(super) fn propose(context: &Context, reading: &Reading, than: Option<Label>, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    let relative = matches!(mention.quantity.unit, Unit::Percent | Unit::Points | Unit::Times);
    // `340 chuyến xe, chậm 15 phút so với kế hoạch`: no distance of what was counted.
    let lasts = || !cue.noun.is_empty() && is_time_unit(context.sentence, cue.noun.start);
    if cue.basis.is_some() || relative || lasts() {
        return;
    }
    let lead = cue.lead.map(|(label, _)| label);
    let differs = matches!(lead, Some(Label::Exceed | Label::Up | Label::Down | Label::Short));
    let named = named_once(context);
    let again = || is_beyond(&cue) && reading.roles.iter().any(|(role, _)| matches!(role, Role::PlanApart { .. }));
    // `kết nạp 45 đảng viên, vượt 5 đảng viên`: beyond what was planned, though no plan is named.
    let unnamed = || {
        let last = reading.rows.iter().enumerate().next_back();
        is_beyond(&cue)
            && cue.bare
            && cue.separator == Some(',')
            && !cue.against_thing
            && last.is_some_and(|(index, row)| {
                let alike = row.unit == mention.quantity.unit && attach::same_noun(context, index, row) != Some(0.0);
                alike && row.mention.is_some() && row.value > Some(mention.quantity.value)
            })
    };
    // `vượt 40 tấn, tương đương 8% so với kế hoạch`: the plan stands behind what it comes to.
    let retold = || {
        let next = context.index + 1;
        context.cues.get(next).is_some_and(|cue| cue.plan.is_some()) && comes_to_little(context, next)
    };
    let differs = differs && (cue.plan.is_some() || retold());
    if !(than.is_some() || differs || named || again() || unnamed()) {
        return;
    }
    let sits = Sits::new(context, reading);
    let above = matches!(than.or(lead), Some(Label::Exceed | Label::Up));
    let mut alone = named;
    for (index, row) in reading.recent().take(3).filter(|(_, row)| row.mention.is_some() && row.value.is_some()) {
        let other = row.unit != mention.quantity.unit || attach::same_noun(context, index, row) == Some(0.0);
        let score = POINTS + if other { OTHER_THING } else { 0.0 } + sits.on(index);
        alone &= other;
        add(to, RULE, score, Role::PlanApart { row: Some(index), above });
    }
    if alone {
        add(to, RULE, ALONE, Role::PlanApart { row: None, above });
    }
}

/// Whether the plan is named here or behind the next of those that went beyond theirs: `Tân An kết nạp vượt 4 người, Bình An vượt 9 người
/// so với chỉ tiêu`.
fn named_once(context: &Context) -> bool {
    context.cues[context.index..].iter().take_while(is_beyond).any(|cue| cue.against_plan)
}

fn is_beyond(cue: &&Cue) -> bool {
    cue.adjacent && matches!(cue.lead, Some((Label::Exceed, _)))
}

/// Whether the mention is what was missing or beyond, and not how much of the plan was met: `tương đương 14,3%`.
fn comes_to_little(context: &Context, index: usize) -> bool {
    amounts(context.sentence, &context.cues[index])
        && context.sentence.mentions[index].quantity.value < LARGEST_DIFFERENCE
}

/// The row that was so far from its plan, and how much of the plan that was: `vượt 30 tỷ đồng (14,3%) so với dự toán`,
/// `vượt dự toán 30 tỷ đồng, tương đương 14,3%`.
pub(super) fn comes_to(context: &Context, reading: &Reading) -> Option<(usize, Decimal)> {
    let (mention, cue) = (context.mention(), context.cue());
    let Some((Role::PlanApart { row: Some(row), above }, _)) = reading.roles.last().copied() else { return None };
    let unit = context.sentence.mentions[context.index - 1].quantity.unit;
    let amount = !matches!(unit, Unit::Percent | Unit::Points);
    let told = cue.opens_bracket && cue.bare || comes_to_little(context, context.index);
    let again = amount && mention.is_percent() && told;
    let apart = if above { mention.quantity.value } else { -mention.quantity.value };
    again.then_some((row, Decimal::ONE_HUNDRED + apart))
}
