//! How far a plan was met: `đạt 121,1% kế hoạch`, `vượt 44% chỉ tiêu`, `đạt 61,4%` with the plan left out, `thấp hơn 1,48% so
//! với chỉ tiêu`; and the plan itself: `kế hoạch là 25.000`.

mod apart;
mod before;
mod goes_on;
mod rows;
mod sums;

use super::pair::counts_members;
use super::sits::Sits;
use super::{add, ahead, attach, change, earlier};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::cue::Cue;
use crate::grammar::reading::{Context, Proposal, Reading, Role};
use crate::grammar::sentence::{Mention, Sentence};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::period::When;
use crate::report::Direction;
use crate::text::key::{Key, key};
use before::{carries_out, differs, exceeds_level, plan_left};
use goes_on::{
    AMOUNTS_SHARE, GOES_ON, like_the_last, like_those_before, lists_plans, never_percent, of_the_same, plan_opened,
};
use rows::{on_rows, points};
use sums::{agreement, amount, behind, share_of_figure};

const NAMED: f32 = 3.2;
const ELIDED: f32 = 2.0;
const BRACKET_LIST: f32 = 2.3;
const RATE_OF_DOING: f32 = 5.0;
const EXCESS: f32 = 3.0;
const EXCESS_AS_ATTAINMENT: f32 = 1.2;
const POINTS: f32 = 3.4;
const LISTED: f32 = 2.8;
const BEFORE_NOUN: f32 = 3.8;
const PLAN_FIRST: f32 = 3.2;
const NOUN_BEHIND: f32 = -2.6;
const SHARE_OF_FIGURE: f32 = 4.5;
const VALUE_NAMED: f32 = 3.0;
const HELD: f32 = 1.0;
const OF_ANOTHER: f32 = -4.0;
const PAIR_COMES_TO: f32 = 6.0;
/// `và 92% so với kế hoạch` is how far it was met.
const LARGEST_DIFFERENCE: Decimal = Decimal::from_parts(60, 0, 0, false, 0);
const GROWTH_PLANNED: f32 = 9.0;

