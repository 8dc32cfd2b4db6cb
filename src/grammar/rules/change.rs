//! Comparisons with another time: `tăng 20,2% so với năm 2019`, `bằng 105,4% so với cùng kỳ`, `gấp 3 lần`, `(+5,04%)`,
//! `từ 22,02% năm 2008 xuống 16,45%`.

use super::{add, attach};
use crate::grammar::reading::{Context, Proposal, Reading, Role};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::report::Direction;
use rust_decimal::Decimal;

const STATED: f32 = 3.0;
const SIGNED: f32 = 3.2;
const RATIO: f32 = 3.0;
const TIMES: f32 = 3.0;
const SAME_AGAIN: f32 = 3.8;
const WITHOUT_ROW: f32 = 1.2;
const OWN_SUBJECT: f32 = 1.6;
const OTHER_UNIT: f32 = -2.5;
const SAME_NOUN: f32 = 2.5;
const COMPARED: f32 = 0.4;
const NOT_ADJACENT: f32 = -1.2;
const FROM: f32 = 4.2;
const BEFORE_LEVEL: f32 = 3.6;
const LISTED_ON: f32 = 2.6;
const ANSWERS: f32 = 3.5;
const RATIO_ON: f32 = 2.4;
const PRIOR: f32 = 3.2;

/// Proposes changes and earlier values.
pub fn propose(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    let lead = cue.lead.map(|(label, _)| label);
    let percent = mention.is_percent();
    if let Some(direction) = mention.sign {
        on_rows(context, reading, "signed", SIGNED, direction, false, to);
        return;
    }
    match lead {
        // `hụt 8,4% so với cùng kỳ`: short of an earlier time, not of a plan.
        Some(Label::Short) if cue.plan.is_none() => {
            on_rows(context, reading, "rise or fall", STATED, Direction::Down, false, to);
        }
        Some(label @ (Label::Up | Label::Down)) => {
            let direction = if label == Label::Up { Direction::Up } else { Direction::Down };
            let near = if cue.adjacent || (cue.rate && percent) { 0.0 } else { NOT_ADJACENT };
            if raises_next(context) || levels_in_bracket(context) {
                add(to, "change before its level", BEFORE_LEVEL, Role::ChangeOfNext { direction });
            }
            on_rows(context, reading, "rise or fall", STATED + near, direction, false, to);
        }
        Some(Label::Multiply) if mention.quantity.unit == Unit::Times => {
            on_rows(context, reading, "times", TIMES, Direction::Up, false, to);
        }
        // `tỷ lệ hộ nghèo giảm 0,88%; hộ cận nghèo 1,3% so với đầu năm`
        None if percent
            && cue.basis.is_some()
            && cue.content > 0
            && last_direction(reading).is_some()
            && mention.quantity.value < Decimal::from(50) =>
        {
            if let Some(direction) = last_direction(reading) {
                add(to, "one more change of a list", LISTED_ON, Role::Change { row: None, direction, ratio: false });
            }
        }
        Some(Label::Equal | Label::Reach | Label::Is) | None
            if percent && cue.basis.is_some() && !after_change(context, reading) =>
        {
            let direction = if mention.quantity.value < Decimal::ONE_HUNDRED { Direction::Down } else { Direction::Up };
            on_rows(context, reading, "ratio to another time", RATIO, direction, true, to);
        }
        // `giảm 1,2% so với cùng kỳ; đàn bò 168.300 con, bằng 100,4%`
        Some(Label::Equal)
            if percent
                && cue.plan.is_none()
                && cue.basis.is_none()
                && !after_change(context, reading)
                && compares_on(reading) =>
        {
            let direction = if mention.quantity.value < Decimal::ONE_HUNDRED { Direction::Down } else { Direction::Up };
            on_rows(context, reading, "ratio like the comparison before", RATIO_ON, direction, true, to);
        }
        Some(Label::Equal) | None if percent && after_change(context, reading) => {
            // `giảm 214 người, tương ứng 3,5%`
            if let Some((Role::Change { row, direction, .. }, _)) = reading.roles.last().copied() {
                add(to, "the same change in per cent", SAME_AGAIN, Role::Change { row, direction, ratio: false });
            }
        }
        _ => {}
    }
    // `tăng lần lượt 1,5% và 5,1%`
    if lead.is_none()
        && cue.bare
        && matches!(cue.separator, Some(',' | '&'))
        && answers_list(context)
        && let Some((Role::Change { row, direction, ratio }, _)) = reading.roles.last().copied()
    {
        let row = row.filter(|row| reading.rows[*row].value.is_some());
        add(to, "one more of a list of changes", LISTED_ON + 0.8, Role::Change { row, direction, ratio });
    }
    from(context, reading, to);
}

