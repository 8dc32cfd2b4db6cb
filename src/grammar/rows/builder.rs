//! A figure for each row of the decided reading.
//!
//! In: a sentence, its cues, its reading and what stands around it. Out: figures in the order of their numbers; plans and
//! changes of figures that stand in sentences before, as additions to those.

use super::Around;
use crate::decimal::Decimal;
use crate::grammar::cue::Cue;
use crate::grammar::indicator::{self, Lean, Phrase};
use crate::grammar::intent::{self, Reach};
use crate::grammar::place;
use crate::grammar::reading::{Decided, Role};
use crate::grammar::sentence::Sentence;
use crate::grammar::time::{Known, Times};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::period::{Period, When};
use crate::report::{Bound, Change, Direction, Figure, FigureSpans, OtherKind, Plan, Reason, Rival, Status};
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
        Builder {
            sentence,
            cues,
            decided,
            first,
            figures: Vec::new(),
            of_row: around.rows.iter().map(|(_, index)| *index).collect(),
            phrases: Vec::new(),
            additions: Vec::new(),
            dated: Vec::new(),
            last: around.basis,
            reached: Cell::new((0, around.intent)),
            known: Known::default(),
            around,
        }
    }

    pub(super) fn build(&mut self) {
        let mut priors: Vec<usize> = Vec::new();
        let mut pending: Vec<(usize, Direction)> = Vec::new();
        let (mut plan_percent, mut plan_value) = (None, None);
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
                    let row = self.of_row.len() - 1;
                    if let Some((plan, percent)) = plan_percent.take() {
                        self.plan_percent(plan, row, percent);
                    }
                    if let Some(plan) = plan_value.take() {
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
                // `vượt 8 tỷ đồng so với kế hoạch`: how far, but neither how much of it nor what it was.
                // Neither the row's plan nor a change of it: words of the change that it is held against.
                Role::PlannedGrowth { row } => {
                    let number = self.sentence.mentions[index].quantity.number;
                    if let Some(change) = self.changes(row).last_mut() {
                        change.span = change.span.join(number);
                    }
                }
                Role::PlanPoints { .. } if !self.is_rate(index) && !self.plan_follows(index) => {}
                Role::PlanPoints { row } => {
                    self.reason(row, "plan", index);
                    let implied =
                        self.local(row).and_then(|figure| figure.value).and_then(|now| self.distant(index, now));
                    let plan =
                        Plan { span: self.tail(index), against: self.against(index), implied, ..Plan::default() };
                    self.plans(row).push(plan);
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
                Role::PlanValueOfNext => plan_value = Some(index),
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

    fn is_rate(&self, index: usize) -> bool {
        matches!(self.sentence.mentions[index].quantity.unit, Unit::Percent | Unit::Points)
    }

    fn plan_follows(&self, index: usize) -> bool {
        matches!(self.decided.best.roles.get(index + 1), Some((Role::PlanValue { .. }, _)))
    }

    /// How a figure is to be taken: `vượt 1,2 triệu tỷ đồng` is more than that.
    fn bound(&self, index: usize) -> Bound {
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
        reach != Reach::None || intent::names_plan(self.sentence, self.cues, index)
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

    /// Adds a figure for the mention; gives its row in the reading.
    pub(super) fn figure(&mut self, index: usize, part_of: Option<usize>, rule: &'static str, valued: bool) -> usize {
        let (sentence, cue) = (self.sentence, &self.cues[index]);
        let mention = &sentence.mentions[index];
        let quantity = &mention.quantity;
        let carried = self.around.phrases.len();
        let spoken = |phrase: &Phrase| !phrase.aside && phrase.depth <= mention.depth;
        let local = self.phrases.iter().rposition(spoken).or(self.phrases.len().checked_sub(1));
        let phrase_of =
            |row: usize| if row < carried { self.around.phrases.get(row) } else { self.phrases.get(row - carried) };
        let local = self.sharing(index).or(local);
        let lean = Lean {
            before: local.map(|i| &self.phrases[i]).or(self.around.phrases.last()),
            same_sentence: local.is_some(),
            total: part_of.and_then(phrase_of),
            respective: self.respective(index),
            heading: self.around.heading.as_deref(),
            topic: self.around.topic.as_deref(),
        };
        let mut phrase = indicator::indicator(sentence, self.cues, index, self.governed(index), lean);
        let total = part_of.and_then(|row| self.decided.best.rows[row].mention);
        let planned = self.is_planned(index);
        // `hoàn thành 100% chỉ tiêu, kế hoạch`: only the plan is named. But `đào tạo nghề, đạt 141% kế hoạch` has a subject, and so has
        // what goes on: `giải ngân 90% và đến hết tháng 1 đạt 95% kế hoạch`.
        let on = index.checked_sub(1).map(|before| self.decided.best.roles[before].0);
        let said = matches!(on, Some(Role::PlanPercent { row: None, .. }))
            || phrase.source == "own words"
                && cue.lead.is_some_and(|(_, at)| sentence.words(at..at + 1).ends_with("đạt"));
        let named = match (cue.content, cue.lead, cue.plan.clone()) {
            (0, Some((Label::Reach, at)), Some(plan)) if !said => {
                Some(format!("{} {}", indicator::words(sentence, at..at + 1), indicator::words(sentence, plan)))
            }
            // `27% chỉ tiêu doanh thu và 2% chỉ tiêu lợi nhuận`
            (0, None, Some(plan)) => Some(indicator::words(sentence, plan)),
            (_, _, None) => indicator::about(sentence, self.cues, index),
            _ => None,
        };
        if let Some(named) = named.filter(|_| !valued) {
            (phrase.text, phrase.items) = (named, None);
        }
        // What is listed of a total of the sentence before, however far before its last figure.
        let of_before = part_of.filter(|_| total.is_none()).and_then(|row| self.around.phrases.get(row)?.period);
        let dated = self.times().of_figure(index, total, of_before, planned);
        let when = dated.period;
        phrase.period = when;
        let status = self.times().status(planned, when.as_ref());
        self.dated.push((index, when));
        let unit = valued.then(|| self.unit(index, part_of));
        // `10.661/3.318 lượt bệnh nhân`: the noun stands behind the pair.
        if phrase.noun.is_empty()
            && quantity.unit == Unit::Count
            && let Some(unit) = &unit
        {
            phrase.noun.clone_from(unit);
        }
        let mut figure = Figure {
            indicator: phrase.text.clone(),
            value: valued.then_some(quantity.value),
            value_max: quantity.max.filter(|_| valued),
            unit,
            bound: if valued { self.bound(index) } else { Bound::Exact },
            status,
            period: when,
            part_of: part_of.map(|row| self.of_row[row]),
            spans: FigureSpans {
                number: valued.then_some(quantity.number),
                indicator: phrase.items.clone().filter(|items| !items.is_empty()).map(|items| sentence.span_of(items)),
                sentence: sentence.span,
            },
            why: Vec::with_capacity(6),
            ..Figure::default()
        };
        self.number_reading(&mut figure, index);
        figure.why.push(Reason { cell: "role", rule, span: Some(quantity.number), rivals: self.rivals(index) });
        figure.why.push(Reason {
            cell: "indicator",
            rule: phrase.source,
            span: figure.spans.indicator,
            rivals: vec![],
        });
        if quantity.unit == Unit::Count && self.cues[index].noun.is_empty() {
            figure.why.push(Reason { cell: "unit", rule: "leaned", span: None, rivals: vec![] });
        }
        let place = place::of_figure(sentence, self.cues, index);
        if let Some((line, span)) = place.filter(|(line, _)| Some(line.1) != self.around.place) {
            figure.place = Some(place::named(line));
            let rule = "place among its words";
            figure.why.push(Reason { cell: "place", rule, span: Some(span), rivals: vec![] });
        }
        if figure.bound != Bound::Exact {
            let before = (mention.first < mention.item).then(|| sentence.span_of(mention.first..mention.item));
            let rule = if before.is_some() { "word before the number" } else { "words around the number" };
            figure.why.push(Reason { cell: "bound", rule, span: before, rivals: vec![] });
        }
        if status == Status::Target {
            let rule = if planned { "words of what is to be done" } else { "time that lies ahead" };
            figure.why.push(Reason { cell: "status", rule, span: None, rivals: vec![] });
        }
        figure.why.push(Reason { cell: "period", rule: dated.rule, span: dated.span, rivals: vec![] });
        self.of_row.push(self.first + self.figures.len());
        self.figures.push(figure);
        phrase.part = part_of.is_some();
        self.phrases.push(phrase);
        self.of_row.len() - 1
    }

    /// The figure of this sentence that counts what a share is taken of: `9.280 hộ nghèo với 38.500 nhân khẩu, chiếm 11,6% số hộ`.
    fn sharing(&self, index: usize) -> Option<usize> {
        let cue = &self.cues[index];
        let share = matches!(cue.lead, Some((Label::Share, _))) && self.sentence.mentions[index].is_percent();
        let whole = indicator::words(self.sentence, cue.about.clone());
        let whole = whole.strip_prefix("số ").unwrap_or(&whole).split(' ').next()?;
        let counts = |phrase: &Phrase| !whole.is_empty() && phrase.noun.split(' ').next() == Some(whole);
        self.phrases.iter().rposition(counts).filter(|_| share && cue.content == 0)
    }

    /// The mention whose words before it name what `index` counts: of `từ A xuống B` those before A.
    pub(super) fn governed(&self, index: usize) -> usize {
        let mut at = index;
        let nameless = |at: usize| self.cues[at].content == 0;
        while at > 0
            && (matches!(self.decided.best.roles[at - 1].0, Role::PriorOfNext)
                || (nameless(at)
                    && matches!(
                        self.decided.best.roles[at - 1].0,
                        Role::PlanOfNext { .. } | Role::ChangeOfNext { .. } | Role::PlanValueOfNext
                    ))
                // `số chợ đạt từ 6 điểm trở lên là 14 chợ`
                || (nameless(at)
                    && matches!(self.cues[at].lead, Some((Label::Is, _)))
                    && self.cues[at].separator.is_none()
                    && matches!(self.decided.best.roles[at - 1].0, Role::Other(OtherKind::Criterion))))
        {
            at -= 1;
        }
        at
    }

    /// The figure that the mention answers to: `A, B và C lần lượt chiếm 36%, 29,6% và 14,5%`.
    pub(super) fn respective(&self, index: usize) -> Option<&Phrase> {
        let (mentions, cues) = (&self.sentence.mentions, self.cues);
        let unit = mentions[index].quantity.unit;
        let head = (0..=index).rev().take_while(|i| mentions[*i].quantity.unit == unit).find(|i| {
            let own = &cues[*i].own;
            own.clone().any(|at| self.sentence.label(at) == Some(crate::lexicon::Label::Respectively))
        })?;
        let listed =
            (head + 1..mentions.len()).take_while(|i| mentions[*i].quantity.unit == unit && cues[*i].bare).count() + 1;
        let before = self.phrases.len().checked_sub(index - head)?.checked_sub(listed)?;
        self.phrases.get(before + (index - head))
    }

    /// `21,700 người`: which of a mark's two meanings the unit asks for.
    pub(super) fn number_reading(&self, figure: &mut Figure, index: usize) {
        let quantity = &self.sentence.mentions[index].quantity;
        let Some(otherwise) = quantity.otherwise else { return };
        let comma = quantity.value.scale() > 0;
        if comma
            && quantity.power == 0
            && quantity.unit == Unit::Count
            && figure.value.is_some()
            && quantity.value == otherwise / Decimal::ONE_THOUSAND
        {
            // Both ends of a range have the same mark.
            let max = quantity.max_otherwise.or(quantity.max);
            if max.is_some_and(|max| max <= otherwise) {
                return;
            }
            figure.value = Some(otherwise);
            figure.value_max = max;
            let span = Some(quantity.number);
            figure.why.push(Reason { cell: "number", rule: "comma between thousands", span, rivals: vec![] });
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
            .map(|(proposal, margin)| Rival { reading: proposal.rule.to_string(), margin: *margin })
            .collect()
    }
}
