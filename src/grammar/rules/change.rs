//! Comparisons with another time: `tăng 20,2% so với năm 2019`, `bằng 105,4% so với cùng kỳ`, `gấp 3 lần`, `(+5,04%)`,
//! `từ 22,02% năm 2008 xuống 16,45%`.

use super::{add, again, ahead, answer, attach, earlier, pair, plan};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::cue::About;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row};
use crate::grammar::sentence::{Mention, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::{Bound, Direction};
use crate::text::key::{Key, key};

const STATED: f32 = 3.0;
const SIGNED: f32 = 3.2;
const RATIO: f32 = 3.0;
const TIMES: f32 = 3.0;
const SAME_AGAIN: f32 = 3.8;
const WITHOUT_ROW: f32 = 1.2;
const OWN_SUBJECT: f32 = 1.6;
const OTHER_UNIT: f32 = -2.5;
const SAME_NOUN: f32 = 2.5;
const HAS_SHARE: f32 = 1.2;
const JUST_NOUN: f32 = 0.8;
const COMPARED: f32 = 0.4;
const NOT_ADJACENT: f32 = -1.2;
const LISTED_ON: f32 = 2.6;
const COMES_OUT: f32 = 1.5;
const TWICE: f32 = -1.5;
const OF_MEMBERS: f32 = -4.0;
const OF_A_SHARE: f32 = -2.5;
const OTHER_ASPECT: f32 = -3.0;
const THING_BEHIND: f32 = -3.0;
const RATIO_ON: f32 = 2.4;
const TO_BE_REACHED: f32 = 1.5;

const MAKES: [Key; 3] = [key("làm"), key("kéo"), key("khiến")];
const INTO: [Key; 3] = [key("vào"), key("của"), key("trong")];
const MORE: Key = key("thêm");
/// `trung bình 8% so với cùng kỳ` is hardly a ratio.
const LEAST_RATIO: Decimal = Decimal::from_parts(40, 0, 0, false, 0);

/// Proposes changes and earlier values.
pub fn propose(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    let lead = cue.lead.map(|(label, _)| label);
    let percent = mention.is_percent();
    if let Some(direction) = mention.sign {
        on_rows(context, reading, "signed", SIGNED, direction, false, to);
        return;
    }
    if plan::growth_planned(context, reading).is_some() {
        return;
    }
    // `giảm từ 705 hộ xuống 520 hộ`: not by so many.
    if earlier::from(context, reading, to) && mention.quantity.max.is_none() && mention.bound != Bound::AtLeast {
        return;
    }
    ahead::change(context, reading, to);
    if mention.quantity.worded {
        on_rows(context, reading, "times", TIMES, Direction::Up, false, to);
        return;
    }
    match lead {
        // `hụt 8,4% so với cùng kỳ`: short of an earlier time, not of a plan.
        Some(Label::Short) if cue.plan.is_none() && cue.basis.is_some() => {
            on_rows(context, reading, "rise or fall", STATED, Direction::Down, false, to);
        }
        // `vượt 6,2% so với năm 2022`: beyond an earlier time.
        Some(Label::Exceed) if cue.plan.is_none() && cue.basis.is_some() => {
            on_rows(context, reading, "rise or fall", STATED, Direction::Up, false, to);
        }
        // `cao hơn mức 76,6 triệu của hãng B`: what it is compared with, not by how much it is more.
        Some(Label::Up | Label::Down) if !percent && earlier::of_another(context) => {}
        // `cao hơn tỷ lệ chung cả nước 4,6%`: than another, not than before.
        Some(Label::Up | Label::Down) if percent && cue.basis.is_none() && than_a_rate(context) => {}
        Some(Label::Up | Label::Down) if earlier::than_a_thing(context) || right_behind_against(context) => {}
        // `mục tiêu tăng trưởng cả năm từ 9 - 9,5%`: an aim of its own, whatever was spoken of before.
        Some(Label::Up) if percent && cue.basis.is_none() && !cue.opens_bracket && aims_at_growth(context) => {
            let role = Role::Change { row: None, direction: Direction::Up, ratio: false };
            add(to, "rise or fall", STATED, role);
        }
        // `làm giảm 0,4 điểm phần trăm vào mức tăng của tỉnh`: what it took from the growth of the whole.
        Some(Label::Up | Label::Down) if mention.quantity.unit == Unit::Points && contributes(context) => {}
        Some(label @ (Label::Up | Label::Down)) => {
            let direction = if label == Label::Up { Direction::Up } else { Direction::Down };
            let more = mention.first.checked_sub(1).is_some_and(|at| context.sentence.first_word(at) == MORE);
            let stated = !percent && cue.basis.is_some() && cue.content < 4;
            let near = if cue.adjacent || (cue.rate && percent) || more || stated { 0.0 } else { NOT_ADJACENT };
            on_rows(context, reading, "rise or fall", STATED + near, direction, false, to);
        }
        // `giảm tỷ lệ hộ nghèo đạt 3% trở lên`: a fall to be reached, no level.
        Some(Label::Reach) if percent && cue.basis.is_none() && cue.plan.is_none() && lowers_rate(context) => {
            on_rows(context, reading, "rise or fall", STATED + TO_BE_REACHED, Direction::Down, false, to);
        }
        // `gấp 1,8 lần kế hoạch` is held against a plan, `gấp 4,7 lần vốn chủ` against a thing.
        Some(Label::Multiply) if mention.quantity.unit == Unit::Times && cue.plan.is_none() => {
            let next = context.sentence.what(mention.after());
            let thing = !matches!(next, What::End | What::Mark(_) | What::Period(_) | What::Label(Label::Against));
            // `gấp 1,5 lần mức 212 tỷ đồng của năm 2023`
            let level = context.sentence.is_number(mention.after() + 1);
            let thing = thing && !(level && next == What::Label(Label::Average));
            let thing = if thing && cue.basis.is_none() { THING_BEHIND } else { 0.0 };
            on_rows(context, reading, "times", TIMES + thing, Direction::Up, false, to);
        }
        // `tăng gấp 164% so với ngày thường`
        Some(Label::Multiply) if percent && cue.plan.is_none() => {
            on_rows(context, reading, "times in per cent", RATIO, way_of(mention.quantity.value), true, to);
        }
        // `giảm 28%, tương ứng 17 nghìn tỷ đồng`: the same change as an amount.
        Some(Label::Equal) if !percent && cue.content == 0 && amounts_to(context, reading) => {
            same_again("the same change as an amount", reading, to);
        }
        // `giảm 5,8% về số lượng và 3,2% về số tiền`
        None if percent && cue.bare && cue.aspect.is_some() && last_direction(reading).is_some() => {
            if let Some(direction) = last_direction(reading) {
                on_rows(context, reading, "rise or fall", STATED, direction, false, to);
            }
        }
        // `tỷ lệ hộ nghèo giảm 0,88%; hộ cận nghèo 1,3% so với đầu năm`
        None if percent
            && cue.basis.is_some()
            && cue.content > 0
            && last_direction(reading).is_some()
            && mention.quantity.value < Decimal::from(50) =>
        {
            if let Some(direction) = last_direction(reading) {
                add(to, "one more change of a list", LISTED_ON, Role::Change { row: None, direction, ratio: false });
            }
        }
        Some(Label::Equal | Label::Reach | Label::Is) | None
            if percent
                && cue.basis.is_some()
                && !after_change(context, reading)
                && !answer::listed_on(context)
                && (matches!(lead, Some(Label::Equal | Label::Reach)) || mention.quantity.value > LEAST_RATIO) =>
        {
            on_rows(context, reading, "ratio to another time", RATIO, way_of(mention.quantity.value), true, to);
        }
        // `giảm 1,2% so với cùng kỳ; đàn bò 168.300 con, bằng 100,4%`
        Some(Label::Equal)
            if percent
                && cue.plan.is_none()
                && cue.basis.is_none()
                // `nhập siêu 1 tỷ USD, bằng 0,8% xuất khẩu`: a share of something else.
                && mention.quantity.value > LEAST_RATIO
                && !after_change(context, reading)
                && compares_on(reading) =>
        {
            on_rows(context, reading, "ratio like the one before", RATIO_ON, way_of(mention.quantity.value), true, to);
        }
        Some(Label::Equal) | None if percent && after_change(context, reading) => {
            // `giảm 214 người, tương ứng 3,5%`
            same_again("the same change in per cent", reading, to);
        }
        _ => {}
    }
    again::propose(context, reading, to);
    earlier::compared(context, reading, to);
}

/// Proposes that the mention says the change before once more.
fn same_again(rule: &'static str, reading: &Reading, to: &mut Vec<Proposal>) {
    if let Some((Role::Change { row, direction, .. }, _)) = reading.roles.last().copied() {
        let row = row.or(reading.last_row());
        add(to, rule, SAME_AGAIN, Role::Change { row, direction, ratio: false });
    }
}

/// Which way what is now so many per cent of what it was has moved.
fn way_of(percent: Decimal) -> Direction {
    if percent < Decimal::ONE_HUNDRED { Direction::Down } else { Direction::Up }
}

/// `mục tiêu tăng trưởng 9%`, not `so với mục tiêu tăng 9%`.
fn aims_at_growth(context: &Context) -> bool {
    let (sentence, cue) = (context.sentence, context.cue());
    let Some((_, at)) = cue.lead.filter(|(_, at)| *at > cue.own.start) else { return false };
    let against = (cue.own.start..at).any(|i| sentence.label(i) == Some(Label::Against));
    sentence.label(at - 1) == Some(Label::Plan) && !against
}

/// Whether the noun counts without saying what; `tuyển 2.500 sinh viên, tăng 300 chỉ tiêu` counts places.
fn counts_any(context: &Context) -> bool {
    let noun = context.cue().noun.clone();
    let places = noun.len() == 1 && context.sentence.label(noun.start) == Some(Label::Plan);
    places || Kind::Counter.is_all(context.sentence.words(noun))
}

/// `tăng so với 185.713 đơn năm ngoái`: what it was, not by how much it moved.
fn right_behind_against(context: &Context) -> bool {
    let first = context.mention().first;
    first > 0 && context.sentence.label(first - 1) == Some(Label::Against)
}

/// `cao hơn tỷ lệ chung cả nước 4,6%`
fn than_a_rate(context: &Context) -> bool {
    let (sentence, cue) = (context.sentence, context.cue());
    let Some((_, at)) = cue.lead else { return false };
    let than = sentence.is_than(at);
    than && sentence.label(at + 1) == Some(Label::Rate) && cue.plan.is_none()
}

/// `giảm tỷ lệ hộ nghèo đạt 3% trở lên`
fn lowers_rate(context: &Context) -> bool {
    let (sentence, cue) = (context.sentence, context.cue());
    let at_least = matches!(context.mention().bound, Bound::AtLeast);
    let falls = |at: usize| sentence.label(at) == Some(Label::Down) && sentence.label(at + 1) == Some(Label::Rate);
    at_least && cue.own.clone().any(falls)
}

/// Whether the points go into something else: `điểm phần trăm vào mức tăng trưởng chung`.
pub(super) fn contributes(context: &Context) -> bool {
    let sentence = context.sentence;
    let makes =
        |at: usize| MAKES.contains(&sentence.first_word(at)) || at > 0 && MAKES.contains(&sentence.first_word(at - 1));
    let made = context.cue().lead.is_some_and(|(_, at)| makes(at));
    let next = context.mention().after();
    made && INTO.contains(&sentence.first_word(next))
}

/// Whether an amount says again by how much the row of the last change changed: in its unit, and in proportion.
fn amounts_to(context: &Context, reading: &Reading) -> bool {
    let Some((Role::Change { row, direction, ratio: false }, _)) = reading.roles.last().copied() else { return false };
    let before = &context.sentence.mentions[context.index - 1].quantity;
    let Some(row) = row.map_or(reading.rows.last(), |row| reading.rows.get(row)) else { return false };
    let amount = &context.mention().quantity;
    if before.unit != Unit::Percent || (row.value.is_some() && row.unit != amount.unit) {
        return false;
    }
    let Some(value) = row.value else { return !context.cues[context.index - 1].rate };
    let prior = if direction == Direction::Down { value + amount.value } else { value - amount.value };
    let slack = amount.step + row.slack;
    prior > Decimal::ZERO && arithmetic::comes_out(amount.value, prior, before.value, before.step * Decimal::TWO, slack)
}

/// Whether the mention before was an absolute change that this percentage says again.
fn after_change(context: &Context, reading: &Reading) -> bool {
    let Some(before) = context.index.checked_sub(1) else { return false };
    let (cue, mention) = (context.cue(), context.mention());
    // `…; 94% giao dịch qua kênh số` says something else.
    // `giảm 60 triệu lít, bằng 75,9% so với năm 2016` is a ratio.
    let ratio = |at: usize| cue.basis.is_some() && context.sentence.first_word(at) == const { key("bằng") };
    if matches!(cue.lead, Some((Label::Equal, at)) if ratio(at)) {
        return false;
    }
    // `tăng 430 người so với đầu năm, trong đó 83% là nữ`
    let of_whom = context.gap().any(|at| matches!(context.sentence.label(at), Some(Label::Parts | Label::Apart)));
    if of_whom || cue.lead.is_none() && (cue.worded || mention.segment > context.sentence.mentions[before].segment) {
        return false;
    }
    matches!(reading.roles.last(), Some((Role::Change { .. }, _))) && !context.sentence.mentions[before].is_percent()
}

/// Whether the sentence compares with another time and has held nothing against a plan.
fn compares_on(reading: &Reading) -> bool {
    let changes = reading.roles.iter().any(|(role, _)| matches!(role, Role::Change { .. }));
    changes && !reading.roles.iter().any(|(role, _)| matches!(role, Role::PlanPercent { .. }))
}

/// Which way the change went that the mention before stated.
fn last_direction(reading: &Reading) -> Option<Direction> {
    match reading.roles.last()?.0 {
        Role::Change { direction, ratio: false, .. } => Some(direction),
        _ => None,
    }
}

fn on_rows(
    context: &Context,
    reading: &Reading,
    rule: &'static str,
    base: f32,
    direction: Direction,
    ratio: bool,
    to: &mut Vec<Proposal>,
) {
    let (mention, cue) = (context.mention(), context.cue());
    let unit = mention.quantity.unit;
    let relative = matches!(unit, Unit::Percent | Unit::Times | Unit::Points);
    let compared = if cue.basis.is_some() { COMPARED } else { 0.0 };
    let answered = answer::row(context, reading);
    // `người chết` is not `người bị thương` where both were counted.
    let counted =
        unit == Unit::Count && reading.recent().any(|(index, row)| attach::same_noun(context, index, row) == Some(1.0));
    let its_own = attach::of_its_own(context, reading);
    let mut of_members = false;
    let alone = cue.basis.is_none() && cue.lead.is_some_and(|(_, at)| at == cue.own.start) && cue.aspect.is_none();
    for (index, row) in reading.recent() {
        let answers = if answered == Some(index) { answer::ANSWERS } else { 0.0 };
        let mut score = base + answers + compared + attach::score(context, reading, index) + aspect(context, row);
        if matches!(unit, Unit::Percent | Unit::Times) {
            score += of_share(context, row);
            if has_share(context, reading) == Some(index) {
                score += HAS_SHARE;
            }
        }
        score += agreement(context, row, direction) + proportion(context, row, direction);
        // `9 ngành dịch vụ tăng bình quân 8,2%`: they grew, their number did not.
        if relative && cue.separator.is_none() && row.mention.is_some_and(|m| m + 1 == context.index) {
            of_members = row.unit == Unit::Count && row.mention.is_some_and(|m| pair::counts_members(context, m));
            score += if of_members { OF_MEMBERS } else { 0.0 };
        }
        // `29,87 ha, giảm 1,51 (tương đương 5%)`: in the figure's own unit.
        let unsaid = unit == Unit::Count
            && cue.noun.is_empty()
            && cue.adjacent
            && (row.mention.is_some_and(|m| m + 1 == context.index) || attach::last_spoken_of(reading) == Some(index));
        if !relative && row.unit != unit && !unsaid {
            score += OTHER_UNIT;
        }
        if unit == Unit::Points && row.unit != Unit::Percent && row.percent.is_none() {
            score += OTHER_UNIT;
        }
        if unit == Unit::Count {
            score += match attach::same_noun(context, index, row) {
                // `418.650 học sinh, tăng 6.120 em`: a word that counts anyone counts them too.
                Some(0.0) if counts_any(context) => OTHER_UNIT / 8.0,
                Some(0.0) => OTHER_UNIT,
                Some(share) if share < 1.0 && counted => 0.0,
                Some(_) if its_own => 0.0,
                // `xây nhà tăng 33 nhà và sửa nhà tăng 189 nhà`: each its own doing.
                Some(_) if cue.content > 0 && attach::other_doing(context, index, row) => 0.0,
                // `42 giải, gồm … 19 giải Khuyến khích, nhiều hơn năm trước 6 giải`
                Some(share) if attach::counts_just(context, index, row) => SAME_NOUN * share + JUST_NOUN,
                Some(share) => SAME_NOUN * share,
                None => 0.0,
            };
        }
        if row.value.is_none() && (relative || row.changes == 0 || cue.named_before) && row.plans == 0 {
            score -= 0.8;
        }
        // `A 207 tấn, giảm 0,2% so với …, trong đó B 184 tấn, giảm 0,2%`: nobody says twice by how much per cent.
        let said = |(role, at): (&(Role, &str), usize)| {
            let of_row = matches!(role.0, Role::Change { row: Some(of), .. } if of == index);
            of_row && context.sentence.mentions[at].is_percent()
        };
        if mention.is_percent() && alone && reading.roles.iter().zip(0..).any(said) {
            score += TWICE;
        }
        add(to, rule, score, Role::Change { row: Some(index), direction, ratio });
    }
    let shared = reading.rows.last().is_some_and(|row| of_share(context, row) <= OF_A_SHARE)
        && has_share(context, reading).is_none();
    let named = cue.content > 0
        || its_own
        || of_members
        || ahead::opened_subject(context)
        || shared
        || (!cue.about.is_empty()
            && cue.aspect.is_none()
            && reading.recent().all(|(index, row)| !attach::about_row(context, index, row)));
    let more = mention.first.checked_sub(1).is_some_and(|at| context.sentence.first_word(at) == MORE);
    // `còn 46,5%, tương đương giảm 580 hộ`: of what no row counts.
    let amounts = cue.lead.and_then(|(_, at)| at.checked_sub(1)).and_then(|at| context.sentence.label(at));
    let other = reading.recent().all(|(_, row)| row.unit != unit);
    let amounts = other && !relative && amounts == Some(Label::Equal);
    let subject = if named || amounts { OWN_SUBJECT } else { -0.6 };
    let absolute = match relative || cue.basis.is_some() || its_own || (more && !cue.adjacent) {
        true => 0.0,
        false if amounts || again::is_compared(context) => 0.0,
        // `tổng doanh thu giảm 11.356 tỷ đồng`
        false if cue.adjacent && cue.content > 0 => -0.4,
        false => -1.2,
    };
    add(
        to,
        rule,
        WITHOUT_ROW + compared + subject + absolute + base - STATED,
        Role::Change { row: None, direction, ratio },
    );
}

/// `chiếm 62% sản lượng cả nước, tăng 7%`, `chiếm 32% và tăng 2%`: what has the share rose, not the share; `chiếm 1,51%, giảm
/// 0,5%` may be either.
fn of_share(context: &Context, row: &Row) -> f32 {
    match row.mention.filter(|_| row.share) {
        Some(mention) if context.cues[mention].worded => OF_A_SHARE,
        Some(_) if context.cue().separator == Some('&') => OF_A_SHARE / 2.0,
        _ => 0.0,
    }
}

/// The row whose share the last one is, where a change behind the share is its: `doanh thu nội địa 97,8 tỷ đồng, chiếm 9% tổng doanh
/// thu, tăng 2,4 lần`.
fn has_share(context: &Context, reading: &Reading) -> Option<usize> {
    let index = reading.rows.len().checked_sub(2)?;
    let (row, share) = (&reading.rows[index], &reading.rows[index + 1]);
    let bare = share.mention.is_some_and(|m| context.cues[m].content == 0 && context.cues[m].worded);
    let valued = row.mention.is_some() && row.value.is_some() && row.unit != Unit::Percent;
    (share.share && bare && valued && row.segment == share.segment).then_some(index)
}

/// Whether the earlier value that a bracket gives right behind agrees: `29,35%, giảm 4,63% so với năm 2021 (33,98%)`.
fn agreement(context: &Context, row: &Row, direction: Direction) -> f32 {
    let (mention, next) = (context.mention(), context.index + 1);
    let bracketed = |m: &&Mention| m.quantity.unit == row.unit && context.cues[next].opens_bracket && m.sign.is_none();
    let prior = context.sentence.mentions.get(next).filter(bracketed).map(|m| &m.quantity);
    let (Some(prior), Some(value), None) = (prior, row.value, &context.cue().plan) else { return 0.0 };
    let amount = mention.quantity.value;
    let moved = if direction == Direction::Down { prior.value - value } else { value - prior.value };
    let step = mention.quantity.step + prior.step;
    let difference = (moved - amount).abs() <= step && mention.is_percent() == (row.unit == Unit::Percent);
    let ratio = || {
        let percent = if direction == Direction::Down { -amount } else { amount } + Decimal::ONE_HUNDRED;
        mention.is_percent() && arithmetic::comes_out(value, prior.value, percent, mention.quantity.step, row.slack)
    };
    if difference || ratio() { COMES_OUT } else { 0.0 }
}

/// Whether the percentage in the bracket behind an amount of change is what that amount makes of the row: `giảm 171 vụ (giảm 32,2%)`.
fn proportion(context: &Context, row: &Row, direction: Direction) -> f32 {
    let (mention, next) = (context.mention(), context.index + 1);
    let same = row.unit == mention.quantity.unit && !mention.is_percent();
    let behind = |m: &&Mention| m.is_percent() && context.cues[next].opens_bracket && context.cues[next].content == 0;
    let percent = context.sentence.mentions.get(next).filter(behind).filter(|_| same).map(|m| &m.quantity);
    let (Some(percent), Some(value)) = (percent, row.value) else { return 0.0 };
    let amount = mention.quantity.value;
    let prior = if direction == Direction::Down { value + amount } else { value - amount };
    let comes_out = prior > Decimal::ZERO
        && arithmetic::comes_out(amount, prior, percent.value, percent.step, mention.quantity.step / Decimal::TWO);
    if comes_out { COMES_OUT } else { 0.0 }
}

/// `tăng 0,7% về lượng và tăng 15,8% về trị giá`: which of two rows measures what the change is said about.
fn aspect(context: &Context, row: &Row) -> f32 {
    match (context.cue().aspect, row.unit) {
        (None, _) => 0.0,
        (Some(About::Measured(of)), Unit::Measure(unit)) if of == unit => 1.0,
        (Some(About::Value), Unit::Money(_)) | (Some(About::Volume), Unit::Count | Unit::Measure(_)) => 1.0,
        _ => OTHER_ASPECT,
    }
}
