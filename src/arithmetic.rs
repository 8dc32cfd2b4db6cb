//! The report's own arithmetic: what a printed percentage implies, and whether figures agree with each other.
//!
//! In: values as printed, with the step that their decimals can tell apart. Out: intervals and judgements.
//! 60.893 at 121,1 % of its plan puts the plan between 50241.7 and 50304.0; the roundest number in between is 50300.

use crate::decimal::prelude::ToPrimitive;
use crate::decimal::{Decimal, RoundingStrategy};
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
    let (low, high, near) = (scaled.checked_div(most)?, scaled.checked_div(least)?, scaled.checked_div(printed)?);
    let roundest = roundest(low, high, near);
    match (short(low, true), short(high, false)) {
        (low, high) if low <= roundest && roundest <= high => Some(Interval { low, high, roundest }),
        _ => Some(Interval { low: low.normalize(), high: high.normalize(), roundest }),
    }
}

/// Six significant digits are more than any report's percentage carries.
fn short(value: Decimal, up: bool) -> Decimal {
    let strategy = if up { RoundingStrategy::AwayFromZero } else { RoundingStrategy::ToZero };
    value.round_sf_with_strategy(7, strategy).unwrap_or(value).normalize()
}

/// More digits than these make no number round.
const MOST_STEPS: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

/// The number between `low` and `high` with the fewest significant digits; of several, the nearest to `near`.
fn roundest(low: Decimal, high: Decimal, near: Decimal) -> Decimal {
    let mut step = largest_step(high);
    while near / step < MOST_STEPS {
        let nearest = (near / step).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero) * step;
        for candidate in [nearest, nearest + step, nearest - step] {
            if low <= candidate && candidate <= high && candidate > Decimal::ZERO {
                return candidate.normalize();
            }
        }
        step /= Decimal::TEN;
        if step < Decimal::new(1, 12) {
            break;
        }
    }
    near.normalize()
}

fn largest_step(value: Decimal) -> Decimal {
    let mut step = Decimal::ONE;
    while step.checked_mul(Decimal::TEN).is_some_and(|next| next <= value) {
        step *= Decimal::TEN;
    }
    while step > value && step > Decimal::new(1, 10) {
        step /= Decimal::TEN;
    }
    step
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
        while let Some(next) = step.checked_mul(Decimal::TEN) {
            if whole % next != Decimal::ZERO {
                break;
            }
            step = next;
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
    let (low, high) = (percent_of(value - slack, whole), percent_of(value + slack, whole));
    let (Some(low), Some(high)) = (low, high) else { return false };
    // Rounded, cut off, or rounded up by a hasty hand.
    low <= percent + step && high >= percent - step
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
