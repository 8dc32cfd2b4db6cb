//! A plan that stands before the number: `chỉ tiêu HĐND tỉnh giao là 500`, `thấp hơn so với kế hoạch gần 2%`, `tỷ lệ giải ngân đạt
//! 29%`.

use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Reading, Row};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::text::key::key;

/// The plan's name right before the number, its own tail words and a few more in between: `chỉ tiêu HĐND tỉnh giao là`, `so với số vốn
/// Thủ tướng giao là`.
pub(super) fn plan_left(context: &Context) -> Option<usize> {
    let sentence = context.sentence;
    if sentence.labels & const { Label::Plan.bit() | Label::Against.bit() | Label::Intent.bit() } == 0 {
        return None;
    }
    let (mut words, mut given, mut colon, mut reached) = (0, false, false, false);
    let noun = context.index.checked_sub(1).map_or(0, |before| context.cues[before].noun.end);
    for at in context.gap().rev().take_while(|at| *at >= noun) {
        match sentence.what(at) {
            // `(đề án dạy nghề cho thanh niên miền núi: 210 người)`: what a programme did.
            What::Label(Label::Plan) => return Some(at).filter(|_| !colon || words <= LONGEST_AIM),
            What::Label(Label::Against) if given => return Some(at),
            // `so với mục tiêu là 16,2%`, `(mục tiêu: 5,1)`
            What::Label(Label::Intent) if aims(sentence, at) && held_against(sentence, at) => return Some(at),
            // `Về kế hoạch tuyển sinh: tiểu học tuyển 5.130 học sinh`
            What::Mark(':') if words > 1 => return None,
            // `kế hoạch vốn (chủ yếu cho 7 công trình)`
            // `đạt 92% so với kế hoạch giao (đạt 4% so với số hộ của xã)`: of something else.
            What::Mark('(') if words > 0 || reached => return None,
            What::Mark(':') => colon = true,
            What::Label(Label::PlanTail) => given = true,
            // `chỉ tiêu do Tổng cục giao là`
            What::Label(Label::Joiner) if given => {}
            // `(KH đạt 1,27%)`
            What::Label(Label::Reach) if context.cue().opens_bracket && words == 0 => reached = true,
            What::Label(Label::Is | Label::Filler | Label::Actor | Label::Intent)
            | What::Period(_)
            | What::Mark('(') => {}
            What::Word | What::Label(Label::LightVerb | Label::Stop | Label::Fund | Label::NameHead) if words < 5 => {
                words += 1
            }
            _ => return None,
        }
    }
    None
}

/// Most words of what is planned, between the plan's name and a colon: `kế hoạch dạy nghề: 500 người`.
const LONGEST_AIM: usize = 2;

/// The word that says which way, where the number is how far something is from the plan named at the item: `thấp hơn so kế hoạch đề ra
/// gần 2%`, `vượt kế hoạch 80 tỷ đồng`; not `thấp hơn so với kế hoạch là 12%`, `cao hơn chỉ tiêu 85%`.
pub(super) fn differs(context: &Context, reading: &Reading, plan: usize) -> Option<Label> {
    let (sentence, mention) = (context.sentence, context.mention());
    let told = (plan..mention.first).any(|at| sentence.label(at) == Some(Label::Is) || sentence.mark(at) == Some(':'));
    let unit = mention.quantity.unit;
    let before = plan.checked_sub(1)?;
    let against = sentence.label(before) == Some(Label::Against);
    let row = reading.rows.last().filter(|row| row.value.is_some());
    // A level would be near what was reached.
    let far = unit == Unit::Points
        || row.is_some_and(|row| match (row.unit == unit, row.value) {
            (true, Some(now)) => mention.quantity.value * Decimal::TWO < now,
            _ => mention.is_percent(),
        });
    let than = sentence.label(if against { before.checked_sub(1)? } else { before });
    let than = than.filter(|label| matches!(label, Label::Up | Label::Down | Label::Exceed | Label::Short));
    // `đạt 47%, vượt chỉ tiêu 2%` is weighed as the excess that it says.
    let excess = than == Some(Label::Exceed) && !against && mention.is_percent();
    than.filter(|_| !told && !excess && (far || against && mention.is_percent()))
}

/// Whether the percentage behind the plan named at the item is the target itself, which would be near what was reached: `đạt 87%, vượt
/// mục tiêu 80%`; not `đạt 47%, vượt chỉ tiêu 2%`.
pub(super) fn exceeds_level(context: &Context, reading: &Reading, plan: usize) -> bool {
    let (sentence, target) = (context.sentence, context.mention().quantity.value);
    let beyond = plan.checked_sub(1).is_some_and(|at| sentence.label(at) == Some(Label::Exceed));
    let rate = |row: &&Row| row.unit == Unit::Percent && row.mention.is_some();
    let now = reading.rows.iter().rev().find(rate).and_then(|row| context.told(row));
    let near = |now: Decimal| target <= now && target * Decimal::from(4) >= now * Decimal::from(3);
    beyond && context.mention().is_percent() && now.is_some_and(near)
}

/// Whether the number's own words are the rate of carrying a plan out: `tỷ lệ giải ngân kế hoạch vốn`.
pub(super) fn carries_out(context: &Context) -> bool {
    let (sentence, own) = (context.sentence, context.cue().own.clone());
    let does = |at: usize| matches!(sentence.label(at + 1), Some(Label::LightVerb | Label::Reach));
    let planned = |at: usize| sentence.holds(at + 2..own.end.min(at + 5), Label::Plan);
    // `Tỷ lệ giải ngân vốn đầu tư công đạt 29%`: of what was to be paid, unless it is held against a target or divided further.
    let behind = context.mention().after()..sentence.items.len();
    let divided = behind
        .clone()
        .take_while(|i| sentence.mark(*i) != Some(';'))
        .any(|i| matches!(sentence.label(i), Some(Label::Parts | Label::Against | Label::Exceed | Label::Plan)));
    let pays = |at: usize| sentence.last_word(at + 1) == const { key("ngân") };
    // `giải ngân trên 95% vốn đầu tư công`
    let funds = sentence.first_word(context.mention().after()) == const { key("vốn") };
    let mut rate = own.clone().filter(|at| sentence.label(*at) == Some(Label::Rate));
    // `đến hết tháng 1 giải ngân 100%`
    let paid = context.mention().first.checked_sub(2).is_some_and(pays) && (!context.cue().worded || funds);
    // `4 đơn vị giải ngân dưới 20%` says which they are.
    let paid = paid && (context.cue().separator.is_some() || context.index == 0);
    context.mention().is_percent() && (paid || rate.any(|at| does(at) && (planned(at) || pays(at) && !divided)))
}

/// Whether a word of intent is the name of a plan as well: `mục tiêu là`.
fn aims(sentence: &Sentence, at: usize) -> bool {
    let first = sentence.first_word(at);
    first == const { key("mục") } || first == const { key("chỉ") }
}

/// Whether something is compared with what stands at the item, or a bracket opens with it.
fn held_against(sentence: &Sentence, at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| sentence.what(i));
    matches!(before, Some(What::Label(Label::Against) | What::Mark('(')))
}
