//! How well a percentage, comparison or plan sits on a row, whatever it says: by distance, brackets, semicolons, and
//! whether the words before it speak of that row.

use super::ahead;
use super::attach::{
    about_noun, about_row, called, clause_named, dated, last_spoken_of, lists_changes, names, of_another,
    of_another_kind, own_words, repeats, runs_on, same_noun, speaks_of,
};
use crate::grammar::reading::{Context, Reading, Role, Row, Scope};
use crate::grammar::sentence::Sentence;
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::period::When;
use crate::text::key::{Key, key};
use std::cmp::Ordering;

const ROW_BETWEEN: f32 = -0.7;
const SEMICOLON_BETWEEN: f32 = -2.0;
const GOES_ON: f32 = 0.2;
const SENTENCE_BETWEEN: f32 = -1.5;
const OUT_OF_BRACKET: f32 = -1.2;
const BRACKET_BEHIND: f32 = 0.5;
const SPOKEN_OF: f32 = 2.2;
const CLAUSE_WITHOUT_ROWS: f32 = 0.2;
const BEHIND_A_SUM: f32 = -2.0;
const OPEN_TOTAL: f32 = -0.5;
const OWN_SUBJECT: f32 = -1.6;
const SPEAKS_OF_ROW: f32 = 1.4;
/// `1.300 doanh nghiệp với số vốn 900 tỷ đồng. So với cùng kỳ, tăng 4% về số doanh nghiệp`
const COUNTED: f32 = 2.0;
/// Most items of `số tiền thu này`.
const LONGEST_POINTER: usize = 4;
const THIS: Key = key("này");

/// How well the mention sits on rows.
pub struct Sits<'c, 's, 't> {
    context: &'c Context<'s, 't>,
    reading: &'c Reading,
    /// The row that was spoken of last.
    spoken: Option<usize>,
    /// It speaks of something that no row stands for.
    of_its_own: bool,
    /// It is the first of a bracket that may speak of what was spoken of last.
    in_bracket: bool,
    /// It is one of a bracket that has a row of its own.
    bracket_has_row: bool,
    /// It is one of a bracket that lists changes of several things.
    lists: bool,
    /// Its clause named something before its own phrase.
    clause_named: bool,
    /// A row is called by the very words before it.
    named: bool,
    /// It says by how much something moved, in a clause that begins with what is compared with.
    turns: bool,
    /// The item that ends in `này`, where one of the first before the mention does.
    this: Option<usize>,
    /// The row of a sentence before whose change it tells: `… việc làm cho 5.400 lao động. So với cùng kỳ, số người có việc làm tăng 3%`.
    retold: Option<usize>,
}

/// Whether the row is called by the very words before the mention.
fn is_named(context: &Context, index: usize, row: &Row) -> bool {
    let own = own_words(context);
    own.len() > 1 && called(context, index, row).own == own
}

impl<'c, 's, 't> Sits<'c, 's, 't> {
    /// How well the mention sits on the rows of a reading.
    pub fn new(context: &'c Context<'s, 't>, reading: &'c Reading) -> Self {
        let (mention, cue) = (context.mention(), context.cue());
        // A bracket speaks of what the words right before it spoke of.
        let parts = || context.sentence.holds(context.gap(), Label::Parts);
        let dated = dated(context, reading);
        let own = |row: &Row| holds(row, mention.bracket);
        Sits {
            context,
            reading,
            spoken: last_spoken_of(reading),
            of_its_own: dated || of_another(context, reading),
            in_bracket: cue.opens_bracket && !cue.named_before && !dated && !parts(),
            bracket_has_row: mention.bracket != 0 && cue.content == 0 && reading.rows.iter().any(own),
            lists: lists_changes(context),
            clause_named: clause_named(context),
            named: reading.recent().any(|(index, row)| is_named(context, index, row)),
            turns: cue.moves() && cue.content > 0 && turns(context),
            this: cue.own.clone().take(LONGEST_POINTER).find(|at| context.sentence.last_word(*at) == THIS),
            retold: retold(context, reading),
        }
    }

