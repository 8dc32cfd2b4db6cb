//! What a bracket adds to the words right before it: the plan after a plan's name, the earlier value after a time compared
//! with, a share after a count.

use super::earlier::{self, dated_behind};
use super::{add, ahead, answer, attach};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::cue::compares_by_itself;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::number::Unit;
use crate::period::When;
use crate::report::OtherKind;
use crate::text::key::key;

const BEHIND_PLAN: f32 = 4.0;
const SHARE_OF_PLAN: f32 = 2.4;
const SHARE_OF_COUNT: f32 = -1.0;
const BEHIND_BASIS: f32 = 4.0;
const NAMED_AGAIN: f32 = 5.5;
const DATED_EARLIER: f32 = 2.6;
const BOTH_VALUES: f32 = 6.0;
const DATED: &str = "earlier value with its date";
const FROM_AGAIN: &str = "from one to the value again";
const SAID_AGAIN: &str = "the value again";
/// The rule for what a pair comes to.
pub(super) const SHARE_OF_PAIR: &str = "share of the plan in a bracket";
const COMES_OUT: f32 = 1.5;
const OF_ANOTHER_TIME: f32 = -2.0;
const CONTRADICTS: f32 = -1.5;

/// Proposes what the first number of a bracket adds to the row before it.
pub fn propose(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    both_values(context, reading, to);
    if let Some(row) = answer::earlier(context, reading) {
        let named = if cue.content > 0 { NAMED_AGAIN } else { BEHIND_BASIS };
        add(to, "earlier values in order", named, Role::Prior { row });
    }
    // `19 vụ, làm chết 22 em (năm 2021: 17 vụ, chết 20 em)`: one count after the other.
    if let Some((Role::Prior { .. }, DATED)) = reading.roles.last()
        && mention.bracket == context.sentence.mentions[context.index - 1].bracket
        && let Some(row) = counted_before(context, reading)
    {
        add(to, DATED, BEHIND_BASIS, Role::Prior { row });
    }
    // `(kế hoạch 44 tấn, năm 2023: 41 tấn)`
    if let Some((Role::PlanValue { row }, _)) = reading.roles.last().copied()
        && mention.bracket == context.sentence.mentions[context.index - 1].bracket
        && mention.depth > reading.rows[row].depth
        && mention.quantity.unit == reading.rows[row].unit
        && cue.content == 0
        && cue.plan.is_none()
        && cue.own.clone().any(|at| context.sentence.period(at).is_some())
        && !context.sentence.holds(cue.own.clone(), Label::Plan)
    {
        add(to, DATED, NAMED_AGAIN, Role::Prior { row });
    }
    if !cue.opens_bracket || context.index == 0 || mention.sign.is_some() {
        return;
    }
    let Some(bracket) = context.gap().find(|at| context.sentence.mark(*at) == Some('(')) else { return };
    let before = context.index - 1;
    let touching = context.cues[before].tail == bracket;
    let Some((role, _)) = reading.roles.last().copied() else { return };
    let Some(index) = attach::last_spoken_of(reading) else { return };
    let prior = Role::Prior { row: index };
    let row = &reading.rows[index];
    let unit = mention.quantity.unit;
    // `thấp hơn so với cùng kỳ năm 2021 (63,86%)`
    let than =
        |at: usize| matches!(context.sentence.label(at), Some(Label::Up | Label::Down)) && context.sentence.is_than(at);
    let compared =
        context.gap().any(|at| at < bracket && (context.sentence.label(at) == Some(Label::Against) || than(at)))
            && context.sentence.period(bracket - 1).is_some();
    // `giảm 19% (11 tỷ USD) so với năm 2022 (đạt 57 tỷ USD)`
    let told_again = compared
        && context.sentence.mentions[before].bracket != mention.bracket
        && context.sentence.mentions[before].depth > 0;
    // `giải ngân 1.240 tỷ đồng, đạt 62%, cao hơn cùng kỳ (55,8%)`: how far the plan was met then.
    let share = mention.is_percent() && cue.bare && (row.unit != Unit::Percent || row.value.is_none());
    if compared && share && matches!(role, Role::PlanPercent { .. }) {
        add(to, "share of an earlier plan", BOTH_VALUES, Role::PlannedGrowth { row: index });
    }
    let fits =
        row.unit == unit || unit == Unit::Count || row.value.is_none() || (mention.is_percent() && row.plan.is_some());
    let again = attach::named_again(context, index, row);
    if !fits || (cue.content > 3 && !again) {
        return;
    }
    // `412 tỷ đồng/1.030 tỷ đồng (40%)`
    if mention.is_percent() && cue.lead.is_none() {
        let step = arithmetic::step_of(mention.quantity.value);
        if let Some((plan, value)) = row.plan.zip(row.value)
            && arithmetic::comes_out(value, plan, mention.quantity.value, step, row.slack)
        {
            // `4.012/4.127 người (97,2%)`: more often part and whole.
            let counted = if row.unit == Unit::Count { SHARE_OF_COUNT } else { 0.0 };
            let role = Role::PlanPercent { row: Some(index), percent: mention.quantity.value };
            add(to, SHARE_OF_PAIR, SHARE_OF_PLAN + counted, role);
        }
    }
    match role {
        Role::PlanPercent { percent, .. }
            if touching
                && cue.bare
                && !ahead::pair_comes_to(context, context.index, percent)
                && cue
                    .lead
                    .is_none_or(|(l, _)| !matches!(l, Label::Up | Label::Down | Label::Reach | Label::Exceed)) =>
        {
            let sums = row.percent.zip(row.value).map_or(0.0, |((_, step), value)| {
                if arithmetic::comes_out(value, mention.quantity.value, percent, step, row.slack) {
                    COMES_OUT
                } else {
                    // `(năm 2019: 900 lao động)`: the plan of another time.
                    let dated = |at: usize| context.sentence.period(at).is_some();
                    CONTRADICTS + if context.gap().any(dated) { OF_ANOTHER_TIME } else { 0.0 }
                }
            });
            add(to, "plan in a bracket", BEHIND_PLAN + sums, Role::PlanValue { row: index });
        }
        // `vượt 55 ha (gồm trồng mới 140 ha, …)` lists parts.
        Role::PlanApart { row: Some(_), .. } if touching && !context.sentence.holds(context.gap(), Label::Parts) => {
            add(to, "target in a bracket", BEHIND_PLAN, Role::PlanValue { row: index })
        }
        Role::Change { .. }
            if (touching || told_again)
                && cue.lead.is_none_or(|(l, _)| matches!(l, Label::Reach | Label::Is))
                && cue.bare
                && (cue.lead.is_none() || row.unit == unit)
                && mention.quantity.max.is_none()
                && (context.cues[before].basis.is_some() || told_again)
                // `giảm 12% (45 vụ) so với cùng kỳ` says by how many, `tăng 20 USD (460.000 đồng)` the same in other money.
                && !(bracket == context.sentence.mentions[before].after()
                    && match context.sentence.mentions[before].quantity.unit {
                        Unit::Money(of) => matches!(unit, Unit::Money(other) if other != of),
                        moved => moved == Unit::Percent,
                    })
                && !within_its_time(context, row) =>
        {
            let off = if off_the_change(context, row) { CONTRADICTS + OF_ANOTHER_TIME } else { 0.0 };
            add(to, "earlier value in a bracket", BEHIND_BASIS + off, prior);
        }
        Role::Figure { .. } | Role::Change { .. } if mention.quantity.max.is_none() => {
            // `(năm 2016: 52,1%)`, `(cùng kỳ 938 vụ)`; `(lũy kế 9 tháng 940 vụ)` holds the figure itself.
            let dated = cue.own.clone().chain(context.gap()).filter(|at| *at > bracket).any(|at| {
                let time = context.sentence.period(at).map(|found| &context.sentence.periods[found]);
                time.is_some_and(|time| time.dates_figures() && !time.summed)
            });
            // `(năm 2025 phấn đấu đạt 130 tỷ đồng)`, `(kế hoạch năm 2025 là 130 tỷ đồng)`
            let meant =
                [Label::Intent, Label::Plan].iter().any(|label| context.sentence.holds(cue.own.clone(), *label));
            // `tăng 18,6% (472 hộ năm 2022)`
            let behind = || matches!(role, Role::Change { .. }) && comes_out(context, row) && dated_behind(context);
            let dated = (dated && !meant || behind()) && !within_its_time(context, row);
            // `đạt 112% chỉ tiêu, tăng 14,2% so với cùng kỳ (năm 2017 đạt 97,8%)`: how far the plan was met then.
            let met = row.percent.is_some() && row.unit != Unit::Percent && matches!(role, Role::Change { .. });
            if met && dated && mention.is_percent() && cue.content == 0 {
                add(to, "share of an earlier plan", BOTH_VALUES, Role::PlannedGrowth { row: index });
            }
            // `tăng 8,4%, cao hơn mức tăng quý I (7,9%)`: two growths, each of its own time.
            let rate = |m: usize| context.sentence.mentions[m].is_percent() || context.cues[m].basis.is_some();
            let growth = |m: usize| context.cues[m].moves() && rate(m);
            let growth = row.mention.is_some_and(growth);
            if compared && row.unit == unit && matches!(role, Role::Figure { .. }) && !growth {
                add(to, "earlier value behind a comparison", BEHIND_BASIS, prior);
            }
            // `tỷ lệ thất nghiệp giảm còn 11% (thời điểm điều tra tỷ lệ thất nghiệp là 28%)`: what it fell from.
            let led = row.mention.and_then(|m| context.cues[m].lead);
            let from = match (led, row.value) {
                (Some((Label::DownTo, _)), Some(value)) => mention.quantity.value > value,
                (Some((Label::UpTo, _)), Some(value)) => mention.quantity.value < value,
                _ => false,
            };
            if from && row.unit == unit && matches!(cue.lead, Some((Label::Is | Label::Reach, _))) && again {
                add(to, "earlier value of what is named again", NAMED_AGAIN, prior);
            }
            // `bình quân 8,6% (năm 2008 cao nhất 11,2%)`
            let extreme = cue.own.clone().any(|at| context.sentence.has_word(at, const { key("nhất") }));
            let off = matches!(role, Role::Change { .. }) && off_the_change(context, row);
            // `cháy 7,8 ha rừng, giảm 93% (quý I/2021, diện tích rừng bị cháy là 115 ha)`
            let same = again && matches!(role, Role::Change { .. }) && !cue.moves();
            // `số thu tăng 100 tỷ đồng (cùng kỳ là 380 tỷ đồng)`
            let then = |at: usize| context.sentence.period(at).map(|found| &context.sentence.periods[found]);
            let mut times = cue.own.clone().chain(context.gap()).filter(|at| *at > bracket).filter_map(then);
            let moved = matches!(role, Role::Change { .. }) && row.value.is_none();
            let rose = moved && !mention.is_percent() && !cue.moves() && times.any(compares_by_itself);
            let same = same || rose || means_the_row(context);
            if dated && !extreme && !off && row.unit == unit && (cue.content == 0 || same) {
                let counted = counted_before(context, reading).unwrap_or(index);
                add(to, DATED, if same { NAMED_AGAIN } else { DATED_EARLIER }, Role::Prior { row: counted });
            }
        }
        _ => {}
    }
}

