//! What stands behind a mention: its noun, what it is said about, the plan or the time that it is compared with.
//!
//! `20,2% về giá trị so với năm 2019`: about value, compared with 2019.

use super::{ABOUT, About, Cue, compares_by_itself, given, noun, plan_name};
use crate::decimal::Decimal;
use crate::grammar::sentence::{Mention, Sentence, What};
use crate::lexicon::Label;
use crate::lexicon::words::PLAN_IN_CAPITALS;
use crate::number::Unit;
use crate::period::PeriodMention;
use crate::report::{Bound, OtherKind};
use crate::text::key::{Key, key};

pub(super) fn read(sentence: &Sentence, cue: &mut Cue, index: usize) {
    let mention = &sentence.mentions[index];
    let mut at = mention.after();
    if matches!(mention.quantity.unit, Unit::Count | Unit::Measure(_)) {
        cue.noun = noun(sentence, mention.item + 1);
        at = at.max(cue.noun.end);
        cue.edge = at;
    }
    cue.tail = mention.after();
    let said = sentence.first_word(mention.after()) == ABOUT;
    let about = mention.after() + usize::from(said);
    if matches!(mention.quantity.unit, Unit::Percent | Unit::Times) {
        // `giảm 2% tỷ lệ hộ nghèo`
        let rate = sentence.label(about) == Some(Label::Rate);
        let noun = noun(sentence, about + usize::from(rate));
        cue.about = if rate && !noun.is_empty() { about..noun.end } else { noun };
    }
    if said {
        cue.aspect = aspect(sentence, about);
        // `về giá trị`
        if cue.aspect.is_some() && cue.about.is_empty() && mention.is_percent() {
            cue.about = about..about + 1;
        }
        let noun = cue.about.end.max(about + usize::from(cue.aspect.is_some()));
        if cue.aspect.is_some() || !cue.about.is_empty() {
            at = noun;
            // `về số tiền hoàn so với cùng kỳ`
            at += (at..at + 3).take_while(|i| sentence.what(*i) == What::Word).count();
        }
    }
    if let Some((end, period)) = again(sentence, cue, mention).filter(|_| mention.is_percent()) {
        (cue.basis, cue.tail) = (Some(period), end);
        return;
    }
    let mut against = mention.quantity.unit == Unit::Times && matches!(cue.lead, Some((Label::Multiply, _)));
    let compared = against;
    // `so với cuối năm 2021 giảm 120, so với cuối năm 2020 giảm 64`: each behind its own time.
    let compared_before = sentence.holds(cue.own.clone(), Label::Against);
    // The noun of a change: `giảm 6,2% số vụ so với`, `tăng 312 lao động so với`.
    let mut skipped = 0;
    loop {
        if (against || at == mention.after())
            && mention.is_percent()
            && let Some(end) = given(sentence, at)
        {
            (cue.plan, cue.against_plan, cue.tail) = (Some(at..end), against, end);
            return;
        }
        match sentence.what(at) {
            What::End => return,
            What::Label(Label::Against) => {
                against = true;
                at += 1;
            }
            What::Mark(',')
                if !against
                    && skipped == 0
                    && !compared_before
                    && sentence.label(at + 1) == Some(Label::Against)
                    && !leads_on(sentence, at + 2) =>
            {
                at += 1;
            }
            What::Label(
                Label::Filler
                | Label::Is
                | Label::Fund
                | Label::Stop
                | Label::Reach
                | Label::Joiner
                | Label::Fact
                | Label::Bound(Bound::About),
            ) if against => at += 1,
            What::Word | What::Label(Label::Actor | Label::Numbered | Label::LightVerb) if against && skipped < 6 => {
                skipped += 1;
                at += 1;
            }
            // `giảm 5% số vụ cháy do chập điện so với năm 2022`
            What::Word
            | What::Label(Label::LightVerb | Label::Stop | Label::Joiner | Label::NameHead | Label::Rate)
                if !against
                    && cue.moves()
                    && let Some(next) = compared_later(sentence, at).filter(|next| !opens_next(sentence, *next)) =>
            {
                at = next;
            }
            // `đạt 52%/KH tỉnh giao`; not `đạt 96%/KH 95%`
            What::Mark('/')
                if at == mention.after()
                    && sentence.label(at + 1) == Some(Label::Plan)
                    && !sentence.is_number(plan_name(sentence, at + 1)) =>
            {
                at += 1
            }
            // `đạt 52% DT`: of what was estimated.
            What::Word if at == mention.after() && mention.is_percent() && sentence.said(at) == PLAN_IN_CAPITALS => {
                (cue.plan, cue.tail) = (Some(at..at + 1), at + 1);
                return;
            }
            // `tăng 300 chỉ tiêu so với năm 2022`: what is counted.
            What::Label(Label::Plan) if counts_places(sentence, mention, at) => at += 1,
            What::Label(Label::Plan) => {
                let end = plan_name(sentence, at);
                cue.plan = Some(at..end);
                cue.against_plan = against;
                cue.tail = end;
                return;
            }
            // `tăng gấp đôi vào năm 2025`: when it will have.
            What::Period(period) if at == mention.after() && says_when(sentence, period) => return,
            What::Period(period) => {
                // `đạt 104% so với năm 2019`, `gấp 3 lần cùng kỳ`, `bằng 88% năm trước`.
                let compares = matches!(
                    cue.lead,
                    Some((Label::Equal | Label::Multiply | Label::Up | Label::Down | Label::Reach, _))
                ) || mention.quantity.unit == Unit::Times
                    || (cue.lead.is_none() && cue.bare && cue.separator == Some('&'));
                if against
                    || (compares && compares_by_itself(&sentence.periods[period]))
                    || (at == mention.after() && mention.is_percent() && matches!(cue.lead, Some((Label::Equal, _))))
                    || (at == mention.after() && mention.quantity.unit == Unit::Times)
                {
                    cue.basis = Some(period);
                    cue.tail = at + 1;
                    // `so với cùng kỳ năm trước và kế hoạch`: the first one counts.
                    return;
                }
                at += 1;
                skipped += 1;
                if skipped > 2 {
                    return;
                }
            }
            What::Other(OtherKind::Year) => at += 1,
            // `vượt 6,6 tỷ USD (tương ứng tăng 1,7%) so với cùng kỳ`
            What::Mark('(') if !against && skipped == 0 => {
                let closed = (at..at + 10).find(|i| sentence.mark(*i) == Some(')'));
                match closed.filter(|closed| sentence.label(closed + 1) == Some(Label::Against)) {
                    Some(closed) => {
                        let mut than = closed + 2..closed + 5;
                        cue.basis = than.clone().find_map(|i| sentence.period(i));
                        let lead = cue.lead.map(|(label, _)| label);
                        let apart = matches!(lead, Some(Label::Exceed | Label::Short | Label::Up | Label::Down));
                        let plan = than.find(|i| apart && sentence.label(*i) == Some(Label::Plan));
                        let plan = plan.filter(|_| cue.basis.is_none());
                        cue.plan = plan.map(|plan| plan..plan_name(sentence, plan));
                        cue.against_plan = plan.is_some();
                        return;
                    }
                    None => return,
                }
            }
            _ => {
                cue.against_thing = against && !compared;
                return;
            }
        }
    }
}

