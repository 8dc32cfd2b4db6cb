//! Percentages that go on about a plan named before: `đạt 80% kế hoạch, tiêu biểu: Sở Y tế 92,4%, Công an tỉnh 91%`.

use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Reading, Role, Row};
use crate::grammar::rules::bracket::SHARE_OF_PAIR;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::case;
use crate::text::key::{Key, key};

/// Whether the bracket before held a share of a plan, of which this is not far below: `13.000 lượt (130%); tử vong 12 ca (0,7%)`.
pub(super) fn like_the_last(context: &Context, reading: &Reading) -> bool {
    let shares = reading.rows.iter().rev().filter_map(|row| row.percent);
    let near = shares.map(|(percent, _)| percent).next().is_none_or(|percent| is_near(context, percent));
    near && reading.bracket_plan
        && !matches!(reading.roles.last(), Some((Role::Whole { .. }, _)))
        && !counts_on(reading)
}

/// Whether what is counted stands behind a pair of counts with what it comes to, which may well be part and whole: `24/38 thôn có nhà văn
/// hóa (63,2%); 112 trường có tủ thuốc (71%)`.
fn counts_on(reading: &Reading) -> bool {
    let counted = reading.rows.last().is_some_and(|row| row.unit == Unit::Count && row.plan.is_none());
    counted && reading.roles.iter().any(|(_, rule)| *rule == SHARE_OF_PAIR)
}

/// Whether the mention is not far below another share of a plan.
fn is_near(context: &Context, percent: Decimal) -> bool {
    context.mention().quantity.value * Decimal::from(3) >= percent
}

/// Whether a bracket goes on with what was told of the rows before, how far each met its plan: `A 51 tỷ đồng, đạt 105% chỉ tiêu; B
/// 18 tỷ đồng (103%)`. A share of one of them is none, nor is what is far below theirs: `nợ xấu 2 tỷ đồng (0,8%)`.
pub(super) fn like_those_before(context: &Context, reading: &Reading) -> bool {
    let (mention, cue) = (context.mention(), context.cue());
    let Some((row, before)) = reading.rows.split_last() else { return false };
    let figure = matches!(reading.roles.last(), Some((Role::Figure { .. }, _)));
    let Some(value) = row.value.filter(|_| figure && cue.bare && row.mention.is_some()) else { return false };
    let alike = |other: &&Row| other.unit == row.unit && other.value.is_some();
    let step = arithmetic::step_of(mention.quantity.value);
    let share = |other: &Row| {
        other.value.is_some_and(|whole| {
            value < whole && arithmetic::comes_out(value, whole, mention.quantity.value, step, row.slack)
        })
    };
    matches!(row.unit, Unit::Money(_) | Unit::Measure(_) | Unit::Count)
        && !counts_on(reading)
        && (before.iter().filter(alike))
            .any(|other| other.mention.is_some() && other.percent.is_some_and(|(percent, _)| is_near(context, percent)))
        && !before.iter().filter(alike).any(share)
}

/// Whether `so với kế hoạch` stands before the verb of the mention's own clause.
pub(super) fn plan_opened(context: &Context) -> bool {
    let sentence = context.sentence;
    let against = |at: &usize| sentence.label(*at) == Some(Label::Against);
    let Some(at) = context.gap().find(against) else { return false };
    sentence.holds(at + 1..at + 3, Label::Plan)
}

/// Whether a plan's percentage was said before and then details opened, of which this is one.
pub(super) fn lists_plans(context: &Context, reading: &Reading) -> bool {
    let sentence = context.sentence;
    let item = context.mention().item;
    let opens = |i: &usize| {
        sentence.mark(*i) == Some(':') || sentence.label(*i) == Some(Label::Details) || names_reached(sentence, *i)
    };
    (0..item).rev().filter(opens).any(|opener| lists_behind(context, reading, opener))
}

