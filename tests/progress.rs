//! What a long report says of its progress while it is read.

use solieu::{Options, analyze, analyze_watched};

#[test]
fn grows_from_nothing_to_the_whole_and_changes_nothing() {
    let line = "Năm 2023, huyện giải quyết việc làm cho 3.214 lao động, đạt 107,1% kế hoạch.\n";
    let text = line.repeat(4000);
    let mut told = Vec::new();
    let report = analyze_watched(&text, Options::default(), &mut |share| told.push(share));
    assert!(told.len() > 5, "{told:?}");
    assert!(told.is_sorted() && told[0] > 0.0 && told[told.len() - 1] <= 1.0, "{told:?}");
    let widest = told.windows(2).map(|pair| pair[1] - pair[0]).fold(0.0, f64::max);
    assert!(widest < 0.2, "{told:?}");
    assert_eq!(report.figures.len(), analyze(&text).figures.len());
}
