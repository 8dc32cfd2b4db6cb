//! Comparisons with another time: `tăng 20,2% so với năm 2019`, `bằng 105,4% so với cùng kỳ`, `gấp 3 lần`, `(+5,04%)`,
//! `từ 22,02% năm 2008 xuống 16,45%`.

mod rows;

use super::{add, again, ahead, answer, attach, earlier, plan};
use crate::decimal::Decimal;
use crate::grammar::cue::{Cue, is_time_unit};
use crate::grammar::indicator;
use crate::grammar::reading::{Context, Proposal, Reading, Role};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::{Bound, Direction};
use crate::text::key::{Key, key};
use rows::{makes, on_rows};

const STATED: f32 = 3.0;
const SIGNED: f32 = 3.2;
const RATIO: f32 = 3.0;
const TIMES: f32 = 3.0;
const SAME_AGAIN: f32 = 3.8;
const NOT_ADJACENT: f32 = -1.2;
const LISTED_ON: f32 = 2.6;
const THING_BEHIND: f32 = -3.0;
const RATIO_ON: f32 = 2.4;
/// What the plan that a ratio would imply may weigh for being round.
const ROUND_BY_CHANCE: f32 = 1.0;
const TO_BE_REACHED: f32 = 1.5;
const SIDED: f32 = 0.8;

/// How many items may stand before what a sentence compares with: `Cụ thể, so với …`.
const OPENING: usize = 3;
const MOVES_ON: &str = "one more change of a list";
/// So many times as much as the one before is no longer a change like it.
const MOST_ALIKE: Decimal = Decimal::from_parts(4, 0, 0, false, 0);

