//! Notes on rows whose words were mended before they were read.

use crate::report::{Note, Reason, Report};
use crate::text::clean::{Clean, Repair};

/// Notes the repairs that were made inside a row's words; those that leave no choice are only among its reasons.
pub(super) fn repairs(report: &mut Report, clean: &Clean) {
    for repair in &clean.repairs {
        let at = report.figures.partition_point(|f| f.spans.sentence.end <= repair.span.start);
        for figure in report.figures[at..].iter_mut().take_while(|f| f.spans.sentence.start < repair.span.end) {
            let inside = figure.spans.number.is_some_and(|number| number.overlaps(repair.span));
            let beside = figure.plans.iter().any(|p| p.span.overlaps(repair.span))
                || figure.changes.iter().any(|c| c.span.overlaps(repair.span));
            let (cell, span) = (if inside { "number" } else { "plan" }, Some(repair.span));
            if (inside || beside) && only_spaces(repair) {
                figure.why.push(Reason { cell, rule: "torn number joined", span, rivals: Vec::new() });
            } else if inside || beside {
                let text = format!("đọc “{}” là “{}”", repair.from, repair.to);
                figure.notes.push(Note { kind: "repaired", text, span });
            }
        }
    }
}

/// Whether a repair took nothing but spaces away: `12. 480` can only be 12.480, and is no doubt.
fn only_spaces(repair: &Repair) -> bool {
    repair.from.chars().filter(|c| !c.is_whitespace()).eq(repair.to.chars())
}
