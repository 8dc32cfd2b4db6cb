//! Stated earlier values: `từ 22,02% năm 2008 xuống 16,45%`, `so với mức 183,2 tỷ đồng của năm 2022`, `trong khi cùng kỳ lỗ 54 tỷ đồng`.

use super::sits::Sits;
use super::{add, answer, attach, bracket};
use crate::arithmetic;
use crate::decimal::Decimal;
use crate::grammar::cue::Cue;
use crate::grammar::reading::{Context, Proposal, Reading, Role};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::Bound;
use crate::text::key::{Key, key};

const FROM: f32 = 4.2;
const PRIOR: f32 = 3.2;
/// `Từ chỗ chỉ có 12 tổ`
pub const PLACE: Key = key("chỗ");

/// `từ A … xuống còn B`: A is what B was before. Whether `từ` and a word for where to say so.
pub(super) fn from(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) -> bool {
    let (mention, cue, sentence) = (context.mention(), context.cue(), context.sentence);
    let next = context.index + 1;
    // `đạt từ 10 tiêu chí trở lên` is a threshold; but `từ tối đa 7 buổi xuống còn 5 buổi`.
    let limit = matches!(mention.bound, Bound::AtLeast | Bound::AtMost);
    if follows_from(sentence, context.index) && limit && !matches!(sentence.label(mention.first), Some(Label::Bound(_)))
    {
        return false;
    }
    if follows_from(sentence, context.index) {
        // `tài sản từ 5 đến dưới 20 tỷ đồng: giảm từ 300.000 đồng xuống còn 270.000 đồng`
        let leads_to = |cue: &Cue| cue.lead.is_some_and(|(label, _)| matches!(label, Label::UpTo | Label::DownTo));
        let again = context.cues.get(next).is_some_and(|then| !leads_to(then) && follows_from(sentence, next));
        let reaches = !again
            && (next..sentence.mentions.len().min(next + 2)).any(|next| {
                let later = &context.cues[next];
                // `kinh tế tăng từ 8 - 9%, trong đó công nghiệp tăng 10%`: each by so much.
                let one = mention.quantity.max.is_none();
                let up = || later.content == 0 && one;
                // `giảm từ 1 - 2%, còn 7%`: by so much; `giảm từ 20 - 25% xuống còn 15%`.
                let to = leads_to(later) && (one || matches!(later.separator, None | Some('/')));
                (to || matches!(later.lead, Some((Label::Up, _))) && up())
                    && sentence.mentions[next].segment == mention.segment
            });
        if reaches {
            add(to, "from one to another", FROM, Role::PriorOfNext);
            return true;
        }
        // `còn 895 tỷ đồng, giảm mạnh từ mức 3.346 tỷ đồng cùng kỳ năm trước`
        let moved = cue.moves();
        let last = reading.rows.iter().enumerate().next_back().filter(|(_, row)| {
            row.unit == mention.quantity.unit && row.value.is_some() && row.mention.is_some() && row.changes == 0
        });
        if moved
            && cue.content <= 1
            && mention.quantity.max.is_none()
            && let Some((row, _)) = last
        {
            let sits = Sits::new(context, reading).on(row);
            add(to, "down from an earlier value", FROM + sits, Role::Prior { row });
        }
    } else if let (Some(later), Some(then)) = (sentence.mentions.get(next), context.cues.get(next)) {
        // `31% năm 2015 tăng lên 38% năm 2018`, `129.000 đồng/kg lên 139.000 đồng/kg`: no `từ`, but a level that it led to.
        let leads = match then.lead {
            Some((Label::UpTo, at)) => led_by_change(sentence, at) || at == mention.after(),
            Some((Label::DownTo, at)) => led_by_change(sentence, at),
            _ => false,
        };
        // `tăng 40 tỷ đồng lên 280 tỷ đồng`: by so much.
        let amount = cue.adjacent && matches!(cue.lead, Some((Label::Up | Label::Down, _)));
        if leads
            && !amount
            && then.content == 0
            && later.quantity.unit == mention.quantity.unit
            && later.segment == mention.segment
            && later.depth == mention.depth
            && then.separator.is_none()
        {
            add(to, "from one to another", FROM, Role::PriorOfNext);
        }
        // `Từ chỗ chỉ có 12 tổ năm 2010, đến năm 2020 đã có 85 tổ`
        let opens = sentence.holds(cue.own.start..cue.own.end.min(cue.own.start + 2), Label::From);
        let place = cue.own.clone().take(3).any(|i| sentence.first_word(i) == PLACE);
        if opens && place && context.same_noun(context.index, next) && later.segment == mention.segment {
            add(to, "from one to another", FROM, Role::PriorOfNext);
        }
    }
    // `từ 1.409 hộ (6%) cuối năm 2018 xuống còn`: a share of what was.
    let after_prior = matches!(reading.roles.last(), Some((Role::PriorOfNext, _)));
    if after_prior
        && cue.opens_bracket
        && reading.pending[1].is_none()
        && reading.pending[0] != Some(mention.quantity.unit)
    {
        add(to, "its share before", FROM, Role::PriorOfNext);
    }
    false
}

