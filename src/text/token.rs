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
    let bytes = text.as_bytes();
    let mut at = within.start;
    let mut spaced = true;
    while at < within.end {
        let start = at;
        let byte = bytes[at];
        if byte.is_ascii_digit() {
            while at < within.end && bytes[at].is_ascii_digit() {
                at += 1;
            }
            tokens.push(Token { span: Span::new(start, at), kind: TokenKind::Digits, key: NO_KEY, spaced });
            spaced = false;
            continue;
        }
        let letter = text[at..].chars().next().unwrap_or(' ');
        if is_letter(letter) {
            for (i, letter) in text[start..within.end].char_indices() {
                // Combining marks that no composed letter holds stay with their word.
                if !is_letter(letter) && !('\u{300}'..='\u{36f}').contains(&letter) {
                    break;
                }
                at = start + i + letter.len_utf8();
            }
            tokens.push(Token {
                span: Span::new(start, at),
                kind: TokenKind::Word,
                key: key(&text[start..at]),
                spaced,
            });
            spaced = false;
        } else {
            at += letter.len_utf8();
            if letter.is_whitespace() {
                spaced = true;
            } else {
                tokens.push(Token { span: Span::new(start, at), kind: TokenKind::Mark(letter), key: NO_KEY, spaced });
                spaced = false;
            }
        }
    }
    tokens
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
    fn letters_are_what_unicode_calls_alphabetic() {
        assert!(('\0'..'\u{3000}').all(|letter| is_letter(letter) == letter.is_alphabetic()));
    }

    #[test]
    fn says_where_white_space_was() {
        let text = "12 m2";
        let spaced: Vec<bool> = tokens(text, Span::new(0, text.len())).iter().map(|t| t.spaced).collect();
        assert_eq!(spaced, [true, true, false]);
    }
}
