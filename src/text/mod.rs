//! From the text as it was given to clean text, and from clean text to tokens.

pub mod case;
pub mod clean;
pub mod eight;
pub mod find;
mod gaps;
pub mod key;
mod known;
pub mod legacy;
mod map;
mod mend;
mod page;
mod spell;
pub mod token;
