//! The report's own arithmetic: what a printed percentage implies, and whether figures agree with each other.
//!
//! In: values as printed, with the step that their decimals can tell apart. Out: intervals and judgements.
//! 60.893 at 121,1 % of its plan puts the plan between 50241.7 and 50304.0; the roundest number in between is 50300.

use crate::decimal::Decimal;
use crate::report::{Bound, Direction, Figure, Interval};

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;
const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// Whether it has no decimals but noughts.
pub fn is_whole(value: Decimal) -> bool {
    value.normalize().scale() == 0
}

/// The product of two numbers, `None` where it is too large. One function for all who ask: written out it takes a kilobyte.
#[inline(never)]
pub fn product(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_mul(other)
}

/// The sum of two numbers. One function for all who add up: `+=` is written out beside `+`, a kilobyte and a half of it.
pub fn add(one: Decimal, other: Decimal) -> Decimal {
    one + other
}

/// Every whole of which `value` is `percent`, printed in steps of `step` (0.1 for one decimal), rounded or cut off.
/// `None` where that is no number (nought per cent, too large).
pub fn whole(value: Decimal, percent: Decimal, step: Decimal) -> Option<Interval> {
    ratio(value, percent - step * HALF, percent + step, percent)
}

/// Every earlier value from which `value` rose (`up`) or fell by `percent`, printed in steps of `step`.
pub fn earlier(value: Decimal, percent: Decimal, step: Decimal, up: bool) -> Option<Interval> {
    let half = step * HALF;
    if up {
        ratio(value, HUNDRED + percent - half, HUNDRED + percent + step, HUNDRED + percent)
    } else {
        ratio(value, HUNDRED - percent - step, HUNDRED - percent + half, HUNDRED - percent)
    }
}

/// Every number of which `value` is between `least` and `most` per cent.
fn ratio(value: Decimal, least: Decimal, most: Decimal, printed: Decimal) -> Option<Interval> {
    let quotients = Quotients::of(value, [most, least, printed])?;
    let roundest = match quotients.roundest() {
        Some(Power { units, power }) => decimal(units, power)?,
        None => product(value, HUNDRED)?.checked_div(printed)?.normalize(),
    };
    let (low, high) = quotients.ends()?;
    match (decimal(low.units, low.power)?, decimal(high.units, high.power)?) {
        (low, high) if low <= roundest && roundest <= high => Some(between(low, high, roundest)),
        _ => {
            let scaled = product(value, HUNDRED)?;
            let (low, high) = (scaled.checked_div(most)?.normalize(), scaled.checked_div(least)?.normalize());
            Some(between(low, high, roundest))
        }
    }
}

fn between(low: Decimal, high: Decimal, roundest: Decimal) -> Interval {
    Interval { low: Some(low), high: Some(high), roundest }
}

/// What is worked out to one number.
pub fn just(value: Decimal) -> Interval {
    between(value, value, value)
}

/// Leaves of what is worked out the ends that hold, where a row's numbers have bounds: `hơn 1.250 hộ, đạt 102%` has a plan of 1,225 at
/// the least, `tăng hơn 5%` an earlier value that was so much at the most. A percentage with a bound is meant as printed.
pub fn leave_open(figure: &mut Figure) {
    let (value, now) = (Side::of(figure.bound), figure.value);
    for plan in &mut figure.plans {
        let by = Side::of(plan.bound);
        if let (true, Some(now), Some(percent)) = (by.is_one(), now, plan.percent) {
            plan.implied = plan.implied.and_then(|_| whole(now, percent, Decimal::ZERO));
        }
        open(&mut plan.implied, value, by.turned());
    }
    for change in &mut figure.changes {
        let (by, rose) = (Side::of(change.bound), change.direction == Direction::Up);
        let relative = by.is_one() && change.unit.as_deref() == Some("%");
        if let (true, Some(now), Some(amount)) = (relative, now, change.amount) {
            change.implied_prior = change.implied_prior.and_then(|_| earlier(now, amount, Decimal::ZERO, rose));
        }
        open(&mut change.implied_prior, value, if rose { by.turned() } else { by });
    }
}