/// Whether the bracket tells of a part of the time that the row is told of: `6 tháng có 83 nghìn công nhân (quý II có 85 nghìn)`.
fn within_its_time(context: &Context, row: &Row) -> bool {
    let (sentence, own) = (context.sentence, context.cue().own.clone());
    // Months of a year that need not be said.
    let months = |at: usize| {
        let time = &sentence.periods[sentence.period(at)?];
        let (part, year) = match time.when {
            When::Fixed(part) => (part, Some(part.year())),
            When::PartOfYear { part, .. } => (part, None),
            _ => return None,
        };
        (!time.compared && part.start().0 == part.end().0).then(|| (part.start().1..=part.end().1, year))
    };
    let Some(mention) = row.mention.map(|mention| sentence.mentions[mention].first) else { return false };
    let mut depth = 0;
    let outside = |at: &usize| {
        depth += i32::from(sentence.mark(*at) == Some(')')) - i32::from(sentence.mark(*at) == Some('('));
        depth == 0
    };
    let whole = (0..mention).rev().filter(outside).find_map(months);
    let part = own.chain(context.gap()).filter(|at| *at > mention).find_map(months);
    part.zip(whole).is_some_and(|((part, of), (whole, year))| {
        let holds = whole.contains(part.start()) && whole.contains(part.end()) && part != whole;
        holds && of.zip(year).is_none_or(|(of, year)| of == year)
    })
}

