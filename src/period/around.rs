//! The little words around an expression of time: until when (`tính đến hết …`), from when to when, within what, compared with what.

use super::calendar::Period;
use super::days::{self, Cue, join};
use super::expression::{Core, a_year, core};
use super::reader::Reader;
use super::words::*;
use super::{When, When::*, years};
use crate::report::OtherKind;

/// A core with what the little words before it make of it.
#[derive(Clone, Copy)]
pub struct Read {
    pub core: Core,
    pub cumulative: bool,
    pub event: bool,
}

impl Read {
    /// A core with no little words that matter.
    pub fn plain(core: Core) -> Read {
        Read { core, cumulative: false, event: false }
    }
}

/// Words that say until when: `(tính) đến (hết) …`, `hết tháng 8`, `lũy kế (từ đầu năm) đến …`, `kết thúc năm 2020`.
pub fn until(r: &Reader, at: usize) -> Option<Read> {
    if !matches!(r.word(at), LUY | CONG | TINH | TU | DAU | CHO | DEN | TOI_NEXT | KET | HET) {
        return None;
    }
    let mut i = at;
    // What is cumulated in so many words is more than what there is on a day.
    let mut summed = false;
    if r.says_one(i, SUMS) {
        (i, summed) = (i + 2, true);
    } else if r.word(i) == TINH {
        i += 1;
    }
    let mut new_year = None;
    let since = i + usize::from(r.word(i) == TU);
    // `lũy kế từ đầu đến nay`: the year is left out.
    if since > i && r.word(since) == DAU && r.is_one_of(since + 1, &[DEN, TOI_NEXT]) {
        (i, summed, new_year) = (since + 1, true, Some(None));
    }
    if r.says(since, &[DAU, NAM]) && (since > i || r.is_one_of(since + 2, &[DEN, TOI_NEXT])) {
        let (year, end) = match r.year(since + 2) {
            Some((year, end)) => (Some(year), end),
            None => (None, since + 2 + usize::from(r.is_one_of(since + 2, &[NAY]))),
        };
        if r.is_one_of(end, &[DEN, TOI_NEXT]) {
            (i, summed, new_year) = (end, true, Some(year));
        } else if summed {
            // `lũy kế từ đầu năm 610 tỷ đồng`
            let kind = if year.is_some() { OtherKind::Year } else { OtherKind::Period };
            return Some(Read { core: Core::new(end, SoFar { year }, kind), cumulative: true, event: false });
        }
    }
    let before = i;
    i += usize::from(r.word(i) == CHO && r.is_one_of(i + 1, &[DEN, TOI_NEXT]));
    if r.is_one_of(i, &[DEN, TOI_NEXT]) {
        i += 1;
    }
    if r.says(i, &[KET, THUC]) {
        i += 2;
    }
    if r.word(i) == HET {
        (i, summed) = (i + 1, true);
    }
    let said_until = i > before;
    if r.says(i, &[THOI, DIEM]) {
        i += 2;
    }
    if !(said_until || summed) {
        return None;
    }
    if i == at + 2 && summed && r.word(i - 1) != HET && is_bare_sum(r, at) {
        return Some(Read { core: Core::new(i, Summed, OtherKind::Period), cumulative: true, event: false });
    }
    let cumulated = |core| Some(Read { core, cumulative: true, event: false });
    if said_until
        && (r.word(i) == NAY
            || r.says(i, &[HIEN, TAI_AT])
            || r.says(i, &[HIEN, NAY])
            || i > before + 2 && r.word(i) == NAY_THIS)
    {
        let end = i + 1 + usize::from(r.word(i) == HIEN);
        let when = new_year.map_or(ToDate, |year| SoFar { year });
        let kind = if new_year.flatten().is_some() { OtherKind::Year } else { OtherKind::Period };
        return cumulated(Core::new(end, when, kind));
    }
    let mut core = match core(r, i).or_else(|| days::digits(r, i, Cue::Weak)) {
        Some(core) => core,
        // `Lũy kế 2016, doanh thu đạt …`
        None => a_year(r.bare_year(i))?,
    };
    // `Tính chung tháng 7/2015`: all told in that month; but `lũy kế tháng 7`.
    let month = matches!(core.when, Fixed(Period::Month(..)) | PartOfYear { part: Period::Month(..), .. });
    if month && i == at + 2 && r.says(at, &[TINH, CHUNG]) {
        return Some(Read { core, cumulative: false, event: false });
    }
    match (new_year.flatten(), core.when) {
        // `từ đầu năm 2020 đến tháng 6`: the year stands at the start.
        (Some(year), PartOfYear { part, .. }) => core.when = Fixed(part.same_stretch_earlier(-year)),
        // `từ đầu năm 2020 đến hết tháng 6/2021`
        (Some(year), Fixed(last)) if last.year() > year => {
            core.when = Fixed(Period::between((year, 1, 1), last.end())?);
            return Some(Read { core, cumulative: false, event: false });
        }
        _ => {}
    }
    // `tính đến đầu tháng 7`: what was done until June was over.
    if r.says(i, &[DAU, THANG]) {
        core.when = match core.when {
            Fixed(period) => Fixed(month_before(period)),
            PartOfYear { part, ago } => PartOfYear { part: month_before(part), ago },
            other => other,
        };
    }
    core.when = match core.when {
        Fixed(period) => Fixed(cumulate(period, summed)),
        PartOfYear { part, ago } if part.start().0 == 0 => PartOfYear { part: cumulate(part, summed), ago },
        other => other,
    };
    match core.when {
        // A length and a number of the week are not until anything.
        Unplaced => None,
        _ => cumulated(core),
    }
}

