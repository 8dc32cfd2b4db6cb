//! Lists that answer each other in order: `A 12 tấn, B 9 tấn, lần lượt tăng 14% và giảm 3%`; `doanh thu …, lợi nhuận …, lần lượt đạt
//! 61% và 168% kế hoạch`.

use crate::grammar::cue::{Cue, compares_by_itself};
use crate::grammar::reading::{Context, Reading};
use crate::grammar::sentence::Sentence;
use crate::lexicon::Label;
use crate::number::Unit;
use crate::period::PeriodMention;
use crate::report::Direction;
use crate::text::key::key;
use std::ops::Range;

/// What it weighs that a percentage answers to a row.
pub const ANSWERS: f32 = 3.5;

/// The row that a percentage answers to.
pub fn row(context: &Context, reading: &Reading) -> Option<usize> {
    let (head, listed) = list(context)?;
    if listed < 2 || one_of_many(context, head, listed) {
        return None;
    }
    // `tỷ lệ hộ nghèo còn 4%, hộ cận nghèo còn 5%, giảm lần lượt 1,4% và 0,9%`: of rates where they are all that there is.
    let answered = |rates: bool| {
        let rows = reading.rows.iter().enumerate().filter(|(_, row)| {
            row.mention.is_some_and(|m| m < head) && row.value.is_some() && (row.unit == Unit::Percent) == rates
        });
        let rows: Vec<usize> = rows.map(|(at, _)| at).collect();
        rows.len().checked_sub(listed).map(|first| rows[first + context.index - head])
    };
    answered(false).or_else(|| answered(true).filter(|_| context.mention().is_percent()))
}

/// The row whose earlier value the mention is: `A 16,4%, B 44,1%, C 33,9% (cùng kỳ tương ứng là 17,0%; 42,9%; 34,4%)`.
pub fn earlier(context: &Context, reading: &Reading) -> Option<usize> {
    let mention = context.mention();
    if mention.bracket == 0 {
        return None;
    }
    let inside = |i: &usize| context.sentence.mentions[*i].bracket == mention.bracket;
    let head = (0..=context.index).rev().take_while(inside).last()?;
    let listed = (head..context.sentence.mentions.len()).take_while(inside).count();
    let periods = context.cues[head]
        .own
        .clone()
        .filter_map(|at| context.sentence.period(at).map(|found| &context.sentence.periods[found]));
    let past = |time: &PeriodMention| compares_by_itself(time) || time.dates_figures() && !time.summed;
    // `(cơ cấu tương ứng của năm 2021 là …)`
    let in_order = |i: usize| {
        i == head && context.cues[i].own.clone().any(|at| context.sentence.has_word(at, const { key("ứng") }))
    };
    let bare = listed > 1
        && periods.into_iter().any(past)
        && (head..head + listed).all(|i| {
            let cue = &context.cues[i];
            let dated = |at| context.sentence.period(at).is_some() || context.sentence.label(at) == Some(Label::Parts);
            (cue.content == 0 || in_order(i))
                && (i == head || !context.sentence.gap(i).any(dated))
                && cue.lead.is_none_or(|(label, _)| matches!(label, Label::Is | Label::Equal | Label::Respectively))
        });
    bare.then_some(())?;
    // `1.012 doanh nghiệp với số vốn 13.870 tỷ đồng (cùng kỳ 939 doanh nghiệp, 10.508 tỷ đồng)`: each in its unit.
    let units = || (head..head + listed).map(|i| context.sentence.mentions[i].quantity.unit);
    let rows: Vec<usize> = (0..reading.rows.len())
        .filter(|i| {
            let row = &reading.rows[*i];
            row.mention.is_some_and(|m| m < head) && row.value.is_some() && units().any(|unit| unit == row.unit)
        })
        .collect();
    let rows = &rows[rows.len().checked_sub(listed)?..];
    let alike = rows.iter().zip(units()).all(|(row, unit)| reading.rows[*row].unit == unit);
    alike.then(|| rows[context.index - head])
}

/// Whether the mention goes on with a list of bare percentages that `lần lượt` opened.
pub fn listed_on(context: &Context) -> bool {
    let cue = context.cue();
    let led = cue.lead.is_some_and(|(_, at)| at >= cue.own.start);
    let goes_on = cue.bare && !led && matches!(cue.separator, Some(',' | '&'));
    goes_on && list(context).is_some_and(|(head, _)| head < context.index)
}

/// Whether the list that the mention stands in names a basis for each of its changes.
pub fn of_one(context: &Context) -> bool {
    list(context).is_some_and(|(head, listed)| one_of_many(context, head, listed))
}

/// Which way a row moved whose changes the mention begins to list: `giảm so với quý trước và cùng kỳ, lần lượt là 9% và 4%`.
pub fn moved_ahead(context: &Context) -> Option<Direction> {
    let (sentence, gap) = (context.sentence, context.gap());
    let against = gap.clone().find(|at| sentence.label(*at) == Some(Label::Against))?;
    let way = match sentence.label(against.checked_sub(1)?) {
        Some(Label::Up) => Direction::Up,
        Some(Label::Down) => Direction::Down,
        _ => return None,
    };
    let told =
        opens(context, context.index) && matches!(context.cue().lead, None | Some((Label::Is | Label::Against, _)));
    Some(way).filter(|_| told && of_one(context))
}

