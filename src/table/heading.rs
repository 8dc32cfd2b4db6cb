//! Which lines head a table, and which heading each column stands under.
//!
//! In: the grid. Out: a [`Sheet`]: for each column its headings from the top down, and the lines below. Merged cells are told by
//! what is left empty beside them, by being repeated, or, where a copy has left out the empty cells, by what the lower line
//! must belong to: `TT | Huyện | Thực hiện | So sánh (%)` over `2022 | 2023 | KH | Cùng kỳ` has six columns.

use super::grid::{Cell, Grid, Row};
use super::{time, value};
use crate::lexicon::table_words::{self, Says};
use crate::report::Span;
use crate::text::case;
use crate::text::token;
use crate::text::token::tokens;

/// A table whose headings are known.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The cells of the heading lines.
    pub heads: Vec<Head>,
    /// For each column its headings, from the top down, as indices into `heads`.
    pub paths: Vec<Vec<usize>>,
    /// The lines below.
    pub body: Vec<Row>,
    /// The cells that number the columns (`A`, `1`, `3=2/1`), titles inside the table, headings that are repeated.
    pub aside: Vec<Span>,
    /// How many columns.
    pub width: usize,
}

/// A heading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Head {
    /// Its words.
    pub span: Span,
    /// How many columns it stands over.
    pub columns: usize,
}

/// Most lines of heading.
const MOST_LINES: usize = 4;

/// Tells heading from body. `None` where no line holds a number.
pub fn sheet(text: &str, grid: Grid) -> Option<Sheet> {
    let Grid { rows, width } = grid;
    let mut aside = Vec::new();
    let mut at = 0;
    // A title in the table's first line.
    while at < rows.len() && filled(text, &rows[at]).count() == 1 && !has_value(text, &rows[at]) && at < 2 {
        aside.push(rows[at].span);
        at += 1;
    }
    let start = at;
    let heads =
        |at: usize| is_heading(text, &rows[at], at == start) || at == start && heads_numbers(text, &rows[at..], width);
    while at < rows.len() && at - start < MOST_LINES && heads(at) {
        at += 1;
    }
    let lines = &rows[start..at];
    if !lines.is_empty() && rows.get(at).is_some_and(|row| numbers_columns(text, row)) {
        aside.push(rows[at].span);
        at += 1;
    }
    let mut body = rows[at..].to_vec();
    let first: Vec<&str> = lines.first().map(|line| words_of(text, line)).unwrap_or_default();
    body.retain(|row| {
        let again = !first.is_empty() && words_of(text, row) == first;
        if again {
            aside.push(row.span);
        }
        !again
    });
    if !body.iter().any(|row| has_value(text, row)) {
        return None;
    }
    let (heads, paths) = match copied(text, lines, width) {
        Some(copied) => copied,
        None => aligned(text, lines, width),
    };
    Some(Sheet { heads, paths, body, aside, width })
}

fn filled<'r>(text: &'r str, row: &'r Row) -> impl Iterator<Item = (usize, &'r Cell)> {
    row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank(text))
}

fn words_of<'t>(text: &'t str, row: &Row) -> Vec<&'t str> {
    row.cells.iter().map(|cell| cell.span.of(text)).collect()
}

fn has_value(text: &str, row: &Row) -> bool {
    // The first cell may number the row.
    filled(text, row).any(|(i, cell)| i > 0 && value::read(text, cell.span).is_some() && !is_time(text, cell.span))
}

/// Whether all digits of a cell belong to times.
fn is_time(text: &str, span: Span) -> bool {
    let cut = tokens(text, span);
    let times = time::times(text, &cut);
    cut.iter().enumerate().all(|(i, token)| !token.is_digits() || times.iter().any(|said| said.tokens.contains(&i)))
}

/// Whether a cell holds words of headings, or a time.
fn means_something(text: &str, span: Span) -> bool {
    let cut = tokens(text, span);
    let word = |at| table_words::heading(&cut, at).is_some_and(|(_, says)| says != Says::Filler);
    (0..cut.len()).any(word) || !time::times(text, &cut).is_empty()
}

fn is_heading(text: &str, row: &Row, first: bool) -> bool {
    let cells: Vec<(usize, &Cell)> = filled(text, row).collect();
    if has_value(text, row) || cells.len() < 2 || numbers_columns(text, row) {
        return false;
    }
    let bracketed = cells[0].1.span.of(text).starts_with('(');
    let value_first = cells[0].0 == 0
        && !bracketed
        && value::read(text, cells[0].1.span).is_some()
        && !is_time(text, cells[0].1.span);
    if value_first {
        return false;
    }
    let meaning = cells.iter().filter(|(_, cell)| means_something(text, cell.span)).count();
    if first {
        return meaning > 0;
    }
    let beyond = cells.iter().filter(|(i, _)| *i > 1).count();
    meaning == cells.len() || (cells[0].0 > 0 && (cells[0].0 > 1 || beyond > 1))
}