    /// How well the mention sits on row `index`.
    pub fn on(&self, index: usize) -> f32 {
        let Sits { context, reading, .. } = *self;
        let (mention, cue, row) = (context.mention(), context.cue(), &reading.rows[index]);
        // Rows inside other brackets are asides: they neither count nor attract.
        // What was just spoken of is near, however many rows stand behind it.
        let spoken = self.spoken == Some(index);
        // `240 hộ nghèo, chiếm 8%, giảm 35 hộ`: no share stands in the way of an amount.
        let amount = !matches!(mention.quantity.unit, Unit::Percent | Unit::Points | Unit::Times);
        let in_the_way = |other: &&Row| !(context.aside(other) || amount && other.unit == Unit::Percent);
        let between = reading.rows[index + 1..].iter().filter(in_the_way).count() as f32;
        let goes_on = spoken && between > 0.0 && cue.content == 0;
        // `thụ lý 86 vụ, giải quyết 70 vụ, đạt 81%; so với cùng kỳ, thụ lý tăng 12 vụ`: named once more, however far.
        let named = || repeats(own_words(context), called(context, index, row));
        let again = !goes_on && between > 0.0 && same_noun(context, index, row) == Some(1.0) && named();
        // `…; so với tháng trước, khách đến tăng 2%, khách ở lại tăng 3%`: each as it was named.
        let turned = self.turns && row.value.is_some() && row.mention.is_some() && named();
        let again = again || turned;
        let near = match again {
            _ if self.named && is_named(context, index, row) => 0.0,
            _ if self.retold == Some(index) => 0.0,
            true => ROW_BETWEEN / 4.0,
            false => ROW_BETWEEN,
        };
        let mut score = if goes_on { GOES_ON } else { between * near };
        match row.mention {
            _ if goes_on => {}
            // `Số thu này bằng 31% dự toán`: the whole, whatever was told of its parts.
            None if self.points_back(row) && !row.part => score += SPOKEN_OF,
            // `Con số này tăng 8% … và bằng 90% kế hoạch`: the sentence goes on about it.
            None if spoken && !reading.roles.is_empty() => {}
            // `So với năm trước, giảm 27 vụ, giảm 19 người chết`: one row of that sentence after the other.
            None if self.spoken.is_some_and(|at| !reading.roles.is_empty() && reading.rows[at].mention.is_none())
                && mention.quantity.unit == Unit::Count
                && same_noun(context, index, row) == Some(1.0) => {}
            None => score += SENTENCE_BETWEEN * f32::from(row.age.max(1)),
            Some(_) if row.segment < mention.segment => {
                // `…; so cùng kỳ giảm 12 vụ`: a clause that brings nothing of its own speaks of the one before.
                let here = reading.rows.iter().any(|row| row.mention.is_some() && row.segment == mention.segment);
                let own = (here || cue.content > 0 || self.clause_named) && !turned;
                let weight = if own { 1.0 } else { CLAUSE_WITHOUT_ROWS };
                score += weight * SEMICOLON_BETWEEN * f32::from((mention.segment - row.segment).min(2));
            }
            Some(_) => {}
        }
        // `tổng thu 900 tỷ đồng; trong đó thu nội địa 700 tỷ đồng, bằng 92% dự toán`: of the part, as where the total's was told.
        let open = |scope: &Scope| scope.total == index && scope.parts > 0 && scope.segment == row.segment;
        let told = row.percent.is_some() && cue.plan.is_some();
        // `…, trong đó 91 hộ người Dao; hộ cận nghèo có 287 hộ (tăng 7 hộ)`: another of its kind stands behind the parts.
        let another = |other: &Row| {
            let behind = other.mention.is_some() && other.segment == mention.segment && other.segment > row.segment;
            behind && other.unit == mention.quantity.unit && !other.part
        };
        let told = told || reading.rows.iter().any(another);
        if reading.scope.as_ref().is_some_and(open) && row.mention.is_some() && !told {
            score = score.max(OPEN_TOTAL);
        }
        if self.behind_a_sum(index) {
            score += BEHIND_A_SUM;
        }
        let other = || cue.content > 0 && cue.moves() && (self.lists || !speaks_of(context, index, row));
        if self.in_bracket && spoken && !other() {
            score += SPOKEN_OF;
        }
        // A bracket that has a row of its own speaks of that.
        if self.bracket_has_row && !holds(row, mention.bracket) {
            score += OUT_OF_BRACKET;
        }
        if context.aside(row) {
            score += OUT_OF_BRACKET;
        } else if cue.opens_bracket && mention.depth > row.depth && between == 0.0 {
            score += BRACKET_BEHIND;
        }
        if self.of_its_own {
            score += OWN_SUBJECT;
        }
        // `giảm 27% về số hồ sơ và 18% về vốn vay`
        let on = cue.lead.is_none() && cue.bare && matches!(reading.roles.last(), Some((Role::Change { .. }, _)));
        let compares = on || matches!(cue.lead, Some((Label::Up | Label::Down | Label::Multiply, _)));
        if !cue.about.is_empty() && cue.aspect.is_none() && compares {
            score += match about_row(context, index, row) {
                true if about_noun(context, index, row) => SPEAKS_OF_ROW + COUNTED,
                true => SPEAKS_OF_ROW,
                false => OWN_SUBJECT,
            };
        }
        if cue.content == 0 && row.mention.is_none() && ahead::opened_subject(context) {
            score += OWN_SUBJECT;
        }
        if cue.content > 0 && row.mention.is_none() && !self.points_back(row) {
            // Another sentence has its own subject, unless it counts the very noun: `… 51 vụ. So với cùng kỳ, số vụ tăng 13 vụ`.
            let noun = same_noun(context, index, row);
            let again = || {
                let own = own_words(context);
                // `So với năm trước, số vụ giảm 8% và số tiền phạt tăng 12%`
                let against = context.sentence.holds(0..cue.own.end, Label::Against);
                let called = called(context, index, row);
                // `…, trong đó có 790 lao động nữ. Số lao động nữ tăng 6% so với năm 2021`
                let counted = cue.basis.is_some() && own.len() > 1 && own == called.noun;
                counted || against && own.len() > 2 && repeats(own, called)
            };
            let own = || {
                let called = called(context, index, row);
                own_words(context).iter().all(|key| called.holds(key))
            };
            // Of what only moved no more is told by its name: `số vụ cháy ở phố giảm 6 vụ. Số người chết giảm 2 người`. And `ở khu
            // vực nông thôn, số vụ giảm 4 vụ` is a part of it.
            let told = row.value.is_none() && row.changes > 0 || self.clause_named;
            // `tỷ lệ hộ nghèo 14,9%; tỷ lệ hộ cận nghèo 11,2%. So với năm 2012, tỷ lệ hộ nghèo giảm 3%`: not of those near the line.
            let told = told || self.named && !is_named(context, index, row);
            let told = told || of_another_kind(context, index, row) || self.retold.is_some_and(|row| row != index);
            let counts = !told && (mention.quantity.unit == Unit::Count && noun == Some(1.0) && own() || again());
            score += if counts || self.retold == Some(index) { SPEAKS_OF_ROW } else { OWN_SUBJECT };
        } else if cue.content > 0 && row.mention.is_some() && runs_on(context, row) {
            score += SPEAKS_OF_ROW;
        } else if cue.content > 0 && row.mention.is_some() {
            score += if !self.lists && speaks_of(context, index, row) { SPEAKS_OF_ROW } else { OWN_SUBJECT };
        }
        score
    }

