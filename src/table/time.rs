//! Times as headings and labels say them: shorter than a sentence would.
//!
//! In: the tokens of a cell. Out: its times in order. Beside what the period stage finds, a bare `2023` is a year, `6T 2023` six
//! months, `T6` a month, `2023/2022` two years held against each other.

use crate::period::{self, Period, When};
use crate::report::{OtherKind, Span};
use crate::text::key::{Key, key};
use crate::text::token::{Token, tokens};
use std::ops::Range;

/// A time in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it says.
    pub when: When,
    /// How its digits are reported.
    pub kind: OtherKind,
    /// It says until when: `đến 31/10/2023`.
    pub until: bool,
    /// It may date figures: no year of prices, no date of a paper.
    pub dates: bool,
}

impl Said {
    fn new(tokens: Range<usize>, when: When, kind: OtherKind) -> Self {
        Said { tokens, when, kind, until: false, dates: true }
    }
}

const MONTHS: [Key; 4] = [key("t"), key("th"), key("tháng"), key("thg")];
const MONTH: [Key; 2] = [key("t"), key("th")];
const YEAR: [Key; 2] = [key("năm"), key("n")];

/// The times of a cell, in order.
pub fn times(text: &str, tokens: &[Token]) -> Vec<Said> {
    let found = period::find(text, tokens);
    let mut times = Vec::new();
    let (mut at, mut next) = (0, 0);
    while at < tokens.len() {
        while found.get(next).is_some_and(|mention| mention.tokens.start < at) {
            next += 1;
        }
        if let Some((said, end)) = years_compared(text, tokens, at) {
            times.extend(said);
            at = end;
            continue;
        }
        let mention = found.get(next).filter(|mention| mention.tokens.start == at);
        let short = short_form(text, tokens, at);
        if let Some(said) = short.filter(|said| mention.is_none_or(|m| m.tokens.end < said.tokens.end)) {
            at = said.tokens.end;
            times.push(said);
        } else if let Some(mention) = mention {
            at = mention.tokens.end;
            let dates = mention.dates_figures();
            let tokens = mention.tokens.clone();
            times.push(Said { tokens, when: mention.when, kind: mention.kind, until: mention.cumulative, dates });
        } else {
            at += 1;
        }
    }
    times
}

/// A year that stands by itself.
pub fn bare_year(text: &str, token: Option<&Token>) -> Option<i32> {
    let digits = token.filter(|token| token.is_digits())?.span.of(text);
    let year: i32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    (1975..=2060).contains(&year).then_some(year)
}

/// `2023/2022`, `2023 so 2022`: the later first, so it is no school year.
fn years_compared(text: &str, tokens: &[Token], at: usize) -> Option<([Said; 2], usize)> {
    let first = bare_year(text, tokens.get(at))?;
    if !tokens.get(at + 1)?.is_mark('/') {
        return None;
    }
    let next = at + 2 + usize::from(YEAR.contains(&tokens.get(at + 2)?.key));
    let second = bare_year(text, tokens.get(next)).filter(|second| *second < first)?;
    let said = |at: usize, year: i32| Said::new(at..at + 1, When::Fixed(Period::Year(year)), OtherKind::Year);
    Some(([said(at, first), said(next, second)], next + 1))
}

/// `2023`, `6T`, `6T/2023`, `9 th 2022`, `T6`, `T6/2023`.
fn short_form(text: &str, tokens: &[Token], at: usize) -> Option<Said> {
    let small = |i: usize| -> Option<u8> {
        tokens.get(i).filter(|token| token.is_digits())?.span.of(text).parse().ok().filter(|n| (1..=12).contains(n))
    };
    let glued = |i: usize| tokens.get(i).is_some_and(|token| !token.spaced);
    // The year behind, `/`, `-`, `năm`, `đầu năm` between.
    let year_behind = |from: usize| -> Option<(i32, usize)> {
        let mut i = from;
        let skips = const { [key("đầu"), key("cuối"), key("năm"), key("n")] };
        for _ in 0..3 {
            let token = tokens.get(i)?;
            if token.is_mark('/') || token.is_mark('-') || token.is_mark('.') || skips.contains(&token.key) {
                i += 1;
            }
        }
        bare_year(text, tokens.get(i)).map(|year| (year, i + 1))
    };
    let said = |part: Period, end: usize| {
        let (when, end) = match year_behind(end) {
            Some((year, end)) => (When::Fixed(part.same_stretch_earlier(-year)), end),
            None => (When::PartOfYear { part, ago: 0 }, end),
        };
        Some(Said::new(at..end, when, OtherKind::Period))
    };
    if let Some(year) = bare_year(text, tokens.get(at)) {
        return Some(Said::new(at..at + 1, When::Fixed(Period::Year(year)), OtherKind::Year));
    }
    if let Some(count) = small(at)
        && tokens.get(at + 1).is_some_and(|token| MONTHS.contains(&token.key))
        && (glued(at + 1) || tokens.get(at + 1)?.span.of(text).len() > 1)
    {
        return said(Period::months(0, 1, count), at + 2);
    }
    if MONTH.contains(&tokens[at].key) {
        let number = at + 1 + usize::from(tokens.get(at + 1)?.is_mark('.'));
        if let Some(month) = small(number).filter(|_| glued(number)) {
            return said(Period::Month(0, month), number + 1);
        }
    }
    None
}

/// One time out of what a column's headings say from the top down: `Năm 2023`, `6 tháng` is `2023-S1`.
pub fn combined(times: &[When]) -> Option<When> {
    let mut whole: Option<When> = None;
    for &when in times {
        whole = Some(match (whole, when) {
            (None, when) => when,
            (Some(When::PartOfYear { part, ago: 0 }), When::Fixed(Period::Year(year)))
            | (Some(When::Fixed(Period::Year(year))), When::PartOfYear { part, ago: 0 }) => {
                When::Fixed(part.same_stretch_earlier(-year))
            }
            (Some(When::PartOfYear { part, .. }), When::LastYear)
            | (Some(When::LastYear), When::PartOfYear { part, .. }) => When::PartOfYear { part, ago: 1 },
            (Some(When::SamePeriod { year: None }), When::Fixed(Period::Year(year))) => {
                When::SamePeriod { year: Some(year) }
            }
            (Some(whole @ When::SamePeriod { .. }), _) => whole,
            (Some(_), when) => when,
        });
    }
    whole
}

/// Whether a time is one before by its own words.
pub fn is_before(when: When) -> bool {
    matches!(
        when,
        When::SamePeriod { .. } | When::LastYear | When::Previous | When::PreviousMonth | When::PreviousQuarter
    )
}

/// Whether a cell is a time and nothing else.
pub fn is_a_time(text: &str, span: Span) -> bool {
    let cut = tokens(text, span);
    let times = times(text, &cut);
    times.len() == 1
        && cut.iter().enumerate().all(|(i, t)| times[0].tokens.contains(&i) || !(t.is_word() || t.is_digits()))
}
