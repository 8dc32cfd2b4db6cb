//! Years and what is made of them: `năm 2020`, `giai đoạn 2016 - 2020`, `năm học 2022-2023`, `vụ xuân 2024`.

use super::When::*;
use super::calendar::Period;
use super::expression::{Core, is_number_of_a_document};
use super::reader::Reader;
use super::resolve::TERM;
use super::words::*;
use crate::report::OtherKind;

/// Expressions that begin with `năm`.
pub fn year(r: &Reader, at: usize) -> Option<Core> {
    let next = at + 1;
    if r.is_one_of(next, &[HOC, TAI]) {
        return season(r, at);
    }
    if r.word(next) == THU_ORDINAL {
        let (_, end) = r.count(next + 1, false)?;
        // `thôn đạt danh hiệu từ năm thứ 3 trở lên`: which of them.
        return (!r.is_one_of(end, &[TRO])).then_some(Core::new(end, Unplaced, OtherKind::Ordinal));
    }
    if r.word(next) == GOC {
        let (year, end) = r.year(next + 1)?;
        return Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year));
    }
    // `những năm 80 của thế kỷ trước`
    let decade = r.digits(next).is_some_and(|(decade, length)| length == 2 && decade % 10 == 0 && decade >= 20);
    if decade && r.follows(at, &[NHUNG, CAC]) && !r.is_mark(next + 1, &['%', ',', '.']) {
        return Some(Core::new(next + 1, Unplaced, OtherKind::Year));
    }
    if is_every(r, at) {
        return None;
    }
    if let Some(range) = year_range(r, next) {
        return Some(range);
    }
    if let Some((year, end)) = r.year(next) {
        if let Some(both) = and_the_next(r, at, year, end) {
            return Some(both);
        }
        return Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year));
    }
    let (when, end) = match years_ago(r, next) {
        Some((0, end)) => (ThisYear, end),
        Some((1, end)) => (LastYear, end),
        Some((_, end)) => (NextYear, end),
        None => (PastYear, just_past(r, next)?),
    };
    Some(Core::new(end, when, OtherKind::Period))
}

/// `Riêng năm 2013 và 2014, …`, told of as one; not `so với năm 2013 và 2014`, nor one after the other (`lần lượt`).
fn and_the_next(r: &Reader, at: usize, year: i32, end: usize) -> Option<Core> {
    let next = end + 1 + usize::from(r.word(end + 1) == NAM);
    let (_, last) = r.year(next).filter(|&(last, _)| r.word(end) == VA && last == year + 1)?;
    let whole = r.is_mark(last, &[',']) && !r.follows(at, &[VOI, HON]) && !in_order(r, at, last);
    whole.then(|| Core::new(last, Fixed(Period::years(year, 2)), OtherKind::Year))
}

/// Whether numbers answer one by one to the times from `start` to `end`: `tháng 2 và tháng 3 lần lượt giảm 22% và 44%`, `giảm 22% và 44%
/// trong tháng 2 và tháng 3`.
pub fn in_order(r: &Reader, start: usize, end: usize) -> bool {
    let joined = |at: usize| r.word(at) == VA && r.digits(at + 1).is_some();
    (start.saturating_sub(JOINED)..start).any(joined)
        || (end..end + IN_ORDER).any(|at| r.says(at, &[LAN, LUOT]) || r.says(at, &[TUONG, UNG]))
}

/// How far before the times two numbers may be joined.
const JOINED: usize = 8;
/// How far behind the times `lần lượt` may stand.
const IN_ORDER: usize = 30;

/// Whether the `năm` there means every year or a year's length: `mỗi năm`, `/năm`, `một năm`.
pub fn is_every(r: &Reader, at: usize) -> bool {
    let several = r.follows(at, &[NHUNG, CAC, NHIEU, MAY]) && r.year(at + 1).is_none();
    several || r.follows(at, &[MOI_EACH, HANG, HANG_ALSO, MOT]) || at > 0 && r.is_mark(at - 1, &['/']) && !r.spaced(at)
}

/// `nay`, `trước`, `ngoái`, `sau` behind `năm`, as years before.
pub fn years_ago(r: &Reader, at: usize) -> Option<(i32, usize)> {
    let word = r.word(at);
    if word == NAY || word == NAY_THIS {
        return Some((0, at + 1));
    }
    if word == NGOAI {
        return Some((1, at + 1));
    }
    if word == LIEN || (word == LIEN_ALSO && r.word(at + 1) == TRUOC) {
        let end = at + if r.says(at + 1, &[KE]) { 2 } else { 1 };
        return (r.word(end) == TRUOC).then_some((1, end + 1));
    }
    if word == TRUOC {
        return Some((1, at + if r.says(at + 1, &[DO_THERE]) { 2 } else { 1 }));
    }
    if word == TOI_NEXT || word == SAU_AFTER {
        return Some((-1, at + 1));
    }
    (word == TIEP && r.word(at + 1) == THEO).then_some((-1, at + 2))
}

