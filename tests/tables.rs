//! Tables of many heads and units, each with the rows that it must give: `tests/tables/*.toml`.
//!
//! A row is written on one line, as [`shown`] prints it: the number as it stands in its cell, the indicator, value and
//! unit, the time, then what else there is of plans, changes and the total that it is a part of (by its number in the list).
//! What is not written must not be found. `SOLIEU_TABLES=show cargo test --test tables -- --nocapture` prints what is read in
//! that form. Besides, every run of digits must lie in a row's cells or among the other numbers.

use std::{fs, path::PathBuf};

use serde::Deserialize;
use solieu::decimal::Decimal;
use solieu::report::{Bound, Direction, Figure, Report, Span, Status};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    table: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// What is particular about it.
    says: String,
    text: String,
    rows: String,
}

fn tables() -> Vec<(String, Table)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tables");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let file: File =
            toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|why| panic!("{name}: {why}"));
        file.table.into_iter().map(move |table| (format!("{name}: {}", table.says), table))
    };
    files.into_iter().flat_map(read).collect()
}

#[test]
fn every_row_is_read() {
    let mut wrong = Vec::new();
    let tables = tables();
    let show = std::env::var("SOLIEU_TABLES").is_ok_and(|wish| wish == "show");
    for (name, table) in &tables {
        let got = lines(&solieu::analyze(&table.text), &table.text);
        if show {
            println!("# {name}\n{}\n", got.join("\n"));
        }
        let want: Vec<&str> = table.rows.lines().filter(|line| !line.trim().is_empty()).collect();
        let missed = want.iter().filter(|line| !got.iter().any(|got| got == *line));
        let found = got.iter().filter(|line| !want.contains(&line.as_str()));
        let lines: Vec<String> =
            missed.map(|line| format!("  - {line}")).chain(found.map(|line| format!("  + {line}"))).collect();
        if !lines.is_empty() || got.len() != want.len() {
            wrong.push(format!("{name}\n{}", lines.join("\n")));
        }
    }
    assert!(tables.len() >= 40, "only {} tables", tables.len());
    assert!(wrong.is_empty(), "{} of {} tables\n{}", wrong.len(), tables.len(), wrong.join("\n"));
}

#[test]
fn a_blank_line_between_all_lines_changes_no_row() {
    let mut held = 0;
    for (name, table) in tables().into_iter().filter(|(_, table)| !table.text.contains("\n\n")) {
        let spaced = table.text.trim_end().replace('\n', "\n\n");
        let got = lines(&solieu::analyze(&spaced), &spaced);
        assert_eq!(got, lines(&solieu::analyze(&table.text), &table.text), "{name}");
        held += 1;
    }
    assert!(held >= 20, "only {held} tables");
}

#[test]
fn every_digit_is_accounted_for() {
    for (name, table) in tables() {
        let report = solieu::analyze(&table.text);
        let numbers: Vec<Span> = report.figures.iter().filter_map(|figure| figure.spans.number).collect();
        let others: Vec<Span> = report.other_numbers.iter().map(|other| other.span).collect();
        let stated = report.figures.iter().flat_map(|figure| {
            figure.plans.iter().map(|plan| plan.span).chain(figure.changes.iter().map(|change| change.span))
        });
        let stated: Vec<Span> = stated.collect();
        for (at, _) in table.text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()) {
            let holds = |spans: &[Span]| spans.iter().filter(|span| span.start <= at && at < span.end).count();
            let line = table.text[..at].matches('\n').count() + 1;
            let (number, other, stated) = (holds(&numbers), holds(&others), holds(&stated));
            assert!(number <= 1 && other <= 1, "{name}: line {line}: a digit twice");
            assert!(
                number + other == 1 || stated > 0 && other == 0,
                "{name}: line {line}: a digit {number} {other} {stated}"
            );
        }
    }
}

fn lines(report: &Report, text: &str) -> Vec<String> {
    report.figures.iter().map(|figure| shown(figure, text)).collect()
}

fn shown(figure: &Figure, text: &str) -> String {
    let number = figure.spans.number.map_or("-", |span| span.of(text));
    let mut fields = vec![number.to_string(), figure.indicator.clone()];
    if let Some(value) = figure.value {
        let mut shown = bound(figure.bound).to_string() + &plain(value);
        figure.value_max.iter().for_each(|max| shown += &format!("..{}", plain(*max)));
        figure.of.iter().for_each(|of| shown += &format!(" of {}", plain(*of)));
        fields.push(format!("{shown} {}", figure.unit.as_deref().unwrap_or("?")));
    }
    fields.push(figure.period.map_or("?".into(), |period| period.to_string()));
    if figure.status == Status::Target {
        fields.push("target".into());
    }
    for plan in &figure.plans {
        let percent = plan.percent.map(|percent| format!(" {}%", plain(percent))).unwrap_or_default();
        let value = plan.value.map(|value| format!(" of {}", plain(value))).unwrap_or_default();
        fields.push(format!("plan{percent}{value}"));
    }
    for change in &figure.changes {
        let direction = match change.direction {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::Same => "same",
        };
        let amount =
            change.amount.map(|amount| format!(" {} {}", plain(amount), change.unit.as_deref().unwrap_or("?")));
        let prior = change.prior.map(|prior| format!(" ({})", plain(prior)));
        let basis = change.basis.map_or("?".into(), |basis| basis.to_string());
        fields.push(format!("{direction}{} from {basis}{}", amount.unwrap_or_default(), prior.unwrap_or_default()));
    }
    figure.part_of.iter().for_each(|whole| fields.push(format!("part of {}", whole + 1)));
    figure.notes.iter().for_each(|note| fields.push(note.kind.to_string()));
    fields.join(" | ")
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::About => "~",
        Bound::Over => ">",
        Bound::Nearly => "<~",
        Bound::Under => "<",
        Bound::AtLeast => ">=",
        Bound::AtMost => "<=",
    }
}

fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}
