//! Numbers, amounts and periods as a Vietnamese reader writes them: `60.893`, `20,1 tỷ đồng`, `quý III/2024`.

use crate::decimal::Decimal;
use crate::period::{Date, Period};

use crate::report::{Bound, Direction, Interval};

/// A number with dots between thousands and a decimal comma: 1254075.5 → `1.254.075,5`.
pub fn number(value: Decimal) -> String {
    let plain = value.abs().normalize().to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut written = String::from(if value.is_sign_negative() && !value.is_zero() { "-" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    if !decimals.is_empty() {
        written.push(',');
        written.push_str(decimals);
    }
    written
}

/// One or two ends of a range: `1.000`, `1–1,5`.
pub fn range(low: Decimal, high: Option<Decimal>) -> String {
    match high {
        Some(high) => format!("{}–{}", number(low), number(high)),
        None => number(low),
    }
}

/// A number and its unit as two cells. Money is written in the largest of tỷ, triệu and đồng that leaves at most three
/// decimals, so that no digit is lost: 20100000000 `VND` → `20,1`, `tỷ đồng`.
pub fn amount(low: Decimal, high: Option<Decimal>, unit: &str) -> (String, String) {
    let money = [("VND", "đồng"), ("USD", "USD"), ("EUR", "EUR")]
        .into_iter()
        .find_map(|(code, word)| Some((word, unit.strip_prefix(code)?)))
        .filter(|(_, rest)| rest.is_empty() || rest.starts_with('/'));
    let Some((word, rest)) = money else {
        return (range(low, high), unit.into());
    };
    for (scale, scale_word) in [(1_000_000_000, "tỷ "), (1_000_000, "triệu ")] {
        let scale = Decimal::from(scale);
        let scaled = |value: Decimal| Some(value / scale).filter(|it| it.normalize().scale() <= 3);
        if low.abs() >= scale
            && let (Some(low), Some(high)) = (scaled(low), high.map_or(Some(None), |high| scaled(high).map(Some)))
        {
            return (range(low, high), format!("{scale_word}{word}{rest}"));
        }
    }
    (range(low, high), format!("{word}{rest}"))
}

/// The word before a number that says how it is to be taken, with a space after it; nothing for an exact one.
pub fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::About => "khoảng ",
        Bound::Over => "hơn ",
        Bound::Nearly => "gần ",
        Bound::Under => "dưới ",
        Bound::AtLeast => "ít nhất ",
        Bound::AtMost => "tối đa ",
    }
}

/// The number that stands for what is worked out, and the word before it: the end that it has, where it has only one, since what it was
/// worked out from has a bound; else the roundest.
pub fn stands_for(implied: &Interval) -> (&'static str, Decimal) {
    match (implied.low, implied.high) {
        (Some(low), None) => (bound(Bound::AtLeast), low),
        (None, Some(high)) => (bound(Bound::AtMost), high),
        _ => ("", implied.roundest),
    }
}

/// `tăng` (rose), `giảm` (fell), `không đổi` (stayed).
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "tăng",
        Direction::Down => "giảm",
        Direction::Same => "không đổi",
    }
}

/// A period in words: January to June 2021 is `6 tháng đầu 2021`.
pub fn period(period: Period) -> String {
    let day = |(year, month, day): Date| format!("{day}/{month}/{year}");
    match period {
        Period::Year(_) | Period::Season(_) => period.to_string(),
        Period::Half(year, 1) => format!("6 tháng đầu {year}"),
        Period::Half(year, _) => format!("6 tháng cuối {year}"),
        Period::Quarter(year, quarter) => {
            format!("quý {}/{year}", ["I", "II", "III", "IV"][usize::from(quarter.clamp(1, 4) - 1)])
        }
        Period::Month(year, month) => format!("tháng {month}/{year}"),
        Period::Day(year, month, of_month) => day((year, month, of_month)),
        Period::Months { year, month: 1, count } => format!("{count} tháng đầu {year}"),
        Period::Months { year, month, count } => format!("{count} tháng từ {}", day((year, month, 1))),
        Period::Years { from, .. } => format!("{from}–{}", period.year()),
        Period::Range { from, to } => format!("{} đến {}", day(from), day(to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_have_dots_and_a_decimal_comma() {
        for (value, written) in [
            ("0", "0"),
            ("999", "999"),
            ("60893", "60.893"),
            ("1254075.50", "1.254.075,5"),
            ("0.29", "0,29"),
            ("-1234.5", "-1.234,5"),
        ] {
            assert_eq!(number(decimal(value)), written);
        }
    }

    #[test]
    fn money_keeps_every_digit() {
        for (value, number, unit) in [
            ("20100000000", "20,1", "tỷ đồng"),
            ("82055000000", "82,055", "tỷ đồng"),
            ("12771900000", "12.771,9", "triệu đồng"),
            ("1234567891", "1.234.567.891", "đồng"),
            ("850000", "850.000", "đồng"),
        ] {
            assert_eq!(amount(decimal(value), None, "VND"), (number.into(), unit.into()));
        }
        assert_eq!(
            amount(decimal("1000000000"), Some(decimal("1500000000")), "VND"),
            ("1–1,5".into(), "tỷ đồng".into())
        );
        let wage = amount(decimal("7500000"), None, "VND/người/tháng");
        assert_eq!(wage, ("7,5".into(), "triệu đồng/người/tháng".into()));
        assert_eq!(amount(decimal("1200"), None, "hộ nghèo"), ("1.200".into(), "hộ nghèo".into()));
        // A counted noun that only begins like a currency.
        assert_eq!(amount(decimal("5000000"), None, "VNDX"), ("5.000.000".into(), "VNDX".into()));
    }

    #[test]
    fn periods_are_put_into_words() {
        for (code, words) in [
            ("2020", "2020"),
            ("2021-S1", "6 tháng đầu 2021"),
            ("2024-Q3", "quý III/2024"),
            ("2024-06", "tháng 6/2024"),
            ("2020-11-06", "6/11/2020"),
            ("2024-01-01/P9M", "9 tháng đầu 2024"),
            ("2024-04-01/P5M", "5 tháng từ 1/4/2024"),
            ("2021-01-01/P5Y", "2021–2025"),
            ("2018-01-01/2018-06-11", "1/1/2018 đến 11/6/2018"),
            ("2022/2023", "2022/2023"),
        ] {
            assert_eq!(period(Period::parse(code).unwrap()), words);
        }
    }
}
