//! Clean text cut into words, runs of digits and marks.

use super::key::{Key, Keying, NO_KEY};
use super::known::Known;
use crate::report::Span;
use std::ops::Deref;

/// One word, run of digits or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes of the text that was cut.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What word it is; [`NO_KEY`] unless it is one.
    pub key: Key,
    /// What it is looked up by in a [`Trie`](crate::lexicon::Trie): words by their key, marks and digits by what they are.
    pub entry: Key,
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
        matches!(self.kind, TokenKind::Mark(own) if own == mark)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word)
    }

    /// Whether it is a run of digits.
    pub fn is_digits(&self) -> bool {
        matches!(self.kind, TokenKind::Digits)
    }
}

/// A text that was cut into its tokens, once for all that read it. Where the text alone is asked for it is a `str`.
#[derive(Clone, Debug)]
pub struct Cut<'t> {
    /// The text.
    pub text: &'t str,
    tokens: Vec<Token>,
    /// For every so many bytes ([`STEP`]) of the text the first token that begins there or behind: a search by halves would jump about a
    /// long text.
    steps: Vec<u32>,
}

/// How many bytes of the text a step takes.
const STEP: usize = 32;

impl<'t> Cut<'t> {
    /// Cuts the whole of `text`.
    pub fn new(text: &'t str) -> Self {
        let tokens = tokens(text, Span::new(0, text.len()));
        let mut steps = Vec::with_capacity(text.len() / STEP + 1);
        for (at, token) in tokens.iter().enumerate() {
            while steps.len() * STEP <= token.span.start {
                steps.push(at as u32);
            }
        }
        steps.resize(text.len() / STEP + 1, tokens.len() as u32);
        Cut { text, tokens, steps }
    }

    /// The first token that begins at `at` or behind.
    fn first(&self, at: usize) -> usize {
        let mut token = self.steps[at / STEP] as usize;
        while self.tokens.get(token).is_some_and(|token| token.span.start < at) {
            token += 1;
        }
        token
    }

    /// The tokens that lie wholly inside `span`.
    pub fn tokens(&self, span: Span) -> &[Token] {
        let (start, mut end) = (self.first(span.start), self.first(span.end));
        // One that the end cuts is not inside.
        if end > start && self.tokens[end - 1].span.end > span.end {
            end -= 1;
        }
        &self.tokens[start..end.max(start)]
    }
}

impl Deref for Cut<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}

/// Whether words are four digits that may be a year: `2023`, but not `20,4`.
pub fn is_year(words: &str) -> bool {
    let digits = words.len() == 4 && words.bytes().all(|byte| byte.is_ascii_digit());
    digits && (words.starts_with("19") || words.starts_with("20"))
}

/// Whether it is a letter: of Latin and of the Roman numerals what Unicode says, of other scripts whatever their blocks hold (with marks
/// and digits of their own). The standard library's tables of all letters would bring two kilobytes into the browser's module.
pub fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphabetic(),
        '\u{c0}'..='\u{24f}' => !matches!(letter, '×' | '÷'),
        'ª' | 'µ' | 'º' | '\u{250}'..='\u{2c1}' => true,
        '\u{370}'..='\u{1fff}' | '\u{2160}'..='\u{2188}' | '\u{2c00}'..='\u{2dff}' | '\u{10000}'..='\u{1efff}' => true,
        // Chinese, Japanese and Korean, without signs like `㎡`.
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{d7ff}' => true,
        '\u{f900}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{20000}'..='\u{3ffff}' => true,
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '\u{ff66}'..='\u{ffdc}' => true,
        _ => false,
    }
}

/// Whether it is a letter or a digit that numbers are written with.
pub fn is_letter_or_digit(letter: char) -> bool {
    is_letter(letter) || letter.is_ascii_digit()
}

/// Cuts the stretch `within` of `text` into tokens, in order. White space is left out. Linear in the stretch.
pub fn tokens(text: &str, within: Span) -> Vec<Token> {
    let mut tokens = Vec::with_capacity((within.end - within.start) / 4);
    let mut cutter = Cutter { text: &text[..within.end], at: within.start, spaced: true };
    Known::lend(|known| {
        while let Some(token) = cutter.next_token(|text, at| known.word(text, at)) {
            tokens.push(token);
        }
    });
    tokens
}

/// The tokens of a few words.
pub fn cut(words: &str) -> Vec<Token> {
    tokens(words, Span::new(0, words.len()))
}

/// The same, one after the other as they are asked for: for words of which the first may be enough.
pub fn cutting(words: &str) -> impl Iterator<Item = Token> {
    let mut cutter = Cutter { text: words, at: 0, spaced: true };
    std::iter::from_fn(move || cutter.next_token(word))
}

/// A text that is being cut.
struct Cutter<'t> {
    text: &'t str,
    /// Up to where it is cut.
    at: usize,
    /// Whether white space, or nothing at all, stands before what is to come.
    spaced: bool,
}

impl Cutter<'_> {
    /// The next token; `word` reads the word that begins at a place.
    #[inline]
    fn next_token(&mut self, mut word: impl FnMut(&str, usize) -> Option<(usize, Key)>) -> Option<Token> {
        let bytes = self.text.as_bytes();
        let (mut at, mut spaced) = (self.at, self.spaced);
        let token = loop {
            let start = at;
            let (kind, entry) = if *bytes.get(at)? == b' ' {
                at += 1;
                spaced = true;
                continue;
            } else if bytes[at].is_ascii_digit() {
                at += bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                (TokenKind::Digits, Key::of_digits(&bytes[start..at]))
            } else if let Some((end, key)) = word(self.text, at) {
                at = end;
                (TokenKind::Word, key)
            } else {
                let other = self.text[at..].chars().next().unwrap_or(' ');
                at += other.len_utf8();
                if other.is_whitespace() {
                    spaced = true;
                    continue;
                }
                (TokenKind::Mark(other), Key::of_mark(other))
            };
            let key = if kind == TokenKind::Word { entry } else { NO_KEY };
            break Token { span: Span::new(start, at), kind, key, entry, spaced };
        };
        (self.at, self.spaced) = (at, false);
        Some(token)
    }
}