/// `tháng 9 thu 310 tỷ đồng, lũy kế hơn 2.740 tỷ đồng`: the two words alone, between a mark and an amount. `lỗ lũy kế 12 tỷ đồng` is all
/// that was ever lost.
fn is_bare_sum(r: &Reader, at: usize) -> bool {
    let opens =
        at.checked_sub(1).is_none_or(|before| r.is_mark(before, &[',', ';', '(', '–', '-']) || r.word(before) == VA);
    let amount = (at + 2..).find(|i| !r.is_one_of(*i, SUM_TO) && !r.is_mark(*i, &[':', '(']));
    opens && amount.is_some_and(|at| r.digits(at).is_some() && core(r, at).is_none() && r.bare_year(at).is_none())
}

fn month_before(period: Period) -> Period {
    match period {
        Period::Month(year, month) if month > 1 => Period::Month(year, month - 1),
        other => other,
    }
}

fn cumulate(period: Period, summed: bool) -> Period {
    match period {
        Period::Day(..) if !summed => period,
        // `đến nửa đầu tháng 8`
        days if days.is_part_of_month() => cumulate(days.last_day(), summed),
        _ => period.since_new_year(),
    }
}

/// `từ 15/12/2023 đến 14/9/2024`, `từ tháng 2 đến tháng 5/2020`, `từ 2016 đến 2020`, `từ năm 2000 đến nay`.
pub fn from_to(r: &Reader, at: usize) -> Option<Core> {
    let next = at + 1;
    let bare = |at: usize| a_year(r.year(at));
    let month = |at: usize| {
        let until = core(r, at).or_else(|| days::digits(r, at, Cue::Weak));
        until.filter(|until| matches!(until.when, Fixed(Period::Month(..) | Period::Day(..))))
    };
    // `từ đầu nhiệm kỳ 2020-2025 đến nay`
    if r.word(next) == DAU
        && let Some(Core { when: Fixed(Period::Years { from, .. }), end, kind }) = years::stage(r, next + 1)
        && (r.says(end, &[DEN, NAY]) || r.says(end, &[TOI_NEXT, NAY]))
    {
        return Some(Core::new(end + 2, Since(Period::Year(from)), kind));
    }
    let first = core(r, next)
        .or_else(|| days::span(r, next))
        .or_else(|| days::digits(r, next, Cue::Weak))
        .or_else(|| bare(next).filter(|core| r.is_one_of(core.end, &[DEN, TOI_NEXT])))?;
    if r.says(first.end, &[DEN, NAY]) || r.says(first.end, &[TOI_NEXT, NAY]) {
        let end = first.end + 2;
        return match first.when {
            YearStart { year } => Some(Core::new(end, SoFar { year }, first.kind)),
            Fixed(period) => Some(Core::new(end, Since(period), first.kind)),
            // `từ ngày 10/1 đến nay`, its year left open
            PartOfYear { part: part @ Period::Day(..), ago: 0 } => Some(Core::new(end, Since(part), first.kind)),
            PartOfYear { .. } => Some(Core::new(end, ToDate, first.kind)),
            _ => Some(first),
        };
    }
    let long = lengthened(r, first);
    if long.end > first.end {
        return Some(long);
    }
    if r.is_one_of(first.end, &[DEN, TOI_NEXT])
        && let Fixed(Period::Year(_)) = first.when
        // `Từ năm 2011 đến 9-2014`
        && let until = first.end + 1 + usize::from(r.word(first.end + 1) == HET)
        && let Some(second) = bare(until).or_else(|| month(until))
        && let Some(when) = join(first.when, second.when)
    {
        return Some(Core { end: second.end, when, kind: OtherKind::Period });
    }
    // `Từ đầu năm, tỉnh cấp mới 12 dự án`: to this day.
    Some(match first.when {
        YearStart { year: None } => Core { when: SoFar { year: None }, ..first },
        _ => first,
    })
}