/// The row that a change answers to in `A 12 tấn, B 9 tấn, so cùng kỳ lần lượt tăng 14% và giảm 3%`.
fn respective_row(context: &Context, reading: &Reading) -> Option<usize> {
    let bare = |i: usize| context.sentence.mentions[i].is_percent() && context.cues[i].content == 0;
    let opens =
        |i: usize| context.cues[i].own.clone().any(|at| context.sentence.label(at) == Some(Label::Respectively));
    let head = (0..=context.index).rev().take_while(|i| bare(*i)).find(|i| opens(*i))?;
    let listed = (head..context.sentence.mentions.len()).take_while(|i| bare(*i)).count();
    let rows: Vec<usize> = (0..reading.rows.len())
        .filter(|i| {
            reading.rows[*i].mention.is_some_and(|m| m < head)
                && reading.rows[*i].value.is_some()
                && reading.rows[*i].unit != Unit::Percent
        })
        .collect();
    // `tăng lần lượt 1,5% và 5,1%` are two changes of one row: only a verb each makes them answer to rows.
    let verbs = (head..head + listed).all(|i| matches!(context.cues[i].lead, Some((Label::Up | Label::Down, _))));
    rows.get(rows.len().checked_sub(listed)? + context.index - head).copied().filter(|_| verbs && listed > 1)
}

/// Whether `lần lượt` opened the list of bare numbers that the mention stands in.
fn answers_list(context: &Context) -> bool {
    let mut at = context.index;
    while at > 0 && context.cues[at].bare && context.cues[at].lead.is_none() {
        at -= 1;
    }
    context.cues[at].own.clone().any(|i| context.sentence.label(i) == Some(Label::Respectively))
}

/// Whether the mention before was an absolute change that this percentage says again.
fn after_change(context: &Context, reading: &Reading) -> bool {
    let Some(before) = context.index.checked_sub(1) else { return false };
    matches!(reading.roles.last(), Some((Role::Change { .. }, _))) && !context.sentence.mentions[before].is_percent()
}

/// Whether the words at an item say both that it changed and where to: `tăng lên`, `giảm còn`, not `còn` alone.
fn led_by_change(sentence: &crate::grammar::sentence::Sentence, at: usize) -> bool {
    sentence.items[at].tokens.len() > 1
}

/// Whether the sentence compares with another time and has held nothing against a plan.
fn compares_on(reading: &Reading) -> bool {
    let changes = reading.roles.iter().any(|(role, _)| matches!(role, Role::Change { .. }));
    changes && !reading.roles.iter().any(|(role, _)| matches!(role, Role::PlanPercent { .. }))
}

