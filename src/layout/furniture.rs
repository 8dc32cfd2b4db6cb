//! Lines that are furniture of the page or of the document, told by their own words.

use super::line::{Ending, ending};
use super::phrases::{
    BODIES, CONTACTS, DATE_LABELS, FURNITURE, FURNITURE_OR_DATE, IMPRINT, LABELS, MOTTOES, SECTIONS, SIGNATURES,
    TAIL_OPENERS, Table, WEEKDAYS,
};
use crate::report::Span;
use crate::text::case;
use crate::text::find::begins;
use crate::text::key::{Key, key};
use crate::text::token::{Cut, Token, TokenKind};

/// No line of furniture is wider, in bytes; wider ones are not looked at closely.
pub const WIDEST: usize = 480;

/// What a line is, where its words show that it is no part of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Furniture {
    /// Date, time and such.
    Date,
    /// Date and time with other words beside: a dateline if it stands above the body.
    DateBeside,
    /// Menus, counters, page turners.
    Menu,
    /// A heading below which other articles are listed.
    TailOpener,
    /// What a document's signature opens with.
    Signature,
    /// A letterhead: the document's number, place and day, the motto.
    Letterhead,
}

const NGAY: Key = key("ngày");
const THANG: Key = key("tháng");
const NAM: Key = key("năm");

/// What furniture the line at `span` is, if any. `words` leaves its list marker out.
pub fn furniture(text: &Cut, span: Span, words: Span) -> Option<Furniture> {
    let line = span.of(text);
    if line.len() > WIDEST {
        return None;
    }
    let address = begins(line, &["http://", "https://", "www."]) && !line.as_bytes().contains(&b' ');
    if address || line.starts_with(">>") || line.starts_with('»') {
        return Some(Furniture::Menu);
    }
    let tokens = text.tokens(words);
    if opens(&TAIL_OPENERS, tokens) {
        return Some(Furniture::TailOpener);
    }
    let made_of = made_of(text, line, tokens);
    if matches!(made_of, Some(Furniture::Date | Furniture::DateBeside)) {
        return made_of;
    }
    if labelled(&LABELS, tokens).is_some() || labelled(&CONTACTS, tokens).is_some_and(|rest| telephone(text, rest)) {
        return Some(Furniture::Menu);
    }
    if signature(line, tokens) {
        return Some(Furniture::Signature);
    }
    if document_number(text, line, tokens) || dated_place(tokens) || MOTTOES.within(tokens) {
        return Some(Furniture::Letterhead);
    }
    let link = begins(line, &["[Đọc thêm]", "[Xem thêm]"]);
    let menu = link || trail(line, tokens) || page_number(line) || of_machine(line);
    if menu { Some(Furniture::Menu) } else { made_of }
}

/// `viet-nam-con-hon-158-trieu`, `viet nam con hon 158 trieu ho ngheo`, `viewTotal=296`: what machines call a picture or count. No one writes
/// so many words without a mark, a capital or a tone.
fn of_machine(line: &str) -> bool {
    const FEWEST: usize = 6;
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == ' ';
    let words = || line.split(' ').filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).count();
    let name = line.trim_end_matches(|c: char| c.is_ascii_digit()).strip_suffix('=');
    let counted = name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()));
    counted || (line.chars().all(plain) && words() >= FEWEST)
}

/// Whether a line in capitals names the body that issues a document.
pub fn names_a_body(text: &Cut, span: Span) -> bool {
    BODIES.at(text.tokens(span)) > 0
}

/// Whether the line opens an imprint: publisher, licence, address.
pub fn imprint(text: &Cut, span: Span) -> bool {
    span.of(text).starts_with('©') || (span.end - span.start < WIDEST && IMPRINT.at(text.tokens(span)) > 0)
}

/// No line is furniture that has more words of its own.
const MOST_OTHERS: usize = 10;

