//! Whether a word is spelt as a Vietnamese syllable: a beginning, a rime, and one tone on the vowel that bears it.
//!
//! `việc` is one; `vie`, `vịec`, `việf` and `bảt` are none. What the syllable means does not count.

use super::super::spell::VOWELS;

/// The consonants that begin a syllable; `gi` and `qu` with their vowel.
const BEGINNINGS: [&str; 28] = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",
    "s", "t", "th", "tr", "v", "x", "đ",
];

/// What follows them, without its tone; in the order of its bytes.
#[rustfmt::skip]
const RIMES: [&str; 163] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay",
    "e", "ec", "em", "en", "eng", "eo", "ep", "et",
    "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu",
    "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay",
    "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot",
    "oăc", "oăm", "oăn", "oăng", "oăt",
    "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu",
    "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh", "uôc", "uôi", "uôm", "uôn", "uông", "uôt",
    "uơ",
    "y", "ych", "ynh", "yt", "yêm", "yên", "yêng", "yêt", "yêu",
    "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây",
    "ê", "êch", "êm", "ên", "êng", "ênh", "êp", "êt", "êu",
    "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt",
    "ăc", "ăm", "ăn", "ăng", "ăp", "ăt",
    "ơ", "ơi", "ơm", "ơn", "ơp", "ơt",
    "ư", "ưa", "ưc", "ưi", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

/// The longest syllable has seven letters: `nghiêng`.
const LONGEST: usize = 7;

/// Whether these letters spell a syllable.
pub fn is_syllable(letters: impl Iterator<Item = char>) -> bool {
    let mut plain = String::new();
    let mut toned = None;
    for (at, letter) in letters.enumerate() {
        let Some((letter, tone)) = untoned(letter) else { return false };
        if at == LONGEST || (tone > 0 && toned.is_some()) {
            return false;
        }
        if tone > 0 {
            toned = Some((tone, plain.len()));
        }
        plain.push(letter);
    }
    BEGINNINGS.iter().any(|beginning| {
        let rime = plain.strip_prefix(beginning).filter(|rime| RIMES.binary_search(rime).is_ok());
        rime.is_some_and(|rime| match toned {
            None => !stopped(rime),
            Some((tone, at)) => at.checked_sub(beginning.len()).is_some_and(|at| bears(rime, at, tone)),
        })
    })
}

/// A small letter without its tone, and its tone (0 for none); nothing for what Vietnamese does not write.
fn untoned(letter: char) -> Option<(char, usize)> {
    match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' => Some((letter, 0)),
        'A'..='Z' => untoned(letter.to_ascii_lowercase()),
        'b'..='z' => (!matches!(letter, 'f' | 'j' | 'w' | 'z')).then_some((letter, 0)),
        'đ' | 'Đ' => Some(('đ', 0)),
        _ => VOWELS.iter().enumerate().find_map(|(row, tones)| {
            let tone = tones.iter().position(|&toned| toned == letter)?;
            Some((VOWELS[row % SMALL][0], tone))
        }),
    }
}

/// The rows of small vowels come first.
const SMALL: usize = 12;
const ACUTE: usize = 2;
const DOT: usize = 5;

/// Before a final `c ch p t` a syllable is spoken with the acute or the dot tone.
fn stopped(rime: &str) -> bool {
    rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch")
}

/// Whether the letter of the rime that begins at byte `at` bears a tone, and can bear this one.
fn bears(rime: &str, at: usize, tone: usize) -> bool {
    if stopped(rime) && tone != ACUTE && tone != DOT {
        return false;
    }
    let vowels = rime.trim_end_matches(|letter: char| !is_vowel(letter));
    // A shaped vowel bears the tone, the second one of `ươ`.
    if let Some((shaped, letter)) = vowels.char_indices().rfind(|(_, letter)| !letter.is_ascii()) {
        return at == shaped || (letter == 'ơ' && vowels.starts_with("uơ") && at == 0);
    }
    match vowels.len() {
        0 | 1 => at == 0,
        // `hoà` and `hòa`, `thuý` and `thúy`; but only `toàn` and `huỳnh`.
        2 if matches!(vowels, "oa" | "oe" | "uy" | "oo") => at == 1 || vowels == rime,
        2 => at == 0,
        // `oai oay oao oeo uya uyu`.
        _ => at == 1,
    }
}

/// Whether a letter, with or without its tone, is a vowel.
pub fn is_vowel(letter: char) -> bool {
    let letter = letter.to_ascii_lowercase();
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || !(letter.is_ascii() || matches!(letter, 'đ' | 'Đ'))
}

/// Every syllable, with each tone wherever one may stand.
#[cfg(test)]
pub fn every() -> impl Iterator<Item = String> {
    let plain = BEGINNINGS.iter().flat_map(|beginning| RIMES.iter().map(move |rime| format!("{beginning}{rime}")));
    plain.flat_map(|word| {
        let toned = word.char_indices().flat_map(|(at, vowel)| {
            let tones = VOWELS.iter().find(|tones| tones[0] == vowel).map_or(&[][..], |tones| &tones[1..]);
            tones.iter().map(move |tone| (at, vowel, tone))
        });
        let toned = toned.map(|(at, vowel, tone)| format!("{}{tone}{}", &word[..at], &word[at + vowel.len_utf8()..]));
        let toned: Vec<String> = toned.filter(|word| is_syllable(word.chars())).collect();
        toned.into_iter().chain([word])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_syllables() {
        let text = "Giải quyết việc làm cho lao động ở tỉnh Đắk Lắk bằng nghề nghiêng khuỷu tay, quý hoà hòa thuỷ thủy toàn huỳnh \
            ngoại ngoằn giữ gìn gì giếng uống rượu ước yếu ỷ khuya quạ quốc quyển mùa mưa nghĩa thuở người được xoong KẾ HOẠCH";
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty() && !w.ends_with('k')) {
            assert!(is_syllable(word.chars()), "{word}");
        }
    }

    #[test]
    fn knows_what_is_none() {
        for word in [
            "vie", "vịec", "việf", "bảt", "bat", "naỵ", "laị", "muạ", "été", "où", "ị́", "schưn", "", "đ", "ngh", "tòàn",
        ] {
            assert!(!is_syllable(word.chars()), "{word}");
        }
    }

    #[test]
    fn tables_are_in_order() {
        assert!(RIMES.is_sorted());
    }
}
