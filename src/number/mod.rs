//! Numbers: from tokens to values with their scale, unit and bound.
//!
//! In: a sentence's tokens. Out: [`Quantity`]s: `hơn 82 tỷ 055 triệu đồng` is 82055000000 VND (over), its number the words
//! `82 tỷ 055 triệu`. What a run of digits that is no quantity may be stands in [`other`].

pub mod numeral;
pub mod other;
pub mod quantity;
pub mod scaled;

pub use quantity::{Quantity, Unit};

use crate::report::Bound;

/// The bound that a mark says, right before a number or between it and the bound that a mark `before` it says: `< 7%`, `>= 50`.
pub fn by_mark(mark: char, before: Option<Bound>) -> Option<Bound> {
    Some(match (mark, before) {
        ('=', Some(Bound::Over)) | ('≥', _) => Bound::AtLeast,
        ('=', Some(Bound::Under)) | ('≤', _) => Bound::AtMost,
        ('>', _) => Bound::Over,
        ('<', _) => Bound::Under,
        ('~' | '≈', _) => Bound::About,
        _ => return None,
    })
}
