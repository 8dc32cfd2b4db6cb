//! Tables: rows of cells into figures.
//!
//! In: the lines of a table and what stands above it. Out: its figures, one for each row and each thing measured, with the plan,
//! the earlier figure and the changes that the other cells of the row state.
//!
//! ```text
//! (ĐVT: triệu đồng)
//! TT    Huyện    Kế hoạch    Giải ngân    Tỷ lệ
//! 1     An Phú   400.000     300.000      75%
//! ```
//! gives `giải ngân An Phú`, 300000000000 VND, its plan 400000000000 VND and 75 per cent. Headings are understood by their
//! words ([`crate::lexicon::table_words`]); where they leave open what a percentage speaks of, the one reading under which
//! the rows come out is taken.

mod digits;
mod figures;
mod grid;
mod group;
mod head_words;
mod heading;
mod judge;
mod label;
mod meaning;
mod name_columns;
mod naming;
mod time;
mod unit;
mod value;

use crate::layout::{Block, BlockKind};
use crate::period::Anchor;
use crate::report::{Figure, OtherKind, OtherNumber, Span};
use crate::sort::sort;
use unit::Printed;

/// What stands around a table.
#[derive(Clone, Debug, Default)]
pub struct TableAround {
    /// What times in it are resolved against.
    pub anchor: Anchor,
    /// The words of the heading or the line that leads to it.
    pub heading: Option<String>,
    /// What all figures before the sentence that leads to it are called.
    pub told: Option<String>,
    /// The index that its first figure gets in the report.
    pub first: usize,
}

/// What was read from a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRead {
    /// Its figures, in reading order; `part_of` counts in the whole report.
    pub figures: Vec<Figure>,
    /// Digits that are no figure: list numbers, years of headings.
    pub others: Vec<OtherNumber>,
}

/// How many lines above a table may belong to it.
const LINES_ABOVE: usize = 3;
/// The longest of them, in bytes.
const LONGEST_ABOVE: usize = 400;

/// Reads the lines `rows` of `text` as one table; `None` where they are none that could be understood. Linear in their length.
pub fn read(text: &str, rows: &[Span], around: &TableAround) -> Option<TableRead> {
    let grid = grid::cut(text, rows)?;
    let above = above(text, rows.first()?.start);
    let sheet = heading::sheet(text, grid)?;
    let stated = above.iter().find_map(|line| unit::above(text, *line));
    let (anchor, until) = label::anchor(text, &above, around.anchor);
    let around = &TableAround { anchor, ..around.clone() };
    let columns = meaning::columns(text, &sheet, stated.clone());
    let table = group::table(columns, anchor, until)?;
    let caption = label::caption(text, &above, around.told.as_deref(), around.heading.as_deref());
    let mut read = figures::read(text, &sheet, &table, around, &caption);
    sort(&mut read.others, |a, b| a.span < b.span);
    Some(read)
}

/// How many blocks from `at` on make one table: rows, and single cells between them without a blank line, or with one between all.
pub fn run(text: &str, blocks: &[Block], at: usize) -> usize {
    let is_row = |i: usize| blocks.get(i).is_some_and(|block: &Block| block.kind == BlockKind::TableRow);
    let breaks = |i: usize| text[blocks[i - 1].span.end..blocks[i].span.start].matches('\n').count();
    let heads = heads(text, blocks, at);
    if heads == 0 && !is_row(at) {
        return 0;
    }
    let (second, third) = (at + heads + 1, at + heads + 2);
    let spaced = is_row(second) && third < blocks.len() && breaks(second) == breaks(third);
    let most = if spaced { breaks(second) } else { 1 };
    // Cells each on a line of their own: blank lines say nothing.
    let stacked = |i: usize| is_row(i) && blocks[i].span.of(text).contains('\n');
    let touches = |i: usize| breaks(i) <= most || stacked(i - 1);
    let mut end = at + heads;
    loop {
        while is_row(end) && (end == at + heads || touches(end)) {
            end += 1;
        }
        // `I. NÔNG NGHIỆP` alone on its line, more rows below.
        let alone = blocks.get(end).is_some_and(|block| {
            let words = block.span.of(text);
            let opens = label::opens_parts(words);
            let plain = !words.contains('\n') && words.len() < 160 && !words.ends_with('.');
            block.kind != BlockKind::TableRow && plain && (opens || !words.ends_with(':'))
        });
        if end > at + heads && alone && touches(end) && is_row(end + 1) && touches(end + 1) {
            end += 1;
        } else {
            return end - at;
        }
    }
}

/// Most lines that head a table without looking like rows.
const MOST_HEADS: usize = 3;

/// How many lines from `at` on head a table whose columns stand apart by gaps: without numbers they look like no row.
fn heads(text: &str, blocks: &[Block], at: usize) -> usize {
    let gapped = |block: &Block| {
        let words = block.span.of(text);
        !words.contains('\n') && words.split("  ").filter(|piece| !piece.trim().is_empty()).count() > 2
    };
    let is_row = |block: &Block| block.kind == BlockKind::TableRow;
    let Some(heads) = blocks[at..].iter().take(MOST_HEADS + 1).position(is_row) else { return 0 };
    if heads > 0 && blocks[at..=at + heads].iter().all(gapped) { heads } else { 0 }
}

/// Whether a line says a table's unit, and where: the digits inside (`ĐVT: 1.000 đồng`) are no figure.
pub fn unit_statement(text: &str, line: Span) -> Option<Span> {
    unit::stated(text, line).and_then(|(span, unit)| unit.map(|_| span))
}

/// The lines right above a table, nearest first.
fn above(text: &str, start: usize) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut end = text[..start].rfind('\n').unwrap_or(0);
    while lines.len() < LINES_ABOVE && end > 0 {
        let from = text[..end].rfind('\n').map_or(0, |at| at + 1);
        let words = text[from..end].trim();
        if !words.is_empty() {
            if words.len() > LONGEST_ABOVE || words.contains('\t') || (words.ends_with('.') && words.len() > 80) {
                break;
            }
            let at = from + (text[from..end].len() - text[from..end].trim_start().len());
            lines.push(Span::new(at, at + words.len()));
        }
        end = from.saturating_sub(1);
    }
    lines
}

fn other(kind: OtherKind, span: Span) -> OtherNumber {
    OtherNumber { kind, span }
}

fn clone_unit(unit: Option<&Printed>) -> Option<Printed> {
    unit.cloned()
}
