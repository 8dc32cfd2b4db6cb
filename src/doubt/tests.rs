use super::*;
use crate::period::Period;
use crate::report::{Change, Direction, FigureSpans, Reason};
use crate::text::token::cut;

/// A row of `text` whose number stands first in it, with its indicator taken by `rule`.
fn row(text: &str, number: &str, unit: &str, indicator: &str, rule: &'static str) -> Figure {
    let at = text.find(number).unwrap();
    Figure {
        indicator: indicator.into(),
        value: Some(number.replace('.', "").replace(',', ".").parse().unwrap()),
        unit: Some(unit.into()),
        spans: FigureSpans {
            number: Some(Span::new(at, at + number.len())),
            indicator: None,
            sentence: Span::new(0, text.len()),
        },
        why: vec![Reason { cell: "indicator", rule, span: None, rivals: vec![] }],
        ..Figure::default()
    }
}

/// The kind of each row's doubt.
fn doubts(text: &str, figures: &[Figure]) -> Vec<Option<&'static str>> {
    let said = Said { published: false, founded: true, guessed: false, planned: false };
    let of = |at: usize| doubt(text, said, figures, at, &cut(&figures[at].indicator));
    (0..figures.len()).map(|at| of(at).map(|note| note.kind)).collect()
}

fn kinds(text: &str, figure: Figure) -> Vec<&'static str> {
    doubts(text, &[figure]).into_iter().flatten().collect()
}

#[test]
fn a_plain_row_bears_no_doubt() {
    let text = "Giải quyết việc làm cho 1.200 lao động.";
    assert!(kinds(text, row(text, "1.200", "lao động", "giải quyết việc làm", "own words")).is_empty());
}

#[test]
fn what_is_missing() {
    let text = "Điểm trung bình các môn 6,84.";
    assert_eq!(kinds(text, row(text, "6,84", "", "điểm trung bình các môn", "own words")), ["no_unit"]);
    assert_eq!(kinds(text, row(text, "6,84", "điểm", "", "nothing")), ["no_indicator"]);
}

#[test]
fn names_that_are_none() {
    let text = "Rà soát cho thấy, toàn tỉnh còn 2.340 hộ nghèo, 12,5% ở vùng cao.";
    let of = |unit: &str, name: &str, rule| kinds(text, row(text, "2.340", unit, name, rule));
    assert_eq!(of("hộ nghèo", "rà soát cho thấy", "own words"), ["indicator_clause"]);
    assert_eq!(of("hộ nghèo", "hộ nghèo của", "own words"), ["indicator_clause"]);
    assert_eq!(of("hộ nghèo", "người, cuối", "figure before"), ["indicator_clause"]);
    assert_eq!(of("hộ nghèo", "đây là năm thứ hai còn hộ nghèo", "own words"), ["indicator_clause"]);
    assert_eq!(of("hộ nghèo", "khi rà soát còn hộ nghèo", "own words"), ["indicator_clause"]);
    assert!(of("hộ nghèo", "rà soát, công nhận hộ nghèo", "own words").is_empty());
    assert_eq!(of("hộ nghèo", "số hộ nghèo ở vùng cao", "sentence before"), ["indicator_far"]);
    assert_eq!(of("xã", "xã", "what follows"), ["indicator_short"]);
    assert_eq!(of("%", "hộ nghèo", "own words"), ["indicator_short"]);
    assert_eq!(of("hộ", "Hà Nội, Hải Phòng… nợ", "own words"), ["indicator_clause"]);
    assert!(of("VND", "hộ nghèo với kinh phí", "own words").is_empty());
    assert_eq!(of("VND", "người", "figure before"), ["indicator_short"]);
    assert_eq!(of("VND", "phần", "own words"), ["indicator_short"]);
    assert_eq!(of("VND", "thu", "own words"), ["indicator_short"]);
    assert!(of("VND", "thu nợ", "own words").is_empty());
    assert!(of("%", "tỷ lệ hộ nghèo", "own words").is_empty());
    assert!(of("%", "GRDP", "own words").is_empty());
}

