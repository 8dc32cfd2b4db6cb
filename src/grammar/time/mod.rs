//! What time a figure speaks of, and what a change compares with.
//!
//! In: a sentence whose mentions have their roles, and what stands around it. Out: periods. In `Năm 2020, xã có 12 hộ nghèo (năm
//! 2019: 20 hộ), chiếm 2%` the bracket's year holds inside it alone: 12 and 2% are of 2020, the basis is 2019.
//!
//! A time holds for what follows it, unless it belongs to a number before it (its plan, its comparison, or right behind it), to
//! a bracket that has closed, or to the earlier value of `từ A … xuống B`.

mod basis;
mod figure;
mod opening;
mod scope;

pub use opening::{closes, elects, goes_on, looks_back, opening};
pub use scope::{Opened, Scope, opened, up_to};

use super::cue::Cue;
use super::reading::Role;
use super::rows::Around;
use super::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::period::{self, Anchor, Date, Period, PeriodMention, When};
use crate::report::{OtherKind, Span, Status};
use crate::text::key::key;
use std::cell::OnceCell;

/// A sentence with its decided roles, for asking about time.
pub struct Times<'b, 't> {
    /// The sentence.
    pub sentence: &'b Sentence<'t>,
    /// A cue for each mention.
    pub cues: &'b [Cue],
    /// A role for each mention.
    pub roles: &'b [(Role, &'static str)],
    /// What stands around the sentence.
    pub around: &'b Around,
    /// The figures so far: the mention that each hangs on, and its period.
    pub dated: &'b [(usize, Option<Period>)],
    /// What was found out about the sentence already.
    pub known: &'b Known,
}

/// What is asked again and again of a sentence's mentions, and does not change: worked out when first asked.
#[derive(Debug, Default)]
pub struct Known {
    behind: OnceCell<Vec<Option<usize>>>,
    compared: OnceCell<Vec<Option<usize>>>,
}

/// The period of a figure, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dated {
    /// The period; `None` where nothing says it.
    pub period: Option<Period>,
    /// What said it.
    pub rule: &'static str,
    /// The words that said it, where they stand in the sentence.
    pub span: Option<Span>,
}

impl Times<'_, '_> {
    /// What `trong tháng`, `trong quý` mean: that of the report, else the last one that it spoke of.
    fn latest(&self, when: &When) -> Option<Period> {
        let last = || self.around.spoken.month.filter(|_| *when == When::ThisMonth);
        match self.around.anchor.period {
            Some(Period::Year(_)) | None => last().or_else(|| period::resolve(when, &self.around.anchor)),
            Some(about) => {
                last().filter(|month| month.end() == about.end()).or_else(|| period::resolve(when, &self.around.anchor))
            }
        }
    }

    /// The year before and the months that follow it, told together.
    fn joined_before(&self, found: usize) -> Option<Period> {
        let [year, part] = [found.checked_sub(1)?, found].map(|at| &self.sentence.periods[at]);
        let (When::Fixed(first @ Period::Year(_)), When::Fixed(next)) = (year.when, part.when) else { return None };
        let and = self.sentence.tokens.get(year.tokens.end).is_some_and(|token| token.key == const { key("và") });
        let follows = next.start() == (first.year() + 1, 1, 1) && !matches!(next, Period::Year(_) | Period::Day(..));
        let joined = and && year.tokens.end + 1 == part.tokens.start && follows && !part.compared;
        if joined { Period::between(first.start(), next.end()) } else { None }
    }

