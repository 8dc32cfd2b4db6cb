//! One way to write each letter, space and line end.
//!
//! In: text as it was given. Out: the same text with Vietnamese letters composed (`e` + `̂` + `́` → `ế`), letters that only look
//! Vietnamese replaced (`ð` → `đ`), full-width forms narrowed, odd spaces made plain, invisible characters taken out and every
//! line ended by `\n`.
//!
//! Composition follows Unicode's NFC for the 134 letters of Vietnamese, and takes the marks in either order (`a` + `́` + `̂` is
//! `ấ` as well), since texts typed with the old tools have both. Other scripts are left as they are.

use super::eight::{TOGETHER, pass_by};
use super::map::{Map, Rewriting};

/// Each vowel with its tones: none, grave, acute, hook, tilde, dot.
pub(super) const VOWELS: [[char; 6]; 24] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
    ['A', 'À', 'Á', 'Ả', 'Ã', 'Ạ'],
    ['Ă', 'Ằ', 'Ắ', 'Ẳ', 'Ẵ', 'Ặ'],
    ['Â', 'Ầ', 'Ấ', 'Ẩ', 'Ẫ', 'Ậ'],
    ['E', 'È', 'É', 'Ẻ', 'Ẽ', 'Ẹ'],
    ['Ê', 'Ề', 'Ế', 'Ể', 'Ễ', 'Ệ'],
    ['I', 'Ì', 'Í', 'Ỉ', 'Ĩ', 'Ị'],
    ['O', 'Ò', 'Ó', 'Ỏ', 'Õ', 'Ọ'],
    ['Ô', 'Ồ', 'Ố', 'Ổ', 'Ỗ', 'Ộ'],
    ['Ơ', 'Ờ', 'Ớ', 'Ở', 'Ỡ', 'Ợ'],
    ['U', 'Ù', 'Ú', 'Ủ', 'Ũ', 'Ụ'],
    ['Ư', 'Ừ', 'Ứ', 'Ử', 'Ữ', 'Ự'],
    ['Y', 'Ỳ', 'Ý', 'Ỷ', 'Ỹ', 'Ỵ'],
];

/// Tone marks, in the order of the columns above.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// Shape marks: the plain vowels that take them, and how many rows further down the shaped vowel stands.
const SHAPES: [(char, &str, usize); 4] =
    [('\u{306}', "aA", 1), ('\u{302}', "aA", 2), ('\u{302}', "eEoO", 1), ('\u{31b}', "uU", 1)];
/// `o` takes two shapes, the circumflex one row and the horn two rows down.
const HORNED_O: usize = 2;

/// The letter that `mark` makes of `letter`, if Vietnamese has it.
fn compose(letter: char, mark: char) -> Option<char> {
    let (row, tone) = VOWELS.iter().enumerate().find_map(|(row, tones)| {
        let first = if letter.is_ascii() { &tones[..1] } else { &tones[..] };
        first.iter().position(|&toned| toned == letter).map(|tone| (row, tone))
    })?;
    if let Some(new) = TONES.iter().position(|&toning| toning == mark) {
        return (tone == 0).then(|| VOWELS[row][new + 1]);
    }
    let plain = VOWELS[row][0];
    let down = match mark {
        '\u{31b}' if matches!(plain, 'o' | 'O') => HORNED_O,
        _ => SHAPES.iter().find(|(shape, vowels, _)| *shape == mark && vowels.chars().any(|vowel| vowel == plain))?.2,
    };
    Some(VOWELS[row + down][tone])
}

/// What becomes of a character that is not simply kept.
enum Fate {
    Keep,
    Drop,
    Become(char),
    Mark(char),
    LineEnd,
}

fn fate(letter: char) -> Fate {
    match letter {
        '\r' => Fate::LineEnd,
        '\n' | '\t' => Fate::Keep,
        // Next line, line separator and paragraph separator; the page breaks and soft line ends of Word and of PDFs.
        '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Become('\n'),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Fate::Become(' '),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Fate::Become(' '),
        // Soft hyphen, zero-width spaces and joiners, marks of direction, byte-order mark.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
            Fate::Drop
        }
        '\u{2010}' | '\u{2011}' => Fate::Become('-'),
        'ð' => Fate::Become('đ'),
        'Ð' => Fate::Become('Đ'),
        '\u{ff01}'..='\u{ff5e}' => {
            // The full-width forms of `!` to `~` stand in the same order.
            char::from_u32(letter as u32 - 0xff01 + 0x21).map_or(Fate::Keep, Fate::Become)
        }
        // The tone marks that Unicode has twice.
        '\u{340}' => Fate::Mark('\u{300}'),
        '\u{341}' => Fate::Mark('\u{301}'),
        '\u{300}'..='\u{36f}' => Fate::Mark(letter),
        _ => Fate::Keep,
    }
}

