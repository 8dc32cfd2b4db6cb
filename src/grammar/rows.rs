//! From the decided roles to rows.
//!
//! In: a sentence, its cues and the best reading; what stands around it ([`Around`]). Out: figures with clean-text spans, and
//! the other numbers.

use super::cue::{self, Cue};
use super::indicator::{self, Lean, Phrase};
use super::intent::{self, Reach};
use super::reading::{self, Decided, Role, Row};
use super::sentence::{Sentence, What};
use super::time::Times;
use crate::arithmetic;
use crate::lexicon::Label;
use crate::number::Unit;
use crate::period::{self, Anchor, Period, When};
use crate::report::{
    Bound, Change, Direction, Figure, FigureSpans, Interval, OtherKind, OtherNumber, Plan, Reason, Rival, Span,
};
use crate::text::key::{Key, key};
use rust_decimal::Decimal;

/// What stands around a sentence.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// What relative times are resolved against.
    pub anchor: Anchor,
    /// What the whole report says that it is about, where it says so well enough to tell what lies ahead of it.
    pub report: Option<Period>,
    /// What is spoken of where a sentence says `hiện nay`.
    pub base: Option<Period>,
    /// Whether the heading, the list's opener or the sentence before speaks of what is to be done.
    pub intent: Reach,
    /// A heading or opener says so, for all below it.
    pub intent_above: bool,
    /// The comparison that the sentence goes on with.
    pub basis: Option<When>,
    /// The figure whose parts the list below `Trong đó:` gives.
    pub total: Option<usize>,
    /// The words of the heading above.
    pub heading: Option<String>,
    /// The last rows of the sentences before, newest last, with their place in the report.
    pub rows: Vec<(Row, usize)>,
    /// Their indicators.
    pub phrases: Vec<Phrase>,
}

/// What was read from a sentence.
pub struct Read {
    /// Its figures; `part_of` counts in the whole report.
    pub figures: Vec<Figure>,
    /// Additions to figures of sentences before: `(figure, plans, changes)`.
    pub additions: Vec<(usize, Vec<Plan>, Vec<Change>)>,
    /// Digits that are no figure.
    pub others: Vec<OtherNumber>,
}

/// Most rows handed on to the next sentence.
const HANDED_ON: usize = 4;

/// Reads a sentence. `first` is the index that its first figure gets in the report.
pub fn read(sentence: &Sentence, around: &mut Around, first: usize) -> Read {
    let cues = cue::cues(sentence);
    let carried: Vec<Row> = around.rows.iter().map(|(row, _)| Row { mention: None, depth: 0, ..*row }).collect();
    if !around.intent_above && !intent::keeps(sentence, &cues) {
        around.intent = Reach::None;
    }
    let decided = reading::decide(sentence, &cues, &carried, total_of(sentence, around));
    let mut builder = Builder {
        sentence,
        cues: &cues,
        decided: &decided,
        around,
        first,
        figures: Vec::new(),
        of_row: Vec::new(),
        phrases: Vec::new(),
        additions: Vec::new(),
        dated: Vec::new(),
        last: None,
    };
    builder.last = builder.around.basis;
    builder.of_row = builder.around.rows.iter().map(|(_, index)| *index).collect();
    builder.build();
    let comparison = builder.times().last_comparison().or(builder.last);
    let Builder { figures, of_row, phrases, additions, .. } = builder;
    around.basis = comparison;
    if !around.intent_above {
        around.intent = handed_on(sentence, &cues, around.intent);
    }
    let mut others = others(sentence, &decided);
    unclaimed(sentence, &figures, &additions, &mut others);
    hand_on(around, &decided, &of_row, phrases, carried.len());
    Read { figures, additions, others }
}

/// How far intent reaches into the sentence behind this one.
fn handed_on(sentence: &Sentence, cues: &[Cue], intent: Reach) -> Reach {
    match intent::reach(sentence, cues, sentence.items.len(), intent) {
        Reach::Paragraph => Reach::Paragraph,
        _ => Reach::None,
    }
}

/// The carried row whose parts a sentence lists: below `Trong đó:`, or behind `Trong thu nội địa, …`.
fn total_of(sentence: &Sentence, around: &Around) -> Option<usize> {
    if let Some(total) = around.total {
        return around.rows.iter().position(|(_, index)| *index == total);
    }
    if sentence.tokens.first()?.key != WITHIN {
        return None;
    }
    let comma = (1..sentence.items.len().min(8)).find(|i| sentence.mark(*i) == Some(','))?;
    let named = indicator::words(sentence, 1..comma).to_lowercase();
    around.phrases.iter().rposition(|phrase| !named.is_empty() && phrase.text.to_lowercase().contains(&named))
}

