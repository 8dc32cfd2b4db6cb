//! What is said before the figure that it speaks of: `tăng 47% so với cùng kỳ, đạt 294 tỷ đồng`, `đạt 105% kế hoạch, với 2.569 tỷ
//! đồng`, `chỉ tiêu giao là 45 hộ, đến nay có 54 hộ`.

use super::{add, bracket, earlier};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::number::{Quantity, Unit};
use crate::report::Direction;
use crate::text::key::{NO_KEY, key};

const BEFORE_LEVEL: f32 = 3.6;
const PROVED: f32 = 7.0;
const COMPARED: f32 = 0.4;
const BEFORE_VALUE: f32 = 3.4;
const OF_THE_PAIR: f32 = 6.0;

/// How many numbers may stand between a change and the level that it led to.
const FARTHEST: usize = 4;

/// Proposes a change of the figure that follows.
pub fn change(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    let last = match reading.roles.last() {
        Some((Role::ChangeOfNext { direction }, _)) => Some(*direction),
        _ => None,
    };
    let direction = match cue.lead {
        Some((Label::Up, _)) => Direction::Up,
        Some((Label::Down, _)) => Direction::Down,
        Some((Label::Multiply, _)) => Direction::Up,
        _ if mention.quantity.worded => Direction::Up,
        // `tăng 2,5% (80 USD/tấn), lên …`: the same change once more.
        None | Some((Label::Equal, _)) => match last {
            Some(direction) => direction,
            None => return,
        },
        _ => return,
    };
    // `giảm 45 hộ nghèo, còn 112 hộ`: so many of whom nothing was counted before.
    let noun = |index: usize| if index < context.cues.len() { context.noun(index) } else { NO_KEY };
    let counted = cue.adjacent
        && mention.quantity.unit == Unit::Count
        && reading.rows.iter().all(|row| row.mention.is_none())
        && noun(context.index) != NO_KEY
        && noun(context.index) == noun(context.index + 1);
    let named = cue.content > 0 || last.is_some() || counted || opened_subject(context);
    // `làng gốm giảm 75% (4/16 lò)`: the arithmetic says that the pair is now and then.
    if pair_behind(context, reading) || now_and_then_behind(context, reading) {
        add(to, "change before its level", PROVED, Role::ChangeOfNext { direction });
    } else if raises(context, direction) && !goes_on(context, reading)
        || (named && leads_to_level(context))
        || levels_in_bracket(context)
    {
        let compared = if cue.basis.is_some() { COMPARED } else { 0.0 };
        add(to, "change before its level", BEFORE_LEVEL + compared, Role::ChangeOfNext { direction });
    }
}

/// Whether the sentence names something before the clause of its first number: `xuất khẩu tôm tăng trưởng mạnh nhất, tăng 15%`.
pub fn opened_subject(context: &Context) -> bool {
    let sentence = context.sentence;
    let before = context.gap().start..context.cue().own.start;
    context.index == 0 && before.filter(|at| sentence.what(*at) == What::Word).count() > 1
}

/// Whether the next number is the level that this change led to: `nâng … lên 60%`.
fn raises(context: &Context, direction: Direction) -> bool {
    let (sentence, next) = (context.sentence, context.index + 1);
    let (Some(mention), Some(cue)) = (sentence.mentions.get(next), context.cues.get(next)) else { return false };
    mention.segment == context.mention().segment
        && mention.quantity.unit == context.mention().quantity.unit
        && sentence.holds(cue.own.clone(), Label::Raise)
        // `…, nâng sản xuất nông nghiệp tăng 3%`: by so much, too.
        && !cue.moves()
        // `giảm 45 hộ nghèo, nâng số hộ thoát nghèo lên 210 hộ`
        && (direction == Direction::Up || !matches!(cue.lead, Some((Label::UpTo, _))))
}

/// Whether the change stands right behind a level of its unit: `thu 122 tỷ đồng, tăng 40 tỷ đồng so với tháng trước, nâng số thu lên …`.
fn goes_on(context: &Context, reading: &Reading) -> bool {
    let unit = context.mention().quantity.unit;
    let level =
        |row: &Row| row.unit == unit && row.value.is_some() && row.mention.is_some_and(|m| m + 1 == context.index);
    context.cue().content == 0 && context.cue().basis.is_some() && reading.rows.last().is_some_and(level)
}

