//! Figures that contradict each other.
//!
//! In: the text and the rows read from it. Out: a [`Check`] for each sum that does not come out, spelled out in Vietnamese. How
//! far two numbers may part follows from the decimals that the report prints; `khoảng`, `hơn`, `gần` never contradict tightly.
//!
//! `152/140 người, đạt 98%` gives `152 / 140 = 108,6%, báo cáo ghi 98%`.

use crate::arithmetic::{percent_of, step_of};
use crate::export::vietnamese::{amount, number};
use crate::report::{Bound, Change, Check, Direction, Figure, Plan, Span, Status};
use crate::text::case;
use rust_decimal::Decimal;

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// How far behind its total a part may stand.
const REACH: usize = 40;

/// Every contradiction among the rows of a report, whose spans point into `text`.
pub fn checks(text: &str, figures: &[Figure]) -> Vec<Check> {
    let mut checks = Vec::new();
    for (index, figure) in figures.iter().enumerate() {
        let mut say = |kind: &'static str, rows: &[usize], message: Option<String>| {
            checks.extend(message.map(|message| Check { kind, figures: rows.to_vec(), message }));
        };
        for plan in &figure.plans {
            say("plan_mismatch", &[index], plan_mismatch(text, figure, plan));
            say("target_mismatch", &[index], target_mismatch(text, figure, plan));
        }
        for change in &figure.changes {
            say("change_mismatch", &[index], change_mismatch(text, figure, change));
        }
        for pair in figure.changes.windows(2) {
            say("change_mismatch", &[index], changes_part(text, figure, &pair[0], &pair[1]));
        }
        let behind = index + 1..figures.len().min(index + REACH);
        let rows: Vec<usize> = behind.filter(|i| figures[*i].part_of == Some(index)).collect();
        let parts: Vec<&Figure> = rows.iter().map(|part| &figures[*part]).collect();
        let all: Vec<usize> = std::iter::once(index).chain(rows).collect();
        say("parts_exceed_total", &all, parts_exceed_total(text, figure, &parts));
        say("parts_do_not_sum", &all, parts_do_not_sum(text, figure, &parts));
        if let Some(share) = figures.get(index + 1) {
            let total = figure.part_of.and_then(|total| figures.get(total));
            say("share_mismatch", &[index, index + 1], share_mismatch(text, figure, share, total));
        }
    }
    checks
}

