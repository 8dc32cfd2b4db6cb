//! How far a plan was met: `đạt 121,1% kế hoạch`, `vượt 44% chỉ tiêu`, `đạt 61,4%` with the plan left out, `thấp hơn 1,48% so
//! với chỉ tiêu`; and the plan itself: `kế hoạch là 25.000`.

use super::{add, attach};
use crate::arithmetic;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::number::Unit;
use rust_decimal::Decimal;

const NAMED: f32 = 3.2;
const ELIDED: f32 = 2.0;
const BRACKET_LIST: f32 = 2.3;
const EXCESS: f32 = 3.0;
const EXCESS_AS_ATTAINMENT: f32 = 1.2;
const POINTS: f32 = 3.4;
const WITHOUT_ROW: f32 = 1.6;
const LISTED: f32 = 2.8;
const BEFORE_VALUE: f32 = 3.4;
const PLAN_FIRST: f32 = 3.2;
const NOUN_BEHIND: f32 = -1.6;
const COMES_OUT: f32 = 2.0;
const CONTRADICTS: f32 = -1.2;
const ROUND: f32 = 0.45;
const SECOND_OF_ONE: f32 = -0.3;
const VALUE_NAMED: f32 = 3.0;
const ON_RATE: f32 = -1.0;

/// Proposes plan percentages and plan values.
pub fn propose(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    let lead = cue.lead.map(|(label, _)| label);
    if mention.is_percent() || mention.quantity.unit == Unit::Points {
        percent(context, reading, lead, to);
    }
    // `chỉ tiêu 80 căn`, `kế hoạch là 25.000`, `(KH 36 giường)`
    let plan_before = plan_left(context);
    if plan_before.is_some()
        && !mention.is_percent()
        && result_follows(context)
        && reading.rows.iter().all(|row| row.mention.is_none() || row.segment < mention.segment)
    {
        add(to, "plan before its result", PLAN_FIRST, Role::PlanValueOfNext);
    }
    if let Some(at) = plan_before {
        // `so với kế hoạch là 6,8%`, `cao hơn kế hoạch 14 triệu`.
        for (index, row) in reading
            .recent()
            .filter(|(_, row)| row.unit == mention.quantity.unit || mention.quantity.unit == Unit::Count)
            .take(4)
        {
            let fresh = if row.plan.is_some() { -1.0 } else { 0.0 };
            let apart = if at < context.gap().start { -1.0 } else { 0.0 };
            let own = cue.content.saturating_sub(2) as f32 * -0.4;
            let attach = attach::score(context, reading, index).max(-2.0);
            let score = VALUE_NAMED + fresh + apart + own + attach + agreement(row, mention.quantity.value);
            add(to, "plan stated", score, Role::PlanValue { row: index });
        }
    }
}

/// The plan's name right before the number, its own tail words and a few more in between: `chỉ tiêu HĐND tỉnh giao là`.
fn plan_left(context: &Context) -> Option<usize> {
    let sentence = context.sentence;
    let mut words = 0;
    let noun = context.index.checked_sub(1).map_or(0, |before| context.cues[before].noun.end);
    for at in context.gap().rev().take_while(|at| *at >= noun) {
        match sentence.items[at].what {
            What::Label(Label::Plan) => return Some(at),
            What::Label(Label::Is | Label::Filler | Label::PlanTail | Label::Actor | Label::Intent)
            | What::Period(_)
            | What::Mark(':' | '(') => {}
            What::Word | What::Label(Label::LightVerb | Label::Stop) if words < 5 => words += 1,
            _ => return None,
        }
    }
    None
}

fn percent(context: &Context, reading: &Reading, lead: Option<Label>, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    let value = mention.quantity.value;
    let (excess, short) = (Decimal::ONE_HUNDRED + value, Decimal::ONE_HUNDRED - value);
    let named = cue.plan.is_some();
    match lead {
        Some(Label::Exceed) => {
            on_rows(context, reading, "excess over plan", EXCESS, excess, to);
            on_rows(context, reading, "excess that is attainment", EXCESS_AS_ATTAINMENT, value, to);
            points(context, reading, POINTS, to);
        }
        Some(Label::Up | Label::Short | Label::Down) if named && cue.basis.is_none() => {
            let percent = if lead == Some(Label::Up) { excess } else { short };
            on_rows(context, reading, "difference from plan", NAMED, percent, to);
            points(context, reading, POINTS + 0.3, to);
        }
        Some(Label::Up | Label::Down | Label::Share | Label::UpTo | Label::DownTo) => {}
        _ if named => {
            if value_follows(context, reading) {
                add(to, "share of a plan before its value", BEFORE_VALUE, Role::PlanOfNext { percent: value });
            }
            on_rows(context, reading, "share of a named plan", NAMED, value, to);
        }
        Some(Label::Reach | Label::Equal) if cue.basis.is_none() && !cue.rate && !cue.against_thing => {
            if value_follows(context, reading) {
                add(to, "share of a plan before its value", BEFORE_VALUE - 0.4, Role::PlanOfNext { percent: value });
            }
            let worded = if cue.worded { NOUN_BEHIND } else { 0.0 };
            on_rows(context, reading, "share of a plan left out", ELIDED + worded, value, to);
        }
        // `giải ngân trên 80% kế hoạch, tiêu biểu: Sở Y tế 92,4%, Công an tỉnh 91%`
        None if (cue.content > 0 || cue.named_before) && !cue.rate && lists_plans(context, reading) => {
            add(to, "list of shares of one plan", LISTED, Role::PlanPercent { row: None, percent: value });
        }
        None if cue.opens_bracket
            && reading.bracket_plan
            && !matches!(reading.roles.last(), Some((Role::Whole { .. }, _))) =>
        {
            on_rows(context, reading, "bracket like the one before", BRACKET_LIST, value, to);
        }
        None if cue.separator == Some(',')
            && cue.bare
            && reading.rows.last().is_some_and(|row| row.percent.is_some()) =>
        {
            on_rows(context, reading, "second share of a plan", ELIDED, value, to);
        }
        _ => {}
    }
}

