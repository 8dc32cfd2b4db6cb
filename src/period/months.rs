//! Parts of a year: `quý I/2023`, `tháng 6`, `9 tháng đầu năm`, `cuối năm 2015`; and numbers of years, `5 năm (2011-2015)`.

use super::When::*;
use super::calendar::Period;
use super::expression::{Core, YearSaid::*, in_year, year_said};
use super::reader::Reader;
use super::words::*;
use super::years;
use crate::report::OtherKind;
use crate::text::key::{Key, NO_KEY};

/// `quý I/2023`, `quý 3-2022`, `quý trước`, `quý đầu năm`.
pub fn quarter(r: &Reader, at: usize) -> Option<Core> {
    let next = at + 1;
    if r.is_one_of(next, &[TRUOC]) || r.says(next, &[LIEN, TRUOC]) {
        return Some(Core::new(next + 1 + usize::from(r.word(next) == LIEN), PreviousQuarter, OtherKind::Period));
    }
    if r.word(next) == NAY_THIS {
        return Some(Core::new(next + 1, ThisQuarter, OtherKind::Period));
    }
    if let Some(end) = years::just_past(r, next) {
        return Some(Core::new(end, ThisQuarter, OtherKind::Period));
    }
    if r.is_one_of(next, &[DAU, CUOI]) && (r.word(next + 1) == NAM || r.word(next + 1) == CUA) {
        let number = if r.word(next) == DAU { 1 } else { 4 };
        return Some(edge_of_year(r, next + 1, Period::Quarter(0, number)));
    }
    let (first, mut end) = quarter_number(r, next)?;
    let mut last = first;
    // `quý I, II và III/2020`
    while r.is_mark(end, &[',', '-', '–', '+']) || r.word(end) == VA {
        // `quý 1, 2 xã …` goes on with something counted.
        let counted = |end: usize| r.digits(end - 1).is_some() && r.is_lower(end) && r.word(end) != VA;
        // `quý I và quý II`
        let next = end + 1 + usize::from(r.word(end + 1) == QUY);
        match quarter_number(r, next).filter(|&(number, end)| number == last + 1 && !counted(end)) {
            Some(more) => (last, end) = more,
            None => break,
        }
    }
    let (said, end) = year_said(r, end);
    let part = Period::months(0, first * 3 - 2, (last - first + 1) * 3);
    Some(Core::new(end, in_year(part, said), OtherKind::Period))
}

fn quarter_number(r: &Reader, at: usize) -> Option<(u8, usize)> {
    let word = r.word(at);
    if let Some(&(_, number)) = ROMAN.iter().find(|(roman, _)| *roman == word) {
        return Some((number, at + 1));
    }
    r.count(at, false).filter(|(number, _)| (1..=4).contains(number))
}

/// Abbreviated: `Q3/2023`, `QIII/2023`, `T9/2023`. Only with the year.
pub fn abbreviated(r: &Reader, at: usize) -> Option<Core> {
    let word = r.word(at);
    let (part, end) = if let Some(&(_, number)) = ROMAN_GLUED.iter().find(|(roman, _)| *roman == word) {
        (Period::Quarter(0, number), at + 1)
    } else if !matches!(word, Q | T) {
        return None;
    } else {
        let next = at + 1 + usize::from(r.is_mark(at + 1, &['.']));
        let number = r.small(next).filter(|_| !r.spaced(next));
        match (word, number) {
            (Q, Some(number @ 1..=4)) => (Period::Quarter(0, number), next + 1),
            (T, Some(number @ 1..=12)) => (Period::Month(0, number), next + 1),
            _ => return None,
        }
    };
    match year_said(r, end) {
        (said @ Given(_), end) => Some(Core::new(end, in_year(part, said), OtherKind::Period)),
        _ => None,
    }
}

