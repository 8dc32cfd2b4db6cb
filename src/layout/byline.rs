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

/// Up to eight words of names: capitals, initials, dashes and commas; or one name, a dash and an office.
fn names(text: &str, tokens: &[Token]) -> bool {
    let name = |tokens: &[Token]| {
        let words = || tokens.iter().filter(|token| token.is_word());
        (1..=8).contains(&words().count())
            && words().all(|word| word.key == key("và") || word.span.of(text).starts_with(case::is_upper))
            && tokens.iter().all(|token| match token.kind {
                TokenKind::Word => true,
                TokenKind::Digits => false,
                TokenKind::Mark(mark) => ".,-–—&()/".contains(mark),
            })
    };
    // A full stop ends no name, unless it is an initial's.
    let stopped = tokens.last().is_some_and(|token| token.is_mark('.')) && tokens.len() > 4;
    let dash = tokens.iter().position(|token| matches!(token.kind, TokenKind::Mark('-' | '–' | '—')));
    let office = dash.is_some_and(|dash| {
        (2..=5).contains(&dash)
            && tokens.len() - dash <= 10
            && name(&tokens[..dash])
            && !tokens.iter().any(Token::is_digits)
    });
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