#[test]
fn what_may_be_set_or_reached() {
    let kinds = |text: &str| -> Vec<_> {
        let figures = crate::analyze(text).figures;
        figures.iter().flat_map(|figure| figure.notes.iter().map(|note| note.kind)).collect()
    };
    assert_eq!(kinds("Các chỉ tiêu chủ yếu: thu ngân sách 120 tỷ đồng."), ["status_open"]);
    assert_eq!(kinds("II. CÁC CHỈ TIÊU CHỦ YẾU\n\n1. Thu ngân sách 120 tỷ đồng."), ["status_open"]);
    assert_eq!(kinds("Đến năm 2019, thu nhập bình quân đạt 42 triệu đồng."), ["status_open"]);
    for told in [
        "Kết quả các chỉ tiêu chủ yếu: thu ngân sách 120 tỷ đồng.",
        "Các chỉ tiêu chủ yếu năm 2022: thu ngân sách 120 tỷ đồng.",
        "BÁO CÁO\nTình hình kinh tế năm 2022\n\nI. CÁC CHỈ TIÊU CHỦ YẾU\n\n1. Thu ngân sách 120 tỷ đồng.",
    ] {
        assert!(kinds(told).is_empty(), "{told}");
    }
}

#[test]
fn more_is_doubted_where_figures_are_far_between() {
    let dense = "Trong ba môn, em được khoảng 50 điểm; trường này gần chợ, có cây xanh.";
    let sparse = format!("{dense} {}", "Sân trường rộng và thoáng mát quanh năm. ".repeat(9));
    let of = |unit: &str, name: &str, indicator, period| {
        let kinds = |text: &str| {
            let mut figure = row(text, "50", unit, name, indicator);
            figure.why.push(Reason { cell: "period", rule: period, span: None, rivals: vec![] });
            kinds(text, figure)
        };
        assert!(kinds(dense).is_empty(), "{name}");
        kinds(&sparse)
    };
    assert_eq!(of("%", "em tự tin", "own words", "no time said"), ["of_what"]);
    assert!(of("%", "tỷ lệ học sinh khá", "own words", "no time said").is_empty());
    assert_eq!(of("VND", "nền kinh tế", "what follows", "no time said"), ["of_what"]);
    assert_eq!(of("điểm", "học sinh trường này", "own words", "no time said"), ["indicator_clause"]);
    assert_eq!(of("điểm", "gần chợ, có cây", "own words", "no time said"), ["indicator_clause"]);
    assert_eq!(of("điểm", "điểm thi", "own words", "report's time"), ["period_far"]);
    assert_eq!(of("VND", "học phí", "own words", "paragraph's time"), ["period_far"]);
    assert!(of("VND", "học phí", "own words", "report's time").is_empty());
    assert!(of("điểm", "điểm thi", "own words", "time before the number").is_empty());
}

#[test]
fn a_time_that_neither_headline_nor_day_says() {
    let text = format!("Xã thu 50 triệu đồng. {}", "Sân trường rộng và thoáng mát quanh năm. ".repeat(12));
    let mut figure = row(&text, "50", "VND", "xã thu quỹ", "own words");
    figure.why.push(Reason { cell: "period", rule: "report's time", span: None, rivals: vec![] });
    let kind = |published, founded| {
        let said = Said { published, founded, guessed: false, planned: false };
        doubt(&text, said, std::slice::from_ref(&figure), 0, &cut(&figure.indicator)).map(|note| note.kind)
    };
    assert_eq!(kind(false, false), Some("period_far"));
    assert_eq!(kind(false, true), None);
    assert_eq!(kind(true, true), None);
}

#[test]
fn a_noun_cut_off_from_what_it_did() {
    let text = "Có 11 khoản thu đạt khá; 9 khoản thu, 3 khoản chi.";
    let of = |number: &str| kinds(text, row(text, number, "khoản thu", "khoản thu", "what follows"));
    assert_eq!(of("11"), ["indicator_short"]);
    assert!(of("9").is_empty());
}

#[test]
fn a_basis_that_comes_after_the_period() {
    let text = "Đàn bò có 310 con, giảm 8% so với năm 2021.";
    let of = |period| {
        let mut figure = row(text, "310", "con", "đàn bò", "own words");
        figure.period = Some(Period::Year(period));
        figure.changes.push(Change::without_amount(Direction::Down, Some(Period::Year(2021)), None, Span::new(0, 2)));
        kinds(text, figure)
    };
    assert_eq!(of(2020), ["basis_later"]);
    assert_ne!(of(2021), ["basis_later"]);
    assert_ne!(of(2022), ["basis_later"]);
}

#[test]
fn an_amount_that_opens_a_bracket() {
    let text = "Trạm Ba Chẽ (18 tỷ đồng) và trạm Vân Đồn, 21 tỷ đồng.";
    let of = |number: &str, unit: &str| {
        let mut figure = row(text, number, unit, "trạm bơm vùng cao", "own words");
        figure.why.push(Reason { cell: "role", rule: "figure", span: None, rivals: vec![] });
        kinds(text, figure)
    };
    assert_eq!(of("18", "VND"), ["bracket_amount"]);
    assert!(of("21", "VND").is_empty());
    assert!(of("18", "%").is_empty());
}

