//! What a row and group of columns is called and what it is measured in.
//!
//! In: labels, the table's columns, its caption. Out: indicators short enough for a cell and enough to be understood alone, and
//! units. `Lệ Thủy` under `Giải ngân` is `giải ngân Lệ Thủy`; `Nữ` below `Lao động có việc làm` is `lao động có việc làm nữ`.

use super::group::{Group, Table};
use super::heading::Sheet;
use super::label::Label;
use super::meaning::{Column, Holds};
use super::time;
use super::unit::{self, Printed};
use super::value::Value;
use crate::decimal::Decimal;
use crate::lexicon::Label as Word;
use crate::lexicon::{self, Kind, table_words};
use crate::report::Span;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::tokens;

/// What names and units are made of.
pub struct Naming<'n> {
    table: &'n Table,
    labels: &'n [Label],
    caption: &'n str,
    units: Vec<Option<Printed>>,
    /// For each group what tells it from another of the same measure and time: `đầu năm`, `cuối năm`.
    apart: Vec<String>,
}

impl<'n> Naming<'n> {
    /// Ready to name the rows of a table.
    pub fn new(text: &str, sheet: &Sheet, table: &'n Table, labels: &'n [Label], caption: &'n str) -> Self {
        Naming {
            table,
            labels,
            caption,
            units: row_units(text, sheet, table, labels),
            apart: apart(text, sheet, table),
        }
    }

    fn column(&self, at: usize) -> &Column {
        &self.table.columns[at]
    }

    /// What a row is measured in.
    pub fn unit(&self, row: usize, group: &Group, value: Option<&Value>) -> Option<Printed> {
        let of_cell =
            value.and_then(|value| value.unit.clone()).map(|name| Printed { name, each: Decimal::ONE, known: true });
        let at = group.value.or(group.plans.first().and_then(|plan| plan.value));
        let column = at.map(|at| self.column(at));
        if column.is_some_and(|column| matches!(column.holds, Holds::Share | Holds::Percent)) {
            return Some(Printed::percent());
        }
        let own = column.filter(|column| column.own_unit).and_then(|column| column.unit.clone());
        let stated = column.and_then(|column| column.unit.clone());
        let rated = column.is_some_and(|column| is_rate(&column.measure)) || is_rate(&self.labels[row].words);
        of_cell.or_else(|| self.units[row].clone()).or(own).or_else(|| rated.then(Printed::percent)).or(stated).or_else(
            || {
                let name = self.noun(row, group, column);
                (!name.is_empty()).then_some(Printed { name, each: Decimal::ONE, known: false })
            },
        )
    }

    /// The counted noun, where nothing says the unit: that of `số lao động có việc làm`.
    fn noun(&self, row: usize, group: &Group, column: Option<&Column>) -> String {
        let measure = column.map(|column| column.measure.as_str()).unwrap_or_default();
        // A place or office is nothing that is counted.
        let label = if self.members() { "" } else { self.labels[row].words.as_str() };
        let parent = self.labels[row].parent.map(|parent| self.labels[parent].words.as_str()).unwrap_or_default();
        let beside = self.table.columns.iter().filter_map(|column| column.against.as_deref());
        let beside = beside.chain(self.table.columns.iter().map(|column| column.measure.as_str()));
        let beside = if self.members() { beside.collect() } else { Vec::new() };
        let whole = group.part_of.and_then(|whole| self.table.groups[whole].value);
        let whole = whole.map(|at| self.column(at).measure.as_str()).unwrap_or_default();
        let mut sources = [measure, whole, label, parent, self.caption].into_iter().chain(beside);
        let counted = sources.find_map(|words| noun_of(words, true));
        counted
            .or_else(|| [measure, label, self.caption].into_iter().find_map(|words| noun_of(words, false)))
            .unwrap_or_default()
    }

    fn members(&self) -> bool {
        self.table.name.is_some_and(|at| self.column(at).members)
    }

    /// What was measured, in the table's words.
    pub fn indicator(&self, row: usize, at: usize) -> String {
        let name = self.name(row, &self.table.groups[at]);
        [&name, self.apart[at].as_str()].join(" ").trim().to_string()
    }

