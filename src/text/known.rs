//! The keys of words as they are printed, kept from word to word: nearly every word of a text stands in it more than once.
//!
//! In: bytes of a text and where a word may begin. Out: where it ends and its key, found by eight bytes at a time where the word was
//! read lately, else read letter by letter.

use super::eight::{Eight, HIGH, before};
use super::key::{Key, NO_KEY};
use super::token::word;
use std::cell::Cell;

/// How many words there is room for; of two with one place the later is kept.
const PLACES: usize = 1 << PLACE_BITS;
const PLACE_BITS: u32 = 12;

/// A word of up to fifteen bytes, zeros behind it, and its key.
#[derive(Clone, Copy)]
struct Place {
    letters: [u64; 2],
    key: Key,
}

/// The words that were read lately.
pub(super) struct Known(Vec<Place>);

thread_local! {
    static KNOWN: Cell<Vec<Place>> = const { Cell::new(Vec::new()) };
}

impl Known {
    /// Lends the words that this thread has read.
    pub(super) fn lend<T>(work: impl FnOnce(&mut Known) -> T) -> T {
        KNOWN.with(|kept| {
            let mut known = Known(kept.take());
            known.0.resize(PLACES, Place { letters: [0; 2], key: NO_KEY });
            let done = work(&mut known);
            kept.set(known.0);
            done
        })
    }

    /// The word that begins at `at`: where it ends and its key.
    #[inline]
    pub(super) fn word(&mut self, text: &str, at: usize) -> Option<(usize, Key)> {
        let (letters, length) = run(text.as_bytes(), at);
        if length == 0 {
            return None;
        }
        if length > LONGEST {
            return word(text, at);
        }
        let mixed = (letters[0] ^ letters[1].wrapping_mul(0xff51_afd7_ed55_8ccd)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = &mut self.0[(mixed >> (64 - PLACE_BITS)) as usize];
        // One by one: made for size, arrays are compared by a call.
        if place.letters[0] == letters[0] && place.letters[1] == letters[1] {
            return Some((at + length, place.key));
        }
        let read = word(text, at);
        if let Some((_, key)) = read.filter(|(behind, _)| *behind == at + length) {
            *place = Place { letters, key };
        }
        read
    }
}

/// The longest word that is kept, in bytes.
const LONGEST: usize = 15;

/// The bytes from `at` on that are letters of ASCII or parts of longer characters, zeros behind them, and how many they are; one more
/// than [`LONGEST`] where they go on.
#[inline]
fn run(bytes: &[u8], at: usize) -> ([u64; 2], usize) {
    let rest = bytes.get(at..).unwrap_or_default();
    let ahead = rest.first_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; 16];
        padded[..rest.len()].copy_from_slice(rest);
        padded
    });
    let ahead = u128::from_le_bytes(ahead);
    let (low, high) = (ahead as u64, (ahead >> 64) as u64);
    let length = before(!Eight(low).letters() & HIGH);
    if length < 8 {
        return ([low & !(u64::MAX << (8 * length)), 0], length);
    }
    let more = before(!Eight(high).letters() & HIGH);
    let kept = if more < 8 { high & !(u64::MAX << (8 * more)) } else { high };
    ([low, kept], 8 + more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::is_letter;
    use proptest::prelude::*;

    #[test]
    fn a_run_holds_all_letters_and_no_mark_of_ascii() {
        for byte in 0..=u8::MAX {
            let bytes = [b'a', byte, b' '];
            let length = if byte >= 0x80 || is_letter(byte.into()) { 2 } else { 1 };
            assert_eq!(run(&bytes, 0).1, length, "{byte}");
        }
    }

    proptest! {
        #[test]
        fn a_word_that_is_known_is_read_as_before(words in prop::collection::vec("[a-cAđĐễ“×0\u{300} ]{1,18}", 1..20)) {
            let text = words.concat();
            Known::lend(|known| {
                for (at, _) in text.char_indices().chain(text.char_indices()) {
                    prop_assert_eq!(known.word(&text, at), word(&text, at));
                }
                Ok(())
            })?;
        }
    }
}
