//! A figure for each row of the decided reading.
//!
//! In: a sentence, its cues, its reading and what stands around it. Out: figures in the order of their numbers; plans and
//! changes of figures that stand in sentences before, as additions to those.

use super::Around;
use crate::grammar::cue::Cue;
use crate::grammar::indicator::{self, Members, Phrase};
use crate::grammar::intent::{self, Reach};
use crate::grammar::reading::{Decided, Role};
use crate::grammar::sentence::Sentence;
use crate::grammar::time::{Known, Times};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::period::{Period, When};
use crate::report::{Bound, Change, Direction, Figure, Plan, Reason, Rival};
use crate::text::key::key;
use std::cell::Cell;

/// Figures in the making.
pub(super) struct Builder<'b, 't> {
    pub(super) sentence: &'b Sentence<'t>,
    pub(super) cues: &'b [Cue],
    pub(super) decided: &'b Decided,
    pub(super) around: &'b mut Around,
    pub(super) first: usize,
    pub(super) figures: Vec<Figure>,
    /// For each row of the reading its index in the report.
    pub(super) of_row: Vec<usize>,
    pub(super) phrases: Vec<Phrase>,
    pub(super) additions: Vec<(usize, Vec<Plan>, Vec<Change>)>,
    /// The mention that each figure hangs on, and its period.
    pub(super) dated: Vec<(usize, Option<Period>)>,
    /// What an earlier value was of, last.
    pub(super) last: Option<When>,
    /// Up to which item it was last asked how far intent reaches, and the answer.
    reached: Cell<(usize, Reach)>,
    known: Known,
    /// Whether the sentence says `lần lượt` anywhere.
    pub(super) in_order: bool,
    /// The lists that the sentence opens.
    pub(super) members: Vec<Members>,
}

impl<'b, 't> Builder<'b, 't> {
    /// A builder without figures yet, its first figure to get the index `first` in the report.
    pub(super) fn new(
        sentence: &'b Sentence<'t>,
        cues: &'b [Cue],
        decided: &'b Decided,
        around: &'b mut Around,
        first: usize,
    ) -> Self {
        let rows = decided.best.rows.len().saturating_sub(around.rows.len());
        Builder {
            sentence,
            cues,
            decided,
            first,
            figures: Vec::with_capacity(rows),
            of_row: around.rows.iter().map(|(_, index)| *index).collect(),
            phrases: Vec::with_capacity(rows),
            additions: Vec::new(),
            dated: Vec::new(),
            last: around.basis,
            reached: Cell::new((0, around.intent)),
            known: Known::default(),
            members: indicator::members(sentence),
            in_order: sentence.holds(0..sentence.items.len(), Label::Respectively),
            around,
        }
    }

    pub(super) fn build(&mut self) {
        let mut priors: Vec<usize> = Vec::new();
        let mut pending: Vec<(usize, Direction)> = Vec::new();
        let (mut plan_percent, mut plan_values) = (None, Vec::<usize>::new());
        for index in 0..self.sentence.mentions.len() {
            let (role, rule) = self.decided.best.roles[index];
            let value = self.sentence.mentions[index].quantity.value;
            match role {
                Role::Figure { part_of } => {
                    self.figure(index, part_of, rule, true);
                    let unit = self.sentence.mentions[index].quantity.unit;
                    let of = |from: &usize| {
                        let earlier = self.sentence.mentions[*from].quantity.unit;
                        earlier == unit || earlier == Unit::Count
                    };
                    // `dự toán giao 900 tỷ đồng, chiếm 7% cả tỉnh, đã thu 850 tỷ đồng`: no plan of the share.
                    let last = index + 1 == self.sentence.mentions.len();
                    let share = |plan: usize| unit == Unit::Percent && !self.sentence.mentions[plan].is_percent();
                    let planned = plan_values.extract_if(.., |plan| last || of(plan) && !share(*plan));
                    let planned: Vec<usize> = planned.collect();
                    let row = self.of_row.len() - 1;
                    if let Some((plan, percent)) = plan_percent.take() {
                        self.plan_percent(plan, row, percent);
                    }
                    for plan in planned {
                        self.plan_value(plan, row, self.sentence.mentions[plan].quantity.value);
                    }
                    for (change, direction) in pending.drain(..) {
                        self.change(change, row, direction, false);
                    }
                    if let Some(at) = priors.iter().position(of) {
                        self.change_from(priors.remove(at), index);
                    }
                }
                Role::PlanPercent { row, percent } => {
                    let part_of = self.decided.best.rows.get(self.of_row.len()).and_then(|row| row.part_of);
                    let row = row.unwrap_or_else(|| self.figure(index, part_of, rule, false));
                    self.plan_percent(index, row, percent);
                    self.reason(row, "plan", index);
                }
                // Neither the row's plan nor a change of it: words of the change that it is held against.
                Role::PlannedGrowth { row } => {
                    let number = self.sentence.mentions[index].quantity.number;
                    if let Some(change) = self.changes(row).last_mut() {
                        change.span = change.span.join(number);
                    }
                }
                Role::PlanApart { row, above } => {
                    let row = row.unwrap_or_else(|| self.figure(index, None, rule, false));
                    self.plan_apart(index, row, above);
                    self.reason(row, "plan", index);
                }
                Role::PlanValue { row } => {
                    self.plan_value(index, row, value);
                    self.reason(row, "plan", index);
                }
                Role::Change { row, direction, ratio } => {
                    let part_of = self.decided.best.rows.get(self.of_row.len()).and_then(|row| row.part_of);
                    let row = row.unwrap_or_else(|| self.figure(index, part_of, rule, false));
                    self.change(index, row, direction, ratio);
                    self.reason(row, "change", index);
                }
                Role::Prior { row } => {
                    self.prior(index, row, value);
                    self.reason(row, "change", index);
                }
                Role::PriorOfNext => priors.push(index),
                Role::Whole { row } => {
                    let whole = self.sentence.mentions[index].quantity.number;
                    if let Some(figure) = self.local(row) {
                        figure.of = Some(value);
                        figure.spans.number = figure.spans.number.map(|number| number.join(whole));
                    }
                }
                Role::ChangeOfNext { direction } => pending.push((index, direction)),
                Role::PlanOfNext { percent } => plan_percent = Some((index, percent)),
                Role::PlanValueOfNext => plan_values.push(index),
                Role::Other(_) => {}
            }
        }
        self.shared();
        self.unchanged();
    }

