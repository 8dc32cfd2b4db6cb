//! What the words around a mention say of it.
//!
//! In: a laid-out sentence. Out: a [`Cue`] for each mention. In `…, đạt 121,1% kế hoạch đề ra (giảm 20,2%` the cue of
//! `121,1%` leads with `đạt` and is followed by a plan; that of `20,2%` leads with `giảm` right inside a bracket.

mod after;
mod before;
mod phrase;
mod steer;

pub use after::opens_next;
use phrase::given;
pub use phrase::{is_cases, is_time_unit, listed, noun, plan_name};

use super::sentence::{Sentence, What};
use crate::lexicon::{Label, Symbol};
use crate::period::{PeriodMention, When};
use crate::report::Direction;
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
    /// The time that it is itself the growth of, in words that hold another growth against it: `cao hơn mức tăng 4,1% của quý II`.
    pub then: Option<usize>,
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
    /// Where the number and the noun that it counts end.
    pub edge: usize,
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
    /// `về tấn`: what is measured in that.
    Measured(Symbol),
}

impl Cue {
    /// Where all that belongs to the mention ends: its noun, its plan or what it is compared with.
    pub fn end(&self) -> usize {
        self.noun.end.max(self.tail)
    }

    /// Which way the word that steers says that something moved.
    pub fn direction(&self) -> Option<Direction> {
        match self.lead? {
            (Label::Up, _) => Some(Direction::Up),
            (Label::Down, _) => Some(Direction::Down),
            _ => None,
        }
    }
    /// Whether that word says that something rose or fell.
    pub fn moves(&self) -> bool {
        self.direction().is_some()
    }
    /// Whether that word calls the number a rate: `đạt tỷ lệ 71%`.
    pub fn tells_rate(&self, sentence: &Sentence) -> bool {
        self.lead.is_some_and(|(_, at)| !self.moves() && sentence.has_word(at, const { key("lệ") }))
    }
    /// Whether the counted noun is followed by something other than the end of its clause.
    pub fn verb_behind(&self, sentence: &Sentence) -> bool {
        !matches!(sentence.what(self.noun.end), What::End | What::Mark(_))
    }
}

/// What stands between a mention and the number before it, or the beginning of the sentence.
struct Gap<'a, 't> {
    sentence: &'a Sentence<'t>,
    items: Range<usize>,
    /// Whether a mention stands before it.
    follows: bool,
    /// Where what belongs to that mention ends.
    behind_noun: usize,
}

/// The cues of all mentions of a sentence, in order.
pub fn cues(sentence: &Sentence) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::with_capacity(sentence.mentions.len());
    for index in 0..sentence.mentions.len() {
        let before = index.checked_sub(1).map(|i| (sentence.mentions[i].after(), cues[i].end()));
        let mut cue = cue(sentence, index, before);
        if let Some(earlier) = cues.last() {
            against_other_plan(sentence, &mut cue, earlier);
            grew_then(sentence, &mut cue, index, earlier);
        }
        cues.push(cue);
        share_basis(sentence, &mut cues);
    }
    cues
}

/// `bằng 91,3% về lượng và 104,8% về giá trị so với cùng kỳ`, `lần lượt bằng 97%, 103% và 105% so với cùng kỳ`, `hoàn thành 97% và 103%
/// kế hoạch`: all are compared.
fn share_basis(sentence: &Sentence, cues: &mut [Cue]) {
    let last = cues.len() - 1;
    let sided = |i: usize| cues[i].aspect.is_some();
    let alike = |i: usize| (i == last || cues[i].plan.is_none()) && sentence.mentions[i].is_percent();
    let goes_on = |i: &usize| {
        let (cue, listed) = (&cues[*i], matches!(cues[*i].separator, Some(',' | '&')));
        let free = *i > 0 && (*i == last || cue.basis.is_none());
        let both = |i: usize| sided(i) && sided(i - 1) || listed && cue.content == 0 && alike(i) && alike(i - 1);
        free && cue.bare && cue.lead.is_none() && both(*i)
    };
    let listed = (0..=last).rev().take_while(goes_on).count();
    let head = last - listed;
    // Not `tăng mạnh, tương ứng 75% và 30% so với cùng kỳ`.
    let ratio = |at: usize| sentence.last_word(at) == const { key("bằng") };
    let equal = matches!(cues[head].lead, Some((Label::Equal, at)) if ratio(at)) || sided(head);
    let lead = cues[head].lead;
    let exceeds = matches!(lead, Some((Label::Exceed, _)));
    let reached = exceeds || matches!(lead, Some((Label::Reach, _)));
    let (basis, plan) = (cues[last].basis, cues[last].plan.clone());
    if (equal || reached && plan.is_some()) && cues[head].basis.is_none() && cues[head].plan.is_none() {
        for cue in &mut cues[head..=last] {
            (cue.basis, cue.plan) = (basis, plan.clone());
            // `vượt 2% và 5% kế hoạch`: each by so much.
            if exceeds {
                cue.lead = lead;
            }
        }
    }
}

/// `dự toán là 1.200 tỷ đồng, tăng 14% so với dự toán năm 2017`: a plan is compared with that of another time.
fn against_other_plan(sentence: &Sentence, cue: &mut Cue, earlier: &Cue) {
    let moves = cue.moves() && cue.against_plan && cue.bare;
    let named = sentence.holds(earlier.own.clone(), Label::Plan);
    let dated = cue.plan.clone().and_then(|plan| plan.clone().find_map(|at| sentence.period(at)));
    if moves
        && named
        && let Some(period) = dated
    {
        (cue.basis, cue.plan, cue.against_plan) = (Some(period), None, false);
    }
}

