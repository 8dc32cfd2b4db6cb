//! From rows and groups of columns to figures.
//!
//! In: the sheet, what its columns hold, its labels. Out: a figure for each row and group, spans on the cells; the other digits.

use super::digits;
use super::group::{ChangeColumns, PlanColumns, Table};
use super::heading::Sheet;
use super::judge::{self, Form};
use super::label::{self, Label};
use super::meaning::{Column, Holds};
use super::naming::Naming;
use super::unit::Printed;
use super::value::Value;
use super::{TableAround, TableRead};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::rows::implied_prior;
use crate::number::scaled::times;
use crate::period;
use crate::report::{
    Bound, Change, Direction, Figure, FigureSpans, Interval, Note, OtherKind, Plan, Reason, Span, Status,
};
use crate::text::key::{Key, key};
use crate::text::token::tokens;

/// Builds the figures of a table, and gathers its other digits.
pub fn read(text: &str, sheet: &Sheet, table: &Table, around: &TableAround, caption: &str) -> TableRead {
    let labels = label::labels(text, sheet, table);
    let naming = Naming::new(text, sheet, table, &labels, caption);
    let mut builder = Builder { text, sheet, table, around, labels: &labels, naming, read: TableRead::default() };
    let mut placed: Vec<Vec<Option<usize>>> = Vec::with_capacity(sheet.body.len());
    for row in 0..sheet.body.len() {
        placed.push((0..table.groups.len()).map(|group| builder.figure(row, group)).collect());
    }
    builder.parts(&placed);
    builder.others(&placed);
    builder.read
}

struct Builder<'b> {
    text: &'b str,
    sheet: &'b Sheet,
    table: &'b Table,
    around: &'b TableAround,
    labels: &'b [Label],
    naming: Naming<'b>,
    read: TableRead,
}

