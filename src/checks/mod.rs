//! Figures that contradict each other.
//!
//! In: the text and the rows read from it. Out: a [`Check`] for each sum that does not come out, spelled out in Vietnamese. How
//! far two numbers may part follows from the decimals that the report prints; `khoảng`, `hơn`, `gần` never contradict tightly.
//!
//! `152/140 người, đạt 98%` gives `152 / 140 = 108,6%, báo cáo ghi 98%`.
//!
//! `plan`, `change` and `parts` each hold the checks of their kind; `sum` says how finely numbers are printed and writes sums in words.

mod change;
mod parts;
mod plan;
mod sum;

use crate::report::{Check, Figure};
use change::{change_mismatch, changes_part};
use parts::{parts_do_not_sum, parts_exceed_total, share_mismatch};
use plan::{plan_mismatch, target_mismatch};
pub(crate) use sum::{same_kind, slack};

/// How far behind its total a part may stand.
const REACH: usize = 40;

/// Every contradiction among the rows of a report, whose spans point into `text`.
pub fn checks(text: &str, figures: &[Figure]) -> Vec<Check> {
    let mut checks = Vec::new();
    for (index, figure) in figures.iter().enumerate() {
        let mut say = |kind: &'static str, rows: &[usize], message: Option<String>| {
            checks.extend(message.map(|message| Check { kind, figures: rows.to_vec(), message }));
        };
        for plan in &figure.plans {
            say("plan_mismatch", &[index], plan_mismatch(text, figure, plan));
            say("target_mismatch", &[index], target_mismatch(text, figure, plan));
        }
        for change in &figure.changes {
            say("change_mismatch", &[index], change_mismatch(text, figure, change));
        }
        for pair in figure.changes.windows(2) {
            say("change_mismatch", &[index], changes_part(text, figure, &pair[0], &pair[1]));
        }
        let behind = index + 1..figures.len().min(index + REACH);
        let rows: Vec<usize> = behind.filter(|i| figures[*i].part_of == Some(index)).collect();
        if !rows.is_empty() {
            let parts: Vec<&Figure> = rows.iter().map(|part| &figures[*part]).collect();
            let all: Vec<usize> = std::iter::once(index).chain(rows).collect();
            // That its parts are too many is said of the total; they may well count the same people twice. What a bracket sets apart
            // (`5.400 lao động (1.400 lao động nữ) … Trong đó, Nhật Bản 2.800`) is another division than a list.
            let (bracketed, listed): (Vec<&Figure>, Vec<&Figure>) = parts.iter().partition(|part| is_bracketed(part));
            let exceeds = |parts: &[&Figure]| parts_exceed_total(text, figure, parts);
            say("parts_exceed_total", &[index], exceeds(&listed).or_else(|| exceeds(&bracketed)));
            say("parts_do_not_sum", &all, parts_do_not_sum(text, figure, &parts));
        }
        if let Some(share) = figures.get(index + 1) {
            let total = figure.part_of.and_then(|total| figures.get(total));
            say("share_mismatch", &[index, index + 1], share_mismatch(text, figure, share, total));
        }
    }
    checks
}

/// Whether a bracket behind its total names the part.
fn is_bracketed(part: &Figure) -> bool {
    part.why.iter().any(|reason| reason.cell == "role" && reason.rule == "part in a bracket")
}

#[cfg(test)]
mod tests {
    use crate::analyze;

    /// What is said of a text, kind and message.
    fn said(text: &str) -> Vec<String> {
        analyze(text).checks.into_iter().map(|check| format!("{}: {}", check.kind, check.message)).collect()
    }

    #[test]
    fn a_plan_that_does_not_come_out() {
        assert_eq!(
            said("Năm 2022, xã có 1.832 hộ vay vốn, đạt 87,2% kế hoạch (2.000 hộ)."),
            ["plan_mismatch: 1.832 / 2.000 hộ vay vốn = 91,6%, báo cáo ghi 87,2%"]
        );
        assert!(said("Năm 2022, xã có 1.832 hộ vay vốn, đạt 91,6% kế hoạch (2.000 hộ).").is_empty());
        assert!(said("Năm 2022, xã có 1.832 hộ vay vốn, đạt gần 92% kế hoạch (2.000 hộ).").is_empty());
    }

