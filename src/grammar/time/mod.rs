//! What time a figure speaks of, and what a change compares with.
//!
//! In: a sentence whose mentions have their roles, and what stands around it. Out: periods. In `Năm 2020, xã có 12 hộ nghèo (năm
//! 2019: 20 hộ), chiếm 2%` the bracket's year holds inside it alone: 12 and 2% are of 2020, the basis is 2019.
//!
//! A time holds for what follows it, unless it belongs to a number before it (its plan, its comparison, or right behind it), to
//! a bracket that has closed, or to the earlier value of `từ A … xuống B`.

mod basis;
mod figure;
mod meant;
mod opening;
mod scope;
mod turn;

pub use meant::of_office;
use meant::{anchor, of_term, year_before};
pub use opening::{closes, elects, goes_on, looks_back, opening};
pub use scope::{Opened, Scope, opened, up_to};

use super::cue::Cue;
use super::reading::Role;
use super::rows::Around;
use super::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::period::{self, Period, When};
use crate::report::{OtherKind, Span, Status};
use crate::text::key::{Key, key};
use std::cell::OnceCell;

/// A sentence with its decided roles, for asking about time.
pub struct Times<'b, 't> {
    /// The sentence.
    pub sentence: &'b Sentence<'t>,
    /// A cue for each mention.
    pub cues: &'b [Cue],
    /// A role for each mention.
    pub roles: &'b [(Role, &'static str)],
    /// What stands around the sentence.
    pub around: &'b Around,
    /// The figures so far: the mention that each hangs on, and its period.
    pub dated: &'b [(usize, Option<Period>)],
    /// What was found out about the sentence already.
    pub known: &'b Known,
}

/// What is asked again and again of a sentence's mentions, and does not change: worked out when first asked.
#[derive(Debug, Default)]
pub struct Known {
    behind: OnceCell<Vec<Option<usize>>>,
    compared: OnceCell<Vec<Option<usize>>>,
}

/// The period of a figure, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dated {
    /// The period; `None` where nothing says it.
    pub period: Option<Period>,
    /// What said it.
    pub rule: &'static str,
    /// The words that said it, where they stand in the sentence.
    pub span: Option<Span>,
}

impl Times<'_, '_> {
    /// Whether something holds of a number, or of those that it goes on from, where it has no words of its own:
    /// `461,7 tỷ đồng/10.385 hộ`, `nợ quá hạn là 14 tỷ đồng, chiếm 3% số nợ`.
    fn or_before(&self, index: usize, holds: impl Fn(usize) -> bool) -> bool {
        let goes_on = |at: &usize| *at > 0 && self.cues[*at].content == 0;
        let back = (0..=index).rev().take_while(goes_on).count();
        (index - back..=index).any(holds)
    }

    /// Whether its words name what stands in the books: `dư nợ`, `4.650 người tham gia BHYT`.
    fn is_balance(&self, index: usize) -> bool {
        let ends = |at: &usize| matches!(self.sentence.what(*at), What::Mark(_) | What::Number(_) | What::Period(_));
        let says = |index: usize| {
            let noun = self.sentence.mentions[index].after();
            let end = noun + (noun..self.sentence.items.len()).take(NOUN).take_while(|at| !ends(at)).count();
            let own = self.cues[index].own.clone();
            let before = index.checked_sub(1).map_or(0, |before| self.edge(before)).min(own.start);
            let timed = (before..own.end).rev().find(|at| self.period(*at).is_some());
            let own = timed.map_or(before, |at| at + 1)..own.end;
            // `thu hồi 400 tỷ đồng nợ xấu` was done to what stands in the books; `thu hồi …, chiếm 4% nợ xấu` is held against it.
            let flows = || self.sentence.holds(own.clone(), Label::LightVerb) || self.says(own.clone(), &[Kind::Flow]);
            let there_is = self.sentence.mentions[index].is_percent() || self.sentence.holds(own.clone(), Label::Have);
            let done = !there_is && flows();
            self.says(own, &[Kind::Balance]) || !done && self.says(noun..end, &[Kind::Balance])
        };
        // `số người tham gia BHXH là 9.200 người, chiếm 35%; BHTN 7.100 người`: counted on like the one before.
        let noun = |at: usize| self.sentence.words(self.cues[at].noun.clone());
        let depth = |at: usize| self.sentence.mentions[at].depth;
        let counts = |at: &usize| !noun(*at).is_empty() && depth(*at) <= depth(index);
        let goes_on = |at: &usize| noun(*at) == noun(index) && !self.cues[*at].verbal;
        let before = (0..=index).rev().take(LONGEST_RUN).filter(counts).take_while(goes_on);
        self.or_before(index, says) || before.skip(1).any(|at| self.or_before(at, says)) || self.stands(index)
    }

