//! The command line as its users meet it: what it prints, where, and with what status.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const REPORT: &str = "Năm 2020, tỉnh giải quyết việc làm cho 12.300 lao động, đạt 102,5% kế hoạch.\n";

/// A folder of its own for a test, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("solieu-{test}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn solieu() -> Command {
    Command::new(env!("CARGO_BIN_EXE_solieu"))
}

fn run(arguments: &[&str], given: &[u8]) -> Output {
    let mut child =
        solieu().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // Only fails where the program does not read its standard input.
    let _ = child.stdin.take().unwrap().write_all(given);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn json(line: &str) -> serde_json::Value {
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
}

fn reports(output: &Output) -> Vec<serde_json::Value> {
    stdout(output).lines().map(json).collect()
}

#[test]
fn one_report_is_one_object() {
    let output = run(&["--json"], REPORT.as_bytes());
    assert!(output.status.success());
    let [report] = &reports(&output)[..] else { panic!("{}", stdout(&output)) };
    let keys: Vec<&str> = report.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["checks", "document", "figures", "otherNumbers"]);
    assert_eq!(report["figures"][0]["value"], 12300);
    assert_eq!(report["figures"][0]["plans"][0]["percent"], 102.5);
}

#[test]
fn a_file_and_standard_input_give_the_same() {
    let folder = Folder::new("same");
    let file = folder.file("a.txt", REPORT);
    for form in ["--json", "--csv", "--csv=spreadsheet"] {
        let piped = run(&[form], REPORT.as_bytes());
        assert!(!piped.stdout.is_empty());
        assert_eq!(stdout(&run(&[form, &file], b"")), stdout(&piped));
        assert_eq!(stdout(&run(&[form, "-"], REPORT.as_bytes())), stdout(&piped));
    }
}

#[test]
fn several_files_are_told_apart_by_name() {
    let folder = Folder::new("several");
    let files = [folder.file("a.txt", REPORT), folder.file("b.txt", "")];
    let arguments = |form| vec![form, files[0].as_str(), files[1].as_str()];

    let lines = reports(&run(&arguments("--json"), b""));
    assert_eq!(lines.iter().map(|line| line["file"].as_str().unwrap()).collect::<Vec<_>>(), files);
    assert_eq!(lines[0]["figures"].as_array().unwrap().len(), 1);
    assert_eq!(lines[1]["figures"].as_array().unwrap().len(), 0);

    let output = run(&arguments("--csv"), b"");
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert!(lines[0].starts_with("file,row,indicator,"));
    assert!(lines[1].starts_with(&format!("{},1,", files[0])));
    assert_eq!(lines.len(), 2);
}

#[test]
fn spans_count_utf16() {
    let given = format!("🙂 {REPORT}");
    let units: Vec<u16> = given.encode_utf16().collect();
    let report = &reports(&run(&["--json"], given.as_bytes()))[0];
    let span = &report["figures"][0]["spans"]["number"];
    let at = |nth: usize| span[nth].as_u64().unwrap() as usize;
    assert_eq!(String::from_utf16(&units[at(0)..at(1)]).unwrap(), "12.300");
}

#[test]
fn the_plain_call_prints_a_table() {
    let output = run(&[], REPORT.as_bytes());
    assert!(output.status.success());
    let row = stdout(&output).lines().find(|line| line.contains("12.300")).expect("a row");
    assert!(row.contains("102,5 %") && row.contains("≈12.000"), "{row}");
    assert!(stdout(&output).contains("1 số liệu, 1 so với kế hoạch"));
}

#[test]
fn a_text_without_figures_says_so() {
    let output = run(&[], b"");
    assert!(output.status.success());
    assert_eq!(stdout(&output).trim(), "Không tìm thấy số liệu nào.");
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_done() {
    let folder = Folder::new("unreadable");
    let good = folder.file("good.txt", REPORT);
    let binary = folder.file("binary.txt", b"\x89PNG\r\n\x1a\n");
    let missing = folder.0.join("missing.txt").to_str().unwrap().to_owned();
    let directory = folder.0.to_str().unwrap();
    for form in [&["--json"][..], &["--csv"], &[]] {
        let files = [missing.as_str(), &binary, directory, &good];
        let output = run(&[form, &files].concat(), b"");
        assert_eq!(output.status.code(), Some(1));
        assert!(stdout(&output).contains("good.txt"));
        let said: Vec<&str> = stderr(&output).lines().collect();
        assert_eq!(said.len(), 3, "{said:?}");
        for (line, file) in said.iter().zip(files) {
            assert!(line.starts_with(&format!("solieu: {file}")), "{line}");
        }
        assert!(
            said[1].ends_with("is only a picture (a scan or photograph) without text; recognise its text (OCR) first")
        );
    }
}

#[test]
fn unreadable_standard_input_is_named() {
    let output = run(&["--json"], b"%PDF-1.7");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output), "");
    assert!(stderr(&output).starts_with("solieu: standard input is a PDF file"));
}

#[test]
fn wrong_arguments_are_refused() {
    assert_eq!(run(&["--jsonn"], b"").status.code(), Some(2));
    assert_eq!(run(&["--json", "--csv"], b"").status.code(), Some(2));
}

#[test]
#[cfg(unix)]
fn a_reader_that_leaves_early_is_no_error() {
    let folder = Folder::new("pipe");
    let file = folder.file("a.txt", REPORT);
    // More than a pipe holds.
    let files = vec![file; 3000];
    let mut child = solieu().arg("--json").args(&files).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(stderr(&output), "");
}

#[test]
fn the_help_names_every_option() {
    let output = run(&["--help"], b"");
    for option in ["--json", "--csv", "FILE"] {
        assert!(stdout(&output).contains(option));
    }
}

#[test]
fn says_why_each_row_reads_as_it_does() {
    let output = run(&["--explain"], REPORT.as_bytes());
    assert!(output.status.success());
    let lines = stdout(&output);
    assert!(lines.starts_with("1. giải quyết việc làm: 12.300 lao động\n"), "{lines}");
    assert!(lines.contains("“Năm 2020”: thời gian đứng trước số"), "{lines}");
    assert!(lines.contains("102,5 % (≈ 12.000 lao động)"), "{lines}");
}

#[test]
fn shows_what_stands_between_the_stages() {
    let output = run(&["--stages"], REPORT.as_bytes());
    assert!(stdout(&output).contains("Number[12300 Count] 12.300"), "{}", stdout(&output));
    let both = run(&["--stages", "--json"], REPORT.as_bytes());
    assert_eq!(both.status.code(), Some(2), "{}", stderr(&both));
}