/// The value over its stated plan against the printed percentage: `152/140 người, đạt 98%`.
fn plan_mismatch(text: &str, figure: &Figure, plan: &Plan) -> Option<String> {
    let (value, percent, stated) = (figure.value?, plan.percent?, plan.value?);
    if stated <= Decimal::ZERO || plan.percent_max.is_some() || figure.value_max.is_some() {
        return None;
    }
    let (low, high) = shares(value, slack(text, figure), stated, slack_of(stated, text, figure))?;
    let loose = looseness(plan.bound, percent) + step_of(percent);
    let comes_out = |percent: Decimal| low <= percent + loose && high >= percent - loose;
    let words = plan.span.of(text);
    let verb = case::lowercase(words).contains("vượt");
    // `vượt 390%` of a row that stands at 390 %: the number is the attainment, though the word says excess.
    let as_attainment = verb && percent > HUNDRED && prints(words, percent);
    let sum = format!("{} = {}%", quotient(figure, value, stated), shown(percent_of(value, stated)?, percent.scale()));
    if comes_out(percent) {
        let excess = number(percent - HUNDRED);
        return as_attainment
            .then(|| format!("{sum}: “vượt {}%” được hiểu là đạt, phần vượt là {excess}%", number(percent)));
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
fn target_mismatch(text: &str, figure: &Figure, plan: &Plan) -> Option<String> {
    let (value, target) = (figure.value?, plan.value?);
    if figure.unit.as_deref() != Some("%") || plan.percent.is_some() || plan.bound != Bound::Exact {
        return None;
    }
    let words = plan.span.of(text);
    let distance = rates(words).into_iter().find(|rate| *rate != target)?;
    let lower = case::lowercase(words);
    let above = ["vượt", "cao hơn", "tăng"].iter().any(|word| lower.contains(word));
    let below = ["thấp hơn", "kém", "còn thiếu", "giảm"].iter().any(|word| lower.contains(word));
    let printed = if above { distance } else { -distance };
    let loose = looseness(figure.bound, value) + step_of(distance).max(step_of(value)).max(step_of(target));
    // Of what is to fall, `vượt` says that it fell below: `còn 36,7%, vượt 1,3% so với mục tiêu 38%`.
    let off = if lower.contains("vượt") { (value - target).abs() - distance } else { value - target - printed };
    if above == below || off.abs() < loose {
        return None;
    }
    let (name, differ) = if above { ("vượt", value - target) } else { ("thấp hơn", target - value) };
    let sum = if above { (value, target) } else { (target, value) };
    let (first, second) = (number(sum.0), number(sum.1));
    Some(format!("{first} − {second} = {} điểm, báo cáo ghi {name} {}", number(differ), number(distance)))
}

/// The value and its stated earlier value against the printed amount: `từ 1.200 xuống 1.000 hộ, giảm 300 hộ`.
fn change_mismatch(text: &str, figure: &Figure, change: &Change) -> Option<String> {
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
    let (word, other) = match (between.contains("xuống"), between.contains(" lên")) {
        (true, false) if value > prior => ("xuống", "lớn hơn"),
        (false, true) if value < prior => ("lên", "nhỏ hơn"),
        _ => return None,
    };
    Some(format!("“từ {} {word} {}”, mà số sau lại {other}", written(prior, of), written(value, of)))
}

/// An amount against the per cent beside it: `tăng 84.120 triệu đồng (+17,59%)`.
fn changes_part(text: &str, figure: &Figure, one: &Change, other: &Change) -> Option<String> {
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

/// Parts of the total's own unit that are more than it: `500 hộ, trong đó 300 hộ nghèo và 400 hộ cận nghèo`.
fn parts_exceed_total(text: &str, total: &Figure, parts: &[&Figure]) -> Option<String> {
    let (value, sum) = (total.value?, sum_of_parts(total, parts)?);
    let off = slack(text, total) + parts.iter().map(|part| slack(text, part)).sum::<Decimal>();
    (total.value_max.is_none() && sum > value + off).then(|| told(total, parts, sum, "lớn hơn"))
}

/// A list that says it is complete and is not: `gồm 300 hộ nghèo và 150 hộ cận nghèo` of 500.
fn parts_do_not_sum(text: &str, total: &Figure, parts: &[&Figure]) -> Option<String> {
    let (value, sum) = (total.value?, sum_of_parts(total, parts)?);
    let (from, to) = (total.spans.number?.end, parts.first()?.spans.number?.start);
    let opener = case::lowercase(text.get(from..to)?);
    let complete = ["gồm", "chia ra"].iter().any(|word| opener.contains(word));
    let partial = ["trong đó", "chủ yếu", "không bao gồm", "như", ";"].iter().any(|word| opener.contains(word));
    let last = &parts.last()?.spans;
    let end = floor(text, last.number?.end + 60).min(last.sentence.end);
    let open = text.get(to..end).is_none_or(|list| ["...", "…", "v.v", "còn lại"].iter().any(|w| list.contains(w)));
    let off = slack(text, total) + parts.iter().map(|part| slack(text, part)).sum::<Decimal>();
    let short = parts.len() > 1 && sum + off < value;
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
    parts.iter().map(|part| part.value).sum()
}

/// The last place up to `at` where a character begins.
pub fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

fn told(total: &Figure, parts: &[&Figure], sum: Decimal, than: &str) -> String {
    let of = total.unit.as_deref().unwrap_or_default();
    let terms: Vec<String> = parts.iter().filter_map(|p| p.value).map(|value| bare(value, of)).collect();
    let sum = if terms.len() > 1 { format!("{} = {}", terms.join(" + "), written(sum, of)) } else { written(sum, of) };
    format!("các phần: {sum}, {than} tổng {}", written(total.value.unwrap_or_default(), of))
}

/// A share in the bracket behind a part: `161/164 xã (98,2%)`, `9.870 người (41,6%)` of its total.
fn share_mismatch(text: &str, part: &Figure, share: &Figure, total: Option<&Figure>) -> Option<String> {
    let (value, percent) = (part.value?, share.value?);
    let (number_at, share_at) = (part.spans.number?, share.spans.number?);
    let between = text.get(number_at.end..share_at.start)?;
    let (_, bracket) = between.split_once('(')?;
    let behind = text.get(share_at.end..)?.trim_start().trim_start_matches('%');
    // A share and nothing else: no word of what else it may be, no other number in between.
    let words = ["", "chiếm", "đạt", "tỷ lệ", "tỉ lệ", "đạt tỷ lệ", "chiếm tỷ lệ", "bằng"];
    let plain = words.contains(&case::lowercase(bracket.trim()).as_str())
        && !between.contains(|c: char| c.is_ascii_digit() || ";.)".contains(c))
        && behind.trim_start().starts_with(')');
    if share.unit.as_deref() != Some("%") || !plain || part.bound != Bound::Exact || part.value_max.is_some() {
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

/// Between which per cent of `whole` a value lies, each off by no more than its slack.
fn shares(value: Decimal, slack: Decimal, whole: Decimal, off: Decimal) -> Option<(Decimal, Decimal)> {
    let least = (whole - off).max(whole / Decimal::TWO);
    Some((percent_of(value - slack, whole + off)?, percent_of(value + slack, least).filter(|_| whole > Decimal::ZERO)?))
}

/// How far a value may be off: half of what its last printed digit is worth, more where it is said to be about.
fn slack(text: &str, figure: &Figure) -> Decimal {
    let value = figure.value.unwrap_or_default();
    looseness(figure.bound, value) + printed_step(text, figure.spans.number, value) / Decimal::TWO
}

/// The same for another number of the row, of which only the value is known: it is printed no finer than the row's own
/// if it is as round.
fn slack_of(value: Decimal, text: &str, figure: &Figure) -> Decimal {
    let own = figure.value.unwrap_or_default();
    let mut step = printed_step(text, figure.spans.number, own);
    while step > Decimal::ONE && value % step != Decimal::ZERO {
        step /= Decimal::TEN;
    }
    if step < Decimal::ONE { step_of(value) / Decimal::TWO } else { step / Decimal::TWO }
}

/// What the last digit of a printed number is worth: of `20,1 tỷ` a hundred million.
fn printed_step(text: &str, span: Option<Span>, value: Decimal) -> Decimal {
    let printed = span.map_or("", |span| span.of(text)).split(['/', '-', '–']).next().unwrap_or_default();
    let digits: String = printed.chars().filter(char::is_ascii_digit).take(24).collect();
    let digits: Decimal = digits.parse().unwrap_or_default();
    let step = value.checked_div(digits).unwrap_or_default().abs().normalize();
    // A power of ten, or the digits were not those of the value.
    let power = step.mantissa().to_string();
    if power.trim_end_matches('0') == "1" { step } else { step_of(value) }
}

/// How much more a number may be off that is not said to be exact.
fn looseness(bound: Bound, value: Decimal) -> Decimal {
    match bound {
        Bound::Exact => Decimal::ZERO,
        Bound::About | Bound::Over | Bound::Nearly => value.abs() * Decimal::new(5, 2),
        Bound::Under | Bound::AtLeast | Bound::AtMost => value.abs(),
    }
}

/// Whether an amount in `unit` can be taken from the figure: both money of one currency, both a measure, both counted.
fn same_kind(unit: &str, figure: &Figure) -> bool {
    let of = figure.unit.as_deref().unwrap_or_default();
    unit == of || (unit == "%pt" && of == "%") || (!unit.is_empty() && of.starts_with(unit)) || {
        let first = |unit: &str| unit.split(' ').next().unwrap_or_default().to_string();
        first(unit) == first(of)
    }
}

/// Whether the words print that very number.
fn prints(words: &str, value: Decimal) -> bool {
    words.contains(&number(value)) || words.contains(&value.to_string().replace('.', ","))
}

/// The numbers of the words that a `%` or `điểm` follows.
fn rates(words: &str) -> Vec<Decimal> {
    let mut rates = Vec::new();
    let mut rest = words;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let run = &rest[start..];
        let end = run.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(run.len());
        let behind = run[end..].trim_start();
        if behind.starts_with('%') || behind.starts_with("điểm") {
            rates.extend(run[..end].trim_end_matches(',').replace(',', ".").parse::<Decimal>());
        }
        rest = &run[end..];
    }
    rates
}

fn way(direction: Direction) -> &'static str {
    crate::export::vietnamese::direction(direction)
}

/// `152 / 140`, in the figure's unit.
fn quotient(figure: &Figure, value: Decimal, whole: Decimal) -> String {
    let unit = figure.unit.as_deref().unwrap_or_default();
    format!("{} / {}", bare(value, unit), written(whole, unit))
}

/// A number with its unit; per cent without a space before it.
fn written(value: Decimal, unit: &str) -> String {
    match unit {
        "%" => format!("{}%", number(value)),
        "%pt" => format!("{} điểm", number(value)),
        _ => {
            let (value, unit) = amount(value, None, unit);
            if unit.is_empty() { value } else { format!("{value} {unit}") }
        }
    }
}

/// A number without its unit, unless that is money, whose scale changes with the number.
fn bare(value: Decimal, unit: &str) -> String {
    if ["VND", "USD", "EUR"].iter().any(|money| unit.starts_with(money)) { written(value, unit) } else { number(value) }
}

/// Rounded to the printed decimals, one at least.
fn shown(value: Decimal, scale: u32) -> String {
    number(value.round_dp(scale.max(1)))
}

#[cfg(test)]
mod tests {
    use crate::analyze;

    /// What is said of a text, kind and message.
    fn said(text: &str) -> Vec<String> {
        analyze(text).checks.into_iter().map(|check| format!("{}: {}", check.kind, check.message)).collect()
    }

    #[test]
    fn a_plan_that_does_not_come_out() {
        assert_eq!(
            said("Năm 2022, xã có 1.832 hộ vay vốn, đạt 87,2% kế hoạch (2.000 hộ)."),
            ["plan_mismatch: 1.832 / 2.000 hộ vay vốn = 91,6%, báo cáo ghi 87,2%"]
        );
        assert!(said("Năm 2022, xã có 1.832 hộ vay vốn, đạt 91,6% kế hoạch (2.000 hộ).").is_empty());
        assert!(said("Năm 2022, xã có 1.832 hộ vay vốn, đạt gần 92% kế hoạch (2.000 hộ).").is_empty());
    }

    #[test]
    fn an_excess_that_is_attainment() {
        assert_eq!(
            said("Năm 2019, huyện đoàn kết nạp 940/200 đoàn viên, vượt 470% kế hoạch."),
            ["plan_mismatch: 940 / 200 đoàn viên = 470%: “vượt 470%” được hiểu là đạt, phần vượt là 370%"]
        );
        assert!(said("Năm 2019, huyện đoàn kết nạp 940/200 đoàn viên, vượt 370% kế hoạch.").is_empty());
    }

    #[test]
    fn a_change_that_does_not_come_out() {
        assert_eq!(
            said("Năm 2018, số người có hồ sơ quản lý là 2.310 người, tăng 8,4% so với cùng kỳ (2.200 người)."),
            ["change_mismatch: từ 2.200 đến 2.310 là 5%, báo cáo ghi tăng 8,4%"]
        );
        assert!(
            said("Năm 2018, số người có hồ sơ quản lý là 2.310 người, tăng 5% so với cùng kỳ (2.200 người).")
                .is_empty()
        );
        assert_eq!(
            said("Năm 2021, nợ thuế là 1.050 tỷ đồng, tăng 150 tỷ đồng (+12,5%) so với đầu năm."),
            ["change_mismatch: 150 tỷ đồng / 900 tỷ đồng = 16,7%, báo cáo ghi tăng 12,5%"]
        );
        assert!(said("Năm 2021, nợ thuế là 1.050 tỷ đồng, tăng 150 tỷ đồng (+16,7%) so với đầu năm.").is_empty());
    }

    #[test]
    fn parts_against_their_total() {
        let text = "Năm 2020, huyện có 500 hộ vay vốn, gồm 300 hộ nghèo và 150 hộ cận nghèo.";
        let short = "parts_do_not_sum: các phần: 300 + 150 = 450 hộ vay vốn, nhỏ hơn tổng 500 hộ vay vốn";
        assert_eq!(said(text), [short]);
        assert!(said(&text.replace("150", "200")).is_empty());
        assert!(said(&text.replace("gồm", "trong đó")).is_empty());
        // The grammar itself shuns parts that are too many; a list below its total may still hold them.
        let mut figures = analyze(text).figures;
        figures[2].value = Some(400.into());
        let checks = super::checks(text, &figures);
        assert_eq!(checks[0].kind, "parts_exceed_total");
        assert_eq!(checks[0].message, "các phần: 300 + 400 = 700 hộ vay vốn, lớn hơn tổng 500 hộ vay vốn");
        assert_eq!(checks[0].figures, [0, 1, 2]);
    }

    #[test]
    fn a_share_that_does_not_come_out() {
        let text = "Có 352/2.800 người (chiếm 15,2%) đã có việc làm.";
        assert_eq!(said(text), ["share_mismatch: 352 / 2.800 người = 12,6%, báo cáo ghi 15,2%"]);
        assert!(said("Có 352/2.800 người (chiếm 12,6%) đã có việc làm.").is_empty());
    }

    #[test]
    fn a_distance_from_a_target() {
        let text = "Năm 2020, tỷ lệ che phủ rừng đạt 42,5%, cao hơn 1,5% so với chỉ tiêu (42%).";
        assert_eq!(said(text), ["target_mismatch: 42,5 − 42 = 0,5 điểm, báo cáo ghi vượt 1,5"]);
        assert!(said("Năm 2020, tỷ lệ che phủ rừng đạt 42,5%, cao hơn 0,5% so với chỉ tiêu (42%).").is_empty());
        // Of what is to fall, less is more.
        assert!(said("Năm 2020, tỷ lệ hộ nghèo giảm còn 3,7%, vượt 0,3% so với mục tiêu giai đoạn (4%).").is_empty());
    }

    #[test]
    fn money_is_as_fine_as_it_is_printed() {
        assert!(said("Năm 2023, thu thuế đạt 20,1 tỷ đồng, đạt 100,4% dự toán (20 tỷ đồng).").is_empty());
    }
}
