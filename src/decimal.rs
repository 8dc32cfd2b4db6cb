//! Decimal numbers, exact: what a report prints, and the arithmetic on it.
//!
//! A number is a whole one (the mantissa) over a power of ten (the scale): `12,50` is 1250 over 10². Sums, differences and
//! products are exact while they fit into 28 digits; what does not is rounded to the nearest, as quotients are, or refused.
//! Only a product of two numbers that are both longer than 18 digits has no more digits right than these.
//! This is what `rust_decimal` does, and under the same names, in a quarter of its code.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::num::NonZeroU8;
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, Sub, SubAssign};
use std::str::FromStr;

/// A decimal number. Two of the same value are equal, however many decimals they show.
#[derive(Clone, Copy)]
pub struct Decimal {
    // The mantissa in two parts.
    low: u64,
    high: i32,
    // One more than the scale, so that `Option<Decimal>` takes no more room.
    scale: NonZeroU8,
}

/// Where a number goes that has more digits than there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundingStrategy {
    /// To the nearest; of two as near, to the even one.
    MidpointNearestEven,
    /// To the nearest; of two as near, to the greater by size.
    MidpointAwayFromZero,
    /// To the greater by size.
    AwayFromZero,
    /// To the smaller by size.
    ToZero,
}

use RoundingStrategy::*;

/// No scale is greater.
const MAX_SCALE: u32 = 28;
/// No mantissa is greater by size.
const MAX_MANTISSA: u128 = (1 << 95) - 1;

impl Decimal {
    /// 0.
    pub const ZERO: Decimal = Decimal::of(0, 0);
    /// 1.
    pub const ONE: Decimal = Decimal::of(1, 0);
    /// 2.
    pub const TWO: Decimal = Decimal::of(2, 0);
    /// 10.
    pub const TEN: Decimal = Decimal::of(10, 0);
    /// 100.
    pub const ONE_HUNDRED: Decimal = Decimal::of(100, 0);
    /// 1000.
    pub const ONE_THOUSAND: Decimal = Decimal::of(1000, 0);
    /// The greatest.
    pub const MAX: Decimal = Decimal::of(MAX_MANTISSA as i128, 0);

    /// `mantissa`, which is below 2⁹⁵, over ten to the power of `scale`, which is at most 28.
    pub(crate) const fn of(mantissa: i128, scale: u32) -> Decimal {
        let Some(scale) = NonZeroU8::new(scale as u8 + 1) else { unreachable!() };
        Decimal { low: mantissa as u64, high: (mantissa >> 64) as i32, scale }
    }

    /// `mantissa` over ten to the power of `scale`, which is at most 28.
    pub const fn new(mantissa: i64, scale: u32) -> Decimal {
        assert!(scale <= MAX_SCALE);
        Decimal::of(mantissa as i128, scale)
    }

    /// `mantissa` over ten to the power of `scale`, rounded where it has too many digits; `None` where it is too great.
    #[inline(never)]
    pub fn fit(mantissa: i128, scale: u32) -> Option<Decimal> {
        if mantissa.unsigned_abs() <= MAX_MANTISSA && scale <= MAX_SCALE {
            return Some(Decimal::of(mantissa, scale));
        }
        let mut dropped = 0;
        while (mantissa / power(dropped)).unsigned_abs() > MAX_MANTISSA || scale - dropped > MAX_SCALE {
            dropped += 1;
            if dropped > scale.min(38) {
                return None;
            }
        }
        let rounded = divided(mantissa, power(dropped), MidpointNearestEven);
        if rounded.unsigned_abs() > MAX_MANTISSA {
            return Decimal::fit(rounded, scale - dropped);
        }
        Some(Decimal::of(rounded, scale - dropped))
    }

    /// The digits as a whole number.
    pub const fn mantissa(self) -> i128 {
        (self.high as i128) << 64 | self.low as i128
    }

    /// How many of the digits are decimals.
    pub const fn scale(self) -> u32 {
        self.scale.get() as u32 - 1
    }

    /// Whether it is nought.
    pub const fn is_zero(self) -> bool {
        self.low == 0 && self.high == 0
    }

    /// Whether it is less than nought.
    pub const fn is_sign_negative(self) -> bool {
        self.high < 0
    }

    /// Its size.
    pub fn abs(self) -> Decimal {
        if self.is_sign_negative() { -self } else { self }
    }

    /// The same without noughts at the end of its decimals.
    #[inline(never)]
    pub fn normalize(self) -> Decimal {
        stripped(self.mantissa(), self.scale(), 0)
    }

    /// Rounded to the nearest with at most so many decimals; of two as near, the even one.
    pub fn round_dp(self, decimals: u32) -> Decimal {
        self.round_dp_with_strategy(decimals, MidpointNearestEven)
    }