/// `tăng 5,4%, cao hơn mức tăng 4,1% của quý II/2021`, `tăng 5,4% (cùng kỳ tăng 4,1%)`: the growth of another time, told behind one.
fn grew_then(sentence: &Sentence, cue: &mut Cue, index: usize, earlier: &Cue) {
    let mention = &sentence.mentions[index];
    if !mention.is_percent() || !earlier.moves() {
        return;
    }
    let average = |at: &usize| sentence.label(*at) == Some(Label::Average);
    let verb = (0..mention.first).rev().find(|at| !average(at)).filter(|at| cue.own.start <= *at);
    let lead = match verb.map(|verb| sentence.last_word(verb)) {
        Some(UP | GROWTH) => Label::Up,
        Some(DOWN) => Label::Down,
        // `cao hơn mức tăng 4,1% của quý II và 3,8% của quý I`
        _ => match earlier.lead {
            Some((label, _)) if earlier.then.is_some() && cue.bare && cue.lead.is_none() => label,
            _ => return,
        },
    };
    let verb = verb.unwrap_or(cue.own.start);
    let than = |at: usize| sentence.is_than(at) && matches!(sentence.label(at), Some(Label::Up | Label::Down));
    let ends = |at: &usize| matches!(sentence.what(*at), What::Mark(_) | What::Number(_) | What::End);
    if cue.lead.is_none() || (cue.own.start..verb).rev().take(3).any(than) {
        let mut behind = (mention.after()..mention.after() + 3).take_while(|at| !ends(at));
        cue.then = behind.find_map(|at| sentence.period(at));
        // `thấp hơn nhiều so với tốc độ tăng 4%` names nothing else than what grew.
        if cue.then.is_some() {
            (cue.own.start, cue.content, cue.rate) = (verb + 1, 0, false);
        }
    } else if cue.opens_bracket && cue.basis.is_none() {
        let time = sentence.period(cue.own.start);
        cue.then = time.filter(|found| compares_by_itself(&sentence.periods[*found]));
    }
    if cue.then.is_some() {
        (cue.lead, cue.basis) = (Some((lead, verb)), None);
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
        then: None,
        against_thing: false,
        worded: matches!(sentence.what(mention.after()), What::Word | What::Label(Label::Actor | Label::Numbered)),
        named_before: false,
        about: 0..0,
        aspect: None,
        edge: mention.after(),
        tail: mention.after(),
    };
    let from = gap.start;
    before::read(sentence, &mut cue, gap, before);
    after::read(sentence, &mut cue, index);
    if cue.basis.is_none() && cue.plan.is_none() {
        match cue.lead {
            // `tăng so với cùng kỳ năm trước 12 vụ`
            Some((Label::Up | Label::Down, verb)) if sentence.label(verb + 1) == Some(Label::Against) => {
                cue.basis = (verb + 2..cue.own.end).find_map(|at| sentence.period(at));
            }
            _ if mention.is_percent() => compared_ahead(sentence, &mut cue, from),
            _ => {}
        }
    }
    cue
}

/// The time or the plan that a ratio is said to be of before its verb: `so với tháng trước bằng 101,7%`, `so với dự toán đạt 98%`; or
/// before its subject: `So với cùng kỳ, số dự án bằng 90%`. Looked for from item `from` on.
fn compared_ahead(sentence: &Sentence, cue: &mut Cue, from: usize) {
    let Some((Label::Equal | Label::Reach | Label::Up | Label::Down, verb)) = cue.lead else { return };
    if cue.adjacent && matches!(cue.lead, Some((Label::Equal, _))) {
        let ahead = |at: &usize| sentence.label(*at) == Some(Label::Against) && sentence.mark(at + 2) == Some(',');
        let time = (from..cue.own.start).find(ahead).and_then(|at| sentence.period(at + 1));
        cue.basis = time.filter(|found| compares_by_itself(&sentence.periods[*found]));
    }
    let own = cue.own.start..verb;
    let Some(against) = own.clone().rev().take(LONGEST_AHEAD).find(|at| sentence.label(*at) == Some(Label::Against))
    else {
        return;
    };
    if own.end == against + 2 {
        cue.basis = sentence.period(against + 1);
    }
    let plan = against + 1;
    if sentence.label(plan) == Some(Label::Plan) && plan_name(sentence, plan) == own.end {
        (cue.plan, cue.against_plan) = (Some(plan..own.end), true);
        cue.content = 0;
    }
}

/// Most items from `so với` to the verb.
const LONGEST_AHEAD: usize = 8;

/// Whether a time needs no `so với` to be compared with: `gấp 3 lần cùng kỳ`.
pub fn compares_by_itself(period: &PeriodMention) -> bool {
    period.compared
        || matches!(
            period.when,
            When::SamePeriod { .. } | When::LastYear | When::Previous | When::PreviousMonth | When::PreviousQuarter
        )
}

const UP: Key = key("tăng");
const GROWTH: Key = key("trưởng");
const DOWN: Key = key("giảm");

/// `về`: about, or down to.
const ABOUT: Key = key("về");
