//! Reports as CSV, a line for each figure.
//!
//! A figure with several plans or changes has them side by side, in columns numbered from the second on (`plan2_percent`).
//! Text that a spreadsheet would take for a formula is defused by an apostrophe.

use crate::decimal::Decimal;
use crate::period::Period;

use super::{Source, vietnamese};
use crate::report::{Bound, Change, Direction, Figure, Plan, Status};

/// Who is to read the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// Programs: commas, decimal points, periods in SDMX/ISO form.
    #[default]
    Program,
    /// A spreadsheet set to Vietnamese: byte-order mark, semicolons, decimal commas, headings and periods in Vietnamese.
    Spreadsheet,
}

/// The whole file. A first column `file` is there if any source has a name.
pub fn csv(sources: &[Source], reader: Reader) -> String {
    let named = sources.iter().any(|source| source.name.is_some());
    let figures = || sources.iter().flat_map(|source| &source.report.figures);
    // One of each is always there, so that most reports have the same columns.
    let plans = figures().map(|figure| figure.plans.len()).max().unwrap_or(0).max(1);
    let changes = figures().map(|figure| figure.changes.len()).max().unwrap_or(0).max(1);

    let mut sheet = Sheet::new(reader);
    sheet.line(headings(named, plans, changes));
    for source in sources {
        for (at, figure) in source.report.figures.iter().enumerate() {
            let mut cells = Vec::new();
            if named {
                cells.push(text(source.name));
            }
            cells.extend(figure_cells(at, figure));
            (0..plans).for_each(|nth| cells.extend(plan_cells(figure.plans.get(nth))));
            (0..changes).for_each(|nth| cells.extend(change_cells(figure.changes.get(nth))));
            cells.push(Cell::Text(figure.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join("; ")));
            cells.push(Cell::Text(on_one_line(figure.spans.sentence.of(source.text))));
            sheet.line(cells);
        }
    }
    sheet.written
}

enum Cell {
    Empty,
    Text(String),
    Number(Decimal),
    /// In SDMX/ISO form.
    Period(Period),
    /// A word of ours: for programs, in Vietnamese.
    Word(&'static str, &'static str),
    /// The name of a column, for programs and in Vietnamese, of the group's first, second, … member.
    Heading(&'static str, &'static str, usize),
}

fn headings(named: bool, plans: usize, changes: usize) -> Vec<Cell> {
    let group = |names: &[Name], members: usize| -> Vec<Cell> {
        (1..=members).flat_map(|nth| names.iter().map(move |name| Cell::Heading(name.0, name.1, nth))).collect()
    };
    let mut all = group(&[("file", "Tệp")], named.into());
    all.extend(group(&FIGURE, 1));
    all.extend(group(&PLAN, plans));
    all.extend(group(&CHANGE, changes));
    all.extend(group(&[("notes", "Ghi chú"), ("sentence", "Câu gốc")], 1));
    all
}

/// What programs call a column, and what it is called in Vietnamese.
type Name = (&'static str, &'static str);

const FIGURE: [Name; 12] = [
    ("row", "Dòng"),
    ("indicator", "Chỉ tiêu"),
    ("topic", "Nhóm"),
    ("value", "Số liệu"),
    ("value_max", "Số liệu (đến)"),
    ("of", "Trên tổng số"),
    ("unit", "Đơn vị"),
    ("bound", "Mức độ"),
    ("status", "Loại"),
    ("period", "Kỳ"),
    ("place", "Nơi"),
    ("part_of", "Thuộc dòng"),
];

fn figure_cells(at: usize, figure: &Figure) -> [Cell; FIGURE.len()] {
    // Rows are counted from 1, as a reader does.
    let row = |at: usize| Cell::Number(Decimal::from(at + 1));
    [
        row(at),
        text(Some(&figure.indicator)),
        text(figure.topic),
        number(figure.value),
        number(figure.value_max),
        number(figure.of),
        text(figure.unit.as_deref()),
        bound(figure.bound),
        match figure.status {
            Status::Actual => Cell::Word("actual", "thực hiện"),
            Status::Target => Cell::Word("target", "mục tiêu"),
        },
        period(figure.period),
        text(figure.place.as_ref().map(|place| place.name.as_str())),
        figure.part_of.map_or(Cell::Empty, row),
    ]
}

