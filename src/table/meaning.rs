//! What each column holds, by the words and times of its headings.
//!
//! In: the sheet. Out: a [`Column`] each: `So với (%)` over `KH năm` is how far a plan was met, `Thực hiện` over `6T 2022` what was
//! done in half of 2022, `Diện tích (ha)` a thing measured, in hectares. What the words leave open is [`Holds::Percent`].

use super::heading::Sheet;
use super::time::{self, Said};
use super::unit::{self, Printed};
use super::value::{self, Value};
use crate::lexicon::table_words::{self, Says};
use crate::period::When;
use crate::report::Span;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::{Token, tokens};

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
        && !table_words::is_amount(words, &cut, at + 1)
}

/// What the words of a column's headings say.
#[derive(Default)]
struct Words {
    says: Vec<Says>,
    measure: Vec<String>,
    against: Vec<String>,
    times: Vec<When>,
    bases: Vec<When>,
    until: bool,
    unit: Option<Printed>,
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
        measure: said.measure.join(" "),
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

/// Whether a heading over several columns says what is measured or when, and not what role they play.
fn divides(text: &str, span: Span) -> bool {
    let mut said = Words::default();
    piece(text, span, true, false, &mut said);
    let roles = [Says::Compare, Says::Percent, Says::Rise, Says::Parts];
    let role = said.says.iter().any(|says| roles.contains(says));
    let acts = said.says.iter().any(|says| matches!(says, Says::Done | Says::Plan | Says::Estimate));
    !role && (!said.measure.is_empty() || (!said.times.is_empty() && !acts))
}

/// Reads one heading into `said`; gives whether what stands below it is compared with.
fn piece(text: &str, span: Span, numeric: bool, mut compares: bool, said: &mut Words) -> bool {
    let (cut, unit) = unit::beside(text, span);
    said.unit = unit.or(said.unit.take());
    let times = time::times(text, &cut);
    let parts = parts(text, &cut, &times);
    let strong = |part: &Part| matches!(part.what, What::Says(says) if !is_weak(says) && says != Says::Filler);
    let named = parts.iter().any(|part| matches!(part.what, What::Word));
    let plan = parts.iter().any(|part| part.what == What::Says(Says::Plan));
    let before = |part: &Part| {
        matches!(part.what, What::Says(Says::Before | Says::Compare))
            || matches!(part.what, What::Time(at) if is_before(times[at].when))
    };
    let held = plan || parts.iter().any(before);
    // Weak words belong to a thing's name where it has one: `số xã đạt chuẩn`, `tỷ lệ hộ nghèo`.
    let weak_counts = !named || held;
    let mut words: Vec<&Part> = Vec::new();
    let mut after_plan = false;
    for part in &parts {
        match part.what {
            What::Time(at) => {
                let Said { when, until, dates, .. } = times[at];
                if is_before(when) || compares {
                    said.bases.push(when);
                    // `so cùng kỳ` over `tháng 7`, `7 tháng`: what is compared stands below.
                    compares &= !is_before(when);
                } else if dates {
                    said.times.push(when);
                    said.until |= until;
                }
            }
            What::Says(Says::Filler) => words.push(part),
            What::Says(says @ (Says::Name | Says::Member | Says::TimeName | Says::UnitHead | Says::Remark))
                if numeric =>
            {
                if says == Says::Name && !named {
                    said.says.push(Says::Plan);
                    said.against.push(part.words(text, &cut).to_string());
                } else {
                    words.push(part);
                }
            }
            What::Says(Says::Given) if !named || part.end == cut.len() || plan => {
                said.says.push(Says::Plan);
                let name = if plan || !named {
                    part.words(text, &cut)
                } else {
                    text[..cut[part.end - 1].span.end].get(cut[0].span.start..).unwrap_or_default()
                };
                said.against.push(name.to_string());
            }
            What::Says(Says::Meant) if !named => {
                said.says.push(Says::Plan);
                said.against.push(part.words(text, &cut).to_string());
            }
            What::Says(Says::Given | Says::Meant) => words.push(part),
            What::Says(says) if is_weak(says) && !weak_counts => words.push(part),
            What::Says(says) => {
                said.says.push(says);
                compares |= says == Says::Compare;
                after_plan |= says == Says::Plan;
                if says == Says::DoneNamed || says == Says::Plan && numeric {
                    let name = part.words(text, &cut).to_string();
                    if says == Says::Plan { said.against.push(name) } else { words.push(part) }
                }
            }
            What::Slash => {
                compares |= parts.iter().any(strong) || times.len() > 1;
                if compares {
                    said.says.push(Says::Compare);
                }
            }
            What::Word => {
                if after_plan {
                    said.against.push(part.words(text, &cut).to_string());
                } else {
                    words.push(part);
                }
            }
            What::Mark => {}
        }
    }
    // `năm 2023/2022`: the earlier year is what is compared with.
    if times.len() == 2 && said.bases.is_empty() && years_against(&times) {
        said.bases.extend(said.times.pop());
        said.says.push(Says::Compare);
    }
    let named = words.iter().any(|part| {
        matches!(part.what, What::Word | What::Says(Says::DoneNamed))
            || matches!(part.what, What::Says(s) if s != Says::Filler)
    });
    // `Người` alone over a column is its unit.
    let whole = span.of(text);
    if said.unit.is_none() && said.measure.is_empty() && table_words::is_counted(text, &cut) {
        said.unit = unit::read(text, Span::new(span.start, span.start + whole.len()));
    }
    if named && !held {
        let first = words.first().map_or(0, |part| part.start);
        let mut last = words.len();
        while last > 0 && words[last - 1].what == What::Says(Says::Filler) {
            last -= 1;
        }
        let name: Vec<&str> =
            words[..last].iter().filter(|p| p.start >= first).map(|part| part.words(text, &cut)).collect();
        said.measure.push(lower(&name.join(" ")));
    }
    compares
}

/// Words whose meaning depends on there being no name beside them.
fn is_weak(says: Says) -> bool {
    matches!(says, Says::Met | Says::Rise | Says::Index | Says::Rate | Says::Share | Says::Absolute | Says::Rank)
}

/// Whether a time is one before by its own words.
pub fn is_before(when: When) -> bool {
    matches!(
        when,
        When::SamePeriod { .. } | When::LastYear | When::Previous | When::PreviousMonth | When::PreviousQuarter
    )
}

fn years_against(times: &[Said]) -> bool {
    matches!(
        (times[0].when, times[1].when),
        (When::Fixed(first), When::Fixed(second)) if first.end() > second.end() && times[1].tokens.start <= times[0].tokens.end + 2
    )
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum What {
    Says(Says),
    Time(usize),
    Word,
    Slash,
    Mark,
}

struct Part {
    what: What,
    start: usize,
    end: usize,
}

impl Part {
    fn words<'t>(&self, text: &'t str, cut: &[Token]) -> &'t str {
        &text[cut[self.start].span.start..cut[self.end - 1].span.end]
    }
}

