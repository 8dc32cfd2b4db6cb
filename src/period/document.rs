//! What a whole report is about.
//!
//! In: its headlines, datelines and first paragraphs. Out: its period and its day of publication. Each expression of time is a
//! vote, the heavier the nearer to the top; `9 tháng` in the headline wins over `năm 2023` further down, and takes its year from
//! the dateline, or from `năm 2023` or `cùng kỳ năm 2022` elsewhere.

use super::calendar::{Date, Period, day_number};
use super::said::{self, Said, Stretch, Told};
use super::{Anchor, PeriodMention, When, find, resolve};
use crate::report::{OtherKind, Span};
use crate::sort::sort;
use crate::text::case;
use crate::text::token::Cut;

/// The weight of a headline's votes; that of the first paragraph is 1.
const HEADLINE: f32 = 2.5;
/// What a time that opens its paragraph weighs against one in its midst.
const OPENING: f32 = 1.6;
/// How many days a stretch has at least that a report is on.
const FORTNIGHT: i32 = 13;
/// And at most.
const YEAR: i32 = 366;
/// What a year that is still to come weighs.
const AHEAD: f32 = 0.5;
/// What each further paragraph weighs against the one before.
const FADING: f32 = 0.7;

/// What a whole report is about.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct About {
    /// Its period.
    pub period: Option<Period>,
    /// Its day of publication.
    pub published: Option<Date>,
    /// The term of office that the congress which it tells of has opened: what is to be done is meant for it.
    pub term: Option<Period>,
    /// Whether its headlines and datelines say either by themselves, or it sets out the tasks of the time behind its own.
    pub founded: bool,
    /// Its year is no more than the one behind a year that is compared with.
    pub guessed: bool,
    /// Its period is no more than a year until when something is to be: `đến năm 2030`.
    pub outlook: bool,
}

/// What the whole report is about, from its headlines, datelines and lead, each a stretch of `text`.
pub fn of_document(text: &Cut, headlines: &[Stretch], datelines: &[Span], lead: &[Stretch]) -> About {
    let mut said = Vec::new();
    for headline in headlines {
        said.extend(said::said(text, headline, HEADLINE));
    }
    let dated = dated(text, datelines, lead);
    let crowned = said.len();
    let mut weight = 1.0;
    for paragraph in lead {
        let before = said.len();
        said.extend(said::said(text, paragraph, weight));
        for said in said[before..].iter_mut().filter(|said| said.opens) {
            said.weight *= OPENING;
        }
        if said.len() > before {
            weight *= FADING;
        }
    }
    // Years of events and in names alone say nothing of when their text was written.
    if said.iter().all(|said| said.passing || said.year().is_none()) {
        said.retain(|said| !said.passing);
    }
    // A page's clock says when it was read, years later; but a stage is written of in its midst.
    let stages = said.iter().any(|said| dated.is_some_and(|dated| said.is_stage_around(dated)));
    let crowned = said[..crowned.min(said.len())].iter().filter(|said| said.told != Told::Office).count();
    said.retain(|said| said.told != Told::Office);
    let latest = latest(&said);
    // `giai đoạn 2010 - 2015 …, từ năm 2016 đến nay …`: a stage that was over when the next began.
    let begun = said.iter().filter_map(|said| match said.mention.when {
        When::Since(from) => Some(from.year()),
        _ => None,
    });
    let begun = begun.max();
    let over = |said: &Said| match said.mention.when {
        When::Fixed(stage @ Period::Years { .. }) => begun.is_some_and(|begun| stage.end().0 < begun),
        _ => false,
    };
    let now = said.iter().any(Said::is_now);
    let term = said.iter().find_map(|said| match said.mention.when {
        When::Fixed(term) if said.told == Told::Opened => Some(term),
        _ => None,
    });
    // `Đại hội …, nhiệm kỳ 2020 - 2025. Nhiệm kỳ qua, …`: the term that opens is no more ahead than the congress.
    let opened = said.iter().any(|said| said.mention.when == When::PreviousStage);
    let kept = |said: &Said| {
        let told = opened && said.told == Told::Opened
            || said.year().is_none_or(|year| latest.is_none_or(|latest| year <= latest));
        let meant = now && said.scheme;
        told && !said.is_past(latest) && !over(said) && !meant
    };
    let crowned = said[..crowned.min(said.len())].iter().filter(|said| kept(said)).count();
    said.retain(kept);
    let about = |said: &[Said]| {
        let year = year(said, dated);
        let near = |dated: &Date| year.is_none_or(|year| (year - 1..=year + 1).contains(&dated.0));
        let published = dated.filter(|dated| stages || near(dated));
        (period(said, year, published), published)
    };
    let (period, published) = about(&said);
    let before = |tasks: &Said| match tasks.mention.when {
        When::Fixed(tasks) => period.is_some_and(|period| period.end() < tasks.start()),
        _ => false,
    };
    let followed = said.iter().any(|said| said.told == Told::Tasks && before(said));
    let until = |said: &Said| {
        let year = matches!(said.mention.when, When::Fixed(Period::Year(_)));
        // `Hết năm 2016` is over.
        let over = case::lowercase(said.mention.span.of(text.text)).starts_with("hết");
        year && !over && said.mention.cumulative && said.mention.tokens.len() <= UNTIL
    };
    let outlook = match period {
        Some(Period::Year(year)) if published.is_none() => {
            let mut named = said.iter().filter(|said| said.year() == Some(year)).peekable();
            named.peek().is_some() && named.all(until)
        }
        _ => false,
    };
    let founded = published.is_some() || followed || about(&said[..crowned]).0.is_some();
    // `so với năm 2015` alone: the year behind it, or any other.
    let compares = |said: &Said| said.mention.compared && !matches!(said.mention.when, When::SamePeriod { .. });
    // `Năm 2015, huyện phấn đấu …`: nor is a year in which all that is told is meant.
    let meant = |said: &Said| said.told == Told::Intent && !said.opens;
    let told =
        published.is_none() && said.iter().any(|said| compares(said) || meant(said)) && year(&said, None).is_some();
    said.retain(|said| !compares(said) && !meant(said));
    let guessed = told && year(&said, None).is_none();
    About { period, published, term, founded, guessed, outlook }
}