/// The word that begins at `start`: where it ends and its key.
#[inline]
pub(super) fn word(text: &str, start: usize) -> Option<(usize, Key)> {
    let bytes = text.as_bytes();
    let (mut key, mut at) = (Keying::new(), start);
    while at < bytes.len() {
        let small = bytes[at] | 0x20;
        if small.is_ascii_lowercase() {
            key = key.small(small.into());
            at += 1;
            continue;
        }
        if small < 0x80 {
            break;
        }
        let inside = || if at > start { mark(bytes, at) } else { None };
        let Some((letter, length)) = letter(text, at).or_else(inside) else { break };
        key = key.letter(letter);
        at += length;
    }
    (at > start).then(|| (at, key.done()))
}

/// The letter at `at` and how many bytes it takes. Vietnamese letters are told by their first bytes.
#[inline(always)]
fn letter(text: &str, at: usize) -> Option<(u32, usize)> {
    let bytes = text.as_bytes();
    let tail = |i: usize| u32::from(bytes[at + i] & 0x3f);
    match bytes[at] {
        ascii @ (b'a'..=b'z' | b'A'..=b'Z') => Some((u32::from(ascii), 1)),
        ..0x80 => None,
        // The letters of Latin-1 but for `×` and `÷`; the rest of Latin.
        first @ 0xc3..=0xca if first > 0xc3 || !matches!(bytes[at + 1], 0x97 | 0xb7) => {
            Some((u32::from(first & 0x1f) << 6 | tail(1), 2))
        }
        // From U+1E00 to U+1EFF.
        0xe1 if matches!(bytes[at + 1], 0xb8..=0xbb) => Some((0x1000 | tail(1) << 6 | tail(2), 3)),
        _ => slow_letter(text, at),
    }
}

#[cold]
fn slow_letter(text: &str, at: usize) -> Option<(u32, usize)> {
    let letter = text[at..].chars().next().filter(|letter| is_letter(*letter))?;
    Some((u32::from(letter), letter.len_utf8()))
}

/// The combining mark at `at`, from U+0300 to U+036F. Those that no composed letter holds stay with their word.
fn mark(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    match bytes[at..] {
        [first @ 0xcc, last @ 0x80..=0xbf, ..] | [first @ 0xcd, last @ 0x80..=0xaf, ..] => {
            Some((u32::from(first & 0x1f) << 6 | u32::from(last & 0x3f), 2))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::key;
    use super::*;

    #[test]
    fn cuts_words_digits_and_marks() {
        let text = "Đạt100% (27/7)";
        let cut: Vec<&str> = tokens(text, Span::new(0, text.len())).iter().map(|t| t.span.of(text)).collect();
        assert_eq!(cut, ["Đạt", "100", "%", "(", "27", "/", "7", ")"]);
    }

    #[test]
    fn letters_are_those_of_unicode() {
        // Letters above, below, in a circle or a square, and signs that stand for a word.
        let drawn = |letter| {
            matches!(letter, '\u{2c6}'..='\u{36f}' | '\u{2071}'..='\u{24e9}' | '\u{2e2f}' | '\u{3021}'..='\u{303c}')
                || ('\u{1f130}'..='\u{1f189}').contains(&letter)
        };
        for letter in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
            let text = letter.to_string();
            let found = Some((u32::from(letter), text.len()));
            assert_eq!(super::letter(&text, 0), found.filter(|_| is_letter(letter)), "{letter:?}");
            assert!(is_letter(letter) || drawn(letter) || !letter.is_alphabetic(), "{letter:?}");
            if letter < '\u{370}' || ('\u{2000}'..'\u{2c00}').contains(&letter) && !drawn(letter) {
                assert!(!is_letter(letter) || letter.is_alphabetic(), "{letter:?}");
            }
            let combining = ('\u{300}'..='\u{36f}').contains(&letter);
            assert_eq!(mark(text.as_bytes(), 0), found.filter(|_| combining), "{letter:?}");
        }
    }

    #[test]
    fn a_word_has_the_key_of_its_letters() {
        for word in ["Tỷ", "QUÝ", "hoá", "x", "Kỳ", "n\u{303}", "Ωmega", "đ"] {
            assert_eq!(tokens(word, Span::new(0, word.len()))[0].key, key(word), "{word}");
        }
    }

    #[test]
    fn what_was_cut_once_serves_every_stretch() {
        let text = "Đạt100% (27/7), 5 xã";
        let cut = Cut::new(text);
        for (start, _) in text.char_indices() {
            let token = |at: usize| cut.tokens.iter().any(|t| t.span.start < at && at < t.span.end);
            let ends = text[start..].char_indices().map(|(i, letter)| start + i + letter.len_utf8());
            for span in ends.map(|end| Span::new(start, end)).filter(|span| !token(span.start) && !token(span.end)) {
                let spans = |tokens: &[Token]| tokens.iter().map(|t| (t.span, t.kind, t.key)).collect::<Vec<_>>();
                assert_eq!(spans(cut.tokens(span)), spans(&tokens(text, span)), "{}", span.of(text));
            }
        }
    }

    #[test]
    fn says_where_white_space_was() {
        let text = "12 m2";
        let spaced: Vec<bool> = tokens(text, Span::new(0, text.len())).iter().map(|t| t.spaced).collect();
        assert_eq!(spaced, [true, true, false]);
    }
}
