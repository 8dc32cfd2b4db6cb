//! How numbers and spans are written: decimals as JSON numbers, spans as pairs.

use super::Span;
use crate::decimal::Decimal;
use crate::decimal::prelude::ToPrimitive;
use crate::period::Period;
use serde::{Serialize, Serializer};

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(to)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// Decimals are written as JSON numbers: whole ones as integers, others by their shortest decimal form, which a
/// double holds unchanged up to fifteen significant digits.
pub(super) fn number<S: Serializer>(value: &Decimal, to: S) -> Result<S::Ok, S::Error> {
    let value = value.normalize();
    match value.to_i64() {
        // Beyond 2^53 JavaScript would refuse an i64 or make it a BigInt.
        Some(whole) if value.scale() == 0 && whole.unsigned_abs() < (1 << 53) => to.serialize_i64(whole),
        _ => to.serialize_f64(double(value)),
    }
}

const FIFTEEN_DIGITS: i128 = 1_000_000_000_000_000;

/// The nearest double, to fifteen significant digits. A whole number over a power of ten, both exact, is rounded once: the
/// same as reading the printed form, without the tables which that would bring into the browser's module.
fn double(value: Decimal) -> f64 {
    let (mut cut, mut scale) = (1, i64::from(value.scale()));
    while value.mantissa().abs() / cut >= FIFTEEN_DIGITS {
        cut *= 10;
        scale -= 1;
    }
    let digits = (value.mantissa() + value.mantissa().signum() * (cut / 2)) / cut;
    let power = (0..scale.unsigned_abs()).fold(1.0, |power, _| power * 10.0);
    if scale < 0 { digits as f64 * power } else { digits as f64 / power }
}

pub(super) fn number_or_null<S: Serializer>(value: &Option<Decimal>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => number(value, to),
        None => to.serialize_none(),
    }
}

/// A name out of a few, which JavaScript is handed once and keeps.
pub(super) fn name<S: Serializer>(name: &&'static str, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_unit_variant("", 0, name)
}

pub(super) fn name_or_null<S: Serializer>(value: &Option<&'static str>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => name(value, to),
        None => to.serialize_none(),
    }
}

/// The same digits from every door: a single's own would read otherwise once it is a double.
pub(super) fn hundredths<S: Serializer>(value: &f32, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_f64((f64::from(*value) * 100.0).round() / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Figure;

    #[test]
    fn decimals_are_written_as_they_are_printed() {
        let row = Figure { value: Some(Decimal::new(1254075, 3)), of: Some(Decimal::new(100, 1)), ..Figure::default() };
        let json = serde_json::to_value(&row).unwrap();
        assert_eq!(json["value"].to_string(), "1254.075");
        assert_eq!(json["of"].to_string(), "10");
    }

    proptest::proptest! {
        #[test]
        fn decimals_are_the_doubles_that_their_digits_read_as(digits in 0_i64..1_000_000_000_000_000, scale in 0_u32..=22) {
            let value = Decimal::new(digits, scale);
            assert_eq!(double(value), value.to_string().parse::<f64>().unwrap());
        }
    }
}