    /// Whether it only tells that there are so many until then: `đến hết tháng 8, huyện có 450 hộ nghèo, 120 hộ cận nghèo`.
    fn stands(&self, index: usize) -> bool {
        let (sentence, noun) = (self.sentence, self.sentence.mentions[index].after());
        let ends = matches!(sentence.what(noun + 1), What::Mark(_) | What::End | What::Label(Label::Joiner));
        let has = |at: usize| sentence.holds(self.cues[at].own.clone(), Label::Have);
        let listed = || self.cues[index].content == 0 && index > 0 && self.stands(index - 1);
        let until = || sentence.periods.iter().any(|time| time.cumulative);
        sentence.is(noun, Kind::Standing) && ends && (has(index) && until() || listed())
    }

    /// Whether a figure up to a day is dated by the day alone.
    fn is_as_of(&self, index: usize) -> bool {
        self.or_before(index, |index| self.says_as_of(index)) || self.is_balance(index)
    }

    /// Whether it is what a crop comes to that is being brought in.
    fn is_yield(&self, index: usize) -> bool {
        let own = self.cues[index].own.clone();
        self.says(own.clone(), &[Kind::Yield]) && self.says(0..own.start, &[Kind::Crop])
    }

    fn says_as_of(&self, index: usize) -> bool {
        let item = self.sentence.mentions[index].item;
        let words = item.saturating_sub(6)..item;
        let before = index.checked_sub(1).map_or(0, |before| self.edge(before));
        let clause = (before..item).rev().find(|i| self.sentence.mark(*i) == Some(';')).unwrap_or(before);
        // `34/40 hồ chứa đã đầy nước`
        let share = matches!(self.roles.get(index + 1), Some((Role::Whole { .. }, _)));
        share
            || words.into_iter().any(|i| scope::is_state(self.sentence, i))
            || self.cues[index].rate
            || self.says(clause..item, &[Kind::Stock, Kind::Balance])
            || self.says(0..item, &[Kind::Crop])
    }

    /// Whether a phrase of one of the kinds stands among the items.
    fn says(&self, items: std::ops::Range<usize>, kinds: &[Kind]) -> bool {
        let Sentence { tokens, items: all, .. } = self.sentence;
        let Some(last) = all[items.clone()].last() else { return false };
        let mut at = all[items.start].tokens.start..last.tokens.end;
        at.any(|at| kinds.iter().any(|kind| kind.begins(tokens, at)))
    }

    /// The time at an item.
    fn period(&self, at: usize) -> Option<usize> {
        self.sentence.period(at)
    }

    /// Whether the time at item `at` is what something is compared with.
    fn compares(&self, at: usize, found: usize) -> bool {
        self.sentence.periods[found].compared || follows_comparison(self.sentence, at)
    }

    /// Whether a time may say when a figure was: not one of comparison, not that of a law.
    fn dates(&self, at: usize, found: usize) -> bool {
        let which = || of_a_law(self.sentence, at) || of_a_run(self.sentence, at) || self.of_a_record(at, found);
        self.sentence.periods[found].dates_figures() && !self.compares(at, found) && !which()
    }