/// Which way the change went that the mention before stated.
fn last_direction(reading: &Reading) -> Option<Direction> {
    match reading.roles.last()?.0 {
        Role::Change { direction, ratio: false, .. } => Some(direction),
        _ => None,
    }
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

/// Whether the next number is the level that this change led to: `nâng … lên 60%`.
fn raises_next(context: &Context) -> bool {
    let (sentence, next) = (context.sentence, context.index + 1);
    let (Some(mention), Some(cue)) = (sentence.mentions.get(next), context.cues.get(next)) else { return false };
    mention.segment == context.mention().segment
        && mention.quantity.unit == context.mention().quantity.unit
        && cue.own.clone().any(|i| sentence.label(i) == Some(Label::Raise))
}

fn on_rows(
    context: &Context,
    reading: &Reading,
    rule: &'static str,
    base: f32,
    direction: Direction,
    ratio: bool,
    to: &mut Vec<Proposal>,
) {
    let (mention, cue) = (context.mention(), context.cue());
    let unit = mention.quantity.unit;
    let relative = matches!(unit, Unit::Percent | Unit::Times | Unit::Points);
    let compared = if cue.basis.is_some() { COMPARED } else { 0.0 };
    let answered = respective_row(context, reading);
    for (index, row) in reading.recent() {
        let answers = if answered == Some(index) { ANSWERS } else { 0.0 };
        let mut score = base + answers + compared + attach::score(context, reading, index);
        if !relative && row.unit != unit && row.value.is_some() {
            score += OTHER_UNIT;
        }
        if unit == Unit::Points && row.unit != Unit::Percent && row.percent.is_none() {
            score += OTHER_UNIT;
        }
        if unit == Unit::Count {
            score += match attach::same_noun(context, row) {
                // `418.650 học sinh, tăng 6.120 em`: a word that counts anyone counts them too.
                Some(0.0) if crate::lexicon::counter(context.sentence.words(cue.noun.clone())) => OTHER_UNIT / 8.0,
                Some(0.0) => OTHER_UNIT,
                Some(share) => SAME_NOUN * share,
                None => 0.0,
            };
        }
        if row.value.is_none() && (relative || row.changes == 0) {
            score -= 0.8;
        }
        add(to, rule, score, Role::Change { row: Some(index), direction, ratio });
    }
    let named = cue.content > 0
        || cue.named_before
        || (!cue.about.is_empty() && reading.recent().all(|(_, row)| !attach::about_row(context, row)));
    let subject = if named { OWN_SUBJECT } else { -0.6 };
    let absolute = if relative { 0.0 } else { -1.2 };
    add(
        to,
        rule,
        WITHOUT_ROW + compared + subject + absolute + base - STATED,
        Role::Change { row: None, direction, ratio },
    );
}

/// `từ A … xuống còn B`: A is what B was before.
fn from(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, sentence) = (context.mention(), context.sentence);
    let from = mention.first.checked_sub(1).is_some_and(|at| sentence.label(at) == Some(Label::From))
        || sentence.label(mention.first) == Some(Label::From);
    if from {
        let reaches = (context.index + 1..sentence.mentions.len().min(context.index + 3)).any(|next| {
            let later = &context.cues[next];
            later.lead.is_some_and(|(label, _)| matches!(label, Label::UpTo | Label::DownTo | Label::Up))
                && sentence.mentions[next].segment == mention.segment
        });
        if reaches {
            add(to, "from one to another", FROM, Role::PriorOfNext);
        }
    }
    // `31% năm 2015 tăng lên 38% năm 2018`: no `từ`, but a level that it led to.
    let next = context.index + 1;
    if let (Some(later), Some(cue)) = (sentence.mentions.get(next), context.cues.get(next)) {
        let leads = matches!(cue.lead, Some((Label::UpTo | Label::DownTo, at)) if led_by_change(sentence, at));
        if !from
            && leads
            && cue.content == 0
            && later.quantity.unit == mention.quantity.unit
            && later.segment == mention.segment
            && later.depth == mention.depth
            && cue.separator.is_none()
        {
            add(to, "from one to another", FROM, Role::PriorOfNext);
        }
    }
    // `từ 1.409 hộ (6%) cuối năm 2018 xuống còn`: a share of what was.
    let after_prior = matches!(reading.roles.last(), Some((Role::PriorOfNext, _)));
    if after_prior
        && context.cue().opens_bracket
        && reading.pending[1].is_none()
        && reading.pending[0] != Some(mention.quantity.unit)
    {
        add(to, "its share before", FROM, Role::PriorOfNext);
    }
    // `so với mức 183,2 tỷ đồng của năm 2022`, `, so với năm 2020 là 5,3%`, `170 cuộc so với 179 cuộc`
    let cue = context.cue();
    let against = cue.own.clone().rev().find(|i| sentence.label(*i) == Some(Label::Against));
    let plain = against.is_some_and(|at| {
        (at..cue.own.end).all(|i| {
            !matches!(sentence.label(i), Some(Label::Plan | Label::Up | Label::Down | Label::Reach | Label::Equal))
        })
    });
    let compared = plain && matches!(cue.lead, Some((Label::Is, _)));
    let versus = plain && matches!(cue.lead, Some((Label::Against, _)));
    // `là 4,1%, so với năm 2020 là 3,2%`: the basis of the number before, then its value.
    let told = context.index > 0
        && cue.content == 0
        && matches!(cue.lead, Some((Label::Is, _)))
        && context.cues[context.index - 1].basis.is_some()
        && context.cues[context.index - 1].tail == cue.own.start;
    if versus || compared || told {
        for (index, row) in reading
            .recent()
            .take(3)
            .filter(|(_, row)| row.unit == mention.quantity.unit && row.changes == 0 && row.value.is_some())
        {
            let _ = row;
            add(
                to,
                "compared with a stated value",
                PRIOR - 0.2 + attach::score(context, reading, index).max(-1.0),
                Role::Prior { row: index },
            );
        }
    }
    if matches!(cue.lead, Some((Label::Against, _))) && cue.content <= 2 {
        for (index, row) in
            reading.recent().take(3).filter(|(_, row)| row.unit == mention.quantity.unit && row.changes > 0)
        {
            let _ = row;
            add(
                to,
                "compared with a stated value",
                PRIOR + attach::score(context, reading, index),
                Role::Prior { row: index },
            );
        }
    }
}
