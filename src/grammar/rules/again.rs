//! Changes that go on from the one before: `tăng 6,4% so với quý IV và 6,3% so với cùng kỳ`, `lần lượt tăng 1,5% và 5,1%`.

use super::{add, answer, attach, change};
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Proposal, Reading, Role};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::report::Direction;
use std::ops::Range;

const SAME_AGAIN: f32 = 3.8;
const LISTED_ON: f32 = 2.6;
const NAMED_IN_LIST: f32 = 3.4;
const IN_ORDER: f32 = 3.4;
const OF_TWO_SUBJECTS: f32 = 3.0;
/// `và 104,5% so với cùng kỳ` is a ratio.
const LARGEST_RISE: Decimal = Decimal::from_parts(90, 0, 0, false, 0);
const PAIRED: &str = "comparisons in order";
const LIST_OPENED: &str = "list of changes";
const ONE_MORE_COUNT: &str = "one more count that changed";

/// Proposes one more change where the mention before was one.
pub fn propose(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    let lead = cue.lead.map(|(label, _)| label);
    let percent = mention.is_percent();
    // `… và 6,3% cùng kỳ năm trước`: the verb before holds for it.
    let fits = if percent { mention.quantity.value < LARGEST_RISE } else { counts_alike(context) };
    let compared_on = lead.is_none() && cue.bare && fits && cue.separator == Some('&') && cue.basis.is_some();
    // `tăng 5,8% so với quý II/2014 và 9,1% cùng kỳ năm trước`, with a level before it or without
    if compared_on && let Some((row, direction)) = compared_just(context, reading) {
        let row = row.or(reading.last_row());
        add(to, "one more comparison", SAME_AGAIN, Role::Change { row, direction, ratio: false });
    }
    one_more_count(context, reading, to);
    // `vượt 0,1% kế hoạch và 3,8% so cùng kỳ`
    if compared_on
        && let Some((Role::PlanPercent { row: Some(row), .. }, _)) = reading.roles.last().copied()
        && matches!(context.cues[context.index - 1].lead, Some((Label::Exceed, _)))
    {
        let rise = Role::Change { row: Some(row), direction: Direction::Up, ratio: false };
        add(to, "one more comparison", SAME_AGAIN, rise);
    }
    // `tăng lần lượt 1,5% và 5,1%`
    if lead.is_none()
        && answer::listed_on(context)
        && let Some((Role::Change { row, direction, ratio }, _)) = reading.roles.last().copied()
    {
        let row = row.filter(|row| reading.rows[*row].value.is_some());
        // `so với quý trước và cùng kỳ tăng lần lượt 3,1% và 8,6%`: of one row.
        let one = answer::of_one(context).then(|| reading.last_row()).flatten();
        let row = answer::row(context, reading).or(one).or(row);
        let direction = if ratio { change::way_of(mention.quantity.value) } else { direction };
        add(to, "one more of a list of changes", IN_ORDER, Role::Change { row, direction, ratio });
    }
    // `doanh thu và lợi nhuận tăng 18% và 24%`: one of each subject.
    if lead.is_none()
        && cue.bare
        && percent
        && cue.separator == Some('&')
        && cue.plan.is_none()
        && !cue.worded
        && let Some((Role::Change { row, direction, ratio: false }, _)) = reading.roles.last().copied()
        && context.sentence.mentions[context.index - 1].is_percent()
    {
        // `dệt tăng 3% và 9%; sản xuất và phân phối điện tăng 4% và 6%`: like the pair before.
        let like_before = reading.roles.iter().any(|(_, rule)| *rule == PAIRED);
        if row.is_none() && !like_before && two_subjects(context) {
            add(to, "one more subject's change", OF_TWO_SUBJECTS, Role::Change { row, direction, ratio: false });
        } else if !answer::listed_on(context) && answer::opens_pair(context.sentence, context.cues, context.index - 1) {
            // `so với tháng trước và cùng kỳ tăng 3,4% và 11,2%`
            let row = row.or(reading.last_row());
            add(to, PAIRED, SAME_AGAIN, Role::Change { row, direction, ratio: false });
        }
    }
    if let Some(direction) = named_in_list(context, reading) {
        add(to, LIST_OPENED, NAMED_IN_LIST, Role::Change { row: None, direction, ratio: false });
    }
    // `có lượng khách tăng mạnh là Lào (21%), Thái Lan (9,4%)`
    if percent
        && lead.is_none()
        && cue.opens_bracket
        && cue.named_before
        && cue.bare
        && let Some(direction) = opened(context, reading)
    {
        add(to, LIST_OPENED, LISTED_ON, Role::Change { row: None, direction, ratio: false });
    }
}

