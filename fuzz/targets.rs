//! What is fuzzed: each function takes any text, and panics where something does not hold that must hold of every text.
//!
//! libFuzzer runs them by `fuzz_targets/`, `cargo test --test fuzzing` over a bounded number of texts.

#[path = "../tests/properties/holds.rs"]
#[allow(dead_code)]
mod holds;

use std::io::{Cursor, Write};

use solieu::export::{Source, csv, json, table};
use solieu::lexicon;
use solieu::number::{numeral, quantity};
use solieu::read;
use solieu::report::{Report, Span};
use solieu::text::clean::{Clean, clean, clean_unicode};
use solieu::text::token::{Token, tokens};
use solieu::{Options, analyze, analyze_with};

/// The whole analysis, in both ways of reading.
pub fn analysis(text: &str) {
    for legacy in [true, false] {
        let report = analyze_with(text, Options { legacy });
        let faults = holds::faults(text, &report);
        assert!(faults.is_empty(), "{faults:#?}");
        let runs: Vec<&str> = holds::unaccounted(text, &report).into_iter().map(|run| run.of(text)).collect();
        assert!(runs.is_empty(), "{runs:?} lie in nothing that was reported");
    }
}

/// Numerals and quantities, from every run of digits on.
pub fn numerals(text: &str) {
    let cut = tokens(text, Span::new(0, text.len()));
    let matches = lexicon::find(&cut);
    for at in (0..cut.len()).filter(|&at| cut[at].is_digits()) {
        if let Some(numeral) = numeral::read(text, &cut, at) {
            assert!(numeral.tokens > 0 && at + numeral.tokens <= cut.len());
            assert_eq!(numeral.value.scale(), numeral.decimals);
            assert_eq!(digits_of(&numeral.value.mantissa().to_string()), digits_in(text, &cut, at, numeral.tokens));
        }
        if let Some(found) = quantity::read(text, &cut, &matches, at) {
            let (start, end) = (found.tokens.start, found.tokens.end);
            assert!(start == at && start < end && end <= cut.len());
            assert_eq!(found.number.start, cut[at].span.start);
            assert!(found.number.end <= cut[end - 1].span.end);
            assert!(!found.value.is_sign_negative());
            assert!(found.max.is_none_or(|max| max > found.value), "{found:?}");
        }
    }
}

/// The digits of the tokens, without noughts in front.
fn digits_in(text: &str, cut: &[Token], at: usize, tokens: usize) -> String {
    let digits = cut[at..at + tokens].iter().filter(|token| token.is_digits());
    digits_of(&digits.map(|token| token.span.of(text)).collect::<String>())
}

fn digits_of(number: &str) -> String {
    number.trim_start_matches('0').to_owned()
}

/// What turns old encodings, torn words and other spellings into clean text.
pub fn encodings(text: &str) {
    way_back(text, &clean(text));
    let clean = clean_unicode(text);
    way_back(text, &clean);
    let again = clean_unicode(&clean.text);
    assert_eq!(again.text, clean.text, "cleaning clean text changes nothing");
}

/// Every word of the clean text came from some words of the given text, in the same order.
fn way_back(given: &str, clean: &Clean) {
    let mut last = 0;
    for token in tokens(&clean.text, Span::new(0, clean.text.len())) {
        let origin = clean.origin(token.span);
        let words = given.get(origin.start..origin.end);
        assert!(words.is_some_and(|words| !words.is_empty()), "{:?} came from {origin:?}", token.span.of(&clean.text));
        assert!(origin.start >= last, "{:?} came from before the word before it", token.span.of(&clean.text));
        last = origin.start;
    }
}

/// All that leaves the program.
pub fn exports(text: &str) {
    let report = analyze(text);
    // The text as a file's name, too.
    for name in [None, Some(text)] {
        let source = Source { name, text, report: &report };
        check_csv(&source, csv::Reader::Program, ',', "\n");
        check_csv(&source, csv::Reader::Spreadsheet, ';', "\r\n");
        check_json(&source);
        let shown = table::table(&source, 100);
        assert!(!shown.chars().any(|letter| letter.is_control() && letter != '\n'), "a terminal would obey this");
    }
}

/// The readers of files: the bytes as they are, and as the part with the words of a Word and of an OpenDocument file.
pub fn files(bytes: &[u8]) {
    let word = [("[Content_Types].xml", &b"<Types/>"[..]), ("word/document.xml", bytes)];
    let open = [("mimetype", &b"application/vnd.oasis.opendocument.text"[..]), ("content.xml", bytes)];
    for file in [bytes.to_vec(), packed(&word), packed(&open)] {
        if let Ok(text) = read::text(&file) {
            assert!(!text.trim().is_empty(), "a file without words is refused");
        }
    }
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(*name, stored).expect("a part can be begun");
        zip.write_all(bytes).expect("a part can be written");
    }
    zip.finish().expect("a file can be written").into_inner()
}

fn check_csv(source: &Source, reader: csv::Reader, separator: char, line_end: &str) {
    let written = csv::csv(&[*source], reader);
    let lines = cells(written.trim_start_matches('\u{feff}'), separator, line_end);
    assert_eq!(lines.len(), 1 + source.report.figures.len(), "a line for each figure");
    for line in &lines {
        assert_eq!(line.len(), lines[0].len(), "as many cells as headings");
        for cell in line {
            let number = cell.chars().all(|letter| letter.is_ascii_digit() || "-.,".contains(letter));
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
            assert!(number || !formula, "{cell:?} would be run as a formula");
        }
    }
}

/// The cells of CSV, by RFC 4180.
fn cells(written: &str, separator: char, line_end: &str) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new()]];
    let (mut rest, mut inside) = (written, false);
    while let Some(letter) = rest.chars().next() {
        let line = lines.last_mut().expect("there is a line");
        if !inside && rest.starts_with(line_end) {
            lines.push(vec![String::new()]);
            rest = &rest[line_end.len()..];
            continue;
        }
        rest = &rest[letter.len_utf8()..];
        match letter {
            '"' if inside && rest.starts_with('"') => {
                line.last_mut().expect("there is a cell").push('"');
                rest = &rest[1..];
            }
            '"' => inside = !inside,
            _ if letter == separator && !inside => line.push(String::new()),
            _ => line.last_mut().expect("there is a cell").push(letter),
        }
    }
    assert!(!inside, "a quote is left open");
    // What is behind the last line end.
    assert_eq!(lines.pop(), Some(vec![String::new()]));
    lines
}

fn check_json(source: &Source) {
    let written = json::line(source).expect("every report can be written");
    assert!(!written.contains('\n'), "one line");
    let read: serde_json::Value = serde_json::from_str(&written).expect("what was written can be read");
    let Report { figures, other_numbers, .. } = source.report;
    assert_eq!(read["figures"].as_array().map(Vec::len), Some(figures.len()));
    assert_eq!(read["otherNumbers"].as_array().map(Vec::len), Some(other_numbers.len()));
}
