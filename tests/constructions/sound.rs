//! Whether the examples themselves are sound, so that a miss is the program's and not theirs.

use std::collections::BTreeSet;

use solieu::decimal::Decimal;
use solieu::period::Period;
use solieu::report::{self, Bound, Direction, Figure, FigureSpans, OtherKind, OtherNumber, Report, Span, Status};

use crate::compare;
use crate::form::{self, Any, Example, Row};

#[test]
fn examples_are_well_formed() {
    let mut ids = BTreeSet::new();
    for example in form::examples() {
        let id = &example.id;
        let say = |what: &str| format!("{id}: {what}");
        assert!(ids.insert(id.clone()), "{}", say("two examples of that id"));
        let (construction, counter) = id.split_once('-').expect("a construction and a counter");
        assert!(construction.starts_with(|c: char| c.is_ascii_uppercase()) && counter.parse::<u32>().is_ok(), "{id}");
        assert!(!example.text.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)), "{}", say("not in NFC"));
        let mut last = 0;
        for (i, row) in example.rows.iter().enumerate() {
            let span = row.span(&example.text);
            let say = |what: &str| format!("{id} row {i} {}: {what}", row.num);
            assert!(stands_alone(&example.text, span), "{}", say("lies inside another number: give nth"));
            assert!(span.start >= last, "{}", say("rows are not in reading order"));
            last = span.start;
            assert!(row.value.is_some() == row.unit.is_some(), "{}", say("a value needs a unit, a unit a value"));
            let judged = !row.plans.is_empty() || !row.changes.is_empty();
            assert!(row.value.is_some() || judged, "{}", say("neither value, plan nor change"));
            assert!(row.part_of.is_none_or(|of| of < example.rows.len() && of != i), "{}", say("part of no row"));
            let bounds = ["exact", "about", "over", "nearly", "under", "at_least", "at_most"];
            for bound in row.bound.readings().iter().chain(row.plans.iter().flat_map(|plan| named(&plan.bound))) {
                assert!(bounds.contains(&bound.as_str()), "{}", say("no such bound"));
            }
            for change in &row.changes {
                assert!(named(&change.bound).all(|b| bounds.contains(&b.as_str())), "{}", say("no such bound"));
                assert!(["up", "down", "same"].contains(&change.direction.as_str()), "{}", say("no such direction"));
                assert!(change.amount.is_none() == change.unit.is_none(), "{}", say("an amount and no unit"));
            }
            assert!(row.status.any(|s| s == "actual" || s == "target"), "{}", say("no such status"));
        }
        for other in &example.others {
            let say = |what: &str| format!("{id} other {}: {what}", other.num);
            assert!(stands_alone(&example.text, other.span(&example.text)), "{}", say("lies inside another number"));
            assert!(other.kind.readings().iter().all(|kind| kind_of(kind).is_some()), "{}", say("no such kind"));
        }
    }
}

fn named(bound: &Option<Any<String>>) -> impl Iterator<Item = &String> {
    bound.iter().flat_map(|bound| bound.readings())
}

/// Whether `num` is not a stretch of a longer number: `5` in `2015`, `300` in `12.300`.
fn stands_alone(text: &str, span: Span) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (mut before, mut after) = (text[..span.start].chars().rev(), text[span.end..].chars());
    let (near, far) = (before.next(), before.next());
    let (next, then) = (after.next(), after.next());
    let mark = |c: Option<char>| matches!(c, Some('.' | ','));
    let starts = text[span.start..].starts_with(|c: char| c.is_ascii_digit());
    let ends = text[..span.end].ends_with(|c: char| c.is_ascii_digit());
    !(starts && (digit(near) || mark(near) && digit(far)) || ends && (digit(next) || mark(next) && digit(then)))
}