const MAKES: [Key; 3] = [key("làm"), key("kéo"), key("khiến")];
const INTO: [Key; 3] = [key("vào"), key("của"), key("trong")];
const MORE: Key = key("thêm");
/// What is less is the fall of a rate, not the rate.
const LEAST_LEVEL: Decimal = Decimal::from_parts(8, 0, 0, false, 0);
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
    if let Some(direction) = answer::moved_ahead(context) {
        on_rows(context, reading, "rise or fall", STATED, direction, false, to);
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
        // `tăng 6 thôn so với kế hoạch`: beyond a plan, not since another time.
        Some(Label::Up | Label::Down) if !percent && cue.against_plan && cue.basis.is_none() => {}
        // `cao hơn tỷ lệ chung cả nước 4,6%`: than another, not than before.
        Some(Label::Up | Label::Down)
            if (percent || mention.quantity.unit == Unit::Points)
                && cue.basis.is_none()
                && than_a_rate(context, context.index) => {}
        Some(Label::Up | Label::Down) if earlier::than_a_thing(context) || right_behind_against(context) => {}
        // `mục tiêu tăng trưởng cả năm từ 9 - 9,5%`: an aim of its own, whatever was spoken of before.
        Some(Label::Up) if percent && cue.basis.is_none() && !cue.opens_bracket && aims_at_growth(context) => {
            let role = Role::Change { row: None, direction: Direction::Up, ratio: false };
            add(to, "rise or fall", STATED, role);
        }
        // `số người tham gia ngày càng tăng: 9.200 người`: how many they are now.
        Some(Label::Up | Label::Down) if !percent && cue.content > 0 && ends_in_colon(context) => {}
        // `giá lúa tăng và đứng ở 7.200 đồng`, `hộ nghèo giảm ở 12/40 xã`: where it stands, or moved, or for whom.
        Some(Label::Up | Label::Down) if !percent && stands_at(context) => {}
        // `mất 2 giờ để phẫu thuật`: how long it took.
        Some(Label::Down) if takes_time(context) => {}
        // `làm giảm 0,4 điểm phần trăm vào mức tăng của tỉnh`: what it took from the growth of the whole.
        Some(Label::Up | Label::Down)
            if contributes(context) && (mention.quantity.unit == Unit::Points || percent && cue.content == 0) => {}
        // `giảm tỷ lệ thất nghiệp dưới 4%`: where the rate is to fall to.
        Some(Label::Down) if percent && mention.bound == Bound::Under && falls(context.sentence, cue) => {}
        Some(label @ (Label::Up | Label::Down)) => {
            let direction = if label == Label::Up { Direction::Up } else { Direction::Down };
            let stated = !percent && cue.basis.is_some() && cue.content < 4;
            let near =
                if cue.adjacent || moves_a_count(context) || (cue.rate && percent) || says_more(context) || stated {
                    0.0
                } else {
                    NOT_ADJACENT
                };
            on_rows(context, reading, "rise or fall", STATED + near, direction, false, to);
        }
        // `giảm tỷ lệ hộ nghèo đạt 3% trở lên`: a fall to be reached, no level.
        Some(Label::Reach) if percent && cue.basis.is_none() && cue.plan.is_none() && lowers_rate(context) => {
            on_rows(context, reading, "rise or fall", STATED + TO_BE_REACHED, Direction::Down, false, to);
        }
        // `Kết quả giảm tỷ lệ hộ cận nghèo là 0,62%`: by how much.
        Some(Label::Is) if percent && cue.basis.is_none() && moves_rate(context) => {
            on_rows(context, reading, "rise or fall", STATED + TO_BE_REACHED, Direction::Down, false, to);
        }
        // `tăng lên 2,3 lần so với năm 2014`, `bằng 1,8 lần so với năm 2021`
        Some(Label::UpTo | Label::Equal) if mention.quantity.unit == Unit::Times && cue.basis.is_some() => {
            on_rows(context, reading, "times", TIMES, Direction::Up, false, to);
        }
        // `gấp 1,8 lần kế hoạch` is held against a plan, `gấp 4,7 lần vốn chủ` against a thing.
        Some(Label::Multiply) if mention.quantity.unit == Unit::Times && cue.plan.is_none() => {
            let next = context.sentence.what(mention.after());
            let against = next == What::Label(Label::Against);
            // `gấp 1,3 lần so với lao động nữ`
            let other = || {
                let at = mention.after() + 1;
                let rose =
                    cue.own.clone().any(|at| matches!(context.sentence.label(at), Some(Label::Up | Label::UpTo)));
                !rose && context.sentence.what(at) == What::Word && !context.sentence.begins(at, Kind::Then)
            };
            let thing = !matches!(next, What::End | What::Mark(_) | What::Period(_)) && (!against || other());
            let thing = if thing && cue.basis.is_none() { THING_BEHIND } else { 0.0 };
            on_rows(context, reading, "times", TIMES + thing, Direction::Up, false, to);
        }
        // `tăng gấp 164% so với ngày thường`
        Some(Label::Multiply) if percent && cue.plan.is_none() => {
            on_rows(context, reading, "times in per cent", RATIO, way_of(mention.quantity.value), true, to);
        }
        // `giảm 28%, tương ứng 17 nghìn tỷ đồng`, `giảm 28% với 410 hộ`, `giảm 28% (410 hộ)`: the same change as an amount.
        Some(Label::Equal) | None
            if !percent
                && cue.content == 0
                && (lead.is_some() || in_its_bracket(context) || with_alone(context, reading))
                && amounts_to(context, reading) =>
        {
            same_again("the same change as an amount", context, reading, to);
        }
        // `tỷ lệ hộ nghèo giảm 6,3%, tương đương 11.700 hộ nghèo`: of how many it is that much.
        Some(Label::Equal) if !percent && cue.content == 0 && counts_the_rate(context, reading) => {
            if let Some(direction) = last_direction(reading) {
                let role = Role::Change { row: None, direction, ratio: false };
                add(to, "the same change as an amount", SAME_AGAIN, role);
            }
        }
        // `giảm 5,8% về số lượng và 3,2% về số tiền`, `giảm 27% về số hồ sơ và 18% về vốn vay`
        None if percent
            && cue.bare
            && (cue.aspect.is_some() || says_about(context) || of_counts(context))
            && last_direction(reading).is_some() =>
        {
            // What `về giá trị` says is no figure of its own.
            let sided = if cue.aspect.is_some() { SIDED } else { 0.0 };
            if let Some(direction) = last_direction(reading) {
                on_rows(context, reading, "rise or fall", STATED + sided, direction, false, to);
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
                add(to, MOVES_ON, LISTED_ON, Role::Change { row: None, direction, ratio: false });
            }
        }
        None if percent && let Some(direction) = moves_on(context, reading) => {
            add(to, MOVES_ON, LISTED_ON, Role::Change { row: None, direction, ratio: false });
        }
        // `tăng trưởng tín dụng đạt 9% so với cùng kỳ`, `doanh thu 1.400 tỷ đồng, tăng trưởng bình quân đạt 23%`
        Some(Label::Reach) if percent && (cue.basis.is_some() || cue.bare && cue.content == 0) && grows(context) => {
            on_rows(context, reading, "rise or fall", STATED, Direction::Up, false, to);
        }
        Some(Label::Equal | Label::Reach | Label::Is) | None
            if percent
                && cue.basis.is_some()
                && !after_change(context, reading)
                && !answer::listed_on(context)
                && !(cue.rate && mention.quantity.value < LEAST_RATIO)
                && (matches!(lead, Some(Label::Equal | Label::Reach)) || mention.quantity.value > LEAST_RATIO) =>
        {
            on_rows(context, reading, "ratio to another time", RATIO, way_of(mention.quantity.value), true, to);
        }
        // `giảm 1,2% so với cùng kỳ; đàn bò 168.300 con, bằng 100,4%`
        Some(Label::Equal) | None
            if percent
                && cue.plan.is_none()
                && cue.basis.is_none()
                // `nhập siêu 1 tỷ USD, bằng 0,8% xuất khẩu`: a share of something else.
                && mention.quantity.value > LEAST_RATIO
                && context.sentence.label(mention.after()) != Some(Label::Average)
                && !after_change(context, reading)
                && match lead {
                    None => like_the_bracket(context, reading),
                    _ => {
                        let around = || compared_first(context) || compared_last(context);
                        compares_on(reading) || behind_a_plan(context, reading) || around()
                    }
                } =>
        {
            let score = match lead {
                Some(_) if compared_last(context) => RATIO + ROUND_BY_CHANCE,
                Some(_) if !compared_first(context) => RATIO_ON,
                _ => RATIO,
            };
            on_rows(context, reading, "ratio like the one before", score, way_of(mention.quantity.value), true, to);
        }
        Some(Label::Equal) | None if percent && cue.plan.is_none() && after_change(context, reading) => {
            // `giảm 214 người, tương ứng 3,5%`
            same_again("the same change in per cent", context, reading, to);
        }
        _ => {}
    }
    again::propose(context, reading, to);
    earlier::compared(context, reading, to);
}

