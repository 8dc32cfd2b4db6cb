//! Numbers: from tokens to values with their scale, unit and bound.
//!
//! In: a sentence's tokens. Out: [`Quantity`]s: `hơn 82 tỷ 055 triệu đồng` is 82055000000 VND (over), its number the words
//! `82 tỷ 055 triệu`. What a run of digits that is no quantity may be stands in [`other`].

pub mod numeral;
pub mod other;
pub mod quantity;
pub mod scaled;

pub use quantity::{Quantity, Unit};
