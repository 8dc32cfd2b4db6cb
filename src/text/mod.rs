//! From the text as it was given to clean text, and from clean text to tokens.

pub mod key;
pub mod token;
