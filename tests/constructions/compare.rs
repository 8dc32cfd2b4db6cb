//! Holds an answer against an example's rows. Rows find each other by where their numbers stand; then each field is
//! compared: numbers to a millionth, units by whole words from the front, indicators by the words they share.

use std::collections::BTreeMap;

use serde::Serialize;
use solieu::decimal::prelude::{Decimal, ToPrimitive};
use solieu::report::{self, Figure, Report, Span};

use crate::form::{Any, Change, Example, Plan, Row};

/// Every difference, one line each: `A1-2 row 0 12.300 unit: got "người", want "lao động"`.
pub fn misses(example: &Example, report: &Report) -> Vec<String> {
    let figures = &report.figures;
    let pairs = pair_up(example, figures);
    let row_of = |figure: usize| pairs.iter().position(|&paired| paired == Some(figure));
    let mut misses = Vec::new();
    for (i, row) in example.rows.iter().enumerate() {
        if row.optional {
            continue;
        }
        let mut miss = |field: &str, got: String, want: String| {
            misses.push(format!("{} row {i} {} {field}: got {got}, want {want}", example.id, row.num));
        };
        let Some(figure) = pairs[i].map(|at| &figures[at]) else {
            miss("figure", "none".into(), format!("{:?}", row.indicator.readings()[0]));
            continue;
        };
        for (field, got, want) in [
            ("value", figure.value, &row.value),
            ("value_max", figure.value_max, &row.value_max),
            ("of", figure.of, &row.of),
        ] {
            if !same_number(got, want) {
                miss(field, shown(&got), shown(want));
            }
        }
        if row.value.is_some() && !row.unit.as_ref().is_some_and(|unit| same_unit(unit, figure.unit.as_deref())) {
            miss("unit", shown(&figure.unit), shown(&row.unit));
        }
        if row.value.is_some() && !says(&row.bound, &name(figure.bound)) {
            miss("bound", name(figure.bound), shown(&row.bound));
        }
        if !says(&row.status, &name(figure.status)) {
            miss("status", name(figure.status), shown(&row.status));
        }
        if let Some(period) = &row.period
            && !says(period, &figure.period.as_ref().map(ToString::to_string).unwrap_or_default())
        {
            miss("period", shown(&figure.period), shown(&row.period));
        }
        if !row.indicator.any(|want| shared_words(want, &figure.indicator) >= 0.6) {
            miss("indicator", shown(&figure.indicator), shown(&row.indicator));
        }
        if !same_plans(row, &figure.plans) {
            miss("plans", told(&figure.plans, brief_plan), told(&row.plans, wanted_plan));
        }
        if !pairs_off(&row.changes, &figure.changes, same_change) {
            miss("changes", told(&figure.changes, brief_change), told(&row.changes, wanted_change));
        }
        let parent = figure.part_of.and_then(row_of);
        if !row.part_optional && (parent != row.part_of || parent.is_none() && figure.part_of.is_some()) {
            miss("part_of", format!("{:?} (row {parent:?})", figure.part_of), shown(&row.part_of));
        }
    }
    for (i, figure) in figures.iter().enumerate().filter(|&(i, _)| row_of(i).is_none()) {
        let at = figure.spans.number.or_else(|| others(figure).next()).unwrap_or_default();
        let words = example.text.get(at.start..at.end).unwrap_or("?");
        misses.push(format!("{} figure {i} {words:?} [{}]: no such figure", example.id, figure.indicator));
    }
    for other in &example.others {
        let span = other.span(&example.text);
        let got: Vec<_> = report.other_numbers.iter().filter(|got| got.span.overlaps(span)).collect();
        if !got.iter().any(|got| got.span.contains(span) && says(&other.kind, &name(got.kind))) {
            let kinds = told(&got, |got| name(got.kind));
            misses.push(format!("{} other {} kind: got {kinds}, want {}", example.id, other.num, shown(&other.kind)));
        }
    }
    misses
}

/// For each row the figure whose number overlaps the row's the most. A row without a value hangs on its percentage or
/// change.
fn pair_up(example: &Example, figures: &[Figure]) -> Vec<Option<usize>> {
    let mut used = vec![false; figures.len()];
    let mut pairs = Vec::new();
    for row in &example.rows {
        let span = row.span(&example.text);
        let shared = |figure: &Figure| -> usize {
            let hangs = row.value.is_none() && figure.value.is_none();
            let at: Vec<Span> =
                if hangs { others(figure).collect() } else { figure.spans.number.into_iter().collect() };
            at.into_iter().map(|at| at.end.min(span.end).saturating_sub(at.start.max(span.start))).max().unwrap_or(0)
        };
        let free = (0..figures.len()).filter(|&i| !used[i] && shared(&figures[i]) > 0);
        // Of several that overlap as much, the first.
        let best = free.rev().max_by_key(|&i| shared(&figures[i]));
        if let Some(i) = best {
            used[i] = true;
        }
        pairs.push(best);
    }
    pairs
}