    fn name(&self, row: usize, group: &Group) -> String {
        let label = &self.labels[row];
        let columns = group
            .value
            .into_iter()
            .chain(group.plans.iter().flat_map(|plan| plan.value.into_iter().chain(plan.percent)));
        let columns = columns.chain(group.changes.iter().filter_map(|change| change.relative.map(|(at, _)| at)));
        let measure =
            columns.map(|at| self.column(at).measure.as_str()).find(|words| !words.is_empty()).unwrap_or_default();
        // `Nam | Nữ` over rows of their own names: `trẻ mồ côi nữ`.
        let side = !self.members() && label.time.is_none() && !label.total && is_dependent(measure);
        let behind = if side && !label.words.is_empty() { measure } else { "" };
        let measure = if behind.is_empty() { self.whole_measure(measure, group) } else { String::new() };
        let share = group.value.is_some_and(|at| self.column(at).holds == Holds::Share);
        let parent =
            label.parent.map(|parent| &self.labels[parent]).filter(|parent| !parent.total && !parent.words.is_empty());
        let leans = label.total
            || self.members()
            || label.time.is_some()
            || label.words.split(' ').all(is_proper)
            || (label.dependent && label.parent.is_some() && parent.is_none());
        let thing = if measure.is_empty() && leans { self.caption.to_string() } else { measure };
        let thing = if share && !thing.starts_with("cơ cấu") {
            format!("tỷ trọng {thing}").trim().to_string()
        } else {
            thing
        };
        // `Nhật Bản | Đài Loan` over quarters
        if label.time.is_some() && thing.starts_with(case::is_upper) && !thing.starts_with(self.caption) {
            return [self.caption, &thing].join(" ").trim().to_string();
        }
        if label.time.is_some() || label.words.is_empty() {
            return if thing.is_empty() { label.words.clone() } else { thing };
        }
        if label.total && share {
            return thing;
        }
        if label.total {
            let thing = if thing.is_empty() { self.caption.to_string() } else { thing };
            return match label.words.split(' ').next().unwrap_or_default() {
                _ if thing.is_empty() => label.words.clone(),
                "toàn" | "cả" => format!("{thing} {}", label.words),
                "chỉ" | "chung" => thing,
                _ if thing.starts_with("tổng") || is_rate(&thing) => thing,
                _ => format!("tổng {thing}"),
            };
        }
        let name = match parent {
            Some(parent) if label.measure => format!("{} {}", label.words, parent.words),
            Some(parent) if label.dependent => format!("{} {}", untotalled(&parent.words), label.words),
            _ => label.words.clone(),
        };
        let name = if behind.is_empty() { name } else { [&name, behind].join(" ") };
        if thing.is_empty() || starts_with_words(&name, &thing) { name } else { format!("{thing} {name}") }
    }

    /// `Tổng số`, `Nữ` over a column say nothing without what the caption, or the column that they divide, counts.
    fn whole_measure(&self, measure: &str, group: &Group) -> String {
        let cut = tokens(measure, Span::new(0, measure.len()));
        let whole = group.part_of.and_then(|whole| self.table.groups[whole].value);
        let whole = whole.map(|at| self.column(at).measure.as_str()).filter(|words| !is_total(words));
        let mut values = self.table.groups.iter().filter_map(|group| group.value);
        let single = values.by_ref().filter(|at| self.column(*at).holds != Holds::Share).count() < 2;
        match (whole, self.caption) {
            (Some(whole), _) => format!("{whole} {measure}").trim().to_string(),
            (_, caption) if single && !caption.is_empty() && table_words::is_counted(&cut) => caption.to_string(),
            _ if is_total(measure) => String::new(),
            (_, caption) if table_words::is_dependent(&cut) => format!("{caption} {measure}").trim().to_string(),
            _ => measure.to_string(),
        }
    }
}

/// For each group the heading that tells it from others of the same measure and time, where there are some.
fn apart(text: &str, sheet: &Sheet, table: &Table) -> Vec<String> {
    let groups = &table.groups;
    let path = |group: &Group| group.value.map_or(&[][..], |at| &sheet.paths[at]);
    let words = |head: usize| sheet.heads[head].span.of(text);
    let share = |at: usize| table.columns[at].holds == Holds::Share;
    let alike = |a: &Group, b: &Group| match (a.value, b.value) {
        (Some(x), Some(y)) => {
            let same = table.columns[x].measure == table.columns[y].measure && share(x) == share(y);
            x != y && same && (a.period, a.target) == (b.period, b.target)
        }
        _ => false,
    };
    let differs = |group: &Group, other: &Group| {
        let at = path(group).iter().zip(path(other)).find(|(own, other)| words(**own) != words(**other))?.0;
        let cut = tokens(text, sheet.heads[*at].span);
        let said = time::times(text, &cut).into_iter().next().map(|said| &cut[said.tokens]);
        let time = said.and_then(|said| Some(&text[said.first()?.span.start..said.last()?.span.end]));
        Some(case::lower_first(time.unwrap_or(words(*at))))
    };
    let told =
        |group: &Group| groups.iter().filter(|other| alike(group, other)).find_map(|other| differs(group, other));
    groups.iter().map(|group| told(group).unwrap_or_default()).collect()
}

