//! How far two printed numbers may part, and how a sum is written out.

use crate::arithmetic::{is_whole, percent_of, step_of};
use crate::decimal::Decimal;
use crate::export::vietnamese::{amount, number};
use crate::report::{Bound, Direction, Figure, Span};
use crate::text::find::{begins, holds_one};

pub(super) const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// The last place up to `at` where a character begins.
pub fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// Between which per cent of `whole` a value lies, each off by no more than its slack.
pub(super) fn shares(value: Decimal, slack: Decimal, whole: Decimal, off: Decimal) -> Option<(Decimal, Decimal)> {
    let least = (whole - off).max(whole / Decimal::TWO);
    Some((percent_of(value - slack, whole + off)?, percent_of(value + slack, least).filter(|_| whole > Decimal::ZERO)?))
}

/// How far a value may be off: half of what its last printed digit is worth, more where it is said to be about.
pub fn slack(text: &str, figure: &Figure) -> Decimal {
    let value = figure.value.unwrap_or_default();
    looseness(figure.bound, value) + printed_step(text, figure.spans.number, value) / Decimal::TWO
}

/// The same for another number of the row, of which only the value is known: it is printed no finer than the row's own
/// if it is as round.
pub(super) fn slack_of(value: Decimal, text: &str, figure: &Figure) -> Decimal {
    let own = figure.value.unwrap_or_default();
    let mut step = printed_step(text, figure.spans.number, own);
    while step > Decimal::ONE && !is_whole(value / step) {
        step /= Decimal::TEN;
    }
    if step < Decimal::ONE { step_of(value) / Decimal::TWO } else { step / Decimal::TWO }
}

/// How much more a number may be off that is not said to be exact.
pub(super) fn looseness(bound: Bound, value: Decimal) -> Decimal {
    match bound {
        Bound::Exact => Decimal::ZERO,
        Bound::About | Bound::Over | Bound::Nearly => value.abs() * Decimal::new(5, 2),
        Bound::Under | Bound::AtLeast | Bound::AtMost => value.abs(),
    }
}

/// Whether an amount in `unit` can be taken from the figure: both money of one currency, both a measure, both counted.
pub fn same_kind(unit: &str, figure: &Figure) -> bool {
    let of = figure.unit.as_deref().unwrap_or_default();
    unit == of || (unit == "%pt" && of == "%") || (!unit.is_empty() && of.starts_with(unit)) || {
        unit.split(' ').next() == of.split(' ').next()
    }
}

/// Whether the words print that very number.
pub(super) fn prints(words: &str, value: Decimal) -> bool {
    holds_one(words, &[&number(value), &value.to_string().replace('.', ",")])
}

/// The numbers of the words that a `%` or `điểm` follows.
pub(super) fn rates(words: &str) -> Vec<Decimal> {
    let mut rates = Vec::new();
    let mut rest = words;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let run = &rest[start..];
        let end = run.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(run.len());
        let behind = run[end..].trim_start();
        if behind.starts_with('%') || behind.starts_with("điểm") {
            rates.extend(printed(run[..end].trim_end_matches(',')));
        }
        rest = &run[end..];
    }
    rates
}

/// `12,5` as a number; `None` where it is too long to be one, or has two commas.
fn printed(digits: &str) -> Option<Decimal> {
    let (whole, fraction) = digits.split_once(',').unwrap_or((digits, ""));
    let digit = |number: i128, byte: u8| Some(number * 10 + i128::from(byte.checked_sub(b'0').filter(|d| *d < 10)?));
    let long = whole.len() + fraction.len() > MOST_DIGITS;
    let number = whole.bytes().chain(fraction.bytes()).try_fold(0, digit).filter(|_| !long)?;
    Decimal::try_from_i128_with_scale(number, fraction.len() as u32).ok()
}

/// Most digits of a rate.
const MOST_DIGITS: usize = 20;

pub(super) fn way(direction: Direction) -> &'static str {
    crate::export::vietnamese::direction(direction)
}

/// `152 / 140`, in the figure's unit.
pub(super) fn quotient(figure: &Figure, value: Decimal, whole: Decimal) -> String {
    let unit = figure.unit.as_deref().unwrap_or_default();
    format!("{} / {}", bare(value, unit), written(whole, unit))
}

/// A number with its unit; per cent without a space before it.
pub(super) fn written(value: Decimal, unit: &str) -> String {
    match unit {
        "%" => format!("{}%", number(value)),
        "%pt" => format!("{} điểm", number(value)),
        _ => {
            let (value, unit) = amount(value, None, unit);
            if unit.is_empty() { value } else { format!("{value} {unit}") }
        }
    }
}

/// A number without its unit, unless that is money, whose scale changes with the number.
pub(super) fn bare(value: Decimal, unit: &str) -> String {
    if begins(unit, &["VND", "USD", "EUR"]) { written(value, unit) } else { number(value) }
}

/// Rounded to the printed decimals, one at least.
pub(super) fn shown(value: Decimal, scale: u32) -> String {
    number(value.round_dp(scale.max(1)))
}

/// What the last digit of a printed number is worth: of `20,1 tỷ` a hundred million.
fn printed_step(text: &str, span: Option<Span>, value: Decimal) -> Decimal {
    let printed = span.map_or("", |span| span.of(text)).split(['/', '-', '–']).next().unwrap_or_default();
    let digits = printed.bytes().filter(u8::is_ascii_digit).take(MOST_DIGITS);
    let digits = digits.fold(0, |number, digit| number * 10 + i128::from(digit - b'0'));
    let digits = Decimal::from_i128_with_scale(digits, 0);
    let step = value.checked_div(digits).unwrap_or_default().abs().normalize();
    // A power of ten, or the digits were not those of the value.
    let units = step.mantissa();
    let power = units.checked_ilog10().is_some_and(|power| units == 10i128.pow(power));
    if power { step } else { step_of(value) }
}
