//! Lists that answer each other in order: `A 12 tấn, B 9 tấn, lần lượt tăng 14% và giảm 3%`; `doanh thu …, lợi nhuận …, lần lượt đạt
//! 61% và 168% kế hoạch`.

use crate::grammar::reading::{Context, Reading};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::number::Unit;

/// What it weighs that a percentage answers to a row.
pub const ANSWERS: f32 = 3.5;

/// The row that a percentage answers to.
pub fn row(context: &Context, reading: &Reading) -> Option<usize> {
    let head = (0..=context.index).rev().take_while(|i| bare(context, *i)).find(|i| opens(context, *i))?;
    let listed = (head..context.sentence.mentions.len())
        .take_while(|i| bare(context, *i) && (*i == head || !opens(context, *i)))
        .count();
    let rows: Vec<usize> = (0..reading.rows.len())
        .filter(|i| {
            reading.rows[*i].mention.is_some_and(|m| m < head)
                && reading.rows[*i].value.is_some()
                && reading.rows[*i].unit != Unit::Percent
        })
        .collect();
    if listed < 2 || one_of_many(context, head, listed) {
        return None;
    }
    let rows = &rows[rows.len().checked_sub(listed)?..];
    // Rows that have their own already do not wait for one.
    let waits = |row: &usize| reading.rows[*row].changes == 0 && reading.rows[*row].plans == 0;
    let at = context.index - head;
    rows[at..].iter().all(waits).then_some(rows[at])
}

/// Whether the mention goes on with a list of bare percentages that `lần lượt` opened.
pub fn listed_on(context: &Context) -> bool {
    let cue = context.cue();
    let mut at = context.index;
    while at > 0 && context.cues[at].bare && context.cues[at].lead.is_none() {
        at -= 1;
    }
    at < context.index && cue.bare && matches!(cue.separator, Some(',' | '&')) && opens(context, at)
}

/// `tăng lần lượt 1,5% và 5,1% so với tháng trước và cùng kỳ`: as many bases as changes, all of one row.
fn one_of_many(context: &Context, head: usize, listed: usize) -> bool {
    let sentence = context.sentence;
    let verbs = (head..head + listed).all(|i| matches!(context.cues[i].lead, Some((Label::Up | Label::Down, _))));
    let start = sentence.mentions[head + listed - 1].after();
    let end = sentence.mentions.get(head + listed).map_or(sentence.items.len(), |m| m.first);
    let bases = (start..end).filter(|at| matches!(sentence.items[*at].what, What::Period(_))).count();
    !verbs && bases >= listed
}

fn bare(context: &Context, index: usize) -> bool {
    context.sentence.mentions[index].is_percent() && context.cues[index].content == 0
}

fn opens(context: &Context, index: usize) -> bool {
    context.cues[index].own.clone().any(|at| context.sentence.label(at) == Some(Label::Respectively))
}