/// A part of the year whose words end in `đầu` or `cuối` before `at`: `[6 tháng đầu] năm 2017`.
fn edge_of_year(r: &Reader, at: usize, part: Period) -> Core {
    let (said, mut end) = year_said(r, at);
    let mut said = said;
    if said == Nothing {
        let of = at + usize::from(r.word(at) == CUA);
        if r.word(of) == NAM {
            end = of + 1;
            // `đầu năm/2020`, `đầu năm 2020` the year said may stand behind a mark.
            (said, end) = match year_said(r, end) {
                (Given(year), end) => (Given(year), end),
                _ => (Nothing, end),
            };
        }
    }
    Core::new(end, in_year(part, said), OtherKind::Period)
}

/// `tháng 6`, `tháng 11/2023`, `tháng 3, 4, 5/2020`, `tháng trước`, `tháng 12 năm trước`.
pub fn month(r: &Reader, at: usize) -> Option<Core> {
    // `Cách mạng tháng Tám`.
    if r.word_before(at) == MANG {
        return None;
    }
    let next = at + 1;
    if r.word(next) == TRUOC || r.says(next, &[LIEN, TRUOC]) {
        return Some(Core::new(next + 1 + usize::from(r.word(next) == LIEN), PreviousMonth, OtherKind::Period));
    }
    if r.word(next) == NAY_THIS {
        return Some(Core::new(next + 1, ThisMonth, OtherKind::Period));
    }
    if let Some(end) = years::just_past(r, next) {
        return Some(Core::new(end, ThisMonth, OtherKind::Period));
    }
    if r.word(next) == THU_ORDINAL {
        let (_, end) = r.count(next + 1, false)?;
        return Some(Core::new(end, Unplaced, OtherKind::Ordinal));
    }
    // `trong tháng đầu năm 2026`, `tháng đầu tiên của năm`; not `những tháng đầu năm`
    let of = next + 1 + usize::from(r.word(next + 1) == TIEN);
    let several = at > 0 && (r.digits(at - 1).is_some() || COUNT.may_hold(r.word(at - 1)))
        || r.follows(at, &[NHUNG, CAC, MAY, NHIEU, VAI]);
    if r.word(next) == DAU && (r.word(of) == NAM || r.says(of, &[CUA, NAM])) && !several {
        return Some(edge_of_year(r, of, Period::Month(0, 1)));
    }
    let (first, end) = month_number(r, next)?;
    // `từ tháng 3-6 xuất khẩu đều đạt …`
    let glued = r.is_mark(end, &['-', '–']) && !r.spaced(end) && !r.spaced(end + 1) && r.word_before(at) == TU;
    let later =
        r.digits(end + 1).filter(|&(month, length)| glued && length <= 2 && (first as i32 + 1..=12).contains(&month));
    let (last, end) = later.map_or_else(|| months_listed(r, at, first, end), |(month, _)| (month as u8, end + 2));
    let (said, end) = year_said(r, end);
    Some(Core::new(end, in_year(Period::months(0, first, last - first + 1), said), OtherKind::Period))
}

/// The number of a month, in digits or words.
pub fn month_number(r: &Reader, at: usize) -> Option<(u8, usize)> {
    // `tháng 12.2018`: no decimal has four digits.
    if let Some((month @ 1..=12, 1 | 2)) = r.digits(at)
        && r.is_mark(at + 1, &['.'])
        && !r.spaced(at + 2)
        && r.year_behind(at + 2).is_some()
    {
        return Some((month as u8, at + 1));
    }
    let word = r.word(at);
    match MONTH_NAMES.iter().find(|(name, _)| *name == word) {
        Some(&(_, month)) => Some((month, at + 1)),
        None => r.count(at, false).filter(|(month, _)| (1..=12).contains(month)),
    }
}