/// Whether a number without a name of its own tells where the change led: `…, đạt 294 tỷ đồng`, `còn 1.800 ha`, `(từ 3,2 lên 4,8
/// triệu tấn)`.
pub fn leads_to_level(context: &Context) -> bool {
    let (sentence, mention) = (context.sentence, context.mention());
    let unit = mention.quantity.unit;
    let relative = matches!(unit, Unit::Percent | Unit::Times);
    let rated = unit == Unit::Points || (unit == Unit::Percent && context.cue().rate);
    let mut from = None;
    for next in context.index + 1..sentence.mentions.len().min(context.index + 1 + FARTHEST) {
        let (later, cue) = (&sentence.mentions[next], &context.cues[next]);
        let gap = sentence.mentions[next - 1].after()..later.first;
        let parts = gap.clone().any(|i| matches!(sentence.label(i), Some(Label::Parts | Label::Apart | Label::Opener)));
        let average = cue.own.clone().filter(|i| sentence.label(*i) == Some(Label::Average)).count();
        if later.segment != mention.segment || parts || cue.content > average {
            return false;
        }
        let lead = cue.lead.map(|(label, _)| label);
        let once_more = later.sign.is_some()
            || later.quantity.worded
            || matches!(lead, Some(Label::Up | Label::Down | Label::Multiply))
            || (cue.opens_bracket && matches!(lead, None | Some(Label::Equal)));
        if earlier::follows_from(sentence, next) {
            from = Some(&later.quantity);
            continue;
        }
        if once_more {
            continue;
        }
        // `xã Đồng Hóa giảm 7,9% (từ 27,3% xuống còn 19,4%)`: the arithmetic says that it is a rate.
        let proved = |from: &Quantity| {
            let moved = (from.value - later.quantity.value).abs() - mention.quantity.value;
            moved.abs() <= mention.quantity.step && from.unit == unit
        };
        let level = match later.quantity.unit {
            Unit::Percent => (rated || from.is_some_and(proved)) && cue.plan.is_none(),
            other => relative || other == unit,
        };
        // `giảm 0,6% xuống còn 2,2% so với năm 2020` compares the fall.
        let led = matches!(lead, Some(Label::UpTo | Label::DownTo));
        let leads = led || matches!(lead, Some(Label::Reach | Label::Is));
        return level && leads && (led || cue.basis.is_none());
    }
    false
}

/// Whether the level follows in a bracket: `giảm 8,5% số vụ (1.016 vụ, giảm 94 vụ)`.
fn levels_in_bracket(context: &Context) -> bool {
    let next = context.index + 1;
    let (Some(mention), Some(cue)) = (context.sentence.mentions.get(next), context.cues.get(next)) else {
        return false;
    };
    !context.cue().about.is_empty()
        && cue.opens_bracket
        && cue.lead.is_none()
        && mention.quantity.unit == Unit::Count
        && mention.sign.is_none()
        && context.mention().is_percent()
}

/// Whether the level and the earlier one follow in a bracket, of which no level was told: `tăng 19,9% (5.174 triệu USD so với 4.316
/// triệu USD)`.
fn now_and_then_behind(context: &Context, reading: &Reading) -> bool {
    let (mentions, cues, now) = (&context.sentence.mentions, context.cues, context.index + 1);
    let (Some(level), Some(then)) = (mentions.get(now), mentions.get(now + 1)) else { return false };
    let unit = level.quantity.unit;
    let pair = cues[now].opens_bracket
        && cues[now].lead.is_none()
        && matches!(cues[now + 1].lead, Some((Label::Against, _)))
        && then.bracket == level.bracket;
    let told = |row: &Row| row.mention.is_some() && row.value.is_some() && row.unit == unit;
    pair && unit == then.quantity.unit && !reading.rows.iter().any(told)
}

/// Whether a pair of now and then that the change comes to follows in a bracket, whose level was not told before.
fn pair_behind(context: &Context, reading: &Reading) -> bool {
    let (now, cues) = (context.index + 1, context.cues);
    let pair = cues.get(now + 1).is_some_and(|cue| cue.slash) && cues[now].opens_bracket;
    let value = pair.then(|| context.sentence.mentions[now].quantity.value);
    pair && bracket::moved_by(context, now, context.index) && reading.rows.iter().all(|row| row.value != value)
}

/// Proposes a share of a plan for the value that follows; `less` where the plan is left out.
pub fn share(context: &Context, reading: &Reading, less: f32, percent: Decimal, to: &mut Vec<Proposal>) {
    // Without a plan's name less than all may be a part: `hộ gia đình văn hóa đạt 90% (90/100 hộ)`.
    let planned = context.cue().plan.is_some() || percent > Decimal::ONE_HUNDRED;
    let new = context.cue().content > 0 || reading.rows.iter().all(|row| row.mention.is_none() || row.value.is_none());
    if planned && new && pair_comes_to(context, context.index + 1, percent) {
        add(to, OF_PAIR, OF_THE_PAIR, Role::PlanOfNext { percent });
    } else if value_follows(context, reading) {
        add(to, "share of a plan before its value", BEFORE_VALUE + less, Role::PlanOfNext { percent });
    }
}

/// Whether the mention at `done` opens a bracket and is so many per cent of the one that it makes a pair with: `đạt 105% kế hoạch (42/40
/// đảng viên)`.
pub fn pair_comes_to(context: &Context, done: usize, percent: Decimal) -> bool {
    let (cues, mentions) = (context.cues, &context.sentence.mentions);
    let pair = cues.get(done + 1).is_some_and(|cue| cue.slash) && cues[done].opens_bracket && cues[done].content == 0;
    pair && {
        let (done, plan) = (&mentions[done].quantity, &mentions[done + 1].quantity);
        arithmetic::comes_out(done.value, plan.value, percent, arithmetic::step_of(percent), done.step / Decimal::TWO)
    }
}

