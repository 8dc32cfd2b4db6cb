//! What holds of every text: the constructions' examples, put together at random with noise between them.

use std::{fs, ops::Range, path::PathBuf, sync::LazyLock};

use proptest::prelude::*;
use solieu::report::{Figure, FigureSpans, OtherKind, Report, Span};
use unicode_normalization::UnicodeNormalization;

/// The examples' texts.
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/constructions");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    files.sort();
    let mut texts = Vec::new();
    for path in files {
        let file: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        let examples = file["example"].as_array().unwrap();
        texts.extend(examples.iter().map(|example| example["text"].as_str().unwrap().to_owned()));
    }
    texts
});

/// Words that count, for numbers that are not printed in digits.
const NUMBER_WORDS: &[&str] = &[
    "không", "một", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "chục",
    "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "nửa", "rưỡi", "đôi",
];

/// The precomposed letters of Vietnamese, in small.
const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

/// One to five examples, whole or cut off anywhere, each after some noise.
fn report() -> impl Strategy<Value = String> {
    let example = (any::<prop::sample::Index>(), prop::option::weighted(0.2, any::<prop::sample::Index>()));
    let example = example.prop_map(|(which, cut)| {
        let text = which.get(&TEXTS[..]);
        let letters = text.chars().count();
        text.chars().take(cut.map_or(letters, |cut| cut.index(letters + 1))).collect::<String>()
    });
    prop::collection::vec((noise(), example), 1..6)
        .prop_map(|parts| parts.into_iter().flat_map(|(noise, text)| [noise, text]).collect::<String>())
        // In NFC, so that letters taken apart are another spelling of the same text.
        .prop_map(|text| text.nfc().collect())
}

fn noise() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(" ".to_owned()),
        4 => Just("\n".to_owned()),
        2 => Just("\n\n".to_owned()),
        // Marks, digits and words that reports are made of, in no order.
        2 => "( |\n|[0-9]{1,4}|[-–+.,;:/%()]|tỷ|đồng|kế hoạch|năm|tháng|đạt|tăng|trong đó|•|1\\)|IV\\.|🙂){0,8}",
        1 => "[ -~\n]{0,20}",
        1 => "\\PC{0,12}",
    ]
}

/// Every stretch of digits.
fn digits(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// The words that state a figure's plans and changes.
fn stated(figure: &Figure) -> impl Iterator<Item = Span> + '_ {
    figure.plans.iter().map(|plan| plan.span).chain(figure.changes.iter().map(|change| change.span))
}

fn spans(report: &Report) -> Vec<Span> {
    let of_figure = |figure: &Figure| {
        let FigureSpans { number, indicator, sentence } = figure.spans.clone();
        let mut spans: Vec<Span> = stated(figure).chain(number).chain(indicator).chain([sentence]).collect();
        spans.extend(figure.notes.iter().filter_map(|note| note.span));
        spans.extend(figure.why.iter().filter_map(|reason| reason.span));
        spans
    };
    let others = report.other_numbers.iter().map(|other| other.span);
    report.figures.iter().flat_map(of_figure).chain(others).collect()
}

/// The rows and the kinds of the other numbers, without where they stand.
fn said(text: &str) -> (Vec<Figure>, Vec<OtherKind>) {
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
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn spans_lie_in_the_text(text in report()) {
        for span in spans(&solieu::analyze(&text)) {
            prop_assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?}");
        }
    }

    #[test]
    fn a_figures_number_is_a_number(text in report()) {
        for number in solieu::analyze(&text).figures.iter().filter_map(|figure| figure.spans.number) {
            let words = number.of(&text).to_lowercase();
            let counts = |word: &str| NUMBER_WORDS.contains(&word);
            prop_assert!(words.contains(|c: char| c.is_ascii_digit()) || words.split_whitespace().any(counts), "{words}");
        }
    }

    #[test]
    fn every_run_of_digits_is_accounted_for(text in report()) {
        let report = solieu::analyze(&text);
        let numbers = report.figures.iter().filter_map(|figure| figure.spans.number);
        let others = report.other_numbers.iter().map(|other| other.span);
        let held: Vec<Span> = numbers.chain(others).chain(report.figures.iter().flat_map(stated)).collect();
        for run in digits(&text) {
            let run = Span::new(run.start, run.end);
            let words = run.of(&text);
            prop_assert!(held.iter().any(|span| span.contains(run)), "{words:?} lies in nothing that was reported");
        }
    }

    #[test]
    fn an_other_number_is_nothing_else(text in report()) {
        let report = solieu::analyze(&text);
        let others = &report.other_numbers;
        for (i, other) in others.iter().enumerate() {
            let words = other.span.of(&text);
            let mut numbers = report.figures.iter().filter_map(|figure| figure.spans.number);
            prop_assert!(!numbers.any(|number| number.overlaps(other.span)), "{words:?} is a figure's number too");
            let mut later = others[i + 1..].iter();
            prop_assert!(!later.any(|later| later.span.overlaps(other.span)), "{words:?} is two other numbers");
        }
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in report()) {
        prop_assert_eq!(solieu::analyze(&text), solieu::analyze(&text));
    }

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
}
