//! List markers and heading numbers.
//!
//! `- Giải quyết …`, `a) …`, `1.2. …`, `II/ …`, `• …`, `Chương II. …`. A marker needs words after it; `1,2 triệu`, `-5%` and `1/3 số hộ` have none.

use crate::report::Span;
use crate::text::case;
use crate::text::token;

/// What a line opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Where it stands.
    pub span: Span,
    /// Of what sort it is: markers of one sort belong to one list.
    pub sort: Sort,
}

/// A sort of marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// This dash, dot or star.
    Bullet(char),
    /// `1.`: a number of this many parts, with this mark after it.
    Number(u8, char),
    /// `II.`
    Roman,
    /// `a)`
    Small,
    /// `A.`
    Capital,
    /// `Chương II`, `Điều 3`.
    Part,
}

impl Sort {
    /// Whether a heading may open with it. Items with a bullet other than a star are no headings.
    pub fn heads(self) -> bool {
        !matches!(self, Sort::Bullet(bullet) if bullet != '*')
    }
}

/// Bullets. A dash may be a sign or a wrapped line's hyphen, so it needs a space after it or a letter.
const BULLETS: &[char] = &[
    '-', '–', '—', '+', '*', '•', '·', '●', '○', '▪', '▫', '■', '□', '◦', '‣', '♦', '◊', '►', '▶', '➢', '➤', '✓', '✔',
    '★', '☆', '❖', '⁃', '∙', '→', '⇒', '¬',
];

/// Words that head the parts of a document, a number after them.
const PARTS: &[&str] = &["Phần", "PHẦN", "Chương", "CHƯƠNG", "Mục", "MỤC", "Điều", "ĐIỀU", "Phụ lục", "PHỤ LỤC"];

/// The marker that the line at `span` opens with.
pub fn marker(text: &str, span: Span) -> Option<Marker> {
    let line = span.of(text);
    let (length, sort) = bullet(line).or_else(|| enumerator(line)).or_else(|| part(line))?;
    // A marker alone marks nothing.
    let words = line[length..].contains(|letter: char| token::is_letter_or_digit(letter));
    words.then(|| Marker { span: Span::new(span.start, span.start + length), sort })
}

fn bullet(line: &str) -> Option<(usize, Sort)> {
    let first = line.chars().next()?;
    // Word's own bullets come from fonts that have no place in Unicode.
    let known = BULLETS.contains(&first) || ('\u{f000}'..='\u{f0ff}').contains(&first);
    let length = first.len_utf8();
    let next = line[length..].chars().next()?;
    let signs = matches!(first, '-' | '–' | '—' | '+' | '*' | '·' | '→');
    let apart = next.is_whitespace() || (token::is_letter(next) || next == '“' || next == '"') || !signs;
    (known && apart && next != first).then_some((length, Sort::Bullet(first)))
}

fn enumerator(line: &str) -> Option<(usize, Sort)> {
    let bracket = usize::from(line.starts_with('('));
    let body = &line[bracket..];
    let first = body.chars().next()?;
    let (length, sort) = if first.is_ascii_digit() {
        number(body)?
    } else {
        let letters: usize =
            body.chars().take_while(|letter| token::is_letter(*letter)).take(6).map(char::len_utf8).sum();
        let word = &body[..letters];
        if word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X')) {
            (letters, Sort::Roman)
        } else if word.chars().count() == 1 && case::is_lower(first) {
            (letters, Sort::Small)
        } else if word.chars().count() == 1 {
            (letters, Sort::Capital)
        } else {
            return None;
        }
    };
    if bracket == 1 {
        let closed = body[length..].starts_with(')');
        let short = !matches!(sort, Sort::Number(parts, _) if parts > 1) && length <= 3;
        return (closed && short).then_some((length + 2, sort));
    }
    // `1.2.` has its last mark already; `1.2 Thu` has none.
    let rest = &body[length..];
    let mark = rest.chars().next()?;
    let after = rest[mark.len_utf8()..].chars().next();
    let space = after.is_some_and(char::is_whitespace);
    let letter = after.is_some_and(token::is_letter);
    let capital = after.is_some_and(case::is_upper);
    let marked = match (sort, mark) {
        (Sort::Number(parts, _), ' ') if parts > 1 => rest.trim_start().chars().next().is_some_and(case::is_upper),
        (_, ')') => space || letter,
        (Sort::Number(..), '.') => space || capital,
        (Sort::Number(..), '/' | '-') => space || capital,
        (Sort::Roman, '.' | '/' | '-' | ':') => space || (capital && rest.chars().nth(2).is_some_and(token::is_letter)),
        (Sort::Roman, ' ') => rest.trim_start().starts_with(['-', '–']),
        (Sort::Small, '.' | '/' | '-') => space || (capital && mark != '.'),
        (Sort::Capital, '.' | '/') => space && first <= 'H',
        _ => false,
    };
    if !marked {
        return None;
    }
    let sort = if let Sort::Number(parts, _) = sort { Sort::Number(parts, mark) } else { sort };
    let dash = if sort == Sort::Roman && mark == ' ' { rest.len() - rest.trim_start().len() } else { 0 };
    let mark_length = rest[dash..].chars().next().map_or(0, char::len_utf8);
    let end = if mark == ' ' && dash == 0 { length } else { length + dash + mark_length };
    Some((end, sort))
}

