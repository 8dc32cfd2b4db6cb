//! What makes two spellings the same word.
//!
//! In: a word as printed (`Hoá`, `tỉ`, `KẾ`). Out: a [`Key`], the same for every spelling of that word. Case does not count;
//! nor where the tone mark sits (`hoá`/`hóa`, `thuỷ`/`thủy`); nor final `y` or `i` after a consonant (`tỷ`/`tỉ`, `kỹ`/`kĩ`,
//! `quý`/`quí`). Tones do count: `năm` (year, five) is not `nắm`.
//!
//! Keys are compared instead of words: [`key`] works at compile time, so that a rule can say `const NAM: Key = key("năm")`.

/// A folded word. Two words with the same key are the same word: 31 bits of a hash of the folded letters (each is mixed in by
/// exclusive or and a multiplication, as in FNV-1a), which no two Vietnamese syllables share.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Key(pub u32);

impl Key {
    /// The key of a mark where words and marks are looked up alike.
    pub fn of_mark(mark: char) -> Key {
        Key(1 << 31 | u32::from(mark))
    }

    /// The key of a run of digits where words and digits are looked up alike.
    pub fn of_digits(digits: &[u8]) -> Key {
        let value =
            digits.iter().fold(1u32, |value, digit| value.wrapping_mul(10).wrapping_add(u32::from(digit - b'0')));
        Key(1 << 31 | 1 << 30 | value & ((1 << 30) - 1))
    }

    /// The number that a run of up to eight digits is whose key this is.
    pub fn value_of_digits(self, length: usize) -> i32 {
        // A one stands before them, for the noughts that they may begin with.
        let before = (0..length).fold(1, |power, _| power * 10);
        (self.0 & ((1 << 30) - 1)) as i32 - before
    }
}

/// The key of a token that is no word.
pub const NO_KEY: Key = Key(0);

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