/// Proposes plan percentages and plan values.
pub fn propose(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue, sentence) = (context.mention(), context.cue(), context.sentence);
    let lead = cue.lead.map(|(label, _)| label);
    let left = plan_left(context);
    let than = left.and_then(|at| differs(context, reading, at));
    let level = left.is_some_and(|at| exceeds_level(context, reading, at));
    if (mention.is_percent() || mention.quantity.unit == Unit::Points) && !level {
        percent(context, reading, lead, than, to);
    }
    // `gấp 1,8 lần kế hoạch`, `vượt 2,7 lần so với nghị quyết`
    let times = matches!(lead, Some(Label::Multiply | Label::Exceed));
    if mention.quantity.unit == Unit::Times && cue.plan.is_some() && times {
        on_rows(context, reading, "times a plan", NAMED, mention.quantity.value * Decimal::ONE_HUNDRED, to);
    }
    apart::propose(context, reading, than, to);
    if let Some(row) = growth_planned(context, reading) {
        // Of a growth without its level the plan is a growth, too; beside a level it can only be told.
        let role = match reading.rows[row].value {
            None => Role::PlanValue { row },
            Some(_) => Role::PlannedGrowth { row },
        };
        add(to, "growth that was planned", GROWTH_PLANNED, role);
    }
    // `có 7/10 thôn đạt chuẩn = 70%`, `98/145 xã (đạt 67,6%)`
    let member = || cue.opens_bracket && lead == Some(Label::Reach) && counts_members(context, context.index - 1);
    if mention.is_percent() && shares_the_pair(context, reading) && (equals(context) || member()) {
        add(to, "what the pair comes to", PAIR_COMES_TO, Role::Figure { part_of: None });
    }
    if let Some((row, percent)) = pair_comes_to(context, reading).or_else(|| apart::comes_to(context, reading)) {
        add(to, "what the pair comes to", PAIR_COMES_TO, Role::PlanPercent { row: Some(row), percent });
    }
    // `chỉ tiêu 80 căn`, `kế hoạch là 25.000`, `(KH 36 giường)`
    let done = matches!(reading.roles.last(), Some((_, ahead::OF_PAIR)));
    let plan_before = left.filter(|_| (lead != Some(Label::Exceed) || level) && than.is_none() && !done);
    let shared = matches!(reading.roles.last(), Some((Role::PlanOfNext { .. }, _))) && plan_before.is_some();
    if shared && cue.opens_bracket {
        add(to, "plan before its result", PLAN_FIRST + 1.5, Role::PlanValueOfNext);
    }
    if (plan_before.is_some() || ahead::given(context))
        && !mention.is_percent()
        && ahead::result_follows(context)
        && reading.rows.iter().all(|row| row.mention.is_none() || row.segment < mention.segment)
    {
        add(to, "plan before its result", PLAN_FIRST, Role::PlanValueOfNext);
    }
    if let Some(row) = divided_by(context, reading).filter(|_| plan_before.is_none()) {
        add(to, "plan in a bracket", VALUE_NAMED + PLAN_FIRST, Role::PlanValue { row });
    }
    // `đưa thêm 400 người để hoàn thành chỉ tiêu 1.000 người`: the aim of the whole.
    let whole = |at: usize| {
        let reaches = at.checked_sub(1).filter(|i| sentence.label(*i) == Some(Label::Reach)).unwrap_or(at);
        reaches
            .checked_sub(1)
            .is_some_and(|i| [const { key("để") }, const { key("nhằm") }].contains(&sentence.last_word(i)))
    };
    if let Some(at) = plan_before.filter(|at| !whole(*at) && !of_later(context, *at)) {
        // `so với kế hoạch là 6,8%`, `cao hơn kế hoạch 14 triệu`; `giảm 3,2 điểm %, vượt mục tiêu là 2,5%`.
        let alike = |unit: Unit| match mention.quantity.unit {
            Unit::Count => unit == Unit::Count || cue.noun.is_empty(),
            Unit::Percent => matches!(unit, Unit::Percent | Unit::Points),
            own => unit == own,
        };
        let sits = Sits::new(context, reading);
        for (index, row) in reading.recent().filter(|(_, row)| alike(row.unit)).take(4) {
            let fresh = if row.plan.is_some() { -1.0 } else { 0.0 };
            let apart = if at < context.gap().start { -1.0 } else { 0.0 };
            // `Kế hoạch năm 2024 dự kiến 7.850 tỷ đồng`, in a sentence of its own, is no plan of what was done before.
            let foreseen = context.sentence.holds(at..mention.first, Label::Intent);
            // `Chỉ tiêu giao các huyện gồm: Cà Mau chỉ tiêu: 50` lists plans.
            let lists = context.sentence.holds(context.gap(), Label::Parts);
            let named = foreseen || lists || cue.content > 2;
            let foreseen = if row.mention.is_none() && named && at < cue.own.end { -2.0 } else { 0.0 };
            // `so với giá dự kiến là 2.400 đồng`: its words name the plan.
            let against = at > 0 && context.sentence.label(at - 1) == Some(Label::Against);
            let own = if against { 0.0 } else { cue.content.saturating_sub(2) as f32 * -0.4 };
            // `đạt 40%, trong khi chỉ tiêu giao là 60%`
            let set_against = at > context.gap().start
                && sentence.label(at - 1) == Some(Label::Opener)
                && row.mention.is_some_and(|m| m + 1 == context.index);
            let least = if set_against { 0.0 } else { -2.0 };
            let attach = sits.on(index).max(least);
            // A second plan of a row is judged by the percentage behind it, or by its own before it.
            let agreement = agreement(context, row, mention.quantity.value);
            let agreed = match row.plan.is_some() && row.percent.is_some() {
                true => behind(context, row).max(agreement),
                false => agreement,
            };
            let held = (against || set_against) && lead == Some(Label::Is) && row.mention.is_some();
            let held = if held { HELD } else { 0.0 };
            // `mở 12 lớp, phấn đấu đạt kế hoạch 400 học viên`: of something else.
            let noun = |cue: &Cue| Some(cue.noun.clone()).filter(|noun| !noun.is_empty());
            let counts = |at: usize| !sentence.begins(at, Kind::Counter);
            let other =
                row.mention.and_then(|m| noun(&context.cues[m])).zip(noun(cue)).is_some_and(|(own, planned)| {
                    let differ = sentence.first_word(own.start) != sentence.first_word(planned.start);
                    differ && counts(own.start) && counts(planned.start) && row.percent.is_none()
                });
            let other = if other { OF_ANOTHER } else { 0.0 };
            let score = VALUE_NAMED + held + fresh + apart + foreseen + own + attach + agreed + other;
            add(to, "plan stated", score, Role::PlanValue { row: index });
        }
    }
}