/// Proposes that the mention says the change before once more.
fn same_again(rule: &'static str, context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    if let Some((Role::Change { row, direction, .. }, _)) = reading.roles.last().copied() {
        let row = rows::of_rate(context, reading).or(row).or(reading.last_row());
        add(to, rule, SAME_AGAIN, Role::Change { row, direction, ratio: false });
    }
}

/// Which way what is now so many per cent of what it was has moved.
pub(super) fn way_of(percent: Decimal) -> Direction {
    if percent < Decimal::ONE_HUNDRED { Direction::Down } else { Direction::Up }
}

/// `mục tiêu tăng trưởng 9%`, not `so với mục tiêu tăng 9%`.
fn aims_at_growth(context: &Context) -> bool {
    let (sentence, cue) = (context.sentence, context.cue());
    let Some((_, at)) = cue.lead.filter(|(_, at)| *at > cue.own.start) else { return false };
    let against = sentence.holds(cue.own.start..at, Label::Against);
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
    context.before().is_some_and(|at| context.sentence.label(at) == Some(Label::Against))
}

/// `tăng tới ngưỡng gần nhất tại 780 điểm`, `giảm giờ làm của 310 lao động`, `giảm lãi suất cho 480 khách hàng`
fn stands_at(context: &Context) -> bool {
    context.before().is_some_and(|at| matches!(context.sentence.said(at), "ở" | "tại" | "của" | "cho"))
}

