//! A numeral under its scale words: `82 tỷ 055 triệu`, `1 tỷ rưỡi`.

use super::numeral::{self, Numeral};
use crate::arithmetic::{add, product};
use crate::decimal::Decimal;
use crate::lexicon::Label;
use crate::text::token::Token;

/// No figure is greater: ten million million million. All the world's money is less, even in đồng; and what is worked out
/// of two such numbers stays within what a [`Decimal`] holds.
pub(super) const GREATEST: Decimal = Decimal::from_parts(0x89e80000, 0x8ac72304, 0, false, 0);

/// A [`Decimal`] holds no more.
const MOST_DECIMALS: u32 = 27;

/// No scale words make more.
const GREATEST_POWER: u32 = 18;

/// The product, `None` where it is beyond all measure.
pub fn times(value: Decimal, scale: Decimal) -> Option<Decimal> {
    product(value, scale).filter(|product| product.abs() <= GREATEST)
}

/// Ten to the power.
pub fn pow10(power: u32) -> Decimal {
    Decimal::from_i128_with_scale(10_i128.pow(power.min(MOST_DECIMALS)), 0)
}

/// A numeral under its scale words.
pub(super) struct Scaled {
    pub(super) value: Decimal,
    pub(super) decimals: u32,
    pub(super) power: u32,
    /// What smaller scales add: the `055 triệu` of `82 tỷ 055 triệu`.
    rest: Decimal,
    /// The power of the smallest scale said.
    least: u32,
}

impl Scaled {
    pub(super) fn new(numeral: &Numeral) -> Self {
        Scaled { value: numeral.value, decimals: numeral.decimals, power: 0, rest: Decimal::ZERO, least: 0 }
    }

    /// `None` where it is beyond all measure.
    pub(super) fn value(&self) -> Option<Decimal> {
        if self.power == 0 {
            return Some(self.value);
        }
        Some(times(self.value, pow10(self.power))? + self.rest)
    }

    pub(super) fn step(&self) -> Decimal {
        if self.rest > Decimal::ZERO {
            return pow10(self.least);
        }
        let decimals = self.decimals.min(MOST_DECIMALS);
        match self.power.checked_sub(decimals) {
            Some(power) => pow10(power),
            None => Decimal::new(1, decimals - self.power),
        }
    }

    /// Takes the scale words at `*end`, smaller scales with their own numerals behind them, and `rưỡi`.
    pub(super) fn scales(
        &mut self,
        text: &str,
        tokens: &[Token],
        label_at: &impl Fn(usize) -> Option<(usize, Label)>,
        end: &mut usize,
    ) {
        let scale_at = |i: usize| match label_at(i) {
            // A lone letter is a scale only where it is glued to the digits: `1.200k`.
            Some((len, Label::Scale(power))) if tokens[i].span.end - tokens[i].span.start > 1 || !tokens[i].spaced => {
                Some((len, u32::from(power)))
            }
            _ => None,
        };
        // `4 trăm triệu`: scale words behind each other, as many items and the power that they make.
        let scales_at = |at: usize| {
            let (mut len, mut power) = (0, 0);
            while let Some((next, more)) = scale_at(at + len).filter(|(_, more)| power + more <= GREATEST_POWER) {
                (len, power) = (len + next, power + more);
            }
            (len, power)
        };
        let (len, power) = scales_at(*end);
        (self.power, *end) = (self.power + power, *end + len);
        if self.power == 0 {
            return;
        }
        self.least = self.power;
        while tokens.get(*end).is_some_and(|t| t.is_digits()) {
            let Some(part) = numeral::read(text, tokens, *end) else { return };
            let (len, power) = scales_at(*end + part.tokens);
            // `2 nghìn 350 hộ`: hundreds behind thousands need no scale word.
            let next = &tokens[*end];
            let hundreds = || self.least == 3 && next.spaced && next.span.end - next.span.start == 3;
            if power >= self.least || part.decimals > 0 || power == 0 && !hundreds() {
                return;
            }
            let Some(rest) = times(part.value, pow10(power)) else { return };
            self.rest = add(self.rest, rest);
            self.least = power;
            *end += part.tokens + len;
        }
        if self.least > 0
            && let Some((len, Label::AndHalf)) = label_at(*end)
        {
            self.rest = add(self.rest, pow10(self.least) / Decimal::TWO);
            self.least -= 1;
            *end += len;
        }
    }
}