    fn resolve(&self, found: usize, index: usize) -> Option<Period> {
        let mention = &self.sentence.periods[found];
        let anchor = anchor(self.sentence, found, self.around);
        let about = if matches!(mention.when, When::ToDate | When::NextYear) { self.around.anchor } else { anchor };
        // `trong năm 2015 và 8 tháng đầu năm 2016`: both, one after the other.
        if let Some(both) = self.joined_before(found) {
            return Some(both);
        }
        // `tháng 8/2022 được 92 tỷ đồng, lũy kế từ đầu năm 610 tỷ đồng`
        let so_far = matches!(mention.when, When::SoFar { year: None })
            || mention.when == When::Summed
            || mention.when == When::ToDate && mention.summed
            || (mention.cumulative && mention.when == When::YearStart { year: None });
        // `Giữa tháng 4/2020 có 640 người, cuối tháng còn 85 người`
        if let (When::ThisMonth, Some(month @ Period::Month(..))) = (mention.when, self.part_before(found)) {
            return Some(month);
        }
        if let Some(part) = self.part_before(found).filter(|_| so_far) {
            return Some(part.since_new_year());
        }
        // `Trong 6 tháng đầu năm 2017, …. Từ đầu năm 2017, …`: as far as was spoken of.
        let from = |at: usize| self.sentence.tokens.get(at).is_some_and(|token| token.key == const { key("từ") });
        let start = mention.tokens.start;
        if let (When::SoFar { year: Some(year) } | When::YearStart { year: Some(year) }, Some(latest), None) =
            (mention.when, self.around.spoken.latest, about.published)
            && (from(start) || start > 0 && from(start - 1))
            && latest.start() == (year, 1, 1)
            && matches!(latest, Period::Half(..) | Period::Quarter(..) | Period::Months { .. })
        {
            return Some(latest);
        }
        // `từ 15/7 đến 14/8 …. Lũy kế từ đầu năm đến nay`: until the day that was spoken of last.
        if let (true, Some(Period::Year(_) | Period::Range { .. }), Some(latest), None) =
            (so_far, about.period, self.around.spoken.latest, about.published)
            && matches!(latest, Period::Range { .. } | Period::Day(..))
            && about.period.is_some_and(|about| about.year() == latest.year())
        {
            return Period::between((latest.year(), 1, 1), latest.end());
        }
        // `tính đến hết tháng 4, tổng thu từ đầu năm đến nay …`; `Trong tháng 11 …. Lũy kế từ đầu năm đến nay …`
        let told = self.up_to_before(found).or(self.around.spoken.month.map(|month| month.since_new_year()));
        let whole_year = matches!(anchor.period, Some(Period::Year(_)) | None) && anchor.published.is_none();
        if so_far
            && whole_year
            && let Some(told) = told.filter(|told| anchor.period.is_none_or(|about| about.year() == told.end().0))
        {
            return Some(told);
        }
        if matches!(mention.when, When::ThisMonth)
            && let Some(month) = self.latest(&mention.when)
        {
            return Some(month);
        }
        // `Trong năm` of a school, `cả vụ` of a crop
        if let (When::ThisYear, Some(Period::Season(_))) = (mention.when, self.around.base) {
            return self.around.base;
        }
        // `Năm nay, quận phấn đấu …`, written in January behind what was done in the year before, or behind other tasks of the next
        if let (When::ThisYear, Some(Period::Year(year))) = (mention.when, about.period)
            && let next = Period::Year(year + 1)
            && (anchor.published.is_some_and(|today| today.0 == year + 1) || self.around.spoken.ahead == Some(next))
            && self.sentence.tokens[mention.tokens.end - 1].key == const { key("nay") }
            && self.sentence.holds(0..self.sentence.items.len(), Label::Intent)
        {
            return Some(next);
        }
        // `Phấn đấu năm 2016, diện tích mía cả năm 9 nghìn ha`
        if let (When::ThisYear, Some(year)) = (mention.when, year_before(self.sentence, found)) {
            return Some(Period::Year(year));
        }
        // `Trong năm` is the year that was spoken of last, not one by which something is aimed at: `…, đặt mục tiêu đến hết năm 2025 không
        // còn hộ nghèo. Trong năm, xã đã …`
        let did = || self.sentence.tokens.iter().any(|token| token.key == const { key("đã") });
        let ahead =
            || self.around.base.is_some_and(|base| about.period.is_some_and(|about| about.start() > base.end()));
        let spoken = self.around.spoken.year.or(self.around.base.map(|base| base.year()));
        if let (When::ThisYear, Some(year)) = (mention.when, spoken)
            && (about.period == self.around.base && self.around.spoken.year.is_some() || ahead() && did())
        {
            return Some(Period::Year(year));
        }
        // In the midst of what the report is about, or long after, `đến nay` is the day of writing, for what there is.
        if let (When::ToDate, Some(about), Some(today)) = (mention.when, anchor.period, anchor.published)
            && about.start() < today
            && is_now(&about, today, mention.cumulative)
            && (self.is_as_of(index) || self.is_as_of(self.first_behind(found).min(index)))
        {
            return Some(Period::Day(today.0, today.1, today.2));
        }
        // Without a day of writing it is no earlier than what was spoken of.
        if let (When::ToDate, Some(about), Some(latest), None) =
            (mention.when, anchor.period, self.around.spoken.latest, anchor.published)
            && latest.start() > about.end()
        {
            return Some(latest);
        }
        // `Đại hội …, nhiệm kỳ 2020 - 2025. Nhiệm kỳ qua, …; năm 2019 thu 3 tỷ đồng`: the term before, whatever year is named.
        if let Some(term @ Period::Years { .. }) = self.around.spoken.ahead
            && (mention.when == When::PreviousStage
                || matches!(mention.when, When::PastYears(_)) && of_office(self.sentence, mention))
        {
            return Some(term.previous());
        }
        // The term that opens.
        if let (When::NextYears(_), Some(term @ Period::Years { .. })) = (mention.when, self.around.spoken.ahead) {
            return Some(term);
        }
        // `Trong 5 năm, …; tỷ lệ hộ nghèo giảm từ 21,4% năm 2015 xuống 6,8% năm 2020`: what lies between.
        if let When::PastYears(count) = mention.when
            && let Some(stretch) = stretch_compared(self.sentence, count)
        {
            return Some(stretch);
        }
        let resolved = period::resolve(&mention.when, &anchor).or(about.period)?;
        // `Đến ngày 10/4, đã thu hoạch 752 ha, năng suất 73 tạ/ha`: of the whole crop.
        if mention.cumulative && matches!(resolved, Period::Day(..)) && self.is_yield(index) {
            return self.around.base;
        }
        if mention.cumulative && matches!(resolved, Period::Day(..)) && !self.is_as_of(index) {
            return Some(scope::up_to(resolved, about.period));
        }
        // `tính đến cuối tháng 6, dư nợ tín dụng đạt …`: a balance is struck on a day.
        let months = resolved.start().1 == 1
            && resolved.start().2 == 1
            && !matches!(resolved, Period::Year(_) | Period::Day(..));
        if mention.cumulative && (months || mention.kind == OtherKind::Date) && self.is_balance(index) {
            return Some(resolved.last_day());
        }
        Some(resolved)
    }