/// Whether the true number may be less than the printed one, and more.
#[derive(Clone, Copy)]
struct Side {
    less: bool,
    more: bool,
}

impl Side {
    fn of(bound: Bound) -> Side {
        Side {
            less: matches!(bound, Bound::About | Bound::Nearly | Bound::Under | Bound::AtMost),
            more: matches!(bound, Bound::About | Bound::Over | Bound::AtLeast),
        }
    }

    fn is_one(self) -> bool {
        self.less != self.more
    }

    fn turned(self) -> Side {
        Side { less: self.more, more: self.less }
    }
}

/// Takes away the ends that do not hold when two things draw what is worked out to a side.
fn open(implied: &mut Option<Interval>, one: Side, other: Side) {
    if let Some(implied) = implied {
        implied.low = implied.low.filter(|_| !one.less && !other.less);
        implied.high = implied.high.filter(|_| !one.more && !other.more);
    }
}

fn power_of_ten(power: u32) -> Option<i128> {
    // Machine words where they will do.
    if power < 19 { Some((0..power).fold(1i64, |power, _| power * 10).into()) } else { 10i128.checked_pow(power) }
}

/// So many units of ten to the power.
#[derive(Clone, Copy)]
struct Power {
    units: u64,
    power: i32,
}

/// The numbers of which a value is so many per cent, in units of ten to the power `fine`, so fine that the middle one has ten or eleven
/// digits: from there on machine words will do.
struct Quotients {
    low: Units,
    high: Units,
    near: u64,
    fine: i32,
}

impl Quotients {
    /// Those of the most per cent, the least, and what was printed. `None` where not all are above nought.
    fn of(value: Decimal, percents: [Decimal; 3]) -> Option<Quotients> {
        if value <= Decimal::ZERO || percents[1] <= Decimal::ZERO {
            return None;
        }
        let scaled = product(value, HUNDRED)?;
        let scale = percents.iter().map(Decimal::scale).max()?;
        let whole = |percent: Decimal| percent.mantissa().checked_mul(power_of_ten(scale - percent.scale())?);
        let [most, least, printed] = percents.map(whole);
        let shift = scale as i32 - scaled.scale() as i32;
        let fine = scaled.mantissa().ilog10() as i32 - printed?.ilog10() as i32 + shift - 10;
        let unit = power_of_ten((shift - fine).unsigned_abs())?;
        let (over, times) =
            if shift >= fine { (scaled.mantissa().checked_mul(unit)?, 1) } else { (scaled.mantissa(), unit) };
        let units = |percent: Option<i128>| Units::of(over, percent?.checked_mul(times)?);
        Some(Quotients { low: units(most)?, high: units(least)?, near: units(printed)?.whole, fine })
    }

    /// The ends in seven significant digits, one more than any report's percentage carries, cut to lie inside.
    fn ends(&self) -> Option<(Power, Power)> {
        Some((self.low.short(true, self.fine)?, self.high.short(false, self.fine)?))
    }

    /// The number between the ends with the fewest significant digits; of several, the nearest to the middle one. `None` where none is
    /// round.
    fn roundest(&self) -> Option<Power> {
        let Quotients { low, high, near, fine } = self;
        let (mut low, mut high, mut power, mut unit) = (low.up(), high.whole, *fine, 1);
        // What is a multiple of ten units is one of these units, too.
        while low.div_ceil(10) <= high / 10 {
            (low, high, power, unit) = (low.div_ceil(10), high / 10, power + 1, unit * 10);
        }
        if low > high || near / unit >= MOST_DIGITS || power < LEAST_POWER - 2 {
            return None;
        }
        // The nearest on either side.
        let below = near / unit;
        let (up, above) = (near % unit >= unit / 2, below + 1);
        let (below, above) = ((below >= low).then_some(below), (above <= high).then_some(above));
        Some(Power { units: if up { above.or(below) } else { below.or(above) }?, power })
    }
}

