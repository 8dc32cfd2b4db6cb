//! The plans that a figure is held against: how far met, and the plan itself.
//!
//! `152/140 người, vượt 8,6%` is one plan of 140 with 108.6 per cent, not two.

use super::builder::Builder;
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::cue::plan_name;
use crate::grammar::indicator;
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::report::{Bound, Plan, Span};

impl Builder<'_, '_> {
    pub(super) fn plan_percent(&mut self, index: usize, row: usize, percent: Decimal) {
        let mention = &self.sentence.mentions[index];
        let step = arithmetic::step_of(mention.quantity.value);
        let shift = percent - mention.quantity.value;
        let percent_max = mention.quantity.max.map(|max| max + shift);
        let value = self.local(row).and_then(|figure| figure.value);
        let implied = value.filter(|_| percent_max.is_none()).and_then(|value| arithmetic::whole(value, percent, step));
        let (span, against) = (self.tail(index), self.against(index));
        let bound = if mention.bound == Bound::Exact && self.is_denied(index) { Bound::Under } else { mention.bound };
        let slack = value.map_or(Decimal::ZERO, arithmetic::step_of) / Decimal::TWO;
        let plans = self.plans(row);
        // A plan stated before its percentage (`152/140 người, vượt 8,6%`) is the same plan, unless both have a name and the division
        // says otherwise: `vượt dự toán (2.000 tỷ đồng), đạt 97,3% mức phấn đấu`.
        let other = |plan: &Plan| {
            let apart = plan.against.is_some() && against.is_some() && plan.against != against;
            let divides = |value, whole| arithmetic::comes_out(value, whole, percent, step, slack);
            apart && value.zip(plan.value).is_some_and(|(value, whole)| !divides(value, whole))
        };
        // `vượt 30 tỷ đồng (14,3%) so với dự toán`
        let apart = |plan: &Plan| {
            plan.value.is_none() && plan.against.is_some() && against.is_some() && plan.against != against
        };
        let open = |plan: &&mut Plan| plan.percent.is_none() && !apart(plan) && !other(plan);
        // `tỉnh giao 1.200 ha, huyện giao 1.250 ha, trồng 1.310 ha, đạt 109,2% kế hoạch tỉnh và 104,8% kế hoạch huyện`: each its own.
        let of = |plan: &Plan| {
            let whole = plan.value.zip(value).filter(|_| plan.percent.is_none());
            whole.is_some_and(|(whole, value)| arithmetic::comes_out(value, whole, percent, step, slack))
        };
        let at = plans.iter().rposition(of).or(plans.len().checked_sub(1));
        if let Some(plan) = at.map(|at| &mut plans[at]).filter(open) {
            plan.percent = Some(percent);
            plan.percent_max = percent_max;
            plan.bound = bound;
            plan.against = plan.against.take().or(against);
            plan.span = plan.span.join(span);
            return;
        }
        plans.push(Plan { percent: Some(percent), percent_max, bound, value: None, against, implied, span });
    }

    /// Whether it is said that so much was not reached: `chưa đạt 100% kế hoạch`, `không thể tuyển đủ 100% chỉ tiêu`.
    fn is_denied(&self, index: usize) -> bool {
        const FAR: usize = 4;
        let (sentence, own) = (self.sentence, self.cues[index].own.clone());
        let verb = |at: usize| matches!(sentence.what(at), What::Word | What::Label(Label::LightVerb | Label::Reach));
        let mut back = own.clone().rev().take(FAR).take_while(|at| sentence.mark(*at).is_none());
        let not = back.find(|at| sentence.denies(*at));
        not.is_some_and(|not| not + 1 < own.end && (not + 1..own.end).all(verb))
    }

    pub(super) fn plan_value(&mut self, index: usize, row: usize, value: Decimal) {
        let number = self.sentence.mentions[index].quantity.number;
        let against = self.against(index).or_else(|| self.plan_before(index));
        let plans = self.plans(row);
        match plans.last_mut().filter(|plan| plan.value.is_none()) {
            Some(plan) => {
                plan.value = Some(value);
                plan.implied = None;
                plan.span = plan.span.join(number);
            }
            None => plans.push(Plan { value: Some(value), span: number, against, ..Plan::default() }),
        }
    }

    /// The plan that is told by how far the figure is from it; where just so far, it is worked out: `đạt 10,4%, vượt 0,4% so với kế hoạch`
    /// was to be 10, `950 hộ, vượt 50 hộ so với chỉ tiêu` was to be 900.
    pub(super) fn plan_apart(&mut self, index: usize, row: usize, above: bool) {
        let mention = &self.sentence.mentions[index];
        let (amount, exact) = (mention.quantity.value, mention.bound == Bound::Exact);
        let (span, against) = (self.tail(index), self.against(index));
        let now =
            self.local(row).filter(|figure| exact && figure.bound == Bound::Exact).and_then(|figure| figure.value);
        // `tỷ lệ hộ nghèo còn 3,7%, vượt 0,3% so với mục tiêu`: of what is to fall less is more.
        let fell = self.decided.best.rows[row]
            .mention
            .is_some_and(|mention| matches!(self.cues[mention].lead, Some((Label::DownTo | Label::Down, _))));
        let now = now.filter(|_| !fell);
        let target = now.map(|now| if above { now - amount } else { now + amount });
        let implied = target.filter(|target| *target > Decimal::ZERO).map(arithmetic::just);
        // `33 ha (kế hoạch: 31,5 ha), vượt 1,5 ha so với kế hoạch`: the same plan.
        match self.plans(row).iter_mut().find(|plan| plan.value.is_some() || plan.against == against) {
            Some(same) => same.span = same.span.join(span),
            None => self.plans(row).push(Plan { span, against, implied, ..Plan::default() }),
        }
    }

    /// The words that state a plan or change: from the word that leads it to the end of what it is held against.
    pub(super) fn tail(&self, index: usize) -> Span {
        let (sentence, cue) = (self.sentence, &self.cues[index]);
        let mention = &sentence.mentions[index];
        let start = cue.lead.map_or(mention.first, |(_, at)| at).min(mention.first);
        let end = cue.tail.max(mention.item + 1);
        let mut span = sentence.span_of(start.max(cue.own.start).min(mention.item)..end);
        // What is held against may hold digits of its own (`năm 2020`): those are other numbers.
        span.end = span.end.max(mention.quantity.number.end);
        span
    }

    /// The name of the plan right before its value: `vượt dự toán (108.800 tỷ đồng)`.
    fn plan_before(&self, index: usize) -> Option<String> {
        let first = self.sentence.gap(index).start;
        let gap = first..self.sentence.mentions[index].first.max(first);
        let start = gap.clone().find(|at| self.sentence.label(*at) == Some(Label::Plan))?;
        let words = indicator::words(self.sentence, start..plan_name(self.sentence, start).min(gap.end));
        Some(words).filter(|text| !text.is_empty())
    }

    pub(super) fn against(&self, index: usize) -> Option<String> {
        let plan = self.cues[index].plan.clone()?;
        Some(indicator::words(self.sentence, plan)).filter(|text| !text.is_empty())
    }
}