/// The months that go on a list that begins at `start` (`, 4, 5`), each one later than the one before: the last one and where it ends. The list must
/// end in a year, a mark or the sentence's end, lest `tháng 3, 4 xã …` be read.
fn months_listed(r: &Reader, start: usize, first: u8, end: usize) -> (u8, usize) {
    let (mut last, mut at) = (first, end);
    let mut named = false;
    loop {
        let joined = r.is_mark(at, &[',', '-', '–', '+']) || r.word(at) == VA;
        // `tháng 1 và tháng 2/2021`
        let next = at + 1 + usize::from(r.word(at + 1) == THANG);
        // `tháng 3,4,5/2020` is no decimal.
        let number = r.digits(next).filter(|&(_, length)| joined && length <= 2);
        match number {
            Some((month, _)) if month == i32::from(last) + 1 && month <= 12 => {
                last += 1;
                named |= next > at + 1;
                at = next + 1;
            }
            _ => break,
        }
    }
    if last == first || named && years::in_order(r, start, at) {
        return (first, end);
    }
    let closed = match r.token(at) {
        None => true,
        Some(token) => !token.is_word() || r.word(at) == NAM && r.year(at + 1).is_some(),
    };
    if closed && r.mark(at) != Some('%') { (last, at) } else { (first, end) }
}

/// Expressions that begin with a number: `9 tháng năm 2023`, `5 năm (2011-2015)`, `2 quý đầu năm`, `6T/2023`.
pub fn counted(r: &Reader, at: usize) -> Option<Core> {
    let word = r.word(at);
    let few = r.word(at + 1) == VAI;
    if word != NO_KEY && !COUNT.may_hold(word) && !few {
        return None;
    }
    if at > 0 && (r.continues(at) || r.is_mark(at - 1, &['/', '-']) && !r.spaced(at)) {
        return None;
    }
    let digits = r.digits(at).map(|(_, length)| length);
    // `109 năm Ngày quốc tế phụ nữ`, `hơn 100 năm kinh nghiệm`
    if matches!(digits, Some(3 | 4)) && r.word(at + 1) == NAM && r.digits(at + 2).is_none() {
        let event = is_anniversary(r, at, at + 2);
        if event || digits == Some(3) {
            let kind = if event { OtherKind::Ordinal } else { OtherKind::Period };
            return Some(Core::new(at + 2, Unplaced, kind));
        }
    }
    // `còn 4 ngày nữa`
    if digits.is_some_and(|length| length <= 3)
        && r.is_one_of(at + 1, &[NGAY, TUAN, THANG, NAM])
        && r.word(at + 2) == NUA_MORE
    {
        return Some(Core::new(at + 3, Unplaced, OtherKind::Period));
    }
    // `trong 1 vài tháng tới`
    if few && r.is_one_of(at + 2, &[NGAY, TUAN, THANG, NAM]) {
        return Some(Core::new(at + 3, Unplaced, OtherKind::Period));
    }
    let (count, end) = r.count(at, true).filter(|(count, _)| *count > 0)?;
    match r.word(end) {
        THANG => months_counted(r, at, count, end + 1),
        T if !r.spaced(end) && digits.is_some() => months_counted(r, at, count, end + 1)
            .filter(|core| matches!(core.when, Fixed(_)) || r.is_one_of(end + 1, &[DAU, CUOI])),
        QUY if r.is_one_of(end + 1, &[DAU, CUOI]) && count <= 4 => {
            let first = if r.word(end + 1) == DAU { 1 } else { 13 - count * 3 };
            Some(edge_of_year(r, end + 2, Period::months(0, first, count * 3)))
        }
        // `3 quý năm 2018`
        QUY if (2..=4).contains(&count) && r.word(end + 1) == NAM && r.year(end + 2).is_some() => {
            let (said, end) = year_said(r, end + 1);
            Some(Core::new(end, in_year(Period::months(0, 1, count * 3), said), OtherKind::Period))
        }
        NAM => years_counted(r, at, count, end + 1),
        // `10 ngày đầu tháng 3`
        NGAY if r.is_one_of(end + 1, &[DAU, CUOI]) && r.word(end + 2) == THANG => {
            let month = month(r, end + 2)?;
            let first = r.word(end + 1) == DAU;
            Some(if first { days_of(month, 1, count) } else { Core { kind: OtherKind::Period, ..month } })
        }
        _ => None,
    }
}