const WITHIN: Key = key("trong");

fn hand_on(around: &mut Around, decided: &Decided, of_row: &[usize], phrases: Vec<Phrase>, carried: usize) {
    for (i, (row, index)) in decided.best.rows.iter().zip(of_row).enumerate().skip(carried) {
        around.rows.push((Row { segment: 0, ..*row }, *index));
        around.phrases.push(phrases[i - carried].clone());
    }
    // Totals matter more to what follows than the parts listed last.
    while around.rows.len() > HANDED_ON {
        let kept = |i: usize| around.total == Some(around.rows[i].1);
        let last = around.rows.len() - 1;
        let drop =
            (0..last).find(|i| around.rows[*i].0.part && !kept(*i)).or((0..last).find(|i| !kept(*i))).unwrap_or(0);
        around.rows.remove(drop);
        around.phrases.remove(drop);
    }
    for (row, _) in &mut around.rows {
        row.part_of = None;
        row.parts = Decimal::ZERO;
    }
}

fn others(sentence: &Sentence, decided: &Decided) -> Vec<OtherNumber> {
    let mut others = Vec::new();
    for item in &sentence.items {
        let kind = match item.what {
            What::Other(kind) => kind,
            What::Period(index) => sentence.periods[index].kind,
            What::Number(index) => match decided.best.roles[index].0 {
                Role::Other(kind) => kind,
                _ => continue,
            },
            _ => continue,
        };
        if let Some(span) = digits(sentence, item.span) {
            others.push(OtherNumber { kind, span });
        }
    }
    others
}

/// Digits that nothing has claimed: of a unit (`m2`), of a number that no rule could place.
fn unclaimed(
    sentence: &Sentence,
    figures: &[Figure],
    additions: &[(usize, Vec<Plan>, Vec<Change>)],
    others: &mut Vec<OtherNumber>,
) {
    let mut claimed: Vec<Span> = others.iter().map(|other| other.span).collect();
    for figure in figures {
        claimed.extend(figure.spans.number);
        claimed.extend(figure.plans.iter().map(|plan| plan.span));
        claimed.extend(figure.changes.iter().map(|change| change.span));
    }
    for (_, plans, changes) in additions {
        claimed.extend(plans.iter().map(|plan| plan.span));
        claimed.extend(changes.iter().map(|change| change.span));
    }
    claimed.sort_unstable();
    let (mut next, mut covered) = (0, 0);
    for token in sentence.tokens.iter().filter(|token| token.is_digits()) {
        while next < claimed.len() && claimed[next].start <= token.span.start {
            covered = covered.max(claimed[next].end);
            next += 1;
        }
        if token.span.end > covered {
            others.push(OtherNumber { kind: OtherKind::Name, span: token.span });
        }
    }
    others.sort_unstable_by_key(|other| other.span);
}

/// The stretch of a span from its first digit to its last; `None` where it holds none.
fn digits(sentence: &Sentence, span: Span) -> Option<Span> {
    let text = span.of(sentence.text);
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())?;
    Some(Span::new(span.start + first, span.start + last + 1))
}

struct Builder<'b, 't> {
    sentence: &'b Sentence<'t>,
    cues: &'b [Cue],
    decided: &'b Decided,
    around: &'b mut Around,
    first: usize,
    figures: Vec<Figure>,
    /// For each row of the reading its index in the report.
    of_row: Vec<usize>,
    phrases: Vec<Phrase>,
    additions: Vec<(usize, Vec<Plan>, Vec<Change>)>,
    /// The mention that each figure hangs on, and its period.
    dated: Vec<(usize, Option<Period>)>,
    /// What an earlier value was of, last.
    last: Option<When>,
}