fn others(figure: &Figure) -> impl Iterator<Item = Span> + '_ {
    figure.plans.iter().map(|plan| plan.span).chain(figure.changes.iter().map(|change| change.span))
}

fn same_plans(row: &Row, got: &[report::Plan]) -> bool {
    if row.plan_optional {
        return got.iter().all(|got| row.plans.iter().any(|want| same_plan(want, got)));
    }
    pairs_off(&row.plans, got, same_plan)
}

fn same_plan(want: &Plan, got: &report::Plan) -> bool {
    same_number(got.percent, &want.percent)
        && same_number(got.percent_max, &want.percent_max)
        && (want.value.is_none() || same_number(got.value, &want.value))
        && want.bound.as_ref().is_none_or(|bound| says(bound, &name(got.bound)))
}

fn same_change(want: &Change, got: &report::Change) -> bool {
    let amount = same_number(got.amount, &want.amount) && same_number(got.amount_max, &want.amount_max);
    let unit = want.unit.as_ref().is_none_or(|unit| same_unit(unit, got.unit.as_deref()));
    name(got.direction) == want.direction
        && (amount && (want.amount.is_none() || unit) || want.amount_optional && got.amount.is_none())
        && want.basis.as_ref().is_none_or(|basis| got.basis.as_ref().is_some_and(|got| says(basis, &got.to_string())))
        && (want.prior.is_none() || same_number(got.prior, &want.prior))
        && want.bound.as_ref().is_none_or(|bound| says(bound, &name(got.bound)))
}

/// Whether each of `want` finds its own in `got`, and none is left over.
fn pairs_off<W, G>(want: &[W], got: &[G], same: impl Fn(&W, &G) -> bool) -> bool {
    let mut left: Vec<&G> = got.iter().collect();
    want.iter().all(|want| {
        let found = left.iter().position(|got| same(want, got));
        found.map(|at| left.remove(at)).is_some()
    }) && left.is_empty()
}

fn same_number(got: Option<Decimal>, want: &Option<Any<f64>>) -> bool {
    match (got.and_then(|value| value.to_f64()), want) {
        (None, None) => true,
        (Some(got), Some(want)) => want.any(|&want| (got - want).abs() <= 1e-6 * got.abs().max(want.abs()).max(1.0)),
        _ => false,
    }
}

/// Written units must be the same; of counted nouns the shorter must be how the longer begins.
fn same_unit(want: &Any<String>, got: Option<&str>) -> bool {
    let Some(got) = got else { return false };
    want.any(|want| {
        want.split('|').any(|want| {
            if ["VND", "USD", "EUR", "%", "%pt", "‰"].contains(&want) {
                return got == want;
            }
            let (want, got) = (words(want), words(got));
            !want.is_empty() && !got.is_empty() && (want.starts_with(&got) || got.starts_with(&want))
        })
    })
}

fn says(want: &Any<String>, got: &str) -> bool {
    want.any(|want| want == got)
}

/// Twice the words in common over the words of both.
fn shared_words(a: &str, b: &str) -> f64 {
    let (a, b) = (words(a), words(b));
    let mut left = BTreeMap::new();
    a.iter().for_each(|word| *left.entry(word).or_insert(0) += 1);
    let mut same = 0;
    for word in &b {
        if let Some(count) = left.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            same += 1;
        }
    }
    2.0 * f64::from(same) / (a.len() + b.len()).max(1) as f64
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How the answer writes a bound, status or direction.
pub fn name(of: impl Serialize) -> String {
    serde_json::to_value(of).unwrap().as_str().unwrap().to_owned()
}

fn shown<T: std::fmt::Debug>(of: &T) -> String {
    // `Some(One(3.0))` is no easier to read than `3.0`.
    format!("{of:?}").replace("Some(", "").replace("One(", "").replace("Several(", "").replace(')', "")
}

fn told<T>(all: &[T], brief: impl Fn(&T) -> String) -> String {
    format!("[{}]", all.iter().map(brief).collect::<Vec<_>>().join("; "))
}

fn brief_plan(plan: &report::Plan) -> String {
    format!("{} {} % of {}", name(plan.bound), shown(&plan.percent), shown(&plan.value))
}

fn wanted_plan(plan: &Plan) -> String {
    format!("{} {} % of {}", shown(&plan.bound), shown(&plan.percent), shown(&plan.value))
}

fn brief_change(change: &report::Change) -> String {
    let (amount, unit) = (shown(&change.amount), shown(&change.unit));
    let (bound, prior) = (name(change.bound), shown(&change.prior));
    format!("{} {bound} {amount} {unit} from {} {prior}", name(change.direction), shown(&change.basis))
}

fn wanted_change(change: &Change) -> String {
    let (amount, unit) = (shown(&change.amount), shown(&change.unit));
    let (bound, prior) = (shown(&change.bound), shown(&change.prior));
    format!("{} {bound} {amount} {unit} from {} {prior}", change.direction, shown(&change.basis))
}
