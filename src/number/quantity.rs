//! A quantity: a numeral with its scale words, its range and the unit of measure glued to it.
//!
//! In: tokens from a numeral on. Out: value in the unit, the span of the number (scale words inside, unit left out) and of
//! the whole. `1-1,5 tỷ đồng` is 1000000000 to 1500000000 VND, its number `1-1,5 tỷ`.

use super::numeral::{self, Numeral};
use super::scaled::{Scaled, pow10, times};
use crate::decimal::Decimal;
use crate::lexicon::{Kind, Label, Match, Near, Symbol};
use crate::report::{Bound, Span};
use crate::text::key::{Key, key};
use crate::text::token::Token;
use std::ops::Range;

/// What a quantity is measured in, as far as the words glued to it say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A counted noun follows, or stands somewhere before.
    Count,
    /// Money, by the currency's code.
    Money(Symbol),
    /// Per cent.
    Percent,
    /// Points of a rate.
    Points,
    /// Per mille.
    Permille,
    /// `lần`: so many times.
    Times,
    /// A measure, by its symbol.
    Measure(Symbol),
    /// `tuổi`: an age.
    Age,
}

/// A number with its scale and unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its tokens, unit included.
    pub tokens: Range<usize>,
    /// The number: digits and scale words.
    pub number: Span,
    /// Value in the unit; a range's lower end.
    pub value: Decimal,
    /// A range's upper end.
    pub max: Option<Decimal>,
    /// The least step that the printed decimals can tell apart (`20,1 tỷ` → 100000000).
    pub step: Decimal,
    /// What it is measured in.
    pub unit: Unit,
    /// What the words behind the number say of its bound (`trở lên`).
    pub bound: Option<Bound>,
    /// The value if the numeral's mark means the other thing.
    pub otherwise: Option<Decimal>,
    /// A range's upper end if its mark means the other thing.
    pub max_otherwise: Option<Decimal>,
    /// Whether it was printed against the Vietnamese way.
    pub foreign: bool,
    /// The power of ten that its scale words (and its unit's) say.
    pub power: u32,
    /// Whether it is said in words alone: `gấp đôi`.
    pub worded: bool,
    /// Whether it is a bare run of digits, without mark, scale or unit.
    pub bare: bool,
}

/// `12 huy chương vàng, 9 bạc và 15 đồng`: bronze, not money.
fn is_bronze(tokens: &[Token], at: usize, unit: usize) -> bool {
    const MEDAL: [Key; 2] = [key("huy"), key("chương")];
    let before = &tokens[at.saturating_sub(MEDAL_REACH)..at];
    tokens.get(unit).is_some_and(|t| t.key == DONG) && before.windows(2).any(|pair| [pair[0].key, pair[1].key] == MEDAL)
}

/// How far behind `huy chương` the last colour of its list may stand.
const MEDAL_REACH: usize = 16;

/// Reads the quantity whose numeral begins at token `at`; `None` where it is beyond all measure. `matches` are the
/// lexicon's, in order.
pub fn read(text: &str, tokens: &[Token], matches: &[Match], at: usize) -> Option<Quantity> {
    of(text, tokens, matches, at, numeral::read(text, tokens, at))
}

