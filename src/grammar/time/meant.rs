//! What an expression of time means where it stands: by what the sentence and the report spoke of before, else by the calendar.
//!
//! `Trong 6 tháng đầu năm 2017, …. Từ đầu năm 2017, …`: as far as was spoken of. Each expression knows the ways in which what was told
//! before may say it, in their order.

use super::{Times, scope};
use crate::grammar::rows::Around;
use crate::grammar::sentence::Sentence;
use crate::lexicon::Label;
use crate::period::{self, Anchor, Date, Period, PeriodMention, When};
use crate::report::OtherKind;
use crate::text::key::{Key, key};

/// Whether the time is a term of office: `nhiệm kỳ tới`.
pub fn of_office(sentence: &Sentence, time: &PeriodMention) -> bool {
    sentence.tokens[time.tokens.clone()].iter().any(|token| token.key == const { key("nhiệm") })
}

impl Times<'_, '_> {
    /// The period that the time `found` means for the mention `index`.
    pub(super) fn resolve(&self, found: usize, index: usize) -> Option<Period> {
        let mention = &self.sentence.periods[found];
        let anchor = anchor(self.sentence, found, self.around);
        let about = if matches!(mention.when, When::ToDate | When::NextYear) { self.around.anchor } else { anchor };
        let meant = Meant { times: self, mention, found, index, anchor, about };
        let told = || match mention.when {
            When::ThisMonth => meant.this_month(),
            When::ThisYear => meant.this_year(),
            When::SoFar { .. } | When::YearStart { .. } | When::Summed => meant.so_far(),
            When::ToDate => meant.so_far().or_else(|| meant.to_date()),
            When::PreviousStage | When::PastYears(_) | When::NextYears(_) => meant.years(),
            _ => None,
        };
        meant.joined().or_else(told).or_else(|| meant.by_calendar())
    }

    /// What `trong tháng`, `trong quý` mean: that of the report, else the last one that it spoke of.
    pub(super) fn latest(&self, when: &When) -> Option<Period> {
        let last = || self.around.spoken.month.filter(|_| *when == When::ThisMonth);
        match self.around.anchor.period {
            Some(Period::Year(_)) | None => last().or_else(|| period::resolve(when, &self.around.anchor)),
            Some(about) => {
                last().filter(|month| month.end() == about.end()).or_else(|| period::resolve(when, &self.around.anchor))
            }
        }
    }
}

/// An expression of time on its way to what it means.
struct Meant<'a, 'b, 't> {
    times: &'a Times<'b, 't>,
    mention: &'a PeriodMention,
    /// Which of the sentence's times it is.
    found: usize,
    /// The mention of a number that it is asked for.
    index: usize,
    /// What it is resolved against.
    anchor: Anchor,
    /// What is spoken of.
    about: Anchor,
}