    /// Whether something holds of a number, or of the one that it goes on from, where it has no words of its own:
    /// `461,7 tỷ đồng/10.385 hộ`, `nợ quá hạn là 14 tỷ đồng, chiếm 3% số nợ`.
    fn or_before(&self, index: usize, holds: impl Fn(usize) -> bool) -> bool {
        holds(index) || index > 0 && self.cues[index].content == 0 && holds(index - 1)
    }

    /// Whether its words name what stands in the books: `dư nợ`, `4.650 người tham gia BHYT`.
    fn is_balance(&self, index: usize) -> bool {
        let ends = |at: &usize| matches!(self.sentence.what(*at), What::Mark(_) | What::Number(_) | What::Period(_));
        let says = |index: usize| {
            let noun = self.sentence.mentions[index].after();
            let end = noun + (noun..self.sentence.items.len()).take(NOUN).take_while(|at| !ends(at)).count();
            let own = self.cues[index].own.clone();
            let before = index.checked_sub(1).map_or(0, |before| self.edge(before)).min(own.start);
            let timed = (before..own.end).rev().find(|at| self.period(*at).is_some());
            let own = timed.map_or(before, |at| at + 1)..own.end;
            // `thu hồi 400 tỷ đồng nợ xấu` was done to what stands in the books; `thu hồi …, chiếm 4% nợ xấu` is held against it.
            let flows = || self.sentence.holds(own.clone(), Label::LightVerb) || self.says(own.clone(), &[Kind::Flow]);
            let there_is = self.sentence.mentions[index].is_percent() || self.sentence.holds(own.clone(), Label::Have);
            let done = !there_is && flows();
            self.says(own, &[Kind::Balance]) || !done && self.says(noun..end, &[Kind::Balance])
        };
        self.or_before(index, says)
    }

