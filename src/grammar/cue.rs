//! What the words around a mention say of it.
//!
//! In: a laid-out sentence. Out: a [`Cue`] for each mention. In `…, đạt 121,1% kế hoạch đề ra (giảm 20,2%` the cue of
//! `121,1%` leads with `đạt` and is followed by a plan; that of `20,2%` leads with `giảm` right inside a bracket.

use super::sentence::{Mention, Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::period::{PeriodMention, When};
use crate::report::{Bound, OtherKind};
use crate::text::key::{Key, key};
use std::ops::Range;

/// What the words around a mention say of it.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The nearest word before it that steers its reading, and which item it is.
    pub lead: Option<(Label, usize)>,
    /// Whether nothing but fillers stands between that word and the number.
    pub adjacent: bool,
    /// What last separates it from the mention before: a comma, a bracket, `và`.
    pub separator: Option<char>,
    /// Whether it is the first number after an opening bracket.
    pub opens_bracket: bool,
    /// Whether `/` joins it to the mention before.
    pub slash: bool,
    /// Whether the mention before, its unit and this one are one list without words of its own in between.
    pub bare: bool,
    /// The items of its own phrase: from the last separator or the noun that the mention before counts, up to the number.
    pub own: Range<usize>,
    /// How many words of its own phrase could name something.
    pub content: usize,
    /// Whether its own phrase names a rate.
    pub rate: bool,
    /// Whether its own phrase holds a verb of doing.
    pub verbal: bool,
    /// The noun that it counts, if it counts one.
    pub noun: Range<usize>,
    /// The plan named behind it (`kế hoạch tỉnh giao`), `so với` left out.
    pub plan: Option<Range<usize>>,
    /// Whether `so với` stands before that plan.
    pub against_plan: bool,
    /// The time that it is compared with, as an index into the sentence's periods.
    pub basis: Option<usize>,
    /// Whether it is compared with something that is neither plan nor time.
    pub against_thing: bool,
    /// Whether the bracket that it opens stands behind a name without a number: `giáo dục (+1,27%)`.
    pub named_before: bool,
    /// What it is said about, behind it: `giảm 6,2% về số doanh nghiệp`.
    pub about: Range<usize>,
    /// Which of a quantity and its worth it is said about: `tăng 15,8% về trị giá`.
    pub aspect: Option<About>,
    /// Whether a noun stands right behind it: `94% số hộ`.
    pub worded: bool,
    /// Where its tail (plan, basis) ends.
    pub tail: usize,
}

/// What a change of something traded may be said about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// `về lượng`.
    Volume,
    /// `về trị giá`.
    Value,
}

impl Cue {
    /// Whether the counted noun is followed by something other than the end of its clause.
    pub fn verb_behind(&self, sentence: &Sentence) -> bool {
        !matches!(sentence.items.get(self.noun.end).map(|item| item.what), None | Some(What::Mark(_)))
    }
}

/// The cues of all mentions of a sentence, in order.
pub fn cues(sentence: &Sentence) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::with_capacity(sentence.mentions.len());
    for index in 0..sentence.mentions.len() {
        let before = index.checked_sub(1).map(|i| (sentence.mentions[i].after(), cues[i].noun.end.max(cues[i].tail)));
        let mut cue = cue(sentence, index, before);
        if let Some(earlier) = cues.last() {
            against_other_plan(sentence, &mut cue, earlier);
        }
        cues.push(cue);
    }
    cues
}

/// `dự toán là 1.200 tỷ đồng, tăng 14% so với dự toán năm 2017`: a plan is compared with that of another time.
fn against_other_plan(sentence: &Sentence, cue: &mut Cue, earlier: &Cue) {
    let moves = matches!(cue.lead, Some((Label::Up | Label::Down, _))) && cue.against_plan && cue.bare;
    let named = (earlier.own.clone()).any(|at| sentence.label(at) == Some(Label::Plan));
    let dated = cue.plan.clone().and_then(|plan| {
        plan.clone().find_map(|at| match sentence.items[at].what {
            What::Period(period) => Some(period),
            _ => None,
        })
    });
    if moves
        && named
        && let Some(period) = dated
    {
        (cue.basis, cue.plan, cue.against_plan) = (Some(period), None, false);
    }
}