    /// Whether what it came to since New Year was told behind row `index`, so that what goes on is of the sum: `tháng 9 thu 310 tỷ đồng,
    /// lũy kế 2.740 tỷ đồng, đạt 68% dự toán`.
    fn behind_a_sum(&self, index: usize) -> bool {
        let Sits { context, reading, .. } = *self;
        let (cue, sentence) = (context.cue(), context.sentence);
        let Some((sum, part)) = reading.rows.last().zip(reading.rows.get(index)) else { return false };
        let (Some(last), Some(before)) = (sum.mention, part.mention) else { return false };
        let summed = |mention: usize| {
            let mut times = sentence.gap(mention).filter_map(|at| sentence.period(at));
            times.any(|found| sentence.periods[found].cumulative && !sentence.periods[found].compared)
        };
        let apart =
            cue.content > 0 || context.aside(sum) || cue.basis.is_some_and(|basis| is_last_month(sentence, basis));
        before < last && !apart && sum.unit == part.unit && sum.value > part.value && summed(last) && !summed(before)
    }

    /// Whether the words before the mention are no more than `số thu này`, `tỷ lệ này`: the row of the sentence before, of a rate if they
    /// say so.
    fn points_back(&self, row: &Row) -> bool {
        let (sentence, own) = (self.context.sentence, self.context.cue().own.clone());
        let Some(this) = self.this else { return false };
        let number = sentence.label(this) == Some(Label::Filler);
        let rate = sentence.holds(own.clone(), Label::Rate);
        let fits = number || sentence.begins(own.start, Kind::Head) && rate == (row.unit == Unit::Percent);
        fits && !(this + 1..own.end).any(|at| names(sentence.what(at)))
    }
}