/// Whether the bracket begins with a word that means the row before it: `(tỷ lệ này năm 2008 là 10,15%)`.
fn means_the_row(context: &Context) -> bool {
    let (sentence, own) = (context.sentence, context.cue().own.clone());
    let names =
        |at: &usize| matches!(sentence.what(*at), What::Word | What::Label(Label::Rate | Label::Plan | Label::Stop));
    own.filter(names).take(2).any(|at| sentence.last_word(at) == const { key("này") })
}

/// The row outside the bracket that counts what the mention counts, and has no change yet.
fn counted_before(context: &Context, reading: &Reading) -> Option<usize> {
    let bracket = context.mention().bracket;
    let same = |(index, row): &(usize, &Row)| {
        let counted = attach::same_noun(context, *index, row) == Some(1.0);
        counted && row.value.is_some() && row.mention.is_some() && row.bracket != bracket && row.changes == 0
    };
    reading.recent().find(same).map(|(index, _)| index)
}

/// Whether the pair that begins at mention `now` is what the percentage of mention `change` makes of the second to the first.
pub(super) fn moved_by(context: &Context, now: usize, change: usize) -> bool {
    let mentions = &context.sentence.mentions;
    let percent = &mentions[change].quantity;
    // `gấp 2,5 lần (1.000/400 tỷ đồng)`
    if percent.unit == Unit::Times {
        let (now, then) = (&mentions[now].quantity, mentions[now + 1].quantity.value);
        let hundred = Decimal::ONE_HUNDRED;
        return arithmetic::comes_out(now.value, then, percent.value * hundred, percent.step * hundred, Decimal::ZERO);
    }
    let moved = match context.cues[change].lead {
        Some((Label::Up, _)) => percent.value,
        Some((Label::Down, _)) => -percent.value,
        _ => return false,
    };
    let (now, then) = (&mentions[now].quantity, mentions[now + 1].quantity.value);
    // `tăng 4 vụ (19/15 vụ)`
    if percent.unit == now.unit && percent.unit != Unit::Percent {
        return now.value - then == moved;
    }
    let percent_of = Decimal::ONE_HUNDRED + moved;
    percent.unit == Unit::Percent && arithmetic::comes_out(now.value, then, percent_of, percent.step, Decimal::ZERO)
}

