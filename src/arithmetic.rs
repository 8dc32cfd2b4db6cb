//! The report's own arithmetic: what a printed percentage implies, and whether figures agree with each other.
//!
//! In: values as printed, with the step that their decimals can tell apart. Out: intervals and judgements.
//! 60.893 at 121,1 % of its plan puts the plan between 50241.7 and 50304.0; the roundest number in between is 50300.

use crate::decimal::Decimal;
use crate::decimal::prelude::ToPrimitive;
use crate::report::Interval;

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// Every whole of which `value` is `percent`, printed in steps of `step` (0.1 for one decimal), rounded or cut off.
/// `None` where that is no number (nought per cent, too large).
pub fn whole(value: Decimal, percent: Decimal, step: Decimal) -> Option<Interval> {
    ratio(value, percent - step / Decimal::TWO, percent + step, percent)
}

/// Every earlier value from which `value` rose (`up`) or fell by `percent`, printed in steps of `step`.
pub fn earlier(value: Decimal, percent: Decimal, step: Decimal, up: bool) -> Option<Interval> {
    let half = step / Decimal::TWO;
    if up {
        ratio(value, HUNDRED + percent - half, HUNDRED + percent + step, HUNDRED + percent)
    } else {
        ratio(value, HUNDRED - percent - step, HUNDRED - percent + half, HUNDRED - percent)
    }
}

/// Every number of which `value` is between `least` and `most` per cent.
fn ratio(value: Decimal, least: Decimal, most: Decimal, printed: Decimal) -> Option<Interval> {
    if value <= Decimal::ZERO || least <= Decimal::ZERO {
        return None;
    }
    let scaled = value.checked_mul(HUNDRED)?;
    let (low, high) = (Quotient::of(scaled, most)?, Quotient::of(scaled, least)?);
    let roundest = match roundest(&low, &high, &Quotient::of(scaled, printed)?) {
        Some(found) => found,
        None => scaled.checked_div(printed)?.normalize(),
    };
    match (low.short(true)?, high.short(false)?) {
        (low, high) if low <= roundest && roundest <= high => Some(Interval { low, high, roundest }),
        _ => {
            let (low, high) = (scaled.checked_div(most)?.normalize(), scaled.checked_div(least)?.normalize());
            Some(Interval { low, high, roundest })
        }
    }
}

/// A positive number as the quotient of two whole ones: exact, and far quicker than decimals of 28 digits.
struct Quotient {
    over: i128,
    under: i128,
}

impl Quotient {
    /// `None` where they are too large.
    fn of(over: Decimal, under: Decimal) -> Option<Quotient> {
        let (down, up) = (10i128.checked_pow(over.scale())?, 10i128.checked_pow(under.scale())?);
        Some(Quotient { over: over.mantissa().checked_mul(up)?, under: under.mantissa().checked_mul(down)? })
    }

    /// The quotient in units of ten to this power, still as a quotient.
    fn in_units(&self, power: i32) -> Option<Quotient> {
        let unit = 10i128.checked_pow(power.unsigned_abs())?;
        Some(match power {
            0.. => Quotient { over: self.over, under: self.under.checked_mul(unit)? },
            _ => Quotient { over: self.over.checked_mul(unit)?, under: self.under },
        })
    }

    /// The power of ten of its first digit; no less than [`LEAST_POWER`].
    fn power(&self) -> i32 {
        let whole = self.over / self.under;
        if whole > 0 {
            return whole.ilog10() as i32;
        }
        let below = |power: &i32| self.in_units(*power).is_some_and(|units| units.over >= units.under);
        (LEAST_POWER..0).rev().find(below).unwrap_or(LEAST_POWER)
    }

    /// Seven significant digits, one more than any report's percentage carries; rounded `up` or cut off.
    fn short(&self, up: bool) -> Option<Decimal> {
        let power = self.power() - 6;
        let units = self.in_units(power)?;
        let rest = i128::from(up && units.over % units.under > 0);
        decimal(units.over / units.under + rest, power)
    }
}

const LEAST_POWER: i32 = -10;

fn decimal(units: i128, power: i32) -> Option<Decimal> {
    let whole = units.checked_mul(10i128.checked_pow(power.max(0) as u32)?)?;
    Some(Decimal::try_from_i128_with_scale(whole, power.min(0).unsigned_abs()).ok()?.normalize())
}

/// More digits than these make no number round.
const MOST_DIGITS: i128 = 1_000_000_000;

/// The number between `low` and `high` with the fewest significant digits; of several, the nearest to `near`, which lies between them.
/// `None` where none is round.
fn roundest(low: &Quotient, high: &Quotient, near: &Quotient) -> Option<Decimal> {
    for power in (LEAST_POWER - 2..=high.power()).rev() {
        let near = near.in_units(power)?;
        let below = near.over / near.under;
        if below >= MOST_DIGITS {
            return None;
        }
        let (low, high) = (low.in_units(power)?, high.in_units(power)?);
        let reaches = |units: i128| low.under.checked_mul(units).is_some_and(|all| all >= low.over);
        let stays = |units: i128| high.under.checked_mul(units).is_some_and(|all| all <= high.over);
        // The nearest on either side.
        let (below, above) =
            ((below > 0 && reaches(below)).then_some(below), Some(below + 1).filter(|units| stays(*units)));
        let rest = near.over % near.under;
        let up = rest >= near.under - rest;
        if let Some(units) = if up { above.or(below) } else { below.or(above) } {
            return decimal(units, power);
        }
    }
    None
}

