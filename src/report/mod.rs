//! The answer's types: what [`analyze`](crate::analyze) gives.
//!
//! Their serialised form (camelCase, spans as `[start, end]`) is what every door hands out: the WebAssembly module, the
//! command line's `--json`, the exports.

mod offsets;
mod written;

use crate::decimal::Decimal;
use crate::period::Period;
use serde::Serialize;
use written::{hundredths, name, name_or_null, number, number_or_null};

/// A stretch of text, `start` inclusive, `end` exclusive. Counts bytes of the text as it was given, unless it was
/// turned into UTF-16 code units by [`Report::in_utf16`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First offset inside.
    pub start: usize,
    /// First offset after.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// The words it points at.
    pub fn of(self, text: &str) -> &str {
        // One call in the browser's module, where an index takes two.
        text.get(self.start..self.end).expect("a span begins and ends between letters of its text")
    }

    /// Whether nothing lies inside.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share an offset.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// Everything that was read from one report.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// What the report says of itself.
    pub document: Document,
    /// The rows of the table, in reading order.
    pub figures: Vec<Figure>,
    /// Every other run of digits, in reading order.
    pub other_numbers: Vec<OtherNumber>,
    /// Where the report's figures contradict each other.
    pub checks: Vec<Check>,
}

/// What the report says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// The headline, if one was recognised.
    pub title: Option<String>,
    /// Day of publication, ISO 8601 (`2021-01-13`).
    pub published: Option<String>,
    /// What time the report is about; written in SDMX/ISO form (`2020`, `2021-S1`, `2024-01-01/P9M`).
    pub period: Option<Period>,
    /// The province or city it speaks of.
    pub place: Option<Place>,
    /// The old Vietnamese encoding that the text was converted from: `tcvn3`, `vni`, `viqr`.
    #[serde(serialize_with = "name_or_null")]
    pub converted: Option<&'static str>,
}

/// A province or city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Its name, without `tỉnh` or `thành phố`.
    pub name: String,
    /// ISO 3166-2 where there is one (`VN-51`).
    pub code: Option<String>,
}

/// One row of the table: a number that says how much or how many of something.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// What was counted or measured, in the report's own words, without number and filler.
    pub indicator: String,
    /// Group for the table (`employment`, `training`, …); `None` if none fits.
    #[serde(serialize_with = "name_or_null")]
    pub topic: Option<&'static str>,
    /// The number in the unit (money in whole đồng, per cent as printed); a range's lower end. `None` where the report
    /// gives only a plan percentage or a change.
    #[serde(serialize_with = "number_or_null")]
    pub value: Option<Decimal>,
    /// A range's upper end.
    #[serde(serialize_with = "number_or_null")]
    pub value_max: Option<Decimal>,
    /// The whole of a part: `18/71 xã` → 71.
    #[serde(serialize_with = "number_or_null")]
    pub of: Option<Decimal>,
    /// `VND`, `USD`, `%`, a measure (`kg`, `ha`, `VND/người/tháng`) or the counted noun as printed.
    pub unit: Option<String>,
    /// How the number is to be taken.
    pub bound: Bound,
    /// Done or to be done.
    pub status: Status,
    /// What time it speaks of; written in SDMX/ISO form.
    pub period: Option<Period>,
    /// Only where it differs from the document's.
    pub place: Option<Place>,
    /// The total that it is a part of, as an index into [`Report::figures`].
    pub part_of: Option<usize>,
    /// The plans it is measured against.
    pub plans: Vec<Plan>,
    /// The comparisons with other times.
    pub changes: Vec<Change>,
    /// Where its words stand.
    pub spans: FigureSpans,
    /// Doubts and repairs: a row that may be wrong says so here.
    pub notes: Vec<Note>,
    /// Why the row reads as it does: the words behind each cell and the readings that lost.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub why: Vec<Reason>,
}

/// How a number is to be taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As printed.
    #[default]
    Exact,
    /// `khoảng`, `ước`, `xấp xỉ`.
    About,
    /// `hơn`, `trên`.
    Over,
    /// `gần`.
    Nearly,
    /// `dưới`.
    Under,
    /// `ít nhất`, `tối thiểu`, `từ … trở lên`.
    AtLeast,
    /// `tối đa`, `không quá`.
    AtMost,
}

/// Done or to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Done, found, paid, measured.
    #[default]
    Actual,
    /// Planned, to be reached.
    Target,
}

/// A plan that a figure is measured against.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// Achievement in per cent: `vượt 44% kế hoạch` → 144. `None` where only the plan's value is stated.
    #[serde(serialize_with = "number_or_null")]
    pub percent: Option<Decimal>,
    /// Upper end of a printed range of achievement.
    #[serde(serialize_with = "number_or_null")]
    pub percent_max: Option<Decimal>,
    /// How the percentage is to be taken: `đạt gần 89%` → nearly.
    pub bound: Bound,
    /// The plan itself, in the figure's unit, where the report states it.
    #[serde(serialize_with = "number_or_null")]
    pub value: Option<Decimal>,
    /// The plan's name in the report (`kế hoạch`, `dự toán Trung ương giao`).
    pub against: Option<String>,
    /// The plan as worked out from value and percentage. Never stated by the report.
    pub implied: Option<Interval>,
    /// The words that state it, its numbers inside.
    pub span: Span,
}

