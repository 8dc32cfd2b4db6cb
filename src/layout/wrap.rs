//! Lines that belong together because a paragraph was broken to fit a page.

use super::line::{Ending, Line, all_capitals, ending, starts_small};
use super::marker::Sort;
use super::phrases::Phrases;
use super::words::OPEN_ENDS;
use crate::text::token::tokens;

/// How wide a line must be before a break after it is taken for a wrap, where the text as a whole is not wrapped.
const LONG_ENOUGH: usize = 25;

/// How the lines of a text were broken.
pub struct Wrapping {
    /// The width at which lines were broken; `None` where each line is a paragraph of its own.
    width: Option<usize>,
    open_ends: Phrases,
}

impl Wrapping {
    /// Judged by the lines that plainly go on in the next one: they end without a full stop and the next begins small.
    pub fn of(text: &str, lines: &[Line]) -> Self {
        let mut widths: Vec<usize> = lines
            .windows(2)
            .filter(|pair| {
                let goes_on = matches!(ending(pair[0].span.of(text)), Ending::Bare | Ending::Open);
                !pair[1].apart && goes_on && starts_small(pair[1].span.of(text)) && (40..=160).contains(&pair[0].width)
            })
            .map(|pair| pair[0].width)
            .collect();
        widths.sort_unstable();
        let enough = widths.len() >= 2 && widths.len() * 8 >= lines.len();
        let width = if enough { widths.last().copied() } else { None };
        Wrapping { width, open_ends: Phrases::of(&[OPEN_ENDS]) }
    }

    /// Whether `next` goes on with what `line` says; `first` opens the block that `line` closes so far.
    pub fn goes_on(&self, text: &str, first: &Line, line: &Line, next: &Line) -> bool {
        let (words, more) = (line.span.of(text), next.span.of(text));
        let end = ending(words);
        let full = self.width.is_some_and(|width| line.width + 1 + first_word(more) > width);
        if let Some(marker) = next.marker {
            // `… khu vực công nghiệp` / `- xây dựng tăng 5%`: a hyphen at the break.
            let content = text[marker.span.end..next.span.end].trim_start();
            let hyphen = matches!(marker.sort, Sort::Bullet('-' | '–')) && starts_small(content);
            return full && hyphen && !next.apart && matches!(end, Ending::Bare | Ending::Open);
        }
        let small = starts_small(more);
        if next.apart {
            return small
                && line.width >= LONG_ENOUGH
                && matches!(end, Ending::Bare | Ending::Open)
                && !all_capitals(words);
        }
        let capitals = all_capitals(words);
        if capitals || all_capitals(more) {
            // A heading in capitals may take two lines; it never shares one with other text.
            return capitals && all_capitals(more) && full;
        }
        match end {
            Ending::Sentence | Ending::Colon => full && line.width >= LONG_ENOUGH,
            Ending::Semicolon => full || (small && first.marker.is_none()),
            Ending::Open => line.width >= LONG_ENOUGH || self.width.is_some(),
            Ending::Bare if small => line.width >= LONG_ENOUGH || full,
            Ending::Bare => {
                let Some(width) = self.width else { return self.ends_open(text, line) };
                // A title may be as wide as six tenths of the page; a line of a paragraph is followed by what did not fit,
                // or is one of several.
                full || (line.width * 10 >= width * 6 && (first.span != line.span || !starts_big(more)))
                    || self.ends_open(text, line)
            }
        }
    }

    /// Whether the last word of the line calls for another.
    fn ends_open(&self, text: &str, line: &Line) -> bool {
        let words = line.span.of(text);
        let last = words.rfind(' ').map_or(0, |at| at + 1);
        let span = crate::report::Span::new(line.span.start + last, line.span.end);
        let tokens = tokens(text, span);
        line.width >= LONG_ENOUGH && tokens.len() == 1 && self.open_ends.at(&tokens) == 1 && !starts_big(&words[last..])
    }
}

fn starts_big(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

fn first_word(text: &str) -> usize {
    text.chars().take_while(|letter| !letter.is_whitespace()).count()
}