/// How telling it is that an interval holds so round a number: 0 where any interval of its width would hold one, more the
/// less likely that is by chance (in powers of ten). Below nought where a count's plan would not even be whole.
pub fn telling(interval: &Interval, counted: bool) -> f32 {
    let width = interval.high - interval.low;
    let mut step = Decimal::ONE;
    let whole = interval.roundest.normalize();
    if whole.scale() > 0 {
        if counted {
            return -0.5;
        }
        step = Decimal::new(1, whole.scale());
    } else {
        let mut rest = whole.mantissa();
        while rest != 0 && rest % 10 == 0 {
            rest /= 10;
            step = Decimal::TEN * step;
        }
    }
    let chance = (width / step).to_f32().unwrap_or(f32::MAX).max(1e-6);
    (-chance.log10()).clamp(0.0, 3.0)
}

/// Whether `value` is `percent` of `whole` as printed in steps of `step`, rounded or cut off; `slack` is how far `value`
/// itself may be off (half its own step, more where it is said to be about).
pub fn comes_out(value: Decimal, whole: Decimal, percent: Decimal, step: Decimal, slack: Decimal) -> bool {
    if whole <= Decimal::ZERO {
        return false;
    }
    // Hundred times the value, and what it would be at so many per cent: products are exact, and quicker than quotients.
    let low = (value - slack).checked_mul(HUNDRED).zip((percent + step).checked_mul(whole));
    let high = (value + slack).checked_mul(HUNDRED).zip((percent - step).checked_mul(whole));
    // Rounded, cut off, or rounded up by a hasty hand.
    low.is_some_and(|(least, most)| least <= most) && high.is_some_and(|(most, least)| most >= least)
}

/// How many per cent of `whole` the value is; `None` of nought, and where it is too large.
pub fn percent_of(value: Decimal, whole: Decimal) -> Option<Decimal> {
    value.checked_mul(HUNDRED)?.checked_div(whole)
}

/// The least step that a printed percentage can tell apart.
pub fn step_of(printed: Decimal) -> Decimal {
    Decimal::new(1, printed.scale())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_plan_worked_out() {
        let plan = whole(dec("60893"), dec("121.1"), dec("0.1")).unwrap();
        assert_eq!(plan.roundest, dec("50300"));
        assert_eq!((plan.low.round_dp(1), plan.high.round_dp(1)), (dec("50241.8"), dec("50304.0")));
    }

    #[test]
    fn an_earlier_figure_worked_out() {
        assert_eq!(earlier(dec("48"), dec("20"), dec("1"), false).unwrap().roundest, dec("60"));
        assert_eq!(earlier(dec("110"), dec("10.0"), dec("0.1"), true).unwrap().roundest, dec("100"));
    }

    #[test]
    fn the_ends_are_cut_to_seven_digits_that_lie_inside() {
        let ends = |value: &str, percent: &str, step: &str| {
            let found = whole(dec(value), dec(percent), dec(step)).unwrap();
            [found.low, found.high, found.roundest].map(|end| end.to_string())
        };
        assert_eq!(ends("60893", "121.1", "0.1"), ["50241.75", "50304", "50300"]);
        assert_eq!(ends("1", "3", "1"), ["25", "40", "30"]);
        assert_eq!(ends("0.07", "98.5", "0.1"), ["0.07099392", "0.07110208", "0.071"]);
        assert_eq!(ends("742000000000", "92.8", "0.1"), ["798708300000", "800000000000", "800000000000"]);
        // No number of nine digits lies between.
        let close = ends("123456789", "100.000000", "0.000001");
        assert_eq!(close[2], "123456789");
        assert_eq!(whole(Decimal::MAX, dec("50"), dec("1")), None);
    }

    #[test]
    fn nothing_is_worked_out_of_nothing() {
        assert_eq!(whole(dec("10"), dec("0"), dec("1")), None);
        assert_eq!(whole(dec("0"), dec("50"), dec("1")), None);
        assert_eq!(earlier(dec("5"), dec("100"), dec("1"), false), None);
    }

    #[test]
    fn a_round_plan_tells() {
        let of_total = whole(dec("53793"), dec("107.59"), dec("0.01")).unwrap();
        let of_part = whole(dec("2903"), dec("107.59"), dec("0.01")).unwrap();
        assert_eq!(of_total.roundest, dec("50000"));
        assert!(telling(&of_total, true) > 2.0);
        assert!(telling(&of_part, true) < 1.0);
    }

    #[test]
    fn printed_percentages_come_out() {
        assert!(comes_out(dec("152"), dec("140"), dec("108.6"), dec("0.1"), Decimal::ZERO));
        assert!(comes_out(dec("19842"), dec("21106"), dec("94"), dec("1"), Decimal::ZERO));
        assert!(!comes_out(dec("19842"), dec("21106"), dec("96"), dec("1"), Decimal::ZERO));
    }
}
