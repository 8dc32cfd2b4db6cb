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
    // What has been opened since the last full stop or semicolon: an occasion, the title of a programme or law.
    let (mut occasion, mut title) = (None, false);
    let mut at = 0;
    while at < tokens.len() {
        if r.is_mark(at, &['.', ';', ':']) && r.spaced(at + 1) {
            (occasion, title) = (None, false);
        }
        if is_occasion(&r, at) {
            occasion = Some(at);
        }
        if TITLES.iter().any(|title| r.says(at, title)) {
            title = true;
        }
        let near = occasion.is_some_and(|opened| at - opened <= OCCASION_REACH);
        let Some(read) = whole(&r, at, near) else {
            at += 1;
            continue;
        };
        // A length in words (`một năm`) says nothing and has no digits to account for.
        if read.core.when == Unplaced && !tokens[at..read.core.end].iter().any(|token| token.is_digits()) {
            at = read.core.end;
            continue;
        }
        found.push(mention(&r, at, read, near, title));
        at = read.core.end;
        // `năm 2018, 2019 và 2020`: years that go on a list.
        while matches!(read.core.when, Fixed(Period::Year(_)))
            && (r.is_mark(at, &[',']) || r.word(at) == VA)
            && let Some((year, end)) = r.bare_year(at + 1)
        {
            let core = Core::new(end, Fixed(Period::Year(year)), OtherKind::Year);
            found.push(mention(&r, at + 1, Read { core, cumulative: false, event: false }, near, title));
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
        TAI_AT if r.says(at + 1, &[THOI, DIEM]) => {
            let next = at + 3;
            let core = core(r, next).or_else(|| days::digits(r, next, Cue::Strong))?;
            return Some(plain(core));
        }
        _ => {}
    }
    // A bracket with nothing but a day: `(05/07)`.
    if r.is_mark(at, &['(', '[']) {
        let core = days::digits(r, at + 1, Cue::Alone).or_else(|| stretches::bare_year_range(r, at + 1));
        let core = core.or_else(|| a_year(r.bare_year(at + 1)))?;
        let core = Core { end: core.end + 1, ..core };
        return r
            .is_mark(core.end - 1, &[')', ']'])
            .then_some(Read { event: core.kind == OtherKind::Date && !occasion, ..plain(core) });
    }
    let first = core(r, at)
        .or_else(|| days::digits(r, at, if occasion { Cue::Strong } else { Cue::No }))
        .or_else(|| a_year(r.bare_year(at)).filter(|_| occasion || announces_a_year(r, at)))?;
    let long = lengthened(r, first);
    Some(Read { event: r.word(at) == NGAY && is_held(r, long.end), ..plain(long) })
}

fn a_year(year: Option<(i32, usize)>) -> Option<Core> {
    year.map(|(year, end)| Core::new(end, Fixed(Period::Year(year)), OtherKind::Year))
}

/// Whether what stands before calls for a year: `Mục tiêu 2023`, `so với 2019`, `đông xuân 2023`.
fn announces_a_year(r: &Reader, at: usize) -> bool {
    PLANS.iter().any(|plan| at >= plan.len() && r.says(at - plan.len(), plan))
        || at >= 2 && r.says(at - 2, &[SO, VOI])
        || r.follows(at, CROP)
}

/// Whether something is held or signed on the day that ends there. Looks no further than a long clause.
fn is_held(r: &Reader, end: usize) -> bool {
    (end..end + HELD_REACH)
        .take_while(|&at| !(r.is_mark(at, &['.', ';']) && r.spaced(at + 1)))
        .any(|at| HELD.iter().any(|words| r.says(at, words)))
}

