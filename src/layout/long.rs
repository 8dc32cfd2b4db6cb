//! Sentences without end.
//!
//! A price list or a match report copied as one line has no full stops; a hostile text need have none in a million letters. What
//! reads a sentence may look back to its beginning for each of its numbers, so a sentence has an end: of 1,110,000 sentences of
//! real texts 37 are longer than [`LONGEST`] or hold more numbers than [`MOST_NUMBERS`], all of them such lists.

use crate::report::Span;
use crate::text::token;

/// Longest sentence, in bytes.
const LONGEST: usize = 4000;

/// Most runs of digits in a sentence.
const MOST_NUMBERS: usize = 100;

/// Adds a sentence to `sentences`; one that is too long in pieces, cut behind a semicolon, else a comma, a space, any mark. A run of
/// letters and digits is never cut.
pub fn push(text: &str, sentence: Span, sentences: &mut Vec<Span>) {
    let mut rest = sentence;
    while let Some(limit) = limit(text, rest) {
        let cut = cut(text, rest.start, limit).unwrap_or_else(|| run_end(text, limit, rest.end));
        sentences.push(Span::new(rest.start, cut));
        let gap = text[cut..rest.end].len() - text[cut..rest.end].trim_start().len();
        rest.start = cut + gap;
    }
    if !rest.is_empty() {
        sentences.push(rest);
    }
}

/// Where the sentence gets too long, if it does.
fn limit(text: &str, sentence: Span) -> Option<usize> {
    let bytes = sentence.of(text).as_bytes();
    // Numbers stand apart.
    let digits = || bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    if bytes.len() < 2 * MOST_NUMBERS || bytes.len() <= LONGEST && digits() <= MOST_NUMBERS {
        return None;
    }
    let (mut numbers, mut inside) = (0, false);
    for (at, byte) in bytes.iter().enumerate() {
        let digit = byte.is_ascii_digit();
        numbers += usize::from(digit && !inside);
        inside = digit;
        if numbers > MOST_NUMBERS || at >= LONGEST {
            let mut limit = sentence.start + at;
            while !text.is_char_boundary(limit) {
                limit -= 1;
            }
            return Some(limit);
        }
    }
    None
}

/// The best place to cut in the later half of what lies before the limit.
fn cut(text: &str, start: usize, limit: usize) -> Option<usize> {
    let mut half = start + (limit - start) / 2;
    while !text.is_char_boundary(half) {
        half += 1;
    }
    let words = &text[half..limit];
    let behind = |at: usize, mark: usize| half + at + mark;
    let list = || last(words, b';').or_else(|| last(words, b',')).map(|at| behind(at, 1));
    let space = || words.rfind(char::is_whitespace).map(|at| behind(at, 0));
    let mark = || words.char_indices().rfind(|(_, letter)| !token::is_letter_or_digit(*letter));
    list()
        .or_else(space)
        .or_else(|| mark().map(|(at, letter)| behind(at, letter.len_utf8())))
        .filter(|&cut| cut > start)
}

/// Where a mark that a space follows stands last.
fn last(words: &str, mark: u8) -> Option<usize> {
    words.as_bytes().windows(2).rposition(|pair| pair == [mark, b' '])
}

/// The end of the run of letters and digits that goes on at the limit.
fn run_end(text: &str, limit: usize, end: usize) -> usize {
    text[limit..end].find(|letter: char| !token::is_letter_or_digit(letter)).map_or(end, |run| limit + run)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        let mut pieces = Vec::new();
        push(text, Span::new(0, text.len()), &mut pieces);
        pieces.into_iter().map(|piece| piece.of(text)).collect()
    }

    #[test]
    fn a_sentence_that_ends_is_left_whole() {
        let text = "hỗ trợ 12 hộ, ".repeat(100);
        assert_eq!(pieces(&text), [&text]);
    }

    #[test]
    fn one_without_end_is_cut_where_it_hurts_least() {
        let list = "xã A: 12, 15 hộ; xã B: 7, 8 hộ, ".repeat(400);
        let cut = pieces(&list);
        assert!(cut.len() > 5 && cut[..cut.len() - 1].iter().all(|piece| piece.ends_with(';')), "{cut:?}");
        let words = "một hai ba bốn ".repeat(1000);
        assert_eq!(pieces(&words).iter().map(|piece| piece.split_whitespace().count()).sum::<usize>(), 4000);
    }

    #[test]
    fn no_run_of_digits_or_letters_is_cut() {
        for text in ["7".repeat(20_000), "đ".repeat(20_000)] {
            assert_eq!(pieces(&text), [&text]);
        }
        let marks = "17/".repeat(1000);
        assert!(pieces(&marks).iter().all(|piece| piece.starts_with('1') && piece.ends_with('/')));
        assert_eq!(pieces(&marks).concat(), marks);
    }
}