/// Whether a colon stands right before the mention.
fn ends_in_colon(context: &Context) -> bool {
    context.before().is_some_and(|at| context.sentence.mark(at) == Some(':'))
}

/// `mất 2 giờ`
fn takes_time(context: &Context) -> bool {
    let took = |at: usize| context.sentence.first_word(at) == const { key("mất") };
    let noun = context.cue().noun.clone();
    context.cue().lead.is_some_and(|(_, at)| took(at)) && !noun.is_empty() && is_time_unit(context.sentence, noun.start)
}

/// `cao hơn tỷ lệ chung cả nước 4,6%`, `thấp hơn bình quân chung của huyện 1,2%`
fn than_a_rate(context: &Context, index: usize) -> bool {
    let sentence = context.sentence;
    let Some((_, at)) = context.cues[index].lead else { return false };
    let points = sentence.mentions[index].quantity.unit == Unit::Points;
    let level = points || matches!(sentence.label(at + 1), Some(Label::Rate | Label::Average));
    level && sentence.is_than(at) && indicator::than_a_thing(sentence, at + 1..sentence.mentions[index].first)
}

/// Whether what is said to have been reached is a growth, so small that it can be none of an earlier value.
pub(super) fn grows(context: &Context) -> bool {
    let grows = |at: usize| context.sentence.label(at) == Some(Label::Up);
    context.mention().quantity.value <= LEAST_RATIO && context.cue().own.clone().any(grows)
}

/// `giảm tỷ lệ hộ nghèo đạt 3% trở lên`
fn lowers_rate(context: &Context) -> bool {
    let (sentence, cue) = (context.sentence, context.cue());
    matches!(context.mention().bound, Bound::AtLeast) && falls(sentence, cue)
}

/// `giảm tỷ lệ hộ cận nghèo là 0,62%`, so little that it can be no level.
fn moves_rate(context: &Context) -> bool {
    context.mention().quantity.value < LEAST_LEVEL && falls(context.sentence, context.cue())
}

/// Whether the words before the number say that a rate falls.
fn falls(sentence: &Sentence, cue: &Cue) -> bool {
    let falls = |at: usize| sentence.label(at) == Some(Label::Down) && sentence.label(at + 1) == Some(Label::Rate);
    cue.own.clone().any(falls)
}

/// Whether the points go into something else: `điểm phần trăm vào mức tăng trưởng chung`.
pub(super) fn contributes(context: &Context) -> bool {
    let sentence = context.sentence;
    let makes =
        |at: usize| MAKES.contains(&sentence.first_word(at)) || at > 0 && MAKES.contains(&sentence.first_word(at - 1));
    let made = context.cue().lead.is_some_and(|(_, at)| makes(at));
    let next = context.mention().after();
    // `giảm 0,4%, làm giảm 4,7%`
    let again = (context.mention().is_percent() || context.mention().quantity.unit == Unit::Points)
        && context.cue().content == 0
        && !context.cue().worded;
    made && (again || INTO.contains(&sentence.first_word(next)))
}

/// Whether the clause begins with the verb, and what moved stands between it and the count: `giảm hộ nghèo 80 hộ`, `tăng đàn bò 300 con`.
fn moves_a_count(context: &Context) -> bool {
    const LONGEST: usize = 3;
    let (sentence, cue) = (context.sentence, context.cue());
    let Some((_, verb)) = cue.lead.filter(|(_, at)| *at == cue.own.start) else { return false };
    let between = verb + 1..cue.own.end;
    let counts = context.mention().quantity.unit == Unit::Count && !cue.noun.is_empty();
    let plain = between.clone().all(|at| sentence.what(at) == What::Word) && (1..=LONGEST).contains(&between.len());
    let same = plain && between.clone().any(|at| sentence.first_word(at) == context.noun(context.index));
    let one = sentence.tokens_of(verb).len() == 1;
    counts && one && (same || plain && Kind::Counter.is_all(sentence.words(cue.noun.clone())))
}

