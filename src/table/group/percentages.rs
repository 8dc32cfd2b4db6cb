//! What percentages compare whose headings do not say so: the pair of columns for which most rows come out.

use super::Grouping;
use crate::table::judge::{self, Form};
use crate::table::meaning::{Column, Holds};
use crate::table::naming::is_rate;
use crate::table::unit::Printed;

impl Grouping {
    /// Settles what percentages speak of whose headings do not say so.
    pub(super) fn open_percentages(&mut self) {
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
            if self.columns[at].holds == Holds::Value {
                self.rate(at);
            }
        }
    }

    /// A percentage that turned out a figure of its own is a rate of what its headings name, or of what the column before counts.
    fn rate(&mut self, at: usize) {
        let counted = |column: &Column| column.measure.strip_prefix("số ").map(String::from);
        let before = at.checked_sub(1).map(|before| &self.columns[before]);
        let named = Some(self.columns[at].measure.clone()).filter(|named| !named.is_empty());
        let named = named.or_else(|| before.and_then(counted)).unwrap_or_default();
        let column = &mut self.columns[at];
        column.measure = if is_rate(&named) { named } else { ["tỷ lệ ", &named].concat().trim_end().to_string() };
        column.unit = column.unit.take().or(Some(Printed::percent()));
        column.own_unit = true;
    }

    fn several_times(&self, done: &[usize]) -> bool {
        done.iter().any(|a| done.iter().any(|b| self.before(*a, *b)))
    }
}

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