    /// Rounded to at most so many decimals.
    #[inline(never)]
    pub fn round_dp_with_strategy(self, decimals: u32, strategy: RoundingStrategy) -> Decimal {
        let Some(dropped) = self.scale().checked_sub(decimals) else { return self };
        Decimal::of(divided(self.mantissa(), power(dropped), strategy), decimals)
    }

    /// Rounded to at most so many significant digits; `None` where it becomes too great.
    #[inline(never)]
    pub fn round_sf_with_strategy(self, digits: u32, strategy: RoundingStrategy) -> Option<Decimal> {
        let (mut dropped, mut most) = (0, power(digits));
        while self.mantissa().abs() >= most {
            dropped += 1;
            most *= 10;
        }
        let rounded = divided(self.mantissa(), power(dropped), strategy);
        match self.scale().checked_sub(dropped) {
            Some(scale) => Some(Decimal::of(rounded, scale)),
            None => Decimal::fit(rounded * power(dropped - self.scale()), 0),
        }
    }

    /// The sum; `None` where it is too great.
    #[inline(never)]
    pub fn checked_add(self, other: Decimal) -> Option<Decimal> {
        let (one, other, scale) = aligned(self, other);
        Decimal::fit(one + other, scale)
    }

    /// The product; `None` where it is too great.
    #[inline(never)]
    pub fn checked_mul(self, other: Decimal) -> Option<Decimal> {
        let (mut one, mut other) = (self, other);
        loop {
            if let Some(product) = one.mantissa().checked_mul(other.mantissa()) {
                return Decimal::fit(product, one.scale() + other.scale());
            }
            let longer =
                if one.mantissa().unsigned_abs() > other.mantissa().unsigned_abs() { &mut one } else { &mut other };
            *longer = longer.round_dp(longer.scale().checked_sub(1)?);
        }
    }

    /// The quotient; `None` where it is too great, or `other` is nought.
    #[inline(never)]
    pub fn checked_div(self, other: Decimal) -> Option<Decimal> {
        let divisor = other.mantissa().unsigned_abs();
        if divisor == 0 {
            return None;
        }
        let mut scale = self.scale() as i32 - other.scale() as i32;
        let least = scale.max(0) as u32;
        let mut quotient = self.mantissa().unsigned_abs();
        let mut rest = quotient % divisor;
        quotient /= divisor;
        // As many digits more as there is room for, nine at once while that goes.
        while scale < 0 || rest != 0 && scale < MAX_SCALE as i32 {
            let room = |digits: u32| quotient < MAX_MANTISSA / power(digits).unsigned_abs();
            let digits = if scale >= 0 && scale + 9 <= MAX_SCALE as i32 && room(9) { 9 } else { 1 };
            if !room(digits) {
                break;
            }
            let more = rest * power(digits).unsigned_abs();
            quotient = quotient * power(digits).unsigned_abs() + more / divisor;
            rest = more % divisor;
            scale += digits as i32;
        }
        if rest * 2 > divisor || rest * 2 == divisor && quotient % 2 == 1 {
            quotient += 1;
        }
        let negative = self.is_sign_negative() != other.is_sign_negative();
        let scale = u32::try_from(scale).ok()?;
        Some(stripped(if negative { -(quotient as i128) } else { quotient as i128 }, scale, least))
    }

    /// The whole part, where it fits.
    pub fn to_i64(self) -> Option<i64> {
        (self.mantissa() / power(self.scale())).try_into().ok()
    }

    /// The nearest double, or one beside it.
    pub fn to_f64(self) -> f64 {
        self.mantissa() as f64 / power(self.scale()) as f64
    }
}

/// Ten to the power of `digits`, which is at most 38.
fn power(digits: u32) -> i128 {
    10_i128.pow(digits)
}

/// `mantissa` over `divisor`, as a whole number.
fn divided(mantissa: i128, divisor: i128, strategy: RoundingStrategy) -> i128 {
    let (quotient, rest) = (mantissa / divisor, (mantissa % divisor).unsigned_abs());
    let (half, divisor) = (rest * 2, divisor.unsigned_abs());
    let up = match strategy {
        MidpointNearestEven => half > divisor || half == divisor && quotient % 2 != 0,
        MidpointAwayFromZero => half >= divisor,
        AwayFromZero => rest != 0,
        ToZero => false,
    };
    if up { quotient + mantissa.signum() } else { quotient }
}