fn lists_behind(context: &Context, reading: &Reading, opener: usize) -> bool {
    let sentence = context.sentence;
    let before = sentence.mentions.partition_point(|m| m.item < opener);
    // `Tỷ lệ thực hiện dự toán của các nơi: Cam Ranh 95,8%, Diên Khánh 93%`
    let says = |wanted: Label| (0..opener).any(|at| sentence.label(at) == Some(wanted));
    // `Một số chỉ tiêu đạt thấp: xuất khẩu lao động đạt 45%, đào tạo nghề đạt 62%`
    let went = |at: usize| {
        let beyond = matches!(sentence.label(at + 1), Some(Label::Reach | Label::Exceed));
        sentence.label(at) == Some(Label::Plan) && (beyond || sentence.denies(at + 1))
    };
    let told = |at: usize| pays_out(sentence, at) || went(at);
    let opened = before == 0 && (says(Label::Rate) && says(Label::Plan) || (0..opener).any(told));
    // `Có 3 xã hoàn thành chỉ tiêu huyện giao là An Hòa (101,4%)`: no level comes to more than all.
    let met = |at: usize| sentence.label(at) == Some(Label::Reach) && sentence.label(at + 1) == Some(Label::Plan);
    let value = context.mention().quantity.value;
    let all = value >= Decimal::ONE_HUNDRED && !context.cue().worded && (0..opener).any(met);
    // The share said last, but for by how much it grew: behind `tăng bình quân 10%` growths are listed.
    let share = |at: &usize| sentence.mentions[*at].is_percent() && context.cues[*at].basis.is_none();
    let planned = || (0..before).rev().find(share).is_some_and(|at| context.cues[at].plan.is_some());
    let named = opened || all || planned();
    named && (before..context.index).all(|i| matches!(reading.roles[i].0, Role::PlanPercent { row: None, .. }))
}

/// Whether the percentage goes on about the plan of the row before, of whose doing it takes up the verb (`giải ngân mới đạt 35% kế
/// hoạch, giải ngân vốn nước ngoài chỉ đạt 14%`) or to which it is set against: `thuế thu nhập vượt 15% dự toán, trong khi lệ phí chỉ
/// đạt 72%`.
pub(super) fn of_the_same(context: &Context, reading: &Reading) -> bool {
    let sentence = context.sentence;
    if of_a_part(context, reading) {
        return true;
    }
    let Some(before) = context.index.checked_sub(1) else { return false };
    let planned = matches!(reading.roles.last(), Some((Role::PlanPercent { row: None, .. }, rule))
        if context.cues[before].plan.is_some() || *rule == GOES_ON);
    let start = sentence.mentions[before].first;
    let word = |at: usize| sentence.first_word(at);
    let verb = |at: &usize| sentence.label(*at) == Some(Label::LightVerb);
    const SET_AGAINST: [Key; 6] = [key("trong"), key("nhưng"), key("song"), key("ngược"), key("chỉ"), key("mới")];
    let contrast = |at: usize| {
        let says = matches!(sentence.label(at), Some(Label::Opener | Label::Joiner | Label::Reach));
        says && SET_AGAINST.contains(&word(at))
    };
    let own = context.cue().own.clone();
    // `Sở Y tế đạt 93% dự toán, Sở Công Thương đạt 90%`: who is no percentage.
    let who = |at: usize| sentence.label(at) == Some(Label::Actor) || sentence.begins(at, Kind::Member);
    let names = |at: usize| matches!(sentence.what(at), What::Word | What::Label(Label::Actor | Label::Reach));
    let small = |at: &usize| matches!(sentence.what(*at), What::Mark(_) | What::Label(Label::Joiner | Label::Filler));
    let office = own.clone().find(|at| !small(at)).filter(|at| who(*at));
    let proper = |at: usize| sentence.said(at).split(' ').any(|word| word.starts_with(case::is_upper));
    let named = |first: usize| (first..own.end).all(names) && (first..own.end).any(proper);
    let offices = office.is_some_and(named);
    planned
        && (context.gap().any(contrast)
            || offices
            || own.filter(verb).any(|at| (0..start).filter(verb).any(|then| word(then) == word(at))))
}

/// Whether the mention is how far the plan was met by a part of what met it, no level of which was told: `giải ngân đạt 93% kế hoạch,
/// trong đó vốn trong nước đạt 97%, vốn nước ngoài đạt 58%`, in that sentence or the next.
fn of_a_part(context: &Context, reading: &Reading) -> bool {
    let share = |role: &Role| matches!(role, Role::PlanPercent { row: None, .. });
    let first = reading.roles.iter().take_while(|(role, _)| !share(role)).count();
    let opens = |from: usize| context.sentence.holds(from..context.cue().own.end, Label::Parts);
    match context.sentence.mentions[..context.index].get(first) {
        // In that sentence: nothing but shares stands since.
        Some(total) => {
            let only = reading.roles[first..].iter().all(|(role, _)| share(role) || matches!(role, Role::Prior { .. }));
            let named = context.cues[first].plan.is_some() || reading.roles[first].1 == GOES_ON;
            only && named && (opens(total.item) || opens(0) && reading.roles[first].1 == GOES_ON)
        }
        // In the next, which opens with the parts.
        None => {
            let before = reading.rows.iter().rfind(|row| row.age == 1);
            context.index == 0 && opens(0) && before.is_some_and(|row| row.value.is_none() && row.percent.is_some())
        }
    }
}

