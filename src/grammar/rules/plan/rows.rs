//! Which row a percentage of a plan is of, by its arithmetic and by what the plan is called.

use super::sums::{amount, judge};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row};
use crate::grammar::rules::sits::Sits;
use crate::grammar::rules::{add, answer, attach};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::number::Unit;
use crate::text::key::key;

const WITHOUT_ROW: f32 = 1.6;
const PLAN_NAMES: f32 = 0.9;
const OTHER_PLAN: f32 = -2.5;
const SECOND_OF_ONE: f32 = -0.3;
const SECOND_OF_BOTH: f32 = 1.0;
const PAIRED: f32 = -3.0;
const NOT_AGAINST: f32 = -1.5;
const NOTHING_LEFT: f32 = -4.0;
const ON_RATE: f32 = -1.0;
const ON_RATE_MOVED: f32 = 1.0;
const RATE_OF_PLAN: f32 = 2.0;

/// Proposes the percentage for each row within reach, and for a row of its own.
pub(super) fn on_rows(
    context: &Context,
    reading: &Reading,
    rule: &'static str,
    base: f32,
    percent: Decimal,
    to: &mut Vec<Proposal>,
) {
    let (mention, cue) = (context.mention(), context.cue());
    let step = arithmetic::step_of(mention.quantity.value);
    let answered = answer::row(context, reading);
    // `đạt 91,7%/90%`: a rate and its target.
    let next = context.index + 1;
    let paired =
        context.cues.get(next).is_some_and(|next_cue| next_cue.slash && context.sentence.mentions[next].is_percent());
    let base = if paired { base + PAIRED } else { base };
    // `là 81,8%; đạt 99,49% chỉ tiêu`: a clause that brings nothing of its own.
    let here = |row: &Row| row.mention.is_some() && row.segment == mention.segment;
    // But `; hoàn thành 100% dự toán thu` says what was completed.
    let reached = cue.lead.is_some_and(|(_, at)| context.sentence.first_word(at) == const { key("đạt") });
    let goes_on = cue.content == 0 && cue.plan.is_some() && reached && !reading.rows.iter().any(here);
    // `giải ngân 90% và đến hết tháng 1 đạt 95% kế hoạch`: another plan, or at another time.
    let dated = || cue.own.clone().any(|at| context.sentence.period(at).is_some());
    // `thu nội địa và thu viện trợ lần lượt đạt 101% và 95% dự toán`: each of its own.
    let in_turn = answered.is_none() && answer::listed_on(context);
    let other = |row: &Row| in_turn || dated() || other_plan(context, row);
    // `có 610 hộ, đạt 76% kế hoạch, dự kiến cả năm đạt 100% kế hoạch`: how far it will be met is not of the 610.
    let promised = context.sentence.holds(cue.own.clone(), Label::Intent);
    let later = |row: &Row| (row.percent.is_some() || promised) && cue.plan.is_some() && dated();
    let sits = Sits::new(context, reading);
    for (index, row) in reading.recent() {
        let answers = if answered == Some(index) { answer::ANSWERS } else { 0.0 };
        let mut score = base + answers + sits.on(index);
        // `tạo 900 việc làm, tỷ lệ hộ nghèo giảm còn 5%, đạt 100% kế hoạch`: of the rate that was just told to have moved.
        let came_to = |m: usize| matches!(context.cues[m].lead, Some((Label::UpTo | Label::DownTo, _)));
        let moved = row.changes > 0 || row.mention.is_some_and(came_to);
        let moved = moved && index + 1 == reading.rows.len() && here(row) && cue.content == 0;
        // `giảm còn 5%, đạt 100% kế hoạch`; but `đạt 45%, vượt chỉ tiêu 0,5%` is in points.
        let exceeds = matches!(cue.lead, Some((Label::Exceed, _)));
        let met = percent == mention.quantity.value && !exceeds;
        score += match row.value {
            Some(_) if later(row) => OTHER_PLAN,
            Some(_) if moved && met && cue.plan.is_some() && row.unit == Unit::Percent && !cue.against_plan => {
                ON_RATE_MOVED
            }
            _ if row.unit == Unit::Percent && row.value.is_some() && met => {
                // A rate's target stands in its own clause.
                // `tiêm mũi 1 đạt 100,4%, tiêm mũi 2 đạt 98,7%`: another rate.
                let other = cue.plan.is_none() && cue.content > 0;
                if other || row.segment < mention.segment && !goes_on { 2.5 * ON_RATE } else { ON_RATE }
            }
            // `đạt 4,2%, vượt 12% so với kế hoạch`: in points there would be no plan left.
            Some(value) if row.unit == Unit::Percent => {
                let points = if value > mention.quantity.value { 3.0 } else { 1.0 };
                points * ON_RATE + judge(context, row, value, percent, step).max(0.0)
            }
            Some(_) if mention.quantity.max.is_some() => 0.0,
            Some(value) => judge(context, row, value, percent, step),
            // `hộ nghèo giảm 1.230 hộ, đạt 123% kế hoạch`: of so many fewer.
            None if row.percent.is_none()
                && let Some(amount) = amount(context, row) =>
            {
                judge(context, row, amount, percent, step)
            }
            None if row.plans > 0 && other(row) => OTHER_PLAN,
            None if row.plans > 0 => -1.5,
            None => 0.0,
        };
        if row.percent.is_some() {
            // `đạt 100% kế hoạch tỉnh giao và đạt 104% kế hoạch trung ương giao`: both of one row.
            let joined = cue.content == 0 && cue.separator == Some('&') && row.unit == Unit::Percent;
            let last =
                matches!(reading.roles.last(), Some((Role::PlanPercent { row: Some(at), .. }, _)) if *at == index);
            score += if joined && last { SECOND_OF_BOTH } else { SECOND_OF_ONE };
            // `lạc 212 ha, đạt 61% kế hoạch; hoàn thành 100% chỉ tiêu nuôi cá lồng`: the plan of something else.
            if names_other(context, index, row) && row.segment < mention.segment {
                score += OTHER_PLAN;
            }
        }
        if row.value.is_some() && plan_names(context, index, row) {
            score += PLAN_NAMES;
        }
        add(to, rule, score, Role::PlanPercent { row: Some(index), percent });
    }
    let other = |row: &Row| if row.value.is_some() { later(row) } else { row.plans > 0 && other(row) };
    let other = reading.rows.last().is_some_and(other);
    let subject = if cue.content > 0
        || other
        || attach::clause_named(context)
        || reading.rows.iter().all(|row| row.mention.is_none())
    {
        1.0
    } else if reading.rows.iter().all(|row| row.mention.is_none() || row.segment < mention.segment) {
        // `…; hoàn thành 100% dự toán thu`
        0.0
    } else {
        -1.0
    };
    let named = if cue.plan.is_some() || matches!(cue.lead, Some((Label::Exceed, _))) { 0.0 } else { -1.5 };
    // `tỷ lệ giải ngân bằng 64% kế hoạch vốn`: a rate of a plan is no level.
    let rate = cue.rate && cue.plan.is_some();
    let named = if rate && !cue.against_plan { named + RATE_OF_PLAN } else { named };
    add(to, rule, base - 3.0 + WITHOUT_ROW + subject + named, Role::PlanPercent { row: None, percent });
}