/// The latest year that is named, those left out up to which something is expected: until when, or round ones, years beyond what
/// more is said of.
fn latest(said: &[Said]) -> Option<i32> {
    let ahead = |said: &Said| match said.mention.when {
        When::Fixed(Period::Year(year)) => year % 5 == 0 || said.mention.cumulative || said.mention.compared,
        When::Fixed(Period::Years { .. }) | When::SamePeriod { .. } => true,
        _ => said.mention.compared,
    };
    let since = |other: &&Said| !other.mention.compared || other.year().is_none_or(|year| !opens_stage(said, year));
    let years = said.iter().filter(since).filter_map(|said| Some((said.year()?, ahead(said))));
    let mut years: Vec<(i32, bool)> = years.collect();
    sort(&mut years, |a, b| a < b);
    let told = said.iter().filter(|said| said.tells()).filter_map(Said::year).max();
    while let Some((last, ahead)) = years.last().copied() {
        let near = years.iter().filter(|(year, _)| *year > last - FAR).count();
        let beyond = told.is_some_and(|told| last > told + FAR);
        if !ahead || years.len() <= 2 * near && !beyond {
            return Some(last);
        }
        years.pop();
    }
    said.iter().filter_map(Said::year).max()
}

/// The words of `đến năm 2030`; `đến cuối năm 2020` tells what there was.
const UNTIL: usize = 3;

/// So many years beyond all others is an outlook.
const FAR: i32 = 4;

/// The day of publication: the earliest of those above the text or below what heads it, for a page's clock says when it was read; else
/// the first.
fn dated(text: &Cut, datelines: &[Span], lead: &[Stretch]) -> Option<Date> {
    let days = |line: &Span| find(text, text.tokens(*line)).iter().find_map(day);
    let body = lead.get(1).or(lead.first()).map_or(0, |lead| lead.span.start);
    let above = datelines.iter().filter(|line| line.start < body).filter_map(days).min();
    above.or_else(|| datelines.iter().find_map(days))
}

fn day(mention: &PeriodMention) -> Option<Date> {
    match mention.when {
        When::Fixed(Period::Day(year, month, day)) if !mention.legal => Some((year, month, day)),
        _ => None,
    }
}

/// What the same part of the year behind one that is compared with weighs.
const COMPARED: f32 = 0.5;
/// What the year of the day that the news opens with weighs.
const NEWS: f32 = 0.45;
/// What a time weighs beside a later year that something is told of.
const BEFORE: f32 = 0.7;

/// The vote that got the most weight; of equals the first.
struct Votes(Vec<(Period, f32)>);

