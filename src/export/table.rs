//! A report as a table to be read in a terminal, in Vietnamese.

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width};

use super::Source;
use super::vietnamese::{amount, bound, direction, number, period, range, stands_for};
use crate::Report;
use crate::report::{Change, Figure, Interval, Plan, Status};

const HEADINGS: [&str; 9] =
    ["#", "Chỉ tiêu", "Số liệu", "Đơn vị", "Kỳ", "Đạt kế hoạch", "Kế hoạch", "Thay đổi", "Loại"];
const INDICATOR: usize = 1;
const NUMBERS: [usize; 4] = [0, 2, 5, 6];

const LINE: LineStyle = LineStyle::none().fill('─').junction('─');
const STYLE: TableStyle = TableStyle::new().top_border(LINE).header_separator(LINE).bottom_border(LINE);

/// Put before every amount that was worked out and is not stated by the report.
const WORKED_OUT: &str = "≈";

/// The report's heading, its figures, its doubts and a closing count. `width` is the terminal's, in columns.
pub fn table(source: &Source, width: u16) -> String {
    let report = source.report;
    let mut lines: Vec<String> = heading(source);
    if !report.figures.is_empty() {
        lines.push(figures(report, width));
    }
    lines.extend(doubts(report));
    lines.push(count(report));
    // What the report says is shown, not obeyed: an escape sequence in it does nothing to the terminal.
    lines.join("\n").replace(|letter: char| letter.is_control() && letter != '\n', " ")
}

fn heading(source: &Source) -> Vec<String> {
    let document = &source.report.document;
    let place = document.place.as_ref().map(|place| place.name.clone());
    let facts: Vec<String> = [place, document.period.map(period)].into_iter().flatten().collect();
    let facts = (!facts.is_empty()).then(|| facts.join(", "));
    [source.name.map(|name| format!("== {name} ==")), document.title.clone(), facts].into_iter().flatten().collect()
}

fn figures(report: &Report, width: u16) -> String {
    let mut table = Table::new();
    table
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width)
        .set_header(aligned(HEADINGS.map(String::from)))
        .add_rows(report.figures.iter().enumerate().map(|(at, figure)| aligned(row(report, at, figure))));
    // A long indicator wraps rather than push the numbers out of sight.
    if let Some(column) = table.column_mut(INDICATOR) {
        column.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(60)));
    }
    table.trim_fmt()
}

fn aligned(cells: [String; HEADINGS.len()]) -> impl Iterator<Item = Cell> {
    cells.into_iter().enumerate().map(|(column, text)| {
        let right = NUMBERS.contains(&column);
        Cell::new(text).set_alignment(if right { CellAlignment::Right } else { CellAlignment::Left })
    })
}

fn row(report: &Report, at: usize, figure: &Figure) -> [String; HEADINGS.len()] {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let (value, unit) = match figure.value {
        Some(value) => {
            let (shown, unit) = amount(value, figure.value_max, unit);
            let of = figure.of.map(|of| format!("/{}", number(of))).unwrap_or_default();
            (format!("{}{shown}{of}", bound(figure.bound)), unit)
        }
        None => (String::new(), unit.into()),
    };
    let plans = |show: fn(&Figure, &Plan) -> String| {
        figure.plans.iter().map(|plan| show(figure, plan)).collect::<Vec<_>>().join("\n")
    };
    [
        (at + 1).to_string(),
        format!("{}{}", "  ".repeat(depth(report, at)), figure.indicator),
        value,
        unit,
        figure.period.map(period).unwrap_or_default(),
        plans(achievement),
        plans(plan_value),
        figure.changes.iter().map(|it| change(figure, it)).collect::<Vec<_>>().join("\n"),
        match figure.status {
            Status::Actual => "thực hiện".into(),
            Status::Target => "mục tiêu".into(),
        },
    ]
}

/// How many totals stand above a part.
fn depth(report: &Report, at: usize) -> usize {
    let above = |at: &usize| report.figures.get(*at).and_then(|figure| figure.part_of);
    // A total stands before its parts; the bound guards against one that would not.
    std::iter::successors(above(&at), above).take(4).count()
}