/// `qua`, `vừa qua`, `vừa rồi`, `gần đây`, `trở lại đây`: where it ends.
pub fn just_past(r: &Reader, at: usize) -> Option<usize> {
    if r.says(at, &[GAN, DAY]) {
        return Some(at + 2);
    }
    if r.says(at, &[TRO, LAI, DAY]) {
        return Some(at + 3);
    }
    let at = if r.word(at) == VUA { at + 1 } else { at };
    r.is_one_of(at, &[QUA, ROI]).then_some(at + 1)
}

/// Where `tới`, `tiếp theo` end.
pub fn to_come(r: &Reader, at: usize) -> Option<usize> {
    let next = r.word(at) == TOI_NEXT && r.digits(at + 1).is_none();
    if r.says(at, &[TIEP, THEO]) { Some(at + 2) } else { next.then_some(at + 1) }
}

/// Two years with a dash, a slash or `đến` between: `2016 – 2020`. Where it ends.
fn two_years(r: &Reader, at: usize) -> Option<(i32, i32, usize)> {
    let (first, end) = r.year(at)?;
    let joined = r.is_dash(end) || r.is_mark(end, &['/']) || r.is_one_of(end, &[DEN, TOI_NEXT]);
    let next = end + if joined && r.word(end + 1) == NAM { 2 } else { 1 };
    if !joined {
        return None;
    }
    let (second, end) = match r.digits(next)? {
        (short, 2) if !r.spaced(next) => (first / 100 * 100 + short, next + 1),
        _ => r.year(next)?,
    };
    (second > first && second - first <= 60 && !is_number_of_a_document(r, end)).then_some((first, second, end))
}

/// `2016 – 2020`: the years from first to last.
pub fn year_range(r: &Reader, at: usize) -> Option<Core> {
    let (first, last, end) = two_years(r, at)?;
    let when = Fixed(Period::years(first, (last - first + 1) as u8));
    Some(Core::new(end, when, OtherKind::Period))
}

/// Two years that nothing announces (`(2016-2020)`): nothing countable may follow them.
pub fn bare_year_range(r: &Reader, at: usize) -> Option<Core> {
    if r.digits(at)?.1 != 4 {
        return None;
    }
    let range = year_range(r, at)?;
    // `mùa khô 2021 - 2022 quy tập được …`: nothing is counted from one year to the next.
    let next = r.is_dash(at + 1) && matches!(range.when, Fixed(Period::Years { count: 2, .. }));
    let counted = !next && r.is_lower(range.end) && !r.is_one_of(range.end, AFTER_YEAR);
    if counted || r.digits(range.end - 1)?.1 != 4 {
        return None;
    }
    match range.when {
        // `đông xuân 2023 - 2024`
        Fixed(Period::Years { from, count: 2 }) if r.follows(at, CROP) => {
            Some(Core { when: Fixed(Period::Season(from)), ..range })
        }
        _ => (!r.is_mark(at + 1, &['/'])).then_some(range),
    }
}

/// `giai đoạn 2016 – 2020`, `nhiệm kỳ 2010-2015`, `thời kỳ`, `khóa`; `giai đoạn trước`; `thời gian còn lại của năm`.
pub fn stage(r: &Reader, at: usize) -> Option<Core> {
    // `Thời gian còn lại của năm 2018`
    if r.says(at, &[THOI, GIAN, CON, LAI]) {
        let of = at + 4 + usize::from(r.word(at + 4) == CUA);
        let named = year(r, of).filter(|_| r.word(of) == NAM);
        let end = if of > at + 4 && r.word(of) == NAM { of + 1 } else { at + 4 };
        return Some(named.unwrap_or(Core::new(end, YearEnd, OtherKind::Period)));
    }
    let heads = [&[GIAI, DOAN][..], &[NHIEM, KY], &[THOI, KY], &[KHOA]];
    let head = heads.into_iter().find(|head| r.says(at, head))?;
    let mut from = at + head.len();
    // `Nhiệm kỳ qua`, `giai đoạn trước`; `giai đoạn vừa qua` may be any time.
    let past = from + usize::from(r.word(from) == VUA);
    if head.len() == 2 && [TRUOC, QUA].contains(&r.word(past)) {
        let vague = *head != [NHIEM, KY] && r.word(past) == QUA;
        return Some(Core::new(past + 1, if vague { Unplaced } else { PreviousStage }, OtherKind::Period));
    }
    // `Nhiệm kỳ tới, Hội mở 6 lớp`
    let to_come = r.is_one_of(from, &[TOI_NEXT, SAU_AFTER]) && r.digits(from + 1).is_none();
    if *head == [NHIEM, KY] && (to_come || r.word(from) == DEN && r.is_mark(from + 1, &[','])) {
        return Some(Core::new(from + 1, NextYears(TERM), OtherKind::Period));
    }
    // `Trong nhiệm kỳ, chi bộ đã …`
    if *head == [NHIEM, KY] && r.word_before(at) == TRONG && (r.is_mark(from, &[',']) || r.word(from) == DA) {
        return Some(Core::new(from, PastYears(TERM), OtherKind::Period));
    }
    if let Some((_, end)) = r.count(from, false).filter(|&(_, end)| r.word(end) == NAM) {
        from = end + 1;
    }
    from += usize::from(r.is_mark(from, &['(', ':']) || r.is_one_of(from, &[TU, NAM]));
    from += usize::from(r.word(from) == NAM);
    let Some((first, last, end)) = two_years(r, from) else { return up_to_a_month(r, from) };
    // Terms of office meet in a year: 2010-2015, then 2015-2020.
    let term = *head == [NHIEM, KY] && last - first == 5;
    let count = (last - first + i32::from(!term)) as u8;
    Some(Core::new(end, Fixed(Period::years(first, count)), OtherKind::Period))
}

