//! Lines that belong together because a paragraph was broken to fit a page.

use super::line::{Ending, Line, all_capitals, ending, starts_small};
use super::marker::Sort;
use super::phrases::{NUMBER_ENDS, OPEN_ENDS};
use crate::report::Span;
use crate::text::case;
use crate::text::token;
use crate::text::token::Cut;

/// How wide a line must be for a break after it to be a wrap, where the text as a whole is not wrapped.
const LONG_ENOUGH: usize = 25;

/// How the lines of a text were broken.
pub struct Wrapping {
    /// The width at which lines were broken; `None` where each line is a paragraph of its own.
    width: Option<usize>,
    /// Blank lines part nothing: one stands between all lines.
    spaced: bool,
}

impl Wrapping {
    /// Judged by the lines that plainly go on in the next one: they end without a full stop and the next begins small. They are many, or
    /// no line is longer.
    pub fn of(text: &str, lines: &[Line]) -> Self {
        let spaced = lines.iter().filter(|line| line.apart).count() * 10 >= lines.len() * 9;
        let goes_on = |line: &Line, next: &Line| {
            (spaced || !next.apart)
                && (40..=160).contains(&line.width)
                && starts_small(next.span.of(text))
                && matches!(ending(line.span.of(text)), Ending::Bare | Ending::Open)
        };
        let wraps = || lines.windows(2).filter(|pair| goes_on(&pair[0], &pair[1])).map(|pair| pair[0].width);
        let many = wraps().count() * 8 >= lines.len();
        let enough = |width: usize| wraps().count() >= 2 && (many || lines.iter().all(|line| line.width <= width));
        let width = wraps().max().filter(|width| enough(*width));
        Wrapping { width, spaced: spaced && width.is_some() }
    }

    /// Whether `next` goes on with what the lines of `block` say.
    pub fn goes_on(&self, text: &Cut, block: &[Line], next: &Line) -> bool {
        let [first, .., line] = block else {
            return block.last().is_some_and(|line| self.follows(text, line, line, next));
        };
        self.follows(text, first, line, next)
    }

    fn follows(&self, text: &Cut, first: &Line, line: &Line, next: &Line) -> bool {
        let (words, more) = (line.span.of(text), next.span.of(text));
        let end = ending(words);
        let apart = next.apart && !self.spaced;
        let unfinished = matches!(end, Ending::Bare | Ending::Open);
        let full = self.width.is_some_and(|width| line.width + 1 + first_word(more) > width);
        if let Some(marker) = next.marker {
            // `… khu vực công nghiệp` / `- xây dựng tăng 5%`, `từ 600` / `- 650 người`: a dash at the break.
            let behind = next.words(text).of(text);
            let digit = |letter: char| letter.is_ascii_digit();
            let joins = starts_small(behind) || words.ends_with(digit) && behind.starts_with(digit);
            let dash = matches!(marker.sort, Sort::Bullet('-' | '–')) && joins;
            return full && dash && !apart && unfinished;
        }
        if !words.contains(token::is_letter_or_digit) || !more.contains(token::is_letter_or_digit) {
            return false;
        }
        let (capitals, more_capitals) = (all_capitals(words), all_capitals(more));
        if capitals || more_capitals {
            // A heading in capitals may take two lines; it never shares one with other text.
            return capitals && more_capitals && full && !apart;
        }
        let small = starts_small(more);
        if apart {
            // Below the first line of all stands the body.
            return small && unfinished && line.width >= LONG_ENOUGH && line.below;
        }
        match end {
            Ending::Sentence | Ending::Colon => full,
            Ending::Semicolon => full || (small && first.marker.is_none()),
            Ending::Open => line.width >= LONG_ENOUGH || self.width.is_some(),
            Ending::Bare if small || small_bracket(more) => line.width >= LONG_ENOUGH,
            // A title may take six tenths of the page; so may the second line of a paragraph, and what follows that belongs to it.
            Ending::Bare => {
                let several = first.span != line.span || !more.starts_with(case::is_upper);
                full || self.width.is_some_and(|width| several && line.width * 10 >= width * 6)
                    || calls_for_more(text, line, more)
            }
        }
    }
}

/// Whether the last word of the line calls for another, or for the number that the next begins with: `… ước đạt` / `760 tỷ đồng`.
fn calls_for_more(text: &Cut, line: &Line, more: &str) -> bool {
    let words = line.span.of(text);
    let last = words.rfind(' ').map_or(0, |at| at + 1);
    let tokens = text.tokens(Span::new(line.span.start + last, line.span.end));
    let number = more.starts_with(|letter: char| letter.is_ascii_digit());
    let open = OPEN_ENDS.at(tokens) == 1 || number && NUMBER_ENDS.at(tokens) == 1;
    line.width >= LONG_ENOUGH && tokens.len() == 1 && open && starts_small(&words[last..])
}

/// `(đạt 99% kế hoạch).` goes on with the line before.
fn small_bracket(text: &str) -> bool {
    text.strip_prefix('(').is_some_and(starts_small)
}

fn first_word(text: &str) -> usize {
    text.chars().take_while(|letter| !letter.is_whitespace()).count()
}
