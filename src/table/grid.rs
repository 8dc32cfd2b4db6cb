//! Rows cut into cells.
//!
//! In: the rows of a table. Out: as many cells for each row as the table has columns, apart by tabs, bars, wide gaps or line ends.
//! `| Lúa | 1.250 |` has the cells `Lúa` and `1.250`; the line `|---|---|` below a Markdown head has none and is left out.

use super::label::rank;
use crate::layout::is_blank;
use crate::lexicon::table_words::{Says, heading};
use crate::report::Span;
use crate::text::token::tokens;

/// One cell.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell {
    /// Its words, trimmed; empty where it holds none.
    pub span: Span,
    /// How many spaces stand before them.
    pub indent: usize,
}

impl Cell {
    /// Whether it says nothing: empty, a dash, dots.
    pub fn is_blank(&self, text: &str) -> bool {
        is_blank(self.span.of(text))
    }
}

/// A table's lines as cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The lines, each as wide as the table.
    pub rows: Vec<Row>,
    /// How many columns.
    pub width: usize,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The whole line, trimmed.
    pub span: Span,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// How many cells were printed, empty ones at the end left out.
    pub printed: usize,
}

/// The widest table; further cells are left in the last column's stead to nobody.
const WIDEST: usize = 64;

/// Cuts `lines` (trimmed stretches of `text`) into cells. `None` where there are no two columns.
pub fn cut(text: &str, lines: &[Span]) -> Option<Grid> {
    let full: Vec<Span> = lines.iter().map(|line| whole_line(text, *line)).collect();
    let holds = |mark: char| full.iter().filter(|line| line.of(text).contains(mark)).count() * 2 > full.len();
    let mut rows: Vec<Row> = if holds('\n') {
        stacked(text, &full)
    } else if holds('\t') {
        full.iter().map(|line| row(text, *line, split(text, *line, '\t'))).collect()
    } else if holds('|') {
        let bars = full.iter().map(|line| inside_bars(text, *line));
        bars.filter(|line| !is_rule(line.of(text))).map(|line| row(text, line, split(text, line, '|'))).collect()
    } else {
        by_place(text, &full)
    };
    rows.retain(|row| row.printed > 0);
    let width = rows.iter().map(|row| row.printed).max().filter(|width| (2..=WIDEST).contains(width))?;
    rows.iter_mut().for_each(|row| row.cells.resize(width, Cell::default()));
    Some(Grid { rows, width })
}

/// Cells each on a line of their own; a row that has no number where the head has one lacks that cell.
fn stacked(text: &str, rows: &[Span]) -> Vec<Row> {
    let numbered = |cell: &Cell| matches!(heading(&tokens(text, cell.span), 0), Some((_, Says::Rank)));
    let mut ranked = false;
    let cut = |(i, line): (usize, &Span)| {
        let mut cells = split(text, *line, '\n');
        cells.retain(|cell| !cell.span.is_empty());
        if i == 0 {
            ranked = cells.first().is_some_and(numbered);
        } else if ranked && cells.first().is_some_and(|cell| rank(cell.span.of(text)).is_none()) {
            cells.insert(0, Cell::default());
        }
        row(text, *line, cells)
    };
    rows.iter().enumerate().map(cut).collect()
}

fn row(text: &str, line: Span, cells: Vec<Cell>) -> Row {
    let printed = cells.iter().rposition(|cell| !cell.span.is_empty()).map_or(0, |last| last + 1);
    let words = line.of(text);
    let start = line.start + (words.len() - words.trim_start().len());
    let span = Span::new(start, (line.start + words.trim_end().len()).max(start));
    Row { span, cells, printed }
}

