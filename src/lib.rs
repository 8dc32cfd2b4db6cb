//! Reads Vietnamese socio-economic reports.
//!
//! Text goes in at one end and a [`Report`] comes out at the other: the figures that a careful statistician would have
//! typed up from it, each with its unit, period, plan achievement and change, and the span of the words that it came from.
//!
//! ```
//! let report = solieu::analyze("Năm 2020, tỉnh giải quyết việc làm cho 12.300 lao động, đạt 102,5% kế hoạch.");
//! let figure = &report.figures[0];
//! assert_eq!(figure.indicator, "giải quyết việc làm");
//! assert_eq!(figure.plans[0].percent.unwrap().to_string(), "102.5");
//! assert_eq!(figure.plans[0].implied.unwrap().roundest.to_string(), "12000");
//! ```

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

pub mod arithmetic;
pub mod checks;
pub use rust_decimal as decimal;
pub mod document;
pub mod doubt;
pub mod export;
pub mod grammar;
pub mod layout;
pub mod lexicon;
pub mod number;
pub mod period;
#[cfg(feature = "cli")]
pub mod read;
pub mod report;
mod sort;
pub mod table;
pub mod text;
mod unclaimed;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use report::Report;
use text::clean::Clean;

/// How a text is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether text that looks to be in an old Vietnamese encoding (TCVN3, VNI, VIQR) is converted first.
    pub legacy: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { legacy: true }
    }
}

/// Reads a whole report.
///
/// `given` is the text as the reader has it, in any Unicode form, with any line ends. Every span of the answer counts
/// bytes of `given`; [`Report::in_utf16`] turns them into what JavaScript and the JSON form count.
/// Never fails: text without figures gives a report without figures.
#[cfg(feature = "whole")]
pub fn analyze(given: &str) -> Report {
    analyze_with(given, Options::default())
}

/// Reads a whole report as [`analyze`] does, but as `options` say.
#[cfg(feature = "whole")]
pub fn analyze_with(given: &str, options: Options) -> Report {
    analyze_watched(given, options, &mut |_| {})
}

/// Reads a whole report as [`analyze_with`] does, and tells `watch` every now and then what share of the work is done, a number
/// that grows from 0 to 1.
#[cfg(feature = "whole")]
pub fn analyze_watched(given: &str, options: Options, watch: &mut dyn FnMut(f64)) -> Report {
    let clean = if options.legacy { text::clean::clean(given) } else { text::clean::clean_unicode(given) };
    read(&clean, watch, |_| true).unwrap_or_default()
}

/// Reads a report as [`analyze_watched`] does, where it takes no more than reading prose: `None` where the text has rows of a
/// table, or may be in an encoding from before Unicode. A build without the feature `whole` has nothing else.
pub fn analyze_prose(given: &str, options: Options, watch: &mut dyn FnMut(f64)) -> Option<Report> {
    if options.legacy && text::legacy::suspected(given) {
        return None;
    }
    let clean = text::clean::clean_unicode(given);
    let is_prose = |blocks: &[layout::Block]| {
        let rows = blocks.iter().any(|block| block.kind == layout::BlockKind::TableRow);
        !rows && !layout::may_be_stacked(&clean.text, blocks)
    };
    read(&clean, watch, is_prose)
}

/// All stages behind the first, if the blocks of the text are as they should be.
fn read(clean: &Clean, watch: &mut dyn FnMut(f64), go_on: impl FnOnce(&[layout::Block]) -> bool) -> Option<Report> {
    watch(document::BEFORE / 6.0);
    let cut = text::token::Cut::new(&clean.text);
    watch(document::BEFORE / 2.0);
    let blocks = layout::blocks(&cut);
    if !go_on(&blocks) {
        return None;
    }
    let mut report = document::read(clean, &cut, &blocks, watch);
    report.figures.iter_mut().for_each(arithmetic::leave_open);
    report.document.converted = clean.legacy.map(text::legacy::Legacy::name);
    Some(document::in_given(report, clean))
}