/// Whether the mention is an amount of what the one before is an amount of: `giảm 1.800 người so với quý trước và 1.200 người so với
/// cùng kỳ`.
fn counts_alike(context: &Context) -> bool {
    let Some(before) = context.index.checked_sub(1) else { return false };
    let same = context.sentence.mentions[before].quantity.unit == context.mention().quantity.unit;
    same && (context.mention().quantity.unit != Unit::Count || context.same_noun(before, context.index))
}

/// Which way one of a list moved, named before its percentage: `vài nơi tăng khá như Mỹ Tú 14%, Kế Sách 9%`.
fn named_in_list(context: &Context, reading: &Reading) -> Option<Direction> {
    let (cue, sentence) = (context.cue(), context.sentence);
    let plain =
        context.mention().is_percent() && cue.content > 0 && !cue.rate && cue.plan.is_none() && !cue.opens_bracket;
    if !plain || !cue.lead.is_none_or(|(label, _)| matches!(label, Label::Up | Label::Down | Label::Is)) {
        return None;
    }
    if let Some((Role::Change { row: None, direction, .. }, rule)) = reading.roles.last() {
        let goes_on = cue.lead.is_none() && matches!(cue.separator, Some(',' | '&' | ';'));
        // `bia tăng 12%, gạch tăng 8%, nước đóng chai 15%`: the verb was left out once it had been said for several.
        let said = |(role, _): &(Role, &str)| matches!(role, Role::Change { row: None, direction: d, ratio: false } if d == direction);
        let several = reading.roles.iter().rev().take_while(|role| said(role)).count() > 1;
        let listed = several && cue.separator != Some(';') && !cue.worded && cue.basis.is_none();
        return Some(*direction).filter(|_| goes_on && (*rule == LIST_OPENED || listed));
    }
    let gap = context.gap();
    let (at, direction) = moved(sentence, gap.clone())?;
    let opener = (at + 1..gap.end).take(2).find(|i| matches!(sentence.label(*i), Some(Label::Details | Label::Is)))?;
    let name = (opener + 1..gap.end).find(|i| sentence.mark(*i) != Some(':'))?;
    let named = matches!(sentence.what(name), What::Word | What::Label(Label::Actor | Label::Numbered));
    let next = context.index + 1;
    let more = context.cues.get(next).is_some_and(|later| {
        let listed = later.lead.is_none() && matches!(later.separator, Some(',' | '&' | ';'));
        listed && sentence.mentions[next].is_percent()
    });
    (named && more).then_some(direction)
}

/// `giảm 14 vụ, 3 người chết, 5 người bị thương so với cùng kỳ`: the verb holds for all that are counted, each change goes to the count
/// of its noun; `tăng 40 suất quà và 25 triệu đồng so với năm trước` to the money.
fn one_more_count(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let Some((Role::Change { row: changed, direction, ratio: false }, rule)) = reading.roles.last().copied() else {
        return;
    };
    let before = context.index - 1;
    let (mention, earlier) = (context.mention(), &context.sentence.mentions[before]);
    let [unit, unit_before] = [mention, earlier].map(|mention| mention.quantity.unit);
    let amount = |unit| matches!(unit, Unit::Count | Unit::Money(_) | Unit::Measure(_));
    let alike = unit == unit_before && unit == Unit::Count;
    let listed = goes_on(context, context.index) && context.cues[before].basis.is_none();
    let other = || unit != unit_before && amount(unit) && amount(unit_before) && is_compared(context);
    if !listed || !(alike || other()) {
        return;
    }
    let same = |index: &usize| {
        let row = &reading.rows[*index];
        let same =
            if unit == Unit::Count { attach::same_noun(context, *index, row) == Some(1.0) } else { row.unit == unit };
        row.value.is_some() && row.changes == 0 && same
    };
    // Beside the one that the change before went to, else the nearest.
    let beside = changed.and_then(|changed| (changed + 1..reading.rows.len()).find(same));
    let row = beside.or_else(|| reading.recent().map(|(index, _)| index).find(same));
    // `giảm 12 hộ nghèo, 7 hộ cận nghèo`: the verb right before the first holds for all, where none tells how many there are.
    let then = &context.cues[before];
    let right_before = then.lead.is_some_and(|(_, verb)| verb + 1 == earlier.first);
    let led = rule == ONE_MORE_COUNT || then.moves() && right_before && !then.noun.is_empty();
    let noun = &context.cue().noun;
    let ends = matches!(context.sentence.what(noun.end), What::End | What::Mark(_) | What::Label(Label::Joiner));
    let alone = changed.is_none() && led && !noun.is_empty() && ends;
    if row.is_some() || alone || is_compared(context) {
        add(to, ONE_MORE_COUNT, OF_TWO_SUBJECTS, Role::Change { row, direction, ratio: false });
    }
}