fn achievement(_: &Figure, plan: &Plan) -> String {
    plan.percent
        .map(|percent| format!("{}{} %", bound(plan.bound), range(percent, plan.percent_max)))
        .unwrap_or_default()
}

/// The plan as the report states it, else as worked out.
fn plan_value(figure: &Figure, plan: &Plan) -> String {
    let unit = figure.unit.as_deref().unwrap_or_default();
    match (plan.value, plan.implied) {
        (Some(stated), _) => with_unit(stated, unit, figure),
        (None, Some(implied)) => worked_out(&implied, unit, figure),
        (None, None) => String::new(),
    }
}

fn worked_out(implied: &Interval, unit: &str, figure: &Figure) -> String {
    let (word, value) = stands_for(implied);
    format!("{WORKED_OUT}{word}{}", with_unit(value, unit, figure))
}

/// The unit is left out where the figure beside it shows the same one.
fn with_unit(value: crate::decimal::Decimal, unit: &str, figure: &Figure) -> String {
    let (shown, shown_unit) = amount(value, None, unit);
    let beside = figure.value.map(|value| amount(value, figure.value_max, unit).1);
    if beside.as_deref() == Some(&shown_unit) { shown } else { format!("{shown} {shown_unit}").trim_end().into() }
}

fn change(figure: &Figure, change: &Change) -> String {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let mut words = direction(change.direction).to_string();
    if let Some(by) = change.amount {
        let (shown, by_unit) = amount(by, change.amount_max, change.unit.as_deref().unwrap_or(unit));
        let by_unit = if by_unit == "%pt" { "điểm %" } else { &by_unit };
        words = format!("{words} {}{shown} {by_unit}", bound(change.bound));
    }
    let prior = match (change.prior, change.implied_prior) {
        (Some(stated), _) => Some(with_unit(stated, unit, figure)),
        (None, Some(implied)) => Some(worked_out(&implied, unit, figure)),
        (None, None) => None,
    };
    match (change.basis.map(period), prior) {
        (Some(basis), Some(prior)) => words += &format!(" so với {basis} ({prior})"),
        (Some(basis), None) => words += &format!(" so với {basis}"),
        (None, Some(prior)) => words += &format!(" (từ {prior})"),
        (None, None) => {}
    }
    words
}

fn doubts(report: &Report) -> Vec<String> {
    let notes = report
        .figures
        .iter()
        .enumerate()
        .flat_map(|(at, figure)| figure.notes.iter().map(move |note| format!("! dòng {}: {}", at + 1, note.text)));
    let checks = report.checks.iter().map(|check| {
        let rows: Vec<String> = check.figures.iter().map(|at| (at + 1).to_string()).collect();
        format!("! dòng {}: {}", rows.join(", "), check.message)
    });
    notes.chain(checks).collect()
}

fn count(report: &Report) -> String {
    if report.figures.is_empty() {
        return "Không tìm thấy số liệu nào.".into();
    }
    let with_plan = report.figures.iter().filter(|figure| !figure.plans.is_empty()).count();
    let worked_out = report.figures.iter().any(|figure| {
        figure.plans.iter().any(|plan| plan.value.is_none() && plan.implied.is_some())
            || figure.changes.iter().any(|change| change.prior.is_none() && change.implied_prior.is_some())
    });
    let mut line = format!(
        "{} số liệu, {with_plan} so với kế hoạch; {} số khác.",
        report.figures.len(),
        report.other_numbers.len()
    );
    if worked_out {
        line += &format!(" {WORKED_OUT}: suy ra bằng phép tính, báo cáo không nêu.");
    }
    line
}

#[cfg(test)]
mod tests {
    use crate::decimal::Decimal;

    use super::*;
    use crate::period::Period;
    use crate::report::{Bound, Direction, Document, Note};

