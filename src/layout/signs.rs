//! What a line is by its own words, wherever it stands.

use super::line::{Ending, ending};
use super::phrases::Phrases;
use super::words::{
    BODIES, BYLINES, DATE_LABELS, DATE_WORDS, DOCUMENTS, FURNITURE, IMPRINT, LABELS, SCENES, SIGNATURES, TAIL_OPENERS,
};
use crate::report::Span;
use crate::text::key::{Key, key};
use crate::text::token::{Token, TokenKind, tokens};

/// No line of furniture is wider, in bytes; wider ones are not looked at closely.
const WIDEST: usize = 480;

/// The phrase tables, ready for use.
pub struct Signs {
    furniture: Phrases,
    date_words: Phrases,
    both: Phrases,
    date_labels: Phrases,
    tail_openers: Phrases,
    labels: Phrases,
    imprint: Phrases,
    bylines: Phrases,
    signatures: Phrases,
    bodies: Phrases,
    documents: Phrases,
    scenes: Phrases,
}

/// What a line is made of, where that shows that it is no part of the body.
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
    /// `Nơi nhận:` and what a signature is made of.
    Signature,
    /// A letterhead: the issuing body, the document's number, place and day.
    Letterhead,
}

impl Signs {
    /// Prepares the tables.
    pub fn new() -> Self {
        Signs {
            furniture: Phrases::of(&[FURNITURE]),
            date_words: Phrases::of(&[DATE_WORDS]),
            both: Phrases::of(&[FURNITURE, DATE_WORDS]),
            date_labels: Phrases::of(&[DATE_LABELS]),
            tail_openers: Phrases::of(&[TAIL_OPENERS]),
            labels: Phrases::of(&[LABELS]),
            imprint: Phrases::of(&[IMPRINT]),
            bylines: Phrases::of(&[BYLINES]),
            signatures: Phrases::of(&[SIGNATURES]),
            bodies: Phrases::of(&[BODIES]),
            documents: Phrases::of(&[DOCUMENTS]),
            scenes: Phrases::of(&[SCENES]),
        }
    }

    /// What furniture the line at `span` is, if any. `words` leaves its list marker out.
    pub fn furniture(&self, text: &str, span: Span, words: Span) -> Option<Furniture> {
        let line = span.of(text);
        if line.len() > WIDEST {
            return None;
        }
        if line.starts_with(">>") || line.starts_with('»') {
            return Some(Furniture::Menu);
        }
        let tokens = tokens(text, words);
        if self.opens(&self.tail_openers, &tokens) {
            return Some(Furniture::TailOpener);
        }
        let made_of = self.made_of(text, line, &tokens);
        if matches!(made_of, Some(Furniture::Date | Furniture::DateBeside)) {
            return made_of;
        }
        let label = self.labels.at(&tokens);
        if label > 0 && tokens.get(label).is_some_and(|token| token.is_mark(':')) {
            return Some(Furniture::Menu);
        }
        let signed = self.signatures.at(&tokens) > 0 || line.starts_with("(đã ký") || line.starts_with("(Đã ký");
        if signed || line.ends_with("(Đã ký)") || line.ends_with("(đã ký)") {
            return Some(Furniture::Signature);
        }
        if ["KT.", "TM.", "TL.", "TUQ."].iter().any(|sign| line.starts_with(sign)) && !line.contains(char::is_lowercase)
        {
            return Some(Furniture::Signature);
        }
        if self.letterhead(line, &tokens) {
            return Some(Furniture::Letterhead);
        }
        if trail(line) {
            return Some(Furniture::Menu);
        }
        made_of
    }

