//! Finding the expressions of time in a sentence.
//!
//! In: its tokens. Out: the mentions, in order. At each token the word there says which rules may apply ([`core`]); little words
//! before (`đến hết`, `lũy kế`, `trong`) and a second end (`… đến tháng 5/2020`) are joined on; then the words before it say
//! what it is for (a law's date, a plan's name, a comparison).

use super::calendar::Period;
use super::days::{self, Cue, join};
use super::reader::Reader;
use super::stretches::{self, Core};
use super::words::*;
use super::{PeriodMention, When, When::*};
use crate::report::{OtherKind, Span};
use crate::text::token::Token;

/// Every expression of time in a sentence's tokens, in order, not overlapping; each as long as it can be.
pub fn find(text: &str, tokens: &[Token]) -> Vec<PeriodMention> {
    let r = Reader { text, tokens };
    let mut found: Vec<PeriodMention> = Vec::new();
    let mut occasion = None;
    let mut at = 0;
    while at < tokens.len() {
        if r.is_mark(at, &['.', ';', ':']) && r.spaced(at + 1) {
            occasion = None;
        }
        if is_occasion(&r, at) {
            occasion = Some(at);
        }
        let Some(read) = whole(&r, at, occasion.is_some()) else {
            at += 1;
            continue;
        };
        found.push(mention(&r, at, read, occasion));
        at = read.core.end;
        // `năm 2018, 2019 và 2020`: years that go on a list.
        while matches!(read.core.when, Fixed(Period::Year(_)))
            && (r.is_mark(at, &[',']) || r.word(at) == VA)
            && let Some((year, end)) = r.bare_year(at + 1)
        {
            let core = Core::new(end, Fixed(Period::Year(year)), OtherKind::Year);
            found.push(mention(&r, at + 1, Read { core, cumulative: false, event: false }, None));
            at = end;
        }
    }
    found
}

/// A core with what the little words before it make of it.
#[derive(Clone, Copy)]
struct Read {
    core: Core,
    cumulative: bool,
    event: bool,
}

/// The whole expression that starts at `at`, little words inside.
fn whole(r: &Reader, at: usize, occasion: bool) -> Option<Read> {
    let token = r.token(at)?;
    if !token.is_word() && !token.is_digits() && !r.is_mark(at, &['(', '[']) {
        return None;
    }
    let plain = |core| Read { core, cumulative: false, event: false };
    if let Some(read) = until(r, at) {
        return Some(read);
    }
    if let Some(core) = of_comparison(r, at).or_else(|| now(r, at)) {
        return Some(plain(core));
    }
    match r.word(at) {
        TU => return from_to(r, at).map(plain),
        TRONG | VAO | CA => return within(r, at).map(plain),
        TRUOC | SAU_AFTER => {
            let next = at + usize::from(r.says(at + 1, &[THOI, DIEM])) * 2 + 1;
            let core =
                days::day(r, next).filter(|_| r.word(next) == NGAY).or_else(|| days::digits(r, next, Cue::Weak))?;
            let a_day = matches!(core.when, Fixed(Period::Day(..)) | PartOfYear { part: Period::Day(..), .. });
            return a_day.then_some(Read { core, cumulative: false, event: true });
        }
        SANG | CHIEU | TOI_EVENING | TRUA | DEM | PHIEN => {
            let next = at + 1 + usize::from(r.word(at + 1) == NGAY);
            let core = days::digits(r, next, Cue::Strong)?;
            return Some(Read { core, cumulative: false, event: r.word(at) != PHIEN });
        }
        TAI if r.says(at + 1, &[THOI, DIEM]) => {
            let next = at + 3;
            let core = core(r, next).or_else(|| days::digits(r, next, Cue::Strong))?;
            return Some(plain(core));
        }
        _ => {}
    }
    // A bracket with nothing but a day: `(05/07)`.
    if r.is_mark(at, &['(', '[']) {
        let core = days::digits(r, at + 1, Cue::Weak).or_else(|| stretches::bare_year_range(r, at + 1));
        let core = core.or_else(|| {
            r.bare_year(at + 1).map(|(year, end)| Core::new(end, Fixed(Period::Year(year)), OtherKind::Year))
        })?;
        return r.is_mark(core.end, &[')', ']']).then_some(plain(Core { end: core.end + 1, ..core }));
    }
    let first = core(r, at).or_else(|| days::digits(r, at, if occasion { Cue::Strong } else { Cue::No }))?;
    Some(plain(lengthened(r, first)))
}

