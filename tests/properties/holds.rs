//! What holds of the report of every text, whatever the text says. Properties, fuzzing and the run over real text ask
//! the same questions here; each answers with words that say what is wrong, none if all is well.

use std::ops::Range;

use solieu::report::{Figure, FigureSpans, Interval, Report, Span};

/// Everything that is wrong with the report of `text`, but for digits without a span (see [`unaccounted`]).
pub fn faults(text: &str, report: &Report) -> Vec<String> {
    let mut faults = spans_outside(text, report);
    // The other questions look at the words of spans.
    if faults.is_empty() {
        faults.extend(told_twice(text, report));
        faults.extend(units_that_differ(text, report));
        faults.extend(loose_ends(report));
    }
    faults
}

/// Spans that lie outside the text or cut a character.
pub fn spans_outside(text: &str, report: &Report) -> Vec<String> {
    let outside = |span: &Span| span.start > span.end || text.get(span.start..span.end).is_none();
    spans(report).into_iter().filter(outside).map(|span| format!("{span:?} is no stretch of the text")).collect()
}

/// Numbers that are told of twice: as two figures, as two other numbers, or as a figure and as another number.
pub fn told_twice(text: &str, report: &Report) -> Vec<String> {
    let numbers = report.figures.iter().filter_map(|figure| figure.spans.number).map(|span| (span, "a figure"));
    let others = report.other_numbers.iter().map(|other| (other.span, "another number"));
    let mut all: Vec<(Span, &str)> = numbers.chain(others).collect();
    all.sort_unstable();
    let mut faults = Vec::new();
    for pair in all.windows(2) {
        let [(one, as_one), (two, as_two)] = [pair[0], pair[1]];
        if one.overlaps(two) || one == two {
            faults.push(format!("{:?} is {as_one}, {:?} on it is {as_two}", one.of(text), two.of(text)));
        }
    }
    faults
}

/// Offsets that point elsewhere when they count UTF-16 code units.
pub fn units_that_differ(text: &str, report: &Report) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let in_utf16 = report.clone().in_utf16(text);
    let pairs = spans(report).into_iter().zip(spans(&in_utf16));
    let differ = |&(bytes, counted): &(Span, Span)| {
        let words: Vec<u16> = bytes.of(text).encode_utf16().collect();
        units.get(counted.start..counted.end) != Some(&words[..])
    };
    pairs.filter(differ).map(|(bytes, counted)| format!("bytes {bytes:?}, in UTF-16 {counted:?}")).collect()
}

/// Rows that say nothing, that belong to a row that is not there, or whose ranges run backwards.
pub fn loose_ends(report: &Report) -> Vec<String> {
    let rows = report.figures.len();
    let mut faults = Vec::new();
    for (at, figure) in report.figures.iter().enumerate() {
        if figure.value.is_none() && figure.plans.is_empty() && figure.changes.is_empty() {
            faults.push(format!("row {at} has neither value, plan nor change"));
        }
        if figure.value.is_some() != figure.spans.number.is_some() {
            faults.push(format!("row {at} has a value or its span, not both"));
        }
        if figure.part_of.is_some_and(|of| of >= rows || of == at) {
            faults.push(format!("row {at} is part of row {:?}", figure.part_of));
        }
        if figure.value_max.is_some_and(|max| figure.value.is_none_or(|value| max < value)) {
            faults.push(format!("row {at} ranges from {:?} down to {:?}", figure.value, figure.value_max));
        }
    }
    let plans = report.figures.iter().flat_map(|figure| figure.plans.iter().filter_map(|plan| plan.implied));
    let priors = report.figures.iter().flat_map(|figure| figure.changes.iter().filter_map(|c| c.implied_prior));
    for Interval { low, high, roundest } in plans.chain(priors) {
        if low.is_some_and(|low| low > roundest) || high.is_some_and(|high| roundest > high) {
            faults.push(format!("{roundest} does not lie between {low:?} and {high:?}"));
        }
    }
    let outside = report.checks.iter().flat_map(|check| &check.figures).filter(|&&figure| figure >= rows);
    faults.extend(outside.map(|figure| format!("a check speaks of row {figure}, which is not there")));
    faults
}

/// The runs of digits that lie in nothing that was reported.
pub fn unaccounted(text: &str, report: &Report) -> Vec<Span> {
    let numbers = report.figures.iter().filter_map(|figure| figure.spans.number);
    let others = report.other_numbers.iter().map(|other| other.span);
    let mut held: Vec<Span> = numbers.chain(others).chain(report.figures.iter().flat_map(stated)).collect();
    held.sort_unstable();
    // Joined where they touch, so that one stretch holds what several hold together.
    let mut joined: Vec<Span> = Vec::new();
    for span in held {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            _ => joined.push(span),
        }
    }
    let runs = digits(text).into_iter().map(|run| Span::new(run.start, run.end));
    let held = |run: &Span| {
        let after = joined.partition_point(|span| span.start <= run.start);
        after > 0 && joined[after - 1].contains(*run)
    };
    runs.filter(|run| !held(run)).collect()
}

/// Every stretch of digits.
pub fn digits(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, digit) in text.char_indices().filter(|&(_, letter)| is_digit(letter)) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += digit.len_utf8(),
            _ => runs.push(at..at + digit.len_utf8()),
        }
    }
    runs
}

/// Digits as people type them, also those of the full width that East Asian keyboards have.
pub fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}

/// The words that state a figure's plans and changes.
pub fn stated(figure: &Figure) -> impl Iterator<Item = Span> + '_ {
    figure.plans.iter().map(|plan| plan.span).chain(figure.changes.iter().map(|change| change.span))
}

/// Every span of the report, always in the same order.
pub fn spans(report: &Report) -> Vec<Span> {
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
