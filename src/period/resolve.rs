//! From what is said to the stretch of the calendar that is meant.

use super::calendar::{Date, Period, day_number};
use super::{Anchor, When, When::*};

/// The stretch that an expression means in a sentence about `anchor`. `None` where nothing says it: no year is invented.
pub fn resolve(when: &When, anchor: &Anchor) -> Option<Period> {
    let about = anchor.period;
    match *when {
        Fixed(period) => Some(period),
        PartOfYear { part, ago: 0 } => place(part, anchor),
        PartOfYear { part, ago } => year_of(anchor).map(|year| part.same_stretch_earlier(ago - year)),
        YearStart { year } => year.or(year_of(anchor)).map(Period::Year),
        // `Trong năm` in a report on a school year.
        ThisYear if matches!(about, Some(Period::Season(_))) => about,
        // `Năm nay` in a report on a stage.
        ThisYear if let (Some(Period::Years { .. }), Some(today)) = (about, anchor.published) => {
            Some(Period::Year(today.0))
        }
        YearEnd | ThisYear => year_of(anchor).map(Period::Year),
        LastYear => year_of(anchor).map(|year| Period::Year(year - 1)),
        // `Năm học tới`
        NextYear if matches!(about, Some(Period::Season(_))) => about.map(|about| about.same_stretch_earlier(-1)),
        NextYear => year_of(anchor).map(|year| Period::Year(year + 1)),
        // Written in January of the year before, in December of the year itself.
        PastYear => match (about, anchor.published) {
            (None, Some((year, month, _))) => Some(Period::Year(if month <= 6 { year - 1 } else { year })),
            _ => year_of(anchor).map(Period::Year),
        },
        SamePeriod { year: Some(year) } => Some(about.map_or(Period::Year(year), |about| in_year(about, year))),
        SamePeriod { year: None } => about.map(|about| about.same_stretch_earlier(1)),
        ThisQuarter => match about {
            Some(Period::Quarter(..)) => about,
            Some(Period::Year(_)) | None => ended(anchor.published?, 3),
            Some(other) => Some(Period::Quarter(other.end().0, (other.end().1 - 1) / 3 + 1)),
        },
        ThisMonth => match about {
            Some(month) if month.is_month() => about,
            Some(Period::Year(_)) | None => ended(anchor.published?, 1),
            Some(other) => Some(Period::Month(other.end().0, other.end().1)),
        },
        PreviousQuarter => resolve(&ThisQuarter, anchor).map(|quarter| quarter.previous()),
        PreviousMonth => resolve(&ThisMonth, anchor).map(|month| month.previous()),
        Previous => about.map(|about| about.previous()),
        PreviousStage => match about? {
            stage @ Period::Years { .. } => Some(stage.previous()),
            // A term or plan is of five years, and a report in the year of the next one tells of it.
            other => Some(Period::years(other.end().0 - i32::from(TERM), TERM)),
        },
        // In the year of writing, else at the end of the stage that is reported on, unless that is one of the far future.
        ToDate if let Some(stage @ Period::Years { count, .. }) = about => match anchor.published {
            Some(today) => Some(Period::Year(today.max(stage.start()).0)),
            // `2015 - 2020` counts both of its ends; a term of those years ends in the last of them.
            None if count <= TERM + 1 => {
                let term = count == TERM && stage.start().0 % i32::from(TERM) == 0;
                Some(Period::Year(stage.end().0 + i32::from(term)))
            }
            None => about,
        },
        ToDate => about,
        SoFar { year } => so_far(year, anchor),
        Summed => match about? {
            part @ (Period::Month(..) | Period::Quarter(..)) => Some(part.since_new_year()),
            other => Some(other),
        },
        Since(from @ Period::Day(..)) => {
            let from = if from.year() == 0 { place(from, anchor)? } else { from };
            Some(anchor.published.and_then(|today| Period::between(from.start(), today)).unwrap_or(from))
        }
        // `giai đoạn 2010 - 2015 thu 24 tỷ đồng, từ năm 2016 đến nay 19 tỷ đồng`: up to the day of writing.
        Since(from) => {
            let written = anchor.published.map(|(year, ..)| year);
            since(from, year_of(anchor).filter(|year| *year > from.year()).or(written).or(year_of(anchor))?)
        }
        // Behind the stage or the year that is reported on.
        NextYears(count) => about.map(|about| Period::years(about.end().0 + 1, count)),
        PastYears(count) => match about? {
            // `5 năm qua` of `giai đoạn 2015 - 2020`, too.
            stage @ Period::Years { count: c, .. } => Some(stage).filter(|_| c == count || c == count + 1),
            // `Trong 5 năm` in a report on the last of them.
            Period::Year(last) if count <= MANY => Some(Period::years(last + 1 - i32::from(count), count)),
            // `Qua 3 năm` at the end of a school year.
            Period::Season(first) if count <= MANY => Some(Period::years(first + 2 - i32::from(count), count)),
            _ => None,
        },
        YearsAgo(count) => year_of(anchor).map(|year| Period::Year(year - i32::from(count))),
        Unplaced => None,
    }
}