fn months_counted(r: &Reader, start: usize, count: u8, at: usize) -> Option<Core> {
    // `trẻ đủ 9 tháng tuổi`
    if r.word(at) == TUOI {
        return None;
    }
    let year_to_date = Period::months(0, 1, count.clamp(1, 12));
    // `thưởng 2 tháng lương`
    if !(1..=12).contains(&count) || r.word(at) == LUONG {
        return Some(Core::new(at, Unplaced, OtherKind::Period));
    }
    if r.is_one_of(at, &[DAU, CUOI, CON]) {
        let first_months = r.word(at) == DAU;
        let end = at + if r.word(at) == CON { 2 } else { 1 };
        let part = if first_months { year_to_date } else { Period::months(0, 13 - count, count) };
        let core = edge_of_year(r, end, part);
        // `8 tháng đầu niên độ 2019-2020` lies in the season.
        return Some(years::season(r, end).unwrap_or(core));
    }
    // `3 tháng 3, 4, 5/2020`
    if let Some(first) = r.digits(at).and_then(|(month, _)| u8::try_from(month).ok()) {
        let (last, end) = months_listed(r, start, first, at + 1);
        if (1..=12).contains(&first) && last > first && last - first + 1 == count {
            let (said, end) = year_said(r, end);
            return Some(Core::new(end, in_year(Period::months(0, first, count), said), OtherKind::Period));
        }
    }
    let (said, end) = year_said(r, at);
    if said != Nothing {
        return Some(Core::new(end, in_year(year_to_date, said), OtherKind::Period));
    }
    // `năm tháng` without more is `years and months`; one month is a length.
    // `Tính chung 10 tháng qua`: since New Year; a few months may be any.
    let before = r.says(at, &[TRUOC, DO_THERE]);
    if r.word(at) == QUA && count >= 6 || before {
        let end = at + 1 + usize::from(before);
        return Some(Core::new(end, PartOfYear { part: year_to_date, ago: 0 }, OtherKind::Period));
    }
    let in_words = r.word(start) == NAM;
    let past = years::just_past(r, at);
    if in_words || count == 1 || past.is_some() || is_length(r, start, at) {
        return (!in_words).then_some(Core::new(past.unwrap_or(at), Unplaced, OtherKind::Period));
    }
    Some(Core::new(at, PartOfYear { part: year_to_date, ago: 0 }, OtherKind::Period))
}

/// Whether the words around a number of months make it a length: `dưới 3 tháng`, `3 tháng/lần`, `sau 6 tháng`.
fn is_length(r: &Reader, start: usize, end: usize) -> bool {
    let before = [
        DUOI, TREN, HON, SAU_AFTER, MOI_EACH, VONG, HAN, HANH, THEM, SUOT, GAN, KHOANG, CACH, DAY, TRUOC, TU, TUOI,
        TU_JAIL,
    ];
    let after = [TUOI, LIEN, LIEN_ALSO, TRO, QUA, TRUOC, NAY, SAU_AFTER, TOI_NEXT, MOT, TU_JAIL];
    r.follows(start, &before)
        || r.follows(start, AHEAD_OR_LATE)
        // `có việc làm sau tốt nghiệp 3 tháng`, `học nghề 3 tháng`
        || start > 1 && [[TOT, NGHIEP], [HOC, NGHE]].iter().any(|words| r.says(start - 2, words))
        // `Thời gian hỗ trợ 3 tháng`
        || (start.saturating_sub(LENGTH_REACH)..start).rev().take_while(|at| r.is_lower(*at) || r.is_capital(*at)).any(|at| r.says(at, &[THOI, GIAN]))
        || r.is_one_of(end, &after)
        || r.is_mark(end, &['/'])
        || r.word_before(start) == TRONG && r.is_mark(end, &[')'])
}

/// How many words may stand between `thời gian` and how long it is.
const LENGTH_REACH: usize = 5;

/// Words before how much earlier or later than planned something was done.
const AHEAD_OR_LATE: &[Key] = &[TRUOC, SOM, CHAM, MUON];

