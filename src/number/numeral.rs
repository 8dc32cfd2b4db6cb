//! One numeral: digits with their thousands and decimal marks.
//!
//! In: tokens from a run of digits on. Out: how many tokens, the value, and what else it might have meant.
//! `1.254,075` is 1254.075; `21,700` is 21.7 or 21700, which the unit behind it decides.

use crate::decimal::Decimal;
use crate::text::key::{Key, key};
use crate::text::token::{Token, is_year};

/// A numeral as printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// How many tokens it takes.
    pub tokens: usize,
    /// Its value, read in the Vietnamese way (dot for thousands, comma for decimals).
    pub value: Decimal,
    /// How many decimals are printed.
    pub decimals: u32,
    /// The value if its mark means the other thing: `21,700` → 21700, `1.254` → 1.254.
    pub otherwise: Option<Decimal>,
    /// Whether it is printed against the Vietnamese way: a decimal point, comma thousands.
    pub foreign: bool,
}

/// Most digits of a number; one of more is refused. A [`Decimal`] holds 28, which leaves room for what is worked out.
const MOST_DIGITS: usize = 19;

/// Most groups of thousands behind the first digits.
const MOST_GROUPS: usize = MOST_DIGITS / 3 + 1;

const SCALES: [Key; 3] = [key("tỷ"), key("triệu"), key("nghìn")];

/// The marks that stand inside a numeral.
const MARKS: [char; 4] = ['.', ',', '\'', '’'];

/// Reads the numeral that begins at token `at`; `None` where it is too long to be one.
pub fn read(text: &str, tokens: &[Token], at: usize) -> Option<Numeral> {
    let digits = |i: usize| tokens.get(i).filter(|t| t.is_digits()).map(|t| t.span.of(text));
    // A mark and the digits glued behind it.
    let group = |i: usize, mark: char| -> Option<&str> {
        let sign = tokens.get(i)?;
        let next = tokens.get(i + 1)?;
        (sign.is_mark(mark) && !sign.spaced && !next.spaced).then_some(())?;
        digits(i + 1)
    };
    let groups_of_three = |mut i: usize, mark: char| {
        let start = i;
        while i <= start + 2 * MOST_GROUPS && group(i, mark).is_some_and(|g| g.len() == 3) {
            i += 2;
        }
        // `1.234.56` is no number of thousands; nor is what goes on and on.
        if group(i, mark).is_some() { 0 } else { (i - start) / 2 }
    };
    let first = digits(at)?;
    let goes_on = |next: &Token| next.is_digits() || MARKS.iter().any(|mark| next.is_mark(*mark));
    if !tokens.get(at + 1).is_some_and(goes_on) {
        return build(text, tokens, at, at + 1, 0, None, false);
    }
    // Groups of thousands begin with no nought.
    let leads = first.len() <= 3 && !first.starts_with('0');

    let dots = groups_of_three(at + 1, '.');
    if leads && dots > 0 {
        let after = at + 1 + 2 * dots;
        return match group(after, ',') {
            // `3.798,254`
            Some(fraction) if group(after + 2, ',').is_none() => {
                build(text, tokens, at, after + 2, fraction.len() as u32, None, false)
            }
            _ => {
                let otherwise = (dots == 1).then(|| decimal(text, tokens, at, after, 3)).flatten();
                build(text, tokens, at, after, 0, otherwise, false)
            }
        };
    }
    // `1000.000đ`: the first dot was left out. A year may end a sentence: `năm 2020.480 hộ`.
    let round = (0..dots).all(|group| digits(at + 2 + 2 * group) == Some("000"));
    let year = is_year(first);
    let after = at + 1 + 2 * dots;
    if dots > 0
        && (4..=6).contains(&first.len())
        && !first.starts_with('0')
        && (round || !year)
        && group(after, ',').is_none()
    {
        return build(text, tokens, at, after, 0, None, false);
    }
    let commas = groups_of_three(at + 1, ',');
    if leads && commas > 1 {
        // `1,254,075` or `1,254,075.5`
        let after = at + 1 + 2 * commas;
        return match group(after, '.') {
            Some(fraction) => build(text, tokens, at, after + 2, fraction.len() as u32, None, true),
            None => build(text, tokens, at, after, 0, None, true),
        };
    }
    // `2,216,8 tỷ`: both a thousands and a decimal comma; `2.216.85 tỷ`: two dots, where a scale says that it is a number.
    let scale = || tokens.get(at + 5).is_some_and(|t| SCALES.contains(&t.key));
    for (mark, fits) in [(',', commas == 0), ('.', dots == 0 && scale())] {
        if leads
            && fits
            && group(at + 1, mark).is_some_and(|g| g.len() == 3)
            && let Some(fraction) = group(at + 3, mark).filter(|g| g.len() < 3 && group(at + 5, mark).is_none())
        {
            return build(text, tokens, at, at + 5, fraction.len() as u32, None, true);
        }
    }
    if let Some(fraction) = group(at + 1, ',')
        && group(at + 3, ',').is_none()
    {
        if leads && fraction.len() == 3 {
            // `21,700`; `1,254.5`
            if let Some(second) = group(at + 3, '.') {
                return build(text, tokens, at, at + 5, second.len() as u32, None, true);
            }
            let otherwise = decimal(text, tokens, at, at + 3, 0);
            return build(text, tokens, at, at + 3, 3, otherwise, false);
        }
        return build(text, tokens, at, at + 3, fraction.len() as u32, None, false);
    }
    if let Some(fraction) = group(at + 1, '.') {
        // `15.40`, `12.4567`; but not `1.2.3`, and `9.2018` is a month.
        let year = fraction.starts_with("19") || fraction.starts_with("20");
        let long = (4..=6).contains(&fraction.len()) && first.len() <= 3 && !year;
        if group(at + 3, '.').is_none() && (fraction.len() <= 2 || long) {
            return build(text, tokens, at, at + 3, fraction.len() as u32, None, true);
        }
    }
    for mark in ['\'', '’'] {
        let marks = groups_of_three(at + 1, mark);
        if leads && marks > 0 {
            return build(text, tokens, at, at + 1 + 2 * marks, 0, None, true);
        }
    }
    // `9 870`, `1 234 567`: groups of three apart by one space.
    if leads {
        let mut end = at + 1;
        while end <= at + 1 + MOST_GROUPS
            && digits(end).is_some_and(|g| g.len() == 3)
            && text[tokens[end - 1].span.end..tokens[end].span.start] == *" "
        {
            end += 1;
        }
        let glued_on = |i: usize| tokens.get(i).is_some_and(|t| !t.spaced && (t.is_mark('.') || t.is_mark('/')));
        // `7 218,6 tỷ`
        if end > at + 1
            && digits(end).is_none()
            && let Some(fraction) = group(end, ',').filter(|_| group(end + 2, ',').is_none())
        {
            return build(text, tokens, at, end + 2, fraction.len() as u32, None, false);
        }
        if end > at + 1 && digits(end).is_none() && !(glued_on(end) && digits(end + 1).is_some()) {
            return build(text, tokens, at, end, 0, None, false);
        }
    }
    build(text, tokens, at, at + 1, 0, None, false)
}

