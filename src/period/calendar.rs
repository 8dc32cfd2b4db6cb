//! Stretches of calendar time and their arithmetic.
//!
//! One stretch has one form: January to June 2021 is [`Period::Half`], however the report says it.

use std::fmt;

/// A day: year, month (1 to 12), day of the month.
pub type Date = (i32, u8, u8);

/// A stretch of calendar time. `Display` writes the SDMX/ISO form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// `2020`
    Year(i32),
    /// `2021-S1`
    Half(i32, u8),
    /// `2024-Q3`
    Quarter(i32, u8),
    /// `2024-06`
    Month(i32, u8),
    /// `2020-11-06`
    Day(i32, u8, u8),
    /// Months that make no quarter, half or year: `2024-01-01/P9M`
    Months {
        /// Year of the first month.
        year: i32,
        /// First month.
        month: u8,
        /// How many months.
        count: u8,
    },
    /// Several whole years: `2021-01-01/P5Y`
    Years {
        /// First year.
        from: i32,
        /// How many years.
        count: u8,
    },
    /// Any other days, both ends inside: `2018-01-01/2018-06-11`
    Range {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// School year, crop season or financial year over a new year, by its first year: `2022/2023`
    Season(i32),
}

use Period::*;

impl Period {
    /// `count` months from `month` on, in the form that the stretch has: a year, half, quarter, month or months.
    pub fn months(year: i32, month: u8, count: u8) -> Period {
        match (month, count) {
            (1, 12) => Year(year),
            (1 | 7, 6) => Half(year, month / 6 + 1),
            (1 | 4 | 7 | 10, 3) => Quarter(year, month / 3 + 1),
            (_, 1) => Month(year, month),
            _ => Months { year, month, count },
        }
    }

    /// `count` whole years.
    pub fn years(from: i32, count: u8) -> Period {
        if count == 1 { Year(from) } else { Years { from, count } }
    }

    /// The days from `from` to `to`, in the form that the stretch has. `None` if `to` comes first.
    pub fn between(from: Date, to: Date) -> Option<Period> {
        if to < from {
            return None;
        }
        let months = (to.0 - from.0) * 12 + i32::from(to.1) - i32::from(from.1) + 1;
        let whole = from.2 == 1 && to.2 == days_in(to.0, to.1);
        Some(match (whole, u8::try_from(months)) {
            (true, Ok(count)) if from.1 == 1 && count % 12 == 0 => Period::years(from.0, count / 12),
            (true, Ok(count)) => Period::months(from.0, from.1, count),
            _ if from == to => Day(from.0, from.1, from.2),
            _ => Range { from, to },
        })
    }

    /// Its first day. A season counts from September of its first year.
    pub fn start(&self) -> Date {
        match *self {
            Year(year) => (year, 1, 1),
            Half(year, half) => (year, half * 6 - 5, 1),
            Quarter(year, quarter) => (year, quarter * 3 - 2, 1),
            Month(year, month) | Months { year, month, .. } => (year, month, 1),
            Day(year, month, day) => (year, month, day),
            Years { from, .. } => (from, 1, 1),
            Range { from, .. } => from,
            Season(year) => (year, 9, 1),
        }
    }

    /// Its last day, as a period.
    pub fn last_day(&self) -> Period {
        let (year, month, day) = self.end();
        Day(year, month, day)
    }

    /// Its last day. A season counts to August of its second year.
    pub fn end(&self) -> Date {
        let last = |year, month| (year, month, days_in(year, month));
        match *self {
            Year(year) => (year, 12, 31),
            Half(year, half) => last(year, half * 6),
            Quarter(year, quarter) => last(year, quarter * 3),
            Month(year, month) => last(year, month),
            Day(year, month, day) => (year, month, day),
            Months { year, month, count } => {
                let after = i32::from(month) - 1 + i32::from(count) - 1;
                last(year + after / 12, (after % 12) as u8 + 1)
            }
            Years { from, count } => (from + i32::from(count) - 1, 12, 31),
            Range { to, .. } => to,
            Season(year) => (year + 1, 8, 31),
        }
    }

    /// The year that it ends in: the one that `trong năm` or `tháng 6` beside it speak of.
    pub fn year(&self) -> i32 {
        self.end().0
    }

