//! A table's cells, some of them merged, spread into rows of equal length.

use super::lines::one_line;
use crate::text::token::is_letter;

#[derive(Clone, Debug, Default)]
pub struct Cell {
    pub text: String,
    /// How many columns and rows it stands over.
    pub columns: usize,
    pub rows: usize,
    /// How far its words are set in, in points.
    pub indent: f64,
}

/// What a table may come to, however far its cells claim to reach.
const WIDEST: usize = 64;
const MOST_CELLS: usize = 500_000;
/// Points of indentation that make one level, shown by two spaces.
const LEVEL: f64 = 9.0;

/// A merged cell's words stand in its first place, the others are empty. In the body, words merged over several rows (the
/// district beside its three crops) stand in each of them: each row has to be read by itself.
pub fn spread(table: &[Vec<Cell>]) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<Option<String>>> = vec![Vec::new(); table.len()];
    let least = least_indents(table);
    let mut cells = 0;
    'table: for (y, line) in table.iter().enumerate() {
        let body = line.iter().skip(1).any(|cell| is_number(&cell.text));
        let mut x = 0;
        for cell in line {
            while rows[y].get(x).is_some_and(Option::is_some) {
                x += 1;
            }
            if x >= WIDEST {
                break;
            }
            let text = one_line(&cell.text);
            let repeated = body && cell.rows > 1 && text.contains(is_letter);
            let level = ((cell.indent - least.get(x).copied().unwrap_or(0.0)) / LEVEL).round().clamp(0.0, 8.0);
            let spaces = if body && !text.is_empty() { level as usize * 2 } else { 0 };
            let right = WIDEST.min(x + cell.columns.max(1));
            let below = table.len().min(y.saturating_add(cell.rows.max(1)));
            for (row, filled) in rows.iter_mut().enumerate().take(below).skip(y) {
                filled.resize(filled.len().max(right), None);
                for (column, place) in filled.iter_mut().enumerate().take(right).skip(x) {
                    cells += 1;
                    if cells > MOST_CELLS {
                        break 'table;
                    }
                    let first = column == x && (row == y || repeated);
                    *place = Some(if first { " ".repeat(spaces) + &text } else { String::new() });
                }
            }
            x = right;
        }
    }
    rows.into_iter().map(|row| row.into_iter().map(Option::unwrap_or_default).collect()).collect()
}

/// Of each column: what all its cells are set in by says nothing.
fn least_indents(table: &[Vec<Cell>]) -> Vec<f64> {
    let mut least: Vec<f64> = Vec::new();
    for line in table {
        for (x, cell) in line.iter().enumerate().filter(|(_, cell)| !cell.text.trim().is_empty()) {
            least.resize(least.len().max(x + 1), f64::INFINITY);
            least[x] = least[x].min(cell.indent);
        }
    }
    least
}

/// Whether rows hold data. A letterhead or signatures side by side do not: two columns of several lines and no number.
pub fn is_data(rows: &[Vec<Cell>]) -> bool {
    let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.text.trim().is_empty()).count();
    let widest = rows.iter().map(filled).max().unwrap_or(0);
    if widest != 2 {
        return widest > 2;
    }
    let cells = || rows.iter().flatten();
    cells().any(|cell| is_number(&cell.text))
        || (rows.len() > 1 && !cells().any(|cell| cell.text.trim().contains('\n')))
}

/// `1.250`, `-3,5`, `(12)`, `97 %`
fn is_number(text: &str) -> bool {
    let text = text.trim();
    let text = text.strip_prefix(['-', '+', '−', '(']).unwrap_or(text);
    let text = text.strip_suffix(')').unwrap_or(text);
    let text = text.strip_suffix('%').unwrap_or(text);
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',') || c.is_whitespace())
}
