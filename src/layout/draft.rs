//! Blocks on their way to their kinds.

use super::BlockKind;
use super::furniture::{Furniture, counts, furniture};
use super::line::{Ending, Line, ending, lines};
use super::marker::Marker;
use super::stacked;
use super::wrap::Wrapping;
use crate::report::Span;
use crate::text::eight::{Eight, pass_by};
use crate::text::find::find;
use crate::text::key::{Key, key};
use crate::text::token::{Cut, Token, is_year};

/// A block whose kind may still be open.
pub struct Draft {
    /// Where it stands.
    pub span: Span,
    /// Where its words stand, marker left out.
    pub words: Span,
    /// Its list marker.
    pub marker: Option<Marker>,
    /// Whether a blank line stands before it.
    pub apart: bool,
    /// How many letters it takes.
    pub width: usize,
    /// How it ends.
    pub ending: Ending,
    /// What furniture its words make it.
    pub furniture: Option<Furniture>,
    /// Its kind, once known.
    pub kind: Option<BlockKind>,
}

impl Draft {
    fn new(text: &str, line: &Line, furniture: Option<Furniture>, row: bool) -> Self {
        let kind = match furniture {
            Some(Furniture::Date | Furniture::Letterhead) => Some(BlockKind::Dateline),
            Some(Furniture::Menu | Furniture::TailOpener) => Some(BlockKind::Navigation),
            Some(Furniture::Signature) => Some(BlockKind::Byline),
            _ if row => Some(BlockKind::TableRow),
            _ => None,
        };
        let words = line.words(text);
        Draft {
            span: line.span,
            words,
            marker: line.marker,
            apart: line.apart,
            width: line.width,
            ending: ending(line.span.of(text)),
            furniture,
            kind,
        }
    }

    fn add(&mut self, text: &str, line: &Line) {
        self.span.end = line.span.end;
        self.words.end = line.span.end;
        self.width += 1 + line.width;
        self.ending = ending(line.span.of(text));
    }

    /// Whether its kind is still open.
    pub fn open(&self) -> bool {
        self.kind.is_none()
    }

    /// Whether it reads like a sentence or more of running text.
    pub fn running(&self, text: &str) -> bool {
        let stopped = match self.ending {
            // A title may well ask or exclaim.
            Ending::Sentence => !self.span.of(text).ends_with(['?', '!']) || self.width >= 200,
            _ => false,
        };
        self.open() && self.marker.is_none() && ((stopped && self.width >= 40) || self.width >= 300)
    }
}

/// What a line is to a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Nothing.
    No,
    /// A row, or the first cell of one.
    Begins,
    /// A further cell of the row.
    GoesOn,
}

/// The lines of a text, joined where they were wrapped; table rows and furniture told.
pub fn drafts(text: &Cut) -> Vec<Draft> {
    let lines = lines(text);
    let wrapping = Wrapping::of(text, &lines);
    let mut rows = rows(text, &lines);
    if cfg!(feature = "whole") {
        stacked::mark(text, &lines, &mut rows);
    }
    let mut drafts: Vec<Draft> = Vec::with_capacity(lines.len());
    let mut first = 0;
    for (i, line) in lines.iter().enumerate() {
        if rows[i] == Row::GoesOn
            && let Some(draft) = drafts.last_mut()
        {
            draft.add(text, line);
            continue;
        }
        let is_row = rows[i] == Row::Begins;
        let found = furniture(text, line.span, line.words(text));
        // A row of dates is a row.
        let found =
            found.filter(|found| !is_row || matches!(found, Furniture::Date | Furniture::DateBeside | Furniture::Menu));
        // `Tất cả: 1316341` below `Đang online: 2`
        let counter = |draft: &Draft| draft.furniture == Some(Furniture::Menu) && counts(text, draft.span);
        let found = found.or_else(|| {
            let below = drafts.last().is_some_and(counter) && counts(text, line.span);
            below.then_some(Furniture::Menu)
        });
        // `21/10/2025 11:05 | Bình luận (4)` among no rows is no row.
        let beside = |i: Option<usize>| i.and_then(|i| rows.get(i)).is_some_and(|row| *row != Row::No);
        let lone = !beside(i.checked_sub(1)) && !beside(Some(i + 1));
        let row = is_row && !(lone && found == Some(Furniture::DateBeside));
        let plain = !row && found.is_none();
        if let Some(draft) = drafts.last_mut().filter(|draft| plain && draft.open() && draft.furniture.is_none())
            && wrapping.goes_on(text, &lines[first..i], line)
        {
            draft.add(text, line);
            continue;
        }
        first = i;
        drafts.push(Draft::new(text, line, found, row));
    }
    drafts
}