/// The rules, by the word that they begin with.
fn core(r: &Reader, at: usize) -> Option<Core> {
    if r.token(at)?.is_digits() {
        return days::clock(r, at).or_else(|| stretches::counted(r, at)).or_else(|| stretches::bare_year_range(r, at));
    }
    match r.word(at) {
        NAM => stretches::counted(r, at).or_else(|| stretches::year(r, at)),
        THANG => stretches::month(r, at),
        QUY => stretches::quarter(r, at),
        NGAY | THU_ORDINAL => days::day(r, at),
        DAU | CUOI | GIUA | NUA => stretches::point(r, at),
        GIAI | NHIEM | THOI | KHOA => stretches::stage(r, at),
        NIEN | VU | LUA => stretches::season(r, at),
        GMT => days::clock(r, at),
        GIA => price(r, at),
        TAM_SIGHT if r.word(at + 1) == NHIN => {
            let next = at + 2 + usize::from(r.word(at + 2) == DEN);
            let next = next + usize::from(r.word(next) == NAM);
            let (year, end) = r.year(next)?;
            Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year))
        }
        Q | T => stretches::abbreviated(r, at),
        _ => stretches::counted(r, at).or_else(|| stretches::abbreviated(r, at)),
    }
}

/// `giá so sánh 2010`, `giá cố định năm 1994`, `(giá 1994)`.
fn price(r: &Reader, at: usize) -> Option<Core> {
    let next = match () {
        _ if r.says(at + 1, &[SO, SANH]) || r.says(at + 1, &[CO_FIXED, DINH]) => at + 3,
        _ if r.word(at + 1) == GOC => at + 2,
        _ => at + 1,
    };
    let year = next + usize::from(r.word(next) == NAM);
    let (year, end) = if next > at + 1 || year > next { r.year(year)? } else { r.bare_year(year)? };
    Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year))
}

