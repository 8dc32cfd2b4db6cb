//! Text cut into lines, and what can be seen of a line by itself.

use super::marker::{self, Marker};
use crate::report::Span;
use crate::text::case;
use crate::text::eight::find;
use crate::text::token;

/// One line that is not blank.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Its text, trimmed.
    pub span: Span,
    /// How many letters it takes, as printed.
    pub width: usize,
    /// Whether a blank line stands before it.
    pub apart: bool,
    /// Whether another line stands before it.
    pub below: bool,
    /// The list marker it opens with.
    pub marker: Option<Marker>,
}

impl Line {
    /// Its words, marker left out.
    pub fn words(&self, text: &str) -> Span {
        let start = self.marker.map_or(self.span.start, |marker| marker.span.end);
        let rest = &text[start..self.span.end];
        Span::new(start + rest.len() - rest.trim_start().len(), self.span.end)
    }
}

/// The lines of `text` that are not blank, in order.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut apart) = (0, false);
    while start <= text.len() {
        let end = find(text.as_bytes(), start, b'\n').unwrap_or(text.len());
        let line = text[start..end].trim_start();
        let (at, content) = (end - line.len(), line.trim_end());
        start = end + 1;
        if content.is_empty() {
            apart = true;
            continue;
        }
        let span = Span::new(at, at + content.len());
        let below = !lines.is_empty();
        lines.push(Line { span, width: content.chars().count(), apart, below, marker: marker::marker(text, span) });
        apart = false;
    }
    lines
}

/// How a stretch of text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With a full stop, question or exclamation mark or dots.
    Sentence,
    /// With a colon.
    Colon,
    /// With a semicolon.
    Semicolon,
    /// With a comma, an opening bracket or a dash.
    Open,
    /// With anything else.
    Bare,
}

/// How `text` ends, closing quotes and brackets left out of account.
pub fn ending(text: &str) -> Ending {
    let bare = text.trim_end_matches([' ', '"', '”', '’', '»', ')', ']']);
    match bare.chars().next_back() {
        Some('.' | '!' | '?' | '…') => Ending::Sentence,
        _ => match text.chars().next_back() {
            Some(':') => Ending::Colon,
            Some(';') => Ending::Semicolon,
            Some(',' | '(' | '-' | '–' | '—' | '/') => Ending::Open,
            _ => Ending::Bare,
        },
    }
}

/// Whether the first word is in small letters.
pub fn starts_small(text: &str) -> bool {
    let mut word = text.chars().take_while(|letter| !letter.is_whitespace());
    word.next().is_some_and(case::is_lower) && !word.any(case::is_upper)
}

/// Whether all letters are capitals, and there are at least four.
pub fn all_capitals(text: &str) -> bool {
    let mut capitals = 0;
    for letter in text.chars().filter(|letter| token::is_letter(*letter)) {
        if case::is_lower(letter) {
            return false;
        }
        capitals += 1;
    }
    capitals >= 4
}