/// Where value, plan and percentage are all stated, or value, earlier figure and change, they must come out as printed.
#[test]
fn examples_come_out() {
    let only = |number: &Option<Any<f64>>| match number {
        Some(Any::One(number)) => Some(*number),
        _ => None,
    };
    for example in form::examples() {
        for (i, row) in example.rows.iter().enumerate() {
            let say = |what: &str| format!("{} row {i} {}: {what}", example.id, row.num);
            // The plan of a change is a change too.
            let amount = row.changes.first().and_then(|change| only(&change.amount));
            let value = only(&row.value).or(amount);
            for plan in &row.plans {
                if let (Some(value), Some(whole), Some(percent)) = (value, only(&plan.value), only(&plan.percent)) {
                    let bound = plan.bound.as_ref().map_or("exact", |bound| &bound.readings()[0]);
                    let got = 100.0 * value / whole;
                    assert!(prints(got, percent, bound), "{}", say(&format!("{got} % of its plan, not {percent}")));
                }
            }
            let mut priors = Vec::new();
            for change in &row.changes {
                let way = if change.direction == "down" { -1.0 } else { 1.0 };
                let (value, prior) = (only(&row.value), only(&change.prior));
                if let (Some(value), Some(prior)) = (value, prior) {
                    assert!(way * (value - prior) > 0.0, "{}", say("went the other way"));
                    priors.push(prior);
                }
                let unit = change.unit.as_ref().map_or("", |unit| &unit.readings()[0]);
                // `tăng gần 4 điểm` says of the earlier figure no more than about where it was.
                let told = !["%", "lần"].contains(&unit) && change.bound.is_none();
                if let (Some(value), None, Some(amount), true) = (value, prior, only(&change.amount), told) {
                    priors.push(value - way * amount);
                }
            }
            // Each entry against each earlier figure of the same time.
            for change in row.changes.iter().filter(|change| row.changes.len() == 1 || change.basis.is_some()) {
                let (Some(value), Some(amount)) = (only(&row.value), only(&change.amount)) else { continue };
                let bound = change.bound.as_ref().map_or("exact", |bound| &bound.readings()[0]);
                let Some(prior) = only(&change.prior).or_else(|| one_basis(row).then(|| priors.first().copied())?)
                else {
                    continue;
                };
                let unit = change.unit.as_ref().map_or("", |unit| &unit.readings()[0]);
                let got = match unit {
                    "%" => 100.0 * (value - prior).abs() / prior,
                    "lần" => value / prior,
                    _ => (value - prior).abs(),
                };
                assert!(prints(got, amount, bound), "{}", say(&format!("changed by {got} {unit}, not {amount}")));
            }
            let total = row.part_of.map(|of| &example.rows[of]).filter(|total| {
                let unit = |row: &Row| row.unit.as_ref().map(|unit| unit.readings()[0].clone());
                unit(total) == unit(row)
            });
            if let (Some(part), Some(total)) = (only(&row.value), total.and_then(|total| only(&total.value))) {
                assert!(part <= total, "{}", say("more than its total"));
            }
            if let (Some(part), Some(whole)) = (only(&row.value), only(&row.of)) {
                assert!(part <= whole, "{}", say("more than its whole"));
            }
        }
    }
}

fn one_basis(row: &Row) -> bool {
    let first = row.changes.first().and_then(|change| change.basis.as_ref()).map(|basis| basis.readings());
    row.changes.iter().all(|change| change.basis.as_ref().map(|basis| basis.readings()) == first)
}

/// Whether `got`, printed with the decimals of `printed`, rounded or cut, is `printed`.
fn prints(got: f64, printed: f64, bound: &str) -> bool {
    let decimals = printed.to_string().split_once('.').map_or(0, |(_, tail)| tail.len());
    let step = 10f64.powi(-(decimals as i32));
    match bound {
        "over" => got > printed && got < printed * 1.05,
        "nearly" => got < printed && got > printed * 0.95,
        "about" => (got - printed).abs() < printed * 0.05,
        _ => got > printed - step * 0.5001 && got < printed + step * 0.9999,
    }
}

