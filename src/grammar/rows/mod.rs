//! From the decided roles to rows.
//!
//! In: a sentence, its cues and the best reading; what stands around it ([`Around`]). Out: figures with clean-text spans, and
//! the other numbers. `builder` goes from number to number, `figure` writes each row down, `unit` says what it counts, `plan` and `change` hang on it
//! what it is held against, `rest` names the digits that are no figure.

mod builder;
mod change;
mod figure;
mod plan;
mod rest;
mod unit;

pub use change::implied_prior;

use super::cue::{self, Cue};
use super::indicator::{self, Members, Phrase};
use super::intent::{self, Reach};
use super::reading::{self, Decided, Role, Room, Row};
use super::sentence::Sentence;
use super::time::{Known, Scope, Times};
use crate::arithmetic::add;
use crate::lexicon::Label;
use crate::period::{self, Anchor, Period, PeriodMention, When};
use crate::report::{Change, Figure, OtherKind, OtherNumber, Plan};
use crate::text::case;
use crate::text::find;
use crate::text::key::{Key, key};
use builder::Builder;

/// What stands around a sentence.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// What relative times are resolved against: the stretch that holds, and the day of publication.
    pub anchor: Anchor,
    /// When what there is was counted, where that was told behind the stretch.
    pub at: Option<Period>,
    /// The times that held before a sentence told what is to be done, and for when.
    pub aside: Option<Scope>,
    /// What the whole report says that it is about, where it says so well enough to tell what lies ahead of it.
    pub report: Option<Period>,
    /// What is spoken of where a sentence says `hiện nay`.
    pub base: Option<Period>,
    /// The place of the whole report, by its name.
    pub place: Option<&'static str>,
    /// What the report spoke of before.
    pub spoken: Spoken,
    /// Whether the heading, the list's opener or the sentence before speaks of what is to be done.
    pub intent: Reach,
    /// A heading or opener says so, for all below it.
    pub intent_above: bool,
    /// A heading or opener names indicators and does not say whether they are set or were reached.
    pub open: bool,
    /// The sentence is an item of a list.
    pub listed: bool,
    /// The time around is only an outlook, in which nothing was done yet.
    pub outlook: bool,
    /// The comparison that the sentence goes on with.
    pub basis: Option<When>,
    /// The figure whose parts the list below `Trong đó:` gives.
    pub total: Option<usize>,
    /// The opener of the list said that its brackets hold shares of a plan.
    pub shares: bool,
    /// What the paragraph said before a colon that it speaks of: `Án hình sự: toà án thụ lý 136 vụ, …`.
    pub topic: Option<String>,
    /// What the line that opened the list says of each of its members.
    pub members: Option<Members>,
    /// The words of the heading above.
    pub heading: Option<String>,
    /// What it measures the rate or the number of.
    pub noun: String,
    /// The last rows of the sentences before, newest last, with their place in the report.
    pub rows: Vec<(Row, usize)>,
    /// Their indicators.
    pub phrases: Vec<Phrase>,
}

impl Around {
    /// The times that hold.
    pub fn scope(&self) -> Scope {
        Scope { during: self.anchor.period, at: self.at }
    }

    /// Makes other times hold.
    pub fn hold(&mut self, scope: Scope) {
        (self.anchor.period, self.at) = (scope.during, scope.at);
    }
}

/// The times that the sentences before spoke of, those of plans and comparisons left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spoken {
    /// The last month.
    pub month: Option<Period>,
    /// The last year, or the year of the last part of one.
    pub year: Option<i32>,
    /// The one that ends last.
    pub latest: Option<Period>,
    /// That of the last figure.
    pub figure: Option<Period>,
    /// That of the last figure that was to be reached.
    pub ahead: Option<Period>,
    /// Its sentence was set apart: `Riêng quý IV, …`.
    pub apart: bool,
}

/// What was read from a sentence.
#[derive(Default)]
pub struct Read {
    /// Its figures; `part_of` counts in the whole report.
    pub figures: Vec<Figure>,
    /// Additions to figures of sentences before: `(figure, plans, changes)`.
    pub additions: Vec<(usize, Vec<Plan>, Vec<Change>)>,
    /// Digits that are no figure.
    pub others: Vec<OtherNumber>,
}

