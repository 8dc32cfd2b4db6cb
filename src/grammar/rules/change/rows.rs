//! Which row a change is of: by its unit, its noun, what it is said about, and whether the arithmetic comes out.

use super::{STATED, counts_any, says_more, than_a_rate};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::cue::{About, Cue};
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row};
use crate::grammar::rules::sits::Sits;
use crate::grammar::rules::{add, again, ahead, answer, attach, pair};
use crate::grammar::sentence::Mention;
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::Direction;
use crate::text::key::{Key, NO_KEY, key};

const WITHOUT_ROW: f32 = 1.2;
const OWN_SUBJECT: f32 = 1.6;
const OTHER_UNIT: f32 = -2.5;
const SAME_NOUN: f32 = 2.5;
const HAS_SHARE: f32 = 1.2;
const JUST_NOUN: f32 = 0.8;
const COMPARED: f32 = 0.4;
const COMES_OUT: f32 = 1.5;
const TWICE: f32 = -1.5;
const OF_MEMBERS: f32 = -4.0;
const OF_A_SHARE: f32 = -2.5;
const BELOW_NOTHING: f32 = -3.0;
const OTHER_TIME: f32 = -3.0;
const OTHER_ASPECT: f32 = -3.0;
const OF_RATE: f32 = 3.0;
const FIRST_TOLD: f32 = 1.0;
/// Verbs that say no more than which way.
const PLAINLY: [Key; 3] = [key("tăng"), key("giảm"), key("được")];