impl Votes {
    fn add(&mut self, choice: Period, weight: f32) {
        match self.0.iter_mut().find(|(other, _)| *other == choice) {
            Some((_, sum)) => *sum += weight,
            None => self.0.push((choice, weight)),
        }
    }

    fn winner(&self) -> Option<Period> {
        let mut best: Option<(Period, f32)> = None;
        for &(choice, sum) in &self.0 {
            if best.is_none_or(|(_, most)| sum > most) {
                best = Some((choice, sum));
            }
        }
        best.map(|(choice, _)| choice)
    }
}

/// Whether nothing is told of a year yet, as of a day: `phấn đấu đến năm 2025`, in May 2019.
fn beyond(day: Date, year: i32) -> bool {
    year > day.0 + 1
}

/// The year that the report speaks of, where its words say one: its own, or the one after that which it compares with.
fn year(said: &[Said], dated: Option<Date>) -> Option<i32> {
    let mut votes = Votes(Vec::new());
    // A year after the day of the report is ahead of it.
    let ahead = |year: i32| dated.is_some_and(|day| year > day.0);
    let mut vote = |year: i32, weight: f32| {
        if !dated.is_some_and(|day| beyond(day, year)) {
            votes.add(Period::Year(year), if ahead(year) { weight * AHEAD } else { weight });
        }
    };
    // `năm nay tăng 3% so với năm 2018`
    let compared = if said.iter().any(|said| said.mention.when == When::ThisYear) { 0.7 } else { 0.5 };
    for said_once in said {
        let Said { mention, weight, told, .. } = said_once;
        // `70 năm Ngày … (27/7/1947 - 27/7/2017)`: the anniversary is kept in the last year.
        if let (true, When::Fixed(Period::Range { from, to })) = (mention.ordinal_event, mention.when)
            && (from.1, from.2) == (to.1, to.2)
        {
            vote(to.0, weight * 0.3);
        }
        // `định hướng đến năm 2030`
        let outlook = mention.event && mention.kind != OtherKind::Date;
        if mention.legal || mention.priced || mention.ordinal_event || outlook {
            continue;
        }
        match mention.when {
            When::SamePeriod { year: Some(year) } => vote(year + 1, *weight),
            // `Đầu năm 2020, xã còn 250 hộ nghèo`
            When::YearStart { year: Some(year) } if said_once.opens => vote(year, said_once.quality()),
            When::SoFar { year: Some(year) } => vote(year, *weight),
            When::Fixed(term @ Period::Years { .. }) if *told == Told::Opened => {
                vote(term.start().0, said_once.quality())
            }
            When::Fixed(Period::Years { .. }) if mention.named && *told != Told::Result => {}
            When::Fixed(Period::Years { .. }) if dated.is_some_and(|day| said_once.is_begun(day)) => {}
            // Whoever sets out the tasks of a year reports on the one before.
            When::Fixed(period @ Period::Year(_)) if *told == Told::Tasks && ahead(period.year()) => {
                vote(period.year() - 1, weight * 0.6);
            }
            When::Fixed(period @ Period::Year(_)) if *told == Told::Tasks => {
                vote(period.year(), weight * 0.4);
                vote(period.year() - 1, weight * 0.3);
            }
            // `giảm 17 vụ so với tháng 7/2019`: the month before, in a report that is not on that month of another year.
            When::Fixed(part) if mention.compared && is_earlier(said, part) => vote(part.year(), weight * 0.5),
            // `tăng 9 triệu đồng so với năm 2015`, written in June 2018: not in a report on 2016.
            When::Fixed(period)
                if mention.compared && dated.is_some_and(|day| (day.0, day.1) > (period.year() + 2, 3)) => {}
            // `Giai đoạn 2015 - 2020, …; thu nhập 37 triệu đồng, tăng 9 triệu đồng so với năm 2015`: since the stage began.
            When::Fixed(period) if mention.compared && opens_stage(said, period.year()) => {}
            When::Fixed(period) if mention.compared => vote(period.year() + 1, weight * compared),
            // What is meant for a year is mostly meant within it.
            When::Fixed(period @ Period::Year(_)) if *told == Told::Intent => vote(period.year(), weight * 0.6),
            When::Fixed(period) => vote(period.year(), said_once.quality()),
            _ => {}
        }
    }
    votes.winner().map(|year| year.year())
}