    /// `vừng 90 ha, bông 1,2 nghìn ha, đều đạt 100% kế hoạch`: what all of a list did.
    fn shared(&mut self) {
        let (sentence, decided) = (self.sentence, self.decided);
        for (index, (role, _)) in decided.best.roles.iter().enumerate() {
            let (Role::PlanPercent { row: Some(last), .. } | Role::Change { row: Some(last), .. }) = *role else {
                continue;
            };
            let lead = self.cues[index].lead.map_or(self.cues[index].own.start, |(_, at)| at);
            let all = (self.cues[index].own.start..lead + 1).any(|at| sentence.has_word(at, const { key("đều") }));
            let rows = &decided.best.rows;
            let alike = |row: &usize| {
                let (row, last) = (&rows[*row], &rows[last]);
                let here = row.mention.is_some() && row.segment == last.segment && row.bracket == last.bracket;
                here && row.unit == last.unit && row.value.is_some() && row.plans == 0 && row.changes == 0
            };
            for row in (0..last).rev().take_while(|row| all && alike(row)) {
                match *role {
                    Role::PlanPercent { percent, .. } => self.plan_percent(index, row, percent),
                    Role::Change { direction, ratio, .. } => self.change(index, row, direction, ratio),
                    _ => {}
                }
            }
        }
    }

    /// How a figure is to be taken: `vượt 1,2 triệu tỷ đồng` is more than that.
    pub(super) fn bound(&self, index: usize) -> Bound {
        let (mention, cue) = (&self.sentence.mentions[index], &self.cues[index]);
        let beyond = matches!(cue.lead, Some((Label::Exceed, _))) && cue.adjacent && cue.plan.is_none();
        let large = mention.quantity.power > 0 || !matches!(mention.quantity.unit, Unit::Count | Unit::Percent);
        if beyond && large && mention.bound == Bound::Exact { Bound::Over } else { mention.bound }
    }

    pub(super) fn times(&self) -> Times<'_, '_> {
        let (sentence, cues, around) = (self.sentence, self.cues, &*self.around);
        Times { sentence, cues, roles: &self.decided.best.roles, around, dated: &self.dated, known: &self.known }
    }

    /// Whether the words before a mention say that it is to be done.
    pub(super) fn is_planned(&self, index: usize) -> bool {
        let end = self.sentence.mentions[index].first;
        let (start, before) = Some(self.reached.get()).filter(|(to, _)| *to <= end).unwrap_or((0, self.around.intent));
        let reach = intent::reach(self.sentence, self.cues, start..end, before);
        self.reached.set((end, reach));
        let (sentence, cues) = (self.sentence, self.cues);
        // `Chỉ tiêu giao là 900 lao động, đến hết tháng 9 thực hiện 750 lao động`: the plan was told, and this came of it.
        let told = index.checked_sub(1).map(|before| self.decided.best.roles[before].0);
        let came_of_it = told == Some(Role::PlanValueOfNext) && !sentence.holds(cues[index].own.clone(), Label::Intent);
        reach != Reach::None && !came_of_it
            || intent::names_plan(sentence, cues, index)
            || intent::comes_behind(sentence, cues, index)
            || intent::is_aim(sentence, cues, index)
            || intent::sets_least(sentence, index)
    }

    /// The figure of a row that stands in this sentence.
    pub(super) fn local(&mut self, row: usize) -> Option<&mut Figure> {
        let index = self.of_row[row].checked_sub(self.first)?;
        self.figures.get_mut(index)
    }

    pub(super) fn addition(&mut self, row: usize) -> &mut (usize, Vec<Plan>, Vec<Change>) {
        let index = self.of_row[row];
        if let Some(at) = self.additions.iter().position(|a| a.0 == index) {
            return &mut self.additions[at];
        }
        self.additions.push((index, Vec::new(), Vec::new()));
        let last = self.additions.len() - 1;
        &mut self.additions[last]
    }

    pub(super) fn plans(&mut self, row: usize) -> &mut Vec<Plan> {
        match self.of_row[row].checked_sub(self.first) {
            Some(index) => &mut self.figures[index].plans,
            None => &mut self.addition(row).1,
        }
    }

    pub(super) fn changes(&mut self, row: usize) -> &mut Vec<Change> {
        match self.of_row[row].checked_sub(self.first) {
            Some(index) => &mut self.figures[index].changes,
            None => &mut self.addition(row).2,
        }
    }

    /// Says on a row of this sentence why the mention is its plan or change.
    pub(super) fn reason(&mut self, row: usize, cell: &'static str, index: usize) {
        let (rule, rivals) = (self.decided.best.roles[index].1, self.rivals(index));
        let span = Some(self.sentence.mentions[index].quantity.number);
        if let Some(figure) = self.local(row) {
            figure.why.push(Reason { cell, rule, span, rivals });
        }
    }

    pub(super) fn rivals(&self, index: usize) -> Vec<Rival> {
        self.decided.rivals[index]
            .iter()
            .map(|(proposal, margin)| Rival { reading: proposal.rule, margin: *margin })
            .collect()
    }
}
