//! What the arithmetic says of parts: whether they come to their total.

use super::noun_agrees;
use crate::arithmetic::add;
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Reading, Row, Scope};
use crate::grammar::rules::attach;
use crate::lexicon::Label;
use crate::number::Unit;
use crate::report::Bound;
use crate::text::key::NO_KEY;

const ADDS_UP: f32 = 0.6;
pub(super) const COMPLETES_TOTAL: f32 = 1.5;
const EXCEEDS_TOTAL: f32 = -2.5;
const SUM_EXCEEDS: f32 = -2.5;
const NEARLY_SUMS: f32 = -0.2;

/// By which part of it a sum of numbers that are about may miss the whole.
const LOOSE: Decimal = Decimal::from_parts(500, 0, 0, false, 0);

/// Most numbers that are looked ahead at.
const LONGEST_LIST: usize = 24;

/// The total of a sentence before whose parts the last sentence began to tell, and that the mention completes: `cấp mới và điều chỉnh 9
/// dự án. Trong đó, 6 dự án cấp mới. 3 dự án điều chỉnh …`.
pub(super) fn completed(context: &Context, reading: &Reading) -> Option<usize> {
    let (mention, unit) = (context.mention(), context.mention().quantity.unit);
    let addable = !matches!(unit, Unit::Percent | Unit::Points | Unit::Times);
    if !addable || mention.bracket != 0 || context.cue().basis.is_some() {
        return None;
    }
    let value = mention.quantity.value;
    let comes_out = |row: &Row| {
        let Some(whole) = row.value else { return false };
        let off = row.slack + whole / Decimal::ONE_THOUSAND;
        // What is no more than the parts may be off by completes nothing.
        (whole - row.told - value).abs() <= off && value > off * Decimal::TWO
    };
    let named = |row: &Row| unit != Unit::Count || noun_agrees(context, row) > 0.0;
    let began =
        |row: &Row| row.mention.is_none() && row.age == 1 && !row.part && row.unit == unit && !row.told.is_zero();
    reading.rows.iter().rposition(|row| began(row) && row.told > Decimal::ZERO && named(row) && comes_out(row))
}

/// The row right before row `newest` that counts the very noun of the mention, where that row measures something else and the
/// bracket lists what adds up to it.
pub(super) fn same_before(context: &Context, reading: &Reading, newest: usize) -> Option<usize> {
    let mention = context.mention();
    let before = newest.checked_sub(1)?;
    let (row, other) = (&reading.rows[before], &reading.rows[newest]);
    let here = row.mention.is_some() && row.segment == other.segment && row.depth < mention.depth;
    let counts = mention.quantity.unit == Unit::Count && row.unit == Unit::Count && other.noun != row.noun;
    let alike = |at: &usize| {
        let later = &context.sentence.mentions[*at];
        later.bracket == mention.bracket && later.quantity.unit == Unit::Count && context.noun(*at) == row.noun
    };
    let sum = (context.index..context.sentence.mentions.len())
        .take(LONGEST_LIST)
        .filter(alike)
        .map(|at| context.sentence.mentions[at].quantity.value)
        .fold(Decimal::ZERO, add);
    (here && counts && row.noun != NO_KEY && row.value == Some(sum)).then_some(before)
}