const PLAN: [Name; 8] = [
    ("plan_percent", "Đạt kế hoạch (%)"),
    ("plan_percent_max", "Đạt kế hoạch (%, đến)"),
    ("plan_bound", "Mức độ đạt"),
    ("plan_value", "Kế hoạch (báo cáo nêu)"),
    ("plan_against", "Tên kế hoạch"),
    ("plan_implied", "Kế hoạch (suy ra)"),
    ("plan_implied_low", "Kế hoạch (suy ra, từ)"),
    ("plan_implied_high", "Kế hoạch (suy ra, đến)"),
];

fn plan_cells(plan: Option<&Plan>) -> [Cell; PLAN.len()] {
    let Some(plan) = plan else { return [const { Cell::Empty }; PLAN.len()] };
    [
        number(plan.percent),
        number(plan.percent_max),
        bound(plan.bound),
        number(plan.value),
        text(plan.against.as_deref()),
        number(plan.implied.map(|it| it.roundest)),
        number(plan.implied.and_then(|it| it.low)),
        number(plan.implied.and_then(|it| it.high)),
    ]
}

const CHANGE: [Name; 10] = [
    ("change_direction", "Tăng giảm"),
    ("change_amount", "Mức thay đổi"),
    ("change_amount_max", "Mức thay đổi (đến)"),
    ("change_unit", "Đơn vị thay đổi"),
    ("change_bound", "Mức độ thay đổi"),
    ("change_basis", "So với"),
    ("change_prior", "Kỳ trước (báo cáo nêu)"),
    ("change_implied_prior", "Kỳ trước (suy ra)"),
    ("change_implied_prior_low", "Kỳ trước (suy ra, từ)"),
    ("change_implied_prior_high", "Kỳ trước (suy ra, đến)"),
];

fn change_cells(change: Option<&Change>) -> [Cell; CHANGE.len()] {
    let Some(change) = change else { return [const { Cell::Empty }; CHANGE.len()] };
    [
        Cell::Word(
            match change.direction {
                Direction::Up => "up",
                Direction::Down => "down",
                Direction::Same => "same",
            },
            vietnamese::direction(change.direction),
        ),
        number(change.amount),
        number(change.amount_max),
        text(change.unit.as_deref()),
        bound(change.bound),
        period(change.basis),
        number(change.prior),
        number(change.implied_prior.map(|it| it.roundest)),
        number(change.implied_prior.and_then(|it| it.low)),
        number(change.implied_prior.and_then(|it| it.high)),
    ]
}

fn bound(bound: Bound) -> Cell {
    let word = match bound {
        Bound::Exact => "exact",
        Bound::About => "about",
        Bound::Over => "over",
        Bound::Nearly => "nearly",
        Bound::Under => "under",
        Bound::AtLeast => "at_least",
        Bound::AtMost => "at_most",
    };
    Cell::Word(word, vietnamese::bound(bound).trim_end())
}

fn text(value: Option<&str>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Text(value.into()))
}

fn number(value: Option<Decimal>) -> Cell {
    value.map_or(Cell::Empty, Cell::Number)
}

fn period(value: Option<Period>) -> Cell {
    value.map_or(Cell::Empty, Cell::Period)
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Sheet {
    reader: Reader,
    written: String,
}

impl Sheet {
    fn new(reader: Reader) -> Self {
        // Without the mark Excel takes the letters for another encoding.
        Sheet { reader, written: if reader == Reader::Spreadsheet { "\u{feff}".into() } else { String::new() } }
    }

    fn line(&mut self, cells: Vec<Cell>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.written.push(self.separator());
            }
            let shown = self.shown(cell);
            self.quoted(&shown);
        }
        self.written.push_str(if self.reader == Reader::Spreadsheet { "\r\n" } else { "\n" });
    }

    fn separator(&self) -> char {
        if self.reader == Reader::Spreadsheet { ';' } else { ',' }
    }

    fn shown(&self, cell: Cell) -> String {
        let for_programs = self.reader == Reader::Program;
        match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => defused(text),
            Cell::Number(value) if for_programs => value.normalize().to_string(),
            Cell::Number(value) => value.normalize().to_string().replace('.', ","),
            Cell::Period(period) if for_programs => period.to_string(),
            Cell::Period(period) => vietnamese::period(period),
            Cell::Word(name, words) => if for_programs { name } else { words }.into(),
            Cell::Heading(name, words, 1) => if for_programs { name } else { words }.into(),
            Cell::Heading(name, _, nth) if for_programs => name.replacen('_', &format!("{nth}_"), 1),
            Cell::Heading(_, words, nth) => format!("{words} [{nth}]"),
        }
    }

    /// RFC 4180: quotes around what holds a separator, a quote or a line end; quotes inside doubled.
    fn quoted(&mut self, text: &str) {
        if text.contains([self.separator(), '"', '\n', '\r']) {
            self.written.push('"');
            self.written.push_str(&text.replace('"', "\"\""));
            self.written.push('"');
        } else {
            self.written.push_str(text);
        }
    }
}

