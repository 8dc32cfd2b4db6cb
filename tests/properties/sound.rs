//! What is reported is sound in itself.

use proptest::prelude::*;

use super::texts::report;
use super::{cases, holds};

/// Words that count, for numbers that are not printed in digits.
const NUMBER_WORDS: &[&str] = &[
    "không", "một", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "chục",
    "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "nửa", "rưỡi", "đôi",
];

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn spans_lie_in_the_text(text in report()) {
        prop_assert_eq!(holds::spans_outside(&text, &solieu::analyze(&text)), Vec::<String>::new());
    }

    #[test]
    fn offsets_in_bytes_and_in_utf16_agree(text in report()) {
        prop_assert_eq!(holds::units_that_differ(&text, &solieu::analyze(&text)), Vec::<String>::new());
    }

    #[test]
    fn rows_say_something_and_point_at_rows(text in report()) {
        prop_assert_eq!(holds::loose_ends(&solieu::analyze(&text)), Vec::<String>::new());
    }

    #[test]
    fn a_figures_number_is_a_number(text in report()) {
        for number in solieu::analyze(&text).figures.iter().filter_map(|figure| figure.spans.number) {
            let words = number.of(&text).to_lowercase();
            let counts = |word: &str| NUMBER_WORDS.contains(&word);
            prop_assert!(words.contains(holds::is_digit) || words.split_whitespace().any(counts), "{words}");
        }
    }

    #[test]
    fn no_number_is_told_twice(text in report()) {
        prop_assert_eq!(holds::told_twice(&text, &solieu::analyze(&text)), Vec::<String>::new());
    }

    #[test]
    fn every_run_of_digits_is_accounted_for(text in report()) {
        let report = solieu::analyze(&text);
        let runs: Vec<&str> = holds::unaccounted(&text, &report).into_iter().map(|run| run.of(&text)).collect();
        prop_assert!(runs.is_empty(), "{runs:?} lie in nothing that was reported");
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in report()) {
        prop_assert_eq!(solieu::analyze(&text), solieu::analyze(&text));
    }
}