/// Whether a time says when something is, and is none to compare with.
fn says_when(sentence: &Sentence, period: usize) -> bool {
    sentence.tokens[sentence.periods[period].tokens.start].key == const { key("vào") }
}

/// Whether what is compared with, named from the item on, opens the next clause: `, so với tháng trước bằng 101,7%`, `, so với dự toán
/// đạt 98%`.
fn leads_on(sentence: &Sentence, at: usize) -> bool {
    let ratio = |at: usize| matches!(sentence.label(at), Some(Label::Equal | Label::Reach));
    let moves = |at: usize| matches!(sentence.label(at), Some(Label::Up | Label::Down));
    (at..at + 3).any(|at| match sentence.what(at) {
        What::Period(_) => ratio(at + 1) || moves(at + 1),
        What::Label(Label::Plan) => {
            let verb = plan_name(sentence, at);
            ratio(verb) || moves(verb)
        }
        _ => false,
    })
}

/// Whether the comparison at item `against` is that of the next number: `tăng 1,1% và so với cùng kỳ tăng 2,2%`.
pub fn opens_next(sentence: &Sentence, against: usize) -> bool {
    sentence.label(against - 1) == Some(Label::Joiner) && leads_on(sentence, against + 1)
}

/// Where the clause goes on to what is compared with, past the words of what rose or fell.
fn compared_later(sentence: &Sentence, at: usize) -> Option<usize> {
    let word = |i: &usize| {
        matches!(
            sentence.what(*i),
            What::Word
                | What::Label(
                    Label::LightVerb
                        | Label::Stop
                        | Label::Joiner
                        | Label::Numbered
                        | Label::Actor
                        | Label::NameHead
                        | Label::Rate
                )
        )
    };
    let next = (at..at + LONGEST_AGAIN).find(|i| !word(i))?;
    (sentence.label(next) == Some(Label::Against)).then_some(next)
}

