//! Days and clock times: `ngày 31/12/2021`, `ngày 12 tháng 12 năm 2019`, `17.10 - 18.11.2021`, `30/6` after `đến`, `22h30`.

use super::When::{self, *};
use super::calendar::{Period, is_day};
use super::expression::{Core, YearSaid, in_year, is_number_of_a_document, year_said};
use super::months::month_number;
use super::reader::Reader;
use super::words::*;
use crate::report::OtherKind;
use crate::text::key::Key;

/// How surely the words before two numbers say that they are a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
pub enum Cue {
    /// None: only a whole date is read.
    No,
    /// Nothing but a day stands in a bracket: `(05/07)`, but `(3/4)` may be a share.
    Alone,
    /// `đến`, `từ`, `trước`: `30/6`, but `3/4` may be a fraction.
    Weak,
    /// `ngày`, `sáng`, `dịp`: any day and month.
    Strong,
}

/// A day and month as printed, `year` where printed too.
struct Printed {
    day: u8,
    month: u8,
    year: Option<i32>,
    end: usize,
    /// The month has a zero before it: no fraction.
    zero: bool,
}

impl Printed {
    fn when(&self) -> When {
        let said = self.year.map_or(YearSaid::Nothing, YearSaid::Given);
        in_year(Period::Day(0, self.month, self.day), said)
    }
}

/// `31/12/2021`, `9.10`, `28-6`, `29 / 12 /2023`, `1 - 10 - 2022`, `ngày 19 – 4`.
fn printed(r: &Reader, at: usize) -> Option<Printed> {
    let (day, day_length) = r.digits(at).filter(|&(_, length)| length <= 2)?;
    let mark = r.mark(at + 1).filter(|mark| matches!(mark, '/' | '.' | '-' | '–'))?;
    let (month, month_length) = r.digits(at + 2).filter(|&(_, length)| length <= 2)?;
    let year = r.is_mark(at + 3, &[mark]) && r.digits(at + 4).is_some_and(|(_, length)| length == 4);
    let loose = r.is_dash(at + 1) && (year || r.word_before(at) == NGAY && r.is_mark(at + 3, &[',', ')']));
    let tight = |at: usize| mark == '/' || loose || (!r.spaced(at) && !r.spaced(at + 1));
    let said = Printed {
        day: day as u8,
        month: month as u8,
        year: None,
        end: at + 3,
        zero: month_length == 2 && month < 10 || day_length == 2 && day < 10,
    };
    if !tight(at + 1) || !is_day((2000, said.month, said.day)) {
        return None;
    }
    let goes_on = r.is_mark(at + 3, &[mark]) && tight(at + 3);
    if goes_on && let Some((year, end)) = r.year_behind(at + 4) {
        let whole = is_day((year, said.month, said.day)) && !is_number_of_a_document(r, end);
        return whole.then_some(Printed { year: Some(year), end, ..said });
    }
    // More numbers behind the same mark, or a number that goes on: no day.
    let more = r.is_mark(at + 3, &['/', '.', ',', '-']) && !r.spaced(at + 3) && !r.spaced(at + 4);
    // `29/5-02/6/2020`
    let until = more && mark == '/' && r.is_mark(at + 3, &['-']) && is_whole(r, at + 4);
    if more && !until && (r.digits(at + 4).is_some() || is_number_of_a_document(r, at + 3)) {
        let century = |short: i32| if short < 70 { 2000 + short } else { 1900 + short };
        return match r.digits(at + 4) {
            Some((short, 2)) if goes_on && mark == '/' && !r.is_mark(at + 5, &['/', '%']) => {
                Some(Printed { year: Some(century(short)), end: at + 5, ..said })
            }
            _ => None,
        };
    }
    (!r.is_mark(at + 3, &['%'])).then_some(said)
}

/// Whether a day with its month and year stands there: `02/6/2020`.
fn is_whole(r: &Reader, at: usize) -> bool {
    let two = |at: usize| r.digits(at).filter(|&(_, length)| length <= 2).map(|(value, _)| value as u8);
    let tight = r.is_mark(at + 1, &['/']) && r.is_mark(at + 3, &['/']);
    let date = two(at).zip(two(at + 2)).zip(r.year_behind(at + 4)).filter(|_| tight);
    date.is_some_and(|((day, month), (year, _))| is_day((year, month, day)))
}

/// What nothing counted begins with: `từ 1/7 là`.
const NO_NOUN: &[Key] = &[LA, DEN, DA, DANG, VAN, VA, CHUA];

