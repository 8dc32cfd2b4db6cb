//! Numbers of pages in the midst of a paragraph, as copying a document of several pages leaves them.
//!
//! ```text
//! … toàn huyện đã hỗ trợ vốn sản xuất cho
//!                      3
//! 1.240 hộ nghèo, trong đó …
//! ```

use super::case;
use super::token::is_letter_or_digit;
use crate::report::Span;

/// A number between two pages.
pub struct Turn {
    /// The line with its line ends, from the last word of one page to the first of the next.
    pub gap: Span,
    /// The digits.
    pub number: Span,
}

/// How wide the lines are at least that a paragraph was broken into: cells of a table that were copied one below the other are not.
const WIDE: usize = 40;

/// How far before its digits a line may begin: `- 3`, `Trang 3`.
const LEAD: usize = 24;

/// The number of a page whose first digit stands at `at`, where the line before breaks off and the next one goes on with it.
pub fn turn(text: &str, at: usize) -> Option<Turn> {
    let bytes = text.as_bytes();
    let digits = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'/').count();
    let rest = text[digits..].trim_start_matches([' ', '-', '–']);
    if !rest.starts_with('\n') {
        return None;
    }
    let lead = &bytes[at.saturating_sub(LEAD)..at];
    let start = at - lead.iter().rev().position(|byte| *byte == b'\n')?;
    let number = text[at..digits].split('/').all(|part| (1..5).contains(&part.len()));
    if !number || !matches!(text.get(start..at)?.trim(), "" | "-" | "–" | "Trang" | "trang") {
        return None;
    }
    let (above, below) = (text[..start].trim_end(), rest.trim_start());
    let last = above.rsplit('\n').next()?;
    let next = below.split('\n').next()?;
    let wide = |line: &str| line.chars().count() >= WIDE;
    let breaks_off = last.ends_with(|c| is_letter_or_digit(c) || c == ',');
    let goes_on = next.starts_with(|c| c == '(' || is_letter_or_digit(c) && !case::is_upper(c));
    let held = wide(last) && wide(next) && breaks_off && goes_on;
    let gap = Span::new(above.len(), text.len() - below.len());
    held.then(|| Turn { gap, number: Span::new(at, digits) })
}