/// Whether the plan named at the item is of a year after the one that was told of: `Năm 2024 đạt 5.000 tấn; kế hoạch năm 2025: 5.200 tấn`.
fn of_later(context: &Context, at: usize) -> bool {
    let year = |i: usize| {
        let time = &context.sentence.periods[context.sentence.period(i)?];
        let Some(When::Fixed(when)) = Some(time.when).filter(|_| !time.compared && !time.cumulative) else {
            return None;
        };
        Some(when.start().0)
    };
    // `giảm từ 5% năm 2023 xuống 4% (kế hoạch năm 2024 là 4,2%)`: not that of the earlier value.
    let earlier = |i: &usize| {
        let before = context.sentence.mentions.partition_point(|mention| mention.item < *i).checked_sub(1);
        before.is_some_and(|before| earlier::follows_from(context.sentence, before))
    };
    let told = (0..at).rev().filter(|i| !earlier(i)).find_map(year);
    told.zip(year(at + 1)).is_some_and(|(told, planned)| told < planned)
}

/// The row whose pair of done and planned the percentage right behind it is made of, and how much of the plan was done: `53,5/52 ha,
/// tăng 2,9%`, `971/876 = 110,8%`.
fn pair_comes_to(context: &Context, reading: &Reading) -> Option<(usize, Decimal)> {
    let (mention, cue) = (context.mention(), context.cue());
    let Some((Role::PlanValue { row: index }, _)) = reading.roles.last().copied() else { return None };
    let moves = cue.content == 0 && cue.adjacent && cue.basis.is_none() && cue.plan.is_none();
    let amount = mention.quantity.value;
    let percent = match cue.direction().filter(|_| moves) {
        Some(Direction::Up) => Decimal::ONE_HUNDRED + amount,
        Some(Direction::Down) => Decimal::ONE_HUNDRED - amount,
        _ if equals(context) => amount,
        _ => return None,
    };
    let row = &reading.rows[index];
    let (value, plan) = row.value.zip(row.plan)?;
    let comes_out = arithmetic::comes_out(value, plan, percent, mention.quantity.step, row.slack);
    (mention.is_percent() && row.percent.is_none() && comes_out).then_some((index, percent))
}

/// Whether `=` stands right before the mention.
fn equals(context: &Context) -> bool {
    context.before().is_some_and(|at| context.sentence.mark(at) == Some('='))
}

/// Whether what was reached before in the sentence was called a rate each time.
fn rates_told(context: &Context, reading: &Reading) -> bool {
    let reached = |at: &usize| {
        let lead = context.cues[*at].lead.map(|(label, _)| label);
        context.sentence.mentions[*at].is_percent() && lead == Some(Label::Reach)
    };
    let figure =
        |at: usize| matches!(reading.roles[at].0, Role::Figure { .. }) && context.cues[at].tells_rate(context.sentence);
    let mut reached = (0..context.index).rev().filter(reached).peekable();
    reached.peek().is_some() && reached.all(figure)
}

/// The row whose percentage, told right before, the number in a bracket gives: `đạt 45% kế hoạch (mục tiêu đưa lao động đi
/// làm việc ở nước ngoài là 1.200 lao động)`.
fn divided_by(context: &Context, reading: &Reading) -> Option<usize> {
    let (mention, sentence) = (context.mention(), context.sentence);
    let Some((Role::PlanPercent { row: Some(at), .. }, _)) = reading.roles.last() else { return None };
    let row = &reading.rows[*at];
    let set = |i: usize| matches!(sentence.label(i), Some(Label::Plan | Label::Intent));
    let opened = || context.gap().any(|i| sentence.mark(i) == Some('(')) && context.gap().any(set);
    let bare = row.plan.is_none() && row.unit == mention.quantity.unit;
    let ((percent, step), value) = (row.percent?, amount(context, row)?);
    let divides = || arithmetic::comes_out(value, mention.quantity.value, percent, step, row.slack);
    (mention.depth > 0 && bare && opened() && divides()).then_some(*at)
}