impl Meant<'_, '_, '_> {
    /// `trong năm 2015 và 8 tháng đầu năm 2016`: both, one after the other.
    fn joined(&self) -> Option<Period> {
        let sentence = self.times.sentence;
        let [year, part] = [self.found.checked_sub(1)?, self.found].map(|at| &sentence.periods[at]);
        let (When::Fixed(first @ Period::Year(_)), When::Fixed(next)) = (year.when, part.when) else { return None };
        let and = sentence.tokens.get(year.tokens.end).is_some_and(|token| token.key == const { key("và") });
        let follows = next.start() == (first.year() + 1, 1, 1) && !matches!(next, Period::Year(_) | Period::Day(..));
        let joined = and && year.tokens.end + 1 == part.tokens.start && follows && !part.compared;
        if joined { Period::between(first.start(), next.end()) } else { None }
    }

    /// `Giữa tháng 4/2020 có 640 người, cuối tháng còn 85 người`; else the last that was spoken of.
    fn this_month(&self) -> Option<Period> {
        let month = self.part_before().filter(|part| matches!(part, Period::Month(..)));
        month.or_else(|| self.times.latest(&self.mention.when))
    }

    /// From New Year on.
    fn so_far(&self) -> Option<Period> {
        let Meant { mention, anchor, about, .. } = self;
        let spoken = &self.times.around.spoken;
        match mention.when {
            When::SoFar { year: None } | When::Summed => {}
            When::ToDate if mention.summed => {}
            When::YearStart { year: None } if mention.cumulative => {}
            When::SoFar { year } | When::YearStart { year } => return self.as_far_as_spoken(year?),
            _ => return None,
        }
        // `tháng 8/2022 được 92 tỷ đồng, lũy kế từ đầu năm 610 tỷ đồng`
        if let Some(part) = self.part_before() {
            return Some(part.since_new_year());
        }
        // `từ 15/7 đến 14/8 …. Lũy kế từ đầu năm đến nay`: until the day that was spoken of last.
        if let (Some(stretch @ (Period::Year(_) | Period::Range { .. })), Some(latest), None) =
            (about.period, spoken.latest, about.published)
            && matches!(latest, Period::Range { .. } | Period::Day(..))
            && stretch.year() == latest.year()
        {
            return Period::between((latest.year(), 1, 1), latest.end());
        }
        // `tính đến hết tháng 4, tổng thu từ đầu năm đến nay …`; `Trong tháng 11 …. Lũy kế từ đầu năm đến nay …`
        let told = self.up_to_before().or(spoken.month.map(|month| month.since_new_year()));
        let whole_year = matches!(anchor.period, Some(Period::Year(_)) | None) && anchor.published.is_none();
        let told = told.filter(|told| whole_year && anchor.period.is_none_or(|about| about.year() == told.end().0));
        // In a report on October.
        let part = |about: &Period| matches!(about, Period::Half(..) | Period::Quarter(..) | Period::Month(..));
        let part = anchor.period.filter(part).filter(|_| anchor.published.is_none());
        told.or(part.map(|part| part.since_new_year()))
    }

    /// `Trong 6 tháng đầu năm 2017, …. Từ đầu năm 2017, …`
    fn as_far_as_spoken(&self, year: i32) -> Option<Period> {
        let Times { sentence, around, .. } = self.times;
        let from = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.key == const { key("từ") });
        let start = self.mention.tokens.start;
        let since = from(start) || start > 0 && from(start - 1);
        let part = |latest: &Period| matches!(latest, Period::Half(..) | Period::Quarter(..) | Period::Months { .. });
        let latest = around.spoken.latest.filter(|latest| part(latest) && latest.start() == (year, 1, 1));
        latest.filter(|_| since && self.about.published.is_none())
    }

    fn this_year(&self) -> Option<Period> {
        let Times { sentence, around, .. } = self.times;
        let (about, base) = (self.about.period, around.base);
        // `Trong năm` of a school, `cả vụ` of a crop
        if let Some(Period::Season(_)) = base {
            return base;
        }
        // `Năm nay, quận phấn đấu …`, written in January behind what was done in the year before, or behind other tasks of the next
        if let Some(Period::Year(year)) = about
            && let next = Period::Year(year + 1)
            && (self.anchor.published.is_some_and(|today| today.0 == year + 1) || around.spoken.ahead == Some(next))
            && sentence.tokens[self.mention.tokens.end - 1].key == const { key("nay") }
            && sentence.holds(0..sentence.items.len(), Label::Intent)
        {
            return Some(next);
        }
        // `Phấn đấu năm 2016, diện tích mía cả năm 9 nghìn ha`
        if let Some(year) = year_before(sentence, self.found) {
            return Some(Period::Year(year));
        }
        // The year that was spoken of last, not one by which something is aimed at: `…, đặt mục tiêu đến hết năm 2025 không còn hộ
        // nghèo. Trong năm, xã đã …`
        let did = || sentence.tokens.iter().any(|token| token.key == const { key("đã") });
        let ahead = || base.is_some_and(|base| about.is_some_and(|about| about.start() > base.end()));
        let told = about == base && around.spoken.year.is_some() || ahead() && did();
        let spoken = around.spoken.year.or(base.map(|base| base.year()));
        spoken.filter(|_| told).map(Period::Year)
    }

    fn to_date(&self) -> Option<Period> {
        let (times, about) = (self.times, self.anchor.period?);
        match self.anchor.published {
            // In the midst of what the report is about, or long after, it is the day of writing, for what there is.
            Some(today) => {
                let now = about.start() < today && is_now(&about, today, self.mention.cumulative);
                let counted = || times.is_as_of(self.index) || times.is_as_of(self.first_behind().min(self.index));
                (now && counted()).then_some(Period::Day(today.0, today.1, today.2))
            }
            // Without one it is no earlier than what was spoken of.
            None => times.around.spoken.latest.filter(|latest| latest.start() > about.end()),
        }
    }

    /// A term of office, or so many years.
    fn years(&self) -> Option<Period> {
        let Times { sentence, around, .. } = self.times;
        // `Trong 5 năm, …; tỷ lệ hộ nghèo giảm từ 21,4% năm 2015 xuống 6,8% năm 2020`: what lies between.
        let between = || match self.mention.when {
            When::PastYears(count) => stretch_compared(sentence, count),
            _ => None,
        };
        of_term(sentence, self.mention, around).or_else(between)
    }

    fn by_calendar(&self) -> Option<Period> {
        let Meant { times, mention, index, .. } = *self;
        // `Trong 20 năm qua`: not the years that are told of elsewhere.
        const LED: [Key; 4] = [key("sau"), key("qua"), key("trong"), key("suốt")];
        let before = mention.tokens.start.checked_sub(1).map(|at| times.sentence.tokens[at].key);
        // `sau 2 năm, chiếm 30% thị phần` tells how it is now.
        let share = times.sentence.mentions[index].is_percent();
        let led = mention.tokens.len() > 2 || before.is_some_and(|word| LED[usize::from(share)..].contains(&word));
        let past = led && matches!(mention.when, When::PastYears(_));
        let other = self.about.period.filter(|_| !past);
        let resolved = period::resolve(&mention.when, &self.anchor).or(other)?;
        let day = matches!(resolved, Period::Day(..));
        // `Đến ngày 10/4, đã thu hoạch 752 ha, năng suất 73 tạ/ha`: of the whole crop.
        if mention.cumulative && day && times.is_yield(index) {
            return times.around.base;
        }
        if mention.cumulative && day && !times.is_as_of(index) {
            return Some(scope::up_to(resolved, self.about.period));
        }
        // `tính đến cuối tháng 6, dư nợ tín dụng đạt …`: a balance is struck on a day.
        let (_, month, first) = resolved.start();
        let months = (month, first) == (1, 1) && !day && !matches!(resolved, Period::Year(_));
        let struck = mention.cumulative && (months || mention.kind == OtherKind::Date) && times.is_balance(index);
        Some(if struck { resolved.last_day() } else { resolved })
    }

    /// The first number behind it.
    fn first_behind(&self) -> usize {
        let mentions = &self.times.sentence.mentions;
        mentions.partition_point(|m| m.quantity.number.start < self.mention.span.start)
    }

    /// The month or quarter that the sentence spoke of before it.
    fn part_before(&self) -> Option<Period> {
        let part = |before: &PeriodMention| period::resolve(&before.when, &self.times.around.anchor);
        let periods = &self.times.sentence.periods[..self.found];
        let mut parts = periods.iter().rev().filter(|p| p.dates_figures() && !p.compared).filter_map(part);
        parts.find(|part| matches!(part, Period::Month(..) | Period::Quarter(..)))
    }

    /// The months since New Year that the sentence named before it.
    fn up_to_before(&self) -> Option<Period> {
        let months = |before: &PeriodMention| period::resolve(&before.when, &self.times.around.anchor);
        let periods = &self.times.sentence.periods[..self.found];
        let mut parts = periods.iter().rev().filter(|p| p.cumulative && !p.compared).filter_map(months);
        parts.find(|months| months.start().1 == 1 && months.start().2 == 1)
    }
}