impl Builder<'_> {
    fn column(&self, at: usize) -> &Column {
        &self.table.columns[at]
    }

    fn cell(&self, row: usize, at: Option<usize>) -> Option<&Value> {
        self.table.columns[at?].values[row].as_ref()
    }

    /// Adds the figure of a row and group; gives its place in the table.
    fn figure(&mut self, row: usize, group: usize) -> Option<usize> {
        let columns = &self.table.groups[group];
        let label = &self.labels[row];
        let value = self.cell(row, columns.value);
        let printed = self.naming.unit(row, columns, value);
        let each = printed.as_ref().map_or(Decimal::ONE, |unit| unit.each);
        // A number that the unit would carry beyond all measure is left as it is printed.
        let by_unit = |number: Decimal| times(number, each).unwrap_or(number);
        let worth = |value: &Value| if value.unit.is_none() { by_unit(value.signed()) } else { value.signed() };
        let now = value.map(&worth);
        let mut plans: Vec<Plan> = Vec::new();
        for plan in &columns.plans {
            plans.extend(self.plan(row, plan, value, now, &worth));
        }
        let rate = printed.as_ref().is_some_and(Printed::is_percent);
        let mut notes = Vec::new();
        let mut changes: Vec<Change> = Vec::new();
        let name = printed.as_ref().map(|unit| unit.name.as_str()).unwrap_or_default();
        for change in &columns.changes {
            changes.extend(self.change(row, change, value, now, (rate, name), &worth, &mut notes));
        }
        let mut status = if columns.target { Status::Target } else { Status::Actual };
        let mut number = value.map(|value| value.span);
        let mut shown = now;
        let mut planned_for = None;
        if now.is_none()
            && plans.iter().all(|plan| plan.percent.is_none())
            && changes.iter().all(|change| change.amount.is_none())
        {
            // Nothing done yet: the plan stands for itself.
            let (at, stated) =
                columns.plans.iter().find_map(|plan| Some((plan.value?, self.cell(row, plan.value)?)))?;
            planned_for = self.column(at).time.as_ref().and_then(|when| period::resolve(when, &self.around.anchor));
            // Once, where several columns are held against one plan.
            let line = self.sheet.body[row].span;
            let mut of_row = self.read.figures.iter().rev().take_while(|figure| figure.spans.sentence == line);
            if of_row.any(|figure| figure.spans.number == Some(stated.span)) {
                return None;
            }
            (number, shown, status) = (Some(stated.span), Some(worth(stated)), Status::Target);
            plans.clear();
            changes.clear();
        }
        // The second number of a pair is the plan, or the whole.
        let second = value.and_then(|value| value.second).map(by_unit);
        let mut of = None;
        if let (Some(second), Some(value)) = (second, value) {
            let against = columns.value.and_then(|at| self.column(at).against.clone());
            if against.is_some() || matches!(plans.as_slice(), [plan] if plan.value.is_none()) {
                match plans.first_mut() {
                    Some(plan) => {
                        plan.value = Some(second);
                        plan.implied = None;
                        plan.against = plan.against.take().or(against.map(|name| label::plain(&name)));
                    }
                    None => plans.push(Plan { value: Some(second), span: value.span, ..Plan::default() }),
                }
            } else {
                of = Some(second);
            }
        }
        let estimate = columns.value.is_some_and(|at| self.column(at).estimate);
        let bound = match value {
            Some(value) if value.bound != Bound::Exact => value.bound,
            Some(_) if estimate => Bound::About,
            _ => Bound::Exact,
        };
        let own_time = label.time.as_ref().and_then(|when| period::resolve(when, &self.around.anchor));
        let heads = [columns.value.map(|at| ("value", at))];
        let why = heads
            .into_iter()
            .flatten()
            .chain(columns.plans.iter().filter_map(|p| Some(("plan", p.percent.or(p.value)?))));
        let why = why.map(|(cell, at)| Reason {
            cell,
            rule: "table_heading",
            span: self.column(at).head,
            rivals: Vec::new(),
        });
        let figure = Figure {
            indicator: self.naming.indicator(row, group),
            value: shown,
            value_max: value.and_then(|value| value.max).map(by_unit),
            of,
            unit: shown.and(printed.map(|unit| unit.name)),
            bound,
            status,
            period: own_time.or(planned_for).or(columns.period),
            plans,
            changes,
            spans: FigureSpans {
                number,
                indicator: (!label.span.is_empty()).then_some(label.span),
                sentence: self.sheet.body[row].span,
            },
            notes,
            why: why.collect(),
            ..Figure::default()
        };
        self.read.figures.push(figure);
        Some(self.read.figures.len() - 1)
    }

    fn plan(
        &self,
        row: usize,
        columns: &PlanColumns,
        value: Option<&Value>,
        now: Option<Decimal>,
        worth: &impl Fn(&Value) -> Decimal,
    ) -> Option<Plan> {
        let stated = self.cell(row, columns.value);
        let met = self.cell(row, columns.percent);
        let beyond = self.cell(row, columns.difference);
        let span = [stated, met, beyond].into_iter().flatten().map(|value| value.span).reduce(Span::join)?;
        let excess = columns.percent.is_some_and(|at| self.column(at).holds == Holds::PlanExcess);
        let shift = if excess { Decimal::ONE_HUNDRED } else { Decimal::ZERO };
        // `gấp 1,2 lần kế hoạch`
        let as_times = |met: &Value| met.unit.as_deref() == Some("lần");
        let percent =
            met.map(|met| if as_times(met) { met.value * Decimal::ONE_HUNDRED } else { met.signed() + shift });
        let percent_max = met.and_then(|met| met.max).map(|max| max + shift);
        let plan = stated.map(worth);
        let implied = match (plan, now, percent, beyond) {
            (None, Some(now), Some(percent), _) if percent_max.is_none() => {
                arithmetic::whole(now, percent, arithmetic::step_of(percent))
            }
            (None, Some(now), None, Some(beyond)) => exact(now - worth(beyond)),
            _ => None,
        };
        let name =
            columns.value.or(columns.percent).or(columns.difference).and_then(|at| self.column(at).against.clone());
        let _ = value;
        Some(Plan {
            percent,
            percent_max,
            bound: met.map_or(Bound::Exact, |met| met.bound),
            value: plan,
            against: name.map(|name| label::plain(&name)),
            implied,
            span,
        })
    }

    #[allow(clippy::too_many_arguments)]
    fn change(
        &self,
        row: usize,
        columns: &ChangeColumns,
        value: Option<&Value>,
        now: Option<Decimal>,
        (rate, unit): (bool, &str),
        worth: &impl Fn(&Value) -> Decimal,
        notes: &mut Vec<Note>,
    ) -> Vec<Change> {
        let prior = self.cell(row, columns.prior);
        let before = prior.map(worth);
        let basis = columns.basis;
        let mut changes = Vec::new();
        let relative = columns.relative.and_then(|(at, form)| Some((self.cell(row, Some(at))?, form, at)));
        let absolute = columns.absolute.and_then(|at| Some((self.cell(row, Some(at))?, Form::Difference, at)));
        let mut printed: Vec<_> = relative.into_iter().chain(absolute).collect();
        if let [relative, absolute] = &mut printed[..]
            && absolute.2 < relative.2
        {
            std::mem::swap(relative, absolute);
        }
        for (printed, form, at) in printed {
            let of_rate = rate && is_points(printed, form, value, prior);
            let ratio = form == Form::Ratio && printed.sign.is_none() && !of_rate;
            let times = printed.unit.as_deref() == Some("lần");
            let shift = |size: Decimal| if ratio && !times { size - Decimal::ONE_HUNDRED } else { size };
            let size = shift(printed.signed());
            let falls = self.column(at).head.is_some_and(|head| only_falls(self.text, head));
            let direction = match () {
                _ if size.is_zero() => Direction::Same,
                _ if times => {
                    if size < Decimal::ONE {
                        Direction::Down
                    } else {
                        Direction::Up
                    }
                }
                _ if size.is_sign_negative() => Direction::Down,
                _ if ratio || printed.sign.is_some() => Direction::Up,
                // A size without a sign: the figures themselves say which way.
                _ => match (now, before) {
                    (Some(now), Some(before)) if now < before => Direction::Down,
                    (Some(_), Some(_)) => Direction::Up,
                    _ if falls => Direction::Down,
                    _ => Direction::Up,
                },
            };
            let amount = if form == Form::Difference && !of_rate { worth(printed).abs() } else { size.abs() };
            let shown = match () {
                _ if times => "lần".to_string(),
                _ if of_rate => "%pt".into(),
                _ if form == Form::Difference => unit.to_string(),
                _ => "%".into(),
            };
            let stated = prior.filter(|_| changes.is_empty());
            let told = direction != Direction::Same;
            if let (Some(value), Some(prior)) = (value, prior) {
                let form = if of_rate {
                    Form::Difference
                } else if ratio {
                    Form::Ratio
                } else {
                    form
                };
                if !times
                    && !judge::comes_out(
                        value,
                        prior,
                        printed,
                        if form == Form::Ratio {
                            form
                        } else if of_rate {
                            Form::Difference
                        } else {
                            grown(form)
                        },
                    )
                {
                    let text = format!(
                        "{} so với {}: không ra {}",
                        value.span.of(self.text),
                        prior.span.of(self.text),
                        printed.span.of(self.text)
                    );
                    notes.push(Note { kind: "change_mismatch", text, span: Some(printed.span) });
                }
            }
            let implied_prior = now
                .filter(|_| told && before.is_none() && printed.max.is_none())
                .and_then(|now| implied_prior(now, amount, &shown, direction));
            changes.push(Change {
                direction,
                amount: told.then_some(amount),
                amount_max: printed.max.map(|max| shift(max).abs()),
                unit: told.then_some(shown),
                bound: printed.bound,
                basis,
                prior: stated.and(before),
                implied_prior,
                span: stated.map_or(printed.span, |prior| prior.span.join(printed.span)),
            });
        }
        if let (true, Some(prior), Some(before)) = (changes.is_empty(), prior, before) {
            let direction = match now.map(|now| now.cmp(&before)) {
                Some(std::cmp::Ordering::Less) => Direction::Down,
                Some(std::cmp::Ordering::Equal) => Direction::Same,
                _ => Direction::Up,
            };
            changes.push(Change::without_amount(direction, basis, Some(before), prior.span));
        }
        changes
    }

    /// Which figure is part of which: of the column that it divides, or of the nearest row above that its own belongs to.
    fn parts(&mut self, placed: &[Vec<Option<usize>>]) {
        for (row, figures) in placed.iter().enumerate() {
            for (group, figure) in figures.iter().enumerate() {
                let Some(figure) = *figure else { continue };
                let mut above = self.labels[row].parent;
                let mut whole = None;
                // Rows without a figure of their own only hold others together.
                for _ in 0..4 {
                    let Some(parent) = above else { break };
                    whole = placed[parent][group];
                    if whole.is_some() {
                        break;
                    }
                    above = self.labels[parent].parent;
                }
                let beside = self.table.groups[group].part_of.and_then(|group| figures[group]);
                let whole = [whole, beside].into_iter().flatten().find(|whole| self.holds(*whole, figure));
                self.read.figures[figure].part_of = whole.map(|whole| self.around.first + whole);
            }
        }
    }

    /// Whether a figure can be part of another: the same unit, one that adds up, and no more than the whole.
    fn holds(&self, whole: usize, part: usize) -> bool {
        let (whole, part) = (&self.read.figures[whole], &self.read.figures[part]);
        let adds = |unit: &str| Printed { name: unit.into(), each: Decimal::ONE, known: true }.adds_up();
        let same = match (whole.unit.as_deref(), part.unit.as_deref()) {
            (Some(whole), Some(part)) => {
                (whole == part || part.starts_with(whole) || whole.starts_with(part)) && adds(part)
            }
            (None, None) => true,
            _ => false,
        };
        same && whole.status == part.status
            && matches!((whole.value, part.value), (Some(whole), Some(part)) if part <= whole)
    }

    fn others(&mut self, placed: &[Vec<Option<usize>>]) {
        let (text, sheet, table) = (self.text, self.sheet, self.table);
        let mut to = std::mem::take(&mut self.read.others);
        sheet.heads.iter().for_each(|head| digits::of_heading(text, head.span, &mut to));
        sheet.aside.iter().for_each(|span| digits::all(text, *span, OtherKind::Ordinal, &mut to));
        for (row, figures) in sheet.body.iter().zip(placed) {
            let mut taken: Vec<Span> = Vec::new();
            for figure in figures.iter().flatten().map(|at| &self.read.figures[*at]) {
                taken.extend(figure.spans.number);
                taken.extend(figure.plans.iter().map(|plan| plan.span));
                taken.extend(figure.changes.iter().map(|change| change.span));
            }
            for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.span.is_empty()) {
                match table.columns[at].holds {
                    Holds::Rank => digits::all(text, cell.span, OtherKind::Ordinal, &mut to),
                    Holds::Unit => digits::all(text, cell.span, OtherKind::Name, &mut to),
                    Holds::Name => digits::of_label(text, cell.span, &mut to),
                    Holds::Remark => digits::of_words(text, cell.span, &mut to),
                    _ => digits::left_over(text, cell.span, &taken, &mut to),
                }
            }
        }
        self.read.others = to;
    }
}

fn grown(form: Form) -> Form {
    if form == Form::Ratio { Form::Growth } else { form }
}

/// Whether the change of a rate is printed in points: by arithmetic, else unless it looks like a ratio.
fn is_points(printed: &Value, form: Form, value: Option<&Value>, prior: Option<&Value>) -> bool {
    if let (Some(value), Some(prior)) = (value, prior) {
        if judge::comes_out(value, prior, printed, Form::Difference) {
            return true;
        }
        if form != Form::Difference && judge::comes_out(value, prior, printed, form) {
            return false;
        }
    }
    form != Form::Ratio || printed.sign.is_some() || printed.value < Decimal::from(40)
}

const DOWN: Key = key("giảm");
const UP: Key = key("tăng");

fn only_falls(text: &str, head: Span) -> bool {
    let cut = tokens(text, head);
    cut.iter().any(|token| token.key == DOWN) && !cut.iter().any(|token| token.key == UP)
}

fn exact(value: Decimal) -> Option<Interval> {
    (value > Decimal::ZERO).then(|| arithmetic::just(value))
}