    /// A line of date words, furniture and numbers, and little besides.
    fn made_of(&self, text: &str, line: &str, tokens: &[Token]) -> Option<Furniture> {
        let (mut at, mut others, mut phrases, mut names) = (0, 0, 0, true);
        while at < tokens.len() {
            let length = if tokens[at].is_word() { self.both.at(&tokens[at..]) } else { 0 };
            if length > 0 {
                phrases += usize::from(self.furniture.at(&tokens[at..]) > 0);
            } else if tokens[at].is_word() {
                others += 1;
                names &= tokens[at].span.of(text).starts_with(char::is_uppercase);
            }
            at += length.max(1);
        }
        let (date, time) = (has_date(text, tokens), has_time(text, tokens));
        let weekday = self.date_words.at(tokens) == 2
            && tokens.get(2).is_none_or(|token| token.is_mark(',') || token.is_digits());
        if others == 0 {
            return match (date || time || weekday, phrases > 0) {
                (true, _) => Some(Furniture::Date),
                (false, true) => Some(Furniture::Menu),
                (false, false) => turns_pages(text, tokens).then_some(Furniture::Menu),
            };
        }
        let body = matches!(ending(line), Ending::Sentence | Ending::Open) || line.len() > WIDEST / 2;
        if body || others > 10 {
            return None;
        }
        let labelled = self.date_labels.within(tokens);
        if date && (labelled || (others <= 6 && (time || (weekday && names)))) {
            return Some(Furniture::DateBeside);
        }
        // `1.284 lượt xem`, `Lượt xem: 642` beside one or two other words.
        (labelled && others <= 2 && phrases > 0 && !date && tokens.iter().any(Token::is_digits))
            .then_some(Furniture::Menu)
    }

    fn opens(&self, phrases: &Phrases, tokens: &[Token]) -> bool {
        let length = phrases.at(tokens);
        let rest = &tokens[length.min(tokens.len())..];
        // The phrase is all, or a count in brackets, a colon or another phrase of the page follows.
        length > 0
            && (rest.iter().all(|token| !token.is_word())
                || self.furniture.at(&rest[rest.iter().take_while(|token| !token.is_word()).count()..]) > 0)
    }

    fn letterhead(&self, line: &str, tokens: &[Token]) -> bool {
        // `Số: 15/BC-SLĐ`
        let numbered = tokens.first().is_some_and(|token| token.key == key("số"))
            && tokens.get(1).is_some_and(|token| token.is_mark(':') || token.is_digits())
            && tokens.iter().any(|token| token.is_mark('/'))
            && line.len() < 160
            && !matches!(ending(line), Ending::Sentence)
            && tokens[2..].iter().take_while(|token| !token.is_mark('/')).all(|token| !token.is_word());
        numbered || dated_place(tokens) || self.bodies.at(tokens) > 0 && is_national_motto(line)
    }

    /// Whether a line in capitals names the body that issues the document.
    pub fn names_a_body(&self, text: &str, span: Span) -> bool {
        span.end - span.start < WIDEST / 2 && self.bodies.at(&tokens(text, span)) > 0
    }

    /// Whether the line says what kind of document it heads.
    pub fn names_a_document(&self, text: &str, span: Span) -> bool {
        if span.end - span.start > WIDEST || span.of(text).contains(char::is_lowercase) {
            return false;
        }
        let tokens = tokens(text, span);
        self.documents.at(&tokens) == tokens.len()
    }

    /// Whether the line names who or what a picture shows.
    pub fn scene(&self, text: &str, span: Span) -> bool {
        span.end - span.start < WIDEST && self.scenes.at(&tokens(text, span)) > 0
    }

    /// Whether the line opens an imprint.
    pub fn imprint(&self, text: &str, span: Span) -> bool {
        let line = span.of(text);
        line.starts_with('©') || (line.len() < WIDEST && self.imprint.at(&tokens(text, span)) > 0)
    }

    /// Whether the line gives the authors: `Tin, ảnh: Thu An`, `N.MINH`, `Thu Hà - Lê Minh`, `Lê An – Văn phòng Sở.`
    pub fn byline(&self, text: &str, span: Span) -> bool {
        let line = span.of(text);
        if line.len() > 160 || line.contains(|letter: char| letter.is_ascii_digit()) {
            return false;
        }
        let tokens = tokens(text, span);
        let label = self.bylines.at(&tokens);
        let rest = &tokens[label..];
        if label > 0 && rest.first().is_some_and(|token| token.is_mark(':')) {
            return rest.len() <= 12;
        }
        names(text, &tokens)
    }

