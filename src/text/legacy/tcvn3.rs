//! TCVN3, the encoding of the ABC fonts (`.VnTime`), as it looks when read as Latin-1: `Gi¶i quyÕt viÖc lµm`.
//!
//! One character a letter. There are no capitals with tones: capitals were a font of their own (`.VnTimeH`), or the
//! small letter stood among capitals (`GI¶I QUYÕT`). Some converters write the capital vowel and then the small letter (`GIA¶I`).

use super::super::spell::VOWELS;
use super::{Letter, Word};
use crate::text::case;
use crate::text::token::is_letter;

/// U+00A0 to U+00FF, sixteen to a row; `_` for what is no letter. The soft hyphen is `ư`.
const LETTERS: [&str; 6] = [
    "_ĂÂÊÔƠƯĐăâêôơưđ_",
    "_____àảãáạ_ằẳẵắ_",
    "______ặầẩẫấậè_ẻẽ",
    "éẹềểễếệìỉ___ĩíịò",
    "_ỏõóọồổỗốộờởỡớợù",
    "_ủũúụừửữứựỳỷỹýỵ_",
];

/// The letter that a character stands for.
pub fn letter(code: char) -> Option<char> {
    let at = (code as usize).checked_sub(0xa0)?;
    LETTERS.get(at / 16)?.chars().nth(at % 16).filter(|&letter| letter != '_')
}

/// Reads the word that begins at `at`.
pub fn word(text: &str, at: usize, word: &mut Word) {
    word.clear();
    for (start, code) in text[at..].char_indices() {
        let letter = letter(code);
        if letter.is_none() && !is_letter(code) {
            break;
        }
        let (start, end) = (at + start, at + start + code.len_utf8());
        let new = letter.unwrap_or(code);
        match word.letters.last_mut().filter(|last| is_capital_of(last.new, new)) {
            Some(last) => *last = Letter { new: capital(new), end, coded: true, ..*last },
            None => word.letters.push(Letter { new, start, end, coded: letter.is_some() }),
        }
    }
    if let [alone] = word.letters[..] {
        alone_or_not(text, alone, word);
    }
    let capitals = word.letters.iter().filter(|letter| case::is_upper(letter.new)).count();
    let among = capitals > 1 || (capitals == 1 && word.letters.first().is_some_and(|first| !case::is_upper(first.new)));
    if among && word.has_no_small_ascii() {
        word.capitalise();
    }
}

fn capital(letter: char) -> char {
    case::upper(letter)
}

/// Whether `first` is the capital, without its tone, of the toned small letter `toned`.
fn is_capital_of(first: char, toned: char) -> bool {
    !toned.is_ascii()
        && case::is_upper(first)
        && VOWELS.iter().any(|tones| capital(tones[0]) == first && tones[1..].contains(&toned))
}

/// A sign that stands alone is the sign itself (`©`, `·` before an item, `5 ÷ 7`); but `®` after a number or a
/// shortened scale is `đ`: `500 ®`, `18 tr.®`.
fn alone_or_not(text: &str, alone: Letter, word: &mut Word) {
    let sign = Letter::of(alone, text);
    let before = text[..alone.start].trim_end_matches(' ');
    let money = sign == '®' && before.ends_with(|c: char| c.is_ascii_digit());
    let glued = before.len() == alone.start;
    let short = before.strip_suffix('.').is_some_and(|word| word.ends_with(|c: char| c.is_ascii_lowercase()));
    let money = money || sign == '®' && glued && short;
    let digits = glued && before.ends_with(|c: char| c.is_ascii_digit());
    if alone.coded && !money && (sign < '\u{c0}' || matches!(sign, '×' | '÷') || digits) {
        word.letters[0] = Letter { new: sign, coded: false, ..alone };
    }
}
