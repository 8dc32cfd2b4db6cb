//! Which column names the rows, and which of them number or measure them without a heading that says so.

use super::heading::Sheet;
use super::meaning::{Column, Holds};
use super::{time, unit};
use crate::lexicon::table_words;
use crate::report::Span;
use crate::text::token::tokens;

/// Sees to it that one column names the rows, and tells the columns of list numbers and units that have no heading.
pub(super) fn name_columns(text: &str, sheet: &Sheet, columns: &mut [Column]) {
    let cells = |at: usize| sheet.body.iter().map(move |row| row.cells[at]).filter(|cell| !cell.is_blank(text));
    let share = |at: usize, is: &dyn Fn(Span) -> bool| {
        let (all, such) = cells(at).fold((0, 0), |(all, such), cell| (all + 1, such + usize::from(is(cell.span))));
        all > 0 && such * 10 >= all * 8
    };
    let texts: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].holds == Holds::Name).collect();
    let ranked = |span: Span| super::label::rank(span.of(text)).is_some();
    // `I`, `1`, `a` in the first column, names in the next.
    if columns[0].holds != Holds::Rank && share(0, &ranked) && texts.iter().any(|at| *at > 0) {
        columns[0].holds = Holds::Rank;
    }
    // A first column of years or of numbers alone, under `Năm` or nothing.
    let named = columns.iter().any(|column| column.holds == Holds::Name);
    if !named {
        let times = |at: usize| share(at, &|span| time::is_a_time(text, span));
        if let Some(at) = (0..columns.len().min(2)).find(|at| times(*at)) {
            columns[at].holds = Holds::Name;
            columns[at].values.iter_mut().for_each(|value| *value = None);
        }
    }
    // `Đơn vị` beside `Chỉ tiêu`: units, if that is what stands there.
    let texts: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].holds == Holds::Name).collect();
    let units =
        |span: Span| unit::read(text, span).is_some_and(|unit| unit.known || span.of(text).split(' ').count() < 3);
    let counted = |span: Span| table_words::is_counted(&tokens(text, span));
    let known = |at: usize| {
        cells(at).any(|cell| unit::read(text, cell.span).is_some_and(|unit| unit.known || counted(cell.span)))
    };
    let first = texts.first().copied();
    for at in texts.into_iter().skip(1) {
        columns[at].holds = if share(at, &units) && known(at) { Holds::Unit } else { Holds::Remark };
    }
    if let Some(name) = first {
        columns[name].values.iter_mut().for_each(|value| *value = None);
        for (at, column) in columns.iter_mut().enumerate().skip(name + 1) {
            let unheaded = column.holds == Holds::Remark && column.head.is_none_or(|h| h.is_empty());
            if unheaded && share(at, &units) && known(at) {
                column.holds = Holds::Unit;
            }
        }
    }
}