/// Which lines are rows of a table: two gaps at least between cells, or one where the line beside has one too.
fn rows(text: &str, lines: &[Line]) -> Vec<Row> {
    // Longer lines are a whole page in one.
    const WIDEST: usize = 600;
    let gaps = |line: &Line| if line.width > WIDEST { Gaps::default() } else { Gaps::of(line.words(text).of(text)) };
    let gaps: Vec<Gaps> = lines.iter().map(gaps).collect();
    let beside = |i: usize, is: fn(&Gaps) -> bool| {
        let before = i.checked_sub(1).and_then(|i| gaps.get(i));
        before.is_some_and(is) || gaps.get(i + 1).is_some_and(is)
    };
    let row = |i: usize| {
        let marked = gaps[i].marked > 1 || (gaps[i].marked == 1 && beside(i, |gaps| gaps.marked > 0));
        // Blanks alone make no table: there must be numbers in its columns.
        marked || (gaps[i].blank > 1 && (gaps[i].numbers > 1 || beside(i, |gaps| gaps.blank > 1 && gaps.numbers > 1)))
    };
    (0..lines.len()).map(|i| if row(i) { Row::Begins } else { Row::No }).collect()
}

/// What parts the cells of a line.
#[derive(Default)]
struct Gaps {
    /// Tabs and bars.
    marked: usize,
    /// Wide blanks.
    blank: usize,
    /// The cells between wide blanks that begin with a digit.
    numbers: usize,
}

impl Gaps {
    fn of(line: &str) -> Self {
        const BLANK: &str = "   ";
        if !may_have_gaps(line.as_bytes()) {
            return Gaps::default();
        }
        let tabs = line.split('\t').filter(|cell| !cell.trim().is_empty()).count().saturating_sub(1);
        let bars = line.trim_matches('|').matches('|').count();
        let cells = || {
            let mut rest = Some(line);
            let cell = move || {
                let all = rest?;
                let end = find(all, BLANK);
                rest = end.map(|end| &all[end + BLANK.len()..]);
                Some(&all[..end.unwrap_or(all.len())])
            };
            std::iter::from_fn(cell).map(str::trim_start).filter(|cell| !cell.is_empty())
        };
        let numbers = cells().filter(|cell| cell.starts_with(|c: char| c.is_ascii_digit())).count();
        Gaps { marked: tabs + bars, blank: cells().count().saturating_sub(1), numbers }
    }
}

/// Whether a line has tabs, bars or two blanks side by side.
fn may_have_gaps(line: &[u8]) -> bool {
    let may_be = |first: u8, second: u8, _| (first.max(second) <= b' ') | (first == b'\t') | (first == b'|');
    let mut at = pass_by(line, 0, may_be);
    while let (Some(eight), Some(behind)) = (Eight::at(line, at), Eight::at(line, at + 1)) {
        if eight.equal(b'\t') | eight.equal(b'|') | eight.equal(b' ') & behind.equal(b' ') != 0 {
            return true;
        }
        at += 8;
    }
    let rest = line.get(at..).unwrap_or_default();
    rest.iter().any(|byte| matches!(byte, b'\t' | b'|')) || rest.windows(2).any(|pair| pair == b"  ")
}

/// Whether numbers in the first part of the stretch look like more than years, days and ordinals.
pub fn has_figures(text: &Cut, span: Span) -> bool {
    const LOOKED_AT: usize = 500;
    const BEFORE: [Key; 9] = [
        key("năm"),
        key("tháng"),
        key("ngày"),
        key("quý"),
        key("tuần"),
        key("lần"),
        key("thứ"),
        key("số"),
        key("khóa"),
    ];
    const AFTER: [Key; 5] = [key("năm"), key("tháng"), key("ngày"), key("tuần"), key("quý")];
    let mut end = span.end.min(span.start + LOOKED_AT);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let tokens = text.tokens(Span::new(span.start, end));
    let is = |token: Option<&Token>, marks: &[char]| {
        token.is_some_and(|token| marks.iter().any(|mark| token.is_mark(*mark)))
    };
    tokens.iter().enumerate().filter(|(_, token)| token.is_digits()).any(|(i, token)| {
        let (before, after) = (i.checked_sub(1).map(|i| &tokens[i]), tokens.get(i + 1));
        let digits = token.span.of(text);
        let year = is_year(digits) && !is(after, &['%']);
        let time = before.is_some_and(|token| BEFORE.contains(&token.key))
            || after.is_some_and(|token| AFTER.contains(&token.key));
        let joined = (is(before, &['/', '-', '–', '.']) && !token.spaced) || is(after, &['/', '-', '–']);
        let date = joined && digits.len() <= 2 && !is(after, &['%', ',']);
        !(year || time || date)
    })
}
