//! What leaves the program: reports as a table to read, as CSV, as JSON.
//!
//! Every form tells what a report states from what was worked out.

pub mod csv;
#[cfg(feature = "cli")]
pub mod explain;
#[cfg(feature = "cli")]
pub mod json;
#[cfg(feature = "cli")]
mod rules;
#[cfg(feature = "cli")]
pub mod stages;
#[cfg(feature = "cli")]
pub mod table;
pub mod vietnamese;

use crate::Report;

/// A report with the text that it was read from. Spans count bytes of that text.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The file's name, where several are written together.
    pub name: Option<&'a str>,
    /// The text as it was given.
    pub text: &'a str,
    /// What was read from it.
    pub report: &'a Report,
}