/// Whether a word is written as a proper name's: `Hồ`, but not `BHXH`.
fn is_proper(word: &str) -> bool {
    word.starts_with(case::is_upper) && word.chars().any(case::is_lower)
}

fn is_total(words: &str) -> bool {
    table_words::is_total(&tokens(words, Span::new(0, words.len())))
}

fn is_dependent(words: &str) -> bool {
    table_words::is_dependent(&tokens(words, Span::new(0, words.len())))
}

/// Each row's own unit: its cell's, its name's, or the unit of the row that it is part of.
fn row_units(text: &str, sheet: &Sheet, table: &Table, labels: &[Label]) -> Vec<Option<Printed>> {
    let mut units: Vec<Option<Printed>> = Vec::with_capacity(labels.len());
    for (row, label) in labels.iter().enumerate() {
        let cell = table.unit.map(|at| sheet.body[row].cells[at]).filter(|cell| !cell.span.is_empty());
        let ditto = cell.is_some_and(|cell| matches!(cell.span.of(text), "\"" | "”" | "“" | "-nt-" | "nt" | "''"));
        let own = cell.and_then(|cell| unit::read(text, cell.span)).or_else(|| label.unit.clone());
        let above = label.parent.filter(|parent| *parent < row).and_then(|parent| units[parent].clone());
        let last = row.checked_sub(1).and_then(|last| units[last].clone()).filter(|_| ditto);
        units.push(own.or(last).or(above.filter(|_| cell.is_none() || ditto)));
    }
    units
}

/// Whether the words name a rate.
pub fn is_rate(words: &str) -> bool {
    ["tỷ lệ", "tỉ lệ", "tỷ suất", "tỷ trọng", "Tỷ lệ", "Tỉ lệ"].iter().any(|rate| words.starts_with(rate))
}

const NUMBER_OF: Key = key("số");
const TOTAL: Key = key("tổng");
const AMOUNT: Key = key("lượng");

/// The most words of a counted noun.
const LONGEST_NOUN: usize = 4;

/// The noun that `words` count: of `số hộ nghèo giảm` `hộ nghèo`. Without `số` only a noun that things are known to be counted in.
fn noun_of(words: &str, said: bool) -> Option<String> {
    let cut = tokens(words, Span::new(0, words.len()));
    let mut at = usize::from(cut.first()?.key == TOTAL);
    let number = cut.get(at).is_some_and(|token| token.key == NUMBER_OF);
    if number {
        at += 1;
        at += usize::from(cut.get(at).is_some_and(|token| token.key == AMOUNT));
    }
    if number == said && (said || table_words::counts(&cut, at)) && !table_words::is_amount(&cut, at) {
        let ends = |at: usize| {
            let label = lexicon::longest(&cut, at).map(|(_, label)| label);
            !cut[at].is_word()
                || table_words::ends_noun(&cut, at)
                || label.is_some_and(|label| {
                    !matches!(
                        label,
                        Word::Noun | Word::Numbered | Word::NameHead | Word::Actor | Word::LightVerb | Word::Measure(_)
                    )
                })
        };
        let most = cut.len().min(at + LONGEST_NOUN);
        let end = (at..most).find(|i| ends(*i)).unwrap_or(most);
        // Cut off in the middle of a name, `vụ tai nạn lao động`, it is what things are counted in alone.
        let whole = end == cut.len() || !cut[end].is_word() || table_words::ends_noun(&cut, end);
        let counter = if whole { 0 } else { Kind::Counter.length(&cut, at) };
        let end = if counter > 0 { at + counter } else { end };
        return (end > at).then(|| words[cut[at].span.start..cut[end - 1].span.end].to_string());
    }
    None
}

/// `tổng sản lượng` → `sản lượng`
fn untotalled(words: &str) -> &str {
    words.strip_prefix("tổng ").unwrap_or(words)
}

/// Whether `name` begins with the words of `thing`, whatever their case.
fn starts_with_words(name: &str, thing: &str) -> bool {
    case::lowercase(name).starts_with(&case::lowercase(thing))
}
