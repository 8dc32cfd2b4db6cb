//! The command line's door: `solieu FILE…`, or a report on standard input.

use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use solieu::Report;
use solieu::export::{Source, csv, explain, json, stages, table};
use solieu::read::Unreadable;

/// Reads Vietnamese reports into a table of their figures and plan achievement.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Reports to read: .docx, .odt, .html or text; `-`, or none, is standard input
    #[arg(value_name = "FILE")]
    files: Vec<String>,

    /// Print JSON: a report on one line, with its file's name if there are several
    #[arg(long, group = "form")]
    json: bool,

    /// Print CSV: for programs, or for a spreadsheet set to Vietnamese (`--csv=spreadsheet`)
    #[arg(long, group = "form", value_name = "FOR", num_args = 0..=1, require_equals = true, default_missing_value = "program")]
    csv: Option<CsvReader>,

    /// Print why each row reads as it does: for each cell the words that gave it, and the readings that lost
    #[arg(long, group = "form")]
    explain: bool,

    /// Print what stands between two stages: the blocks of the text, its sentences, what each of their words is taken for
    #[arg(long, group = "form")]
    stages: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum CsvReader {
    /// Commas, decimal points
    Program,
    /// Byte-order mark, semicolons, decimal commas, Vietnamese headings
    Spreadsheet,
}

/// A report that was read.
struct Input {
    name: String,
    text: String,
    report: Report,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match print(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever read us has seen enough (`solieu … | head`).
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("solieu: cannot write: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints every file's report; `false` if some file could not be read.
fn print(arguments: &Arguments) -> io::Result<bool> {
    let several = arguments.files.len() > 1;
    let from_stdin = ["-".to_string()];
    let files = if arguments.files.is_empty() { &from_stdin[..] } else { &arguments.files };
    let mut out = io::stdout().lock();
    let mut all_read = true;
    let mut kept = Vec::new();

    for file in files {
        let text = match read(file) {
            Ok(text) => text,
            Err(error) => {
                eprintln!("solieu: {error}");
                all_read = false;
                continue;
            }
        };
        let report = solieu::analyze(&text);
        let input = Input { name: file.clone(), text, report };
        let source = source(&input, several);
        if arguments.json {
            writeln!(out, "{}", json::line(&source)?)?;
        } else if arguments.explain {
            writeln!(out, "{}\n", explain::explain(&source))?;
        } else if arguments.stages {
            writeln!(out, "{}\n", stages::stages(&source))?;
        } else if arguments.csv.is_some() {
            // How many columns there are is known when all have been read.
            kept.push(input);
        } else {
            writeln!(out, "{}", table::table(&source, width()))?;
            if several {
                writeln!(out)?;
            }
        }
        out.flush()?;
    }
    if let Some(reader) = arguments.csv {
        let reader = match reader {
            CsvReader::Program => csv::Reader::Program,
            CsvReader::Spreadsheet => csv::Reader::Spreadsheet,
        };
        let sources: Vec<Source> = kept.iter().map(|input| source(input, several)).collect();
        out.write_all(csv::csv(&sources, reader).as_bytes())?;
    }
    out.flush()?;
    Ok(all_read)
}

fn source(input: &Input, several: bool) -> Source<'_> {
    Source { name: several.then_some(&input.name), text: &input.text, report: &input.report }
}

/// The text of a file, or words that say which file could not be read and why.
fn read(file: &str) -> Result<String, String> {
    let name = if file == "-" { "standard input" } else { file };
    let mut bytes = Vec::new();
    let most = solieu::read::MOST_BYTES + 1;
    if file == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    }
    .map_err(|error| format!("{name}: {error}"))?;
    match solieu::read::text(&bytes) {
        // No words, no figures: an answer like any other.
        Err(Unreadable::Empty) => Ok(String::new()),
        read => read.map_err(|why| format!("{name} {why}")),
    }
}

/// Columns to lay the table out in: the terminal's, or enough for most reports when it goes elsewhere.
fn width() -> u16 {
    let terminal = comfy_table::Table::new().width().filter(|_| io::stdout().is_terminal());
    terminal.unwrap_or(160)
}
