//! Expressions of time: where they stand, what they say, which stretch of the calendar they mean.
//!
//! In: the tokens of a sentence. Out: its [`PeriodMention`]s, each with the words as they stand ([`When`]); and, once it is
//! known what the report is about ([`Anchor`]), the [`Period`] that they mean.
//!
//! `Đến hết tháng 9, huyện trồng 310 ha rừng, tăng 4% so với cùng kỳ` has two: `Đến hết tháng 9` says nine months of a year
//! left open, in a report about 2023 `2023-01-01/P9M`; `cùng kỳ` says the same stretch a year before, for that figure
//! `2022-01-01/P9M`.

mod around;
mod calendar;
mod days;
mod document;
mod expression;
mod find;
mod months;
mod purpose;
mod reader;
mod resolve;
mod said;
#[cfg(test)]
mod tests;
mod words;
mod years;

use crate::report::{OtherKind, Span};
use crate::text::token::Cut;
use std::ops::Range;

pub use calendar::{Date, Period, day_number, days_in, is_day};
pub use document::{About, of_document};
pub use find::find;
pub use resolve::{basis, resolve};
pub use said::Stretch;

/// What an expression of time says, before it is resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It says everything: `quý I/2023`.
    Fixed(Period),
    /// A part of a year: `tháng 6`, `9 tháng đầu năm`, `quý III`, `ngày 14/8`, `tháng 12 năm trước`.
    PartOfYear {
        /// The part, as if in year 0 (in year −1 what starts before the new year).
        part: Period,
        /// Years before the report's own: 0 `năm nay` or nothing said, 1 `năm trước`, −1 `năm sau`.
        ago: i32,
    },
    /// `đầu năm (2013)`: to compare with, 1 January; for what was done then, the year.
    YearStart {
        /// The year said, if any.
        year: Option<i32>,
    },
    /// `cuối năm` without a year.
    YearEnd,
    /// `trong năm`, `cả năm`, `năm nay`.
    ThisYear,
    /// `năm trước`, `năm ngoái`.
    LastYear,
    /// `năm qua`: the year that has just ended or is about to.
    PastYear,
    /// `năm tới`, `năm sau`.
    NextYear,
    /// `cùng kỳ`, `cùng kỳ năm trước` (no year), `cùng kỳ năm 2019`: the same stretch of another year.
    SamePeriod {
        /// The year said, if any.
        year: Option<i32>,
    },
    /// `trong quý`.
    ThisQuarter,
    /// `trong tháng`.
    ThisMonth,
    /// `quý trước`.
    PreviousQuarter,
    /// `tháng trước`.
    PreviousMonth,
    /// `vụ trước`, `năm học trước`: one before, of the same kind.
    Previous,
    /// `nhiệm kỳ qua`, `giai đoạn trước`: the stage of years before.
    PreviousStage,
    /// `đến nay`, `hiện nay`: as of the report.
    ToDate,
    /// `từ đầu năm (2020) đến nay`.
    SoFar {
        /// The year said, if any.
        year: Option<i32>,
    },
    /// `lũy kế` alone: since New Year, to the end of the month or quarter that was spoken of.
    Summed,
    /// `từ năm 2016 đến nay`.
    Since(Period),
    /// `trong 5 năm`, `5 năm qua`: the last so many years.
    PastYears(u8),
    /// `5 năm tới`, `3 năm tiếp theo`.
    NextYears(u8),
    /// `cách đây 5 năm`.
    YearsAgo(u8),
    /// A length (`dưới 3 tháng`), a clock time, a day of no known month: no stretch of the calendar.
    Unplaced,
}

/// An expression of time in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodMention {
    /// Its tokens, little words before it inside (`tính đến hết tháng 9`), and in a list of years what joins it to the one
    /// before (`năm 2018, 2019 và 2020`).
    pub tokens: Range<usize>,
    /// The same in bytes, without what joins it.
    pub span: Span,
    /// What it says.
    pub when: When,
    /// It says until when (`đến ngày 15/6`, `lũy kế 9 tháng`). A day then means that day for what there is, and everything
    /// since New Year ([`Period::since_new_year`]) for what is done or paid; months are given cumulated already.
    pub cumulative: bool,
    /// It opens with the word of a sum: `lũy kế`, `cộng dồn`, `tính chung`.
    pub summed: bool,
    /// How its digits are to be reported.
    pub kind: OtherKind,
    /// The year of the prices (`giá so sánh 2010`).
    pub priced: bool,
    /// The date of a legal document, right behind its number.
    pub legal: bool,
    /// An occasion or its anniversary: `dịp 27/7`, `75 năm Ngày …`; or a rank, `năm thứ 3`.
    pub ordinal_event: bool,
    /// The day of a meeting (`Chiều 13/1`), a deadline (`trước 30/7`), or what is only looked ahead to (`tầm nhìn đến năm 2050`).
    pub event: bool,
    /// It says when something began: `thành lập năm 2005`. What is told further on is of another time.
    pub begun: bool,
    /// It completes the name of a plan, programme or standard (`kế hoạch năm 2020`, `chuẩn nghèo giai đoạn 2022 - 2025`) and
    /// dates a figure only where nothing else does.
    pub named: bool,
    /// It sets its figures apart from those of the time that is spoken of: `Riêng quý IV, …`.
    pub apart: bool,
    /// Words of comparison stand right before it (`so với năm 2019`), or it says itself that it compares (`cùng kỳ`).
    pub compared: bool,
}

impl PeriodMention {
    /// Whether it may say what time a figure beside it speaks of.
    pub fn dates_figures(&self) -> bool {
        !(self.priced || self.legal || self.ordinal_event || self.event || self.when == When::Unplaced)
    }
}

/// A sentence and its expressions of time, which are looked for once, for whoever asks.
#[derive(Debug)]
pub struct Timed {
    /// Where it stands in the clean text.
    pub span: Span,
    /// Its expressions of time, in order.
    pub times: Vec<PeriodMention>,
}

impl Timed {
    /// The sentence that stands at `span`.
    pub fn new(text: &Cut, span: Span) -> Self {
        Timed { span, times: find(text, text.tokens(span)) }
    }
}

/// What relative expressions are resolved against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// What the sentence, paragraph or report is about.
    pub period: Option<Period>,
    /// The day of publication.
    pub published: Option<Date>,
}
