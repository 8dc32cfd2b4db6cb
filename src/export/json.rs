//! Reports as JSON, one to a line.

use serde::Serialize;

use super::Source;
use crate::Report;

#[derive(Serialize)]
struct Line<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(flatten)]
    report: Report,
}

/// One line without its line end. Spans count UTF-16 code units; the file's name comes first where there is one.
pub fn line(source: &Source) -> serde_json::Result<String> {
    serde_json::to_string(&Line { file: source.name, report: source.report.clone().in_utf16(source.text) })
}