#[test]
fn a_share_of_a_plan_that_nobody_named() {
    let text = "Có 67 trường trung học cơ sở đạt chuẩn, đạt 40,6%.";
    let mut figure = row(text, "67", "trường", "trường trung học cơ sở đạt chuẩn", "what follows");
    figure.why.push(Reason { cell: "plan", rule: "share of a plan left out", span: None, rivals: vec![] });
    let of = |planned| {
        let said = Said { published: true, founded: true, guessed: false, planned };
        doubt(text, said, std::slice::from_ref(&figure), 0, &cut(&figure.indicator)).map(|note| note.kind)
    };
    assert_eq!(of(false), Some("plan_unnamed"));
    assert_eq!(of(true), None);
}

#[test]
fn a_part_called_like_its_total() {
    let text = "Công ty đầu tư 820 dự án, gồm 21 nguồn điện.";
    let rows = [
        row(text, "820", "dự án", "đầu tư dự án", "own words"),
        Figure { part_of: Some(0), ..row(text, "21", "nguồn điện", "đầu tư dự án", "total") },
    ];
    assert_eq!(doubts(text, &rows), [None, Some("indicator_twice")]);
    let text = "Công ty góp 820 triệu và 21 triệu; 5 triệu.";
    let rows = [
        row(text, "820", "VND", "góp vốn xây trường", "own words"),
        row(text, "21", "VND", "góp vốn xây trường", "figure before"),
        row(text, "5", "người", "góp vốn xây trường", "figure before"),
    ];
    assert_eq!(doubts(text, &rows).iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, false]);
    // In another sentence: whose it is was lost.
    let text = "Khối tư nhân thưởng 4 triệu. Khối nhà nước thưởng 3 triệu, và 6 triệu.";
    let in_second = |mut figure: Figure| {
        figure.spans.sentence = Span::new(text.find("Khối nhà").unwrap(), text.len());
        figure
    };
    let rows = [
        row(text, "4", "VND", "thưởng Tết cho người lao động", "own words"),
        in_second(row(text, "3", "VND", "thưởng Tết cho người lao động", "own words")),
        in_second(row(text, "6", "VND", "thưởng Tết cho người quản lý", "own words")),
    ];
    assert_eq!(doubts(text, &rows), [None, Some("indicator_twice"), None]);
}

#[test]
fn two_amounts_against_one_time() {
    let text = "Có 137 người bị thương.";
    let change = |amount: i64, year: i32| Change {
        direction: Direction::Down,
        amount: Some(amount.into()),
        amount_max: None,
        unit: Some("%".into()),
        bound: Default::default(),
        basis: Some(Period::Year(year)),
        prior: None,
        implied_prior: None,
        span: Span::default(),
    };
    let of = |changes| kinds(text, Figure { changes, ..row(text, "137", "người", "người bị thương", "own words") });
    assert_eq!(of(vec![change(6, 2022), change(8, 2022)]), ["two_amounts"]);
    assert!(of(vec![change(6, 2022), change(8, 2021)]).is_empty());
}

#[test]
fn numbers_that_are_written_oddly() {
    let of = |text: &str, number: &str| kinds(text, row(text, number, "vụ", "lập biên bản", "own words"));
    assert_eq!(of("Huyện lập biên bản 25.9140 vụ.", "25.9140"), ["number_marks"]);
    assert_eq!(of("Huyện lập biên bản 165 17 vụ.", "17"), ["number_marks"]);
    // Hardly anyone prints two noughts of a fraction.
    assert_eq!(of("Huyện lập biên bản 3,600 vụ.", "3,600"), ["number_marks"]);
    assert!(of("Huyện lập biên bản 3,640 vụ.", "3,640").is_empty());
    for (text, number) in [
        ("Huyện lập biên bản 25.914 vụ.", "25.914"),
        ("Huyện lập biên bản 25,9140 vụ.", "25,9140"),
        ("Năm 2019 17 vụ bị lập biên bản.", "17"),
        ("Vé loại 1 20.000 vụ.", "20.000"),
    ] {
        assert!(of(text, number).is_empty(), "{text}");
    }
}

#[test]
fn an_excess_as_large_as_the_plan() {
    let of = |said: &str| {
        let text = format!("Năm 2020, huyện trồng 90 ha rừng phòng hộ, {said} kế hoạch.");
        crate::analyze(&text).figures[0].notes.iter().map(|note| note.kind).collect::<Vec<_>>()
    };
    assert_eq!(of("vượt 106,4%"), ["plan_doubled"]);
    assert!(of("vượt 6,4%").is_empty());
    assert!(of("đạt 206,4%").is_empty());
}