/// Whether a mention goes on with the list of the one before, without a word of its own but what it counts.
fn goes_on(context: &Context, index: usize) -> bool {
    let (cue, mentions) = (&context.cues[index], &context.sentence.mentions);
    // `tăng 12 vụ/20 bị can`
    let small = |at: usize| matches!(context.sentence.what(at), What::Mark(',' | '/') | What::Label(Label::Joiner));
    index > 0
        && cue.lead.is_none()
        && cue.bare
        && (cue.slash && !context.cues[index - 1].noun.is_empty() || matches!(cue.separator, Some(',' | '&')))
        && mentions[index].bracket == mentions[index - 1].bracket
        && mentions[index].first > context.cues[index - 1].noun.end
        && (context.cues[index - 1].noun.end..mentions[index].first).all(small)
}

/// Whether the list of changes around the mention names what it compares with: ahead of its verb, or behind its last number.
pub fn is_compared(context: &Context) -> bool {
    let (sentence, cues) = (context.sentence, context.cues);
    let mut head = context.index;
    while goes_on(context, head) {
        head -= 1;
    }
    let start = sentence.gap(head).start;
    let ahead = sentence.holds(start..sentence.mentions[head].first, Label::Against);
    let mut last = context.index;
    while cues[last].basis.is_none() && last + 1 < cues.len() && goes_on(context, last + 1) {
        last += 1;
    }
    ahead || cues[last].basis.is_some()
}

/// Whether `và` joins two subjects before the verb of the change before: `doanh thu và lợi nhuận tăng …`.
fn two_subjects(context: &Context) -> bool {
    let before = context.index - 1;
    let Some((Label::Up | Label::Down, verb)) = context.cues[before].lead else { return false };
    // `so với tháng trước và cùng kỳ, ngành dệt tăng …`: two times.
    let joins = |at: usize| {
        context.sentence.label(at) == Some(Label::Joiner)
            && at.checked_sub(1).is_none_or(|before| context.sentence.period(before).is_none())
    };
    context.sentence.gap(before).take_while(|at| *at < verb).any(joins)
}

/// The last verb of rising or falling among the items; `thấp hơn mức trung bình` is none.
fn moved(sentence: &Sentence, items: Range<usize>) -> Option<(usize, Direction)> {
    let than = |at: usize| sentence.is_than(at);
    items.rev().find_map(|at| match sentence.label(at).filter(|_| !than(at)) {
        Some(Label::Up) => Some((at, Direction::Up)),
        Some(Label::Down) => Some((at, Direction::Down)),
        _ => None,
    })
}

/// Which way all of a list moved whose opener said so.
fn opened(context: &Context, reading: &Reading) -> Option<Direction> {
    let sentence = context.sentence;
    if let Some((Role::Change { row: None, direction, .. }, LIST_OPENED)) = reading.roles.last() {
        return Some(*direction);
    }
    let gap = context.gap();
    let (at, direction) = moved(sentence, gap.clone())?;
    let opens = (at + 1..gap.end).take(5).any(|i| {
        matches!(sentence.label(i), Some(Label::Is | Label::Details | Label::Parts)) || sentence.mark(i) == Some(':')
    });
    opens.then_some(direction)
}

/// The row that was just compared with another time or its plan, and which way it moved: `tăng 4,4% so với kế hoạch (và 1,4% so
/// với cùng kỳ)`.
fn compared_just(context: &Context, reading: &Reading) -> Option<(Option<usize>, Direction)> {
    let before = &context.cues[context.index.checked_sub(1)?];
    match reading.roles.last()?.0 {
        Role::Change { row, direction, ratio: false } => {
            (before.basis.is_some() || before.against_thing).then_some((row, direction))
        }
        Role::PlanPercent { row, .. } if before.against_plan => match before.lead? {
            (Label::Up, _) => Some((row, Direction::Up)),
            (Label::Down, _) => Some((row, Direction::Down)),
            _ => None,
        },
        _ => None,
    }
}