fn years_counted(r: &Reader, start: usize, count: u8, at: usize) -> Option<Core> {
    // `5 năm 2011-2015`, `5 năm (2011-2015)`, `5 năm, 2011-2015`
    let open = usize::from(r.is_mark(at, &['(', ',']));
    let from = at + open + usize::from(r.word(at + open) == TU);
    let from = from + usize::from(r.word(from) == NAM);
    if let Some(range) = years::year_range(r, from) {
        let closes = r.is_mark(at, &['(']) && r.is_mark(range.end, &[')']);
        return Some(Core { end: range.end + usize::from(closes), ..range });
    }
    // `hai năm 2019 và 2020`
    if let Some(years) = years_listed(r, count, at) {
        return Some(years);
    }
    // `năm năm 2020` is no five years; `năm 2020`'s `năm` is no number.
    if r.word(start) == NAM && !r.is_one_of(at, &[QUA]) {
        return None;
    }
    // `đợt 2 năm 2020`: the second of that year.
    if let Some((year, end)) = r.year(at) {
        return Some(Core::new(end, Fixed(Period::Year(year)), OtherKind::Year));
    }
    if is_anniversary(r, start, at) {
        return Some(Core::new(at, Unplaced, OtherKind::Ordinal));
    }
    if r.is_one_of(at, &[TU_JAIL, TUOI]) {
        return None;
    }
    // `về đích trước 3 năm so với lộ trình`, `sớm 2 năm 4 tháng`: by how much.
    if r.follows(start, AHEAD_OR_LATE) {
        let months = r.count(at, false).filter(|(_, end)| r.word(*end) == THANG);
        return Some(Core::new(months.map_or(at, |(_, end)| end + 1), Unplaced, OtherKind::Period));
    }
    if r.word(at) == TRUOC || start >= 2 && r.says(start - 2, &[CACH, DAY]) {
        return Some(Core::new(at + usize::from(r.word(at) == TRUOC), YearsAgo(count), OtherKind::Period));
    }
    // `gia đình văn hóa 3 năm liền`: which of them; but `trong 3 năm liên tục, …`
    let told = r.follows(start, &[TRONG, QUA, SUOT]) || !r.is_lower(start.wrapping_sub(1));
    let runs = r.word(at) == LIEN || r.word(at) == LIEN_ALSO && r.is_one_of(at + 1, &[TUC, TIEP]);
    if runs && !told {
        return None;
    }
    // `trong 5 năm tới`
    if let Some(end) = years::to_come(r, at).filter(|_| count > 1) {
        return Some(Core::new(end, NextYears(count), OtherKind::Period));
    }
    let past = years::just_past(r, at);
    let length = count == 1 || past.is_none() && !told && !looks_back(r, start, at) && is_length(r, start, at);
    let when = if length { Unplaced } else { PastYears(count) };
    Some(Core::new(past.unwrap_or(at), when, OtherKind::Period))
}

/// Whether a number of years opens the sentence or tells how long something has been done: `Hơn 5 năm`, `trong gần 5 năm`, `sau 5 năm
/// thực hiện`; not `sau 3 năm tạm dừng`, `công tác trên 5 năm`.
fn looks_back(r: &Reader, start: usize, end: usize) -> bool {
    let within = start > 1 && r.is_one_of(start - 2, &[TRONG, QUA, SAU_AFTER]);
    within || r.is_capital(start.wrapping_sub(1)) || r.is_one_of(end, DONE_SINCE) || r.word(end) == TOI_NEXT
}

/// Whether a number of years, from `start` to `end`, is what has passed since an event: `70 năm Ngày …`, `kỷ niệm 30 năm`.
fn is_anniversary(r: &Reader, start: usize, end: usize) -> bool {
    // A day is named behind it, not counted: `62 năm ngày chiến thắng`, but `5 năm, ngày 3/2`.
    (r.word(end) == NGAY && r.digits(end + 1).is_none())
        || r.says(end, &[THANH, LAP])
        || r.says(end, &[CHIEN, THANG_WIN])
        || r.says(end, &[GIAI_FREE, PHONG])
        || start > 1 && r.says(start - 2, &[KY_NIEM, NIEM])
}