    /// Whether the line gives the authors and says so.
    pub fn labelled_byline(&self, text: &str, span: Span) -> bool {
        let line = span.of(text);
        if line.len() > 160 {
            return false;
        }
        let tokens = tokens(text, span);
        let label = self.bylines.at(&tokens);
        label > 0
            && tokens.get(label).is_some_and(|token| token.is_mark(':'))
            && tokens.len() <= 14
            && names(text, &tokens[label + 1..])
    }
}

fn is_national_motto(line: &str) -> bool {
    let line = line.to_lowercase();
    line.starts_with("cộng hòa xã hội") || line.starts_with("độc lập") || line.starts_with("đảng cộng sản việt nam")
}

/// `Tân An, ngày 5 tháng 12 năm 2019`, nothing after it.
fn dated_place(tokens: &[Token]) -> bool {
    const NGAY: Key = key("ngày");
    const THANG: Key = key("tháng");
    const NAM: Key = key("năm");
    let Some(day) = tokens.iter().rposition(|token| token.key == NGAY) else { return false };
    let rest = &tokens[day..];
    let shape = [NGAY, THANG, NAM];
    let words: Vec<Key> = rest.iter().filter(|token| token.is_word()).map(|token| token.key).collect();
    day > 0 && day <= 14 && tokens[day - 1].is_mark(',') && words == shape && rest.len() <= 12
}

/// `Trang chủ > Kinh tế > Đầu tư`
fn trail(line: &str) -> bool {
    let separators = line.matches([' ']).count();
    let steps: Vec<&str> = line.split(['>', '»', '›']).map(str::trim).collect();
    let digits = line.contains(|letter: char| letter.is_ascii_digit());
    steps.len() > 1
        && separators > 0
        && !digits
        && steps.iter().all(|step| step.chars().count() <= 40)
        && !line.ends_with('.')
}

/// `1 2 3 ... 12`, `1 | 2 | 3`: at least three pages from the first on.
fn turns_pages(text: &str, tokens: &[Token]) -> bool {
    let pages: Vec<u32> =
        tokens.iter().filter(|token| token.is_digits()).filter_map(|token| token.span.of(text).parse().ok()).collect();
    pages.len() >= 3 && pages.starts_with(&[1, 2, 3])
}

/// A day such as `5/12/2019`, `5-12-2019` or `ngày 5 tháng 12 năm 2019`.
fn has_date(text: &str, tokens: &[Token]) -> bool {
    let number = |token: &Token| token.span.of(text).parse::<u32>().unwrap_or(0);
    let numeric = tokens.windows(5).any(|t| {
        let mark = |token: &Token| matches!(token.kind, TokenKind::Mark('/' | '-' | '.'));
        t[0].is_digits() && mark(&t[1]) && t[2].is_digits() && mark(&t[3]) && t[4].is_digits() && {
            let (day, month, year) = (number(&t[0]), number(&t[2]), number(&t[4]));
            (1..=31).contains(&day) && (1..=12).contains(&month) && (1950..2100).contains(&year)
                || (1950..2100).contains(&day) && (1..=12).contains(&month) && (1..=31).contains(&year)
        }
    });
    let spelt = tokens.windows(2).any(|t| t[0].key == key("ngày") && t[1].is_digits())
        && tokens.windows(2).any(|t| t[0].key == key("tháng") && t[1].is_digits())
        && tokens.windows(2).any(|t| t[0].key == key("năm") && t[1].is_digits());
    numeric || spelt
}