/// Whether a stage is named that began in the year or right behind it.
fn opens_stage(said: &[Said], year: i32) -> bool {
    said.iter().any(|said| match said.mention.when {
        When::Fixed(stage @ Period::Years { .. }) => (year..=year + 1).contains(&stage.start().0),
        _ => false,
    })
}

/// Whether a month or quarter that is compared with lies in the year that is spoken of: nothing is told of the same part of
/// another year; and of a quarter, that something is told up to a later day (`đến ngày 30/9 …, tăng 2% so với quý II/2019`).
fn is_earlier(said: &[Said], then: Period) -> bool {
    let same = then.same_stretch_earlier(then.year());
    let again = |said: &Said| match said.mention.when {
        When::PartOfYear { part, .. } => part == same,
        When::Fixed(part) => part.year() > then.year() && part.same_stretch_earlier(part.year()) == same,
        _ => false,
    };
    let later = |said: &Said| match said.mention.when {
        When::PartOfYear { part: Period::Day(..), .. } if !said.mention.cumulative => false,
        When::PartOfYear { part, ago: 0 } => part.end() > same.end() && !said.mention.compared,
        _ => false,
    };
    let part = match then {
        Period::Month(_, 1..=11) => true,
        Period::Quarter(..) => said.iter().any(later),
        _ => false,
    };
    part && !said.iter().any(again)
}