/// Whether the pair whose first number is mention `now` opens a bracket behind the change that it comes to, or what was added or
/// taken away stands right behind it: `45/57 vụ, giảm 12 vụ`.
pub(super) fn comes_of_change(context: &Context, now: usize) -> bool {
    let behind = context.cues.get(now + 2).is_some_and(|cue| {
        let unit = |at: usize| context.sentence.mentions[at].quantity.unit;
        let counted = unit(now + 2) != Unit::Percent || cue.basis.is_some() && unit(now) != Unit::Percent;
        counted && cue.adjacent && cue.plan.is_none() && moved_by(context, now, now + 2)
    });
    let before =
        || now.checked_sub(1).is_some_and(|change| context.cues[now].opens_bracket && moved_by(context, now, change));
    behind || before()
}

/// `tăng 13 vụ (51/38)`, `tăng 85 vụ (từ 938 vụ lên 1.023 vụ)`: the value again, and the earlier one; the amount of the change says so.
fn both_values(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue, mentions) = (context.mention(), context.cue(), &context.sentence.mentions);
    let roles = &reading.roles;
    match roles.last() {
        Some((Role::Change { row: Some(row), .. }, _)) if cue.opens_bracket && cue.bare => {
            let slash = context.cues.get(context.index + 1).is_some_and(|next| next.slash);
            let (now, amount) = (mention.quantity.value, mentions[context.index - 1].quantity.value);
            let later = mentions.get(context.index + 1).map(|m| m.quantity.value);
            if earlier::follows_from(context.sentence, context.index)
                && later == reading.rows[*row].value
                && later.is_some()
            {
                add(to, FROM_AGAIN, BOTH_VALUES, Role::Prior { row: *row });
            }
            let by_amount = || (now - mentions[context.index + 1].quantity.value).abs() == amount;
            let comes_out = slash && (by_amount() || moved_by(context, context.index, context.index - 1));
            // Where neither number is the row's value the report contradicts itself: the row keeps its own.
            if comes_out {
                add(to, SAID_AGAIN, BOTH_VALUES, Role::Other(OtherKind::Name));
            }
        }
        Some((Role::Prior { .. }, rule)) if *rule == FROM_AGAIN => {
            add(to, SAID_AGAIN, BOTH_VALUES, Role::Other(OtherKind::Name));
        }
        Some((Role::Other(_), rule)) if *rule == SAID_AGAIN && cue.slash => {
            if let Some((Role::Change { row: Some(row), .. }, _)) = roles.iter().rev().nth(1) {
                let now = mentions[context.index - 1].quantity.value;
                let role = match reading.rows[*row].value == Some(now) {
                    true => Role::Prior { row: *row },
                    false => Role::Other(OtherKind::Name),
                };
                add(to, "earlier value behind the value", BOTH_VALUES, role);
            }
        }
        _ => {}
    }
}