/// How many bytes a character takes that begins with a byte and is always kept; 0 where that byte does not say.
const KEPT: [u8; 256] = {
    let (mut kept, mut byte) = ([0; 256], 0);
    while byte < 256 {
        kept[byte] = match byte as u8 {
            b' '..=b'~' | b'\n' | b'\t' => 1,
            // Within a character that was passed by.
            0x80..=0xbf => 1,
            // The rest of Latin: `ă đ ĩ ũ ơ ư`.
            0xc4..=0xcb => 2,
            _ => 0,
        };
        byte += 1;
    }
    kept
};

/// Whether a character may not be kept that begins with a byte, by the one behind it.
fn may_be_odd(byte: u8, next: u8, _: u8) -> bool {
    let control = (byte < b' ') & (byte != b'\n') & (byte != b'\t') | (byte == 0x7f);
    // The letters of Latin-1 but for `Ð` and `ð`, the rest of Latin, those from U+1E00 to U+1FFF.
    let other = (byte == 0xc2) | (byte >= 0xcc) & (byte != 0xe1);
    control | other | (byte == 0xc3) & (next & 0xdf == 0x90) | (byte == 0xe1) & (next < 0xb8)
}

/// The first character from `at` on that may not be kept, or the end. Plain stretches are passed over by many bytes at a time.
fn next_odd(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut looked = at;
    loop {
        if at >= looked {
            at = pass_by(bytes, at, may_be_odd);
            looked = at + TOGETHER;
        }
        let Some(&byte) = bytes.get(at) else { return at };
        let kept = KEPT[usize::from(byte)];
        if kept > 0 {
            at += usize::from(kept);
            continue;
        }
        at += match byte {
            // Among others, the letters from U+1E00 to U+1FFF.
            0xe1 if bytes[at + 1] >= 0xb8 => 3,
            // The letters of Latin-1, but for `Ð` and `ð`.
            0xc3 if !matches!(bytes[at + 1], 0x90 | 0xb0) => 2,
            _ => match text[at..].chars().next() {
                Some(letter) if matches!(fate(letter), Fate::Keep) => letter.len_utf8(),
                _ => return at,
            },
        };
    }
}

/// The text in one spelling, and the way back.
pub fn respell(given: &str) -> (String, Map) {
    let mut text = Rewriting::of(given);
    let mut at = 0;
    loop {
        let odd = next_odd(given, at);
        text.keep(at, odd);
        let Some(letter) = given[odd..].chars().next() else { return text.done() };
        at = odd + letter.len_utf8();
        match fate(letter) {
            Fate::Keep => text.keep(odd, at),
            Fate::Drop => {}
            Fate::Become(new) => text.put(new.encode_utf8(&mut [0; 4]), odd, at),
            Fate::LineEnd => {
                at += usize::from(given[at..].starts_with('\n'));
                text.put("\n", odd, at);
            }
            Fate::Mark(mark) => match text.last().and_then(|letter| compose(letter, mark)) {
                Some(new) => text.amend(new, at),
                None if mark == letter => text.keep(odd, at),
                None => text.put(mark.encode_utf8(&mut [0; 4]), odd, at),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    fn spelt(given: &str) -> String {
        respell(given).0
    }

    #[test]
    fn composes_every_letter_as_unicode_does() {
        let mut letters = 0;
        for letter in VOWELS.iter().flatten().copied().filter(|letter| !letter.is_ascii()).chain(['đ', 'Đ']) {
            let decomposed: String = letter.nfd().collect();
            assert_eq!(spelt(&decomposed), letter.to_string());
            assert_eq!(spelt(&letter.to_string()), letter.to_string());
            letters += 1;
        }
        assert_eq!(letters, 134);
    }

    #[test]
    fn takes_marks_in_either_order_and_half_composed() {
        for given in
            ["a\u{301}\u{302}", "a\u{302}\u{301}", "á\u{302}", "â\u{301}", "â\u{341}", "a\u{200b}\u{302}\u{301}"]
        {
            assert_eq!(spelt(given), "ấ", "{given:?}");
        }
        assert_eq!(spelt("e\u{323}\u{302}"), "ệ");
        assert_eq!(spelt("o\u{31b}\u{323}"), "ợ");
        assert_eq!(spelt("o\u{323}\u{31b}"), "ợ");
    }

    #[test]
    fn leaves_marks_that_make_no_letter() {
        for given in ["ấ\u{301}", "x\u{302}", "\u{301}", "日本", "Ω", "n\u{303}"] {
            assert_eq!(spelt(given), given);
        }
    }

    #[test]
    fn evens_spaces_line_ends_and_look_alikes() {
        assert_eq!(spelt("\u{feff}a\u{a0}b\u{202f}c\td"), "a b c\td");
        assert_eq!(spelt("a\r\nb\rc\u{2028}d\r\n\r\ne"), "a\nb\nc\nd\n\ne");
        assert_eq!(spelt("ðạt １２，５％ Ðạt"), "đạt 12,5% Đạt");
        assert_eq!(spelt("kinh\u{ad} tế\u{7}2016–2020—x"), "kinh tế 2016–2020—x");
    }
}