/// A line of date words, furniture and numbers, and little besides.
fn made_of(text: &str, line: &str, tokens: &[Token]) -> Option<Furniture> {
    let (mut at, mut others, mut phrases, mut sections, mut names) = (0, 0, 0, 0, true);
    while at < tokens.len() {
        let mut length = if tokens[at].is_word() { FURNITURE_OR_DATE.at(&tokens[at..]) } else { 0 };
        if length > 0 {
            phrases += usize::from(FURNITURE.at(&tokens[at..]) > 0);
        } else if tokens[at].is_word() && SECTIONS.at(&tokens[at..]) > 0 {
            length = SECTIONS.at(&tokens[at..]);
            sections += 1;
        } else if tokens[at].is_word() {
            others += 1;
            names = names && tokens[at].span.of(text).starts_with(case::is_upper);
            if others > MOST_OTHERS {
                return None;
            }
        }
        at += length.max(1);
    }
    // `Giới thiệu  Tin tức  Văn bản (215)` is a menu; a line or two of its words may be the body's.
    if sections + phrases >= 3 || date_beside(text, tokens) || turns_pages(text, tokens) {
        phrases += sections;
    } else {
        others += sections;
    }
    let (date, time, weekday) = (has_date(text, tokens), has_time(text, tokens), opens_with_weekday(tokens));
    if others == 0 {
        return match (date || time || weekday, phrases > 0) {
            (true, _) => Some(Furniture::Date),
            (false, true) => Some(Furniture::Menu),
            (false, false) => turns_pages(text, tokens).then_some(Furniture::Menu),
        };
    }
    if matches!(ending(line), Ending::Sentence | Ending::Open) || line.len() > WIDEST / 2 || others > MOST_OTHERS {
        return None;
    }
    let labelled = DATE_LABELS.within(tokens);
    if date && (labelled || (others <= 6 && (time || (weekday && names)))) {
        return Some(Furniture::DateBeside);
    }
    // `Lượt xem: 642` beside one or two other words.
    let counted = labelled && others <= 2 && phrases > 0 && tokens.iter().any(Token::is_digits);
    counted.then_some(Furniture::Menu)
}

/// A day and a clock time.
fn date_beside(text: &str, tokens: &[Token]) -> bool {
    has_date(text, tokens) && has_time(text, tokens)
}

/// Whether one of the phrases opens the line and only a colon, a count or another piece of furniture follows.
fn opens(phrases: &Table, tokens: &[Token]) -> bool {
    let length = phrases.at(tokens);
    let rest = &tokens[length..];
    let next = rest.iter().position(Token::is_word);
    length > 0 && next.is_none_or(|next| FURNITURE.at(&rest[next..]) > 0)
}

/// What stands after one of the labels and its colon.
fn labelled<'a>(labels: &Table, tokens: &'a [Token]) -> Option<&'a [Token]> {
    let label = labels.at(tokens);
    let (colon, rest) = tokens[label..].split_first()?;
    (label > 0 && colon.is_mark(':')).then_some(rest)
}

/// Whether the first number, if any, is one that is dialled: `0261…`, `+84…`, `1900…`.
fn telephone(text: &str, tokens: &[Token]) -> bool {
    let number = tokens.iter().find(|token| token.is_digits()).map(|token| token.span.of(text));
    number.is_none_or(|number| begins(number, &["0", "84", "18", "19"]))
}

/// `Nơi nhận:`, `(Đã ký)`, `KT. GIÁM ĐỐC`
fn signature(line: &str, tokens: &[Token]) -> bool {
    let signed = |line: &str| line.starts_with("(đã ký") || line.starts_with("(Đã ký");
    let on_behalf = begins(line, &["KT.", "TM.", "TL.", "TUQ."]);
    // `- Lưu: VT (02b).`
    let kept = matches!(tokens, [kept, mark, ..] if kept.key == const { key("lưu") } && mark.is_mark(':'));
    kept || SIGNATURES.at(tokens) > 0
        || line.rfind('(').is_some_and(|at| signed(&line[at..]))
        || (on_behalf && !line.split('(').next().unwrap_or("").contains(case::is_lower))
}

/// `Số: 15/BC-SLĐ`, `Số 94-BC/ĐU`
fn document_number(text: &Cut, line: &str, tokens: &[Token]) -> bool {
    let [so, mark, rest @ ..] = tokens else { return false };
    so.key == const { key("số") }
        && (mark.is_mark(':') || mark.is_digits())
        && rest.iter().any(|token| token.is_mark('/'))
        && rest
            .iter()
            .take_while(|token| !token.is_mark('/'))
            .all(|token| !token.span.of(text).contains(case::is_lower))
        && line.len() < WIDEST / 3
        && ending(line) != Ending::Sentence
}

/// `Tân An, ngày 5 tháng 12 năm 2019`, nothing after it.
fn dated_place(tokens: &[Token]) -> bool {
    const BEFORE: usize = 14;
    const LONGEST: usize = 26;
    if tokens.len() > LONGEST {
        return false;
    }
    let Some(day) = tokens.iter().rposition(|token| token.key == NGAY) else { return false };
    let rest = &tokens[day..];
    let words = rest.iter().filter(|token| token.is_word()).map(|token| token.key);
    (1..=BEFORE).contains(&day) && tokens[day - 1].is_mark(',') && words.eq([NGAY, THANG, NAM])
}