/// Whether the words at an item say both that it changed and where to: `tăng lên`, `giảm còn`, not `còn` alone.
fn led_by_change(sentence: &Sentence, at: usize) -> bool {
    sentence.tokens_of(at).len() > 1
}

/// Whether `từ` stands right before a mention.
pub fn follows_from(sentence: &Sentence, index: usize) -> bool {
    if sentence.labels & Label::From.bit() == 0 {
        return false;
    }
    let first = sentence.mentions[index].first;
    let average = |at: usize| matches!(sentence.label(at), Some(Label::Average));
    let before = first.checked_sub(1).filter(|at| average(*at)).unwrap_or(first);
    before.checked_sub(1).is_some_and(|at| sentence.label(at) == Some(Label::From))
        || sentence.label(first) == Some(Label::From)
}

/// Earlier values behind their figure: `so với mức 183,2 tỷ đồng của năm 2022`, `, so với năm 2020 là 5,3%`, `170 cuộc so với 179
/// cuộc`, `trong khi cùng kỳ lỗ 54 tỷ đồng`, `cao hơn con số 936 tỷ đồng của năm 2019`.
pub(super) fn compared(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    // `(cùng kỳ tương ứng là 17,0%; 42,9%)`: told in order.
    if answer::earlier(context, reading).is_some() {
        return;
    }
    let (mention, cue, sentence) = (context.mention(), context.cue(), context.sentence);
    let unit = mention.quantity.unit;
    let against = sentence.last_of(cue.own.clone(), Label::Against);
    // `so với mức tối thiểu 8%`, `so với dự báo 4%`: what it must or was to be.
    let limit = matches!(mention.bound, Bound::AtLeast | Bound::AtMost);
    let plain = against.filter(|_| !limit).is_some_and(|at| {
        let other = |label| {
            matches!(label, Label::Plan | Label::Intent | Label::Up | Label::Down | Label::Reach | Label::Equal)
        };
        !(at..cue.own.end).any(|i| sentence.label(i).is_some_and(other))
    });
    let compared = plain && matches!(cue.lead, Some((Label::Is, _)));
    // `38,39% so với 39,93% của Prudential`: somebody else's.
    // `36% so với 48% ở Indonesia`
    const THEIRS: [Key; 3] = [key("của"), key("ở"), key("tại")];
    let theirs = || {
        matches!(sentence.label(cue.edge), Some(Label::Stop | Label::Is))
            && THEIRS.contains(&sentence.first_word(cue.edge))
            && !matches!(sentence.what(cue.edge + 1), What::Period(_) | What::End)
    };
    // `chiếm 20% so với công suất thiết kế 5 triệu khách`: something else.
    let other = || {
        let words = against.map_or(0..0, |at| at + 1..cue.own.end);
        let words = words.filter(|i| matches!(sentence.what(*i), What::Word | What::Label(Label::Rate)));
        let dated = || cue.own.clone().any(|i| sentence.period(i).is_some()) || dated_behind(context);
        words.map(|i| sentence.tokens_of(i).len()).sum::<usize>() > 2
            && !dated()
            && !attach::says_again(context, context.index.saturating_sub(1))
    };
    let compares = plain && matches!(cue.lead, Some((Label::Against, _)));
    let versus = compares && (!theirs() || dated_behind(context)) && !other();
    // `là 4,1%, so với năm 2020 là 3,2%`: the basis of the number before, then its value.
    let told = context.index > 0
        && cue.content == 0
        && matches!(cue.lead, Some((Label::Is, _)))
        && context.cues[context.index - 1].basis.is_some()
        && context.cues[context.index - 1].tail == cue.own.start;
    let meanwhile = meanwhile(context);
    // `cao hơn con số 936 tỷ đồng của cả năm 2019`: than the figure of an earlier time.
    let than = matches!(cue.lead, Some((Label::Up | Label::Down, at)) if than_a_figure(sentence, at, cue.own.end))
        && dated_behind(context);
    let than = than || than_level(context);
    if versus || compared || told || meanwhile || than {
        let sits = Sits::new(context, reading);
        // `số vụ giảm 15 vụ (cùng kỳ 86 vụ)`: by so many, no level.
        let level = |at: usize| !(meanwhile && context.cues[at].adjacent && context.cues[at].moves());
        for (index, _) in reading
            .recent()
            .take(3)
            .filter(|(_, row)| row.unit == unit && row.changes == 0 && row.value.is_some())
            .filter(|(_, row)| row.mention.is_some_and(level))
        {
            let subject = if meanwhile || than { 0.4 } else { -0.2 };
            let sits = sits.on(index).max(if meanwhile { -0.5 } else { -1.0 });
            add(to, "compared with a stated value", PRIOR + subject + sits, Role::Prior { row: index });
        }
    }
    // `tăng 12 tỷ đồng so với năm 2020 là 1.013 tỷ đồng`: behind its year, what it changed from.
    if let Some(row) = changed_from(context, reading) {
        add(to, "compared with a stated value", FROM, Role::Prior { row });
    }
    if matches!(cue.lead, Some((Label::Against, _))) && cue.content <= 2 || multiplied(context, reading) {
        let sits = Sits::new(context, reading);
        for (index, _) in reading.recent().take(3).filter(|(_, row)| row.unit == unit && row.changes > 0) {
            let score = PRIOR + sits.on(index);
            add(to, "compared with a stated value", score, Role::Prior { row: index });
        }
    }
}