    fn report() -> Report {
        let interval = |low: i64, high: i64, roundest: i64| Interval {
            low: Some(low.into()),
            high: Some(high.into()),
            roundest: roundest.into(),
        };
        let jobs = Figure {
            indicator: "giải quyết việc làm".into(),
            value: Some(60893.into()),
            unit: Some("lao động".into()),
            period: Some(Period::Year(2020)),
            plans: vec![Plan {
                percent: Some(Decimal::new(1211, 1)),
                implied: Some(interval(50242, 50304, 50300)),
                ..Plan::default()
            }],
            changes: vec![Change {
                direction: Direction::Down,
                amount: Some(Decimal::new(202, 1)),
                amount_max: None,
                unit: Some("%".into()),
                bound: Bound::Over,
                basis: Some(Period::Year(2019)),
                prior: None,
                implied_prior: Some(interval(76260, 76402, 76300)),
                span: Default::default(),
            }],
            ..Figure::default()
        };
        let fund = Figure {
            indicator: "quỹ".into(),
            value: Some(20_100_000_000_i64.into()),
            unit: Some("VND".into()),
            bound: Bound::Over,
            status: Status::Target,
            part_of: Some(0),
            plans: vec![Plan { value: Some(900_000_000.into()), ..Plan::default() }],
            notes: vec![Note { kind: "repaired", text: "t đồng → tỷ đồng".into(), span: None }],
            ..Figure::default()
        };
        let document = Document { period: Some(Period::Year(2020)), ..Document::default() };
        Report { document, figures: vec![jobs, fund], ..Report::default() }
    }

    #[test]
    fn cells_are_written_the_vietnamese_way() {
        let report = report();
        assert_eq!(
            row(&report, 0, &report.figures[0]),
            [
                "1",
                "giải quyết việc làm",
                "60.893",
                "lao động",
                "2020",
                "121,1 %",
                "≈50.300",
                "giảm hơn 20,2 % so với 2019 (≈76.300)",
                "thực hiện"
            ]
        );
        // The plan is stated: no mark. It is of another scale than the figure: its unit is said.
        assert_eq!(
            row(&report, 1, &report.figures[1]),
            ["2", "  quỹ", "hơn 20,1", "tỷ đồng", "", "", "900 triệu đồng", "", "mục tiêu"]
        );
    }

    #[test]
    fn columns_stand_under_each_other() {
        let written = table(&Source { name: Some("a.txt"), text: "", report: &report() }, 160);
        let lines: Vec<&str> = written.lines().collect();
        let end = |line: &str, text: &str| {
            line.split_once(text).map(|(before, _)| (before.to_owned() + text).chars().count())
        };
        let line = |text: &str| {
            lines.iter().find_map(|line| end(line, text)).unwrap_or_else(|| panic!("no {text} in {written}"))
        };
        assert_eq!(lines[..2], ["== a.txt ==", "2020"]);
        assert_eq!(line("Số liệu"), line("60.893"));
        assert_eq!(line("Số liệu"), line("hơn 20,1"));
        assert!(written.contains("! dòng 2: t đồng → tỷ đồng"));
        assert!(
            written.ends_with("2 số liệu, 2 so với kế hoạch; 0 số khác. ≈: suy ra bằng phép tính, báo cáo không nêu.")
        );
    }

    #[test]
    fn a_narrow_terminal_is_not_overrun() {
        let written = figures(&report(), 100);
        assert!(written.lines().all(|line| line.chars().count() <= 100), "{written}");
    }

    #[test]
    fn escape_sequences_stay_harmless() {
        let mut report = report();
        report.document.title = Some("\u{1b}]0;x\u{7}Tiêu đề".into());
        report.figures[0].indicator = "\u{1b}[31mviệc làm".into();
        let written = table(&Source { name: None, text: "", report: &report }, 160);
        assert!(written.contains("việc làm") && !written.contains(['\u{1b}', '\u{7}']));
    }

    #[test]
    fn nothing_found_is_said() {
        let nothing = table(&Source { name: None, text: "", report: &Report::default() }, 80);
        assert_eq!(nothing, "Không tìm thấy số liệu nào.");
    }
}