/// Without noughts at the end of the decimals, of which at least `least` stay.
fn stripped(mut mantissa: i128, mut scale: u32, least: u32) -> Decimal {
    if mantissa == 0 {
        return Decimal::of(0, least.min(scale));
    }
    while scale > least && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
        // Most numbers are short; theirs is the quick division.
        if let Ok(mut short) = i64::try_from(mantissa) {
            while scale > least && short % 10 == 0 {
                short /= 10;
                scale -= 1;
            }
            return Decimal::of(short.into(), scale);
        }
    }
    Decimal::of(mantissa, scale)
}

/// Both mantissas over one power of ten, and its exponent. Where the greater by size leaves no room for all decimals of the
/// other, these are rounded.
#[inline(never)]
fn aligned(one: Decimal, other: Decimal) -> (i128, i128, u32) {
    if one.scale() == other.scale() {
        return (one.mantissa(), other.mantissa(), one.scale());
    }
    if one.scale() > other.scale() {
        let (other, one, scale) = aligned(other, one);
        return (one, other, scale);
    }
    let (coarse, mut fine) = (one, other);
    loop {
        // A quarter, so that the sum has room.
        match coarse.mantissa().checked_mul(power(fine.scale() - coarse.scale())) {
            Some(whole) if whole.unsigned_abs() < 1 << 126 => return (whole, fine.mantissa(), fine.scale()),
            _ => fine = fine.round_dp(fine.scale() - 1),
        }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    #[inline(never)]
    fn cmp(&self, other: &Decimal) -> Ordering {
        if self.scale == other.scale {
            return self.mantissa().cmp(&other.mantissa());
        }
        if self.scale > other.scale {
            return other.cmp(self).reverse();
        }
        match self.mantissa().checked_mul(power(other.scale() - self.scale())) {
            Some(whole) => whole.cmp(&other.mantissa()),
            None => self.mantissa().cmp(&0),
        }
    }
}

impl Default for Decimal {
    fn default() -> Decimal {
        Decimal::ZERO
    }
}

macro_rules! from {
    ($($whole:ty)+) => { $(
        impl From<$whole> for Decimal {
            fn from(whole: $whole) -> Decimal {
                Decimal::of(whole as i128, 0)
            }
        }
    )+ };
}

from! { u8 i32 u32 i64 u64 usize }

impl Neg for Decimal {
    type Output = Decimal;

    fn neg(self) -> Decimal {
        Decimal::of(-self.mantissa(), self.scale())
    }
}

const OVERFLOW: &str = "a number has more digits than a decimal holds";

impl Add for Decimal {
    type Output = Decimal;

    fn add(self, other: Decimal) -> Decimal {
        self.checked_add(other).expect(OVERFLOW)
    }
}

impl Sub for Decimal {
    type Output = Decimal;

    fn sub(self, other: Decimal) -> Decimal {
        self.checked_add(-other).expect(OVERFLOW)
    }
}

impl Mul for Decimal {
    type Output = Decimal;

    fn mul(self, other: Decimal) -> Decimal {
        self.checked_mul(other).expect(OVERFLOW)
    }
}

/// Panics where `other` is nought.
impl Div for Decimal {
    type Output = Decimal;

    fn div(self, other: Decimal) -> Decimal {
        self.checked_div(other).expect(OVERFLOW)
    }
}

/// Panics where `other` is nought.
impl Rem for Decimal {
    type Output = Decimal;

    #[inline(never)]
    fn rem(self, other: Decimal) -> Decimal {
        let (one, other, scale) = aligned(self, other);
        Decimal::of(one % other, scale)
    }
}

impl AddAssign for Decimal {
    fn add_assign(&mut self, other: Decimal) {
        *self = *self + other;
    }
}

impl SubAssign for Decimal {
    fn sub_assign(&mut self, other: Decimal) {
        *self = *self - other;
    }
}

impl MulAssign for Decimal {
    fn mul_assign(&mut self, other: Decimal) {
        *self = *self * other;
    }
}

impl DivAssign for Decimal {
    fn div_assign(&mut self, other: Decimal) {
        *self = *self / other;
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Decimal>>(numbers: I) -> Decimal {
        numbers.fold(Decimal::ZERO, Add::add)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let mut digits = [b'0'; 32];
        let (mut rest, mut at) = (self.mantissa().unsigned_abs(), digits.len());
        let point = at - self.scale() as usize;
        while rest > 0 || at >= point {
            if at == point && self.scale() > 0 {
                at -= 1;
                digits[at] = b'.';
            }
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        to.pad_integral(!self.is_sign_negative(), "", str::from_utf8(&digits[at..]).unwrap_or_default())
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}

/// What was read is no decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDecimal;

impl fmt::Display for NoDecimal {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("no decimal number")
    }
}

impl std::error::Error for NoDecimal {}

impl FromStr for Decimal {
    type Err = NoDecimal;

    /// Reads `-12.50`.
    fn from_str(text: &str) -> Result<Decimal, NoDecimal> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (mut mantissa, mut scale, mut point, mut any) = (0_i128, 0, false, false);
        for byte in digits.bytes() {
            match byte {
                b'0'..=b'9' => {
                    any = true;
                    scale += u32::from(point);
                    mantissa = mantissa.checked_mul(10).ok_or(NoDecimal)? + i128::from(byte - b'0');
                }
                b'.' if !point => point = true,
                _ => return Err(NoDecimal),
            }
        }
        if !any {
            return Err(NoDecimal);
        }
        Decimal::fit(if negative { -mantissa } else { mantissa }, scale).ok_or(NoDecimal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pair() -> impl Strategy<Value = (Decimal, rust_decimal::Decimal)> {
        let mantissa = prop_oneof![-200_i64..200, any::<i32>().prop_map(i64::from), any::<i64>()];
        (mantissa, 0_u32..12)
            .prop_map(|(mantissa, scale)| (Decimal::new(mantissa, scale), rust_decimal::Decimal::new(mantissa, scale)))
    }

    /// The same number, but for the last of 27 digits.
    fn same(ours: Decimal, theirs: rust_decimal::Decimal) -> bool {
        let printed: rust_decimal::Decimal = ours.to_string().parse().unwrap();
        printed == theirs || (printed - theirs).abs() <= theirs.abs() * rust_decimal::Decimal::new(1, 26)
    }

    proptest! {
        #[test]
        fn reckons_as_rust_decimal((a, x) in pair(), (b, y) in pair(), digits in 1_u32..20) {
            prop_assert_eq!(a.to_string(), x.to_string());
            prop_assert_eq!(a.to_string().parse::<Decimal>(), Ok(a));
            prop_assert_eq!(a.cmp(&b), x.cmp(&y));
            prop_assert!(same(a + b, x + y) && same(a - b, x - y));
            prop_assert!(same(a.abs(), x.abs()) && same(-a, -x));
            match (a.checked_mul(b), x.checked_mul(y)) {
                (Some(ours), Some(theirs)) => prop_assert!(same(ours, theirs), "{a} × {b} = {ours}, {theirs}"),
                // Its greatest number is twice ours.
                (None, theirs) => prop_assert!(theirs.is_none_or(|it| it.abs() > Decimal::MAX.to_string().parse().unwrap())),
                (ours, None) => prop_assert_eq!(ours, None),
            }
            if !b.is_zero() {
                prop_assert!(same(a / b, x / y), "{a} / {b} = {}, {}", a / b, x / y);
                prop_assert_eq!((a % b).to_string().parse::<rust_decimal::Decimal>().unwrap(), x % y);
            }
            prop_assert_eq!(a.normalize().to_string(), x.normalize().to_string());
            use rust_decimal::RoundingStrategy as Theirs;
            for (ours, theirs) in [
                (MidpointNearestEven, Theirs::MidpointNearestEven),
                (MidpointAwayFromZero, Theirs::MidpointAwayFromZero),
                (AwayFromZero, Theirs::AwayFromZero),
                (ToZero, Theirs::ToZero),
            ] {
                prop_assert!(same(a.round_dp_with_strategy(digits, ours), x.round_dp_with_strategy(digits, theirs)));
                let (ours, theirs) = (a.round_sf_with_strategy(digits, ours), x.round_sf_with_strategy(digits, theirs));
                prop_assert_eq!(ours.map(|it| it.normalize().to_string()), theirs.map(|it| it.normalize().to_string()));
            }
        }
    }

    #[test]
    fn has_no_more_digits_than_it_has_room_for() {
        let third = Decimal::ONE / Decimal::from(3);
        assert_eq!(third.to_string(), "0.3333333333333333333333333333");
        assert_eq!((third * third).round_dp(17), Decimal::new(11_111_111_111_111_111, 17));
        assert!(third + Decimal::from(u64::MAX) > Decimal::from(u64::MAX));
        assert_eq!(Decimal::MAX.checked_mul(Decimal::TEN), None);
        assert_eq!(Decimal::MAX.checked_add(Decimal::MAX), None);
        assert_eq!(Decimal::ONE.checked_div(Decimal::ZERO), None);
        assert_eq!(Decimal::MAX.checked_div(Decimal::new(1, 2)), None);
        assert!(Decimal::MAX > third && -Decimal::MAX < third);
        assert_eq!(size_of::<Option<Decimal>>(), 16);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", ".", "1.2.3", "1,5", "9".repeat(40).as_str()] {
            assert_eq!(text.parse::<Decimal>(), Err(NoDecimal), "{text}");
        }
    }
}
