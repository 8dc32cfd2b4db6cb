//! What a sentence leaves behind for those after it: the times it spoke of, and the total whose parts it promises.

use super::Reader;
use super::setting::{names_parts, opens_parts};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::intent::Reach;
use crate::grammar::rows::Around;
use crate::grammar::sentence::Sentence;
use crate::grammar::time;
use crate::period::{self, Period, PeriodMention, When};
use crate::report::{Figure, OtherKind, Plan, Span, Status};

impl Reader<'_> {
    /// Keeps what a sentence spoke of for those behind it.
    pub(super) fn speak(&mut self, sentence: &Sentence, figures: &[Figure], around: &Around) {
        // Of several the one that ends last: others may be in brackets, to compare with.
        let periods = figures.iter().map(|figure| figure.period);
        if let Some(last) = periods.max_by_key(|period| period.map(|period| period.end())) {
            self.spoken.figure = last;
            self.spoken.apart = time::opening(sentence).is_some_and(|(_, time)| time.apart);
        }
        let planned = figures.iter().rev().filter(|figure| figure.status == Status::Target);
        if let Some(period) = planned.clone().find_map(|figure| figure.period) {
            self.spoken.ahead = Some(period);
        } else if figures.is_empty() {
            // `Hội nghị biểu quyết các chỉ tiêu năm 2018. Trong đó, phấn đấu …`
            let about = around.anchor.period.map(|about| about.end());
            let set = |p: &PeriodMention| match p.when {
                When::Fixed(year @ Period::Year(_)) if p.named && about < Some(year.start()) => Some(year),
                _ => None,
            };
            if let Some(year) = sentence.periods.iter().find_map(set) {
                (self.spoken.ahead, self.spoken.figure) = (Some(year), None);
            }
        }
        if planned.count() > 0 || around.intent == Reach::Paragraph {
            return;
        }
        let plain = |p: &&PeriodMention| matches!(p.when, When::Fixed(_) | When::PartOfYear { ago: 0, .. });
        let dates = |p: &&PeriodMention| p.dates_figures() && !p.compared && !p.named;
        // `đặt mục tiêu đến hết năm 2025 không còn hộ nghèo`: until when, with nothing counted.
        let goal = |p: &&PeriodMention| figures.is_empty() && p.cumulative && p.kind == OtherKind::Year;
        let said = sentence.periods.iter().filter(dates).filter(|p| !goal(p)).filter(plain);
        for period in said.filter_map(|p| period::resolve(&p.when, &around.anchor)) {
            if period.is_month() {
                self.spoken.month = Some(period);
            } else if period.is_part_of_month() {
                self.spoken.month = Some(Period::Month(period.year(), period.end().1));
            }
            if !matches!(period, Period::Years { .. }) {
                self.spoken.year = Some(period.year());
            }
            // `triển khai nhiệm vụ năm 2018` tells nothing of that year yet.
            let told = !figures.is_empty();
            if told && self.spoken.latest.is_none_or(|latest| latest.end() < period.end()) {
                self.spoken.latest = Some(period);
            }
        }
    }

    /// The figure whose parts a sentence that ends in `trong đó:` promises: its last that is no part itself.
    pub(super) fn total(&self, sentence: &Sentence, block: Span) -> Option<usize> {
        // `Trong đó:` alone on its line: of the line before.
        let last = self.report.figures.last().filter(|_| names_parts(sentence));
        let between = last.and_then(|last| self.text.text.get(last.spans.sentence.end..block.start));
        let next = between.is_some_and(|between| !between.trim_end().contains('\n'));
        let before = self.report.figures.get(self.before.start).filter(|_| next);
        let block = before.map_or(block, |figure| Span::new(figure.spans.sentence.start, block.end));
        let of_block = |(_, figure): &(usize, &Figure)| figure.spans.sentence.start >= block.start;
        let mut own = self.report.figures.iter().enumerate().rev().take_while(of_block);
        let total = |figure: &Figure| {
            block.contains(figure.spans.sentence) && figure.part_of.is_none() && figure.value.is_some()
        };
        if opens_parts(sentence) { own.find(|(_, figure)| total(figure)).map(|(index, _)| index) } else { None }
    }
}

/// Adds a plan to a figure of a sentence before; `ngô 87/90 ha. Đạt 96,7% kế hoạch` is one plan.
pub(super) fn hold_against(figure: &mut Figure, plan: Plan) {
    let (Some(value), Some(percent), None) = (figure.value, plan.percent, plan.value) else {
        return figure.plans.push(plan);
    };
    let divides = |whole| arithmetic::comes_out(value, whole, percent, arithmetic::step_of(percent), Decimal::ZERO);
    match figure.plans.last_mut().filter(|stated| stated.percent.is_none() && stated.value.is_some_and(divides)) {
        Some(stated) => *stated = Plan { value: stated.value, span: stated.span.join(plan.span), ..plan },
        None => figure.plans.push(plan),
    }
}