/// The same of a numeral that was read before.
pub fn of(text: &str, tokens: &[Token], matches: &[Match], at: usize, numeral: Option<Numeral>) -> Option<Quantity> {
    let near = Near::new(matches, at);
    let label_at = |i: usize| -> Option<(usize, Label)> { near.at(i).map(|m| (m.tokens.len(), m.label)) };
    if let Some(fraction) = fraction(text, tokens, near, at) {
        return Some(fraction);
    }
    let first = numeral?;
    let mut end = at + first.tokens;
    let mut number_end = end;
    let mut low = Scaled::new(&first);
    low.scales(text, tokens, &label_at, &mut end);
    number_end = number_end.max(end);

    let mut low_value = low.value()?;
    let (mut high, mut high_otherwise) = (None, None);
    // `16-16,5 ngàn`, `8 đến 9 tỷ`, `100 nghìn đồng đến 115 nghìn đồng`, `5.500 đồng/kg - 6.200 đồng/kg`
    let unit_before = measure(text, tokens, &label_at, end);
    let unit_end = unit_before.map_or(end, |(len, _)| end + len);
    let per = per_of(tokens, unit_end);
    let is_dash = |t: &Token| ['-', '–', '—'].iter().any(|dash| t.is_mark(*dash));
    // `cơ cấu 32% - 41% - 27%`: a list.
    let listed = at > 1 && is_dash(&tokens[at - 1]) && tokens[at - 2].is_mark('%');
    for joint in [end, per.end] {
        if high.is_some() || listed {
            break;
        }
        let to = match label_at(joint) {
            Some((len, Label::To)) => Some(joint + len),
            _ if tokens.get(joint).is_some_and(is_dash) => Some(joint + 1),
            _ => None,
        };
        // `từ 5 đến hơn 7 triệu đồng`, `2 - dưới 5 ha`
        let to = to.map(|at| match label_at(at) {
            Some((len, Label::Bound(Bound::Over | Bound::Nearly | Bound::About | Bound::Under))) => at + len,
            _ => at,
        });
        let Some(start) = to.filter(|&i| tokens.get(i).is_some_and(Token::is_digits)) else { continue };
        // A dash with a space on one side only joins no range: `tăng 5 -6 người` is rare, `-6%` is a change.
        let Some(second) = numeral::read(text, tokens, start) else { continue };
        let mut upper = Scaled::new(&second);
        let mut upper_end = start + second.tokens;
        upper.scales(text, tokens, &label_at, &mut upper_end);
        let lone = low_value;
        let Some(upper_value) = upper.value() else { continue };
        if joint == end && low.power == 0 && upper.power > 0 {
            low.power = upper.power;
            low_value = low.value()?;
            // `500.000 - 1 triệu đồng`: the first is written out.
            if low_value >= upper_value && lone >= Decimal::ONE_THOUSAND {
                (low.power, low_value) = (0, lone);
            }
        }
        let unit_behind = measure(text, tokens, &label_at, upper_end);
        let next = unit_behind.map_or(upper_end, |(len, _)| upper_end + len);
        let per_behind = per_of(tokens, next);
        let words = |per: Range<usize>| tokens.get(per).into_iter().flatten().map(|token| token.span.of(text));
        let percent = next > 0 && joint > end && tokens[next - 1].is_mark('%');
        let goes_on =
            percent && tokens.get(next).is_some_and(is_dash) && tokens.get(next + 1).is_some_and(Token::is_digits);
        let same_unit = joint == end
            || unit_behind.map(|m| m.1) == unit_before.map(|m| m.1)
                && (per.is_empty() || words(per.clone()).eq(words(per_behind)));
        if same_unit && !goes_on && low_value < upper_value {
            high = Some(upper_value);
            high_otherwise = second.otherwise.and_then(|value| times(value, pow10(upper.power)));
            end = upper_end;
            number_end = upper_end;
        } else if joint == end {
            low = Scaled::new(&first);
            let mut again = at + first.tokens;
            low.scales(text, tokens, &label_at, &mut again);
            low_value = lone;
        }
    }

    let mut unit = Unit::Count;
    // `28,4 tr.lít`, `3 Tr.SP`: the stop of the abbreviation, then what is measured.
    let stop = tokens.get(end).is_some_and(|t| t.is_mark('.') && !t.spaced);
    let behind = tokens.get(end + 1).is_some_and(|t| t.is_word() && !t.spaced);
    if low.power > 0 && stop && behind && tokens[end - 1].key == const { key("tr") } {
        end += 1;
    }
    // `1,2 - 1,5/%/năm`, `21,%`: slips.
    let slips = |t: &Token| t.is_mark('/') || !t.spaced && (t.is_mark(',') || t.is_mark('.'));
    let glued = tokens.get(end + 1).is_some_and(|t| !t.spaced);
    if glued && tokens.get(end).is_some_and(slips) && matches!(label_at(end + 1), Some((_, Label::Percent))) {
        end += 1;
    }
    // `22.300 tỷ đồng bằng 95,7%`: behind a scale `đồng` is money, whatever word it begins.
    if low.power > 0 && tokens.get(end).is_some_and(|t| t.key == DONG) {
        end += 1;
        unit = Unit::Money(&"VND");
    } else if low.power > 0 && [end, end + 1].map(|at| tokens.get(at).map(|t| t.key)) == CASH.map(Some) {
        unit = Unit::Money(&"VND");
    } else if let Some((len, found)) = measure(text, tokens, &label_at, end).filter(|_| !is_bronze(tokens, at, end)) {
        end += len;
        unit = match found {
            Found::Unit(unit) => unit,
            Found::Scaled(power, currency) => {
                low.power += power;
                low_value = low.value()?;
                high = high.and_then(|value| times(value, pow10(power)));
                high_otherwise = high_otherwise.and_then(|value| times(value, pow10(power)));
                Unit::Money(currency)
            }
        };
    }
    let bound = match label_at(end) {
        Some((len, Label::BoundAfter(bound))) => {
            end += len;
            Some(bound)
        }
        _ => None,
    };
    let bare = first.tokens == 1 && number_end == at + 1 && unit == Unit::Count && high.is_none();
    Some(Quantity {
        tokens: at..end,
        number: Span::new(tokens[at].span.start, tokens[number_end - 1].span.end),
        value: low_value,
        max: high,
        step: low.step(),
        unit,
        bound,
        otherwise: first.otherwise.and_then(|value| times(value, pow10(low.power))),
        max_otherwise: high_otherwise,
        foreign: first.foreign,
        power: low.power,
        worded: false,
        bare,
    })
}

