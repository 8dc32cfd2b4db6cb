//! Changes that do not come out: against the earlier value, against the way it went, against the per cent beside it.

use super::sum::{HUNDRED, looseness, quotient, same_kind, shares, shown, slack, slack_of, way, written};
use crate::arithmetic::{percent_of, step_of};
use crate::decimal::Decimal;
use crate::export::vietnamese::number;
use crate::report::{Bound, Change, Direction, Figure};
use crate::text::case;
use crate::text::find::holds;

/// The value and its stated earlier value against the printed amount: `từ 1.200 xuống 1.000 hộ, giảm 300 hộ`.
pub(super) fn change_mismatch(text: &str, figure: &Figure, change: &Change) -> Option<String> {
    let (value, prior) = (figure.value?, change.prior?);
    if figure.value_max.is_some() || change.amount_max.is_some() || prior <= Decimal::ZERO {
        return None;
    }
    let Some(printed) = change.amount else { return way_mismatch(text, figure, change, value, prior) };
    let (off, off_prior) = (slack(text, figure), slack_of(prior, text, figure));
    let unit = change.unit.as_deref().unwrap_or_default();
    let signed = if change.direction == Direction::Down { -printed } else { printed };
    let loose = looseness(change.bound, printed) + step_of(printed);
    let said = format!("báo cáo ghi {} {}", way(change.direction), written(printed, unit));
    if unit == "%" {
        let (low, high) = shares(value, off, prior, off_prior)?;
        let holds = low - HUNDRED <= signed + loose && high - HUNDRED >= signed - loose;
        let rose = shown(percent_of(value, prior)? - HUNDRED, printed.scale());
        return (!holds).then(|| format!("từ {} đến {} là {rose}%, {said}", number(prior), number(value)));
    }
    if unit == "lần" || !same_kind(unit, figure) {
        return None;
    }
    let off = off + off_prior + if unit == "%pt" { loose } else { slack_of(printed, text, figure) + loose };
    if (value - prior - signed).abs() <= off {
        return None;
    }
    let (more, less) = if value < prior { (prior, value) } else { (value, prior) };
    let of = figure.unit.as_deref().unwrap_or_default();
    Some(format!("{} − {} = {}, {said}", written(more, of), written(less, of), written(more - less, unit)))
}

/// `từ 5,2% xuống 6,1%`: down to more.
fn way_mismatch(text: &str, figure: &Figure, change: &Change, value: Decimal, prior: Decimal) -> Option<String> {
    let number_at = figure.spans.number?.start;
    let between = case::lowercase(text.get(change.span.end..number_at).filter(|words| words.len() < 120)?);
    let of = figure.unit.as_deref().unwrap_or_default();
    let (word, other) = match (holds(&between, "xuống"), holds(&between, " lên")) {
        (true, false) if value > prior => ("xuống", "lớn hơn"),
        (false, true) if value < prior => ("lên", "nhỏ hơn"),
        _ => return None,
    };
    Some(format!("“từ {} {word} {}”, mà số sau lại {other}", written(prior, of), written(value, of)))
}

/// An amount against the per cent beside it: `tăng 84.120 triệu đồng (+17,59%)`.
pub(super) fn changes_part(text: &str, figure: &Figure, one: &Change, other: &Change) -> Option<String> {
    let (absolute, relative) = if one.unit.as_deref() == Some("%") { (other, one) } else { (one, other) };
    let unit = absolute.unit.as_deref()?;
    let comparable = relative.unit.as_deref() == Some("%")
        && !matches!(unit, "%" | "%pt" | "lần")
        && same_kind(unit, figure)
        && one.direction == other.direction
        && one.basis == other.basis
        && [one, other].iter().all(|c| c.amount_max.is_none() && c.bound == Bound::Exact);
    let (value, by, percent) = (figure.value?, absolute.amount?, relative.amount?);
    if !comparable || figure.value_max.is_some() || figure.bound != Bound::Exact {
        return None;
    }
    let prior = if absolute.direction == Direction::Down { value + by } else { value - by };
    let (off, off_by) = (slack(text, figure), slack_of(by, text, figure));
    let (low, high) = shares(by, off_by, prior, off + off_by)?;
    let loose = step_of(percent);
    if low <= percent + loose && high >= percent - loose {
        return None;
    }
    let sum = format!("{} = {}%", quotient(figure, by, prior), shown(percent_of(by, prior)?, percent.scale()));
    Some(format!("{sum}, báo cáo ghi {} {}%", way(relative.direction), number(percent)))
}