fn parts(text: &str, cut: &[Token], times: &[Said]) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut at, mut next) = (0, 0);
    while at < cut.len() {
        let limit = times.get(next).map_or(cut.len(), |said| said.tokens.start);
        let (end, what) = if limit == at {
            next += 1;
            (times[next - 1].tokens.end, What::Time(next - 1))
        } else if let Some((count, says)) = table_words::heading(text, &cut[..limit], at) {
            (at + count, What::Says(says))
        } else if cut[at].is_word() || cut[at].is_digits() {
            (at + 1, What::Word)
        } else {
            (at + 1, if cut[at].is_mark('/') { What::Slash } else { What::Mark })
        };
        parts.push(Part { what, start: at, end });
        at = end;
    }
    parts
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
    let at = |wanted: &[Says]| says.iter().position(|says| wanted.contains(says));
    let (plan, compare) = (at(&[Says::Plan]), at(&[Says::Compare]));
    let done = says.iter().rposition(|says| matches!(says, Says::Done | Says::Estimate));
    matches!((plan, compare, done), (Some(plan), Some(compare), Some(done)) if plan < compare && compare < done)
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

/// Sees to it that one column names the rows, and tells the columns of list numbers and units that have no heading.
fn name_columns(text: &str, sheet: &Sheet, columns: &mut [Column]) {
    let cells = |at: usize| sheet.body.iter().map(move |row| row.cells[at]).filter(|cell| !cell.is_blank(text));
    let share = |at: usize, is: &dyn Fn(Span) -> bool| {
        let (all, such) = cells(at).fold((0, 0), |(all, such), cell| (all + 1, such + usize::from(is(cell.span))));
        all > 0 && such * 10 >= all * 8
    };
    let texts: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].holds == Holds::Name).collect();
    let ranked = |span: Span| super::label::rank(span.of(text)).is_some();
    // `I`, `1`, `a` in the first column, names in the next.
    if columns[0].holds != Holds::Rank && share(0, &ranked) && texts.iter().any(|at| *at > 0) {
        columns[0].holds = Holds::Rank;
    }
    // A first column of years or of numbers alone, under `Năm` or nothing.
    let named = columns.iter().any(|column| column.holds == Holds::Name);
    if !named {
        let times = |at: usize| share(at, &|span| is_a_time(text, span));
        if let Some(at) = (0..columns.len().min(2)).find(|at| times(*at)) {
            columns[at].holds = Holds::Name;
            columns[at].values.iter_mut().for_each(|value| *value = None);
        }
    }
    // `Đơn vị` beside `Chỉ tiêu`: units, if that is what stands there.
    let texts: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].holds == Holds::Name).collect();
    let units =
        |span: Span| unit::read(text, span).is_some_and(|unit| unit.known || span.of(text).split(' ').count() < 3);
    let counted = |span: Span| table_words::is_counted(text, &tokens(text, span));
    let known = |at: usize| {
        cells(at).any(|cell| unit::read(text, cell.span).is_some_and(|unit| unit.known || counted(cell.span)))
    };
    let first = texts.first().copied();
    for at in texts.into_iter().skip(1) {
        columns[at].holds = if share(at, &units) && known(at) { Holds::Unit } else { Holds::Remark };
    }
    if let Some(name) = first {
        columns[name].values.iter_mut().for_each(|value| *value = None);
        for (at, column) in columns.iter_mut().enumerate().skip(name + 1) {
            let unheaded = column.holds == Holds::Remark && column.head.is_none_or(|h| h.is_empty());
            if unheaded && share(at, &units) && known(at) {
                column.holds = Holds::Unit;
            }
        }
    }
}

/// Whether a cell is a time and nothing else.
pub fn is_a_time(text: &str, span: Span) -> bool {
    let cut = tokens(text, span);
    let times = time::times(text, &cut);
    times.len() == 1
        && cut.iter().enumerate().all(|(i, t)| times[0].tokens.contains(&i) || !(t.is_word() || t.is_digits()))
}

fn lower(words: &str) -> String {
    let shouted = !words.chars().any(case::is_lower);
    if shouted && words.contains(' ') {
        return case::lowercase(words);
    }
    let mut letters = words.chars();
    if letters.nth(1).is_some_and(case::is_upper) { words.to_string() } else { case::lower_first(words) }
}