/// By how much the change before the number says that something moved, below nought where it fell.
fn moved_before(context: &Context) -> Option<Decimal> {
    let before = context.index - 1;
    let amount = context.sentence.mentions[before].quantity.value;
    match context.cues[before].lead {
        Some((Label::Up, _)) => Some(amount),
        Some((Label::Down, _)) => Some(-amount),
        _ => None,
    }
}

/// Whether the number is, to a hundredth, what the change before it says that it was.
pub(super) fn comes_out(context: &Context, row: &Row) -> bool {
    let (then, change) = (context.mention().quantity.value, &context.sentence.mentions[context.index - 1].quantity);
    let Some(moved) = moved_before(context) else { return false };
    row.value.is_some_and(|value| {
        let off = match (row.unit, change.unit) {
            (Unit::Percent, _) => value - moved - then,
            (_, Unit::Percent) => match arithmetic::product(then, Decimal::ONE_HUNDRED + moved) {
                Some(now) => value - now / Decimal::ONE_HUNDRED,
                None => return false,
            },
            (own, unit) if own == unit => value - moved - then,
            _ => return false,
        };
        off.abs() * Decimal::ONE_HUNDRED <= then
    })
}

/// Whether the number is far from what the change before it says that it was: `96 tấn, tăng 3,1% so với cùng kỳ (quý III đạt 35
/// tấn, tăng 2,4%)`; the farther, the less a change of its own says so. Of rates, where points and per cents are mixed up, only the
/// order is looked at.
pub(super) fn off_the_change(context: &Context, row: &Row) -> bool {
    let (mentions, cues) = (&context.sentence.mentions, &context.cues);
    let (mention, change) = (context.mention(), &mentions[context.index - 1].quantity);
    let Some(value) = row.value else { return false };
    let then = mention.quantity.value;
    let goes_on = mentions.get(context.index + 1).is_some_and(|next| next.depth == mention.depth)
        && cues[context.index + 1].moves();
    let far = if goes_on { Decimal::new(125, 2) } else { Decimal::TWO };
    let apart = |now: Decimal, then: Decimal, far: Decimal| now > then * far || then > now * far;
    let Some(moved) = moved_before(context) else { return apart(value, then, Decimal::from(20)) };
    match (row.unit, change.unit) {
        (Unit::Percent, _) | (_, Unit::Times) => apart(value, then, Decimal::from(20)),
        (_, Unit::Percent) => arithmetic::product(then, Decimal::ONE_HUNDRED + moved)
            .is_none_or(|now| apart(value, now / Decimal::ONE_HUNDRED, far)),
        _ => apart(value - moved, then, far),
    }
}
