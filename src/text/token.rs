//! Clean text cut into words, runs of digits and marks.

use super::key::{Key, NO_KEY, key};
use crate::report::Span;

/// One word, run of digits or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes of the text that was cut.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What word it is; [`NO_KEY`] unless it is one.
    pub key: Key,
    /// Whether white space (or a line end) stands before it.
    pub spaced: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A run of letters.
    Word,
    /// A run of ASCII digits.
    Digits,
    /// Any other single character that is not white space.
    Mark(char),
}

impl Token {
    /// Whether it is this mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == TokenKind::Mark(mark)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is a run of digits.
    pub fn is_digits(&self) -> bool {
        self.kind == TokenKind::Digits
    }
}

/// What [`char::is_alphabetic`] says, at once for Latin letters: those of Vietnamese lie where its tables are slow.
pub fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphabetic(),
        '\u{c0}'..='\u{24f}' => !matches!(letter, '×' | '÷'),
        '\u{1e00}'..='\u{1eff}' => true,
        _ => letter.is_alphabetic(),
    }
}

/// Cuts the stretch `within` of `text` into tokens, in order. White space is left out. Linear in the stretch.
pub fn tokens(text: &str, within: Span) -> Vec<Token> {
    let mut tokens = Vec::with_capacity((within.end - within.start) / 4);
    let bytes = &text.as_bytes()[..within.end];
    let mut at = within.start;
    let mut spaced = true;
    while at < bytes.len() {
        let start = at;
        let (kind, key) = if bytes[at] == b' ' {
            at += 1;
            spaced = true;
            continue;
        } else if bytes[at].is_ascii_digit() {
            at += bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            (TokenKind::Digits, NO_KEY)
        } else if let length @ 1.. = letter(text, at) {
            at += length;
            while at < bytes.len()
                && let length @ 1.. = letter(text, at).max(mark(bytes, at))
            {
                at += length;
            }
            (TokenKind::Word, key(&text[start..at]))
        } else {
            let other = text[at..].chars().next().unwrap_or(' ');
            at += other.len_utf8();
            if other.is_whitespace() {
                spaced = true;
                continue;
            }
            (TokenKind::Mark(other), NO_KEY)
        };
        tokens.push(Token { span: Span::new(start, at), kind, key, spaced });
        spaced = false;
    }
    tokens
}

/// How many bytes the letter at `at` takes; 0 where there is none. Vietnamese letters are told by their first bytes.
fn letter(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    match bytes[at] {
        b'a'..=b'z' | b'A'..=b'Z' => 1,
        ..0x80 => 0,
        // The letters of Latin-1 but for `×` and `÷`; the rest of Latin.
        0xc3 if !matches!(bytes[at + 1], 0x97 | 0xb7) => 2,
        0xc4..=0xca => 2,
        // From U+1E00 to U+1EFF.
        0xe1 if matches!(bytes[at + 1], 0xb8..=0xbb) => 3,
        _ => text[at..].chars().next().filter(|letter| is_letter(*letter)).map_or(0, char::len_utf8),
    }
}

/// How many bytes the combining mark at `at` takes, from U+0300 to U+036F; 0 where there is none. Those that no composed letter
/// holds stay with their word.
fn mark(bytes: &[u8], at: usize) -> usize {
    match bytes[at..] {
        [0xcc, 0x80..=0xbf, ..] | [0xcd, 0x80..=0xaf, ..] => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_words_digits_and_marks() {
        let text = "Đạt100% (27/7)";
        let cut: Vec<&str> = tokens(text, Span::new(0, text.len())).iter().map(|t| t.span.of(text)).collect();
        assert_eq!(cut, ["Đạt", "100", "%", "(", "27", "/", "7", ")"]);
    }

    #[test]
    fn letters_are_those_of_unicode() {
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let text = letter.to_string();
            let expected = if letter.is_alphabetic() { text.len() } else { 0 };
            assert_eq!(super::letter(&text, 0), expected, "{letter:?}");
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter:?}");
            let combining = ('\u{300}'..='\u{36f}').contains(&letter);
            assert_eq!(mark(text.as_bytes(), 0), if combining { 2 } else { 0 }, "{letter:?}");
        }
    }

    #[test]
    fn says_where_white_space_was() {
        let text = "12 m2";
        let spaced: Vec<bool> = tokens(text, Span::new(0, text.len())).iter().map(|t| t.spaced).collect();
        assert_eq!(spaced, [true, true, false]);
    }
}