/// The rule by which a percentage is that of the pair in the bracket behind it.
pub const OF_PAIR: &str = "share of the pair behind it";

/// Whether the value whose share this is comes right behind: `đạt 105% kế hoạch, với 2.569 tỷ đồng`, `(đạt 45.900 người)`; the plan
/// itself may stand in a bracket between.
fn value_follows(context: &Context, reading: &Reading) -> bool {
    let (sentence, mut next) = (context.sentence, context.index + 1);
    let follows = |i: usize| sentence.mentions.get(i).zip(context.cues.get(i));
    let Some((first, _)) = follows(next) else { return false };
    let plan_in_bracket = |i: usize| {
        follows(i).is_some_and(|(_, cue)| {
            cue.opens_bracket
                && (cue.lead.is_none() || matches!(cue.lead, Some((Label::Plan, _))))
                && context.cues[i - 1].tail == cue.own.start - 1
        })
    };
    if context.cue().plan.is_some() && first.depth > context.mention().depth && plan_in_bracket(next) {
        next += 1;
    }
    let Some((mention, cue)) = follows(next) else { return false };
    let here = reading
        .rows
        .iter()
        .any(|row| row.mention.is_some() && row.value.is_some() && row.segment == context.mention().segment);
    let valued =
        matches!(mention.quantity.unit, Unit::Count | Unit::Money(_) | Unit::Measure(_)) && mention.sign.is_none();
    // `Đạt 118% kế hoạch năm, làng nghề bán 59.000 sản phẩm`: nothing else that it could be a share of.
    let opens = context.index == 0 && context.cue().content == 0 && cue.separator == Some(',');
    if opens && valued && context.cue().plan.is_some() && cue.lead.is_none() {
        return true;
    }
    let leads = cue.lead.is_none_or(|(label, _)| matches!(label, Label::Reach | Label::Equal | Label::Is));
    let with = sentence.holds(cue.own.clone(), Label::With) || leads && cue.lead.is_some();
    // `đạt tỷ lệ 95%, trong đó có 1 em đạt loại giỏi`: of a part.
    if sentence.holds(context.mention().after()..mention.first, Label::Parts) {
        return false;
    }
    // `đạt 28% kế hoạch vốn 101 tỷ đồng`: how much the plan is.
    let is = cue.lead.is_some_and(|(label, _)| label == Label::Is);
    let name = context.cue().plan.as_ref().filter(|_| is || cue.lead.is_none());
    if name.is_some_and(|plan| plan.end + usize::from(is) == mention.first) {
        return false;
    }
    let skipped = next > context.index + 1;
    !here
        && valued
        && (cue.content == 0 || (skipped && cue.content == 1))
        && leads
        && mention.segment == context.mention().segment
        && (with || !cue.opens_bracket)
        && !(cue.opens_bracket && cue.lead.is_none())
}

/// Whether a plan stated first is followed by what was done of it: `chỉ tiêu giao là 45 hộ, đến nay có 54 hộ`.
pub fn result_follows(context: &Context) -> bool {
    let (sentence, index) = (context.sentence, context.index);
    let mention = context.mention();
    (index + 1..sentence.mentions.len().min(index + 3)).any(|next| {
        let later = &sentence.mentions[next];
        let same =
            later.quantity.unit == mention.quantity.unit && !later.is_percent() && context.cues[next].basis.is_none();
        let adds = context.cues[next].moves();
        let percent = context.cues.get(next + 1).is_some_and(|cue| {
            sentence.mentions[next + 1].is_percent()
                && cue.content == 0
                && (cue.plan.is_some() || matches!(cue.lead, Some((Label::Reach | Label::Equal | Label::Exceed, _))))
        });
        let parts = sentence.holds(mention.item..later.item, Label::Parts);
        same && !adds
            && !parts
            && (percent || matches!(context.cues[next].lead, Some((Label::Reach | Label::Have, _))))
            && later.depth == mention.depth
    })
}

/// Whether somebody was given the number to reach: `được giao chỉ tiêu vận động 2.500 người`, `HĐND tỉnh giao tạo 25.000 việc làm`.
pub fn given(context: &Context) -> bool {
    let sentence = context.sentence;
    let gives = |at: usize| {
        sentence.has_word(at, const { key("giao") })
            && matches!(sentence.what(at), What::Label(Label::Intent | Label::PlanTail))
    };
    // `; năm 2022 được giao 500 tỷ đồng, đã giải ngân 41 tỷ đồng, đạt 8,2%`
    if context.index == 0 { context.gap().any(gives) } else { context.cue().own.clone().rev().take(2).any(gives) }
}