/// How many whole units something has, and whether there is a rest.
struct Units {
    whole: u64,
    rest: bool,
}

impl Units {
    /// The quotient of two positive numbers; `None` where it is too large.
    fn of(over: i128, under: i128) -> Option<Units> {
        let whole = over / under;
        Some(Units { whole: u64::try_from(whole).ok()?, rest: over > whole * under })
    }

    /// Rounded up.
    fn up(&self) -> u64 {
        self.whole + u64::from(self.rest)
    }

    /// Seven significant digits, rounded `up` or cut off. The units are of ten to the power `fine`.
    fn short(&self, up: bool, fine: i32) -> Option<Power> {
        let power = (fine + self.whole.checked_ilog10()? as i32).max(LEAST_POWER) - 6;
        let unit = 10u64.checked_pow((power - fine).try_into().ok()?)?;
        Some(Power { units: if up { self.up().div_ceil(unit) } else { self.whole / unit }, power })
    }
}

const LEAST_POWER: i32 = -10;

fn decimal(units: u64, power: i32) -> Option<Decimal> {
    let whole = i128::from(units).checked_mul(power_of_ten(power.max(0) as u32)?)?;
    Some(Decimal::try_from_i128_with_scale(whole, power.min(0).unsigned_abs()).ok()?.normalize())
}

/// More digits than these make no number round.
const MOST_DIGITS: u64 = 1_000_000_000;

/// How telling it is that a whole of which `value` is `percent`, printed in steps of `step`, may be so round: 0 where any interval of
/// that width would hold so round a number, more the less likely that is by chance (in powers of ten). Below nought where the whole of
/// a count would not even be whole.
pub fn telling(value: Decimal, percent: Decimal, step: Decimal, counted: bool) -> f32 {
    let (least, most) = (percent - step * HALF, percent + step);
    let Some(quotients) = Quotients::of(value, [most, least, percent]) else { return 0.0 };
    let Some((low, high)) = quotients.ends() else { return 0.0 };
    let Some(whole) = quotients.roundest().filter(|whole| !counted || whole.power >= 0) else {
        return if counted { -0.5 } else { 0.0 };
    };
    let fine = |end: Power| end.units * 10u64.pow((end.power - quotients.fine).unsigned_abs());
    let width = fine(high).checked_sub(fine(low)).unwrap_or(quotients.high.whole - quotients.low.up());
    // The least step that tells it from its neighbours is the power of ten that it has.
    let chance = width as f64 / 10f64.powi(whole.power - quotients.fine);
    (-(chance as f32).max(1e-6).log10()).clamp(0.0, 3.0)
}

/// Whether `value` is `percent` of `whole` as printed in steps of `step`, rounded or cut off; `slack` is how far `value`
/// itself may be off (half its own step, more where it is said to be about).
pub fn comes_out(value: Decimal, whole: Decimal, percent: Decimal, step: Decimal, slack: Decimal) -> bool {
    if whole <= Decimal::ZERO {
        return false;
    }
    // Hundred times the value, and what it would be at so many per cent: products are exact, and quicker than quotients.
    let low = product(value - slack, HUNDRED).zip(product(percent + step, whole));
    let high = product(value + slack, HUNDRED).zip(product(percent - step, whole));
    // Rounded, cut off, or rounded up by a hasty hand.
    low.is_some_and(|(least, most)| least <= most) && high.is_some_and(|(most, least)| most >= least)
}

/// How many per cent of `whole` the value is; `None` of nought, and where it is too large.
pub fn percent_of(value: Decimal, whole: Decimal) -> Option<Decimal> {
    product(value, HUNDRED)?.checked_div(whole)
}

