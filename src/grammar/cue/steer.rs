//! The word before a mention that steers its reading: `đạt`, `giảm`, `so với`; and how much its own phrase names.

use super::{ABOUT, Cue, Gap};
use crate::grammar::sentence::{Mention, Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::text::key::{Key, key};
use std::ops::Range;

/// Words that make a noun of a verb: `sự sụt giảm`.
const MADE_NOUNS: [Key; 3] = [key("sự"), key("mức"), key("đà")];
const REACHED: Key = key("đạt");
const GROWS: Key = key("tăng");
/// Most items of a gap whose last may say that something came down to the number.
const NEAR: usize = 3;

/// Finds the word that steers, and counts what the own phrase names.
pub(super) fn steer(gap: &Gap, cue: &mut Cue) {
    let averages = nearest(gap, cue);
    let &Gap { sentence, ref items, .. } = gap;
    let mention = sentence.mentions.get(sentence.mentions.partition_point(|m| m.item < items.end));
    let led = Led { sentence, items, follows: gap.follows, mention, averages };
    TURNS.iter().for_each(|turn| turn(&led, cue));
    cue.bare = cue.content == 0;
    // A word that steers may stand before a comma-less joiner: `tăng … và 18,2%`; and before a time: `tăng so cùng kỳ 5%`.
    if cue.lead.is_none() {
        cue.adjacent = false;
    }
}

/// The nearest word that steers, and how many averages the own phrase names.
fn nearest(gap: &Gap, cue: &mut Cue) -> usize {
    let &Gap { sentence, ref items, .. } = gap;
    let (mut steering, mut averages) = (true, 0);
    for at in (cue.own.start..items.end).rev() {
        match sentence.what(at) {
            What::Label(label) if steers(label) => {
                // `giảm bình quân mỗi năm là 1,8%`: the verb, not the copula.
                let copula = matches!(cue.lead, Some((Label::Is, _)))
                    && matches!(label, Label::Up | Label::Down)
                    && cue.content <= 1;
                if steering && (cue.lead.is_none() || copula) {
                    cue.lead = Some((label, at));
                }
                // `tổng mức đầu tư tăng 31%`: what moved.
                if label == Label::Plan && at == cue.own.start && cue.moves() {
                    cue.content += 1;
                }
            }
            // `ước đạt 48,2%`: reaches, about.
            What::Label(Label::Bound(_)) if cue.lead.is_none() && ends_in_reach(sentence, at) => {
                cue.lead = Some((Label::Reach, at));
            }
            // `lần lượt đạt 61% và 168% kế hoạch`
            What::Label(Label::Respectively) if cue.lead.is_none() && ends_in_reach(sentence, at) => {
                cue.lead = Some((Label::Reach, at));
            }
            What::Label(
                Label::Filler
                | Label::With
                | Label::Bound(_)
                | Label::From
                | Label::Joiner
                | Label::Details
                | Label::Opener
                | Label::Stop
                | Label::Raise
                | Label::Respectively,
            ) => {}
            // `đạt mức tăng trưởng 13%`: by so much it grew.
            What::Label(Label::Rate)
                if cue.content == 0
                    && matches!(cue.lead, None | Some((Label::Is, _)))
                    && grows(sentence, at)
                    && !names_growth(sentence, at)
                    && !ends_in_reach(sentence, items.end) =>
            {
                cue.lead = Some((Label::Up, at));
            }
            // `tỷ lệ tăng đàn lợn 6,2%`, `tỷ lệ giảm sinh 0,3‰`: the rate's name, not what it did.
            What::Label(Label::Rate) if matches!(cue.lead, Some((Label::Up | Label::Down, lead)) if lead == at + 1 && names(sentence, lead + 1..items.end)) =>
            {
                (cue.lead, cue.adjacent, cue.rate) = (None, false, true);
                cue.content += 2;
            }
            What::Label(Label::Rate) => {
                // `tốc độ tăng GDP khoảng 7%` is a level, whatever verb stands before it.
                let grows = grows(sentence, at);
                // `có mức tăng trưởng cao như dệt may tăng 12%`: so much they grew, not what they grew by.
                let such = |lead: usize| (at + 1..lead).any(|i| sentence.first_word(i) == const { key("như") });
                let grown =
                    matches!(cue.lead, Some((Label::Up, lead)) if grows_rate(sentence, lead) || grows && such(lead));
                cue.rate |= !grown;
                cue.content += 2;
                steering &= !grows;
            }
            What::Label(Label::Average) if cue.content == averages => {
                averages += 1;
                cue.content += 1;
                cue.verbal = false;
                if cue.lead.is_none() {
                    cue.adjacent = false;
                }
            }
            What::Label(
                Label::LightVerb
                | Label::Fund
                | Label::Plan
                | Label::Average
                | Label::Actor
                | Label::Numbered
                | Label::NameHead
                | Label::Scale(_)
                | Label::Fact
                | Label::Short,
            )
            | What::Word => {
                cue.content += 1;
                cue.verbal = sentence.label(at) == Some(Label::LightVerb);
                if cue.lead.is_none() {
                    cue.adjacent = false;
                }
            }
            What::Mark('"' | '“' | '”') => {}
            _ => {}
        }
    }
    averages
}

/// A mention whose nearest word is found.
struct Led<'a, 't> {
    sentence: &'a Sentence<'t>,
    /// The gap before it.
    items: &'a Range<usize>,
    /// Whether a mention stands before that.
    follows: bool,
    mention: Option<&'a Mention>,
    averages: usize,
}

impl Led<'_, '_> {
    fn is_percent(&self) -> bool {
        self.mention.is_some_and(Mention::is_percent)
    }

    fn label(&self, at: usize) -> Option<Label> {
        self.sentence.label(at)
    }
}

/// Where another word steers than the nearest, or what stands between says nothing of its own; in this order.
const TURNS: &[fn(&Led, &mut Cue)] = &[
    made_noun,
    saved,
    down_to,
    grown_with,
    average_alone,
    rate_of_before,
    beyond_plan,
    reaches_plan,
    compared_between,
    reached_by_number,
];

/// `sự sụt giảm doanh thu lên tới hơn 55%`: the verb that was made a noun.
fn made_noun(led: &Led, cue: &mut Cue) {
    if let Some((at, label)) = nominalised(led.sentence, cue).filter(|_| led.is_percent()) {
        (cue.lead, cue.adjacent) = (Some((label, at)), true);
    }
}

/// `giá thành 41 triệu đồng/tấn, tiết giảm được 4,6%`: what so much per cent is saved of was told before.
fn saved(led: &Led, cue: &mut Cue) {
    let last = led.items.end.checked_sub(1);
    let verb = last.filter(|at| cue.own.contains(at) && led.label(*at) == Some(Label::LightVerb));
    let falls = |at: &usize| led.sentence.has_word(*at, const { key("giảm") });
    if let Some(at) = verb.filter(|at| cue.lead.is_none() && led.is_percent() && falls(at)) {
        (cue.lead, cue.adjacent) = (Some((Label::Down, at)), true);
        cue.content = cue.content.saturating_sub(1);
    }
}

/// `giảm 11% về 273,2 tỷ đồng`, `từ 7.356 tỷ đồng về 6.089 tỷ đồng`
fn down_to(led: &Led, cue: &mut Cue) {
    let about = |at: &usize| led.label(*at) == Some(Label::Stop) && led.sentence.first_word(*at) == ABOUT;
    let near = led.follows && led.items.len() <= NEAR;
    let counts = led.mention.is_some_and(|mention| mention.quantity.unit == Unit::Count);
    if let Some(at) = led.items.clone().next_back().filter(|at| near && !counts && about(at)) {
        (cue.lead, cue.adjacent) = (Some((Label::DownTo, at)), true);
    }
}

/// `dư nợ tăng trưởng khá với 5.200 tỷ đồng`: the level, not by how much.
fn grown_with(led: &Led, cue: &mut Cue) {
    let with = |at: usize| led.label(at + 1) == Some(Label::With) && at + 2 == led.items.end;
    let level = !led.mention.is_some_and(|m| matches!(m.quantity.unit, Unit::Percent | Unit::Points));
    if cue.moves() && level && cue.lead.is_some_and(|(_, at)| with(at)) {
        (cue.lead, cue.adjacent) = (None, false);
    }
}

/// `tăng trưởng bình quân 14,7%/năm`, `bình quân tăng 17%/năm`: an average names nothing by itself.
fn average_alone(led: &Led, cue: &mut Cue) {
    let dated = || cue.own.clone().any(|at| led.sentence.period(at).is_some());
    if cue.moves() && cue.content == led.averages && !dated() {
        (cue.content, cue.adjacent) = (0, true);
    }
}

/// `…, tỷ lệ tăng 10,3%`: of what was told before.
fn rate_of_before(led: &Led, cue: &mut Cue) {
    let Some((Label::Up | Label::Down, at)) = cue.lead else { return };
    let rate = at.checked_sub(1).is_some_and(|before| led.label(before) == Some(Label::Rate));
    if cue.adjacent && cue.content == 2 && led.follows && rate {
        (cue.content, cue.rate) = (0, false);
    }
}

/// `vượt chỉ tiêu 1%`, `vượt kế hoạch đề ra 5%`: the plan stands between.
fn beyond_plan(led: &Led, cue: &mut Cue) {
    let Some((Label::Plan, plan)) = cue.lead else { return };
    let verb = plan.checked_sub(1).filter(|at| led.label(*at) == Some(Label::Exceed));
    if let Some(at) = verb.filter(|_| led.is_percent()) {
        (cue.lead, cue.plan) = (Some((Label::Exceed, at)), Some(plan..plan + 1));
        (cue.content, cue.adjacent) = (0, true);
    }
}

/// `đạt dự toán trên 100%`
fn reaches_plan(led: &Led, cue: &mut Cue) {
    let Some((Label::Plan, plan)) = cue.lead else { return };
    let verb = plan.checked_sub(1).filter(|at| led.label(*at) == Some(Label::Reach));
    let small = |at: usize| matches!(led.label(at), Some(Label::Filler | Label::PlanTail));
    let alone = || (plan + 1..led.items.end).all(small);
    if let Some(at) = verb.filter(|_| led.is_percent() && alone()) {
        (cue.lead, cue.plan) = (Some((Label::Reach, at)), Some(plan..plan + 1));
        (cue.content, cue.adjacent) = (cue.content.saturating_sub(1), true);
    }
}

/// `tăng so với cùng kỳ năm trước 12 vụ`: what it is compared with stands between.
fn compared_between(led: &Led, cue: &mut Cue) {
    let Some((Label::Against, against)) = cue.lead else { return };
    let between = against + 1..led.items.end;
    let dated = || between.clone().any(|at| led.sentence.period(at).is_some());
    let small =
        |at: usize| matches!(led.sentence.what(at), What::Period(_) | What::Label(Label::Filler | Label::Bound(_)));
    let verb = moved_against(led.sentence, cue.own.start..against);
    if let Some(verb) = verb.filter(|_| dated() && between.clone().all(small)) {
        (cue.lead, cue.adjacent) = (led.label(verb).map(|label| (label, verb)), true);
    }
}

/// `ước đạt 48,2%`: the word that steers is part of the number.
fn reached_by_number(led: &Led, cue: &mut Cue) {
    let number = led.mention.map_or(led.items.end..led.items.end, |mention| mention.first..mention.item);
    if let Some(at) = number.into_iter().find(|at| cue.lead.is_none() && ends_in_reach(led.sentence, *at)) {
        (cue.lead, cue.adjacent) = (Some((Label::Reach, at)), true);
    }
}

/// The verb that says which way something moved, at the end of the items.
fn moved_against(sentence: &Sentence, items: Range<usize>) -> Option<usize> {
    // `tăng hơn so với tháng trước 6%`
    let small = |at: &usize| matches!(sentence.label(*at), Some(Label::Filler | Label::Bound(_)));
    let last = items.rev().find(|at| !small(at))?;
    matches!(sentence.label(last), Some(Label::Up | Label::Down)).then_some(last)
}

/// The verb of a change that was made a noun: `sự sụt giảm doanh thu lên tới hơn 55%`, `mức giảm là 8%`.
fn nominalised(sentence: &Sentence, cue: &Cue) -> Option<(usize, Label)> {
    let led = matches!(cue.lead, Some((Label::UpTo | Label::Is | Label::Reach, _)));
    cue.own.clone().filter(|_| led).find_map(|at| {
        let label = sentence.label(at).filter(|label| matches!(label, Label::Up | Label::Down))?;
        let noun = at > cue.own.start && MADE_NOUNS.contains(&sentence.first_word(at - 1));
        noun.then_some((at, label))
    })
}

/// Whether a word that names something stands among the items.
fn names(sentence: &Sentence, mut items: Range<usize>) -> bool {
    items.any(|at| sentence.what(at) == What::Word)
}

/// Whether the words of an item speak of growth and of nothing that grows: `tốc độ tăng trưởng`, but not `tỷ lệ tăng dân số`.
fn grows(sentence: &Sentence, at: usize) -> bool {
    let words = sentence.tokens_of(at);
    words[words.len().saturating_sub(2)..].iter().any(|t| t.key == GROWS)
}

/// `tỷ lệ tăng dân số tự nhiên 1,2%` names a level.
fn names_growth(sentence: &Sentence, at: usize) -> bool {
    let first = sentence.first_word(at);
    sentence.tokens_of(at).len() > 3 && [const { key("tỷ") }, const { key("tỉ") }].contains(&first)
}

fn grows_rate(sentence: &Sentence, at: usize) -> bool {
    sentence.label(at) == Some(Label::Rate) && grows(sentence, at)
}

fn ends_in_reach(sentence: &Sentence, at: usize) -> bool {
    sentence.has_word(at, REACHED)
}

/// Whether a word tells what the number behind it does.
pub(super) fn steers(label: Label) -> bool {
    use Label::*;
    matches!(
        label,
        Reach
            | Equal
            | Exceed
            | Short
            | Up
            | Down
            | UpTo
            | DownTo
            | Same
            | Multiply
            | MultiplyBy(_)
            | Share
            | Is
            | Have
            | Plan
            | Against
    )
}