    /// The same stretch so many years before (`cùng kỳ` is one year). 29 February becomes the 28th.
    pub fn same_stretch_earlier(&self, years: i32) -> Period {
        let shift = |(year, month, day): Date| (year - years, month, day.min(days_in(year - years, month)));
        match *self {
            Year(year) => Year(year - years),
            Half(year, half) => Half(year - years, half),
            Quarter(year, quarter) => Quarter(year - years, quarter),
            Month(year, month) => Month(year - years, month),
            Day(year, month, day) => {
                let (year, month, day) = shift((year, month, day));
                Day(year, month, day)
            }
            Months { year, month, count } => Months { year: year - years, month, count },
            Years { from, count } => Years { from: from - years, count },
            Range { from, to } => Range { from: shift(from), to: shift(to) },
            Season(year) => Season(year - years),
        }
    }

    /// The stretch of the same kind right before it: `quý trước`, `tháng trước`, `giai đoạn trước`.
    /// What is neither month nor quarter nor half goes back by whole years.
    pub fn previous(&self) -> Period {
        match *self {
            Half(year, 2) => Half(year, 1),
            Half(year, _) => Half(year - 1, 2),
            Quarter(year, 1) => Quarter(year - 1, 4),
            Quarter(year, quarter) => Quarter(year, quarter - 1),
            Month(year, 1) => Month(year - 1, 12),
            Month(year, month) => Month(year, month - 1),
            Years { from, count } => Years { from: from - i32::from(count), count },
            Range { from, to } if self.is_month() => {
                let before = |(year, month, day): Date| {
                    let (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
                    (year, month, day.min(days_in(year, month)))
                };
                Range { from: before(from), to: before(to) }
            }
            _ => self.same_stretch_earlier(1),
        }
    }

    /// What has been cumulated by its end since the first day of its year: `đến hết tháng 9` is nine months, `đến hết
    /// ngày 15/6` is `…-01-01/…-06-15`. Longer stretches stay.
    pub fn since_new_year(&self) -> Period {
        match *self {
            Half(..) | Quarter(..) | Month(..) | Day(..) => {
                Period::between((self.year(), 1, 1), self.end()).unwrap_or(*self)
            }
            _ => *self,
        }
    }

    /// Whether it is a month, or runs from a day in one to the day before in the next: `từ 15/7 đến 14/8`.
    pub fn is_month(&self) -> bool {
        match *self {
            Month(..) => true,
            Range { from, to } => (27..=30).contains(&(day_number(to) - day_number(from))),
            _ => false,
        }
    }

    /// Whether it is some days of one month.
    pub fn is_part_of_month(&self) -> bool {
        matches!(*self, Range { from, to } if (from.0, from.1) == (to.0, to.1))
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: &Period) -> bool {
        self.start() <= other.start() && other.end() <= self.end()
    }

    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> Option<Period> {
        if let Some((from, to)) = text.split_once('/') {
            if from.len() == 4 {
                let year: i32 = from.parse().ok()?;
                return (to.parse() == Ok(year + 1)).then_some(Season(year));
            }
            let from = date(from)?;
            let Some(length) = to.strip_prefix('P') else { return Period::between(from, date(to)?) };
            let count = length.get(..length.len().checked_sub(1)?)?.parse().ok()?;
            return match length.as_bytes().last()? {
                b'M' => Some(Period::months(from.0, from.1, count)),
                b'Y' => Some(Period::years(from.0, count)),
                _ => None,
            };
        }
        let Some((year, part)) = text.split_once('-') else { return text.parse().ok().map(Year) };
        let year: i32 = year.parse().ok()?;
        if let Some(half) = part.strip_prefix('S') {
            return half.parse().ok().filter(|half| (1..=2).contains(half)).map(|half| Half(year, half));
        }
        if let Some(quarter) = part.strip_prefix('Q') {
            return quarter.parse().ok().filter(|q| (1..=4).contains(q)).map(|quarter| Quarter(year, quarter));
        }
        match part.len() {
            2 => part.parse().ok().filter(|month| (1..=12).contains(month)).map(|month| Month(year, month)),
            _ => date(text).map(|(year, month, day)| Day(year, month, day)),
        }
    }
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let date = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    is_day(date).then_some(date)
}

/// Whether there is such a day.
pub fn is_day((year, month, day): Date) -> bool {
    (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
}

/// How many days the month has (Gregorian calendar).
pub fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1 January of year 0, for distances between days.
pub fn day_number((year, month, day): Date) -> i32 {
    let before: i32 = (1..month).map(|month| i32::from(days_in(year, month))).sum();
    let last = year - 1;
    year * 365 + last.div_euclid(4) - last.div_euclid(100) + last.div_euclid(400) + before + i32::from(day)
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Year(year) => write!(f, "{year:04}"),
            Half(year, half) => write!(f, "{year:04}-S{half}"),
            Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Months { year, month, count } => write!(f, "{year:04}-{month:02}-01/P{count}M"),
            Years { from, count } => write!(f, "{from:04}-01-01/P{count}Y"),
            Range { from, to } => {
                write!(f, "{:04}-{:02}-{:02}/{:04}-{:02}-{:02}", from.0, from.1, from.2, to.0, to.1, to.2)
            }
            Season(year) => write!(f, "{year:04}/{:04}", year + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [&str; 9] = [
        "2020",
        "2021-S1",
        "2024-Q3",
        "2024-06",
        "2020-11-06",
        "2024-01-01/P9M",
        "2021-01-01/P5Y",
        "2018-01-01/2018-06-11",
        "2022/2023",
    ];

    fn read(text: &str) -> Period {
        Period::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn writes_what_it_reads() {
        for form in FORMS {
            assert_eq!(read(form).to_string(), form);
        }
        for bad in
            ["", "2020-13", "2020-02-30", "2021-S3", "2024-Q5", "2022/2024", "2020-01-01/P", "năm", "2020-01-01/"]
        {
            assert_eq!(Period::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn one_stretch_has_one_form() {
        assert_eq!(read("2020-01-01/P6M"), Period::Half(2020, 1));
        assert_eq!(read("2020-07-01/P6M"), Period::Half(2020, 2));
        assert_eq!(read("2020-10-01/P3M"), Period::Quarter(2020, 4));
        assert_eq!(read("2020-02-01/P3M").to_string(), "2020-02-01/P3M");
        assert_eq!(read("2020-01-01/2020-12-31"), Period::Year(2020));
        assert_eq!(read("2020-01-01/2020-11-30").to_string(), "2020-01-01/P11M");
        assert_eq!(read("2016-01-01/2020-12-31").to_string(), "2016-01-01/P5Y");
        assert_eq!(read("2020-05-03/2020-05-03"), Period::Day(2020, 5, 3));
    }

    #[test]
    fn goes_back() {
        for (now, year_before, before) in [
            ("2020", "2019", "2019"),
            ("2021-S1", "2020-S1", "2020-S2"),
            ("2024-Q1", "2023-Q1", "2023-Q4"),
            ("2024-01", "2023-01", "2023-12"),
            ("2024-02-29", "2023-02-28", "2023-02-28"),
            ("2024-01-01/P9M", "2023-01-01/P9M", "2023-01-01/P9M"),
            ("2021-01-01/P5Y", "2020-01-01/P5Y", "2016-01-01/P5Y"),
            ("2023-12-15/2024-09-14", "2022-12-15/2023-09-14", "2022-12-15/2023-09-14"),
            ("2022/2023", "2021/2022", "2021/2022"),
        ] {
            assert_eq!(read(now).same_stretch_earlier(1).to_string(), year_before);
            assert_eq!(read(now).previous().to_string(), before);
        }
    }

    #[test]
    fn cumulates_from_new_year() {
        for (by, sum) in [
            ("2017-09", "2017-01-01/P9M"),
            ("2017-06", "2017-S1"),
            ("2017-Q3", "2017-01-01/P9M"),
            ("2017-S2", "2017"),
            ("2017-12-31", "2017"),
            ("2017-06-15", "2017-01-01/2017-06-15"),
            ("2017-01-31", "2017-01"),
            ("2017", "2017"),
        ] {
            assert_eq!(read(by).since_new_year().to_string(), sum);
        }
    }

    #[test]
    fn ends_where_it_should() {
        for (period, start, end) in [
            ("2019-10-01/P8M", (2019, 10, 1), (2020, 5, 31)),
            ("2020-02", (2020, 2, 1), (2020, 2, 29)),
            ("1900-02", (1900, 2, 1), (1900, 2, 28)),
            ("2016-01-01/P5Y", (2016, 1, 1), (2020, 12, 31)),
        ] {
            assert_eq!((read(period).start(), read(period).end()), (start, end));
        }
        assert_eq!(day_number((2024, 3, 1)) - day_number((2024, 2, 1)), 29);
        assert_eq!(day_number((2024, 1, 1)) - day_number((2023, 1, 1)), 365);
        assert_eq!(day_number((2025, 1, 1)) - day_number((2024, 1, 1)), 366);
    }
}
