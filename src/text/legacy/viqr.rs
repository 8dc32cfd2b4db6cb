//! VIQR (RFC 1456), Vietnamese in plain ASCII: `Gia?i quye^'t vie^.c la`m`.
//!
//! A vowel is followed by its shape (`^ ( +`) and its tone (`` ` ' ? ~ . ``), `dd` is `đ`, and a backslash makes the sign after it
//! mean itself. Where people left the backslash out, spelling tells most full stops and question marks from tones.

use super::super::spell::VOWELS;
use super::syllable::{is_syllable, is_vowel};
use super::{Letter, Word};
use crate::text::case;
use crate::text::token::is_letter;

const SHAPES: [(&str, char); 6] = [("a^", 'â'), ("a(", 'ă'), ("e^", 'ê'), ("o^", 'ô'), ("o+", 'ơ'), ("u+", 'ư')];
/// In the order of the columns of [`VOWELS`], after no tone.
const TONES: &str = "`'?~.";

/// Words with a dot below that stand before names; other words before a dot and a capital end their sentence.
const BEFORE_NAMES: [&str; 10] = ["bộ", "chị", "chợ", "cụ", "họ", "hộ", "lộ", "mộ", "thị", "vụ"];

/// Reads the word that begins at `at`.
pub fn word(text: &str, at: usize, word: &mut Word) {
    word.clear();
    let bytes = text.as_bytes();
    let (mut at, mut toned) = (at, false);
    while let Some(letter) = text[at..].chars().next().filter(|letter| is_letter(*letter)) {
        let read = self::letter(bytes, at, letter, !toned);
        toned |= read.toned;
        at = read.letter.end;
        word.shaped |= read.shaped;
        word.letters.push(read.letter);
        if read.toned && !read.shaped && !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            word.trailing = true;
        }
    }
    let Some(last) = word.letters.last().copied() else { return };
    if punctuated(text, last, word) {
        let again = self::letter(bytes, last.start, Letter::of(last, text), false).letter;
        word.letters.pop();
        word.letters.push(again);
        word.trailing = false;
    }
    // What spells no syllable is a name, an address or code; or short for words: `HDDND`, `trdd`.
    let short = !word.letters.iter().any(|letter| is_vowel(letter.new));
    if !short && !is_syllable(word.letters.iter().map(|letter| letter.new)) {
        let (start, end) = (word.letters[0].start, word.letters[word.letters.len() - 1].end);
        word.spoilt = word.letters.iter().any(|letter| letter.coded && letter.end < end);
        word.letters.clear();
        let letters = text[start..end].char_indices();
        word.letters.extend(letters.map(|(at, new)| Letter {
            new,
            start: start + at,
            end: start + at + new.len_utf8(),
            coded: false,
        }));
        word.shaped = false;
    }
}

struct Read {
    letter: Letter,
    shaped: bool,
    toned: bool,
}

/// The letter at `start` with its marks; without a tone where the syllable already has one.
fn letter(bytes: &[u8], start: usize, first: char, may_tone: bool) -> Read {
    let mut end = start + first.len_utf8();
    let small = first.to_ascii_lowercase();
    let mark = |at: usize| bytes.get(at).map(|&byte| char::from(byte));
    let mut new = small;
    let mut shaped = false;
    if small == 'd' && mark(end).is_some_and(|next| next.eq_ignore_ascii_case(&'d')) {
        (new, end, shaped) = ('đ', end + 1, true);
    } else if let Some((_, vowel)) = SHAPES.iter().find(|(two, _)| two.chars().eq([small, mark(end).unwrap_or(' ')])) {
        (new, end, shaped) = (*vowel, end + 1, true);
    }
    let tone = mark(end).filter(|_| may_tone).and_then(|mark| TONES.chars().position(|tone| tone == mark));
    let with_tone = tone.and_then(|tone| VOWELS.iter().find(|tones| tones[0] == new).map(|tones| tones[tone + 1]));
    if let Some(vowel) = with_tone {
        (new, end) = (vowel, end + 1);
    }
    let coded = shaped || with_tone.is_some();
    let new = match (coded, case::is_upper(first)) {
        (false, _) => first,
        (true, true) => case::upper(new),
        (true, false) => new,
    };
    Read { letter: Letter { new, start, end, coded }, shaped, toned: with_tone.is_some() }
}

/// Whether the sign that the word ends in is no tone but ends the sentence or closes a quotation.
fn punctuated(text: &str, last: Letter, word: &Word) -> bool {
    let sign = text.as_bytes()[last.end - 1];
    let spelt = word.letters.iter().map(|letter| letter.new);
    if !last.coded || !matches!(sign, b'.' | b'?' | b'\'') {
        return false;
    }
    if !is_syllable(spelt.clone()) {
        return true;
    }
    if sign == b'\'' {
        return false;
    }
    // A number or letter before an item: `I.`, `a.`.
    if word.letters.len() == 1 && !word.shaped && sign == b'.' {
        return true;
    }
    let rest = text[last.end..].trim_start_matches([' ', '\r']);
    let line = rest.strip_prefix('\n').unwrap_or(rest);
    match line.trim_start_matches([' ', '>']).chars().next() {
        None | Some('\n' | '\r') => true,
        // Among capitals a capital says nothing.
        Some(next) if case::is_upper(next) && sign == b'.' && spelt.clone().any(case::is_lower) => {
            let word: String = spelt.map(case::lower).collect();
            rest.starts_with('\n') || !BEFORE_NAMES.contains(&word.as_str())
        }
        Some(_) => false,
    }
}

/// Whether the backslash at `at` makes the sign after it mean itself.
pub fn escapes(text: &str, at: usize) -> bool {
    text[at + 1..].starts_with(|sign| TONES.contains(sign) || matches!(sign, '^' | '(' | '+' | '\\' | 'd' | 'D'))
}
