//! What each column holds, by the words and times of its headings.
//!
//! In: the sheet. Out: a [`Column`] each: `So với (%)` over `KH năm` is how far a plan was met, `Thực hiện` over `6T 2022` what was
//! done in half of 2022, `Diện tích (ha)` a thing measured, in hectares. What the words leave open is [`Holds::Percent`].

use super::head_words::{Words, divides, piece};
use super::heading::Sheet;
use super::name_columns::name_columns;
use super::time::{self, is_before};
use super::unit::{self, Printed};
use super::value::{self, Value};
use crate::lexicon::table_words::{self, Says};
use crate::period::When;
use crate::report::Span;
use crate::text::find;
use crate::text::key::{Key, key};
use crate::text::token::tokens;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The rows' numbers.
    Rank,
    /// The rows' names.
    Name,
    /// The rows' units.
    Unit,
    /// Words that are not read.
    Remark,
    /// A plan.
    Plan,
    /// What was done.
    Done,
    /// The same of an earlier time, to be compared with.
    Prior,
    /// How far a plan was met: 100 is met.
    PlanPercent,
    /// By how many per cent it was exceeded: 0 is met.
    PlanExcess,
    /// By how much it was exceeded, in the figure's unit.
    PlanDifference,
    /// A comparison with an earlier time, as a ratio: 100 is the same.
    Ratio,
    /// By how many per cent (or points) it rose.
    Growth,
    /// By how much it rose, in the figure's unit.
    Difference,
    /// A comparison with an earlier time; the numbers must tell which.
    Change,
    /// A share of the total.
    Share,
    /// A percentage; the numbers must tell of what.
    Percent,
    /// A thing measured.
    Value,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What it holds.
    pub holds: Holds,
    /// The words that say what is measured; empty where the row's name says it.
    pub measure: String,
    /// The words of a comparison that say what is compared: `tăng/giảm thu so cùng kỳ`.
    pub about: String,
    /// The time that it speaks of.
    pub time: Option<When>,
    /// The time that it compares with.
    pub basis: Option<When>,
    /// Since the start of the year.
    pub cumulated: bool,
    /// Its heading says until when.
    pub until: bool,
    /// What will have been done.
    pub estimate: bool,
    /// Parts of the column before.
    pub parts: bool,
    /// The unit that its heading says, or what stands above the table.
    pub unit: Option<Printed>,
    /// Whether its own heading says the unit.
    pub own_unit: bool,
    /// Its heading says that it holds per cent.
    pub percent: bool,
    /// Its heading says that it holds a rise or fall.
    pub rise: bool,
    /// The plan's name.
    pub against: Option<String>,
    /// The rows' names are places, offices or kinds, all measured alike.
    pub members: bool,
    /// The heading over several columns that it stands under, if that names a measure or a time.
    pub scope: Option<usize>,
    /// The words of its lowest heading.
    pub head: Option<Span>,
    /// Its numbers, row by row.
    pub values: Vec<Option<Value>>,
}

/// The columns of a table. `stated` is the unit that stands above it.
pub fn columns(text: &str, sheet: &Sheet, stated: Option<Printed>) -> Vec<Column> {
    let mut columns: Vec<Column> = (0..sheet.width).map(|at| column(text, sheet, at)).collect();
    // A unit in the corner of the headings holds for the table as well.
    let corner = sheet.heads.iter().find_map(|head| unit::stated(text, head.span)).and_then(|(_, unit)| unit);
    let named = columns.iter().find(|column| column.holds == Holds::Name);
    let named = named.and_then(|column| column.unit.clone()).filter(|unit| unit.known);
    let stated = corner.or(named).or(stated);
    for column in &mut columns {
        let percentage = matches!(
            column.holds,
            Holds::PlanPercent
                | Holds::PlanExcess
                | Holds::Ratio
                | Holds::Growth
                | Holds::Share
                | Holds::Percent
                | Holds::Change
        );
        let counts = stated.as_ref().is_some_and(|unit| unit.known) && counts_things(&column.measure);
        if column.unit.is_none() && !percentage && !counts && !column.measure.starts_with("tỷ lệ") {
            column.unit = super::clone_unit(stated.as_ref());
        }
    }
    settle_marks(text, &mut columns);
    name_columns(text, sheet, &mut columns);
    columns
}

const NUMBER_OF: Key = key("số");
const TOTAL: Key = key("tổng");

/// Whether words say how many of something: `số dự án`, but not `số vốn`.
pub fn counts_things(words: &str) -> bool {
    let cut = tokens(words, Span::new(0, words.len()));
    let at = usize::from(cut.first().is_some_and(|token| token.key == TOTAL));
    cut.get(at).is_some_and(|token| token.key == NUMBER_OF)
        && at + 1 < cut.len()
        && !table_words::is_amount(&cut, at + 1)
}