/// The row whose change goes on, behind the time compared with, with what it was: `, tăng 12 tỷ đồng so với năm 2020 là 1.013 tỷ đồng`,
/// `đạt 1.013 tỷ đồng` where the change comes out.
fn changed_from(context: &Context, reading: &Reading) -> Option<usize> {
    let (cue, mentions) = (context.cue(), &context.sentence.mentions);
    let Some((Role::Change { row: Some(index), .. }, _)) = reading.roles.last().copied() else { return None };
    let (before, row) = (context.index.checked_sub(1)?, &reading.rows[index]);
    let mention = context.mention();
    let basis = context.cues[before].basis.is_some() && context.cues[before].tail == cue.own.start;
    // `tăng 12 tỷ đồng (+1,2%) so với năm 2020 là 1.013 tỷ đồng`
    let against = |at: usize| context.sentence.label(at) == Some(Label::Against);
    let mut own = cue.own.clone();
    let behind = match mentions[before].bracket {
        bracket if bracket == mention.bracket => basis,
        _ => own.next().is_some_and(against) && own.any(|at| context.sentence.period(at).is_some()),
    };
    let level = row.unit == mention.quantity.unit && row.value.is_some() && mention.quantity.max.is_none();
    if !behind || cue.content > 0 || !level {
        return None;
    }
    let told = match cue.lead {
        Some((Label::Is, _)) => !bracket::off_the_change(context, row),
        Some((Label::Reach, _)) => bracket::comes_out(context, row),
        _ => false,
    };
    told.then_some(index)
}

/// `gấp 1,5 lần mức 212 tỷ đồng của năm 2023`: what was multiplied, as the division says.
fn multiplied(context: &Context, reading: &Reading) -> bool {
    let Some((Role::Change { row: Some(row), .. }, _)) = reading.roles.last().copied() else { return false };
    let (times, row) = (&context.sentence.mentions[context.index - 1].quantity, &reading.rows[row]);
    let hundred = Decimal::ONE_HUNDRED;
    let level = context.gap().len() == 1 && context.gap().all(|at| context.sentence.label(at) == Some(Label::Average));
    let divides = |value| {
        arithmetic::comes_out(
            value,
            context.mention().quantity.value,
            times.value * hundred,
            times.step * hundred,
            row.slack,
        )
    };
    times.unit == Unit::Times && level && row.value.is_some_and(divides)
}

/// `2,6%, thấp hơn 2,9% của năm 2019`: a level that the figure before is below, not by how much.
fn than_level(context: &Context) -> bool {
    let (cue, sentence) = (context.cue(), context.sentence);
    let Some((Label::Up | Label::Down, at)) = cue.lead.filter(|_| cue.adjacent && cue.bare) else { return false };
    let theirs = sentence.first_word(cue.edge) == const { key("của") };
    sentence.is_than(at) && theirs && dated_behind(context)
}

