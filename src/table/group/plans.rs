//! Plans and how far they were met, each with the column of what was done.

use super::{Grouping, PlanColumns, common_words, shares_words};
use crate::period;
use crate::sort::sort;
use crate::table::judge::{self, Form};
use crate::table::meaning::Holds;

impl Grouping {
    pub(super) fn plans(&mut self) {
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
    pub(super) fn done_for(&self, plan: usize, values: &[usize]) -> Option<usize> {
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
}