/// The term that a congress opens or the one before, where the time speaks of them, whatever year is named: `Đại hội …, nhiệm kỳ 2020 -
/// 2025. Nhiệm kỳ qua, …; năm 2019 thu 3 tỷ đồng. Nhiệm kỳ tới, …`.
pub(super) fn of_term(sentence: &Sentence, time: &PeriodMention, around: &Around) -> Option<Period> {
    let term = around.spoken.ahead.filter(|ahead| matches!(ahead, Period::Years { .. }))?;
    match time.when {
        When::NextYears(_) => Some(term),
        When::PreviousStage => Some(term.previous()),
        When::PastYears(_) if of_office(sentence, time) => Some(term.previous()),
        _ => None,
    }
}

/// What the time `found` is resolved against: the year that was named (`Sang năm 2020, sản lượng quý I đạt …`); of `hiện nay` what
/// the whole report is about, whatever its sentence before spoke of.
pub(super) fn anchor(sentence: &Sentence, found: usize, around: &Around) -> Anchor {
    let period = match sentence.periods[found].when {
        // `Nhiệm kỳ trước` before the one that the report is about.
        When::ToDate | When::LastYear | When::NextYear | When::NextYears(_) | When::PreviousStage => around.base,
        When::PartOfYear { part, ago: 0 } => {
            year_before(sentence, found).or_else(|| again(part, around)).map(Period::Year).or(around.anchor.period)
        }
        _ => around.anchor.period,
    };
    Anchor { period, ..around.anchor }
}