/// How far behind its day the word may stand.
const HELD_REACH: usize = 24;

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
    let bare = |at: usize| a_year(r.year(at));
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
        let goes_on =
            r.is_one_of(at + 1, &[CO, CON, DA, DANG, TOAN, CA, LA, VAN, CHI, MOI]) && !r.follows(at, &NOT_BEFORE_NOW);
        let said = starts && r.token(at + 1).is_some_and(|t| t.is_word()) && !r.is_one_of(at + 1, &NOT_NOW) || goes_on;
        return if said { to_date(at + 1) } else { None };
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
    } else if r.says(i, &[TINH, CHUNG]) {
        (i, summed) = (i + 2, true);
    } else if r.word(i) == TINH {
        i += 1;
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
    if !(said_until || summed) {
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
        None => a_year(r.bare_year(i)).filter(|_| said_until)?,
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

fn mention(r: &Reader, start: usize, read: Read, occasion: bool, title: bool) -> PeriodMention {
    let core = read.core;
    let span = Span::new(r.tokens[start].span.start, r.tokens[core.end - 1].span.end);
    let is_day = core.kind == OtherKind::Date;
    let has_digits = matches!(core.kind, OtherKind::Date | OtherKind::Year);
    let of_occasion = occasion && has_digits && !read.cumulative && !is_spelled_year(r, start);
    let compared = is_compared(r, start);
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
        named: !is_day
            && !compared
            && !read.cumulative
            && (is_named(r, start) || title && is_of_a_title(r, start, &core)),
        compared,
    }
}

fn is_priced(r: &Reader, start: usize) -> bool {
    r.word(start) == GIA || r.word(start) == NAM && r.word(start + 1) == GOC || r.word_before(start) == GOC
}

/// Whether the year is said with `năm`, as figures' years are and occasions' seldom.
fn is_spelled_year(r: &Reader, start: usize) -> bool {
    r.is_one_of(start, &[NAM, TRONG, CA])
}

/// Whether a stage of years ends the title that has been opened, or stands in its midst.
fn is_of_a_title(r: &Reader, start: usize, core: &Core) -> bool {
    let stage = matches!(core.when, Fixed(Period::Years { .. }));
    let apart = start > 0 && r.is_mark(start - 1, &[',']);
    let ends = r.token(core.end).is_none_or(|token| !token.is_word());
    stage && (!apart || ends)
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

#[cfg(test)]
mod tests {
    use super::super::{Anchor, resolve};
    use super::*;
    use crate::text::token::tokens;

    /// What is found, as `words=period` and its marks; `?` where no stretch is meant. The report is about 2024.
    fn read(text: &str) -> Vec<String> {
        let anchor = Anchor { period: Some(Period::Year(2024)), published: None };
        let cut = tokens(text, Span::new(0, text.len()));
        let mut found = Vec::new();
        for m in find(text, &cut) {
            assert_eq!(m.span, Span::new(cut[m.tokens.start].span.start, cut[m.tokens.end - 1].span.end));
            let period = resolve(&m.when, &anchor).map_or("?".into(), |period| period.to_string());
            let marks = [
                (m.cumulative, " cumulative"),
                (m.priced, " priced"),
                (m.legal, " legal"),
                (m.ordinal_event, " occasion"),
                (m.event, " event"),
                (m.named, " named"),
                (m.compared, " compared"),
            ];
            let marks: String = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
            found.push(format!("{}={period}{marks}", m.span.of(text)));
        }
        found
    }

    fn reads(examples: &[(&str, &[&str])]) {
        let wrong: Vec<_> = examples.iter().filter(|(text, expected)| read(text) != *expected).collect();
        for (text, expected) in &wrong {
            eprintln!("{text}\n  found    {:?}\n  expected {expected:?}", read(text));
        }
        assert!(wrong.is_empty());
    }

    #[test]
    fn years() {
        reads(&[
            ("Năm 2021 xã trồng 40 ha rừng.", &["Năm 2021=2021"]),
            ("sản lượng năm 202 1 đạt", &["năm 202 1=2021"]),
            ("Kết thúc năm 2020, huyện có 12 xã", &["Kết thúc năm 2020=2020 cumulative"]),
            ("Các năm 2018, 2019 và 2020 đều tăng", &["năm 2018=2018", "2019=2019", "2020=2020"]),
            ("ở năm 2018, 2019 và 2020, xã", &["năm 2018=2018", "2019=2019", "2020=2020"]),
            ("năm nay tăng hơn năm ngoái", &["năm nay=2024", "năm ngoái=2023 compared"]),
            ("Trong năm, thôn sửa 3 km đường", &["Trong năm=2024"]),
            ("cả năm 2023 thu 5 tỷ", &["cả năm 2023=2023"]),
            ("Năm qua, chợ đón 900 khách", &["Năm qua=2024"]),
            ("dự kiến năm tới trồng 20 ha", &["năm tới=2025"]),
            ("từ năm 2016 đến nay", &["từ năm 2016 đến nay=2016-01-01/P9Y"]),
            ("từ 2016 đến 2020 trồng", &["từ 2016 đến 2020=2016-01-01/P5Y"]),
            (
                "đến năm 2030 có 50 xã, tầm nhìn đến năm 2045",
                &["đến năm 2030=2030 cumulative", "tầm nhìn đến năm 2045=2045"],
            ),
            ("đạt 95% kế hoạch năm 2022", &["năm 2022=2022 named"]),
            ("Mục tiêu 2025", &["2025=2025 named"]),
            ("tăng 3% so với 2019.", &["2019=2019 compared"]),
        ]);
    }

    #[test]
    fn no_years() {
        reads(&[
            ("mỗi năm 18.492 người", &[]),
            ("năm 2.315 hộ được vay", &[]),
            ("bình quân mỗi năm 2000 người", &[]),
            ("một năm có 2000 hộ thoát nghèo", &[]),
            ("tăng năm 5 người", &[]),
            ("Đề án 1956 và Nghị quyết số 30", &[]),
            ("12/2000 hộ được hỗ trợ", &[]),
            ("so với 2000 hộ của xã bên", &[]),
            ("thu 2023 tỷ đồng", &[]),
            ("nhiều năm qua", &[]),
            ("kế hoạch năm đạt 90%", &[]),
            ("đạt 1950,5 tấn", &[]),
            ("trồng năm 2020,5 ha", &[]),
        ]);
    }

    #[test]
    fn stages_and_seasons() {
        reads(&[
            ("Giai đoạn 2016 – 2020, huyện mở 40 lớp", &["Giai đoạn 2016 – 2020=2016-01-01/P5Y"]),
            ("nhiệm kỳ 2010-2015 đã xong", &["nhiệm kỳ 2010-2015=2010-01-01/P5Y"]),
            ("nhiệm kỳ 2016 - 2020", &["nhiệm kỳ 2016 - 2020=2016-01-01/P5Y"]),
            ("Trong 5 năm (2011-2015), xã làm 9 km", &["Trong 5 năm (2011-2015)=2011-01-01/P5Y"]),
            ("5 năm 2011-2015", &["5 năm 2011-2015=2011-01-01/P5Y"]),
            ("Năm học 2022-2023 có 30 lớp", &["Năm học 2022-2023=2022/2023"]),
            ("vụ đông xuân 2016 - 2017", &["vụ đông xuân 2016 - 2017=2016/2017"]),
            ("diện tích đông xuân 2023-2024 là", &["2023-2024=2023/2024"]),
            ("vụ hè thu 2023 cấy 9 ha", &["vụ hè thu 2023=2023"]),
            ("niên độ tài chính 2019-2020", &["niên độ tài chính 2019-2020=2019/2020"]),
            ("(2016-2020)", &["(2016-2020)=2016-01-01/P5Y"]),
            ("theo chuẩn nghèo giai đoạn 2022 - 2025 còn 3 hộ", &["giai đoạn 2022 - 2025=2022-01-01/P4Y named"]),
            (
                "theo Quyết định về nước sạch, giai đoạn 2021-2025; cấp 40 bể",
                &["giai đoạn 2021-2025=2021-01-01/P5Y named"],
            ),
            ("so với giai đoạn trước", &["giai đoạn trước=2023 compared"]),
            ("cao hơn vụ trước", &["vụ trước=2023 compared"]),
            ("triển khai nhiệm vụ năm 2025", &["năm 2025=2025 named"]),
            ("Xảy ra 18 vụ, năm trước 20 vụ", &["năm trước=2023"]),
        ]);
    }

    #[test]
    fn parts_of_a_year() {
        reads(&[
            (
                "quý I/2023, quý 3-2022, quý III năm 2021",
                &["quý I/2023=2023-Q1", "quý 3-2022=2022-Q3", "quý III năm 2021=2021-Q3"],
            ),
            ("Hết quý III, thu 9 tỷ", &["Hết quý III=2024-01-01/P9M cumulative"]),
            ("Q2/2023 và T9/2023", &["Q2/2023=2023-Q2", "T9/2023=2023-09"]),
            ("9 tháng năm 2023", &["9 tháng năm 2023=2023-01-01/P9M"]),
            ("9 tháng/2023", &["9 tháng/2023=2023-01-01/P9M"]),
            ("9 tháng đầu năm (2022)", &["9 tháng đầu năm=2024-01-01/P9M", "(2022)=2022"]),
            ("6 tháng đầu năm 2017", &["6 tháng đầu năm 2017=2017-S1"]),
            ("Sáu tháng đầu năm", &["Sáu tháng đầu năm=2024-S1"]),
            ("6 tháng cuối năm", &["6 tháng cuối năm=2024-S2"]),
            ("nửa đầu năm 2018", &["nửa đầu năm 2018=2018-S1"]),
            ("chín tháng ước tăng", &["chín tháng=2024-01-01/P9M"]),
            ("mười một tháng, xã", &["mười một tháng=2024-01-01/P11M"]),
            ("năm tháng đầu năm", &["năm tháng đầu năm=2024-01-01/P5M"]),
            ("tháng 9 và 9 tháng năm 2024", &["tháng 9=2024-09", "9 tháng năm 2024=2024-01-01/P9M"]),
            ("Tháng 10-2014 và tháng 11/2023", &["Tháng 10-2014=2014-10", "tháng 11/2023=2023-11"]),
            ("tháng tư có 9 ca", &["tháng tư=2024-04"]),
            ("trong 3 tháng 3, 4, 5/2020", &["trong 3 tháng 3, 4, 5/2020=2020-03-01/P3M"]),
            ("từ tháng 2 đến tháng 5/2020", &["từ tháng 2 đến tháng 5/2020=2020-02-01/P4M"]),
            ("từ tháng 11 đến tháng 2/2020", &["từ tháng 11 đến tháng 2/2020=2019-11-01/P4M"]),
            ("giữa tháng 4/2020", &["giữa tháng 4/2020=2020-04"]),
            ("cuối năm 2015 và đầu năm 2013", &["cuối năm 2015=2015", "đầu năm 2013=2013-01-01"]),
            ("riêng tháng 12 năm trước", &["tháng 12 năm trước=2023-12"]),
            ("2 quý đầu năm", &["2 quý đầu năm=2024-S1"]),
            ("6T/2023", &["6T/2023=2023-S1"]),
            ("8 tháng đầu niên độ 2019-2020", &["8 tháng đầu niên độ 2019-2020=2019/2020"]),
            ("(10/2020)", &["(10/2020)=2020-10 event"]),
        ]);
    }

    #[test]
    fn until() {
        reads(&[
            ("Đến hết tháng 9/2017, thu", &["Đến hết tháng 9/2017=2017-01-01/P9M cumulative"]),
            ("từ đầu năm đến hết tháng 6-2018", &["từ đầu năm đến hết tháng 6-2018=2018-S1 cumulative"]),
            ("Lũy kế 10 tháng, thu", &["Lũy kế 10 tháng=2024-01-01/P10M cumulative"]),
            ("Tính chung 11 tháng", &["Tính chung 11 tháng=2024-01-01/P11M cumulative"]),
            ("Tính đến ngày 31/12/2021, cả nước", &["Tính đến ngày 31/12/2021=2021-12-31 cumulative"]),
            ("đến 30/6, còn", &["đến 30/6=2024-06-30 cumulative"]),
            ("Đến 30.9, nợ", &["Đến 30.9=2024-09-30 cumulative"]),
            ("lũy kế đến ngày 15-6-2018", &["lũy kế đến ngày 15-6-2018=2018-01-01/2018-06-15 cumulative"]),
            ("đến hết ngày 30/11/2023", &["đến hết ngày 30/11/2023=2023-01-01/P11M cumulative"]),
            ("đến cuối năm 2022 còn", &["đến cuối năm 2022=2022 cumulative"]),
            ("Từ nay đến cuối năm", &["đến cuối năm=2024 cumulative"]),
            ("từ đầu năm 2023 đến nay", &["từ đầu năm 2023 đến nay=2023 cumulative"]),
            ("Đến nay đã có", &["Đến nay=2024 cumulative"]),
            ("Hiện nay còn 8 hộ; hiện có 5 xã", &["Hiện nay=2024", "hiện=2024"]),
            ("đến thời điểm hiện tại", &["đến thời điểm hiện tại=2024 cumulative"]),
            ("ước tính tháng 2 đạt 9 tấn", &["tháng 2=2024-02"]),
            ("tại thời điểm 01/9", &["tại thời điểm 01/9=2024-09-01"]),
        ]);
    }

    #[test]
    fn days() {
        reads(&[
            ("ngày 29-9 và ngày 30.3.2022", &["ngày 29-9=2024-09-29", "ngày 30.3.2022=2022-03-30"]),
            ("ngày 29 / 12 /2023", &["ngày 29 / 12 /2023=2023-12-29"]),
            ("ngày 12 tháng 12 năm 2019", &["ngày 12 tháng 12 năm 2019=2019-12-12"]),
            ("từ 17.10 - 18.11.2021 có", &["từ 17.10 - 18.11.2021=2021-10-17/2021-11-18"]),
            ("từ 15/12/2023 đến 14/9/2024", &["từ 15/12/2023 đến 14/9/2024=2023-12-15/2024-09-14"]),
            ("từ 15/12 đến 14/9/2024", &["từ 15/12 đến 14/9/2024=2023-12-15/2024-09-14"]),
            ("từ ngày 1/1 đến 30/6/2020", &["từ ngày 1/1 đến 30/6/2020=2020-S1"]),
            ("từ 5-10/8, bão", &["từ 5-10/8=2024-08-05/2024-08-10"]),
            ("Chiều 13/1, Sở họp", &["Chiều 13/1=2024-01-13 event"]),
            ("Ngày 4/7, huyện tổ chức hội thi", &["Ngày 4/7=2024-07-04 event"]),
            ("nộp báo cáo trước 30/7", &["trước 30/7=2024-07-30 event"]),
            ("Thứ Sáu, 06/01/2023 - 16:42", &["Thứ Sáu, 06/01/2023=2023-01-06", "16:42=?"]),
            ("09:08, 26/04/2021 (GMT+7)", &["09:08=?", "26/04/2021=2021-04-26", "GMT+7=?"]),
            ("lúc 7 giờ 30 và 22h30", &["7 giờ 30=?", "22h30=?"]),
            ("trước ngày 10 hàng tháng", &["ngày 10=?"]),
            ("ngày 10 hàng tháng", &["ngày 10=?"]),
            ("tin cũ (05/07)", &["(05/07)=2024-07-05 event"]),
            ("giá chốt phiên 26/4 là", &["phiên 26/4=2024-04-26"]),
        ]);
    }

    #[test]
    fn no_days() {
        reads(&[
            ("18/71 xã đạt chuẩn", &[]),
            ("3/4 diện tích", &[]),
            ("từ 3/4 diện tích trở lên", &[]),
            ("24.020/24.000 người", &[]),
            ("152/140 người", &[]),
            ("10-12 người", &[]),
            ("từ 10-12 người", &[]),
            ("tăng từ 5.2 lên 6.1", &[]),
            ("lên đến 30.9 triệu", &[]),
            ("Nghị quyết số 04/2021/NQ-HĐND", &[]),
            ("Số: 12/BC-UBND", &[]),
            ("5/13 huyện", &[]),
            ("tỷ lệ 1:20", &[]),
            ("trong 20 ngày", &[]),
            ("(3/4)", &[]),
            ("xếp thứ 5, ngày càng", &[]),
            ("7,3/6,2 bác sĩ", &[]),
        ]);
    }

    #[test]
    fn comparisons() {
        reads(&[
            ("tăng 5% so với cùng kỳ năm trước", &["cùng kỳ năm trước=2023 compared"]),
            ("giảm 2% so cùng kỳ 2019", &["cùng kỳ 2019=2019 compared"]),
            ("so cùng kì năm 2021", &["cùng kì năm 2021=2021 compared"]),
            ("so với cùng thời điểm năm 2023", &["cùng thời điểm năm 2023=2023 compared"]),
            ("so với cùng tháng năm trước", &["cùng tháng năm trước=2023 compared"]),
            ("so với thực hiện năm 2013", &["năm 2013=2013 compared"]),
            ("gấp 2 lần tháng 2", &["tháng 2=2024-02 compared"]),
            ("6 hộ so với đầu năm", &["đầu năm=2024-01-01 compared"]),
            ("so với cách đây 5 năm", &["5 năm=2019"]),
        ]);
    }

    #[test]
    fn what_dates_no_figure() {
        reads(&[
            ("theo giá so sánh 2010 tăng 7%", &["giá so sánh 2010=2010 priced"]),
            ("(giá 1994)", &["giá 1994=1994 priced"]),
            ("theo Quyết định số 15/QĐ-UBND ngày 05/02/2021", &["ngày 05/02/2021=2021-02-05 legal"]),
            ("Chỉ thị 8/CT-TTg của Thủ tướng ngày 3/3/2020", &["ngày 3/3/2020=2020-03-03 legal"]),
            ("dịp 27/7 tặng 90 suất quà", &["27/7=2024-07-27 occasion"]),
            (
                "Dịp Tết Kỷ Hợi 2019 và 30/4, 1/5",
                &["2019=2019 occasion", "30/4=2024-04-30 occasion", "1/5=2024-05-01 occasion"],
            ),
            (
                "Nhân 75 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022)",
                &["75 năm=? occasion", "(27/7/1947 - 27/7/2022)=1947-07-27/2022-07-27 occasion"],
            ),
            ("là năm thứ 3 liên tiếp", &["năm thứ 3=? occasion"]),
            ("sơ cấp và dưới 3 tháng 40 người", &["3 tháng=?"]),
            ("sau 17 năm, làng có 5 km đường", &["17 năm=?"]),
            ("15 kg/tháng (trong 5 tháng)", &["trong 5 tháng=?"]),
            ("Cách mạng tháng Tám thành công", &[]),
        ]);
    }
}
