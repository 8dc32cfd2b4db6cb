//! Capital and small letters, of the Latin script alone: that of Vietnamese and of the names that its reports quote.
//!
//! The standard library knows every script, by tables that are a tenth of the browser's module.

/// The small letter of a letter, both as code points. Whatever is no capital stays as it is.
pub const fn lower_code(letter: u32) -> u32 {
    match letter {
        0..=0x40 | 0x61..=0x7f | 0xd7 => letter,
        0x41..=0x5a | 0xc0..=0xde => letter + 0x20,
        // Blocks of pairs, the capital first: at even places, then at odd ones.
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x1a0..=0x1a5 | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => letter | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 => letter + (letter & 1),
        0x178 => 0xff,
        _ => letter,
    }
}

/// The small letter of a capital; anything else as it is.
pub fn lower(letter: char) -> char {
    char::from_u32(lower_code(letter.into())).unwrap_or(letter)
}

/// The capital of a small letter; anything else as it is.
pub fn upper(letter: char) -> char {
    let code = u32::from(letter);
    let capital = match code {
        0x61..=0x7a | 0xe0..=0xf6 | 0xf8..=0xfe => code - 0x20,
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x1a0..=0x1a5 | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => code & !1,
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 => (code - 1) | 1,
        0xff => 0x178,
        _ => code,
    };
    char::from_u32(capital).unwrap_or(letter)
}

/// Whether it is a capital.
pub fn is_upper(letter: char) -> bool {
    letter.is_ascii_uppercase() || lower(letter) != letter
}

/// Whether it is a small letter.
pub fn is_lower(letter: char) -> bool {
    letter.is_ascii_lowercase() || upper(letter) != letter
}

/// The text in small letters.
pub fn lowercase(text: &str) -> String {
    let mut small = String::with_capacity(text.len());
    small.extend(text.chars().map(lower));
    small
}

/// Whether two texts are the same in small letters, which take as many bytes as capitals.
pub fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.chars().map(lower).eq(other.chars().map(lower))
}

/// Whether the text, in small letters, holds these words.
pub fn holds(text: &str, small: &str) -> bool {
    text.char_indices().any(|(at, _)| {
        let mut letters = text[at..].chars().map(lower);
        small.chars().all(|letter| letters.next() == Some(letter))
    })
}

/// The text with its first letter small; names and abbreviations stay as they are: `Đồng Tháp`, `TP Huế`, `HTX`.
pub fn lower_first(text: &str) -> String {
    let abbreviated = text.chars().nth(1).is_some_and(is_upper);
    let name = text.starts_with(is_upper) && text.split(' ').nth(1).is_some_and(|word| word.starts_with(is_upper));
    if abbreviated || name {
        return text.to_string();
    }
    lower_initial(text)
}

/// The text with its first letter small, whatever it is: `huyện A Lưới` of a table's `Huyện A Lưới`.
pub fn lower_initial(text: &str) -> String {
    text.chars().enumerate().map(|(at, letter)| if at == 0 { lower(letter) } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letters whose other case is one letter, too: all Latin ones but for a few that no name in a report has.
    #[test]
    fn letters_are_as_the_standard_library_has_them() {
        let blocks = ('\0'..='\u{17f}').chain(['Ơ', 'ơ', 'Ư', 'ư']).chain('\u{1e00}'..='\u{1eff}');
        for letter in blocks.filter(|letter| !"ªµºßİıĸŉſẖẗẘẙẚẛẜẝẞẟ".contains(*letter)) {
            assert_eq!(lower(letter), letter.to_lowercase().next().unwrap());
            assert_eq!(upper(letter), letter.to_uppercase().next().unwrap());
            assert_eq!(is_lower(letter), letter.is_lowercase(), "{letter}");
            assert_eq!(is_upper(letter), letter.is_uppercase(), "{letter}");
        }
        assert!(holds("hoặc VƯỢT 5%", "vượt") && !holds("VƯỢ", "vượt"));
        assert_eq!(lowercase("TỶ LỆ Ở ĐÀ NẴNG, Đức 5×3 ß"), "tỷ lệ ở đà nẵng, đức 5×3 ß");
    }
}
