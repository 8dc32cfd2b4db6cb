//! The same words give the same rows, however they were copied.

use proptest::prelude::*;
use solieu::report::{Figure, FigureSpans, OtherKind, Span};
use unicode_normalization::UnicodeNormalization;

use super::cases;
use super::texts::{paragraphs, report};

/// The precomposed letters of Vietnamese, in small.
const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

/// What a page leaves behind a report.
const CLUTTER: [&str; 8] = [
    "Lượt xem: 1.234",
    "Số lượt truy cập: 12.345.678",
    "Đang online: 27",
    "Trang 1 / 3",
    "1 2 3 4 ... 12",
    "In bài viết | Gửi email",
    "Điện thoại: 0299 3822 334 – Fax: 0299 3821 507",
    "Về đầu trang",
];

/// The rows and the kinds of the other numbers, without where they stand.
pub fn said(text: &str) -> (Vec<Figure>, Vec<OtherKind>) {
    let report = solieu::analyze(text);
    let kinds = report.other_numbers.iter().map(|other| other.kind).collect();
    let mut figures = report.figures;
    for figure in &mut figures {
        figure.spans = FigureSpans::default();
        figure.plans.iter_mut().for_each(|plan| plan.span = Span::default());
        figure.changes.iter_mut().for_each(|change| change.span = Span::default());
        figure.notes.iter_mut().for_each(|note| note.span = None);
        figure.why.iter_mut().for_each(|reason| reason.span = None);
    }
    (figures, kinds)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn line_ends_change_no_row(text in report()) {
        prop_assert_eq!(said(&text), said(&text.replace('\n', "\r\n")));
    }

    #[test]
    fn decomposed_letters_change_no_row(text in report()) {
        let vietnamese = |c: &char| c.to_lowercase().all(|c| LETTERS.contains(c));
        let apart = |c: char| if vietnamese(&c) { c.nfd().collect() } else { String::from(c) };
        prop_assert_eq!(said(&text), said(&text.chars().map(apart).collect::<String>()));
    }

    #[test]
    fn spaces_that_do_not_break_change_no_row(text in report()) {
        prop_assert_eq!(said(&text), said(&text.replace(' ', "\u{a0}")));
    }

    #[test]
    fn a_byte_order_mark_changes_no_row(text in report()) {
        prop_assert_eq!(said(&text), said(&format!("\u{feff}{text}")));
    }

    #[test]
    fn clutter_behind_the_report_changes_no_row(
        paragraphs in paragraphs(1..4),
        clutter in prop::sample::subsequence(&CLUTTER[..], 1..4),
    ) {
        let text = paragraphs.join("\n\n");
        let longer = format!("{text}\n\n{}\n", clutter.join("\n"));
        // How far between its figures are, a longer text says otherwise; so it may bear other doubts.
        let rows = |text: &str| {
            let mut figures = said(text).0;
            figures.iter_mut().for_each(|figure| figure.notes.clear());
            figures
        };
        prop_assert_eq!(rows(&text), rows(&longer), "{}", longer);
    }
}