    /// Whether the years say among which something is the most: `là mức tăng thấp nhất trong giai đoạn 2011-2020, đóng góp …`.
    fn of_a_record(&self, at: usize, found: usize) -> bool {
        let clause = (0..at).rev().take_while(|i| !matches!(self.sentence.what(*i), What::Mark(_) | What::Number(_)));
        let years = matches!(self.sentence.periods[found].when, When::Fixed(Period::Years { .. }) | When::PastYears(_));
        years && clause.into_iter().any(|i| self.sentence.last_word(i) == const { key("nhất") })
    }

    /// Where a mention and the noun that it counts end.
    fn edge(&self, index: usize) -> usize {
        self.cues[index].edge
    }

    /// Whether the figure is done or to be done.
    pub fn status(&self, planned: bool, when: Option<&Period>) -> Status {
        // `Đến nay, số hộ nghèo được duyệt cho năm 2019 là 64 hộ`
        let opens =
            || self.sentence.periods.first().is_some_and(|time| time.when == When::ToDate && time.tokens.start == 0);
        let now = || opens() && self.sentence.tokens[0].key == const { key("đến") };
        let later = || when.is_some_and(|when| self.is_ahead(when)) && !now();
        if planned || later() { Status::Target } else { Status::Actual }
    }

    /// Whether a period lies ahead of the day of publication, or of what the report says that it is about.
    fn is_ahead(&self, when: &Period) -> bool {
        let (start, end) = (when.start(), when.end());
        // `nhiệm kỳ 2015-2020` is told as five years, and ends within the sixth.
        let ends_term = |report: Period| match report {
            Period::Years { from, count: 5 } => from % 5 == 0 && *when == Period::Year(from + 5),
            _ => false,
        };
        let behind = self.around.report.is_some_and(|report| start > report.end() && !ends_term(report));
        match self.around.anchor.published {
            Some(today) => start > today || (behind && period::day_number(end) > period::day_number(today) + 45),
            // A day or a month soon after what is reported on may have passed when it was written.
            None => behind && !matches!(when, Period::Day(..) | Period::Month(..) | Period::Range { .. }),
        }
    }
}

/// Most items behind a number that say what was counted.
const NOUN: usize = 4;

/// `so với các quý trước`, `gần bằng năm 2019`, `cao hơn năm 2019`.
fn follows_comparison(sentence: &Sentence, at: usize) -> bool {
    let label = |back: usize| at.checked_sub(back).and_then(|i| sentence.label(i));
    let than = || {
        let token = sentence.start_of(at).checked_sub(1).map(|i| &sentence.tokens[i]);
        token.is_some_and(|token| token.key == const { key("hơn") })
    };
    label(1) == Some(Label::Against)
        || label(2) == Some(Label::Against)
        || label(1) == Some(Label::Equal)
        || (matches!(label(1), Some(Label::Up | Label::Down)) && than())
}

/// `Thực hiện Quyết định số 1936/QĐ-UBND về Đề án đổi mới công tác … đến năm 2020, tỉnh đã …`: what the law is about.
fn of_a_law(sentence: &Sentence, at: usize) -> bool {
    let start =
        (0..at).rev().find(|i| matches!(sentence.what(*i), What::Mark(_) | What::Number(_))).map_or(0, |i| i + 1);
    let closed = sentence.mark(at + 1) == Some(',');
    let law = |i: usize| matches!(sentence.what(i), What::Other(OtherKind::LegalRef) | What::Label(Label::LegalHead));
    start == 0 && closed && (start..at).any(law)
}

/// Whether the time says which years in a row, in a bracket: `5 đảng viên xuất sắc 3 năm liền (2016-2018)`.
fn of_a_run(sentence: &Sentence, at: usize) -> bool {
    const RUN: [Key; 2] = [key("liền"), key("tục")];
    let near = at.saturating_sub(NEAR_RUN)..at;
    let Some(run) = near.clone().find(|i| RUN.contains(&sentence.last_word(*i))) else { return false };
    let opens = |i: usize| sentence.tokens[sentence.start_of(i)].is_mark('(');
    (run + 1..=at).any(opens) && near.into_iter().all(|i| sentence.period(i).is_none())
}

/// Most numbers back to one that is counted on.
const LONGEST_RUN: usize = 12;

/// Most items from how many years before `liền` to which.
const NEAR_RUN: usize = 4;