/// A clock time: `16:42`, `16h42`.
fn has_time(text: &str, tokens: &[Token]) -> bool {
    let number = |token: &Token| token.span.of(text).parse::<u32>().unwrap_or(99);
    tokens.windows(3).any(|t| {
        let clock = t[1].is_mark(':') || matches!(t[1].span.of(text), "h" | "g" | "H");
        t[0].is_digits() && clock && !t[1].spaced && t[2].is_digits() && number(&t[0]) < 24 && number(&t[2]) < 60
    })
}

/// At most six names of people: words with capitals, initials, dashes and commas; or such a name, a dash and an office.
fn names(text: &str, tokens: &[Token]) -> bool {
    let dash = tokens.iter().position(|token| matches!(token.kind, TokenKind::Mark('-' | '–' | '—')));
    let name = |tokens: &[Token]| {
        let words = tokens.iter().filter(|token| token.is_word());
        let mut count = 0;
        for word in words {
            count += 1;
            if !word.span.of(text).starts_with(char::is_uppercase) && word.key != key("và") {
                return false;
            }
        }
        let marks = tokens.iter().all(|token| {
            token.is_word()
                || matches!(token.kind, TokenKind::Mark('.' | ',' | '-' | '–' | '—' | '&' | '(' | ')' | '/'))
        });
        (1..=8).contains(&count) && marks
    };
    // One name ends without a full stop, unless it is an initial's.
    let stopped = tokens.last().is_some_and(|token| token.is_mark('.')) && tokens.len() > 4;
    (name(tokens) && !stopped)
        || dash.is_some_and(|dash| (2..=5).contains(&dash) && name(&tokens[..dash]) && tokens.len() - dash <= 10)
}

/// Whether the block is a picture's caption: `Ảnh 1. …`, `Ảnh: …`, `… - Ảnh 1.`, `…. Ảnh: H.V`, `… (Ảnh minh họa)`.
pub fn caption(text: &str, span: Span) -> bool {
    let line = span.of(text);
    if line.len() > 2 * WIDEST {
        return false;
    }
    let opened = line.trim_start_matches(['(', '[']);
    for word in ["Ảnh", "ẢNH", "Hình ảnh", "Hình", "Ảnh minh họa", "Ảnh minh hoạ"] {
        if let Some(rest) = opened.strip_prefix(word) {
            let rest = rest.trim_start();
            let number = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
            let after = rest[number..].trim_start();
            if after.starts_with(':')
                || (number > 0 && number < 3 && (after.is_empty() || after.starts_with(['.', ')', '-', '–'])))
            {
                return true;
            }
        }
    }
    credit(line).is_some()
}

/// Where the picture's credit begins that closes the line: `Ảnh: H.V`, `(Ảnh minh họa)`, `- Ảnh 2.`
pub fn credit(line: &str) -> Option<usize> {
    const CREDIT: usize = 45;
    let at = ["Ảnh", "ẢNH", "ảnh:", "ảnh :"].iter().filter_map(|word| line.rfind(word)).max()?;
    let rest = line[at..].trim_end_matches(['.', ')', ']', ' ']);
    let before = line[..at].trim_end();
    let apart = before.is_empty()
        || before.ends_with(['.', ',', ';', '(', '[', '-', '–', '—', '/', '|', '!', '?', '…', '"', '”']);
    let word = rest.split([' ', ':']).next().unwrap_or("").len();
    let after = rest[word..].trim_start();
    let name = after.strip_prefix(':').map(str::trim_start);
    let named = match name {
        // A name or an agency, not a sentence.
        Some(name) => name.chars().count() <= CREDIT && !name.contains(". ") && !name.contains("; "),
        None => {
            after.bytes().all(|byte| byte.is_ascii_digit())
                || ["minh họa", "minh hoạ", "tư liệu", "internet", "Internet", "chụp"]
                    .iter()
                    .any(|kind| after.starts_with(kind))
        }
    };
    ((apart || name.is_some()) && named && rest.chars().count() <= CREDIT + 10).then_some(at)
}