/// What a figure `of` some period is compared with: `cùng kỳ` is the same stretch a year before, `đầu năm` the first of January.
pub fn basis(when: &When, of: Option<&Period>, anchor: &Anchor) -> Option<Period> {
    let own = Anchor { period: of.copied().or(anchor.period), ..*anchor };
    match *when {
        // A month without a year is the last one before the figure's own: `quý IV` beside quý I.
        PartOfYear { part, ago: 0 } => {
            let now = own.period?;
            let then = part.same_stretch_earlier(-now.year());
            Some(if then.end() < now.end() { then } else { then.same_stretch_earlier(1) })
        }
        YearEnd => resolve(&LastYear, &own),
        // `so với vụ hè thu năm trước` in a report on nine months
        Previous
            if matches!(
                own.period,
                Some(
                    Period::Half(..)
                        | Period::Quarter(..)
                        | Period::Months { .. }
                        | Period::Month(..)
                        | Period::Day(..)
                )
            ) =>
        {
            resolve(&LastYear, &own)
        }
        YearStart { .. } => resolve(when, &own).map(|year| Period::Day(year.year(), 1, 1)),
        _ => resolve(when, &own),
    }
}

/// How many years a term of office or a plan has.
pub(super) const TERM: u8 = 5;

/// How many years a report looks back on at most.
const MANY: u8 = 10;

/// The year that `trong năm` speaks of.
fn year_of(anchor: &Anchor) -> Option<i32> {
    anchor.period.map(|about| about.year()).or(anchor.published.map(|(year, ..)| year))
}

fn in_year(period: Period, year: i32) -> Period {
    let ends = match period {
        // A season is called by either of its years; of two stretches in a row the first is meant.
        Period::Season(first) => first,
        other => other.year(),
    };
    period.same_stretch_earlier(ends - year)
}

/// A part of a year in the year that is meant: the one that the sentence is about; for a day, and where nothing is known, the
/// one before publication.
fn place(part: Period, anchor: &Anchor) -> Option<Period> {
    let at = |year: i32| part.same_stretch_earlier(-year);
    match (anchor.period, anchor.published) {
        (Some(Period::Season(first)), _) => Some(at(if part.start().1 >= 8 { first } else { first + 1 })),
        (about, Some(published)) if matches!(part, Period::Day(..)) => {
            let near = |year: &i32| (day_number(at(*year).end()) - day_number(published)).abs();
            let nearest = (published.0 - 1..=published.0 + 1).min_by_key(near)?;
            let far = about.is_some_and(|about| (about.year() - nearest).abs() > 1);
            Some(at(if far { about?.year() } else { nearest }))
        }
        (Some(about), _) => Some(at(about.year())),
        // Reports come out some weeks before a stretch ends or any time after.
        (None, Some(published)) => {
            let this = at(published.0);
            let ahead = day_number(this.end()) - day_number(published);
            Some(if ahead > 45 { at(published.0 - 1) } else { this })
        }
        (None, None) => None,
    }
}

/// The last stretch of so many months that had ended, or nearly, on that day.
fn ended((year, month, day): Date, months: u8) -> Option<Period> {
    let done = if day > 20 { month } else { month - 1 } / months * months;
    Some(match done {
        0 => Period::months(year - 1, 13 - months, months),
        _ => Period::months(year, done + 1 - months, months),
    })
}

/// `từ đầu năm đến nay`: what the report is about if it starts with the year, else up to its publication.
fn so_far(year: Option<i32>, anchor: &Anchor) -> Option<Period> {
    // `Năm 2021, …. Từ đầu năm đến nay, …`: up to the day of writing, whatever was spoken of before.
    let now = anchor.published.filter(|(_, month, _)| *month > 2).map(|(year, ..)| year);
    let year = year.or(now).or(year_of(anchor))?;
    match (anchor.period, anchor.published) {
        (Some(Period::Year(_)), Some(published)) if published.0 == year && published.1 < 12 => {
            Period::between((year, 1, 1), published)
        }
        (Some(about), _) if about.start() == (year, 1, 1) && about.year() == year => Some(about),
        (_, Some(published)) if published.0 == year => Period::between((year, 1, 1), published),
        _ => Some(Period::Year(year)),
    }
}

