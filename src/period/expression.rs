//! What the rules give: an expression of time without the little words around it; and which rule begins with which word.

use super::calendar::Period;
use super::reader::Reader;
use super::words::*;
use super::{When, When::*};
use super::{days, months, years};
use crate::report::OtherKind;

/// An expression of time without the little words around it.
#[derive(Clone, Copy, Debug)]
pub struct Core {
    /// The token behind it.
    pub end: usize,
    pub when: When,
    pub kind: OtherKind,
}

impl Core {
    pub fn new(end: usize, when: When, kind: OtherKind) -> Core {
        Core { end, when, kind }
    }
}

/// The rules, by the word that they begin with.
pub fn core(r: &Reader, at: usize) -> Option<Core> {
    if r.token(at)?.is_digits() {
        // `1 tháng 20 ngày`
        let with_days = |core: Core| match r.count(core.end, false) {
            Some((_, end)) if core.when == Unplaced && r.word(end) == NGAY => Core { end: end + 1, ..core },
            _ => core,
        };
        return days::clock(r, at)
            .or_else(|| months::counted(r, at).map(with_days))
            .or_else(|| years::bare_year_range(r, at));
    }
    match r.word(at) {
        NAM => months::counted(r, at).or_else(|| years::year(r, at)),
        THANG => months::month(r, at),
        QUY => months::quarter(r, at),
        NGAY | THU_ORDINAL => days::day(r, at),
        DAU | CUOI | GIUA | NUA => months::point(r, at),
        GIAI | NHIEM | THOI | KHOA => years::stage(r, at),
        NIEN | NDTC | VU | LUA => years::season(r, at),
        GMT => days::clock(r, at),
        GIA => price(r, at),
        TAM_SIGHT if r.word(at + 1) == NHIN => {
            let next = at + 2 + usize::from(r.word(at + 2) == DEN);
            let next = next + usize::from(r.word(next) == NAM);
            let (year, end) = r.year(next)?;
            Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year))
        }
        KY => months::half_month(r, at).or_else(|| years::term(r, at)),
        Q | T => months::abbreviated(r, at),
        _ => months::counted(r, at).or_else(|| months::abbreviated(r, at)),
    }
}

/// What is said of the year behind a part of it.
#[derive(Clone, Copy, PartialEq)]
pub enum YearSaid {
    Given(i32),
    Ago(i32),
    Nothing,
}

use YearSaid::*;

/// A part of a year (as if in year 0) with what is said of its year.
pub fn in_year(part: Period, said: YearSaid) -> When {
    match said {
        Given(year) => Fixed(part.same_stretch_earlier(-year)),
        Ago(ago) => PartOfYear { part, ago },
        Nothing => PartOfYear { part, ago: 0 },
    }
}

/// The year said at `at`, behind a part of a year: `/2023`, `-2023`, `năm 2023`, `của năm trước`, `2023`.
pub fn year_said(r: &Reader, at: usize) -> (YearSaid, usize) {
    if r.is_mark(at, &['/', '-', '.', '–'])
        && (!r.spaced(at) || r.is_mark(at, &['/']))
        && let Some((year, end)) = r.year_behind(at + 1)
        && !is_number_of_a_document(r, end)
        && (r.is_mark(at, &['/']) || !r.spaced(at + 1))
    {
        return (Given(year), end);
    }
    let of = if r.is_one_of(at, &[CUA, TRONG]) { at + 1 } else { at };
    if r.word(of) == NAM {
        if let Some((year, end)) = r.year(of + 1).filter(|_| !years::is_every(r, of)) {
            return (Given(year), end);
        }
        if let Some((ago, end)) = years::years_ago(r, of + 1) {
            return (Ago(ago), end);
        }
    }
    // `quý 3, 2013`
    let behind = at + usize::from(r.is_mark(at, &[',']) && r.spaced(at + 1));
    match r.bare_year(behind) {
        Some((year, end)) => (Given(year), end),
        None => (Nothing, at),
    }
}

/// Whether a document's letters follow a year right away: `04/2021/NQ-HĐND`.
pub fn is_number_of_a_document(r: &Reader, at: usize) -> bool {
    r.is_mark(at, &['/', '-']) && !r.spaced(at) && !r.spaced(at + 1) && r.token(at + 1).is_some_and(|t| t.is_word())
}

pub fn a_year(year: Option<(i32, usize)>) -> Option<Core> {
    year.map(|(year, end)| Core::new(end, Fixed(Period::Year(year)), OtherKind::Year))
}

/// `giá so sánh 2010`, `giá cố định năm 1994`, `(giá 1994)`.
fn price(r: &Reader, at: usize) -> Option<Core> {
    // `điểm đánh giá năm 2021`
    if r.follows(at, &[DANH]) {
        return None;
    }
    let next = match () {
        _ if r.says(at + 1, &[SO, SANH]) || r.says(at + 1, &[CO_FIXED, DINH]) => at + 3,
        _ if r.word(at + 1) == GOC => at + 2,
        _ => at + 1,
    };
    let year = next + usize::from(r.word(next) == NAM);
    let (year, end) = if next > at + 1 || year > next { r.year(year)? } else { r.bare_year(year)? };
    Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year))
}