    /// The first number behind the time `found`.
    fn first_behind(&self, found: usize) -> usize {
        let time = self.sentence.periods[found].span.start;
        self.sentence.mentions.partition_point(|m| m.quantity.number.start < time)
    }

    /// The month or quarter that the sentence spoke of before its time `found`.
    fn part_before(&self, found: usize) -> Option<Period> {
        let part = |before: &PeriodMention| period::resolve(&before.when, &self.around.anchor);
        let parts = self.sentence.periods[..found].iter().rev().filter(|p| p.dates_figures() && !p.compared);
        parts.filter_map(part).find(|part| matches!(part, Period::Month(..) | Period::Quarter(..)))
    }

    /// The months since New Year that the sentence named before its time `found`.
    fn up_to_before(&self, found: usize) -> Option<Period> {
        let parts = self.sentence.periods[..found].iter().rev().filter(|p| p.cumulative && !p.compared);
        let months = |before: &PeriodMention| period::resolve(&before.when, &self.around.anchor);
        parts.filter_map(months).find(|months| months.start().1 == 1 && months.start().2 == 1)
    }

    /// Whether a figure up to a day is dated by the day alone.
    fn is_as_of(&self, index: usize) -> bool {
        self.or_before(index, |index| self.says_as_of(index))
    }

    /// Whether it is what a crop comes to that is being brought in.
    fn is_yield(&self, index: usize) -> bool {
        let own = self.cues[index].own.clone();
        self.says(own.clone(), &[Kind::Yield]) && self.says(0..own.start, &[Kind::Crop])
    }

    fn says_as_of(&self, index: usize) -> bool {
        let item = self.sentence.mentions[index].item;
        let words = item.saturating_sub(6)..item;
        let before = index.checked_sub(1).map_or(0, |before| self.edge(before));
        let clause = (before..item).rev().find(|i| self.sentence.mark(*i) == Some(';')).unwrap_or(before);
        // `34/40 hồ chứa đã đầy nước`
        let share = matches!(self.roles.get(index + 1), Some((Role::Whole { .. }, _)));
        share
            || words.into_iter().any(|i| scope::is_state(self.sentence, i))
            || self.cues[index].rate
            || self.says(clause..item, &[Kind::Stock, Kind::Balance])
            || self.says(0..item, &[Kind::Crop])
    }

    /// Whether a phrase of one of the kinds stands among the items.
    fn says(&self, items: std::ops::Range<usize>, kinds: &[Kind]) -> bool {
        let Sentence { tokens, items: all, .. } = self.sentence;
        let Some(last) = all[items.clone()].last() else { return false };
        let mut at = all[items.start].tokens.start..last.tokens.end;
        at.any(|at| kinds.iter().any(|kind| kind.begins(tokens, at)))
    }

    /// The time at an item.
    fn period(&self, at: usize) -> Option<usize> {
        self.sentence.period(at)
    }

    /// Whether the time at item `at` is what something is compared with.
    fn compares(&self, at: usize, found: usize) -> bool {
        self.sentence.periods[found].compared || follows_comparison(self.sentence, at)
    }

