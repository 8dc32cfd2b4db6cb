//! VNI-Windows as it looks when read as Latin-1: `Giaûi quyeát vieäc laøm`.
//!
//! A vowel is followed by a character for its tone, its shape or both; a few letters are one character.

use super::super::spell::VOWELS;
use super::{Letter, Word};
use crate::text::case;
use crate::text::token::is_letter;

/// Letters that are one character.
const SINGLE: [(char, char); 9] =
    [('ñ', 'đ'), ('ô', 'ơ'), ('ö', 'ư'), ('í', 'í'), ('ì', 'ì'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('î', 'ỵ')];

/// What follows a vowel: for no tone, grave, acute, hook, tilde and dot; on the vowel as it is, with a circumflex, with a breve.
const MARKS: [&str; 3] = ["_øùûõï", "âàáåãä", "êèéúüë"];

/// The vowels that take them, each with the vowel that comes out.
const BASES: [&str; 3] = ["aaeeoouuyyôơöư", "aâeêoô", "aă"];

/// The small letter that the small letter or vowel `first` and the mark after it stand for.
fn marked(first: char, mark: char) -> Option<char> {
    let (shape, tone) = MARKS.iter().enumerate().find_map(|(shape, marks)| {
        let tone = marks.chars().position(|m| m == mark)?;
        Some((shape, tone))
    })?;
    let mut bases = BASES[shape].chars().step_by(2).zip(BASES[shape].chars().skip(1).step_by(2));
    let (_, plain) = bases.find(|(base, _)| *base == first)?;
    VOWELS.iter().find(|tones| tones[0] == plain).map(|tones| tones[tone])
}

fn small(letter: char) -> char {
    case::lower(letter)
}

/// Reads the word that begins at `at`.
pub fn word(text: &str, at: usize, word: &mut Word) {
    word.clear();
    let mut codes = text[at..].char_indices().peekable();
    while let Some((start, code)) = codes.next() {
        if !is_letter(code) {
            break;
        }
        let start = at + start;
        let first = small(code);
        let capital = first != code;
        // Capitals take either form of the mark (`AÙo`, `Aùo`), small letters the small one.
        let next = codes.peek().copied().filter(|(_, mark)| capital || small(*mark) == *mark);
        let both = next.and_then(|(at, mark)| Some((at + mark.len_utf8(), marked(first, small(mark))?)));
        let (end, new, coded) = match both {
            Some((end, new)) => {
                codes.next();
                (at + end, new, true)
            }
            None => {
                let single = SINGLE.iter().find(|(one, _)| *one == first).map(|(_, new)| *new);
                (start + code.len_utf8(), single.unwrap_or(first), single.is_some_and(|new| new != first))
            }
        };
        let new = match (capital, coded) {
            (_, false) => code,
            (true, true) => case::upper(new),
            (false, true) => new,
        };
        word.letters.push(Letter { new, start, end, coded });
    }
}