/// Whether the value whose share this is comes right behind: `đạt 105% kế hoạch, với 2.569 tỷ đồng`, `(đạt 45.900 người)`.
fn value_follows(context: &Context, reading: &Reading) -> bool {
    let next = context.index + 1;
    let (Some(mention), Some(cue)) = (context.sentence.mentions.get(next), context.cues.get(next)) else {
        return false;
    };
    let here = reading
        .rows
        .iter()
        .any(|row| row.mention.is_some() && row.value.is_some() && row.segment == context.mention().segment);
    let valued =
        matches!(mention.quantity.unit, Unit::Count | Unit::Money(_) | Unit::Measure(_)) && mention.sign.is_none();
    let leads = cue.lead.is_none_or(|(label, _)| matches!(label, Label::Reach | Label::Equal | Label::Is));
    let with = cue.own.clone().any(|i| context.sentence.label(i) == Some(Label::With)) || leads && cue.lead.is_some();
    let plan_in_bracket = cue.opens_bracket && cue.lead.is_none();
    !here
        && valued
        && cue.content == 0
        && leads
        && mention.segment == context.mention().segment
        && !plan_in_bracket
        && (with || !cue.opens_bracket)
}

/// Whether a plan stated first is followed by what was done of it: `chỉ tiêu giao là 45 hộ, đến nay có 54 hộ`.
fn result_follows(context: &Context) -> bool {
    let (sentence, index) = (context.sentence, context.index);
    let mention = context.mention();
    (index + 1..sentence.mentions.len().min(index + 3)).any(|next| {
        let later = &sentence.mentions[next];
        let same =
            later.quantity.unit == mention.quantity.unit && !later.is_percent() && context.cues[next].basis.is_none();
        let adds = matches!(context.cues[next].lead, Some((Label::Up | Label::Down, _)));
        let percent = sentence.mentions.get(next + 1).is_some_and(|m| m.is_percent());
        same && !adds
            && (percent || matches!(context.cues[next].lead, Some((Label::Reach | Label::Have, _))))
            && later.depth == mention.depth
    })
}

/// Whether a plan's percentage was said before and then details opened, of which this is one.
fn lists_plans(context: &Context, reading: &Reading) -> bool {
    let sentence = context.sentence;
    let item = context.mention().item;
    let Some(opener) =
        (0..item).rev().find(|i| sentence.mark(*i) == Some(':') || sentence.label(*i) == Some(Label::Details))
    else {
        return false;
    };
    let before = sentence.mentions.partition_point(|m| m.item < opener);
    let named = (0..before).any(|i| context.cues[i].plan.is_some() && sentence.mentions[i].is_percent());
    named && (before..context.index).all(|i| matches!(reading.roles[i].0, Role::PlanPercent { row: None, .. }))
}

/// Proposes the percentage for each row within reach, and for a row of its own.
fn on_rows(
    context: &Context,
    reading: &Reading,
    rule: &'static str,
    base: f32,
    percent: Decimal,
    to: &mut Vec<Proposal>,
) {
    let (mention, cue) = (context.mention(), context.cue());
    let step = arithmetic::step_of(mention.quantity.value);
    for (index, row) in reading.recent().filter(|(_, row)| row.unit != Unit::Times) {
        let mut score = base + attach::score(context, reading, index);
        score += match row.value {
            _ if row.unit == Unit::Percent && row.value.is_some() => {
                if percent == mention.quantity.value {
                    ON_RATE
                } else {
                    3.0 * ON_RATE
                }
            }
            Some(value) => judge(row, value, percent, step),
            None if row.plans > 0 => -1.5,
            None => 0.0,
        };
        if row.percent.is_some() {
            score += SECOND_OF_ONE;
        }
        add(to, rule, score, Role::PlanPercent { row: Some(index), percent });
    }
    let subject = if cue.content > 0 || reading.rows.iter().all(|row| row.mention.is_none()) { 1.0 } else { -1.0 };
    let named = if cue.plan.is_some() || matches!(cue.lead, Some((Label::Exceed, _))) { 0.0 } else { -1.5 };
    add(to, rule, base - 3.0 + WITHOUT_ROW + subject + named, Role::PlanPercent { row: None, percent });
}

/// What the arithmetic says of a percentage on a row.
fn judge(row: &Row, value: Decimal, percent: Decimal, step: Decimal) -> f32 {
    let first = row.percent.is_none();
    match row.plan.filter(|_| first) {
        Some(plan) if arithmetic::comes_out(value, plan, percent, step, row.slack) => COMES_OUT,
        Some(_) => CONTRADICTS,
        None => arithmetic::whole(value, percent, step)
            .map_or(0.0, |plan| ROUND * arithmetic::telling(&plan, row.unit == Unit::Count).min(2.5)),
    }
}

/// What a stated plan says of the percentage that its row has.
fn agreement(row: &Row, plan: Decimal) -> f32 {
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

/// A rate against its target, in points: `đạt 38,05%, vượt 0,05% so với chỉ tiêu là 38%`.
fn points(context: &Context, reading: &Reading, base: f32, to: &mut Vec<Proposal>) {
    for (index, row) in reading.recent().take(3) {
        if row.unit == Unit::Percent && row.value.is_some() {
            add(
                to,
                "points from a target",
                base + attach::score(context, reading, index),
                Role::PlanPoints { row: index },
            );
        }
    }
}
