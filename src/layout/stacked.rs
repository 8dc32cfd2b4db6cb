//! Tables whose cells stand each on a line of their own, as they come from a page or a file whose columns were lost.
//!
//! In: the lines of a text. Out: which of them begin a row and which go on with it. `TT`, `Chỉ tiêu`, `Thực hiện`, then `1`,
//! `Tạo việc làm`, `1.250`, `2`, … are a head and rows of three cells. A row that has not as many cells as the head, but for one
//! without its number or its remark, ends the table: what stands in which column could not be told.

use std::ops::Range;

use super::Block;
use super::draft::Row;
use super::line::Line;
use crate::lexicon::table_words::{Says, heading};
use crate::lexicon::{Label, longest};
use crate::text::key::key;
use crate::text::token::{Cut, Token, is_letter, is_letter_or_digit, is_year};

/// Most columns.
const WIDEST: usize = 14;
/// Most letters of a cell in the head.
const LONGEST_HEAD: usize = 80;
/// Most letters of a cell below.
const LONGEST_CELL: usize = 200;
/// What may stand before a number.
const SIGNS: [char; 10] = ['+', '-', '−', '<', '>', '≥', '≤', '~', '±', ' '];
/// Most words of a number with its bound and unit.
const LONGEST_VALUE: usize = 3;

/// Whether so many blocks are short and begin with a digit that there may be such a table.
pub fn suspected(text: &str, blocks: &[Block]) -> bool {
    const LONGEST: usize = 24;
    const NUMBERS: usize = 4;
    let number = |block: &&Block| {
        let words = block.span.of(text);
        words.len() <= LONGEST && words.trim_start_matches(SIGNS).starts_with(digit)
    };
    blocks.iter().filter(number).nth(NUMBERS - 1).is_some()
}

/// Marks the lines of such tables.
pub fn mark(text: &Cut, lines: &[Line], rows: &mut [Row]) {
    let cells = Cells { text, lines };
    let (mut at, mut free) = (0, 0);
    while at < lines.len() {
        let found = cells.table(at, free);
        for row in &found {
            rows[row.clone()].fill(Row::GoesOn);
            rows[row.start] = Row::Begins;
        }
        let end = found.last().map(|last| last.end);
        free = end.unwrap_or(free);
        at = end.unwrap_or(at + 1);
    }
}

struct Cells<'t> {
    text: &'t Cut<'t>,
    lines: &'t [Line],
}