/// Which way the change before went, where its verb holds for a comparison with a plan as well: `tăng 12,5% so với năm 2021 và 8,3%
/// so với dự toán`.
fn more_than_both(context: &Context, reading: &Reading) -> Option<Direction> {
    let (mention, cue) = (context.mention(), context.cue());
    let goes_on = cue.bare && cue.against_plan && cue.separator == Some('&');
    match reading.roles.last()?.0 {
        Role::Change { direction, ratio: false, .. } if goes_on && mention.quantity.value < LARGEST_DIFFERENCE => {
            Some(direction)
        }
        _ => None,
    }
}

/// Whether the percentage is what the pair right before it comes to, read as part and whole.
pub(in crate::grammar::rules) fn shares_the_pair(context: &Context, reading: &Reading) -> bool {
    let Some((Role::Whole { row }, _)) = reading.roles.last().copied() else { return false };
    let whole = context.sentence.mentions[context.index - 1].quantity.value;
    let (percent, step) = (context.mention().quantity.value, arithmetic::step_of(context.mention().quantity.value));
    let row = &reading.rows[row];
    row.value.is_some_and(|value| arithmetic::comes_out(value, whole, percent, step, row.slack))
}

/// Whether a rate rose or fell by so many per cent.
fn rate_moved(context: &Context, at: usize) -> bool {
    let cue = &context.cues[at];
    cue.rate && cue.moves() && cue.plan.is_none() && context.sentence.mentions[at].is_percent()
}

/// Whether the percentage is of all that is planned.
fn of_all(context: &Context) -> bool {
    let behind = context.mention().after();
    [behind, behind + 1].iter().any(|at| context.sentence.has_word(*at, const { key("tổng") }))
}

/// The row whose growth a bracket holds against the one that was planned: `tăng 11,5% so với năm 2015 (KH tăng 10 - 11%)`.
pub(in crate::grammar::rules) fn growth_planned(context: &Context, reading: &Reading) -> Option<usize> {
    let (mention, cue, sentence) = (context.mention(), context.cue(), context.sentence);
    let Some((Role::Change { row, .. }, _)) = reading.roles.last().copied() else { return None };
    // `giảm 3,9%/năm, vượt chỉ tiêu đề ra (3%/năm)`
    let before = &sentence.mentions[context.index.checked_sub(1)?];
    let yearly = !mention.per.is_empty() && !before.per.is_empty() && cue.bare;
    let moves = (cue.moves() || yearly) && cue.opens_bracket;
    let named = cue.own.clone().next().is_some_and(|at| sentence.label(at) == Some(Label::Plan));
    // `giảm 2,5%/năm, vượt mục tiêu đề ra (giảm 1,5 - 2%/năm)`
    let named = named || told_as_met(context);
    let alike = before.quantity.unit == mention.quantity.unit;
    row.or(reading.last_row()).filter(|_| moves && named && alike)
}

/// `số nợ bảo hiểm là 42 tỷ đồng, bằng 2,1% kế hoạch thu`: what is owed is held against what was to come in, and was not planned.
fn owed(context: &Context, reading: &Reading) -> bool {
    const WITHIN: usize = 4;
    /// `số tiền chậm đóng`
    const OWED: [Key; 2] = [key("nợ"), key("chậm")];
    // `dư nợ cho vay`, `thu nợ` have plans.
    const PLANNED: [Key; 5] = [key("dư"), key("thu"), key("hồi"), key("xử"), key("trả")];
    let debt = |own: &[Key]| {
        let owed = own.iter().take(WITHIN).any(|word| OWED.contains(word));
        owed && !own.iter().any(|word| PLANNED.contains(word))
    };
    // `tỷ lệ nợ còn 1,5%; đạt 100% dự toán thu` tells of two.
    let last = reading.recent().next().filter(|(_, row)| matches!(row.unit, Unit::Money(_)));
    debt(attach::own_words(context)) || last.is_some_and(|(at, row)| debt(attach::called(context, at, row).own))
}