/// `tăng lần lượt 1,5% và 5,1% so với tháng trước và cùng kỳ`: as many bases as changes, all of one row.
fn one_of_many(context: &Context, head: usize, listed: usize) -> bool {
    let sentence = context.sentence;
    let verbs = (head..head + listed).all(|i| context.cues[i].moves());
    let start = sentence.mentions[head + listed - 1].after();
    let end = sentence.mentions.get(head + listed).map_or(sentence.items.len(), |m| m.first);
    let times = |items: std::ops::Range<usize>| items.filter(|at| sentence.period(*at).is_some()).count();
    let ahead = sentence.gap(head).start..context.cues[head].own.end;
    let against = ahead.clone().find(|at| sentence.label(*at) == Some(Label::Against));
    let before = against.map_or(0, |at| times(at..ahead.end));
    listed > 1 && !verbs && (times(start..end) >= listed || before >= listed)
}

/// The head of the list of numbers of a unit that `lần lượt` opened and the mention stands in, and how many there are.
fn list(context: &Context) -> Option<(usize, usize)> {
    listed(context.cues, context.index, |i| alike(context, i), |i| opens(context, i))
}

/// The head of the list that the mention stands in, which `opens` opens, and how many numbers there are that are `alike`.
pub fn listed(
    cues: &[Cue],
    index: usize,
    alike: impl Fn(usize) -> bool,
    opens: impl Fn(usize) -> bool,
) -> Option<(usize, usize)> {
    let bare = |i: usize| alike(i) && cues[i].content == 0;
    let mut head = index;
    while !(alike(head) && opens(head)) {
        head = head.checked_sub(1).filter(|_| bare(head))?;
    }
    let more = (head + 1..cues.len()).take_while(|i| bare(*i) && !opens(*i));
    Some((head, more.count() + 1))
}

fn alike(context: &Context, index: usize) -> bool {
    in_one_unit(context.sentence, index, context.index)
}

/// Whether two mentions may stand in one list of changes: percentages, amounts of money, counts.
pub fn in_one_unit(sentence: &Sentence, one: usize, other: usize) -> bool {
    let unit = |i: usize| sentence.mentions[i].quantity.unit;
    unit(one) == unit(other) && matches!(unit(one), Unit::Percent | Unit::Count | Unit::Money(_))
}

fn opens(context: &Context, index: usize) -> bool {
    let (cue, next) = (&context.cues[index], context.cues.get(index + 1));
    // `dê 320 con, thỏ 150 con, bằng 96% và 104% so với cùng kỳ`: two ratios to one time are not of one thing.
    let ratios = matches!(cue.lead, Some((Label::Equal, _))) && cue.basis.is_some();
    let both = next.is_some_and(|next| next.basis == cue.basis && next.bare && next.lead.is_none());
    ratios && both || opens_list(context.sentence, cue)
}

/// Whether a percentage and the one joined with it say by how much one thing moved, twice: `tăng 3,4% và 11,2%`.
pub fn opens_pair(sentence: &Sentence, cues: &[Cue], index: usize) -> bool {
    let Some(next) = cues.get(index + 1) else { return false };
    let (one, other) = (&sentence.mentions[index], &sentence.mentions[index + 1]);
    let touching = one.after() + 1 == other.first && next.separator == Some('&');
    let plain = next.bare && next.lead.is_none() && !next.worded && next.plan.is_none();
    one.is_percent() && other.is_percent() && cues[index].moves() && touching && plain
}

/// Which mention before names what the change at `index` is compared with: `tăng 5% so với tháng trước, tăng 16% so với cùng kỳ; trong đó dệt
/// tăng 1% và 4%`: as many that name nothing answer to those before, in order.
pub fn answers_to(sentence: &Sentence, cues: &[Cue], index: usize, named: &dyn Fn(usize) -> bool) -> Option<usize> {
    let own = told_on(sentence, cues, index);
    if own.len() < 2 || own.clone().any(named) {
        return None;
    }
    let runs = (0..own.start).rev().map(|end| told_on(sentence, cues, end));
    let before = runs.filter(|run| run.len() == own.len()).find(|run| run.clone().all(named))?;
    Some(before.start + index - own.start)
}

/// The amounts around a mention that say one after the other how one thing moved: `tăng 1,5%, tăng 4% và 9%`.
fn told_on(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let relative = |i: usize| matches!(sentence.mentions[i].quantity.unit, Unit::Percent | Unit::Times);
    let moves = |i: usize| relative(i) && (cues[i].moves() || matches!(cues[i].lead, Some((Label::Multiply, _))));
    let goes_on = |i: usize| {
        let bare = relative(i) && cues[i].lead.is_none() && cues[i].bare && !cues[i].worded;
        cues[i].content == 0 && (moves(i) || bare) && matches!(cues[i].separator, Some('&' | ',' | ';'))
    };
    let before = (0..=index).rev().find(|i| !goes_on(*i)).unwrap_or(0);
    let start = before + usize::from(!moves(before));
    start..(index + 1..cues.len()).find(|i| !goes_on(*i)).unwrap_or(cues.len())
}

/// Whether the words before a mention open a list in order: `lần lượt`, `giảm tương ứng là`.
pub fn opens_list(sentence: &Sentence, cue: &Cue) -> bool {
    let answers = |at: usize| {
        matches!(sentence.label(at), Some(Label::Up | Label::Down)) && sentence.has_word(at, const { key("ứng") })
    };
    cue.own.clone().any(|at| sentence.label(at) == Some(Label::Respectively) || answers(at))
}