/// `2016 - 6/2018`: from the year to the end of the month.
fn up_to_a_month(r: &Reader, at: usize) -> Option<Core> {
    let (first, dash) = r.year(at)?;
    let next = dash + 1 + usize::from(r.word(dash + 1) == THANG);
    let (month @ 1..=12, 1 | 2) = r.digits(next).filter(|_| r.is_dash(dash) || r.word(dash) == DEN)? else {
        return None;
    };
    let (last, end) = r.year(next + 2).filter(|_| r.is_mark(next + 1, &['/']))?;
    let until = Period::Month(last, month as u8).end();
    Some(Core::new(end, Fixed(Period::between((first, 1, 1), until)?), OtherKind::Period))
}

/// `học kỳ 1 năm học 2018-2019`, `kỳ 1 năm học …`: told of the school year, like `học kỳ I`.
pub fn term(r: &Reader, at: usize) -> Option<Core> {
    let (_, end) = r.count(at + 1, false).filter(|(term, _)| *term <= 3)?;
    let of = end + usize::from(r.is_mark(end, &[',']) || r.word(end) == CUA);
    season(r, of).or_else(|| r.follows(at, &[HOC]).then(|| Core::new(end, Unplaced, OtherKind::Ordinal)))
}

/// School years, crop seasons, financial years: `năm học 2022-2023`, `vụ đông xuân 2016 - 2017`, `vụ xuân 2024`, `vụ trước`.
pub fn season(r: &Reader, at: usize) -> Option<Core> {
    let heads = [
        &[NAM, HOC][..],
        &[NAM, TAI, CHINH],
        &[NAM, TAI, KHOA],
        &[NIEN, DO, TAI, CHINH],
        &[NIEN, DO],
        &[NDTC],
        &[NIEN, KHOA],
        &[NIEN, VU],
        &[VU],
    ];
    let crop = [&[VU, MUA][..], &[LUA], &[VU]];
    let head = heads.into_iter().chain(crop).find(|head| r.says(at, head))?;
    let mut from = at + head.len();
    if head[0] != NAM {
        // A season's name is short; what goes on and on is none.
        let most = from + 6;
        while from < most && r.is_one_of(from, CROP)
            || (from > at + 1 && from < most && r.is_dash(from) && r.is_one_of(from + 1, CROP))
        {
            from += 1;
        }
    }
    // `vụ mùa năm 2019-2020`
    if head[0] != NAM && from > at + 1 && r.word(from) == NAM && two_years(r, from + 1).is_some() {
        from += 1;
    }
    // `năm học mới 2018-2019`, `năm học này (2018-2019)`
    if head[0] == NAM && r.is_one_of(from, &[MOI, NAY_THIS]) && two_years(r, from + 1).is_some() {
        from += 1;
    }
    // `nhiệm vụ năm 2020`, `18 vụ, năm trước …`
    let named = from > at + 1;
    if matches!(*head, [LUA]) && !named || *head == [VU] && (r.follows(at, NOT_A_CROP) || is_counted(r, at)) {
        return None;
    }
    if let Some((first, second, end)) = two_years(r, from) {
        let when =
            if second == first + 1 { Period::Season(first) } else { Period::years(first, (second - first + 1) as u8) };
        return Some(Core::new(end, Fixed(when), OtherKind::Period));
    }
    let crop = head[0] != NAM && named && !r.year(from).is_some_and(|(_, end)| r.is_one_of(end, OF_CROPS));
    if let Some((year, end)) = if crop { r.year(from) } else { r.bare_year(from) } {
        return Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year));
    }
    let (when, end) = match r.word(from) {
        TRUOC | NGOAI => (Previous, from + 1),
        TOI_NEXT | SAU_AFTER => (NextYear, from + 1),
        NAM if named => match year(r, from)? {
            Core { when: LastYear, end, .. } => (Previous, end),
            core => return Some(core),
        },
        _ if head[0] == NAM && r.word(from) == NAY_THIS => (ToDate, from + 1),
        _ => return None,
    };
    Some(Core::new(end, when, OtherKind::Period))
}

/// Whether a number stands right before.
fn is_counted(r: &Reader, at: usize) -> bool {
    at > 0 && r.digits(at - 1).is_some()
}