/// Whether `thêm` stands right before the mention: `tăng thêm 12 hộ`.
fn says_more(context: &Context) -> bool {
    context.before().is_some_and(|at| context.sentence.first_word(at) == MORE)
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
    let slack = amount.step + row.slack;
    makes(value, amount.value, direction, before.value, before.step * Decimal::TWO, slack)
}

/// Whether the mention counts those of whom the rate is told that fell or rose right before.
fn counts_the_rate(context: &Context, reading: &Reading) -> bool {
    let Some((Role::Change { row, ratio: false, .. }, _)) = reading.roles.last().copied() else { return false };
    let index = row.or(reading.last_row());
    let before = context.index - 1;
    let rate = index.is_some_and(|index| {
        let noun = context.called.of(context.index).noun;
        let called = attach::called(context, index, &reading.rows[index]);
        let named = noun.len() > 1 && noun.iter().all(|key| called.holds(key));
        named && context.cues[before].rate
    });
    context.sentence.mentions[before].is_percent() && rate
}

/// Whether the mention stands in the bracket that opens right behind the number before, and is neither a price nor a pair.
fn in_its_bracket(context: &Context) -> bool {
    let (sentence, mention) = (context.sentence, context.mention());
    let Some(before) = context.index.checked_sub(1).map(|before| sentence.mentions[before].after()) else {
        return false;
    };
    let pair = context.cues.get(context.index + 1).is_some_and(|next| next.slash);
    // `giá nhà tăng 5% (45 triệu đồng/m2)`: what it is now.
    let price = !mention.per.is_empty() && context.cues[context.index - 1].basis.is_none();
    let alone = mention.quantity.max.is_none() && !price && !pair;
    context.cue().opens_bracket && sentence.mark(before) == Some('(') && alone
}

/// Whether `với` alone stands between a change of a value and the mention: `giảm 28% với 410 hộ`.
fn with_alone(context: &Context, reading: &Reading) -> bool {
    let cue = context.cue();
    let with = cue.own.len() == 1 && context.sentence.label(cue.own.start) == Some(Label::With);
    with && cue.separator.is_none() && reading.rows.last().is_some_and(|row| row.value.is_some())
}

