//! Why each row reads as it does, in Vietnamese, for a terminal: for each cell the words that gave it and the rule that went by
//! them, and the readings that lost.
//!
//! ```text
//! 1. giải quyết việc làm: 12.300 lao động
//!    “Năm 2020, tỉnh giải quyết việc làm cho 12.300 lao động, đạt 102,5% kế hoạch.”
//!    Chỉ tiêu     giải quyết việc làm      lời đứng trước số
//!    Kỳ           2020                     “Năm 2020”: thời gian đứng trước số
//!    Kế hoạch     102,5 %                  “102,5%”: tỷ lệ so với kế hoạch được nêu tên
//! ```

use super::Source;
use super::rules::in_words;
use super::vietnamese::{amount, bound, direction, number, period, range, stands_for};
use crate::report::{Bound, Change, Figure, Plan, Reason, Report, Status};

/// Widest first and second column, in letters.
const CELL: usize = 12;
const VALUE: usize = 32;

/// Every row of the report with its reasons, and the numbers that are no rows.
pub fn explain(source: &Source) -> String {
    let report = source.report;
    let mut lines: Vec<String> = source.name.map(|name| format!("== {name} ==")).into_iter().collect();
    for (at, figure) in report.figures.iter().enumerate() {
        row(source, at, figure, &mut lines);
        lines.push(String::new());
    }
    lines.push(format!("Số khác ({}):", report.other_numbers.len()));
    for other in &report.other_numbers {
        let words = quoted(source.text, other.span.start, other.span.end);
        lines.push(format!("   {} {words}", padded(kind(&other.kind), VALUE)));
    }
    // What the report says is shown, not obeyed: an escape sequence in it does nothing to the terminal.
    lines.join("\n").replace(|letter: char| letter.is_control() && letter != '\n', " ")
}

fn row(source: &Source, at: usize, figure: &Figure, lines: &mut Vec<String>) {
    let title = [figure.indicator.clone(), value(figure)].into_iter().filter(|part| !part.is_empty());
    lines.push(format!("{}. {}", at + 1, title.collect::<Vec<_>>().join(": ")));
    let sentence = figure.spans.sentence;
    lines.push(format!("   {}", quoted(source.text, sentence.start, sentence.end)));
    let whys = |cell: &'static str| figure.why.iter().filter(move |reason| reason.cell == cell);
    let mut cell = |name: &str, shown: String, reasons: Vec<&Reason>| {
        let mut first = true;
        for reason in &reasons {
            // The words need not be said twice.
            let words = reason.span.map(|span| quoted(source.text, span.start, span.end));
            let words = words.filter(|words| *words != format!("“{shown}”")).map(|words| format!("{words}: "));
            let label = if first { name } else { "" };
            let shown = if first { shown.as_str() } else { "" };
            let why = format!("{}{}", words.unwrap_or_default(), in_words(reason.rule));
            lines.push(format!("   {} {}  {why}", padded(label, CELL), padded(shown, VALUE)));
            for rival in &reason.rivals {
                let lost = format!("thua: {} (kém {})", in_words(rival.reading), margin(rival.margin));
                lines.push(format!("   {} {}  {lost}", padded("", CELL), padded("", VALUE)));
            }
            first = false;
        }
        if first && !shown.is_empty() {
            lines.push(format!("   {} {shown}", padded(name, CELL)));
        }
    };
    cell("Vai trò", value(figure), whys("role").chain(whys("value")).chain(whys("number")).collect());
    cell("Chỉ tiêu", figure.indicator.clone(), whys("indicator").collect());
    if figure.value.is_some() {
        cell("Đơn vị", figure.unit.clone().unwrap_or_default(), whys("unit").collect());
    }
    if figure.bound != Bound::Exact {
        cell("Mức", bound(figure.bound).trim().into(), whys("bound").collect());
    }
    if figure.status == Status::Target {
        cell("Loại", "mục tiêu".into(), whys("status").collect());
    }
    cell("Kỳ", figure.period.map(period).unwrap_or("(không rõ)".into()), whys("period").collect());
    if let Some(place) = &figure.place {
        cell("Nơi", place.name.clone(), whys("place").collect());
    }
    let plans: Vec<String> = figure.plans.iter().map(|plan| plan_in_words(figure, plan)).collect();
    cell("Kế hoạch", plans.join("; "), whys("plan").collect());
    let changes: Vec<String> = figure.changes.iter().map(|change| change_in_words(figure, change)).collect();
    cell("Tăng, giảm", changes.join("; "), whys("change").collect());
    if let Some(total) = figure.part_of.and_then(|total| Some((total, source.report.figures.get(total)?))) {
        cell("Thuộc về", format!("{}. {}", total.0 + 1, total.1.indicator), whys("partOf").collect());
    }
    for doubt in doubts(source.report, at) {
        lines.push(format!("   {} {doubt}", padded("Cần xem lại", CELL)));
    }
}