fn percent(context: &Context, reading: &Reading, lead: Option<Label>, than: Option<Label>, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    let value = mention.quantity.value;
    let (excess, short) = (Decimal::ONE_HUNDRED + value, Decimal::ONE_HUNDRED - value);
    let named = cue.plan.is_some();
    // `tỷ lệ hộ nghèo còn 6%, vượt 0,5 điểm phần trăm so với nghị quyết`: no share of anything.
    if !mention.is_percent() {
        let above = match than.or(lead) {
            Some(Label::Exceed) if cue.basis.is_none() => true,
            Some(label @ (Label::Up | Label::Short | Label::Down)) if named && cue.basis.is_none() => {
                label == Label::Up
            }
            _ => return,
        };
        return points(context, reading, POINTS + 0.3, above, to);
    }
    // `đạt 47% kế hoạch (cùng kỳ năm 2019 đạt 41,39%)`: what was reached then.
    // `tăng trưởng 7,2% (năm 2019 đạt 6,4%)`: a rate of then.
    let rate = reading.rows.last().is_some_and(|row| row.unit == Unit::Percent);
    let then = |at: usize| context.sentence.period(at).is_some_and(|at| rate || context.sentence.periods[at].compared);
    if cue.opens_bracket && !named && cue.own.clone().any(then) {
        return;
    }
    let reached = matches!(lead, Some(Label::Reach | Label::Equal)) && !named;
    if reached && share_of_figure(context, reading, value) {
        add(to, "share of a figure before", SHARE_OF_FIGURE, Role::Figure { part_of: None });
    }
    if carries_out(context) && matches!(lead, None | Some(Label::Reach | Label::Is | Label::Equal)) && !named {
        add(to, "rate of carrying out", RATE_OF_DOING, Role::PlanPercent { row: None, percent: value });
    }
    // `thấp hơn so kế hoạch đề ra gần 2%`
    if let Some(than) = than {
        let more = matches!(than, Label::Up | Label::Exceed);
        if reading.rows.last().is_none_or(|row| row.unit != Unit::Percent) {
            on_rows(context, reading, "difference from plan", NAMED, if more { excess } else { short }, to);
        }
        points(context, reading, POINTS + 0.3, more, to);
    }
    match lead {
        // `vượt 6,2% so với năm 2022`
        Some(Label::Exceed) if !named && cue.basis.is_some() => {}
        Some(Label::Exceed) => {
            // `không để nợ thuế vượt 5% tổng số thu`: a share of something else.
            let thing = if cue.worded && !named { NOUN_BEHIND } else { 0.0 };
            on_rows(context, reading, "excess over plan", EXCESS + thing, excess, to);
            on_rows(context, reading, "excess that is attainment", EXCESS_AS_ATTAINMENT, value, to);
            points(context, reading, POINTS, true, to);
        }
        Some(Label::Up | Label::Short | Label::Down) if named && cue.basis.is_none() => {
            let percent = if lead == Some(Label::Up) { excess } else { short };
            on_rows(context, reading, "difference from plan", NAMED, percent, to);
            points(context, reading, POINTS + 0.3, lead == Some(Label::Up), to);
        }
        Some(Label::Up | Label::Down | Label::UpTo | Label::DownTo) => {}
        // `chiếm 22% kế hoạch năm`; but `chiếm 69,5% tổng dự toán`
        Some(Label::Share) if !named || !cue.adjacent || of_all(context) => {}
        // `có 30% chỉ tiêu dành cho học sinh nội trú`: a share of what is to be taken in.
        Some(Label::Have) if cue.adjacent && !cue.against_plan => {}
        // `dành 20% chỉ tiêu cho học sinh vùng cao`
        _ if sets_aside(context) || owed(context, reading) => {}
        // `tăng 12,5% so với năm 2021 và 8,3% so với dự toán`: the verb holds for both.
        None if named && more_than_both(context, reading).is_some() => {
            let excess = if more_than_both(context, reading) == Some(Direction::Down) { short } else { excess };
            on_rows(context, reading, "difference from plan", NAMED, excess, to);
        }
        _ if named => {
            ahead::share(context, reading, 0.0, value, to);
            on_rows(context, reading, "share of a named plan", NAMED, value, to);
        }
        // `giảm 16 vụ (tương đương 42%)` says the same again.
        Some(Label::Equal) if !named && says_again(context, reading) => {}
        // `tỷ lệ dùng nước sạch tăng 4% (đạt 75%)`: what the rate came to.
        Some(Label::Reach)
            if cue.opens_bracket && context.index.checked_sub(1).is_some_and(|before| rate_moved(context, before)) => {}
        // `tăng trưởng bình quân đạt 23%` is growth.
        Some(Label::Reach) if change::grows(context) => {}
        Some(Label::Reach | Label::Equal) if cue.basis.is_none() && !cue.rate && !cue.against_thing => {
            ahead::share(context, reading, -0.4, value, to);
            // `So với kế hoạch năm, công ty hoàn thành 41% doanh thu và 31% lợi nhuận`
            if cue.worded && plan_opened(context) {
                add(to, "share of the plan that opened", BEFORE_NOUN, Role::PlanPercent { row: None, percent: value });
            }
            // `số thu của 8 khoản đạt trên 20% dự toán, như: thuế thu nhập ước đạt 25%, …`
            let named = cue.content > 0 || attach::clause_named(context);
            if named && !cue.worded && (lists_plans(context, reading) || of_the_same(context, reading)) {
                add(to, GOES_ON, LISTED, Role::PlanPercent { row: None, percent: value });
            }
            if lead == Some(Label::Reach) && !cue.worded && never_percent(context, reading) {
                add(to, AMOUNTS_SHARE, LISTED, Role::PlanPercent { row: None, percent: value });
            }
            // `67/95 trung tâm …, đạt tỷ lệ 71%`: the share that the pair comes to.
            let pair = if shares_the_pair(context, reading) { NOUN_BEHIND } else { 0.0 };
            // `nhập siêu 1 tỷ USD, bằng 0,8% xuất khẩu`
            let behind = context.sentence.label(mention.after());
            let number = context.sentence.first_word(mention.after()) == const { key("số") };
            let thing = matches!(behind, Some(Label::LightVerb | Label::NameHead | Label::Average)) || number;
            let thing = lead == Some(Label::Equal) && thing;
            // `đạt 82% tổng diện tích gieo trồng`
            let worded = if cue.worded || thing || of_all(context) { NOUN_BEHIND } else { 0.0 };
            // `làm rõ 695 vụ (đạt tỷ lệ 88,2%)`: of what there was, where no plan was spoken of; and so of what goes on behind it,
            // `52 trường mầm non, đạt tỷ lệ 29%; 67 trường THCS, đạt 41%`.
            let planless = !reading.rows.iter().any(|row| row.plans > 0);
            let rated = cue.opens_bracket && cue.tells_rate(context.sentence) || rates_told(context, reading);
            // `Cái Bè (895 hộ, bằng 61% số hộ nghèo); Cai Lậy (640 hộ, bằng 58%)`: of the same thing as the one before.
            let rated = rated || amounts(context.sentence, cue) || shared_before(context, reading);
            let rated = planless && rated || exceeds_as_rate(context);
            let rated = if rated { NOUN_BEHIND } else { 0.0 };
            on_rows(context, reading, "share of a plan left out", ELIDED + worded + pair + rated, value, to);
        }
        // `giải ngân trên 80% kế hoạch, tiêu biểu: Sở Y tế 92,4%, Công an tỉnh 91%`
        None | Some(Label::Is)
            if !cue.adjacent && (cue.content > 0 || cue.named_before) && !cue.rate && lists_plans(context, reading) =>
        {
            add(to, GOES_ON, LISTED, Role::PlanPercent { row: None, percent: value });
        }
        // But `tỷ lệ hộ nghèo còn 4,5%, đạt kế hoạch (5%)`
        None if cue.opens_bracket
            && cue.content == 0
            && reading.rows.last().is_some_and(|row| row.unit != Unit::Percent && row.value.is_some())
            && told_as_met(context) =>
        {
            on_rows(context, reading, "share of a named plan", NAMED, value, to);
        }
        None if cue.opens_bracket && (like_the_last(context, reading) || like_those_before(context, reading)) => {
            on_rows(context, reading, "bracket like those before", BRACKET_LIST, value, to);
        }
        None if cue.separator == Some('&')
            && cue.bare
            && cue.worded
            && matches!(
                reading.roles.last(),
                Some((Role::PlanPercent { row: None, .. }, "share of the plan that opened"))
            ) =>
        {
            add(to, "share of the plan that opened", BEFORE_NOUN, Role::PlanPercent { row: None, percent: value });
        }
        None if cue.separator == Some(',')
            && cue.bare
            && reading.rows.last().is_some_and(|row| row.percent.is_some()) =>
        {
            on_rows(context, reading, "second share of a plan", ELIDED, value, to);
        }
        _ => {}
    }
}

