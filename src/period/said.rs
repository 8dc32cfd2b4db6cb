//! What the words around an expression of time say of it: whether it is reported on, or only named or meant.
//!
//! In: a headline or paragraph. Out: its expressions of time, each with what it weighs in the choice of what the whole report is
//! about. In `tổng kết công tác năm 2017, triển khai nhiệm vụ năm 2018` the first is told of, the second lies ahead.

use super::calendar::{Date, Period};
use super::purpose::RECENT;
use super::reader::Reader;
use super::words::{
    BEGAN, CA, CHI, CO, DA, DAI_GREAT, DAT, DO_THERE, ENDS, HOI, HOI_MEET, INTENTIONS, KY, LA, NHIEM, PLANS, QUYET,
    REPORTED, REPORTING, RESULTS, SAU_AFTER, SETTING_TO, TASKS_AHEAD, TELLING, TITLES, TRUOC, TU, TURNS, VAO, ZODIAC,
};
use super::{PeriodMention, Timed, When, purpose};
use crate::report::{OtherKind, Span};
use crate::text::case;
use crate::text::key::Key;
use crate::text::token::Cut;
use std::ops::Range;

/// How many tokens may stand before a time that opens its paragraph: `Cụ thể, …`.
const NEAR: usize = 3;
/// Years before the latest that is named that are history: a term of office is shorter.
const LONG_AGO: i32 = 6;
/// How many tokens before a time its tasks or results may be named: `triển khai phương hướng, nhiệm vụ trọng tâm năm 2018`.
const TASK: usize = 20;

/// How many tokens behind a time what became of it since may be said: `dự kiến giảm xuống`.
const TURN: usize = 4;

/// What a time told in passing weighs against another.
const PASSING: f32 = 0.3;

/// How far behind its opening mark a bracket is looked at.
const ASIDE: usize = 40;
/// What stands between a year in a bracket and what was counted in it.
const EARLIER: &[&[Key]] = &[&[LA], &[CO], &[DAT], &[CHI, CO]];

/// How many sentences a text opens with.
const FIRST: usize = 2;
/// An expression of time, and what it weighs.
pub struct Said<'m> {
    pub mention: &'m PeriodMention,
    /// Whether it opens its headline or paragraph.
    pub opens: bool,
    pub weight: f32,
    pub told: Told,
    /// It is told in passing: of an event, in a name.
    pub passing: bool,
    /// It is of what is meant: `Đề án đến năm 2030`.
    pub scheme: bool,
}

/// What is told of a time, by the words around it.
#[derive(Clone, Copy, PartialEq)]
pub enum Told {
    /// Nothing in particular.
    Plain,
    /// What came of it: `kết quả thực hiện … giai đoạn 2016 - 2020`.
    Result,
    /// The tasks that it sets: `tổng kết năm 2017, triển khai nhiệm vụ năm 2018`.
    Tasks,
    /// What somebody means to do: `trong quý IV, các xã sẽ …`.
    Intent,
    /// How it was before: `từ chỗ mỗi xã đạt 3 tiêu chí năm 2011, đến nay …`.
    Before,
    /// The term that a congress opens, which tells of the one before: `Đại hội đại biểu lần thứ V, nhiệm kỳ 2017-2022`.
    Opened,
    /// The term of office of those who met or did something: `HĐND xã nhiệm kỳ 2021-2026 họp`.
    Office,
}

