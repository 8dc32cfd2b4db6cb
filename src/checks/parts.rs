//! Parts that do not make up their total; shares of it that do not come out.

use super::sum::{bare, floor, looseness, quotient, same_kind, shares, shown, slack, written};
use crate::arithmetic::{add, percent_of, step_of};
use crate::decimal::Decimal;
use crate::export::vietnamese::number;
use crate::report::{Bound, Figure, Status};
use crate::text::case;
use crate::text::find::holds_one;

/// Parts of the total's own unit that are more than it: `500 hộ, trong đó 300 hộ nghèo và 400 hộ cận nghèo`.
pub(super) fn parts_exceed_total(text: &str, total: &Figure, parts: &[&Figure]) -> Option<String> {
    let (value, sum) = (total.value?, sum_of_parts(total, parts)?);
    if sum <= value {
        return None;
    }
    let off = slack(text, total) + parts.iter().map(|part| slack(text, part)).fold(Decimal::ZERO, add);
    // `318 người, gồm bắt buộc 239 người, tự nguyện 79 người; thất nghiệp 217 người`: the first ones make it up; or a list further down.
    let run_makes_up = |from: usize| {
        let sums = parts[from..].iter().scan(Decimal::ZERO, |so_far, part| {
            *so_far = add(*so_far, part.value.unwrap_or_default());
            Some(*so_far)
        });
        sums.skip(1).any(|sum| (sum - value).abs() <= off)
    };
    let made_up = (0..parts.len()).any(run_makes_up);
    (total.value_max.is_none() && sum > value + off && !made_up).then(|| told(total, parts, sum, "lớn hơn"))
}

/// A list that says it is complete and is not: `gồm 300 hộ nghèo và 150 hộ cận nghèo` of 500.
pub(super) fn parts_do_not_sum(text: &str, total: &Figure, parts: &[&Figure]) -> Option<String> {
    if parts.len() < 2 {
        return None;
    }
    let (value, sum) = (total.value?, sum_of_parts(total, parts)?);
    if sum >= value {
        return None;
    }
    let (from, to) = (total.spans.number?.end, parts.first()?.spans.number?.start);
    let opener = case::lowercase(text.get(from..to)?);
    let complete = holds_one(&opener, &["gồm", "chia ra"]);
    let partial = holds_one(&opener, &["trong đó", "chủ yếu", "không bao gồm", "như", ";"]);
    let last = &parts.last()?.spans;
    let end = floor(text, last.number?.end + 60).min(last.sentence.end);
    let open = text.get(to..end).is_none_or(|list| holds_one(list, &["...", "…", "v.v", "còn lại"]));
    let off = slack(text, total) + parts.iter().map(|part| slack(text, part)).fold(Decimal::ZERO, add);
    let short = sum + off < value;
    (complete && !partial && !open && short).then(|| told(total, parts, sum, "nhỏ hơn"))
}

/// The sum of parts that can be added up: all in the total's unit, all as printed.
fn sum_of_parts(total: &Figure, parts: &[&Figure]) -> Option<Decimal> {
    let alike = |part: &&Figure| {
        part.value_max.is_none() && part.status == total.status && same_kind(part.unit.as_deref().unwrap_or(""), total)
    };
    let addable = total.unit.as_deref() != Some("%") && total.status == Status::Actual;
    if !addable || parts.is_empty() || !parts.iter().all(alike) {
        return None;
    }
    parts.iter().try_fold(Decimal::ZERO, |so_far, part| Some(add(so_far, part.value?)))
}

fn told(total: &Figure, parts: &[&Figure], sum: Decimal, than: &str) -> String {
    let of = total.unit.as_deref().unwrap_or_default();
    let terms: Vec<String> = parts.iter().filter_map(|p| p.value).map(|value| bare(value, of)).collect();
    let sum = if terms.len() > 1 { format!("{} = {}", terms.join(" + "), written(sum, of)) } else { written(sum, of) };
    format!("các phần: {sum}, {than} tổng {}", written(total.value.unwrap_or_default(), of))
}

/// A share in the bracket behind a part: `161/164 xã (98,2%)`, `9.870 người (41,6%)` of its total.
pub(super) fn share_mismatch(text: &str, part: &Figure, share: &Figure, total: Option<&Figure>) -> Option<String> {
    if share.unit.as_deref() != Some("%") || part.bound != Bound::Exact || part.value_max.is_some() {
        return None;
    }
    let (value, percent) = (part.value?, share.value?);
    let (number_at, share_at) = (part.spans.number?, share.spans.number?);
    let between = text.get(number_at.end..share_at.start)?;
    let (_, bracket) = between.split_once('(')?;
    let behind = text.get(share_at.end..)?.trim_start().trim_start_matches('%');
    // A share and nothing else: no word of what else it may be, no other number in between.
    let words = ["", "chiếm", "đạt", "tỷ lệ", "tỉ lệ", "đạt tỷ lệ", "chiếm tỷ lệ", "bằng"];
    let plain = behind.trim_start().starts_with(')')
        && words.iter().any(|word| case::same(bracket.trim(), word))
        && !between.contains(|c: char| c.is_ascii_digit() || [';', '.', ')'].contains(&c));
    if !plain {
        return None;
    }
    let same = |total: &&Figure| total.value_max.is_none() && same_kind(part.unit.as_deref().unwrap_or(""), total);
    let total = total.filter(same);
    let whole = part.of.or(total.and_then(|total| total.value)).filter(|whole| *whole > Decimal::ZERO)?;
    let off = if part.of.is_some() { Decimal::ZERO } else { slack(text, total?) };
    let (low, high) = shares(value, slack(text, part), whole, off)?;
    let loose = looseness(share.bound, percent) + step_of(percent);
    let sum = format!("{} = {}%", quotient(part, value, whole), shown(percent_of(value, whole)?, percent.scale()));
    (low > percent + loose || high < percent - loose).then(|| format!("{sum}, báo cáo ghi {}%", number(percent)))
}