fn column(text: &str, sheet: &Sheet, at: usize) -> Column {
    let values: Vec<Option<Value>> = sheet.body.iter().map(|row| value::read(text, row.cells[at].span)).collect();
    let worded = sheet.body.iter().zip(&values);
    let worded = worded.filter(|(row, value)| value.is_none() && !row.cells[at].is_blank(text)).count();
    let numbers = values.iter().flatten().count();
    let numeric = numbers > worded;
    let mut said = Words::default();
    let mut compares = false;
    for head in &sheet.paths[at] {
        compares = piece(text, sheet.heads[*head].span, numeric, compares, &mut said);
    }
    let heard = said.says.clone();
    let says = |what: Says| heard.contains(&what);
    let percent = says(Says::Percent) || said.unit.as_ref().is_some_and(Printed::is_percent);
    let holds = if numeric { numbers_held(&said, percent) } else { words_held(&said, at) };
    // `1.520/1.600` under `Thực hiện/Kế hoạch`
    let pairs = values.iter().flatten().filter(|value| value.second.is_some()).count() * 2 > numbers;
    let holds = if pairs && holds == Holds::PlanPercent { Holds::Done } else { holds };
    // `từ đầu năm`: up to what the other columns, or the report, speak of.
    let since_start = |when: &When| matches!(when, When::SoFar { year: None } | When::YearStart { year: None });
    let so_far = said.times.iter().any(since_start);
    said.times.retain(|when| !since_start(when));
    if said.bases.is_empty() && says(Says::Before) {
        said.bases.push(When::SamePeriod { year: None });
    }
    let scope = sheet.paths[at].split_last().and_then(|(_, above)| {
        above
            .iter()
            .rev()
            .copied()
            .find(|head| sheet.heads[*head].columns > 1 && divides(text, sheet.heads[*head].span))
    });
    let percentage = matches!(
        holds,
        Holds::PlanPercent | Holds::PlanExcess | Holds::Ratio | Holds::Growth | Holds::Share | Holds::Percent
    );
    let unit = said.unit.clone().filter(|unit| !(percentage && unit.is_percent()));
    Column {
        holds,
        measure: measure(&said.measure),
        about: said.about.join(" "),
        time: time::combined(&said.times),
        basis: time::combined(&said.bases),
        cumulated: so_far || says(Says::Cumulated),
        until: said.until,
        estimate: says(Says::Estimate),
        parts: says(Says::Parts),
        own_unit: unit.is_some(),
        unit,
        percent,
        rise: says(Says::Rise),
        against: (!said.against.is_empty()).then(|| said.against.join(" ")),
        members: says(Says::Member),
        scope,
        head: sheet.paths[at].last().map(|head| sheet.heads[*head].span),
        values,
    }
}

/// What the headings name together, from the top down: `Hộ nghèo` over `Số hộ` is `số hộ nghèo`.
fn measure(named: &[String]) -> String {
    match named {
        [above, own] if own.strip_prefix("số ").is_some_and(|noun| find::begins(above, &[noun])) => {
            ["số ", above].concat()
        }
        _ => named.join(" "),
    }
}

fn numbers_held(said: &Words, percent: bool) -> Holds {
    let says = |what: Says| said.says.contains(&what);
    let before = says(Says::Before) || said.bases.iter().any(|when| is_before(*when));
    let compared = says(Says::Compare) || says(Says::Rate) || says(Says::Met) || says(Says::Index);
    let named = !said.measure.is_empty();
    match () {
        _ if says(Says::Rank) => Holds::Rank,
        _ if says(Says::Share) => Holds::Share,
        // `KH 2023/TH 2022`: a plan held against what was done before.
        _ if plan_against_done(&said.says) => Holds::Change,
        _ if says(Says::Plan) && says(Says::Rise) && percent => Holds::PlanExcess,
        _ if says(Says::Plan) && (says(Says::Rise) || says(Says::Absolute)) => Holds::PlanDifference,
        _ if says(Says::Plan) && (percent || compared) => Holds::PlanPercent,
        _ if says(Says::Absolute) => Holds::Difference,
        _ if says(Says::Rise) && percent => Holds::Change,
        _ if says(Says::Rise) => Holds::Change,
        _ if says(Says::Index) && percent => Holds::Ratio,
        _ if (before || !said.bases.is_empty()) && (percent || compared) => Holds::Change,
        _ if before => Holds::Prior,
        _ if says(Says::Plan) => Holds::Plan,
        _ if (says(Says::Rate) || says(Says::Met)) || (percent && !named) || (says(Says::Compare) && !named) => {
            Holds::Percent
        }
        _ if percent && says(Says::DoneNamed) => Holds::Percent,
        _ if says(Says::Done) || says(Says::DoneNamed) || says(Says::Estimate) || says(Says::Cumulated) => Holds::Done,
        _ => Holds::Value,
    }
}

fn plan_against_done(says: &[Says]) -> bool {
    let Some(plan) = says.iter().position(|says| *says == Says::Plan) else { return false };
    let compare = says[plan..].iter().position(|says| *says == Says::Compare).map(|at| plan + at);
    compare.is_some_and(|compare| says[compare..].iter().any(|says| matches!(says, Says::Done | Says::Estimate)))
}

fn words_held(said: &Words, at: usize) -> Holds {
    let says = |what: Says| said.says.contains(&what);
    match () {
        _ if says(Says::UnitHead) => Holds::Unit,
        _ if says(Says::Rank) => Holds::Rank,
        _ if says(Says::Remark) => Holds::Remark,
        _ if says(Says::Name) || says(Says::Member) || says(Says::TimeName) => Holds::Name,
        _ if at < 2 => Holds::Name,
        _ => Holds::Remark,
    }
}

fn settle_marks(text: &str, columns: &mut [Column]) {
    let all = columns.iter().flat_map(|column| column.values.iter().flatten()).filter_map(|value| value.style);
    let table = value::most(all);
    for column in columns {
        let mut values: Vec<&mut Value> = column.values.iter_mut().flatten().collect();
        value::settle(&mut values, table, text);
    }
}