/// `trong năm (2020)`, `trong quý`, `cả năm`, `vào tháng 6`, `trong 9 tháng`, `trong vòng 6 tháng`.
pub fn within(r: &Reader, at: usize) -> Option<Core> {
    let next = at + 1;
    let next = if r.word(at) == TRONG && r.is_one_of(next, &[CA, VONG]) { next + 1 } else { next };
    // `qua các năm 2019 và 2020`
    let next = next + usize::from(r.says(next, &[CAC, NAM]) && r.year(next + 2).is_some());
    if let Some(core) = core(r, next) {
        return Some(lengthened(r, core));
    }
    if r.word(at) == VAO {
        return days::digits(r, next, Cue::Weak);
    }
    // `trong 12 ngày ra quân`: how long, not when.
    if let Some((_, end)) = r.count(next, false).filter(|(_, end)| r.is_one_of(*end, &[NGAY, TUAN, GIO, PHUT])) {
        // `trong 2 ngày 22 và 23/12`
        let days = days::digits(r, end + 1, Cue::Strong);
        return Some(days.unwrap_or(Core::new(end + 1, Unplaced, OtherKind::Period)));
    }
    let when = match r.word(next) {
        NAM if !r.is_one_of(next + 1, &[HOC, TAI]) => ThisYear,
        VU if r.word(at) == CA && !r.is_one_of(next + 1, CROP) => ThisYear,
        QUY => ThisQuarter,
        THANG => ThisMonth,
        _ => return None,
    };
    Some(Core::new(next + 1, when, OtherKind::Period))
}