/// Whether a day and month without a year may be taken for a day there.
fn is_believed(r: &Reader, day: &Printed, cue: Cue) -> bool {
    let mark = r.mark(day.end - 2);
    match cue {
        _ if day.year.is_some() => true,
        Cue::Strong => true,
        Cue::No => false,
        Cue::Alone => day.day > day.month || day.zero,
        // `từ 3/4 diện tích`: a fraction's lower number is the greater, and something counted follows.
        Cue::Weak => match mark {
            // `30.9` may be a decimal, `10-12` a range.
            Some('.') => (day.day > 12 || day.zero) && (!r.is_lower(day.end) || r.is_one_of(day.end, &[CO, DA, LA])),
            Some('-') => day.day > day.month || day.zero,
            _ => day.day > day.month || day.zero || !r.is_lower(day.end) || r.is_one_of(day.end, NO_NOUN),
        },
    }
}

/// A day or days in digits, one after the other: `17.10 - 18.11.2021`, `30/6`.
pub fn digits(r: &Reader, at: usize, cue: Cue) -> Option<Core> {
    if !r.token(at)?.is_digits() {
        return None;
    }
    if r.continues(at) || at > 0 && r.is_mark(at - 1, &['/', '-']) && !r.spaced(at) {
        return None;
    }
    if cue == Cue::No && r.word_before(at) == SO_NUMBER {
        return None;
    }
    if let Some(day) = iso(r, at) {
        return Some(day);
    }
    if let Some(days) = days_of_one_month(r, at, cue) {
        return Some(days);
    }
    if let Some(month) = month_in_digits(r, at, cue) {
        return Some(month);
    }
    let first = printed(r, at)?;
    // `17.10 - 18.11.2021`: the second day's year makes the first one a day.
    if r.is_dash(first.end)
        && (first.year.is_some() || cue > Cue::No || r.is_mark(at + 1, &['.', '/']))
        && let Some(second) = printed(r, first.end + 1)
        && (second.year.is_some() || is_believed(r, &second, cue))
        && let Some(when) = join(first.when(), second.when())
    {
        return Some(Core::new(second.end, when, OtherKind::Date));
    }
    is_believed(r, &first, cue).then(|| Core::new(first.end, first.when(), OtherKind::Date))
}

/// `31-8 đến 2-9`, `2/9 đến 5/9`: from one day to another, behind `từ`. `1/3 đến 1/2 diện tích` are fractions.
pub fn span(r: &Reader, at: usize) -> Option<Core> {
    let first = printed(r, at)?;
    let second = printed(r, first.end + 1).filter(|_| r.is_one_of(first.end, &[DEN, TOI_NEXT]))?;
    let alike = r.mark(at + 1) == r.mark(first.end + 2);
    let day = |said: &Printed| said.year.is_some() || said.day > said.month || said.zero;
    let days = day(&first) || day(&second) || !r.is_lower(second.end);
    let when = join(first.when(), second.when()).filter(|_| alike && days)?;
    Some(Core::new(second.end, when, OtherKind::Date))
}

/// `2021-01-13`, `2021-01`: as machines write them.
fn iso(r: &Reader, at: usize) -> Option<Core> {
    let two = |at: usize| {
        let (value, length) =
            r.digits(at + 1).filter(|_| r.is_mark(at, &['-']) && !r.spaced(at) && !r.spaced(at + 1))?;
        (length == 2).then_some(value as u8)
    };
    let (year, end) = r.year(at).filter(|&(_, end)| end == at + 1)?;
    let month = two(end).filter(|month| (1..=12).contains(month))?;
    let day = two(end + 2).filter(|&day| is_day((year, month, day)));
    let (period, end) = match day {
        Some(day) => (Period::Day(year, month, day), end + 4),
        // `2011-12` may be two years; `date 2019-12` is a month.
        None if month < 10 || r.word_before(at) == DATE => (Period::Month(year, month), end + 2),
        None => return None,
    };
    let goes_on = r.is_mark(end, &['-', '/', '.', ',']) && !r.spaced(end) && !r.spaced(end + 1);
    (!goes_on).then(|| Core::new(end, Fixed(period), OtherKind::Date))
}