impl Cells<'_> {
    fn words(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |line| line.span.of(self.text))
    }

    fn tokens(&self, at: usize) -> &[Token] {
        self.lines.get(at).map_or(&[][..], |line| self.text.tokens(line.span))
    }

    /// What the heading that a line is says of its column, if it is nothing else.
    fn says(&self, at: usize) -> Option<Says> {
        let tokens = self.tokens(at);
        heading(tokens, 0).filter(|(length, _)| *length == tokens.len()).map(|(_, says)| says)
    }

    /// Whether a line heads the column of units: `ĐVT`, `Đơn vị`.
    fn heads_units(&self, at: usize) -> bool {
        let unit = const { [key("đơn"), key("vị")] };
        self.says(at) == Some(Says::UnitHead) || self.tokens(at).iter().map(|word| word.key).eq(unit)
    }

    /// The rows of the table whose head or first number stands in line `at`, the head first; none where it has none. Its first line
    /// is not before `free`.
    fn table(&self, at: usize, free: usize) -> Vec<Range<usize>> {
        const LONGEST: usize = 30;
        let rows = match () {
            _ if self.lines[at].width > LONGEST => return Vec::new(),
            _ if self.says(at) == Some(Says::Rank) => self.ranked(at),
            _ if at > 0 && self.is_value(at) && !is_year(self.words(at)) => self.named(at, free),
            _ => Vec::new(),
        };
        if rows.len() > 2 { rows } else { Vec::new() }
    }

    /// Rows that are numbered.
    fn ranked(&self, head: usize) -> Vec<Range<usize>> {
        let first = (head + 3..=head + WIDEST).find(|at| rank(self.words(*at)) == Some(1) && self.names(at + 1));
        let Some(first) = first.filter(|first| self.heads(head..*first)) else { return Vec::new() };
        let titles = head..first;
        let mut rows = vec![titles];
        let width = first - head;
        let numeric: Vec<bool> = (first..first + width).map(|cell| self.is_value(cell)).collect();
        let (mut at, mut number) = (first, 1);
        loop {
            let follows = |next: &usize| rank(self.words(*next)) == Some(number + 1) && self.names(next + 1);
            let next = (at + 2..at + 4 * width).find(follows);
            let end = next.unwrap_or(self.lines.len());
            let length = self.fits(at, end, &numeric);
            if length == 0 || !self.cells(at..at + length) {
                return rows;
            }
            rows.push(at..at + length);
            at += length;
            // Rows below it without a number: its parts, or the total at the end.
            loop {
                let length = if self.names(at) { self.fits(at, end, &numeric[1..]) } else { 0 };
                if length == 0 || !self.cells(at..at + length) {
                    break;
                }
                rows.push(at..at + length);
                at += length;
            }
            match next {
                Some(next) if next == at => number += 1,
                _ => return rows,
            }
        }
    }

    /// Rows that their names open, the first number of the first in line `value`: its period says how wide they are.
    fn named(&self, value: usize, free: usize) -> Vec<Range<usize>> {
        let numbers = (value..).take(WIDEST).take_while(|at| self.may_be_value(*at)).count();
        let words = (value + numbers..).take(3).take_while(|at| self.names(*at)).count();
        let width = numbers + words;
        let Some(first) = value.checked_sub(words).filter(|first| *first > 0 && numbers > 1 && (1..3).contains(&words))
        else {
            return Vec::new();
        };
        // `A – Nghề may` between the head and the rows.
        let top = first - usize::from(opens_section(self.words(first - 1)));
        let Some(head) = top.checked_sub(width).filter(|head| *head >= free) else { return Vec::new() };
        // A name, and a unit where the head says so.
        if words == 2 && !self.heads_units(head + 1) || !self.heads(head..top) {
            return Vec::new();
        }
        let numeric: Vec<bool> = (0..width).map(|cell| cell >= words).collect();
        let row = |at: usize| self.names(at) && self.fits(at, self.lines.len(), &numeric) == width;
        let titles = head..top;
        let mut rows = vec![titles];
        let mut at = top;
        loop {
            let length = match () {
                _ if row(at) && self.cells(at..at + width) => width,
                _ if row(at + 1) && self.heads(at..at + 1) => 1,
                _ => return rows,
            };
            rows.push(at..at + length);
            at += length;
        }
    }

    /// How many lines from `at` on, none from `end` on, are a row of cells that are numbers or not: all of them, or all but a
    /// remark at the end; 0 where they are none.
    fn fits(&self, at: usize, end: usize, numeric: &[bool]) -> usize {
        let fit = |cells: &[bool]| {
            at + cells.len() <= end
                && cells.iter().enumerate().all(|(i, numeric)| match numeric {
                    true => self.may_be_value(at + i),
                    false => !self.is_value(at + i) && (i > 0 || self.words(at).contains(is_letter_or_digit)),
                })
        };
        match numeric {
            _ if fit(numeric) => numeric.len(),
            [cells @ .., false] if fit(cells) => cells.len(),
            _ => 0,
        }
    }

    fn heads(&self, mut cells: Range<usize>) -> bool {
        let head = |at: usize| self.names(at) || is_year(self.words(at));
        cells.all(|at| self.lines.get(at).is_some_and(|line| line.width <= LONGEST_HEAD) && head(at))
    }

    fn cells(&self, cells: Range<usize>) -> bool {
        let short = |at: usize| self.lines.get(at).is_some_and(|line| line.width <= LONGEST_CELL);
        cells.clone().all(short) && cells.into_iter().any(|at| self.is_value(at))
    }

    /// Whether a line is words.
    fn names(&self, at: usize) -> bool {
        let words = self.words(at);
        words.contains(is_letter) && !self.is_value(at) && !is_blank(words)
    }

    /// Whether a line is a number or holds the place of one.
    fn may_be_value(&self, at: usize) -> bool {
        at < self.lines.len() && (self.is_value(at) || is_blank(self.words(at)))
    }

    /// Whether a line is a number, with its bound and unit perhaps: `Trên 420`, `12,5%`, `1.250 người`.
    fn is_value(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else { return false };
        let words = line.span.of(self.text).trim_start_matches(SIGNS);
        let bounds = || matches!(longest(self.tokens(at), 0), Some((_, Label::Bound(_) | Label::From | Label::To)));
        let bounded = || words.contains(digit) && bounds();
        let number = words.starts_with(digit) || bounded();
        // `1.`, `2. Thêu tay`, `3)` number a row.
        let ordinal = words.split(' ').next().is_some_and(|first| first.ends_with(['.', ':', ')']));
        number && !ordinal && words.split(' ').count() <= LONGEST_VALUE && !words.ends_with(['.', ':', ')'])
    }
}

fn digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// Whether a line opens a section of rows: `A – Nghề may`, `II. Dạy nghề`.
fn opens_section(words: &str) -> bool {
    let (first, rest) = words.split_once(' ').unwrap_or_default();
    let number = first.trim_end_matches(['.', ')', '/', ':']);
    let marked = number.len() < first.len() || rest.starts_with(['-', '–', '—']);
    marked
        && (1..=4).contains(&number.len())
        && !number.contains(|letter: char| !matches!(letter, 'A'..='Z' | '0'..='9'))
}

/// Whether a cell says nothing: empty, a dash, dots.
pub fn is_blank(words: &str) -> bool {
    words.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '…' | '_' | '/' | '*' | 'x' | 'X'))
}

/// The number of a row: `3`, `3.`, `03`.
fn rank(words: &str) -> Option<usize> {
    let bare = words.trim_end_matches(['.', ')']);
    bare.parse().ok().filter(|_| bare.len() <= 3 && bare.bytes().all(|byte| byte.is_ascii_digit()))
}