/// The line that a trimmed stretch stands in, with the tabs around it.
fn whole_line(text: &str, line: Span) -> Span {
    let start = text[..line.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[line.end..].find('\n').map_or(text.len(), |at| line.end + at);
    let blank = |span: Span| span.of(text).trim().is_empty();
    Span::new(
        if blank(Span::new(start, line.start)) { start } else { line.start },
        if blank(Span::new(line.end, end)) { end } else { line.end },
    )
}

fn inside_bars(text: &str, line: Span) -> Span {
    let words = line.of(text);
    let trimmed = words.trim();
    let start = line.start + (words.len() - words.trim_start().len());
    let end = start + trimmed.len();
    Span::new(
        start + usize::from(trimmed.starts_with('|')),
        end - usize::from(trimmed.len() > 1 && trimmed.ends_with('|')),
    )
}

/// `|---|:-:|`, `---- | ----`
fn is_rule(line: &str) -> bool {
    line.contains("--") && line.chars().all(|c| matches!(c, '-' | ':' | '|' | ' ' | '+' | '='))
}

fn split(text: &str, line: Span, mark: char) -> Vec<Cell> {
    let mut start = line.start;
    line.of(text)
        .split(mark)
        .map(|piece| {
            let cell = cell(start, piece);
            start += piece.len() + mark.len_utf8();
            cell
        })
        .collect()
}

fn cell(start: usize, piece: &str) -> Cell {
    let words = piece.trim();
    let indent = piece.len() - piece.trim_start().len();
    let at = if words.is_empty() { start } else { start + indent };
    Cell { span: Span::new(at, at + words.len()), indent: if words.is_empty() { 0 } else { indent } }
}

/// Cells apart by wide gaps stand in the column below or above which they overlap most.
fn by_place(text: &str, lines: &[Span]) -> Vec<Row> {
    let pieces: Vec<Vec<(usize, usize, Cell)>> = lines.iter().map(|line| pieces(text, *line)).collect();
    let Some(widest) = pieces.iter().map(Vec::len).max() else { return Vec::new() };
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for line in pieces.iter().filter(|line| line.len() == widest) {
        if columns.is_empty() {
            columns = line.iter().map(|(from, to, _)| (*from, *to)).collect();
        }
        for (column, (from, to, _)) in columns.iter_mut().zip(line) {
            *column = (column.0.min(*from), column.1.max(*to));
        }
    }
    lines
        .iter()
        .zip(pieces)
        .map(|(line, pieces)| {
            let mut cells = vec![Cell::default(); widest];
            let in_order = pieces.len() == widest;
            let mut free = 0;
            for (i, (from, to, cell)) in pieces.into_iter().enumerate() {
                let distance = |column: &(usize, usize)| {
                    let shared = to.min(column.1).saturating_sub(from.max(column.0));
                    let apart = from.max(column.0).saturating_sub(to.min(column.1));
                    (std::cmp::Reverse(shared), apart)
                };
                let near = (free..widest).min_by_key(|at| distance(&columns[*at]));
                let at = if in_order { Some(i) } else { near };
                if let Some(at) = at {
                    cells[at] = cell;
                    free = at + 1;
                }
            }
            row(text, *line, cells)
        })
        .collect()
}

/// The stretches of a line between gaps of two spaces or more: from and to which letter, and the cell.
fn pieces(text: &str, line: Span) -> Vec<(usize, usize, Cell)> {
    let mut pieces = Vec::new();
    let (mut letters, mut spaces, mut open): (usize, usize, Option<(usize, usize)>) = (0, 0, None);
    let mut end = (0, 0);
    for (at, letter) in line.of(text).char_indices() {
        if letter == ' ' {
            spaces += 1;
        } else {
            if spaces > 1
                && let Some((from, start)) = open.take()
            {
                pieces.push((from, end.0, Cell { span: Span::new(start, end.1), indent: 0 }));
            }
            spaces = 0;
            open = open.or(Some((letters, line.start + at)));
            end = (letters + 1, line.start + at + letter.len_utf8());
        }
        letters += 1;
    }
    if let Some((from, start)) = open {
        pieces.push((from, end.0, Cell { span: Span::new(start, end.1), indent: 0 }));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let mut at = 0;
        let lines: Vec<Span> = text
            .split('\n')
            .map(|line| {
                let start = at + (line.len() - line.trim_start().len());
                at += line.len() + 1;
                Span::new(start, start + line.trim().len())
            })
            .collect();
        let grid = cut(text, &lines).unwrap();
        grid.rows.iter().map(|row| row.cells.iter().map(|cell| cell.span.of(text).to_string()).collect()).collect()
    }

    #[test]
    fn tabs_bars_and_gaps() {
        assert_eq!(cells("A\tB\tC\n\tx\t"), [["A", "B", "C"], ["", "x", ""]]);
        assert_eq!(cells("| A | B |\n|---|:-:|\n| 1 | 2 |"), [["A", "B"], ["1", "2"]]);
        assert_eq!(
            cells("Tên      Số    Tỷ lệ\nLúa     1 250  99,5\nNgô             80"),
            [["Tên", "Số", "Tỷ lệ"], ["Lúa", "1 250", "99,5"], ["Ngô", "", "80"]]
        );
    }
}