/// So many years in a row: `2019 và 2020`.
fn years_listed(r: &Reader, count: u8, at: usize) -> Option<Core> {
    let (first, mut end) = r.year(at)?;
    for more in 1..count.min(10) {
        let joined = r.is_mark(end, &[',']) || r.word(end) == VA;
        let next = end + 1 + usize::from(r.word(end + 1) == NAM);
        end = r.year(next).filter(|&(year, _)| joined && year == first + i32::from(more))?.1;
    }
    (2..=10).contains(&count).then(|| Core::new(end, Fixed(Period::years(first, count)), OtherKind::Period))
}

/// `kỳ 1 tháng 8/2020`, `kỳ II tháng 8`: the halves of a month.
pub fn half_month(r: &Reader, at: usize) -> Option<Core> {
    let (half, end) = quarter_number(r, at + 1).filter(|(half, _)| *half <= 2)?;
    let end = end + usize::from(r.is_mark(end, &['/', ',']));
    let core = month(r, end).filter(|_| r.word(end) == THANG)?;
    Some(half_of(core, half == 1))
}

fn half_of(month: Core, first: bool) -> Core {
    if first { days_of(month, 1, 15) } else { days_of(month, 16, 31) }
}

/// Days of one month, if it is one.
fn days_of(core: Core, from: u8, to: u8) -> Core {
    let days = |month: Period| {
        let (year, of, last) = month.end();
        Period::between((year, of, from), (year, of, to.min(last))).unwrap_or(month)
    };
    let when = match core.when {
        Fixed(month @ Period::Month(..)) => Fixed(days(month)),
        PartOfYear { part: month @ Period::Month(..), ago } => PartOfYear { part: days(month), ago },
        other => other,
    };
    Core { when, kind: OtherKind::Period, ..core }
}

/// `đầu năm 2013`, `cuối năm`, `giữa tháng 4/2020`, `nửa đầu năm 2018`, `cuối 2019`.
pub fn point(r: &Reader, at: usize) -> Option<Core> {
    let half = r.word(at) == NUA;
    // `nửa năm 2021`: the first.
    if half && r.word(at + 1) == NAM && r.year(at + 2).is_some() {
        return Some(edge_of_year(r, at + 1, Period::Half(0, 1)));
    }
    let edge = if half { at + 1 } else { at };
    let first = match r.word(edge) {
        DAU => true,
        CUOI => false,
        GIUA if !half => false,
        _ => return None,
    };
    let next = edge + 1;
    if half && r.is_one_of(next, &[NAM, CUA]) {
        return Some(edge_of_year(r, next, Period::Half(0, if first { 1 } else { 2 })));
    }
    let (core, bare) = match r.word(next) {
        NAM => (years::year(r, next), r.word(next + 1) != HOC),
        THANG if half => return month(r, next).map(|month| half_of(month, first)),
        // `cuối tháng còn 85 người`
        THANG => return month(r, next).or(Some(Core::new(next + 1, ThisMonth, OtherKind::Period)).filter(|_| !half)),
        QUY => return quarter(r, next).or(Some(Core::new(next + 1, ThisQuarter, OtherKind::Period)).filter(|_| !half)),
        NIEN | VU => return years::season(r, next),
        _ => (r.bare_year(next).map(|(year, end)| Core::new(end, Fixed(Period::Year(year)), OtherKind::Year)), false),
    };
    // `Trong những tháng đầu năm`: since then.
    let months = r.follows(edge, &[THANG]);
    let begun = |year| if months { SoFar { year } } else { YearStart { year } };
    Some(match core {
        Some(Core { when: Fixed(Period::Year(year)), end, kind }) if first => Core::new(end, begun(Some(year)), kind),
        Some(Core { when: ThisYear, end, kind }) => Core::new(end, if first { begun(None) } else { YearEnd }, kind),
        Some(core) => core,
        None if bare && !years::is_every(r, edge) => {
            let when = match r.word(edge) {
                DAU => begun(None),
                CUOI => YearEnd,
                _ => ThisYear,
            };
            Core::new(next + 1, when, OtherKind::Period)
        }
        None => return None,
    })
}