    /// Whether a time may say when a figure was: not one of comparison, not that of a law.
    fn dates(&self, at: usize, found: usize) -> bool {
        self.sentence.periods[found].dates_figures() && !self.compares(at, found) && !of_a_law(self.sentence, at)
    }

    /// Where a mention and the noun that it counts end.
    fn edge(&self, index: usize) -> usize {
        self.cues[index].edge
    }

    /// Whether the figure is done or to be done.
    pub fn status(&self, planned: bool, when: Option<&Period>) -> Status {
        // `Đến nay, số hộ nghèo được duyệt cho năm 2019 là 64 hộ`
        let first = self.sentence.periods.first().filter(|time| time.when == When::ToDate && time.tokens.start == 0);
        let now = first.is_some() && self.sentence.tokens[0].key == const { key("đến") };
        let later = !now && when.is_some_and(|when| self.is_ahead(when));
        if planned || later { Status::Target } else { Status::Actual }
    }

    /// Whether a period lies ahead of the day of publication, or of what the report says that it is about.
    fn is_ahead(&self, when: &Period) -> bool {
        let (start, end) = (when.start(), when.end());
        let behind = self.around.report.is_some_and(|report| start > report.end());
        match self.around.anchor.published {
            Some(today) => start > today || (behind && period::day_number(end) > period::day_number(today) + 45),
            // A day or a month soon after what is reported on may have passed when it was written.
            None => behind && !matches!(when, Period::Day(..) | Period::Month(..) | Period::Range { .. }),
        }
    }
}

/// Whether the time is a term of office: `nhiệm kỳ tới`.
pub fn of_office(sentence: &Sentence, time: &PeriodMention) -> bool {
    sentence.tokens[time.tokens.clone()].iter().any(|token| token.key == const { key("nhiệm") })
}

/// What the time `found` is resolved against: the year that was named (`Sang năm 2020, sản lượng quý I đạt …`); of `hiện nay` what
/// the whole report is about, whatever its sentence before spoke of.
fn anchor(sentence: &Sentence, found: usize, around: &Around) -> Anchor {
    let period = match sentence.periods[found].when {
        // `Nhiệm kỳ trước` before the one that the report is about.
        When::ToDate | When::NextYear | When::NextYears(_) | When::PreviousStage => around.base,
        When::PartOfYear { ago: 0, .. } => year_before(sentence, found).map(Period::Year).or(around.anchor.period),
        _ => around.anchor.period,
    };
    Anchor { period, ..around.anchor }
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

/// Most items behind a number that say what was counted.
const NOUN: usize = 4;

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

/// `so với các quý trước`, `gần bằng năm 2019`, `cao hơn năm 2019`.
fn follows_comparison(sentence: &Sentence, at: usize) -> bool {
    let label = |back: usize| at.checked_sub(back).and_then(|i| sentence.label(i));
    let than = || {
        let token = sentence.start_of(at).checked_sub(1).map(|i| &sentence.tokens[i]);
        token.is_some_and(|token| token.key == const { key("hơn") })
    };
    label(1) == Some(Label::Against)
        || label(2) == Some(Label::Against)
        || label(1) == Some(Label::Equal)
        || (matches!(label(1), Some(Label::Up | Label::Down)) && than())
}

/// `Thực hiện Quyết định số 1936/QĐ-UBND về Đề án đổi mới công tác … đến năm 2020, tỉnh đã …`: what the law is about.
fn of_a_law(sentence: &Sentence, at: usize) -> bool {
    let start =
        (0..at).rev().find(|i| matches!(sentence.what(*i), What::Mark(_) | What::Number(_))).map_or(0, |i| i + 1);
    let closed = sentence.mark(at + 1) == Some(',');
    let law = |i: usize| matches!(sentence.what(i), What::Other(OtherKind::LegalRef) | What::Label(Label::LegalHead));
    start == 0 && closed && (start..at).any(law)
}
