//! What reads prose alone reads it as the whole does, and hands on what takes more.

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use solieu::{Options, analyze, analyze_prose};

fn prose(text: &str) -> Option<solieu::Report> {
    analyze_prose(text, Options::default(), &mut |_| {})
}

fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let wanted = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    wanted.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

#[derive(Deserialize)]
struct Tables {
    table: Vec<Table>,
}

#[derive(Deserialize)]
struct Table {
    text: String,
}

#[test]
fn reports_are_read_as_the_whole_reads_them() {
    let mut read = 0;
    for (path, text) in files("tests/reports/reports", "txt") {
        if let Some(report) = prose(&text) {
            assert!(!report.figures.is_empty());
            assert_eq!(report, analyze(&text), "{}", path.display());
            read += 1;
        }
    }
    assert!(read > 4, "most reports are prose: {read}");
}

#[test]
fn tables_are_handed_on() {
    for (path, file) in files("tests/tables", "toml") {
        let file: Tables = toml::from_str(&file).unwrap();
        for table in file.table {
            assert!(prose(&table.text).is_none(), "{}: {}", path.display(), table.text);
        }
    }
}

#[test]
fn old_encodings_are_handed_on() {
    for text in ["Gi¶i quyÕt viÖc lµm", "Giaûi quyeát vieäc laøm", "Gia?i quye^'t vie^.c la`m"] {
        assert!(prose(text).is_none(), "{text}");
        assert_eq!(
            analyze_prose(text, Options { legacy: false }, &mut |_| {}),
            Some(solieu::analyze_with(text, Options { legacy: false }))
        );
    }
    // Too few letters for any of them.
    for text in [
        "Cà Mau",
        "Hà Nam: 12 xã",
        "CÔNG TY CÁ",
        "Báo dân sinh\nBáo dân sinh\n1\u{a0}2\u{a0}3\u{a0}4",
        "TÀI CHÍNH » NGÂN HÀNG",
    ] {
        assert!(prose(text).is_some(), "{text}");
    }
}