impl Said<'_> {
    /// The year that it names.
    pub fn year(&self) -> Option<i32> {
        match self.mention.when {
            When::Fixed(period) if !self.mention.legal && !self.mention.priced => Some(period.end().0),
            When::SamePeriod { year } | When::SoFar { year } => year,
            _ => None,
        }
    }

    /// Whether it is a stage of years in whose midst something was written on a day.
    pub fn is_stage_around(&self, written: Date) -> bool {
        match self.mention.when {
            When::Fixed(stage @ Period::Years { .. }) => stage.start() <= written && written <= stage.end(),
            _ => false,
        }
    }

    /// Whether it is a stage of years that was not yet in its last.
    pub fn is_begun(&self, written: Date) -> bool {
        matches!(self.mention.when, When::Fixed(stage @ Period::Years { .. }) if written.0 < stage.end().0)
    }

    /// Whether something is told of it that was.
    pub fn tells(&self) -> bool {
        let Said { mention, told, passing, .. } = self;
        // `đến năm 2030 có thể tăng gấp đôi`
        let outlook = mention.cumulative && matches!(mention.when, When::Fixed(Period::Year(_)));
        let was = matches!(told, Told::Plain | Told::Result) && !passing && !outlook;
        was && !mention.compared && !mention.named && mention.dates_figures()
    }

    /// Whether it speaks of the time of writing: `hiện nay`, `6 tháng đầu năm`.
    pub fn is_now(&self) -> bool {
        use When::*;
        matches!(self.mention.when, ToDate | SoFar { year: None } | PartOfYear { ago: 0, .. } | ThisYear)
    }

    /// How likely it is to say what the report is about.
    pub fn quality(&self) -> f32 {
        let mention = &self.mention;
        let part = match mention.when {
            When::Fixed(period) | When::PartOfYear { part: period, .. } => period,
            _ => Period::Year(0),
        };
        let shape = match part {
            Period::Year(_) => 0.8,
            // `năm 2013 và 2014` is seldom what a whole report is about.
            Period::Years { .. } if mention.kind == OtherKind::Year => 0.5,
            // `tháng 9 và 9 tháng năm 2024`
            Period::Month(..) => 0.6,
            // `nhiệm vụ 6 tháng cuối năm`
            Period::Half(_, 2) => 0.5,
            // What is cumulated is what is reported on, whatever the plan's year.
            _ if mention.cumulative => 1.3,
            _ => 1.0,
        };
        let told = match self.told {
            Told::Plain if mention.named => 0.5,
            Told::Plain | Told::Opened => 1.0,
            Told::Result => 1.4,
            Told::Tasks | Told::Intent => 0.4,
            Told::Before | Told::Office => 0.0,
        };
        let passing = if self.passing { PASSING } else { 1.0 };
        self.weight * shape * told * passing
    }

    /// Whether it tells of a beginning, of how it was before, or of a year long before the `latest` that is named.
    pub fn is_past(&self, latest: Option<i32>) -> bool {
        let ago = self.year().zip(latest).map(|(year, latest)| latest - year);
        // `Từ năm 2018, trường sẽ …` is no beginning that lies in the past.
        self.mention.begun && ago != Some(0) || ago >= Some(LONG_AGO) || self.told == Told::Before
    }
}

/// A headline or paragraph.
pub struct Stretch {
    /// All of it.
    pub span: Span,
    /// Its sentences.
    pub sentences: Vec<Timed>,
}