/// Whether what is less than all went beyond its plan by the percentage behind it: `đạt 46,3% (vượt 6% so với chỉ tiêu)`.
fn exceeds_as_rate(context: &Context) -> bool {
    let next = context.index + 1;
    let beyond = |cue: &Cue| match cue.lead {
        Some((Label::Exceed, _)) => true,
        Some((Label::Up, _)) => cue.plan.is_some(),
        _ => false,
    };
    let percent = context.sentence.mentions.get(next).is_some_and(Mention::is_percent);
    percent && context.mention().quantity.value < Decimal::ONE_HUNDRED && beyond(&context.cues[next])
}

/// Whether a plan is said to be met right before the bracket that the mention opens: `vượt kế hoạch đề ra (102,5%)`.
fn told_as_met(context: &Context) -> bool {
    const PLAN: usize = 3;
    let (sentence, gap) = (context.sentence, context.gap());
    let bracket = gap.clone().rev().find(|at| sentence.mark(*at) == Some('('));
    let near = bracket.map_or(0..0, |at| gap.start.max(at.saturating_sub(PLAN))..at);
    let plan = near.rev().find(|at| sentence.label(*at) == Some(Label::Plan));
    plan.is_some_and(|at| at > gap.start && matches!(sentence.label(at - 1), Some(Label::Exceed | Label::Reach)))
}

