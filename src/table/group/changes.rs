//! Comparisons with an earlier time, each with the column of what is compared and that of its earlier figure.

use super::{ChangeColumns, Grouping, shares_words};
use crate::period::{self, Period, When};
use crate::table::judge::{self, Form};
use crate::table::meaning::Holds;
use crate::table::time::is_before;

const CHANGES: [Holds; 4] = [Holds::Change, Holds::Ratio, Holds::Growth, Holds::Difference];

impl Grouping {
    pub(super) fn changes(&mut self) {
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

    /// Columns of an earlier time that a column of changes compares another with: they are priors and no figures.
    pub(super) fn compared_with(&self, real: &[usize]) -> Vec<usize> {
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
    pub(super) fn subject(&self, column: usize, values: &[usize]) -> Option<usize> {
        let own = &self.columns[column];
        let words = if own.measure.is_empty() { &own.about } else { &own.measure };
        let said = self.periods[column];
        // Where nothing says the year, by the words: `Tháng 6 so với tháng 5`.
        let same = |at: &usize| match said {
            Some(_) => self.periods[*at] == said,
            None => own.time.is_some() && self.columns[*at].time == own.time,
        };
        let timed: Vec<usize> = values.iter().copied().filter(same).collect();
        let values = if timed.is_empty() { values } else { &timed };
        let measured: Vec<usize> = values
            .iter()
            .copied()
            .filter(|at| !words.is_empty() && shares_words(&self.columns[*at].measure, words))
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
        if own.basis.is_none_or(is_before)
            && let Some(at) = priors.into_iter().find(same)
        {
            return Some(at);
        }
        // A change that names no time: the time before among the columns.
        let earlier = values.iter().copied().filter(|at| own.basis.is_none() && self.before(*at, value)).filter(same);
        earlier.max_by_key(|at| self.periods[*at].map(|p| p.end()))
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
}