/// The expressions of time in a stretch of `text`.
pub fn said<'s>(text: &Cut, stretch: &'s Stretch, weight: f32) -> Vec<Said<'s>> {
    let tokens = text.tokens(stretch.span);
    let r = Reader { text, tokens };
    let mut end = 0;
    let mut said = Vec::new();
    for (index, sentence) in stretch.sentences.iter().enumerate().filter(|(_, sentence)| !sentence.times.is_empty()) {
        let of = |span: Span| {
            let start = tokens.partition_point(|token| token.span.start < span.start);
            start..start + tokens[start..].partition_point(|token| token.span.start < span.end)
        };
        let whole = of(sentence.span);
        // What a text opens with is its own.
        let own = weight >= 1.0 && index < FIRST || tells(&r, &whole, &sentence.times);
        for mention in &sentence.times {
            let time = whole.start + mention.tokens.start..whole.start + mention.tokens.end;
            let opens = time.start <= whole.start + NEAR;
            // `Trước đó, trong 2 năm 2013 và 2014 có 90 hộ`: the text is of a later time.
            let years = matches!(mention.when, When::Fixed(Period::Year(_) | Period::Years { .. }));
            let near = time.start <= whole.start + 2 * NEAR;
            let before = years && near && r.says(whole.start, &[TRUOC, DO_THERE]);
            let told = if before { Told::Before } else { told(&r, end, &time) };
            let passing = in_passing(&r, mention, &time, opens, own);
            let scheme = weight <= 1.0 && of_a_scheme(&r, mention, &time, told);
            end = time.end;
            // `đạt chỉ tiêu (đến đầu tháng 7 được 8,3 tỷ đồng)`
            let bracket = (whole.start..time.start).rev().take(ASIDE).find(|at| r.is_mark(*at, &['(', ')']));
            let aside = !mention.compared && bracket.is_some_and(|at| r.is_mark(at, &['(']));
            // `Hội nghị tổng kết hoạt động Quỹ (giai đoạn 2016 - 2020)`
            let weight = if aside && told != Told::Result { weight * PASSING } else { weight };
            said.push(Said { mention, opens: time.start <= NEAR, weight, told, passing, scheme });
        }
    }
    said
}

/// Whether a sentence counts anything but times, or names what is reported on.
fn tells(r: &Reader, sentence: &Range<usize>, times: &[PeriodMention]) -> bool {
    let mut times = times.iter().map(|time| sentence.start + time.tokens.start..sentence.start + time.tokens.end);
    let mut time = times.next();
    sentence.clone().any(|at| {
        while time.as_ref().is_some_and(|time| time.end <= at) {
            time = times.next();
        }
        let timed = time.as_ref().is_some_and(|time| time.contains(&at));
        r.tokens[at].is_digits() && !timed || REPORTING.may_hold(r.word(at)) && r.says_one(at, REPORTED)
    })
}

/// Whether a year, month or day at `time` is told in passing, of an event or in a name: `từng giành được vào năm 2011`, `Asian Cup 2019`,
/// `khởi công năm 2014`, `sẽ hoàn thành năm 2030`. So is one beside which nothing is told: unless the sentence is the text's `own`, or a day
/// `opens` it.
fn in_passing(r: &Reader, mention: &PeriodMention, time: &Range<usize>, opens: bool, own: bool) -> bool {
    let (day, long_ago) = match mention.when {
        When::Fixed(day @ Period::Day(..)) => (true, day.year() < RECENT),
        When::Fixed(part @ (Period::Year(_) | Period::Month(..))) => (false, part.year() < RECENT),
        // `khai thác vào nửa cuối tháng 5`
        When::Fixed(half) if half.is_part_of_month() && mention.kind == OtherKind::Period => {
            (false, half.year() < RECENT)
        }
        When::Fixed(past @ (Period::Years { .. } | Period::Range { .. })) => return past.end().0 < RECENT,
        _ => return false,
    };
    let behind = |phrases: &[&[Key]]| {
        let said = |words: &&[Key]| time.start >= words.len() && r.says(time.start - words.len(), words);
        phrases.iter().any(said)
    };
    if long_ago || behind(BEGAN) {
        return true;
    }
    let told = mention.cumulative || mention.compared || mention.ordinal_event || r.follows(time.start, ZODIAC);
    if told {
        return false;
    }
    let named = r.tokens[time.start].is_digits() && time.start > 0 && is_name(r, time.start - 1);
    let word = |words: &[Key]| r.is_one_of(time.start, words) || r.follows(time.start, words);
    let event = word(&[HOI]) || !day && word(&[SAU_AFTER, TRUOC]) || !opens && word(&[VAO, TU]);
    named || event || behind(ENDS) || !(own || opens && day)
}