fn build(
    text: &str,
    tokens: &[Token],
    at: usize,
    end: usize,
    decimals: u32,
    otherwise: Option<Decimal>,
    foreign: bool,
) -> Option<Numeral> {
    let value = decimal(text, tokens, at, end, decimals)?;
    Some(Numeral { tokens: end - at, value, decimals, otherwise, foreign })
}

/// The digits of the tokens from `at` to `end`, with the last `decimals` of them behind the decimal mark.
fn decimal(text: &str, tokens: &[Token], at: usize, end: usize, decimals: u32) -> Option<Decimal> {
    let mut mantissa: u64 = 0;
    let mut count = 0;
    for token in tokens[at..end].iter().filter(|t| t.is_digits()) {
        for digit in token.span.of(text).bytes() {
            count += 1;
            if count > MOST_DIGITS {
                return None;
            }
            mantissa = mantissa * 10 + u64::from(digit - b'0');
        }
    }
    Decimal::try_from_i128_with_scale(mantissa.into(), decimals).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Span;
    use crate::text::token::tokens;

    fn reads(text: &str) -> (String, usize, Option<String>) {
        let cut = tokens(text, Span::new(0, text.len()));
        let numeral = read(text, &cut, 0).unwrap();
        (numeral.value.to_string(), numeral.tokens, numeral.otherwise.map(|value| value.to_string()))
    }

    #[test]
    fn reads_the_vietnamese_way() {
        for (text, value) in [
            ("60.893 lao động", "60893"),
            ("12.771.900.000 đồng", "12771900000"),
            ("3.798,254 tỷ", "3798.254"),
            ("0,29%", "0.29"),
            ("06 vụ", "6"),
            ("9 870 suất", "9870"),
            ("1 234 567 người", "1234567"),
            ("7 218,6 tỷ", "7218.6"),
            ("1,254,075 đồng", "1254075"),
            ("15.40", "15.40"),
            ("12.4567 tấn", "12.4567"),
            ("282, và", "282"),
            ("100.", "100"),
            ("1000.000đ", "1000000"),
            ("12500.500 đồng", "12500500"),
        ] {
            assert_eq!(reads(text).0, value, "{text}");
        }
    }

    #[test]
    fn an_unclear_mark_keeps_both_readings() {
        assert_eq!(reads("21,700 người"), ("21.700".into(), 3, Some("21700".into())));
        assert_eq!(reads("1.254 tấn"), ("1254".into(), 3, Some("1.254".into())));
    }

    #[test]
    fn leaves_alone_what_is_no_thousand() {
        assert_eq!(reads("2020 500 hộ").1, 1);
        assert_eq!(reads("12 45 hộ").1, 1);
        assert_eq!(reads("05 102 hộ").1, 1);
        assert_eq!(reads("30.3.2022").1, 1);
        assert_eq!(reads("9.2018").1, 1);
        assert_eq!(reads("2020.480 hộ").1, 1);
    }

    #[test]
    fn refuses_what_no_decimal_holds() {
        let text = "1".repeat(40);
        assert_eq!(read(&text, &tokens(&text, Span::new(0, text.len())), 0), None);
    }
}