    #[test]
    fn an_excess_that_is_attainment() {
        assert_eq!(
            said("Năm 2019, huyện đoàn kết nạp 940/200 đoàn viên, vượt 470% kế hoạch."),
            ["plan_mismatch: 940 / 200 đoàn viên = 470%: “vượt 470%” được hiểu là đạt, phần vượt là 370%"]
        );
        assert!(said("Năm 2019, huyện đoàn kết nạp 940/200 đoàn viên, vượt 370% kế hoạch.").is_empty());
    }

    #[test]
    fn a_change_that_does_not_come_out() {
        assert_eq!(
            said("Năm 2018, số người có hồ sơ quản lý là 2.310 người, tăng 8,4% so với cùng kỳ (2.200 người)."),
            ["change_mismatch: từ 2.200 đến 2.310 là 5%, báo cáo ghi tăng 8,4%"]
        );
        assert!(
            said("Năm 2018, số người có hồ sơ quản lý là 2.310 người, tăng 5% so với cùng kỳ (2.200 người).")
                .is_empty()
        );
        assert_eq!(
            said("Năm 2021, nợ thuế là 1.050 tỷ đồng, tăng 150 tỷ đồng (+12,5%) so với đầu năm."),
            ["change_mismatch: 150 tỷ đồng / 900 tỷ đồng = 16,7%, báo cáo ghi tăng 12,5%"]
        );
        assert!(said("Năm 2021, nợ thuế là 1.050 tỷ đồng, tăng 150 tỷ đồng (+16,7%) so với đầu năm.").is_empty());
    }

    #[test]
    fn parts_against_their_total() {
        let text = "Năm 2020, huyện có 500 hộ vay vốn, gồm 300 hộ nghèo và 150 hộ cận nghèo.";
        let short = "parts_do_not_sum: các phần: 300 + 150 = 450 hộ vay vốn, nhỏ hơn tổng 500 hộ vay vốn";
        assert_eq!(said(text), [short]);
        assert!(said(&text.replace("150", "200")).is_empty());
        assert!(said(&text.replace("gồm", "trong đó")).is_empty());
        // The grammar itself shuns parts that are too many; a list below its total may still hold them.
        let mut figures = analyze(text).figures;
        figures[2].value = Some(400.into());
        let checks = super::checks(text, &figures);
        assert_eq!(checks[0].kind, "parts_exceed_total");
        assert_eq!(checks[0].message, "các phần: 300 + 400 = 700 hộ vay vốn, lớn hơn tổng 500 hộ vay vốn");
        assert_eq!(checks[0].figures, [0]);
        // What goes on behind parts that make up the total is a part of one of them.
        let deep = "Năm 2020, huyện có 500 hộ vay vốn, gồm 300 hộ nghèo và 200 hộ cận nghèo.";
        let mut figures = analyze(deep).figures;
        figures.push(crate::report::Figure { value: Some(90.into()), ..figures[2].clone() });
        assert!(super::checks(deep, &figures).is_empty());
    }

    #[test]
    fn two_divisions_of_one_total() {
        let text = "Năm 2018, tỉnh đưa 540 lao động (230 lao động nữ) đi làm việc ở nước ngoài.\n\n\
                    Trong đó, Nhật Bản 380 lao động, Hàn Quốc 160 lao động.";
        assert!(said(text).is_empty(), "{:?}", said(text));
    }

    #[test]
    fn a_share_that_does_not_come_out() {
        let text = "Có 352/2.800 người (chiếm 15,2%) đã có việc làm.";
        assert_eq!(said(text), ["share_mismatch: 352 / 2.800 người = 12,6%, báo cáo ghi 15,2%"]);
        assert!(said("Có 352/2.800 người (chiếm 12,6%) đã có việc làm.").is_empty());
    }

    #[test]
    fn a_distance_from_a_target() {
        let text = "Năm 2020, tỷ lệ che phủ rừng đạt 42,5%, cao hơn 1,5% so với chỉ tiêu (42%).";
        assert_eq!(said(text), ["target_mismatch: 42,5 − 42 = 0,5 điểm, báo cáo ghi vượt 1,5"]);
        assert!(said("Năm 2020, tỷ lệ che phủ rừng đạt 42,5%, cao hơn 0,5% so với chỉ tiêu (42%).").is_empty());
        // Of what is to fall, less is more.
        assert!(said("Năm 2020, tỷ lệ hộ nghèo giảm còn 3,7%, vượt 0,3% so với mục tiêu giai đoạn (4%).").is_empty());
    }

    #[test]
    fn money_is_as_fine_as_it_is_printed() {
        assert!(said("Năm 2023, thu thuế đạt 20,1 tỷ đồng, đạt 100,4% dự toán (20 tỷ đồng).").is_empty());
    }
}