/// What the sum of the parts says of one more.
pub(super) fn sums(context: &Context, reading: &Reading, total: usize) -> f32 {
    let (index, told, total) = (total, so_far(context, reading, total), &reading.rows[total]);
    let part = context.mention().quantity.value;
    let shares = context.mention().is_percent();
    // Shares of a total come to a hundred.
    let whole = if shares { Some(Decimal::ONE_HUNDRED) } else { total.value };
    // `hỗ trợ 25 triệu đồng/nhà`, `mỗi suất 2 triệu đồng`: what each got is no part of what was spent.
    let per = |mention: usize| !context.sentence.mentions[mention].per.is_empty();
    let mean = |at: usize| context.sentence.label(at) == Some(Label::Average) && context.sentence.said(at) != "mức";
    let each = |mention: usize| per(mention) || context.cues[mention].own.clone().any(mean);
    let amount = matches!(total.unit, Unit::Count | Unit::Money(_) | Unit::Measure(_)) && !shares;
    let of_each = total.mention.is_some_and(each);
    if amount && !of_each && each(context.index) {
        return EXCEEDS_TOTAL;
    }
    // `bình quân mỗi năm 67 vụ; riêng năm 2020 có 48 vụ`
    let apart = || of_each && context.sentence.holds(context.gap(), Label::Apart);
    if total.unit == Unit::Count && (total.mention.is_some_and(per) || apart()) && !each(context.index) {
        return EXCEEDS_TOTAL;
    }
    let Some(whole) = whole.filter(|_| total.unit != Unit::Percent) else { return 0.0 };
    // `thu nhập bình quân 7 triệu đồng/tháng, trong đó lao động nữ 6 triệu đồng`: a mean has parts only where they come to it.
    let named = |at: usize| context.sentence.said(at).ends_with("bình quân");
    let of_mean = total.mention.is_some_and(|m| context.cues[m].own.clone().any(|at| mean(at) || named(at)));
    if amount
        && of_mean
        && matches!(total.unit, Unit::Money(_))
        && told + part != whole
        && !adds_up(context, told, total, whole)
    {
        return EXCEEDS_TOTAL;
    }
    let slack = if shares { context.mention().quantity.step } else { off_by(context, total) };
    let (sum, counts) = (told + part, total.unit == Unit::Count);
    if part > whole {
        EXCEEDS_TOTAL
    } else if sum > whole + slack {
        // Sums of reports are off by a little now and then.
        let little = (sum - whole) * Decimal::from(50) <= whole;
        // Whoever is insured in two ways is counted twice: `trong đó: BHXH 374.764 người; …; BHYT 2.885.885 người`.
        let twice = matches!(context.cue().separator, Some(';' | ':' | '&')) && noun_agrees(context, total) > 0.0;
        // `hộ nghèo có 310 hộ, trong đó 91 hộ người Dao; hộ cận nghèo có 287 hộ`: named like the total, another of its kind.
        let own = attach::own_words(context).first();
        let twice = twice && (own.is_none() || own != attach::called(context, index, total).own.first());
        // `1.100 hộ nghèo, trong đó 700 hộ Mường, 400 hộ Kinh; 900 hộ cận nghèo`: the parts had come to the whole.
        let twice = twice && (own.is_some() || told != whole);
        // `trong đó khuyết tật vận động 700 người, khuyết tật nhìn 800 người`: worded like the parts before it.
        let listed = |scope: Scope| scope.total == index && scope.parts > 0 && own == Some(&scope.head);
        let alike = || (told - whole).abs() > slack && reading.scope.is_some_and(listed);
        if little || twice || alike() { NEARLY_SUMS } else { SUM_EXCEEDS }
    } else if sum >= whole - slack && told > Decimal::ZERO && (counts || (whole - sum).abs() < (whole - told).abs()) {
        // What the parts before measured up to without it, nothing completes.
        COMPLETES_TOTAL
    } else if !shares && adds_up(context, told, total, whole) {
        ADDS_UP
    } else {
        0.0
    }
}

/// What the parts found so far come to. What a bracket told divides the total in another way than the list outside it: `98.748 lao động
/// (37.761 lao động nữ), gồm: Nhật Bản …`; so does what follows parts that came to the whole, where it comes to it again: `trong đó nam
/// 51 em, nữ 49 em; nội trú 30 em, bán trú 70 em`, right behind them.
pub(super) fn so_far(context: &Context, reading: &Reading, total: usize) -> Decimal {
    let (depth, unit, of) = (context.mention().depth, context.mention().quantity.unit, &reading.rows[total]);
    let (mut all, mut anew) = (Decimal::ZERO, Decimal::ZERO);
    for part in reading.rows.iter().filter(|row| row.part_of == Some(total) && row.depth <= depth && row.unit == unit) {
        let value = part.value.unwrap_or_default();
        (all, anew) = (all + value, if of.value == Some(anew) { value } else { anew + value });
    }
    let anew = if of.value == Some(anew) { Decimal::ZERO } else { anew };
    let goes_on = reading.rows.last().is_some_and(|row| row.part);
    let divided = goes_on && of.value.is_some_and(|whole| anew < all && adds_up(context, anew, of, whole));
    if divided { anew } else { all }
}

/// By how much the parts may miss their total. What counts something else comes nearly to a round one by chance: `1,2 triệu lao động, trong đó
/// 6 nghìn lao động nước ngoài, giúp 591 nghìn học sinh, xây 650 nghìn nhà`.
fn off_by(context: &Context, total: &Row) -> Decimal {
    let off = total.slack * Decimal::TWO;
    if noun_agrees(context, total) < 0.0 { off.min(Decimal::ONE) } else { off }
}

/// Whether the numbers that follow in the same unit, taken together with the parts so far, come to the whole.
pub(super) fn adds_up(context: &Context, told: Decimal, total: &Row, whole: Decimal) -> bool {
    let here = context.mention();
    let listed = context.sentence.mentions[context.index..].iter().take(LONGEST_LIST);
    let (mut sum, mut slack) = (told, off_by(context, total));
    for mention in listed.filter(|m| m.quantity.unit == here.quantity.unit && m.depth == here.depth) {
        sum = add(sum, mention.quantity.value);
        // `hơn 4.250 tỷ đồng (gần 1.830 tỷ đồng …)`: what is said to be about comes to about the whole.
        if mention.bound != Bound::Exact {
            slack = slack.max(whole / LOOSE);
        }
        if sum >= whole - slack {
            return sum <= whole + slack && sum > here.quantity.value;
        }
    }
    false
}
