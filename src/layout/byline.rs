//! The line with the authors' names.

use super::furniture::WIDEST;
use super::phrases::BYLINES;
use crate::report::Span;
use crate::text::case;
use crate::text::key::key;
use crate::text::token::{Cut, Token, TokenKind};

/// Whether the line says that it gives the authors: `Tin, ảnh: Thu An`, `Nguồn: Cục Thống kê`.
pub fn labelled(text: &Cut, span: Span) -> bool {
    if span.end - span.start > WIDEST / 3 {
        return false;
    }
    let tokens = text.tokens(span);
    let label = BYLINES.at(tokens);
    let [colon, who @ ..] = &tokens[label..] else { return false };
    let named = who.first().is_some_and(|first| first.span.of(text).starts_with(case::is_upper));
    let short = who.len() <= 10 && !who.iter().any(Token::is_digits) && !span.of(text).ends_with('.');
    label > 0 && colon.is_mark(':') && named && short
}

/// Whether the line is made of names: `N.MINH`, `Thu Hà - Lê Minh`, `PV`, `Lê An – Văn phòng Sở.`
pub fn bare(text: &Cut, span: Span) -> bool {
    if span.end - span.start > WIDEST / 3 {
        return false;
    }
    let tokens = text.tokens(span);
    let words = tokens.iter().filter(|token| token.is_word()).count();
    let initials = tokens.windows(2).any(|pair| pair[1].is_mark('.'));
    (words > 1 || initials || span.of(text) == "PV") && !tokens.iter().any(Token::is_digits) && names(text, tokens)
}

/// How long the sign of a newspaper or the place of writing before the first words is, with its dash: `BĐN - `, `(TPO) – `,
/// `Trà Vinh - Năm 2020, …`, `(baotinh.vn) - `; 0 where there is none.
pub fn sign(text: &str) -> usize {
    const LONGEST: usize = 30;
    let mut near = text.char_indices().take_while(|(at, _)| *at <= LONGEST);
    let dash = near.find(|(at, letter)| *at > 1 && matches!(letter, '-' | '–' | '—'));
    let Some((at, dash)) = dash else { return 0 };
    let (before, behind) = (&text[..at], &text[at + dash.len_utf8()..]);
    let spaced = before.ends_with(' ') || behind.starts_with(' ');
    let name = |word: &str| word.trim_matches(['(', ')', '.']).starts_with(case::is_upper);
    let site = before.trim().starts_with('(') && before.trim().ends_with(".vn)");
    let named = site || before.split_whitespace().all(name) && before.split_whitespace().count() <= 4;
    let plain = !before.contains(|c: char| c.is_ascii_digit() || [',', ';', ':'].contains(&c));
    let rest = behind.trim_start();
    let goes_on = rest.starts_with(case::is_upper);
    let signed = spaced && named && plain && goes_on;
    if signed { text.len() - rest.len() } else { 0 }
}

/// How long the day of a page is that stands on the line of its first words: `date 2018-03 Về bảo vệ rừng …`; 0 where there is none.
pub fn stamp(text: &str) -> usize {
    const DATE: &str = "date ";
    let day = text.trim_start();
    let Some(rest) = day.strip_prefix(DATE) else { return 0 };
    let number = |letter: char| letter.is_ascii_digit() || letter == '-';
    let behind = rest.trim_start_matches(number);
    let dated = (7..=10).contains(&(rest.len() - behind.len())) && behind.starts_with(' ');
    if dated { text.len() - behind.trim_start().len() } else { 0 }
}

/// Up to eight words of names: capitals, initials, dashes and commas; or one name, a dash and an office.
fn names(text: &str, tokens: &[Token]) -> bool {
    let name = |tokens: &[Token]| {
        let words = || tokens.iter().filter(|token| token.is_word());
        (1..=8).contains(&words().count())
            && words().all(|word| word.key == const { key("và") } || word.span.of(text).starts_with(case::is_upper))
            && tokens.iter().all(|token| match token.kind {
                TokenKind::Word => true,
                TokenKind::Digits => false,
                TokenKind::Mark(mark) => ['.', ',', '-', '–', '—', '&', '(', ')', '/'].contains(&mark),
            })
    };
    // A full stop ends no name, unless it is an initial's.
    let stopped = tokens.last().is_some_and(|token| token.is_mark('.')) && tokens.len() > 4;
    let dash = tokens.iter().position(|token| matches!(token.kind, TokenKind::Mark('-' | '–' | '—')));
    let office = dash.is_some_and(|dash| (2..=5).contains(&dash) && tokens.len() - dash <= 10 && name(&tokens[..dash]));
    (name(tokens) && !stopped) || office
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(line: &str) -> Span {
        Span::new(0, line.len())
    }

    #[test]
    fn knows_names() {
        for line in [
            "THU LÊ",
            "N.MINH",
            "L.T",
            "Thu Hà - Lê Minh",
            "PV",
            "Thái Oanh, Q.Anh",
            "Lê Văn An – Chuyên viên Văn phòng Sở.",
        ] {
            assert!(bare(&Cut::new(line), whole(line)), "{line}");
        }
        for line in ["Tin, ảnh: Thu An", "Nguồn: Cục Thống kê", "Bài và ảnh: LÊ NA", "Tin , ảnh:THU AN"]
        {
            assert!(labelled(&Cut::new(line), whole(line)), "{line}");
        }
    }

    #[test]
    fn finds_the_sign_before_the_first_words() {
        for (sign_before, rest) in [
            ("BĐN - ", "Năm 2021, huyện"),
            ("NDĐT- ", "Gần hai tỷ đồng"),
            ("(TPO) – ", "Sáng nay"),
            ("Baohatinh.vn - ", "Với lúa"),
            ("Trà Vinh - ", "Năm 2020, toàn tỉnh"),
        ] {
            assert_eq!(sign(&format!("{sign_before}{rest}")), sign_before.len(), "{sign_before}");
        }
        for text in [
            "Giáo dục - Đào tạo có 12 trường",
            "Sở Lao động - Thương binh và Xã hội mở 5 lớp",
            "Hà Nội-Hải Phòng",
            "Năm 2020 - Huyện có",
            "Thu - chi ngân sách",
            "",
        ] {
            assert_eq!(sign(text), 0, "{text}");
        }
    }

    #[test]
    fn leaves_other_short_lines() {
        for line in ["Kết quả nổi bật", "Cộng", "Z", "Năm 2020", "Hải Phòng đạt 5%", "Lê Văn An cho biết."]
        {
            assert!(!bare(&Cut::new(line), whole(line)), "{line}");
        }
        for line in ["Nguồn: thu từ đất đạt thấp", "Tin: 12", "Bài học kinh nghiệm"] {
            assert!(!labelled(&Cut::new(line), whole(line)), "{line}");
        }
    }
}