/// Spreadsheets run a cell that begins like this as a formula; an apostrophe before it makes it text.
fn defused(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Report;
    use crate::report::{FigureSpans, Span};

    const TEXT: &str = "Giải quyết việc làm 60.893 người; đạt\n\"121,1%\" kế hoạch.";

    fn report() -> Report {
        let plan = |percent: i64| Plan { percent: Some(Decimal::new(percent, 1)), ..Plan::default() };
        let figure = Figure {
            indicator: "=1+1".into(),
            value: Some(Decimal::new(-225, 1)),
            period: Some(Period::Month(2024, 6)),
            plans: vec![plan(1211), plan(980)],
            part_of: Some(0),
            spans: FigureSpans { sentence: Span::new(0, TEXT.len()), ..FigureSpans::default() },
            ..Figure::default()
        };
        Report { figures: vec![figure], ..Report::default() }
    }

    fn cells(reader: Reader, name: Option<&str>) -> Vec<(String, String)> {
        let written = csv(&[Source { name, text: TEXT, report: &report() }], reader);
        let separator = if reader == Reader::Spreadsheet { ';' } else { ',' };
        let mut lines = written.trim_start_matches('\u{feff}').lines().map(|line| {
            let (mut cells, mut inside) = (vec![String::new()], false);
            for letter in line.chars() {
                match letter {
                    '"' => inside = !inside,
                    _ if letter == separator && !inside => cells.push(String::new()),
                    _ => cells.last_mut().unwrap().push(letter),
                }
            }
            cells
        });
        let (names, values) = (lines.next().unwrap(), lines.next().unwrap());
        assert_eq!(names.len(), values.len());
        names.into_iter().zip(values).collect()
    }

    fn cell<'a>(cells: &'a [(String, String)], name: &str) -> &'a str {
        &cells.iter().find(|(column, _)| column == name).unwrap_or_else(|| panic!("no column {name}")).1
    }

    #[test]
    fn programs_get_points_and_codes() {
        let cells = cells(Reader::Program, Some("a.txt"));
        assert_eq!(cells[0], ("file".into(), "a.txt".into()));
        for (name, value) in [
            ("row", "1"),
            ("value", "-22.5"),
            ("period", "2024-06"),
            ("part_of", "1"),
            ("plan_percent", "121.1"),
            ("plan2_percent", "98"),
            ("change_direction", ""),
            ("sentence", "Giải quyết việc làm 60.893 người; đạt 121,1% kế hoạch."),
        ] {
            assert_eq!(cell(&cells, name), value, "{name}");
        }
    }

    #[test]
    fn spreadsheets_get_commas_and_words() {
        let written = csv(&[Source { name: None, text: TEXT, report: &report() }], Reader::Spreadsheet);
        assert!(written.starts_with("\u{feff}Dòng;Chỉ tiêu;"));
        assert!(written.ends_with("\r\n"));
        assert!(written.contains("\"Giải quyết việc làm 60.893 người; đạt \"\"121,1%\"\" kế hoạch.\""));
        let cells = cells(Reader::Spreadsheet, None);
        assert_eq!(cell(&cells, "Số liệu"), "-22,5");
        assert_eq!(cell(&cells, "Kỳ"), "tháng 6/2024");
        assert_eq!(cell(&cells, "Đạt kế hoạch (%) [2]"), "98");
    }

    #[test]
    fn formulas_are_defused() {
        for text in ["=1+1", "+84", "-2", "@x", "\tx", "\rx"] {
            assert_eq!(defused(text.into()), format!("'{text}"));
        }
        assert_eq!(defused("1-2".into()), "1-2");
        assert_eq!(cell(&cells(Reader::Program, None), "indicator"), "'=1+1");
    }

    #[test]
    fn a_report_without_figures_is_its_headings() {
        let written = csv(&[Source { name: None, text: "", report: &Report::default() }], Reader::Program);
        assert_eq!(written.lines().count(), 1);
    }
}