/// Whether the item begins the rate at which money that was set apart is paid out: `tỷ lệ giải ngân`.
fn pays_out(sentence: &Sentence, at: usize) -> bool {
    let pays = sentence.label(at + 1) == Some(Label::LightVerb) && sentence.last_word(at + 1) == const { key("ngân") };
    sentence.label(at) == Some(Label::Rate) && pays
}

/// The rule for one more share of the plan that those before it are of.
pub(super) const GOES_ON: &str = "list of shares of one plan";
pub(super) const AMOUNTS_SHARE: &str = "share of a plan of what is no percentage";

/// The least that an amount is taken to reach of its plan: less may be by how much it grew.
const LEAST_REACHED: Decimal = Decimal::from_parts(30, 0, 0, false, 0);

/// Whether what reached the percentage cannot itself be one: an amount (`doanh thu đạt 58%`), what is listed behind it (`thủ công
/// nghiệp đạt 51%`), what reached more than all (`dạy nghề cho phụ nữ đạt 112%`).
pub(super) fn never_percent(context: &Context, reading: &Reading) -> bool {
    let (cue, sentence) = (context.cue(), context.sentence);
    let value = context.mention().quantity.value;
    // `tỷ lệ giải ngân đạt 62%, trong đó vốn đầu tư của huyện đạt 55,9%`
    let opens = || context.sentence.holds(context.gap(), Label::Parts);
    let total = reading.scope.map(|scope| scope.total).or_else(|| reading.last_row().filter(|_| opens()));
    let of_rate = total.is_some_and(|total| {
        let total = &reading.rows[total];
        total.unit == Unit::Percent && total.value.is_some()
    });
    if cue.content == 0 || cue.rate || of_rate || value < LEAST_REACHED {
        return false;
    }
    let own = cue.own.clone();
    let flow = own.clone().take(3).any(|at| sentence.begins(at, Kind::Flow));
    // An index, or how many were reached of those who were to be: `tiêm mũi 1 đạt 104%`.
    const LEVELS: [Key; 3] = [key("chỉ"), key("tiêm"), key("phủ")];
    let levels = || own.clone().any(|at| LEVELS.contains(&sentence.first_word(at)));
    let all = value > Decimal::ONE_HUNDRED && !levels();
    let listed = reading.roles.iter().rev().find(|(role, _)| !matches!(role, Role::Change { .. }));
    // `tuyển sinh đạt gần 50%; giải quyết việc làm đạt trên 70% kế hoạch`: a deed, and what the next reached is a share of its plan.
    let next = context.cues.get(context.index + 1).zip(sentence.mentions.get(context.index + 1));
    let planned = next.is_some_and(|(next, mention)| {
        mention.is_percent() && next.plan.is_some() && next.content > 0 && matches!(next.lead, Some((Label::Reach, _)))
    });
    let deed = || own.clone().next().is_some_and(|at| sentence.label(at) == Some(Label::LightVerb));
    flow || all || planned && deed() || listed.is_some_and(|(_, rule)| *rule == AMOUNTS_SHARE)
}

/// Whether the item is the `là` behind which those who reached so much are named: `hai xã đạt thấp là Vân Phú 41%`.
fn names_reached(sentence: &Sentence, at: usize) -> bool {
    let reaches = |i: usize| sentence.label(i) == Some(Label::Reach);
    let how = |i: usize| matches!(sentence.what(i + 1), What::Word | What::Label(Label::Plan));
    let clause = |i: &usize| !matches!(sentence.what(*i), What::Mark(_) | What::Number(_));
    // `dẫn đầu là Sở Y tế (92,4%)`
    let ranks = || sentence.last_word(at) == const { key("là") };
    sentence.label(at) == Some(Label::Opener) && ranks()
        || sentence.label(at) == Some(Label::Is) && (0..at).rev().take_while(clause).any(|i| reaches(i) && how(i))
}
