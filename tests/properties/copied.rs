//! The same report, copied from other places: from a page whose lines were broken, of several pages with their numbers between, with a
//! blank line between all lines. The rows stay, or nearly all.

use std::{fs, path::PathBuf};

use solieu::report::Figure;

use super::spelling::said;

/// The reports of `tests/reports` whose paragraphs are whole.
fn reports() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reports/reports");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap());
    let whole: Vec<String> = texts.filter(|text| text.lines().any(|line| line.chars().count() > 200)).collect();
    assert!(whole.len() >= 12, "only {} reports", whole.len());
    whole
}

/// The rows, without where they stand, how they were come by, what is doubted and which is a part of which.
fn rows(text: &str) -> Vec<Figure> {
    let mut figures = said(text).0;
    for figure in &mut figures {
        figure.why.clear();
        figure.notes.clear();
        figure.part_of = None;
    }
    figures
}

/// How many of the reports' rows are read once they are copied so, and how many there are.
fn kept(copied: impl Fn(&str) -> String) -> (usize, usize) {
    let (mut kept, mut all) = (0, 0);
    for report in reports() {
        let told = rows(&report);
        let mut left = rows(&copied(&report));
        all += told.len();
        for row in told {
            if let Some(at) = left.iter().position(|other| *other == row) {
                left.swap_remove(at);
                kept += 1;
            }
        }
    }
    (kept, all)
}

/// Lines of no more letters than `width`, broken between words.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        if paragraph.chars().count() <= width {
            line += paragraph;
        } else {
            for word in paragraph.split_whitespace() {
                if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
                    lines.push(std::mem::take(&mut line));
                }
                line = if line.is_empty() { word.to_owned() } else { line + " " + word };
            }
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// A page's number behind so many lines.
fn paged(text: &str, lines: usize) -> String {
    let mut pages = 0;
    let mut copied = String::new();
    for (at, line) in text.lines().enumerate() {
        copied += line;
        copied.push('\n');
        if at % lines == lines - 1 {
            pages += 1;
            copied += &format!("\n{pages}\n\n");
        }
    }
    copied
}

#[test]
fn broken_lines_lose_hardly_a_row() {
    for width in [80, 90, 100, 110] {
        let (kept, all) = kept(|text| wrapped(text, width));
        println!("lines of {width}: {kept} of {all} rows");
        assert!(kept * 100 >= all * 98, "lines of {width}: {kept} of {all} rows");
    }
}

#[test]
fn numbers_of_pages_lose_hardly_a_row() {
    let (kept, all) = kept(|text| paged(&wrapped(text, 90), 40));
    println!("pages of 40 lines: {kept} of {all} rows");
    assert!(kept * 100 >= all * 97, "pages: {kept} of {all} rows");
}

#[test]
fn blank_lines_between_all_lines_change_no_row() {
    for report in reports() {
        assert_eq!(rows(&report.replace('\n', "\n\n")), rows(&report));
    }
}
