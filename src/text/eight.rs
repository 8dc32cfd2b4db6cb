//! Eight bytes of a text looked at together, as one number: the first byte is the lowest. An answer has the highest bit of each byte
//! set that it is true of.

/// Eight bytes.
#[derive(Clone, Copy)]
pub struct Eight(pub u64);

const EACH: u64 = 0x0101_0101_0101_0101;
/// The answer that is true of all.
pub const HIGH: u64 = 0x80 * EACH;

impl Eight {
    /// Those at `at`, if there are so many.
    #[inline]
    pub fn at(bytes: &[u8], at: usize) -> Option<Eight> {
        bytes.get(at..)?.first_chunk().map(|eight| Eight(u64::from_le_bytes(*eight)))
    }

    /// Which are this byte.
    #[inline]
    pub const fn equal(self, byte: u8) -> u64 {
        let other = self.0 ^ (byte as u64 * EACH);
        !(((other & !HIGH) + !HIGH) | other) & HIGH
    }

    /// Which lie between these two bytes of ASCII, both included.
    #[inline]
    pub const fn between(self, first: u8, last: u8) -> u64 {
        let low = self.0 & !HIGH;
        let reach = low + (0x80 - first as u64) * EACH;
        let exceed = low + (0x7f - last as u64) * EACH;
        reach & !exceed & !self.0 & HIGH
    }

    /// Which are letters of ASCII or parts of longer characters.
    #[inline]
    pub const fn letters(self) -> u64 {
        (Eight((self.0 | (0x20 * EACH)) & !HIGH).between(b'a', b'z') | self.0) & HIGH
    }

    /// How many UTF-16 code units the characters of UTF-8 take that begin here: two from four bytes, one from fewer.
    #[inline]
    pub const fn units(self) -> u32 {
        let continues = self.0 & !(self.0 << 1) & HIGH;
        let four = self.0 & self.0 << 1 & self.0 << 2 & self.0 << 3 & HIGH;
        8 - continues.count_ones() + four.count_ones()
    }
}

/// How many bytes stand before the first that the answer is true of; eight where it is true of none.
#[inline]
pub const fn before(answer: u64) -> usize {
    answer.trailing_zeros() as usize / 8
}

/// How many bytes [`pass_by`] looks at together.
pub const TOGETHER: usize = 16;

/// Passes by bytes as long as `tells` is true of none of so many, each with the two behind it; gives where it stopped. Asked of all of
/// them, without a branch, it takes a few instructions; WebAssembly does not have those, and there nothing is passed by.
#[inline(always)]
pub fn pass_by(bytes: &[u8], mut at: usize, tells: impl Fn(u8, u8, u8) -> bool) -> usize {
    while let Some(near) = bytes.get(at..).and_then(|rest| rest.first_chunk::<{ TOGETHER + 2 }>())
        && !cfg!(target_arch = "wasm32")
        && !(0..TOGETHER).fold(false, |told, i| told | tells(near[i], near[i + 1], near[i + 2]))
    {
        at += TOGETHER;
    }
    at
}

/// Where a byte of ASCII stands next, from `at` on.
pub fn find(bytes: &[u8], at: usize, byte: u8) -> Option<usize> {
    let mut at = pass_by(bytes, at, |other, _, _| other == byte);
    while let Some(eight) = Eight::at(bytes, at) {
        match eight.equal(byte) {
            0 => at += 8,
            found => return Some(at + before(found)),
        }
    }
    Some(at + bytes.get(at..)?.iter().position(|other| *other == byte)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_for_each_byte() {
        let text: Vec<u8> = (0..=u8::MAX).collect();
        for at in 0..text.len() - 7 {
            let eight = Eight::at(&text, at).unwrap();
            for (place, &byte) in text[at..at + 8].iter().enumerate() {
                let told = |answer: u64| answer >> (8 * place) & 0xff == 0x80;
                assert_eq!(told(eight.equal(b' ')), byte == b' ', "{byte}");
                assert_eq!(told(eight.equal(0xc4)), byte == 0xc4, "{byte}");
                assert_eq!(told(eight.between(b'0', b'9')), byte.is_ascii_digit(), "{byte}");
                assert_eq!(told(eight.letters()), byte.is_ascii_alphabetic() || byte >= 0x80, "{byte}");
            }
        }
        assert!(Eight::at(&text, text.len() - 7).is_none());
        for (at, byte) in (0..text.len()).flat_map(|at| (0..0x80).map(move |byte| (at, byte))) {
            assert_eq!(find(&text, at, byte), (at <= byte.into()).then_some(byte.into()), "{byte}");
        }
    }
}