/// Whether the percentage is what is set aside of something.
fn sets_aside(context: &Context) -> bool {
    const SETS_ASIDE: [Key; 2] = [key("dành"), key("trích")];
    context.before().is_some_and(|at| SETS_ASIDE.contains(&context.sentence.last_word(at)))
}

/// Whether the mention and the percentage before that something equals, too, are shares, the one before of something named.
fn shared_before(context: &Context, reading: &Reading) -> bool {
    let equals = |at: &usize| matches!(context.cues[*at].lead, Some((Label::Equal, _)));
    let same = |at: &usize| context.sentence.mentions[*at].is_percent() && equals(at);
    let before = (0..context.index).rev().find(same).filter(|_| equals(&context.index));
    before.is_some_and(|at| matches!(reading.roles[at].0, Role::Figure { .. }))
}

/// Whether `tương đương`, `tương ứng`, `tức` stand between an amount of change and the percentage.
fn says_again(context: &Context, reading: &Reading) -> bool {
    // `tăng 3.200 tỷ đồng (bằng 8,1%) so với đầu năm`
    let small = context.mention().quantity.value < LARGEST_DIFFERENCE;
    let in_bracket = || {
        let cue = context.cue();
        cue.opens_bracket && cue.bare && small && !context.sentence.mentions[context.index - 1].is_percent()
    };
    matches!(reading.roles.last(), Some((Role::Change { .. }, _)))
        && (amounts(context.sentence, context.cue()) || in_bracket())
}

/// Whether the word that steers says what something amounts to: `tương đương`, `tương ứng`, `tức`.
fn amounts(sentence: &Sentence, cue: &Cue) -> bool {
    let equals = cue.lead.map(|(_, at)| sentence.first_word(at));
    equals.is_some_and(|word| [key("tương"), key("tức")].contains(&word))
}