/// `Trang chủ > Kinh tế > Đầu tư`
fn trail(line: &str, tokens: &[Token]) -> bool {
    if !tokens.iter().any(|token| matches!(token.kind, TokenKind::Mark('>' | '»' | '›'))) {
        return false;
    }
    let short = |step: &str| step.trim().chars().count() <= 40;
    let steps = line.split(['>', '»', '›']);
    // A count in brackets may stand beside a section: `Trang chủ > Xã hội | Bình luận (0)`.
    let numbers = line.split(|letter: char| !letter.is_ascii_digit()).filter(|run| !run.is_empty()).count();
    let bracketed = line.split('(').skip(1).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).count();
    steps.clone().count() > 1
        && numbers == bracketed
        && !line.ends_with('.')
        && !line.starts_with('>')
        && steps.into_iter().all(short)
}

/// `Tất cả: 1316341`: a short label, a colon, a number and nothing else. Beside a counter it is one.
pub fn counts(text: &Cut, span: Span) -> bool {
    const LONGEST: usize = 60;
    if span.end - span.start > LONGEST {
        return false;
    }
    let tokens = text.tokens(span);
    let Some(colon) = tokens.iter().position(|token| token.is_mark(':')) else { return false };
    let number = |token: &Token| token.is_digits() || token.is_mark('.') || token.is_mark(',');
    (1..=4).contains(&colon)
        && tokens[..colon].iter().all(Token::is_word)
        && tokens[colon + 1..].iter().all(number)
        && tokens.last().is_some_and(Token::is_digits)
}

/// Whether what stands before and behind a number says that it counts readers: `lượt xem: 98`, `3 bình luận`.
pub fn is_counter(before: &str, behind: &str) -> bool {
    let behind = behind.trim_start();
    let counted = begins(behind, &["lượt", "bình luận", "ý kiến", "người xem", "người đọc"]);
    let label = before.trim_end().strip_suffix([':', '(']).unwrap_or_default().trim_end();
    counted || ["xem", "đọc", "luận", "truy cập", "thích"].iter().any(|word| label.ends_with(word))
}

/// `Trang 1/14`, `Trang 3`
fn page_number(line: &str) -> bool {
    let number = |rest: &str| rest.len() <= 9 && rest.starts_with(|c: char| c.is_ascii_digit());
    line.strip_prefix("Trang ").is_some_and(|rest| {
        number(rest) && rest.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '/' | ' '))
    })
}

/// `1 2 3 ... 12`, `1 | 2 | 3`: at least three pages from the first on.
fn turns_pages(text: &str, tokens: &[Token]) -> bool {
    let mut pages = tokens.iter().filter(|token| token.is_digits()).map(|token| token.span.of(text));
    ["1", "2", "3"].iter().all(|page| pages.next() == Some(page))
}

fn opens_with_weekday(tokens: &[Token]) -> bool {
    WEEKDAYS.at(tokens) > 0 && tokens.get(2).is_none_or(|token| token.is_mark(',') || token.is_digits())
}

/// A day such as `5/12/2019`, `5-12-2019` or `ngày 5 tháng 12 năm 2019`.
fn has_date(text: &str, tokens: &[Token]) -> bool {
    let number = |token: &Token| token.span.of(text).parse::<u32>().unwrap_or(0);
    let mark = |token: &Token| matches!(token.kind, TokenKind::Mark('/' | '-' | '.'));
    let numeric = tokens.windows(5).any(|t| {
        if !mark(&t[1]) || !mark(&t[3]) {
            return false;
        }
        let (first, month, last) = (number(&t[0]), number(&t[2]), number(&t[4]));
        let (day, year) = if first > 31 { (last, first) } else { (first, last) };
        (1..=31).contains(&day) && (1..=12).contains(&month) && (1950..2100).contains(&year)
    });
    let spelt = |word: Key| tokens.windows(2).any(|t| t[0].key == word && t[1].is_digits());
    numeric || [NGAY, THANG, NAM].into_iter().all(spelt)
}

/// A clock time: `16:42`, `16h42`.
fn has_time(text: &str, tokens: &[Token]) -> bool {
    let number = |token: &Token| token.span.of(text).parse::<u32>().unwrap_or(99);
    tokens.windows(3).any(|t| {
        let clock = t[1].is_mark(':') || matches!(t[1].span.of(text), "h" | "g" | "H");
        clock && !t[1].spaced && number(&t[0]) < 24 && number(&t[2]) < 60
    })
}