/// `1`, `1.2`, `1.2.3`: parts of at most two digits.
fn number(body: &str) -> Option<(usize, Sort)> {
    let (mut length, mut parts) = (0, 0);
    loop {
        let digits = body[length..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 2 {
            return None;
        }
        length += digits;
        parts += 1;
        let more = body[length..].starts_with('.') && body[length + 1..].starts_with(|c: char| c.is_ascii_digit());
        if !more || parts == 5 {
            return Some((length, Sort::Number(parts, '.')));
        }
        length += 1;
    }
}

fn part(line: &str) -> Option<(usize, Sort)> {
    let word = PARTS.iter().find(|word| line.starts_with(**word))?;
    let rest = line[word.len()..].strip_prefix(' ')?;
    let number = rest.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'I' | b'V' | b'X')).count();
    let mark = rest[number..].chars().next().filter(|mark| matches!(mark, '.' | ':'))?;
    (1..=4).contains(&number).then_some((word.len() + 1 + number + mark.len_utf8(), Sort::Part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(line: &str) -> Option<(&str, Sort)> {
        marker(line, Span::new(0, line.len())).map(|marker| (marker.span.of(line), marker.sort))
    }

    #[test]
    fn finds_markers() {
        for (line, expected, sort) in [
            ("- Thu nội địa", "-", Sort::Bullet('-')),
            ("-Thu nội địa", "-", Sort::Bullet('-')),
            ("+ 12 xã", "+", Sort::Bullet('+')),
            ("•12 xã", "•", Sort::Bullet('•')),
            ("\u{f0b7} Thu", "\u{f0b7}", Sort::Bullet('\u{f0b7}')),
            ("1. Việc làm", "1.", Sort::Number(1, '.')),
            ("12.Việc làm", "12.", Sort::Number(1, '.')),
            ("1.2. Việc làm", "1.2.", Sort::Number(2, '.')),
            ("1.2 Việc làm", "1.2", Sort::Number(2, ' ')),
            ("3) Thu", "3)", Sort::Number(1, ')')),
            ("(3) Thu", "(3)", Sort::Number(1, '.')),
            ("II/ TRẺ EM", "II/", Sort::Roman),
            ("I. KẾT QUẢ", "I.", Sort::Roman),
            ("IV - KẾT QUẢ", "IV -", Sort::Roman),
            ("a) Thu", "a)", Sort::Small),
            ("đ. Thu", "đ.", Sort::Small),
            ("B. KẾT QUẢ", "B.", Sort::Capital),
            ("Điều 5. Phạm vi", "Điều 5.", Sort::Part),
        ] {
            assert_eq!(marked(line), Some((expected, sort)), "{line}");
        }
    }

    #[test]
    fn takes_numbers_and_names_for_what_they_are() {
        for line in [
            "-5,2%",
            "1,2 triệu",
            "1.2 triệu đồng",
            "12.480 hộ",
            "1/3 số hộ",
            "9 tháng",
            "2020. Trong đó",
            "Vườn cây",
            "Q. 1",
            "N.Minh",
            "-",
            "--- ---",
            "V.T",
            "I",
            "Năm 2020",
            "(2019) có",
            "30.4 và 1.5",
        ] {
            assert_eq!(marked(line), None, "{line}");
        }
    }
}