/// The comparison itself: an answer that says what is wanted misses nothing, and each field that is spoilt is missed.
#[test]
fn the_comparison_sees_every_field() {
    type Spoil = fn(&mut Figure) -> bool;
    let spoils: [(&str, Spoil); 9] = [
        ("value", |f| f.value.as_mut().map(|v| *v = *v * Decimal::TWO + Decimal::ONE).is_some()),
        ("of", |f| f.of.replace(Decimal::new(-1, 0)).is_some()),
        ("unit", |f| f.unit.replace("gì đó".into()).is_some()),
        ("bound", |f| f.value.is_some() && std::mem::replace(&mut f.bound, Bound::AtMost) != Bound::AtMost),
        ("indicator", |f| !std::mem::replace(&mut f.indicator, "gì đó".into()).is_empty()),
        ("plans", |f| f.plans.pop().is_some()),
        ("changes", |f| f.changes.pop().is_some()),
        ("part_of", |f| f.part_of.take().is_some()),
        ("no such figure", |f| f.spans.number.take().is_some()),
    ];
    let mut seen = BTreeSet::new();
    for example in form::examples() {
        let answer = as_wanted(&example);
        assert_eq!(compare::misses(&example, &answer), Vec::<String>::new(), "{}", example.id);
        for (field, spoil) in &spoils {
            for i in 0..answer.figures.len() {
                let row = &example.rows[i];
                let free =
                    row.optional || row.plan_optional && *field == "plans" || row.part_optional && *field == "part_of";
                let mut spoilt = answer.clone();
                if !free && spoil(&mut spoilt.figures[i]) {
                    let misses = compare::misses(&example, &spoilt);
                    assert!(
                        misses.iter().any(|miss| miss.contains(field) || miss.contains(" figure")),
                        "{} row {i}: {field}: {misses:?}",
                        example.id
                    );
                    seen.insert(field);
                }
            }
        }
        if !example.others.is_empty() {
            let none = Report { other_numbers: Vec::new(), ..answer };
            assert_eq!(compare::misses(&example, &none).len(), example.others.len(), "{}", example.id);
        }
    }
    assert_eq!(seen.len(), spoils.len(), "no example has one of the fields");
}

/// The report that an example wants.
fn as_wanted(example: &Example) -> Report {
    let first = |text: &Any<String>| text.readings()[0].split('|').next().unwrap_or_default().to_owned();
    let number = |of: &Option<Any<f64>>| of.as_ref().map(|of| of.readings()[0].to_string().parse().unwrap());
    let bound = |of: &str| {
        let all = [Bound::About, Bound::Over, Bound::Nearly, Bound::Under, Bound::AtLeast, Bound::AtMost];
        all.into_iter().find(|&bound| compare::name(bound) == of).unwrap_or_default()
    };
    let plan_bound = |of: &Option<Any<String>>| of.as_ref().map_or(Bound::Exact, |of| bound(&first(of)));
    let period = |of: &Any<String>| Period::parse(&first(of));
    let figure = |row: &Row| {
        let span = row.span(&example.text);
        Figure {
            indicator: first(&row.indicator),
            value: number(&row.value),
            value_max: number(&row.value_max),
            of: number(&row.of),
            unit: row.unit.as_ref().map(first),
            bound: bound(&first(&row.bound)),
            status: if first(&row.status) == "target" { Status::Target } else { Status::Actual },
            period: row.period.as_ref().and_then(period),
            part_of: row.part_of,
            plans: (row.plans.iter())
                .map(|plan| report::Plan {
                    percent: number(&plan.percent),
                    percent_max: number(&plan.percent_max),
                    value: number(&plan.value),
                    bound: plan_bound(&plan.bound),
                    span,
                    ..Default::default()
                })
                .collect(),
            changes: (row.changes.iter())
                .map(|change| report::Change {
                    direction: match change.direction.as_str() {
                        "up" => Direction::Up,
                        "down" => Direction::Down,
                        _ => Direction::Same,
                    },
                    amount: number(&change.amount),
                    amount_max: number(&change.amount_max),
                    unit: change.unit.as_ref().map(first),
                    bound: plan_bound(&change.bound),
                    basis: change.basis.as_ref().and_then(period),
                    prior: number(&change.prior),
                    implied_prior: None,
                    span,
                })
                .collect(),
            spans: FigureSpans { number: row.value.as_ref().map(|_| span), ..Default::default() },
            ..Default::default()
        }
    };
    let other = |other: &form::Other| OtherNumber {
        kind: kind_of(&first(&other.kind)).unwrap_or(OtherKind::Name),
        span: other.span(&example.text),
    };
    Report {
        figures: example.rows.iter().map(figure).collect(),
        other_numbers: example.others.iter().map(other).collect(),
        ..Default::default()
    }
}

/// The kind of that name.
fn kind_of(name: &str) -> Option<OtherKind> {
    use OtherKind::*;
    let all = [Date, Year, Period, Time, LegalRef, Ordinal, Age, Criterion, Name, Phone, Caption, Navigation];
    all.into_iter().find(|&kind| compare::name(kind) == name)
}