/// The `/người/tháng` at a token, as far as it is glued to it. The token may be beyond the last: a time may begin within a unit
/// (`10m2 năm`).
fn per_of(tokens: &[Token], at: usize) -> Range<usize> {
    let glued = |token: &&Token| !token.spaced && (token.is_mark('/') || token.is_word());
    let slashed = tokens.get(at).is_some_and(|token| token.is_mark('/'));
    at..at + tokens.iter().skip(at).take_while(glued).count() * usize::from(slashed)
}

/// `hơn 1/4 nhân viên`, `1/3 diện tích`: a fraction, where a bound stands before it or what cannot be counted behind it. `2/3 xã`
/// are two of three.
fn fraction(text: &str, tokens: &[Token], near: Near, at: usize) -> Option<Quantity> {
    let small = |at: usize| {
        let token = tokens.get(at).filter(|token| token.is_digits())?;
        token.span.of(text).parse::<i64>().ok().filter(|value| (1..=10).contains(value))
    };
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let slashed = tokens.get(at + 1)?.is_mark('/') && glued(at + 1) && glued(at + 2);
    if !slashed {
        return None;
    }
    let (part, whole) = (small(at)?, small(at + 2)?);
    let goes_on =
        glued(at + 3) && ['/', '.', ',', '-'].iter().any(|mark| tokens[at + 3].is_mark(*mark)) && glued(at + 4);
    if goes_on || part >= whole {
        return None;
    }
    let before = near.before(at).filter(|m| m.tokens.end == at);
    let scaled = near.at(at + 3).is_some_and(|m| matches!(m.label, Label::Scale(_) | Label::Percent));
    let bound = before.is_some_and(|m| matches!(m.label, Label::Bound(_)));
    if scaled || !(bound || Kind::Mass.begins(tokens, at + 3)) {
        return None;
    }
    Some(Quantity {
        tokens: at..at + 3,
        number: Span::new(tokens[at].span.start, tokens[at + 2].span.end),
        value: (Decimal::from(part) / Decimal::from(whole)).round_dp(FRACTION_DECIMALS),
        max: None,
        step: Decimal::ONE / Decimal::ONE_HUNDRED,
        unit: Unit::Count,
        bound: None,
        otherwise: None,
        max_otherwise: None,
        foreign: false,
        power: 0,
        worded: false,
        bare: false,
    })
}

/// With so many decimals a third is written.
const FRACTION_DECIMALS: u32 = 6;

impl Quantity {
    /// So many times, said in words (`gấp đôi`), `tokens` of them.
    pub fn times(times: u8, tokens: Range<usize>, number: Span) -> Self {
        Quantity {
            tokens,
            number,
            value: times.into(),
            max: None,
            step: Decimal::ONE,
            unit: Unit::Times,
            bound: None,
            otherwise: None,
            max_otherwise: None,
            foreign: false,
            power: 0,
            worded: true,
            bare: false,
        }
    }

    /// Takes the scale and unit that a neighbour in its pair or list says for both.
    pub fn rescale(&mut self, power: u32, unit: Unit) {
        let scale = pow10(power);
        if let Some(value) = times(self.value, scale) {
            self.value = value;
            self.max = self.max.and_then(|max| times(max, scale));
            self.step = scale * self.step;
            self.power = power;
            self.unit = unit;
            self.bare = false;
        }
    }
}

const DONG: Key = key("đồng");
/// `400 ngàn tiền mặt`
const CASH: [Key; 2] = [key("tiền"), key("mặt")];

#[derive(Clone, Copy)]
enum Found {
    Unit(Unit),
    Scaled(u32, Symbol),
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Found::Unit(a), Found::Unit(b)) => a == b,
            (Found::Scaled(_, a), Found::Scaled(_, b)) => a == b,
            _ => false,
        }
    }
}