/// `trong khi cùng kỳ năm trước đạt 54 tỷ đồng`, `trong khi năm 2020 lỗ 75 tỷ đồng`; `, cùng kỳ là 54 tỷ đồng`.
fn meanwhile(context: &Context) -> bool {
    let (cue, sentence) = (context.cue(), context.sentence);
    let leads = cue.lead.is_none_or(|(label, _)| matches!(label, Label::Reach | Label::Is | Label::Have));
    if context.index == 0 || cue.content > 1 || !leads || context.mention().quantity.max.is_some() {
        return false;
    }
    let periods = context.gap().filter_map(|at| sentence.period(at).map(|found| (at, &sentence.periods[found])));
    // `như vậy cả năm ước đạt 66 tỷ đồng` compares nothing.
    let while_ = || {
        context
            .gap()
            .any(|at| sentence.label(at) == Some(Label::Opener) && sentence.first_word(at) == const { key("trong") })
    };
    // The words that the row was named with may come again: `lỗ 48 tỷ đồng, trong khi năm 2020 lỗ 75 tỷ đồng`.
    let named = || cue.content == 0 || attach::says_again(context, context.index - 1);
    let behind = context.cues[context.index - 1].tail;
    periods.into_iter().filter(|(at, _)| *at >= behind).any(|(at, period)| {
        let own = at + 1 == cue.own.end || at >= cue.own.start;
        own && named() && (crate::grammar::cue::compares_by_itself(period) || (period.dates_figures() && while_()))
    })
}

/// Whether the item is a comparison (`cao hơn`) and what follows up to `end` names a figure, not by how much.
fn than_a_figure(sentence: &Sentence, at: usize, end: usize) -> bool {
    let names = |i: usize| {
        sentence.label(i) == Some(Label::Average)
            || [const { key("con") }, const { key("số") }].contains(&sentence.first_word(i))
    };
    sentence.is_than(at) && at + 1 < end && (at + 1..end).all(|i| names(i) || sentence.period(i).is_some())
}

/// Whether the number is somebody else's figure that is compared with: `cao hơn mức 76,6 triệu của hãng B`.
pub(super) fn of_another(context: &Context) -> bool {
    let (cue, sentence) = (context.cue(), context.sentence);
    let Some((_, at)) = cue.lead.filter(|(_, at)| than_a_figure(sentence, *at, cue.own.end)) else { return false };
    let named = (at + 1..cue.own.end).any(|i| sentence.period(i).is_none());
    let behind = cue.edge;
    let theirs = sentence.label(behind) == Some(Label::Stop) && sentence.first_word(behind) == const { key("của") };
    named && theirs && !dated_behind(context)
}

/// Whether the number says by how much it is more than something else, not than before: `giá thấp hơn 400 đồng so với giá nhập khẩu`.
pub(super) fn than_a_thing(context: &Context) -> bool {
    let (cue, sentence) = (context.cue(), context.sentence);
    let Some((Label::Up | Label::Down, at)) = cue.lead else { return false };
    let compares = sentence.is_than(at);
    let start = cue.edge;
    let end = sentence.mentions.get(context.index + 1).map_or(sentence.items.len(), |m| m.first).min(start + 10);
    let against = (start..end).find(|i| sentence.label(*i) == Some(Label::Against));
    let named = |i: usize| matches!(sentence.what(i), What::Word | What::Label(Label::Actor | Label::Numbered));
    let timed = |i: usize| {
        matches!(sentence.what(i), What::Period(_) | What::Other(_))
            || sentence.items[i].tokens.clone().any(|at| Kind::Then.begins(sentence.tokens, at))
    };
    let thing = |at: usize| (at + 1..end).any(named) && !(at + 1..end).any(timed);
    compares && cue.against_thing && against.is_some_and(thing)
}

/// Whether a time stands right behind the number: `936 tỷ đồng của cả năm 2019`.
pub(super) fn dated_behind(context: &Context) -> bool {
    let sentence = context.sentence;
    let start = context.cue().edge;
    let small = |i: &usize| matches!(sentence.label(*i), Some(Label::Stop | Label::Filler));
    (start..start + 4).find(|i| !small(i)).is_some_and(|i| sentence.period(i).is_some())
}
