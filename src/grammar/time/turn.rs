//! Times that numbers answer to in order: `năm 2015 và 2016, số hộ nghèo lần lượt là 120 và 110 hộ`.

use super::Times;
use crate::grammar::indicator::respective;
use crate::grammar::rules::answer::listed;
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::period::Period;
use crate::text::key::key;
use std::ops::Range;

impl Times<'_, '_> {
    /// The time that the mention answers to, and which of the sentence's says it, where as many times as numbers are listed, or one stretch
    /// of so many years, quarters or months.
    pub(super) fn in_turn(&self, index: usize) -> Option<(Period, usize)> {
        let (sentence, cues) = (self.sentence, self.cues);
        if sentence.periods.is_empty() {
            return None;
        }
        let unit = |i: usize| sentence.mentions[i].quantity.unit;
        let said = |i: usize| cues[i].own.clone().find(|at| respective::in_turn(sentence, *at));
        let turn = |i: usize| said(i).or_else(|| self.several_times(i).then_some(sentence.mentions[i].first));
        let (head, count) = listed(cues, index, |i| unit(i) == unit(index), |i| turn(i).is_some())?;
        let turn = turn(head).filter(|_| count > 1)?;
        // `Năm 2022 và 2023, xã có 12 trại và 15 vườn`: not of one thing.
        let noun = |i: usize| sentence.words(cues[i].noun.clone());
        let one = |i: usize| noun(i).is_empty() || noun(i) == noun(head + count - 1);
        if said(head).is_none() && !(head..head + count).all(one) {
            return None;
        }
        let end = sentence.mentions.get(head + count).map_or(sentence.items.len(), |next| next.first);
        let behind = self.edge(head + count - 1)..end;
        let before = sentence.gap(head).start..turn;
        // `năm 2021, thu và chi lần lượt là 12 và 10 tỷ đồng`: it is names that they answer to.
        let names = |last: usize| {
            let pieces = respective::pieces(sentence, last + 1..turn);
            pieces.into_iter().filter(|piece| !piece.is_empty()).count() == count
        };
        let last = before.clone().rev().find(|at| self.dates_at(*at).is_some()).filter(|last| !names(*last));
        let ahead = last.map_or_else(Vec::new, |last| self.listed_to(before.start, last));
        let answer = |times: &[usize]| match *times {
            [one] => Some((self.share(one, index, head, count)?, one)),
            _ => {
                let found = *times.get(index - head).filter(|_| times.len() == count)?;
                Some((self.resolve(found, index)?, found))
            }
        };
        answer(&ahead).or_else(|| answer(&self.listed_from(behind)))
    }

    /// Whether several times are listed before the mention, which no word says it answers to: `số hộ nghèo năm 2020 và 2021 là 310 và 342
    /// hộ`.
    fn several_times(&self, index: usize) -> bool {
        let gap = self.sentence.gap(index);
        let last = gap.clone().rev().find(|at| self.dates_at(*at).is_some());
        let joined = |found: usize| {
            let mut words = self.sentence.tokens[self.sentence.periods[found].tokens.clone()].iter();
            words.any(|token| token.is_mark(',') || token.key == const { key("và") })
        };
        // `tháng 3, 4, 9`
        let told = |last: usize| (last + 1..gap.end).any(|at| self.sentence.mark(at).is_none());
        last.is_some_and(|last| self.period(last).is_some_and(joined) && told(last))
    }

    /// The time at an item, where it may date figures.
    fn dates_at(&self, at: usize) -> Option<usize> {
        self.period(at).filter(|found| self.dates(at, *found))
    }

    /// The times of the list that ends with the one at item `last`, in order.
    fn listed_to(&self, start: usize, last: usize) -> Vec<usize> {
        let first = (start..last).rev().take_while(|at| self.joins_times(*at)).last().unwrap_or(last);
        (first..=last).filter_map(|at| self.dates_at(at)).collect()
    }

    /// The times of the list that the items begin with.
    fn listed_from(&self, items: Range<usize>) -> Vec<usize> {
        let within = items.skip_while(|at| self.dates_at(*at).is_none() && sentence_goes_on(self.sentence.what(*at)));
        within.take_while(|at| self.joins_times(*at)).filter_map(|at| self.dates_at(at)).collect()
    }

    /// Whether an item is a time, or what joins one to the next.
    fn joins_times(&self, at: usize) -> bool {
        matches!(self.sentence.what(at), What::Period(_) | What::Mark(',') | What::Label(Label::Joiner))
    }

    /// The year, quarter or month of a stretch of `count` of them that the mention answers to.
    fn share(&self, found: usize, index: usize, head: usize, count: usize) -> Option<Period> {
        let whole = self.resolve(found, index)?;
        let (count, at) = (u8::try_from(count).ok()?, (index - head) as u8);
        if let Period::Years { from, count: years } = whole {
            return (years == count).then_some(Period::Year(from + i32::from(at)));
        }
        let words = &self.sentence.tokens[self.sentence.periods[found].tokens.clone()];
        let says = |word| words.iter().any(|token| token.key == word);
        let joined = || words.iter().any(|token| token.is_mark(',') || token.key == const { key("và") });
        let (year, month, _) = whole.start();
        let months = (whole.end().1 + 1).checked_sub(month).filter(|_| whole.end().0 == year)?;
        let each = months / count;
        // `tháng 1, 2 và 3`, not `3 tháng đầu năm`.
        let named = match each {
            1 => says(const { key("tháng") }) && joined(),
            _ => each == 3 && says(const { key("quý") }),
        };
        (named && months == each * count).then_some(Period::months(year, month + at * each, each))
    }
}

/// Whether what is said of numbers may go on through the item.
fn sentence_goes_on(what: What) -> bool {
    matches!(what, What::Word | What::Label(_) | What::Other(_))
}
