//! Which columns speak of one figure.
//!
//! In: the columns. Out: a [`Group`] for each thing measured: its value's column and those of its plans, earlier figure and
//! changes. `Kế hoạch | 6T 2022 | 6T 2023 | So KH | So CK` is one group around `6T 2023`. Where words leave open what a percentage
//! compares, the pair of columns for which most rows come out is taken ([`judge`]).

mod changes;
mod percentages;
mod plans;

use super::judge::{self, Form};
use super::meaning::{Column, Holds};
use crate::period::{self, Anchor, Period, When};
use crate::report::Span;
use crate::sort::sort;
use crate::text::token::tokens;

/// A table understood.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// The columns of each figure of a row, in reading order.
    pub groups: Vec<Group>,
    /// The column that names the rows.
    pub name: Option<usize>,
    /// The column that numbers them.
    pub rank: Option<usize>,
    /// The column with their units.
    pub unit: Option<usize>,
}

/// The columns that speak of one figure.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Its value; `None` where only its percentages are printed.
    pub value: Option<usize>,
    /// It is to be reached.
    pub target: bool,
    /// The time that it speaks of.
    pub period: Option<Period>,
    /// Its plans.
    pub plans: Vec<PlanColumns>,
    /// What it is compared with.
    pub changes: Vec<ChangeColumns>,
    /// The group whose parts it holds.
    pub part_of: Option<usize>,
}

/// The columns of a plan.
#[derive(Clone, Debug, Default)]
pub struct PlanColumns {
    /// The plan itself.
    pub value: Option<usize>,
    /// How far it was met.
    pub percent: Option<usize>,
    /// By how much it was exceeded.
    pub difference: Option<usize>,
}

/// The columns of a comparison.
#[derive(Clone, Debug, Default)]
pub struct ChangeColumns {
    /// The earlier figure.
    pub prior: Option<usize>,
    /// The change in per cent, and how it is printed.
    pub relative: Option<(usize, Form)>,
    /// The change in the figure's unit.
    pub absolute: Option<usize>,
    /// The time compared with.
    pub basis: Option<Period>,
}

/// Groups the columns of a table. `None` where nothing is measured.
///
/// `until`: the caption says until what day; what is done or paid by then counts from New Year.
pub fn table(columns: Vec<Column>, anchor: Anchor, until: bool) -> Option<Table> {
    let find = |holds: Holds| columns.iter().position(|column| column.holds == holds);
    let (name, rank, unit) = (find(Holds::Name), find(Holds::Rank), find(Holds::Unit));
    let unheaded = columns.iter().all(|column| column.head.is_none());
    let mut columns = columns;
    if unheaded && !judge::unheaded(&mut columns) {
        return None;
    }
    let mut grouping = Grouping::new(columns, anchor, until);
    grouping.open_percentages();
    grouping.values();
    grouping.plans();
    grouping.changes();
    grouping.parts();
    let Grouping { columns, mut groups, .. } = grouping;
    groups.retain(|group| group.value.is_some() || !group.plans.is_empty() || !group.changes.is_empty());
    if groups.is_empty() {
        return None;
    }
    Some(Table { columns, groups, name, rank, unit })
}

struct Grouping {
    columns: Vec<Column>,
    periods: Vec<Option<Period>>,
    anchor: Anchor,
    groups: Vec<Group>,
}

impl Grouping {
    fn new(columns: Vec<Column>, anchor: Anchor, until: bool) -> Self {
        let resolved = |anchor: &Anchor| -> Vec<Option<Period>> {
            let said = |column: &Column| column.time.as_ref().and_then(|when| period::resolve(when, anchor));
            let summed = |column: &Column| column.cumulated || (column.until && column.holds == Holds::Done);
            let all = columns.iter().map(|c| said(c).map(|p| if summed(c) { p.since_new_year() } else { p }));
            all.collect()
        };
        let mut periods = resolved(&anchor);
        // Where nothing else says the year, the other columns do.
        if anchor.period.is_none()
            && let Some(latest) = periods.iter().flatten().max_by_key(|period| period.end())
        {
            periods = resolved(&Anchor { period: Some(Period::Year(latest.year())), ..anchor });
        }
        // `Tháng 6 | Lũy kế`: since New Year up to the latest month that another column speaks of.
        let latest = periods
            .iter()
            .zip(&columns)
            .filter(|(_, c)| c.holds == Holds::Done)
            .filter_map(|(p, _)| *p)
            .max_by_key(Period::end);
        for (period, column) in periods.iter_mut().zip(&columns) {
            let acts = matches!(column.holds, Holds::Done | Holds::Value);
            if acts && period.is_none() {
                let about = if column.cumulated { latest.or(anchor.period) } else { anchor.period };
                let summed = column.cumulated || (until && column.holds == Holds::Done);
                *period = about.map(|about| if summed { about.since_new_year() } else { about });
            }
        }
        Grouping { columns, periods, anchor, groups: Vec::new() }
    }