/// A second end joined on: `tháng 2 đến tháng 5/2020`, `năm 2016 - 2020`, `quý I đến quý III`.
fn lengthened(r: &Reader, first: Core) -> Core {
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

/// `từ 15/12/2023 đến 14/9/2024`, `từ tháng 2 đến tháng 5/2020`, `từ 2016 đến 2020`, `từ năm 2000 đến nay`.
fn from_to(r: &Reader, at: usize) -> Option<Core> {
    let next = at + 1;
    let bare = |at: usize| {
        let (year, end) = r.year(at)?;
        Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year))
    };
    let first = core(r, next)
        .or_else(|| days::digits(r, next, Cue::Weak))
        .or_else(|| bare(next).filter(|core| r.is_one_of(core.end, &[DEN, TOI_NEXT])))?;
    if r.says(first.end, &[DEN, NAY]) || r.says(first.end, &[TOI_NEXT, NAY]) {
        let end = first.end + 2;
        return match first.when {
            Fixed(Period::Day(year, 1, 1)) => Some(Core::new(end, SoFar { year: Some(year) }, OtherKind::Year)),
            YearStart => Some(Core::new(end, SoFar { year: None }, OtherKind::Period)),
            Fixed(period) => Some(Core::new(end, Since(period), first.kind)),
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
        && let Some(second) = bare(first.end + 1)
        && let Some(when) = join(first.when, second.when)
    {
        return Some(Core { end: second.end, when, kind: OtherKind::Period });
    }
    Some(first)
}

/// `trong năm (2020)`, `trong quý`, `cả năm`, `vào tháng 6`, `trong 9 tháng`.
fn within(r: &Reader, at: usize) -> Option<Core> {
    let next = at + 1;
    let next = if r.word(at) == TRONG && r.word(next) == CA { next + 1 } else { next };
    if let Some(core) = core(r, next) {
        return Some(lengthened(r, core));
    }
    if r.word(at) == VAO {
        return days::digits(r, next, Cue::Weak);
    }
    let when = match r.word(next) {
        NAM if !r.is_one_of(next + 1, &[HOC, TAI]) => ThisYear,
        QUY => ThisQuarter,
        THANG => ThisMonth,
        _ => return None,
    };
    Some(Core::new(next + 1, when, OtherKind::Period))
}

/// `cùng kỳ (năm trước)`, `cùng kỳ 2019`, `cùng thời điểm năm 2023`, `cùng tháng năm trước`.
fn of_comparison(r: &Reader, at: usize) -> Option<Core> {
    if r.word(at) != CUNG {
        return None;
    }
    let mut end = match r.word(at + 1) {
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
fn now(r: &Reader, at: usize) -> Option<Core> {
    let to_date = |end| Some(Core::new(end, ToDate, OtherKind::Period));
    if r.word(at) == HIEN {
        if r.is_one_of(at + 1, &[NAY, TAI_AT]) {
            return to_date(at + 2);
        }
        let starts = at == 0 || r.token(at - 1).is_some_and(|token| !token.is_word());
        let goes_on = r.is_one_of(at + 1, &[CO, CON, DA, DANG, TOAN, CA, LA, VAN, CHI, MOI]);
        return if starts && r.token(at + 1).is_some_and(|t| t.is_word()) && !r.is_one_of(at + 1, &NOT_NOW) || goes_on {
            to_date(at + 1)
        } else {
            None
        };
    }
    None
}

/// Words that say until when: `(tính) đến (hết) …`, `hết tháng 8`, `lũy kế (từ đầu năm) đến …`, `kết thúc năm 2020`.
fn until(r: &Reader, at: usize) -> Option<Read> {
    let mut i = at;
    // What is cumulated in so many words is more than what there is on a day.
    let mut summed = false;
    if r.says(i, &[LUY, KE_SUM]) || r.says(i, &[LUY, TICH]) || r.says(i, &[CONG, DON]) {
        (i, summed) = (i + 2, true);
    } else if r.word(i) == TINH {
        i += 1;
        i += usize::from(r.word(i) == CHUNG);
    }
    let mut new_year = None;
    let since = i + usize::from(r.word(i) == TU);
    if r.says(since, &[DAU, NAM]) && (since > i || r.is_one_of(since + 2, &[DEN, TOI_NEXT])) {
        let (year, end) = match r.year(since + 2) {
            Some((year, end)) => (Some(year), end),
            None => (None, since + 2 + usize::from(r.is_one_of(since + 2, &[NAY]))),
        };
        if r.is_one_of(end, &[DEN, TOI_NEXT]) {
            (i, summed, new_year) = (end, true, Some(year));
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
    if i == at || !(said_until || summed || r.word(at) == TINH) {
        return None;
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
        None => {
            let (year, end) = r.bare_year(i).filter(|_| said_until)?;
            Core::new(end, Fixed(Period::Year(year)), OtherKind::Year)
        }
    };
    // `từ đầu năm 2020 đến tháng 6`: the year stands at the start.
    if let (Some(Some(year)), PartOfYear { part, .. }) = (new_year, core.when) {
        core.when = Fixed(part.same_stretch_earlier(-year));
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

fn cumulate(period: Period, summed: bool) -> Period {
    match period {
        Period::Day(..) if !summed => period,
        _ => period.since_new_year(),
    }
}

/// Words that open an occasion, whose days are no figure's: `dịp`, `kỷ niệm`, `Ngày Thương binh`.
fn is_occasion(r: &Reader, at: usize) -> bool {
    match r.word(at) {
        DIP => r.word(at + 1) != NAY_THIS,
        TET | LE => r.is_capital(at) || r.word_before(at) == DIP,
        KY_NIEM => r.word(at + 1) == NIEM,
        NGAY => r.is_capital(at) && r.is_capital(at + 1),
        _ => false,
    }
}

/// How far behind its opening word an occasion's day may stand.
const OCCASION_REACH: usize = 16;

fn mention(r: &Reader, start: usize, read: Read, occasion: Option<usize>) -> PeriodMention {
    let core = read.core;
    let span = Span::new(r.tokens[start].span.start, r.tokens[core.end - 1].span.end);
    let is_day = core.kind == OtherKind::Date;
    let of_occasion =
        is_day && !read.cumulative && occasion.is_some_and(|opened| start - opened.min(start) <= OCCASION_REACH);
    PeriodMention {
        tokens: start..core.end,
        span,
        when: core.when,
        cumulative: read.cumulative,
        kind: core.kind,
        priced: is_priced(r, start),
        legal: is_day && !read.cumulative && is_legal(r, start),
        ordinal_event: of_occasion || matches!(core.kind, OtherKind::Ordinal | OtherKind::Name),
        event: read.event,
        named: is_named(r, start),
        compared: is_compared(r, start),
    }
}

fn is_priced(r: &Reader, start: usize) -> bool {
    r.word(start) == GIA || r.word(start) == NAM && r.word(start + 1) == GOC || r.word_before(start) == GOC
}

/// Whether a document's number ends a few words before: `48/NQ-HĐND ngày …`, `16/CT-TTg của Thủ tướng Chính phủ ngày …`.
fn is_legal(r: &Reader, start: usize) -> bool {
    let mut at = start;
    for _ in 0..LEGAL_REACH {
        let Some(before) = at.checked_sub(1) else { return false };
        let Some(token) = r.token(before).filter(|token| token.is_word()) else {
            return false;
        };
        if !token.spaced && before > 1 && r.is_mark(before - 1, &['/', '-']) && !r.spaced(before - 1) {
            return true;
        }
        at = before;
    }
    false
}

/// How many words may stand between a document's number and its date.
const LEGAL_REACH: usize = 9;

/// How many words may stand between a plan's, a programme's word and its years.
const NAME_REACH: usize = 6;

/// Whether words of a plan, programme or standard lead up to it, without mark or number between.
fn is_named(r: &Reader, start: usize) -> bool {
    let mut at = start;
    for _ in 0..NAME_REACH {
        let Some(before) = at.checked_sub(1) else { return false };
        if r.token(before).is_none_or(|token| !token.is_word()) || r.is_one_of(before, &NOT_OF_A_NAME) {
            return false;
        }
        if PLANS.iter().any(|plan| r.says(before, plan)) {
            return true;
        }
        at = before;
    }
    false
}

/// Whether words of comparison stand before it, a filler or two between: `so với thực hiện năm 2013`.
fn is_compared(r: &Reader, start: usize) -> bool {
    if r.word(start) == CUNG {
        return true;
    }
    let mut at = start;
    for _ in 0..4 {
        let Some(before) = at.checked_sub(1) else { return false };
        match r.word(before) {
            SO | HON | LAN => return true,
            VOI => return r.word_before(before) == SO,
            _ if r.is_one_of(before, COMPARED_FILLERS) => at = before,
            _ => return false,
        }
    }
    false
}