/// Proposes the change for each row within reach, and for a row of its own.
pub(super) fn on_rows(
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
    // `6.100 lao động (1.050 người Dao), giảm 80 người`: what a bracket counts is beside the point outside it.
    let same = |(index, row): (usize, &Row)| !context.aside(row) && attach::same_noun(context, index, row) == Some(1.0);
    // `… 5.800 người. Cụ thể, tạo việc làm cho 1.830 lao động, tăng 440 người`: the one right before, of whom any word counts.
    let just = attach::last_spoken_of(reading).filter(|at| reading.rows[*at].mention.is_some());
    let told = |(index, row): (usize, &Row)| row.mention.is_some() && same((index, row));
    let any = cue.bare && counts_any(context) && !reading.recent().any(told);
    let any = any && just.is_some_and(|at| reading.rows[at].unit == Unit::Count && reading.rows[at].changes == 0);
    // `người chết` is not `người bị thương` where both were counted.
    let counted = unit == Unit::Count && !any && reading.recent().any(same);
    // `giảm 11.000 hộ nghèo` is not of `44.400 hộ cận nghèo`, where poor households were counted.
    let just_so = |(index, row): (usize, &Row)| !context.aside(row) && attach::counts_just(context, index, row);
    let kind = context.called.of(context.index).noun.len() > 1;
    let counted_just = unit == Unit::Count && kind && mention.bracket == 0 && reading.recent().any(just_so);
    let its_own = attach::of_its_own(context, reading);
    let sharing = has_share(context, reading).or_else(|| paid_to(context, reading));
    let mut of_members = false;
    let alone = cue.basis.is_none() && cue.lead.is_some_and(|(_, at)| at == cue.own.start) && cue.aspect.is_none();
    let one_part = |at: usize| reading.scope.is_some_and(|scope| scope.total == at && scope.parts == 1);
    let sits = Sits::new(context, reading);
    let of_rate = of_rate(context, reading);
    let first = context.sentence.periods.first().filter(|first| first.span.start < mention.quantity.number.start);
    let summed = cue.content == 0 && first.is_some_and(|first| first.summed && !first.compared);
    // `chiếm 12,4%, tăng 18,3%`: a share was never below nothing.
    let beyond = |row: &Row| {
        let level = row.value.filter(|_| row.share && !ratio && direction == Direction::Up && unit == Unit::Percent);
        level.is_some_and(|level| mention.quantity.value > level)
    };
    for (index, row) in reading.recent() {
        let answers = if answered == Some(index) { answer::ANSWERS } else { 0.0 };
        let mut score = base + answers + compared + sits.on(index) + aspect(context, row);
        score += of_rate.map_or(0.0, |rate| if rate == index { OF_RATE } else { -OF_RATE });
        if matches!(unit, Unit::Percent | Unit::Times) {
            score += of_share(context, row);
            if sharing == Some(index) {
                score += HAS_SHARE;
            }
        }
        score += agreement(context, row, direction) + proportion(context, row, direction);
        if beyond(row) {
            score += BELOW_NOTHING;
        }
        score += restated(context, reading, index);
        // `trong tháng 3 tăng 52%. Tính chung 3 tháng tăng 9%`: of the months together.
        // `Năm 2018 có 95 hộ cận nghèo. Đến nay, hộ cận nghèo giảm 15 hộ còn 80 hộ`: of the level that it led to.
        // `Đến nay, số hộ nghèo còn 23 hộ. Năm 2020, xã phấn đấu giảm 8 hộ`: what is meant has not moved what there is.
        let before = row.mention.is_none() && (summed || context.is_meant());
        if before || cue.content > 0 && ahead::leads_to_level(context) {
            score += OTHER_TIME;
        }
        // `đạt 98,7%, cao hơn bình quân cả nước 0,5%, tăng 0,3%`: not how far it is from others.
        if row.value.is_some() && row.mention.is_some_and(|m| than_a_rate(context, m)) {
            score += OTHER_TIME;
        }
        // `9 ngành dịch vụ tăng bình quân 8,2%`: they grew, their number did not.
        if relative && cue.separator.is_none() && row.mention.is_some_and(|m| m + 1 == context.index) {
            of_members = row.unit == Unit::Count && row.mention.is_some_and(|m| pair::counts_members(context, m));
            score += if of_members { OF_MEMBERS } else { 0.0 };
        }
        // `31,5 ha, giảm 2,1 (tương đương 6%)`: in the figure's own unit.
        let unsaid = unit == Unit::Count
            && cue.noun.is_empty()
            && cue.adjacent
            && (row.mention.is_some_and(|m| m + 1 == context.index) || attach::last_spoken_of(reading) == Some(index));
        if !relative && row.unit != unit && !unsaid {
            // `18 trường đỗ 100% (tăng 8 trường)`: what is counted is there.
            score += if counted { 2.0 * OTHER_UNIT } else { OTHER_UNIT };
        }
        // `tỷ số giới tính khi sinh 112 bé trai/100 bé gái, giảm 0,4 điểm phần trăm`
        let rate = row.mention.is_some_and(|m| context.cues[m].rate && !context.sentence.mentions[m].per.is_empty());
        if unit == Unit::Points && row.unit != Unit::Percent && row.percent.is_none() && !rate {
            score += OTHER_UNIT;
        }
        if unit == Unit::Count {
            score += match attach::same_noun(context, index, row) {
                Some(_) if context.aside(row) => 0.0,
                // `418.650 học sinh, tăng 6.120 em`: a word that counts anyone counts them too.
                Some(_) if any && row.mention.is_none() => OTHER_UNIT / 2.0,
                Some(0.0) if !counted && counts_any(context) => OTHER_UNIT / 8.0,
                Some(0.0) => OTHER_UNIT,
                Some(share) if share < 1.0 && counted || counted_just && !just_so((index, row)) => 0.0,
                Some(_) if its_own => 0.0,
                // `giảm 612 hộ nghèo, giảm 667 hộ cận nghèo`: each only moved.
                Some(share) if share < 1.0 && row.mention.is_some_and(|m| context.cues[m].moves()) => OTHER_UNIT,
                // `số người chết ở đô thị giảm 12 người; số người chết ở nông thôn giảm 48 người`: what only moved moved once.
                Some(_) if cue.content > 0 && row.value.is_none() && row.changes > 0 => 0.0,
                // `số vụ chết người tăng 7 vụ và số người chết tăng 9 người`: cases and people.
                Some(_) if cue.content > 0 && row.noun != NO_KEY && row.noun != context.noun(context.index) => 0.0,
                // `đóng tủ tăng 12 cái và sửa tủ tăng 40 cái`: each its own doing; `số hộ nghèo giảm 54 hộ, số hộ cận nghèo giảm 32 hộ`.
                Some(_)
                    if cue.content > 0
                        && (attach::other_doing(context, index, row)
                            || attach::of_another_kind(context, index, row)) =>
                {
                    0.0
                }
                // `42 giải, gồm … 19 giải Khuyến khích, nhiều hơn năm trước 6 giải`; but `9.500 hộ, trong đó có 840 hộ nghèo, giảm 65 hộ`,
                // `tư vấn cho 900 người, đưa 35 người đi lao động ở nước ngoài, tăng 8 người`
                Some(share)
                    if attach::counts_just(context, index, row) && !one_part(index)
                        || share == 1.0 && just == Some(index) && !row.part =>
                {
                    SAME_NOUN * share + JUST_NOUN
                }
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
    // It is what has the share that grew so much.
    let shared = |row: &Row| of_share(context, row) <= OF_A_SHARE || beyond(row) && cue.basis.is_none();
    let shared = reading.rows.last().is_some_and(shared) && sharing.is_none();
    let along = goes_along(context, reading);
    // `đạt 619 tỷ đồng lợi nhuận trước thuế tăng 115%`: what the money before is.
    let money = |row: &Row| row.mention.is_some_and(|m| m + 1 == context.index) && matches!(row.unit, Unit::Money(_));
    let object = relative && cue.separator.is_none() && cue.basis.is_some() && reading.rows.last().is_some_and(money);
    let named = cue.content > 0 && !object
        || along
        || twofold(context, reading)
        || other_side(context, reading)
        || its_own
        || of_members
        || ahead::opened_subject(context)
        || shared
        || (!cue.about.is_empty()
            && cue.aspect.is_none()
            && reading.recent().all(|(index, row)| !attach::about_row(context, index, row)));
    // `còn 46,5%, tương đương giảm 580 hộ`: of what no row counts.
    let amounts = cue.lead.and_then(|(_, at)| at.checked_sub(1)).and_then(|at| context.sentence.label(at));
    let other = reading.recent().all(|(_, row)| row.unit != unit);
    let amounts = other && !relative && amounts == Some(Label::Equal);
    let first = first_told(context, reading);
    let subject = if named || amounts || first { OWN_SUBJECT } else { -0.6 };
    let more = says_more(context) && !cue.adjacent;
    let absolute = match relative || cue.basis.is_some() || its_own || more {
        _ if first => FIRST_TOLD,
        true => 0.0,
        false if amounts || along || again::is_compared(context) => 0.0,
        // `tổng doanh thu giảm 11.356 tỷ đồng`
        // `xã Hòa An là nơi giảm nhiều nhất, giảm 12 hộ`
        false if cue.adjacent && (cue.content > 0 || ahead::opened_subject(context)) => -0.4,
        false => -1.2,
    };
    add(
        to,
        rule,
        WITHOUT_ROW + compared + subject + absolute + base - STATED,
        Role::Change { row: None, direction, ratio },
    );
}

/// Whether so many were counted by how they moved, and nothing of the sentence otherwise: `Năm 2019, giảm 61 hộ nghèo, giảm 67 hộ cận
/// nghèo`; but `tăng 10 điểm, lên 810 điểm`.
fn first_told(context: &Context, reading: &Reading) -> bool {
    let (mention, cue) = (context.mention(), context.cue());
    let classed = || Kind::Classed.is_all(context.sentence.words(cue.noun.clone()));
    let other = matches!(cue.separator, Some(',' | '&')) && classed();
    // What a sentence before counted may be what moved.
    let moved = |(index, row): (usize, &Row)| match row.mention {
        None => context.is_meant() || attach::same_noun(context, index, row).is_none_or(|share| share == 0.0),
        // `tạo việc làm cho 500 lao động, giảm 26 hộ nghèo`: others, whatever parts them; but `giảm 26 người`.
        Some(_) if (row.segment < mention.segment || row.unit != Unit::Count || other) && row.value.is_some() => {
            attach::same_noun(context, index, row).is_none_or(|share| share == 0.0)
        }
        Some(_) => row.value.is_none() && row.changes > 0,
    };
    let plain = cue.lead.is_some_and(|(_, at)| PLAINLY.contains(&context.sentence.last_word(at)));
    // `giảm 45 hộ nghèo, nâng số hộ thoát nghèo lên 210 hộ`: of others.
    let rose = matches!(cue.lead, Some((Label::Up, _)));
    let leads = |next: &Cue| match next.lead {
        Some((Label::UpTo, _)) => rose || next.content == 0,
        Some((Label::DownTo | Label::Reach, _)) => next.content == 0,
        _ => false,
    };
    // `giảm 12 đơn vị sự nghiệp, còn 5.200 biên chế`: how many there are of something else.
    let of_others = |at: usize| ![NO_KEY, context.noun(context.index)].contains(&context.noun(at));
    let behind = context.index + 1..context.cues.len().min(context.index + 3);
    let level = behind.into_iter().any(|at| leads(&context.cues[at]) && !of_others(at));
    let counts = mention.quantity.unit == Unit::Count && cue.content == 0 && !cue.noun.is_empty();
    counts && plain && !level && reading.rows.iter().enumerate().all(moved)
}

/// Whether what was told just before only moved as well, no level of it: `số ca sốt giảm 32 ca (giảm 8%), số em nằm viện giảm 4 em`,
/// `giảm 12 trường, giảm 40 điểm trường`.
fn goes_along(context: &Context, reading: &Reading) -> bool {
    let cue = context.cue();
    let moved = |row: usize| {
        let named = cue.content > 0 || attach::same_noun(context, row, &reading.rows[row]) == Some(0.0);
        named && reading.rows[row].value.is_none() && reading.rows[row].changes > 0
    };
    cue.adjacent && attach::last_spoken_of(reading).is_some_and(moved)
}

/// Whether the mention and the one before tell by how much two measures of one thing moved, of which no level is told: `đường sông
/// tăng 4,5% và giảm 1,6%`.
fn twofold(context: &Context, reading: &Reading) -> bool {
    let Some(before) = context.index.checked_sub(1) else { return false };
    let (mention, cue) = (context.mention(), context.cue());
    let joined = cue.separator == Some('&') && cue.adjacent && cue.content == 0 && mention.is_percent();
    let compared = cue.basis.is_some() || context.cues[before].basis.is_some();
    let measures = joined && only_moved(reading) && !compared && context.sentence.mentions[before].is_percent();
    // `tăng 2% so với tháng trước, tăng 9% so với cùng kỳ; dệt tăng 1% và 4%`: one measure since two times.
    measures && {
        let named = |i: usize| context.cues[i].basis.is_some();
        answer::answers_to(context.sentence, context.cues, context.index, &named).is_none()
    }
}

/// Whether the mention and the one before tell two sides of one thing of which no level is told: `tăng 9% về lượng và 14% về giá trị`.
fn other_side(context: &Context, reading: &Reading) -> bool {
    let side = |index: usize| context.cues[index].aspect.is_some() && !context.cues[index].about.is_empty();
    only_moved(reading) && side(context.index) && context.index.checked_sub(1).is_some_and(side)
}

/// Whether the mention before tells by how much something moved of which no level is told.
fn only_moved(reading: &Reading) -> bool {
    match reading.roles.last() {
        Some((Role::Change { row, ratio: false, .. }, _)) => {
            row.or(reading.last_row()).is_some_and(|row| reading.rows[row].value.is_none())
        }
        _ => false,
    }
}

/// `chiếm 62% sản lượng cả nước, tăng 7%`, `chiếm 32% và tăng 2%`: what has the share rose, not the share; `chiếm 1,51%, giảm
/// 0,5%` may be either.
fn of_share(context: &Context, row: &Row) -> f32 {
    match row.mention.filter(|_| row.share && !hair(context)) {
        Some(mention) if context.cues[mention].worded => OF_A_SHARE,
        // `gạo (chiếm 67%) tăng 12%`
        Some(_) if context.aside(row) => OF_A_SHARE,
        Some(_) if context.cue().separator == Some('&') => OF_A_SHARE / 2.0,
        _ => 0.0,
    }
}

/// Whether the change is less than one per cent, as shares move: `nợ 310 tỷ đồng, chiếm 4,2% số phải thu, giảm 0,3%`.
fn hair(context: &Context) -> bool {
    context.mention().is_percent() && context.mention().quantity.value < Decimal::ONE
}

/// The row whose share the last one is, where a change behind the share is its: `doanh thu nội địa 97,8 tỷ đồng, chiếm 9% tổng doanh
/// thu, tăng 2,4 lần`, `Hàn Quốc 294 triệu USD, chiếm 9%, tăng 4,2%`.
fn has_share(context: &Context, reading: &Reading) -> Option<usize> {
    let index = reading.rows.len().checked_sub(2)?;
    let (row, share) = (&reading.rows[index], &reading.rows[index + 1]);
    // `dân số 845 nghìn người, tăng 1,1%, trong đó thành thị 320 nghìn người, chiếm 37,9%, tăng 2,1%`: as the whole rose.
    let plain = context.cue().content == 0 && !context.cue().worded;
    let like_the_whole = row.part_of.is_some_and(|whole| plain && reading.rows[whole].changes > 0);
    let amount = matches!(row.unit, Unit::Money(_) | Unit::Measure(_)) || like_the_whole;
    // `3,4 triệu lượt, chiếm 81,2%, tăng 22,5%`: no share moves as far.
    let quantity = &context.mention().quantity;
    let far = quantity.unit == Unit::Times || context.mention().is_percent() && quantity.value > Decimal::TEN;
    let bare = |m: usize| context.cues[m].content == 0 && (amount || far || context.cues[m].worded);
    let bare = share.mention.is_some_and(bare);
    let valued = row.mention.is_some() && row.value.is_some() && row.unit != Unit::Percent;
    // `cao su 80 ha, chiếm 23,9%, tăng 0,6% so với cùng kỳ`: an area held against what it was.
    let held = context.cue().basis.is_some() && matches!(row.unit, Unit::Measure(_));
    (share.share && bare && valued && (held || like_the_whole || !hair(context))).then_some(index)
}

/// The row of money of which the last one only says for how many: `cho vay 640 tỷ đồng, cho 1.200 lượt hộ, bằng 115% cùng kỳ`.
fn paid_to(context: &Context, reading: &Reading) -> Option<usize> {
    const FOR: [Key; 2] = [key("cho"), key("với")];
    let index = reading.rows.len().checked_sub(2)?;
    let (money, counted) = (&reading.rows[index], &reading.rows[index + 1]);
    let last = counted.mention.filter(|last| Some(*last) == money.mention.map(|before| before + 1))?;
    let first = context.sentence.mentions[last].first;
    let led = first > 0 && FOR.contains(&context.sentence.last_word(first - 1));
    let alone = context.cue().content == 0 && counted.bracket == money.bracket && counted.segment == money.segment;
    (matches!(money.unit, Unit::Money(_)) && counted.unit == Unit::Count && led && alone).then_some(index)
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

/// Whether the percentage is what an amount of change told just before makes of the row: `72 vụ với 150 bị cáo, tăng 12 vụ, 5 bị
/// cáo, tỷ lệ tăng 20%`.
fn restated(context: &Context, reading: &Reading, index: usize) -> f32 {
    let (mention, row) = (context.mention(), &reading.rows[index]);
    // `tăng 5 dự án và 12% về vốn`
    let plain = context.cue().bare && context.cue().about.is_empty();
    let Some(value) = row.value.filter(|_| mention.is_percent() && plain) else { return 0.0 };
    let said = reading.roles.iter().enumerate().rev().take(LONGEST_LIST).find_map(|(at, (role, _))| match role {
        Role::Change { row: Some(of), direction, ratio: false } if *of == index => Some((at, *direction)),
        _ => None,
    });
    // `năng suất tăng 1,3 tạ/ha; sản lượng 293 tấn, tăng 2,1%`: of what was told since.
    let last = reading.rows.iter().filter_map(|row| row.mention).max();
    let said = said.filter(|(at, _)| last.is_none_or(|last| last < *at));
    let amount = said.map(|(at, direction)| (&context.sentence.mentions[at].quantity, direction));
    let Some((amount, direction)) = amount.filter(|(amount, _)| amount.unit == row.unit && row.unit != Unit::Percent)
    else {
        return 0.0;
    };
    let percent = &mention.quantity;
    let comes_out = makes(value, amount.value, direction, percent.value, percent.step, Decimal::ZERO);
    if comes_out { 2.0 * COMES_OUT } else { 0.0 }
}

/// The rate that fell by the percentage right behind an amount, where that is far from what the amount makes of its row: `còn 16.000
/// hộ nghèo, chiếm tỷ lệ 19,9%, giảm 1.430 hộ nghèo (1,9%)`, `…, giảm 1.430 hộ, tương ứng giảm 1,9%`.
pub(super) fn of_rate(context: &Context, reading: &Reading) -> Option<usize> {
    let Some((Role::Change { row: Some(row), direction, ratio: false }, _)) = reading.roles.last().copied() else {
        return None;
    };
    let (mention, cue) = (context.mention(), context.cue());
    let (amount, row) = (&context.sentence.mentions[context.index - 1].quantity, &reading.rows[row]);
    let counted = amount.unit == Unit::Count && row.unit == Unit::Count && mention.is_percent();
    let value = row.value.filter(|_| counted && cue.content == 0)?;
    let prior = if direction == Direction::Down { value + amount.value } else { value - amount.value };
    // Twice as much, or half: rounding does not do that.
    let made = arithmetic::product(amount.value, Decimal::ONE_HUNDRED)?;
    let said = arithmetic::product(mention.quantity.value, prior)?;
    let far = made / Decimal::TWO > said || said / Decimal::TWO > made;
    let rate = |(_, row): &(usize, &Row)| {
        row.unit == Unit::Percent && row.mention.is_some() && row.value.is_some() && row.changes == 0 && row.plans == 0
    };
    reading.recent().find(rate).map(|(index, _)| index).filter(|_| far)
}

/// Whether a change by `amount` that led to `value` is so many per cent of what was before, as printed in steps of `step`; `slack`
/// is how far the amount may be off.
pub(super) fn makes(
    value: Decimal,
    amount: Decimal,
    direction: Direction,
    percent: Decimal,
    step: Decimal,
    slack: Decimal,
) -> bool {
    let prior = if direction == Direction::Down { value + amount } else { value - amount };
    arithmetic::comes_out(amount, prior, percent, step, slack)
}

/// Most amounts of change that stand before the percentage of one of them.
const LONGEST_LIST: usize = 3;

/// Whether the percentage in the bracket behind an amount of change is what that amount makes of the row: `giảm 171 vụ (giảm 32,2%)`.
fn proportion(context: &Context, row: &Row, direction: Direction) -> f32 {
    let (mention, next) = (context.mention(), context.index + 1);
    let same = row.unit == mention.quantity.unit && !mention.is_percent();
    let behind = |m: &&Mention| m.is_percent() && context.cues[next].opens_bracket && context.cues[next].content == 0;
    let percent = context.sentence.mentions.get(next).filter(behind).filter(|_| same).map(|m| &m.quantity);
    let (Some(percent), Some(value)) = (percent, row.value) else { return 0.0 };
    let (amount, slack) = (mention.quantity.value, mention.quantity.step / Decimal::TWO);
    let comes_out = makes(value, amount, direction, percent.value, percent.step, slack);
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
