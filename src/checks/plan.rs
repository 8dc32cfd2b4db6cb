//! Plans that do not come out: `152/140 người, đạt 98%`; distances from a target: `đạt 38,05%, vượt 0,5% so với chỉ tiêu 38%`.

use super::sum::{HUNDRED, looseness, prints, quotient, rates, shares, shown, slack, slack_of};
use crate::arithmetic::{percent_of, step_of};
use crate::decimal::Decimal;
use crate::export::vietnamese::number;
use crate::report::{Bound, Figure, Plan};
use crate::text::case;
use crate::text::find::{holds, holds_one};

/// The value over its stated plan against the printed percentage: `152/140 người, đạt 98%`.
pub(super) fn plan_mismatch(text: &str, figure: &Figure, plan: &Plan) -> Option<String> {
    let (value, percent, stated) = (figure.value?, plan.percent?, plan.value?);
    if stated <= Decimal::ZERO || plan.percent_max.is_some() || figure.value_max.is_some() {
        return None;
    }
    let (low, high) = shares(value, slack(text, figure), stated, slack_of(stated, text, figure))?;
    let loose = looseness(plan.bound, percent) + step_of(percent);
    let comes_out = |percent: Decimal| low <= percent + loose && high >= percent - loose;
    let words = plan.span.of(text);
    // `vượt 390%` of a row that stands at 390 %: the number is the attainment, though the word says excess.
    let comes = comes_out(percent);
    if comes && percent <= HUNDRED {
        return None;
    }
    let verb = case::holds(words, "vượt");
    let as_attainment = verb && percent > HUNDRED && prints(words, percent);
    if comes && !as_attainment {
        return None;
    }
    let sum = format!("{} = {}%", quotient(figure, value, stated), shown(percent_of(value, stated)?, percent.scale()));
    if comes {
        let excess = number(percent - HUNDRED);
        return Some(format!("{sum}: “vượt {}%” được hiểu là đạt, phần vượt là {excess}%", number(percent)));
    }
    let said = if verb && !as_attainment {
        format!("vượt {}%", number(percent - HUNDRED))
    } else {
        format!("{}%", number(percent))
    };
    let otherwise = [(percent + HUNDRED, "phần vượt"), (HUNDRED - percent, "phần còn thiếu")];
    let hint = otherwise.iter().find(|(other, _)| comes_out(*other)).map(|(_, name)| format!(" (có lẽ là {name})"));
    Some(format!("{sum}, báo cáo ghi {said}{}", hint.unwrap_or_default()))
}

/// The distance of a rate from its target: `đạt 38,05%, vượt 0,5% so với chỉ tiêu 38%`.
pub(super) fn target_mismatch(text: &str, figure: &Figure, plan: &Plan) -> Option<String> {
    let (value, target) = (figure.value?, plan.value?);
    if figure.unit.as_deref() != Some("%") || plan.percent.is_some() || plan.bound != Bound::Exact {
        return None;
    }
    let words = plan.span.of(text);
    let distance = rates(words).into_iter().find(|rate| *rate != target)?;
    let lower = case::lowercase(words);
    let above = holds_one(&lower, &["vượt", "cao hơn", "tăng"]);
    let below = holds_one(&lower, &["thấp hơn", "kém", "còn thiếu", "giảm"]);
    let printed = if above { distance } else { -distance };
    let loose = looseness(figure.bound, value) + step_of(distance).max(step_of(value)).max(step_of(target));
    // Of what is to fall, `vượt` says that it fell below: `còn 36,7%, vượt 1,3% so với mục tiêu 38%`.
    let off = if holds(&lower, "vượt") { (value - target).abs() - distance } else { value - target - printed };
    if above == below || off.abs() < loose {
        return None;
    }
    let (name, differ) = if above { ("vượt", value - target) } else { ("thấp hơn", target - value) };
    let sum = if above { (value, target) } else { (target, value) };
    let (first, second) = (number(sum.0), number(sum.1));
    Some(format!("{first} − {second} = {} điểm, báo cáo ghi {name} {}", number(differ), number(distance)))
}