/// `5-10/8`, `5, 6/7/2020`, `22 và 23-3`: days of one month.
fn days_of_one_month(r: &Reader, at: usize, cue: Cue) -> Option<Core> {
    let first = r.digits(at).filter(|&(day, length)| length <= 2 && (1..=31).contains(&day))?.0 as u8;
    let until = r.is_one_of(at + 1, &[DEN]);
    let and = (r.word(at + 1) == VA || r.is_mark(at + 1, &['&'])) && matches!(cue, Cue::Strong | Cue::Alone);
    let joined = r.is_dash(at + 1) || until || and || cue == Cue::Strong && r.is_mark(at + 1, &[',']);
    if !joined {
        return None;
    }
    // `22 và 23-3`: the second mark may be a dash where the first is none.
    let marks: &[char] = if r.is_dash(at + 1) { &['/', '.'] } else { &['/', '.', '-'] };
    // `tuần 13-17/2/2017`: the year makes them days.
    let last = printed(r, at + 2)
        .filter(|last| last.day > first && r.is_mark(at + 3, marks) && (cue > Cue::No || last.year.is_some()))?;
    // `từ 3 đến 5/10 số xã` may be a fraction.
    if until && cue != Cue::Strong && last.day <= last.month && r.is_lower(last.end) {
        return None;
    }
    let from = Printed { day: first, ..Printed { year: last.year, ..last } };
    Some(Core::new(last.end, join(from.when(), last.when())?, OtherKind::Date))
}

/// `10/2020`, `12-2022`: a month and its year without `tháng`. A dash must be tight.
fn month_in_digits(r: &Reader, at: usize, cue: Cue) -> Option<Core> {
    let (month, _) = r.digits(at).filter(|&(month, length)| length <= 2 && (1..=12).contains(&month))?;
    let tight = !r.spaced(at + 1) && !r.spaced(at + 2);
    if !r.is_mark(at + 1, &['/', '-']) || !tight || r.digits(at + 2)?.1 != 4 {
        return None;
    }
    let (year, end) = r.year(at + 2)?;
    // `12/2000 hộ` are twelve of two thousand.
    let sure = cue > Cue::No && r.is_mark(at + 1, &['/']) || r.bare_year(at + 2).is_some();
    (sure && !is_number_of_a_document(r, end) && !r.is_mark(end, &['/']))
        .then(|| Core::new(end, Fixed(Period::Month(year, month as u8)), OtherKind::Date))
}

/// `ngày 31/12`, `ngày 12 tháng 12 năm 2019`, `ngày 10`; `thứ 6, ngày 13/1`.
pub fn day(r: &Reader, at: usize) -> Option<Core> {
    let mut next = at + 1;
    if r.word(at) == THU_ORDINAL {
        if r.follows(at, RANKED) {
            return None;
        }
        let (_, end) = r.count(next, true).filter(|(day, _)| (2..=7).contains(day))?;
        next = end + usize::from(r.is_mark(end, &[',', '(']));
        return match r.word(next) {
            NGAY => day(r, next),
            _ => digits(r, next, Cue::Strong),
        };
    }
    if r.word(next) == THU_ORDINAL {
        let (_, end) = r.count(next + 1, true)?;
        return Some(Core::new(end, Unplaced, OtherKind::Ordinal));
    }
    next += usize::from(r.word(next) == MUNG);
    if let Some(core) = digits(r, next, Cue::Strong) {
        return Some(core);
    }
    let first = r.digits(next).filter(|&(day, length)| length <= 2 && (1..=31).contains(&day))?.0 as u8;
    if r.continues(next) {
        return None;
    }
    let mut end = next + 1;
    // `ngày 4 đến ngày 6/12/2018`
    if r.word(end) == DEN
        && r.word(end + 1) == NGAY
        && let Some(until) = day(r, end + 1)
    {
        let from = |to: Period| Period::between((to.end().0, to.end().1, first), to.end());
        let when = match until.when {
            Fixed(to) => from(to).map(Fixed),
            PartOfYear { part, ago } => from(part).map(|part| PartOfYear { part, ago }),
            _ => None,
        };
        return when.map(|when| Core { when, ..until });
    }
    let mut last = first;
    // `ngày 5 và 6 tháng 7`, `ngày 5-6 tháng 7`
    if (r.is_dash(end) || r.is_mark(end, &[',']) || r.is_one_of(end, &[VA, DEN]))
        && let Some(more) = r.small(end + 1).filter(|&more| more > first && r.word(end + 2) == THANG)
    {
        (last, end) = (more, end + 2);
    }
    end += usize::from(r.is_mark(end, &[',', '/', '-']));
    if r.word(end) == THANG
        && let Some((month, after)) = month_number(r, end + 1)
        && is_day((2000, month, last))
    {
        let (said, end) = year_said(r, after);
        let part = Period::between((0, month, first), (0, month, last))?;
        return Some(Core::new(end, in_year(part, said), OtherKind::Date));
    }
    // A number that goes on (`ngày 1.500 …`) is no day; nor are `ngày 20 lượt`.
    let alone =
        last == first && r.small(next).is_some() && !r.is_lower(next + 1) || r.is_one_of(next + 1, &[HANG, HANG_ALSO]);
    alone.then(|| Core::new(next + 1, Unplaced, OtherKind::Date))
}