/// The year of which the part was told before the year that is spoken of, which is the one before: `Năm 2017 cho vay 97 tỷ đồng; 5 tháng
/// đầu năm 2018, 80 tỷ đồng. Năm 2017 thu nợ 60 tỷ đồng; 5 tháng đầu năm, 29 tỷ đồng`.
fn again(part: Period, around: &Around) -> Option<i32> {
    let Some(Period::Year(year)) = around.anchor.period else { return None };
    let told = around.spoken.latest.filter(|told| told.year() == year + 1)?;
    (told.same_stretch_earlier(told.year()) == part).then_some(year + 1)
}

/// Whether what a report on `about` that was written `today` says of now is no longer of `about` itself.
fn is_now(about: &Period, today: Date, cumulative: bool) -> bool {
    let ended = period::day_number(today) - period::day_number(about.end());
    match about {
        Period::Years { .. } if ended > 0 => !cumulative,
        Period::Year(_) if ended <= 0 => today.1 < 11,
        _ => !(0..=LONG_AGO).contains(&ended),
    }
}

/// The days behind a stretch within which reports on it are written.
const LONG_AGO: i32 = 60;

/// The stretch of so many years between two that the sentence names one after the other.
fn stretch_compared(sentence: &Sentence, count: u8) -> Option<Period> {
    let years = sentence.periods.iter().filter_map(|period| match period.when {
        When::Fixed(Period::Year(year)) => Some(year),
        _ => None,
    });
    let years: Vec<i32> = years.collect();
    let pair = years.windows(2).find(|pair| pair[1] - pair[0] == i32::from(count))?;
    Some(Period::years(pair[0] + 1, count))
}

/// The year that the sentence has named before its time `found`.
pub fn year_before(sentence: &Sentence, found: usize) -> Option<i32> {
    let named = sentence.periods[..found].iter().rev().filter(|p| p.dates_figures() && !p.compared && !p.named);
    named.into_iter().find_map(|period| match period.when {
        When::Fixed(Period::Year(year)) => Some(year),
        _ => None,
    })
}