/// Whether the first line is words in every column, over lines with a number in every column but the first.
fn heads_numbers(text: &str, rows: &[Row], width: usize) -> bool {
    const LINES: usize = 3;
    let Some((first, below)) = rows.split_first() else { return false };
    let numbers = |row: &Row| {
        row.cells[1..].iter().all(|cell| value::read(text, cell.span).is_some() && !is_time(text, cell.span))
    };
    let worded = filled(text, first).count() == width && !has_value(text, first);
    worded && below.len() > 1 && below.iter().take(LINES).all(numbers)
}

/// `A | B | 1 | 2 | 3=2/1`
fn numbers_columns(text: &str, row: &Row) -> bool {
    let cells: Vec<&str> = filled(text, row).map(|(_, cell)| cell.span.of(text)).collect();
    let number = |cell: &str| cell.trim_matches(['(', ')', ' ']).parse::<u32>().ok();
    let mut last = None;
    let mut counted = 0;
    cells.len() >= 3
        && cells.iter().all(|cell| {
            let one = number(cell);
            if let Some(number) = one {
                let follows = last.is_none_or(|last| number == last + 1) && number <= 40;
                last = one;
                counted += 1;
                return follows && (counted > 1 || number <= 3);
            }
            let formula = cell.contains(['=', ':', '/']) && cell.chars().all(|c| !token::is_letter(c) || c == 'x');
            if formula {
                last = cell.split('=').next().and_then(number).or(last.map(|last| last + 1));
            }
            formula || (cell.chars().count() == 1 && cell.chars().all(case::is_upper))
        })
        && counted > 1
}

/// Headings where each stands over its own column, and empty cells beside it are its own.
fn aligned(text: &str, lines: &[Row], width: usize) -> (Vec<Head>, Vec<Vec<usize>>) {
    let mut heads: Vec<Head> = Vec::new();
    let mut paths: Vec<Vec<usize>> = vec![Vec::new(); width];
    for (level, line) in lines.iter().enumerate() {
        let below = |column: usize| lines[level + 1..].iter().any(|line| !line.cells[column].is_blank(text));
        let mut open: Option<usize> = None;
        for (column, cell) in line.cells.iter().enumerate().take(width) {
            let words = cell.span.of(text);
            if cell.is_blank(text) {
                // Beside a merged cell, where the lines below go on dividing.
                if let Some(head) = open.filter(|_| below(column)) {
                    paths[column].push(head);
                    heads[head].columns += 1;
                } else {
                    open = None;
                }
                continue;
            }
            let above = paths[column].last().map(|head| heads[*head].span.of(text));
            if above == Some(words) {
                continue;
            }
            let same = open.filter(|head| heads[*head].span.of(text) == words);
            let head = same.unwrap_or_else(|| {
                heads.push(Head { span: cell.span, columns: 0 });
                heads.len() - 1
            });
            heads[head].columns += 1;
            paths[column].push(head);
            open = (lines.len() > 1 && (below(column) || same.is_some())).then_some(head);
        }
    }
    (heads, paths)
}

/// Headings of two lines copied without the empty cells of merged ones; `None` where they are not so.
fn copied(text: &str, lines: &[Row], width: usize) -> Option<(Vec<Head>, Vec<Vec<usize>>)> {
    let [upper, lower] = lines else { return None };
    let bare = upper.cells[..upper.printed].iter().all(|cell| !cell.is_blank(text));
    if bare
        && upper.printed < width
        && let Some(even) = evenly(text, upper, lower, width)
    {
        return Some(even);
    }
    if lower.cells[0].is_blank(text)
        || upper.printed >= width
        || upper.cells[..upper.printed].iter().any(|c| c.is_blank(text))
    {
        return None;
    }
    let tops: Vec<Span> = upper.cells[..upper.printed].iter().map(|cell| cell.span).collect();
    let leaves: Vec<Span> = lower.cells[..lower.printed].iter().map(|cell| cell.span).collect();
    let dividing = (tops.len() + leaves.len()).checked_sub(width).filter(|n| *n > 0 && *n <= tops.len())?;
    let mut best: Option<(i32, Vec<usize>)> = None;
    let mut parts = vec![0; tops.len()];
    let mut tried = 0;
    let affinity = Affinity::of(text, &tops, &leaves);
    divide(&affinity, 0, 0, dividing, &mut parts, &mut best, &mut tried);
    let (_, parts) = best?;
    let mut heads: Vec<Head> = Vec::new();
    let mut paths = Vec::with_capacity(width);
    let mut leaf = 0;
    for (top, &count) in tops.iter().zip(&parts) {
        heads.push(Head { span: *top, columns: count.max(1) });
        let above = heads.len() - 1;
        if count == 0 {
            paths.push(vec![above]);
        }
        for _ in 0..count {
            heads.push(Head { span: leaves[leaf], columns: 1 });
            paths.push(vec![above, heads.len() - 1]);
            leaf += 1;
        }
    }
    (paths.len() == width).then_some((heads, paths))
}