/// `09:08`, `22h30`, `7 giờ 30 (phút)`, `lúc 8.30`, `16 phút 53 giây`, `(GMT+7)`.
pub fn clock(r: &Reader, at: usize) -> Option<Core> {
    if r.word(at) == GMT {
        r.digits(at + 2).filter(|_| r.is_mark(at + 1, &['+', '-']))?;
        return Some(Core::new(at + 3, Unplaced, OtherKind::Time));
    }
    let (hour, _) = r.digits(at).filter(|&(hour, length)| length <= 2 && hour < 60)?;
    if r.continues(at) || r.follows(at, &[LE_RATE]) {
        return None;
    }
    let time = |end| Some(Core::new(end, Unplaced, OtherKind::Time));
    let minutes = |at: usize| r.digits(at).is_some_and(|(minutes, length)| length == 2 && minutes < 60);
    let tight = !r.spaced(at + 1) && !r.spaced(at + 2);
    let next = r.word(at + 1);
    let seconds = |at: usize| if minutes(at) && r.word(at + 1) == GIAY { at + 2 } else { at };
    if next == PHUT && seconds(at + 2) > at + 2 {
        return time(seconds(at + 2));
    }
    if hour > 24 {
        return None;
    }
    if r.is_mark(at + 1, &[':']) && tight && minutes(at + 2) {
        let seconds = r.is_mark(at + 3, &[':']) && !r.spaced(at + 3) && minutes(at + 4);
        return time(if seconds { at + 5 } else { at + 3 });
    }
    let said = r.follows(at, &[LUC, HOI]);
    if said && r.is_mark(at + 1, &['.']) && tight && minutes(at + 2) && !r.is_mark(at + 3, &['.', '/', '-']) {
        return time(at + 3);
    }
    // `13h ngày 5/6`, `7 giờ sáng 12/3`
    let of_day = || r.is_one_of(at + 2, &[SANG, CHIEU, TOI_EVENING, TRUA, NGAY]);
    if (next == H || next == G) && !r.spaced(at + 1) {
        if minutes(at + 2) && !r.spaced(at + 2) {
            return time(at + 3);
        }
        // `tin 24h qua`
        if next == H && r.is_one_of(at + 2, &[QUA, TOI_NEXT]) {
            return time(at + 3);
        }
        let said = r.follows(at, &[LUC, HOI, VAO, TRUOC, SAU_AFTER, DEN, TU, KHOANG]);
        // `8h - 12h`: from one to the other.
        let joins = |at: usize| r.is_dash(at) || r.is_one_of(at, &[DEN]);
        let until = || joins(at + 2) && r.digits(at + 3).is_some() && r.word(at + 4) == H;
        let from = || at > 2 && joins(at - 1) && r.word(at - 2) == H && r.digits(at - 3).is_some();
        return if next == H && (said || of_day() || until() || from()) { time(at + 2) } else { None };
    }
    if next == GIO {
        if minutes(at + 2) || r.word(at + 3) == PHUT && r.digits(at + 2).is_some() {
            return time(seconds(at + 3 + usize::from(r.word(at + 3) == PHUT)));
        }
        let said = r.follows(at, &[LUC, HOI, VAO]);
        return if said || of_day() { time(at + 2) } else { None };
    }
    None
}

/// One stretch from the start of `first` to the end of `last`. What has no year takes the other's; what would then come too late
/// lies in the year before.
pub fn join(first: When, last: When) -> Option<When> {
    let (from, to, ago) = match (first, last) {
        (Fixed(from), Fixed(to)) => (from, to, None),
        (PartOfYear { part, .. }, Fixed(to)) => (part.same_stretch_earlier(-to.year()), to, None),
        (Fixed(from), PartOfYear { part, .. }) => (from, part.same_stretch_earlier(-from.year()), None),
        (PartOfYear { part: from, .. }, PartOfYear { part: to, ago }) => (from, to, Some(ago)),
        _ => return None,
    };
    let from = if from.start() > to.end() && !matches!(first, Fixed(_)) { from.same_stretch_earlier(1) } else { from };
    let joined = Period::between(from.start(), to.end())?;
    Some(match ago {
        Some(ago) => PartOfYear { part: joined, ago },
        None => Fixed(joined),
    })
}