impl Builder<'_, '_> {
    fn build(&mut self) {
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
                        self.from_prior(priors.remove(at), index);
                    }
                }
                Role::PlanPercent { row, percent } => {
                    let row = row.unwrap_or_else(|| self.figure(index, None, rule, false));
                    self.plan_percent(index, row, percent);
                    self.reason(row, "plan", index);
                }
                // `vượt 8 tỷ đồng so với kế hoạch`: how far, but neither how much of it nor what it was.
                Role::PlanPoints { .. } if !self.is_rate(index) && !self.plan_follows(index) => {}
                Role::PlanPoints { row } => {
                    self.reason(row, "plan", index);
                    let plan = Plan { span: self.tail(index), against: self.against(index), ..Plan::default() };
                    self.plans(row).push(plan);
                }
                Role::PlanValue { row } => {
                    self.plan_value(index, row, value);
                    self.reason(row, "plan", index);
                }
                Role::Change { row, direction, ratio } => {
                    let row = row.unwrap_or_else(|| self.figure(index, None, rule, false));
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
        self.unchanged();
    }

    fn is_rate(&self, index: usize) -> bool {
        matches!(self.sentence.mentions[index].quantity.unit, Unit::Percent | Unit::Points)
    }

    fn plan_follows(&self, index: usize) -> bool {
        matches!(self.decided.best.roles.get(index + 1), Some((Role::PlanValue { .. }, _)))
    }

    /// `tương đương cùng kỳ`, `không đổi so với năm trước`: a comparison without an amount.
    fn unchanged(&mut self) {
        let sentence = self.sentence;
        for at in 0..sentence.items.len() {
            let period = match sentence.items.get(at + 1).map(|i| i.what) {
                Some(What::Period(found)) => Some(found),
                _ => None,
            };
            let same = match sentence.label(at) {
                Some(Label::Same) => true,
                Some(Label::Equal) => {
                    period.is_some_and(|p| matches!(sentence.periods[p].when, When::SamePeriod { .. }))
                }
                _ => false,
            };
            let before = sentence.mentions.partition_point(|m| m.item < at);
            let Some(mention) = before.checked_sub(1).filter(|_| same) else { continue };
            let near = at <= self.cues[mention].noun.end.max(self.cues[mention].tail) + 2;
            let row = self.decided.best.rows.iter().position(|row| row.mention == Some(mention));
            let Some(row) = row.filter(|_| near) else { continue };
            let of = self.period_of(row);
            let named = (at..sentence.items.len().min(at + 4)).find_map(|i| match sentence.items[i].what {
                What::Period(found) => Some(found),
                _ => None,
            });
            let anchor = Anchor { period: of.or(self.around.anchor.period), ..self.around.anchor };
            let when = named.map_or(When::SamePeriod { year: None }, |found| sentence.periods[found].when);
            let basis = period::basis(&when, of.as_ref(), &anchor);
            let span = sentence.items[at].span;
            self.changes(row).push(Change {
                direction: Direction::Same,
                amount: None,
                amount_max: None,
                unit: None,
                bound: Bound::Exact,
                basis: basis.map(|b| b.to_string()),
                prior: None,
                implied_prior: None,
                span,
            });
        }
    }

    fn times(&self) -> Times<'_, '_> {
        let (sentence, cues, around) = (self.sentence, self.cues, &*self.around);
        Times { sentence, cues, roles: &self.decided.best.roles, around, dated: &self.dated }
    }

    /// Whether the words before a mention say that it is to be done.
    fn is_planned(&self, index: usize) -> bool {
        let end = self.sentence.mentions[index].first;
        let reach = intent::reach(self.sentence, self.cues, end, self.around.intent);
        reach != Reach::None || intent::names_plan(self.sentence, self.cues, index)
    }

    /// The figure of a row that stands in this sentence.
    fn local(&mut self, row: usize) -> Option<&mut Figure> {
        let index = self.of_row[row].checked_sub(self.first)?;
        self.figures.get_mut(index)
    }

    fn addition(&mut self, row: usize) -> &mut (usize, Vec<Plan>, Vec<Change>) {
        let index = self.of_row[row];
        if let Some(at) = self.additions.iter().position(|a| a.0 == index) {
            return &mut self.additions[at];
        }
        self.additions.push((index, Vec::new(), Vec::new()));
        let last = self.additions.len() - 1;
        &mut self.additions[last]
    }

    fn plans(&mut self, row: usize) -> &mut Vec<Plan> {
        match self.of_row[row].checked_sub(self.first) {
            Some(index) => &mut self.figures[index].plans,
            None => &mut self.addition(row).1,
        }
    }

    fn changes(&mut self, row: usize) -> &mut Vec<Change> {
        match self.of_row[row].checked_sub(self.first) {
            Some(index) => &mut self.figures[index].changes,
            None => &mut self.addition(row).2,
        }
    }

    /// Adds a figure for the mention; gives its row in the reading.
    fn figure(&mut self, index: usize, part_of: Option<usize>, rule: &'static str, valued: bool) -> usize {
        let (sentence, cue) = (self.sentence, &self.cues[index]);
        let mention = &sentence.mentions[index];
        let quantity = &mention.quantity;
        let carried = self.around.phrases.len();
        let local = self.phrases.len().checked_sub(1);
        let phrase_of =
            |row: usize| if row < carried { self.around.phrases.get(row) } else { self.phrases.get(row - carried) };
        let lean = Lean {
            before: local.map(|i| &self.phrases[i]).or(self.around.phrases.last()),
            same_sentence: local.is_some(),
            total: part_of.and_then(phrase_of),
            respective: self.respective(index),
            heading: self.around.heading.as_deref(),
        };
        let phrase = indicator::indicator(sentence, self.cues, index, self.governed(index), lean);
        let total = part_of.and_then(|row| self.decided.best.rows[row].mention);
        let planned = self.is_planned(index);
        let mut phrase = phrase;
        // `hoàn thành 100% chỉ tiêu, kế hoạch`: only the plan is named.
        if let (false, 0, Some((Label::Reach, at)), Some(plan)) = (valued, cue.content, cue.lead, cue.plan.clone()) {
            phrase.text = format!("{} {}", indicator::words(sentence, at..at + 1), indicator::words(sentence, plan));
            phrase.items = None;
        }
        let when = self.times().of_figure(index, total, planned);
        let status = self.times().status(planned, when.as_ref());
        self.dated.push((index, when));
        let unit = valued.then(|| self.unit(index, part_of));
        let mut figure = Figure {
            indicator: phrase.text.clone(),
            value: valued.then_some(quantity.value),
            value_max: quantity.max.filter(|_| valued),
            unit,
            bound: if valued { self.bound(index) } else { Bound::Exact },
            status,
            period: when.map(|period| period.to_string()),
            part_of: part_of.map(|row| self.of_row[row]),
            spans: FigureSpans {
                number: valued.then_some(quantity.number),
                indicator: phrase.items.clone().filter(|items| !items.is_empty()).map(|items| sentence.span_of(items)),
                sentence: sentence.span,
            },
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
        let _ = cue;
        self.of_row.push(self.first + self.figures.len());
        self.figures.push(figure);
        self.phrases.push(phrase);
        self.of_row.len() - 1
    }

    /// How a figure is to be taken: `vượt 1,2 triệu tỷ đồng` is more than that.
    fn bound(&self, index: usize) -> Bound {
        let (mention, cue) = (&self.sentence.mentions[index], &self.cues[index]);
        let beyond = matches!(cue.lead, Some((Label::Exceed, _))) && cue.adjacent && cue.plan.is_none();
        let large = mention.quantity.power > 0 || !matches!(mention.quantity.unit, Unit::Count | Unit::Percent);
        if beyond && large && mention.bound == Bound::Exact { Bound::Over } else { mention.bound }
    }

    /// The mention whose words before it name what `index` counts: of `từ A xuống B` those before A.
    fn governed(&self, index: usize) -> usize {
        let mut at = index;
        let nameless = |at: usize| self.cues[at].content == 0;
        while at > 0
            && (matches!(self.decided.best.roles[at - 1].0, Role::PriorOfNext)
                || (nameless(at)
                    && matches!(
                        self.decided.best.roles[at - 1].0,
                        Role::PlanOfNext { .. } | Role::ChangeOfNext { .. } | Role::PlanValueOfNext
                    )))
        {
            at -= 1;
        }
        at
    }

    /// The figure that the mention answers to: `A, B và C lần lượt chiếm 36%, 29,6% và 14,5%`.
    fn respective(&self, index: usize) -> Option<&Phrase> {
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
    fn number_reading(&self, figure: &mut Figure, index: usize) {
        let quantity = &self.sentence.mentions[index].quantity;
        let Some(otherwise) = quantity.otherwise else { return };
        let comma = quantity.value.scale() > 0;
        if comma
            && quantity.power == 0
            && quantity.unit == Unit::Count
            && figure.value.is_some()
            && quantity.value == otherwise / Decimal::ONE_THOUSAND
        {
            figure.value = Some(otherwise);
            let span = Some(quantity.number);
            figure.why.push(Reason { cell: "number", rule: "comma between thousands", span, rivals: vec![] });
        }
    }

    /// Says on a row of this sentence why the mention is its plan or change.
    fn reason(&mut self, row: usize, cell: &'static str, index: usize) {
        let (rule, rivals) = (self.decided.best.roles[index].1, self.rivals(index));
        let span = Some(self.sentence.mentions[index].quantity.number);
        if let Some(figure) = self.local(row) {
            figure.why.push(Reason { cell, rule, span, rivals });
        }
    }

    fn rivals(&self, index: usize) -> Vec<Rival> {
        self.decided.rivals[index]
            .iter()
            .map(|(proposal, margin)| Rival { reading: proposal.rule.to_string(), margin: *margin })
            .collect()
    }

    /// The unit of a figure, in ANNOTATION's words.
    fn unit(&self, index: usize, part_of: Option<usize>) -> String {
        let sentence = self.sentence;
        let mention = &sentence.mentions[index];
        let per: String = sentence.words(mention.per.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
        let per = per.replace("/1 ", "/").replace(" /", "/").replace("/ ", "/");
        let base = match mention.quantity.unit {
            Unit::Money(code) => code.to_string(),
            Unit::Percent => "%".into(),
            Unit::Points => "%pt".into(),
            Unit::Permille => "‰".into(),
            Unit::Times => "lần".into(),
            Unit::Measure(symbol) => symbol.into(),
            Unit::Age => "tuổi".into(),
            Unit::Count => {
                let noun = if mention.per.start > mention.item + 1 {
                    mention.item + 1..mention.per.start
                } else {
                    self.cues[index].noun.clone()
                };
                let noun = indicator::words(sentence, noun);
                if noun.is_empty() { self.leaned_unit(index, part_of) } else { noun }
            }
        };
        base + &per
    }

    /// Where no noun follows the number: the pair's, the noun before it, the total's, the list's.
    fn leaned_unit(&self, index: usize, part_of: Option<usize>) -> String {
        // `24.020/24.000 người`: one of the next few names it, if any does.
        let mut paired = (index + 1..).take(3).take_while(|i| self.cues.get(*i).is_some_and(|cue| cue.slash));
        if let Some(named) = paired.find(|i| self.names_unit(*i)) {
            return self.unit(named, part_of);
        }
        let of = |row: usize| self.of_row[row].checked_sub(self.first).and_then(|i| self.figures[i].unit.clone());
        let total = part_of.and_then(of);
        // `Số tài khoản được phê duyệt là 61.240`: what its own words count.
        if let Some(noun) = counted_before(self.sentence, &self.cues[index]) {
            return noun;
        }
        // `xây mới 14 và sửa chữa 21 căn nhà`: the next number's noun.
        let follows = self.cues.get(index + 1).is_some_and(|cue| {
            matches!(cue.separator, Some('&'))
                && !cue.noun.is_empty()
                && cue.own.start <= self.sentence.mentions[index].after() + 1
        });
        if follows {
            return self.unit(index + 1, part_of);
        }
        let before = self.figures.iter().rev().find_map(|f| f.unit.clone().filter(|unit| unit != "%"));
        total.or(before).unwrap_or_default()
    }

    fn names_unit(&self, index: usize) -> bool {
        let mention = &self.sentence.mentions[index];
        mention.quantity.unit != Unit::Count
            || mention.per.start > mention.item + 1
            || !self.cues[index].noun.is_empty()
    }

    fn plan_percent(&mut self, index: usize, row: usize, percent: Decimal) {
        let mention = &self.sentence.mentions[index];
        let step = arithmetic::step_of(mention.quantity.value);
        let shift = percent - mention.quantity.value;
        let percent_max = mention.quantity.max.map(|max| max + shift);
        let value = self.local(row).and_then(|figure| figure.value);
        let implied = value.filter(|_| percent_max.is_none()).and_then(|value| arithmetic::whole(value, percent, step));
        let (span, against) = (self.tail(index), self.against(index));
        let bound = mention.bound;
        let plans = self.plans(row);
        // A plan stated before its percentage (`152/140 người, vượt 8,6%`) is the same plan.
        if let Some(plan) = plans.last_mut().filter(|plan| plan.percent.is_none() && plan.value.is_some()) {
            plan.percent = Some(percent);
            plan.percent_max = percent_max;
            plan.bound = bound;
            plan.against = plan.against.take().or(against);
            plan.span = plan.span.join(span);
            return;
        }
        plans.push(Plan { percent: Some(percent), percent_max, bound, value: None, against, implied, span });
    }

    fn plan_value(&mut self, index: usize, row: usize, value: Decimal) {
        let number = self.sentence.mentions[index].quantity.number;
        let against = self.against(index);
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

    fn change(&mut self, index: usize, row: usize, direction: Direction, ratio: bool) {
        let mention = &self.sentence.mentions[index];
        let quantity = &mention.quantity;
        let rate_named = self.cues[index].rate;
        let shown = self.unit(index, None);
        let (value, rated, row_unit) = match self.local(row) {
            Some(figure) => (
                figure.value,
                figure.unit.as_deref() == Some("%") || (figure.value.is_none() && rate_named),
                figure.unit.clone(),
            ),
            None => (None, false, None),
        };
        let unit = match quantity.unit {
            Unit::Percent if (rated || (value.is_none() && self.rate_before(row))) && !ratio => "%pt".to_string(),
            Unit::Points => "%pt".into(),
            Unit::Percent => "%".into(),
            Unit::Times => "lần".into(),
            Unit::Count if shown.is_empty() => row_unit.unwrap_or_default(),
            _ => shown,
        };
        let amount = if ratio { (quantity.value - Decimal::ONE_HUNDRED).abs() } else { quantity.value };
        let amount_max = quantity.max.map(|max| if ratio { (max - Decimal::ONE_HUNDRED).abs() } else { max });
        let implied_prior =
            value.filter(|_| amount_max.is_none()).and_then(|value| implied_prior(value, amount, &unit, direction));
        let period = self.period_of(row);
        let basis = self.basis(index, period);
        let change = Change {
            direction,
            amount: Some(amount),
            amount_max,
            unit: Some(unit),
            bound: mention.bound,
            basis: basis.map(|b| b.to_string()),
            prior: None,
            implied_prior,
            span: self.tail(index),
        };
        let changes = self.changes(row);
        // `từ 10.530 hộ đầu năm xuống còn 8.865 hộ (giảm 1.665 hộ)`: the same change, now with its amount.
        let stated = changes.last_mut().filter(|c| c.amount.is_none() && c.prior.is_some() && c.direction == direction);
        match stated {
            Some(stated) if quantity.unit != Unit::Percent || rated => {
                *stated = Change {
                    prior: stated.prior,
                    basis: stated.basis.take().or(change.basis),
                    implied_prior: None,
                    span: stated.span.join(change.span),
                    ..change
                };
            }
            _ => {
                let basis = change
                    .basis
                    .or_else(|| changes.last().filter(|c| c.direction == direction).and_then(|c| c.basis.clone()));
                changes.push(Change { basis, ..change });
            }
        }
    }

    /// What the change or earlier value at a mention compares a figure of some period with.
    fn basis(&self, index: usize, of: Option<Period>) -> Option<Period> {
        let when = self.times().basis(index, self.last)?;
        self.times().resolve_basis(&when, of.as_ref())
    }

    /// Whether the row before in the sentence is a rate's change without a level, which this one goes on with:
    /// `tỷ lệ hộ nghèo giảm 3 - 4%, riêng các huyện nghèo giảm trên 5%`.
    fn rate_before(&self, row: usize) -> bool {
        let before =
            self.of_row[row].checked_sub(self.first).and_then(|i| i.checked_sub(1)).and_then(|i| self.figures.get(i));
        before.is_some_and(|f| f.value.is_none() && f.changes.last().is_some_and(|c| c.unit.as_deref() == Some("%pt")))
    }

    /// The period of a row, read back from what it was given.
    fn period_of(&mut self, row: usize) -> Option<Period> {
        let text = self.local(row).and_then(|figure| figure.period.clone())?;
        Period::parse(&text)
    }

    fn prior(&mut self, index: usize, row: usize, value: Decimal) {
        let number = self.sentence.mentions[index].quantity.number;
        let period = self.period_of(row);
        let dated = self.basis(index, period);
        let now = self.local(row).and_then(|figure| figure.value);
        let changes = self.changes(row);
        if let Some(change) = changes.iter_mut().rev().find(|change| change.prior.is_none()) {
            change.prior = Some(value);
            change.implied_prior = None;
            change.span = change.span.join(number);
            return;
        }
        let direction = match now {
            Some(now) if now < value => Direction::Down,
            Some(now) if now == value => Direction::Same,
            _ => Direction::Up,
        };
        changes.push(Change {
            direction,
            amount: None,
            amount_max: None,
            unit: None,
            bound: Bound::Exact,
            basis: dated.map(|b| b.to_string()),
            prior: Some(value),
            implied_prior: None,
            span: number,
        });
    }

    /// `từ A năm T1 xuống B`: the change of the row just added.
    fn from_prior(&mut self, from: usize, index: usize) {
        let Some(row) = self.of_row.len().checked_sub(1) else { return };
        let first = &self.sentence.mentions[from].quantity;
        let mut value = first.value;
        let now = &self.sentence.mentions[index].quantity;
        // `từ 64,5 lên 70%`, `từ 12 lên 15 tỷ đồng`
        if first.unit == Unit::Count && now.unit != Unit::Count && first.step <= Decimal::ONE {
            value *= now.value / numeral_of(self.sentence, index);
        }
        let direction = if now.value < value { Direction::Down } else { Direction::Up };
        let beside = self.times().beside(from);
        self.last = beside.or(self.last);
        let period = self.period_of(row);
        let basis = beside.and_then(|when| self.times().resolve_basis(&when, period.as_ref()));
        let span = first.number;
        self.changes(row).push(Change {
            direction,
            amount: None,
            amount_max: None,
            unit: None,
            bound: Bound::Exact,
            basis: basis.map(|b| b.to_string()),
            prior: Some(value),
            implied_prior: None,
            span,
        });
    }

    /// The words that state a plan or change: from the word that leads it to the end of what it is held against.
    fn tail(&self, index: usize) -> Span {
        let (sentence, cue) = (self.sentence, &self.cues[index]);
        let mention = &sentence.mentions[index];
        let start = cue.lead.map_or(mention.first, |(_, at)| at).min(mention.first);
        let end = cue.tail.max(mention.item + 1);
        let mut span = sentence.span_of(start.max(cue.own.start).min(mention.item)..end);
        // What is held against may hold digits of its own (`năm 2020`): those are other numbers.
        span.end = span.end.max(mention.quantity.number.end);
        span
    }

    fn against(&self, index: usize) -> Option<String> {
        let plan = self.cues[index].plan.clone()?;
        Some(indicator::words(self.sentence, plan)).filter(|text| !text.is_empty())
    }
}

/// The noun behind `số` in the number's own phrase: `số khách hàng cá nhân đạt 2,36 triệu`.
fn counted_before(sentence: &Sentence, cue: &Cue) -> Option<String> {
    let first = cue.own.clone().find(|i| matches!(sentence.items[*i].what, What::Word))?;
    let words = sentence.items[first].span.of(sentence.text);
    let rest = words.strip_prefix("Số").or(words.strip_prefix("số"))?;
    let noun = cue::noun(sentence, first);
    let text = indicator::words(sentence, noun);
    Some(text.chars().skip(2).collect::<String>().trim().to_string())
        .filter(|noun| !noun.is_empty() && (rest.is_empty() || rest.starts_with(' ')))
}

/// The digits of a quantity without its scale words.
fn numeral_of(sentence: &Sentence, index: usize) -> Decimal {
    let quantity = &sentence.mentions[index].quantity;
    let numeral = crate::number::numeral::read(sentence.text, sentence.tokens, quantity.tokens.start);
    numeral.map(|n| n.value).filter(|value| !value.is_zero()).unwrap_or(Decimal::ONE)
}

/// The earlier value that a stated change implies.
pub fn implied_prior(value: Decimal, amount: Decimal, unit: &str, direction: Direction) -> Option<Interval> {
    let exact = |prior: Decimal| Some(Interval { low: prior, high: prior, roundest: prior });
    match (unit, direction) {
        (_, Direction::Same) => None,
        ("%", _) => arithmetic::earlier(value, amount, arithmetic::step_of(amount), direction == Direction::Up),
        ("lần", Direction::Up) if amount > Decimal::ONE => {
            arithmetic::whole(value, amount * Decimal::ONE_HUNDRED, arithmetic::step_of(amount) * Decimal::ONE_HUNDRED)
        }
        ("lần", _) => None,
        (_, Direction::Up) => exact(value - amount).filter(|i| i.low >= Decimal::ZERO),
        (_, Direction::Down) => exact(value + amount),
    }
}