/// Most rows handed on to the next sentence.
const HANDED_ON: usize = 6;

/// Reads a sentence. `first` is the index that its first figure gets in the report; `room` is for the search.
pub fn read(sentence: &mut Sentence, around: &mut Around, first: usize, room: &mut Room) -> Read {
    let cues = cue::cues(sentence);
    around.rows.iter_mut().for_each(|(row, _)| row.age = row.age.saturating_add(1));
    if !around.intent_above {
        around.intent = intent::taken_up(sentence, &cues, around.intent, &around.anchor, around.listed);
    }
    // `Phấn đấu đến năm 2025 …. Đến nay tập đoàn đã …`: back to what was done.
    if around.intent == Reach::None
        && let Some(before) = around.aside.take()
    {
        around.hold(before);
    }
    if around.intent == Reach::None && intent::goes_on_ahead(sentence, around.spoken.year, &around.anchor) {
        around.intent = Reach::Paragraph;
    }
    // `Các chỉ tiêu: … 6 tháng đầu năm đạt 17.900 tỷ đồng, tăng 5,7% so cùng kỳ`: whatever stands above, this was measured.
    let above = around.intent;
    if around.intent_above && was_measured(sentence, &cues, around) {
        around.intent = Reach::None;
    }
    if sentence.mentions.is_empty() {
        let times = Times { sentence, cues: &cues, roles: &[], around, dated: &[], known: &Known::default() };
        around.basis = times.last_comparison().or(around.basis);
        around.intent = handed_on(sentence, &cues, around);
        return Read { others: rest::others(sentence, &[]), ..Read::default() };
    }
    // `Riêng án hình sự, …` is said of its sentence alone.
    let whole = (sentence.label(0) == Some(Label::Apart)).then(|| around.topic.clone());
    if let Some(topic) = indicator::topic(sentence, 0) {
        around.topic = Some(topic);
    }
    let carried = around.rows.iter().map(|(row, _)| Row { mention: None, depth: 0, ..*row });
    let total = total_of(sentence, &cues, around);
    let decided = reading::decide(room, sentence, &cues, carried, &around.phrases, total, around.shares);
    for (index, (role, _)) in decided.best.roles.iter().enumerate() {
        if let Role::Other(kind @ OtherKind::Criterion) = role {
            sentence.settle(index, *kind);
        }
    }
    let sentence: &Sentence = sentence;
    let mut builder = Builder::new(sentence, &cues, &decided, around, first);
    builder.build();
    // `giảm 2,3% so với quý trước, tăng 6,8% so với cùng kỳ`: what goes on may be held against either.
    let compared = builder.figures.iter().rev().map(|figure| &figure.changes).find(|changes| !changes.is_empty());
    let either = compared.is_some_and(|changes| changes.iter().any(|change| change.basis != changes[0].basis));
    let comparison = builder.times().last_comparison().or(builder.last).filter(|_| !either);
    let Builder { figures, of_row, phrases, additions, .. } = builder;
    around.basis = comparison;
    around.intent = if around.intent_above { above } else { around.intent };
    around.intent = handed_on(sentence, &cues, around);
    let others = rest::others(sentence, &decided.best.roles);
    hand_on(around, &decided, &of_row, phrases);
    if let Some(whole) = whole {
        around.topic = whole;
    }
    room.take_back(decided);
    Read { figures, additions, others }
}

/// Whether a sentence promises nothing itself, and compares what it tells of a time no later than the report's with another time.
fn was_measured(sentence: &Sentence, cues: &[Cue], around: &Around) -> bool {
    let promises = sentence.holds(0..sentence.items.len(), Label::Intent);
    let past = |said: &PeriodMention| {
        let period = period::resolve(&said.when, &around.anchor)
            .filter(|_| said.dates_figures() && !said.named && !said.compared)
            // `5 năm đạt 90 tỷ đồng, tăng 12% so với nhiệm kỳ trước`: they may be to come.
            .filter(|_| !matches!(said.when, When::PastYears(_)));
        period.is_some_and(|period| around.report.is_some_and(|report| period.start() <= report.end()))
    };
    !promises && cues.iter().any(|cue| cue.basis.is_some()) && sentence.periods.iter().any(past)
}