    fn holding(&self, wanted: &[Holds]) -> Vec<usize> {
        (0..self.columns.len()).filter(|at| wanted.contains(&self.columns[*at].holds)).collect()
    }

    /// Of `candidates` those under the same dividing heading as `column`, if there are any.
    fn near(&self, column: usize, candidates: &[usize]) -> Vec<usize> {
        let scope = self.columns[column].scope;
        let same: Vec<usize> = candidates.iter().copied().filter(|at| self.columns[*at].scope == scope).collect();
        if same.is_empty() { candidates.to_vec() } else { same }
    }

    fn before(&self, earlier: usize, later: usize) -> bool {
        let same = self.columns[earlier].measure == self.columns[later].measure;
        matches!((self.periods[earlier], self.periods[later]), (Some(a), Some(b)) if same && a != b && a.end() < b.end())
    }

    /// A group for each column of values, and for plans of a later time.
    fn values(&mut self) {
        let mut done = self.holding(&[Holds::Done, Holds::Value, Holds::Share]);
        let real = self.holding(&[Holds::Done, Holds::Value]);
        // Earlier figures with nothing to be compared with are figures of their own.
        if real.is_empty() {
            done.extend(self.holding(&[Holds::Prior]));
        }
        let latest = real.iter().filter_map(|at| self.periods[*at]).max_by_key(Period::end);
        let judged = !self.holding(&[Holds::PlanPercent, Holds::PlanExcess]).is_empty();
        for at in self.holding(&[Holds::Plan]) {
            let ahead = matches!((self.periods[at], latest), (Some(plan), Some(done)) if plan.start() > done.end());
            if ahead || (real.is_empty() && !judged) {
                done.push(at);
            }
        }
        let priors = self.compared_with(&real);
        done.retain(|at| !priors.contains(at));
        sort(&mut done, |a, b| a < b);
        for &at in &done {
            let target = self.columns[at].holds == Holds::Plan;
            let mut period = self.periods[at];
            // `Tỷ lệ (%)`, whose heading does not say of what, may have turned out a value.
            if matches!(self.columns[at].holds, Holds::Share | Holds::Value) {
                let beside =
                    done.iter().filter(|value| **value < at).filter_map(|value| self.periods[*value]).next_back();
                period = period.or(beside).or(self.anchor.period);
            } else if target {
                period = period.or(self.anchor.period);
            }
            if self.columns[at].holds == Holds::Prior {
                let when = self.columns[at].time.or(self.columns[at].basis).unwrap_or(When::SamePeriod { year: None });
                period = period::basis(&when, self.anchor.period.as_ref(), &self.anchor);
            }
            self.groups.push(Group { value: Some(at), target, period, ..Group::default() });
        }
        if self.groups.is_empty() {
            self.groups.push(Group { period: self.anchor.period, ..Group::default() });
        }
    }

    fn group_of(&mut self, value: Option<usize>) -> usize {
        self.groups.iter().position(|group| group.value == value).unwrap_or(0)
    }

    /// `Tổng số | Trong đó: Nữ`: columns of parts belong to the nearest other column before them.
    fn parts(&mut self) {
        for group in 0..self.groups.len() {
            let Some(at) = self.groups[group].value.filter(|at| self.columns[*at].parts) else { continue };
            let whole = (0..group)
                .rev()
                .find(|i| self.groups[*i].value.is_some_and(|value| value < at && !self.columns[value].parts));
            self.groups[group].part_of = whole;
        }
    }
}

fn shares_words(one: &str, other: &str) -> bool {
    one == other || common_words(one, other) > 0
}

fn common_words(one: &str, other: &str) -> usize {
    let keys = |words: &str| -> Vec<_> {
        tokens(words, Span::new(0, words.len())).iter().filter(|t| t.is_word()).map(|t| t.key).collect()
    };
    let other = keys(other);
    keys(one).iter().filter(|key| other.contains(key)).count()
}