/// The least step that a printed percentage can tell apart.
pub fn step_of(printed: Decimal) -> Decimal {
    Decimal::new(1, printed.scale())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Change, Plan};

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_plan_worked_out() {
        let plan = whole(dec("60893"), dec("121.1"), dec("0.1")).unwrap();
        assert_eq!(plan.roundest, dec("50300"));
        assert_eq!(plan, between(dec("50241.75"), dec("50304"), dec("50300")));
    }

    #[test]
    fn an_end_is_open_where_a_number_has_a_bound() {
        let ends = |value, plan: Bound, change: Bound, direction| {
            let bounded =
                |bound| Plan { bound, implied: Some(between(1.into(), 3.into(), 2.into())), ..Plan::default() };
            let mut changed = Change::without_amount(direction, None, None, Default::default());
            (changed.bound, changed.implied_prior) = (change, bounded(change).implied);
            let mut figure =
                Figure { bound: value, plans: vec![bounded(plan)], changes: vec![changed], ..Figure::default() };
            leave_open(&mut figure);
            let has = |implied: Option<Interval>| implied.map(|it| (it.low.is_some(), it.high.is_some())).unwrap();
            (has(figure.plans[0].implied), has(figure.changes[0].implied_prior))
        };
        use Bound::{About, AtLeast, Exact, Nearly, Over, Under};
        let (both, least, most, none) = ((true, true), (true, false), (false, true), (false, false));
        assert_eq!(ends(Exact, Exact, Exact, Direction::Up), (both, both));
        // `hơn 1.250 hộ, đạt 102%, tăng 5%`
        assert_eq!(ends(Over, Exact, Exact, Direction::Up), (least, least));
        // `dưới 50%` of a plan; `tăng hơn 5%`, `giảm hơn 5%`
        assert_eq!(ends(Exact, Under, Over, Direction::Up), (least, most));
        assert_eq!(ends(Exact, AtLeast, Over, Direction::Down), (most, least));
        // `gần 1.250 hộ, đạt hơn 102%, giảm gần 5%`
        assert_eq!(ends(Nearly, Over, Nearly, Direction::Down), (most, most));
        assert_eq!(ends(Over, Over, About, Direction::Up), (none, none));
        assert_eq!(ends(About, Exact, Exact, Direction::Up), (none, none));
    }

    #[test]
    fn a_percentage_with_a_bound_is_meant_as_printed() {
        let under =
            Plan { percent: Some(dec("98")), bound: Bound::Under, implied: Some(just(dec("1000"))), ..Plan::default() };
        let mut figure = Figure { value: Some(dec("980")), plans: vec![under], ..Figure::default() };
        leave_open(&mut figure);
        let implied = figure.plans[0].implied.unwrap();
        assert_eq!((implied.low, implied.high, implied.roundest), (Some(dec("1000")), None, dec("1000")));
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
            [found.low.unwrap(), found.high.unwrap(), found.roundest].map(|end| end.to_string())
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
        assert_eq!(whole(dec("53793"), dec("107.59"), dec("0.01")).unwrap().roundest, dec("50000"));
        assert!(telling(dec("53793"), dec("107.59"), dec("0.01"), true) > 2.0);
        assert!(telling(dec("2903"), dec("107.59"), dec("0.01"), true) < 1.0);
        // Its whole would not be whole.
        assert_eq!(telling(dec("3"), dec("50.25"), dec("0.01"), true), -0.5);
        assert_eq!(telling(dec("0"), dec("50"), dec("1"), true), 0.0);
    }

    #[test]
    fn printed_percentages_come_out() {
        assert!(comes_out(dec("152"), dec("140"), dec("108.6"), dec("0.1"), Decimal::ZERO));
        assert!(comes_out(dec("19842"), dec("21106"), dec("94"), dec("1"), Decimal::ZERO));
        assert!(!comes_out(dec("19842"), dec("21106"), dec("96"), dec("1"), Decimal::ZERO));
    }
}