fn cue(sentence: &Sentence, index: usize, before: Option<(usize, usize)>) -> Cue {
    let mention = &sentence.mentions[index];
    let gap = before.map_or(0, |(after, _)| after)..mention.first;
    let mut cue = Cue {
        lead: None,
        adjacent: true,
        separator: None,
        opens_bracket: false,
        slash: false,
        bare: true,
        own: gap.clone(),
        content: 0,
        rate: false,
        verbal: false,
        noun: mention.after()..mention.after(),
        plan: None,
        against_plan: false,
        basis: None,
        against_thing: false,
        worded: matches!(
            sentence.items.get(mention.after()).map(|i| i.what),
            Some(What::Word | What::Label(Label::Actor | Label::Numbered))
        ),
        named_before: false,
        about: 0..0,
        aspect: None,
        tail: mention.after(),
    };
    left(sentence, &mut cue, gap, before);
    right(sentence, &mut cue, index);
    cue
}

fn left(sentence: &Sentence, cue: &mut Cue, gap: Range<usize>, before: Option<(usize, usize)>) {
    // Its own phrase begins behind the last separator; without one, behind what belongs to the mention before.
    let mut start = before.map_or(0, |(_, end)| end).max(gap.start).min(gap.end);
    let behind_noun = start;
    let mut depth = 0;
    let mut inside = 0;
    for at in gap.clone().rev() {
        // `chỉ số sản xuất công nghiệp (IIP) tháng 9`: a bracket without numbers does not divide.
        if inside > 0 {
            inside -= 1;
            continue;
        }
        if sentence.mark(at) == Some(')') {
            let opened = (gap.start..at).rev().find(|i| sentence.mark(*i) == Some('('));
            if let Some(opened) = opened.filter(|o| at - o <= 8) {
                inside = at - opened;
                continue;
            }
        }
        let separator = match sentence.items[at].what {
            What::Mark(mark @ (',' | ';' | ':' | '(' | '/' | '…')) => Some(mark),
            What::Mark(')') => {
                depth += 1;
                Some(')')
            }
            What::Mark('-' | '–' | '"' | '“') if at + 1 == gap.end => Some('-'),
            What::Label(Label::Joiner) if divides(sentence, at, behind_noun, before.is_some()) => Some('&'),
            _ => None,
        };
        // `Giải quyết việc làm: 3.214`: the words before the colon are the number's own.
        if separator == Some(':')
            && (at + 1..gap.end).all(|i| matches!(sentence.label(i), Some(Label::Bound(_) | Label::Filler)))
        {
            cue.separator = cue.separator.or(Some(':'));
            continue;
        }
        if let Some(mark) = separator {
            cue.separator = cue.separator.or(Some(mark));
            if mark == '(' && depth == 0 {
                cue.opens_bracket = true;
            }
            if start <= at {
                start = at + 1;
            }
            if mark != '&' {
                break;
            }
        }
    }
    cue.slash = before.is_some() && gap.end > gap.start && sentence.mark(gap.end - 1) == Some('/') && {
        // `12 lớp/358 học viên`: only the counted noun may stand between.
        (gap.start..gap.end - 1).all(|at| {
            matches!(
                sentence.items[at].what,
                What::Word
                    | What::Label(Label::Numbered | Label::LightVerb | Label::Plan | Label::Actor | Label::NameHead)
            )
        })
    };
    // `1.240 em thuộc ba diện với tổng kinh phí`: what goes along begins a phrase of its own.
    if before.is_some()
        && start == behind_noun
        && let Some(with) = (start..gap.end).rev().find(|at| sentence.label(*at) == Some(Label::With))
    {
        start = with;
    }
    if cue.opens_bracket {
        let bracket = gap.clone().rev().find(|at| sentence.mark(*at) == Some('(')).unwrap_or(gap.start);
        let name = (behind_noun..bracket).rev().take_while(|at| {
            !matches!(sentence.items[*at].what, What::Mark(',' | ';' | ':') | What::Label(Label::Joiner))
        });
        cue.named_before = name
            .into_iter()
            .filter(|at| {
                matches!(
                    sentence.items[*at].what,
                    What::Word | What::Label(Label::Actor | Label::Numbered | Label::LightVerb)
                )
            })
            .count()
            > 0;
    }
    cue.own = start.min(gap.end)..gap.end;
    let (mut steering, mut averages) = (true, 0);
    for at in (cue.own.start..gap.end).rev() {
        match sentence.items[at].what {
            What::Label(label) if steers(label) => {
                // `giảm bình quân mỗi năm là 1,8%`: the verb, not the copula.
                let copula = matches!(cue.lead, Some((Label::Is, _)))
                    && matches!(label, Label::Up | Label::Down)
                    && cue.content <= 1;
                if steering && (cue.lead.is_none() || copula) {
                    cue.lead = Some((label, at));
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
                if cue.content == 0 && matches!(cue.lead, None | Some((Label::Is, _))) && grows(sentence, at) =>
            {
                cue.lead = Some((Label::Up, at));
            }
            What::Label(Label::Rate) => {
                // `tốc độ tăng GDP khoảng 7%` is a level, whatever verb stands before it.
                let grows = grows(sentence, at);
                let grown = matches!(cue.lead, Some((Label::Up, lead)) if grows_rate(sentence, lead));
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
    // `giảm 11% về 273,2 tỷ đồng`, `từ 7.356 tỷ đồng về 6.089 tỷ đồng`: down to.
    let to = gap
        .end
        .checked_sub(1)
        .filter(|at| gap.contains(at) && gap.len() <= 3 && sentence.label(*at) == Some(Label::Stop));
    if let Some(at) = to.filter(|at| sentence.tokens[sentence.items[*at].tokens.start].key == ABOUT)
        && before.is_some()
        && cue.lead.is_none()
        && !sentence.mentions.get(index_at(sentence, gap.end)).is_some_and(|m| m.quantity.unit == Unit::Count)
    {
        cue.lead = Some((Label::DownTo, at));
        cue.adjacent = true;
    }
    // `tăng trưởng bình quân 14,7%/năm`, `bình quân tăng 17%/năm`: an average names nothing by itself.
    let dated = cue.own.clone().any(|at| matches!(sentence.items[at].what, What::Period(_)));
    if matches!(cue.lead, Some((Label::Up | Label::Down, _))) && cue.content == averages && !dated {
        cue.content = 0;
        cue.adjacent = true;
    }
    // `vượt chỉ tiêu 1%`, `vượt kế hoạch đề ra 5%`: the plan stands between.
    if let Some((Label::Plan, plan)) = cue.lead
        && let Some((at, Label::Exceed)) = (cue.own.start..plan).rev().find_map(|i| Some((i, sentence.label(i)?)))
        && (at + 1..plan).all(|i| matches!(sentence.label(i), Some(Label::Filler)))
        && sentence.mentions.get(index_at(sentence, gap.end)).is_some_and(Mention::is_percent)
    {
        cue.lead = Some((Label::Exceed, at));
        cue.plan = Some(plan..plan + 1);
        cue.content = 0;
        cue.adjacent = true;
    }
    if cue.lead.is_none() {
        let mention = sentence.mentions.get(index_at(sentence, gap.end)).map_or(gap.end..gap.end, |m| m.first..m.item);
        if let Some(at) = mention.into_iter().find(|at| ends_in_reach(sentence, *at)) {
            cue.lead = Some((Label::Reach, at));
            cue.adjacent = true;
        }
    }
    cue.bare = cue.content == 0;
    // A word that steers may stand before a comma-less joiner: `tăng … và 18,2%`; and before a time: `tăng so cùng kỳ 5%`.
    if cue.lead.is_none() {
        cue.adjacent = false;
    }
}

/// Whether `và` at the item begins something new: a verb, a number, or behind a number's noun.
fn divides(sentence: &Sentence, at: usize, behind_noun: usize, numbered: bool) -> bool {
    let next = sentence.items.get(at + 1).map(|i| i.what);
    let verb = matches!(next, Some(What::Label(label)) if label == Label::LightVerb || steers(label) || matches!(label, Label::Bound(_) | Label::Rate | Label::Filler));
    verb || matches!(next, Some(What::Number(_))) || (numbered && at <= behind_noun + 3)
}

/// The first mention at or behind an item.
fn index_at(sentence: &Sentence, item: usize) -> usize {
    sentence.mentions.partition_point(|m| m.item < item)
}

const REACHED: Key = key("đạt");
const TASK: Key = key("nhiệm");
const GROWS: Key = key("tăng");

/// Whether the words of an item speak of growth.
fn grows(sentence: &Sentence, at: usize) -> bool {
    sentence.tokens[sentence.items[at].tokens.clone()].iter().any(|t| t.key == GROWS)
}

fn grows_rate(sentence: &Sentence, at: usize) -> bool {
    sentence.label(at) == Some(Label::Rate) && grows(sentence, at)
}

fn ends_in_reach(sentence: &Sentence, at: usize) -> bool {
    sentence.tokens[sentence.items[at].tokens.clone()].iter().any(|t| t.key == REACHED)
}

/// Whether a word tells what the number behind it does.
fn steers(label: Label) -> bool {
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

fn right(sentence: &Sentence, cue: &mut Cue, index: usize) {
    let mention = &sentence.mentions[index];
    let mut at = mention.after();
    if matches!(mention.quantity.unit, Unit::Count | Unit::Measure(_)) {
        cue.noun = noun(sentence, mention.item + 1);
        at = at.max(cue.noun.end);
    }
    cue.tail = mention.after();
    let (about, said) = match sentence.items.get(mention.after()) {
        Some(item) if sentence.tokens[item.tokens.start].key == ABOUT => (mention.after() + 1, true),
        _ => (mention.after(), false),
    };
    if mention.is_percent() {
        cue.about = noun(sentence, about);
    }
    if said {
        cue.aspect = aspect(sentence, about);
        let noun = cue.about.end.max(about + usize::from(cue.aspect.is_some()));
        if cue.aspect.is_some() || !cue.about.is_empty() {
            at = noun;
            // `về số tiền hoàn so với cùng kỳ`
            at += (at..at + 3).take_while(|i| sentence.items.get(*i).is_some_and(|i| i.what == What::Word)).count();
        }
    }
    let mut against = mention.quantity.unit == Unit::Times && matches!(cue.lead, Some((Label::Multiply, _)));
    let compared = against;
    // The noun of a change: `giảm 6,2% số vụ so với`, `tăng 312 lao động so với`.
    let mut skipped = 0;
    loop {
        let Some(item) = sentence.items.get(at) else { return };
        match item.what {
            What::Label(Label::Against) => {
                against = true;
                at += 1;
            }
            What::Mark(',') if !against && skipped == 0 && sentence.label(at + 1) == Some(Label::Against) => at += 1,
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
            What::Label(Label::Plan) => {
                let end = plan_name(sentence, at);
                cue.plan = Some(at..end);
                cue.against_plan = against;
                cue.tail = end;
                return;
            }
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
                        let period = (closed + 2..closed + 5).find_map(|i| match sentence.items.get(i)?.what {
                            What::Period(period) => Some(period),
                            _ => None,
                        });
                        cue.basis = period;
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

const ABOUT: Key = key("về");

/// What stands behind `về`: a word for how much, or for what it is worth.
fn aspect(sentence: &Sentence, at: usize) -> Option<About> {
    const VOLUME: [Key; 4] = [key("lượng"), key("sản"), key("khối"), key("số")];
    const VALUE: [Key; 5] = [key("trị"), key("trí"), key("giá"), key("kim"), key("tiền")];
    let first = sentence.tokens[sentence.items.get(at)?.tokens.start].key;
    let second = sentence.tokens.get(sentence.items[at].tokens.start + 1).map(|t| t.key);
    if first == VOLUME[0] || (VOLUME.contains(&first) && second == Some(VOLUME[0])) {
        return Some(About::Volume);
    }
    let counted = usize::from(first == VOLUME[3]);
    let fund =
        matches!(sentence.label(at + counted), Some(Label::Fund)) || matches!(sentence.label(at), Some(Label::Fund));
    (fund || VALUE.contains(&first)).then_some(About::Value)
}

/// The end of a plan's name that begins at item `at`: `kế hoạch tỉnh giao`, `dự toán HĐND tỉnh`.
pub fn plan_name(sentence: &Sentence, at: usize) -> usize {
    let mut end = at + 1;
    let mut words = 0;
    while let Some(item) = sentence.items.get(end) {
        match item.what {
            What::Label(Label::PlanTail | Label::Plan) => {}
            What::Period(_) => {}
            What::Word
            | What::Label(
                Label::Actor
                | Label::LightVerb
                | Label::Filler
                | Label::Stop
                | Label::Fund
                | Label::Intent
                | Label::Numbered
                | Label::OrdinalHead
                | Label::NameHead,
            ) if words < 8 => {
                words += 1;
            }
            What::Other(OtherKind::LegalRef | OtherKind::Ordinal) => {}
            // `chỉ tiêu do Tỉnh ủy, HĐND, UBND tỉnh giao`
            What::Mark(',') | What::Label(Label::Joiner) => match giver(sentence, end) {
                Some(given) => {
                    end = given;
                    continue;
                }
                None => break,
            },
            _ => break,
        }
        end += 1;
    }
    // Words that begin the next thing belong to it.
    while end > at + 1 && matches!(sentence.items[end - 1].what, What::Label(Label::Filler)) {
        end -= 1;
    }
    end
}

/// The end of who gave a plan, listed from item `at` on and closed by `giao`: `do Tỉnh ủy, HĐND, UBND tỉnh giao`.
fn giver(sentence: &Sentence, at: usize) -> Option<usize> {
    let listed = |i: &usize| {
        matches!(
            sentence.items[*i].what,
            What::Word
                | What::Mark(',')
                | What::Label(Label::Joiner | Label::Actor | Label::NameHead | Label::Numbered)
        )
    };
    let end = (at..sentence.items.len().min(at + 12)).find(|i| !listed(i))?;
    let closes = matches!(sentence.items[end].what, What::Label(Label::PlanTail));
    let next = sentence.items.get(end + 1).map(|i| i.what);
    (closes && !matches!(next, Some(What::Number(_) | What::Label(Label::LightVerb)))).then_some(end + 1)
}

/// The noun phrase that begins at item `at`: the words up to a verb, a preposition, a mark or a number.
pub fn noun(sentence: &Sentence, at: usize) -> Range<usize> {
    let mut end = at;
    let mut words = 0;
    while let Some(item) = sentence.items.get(end) {
        let first = end == at;
        match item.what {
            What::Word => words += 1,
            // `12/20 nhiệm vụ trọng tâm`
            What::Label(Label::Intent) if first && sentence.tokens[item.tokens.start].key == TASK => words += 1,
            // `12 ngày`, `8,4 năm`
            What::Label(Label::Stop | Label::Hour) if first && is_time_unit(sentence, at) => return at..at + 1,
            What::Label(
                Label::Numbered
                | Label::NameHead
                | Label::Actor
                | Label::LightVerb
                | Label::Plan
                | Label::Times
                | Label::OrdinalHead
                | Label::LegalHead
                | Label::Hour,
            ) => words += 1,
            What::Label(Label::Fund | Label::Rate | Label::Measure(_) | Label::Scale(_)) if !first => break,
            What::Mark('-' | '–') if !first && joins_words(sentence, end) => {}
            What::Other(OtherKind::Age | OtherKind::Name | OtherKind::Ordinal) if !first => {}
            What::Label(Label::Bound(_))
                if sentence.items.get(end + 1).is_some_and(|i| i.what == What::Other(OtherKind::Age)) => {}
            _ => break,
        }
        end += 1;
        if words >= 8 {
            break;
        }
    }
    at..end
}

/// Whether the word at an item is what time is measured in.
fn is_time_unit(sentence: &Sentence, at: usize) -> bool {
    const UNITS: [Key; 6] = [key("ngày"), key("tháng"), key("năm"), key("giờ"), key("phút"), key("giây")];
    let tokens = &sentence.items[at].tokens;
    tokens.len() == 1 && UNITS.contains(&sentence.tokens[tokens.start].key)
}

fn joins_words(sentence: &Sentence, at: usize) -> bool {
    sentence.items.get(at + 1).is_some_and(|i| matches!(i.what, What::Word | What::Label(Label::LightVerb)))
}

/// Whether a time needs no `so với` to be compared with: `gấp 3 lần cùng kỳ`.
pub fn compares_by_itself(period: &PeriodMention) -> bool {
    period.compared
        || matches!(
            period.when,
            When::SamePeriod { .. } | When::LastYear | When::Previous | When::PreviousMonth | When::PreviousQuarter
        )
}