/// `Nhóm | Xuất khẩu | Nhập khẩu` over four headings that begin below the second: two for each.
fn evenly(text: &str, upper: &Row, lower: &Row, width: usize) -> Option<(Vec<Head>, Vec<Vec<usize>>)> {
    let lead = lower.cells.iter().position(|cell| !cell.is_blank(text)).filter(|lead| *lead > 0)?;
    let leaves = width - lead;
    let tops = upper.printed.checked_sub(lead).filter(|tops| *tops > 1 && leaves.is_multiple_of(*tops))?;
    let each = leaves / tops;
    if each < 2 || lower.cells[lead..].iter().any(|cell| cell.is_blank(text)) {
        return None;
    }
    let mut heads: Vec<Head> = Vec::new();
    let mut paths = Vec::new();
    for (at, cell) in upper.cells[..upper.printed].iter().enumerate() {
        heads.push(Head { span: cell.span, columns: if at < lead { 1 } else { each } });
        let above = heads.len() - 1;
        if at < lead {
            paths.push(vec![above]);
            continue;
        }
        for leaf in 0..each {
            heads.push(Head { span: lower.cells[lead + (at - lead) * each + leaf].span, columns: 1 });
            paths.push(vec![above, heads.len() - 1]);
        }
    }
    Some((heads, paths))
}

/// How well each lower heading goes below each upper one.
struct Affinity {
    fits: Vec<Vec<i32>>,
    leaves: usize,
}

impl Affinity {
    fn of(text: &str, tops: &[Span], leaves: &[Span]) -> Self {
        let says = |span: Span| -> Vec<Says> {
            let cut = tokens(text, span);
            (0..cut.len()).filter_map(|at| table_words::heading(&cut, at)).map(|(_, says)| says).collect()
        };
        let timed = |span: Span| !time::times(text, &tokens(text, span)).is_empty();
        let fits = tops
            .iter()
            .map(|top| {
                let above = says(*top);
                let fixed = [Says::Rank, Says::Name, Says::Member, Says::UnitHead, Says::Remark];
                let compares =
                    above.contains(&Says::Compare) || above.contains(&Says::Percent) || above.contains(&Says::Met);
                let divides =
                    above.iter().any(|s| matches!(s, Says::Done | Says::DoneNamed | Says::Estimate | Says::Plan));
                leaves
                    .iter()
                    .map(|leaf| {
                        let below = says(*leaf);
                        let basis = below.contains(&Says::Plan)
                            || below.contains(&Says::Before)
                            || below.contains(&Says::Compare);
                        match () {
                            _ if above.iter().any(|s| fixed.contains(s)) && !divides => -20,
                            _ if compares => {
                                if basis || timed(*leaf) && !divides {
                                    3
                                } else {
                                    0
                                }
                            }
                            _ if divides => {
                                if timed(*leaf) && !basis {
                                    3
                                } else if basis {
                                    -1
                                } else {
                                    1
                                }
                            }
                            _ => 1,
                        }
                    })
                    .collect()
            })
            .collect();
        Affinity { fits, leaves: leaves.len() }
    }
}

/// Most ways of dividing that are tried.
const MOST_WAYS: usize = 4000;

fn divide(
    affinity: &Affinity,
    top: usize,
    leaf: usize,
    left: usize,
    parts: &mut Vec<usize>,
    best: &mut Option<(i32, Vec<usize>)>,
    tried: &mut usize,
) {
    if *tried >= MOST_WAYS {
        return;
    }
    if top == affinity.fits.len() {
        *tried += 1;
        if leaf == affinity.leaves && left == 0 {
            let mut at = 0;
            let mut score = 0;
            for (top, &count) in parts.iter().enumerate() {
                score += affinity.fits[top][at..at + count].iter().sum::<i32>() - i32::from(count == 1) * 2;
                at += count;
            }
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                *best = Some((score, parts.clone()));
            }
        }
        return;
    }
    parts[top] = 0;
    divide(affinity, top + 1, leaf, left, parts, best, tried);
    if left > 0 {
        for count in 1..=affinity.leaves - leaf {
            parts[top] = count;
            divide(affinity, top + 1, leaf + count, left - 1, parts, best, tried);
        }
        parts[top] = 0;
    }
}