/// Whether the mention before was an absolute change that this percentage says again.
fn after_change(context: &Context, reading: &Reading) -> bool {
    let Some(before) = context.index.checked_sub(1) else { return false };
    let (cue, mention) = (context.cue(), context.mention());
    // `…; 94% giao dịch qua kênh số` says something else.
    // `giảm 60 triệu lít, chỉ bằng 75,9% so với năm 2016` is a ratio.
    // But `tăng 3.200 tỷ đồng (bằng 8,1%) so với đầu năm` says the rise again.
    let again = cue.opens_bracket && cue.bare && mention.quantity.value < LEAST_RATIO;
    let ratio = |at: usize| cue.basis.is_some() && !again && context.sentence.last_word(at) == const { key("bằng") };
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

/// Whether nothing stands between a share of a plan that was named and the mention: `đạt 89% kế hoạch năm, bằng 105%`.
fn behind_a_plan(context: &Context, reading: &Reading) -> bool {
    let (cue, last) = (context.cue(), reading.roles.last());
    let planned = matches!(last, Some((Role::PlanPercent { row: Some(_), .. }, _)));
    let bare = cue.content == 0 && !cue.worded && cue.separator.is_some() && !cue.opens_bracket;
    let equal = cue.lead.is_some_and(|(_, at)| context.sentence.last_word(at) == const { key("bằng") });
    planned && bare && equal && context.cues[context.index - 1].plan.is_some()
}

/// Whether a bracket holds no more than a ratio, as the bracket before it did: `dê 320 con (bằng 96% cùng kỳ), thỏ 150 con (104%)`.
fn like_the_bracket(context: &Context, reading: &Reading) -> bool {
    let alone = |at: usize| context.cues[at].opens_bracket && context.cues[at].bare && context.cues[at].content == 0;
    let [.., (Role::Change { ratio: true, .. }, _), (Role::Figure { .. }, _)] = reading.roles[..] else {
        return false;
    };
    let part = context.sentence.holds(context.sentence.gap(context.index - 1), Label::Parts);
    !part && alone(context.index) && alone(context.index - 2)
}

/// Whether the sentence opens with the time that it compares with: `So với cùng kỳ năm 2015, …`.
fn compared_first(context: &Context) -> bool {
    let sentence = context.sentence;
    let against = (0..OPENING).find(|at| sentence.label(*at) == Some(Label::Against));
    let equal = context.cue().lead.is_some_and(|(_, at)| sentence.last_word(at) == const { key("bằng") });
    equal && against.is_some_and(|at| sentence.period(at + 1).is_some() && sentence.mark(at + 2) == Some(','))
}

/// Whether more ratios follow, of which the last alone names the time: `trâu 520 con, bằng 98%; bò 910 con, bằng 103% so với cùng kỳ`.
fn compared_last(context: &Context) -> bool {
    let ratio = |i: &usize| {
        let equal = matches!(context.cues[*i].lead, Some((Label::Equal, _)));
        context.sentence.mentions[*i].is_percent() && equal && context.cues[*i].content == 0
    };
    let last = (context.index..context.cues.len()).rev().find(ratio);
    let planned = |i: usize| context.cues[i].plan.is_some();
    let apart = context.sentence.mentions.last().is_some_and(|last| last.segment > context.mention().segment);
    last.is_some_and(|last| context.cues[last].basis.is_some()) && apart && !(0..context.cues.len()).any(planned)
}

/// Whether the sentence compares with another time and has held nothing against a plan.
fn compares_on(reading: &Reading) -> bool {
    let changes = reading.roles.iter().any(|(role, _)| matches!(role, Role::Change { .. }));
    changes && !reading.roles.iter().any(|(role, _)| matches!(role, Role::PlanPercent { .. }))
}

/// Whether this change and the one before are of numbers of something: `tăng 7% số vụ, 3% số người chết`.
fn of_counts(context: &Context) -> bool {
    let number =
        |cue: &Cue| cue.about.clone().next().is_some_and(|at| context.sentence.first_word(at) == const { key("số") });
    let listed = matches!(context.cue().separator, Some(',' | '&'));
    listed && number(context.cue()) && context.index > 0 && number(&context.cues[context.index - 1])
}

/// Whether `về` says of what this change is told: `về vốn vay`.
fn says_about(context: &Context) -> bool {
    !context.cue().about.is_empty() && indicator::tells_side(context.sentence, context.index)
}

/// The way of the change that the next of several goes on with, named alone: `tỷ lệ hộ nghèo huyện Minh Hải giảm 6,5% (840 hộ); Tuyên
/// Sơn 4,5%`; but `hộ nghèo toàn tỉnh giảm 2,1%; Mường Hải 38%` tells of a level.
fn moves_on(context: &Context, reading: &Reading) -> Option<Direction> {
    let (sentence, mention, cue) = (context.sentence, context.mention(), context.cue());
    let before = (0..context.index).rev().find(|at| sentence.mentions[*at].depth <= mention.depth)?;
    let (moved, then) = (&sentence.mentions[before].quantity, &context.cues[before]);
    let led = then.adjacent && matches!(then.lead, Some((Label::Up | Label::Down, _)));
    let (Role::Change { row: None, direction, ratio: false }, rule) = reading.roles[before] else { return None };
    let goes_on = (led || rule == MOVES_ON) && matches!(cue.separator, Some(';' | ',' | '&'));
    let alike = moved.unit == mention.quantity.unit && mention.quantity.value < moved.value * MOST_ALIKE;
    let small = |at: usize| matches!(sentence.what(at), What::Mark(_) | What::Label(Label::Joiner | Label::Actor));
    let own = cue.own.clone();
    let named = own.clone().any(|at| sentence.is_capital(at))
        && own.clone().all(|at| sentence.is_capital(at) || small(at) || sentence.begins(at, Kind::Member));
    (goes_on && alike && named).then_some(direction)
}

/// Which way the change went that the mention before stated.
fn last_direction(reading: &Reading) -> Option<Direction> {
    match reading.roles.last()?.0 {
        Role::Change { direction, ratio: false, .. } => Some(direction),
        _ => None,
    }
}
