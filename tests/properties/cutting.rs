//! A report cut between two paragraphs loses no figure.

use proptest::prelude::*;
use solieu::decimal::Decimal;
use solieu::report::Span;

use super::cases;
use super::texts::paragraphs;

/// The printed numbers that are figures, from `at` on, each with its value.
fn numbers(text: &str, at: usize) -> Vec<(Span, Option<Decimal>)> {
    let figures = solieu::analyze(text).figures.into_iter();
    figures
        .filter_map(|figure| {
            figure.spans.number.map(|number| (Span::new(at + number.start, at + number.end), figure.value))
        })
        .collect()
}

proptest! {
    #![proptest_config(cases(200))]

    // A paragraph that is printed twice is read once, so each is another one.
    #[test]
    fn the_whole_holds_the_figures_of_both_halves(paragraphs in paragraphs(2..7), cut in 1..6_usize) {
        let (first, second) = paragraphs.split_at(cut.min(paragraphs.len() - 1));
        let [first, second] = [first, second].map(|half| half.join("\n\n"));
        let whole = format!("{first}\n\n{second}");
        let mut halves = numbers(&first, 0);
        halves.extend(numbers(&second, first.len() + 2));
        let whole = numbers(&whole, 0);
        let lost: Vec<_> = halves.into_iter().filter(|figure| !whole.contains(figure)).collect();
        prop_assert!(lost.is_empty(), "{lost:?}");
    }
}
