//! Which columns speak of one figure.
//!
//! In: the columns. Out: a [`Group`] for each thing measured: its value's column and those of its plans, earlier figure and
//! changes. `Kế hoạch | 6T 2022 | 6T 2023 | So KH | So CK` is one group around `6T 2023`. Where words leave open what a percentage
//! compares, the pair of columns for which most rows come out is taken ([`judge`]).

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

    /// Settles what percentages speak of whose headings do not say so.
    fn open_percentages(&mut self) {
        let done = self.holding(&[Holds::Done, Holds::Value]);
        let plans = self.holding(&[Holds::Plan]);
        for at in self.holding(&[Holds::Percent]) {
            let (done, plans) = (self.near(at, &done), self.near(at, &plans));
            let priors = self.near(at, &self.holding(&[Holds::Prior]));
            let mut best = Best::default();
            for &value in &done {
                for &plan in &plans {
                    best.offer(judge::fits(&self.columns, value, plan, at, Form::Ratio), Holds::PlanPercent, None);
                    best.offer(judge::fits(&self.columns, value, plan, at, Form::Growth), Holds::PlanExcess, None);
                }
                for &prior in priors.iter().chain(&done).filter(|prior| **prior != value) {
                    let earlier = self.columns[prior].holds == Holds::Prior || self.before(prior, value);
                    if earlier {
                        best.offer(judge::fits(&self.columns, value, prior, at, Form::Ratio), Holds::Ratio, None);
                        best.offer(judge::fits(&self.columns, value, prior, at, Form::Growth), Holds::Growth, None);
                    } else if self.columns[prior].holds == Holds::Value && self.columns[value].holds == Holds::Done {
                        // `Tổng vốn | Giải ngân | Tỷ lệ`: what stood before was the plan.
                        let plan = Some(prior);
                        best.offer(judge::fits(&self.columns, value, prior, at, Form::Ratio), Holds::PlanPercent, plan);
                    }
                }
            }
            let otherwise = match () {
                _ if !plans.is_empty() => Holds::PlanPercent,
                // `1.520/1.600` under `Thực hiện/Kế hoạch`
                _ if done.iter().any(|value| self.columns[*value].against.is_some()) => Holds::PlanPercent,
                _ if !priors.is_empty() || self.several_times(&done) => Holds::Change,
                _ if done.is_empty() => Holds::PlanPercent,
                _ => Holds::Value,
            };
            self.columns[at].holds = best.holds.unwrap_or(otherwise);
            if let Some(plan) = best.plan {
                self.columns[plan].holds = Holds::Plan;
            }
            if self.columns[at].holds == Holds::Value && self.columns[at].measure.is_empty() {
                self.columns[at].measure = "tỷ lệ".into();
            }
        }
    }

    fn before(&self, earlier: usize, later: usize) -> bool {
        let same = self.columns[earlier].measure == self.columns[later].measure;
        matches!((self.periods[earlier], self.periods[later]), (Some(a), Some(b)) if same && a != b && a.end() < b.end())
    }

    fn several_times(&self, done: &[usize]) -> bool {
        done.iter().any(|a| done.iter().any(|b| self.before(*a, *b)))
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
            if self.columns[at].holds == Holds::Share {
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

    /// Columns of an earlier time that a column of changes compares another with: they are priors and no figures.
    fn compared_with(&self, real: &[usize]) -> Vec<usize> {
        let mut priors = Vec::new();
        for at in self.holding(&CHANGES) {
            let Some(value) = self.subject(at, &self.near(at, real)) else { continue };
            if let Some(prior) = self.prior_of(at, value, &self.near(at, real)) {
                priors.push(prior);
            }
        }
        // A column that is itself compared or measured against a plan of its own stays.
        let subjects: Vec<usize> =
            self.holding(&CHANGES).iter().filter_map(|at| self.subject(*at, &self.near(*at, real))).collect();
        // So does one of three or more of a kind: a series has a row for each.
        let kind = |at: usize| self.periods[at].as_ref().map(std::mem::discriminant);
        let alike = |a: usize, b: usize| self.columns[a].measure == self.columns[b].measure && kind(a) == kind(b);
        let series = |at: usize| real.iter().filter(|other| alike(at, **other)).count() > 2;
        priors.retain(|at| !subjects.contains(at) && (self.columns[*at].holds == Holds::Prior || !series(*at)));
        priors
    }

    /// The column of values that a column of percentages speaks of.
    fn subject(&self, column: usize, values: &[usize]) -> Option<usize> {
        let own = &self.columns[column];
        let said = self.periods[column];
        let timed: Vec<usize> =
            values.iter().copied().filter(|at| said.is_some() && self.periods[*at] == said).collect();
        let values = if timed.is_empty() { values } else { &timed };
        let measured: Vec<usize> = values
            .iter()
            .copied()
            .filter(|at| !own.measure.is_empty() && shares_words(&self.columns[*at].measure, &own.measure))
            .collect();
        let values = if measured.is_empty() { values } else { &measured };
        // `So tháng trước` speaks of the month, `so cùng kỳ` of what is latest and longest.
        let month = matches!(own.basis, Some(When::PreviousMonth));
        let rank = |at: usize| {
            let period = self.periods[at];
            let short = matches!(period, Some(Period::Month(..)));
            let length = period.map_or(0, |p| period::day_number(p.end()) - period::day_number(p.start()));
            let done = self.columns[at].holds == Holds::Done;
            let behind = at < column;
            (
                month && short,
                period.map(|p| p.end()),
                length,
                done,
                behind,
                if behind { at as isize } else { -(at as isize) },
            )
        };
        values.iter().copied().max_by_key(|at| rank(*at))
    }

    /// The column of the earlier figure that a change of `value` is measured from.
    fn prior_of(&self, change: usize, value: usize, values: &[usize]) -> Option<usize> {
        let own = &self.columns[change];
        let basis = own.basis.and_then(|when| period::basis(&when, self.periods[value].as_ref(), &self.anchor));
        let priors = self.near(change, &self.holding(&[Holds::Prior]));
        let same = |at: &usize| {
            let measure = &self.columns[*at].measure;
            measure.is_empty() || measure == &self.columns[value].measure
        };
        let mut by_time =
            values.iter().copied().filter(|at| *at != value && basis.is_some() && self.periods[*at] == basis);
        if let Some(at) = by_time.rfind(same) {
            return Some(at);
        }
        if own.basis.is_none_or(super::meaning::is_before)
            && let Some(at) = priors.into_iter().find(same)
        {
            return Some(at);
        }
        // A change that names no time: the time before among the columns.
        let earlier = values.iter().copied().filter(|at| own.basis.is_none() && self.before(*at, value)).filter(same);
        earlier.max_by_key(|at| self.periods[*at].map(|p| p.end()))
    }

    fn group_of(&mut self, value: Option<usize>) -> usize {
        self.groups.iter().position(|group| group.value == value).unwrap_or(0)
    }

    fn plans(&mut self) {
        let values: Vec<usize> =
            self.groups.iter().filter(|group| !group.target).filter_map(|group| group.value).collect();
        let targets: Vec<usize> =
            self.groups.iter().filter(|group| group.target).filter_map(|group| group.value).collect();
        let plans: Vec<usize> = self.holding(&[Holds::Plan]).into_iter().filter(|at| !targets.contains(at)).collect();
        let mut linked = Vec::new();
        for at in self.holding(&[Holds::PlanPercent, Holds::PlanExcess]) {
            let (near_values, near_plans) = (self.near(at, &values), self.near(at, &plans));
            let form = if self.columns[at].holds == Holds::PlanExcess { Form::Growth } else { Form::Ratio };
            let mut best = (0.0, None);
            for &value in &near_values {
                for &plan in &near_plans {
                    let fit = judge::fits(&self.columns, value, plan, at, form);
                    if judge::convinces(fit) && fit.share() > best.0 {
                        best = (fit.share(), Some((value, plan)));
                    }
                }
            }
            let (value, plan) = match best.1 {
                Some((value, plan)) => (Some(value), Some(plan)),
                None => (self.subject(at, &near_values), self.plan_named(at, &near_plans, &linked)),
            };
            linked.extend(plan);
            let group = self.group_of(value);
            self.groups[group].plans.push(PlanColumns { value: plan, percent: Some(at), difference: None });
        }
        for &plan in plans.iter().filter(|plan| !linked.contains(plan)) {
            let value = self.done_for(plan, &self.near(plan, &values));
            let group = self.group_of(value);
            self.groups[group].plans.push(PlanColumns { value: Some(plan), ..PlanColumns::default() });
        }
        for at in self.holding(&[Holds::PlanDifference]) {
            let value = self.subject(at, &self.near(at, &values));
            let group = self.group_of(value);
            match self.groups[group].plans.iter_mut().find(|plan| plan.difference.is_none()) {
                Some(plan) => plan.difference = Some(at),
                None => self.groups[group].plans.push(PlanColumns { difference: Some(at), ..PlanColumns::default() }),
            }
        }
        for group in &mut self.groups {
            let place = |plan: &PlanColumns| plan.value.min(plan.percent).or(plan.value).or(plan.percent);
            sort(&mut group.plans, |a, b| place(a) < place(b));
        }
    }

    /// The plan that a percentage names, by words in common; else the nearest that has none.
    fn plan_named(&self, percent: usize, plans: &[usize], linked: &[usize]) -> Option<usize> {
        let name = self.columns[percent].against.as_deref().unwrap_or_default();
        let common = |at: &usize| common_words(self.columns[*at].against.as_deref().unwrap_or_default(), name);
        let period = |at: &usize| self.periods[percent].is_some() && self.periods[*at] == self.periods[percent];
        plans.iter().copied().max_by_key(|at| (common(at), period(at), !linked.contains(at), *at < percent, *at))
    }

    /// What was done towards a plan.
    fn done_for(&self, plan: usize, values: &[usize]) -> Option<usize> {
        let measure = &self.columns[plan].measure;
        let inside = |at: usize| match (self.periods[plan], self.periods[at]) {
            (Some(plan), Some(done)) => plan.contains(&done),
            _ => true,
        };
        let rank = |at: usize| {
            let done = self.columns[at].holds == Holds::Done;
            let length = self.periods[at].map_or(0, |p| period::day_number(p.end()) - period::day_number(p.start()));
            let follows = at > plan;
            let same = shares_words(&self.columns[at].measure, measure);
            (inside(at), same, done, self.periods[at].map(|p| p.end()), length, follows, -(at.abs_diff(plan) as isize))
        };
        values.iter().copied().max_by_key(|at| rank(*at))
    }

    fn changes(&mut self) {
        let values: Vec<usize> = self.groups.iter().filter(|g| !g.target).filter_map(|group| group.value).collect();
        let real = self.holding(&[Holds::Done, Holds::Value]);
        let mut used: Vec<usize> = Vec::new();
        for at in self.holding(&CHANGES) {
            let targets = self.groups.iter().filter(|group| group.target).filter_map(|group| group.value);
            let said = self.periods[at];
            let target = targets.clone().find(|value| said.is_some() && self.periods[*value] == said);
            let value = target.or_else(|| self.subject(at, &self.near(at, &values)));
            let prior = value.and_then(|value| self.prior_of(at, value, &self.near(at, &real)));
            let form = judge::form(&self.columns, at, value, prior);
            let group = self.group_of(value);
            let of = self.groups[group].period;
            let basis = self.basis(at, prior, of.as_ref());
            // What has a row of its own is not said twice.
            let prior = prior.filter(|prior| !self.groups.iter().any(|group| group.value == Some(*prior)));
            used.extend(prior);
            let changes = &mut self.groups[group].changes;
            let known = changes.iter_mut().find(|change| {
                change.prior == prior
                    && change.basis == basis
                    && if form == Form::Difference { change.absolute.is_none() } else { change.relative.is_none() }
            });
            let change = match known {
                Some(change) => change,
                None => {
                    changes.push(ChangeColumns { prior, basis, ..ChangeColumns::default() });
                    let last = changes.len() - 1;
                    &mut changes[last]
                }
            };
            if form == Form::Difference { change.absolute = Some(at) } else { change.relative = Some((at, form)) }
        }
        let own: Vec<usize> = self.groups.iter().filter_map(|group| group.value).collect();
        for at in self.holding(&[Holds::Prior]).into_iter().filter(|at| !used.contains(at) && !own.contains(at)) {
            let value = self.done_for(at, &self.near(at, &values));
            let group = self.group_of(value);
            let basis = self.basis(at, Some(at), self.groups[group].period.as_ref());
            self.groups[group].changes.push(ChangeColumns { prior: Some(at), basis, ..ChangeColumns::default() });
        }
    }

    /// The time that a change is measured from: its own words, else its earlier figure's.
    fn basis(&self, change: usize, prior: Option<usize>, of: Option<&Period>) -> Option<Period> {
        let own = |at: usize| {
            let column = &self.columns[at];
            let prior = column.holds == Holds::Prior;
            column.basis.or(column.time.filter(|_| prior)).or(prior.then_some(When::SamePeriod { year: None }))
        };
        let of_prior = prior.and_then(|at| match self.columns[at].holds {
            Holds::Prior => own(at).and_then(|when| period::basis(&when, of, &self.anchor)),
            _ => self.periods[at],
        });
        let said = own(change).and_then(|when| period::basis(&when, of, &self.anchor));
        // `năm 2022` beside six months of 2023 means the same six months where the earlier figure says so.
        match prior {
            Some(at) if self.columns[at].holds != Holds::Prior => of_prior.or(said),
            _ => said.or(of_prior),
        }
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

const CHANGES: [Holds; 4] = [Holds::Change, Holds::Ratio, Holds::Growth, Holds::Difference];

/// The reading of a percentage for which most rows come out.
#[derive(Default)]
struct Best {
    share: f32,
    holds: Option<Holds>,
    plan: Option<usize>,
}

impl Best {
    fn offer(&mut self, fit: judge::Fit, holds: Holds, plan: Option<usize>) {
        if judge::convinces(fit) && fit.share() > self.share {
            *self = Best { share: fit.share(), holds: Some(holds), plan };
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