/// `cùng kỳ (năm trước)`, `cùng kỳ 2019`, `cùng thời điểm năm 2023`, `cùng tháng năm trước`; `giảm 2% CK`.
pub fn of_comparison(r: &Reader, at: usize) -> Option<Core> {
    // `giảm 0,5% SCK`: so cùng kỳ.
    let short =
        [CK, SCK].contains(&r.word(at)) && at > 0 && (r.is_mark(at - 1, &['%']) || r.is_one_of(at - 1, &[SO, VOI]));
    if r.word(at) != CUNG && !short {
        return None;
    }
    let mut end = match r.word(at + 1) {
        _ if short => at + 1,
        KY | THANG | QUY | NGAY | VU => at + 2,
        THOI if r.is_one_of(at + 2, &[DIEM, KY, GIAN]) => at + 3,
        GIAI if r.word(at + 2) == DOAN => at + 3,
        _ => return None,
    };
    end += usize::from(r.is_one_of(end, &[NAY_THIS]));
    let of = end + usize::from(r.is_one_of(end, &[CUA]));
    if let Some((year, end)) = r.bare_year(of) {
        return Some(Core::new(end, SamePeriod { year: Some(year) }, OtherKind::Year));
    }
    if r.is_mark(end, &['/'])
        && let Some((year, end)) = r.year(end + 1)
    {
        return Some(Core::new(end, SamePeriod { year: Some(year) }, OtherKind::Year));
    }
    let what = match r.word(of) {
        NAM | VU | THANG | QUY => core(r, of),
        _ => None,
    };
    let (when, end) = match what {
        Some(Core { when: Fixed(Period::Year(year)), end, .. }) => (SamePeriod { year: Some(year) }, end),
        Some(Core { when: PreviousMonth, end, .. }) => (PreviousMonth, end),
        Some(Core { when: PreviousQuarter, end, .. }) => (PreviousQuarter, end),
        Some(Core { when: LastYear | Previous, end, .. }) => (SamePeriod { year: None }, end),
        _ => (SamePeriod { year: None }, end),
    };
    Some(Core::new(
        end,
        when,
        if matches!(when, SamePeriod { year: Some(_) }) { OtherKind::Year } else { OtherKind::Period },
    ))
}

/// `đến nay`, `hiện nay`, `tính đến thời điểm hiện tại`, `hiện có`.
pub fn now(r: &Reader, at: usize) -> Option<Core> {
    let to_date = |end| Some(Core::new(end, ToDate, OtherKind::Period));
    if r.word(at) == HIEN {
        // `thực hiện tại 40 đơn vị`
        if r.is_one_of(at + 1, &[NAY]) || r.word(at + 1) == TAI_AT && !r.follows(at, NOT_BEFORE_NOW) {
            return to_date(at + 2);
        }
        let starts = at == 0 || r.token(at - 1).is_some_and(|token| !token.is_word());
        let goes_on =
            r.is_one_of(at + 1, &[CO, CON, DA, DANG, TOAN, CA, LA, VAN, CHI, MOI]) && !r.follows(at, NOT_BEFORE_NOW);
        // `hiện diện tích mía còn …` is no presence (`hiện diện`).
        let other = r.is_one_of(at + 1, NOT_NOW) && !r.says(at + 1, AREA);
        let said = starts && r.token(at + 1).is_some_and(|t| t.is_word()) && !other || goes_on;
        return if said { to_date(at + 1) } else { None };
    }
    None
}

/// A second end joined on: `tháng 2 đến tháng 5/2020`, `năm 2016 - 2020`, `quý I đến quý III`.
pub fn lengthened(r: &Reader, first: Core) -> Core {
    let joined = r.is_one_of(first.end, &[DEN, TOI_NEXT]) || r.is_dash(first.end);
    if !joined || !matches!(first.when, Fixed(_) | PartOfYear { .. }) {
        return first;
    }
    let next = first.end + 1;
    let next = next + usize::from(r.word(next) == HET);
    let second = match first.when {
        Fixed(Period::Day(..)) | PartOfYear { part: Period::Day(..), .. } => {
            days::day(r, next).filter(|_| r.word(next) == NGAY).or_else(|| days::digits(r, next, Cue::Weak))
        }
        // `tháng 6/2005 - 6/2006`
        Fixed(Period::Month(..)) => core(r, next).or_else(|| days::digits(r, next, Cue::Weak)),
        _ => core(r, next),
    };
    let same = |a: &Core, b: &Core| {
        let shape = |when: &When| match *when {
            Fixed(period) | PartOfYear { part: period, .. } => Some(std::mem::discriminant(&period)),
            _ => None,
        };
        shape(&a.when) == shape(&b.when)
    };
    match second.filter(|second| same(&first, second)) {
        Some(second) => match join(first.when, second.when) {
            Some(when) => Core { end: second.end, when, ..first },
            None => first,
        },
        None => first,
    }
}