/// Whether the word of a plan right behind a count, and right before what it is compared with, is what it counts.
fn counts_places(sentence: &Sentence, mention: &Mention, at: usize) -> bool {
    let counted = mention.quantity.unit == Unit::Count && at == mention.after();
    counted && sentence.label(at + 1) == Some(Label::Against)
}

/// The time behind what is compared, said once more, and where it ends: `bằng 76,3% doanh thu cùng kỳ năm 2013`; of a time that stands
/// alone, where it is more than all of it.
fn again(sentence: &Sentence, cue: &Cue, mention: &Mention) -> Option<(usize, usize)> {
    let (from, value) = (mention.after(), mention.quantity.value);
    // `bằng 30% tổng khối lượng 7 tháng` is a share.
    let whole = |at: usize| value > LEAST_OF_ALL && sentence.label(at) == Some(Label::Filler);
    let said = |at: &usize| {
        !matches!(
            sentence.what(*at),
            What::Word | What::Label(Label::LightVerb | Label::Fund | Label::Joiner | Label::Stop)
        ) && !whole(*at)
    };
    let at = (from..from + LONGEST_AGAIN).find(said).filter(|at| *at > from)?;
    let found = sentence.period(at)?;
    // A time that says itself that it compares, or another than those said before.
    let when = |period: &PeriodMention| period.when == sentence.periods[found].when;
    let before = &sentence.periods[..found];
    let other = if before.is_empty() { value > Decimal::ONE_HUNDRED } else { !before.iter().any(when) };
    let equals = matches!(cue.lead, Some((Label::Equal, _)));
    (equals && (sentence.periods[found].compared || other)).then_some((at + 1, found))
}

/// Less of all that another time came to is a share of it.
const LEAST_OF_ALL: Decimal = Decimal::from_parts(40, 0, 0, false, 0);

/// Most items of what is compared, said once more.
const LONGEST_AGAIN: usize = 9;

/// What stands behind `về`: a word for how much, or for what it is worth.
fn aspect(sentence: &Sentence, at: usize) -> Option<About> {
    const VOLUME: [Key; 4] = [key("lượng"), key("sản"), key("khối"), key("số")];
    const VALUE: [Key; 5] = [key("trị"), key("trí"), key("giá"), key("kim"), key("tiền")];
    if let Some(Label::Measure(unit)) = sentence.label(at) {
        return Some(About::Measured(unit));
    }
    let first = sentence.first_word(at);
    let second = sentence.tokens.get(sentence.start_of(at) + 1).map(|t| t.key);
    if first == VOLUME[0] || (VOLUME.contains(&first) && second == Some(VOLUME[0])) {
        return Some(About::Volume);
    }
    (sentence.label(at) == Some(Label::Fund) || VALUE.contains(&first)).then_some(About::Value)
}