/// The unit of measure at token `at`: how many tokens, and which.
fn measure(
    text: &str,
    tokens: &[Token],
    label_at: &impl Fn(usize) -> Option<(usize, Label)>,
    at: usize,
) -> Option<(usize, Found)> {
    let (len, label) = label_at(at)?;
    let unit = match label {
        Label::Currency(code) => Unit::Money(code),
        Label::ScaledCurrency(power, code) => return Some((len, Found::Scaled(power.into(), code))),
        Label::Percent => Unit::Percent,
        Label::Points => Unit::Points,
        Label::Permille => Unit::Permille,
        Label::Times => Unit::Times,
        Label::Age => Unit::Age,
        // A capital letter begins a name: `45 M…` is no forty-five metres.
        Label::Measure(symbol)
            if len > 1 || tokens[at].span.end - tokens[at].span.start > 1 || tokens[at].span.of(text) == *symbol =>
        {
            Unit::Measure(symbol)
        }
        _ => return None,
    };
    Some((len, Found::Unit(unit)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon;
    use crate::text::token::tokens;

    fn reads(text: &str) -> (String, String, Unit) {
        let cut = tokens(text, Span::new(0, text.len()));
        let found = read(text, &cut, &lexicon::find(&cut), 0).unwrap();
        let value = found.value.normalize().to_string();
        let value = found.max.map_or(value.clone(), |max| format!("{value}..{}", max.normalize()));
        (value, found.number.of(text).to_string(), found.unit)
    }

    #[test]
    fn scales_ranges_and_units() {
        let vnd = Unit::Money(&"VND");
        for (text, value, number, unit) in [
            ("33.982 triệu đồng", "33982000000", "33.982 triệu", vnd),
            ("82 tỷ 055 triệu đồng", "82055000000", "82 tỷ 055 triệu", vnd),
            ("12.771.900.000 đồng", "12771900000", "12.771.900.000", vnd),
            ("4.995.000.000đồng", "4995000000", "4.995.000.000", vnd),
            ("20,1 tỷ", "20100000000", "20,1 tỷ", Unit::Count),
            ("1-1,5 tỷ đồng", "1000000000..1500000000", "1-1,5 tỷ", vnd),
            ("0,29%", "0.29", "0,29", Unit::Percent),
            ("354 nghìn tỷ đồng", "354000000000000", "354 nghìn tỷ", vnd),
            ("612 tr.đ", "612000000", "612", vnd),
            ("1 tỷ rưỡi", "1500000000", "1 tỷ rưỡi", Unit::Count),
            ("3.000-3.100 tỷ đồng", "3000000000000..3100000000000", "3.000-3.100 tỷ", vnd),
            ("100 nghìn đồng đến 115 nghìn đồng", "100000..115000", "100 nghìn đồng đến 115 nghìn", vnd),
            ("22 – 22,5 vạn tấn", "220000..225000", "22 – 22,5 vạn", Unit::Measure(&"tấn")),
            ("0,33 điểm phần trăm", "0.33", "0,33", Unit::Points),
            ("59.107ha", "59107", "59.107", Unit::Measure(&"ha")),
        ] {
            assert_eq!(reads(text), (value.into(), number.into(), unit), "{text}");
        }
    }

    #[test]
    fn a_unit_may_end_beyond_the_tokens() {
        let text = "10m2 năm";
        let cut = tokens(text, Span::new(0, text.len()));
        for end in 1..=cut.len() {
            let found = read(text, &cut[..end], &lexicon::find(&cut), 0).unwrap();
            assert_eq!((found.value, found.number.of(text)), (Decimal::TEN, "10"), "{end}");
        }
    }

    #[test]
    fn what_is_beyond_all_measure_is_refused() {
        assert_eq!(super::super::scaled::GREATEST, pow10(19));
        let read = |text: &str| {
            let cut = tokens(text, Span::new(0, text.len()));
            read(text, &cut, &lexicon::find(&cut), 0)
        };
        assert!(read("9.999 tỷ tỷ đồng").is_none());
        assert!(read("1 - 99.999 tỷ tỷ đồng").is_none_or(|found| found.max.is_none()));
        assert!(read("8 triệu tỷ đồng").is_some());
    }

    #[test]
    fn a_ranges_ends_have_the_same_mark() {
        let cut = tokens("21,700 - 24,500 USD", Span::new(0, 19));
        let found = read("21,700 - 24,500 USD", &cut, &lexicon::find(&cut), 0).unwrap();
        assert_eq!((found.otherwise, found.max_otherwise), (Some(21_700.into()), Some(24_500.into())));
    }

    #[test]
    fn a_falling_pair_is_no_range() {
        assert_eq!(reads("15 - 12 người").0, "15");
        assert_eq!(reads("90.000 k").0, "90000");
    }
}