/// How far intent reaches into the sentence behind this one.
fn handed_on(sentence: &Sentence, cues: &[Cue], around: &Around) -> Reach {
    if around.intent_above {
        return around.intent;
    }
    intent::reach(sentence, cues, 0..sentence.items.len(), around.intent)
}

/// The carried row whose parts a sentence lists: below `Trong đó:`, or behind `Trong thu nội địa, …`.
fn total_of(sentence: &Sentence, cues: &[Cue], around: &Around) -> Option<usize> {
    if let Some(total) = around.total {
        let at = around.rows.iter().position(|(_, index)| *index == total)?;
        return Some(counts_alike(sentence, cues, around, at).unwrap_or(at));
    }
    if sentence.tokens.first()?.key != WITHIN {
        return None;
    }
    let comma = (1..sentence.items.len().min(8)).find(|i| sentence.mark(*i) == Some(','))?;
    let named = case::lowercase(&indicator::words(sentence, 1..comma));
    around.phrases.iter().rposition(|phrase| !named.is_empty() && find::holds(&case::lowercase(&phrase.text), &named))
}

/// The row before the total that counts what the item counts, where the total counts something else: `3.612 vụ, làm 3.673 người bị
/// nạn, trong đó:` / `- Số vụ chết người: 399 vụ`.
fn counts_alike(sentence: &Sentence, cues: &[Cue], around: &Around, total: usize) -> Option<usize> {
    let noun = indicator::words(sentence, cues.first()?.noun.clone());
    let first = |text: &str| text.split(' ').next().map(case::lowercase).unwrap_or_default();
    let alike = |at: &usize| first(&around.phrases[*at].noun) == first(&noun);
    let value = |at: &usize| around.rows[*at].0.value.filter(|_| !around.rows[*at].0.part);
    let large = |at: &usize| value(at) >= Some(sentence.mentions[0].quantity.value);
    (!noun.is_empty() && !alike(&total)).then(|| (0..total).rev().find(|at| alike(at) && large(at)))?
}

const WITHIN: Key = key("trong");

fn hand_on(around: &mut Around, decided: &Decided, of_row: &[usize], phrases: Vec<Phrase>) {
    let carried = around.rows.len();
    // A total whose parts were told was spoken of.
    for row in &decided.best.rows {
        if let Some(total) = row.part_of.filter(|total| *total < carried) {
            around.rows[total].0.age = 0;
            let told = &mut around.rows[total].0.told;
            *told = add(*told, row.value.unwrap_or_default());
        }
    }
    for ((row, index), phrase) in decided.best.rows.iter().zip(of_row).skip(carried).zip(phrases) {
        around.rows.push((Row { segment: 0, ..*row }, *index));
        around.phrases.push(phrase);
    }
    // Totals matter more to what follows than the parts listed last.
    let (len, total) = (around.rows.len(), around.total);
    let mut excess = len.saturating_sub(HANDED_ON);
    if excess > 0 {
        let mut dropped = vec![false; len];
        // Below a total whose parts are listed, another of which parts were told may have more, too.
        let stays = |row: &Row, round: u8| match round {
            0 => !row.part,
            1 => total.is_none() || !row.told.is_zero(),
            _ => false,
        };
        for round in 0..3 {
            for (row, dropped) in around.rows[..len - 1].iter().zip(&mut dropped) {
                if excess > 0 && !*dropped && total != Some(row.1) && !stays(&row.0, round) {
                    (*dropped, excess) = (true, excess - 1);
                }
            }
        }
        let mut at = dropped.iter();
        around.rows.retain(|_| at.next() == Some(&false));
        let mut at = dropped.iter();
        around.phrases.retain(|_| at.next() == Some(&false));
    }
    for (row, _) in &mut around.rows {
        row.part_of = None;
    }
}