fn period(said: &[Said], year: Option<i32>, published: Option<Date>) -> Option<Period> {
    // Before anything is known the dateline places what has no year, unless the words themselves do.
    let anchor = match (published, year) {
        (Some(_), _) => Anchor { period: None, published },
        (None, year) => Anchor { period: year.map(Period::Year), published: None },
    };
    // A part of a year was over when it was written.
    let part = |said: &Said| match said.mention.when {
        When::Fixed(part @ (Period::Half(..) | Period::Quarter(..) | Period::Months { .. })) => Some(part.end()),
        _ => None,
    };
    let reported = said.iter().filter(|said| !said.mention.compared).filter_map(part);
    // `Ngày 28/4/2011, tỉnh công nhận …`: what the news opens with.
    let opening = |said: &&Said| said.opens && !said.mention.cumulative;
    let news = || said.iter().filter(opening).find_map(|said| day(said.mention));
    let written = published.or(reported.max().filter(|day| Some(day.0) == year)).or_else(news);
    let ahead = |period: Period| published.is_some_and(|day| period.year() > day.0);
    // The last year that something is told of, but for one whose tasks are set out.
    let tasks = said.iter().filter(|said| said.told == Told::Tasks).filter_map(Said::year).max();
    let whole = said.iter().filter(|said| said.tells() && !said.mention.apart).filter_map(Said::year).max();
    let told = said.iter().filter(|said| said.tells()).filter_map(Said::year);
    let last = told.filter(|year| Some(*year) != tasks).max();
    let other_time = |said: &Said| {
        let part = match said.mention.when {
            When::Fixed(part) | When::PartOfYear { part, .. } => part,
            _ => Period::Year(0),
        };
        let days = matches!(part, Period::Day(..) | Period::Range { .. });
        !days && !said.mention.compared && said.mention.dates_figures()
    };
    // Nothing is told of any time but days.
    let alone = !said.iter().any(other_time);
    let mut votes = Votes(Vec::new());
    for said_once in said {
        let Said { mention, weight, told, .. } = said_once;
        // `tăng 37 hộ so với quý I năm 2020`: in a report on the same months a year later.
        let year_on_year = match mention.when {
            When::Fixed(part @ (Period::Half(..) | Period::Quarter(..) | Period::Months { .. }))
                if !is_earlier(said, part) =>
            {
                Some(part.same_stretch_earlier(-1))
            }
            _ => None,
        };
        let outlook = published.is_some_and(|day| said_once.year().is_some_and(|year| beyond(day, year)));
        // `Năm 2017 xây 220 căn; riêng 9 tháng năm 2018 xây 320 căn`: set apart, and yet the latest that is told.
        let apart = mention.apart && said_once.year() <= whole;
        if !mention.dates_figures() || apart || outlook {
            continue;
        }
        if mention.compared {
            if let Some(part) = year_on_year {
                votes.add(part, weight * COMPARED);
            }
            continue;
        }
        let meant = match mention.when {
            When::ToDate
            | When::Summed
            | When::Previous
            | When::LastYear
            | When::NextYear
            | When::PreviousStage
            | When::NextYears(_)
            | When::YearStart { .. }
            | When::SamePeriod { .. } => {
                continue;
            }
            When::PastYears(count) => last_stage(said, count),
            When::ThisYear | When::YearEnd | When::SoFar { year: None } => {
                year.or(published.map(|day| day.0)).map(Period::Year)
            }
            when => resolve(&when, &anchor),
        };
        let before = last.is_some_and(|last| meant.is_some_and(|meant| meant.year() < last));
        let quality = said_once.quality() * if before { BEFORE } else { 1.0 };
        match meant {
            // `Từ năm 2006 đến nay, không có dịch`: told in passing, in the year it is told.
            Some(since @ Period::Years { .. }) if matches!(mention.when, When::Since(_)) => {
                votes.add(Period::Year(since.end().0), weight * 0.3);
            }
            // A state or a sum as of a day in the midst speaks of its year.
            Some(Period::Day(year, ..)) if mention.cumulative => votes.add(Period::Year(year), weight * 0.3),
            Some(range @ Period::Range { to, .. }) => {
                // A few days are those of an occasion, unless nothing is told of another time; more than a year those of what is told in
                // passing.
                let days = day_number(to) - day_number(range.start());
                let half = mention.kind == OtherKind::Period && range.is_part_of_month();
                let long = half || (FORTNIGHT..=YEAR).contains(&days) || days < FORTNIGHT && alone;
                votes.add(Period::Year(to.0), weight * if long { 0.3 } else { 0.8 });
                votes.add(range, weight * if long { 0.8 } else { 0.3 });
            }
            Some(Period::Day(..)) | None => {}
            // `Dự kiến quý II/2020 đưa 900 người đi`: what was done was done before, in that year; and so what no time is told of beside
            // `riêng 6 tháng đầu năm 2022`.
            Some(part)
                if mention.apart
                    || *told == Told::Intent && !matches!(part, Period::Years { .. }) && !said_once.opens =>
            {
                votes.add(Period::Year(part.year()), quality);
            }
            // In January a report is seldom on the year that has begun.
            Some(Period::Year(begun)) if published.is_some_and(|(year, month, _)| year == begun && month <= 2) => {
                votes.add(Period::Year(begun), quality * 0.4);
                // `nhiệm vụ năm 2008`: set out behind a report on the year before.
                if mention.named {
                    votes.add(Period::Year(begun - 1), quality * 0.5);
                }
            }
            Some(period @ Period::Year(_)) if *told == Told::Tasks && ahead(period) => {
                votes.add(Period::Year(period.year() - 1), weight * 0.6);
            }
            Some(period @ Period::Year(_)) if *told == Told::Tasks => {
                votes.add(period, weight * 0.4);
                votes.add(Period::Year(period.year() - 1), weight * 0.3);
            }
            // A congress tells of the term that ends in its year.
            Some(term @ Period::Years { .. }) if *told == Told::Opened => {
                votes.add(Period::Year(term.start().0), quality);
            }
            // A stage that has only begun is what a plan or standard was made for.
            Some(Period::Years { .. })
                if let Some(begun) = written.filter(|day| said_once.is_begun(*day) && *told != Told::Result) =>
            {
                votes.add(Period::Year(begun.0), weight * 0.2);
            }
            Some(period) if ahead(period) => votes.add(period, quality * AHEAD),
            Some(period) => votes.add(period, quality),
        }
    }
    // `Sáng 11/5/2022, … giám sát. Năm 2019 có 9 hộ thoát nghèo; năm 2020 có 23 hộ`: years gone by, told one after the other.
    if let (None, Some((year, 3.., _))) = (published, news())
        && votes.0.iter().all(|(told, _)| told.year() < year)
    {
        votes.add(Period::Year(year), OPENING * NEWS);
    }
    // Where nothing else says it, the day of writing does; in January the year before may be meant.
    let written = published.filter(|(_, month, _)| *month > 1).map(|(year, ..)| Period::Year(year));
    votes.winner().or(year.map(Period::Year)).or(written)
}

/// The stage of so many years that the report names: `trong 5 năm` beside `nhiệm kỳ 2016 - 2020`.
fn last_stage(said: &[Said], count: u8) -> Option<Period> {
    said.iter().find_map(|said| match said.mention.when {
        When::Fixed(period @ Period::Years { count: c, .. })
            if c == count && (!said.mention.named || said.told == Told::Result) =>
        {
            Some(period)
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests;