/// `từ năm 2016 đến nay`.
fn since(from: Period, year: i32) -> Option<Period> {
    match from {
        Period::Year(first) if year > first => Some(Period::years(first, u8::try_from(year - first + 1).ok()?)),
        _ => Some(from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor(period: &str, published: Option<Date>) -> Anchor {
        Anchor { period: Period::parse(period), published }
    }

    fn part(text: &str) -> When {
        PartOfYear { part: Period::parse(text).unwrap(), ago: 0 }
    }

    #[test]
    fn places_what_has_no_year() {
        for (said, about, published, meant) in [
            (part("0000-S1"), "2021", None, "2021-S1"),
            (part("0000-06"), "2018-S1", None, "2018-06"),
            (part("0000-01-06"), "2022", Some((2023, 1, 6)), "2023-01-06"),
            (part("0000-12-31"), "2022", Some((2023, 1, 10)), "2022-12-31"),
            (part("0000-10-18"), "2021-01-01/P9M", Some((2021, 10, 19)), "2021-10-18"),
            (part("0000-09-30"), "2024-01-01/P9M", None, "2024-09-30"),
            (part("0000-Q4"), "", Some((2024, 1, 15)), "2023-Q4"),
            (part("0000-01-01/P9M"), "", Some((2024, 9, 25)), "2024-01-01/P9M"),
            (part("0000-09"), "2022/2023", None, "2022-09"),
            (part("0000-05"), "2022/2023", None, "2023-05"),
            (PastYear, "", Some((2023, 1, 10)), "2022"),
            (PastYear, "2022", Some((2023, 1, 10)), "2022"),
            (ThisQuarter, "2024-01-01/P9M", None, "2024-Q3"),
            (ThisQuarter, "2024-Q1", None, "2024-Q1"),
            (PreviousMonth, "2024-01", None, "2023-12"),
            (PreviousMonth, "2024-01-01/P9M", None, "2024-08"),
            (SoFar { year: None }, "2024-01-01/P9M", None, "2024-01-01/P9M"),
            (SoFar { year: None }, "2020", Some((2020, 8, 14)), "2020-01-01/2020-08-14"),
            (SoFar { year: None }, "2020", Some((2020, 12, 24)), "2020"),
            (ToDate, "2016-01-01/P5Y", Some((2021, 3, 5)), "2021"),
            (ToDate, "2016-01-01/P5Y", None, "2020"),
            (ToDate, "2015-01-01/P5Y", None, "2020"),
            (ToDate, "2020-01-01/P11Y", None, "2020-01-01/P11Y"),
            (SamePeriod { year: Some(2016) }, "2017-S1", None, "2016-S1"),
            (PastYears(5), "2016-01-01/P5Y", None, "2016-01-01/P5Y"),
            (PastYears(7), "2020", None, "2014-01-01/P7Y"),
            (PastYears(3), "2012/2013", None, "2011-01-01/P3Y"),
            (Since(Period::Year(2016)), "2024", None, "2016-01-01/P9Y"),
        ] {
            let found = resolve(&said, &anchor(about, published)).map(|period| period.to_string());
            assert_eq!(found.as_deref(), Some(meant), "{said:?} in {about}");
        }
    }

    #[test]
    fn invents_no_year() {
        for said in [
            part("0000-S1"),
            ThisYear,
            LastYear,
            YearStart { year: None },
            ThisQuarter,
            PreviousMonth,
            ToDate,
            Unplaced,
        ] {
            assert_eq!(resolve(&said, &Anchor::default()), None, "{said:?}");
        }
        assert_eq!(resolve(&PastYears(7), &anchor("2020-S1", None)), None);
    }

    #[test]
    fn compares_with_the_figures_own_stretch() {
        for (said, of, compared) in [
            (SamePeriod { year: None }, "2020", "2019"),
            (SamePeriod { year: None }, "2024-S1", "2023-S1"),
            (SamePeriod { year: None }, "2024-01-01/P9M", "2023-01-01/P9M"),
            (SamePeriod { year: None }, "2023-12-15/2024-09-14", "2022-12-15/2023-09-14"),
            (SamePeriod { year: Some(2019) }, "2021-S1", "2019-S1"),
            (SamePeriod { year: Some(2023) }, "2024-09-01", "2023-09-01"),
            (SamePeriod { year: None }, "2024-09", "2023-09"),
            (YearStart { year: None }, "2024-09-30", "2024-01-01"),
            (YearStart { year: Some(2023) }, "2023-S1", "2023-01-01"),
            (YearEnd, "2024-09-30", "2023"),
            (LastYear, "2024-S1", "2023"),
            (Previous, "2022/2023", "2021/2022"),
            (PreviousStage, "2021-01-01/P5Y", "2016-01-01/P5Y"),
            (PreviousStage, "2025", "2020-01-01/P5Y"),
            (PreviousMonth, "2024-01", "2023-12"),
            (PreviousQuarter, "2023-Q4", "2023-Q3"),
            (part("0000-02"), "2024-03", "2024-02"),
            (part("0000-Q4"), "2024-Q1", "2023-Q4"),
            (part("0000-S1"), "2024-01-01/P9M", "2024-S1"),
            (PartOfYear { part: Period::Month(0, 12), ago: 1 }, "2024-09", "2023-12"),
        ] {
            let found =
                basis(&said, Period::parse(of).as_ref(), &anchor("2031", None)).map(|period| period.to_string());
            assert_eq!(found.as_deref(), Some(compared), "{said:?} of {of}");
        }
    }
}