/// A comparison with another time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Which way.
    pub direction: Direction,
    /// By how much, in `unit`; a range's lower end.
    #[serde(serialize_with = "number_or_null")]
    pub amount: Option<Decimal>,
    /// A range's upper end.
    #[serde(serialize_with = "number_or_null")]
    pub amount_max: Option<Decimal>,
    /// `%` relative, `%pt` points of a rate, `lần` times, else the figure's unit.
    pub unit: Option<String>,
    /// How the amount is to be taken.
    pub bound: Bound,
    /// The period compared with; written in SDMX/ISO form.
    pub basis: Option<Period>,
    /// The earlier figure where the report states it, in the figure's unit.
    #[serde(serialize_with = "number_or_null")]
    pub prior: Option<Decimal>,
    /// The earlier figure as worked out from value and amount. Never stated by the report.
    pub implied_prior: Option<Interval>,
    /// The words that state it, its numbers inside.
    pub span: Span,
}

impl Change {
    /// A comparison without an amount: it stayed as it was, or only its earlier value `prior` is stated.
    pub(crate) fn without_amount(
        direction: Direction,
        basis: Option<Period>,
        prior: Option<Decimal>,
        span: Span,
    ) -> Self {
        let (amount, amount_max, unit, implied_prior) = (None, None, None, None);
        Change { direction, amount, amount_max, unit, bound: Bound::Exact, basis, prior, implied_prior, span }
    }
}

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Rose.
    Up,
    /// Fell.
    Down,
    /// Stayed.
    Same,
}

/// Every value that, rounded or cut as the report prints it, gives the printed percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    /// Least such value. `None` where there is none, since what it is worked out from has a bound: `dưới 50%` of a plan.
    #[serde(serialize_with = "number_or_null")]
    pub low: Option<Decimal>,
    /// Greatest such value. `None` where there is none: `hơn 1.250 hộ, đạt 102%`. Neither end holds beside `khoảng`.
    #[serde(serialize_with = "number_or_null")]
    pub high: Option<Decimal>,
    /// The one with the fewest significant digits; of several, the nearest to the quotient. Of the numbers as printed, without bounds.
    #[serde(serialize_with = "number")]
    pub roundest: Decimal,
}

/// Where a figure's words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct FigureSpans {
    /// The number, scale words included, unit left out. `None` on a row without a value.
    pub number: Option<Span>,
    /// The indicator's words, where they stand in one piece.
    pub indicator: Option<Span>,
    /// The sentence around it.
    pub sentence: Span,
}

/// A doubt about a row, or a repair that was made to read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// `repaired`, `ambiguous`, …
    #[serde(serialize_with = "name")]
    pub kind: &'static str,
    /// The note in words (Vietnamese).
    pub text: String,
    /// The words it speaks of.
    pub span: Option<Span>,
}

/// Why one cell of a row reads as it does.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// Which cell: `role`, `indicator`, `unit`, `period`, `plan`, `change`, `partOf`, …
    #[serde(serialize_with = "name")]
    pub cell: &'static str,
    /// The rule that decided, by its name in the grammar.
    #[serde(serialize_with = "name")]
    pub rule: &'static str,
    /// The words that it went by.
    pub span: Option<Span>,
    /// The readings that lost, with what each lacked against the winner.
    pub rivals: Vec<Rival>,
}

/// A reading that lost.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Rival {
    /// The reading in words.
    #[serde(serialize_with = "name")]
    pub reading: &'static str,
    /// By how much it lost, in the weights of the grammar; to the hundredth.
    #[serde(serialize_with = "hundredths")]
    pub margin: f32,
}

/// A number that is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct OtherNumber {
    /// What it is.
    pub kind: OtherKind,
    /// Where it stands.
    pub span: Span,
}

/// What a number that is no figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum OtherKind {
    /// A day: `07/11/2020`.
    Date,
    /// A year: `năm 2020`.
    Year,
    /// A longer or repeated time: `6 tháng đầu năm`, `giai đoạn 2021-2025`.
    Period,
    /// A clock time: `07:05`.
    Time,
    /// A legal document: `Nghị quyết số 154/NQ-CP`.
    LegalRef,
    /// A list number, a rank, `lần thứ 5`.
    Ordinal,
    /// An age: `dưới 6 tuổi`.
    Age,
    /// A threshold that says which things are counted: `đạt dưới 20%`.
    Criterion,
    /// Part of a name: `Covid-19`, `Quốc lộ 9`.
    Name,
    /// A telephone number.
    Phone,
    /// A picture's caption.
    Caption,
    /// Menus, counters, page numbers, related links.
    Navigation,
}

/// Figures that contradict each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// `plan_mismatch`, `change_mismatch`, `parts_exceed_total`, …
    #[serde(serialize_with = "name")]
    pub kind: &'static str,
    /// The rows it speaks of, as indices into [`Report::figures`].
    pub figures: Vec<usize>,
    /// The sum spelled out (Vietnamese).
    pub message: String,
}