/// Whether the years are those of what is meant: `Đề án đến năm 2030 đã được duyệt`, `Kế hoạch giai đoạn 2021-2025 được ban hành`,
/// `xã phấn đấu đến năm 2025 …`.
fn of_a_scheme(r: &Reader, mention: &PeriodMention, time: &Range<usize>, told: Told) -> bool {
    let named = || [PLANS, TITLES].iter().any(|words| purpose::is_named(r, time.start, words));
    match mention.when {
        When::Fixed(Period::Year(_)) => mention.cumulative && (told == Told::Intent || named()),
        When::Fixed(Period::Years { .. }) => mention.named && told == Told::Plain || told == Told::Intent,
        _ => false,
    }
}

/// Whether the word is part of a name, in a text that is not all in capitals.
fn is_name(r: &Reader, at: usize) -> bool {
    let small = |at: usize| r.token(at).is_some_and(|t| t.span.of(r.text).chars().skip(1).any(case::is_lower));
    r.is_capital(at) && at > 0 && (small(at) || (at.saturating_sub(6)..at).any(|at| r.is_lower(at)))
}

/// Whether a congress that is held stands before the term of office at `time`: `Đại hội đại biểu …, nhiệm kỳ 2017-2022`, but
/// `Nghị quyết Đại hội …, nhiệm kỳ 2015-2020` was passed long ago.
fn opens_term(r: &Reader, start: usize, time: &Range<usize>) -> bool {
    let term = r.says(time.start, &[NHIEM, KY]) && time.clone().filter(|at| r.digits(*at).is_some()).count() == 2;
    let congress = |at: &usize| r.says(*at, &[DAI_GREAT, HOI_MEET]);
    let held = || (start.max(time.start.saturating_sub(TASK))..time.start).rev().find(congress);
    term && held().is_some_and(|at| !r.follows(at, &[QUYET]))
}

/// What is told of the time at `time`, where the time before it ends at `end`.
fn told(r: &Reader, end: usize, time: &Range<usize>) -> Told {
    let closed = |at: &usize| r.is_mark(*at, &['.', ';']) && r.spaced(at + 1);
    let start = (end..time.start).rev().find(closed).unwrap_or(end);
    let mut near = start.max(time.start.saturating_sub(TASK))..time.start;
    let says = |at: usize, phrases: &[&[Key]]| TELLING.may_hold(r.word(at)) && r.says_one(at, phrases);
    // What is meant may stand behind the time that opens the sentence, but not behind a figure or what was done.
    let opens = time.start <= start + NEAR;
    let behind = (time.end..r.tokens.len())
        .take(TASK)
        .take_while(|at| opens && !closed(at) && !r.tokens[*at].is_digits() && r.word(*at) != DA);
    // `từ 9% năm 2011 xuống còn …`
    // `từ 9% năm 2011, dự kiến giảm xuống còn …`
    let mut turned =
        (time.end..time.end + TURN).take_while(|at| !r.is_mark(*at, &['.', ';']) && r.digits(*at).is_none());
    let from = (start..time.start).find(|at| r.word(*at) == TU);
    let counted = |from: usize| (from..time.start).any(|at| r.tokens[at].is_digits());
    // `7 trường (năm 2016 là 3 trường)`: how it was, in a bracket.
    let bracket = time.start > 0 && r.is_mark(time.start - 1, &['(']) && r.says_one(time.end, EARLIER);
    match () {
        _ if bracket => Told::Before,
        _ if from.is_some_and(counted) && turned.any(|at| r.says_one(at, TURNS)) => Told::Before,
        _ if opens_term(r, start, time) => Told::Opened,
        _ if near.clone().any(|at| says(at, TASKS_AHEAD)) => Told::Tasks,
        // `Cả năm 2018, doanh thu đạt …`
        _ if r.word(time.start) == CA || near.any(|at| says(at, RESULTS)) => Told::Result,
        _ if purpose::is_of_office(r, time.start, time.end) => Told::Office,
        _ if behind.clone().any(|at| says(at, SETTING_TO)) => Told::Intent,
        _ if (start..time.start).chain(behind).any(|at| says(at, INTENTIONS)) => Told::Intent,
        _ => Told::Plain,
    }
}