const fn mix(hash: u64, letter: u32) -> u64 {
    (hash ^ letter as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Words that most others are told apart from at once: a bit for each word, by the low bits of its key. A few words that are none of
/// them pass, too.
pub struct Sieve([u64; 32]);

impl Sieve {
    /// A sieve of the words of all the lists.
    pub const fn new(lists: &[&[Key]]) -> Self {
        let (mut bits, mut list) = ([0; 32], 0);
        while list < lists.len() {
            let mut at = 0;
            while at < lists[list].len() {
                let (place, bit) = Sieve::place(lists[list][at]);
                bits[place] |= bit;
                at += 1;
            }
            list += 1;
        }
        Sieve(bits)
    }

    /// Takes up one more word.
    pub fn add(&mut self, word: Key) {
        let (place, bit) = Sieve::place(word);
        self.0[place] |= bit;
    }

    /// Whether the word may be one of them.
    #[inline(always)]
    pub const fn may_hold(&self, word: Key) -> bool {
        let (place, bit) = Sieve::place(word);
        self.0[place] & bit != 0
    }

    #[inline(always)]
    const fn place(word: Key) -> (usize, u64) {
        ((word.0 >> 6 & 31) as usize, 1 << (word.0 & 63))
    }
}

/// A key in the making, letter by letter. Two letters are held back: the fold needs to know whether a vowel ends the word and what
/// stands before it.
pub(super) struct Keying {
    hash: u64,
    before: u32,
    last: u32,
}

impl Keying {
    pub(super) const fn new() -> Self {
        Keying { hash: SEED, before: 0, last: 0 }
    }

    /// One more letter, in either case.
    pub(super) const fn letter(self, letter: u32) -> Self {
        self.small(lower(letter))
    }

    /// One more letter, a small one.
    pub(super) const fn small(self, letter: u32) -> Self {
        Keying { hash: mix(self.hash, self.before), before: self.last, last: letter }
    }

    pub(super) const fn done(self) -> Key {
        // The high bits are mixed best; the highest is for marks.
        Key((self.hash() >> 33) as u32)
    }

    const fn hash(self) -> u64 {
        let (before, last) = fold_end(self.before, self.last);
        mix(mix(self.hash, before), last)
    }
}

/// The key of one word (letters only, composed form).
pub const fn key(word: &str) -> Key {
    keying(word).done()
}

/// The keys of words.
pub const fn keys<const N: usize>(words: [&str; N]) -> [Key; N] {
    let mut keys = [NO_KEY; N];
    let mut i = 0;
    while i < N {
        keys[i] = key(words[i]);
        i += 1;
    }
    keys
}

const fn keying(word: &str) -> Keying {
    let bytes = word.as_bytes();
    let (mut key, mut at) = (Keying::new(), 0);
    while at < bytes.len() {
        let (letter, next) = decode(bytes, at);
        at = next;
        key = key.letter(letter);
    }
    key
}

const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let first = bytes[at] as u32;
    if first < 0x80 {
        (first, at + 1)
    } else if first < 0xe0 {
        ((first & 0x1f) << 6 | (bytes[at + 1] & 0x3f) as u32, at + 2)
    } else if first < 0xf0 {
        ((first & 0x0f) << 12 | ((bytes[at + 1] & 0x3f) as u32) << 6 | (bytes[at + 2] & 0x3f) as u32, at + 3)
    } else {
        let high = (first & 0x07) << 18 | ((bytes[at + 1] & 0x3f) as u32) << 12;
        (high | ((bytes[at + 2] & 0x3f) as u32) << 6 | (bytes[at + 3] & 0x3f) as u32, at + 4)
    }
}

/// Lower case of the letters that Vietnamese uses: ASCII, Latin-1, and the paired blocks where the capital is even
/// (`Ă Đ Ĩ Ũ`, the whole of U+1EA0..U+1EF9) or odd (`Ơ` is even, `Ư` odd).
const fn lower(letter: u32) -> u32 {
    match letter {
        0x61..=0x7a => letter,
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => letter + 0x20,
        0x1af => 0x1b0,
        0x100..=0x137 | 0x14a..=0x177 | 0x1a0 | 0x1ea0..=0x1ef9 => letter | 1,
        _ => letter,
    }
}

const TONED: [[u32; 5]; 5] = [
    ['à' as u32, 'á' as u32, 'ả' as u32, 'ã' as u32, 'ạ' as u32],
    ['è' as u32, 'é' as u32, 'ẻ' as u32, 'ẽ' as u32, 'ẹ' as u32],
    ['ỳ' as u32, 'ý' as u32, 'ỷ' as u32, 'ỹ' as u32, 'ỵ' as u32],
    ['ò' as u32, 'ó' as u32, 'ỏ' as u32, 'õ' as u32, 'ọ' as u32],
    ['ù' as u32, 'ú' as u32, 'ủ' as u32, 'ũ' as u32, 'ụ' as u32],
];
const TONED_I: [u32; 5] = ['ì' as u32, 'í' as u32, 'ỉ' as u32, 'ĩ' as u32, 'ị' as u32];

const fn tone_in(row: usize, letter: u32) -> Option<usize> {
    let mut tone = 0;
    while tone < 5 {
        if TONED[row][tone] == letter {
            return Some(tone);
        }
        tone += 1;
    }
    None
}

/// The last two letters of a word in the form in which all its spellings agree.
const fn fold_end(before: u32, last: u32) -> (u32, u32) {
    const VOWELS: [u32; 3] = ['a' as u32, 'e' as u32, 'y' as u32];
    // Most words end in a letter that has no other spelling.
    if last < 0x80 && last != 'y' as u32 {
        return (before, last);
    }
    if before == 'o' as u32 || before == 'u' as u32 {
        let glide = if before == 'o' as u32 { 3 } else { 4 };
        let mut row = 0;
        while row < 3 {
            if let Some(tone) = tone_in(row, last) {
                return (TONED[glide][tone], VOWELS[row]);
            }
            row += 1;
        }
    } else if before != 0 && is_consonant(before) {
        if last == 'y' as u32 {
            return (before, 'i' as u32);
        }
        if let Some(tone) = tone_in(2, last) {
            return (before, TONED_I[tone]);
        }
    }
    if before == 'u' as u32 && last != 0 {
        // `quí` folds with `quý`, whose tone has moved to the `u` above.
        let mut tone = 0;
        while tone < 5 {
            if TONED_I[tone] == last {
                return (TONED[4][tone], 'y' as u32);
            }
            tone += 1;
        }
    }
    (before, last)
}

const fn is_consonant(letter: u32) -> bool {
    letter < 0x80
        && matches!(
            letter as u8,
            b'b' | b'c'
                | b'd'
                | b'g'
                | b'h'
                | b'k'
                | b'l'
                | b'm'
                | b'n'
                | b'p'
                | b'q'
                | b'r'
                | b's'
                | b't'
                | b'v'
                | b'x'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::legacy::syllable::every as every_syllable;

    #[test]
    fn spellings_of_one_word_agree() {
        for spellings in [
            &["tỷ", "tỉ", "TỶ", "Tỉ"][..],
            &["hóa", "hoá", "HOÁ"],
            &["thủy", "thuỷ"],
            &["quý", "quí", "Quý"],
            &["kỳ", "kì", "KỲ"],
            &["đạt", "ĐẠT", "Đạt"],
            &["ước", "Ước", "ƯỚC"],
            &["hơn", "HƠN"],
        ] {
            for spelling in spellings {
                assert_eq!(key(spelling), key(spellings[0]), "{spelling}");
            }
        }
    }

    #[test]
    fn no_two_syllables_share_a_key() {
        let mut seen = std::collections::HashMap::new();
        for syllable in every_syllable() {
            let hash = keying(&syllable).hash();
            if let Some((other, same)) = seen.insert(key(&syllable), (syllable.clone(), hash)) {
                assert_eq!(hash, same, "{syllable} {other}");
            }
        }
        assert!(seen.len() > 15_000);
    }

    #[test]
    fn digits_are_read_from_their_key() {
        for digits in ["0", "7", "05", "2021", "99999999", "00000000"] {
            let value = Key::of_digits(digits.as_bytes()).value_of_digits(digits.len());
            assert_eq!(value, digits.parse::<i32>().unwrap(), "{digits}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (a, b) in
            [("năm", "nắm"), ("lao", "láo"), ("tỷ", "tý"), ("y", "i"), ("tai", "tay"), ("hủy", "hủi"), ("a", "")]
        {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}