/// The notes on a row and the checks that speak of it.
fn doubts(report: &Report, at: usize) -> impl Iterator<Item = &str> {
    let notes = report.figures[at].notes.iter().map(|note| note.text.as_str());
    let checks = report.checks.iter().filter(move |check| check.figures.contains(&at));
    notes.chain(checks.map(|check| check.message.as_str()))
}

fn value(figure: &Figure) -> String {
    let Some(value) = figure.value else { return String::new() };
    let (shown, unit) = amount(value, figure.value_max, figure.unit.as_deref().unwrap_or_default());
    let of = figure.of.map(|of| format!("/{}", number(of))).unwrap_or_default();
    format!("{}{shown}{of} {unit}", bound(figure.bound)).trim_end().into()
}

fn plan_in_words(figure: &Figure, plan: &Plan) -> String {
    let unit = figure.unit.as_deref().unwrap_or_default();
    let percent = plan.percent.map(|it| format!("{}{} %", bound(plan.bound), range(it, plan.percent_max)));
    let of = |mark: &str, value| {
        let (shown, unit) = amount(value, None, unit);
        format!("({mark}{shown} {unit})").replace(" )", ")")
    };
    let stated = plan.value.map(|value| of("", value));
    let worked_out = plan.implied.filter(|_| stated.is_none());
    let worked_out = worked_out.map(|implied| {
        let (word, value) = stands_for(&implied);
        of(&format!("≈ {word}"), value)
    });
    [percent, stated, worked_out].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn change_in_words(figure: &Figure, change: &Change) -> String {
    let unit = change.unit.as_deref().unwrap_or_default();
    let by = change.amount.map(|it| match unit {
        "%" => format!("{} %", range(it, change.amount_max)),
        "%pt" => format!("{} điểm %", range(it, change.amount_max)),
        unit => {
            let (shown, unit) = amount(it, change.amount_max, unit);
            format!("{shown} {unit}")
        }
    });
    let basis = change.basis.map(|basis| format!("so với {}", period(basis)));
    let prior = change.prior.map(|prior| {
        let (shown, unit) = amount(prior, None, figure.unit.as_deref().unwrap_or_default());
        format!("(từ {shown} {unit})")
    });
    let words = [Some(direction(change.direction).to_string()), by, basis, prior];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The words of the text in quotation marks, on one line.
fn quoted(text: &str, start: usize, end: usize) -> String {
    const LONGEST: usize = 160;
    let words = text.get(start..end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("“{}…”", words[..cut].trim_end()),
        None => format!("“{words}”"),
    }
}

/// Blanks up to a width in letters; longer words stay whole.
fn padded(words: &str, width: usize) -> String {
    format!("{words:width$}")
}

fn margin(margin: f32) -> String {
    format!("{margin:.1}").replace('.', ",")
}

fn kind(kind: &crate::report::OtherKind) -> &'static str {
    use crate::report::OtherKind::*;
    match kind {
        Date => "ngày tháng",
        Year => "năm",
        Period => "khoảng thời gian",
        Time => "giờ",
        LegalRef => "số văn bản",
        Ordinal => "số thứ tự",
        Age => "độ tuổi",
        Criterion => "ngưỡng, tiêu chí",
        Name => "số trong tên gọi",
        Phone => "số điện thoại",
        Caption => "chú thích ảnh",
        Navigation => "mục của trang web",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze;

    fn explained(text: &str) -> String {
        explain(&Source { name: None, text, report: &analyze(text) })
    }

    #[test]
    fn each_cell_has_its_words_and_its_rule() {
        let text =
            "Năm 2020, tỉnh giải quyết việc làm cho hơn 12.300 lao động, đạt 102,5% kế hoạch, tăng 4% so với năm 2019.";
        let lines = explained(text);
        for line in [
            "1. giải quyết việc làm: hơn 12.300 lao động",
            "   Chỉ tiêu     giải quyết việc làm               lời đứng trước số",
            "   Mức          hơn                               chữ đứng ngay trước số",
            "   Kỳ           2020                              “Năm 2020”: thời gian đứng trước số",
            "   Kế hoạch     102,5 % (≈ ít nhất 11.988,31 lao động)  “102,5”: tỷ lệ so với kế hoạch được nêu tên",
            "   Tăng, giảm   tăng 4 % so với 2019              “4”: mức tăng, giảm",
            "Số khác (2):",
        ] {
            assert!(lines.contains(line), "{line}\n---\n{lines}");
        }
    }

    #[test]
    fn what_is_missing_or_doubted_is_said() {
        let lines = explained("Chỉ số hài lòng 6,84.");
        assert!(lines.contains("Kỳ           (không rõ)"), "{lines}");
        assert!(lines.contains("Cần xem lại"), "{lines}");
    }

    #[test]
    fn an_escape_sequence_is_no_command() {
        assert!(!explained("Năm 2020, xã có 5 \u{1b}[31mhộ.").contains('\u{1b}'));
    }
}