/// The one row of the sentences before that is named by most of the words before the mention, where its sentence opens with what it is
/// compared with.
fn retold(context: &Context, reading: &Reading) -> Option<usize> {
    let (sentence, cue) = (context.sentence, context.cue());
    let turned = cue.content > 0 && cue.moves() && sentence.holds(0..cue.own.start.min(3), Label::Against);
    if !turned {
        return None;
    }
    // Whoever it was done for may be called otherwise there.
    let own = || own_words(context).iter().filter(|key| !WHOEVER.contains(key));
    let rate = sentence.holds(cue.own.clone(), Label::Rate);
    let all = own().count();
    let named = |index: usize, row: &Row| {
        let called = called(context, index, row);
        own().filter(|key| called.holds(key)).count()
    };
    let fits = |row: &Row| {
        row.mention.is_none() && row.value.is_some() && row.changes == 0 && rate == (row.unit == Unit::Percent)
    };
    // `97 vụ tai nạn, gồm 60 vụ …`: `số vụ` are all of them, `số người bị thương` no `người bị thương nhẹ`.
    let rank = |index: usize, row: &Row| {
        let noun = called(context, index, row).noun;
        let all = noun.starts_with(own_words(context)) && !row.part;
        4 * named(index, row) + 2 * usize::from(noun == own_words(context)) + usize::from(all)
    };
    let mut best = (0, None);
    for (index, row) in reading.rows.iter().enumerate().filter(|(_, row)| fits(row)) {
        let found = rank(index, row);
        best = match found.cmp(&best.0) {
            Ordering::Greater => (found, Some(index)),
            Ordering::Equal => (found, None),
            Ordering::Less => best,
        };
    }
    let (found, row) = (best.0 / 4, best.1);
    row.filter(|row| (all > 1 || reading.rows[*row].unit == Unit::Count) && found > 0 && found * 4 >= all * 3)
}

const WHOEVER: [Key; 3] = [key("người"), key("lượt"), key("được")];

/// Whether a time compared with is the month or quarter before, which no sum is held against.
fn is_last_month(sentence: &Sentence, found: usize) -> bool {
    matches!(sentence.periods[found].when, When::PreviousMonth | When::PreviousQuarter)
}

/// Whether the clause that the mention stands in begins with `so với`.
fn turns(context: &Context) -> bool {
    let sentence = context.sentence;
    let start = (0..context.mention().first).rev().find(|at| sentence.mark(*at) == Some(';'));
    start.is_some_and(|at| sentence.label(at + 1) == Some(Label::Against))
}

/// Whether a row with a value stands in a bracket.
fn holds(row: &Row, bracket: u16) -> bool {
    row.mention.is_some() && row.bracket == bracket && row.value.is_some()
}