/// Whether the plan's name holds what the row is called: `vượt 47% chỉ tiêu lợi nhuận`.
fn plan_names(context: &Context, index: usize, row: &Row) -> bool {
    planned(context).any(|i| attach::called(context, index, row).holds(&context.sentence.first_word(i)))
}

/// Whether the plan's name says what for, in words of which the row's holds none.
fn names_other(context: &Context, index: usize, row: &Row) -> bool {
    let mut held =
        planned(context).map(|i| attach::called(context, index, row).holds(&context.sentence.last_word(i))).peekable();
    held.peek().is_some() && held.all(|held| !held)
}

/// The items of the plan's name that say what for.
fn planned<'c>(context: &'c Context) -> impl Iterator<Item = usize> + 'c {
    let sentence = context.sentence;
    let naming = |i: &usize| {
        matches!(sentence.what(*i), What::Word | What::Label(Label::Numbered | Label::LightVerb | Label::Fund))
    };
    // Who gave it names nothing: `do Ban Chỉ đạo vận động hiến máu giao`.
    let giver = |i: &usize| matches!(sentence.label(*i), Some(Label::Joiner | Label::Actor | Label::PlanTail));
    context.cue().plan.clone().unwrap_or(0..0).take_while(move |i| !giver(i)).filter(naming)
}

/// Whether the plan named is another than that of a row without a value: `27% chỉ tiêu doanh thu và 2% chỉ tiêu lợi nhuận`.
fn other_plan(context: &Context, row: &Row) -> bool {
    let words = |plan: &Option<std::ops::Range<usize>>| {
        let items = plan.clone().unwrap_or(0..0);
        items
            .filter(|i| context.sentence.what(*i) == What::Word)
            .map(|i| context.sentence.words(i..i + 1))
            .collect::<Vec<_>>()
    };
    let Some(mention) = row.mention else { return false };
    let (before, now) = (words(&context.cues[mention].plan), words(&context.cue().plan));
    !before.is_empty() && !now.is_empty() && before != now
}

/// Two digits less than the rate that is held against it.
const ROUND_TARGET: f32 = 1.5;

/// A rate `above` or below its target, in points: `đạt 38,05%, vượt 0,05% so với chỉ tiêu là 38%`.
pub(super) fn points(context: &Context, reading: &Reading, base: f32, above: bool, to: &mut Vec<Proposal>) {
    let sits = Sits::new(context, reading);
    for (index, row) in reading.recent().take(3) {
        // A rate, or a growth rate without a level.
        let growth = row.value.is_none() && row.changes > 0 && row.plans == 0;
        if row.unit == Unit::Percent && (row.value.is_some() || growth) {
            let amount = context.mention().quantity.value;
            let value = context.told(row);
            let target = value.map(|value| if above { value - amount } else { value + amount });
            let nothing_left = target.is_some_and(|target| target <= Decimal::ZERO);
            // `vượt 1,5%`, `vượt chỉ tiêu 1%` mostly mean per cent of the plan, unless points leave a rounder one: `8,12%, vượt 0,12%`,
            // `95%, vượt 15%`.
            let fives = |rate: Decimal| arithmetic::is_whole(rate / Decimal::from(5));
            let excess = |now| arithmetic::whole(now, Decimal::ONE_HUNDRED + amount, arithmetic::step_of(amount));
            let odd = |now| above && excess(now).is_some_and(|plan| !fives(plan.roundest));
            let rounder = |(to, now): (Decimal, Decimal)| to.normalize().scale() < now.scale() || fives(to) && odd(now);
            let rounder = || target.zip(value).is_some_and(rounder);
            let against = if context.cue().against_plan || rounder() { 0.0 } else { NOT_AGAINST };
            let left = if nothing_left { NOTHING_LEFT } else { 0.0 };
            // `1.230/1.500 hộ (82,04%), vượt 2,04% so với mức giao`: a round target is left, which points must have made.
            let round = target.zip(value).is_some_and(|(to, now)| to.normalize().scale() + 2 <= now.scale());
            let round = if round && context.cue().against_plan { ROUND_TARGET } else { 0.0 };
            let score = base + sits.on(index) + against + left + round;
            add(to, "points from a target", score, Role::PlanApart { row: Some(index), above });
        }
    }
}
