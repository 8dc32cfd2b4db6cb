//! What a change or an earlier value is compared with: `so với cùng kỳ`, `năm 2019: 20 hộ`, `so với quý trước và cùng kỳ tăng lần
//! lượt 3,1% và 8,6%`.

use super::Times;
use crate::grammar::cue::opens_next;
use crate::grammar::reading::Role;
use crate::grammar::rules::answer::{answers_to, in_one_unit, listed, opens_list, opens_pair};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::period::{self, Anchor, Period, When};

impl Times<'_, '_> {
    /// The time of the earlier value in `từ A năm T1 xuống B`.
    pub fn beside(&self, index: usize) -> Option<When> {
        let start = self.edge(index);
        let earlier = |i: &usize| matches!(self.roles.get(*i), Some((Role::PriorOfNext, _)));
        let now = (index + 1..self.sentence.mentions.len()).find(|i| !earlier(i));
        let end = now.map_or(self.sentence.items.len(), |i| self.sentence.mentions[i].first);
        // `từ năm 2012 là 9,4% giảm xuống 2,1% năm 2019`
        let first = self.sentence.mentions[index].first;
        let told = first > 1 && self.sentence.label(first - 1) == Some(Label::Is);
        let fixed = |found: usize| matches!(self.sentence.periods[found].when, When::Fixed(_));
        let ahead = || if told { self.period(first - 2).filter(|found| fixed(*found)) } else { None };
        let found = (start..end).find(|at| self.period(*at).is_some());
        let found = match found.filter(|at| self.leads_on(*at, index)) {
            Some(_) => self.sentence.gap(index).rev().find_map(|at| self.period(at)),
            None => found.and_then(|at| self.period(at)).or_else(ahead),
        };
        // `năm 2016 từ 18% xuống …`: none of its own; `; tỷ lệ … cũng tăng từ 34% lên 40%`: that of the pair before.
        let before = || (0..index).rev().find(|i| earlier(i) && now.is_some() && !earlier(&(i + 1)));
        let when = found.map(|found| self.sentence.periods[found].when).or_else(|| self.beside(before()?));
        when.or_else(|| self.first_of_two(first))
    }

    /// The year before the one up to which something went, where the item goes on about both: `Năm 2005 nông nghiệp chiếm 58%, đến năm 2010
    /// còn 47%; công nghiệp từ 15% tăng lên 22%`.
    fn first_of_two(&self, item: usize) -> Option<When> {
        let (periods, start) = (&self.sentence.periods, self.sentence.start_of(item));
        let [.., from, to] = &periods[..periods.partition_point(|p| p.tokens.start < start)] else { return None };
        let (When::Fixed(Period::Year(end)), When::Fixed(Period::Year(start))) = (to.when, from.when) else {
            return None;
        };
        (to.cumulative && start < end && !from.compared).then_some(from.when)
    }

    /// What the change or earlier value at mention `index` compares with: what stands behind it, else what a comparison before it
    /// in the sentence named (`last` where that was an earlier value's), else what the list of changes that it begins ends in; `of` is
    /// the time of what changed.
    pub fn basis(&self, index: usize, last: Option<When>, of: Option<&Period>) -> Option<When> {
        let when = |found: usize| self.sentence.periods[found].when;
        if self.cues[index].then.is_some() {
            return None;
        }
        if let Some(found) = self.basis_in_order(index) {
            return Some(when(found));
        }
        if let Some(found) = self.compared_behind(index).or_else(|| self.of_prior(index)) {
            return Some(when(found));
        }
        if let Some(before) = answers_to(self.sentence, self.cues, index, &|i| self.compared_behind(i).is_some()) {
            return self.compared_behind(before).map(when);
        }
        // `tăng 8%, tương ứng tăng 3 tỷ USD so với cùng kỳ`: the same change, told twice.
        let again = index + 1 < self.cues.len() && self.sentence.holds(self.cues[index + 1].own.clone(), Label::Equal);
        if let Some(found) = Some(index + 1).filter(|_| again).and_then(|next| self.compared_behind(next)) {
            return Some(when(found));
        }
        // `tháng 6 tăng 2% so với tháng trước; lũy kế 6 tháng tăng 9%`: no sum is held against a month.
        let shorter = |found: &usize| {
            let long = of.is_some_and(|of| !of.is_month() && !matches!(of, Period::Day(..)));
            let month = || self.resolve_basis(&when(*found), of).is_some_and(|then| then.is_month());
            long && self.cues.iter().any(|cue| cue.basis == Some(*found)) && month()
        };
        let before = self.compared_before(index).filter(|found| !shorter(found)).map(when);
        before.or(last).or_else(|| self.compared_later(index).map(when))
    }

    /// `so với quý trước và cùng kỳ tăng lần lượt 3,1% và 8,6%`: the bases answer to the changes in order.
    fn basis_in_order(&self, index: usize) -> Option<usize> {
        let (mentions, cues) = (&self.sentence.mentions, self.cues);
        let opens = |i: usize| opens_list(self.sentence, &cues[i]) || opens_pair(self.sentence, cues, i);
        let (head, listed) = listed(cues, index, |i| in_one_unit(self.sentence, i, index), opens)?;
        let times = |items: std::ops::Range<usize>| items.filter_map(|at| self.period(at)).collect::<Vec<_>>();
        let ahead = self.sentence.gap(head).start..cues[head].own.end;
        let against = ahead.clone().find(|at| self.sentence.label(*at) == Some(Label::Against));
        let before = against.map_or_else(Vec::new, |at| times(at..ahead.end));
        let end = mentions.get(head + listed).map_or(self.sentence.items.len(), |m| m.first);
        let after = times(mentions[head + listed - 1].after()..end);
        match [before, after].into_iter().find(|bases| listed > 1 && bases.len() == listed) {
            Some(bases) => bases.get(index - head).copied(),
            // `…, dệt tăng 3% và 9%; may tăng 4% và 6%`: like the pair before.
            None => {
                let pair = |i: &usize| opens_pair(self.sentence, cues, *i);
                let own = (head..head + listed).any(|i| cues[i].basis.is_some());
                let earlier = (0..head).rev().find(pair).filter(|_| pair(&head) && !own)?;
                self.basis_in_order(earlier + index - head)
            }
        }
    }

    /// The period of a basis, for a figure of the period `of`.
    pub fn resolve_basis(&self, when: &When, of: Option<&Period>) -> Option<Period> {
        let anchor = Anchor { period: of.copied().or(self.around.anchor.period), ..self.around.anchor };
        period::basis(when, of, &anchor)
    }

    /// Behind its own number, or behind the bracket that stands there or that it closes: `giảm 37 vụ (-5,4%) so với năm 2007`.
    pub(super) fn compared_behind(&self, index: usize) -> Option<usize> {
        let all = || (0..self.sentence.mentions.len()).map(|index| self.find_compared_behind(index)).collect();
        self.known.compared.get_or_init(all)[index]
    }

    fn find_compared_behind(&self, index: usize) -> Option<usize> {
        if let Some(found) = self.cues[index].basis {
            return Some(found);
        }
        let mut at = self.edge(index);
        // `giảm 6% số trẻ em tử vong do đuối nước so với năm 2016`, `so với bình quân cùng kỳ`
        let end = self.sentence.items.len().min(at + 10);
        let named = |i: &usize| {
            matches!(
                self.sentence.what(*i),
                What::Word
                    | What::Label(Label::Joiner | Label::Stop | Label::Actor | Label::LightVerb | Label::Numbered)
            )
        };
        let against = (at..end).find(|i| !named(i)).filter(|i| self.sentence.label(*i) == Some(Label::Against));
        if let Some(against) = against.filter(|against| !opens_next(self.sentence, *against)) {
            let next = (against + 1..self.sentence.items.len().min(against + 4)).find(|i| self.period(*i).is_some())?;
            let average = |i: usize| matches!(self.sentence.what(i), What::Word | What::Label(Label::Average));
            return self.period(next).filter(|_| (against + 1..next).all(average));
        }
        // `tăng 3% với tháng 9`, `tăng 5,3% (so với 10 tháng năm trước)`
        let with = match self.sentence.label(at) {
            Some(Label::With) => Some(at + 1),
            _ => Some(at + 2)
                .filter(|_| self.sentence.mark(at) == Some('(') && self.sentence.label(at + 1) == Some(Label::Against)),
        };
        let with = with.filter(|_| self.cues[index].moves());
        if let Some(found) = with.and_then(|at| self.period(at).filter(|found| self.compares(at, *found))) {
            return Some(found);
        }
        if self.sentence.mark(at) == Some('(') {
            at = (at..self.sentence.items.len()).find(|i| self.sentence.mark(*i) == Some(')'))?;
        }
        if self.sentence.mark(at) != Some(')') {
            return None;
        }
        let next = (at + 1..self.sentence.items.len().min(at + 5)).find_map(|i| Some((i, self.period(i)?)))?;
        let small = (at + 1..next.0).all(|i| {
            matches!(self.sentence.what(i), What::Word | What::Label(Label::Against | Label::Filler | Label::Stop))
        });
        (small && self.compares(next.0, next.1)).then_some(next.1)
    }

    /// `tăng 26,4% so với mức 183,2 tỷ đồng của năm 2022`; for an earlier value itself `(năm 2016: 52,1%)`.
    fn of_prior(&self, index: usize) -> Option<usize> {
        let prior = |i: usize| matches!(self.roles.get(i), Some((Role::Prior { .. }, _)));
        let which = if prior(index) { index } else { index + 1 };
        if !prior(which) {
            return None;
        }
        let edge = self.edge(which);
        let near =
            (edge..self.sentence.items.len().min(edge + 2)).take_while(|at| self.sentence.mark(*at) != Some(';'));
        let behind = near.into_iter().find_map(|at| self.period(at));
        let start = self.sentence.gap(which).start;
        let before = (start..self.sentence.mentions[which].first).rev();
        behind.or_else(|| before.into_iter().find_map(|at| self.period(at)))
    }

    /// The nearest comparison before it, but for those in brackets that have closed; what a bracket changed by goes on from the bracket
    /// before: `31 ha (giảm 2% so với cùng kỳ); 46 cây (giảm 4%)`.
    pub(super) fn compared_before(&self, index: usize) -> Option<usize> {
        let mut closed = 0;
        let cue = &self.cues[index];
        let most = usize::from(cue.opens_bracket && (cue.moves() || cue.content == 0));
        let mut inside = self.sentence.mentions[index].depth > 0;
        (0..self.sentence.mentions[index].item).rev().find_map(|at| {
            match self.sentence.mark(at) {
                Some(')' | ']') => closed += 1,
                Some('(' | '[') if closed > 0 => closed -= 1,
                Some('(' | '[') => inside = false,
                _ => {}
            }
            let found = self.period(at).filter(|_| closed <= most)?;
            // `(năm 2022: tăng 4%)`, `(năm 2022 tương ứng là 23% và 36%)`
            let told = self.sentence.mark(at + 1) == Some(':') || matches!(self.roles[index].0, Role::Prior { .. });
            (self.compares(at, found) && !self.is_then(found) || told && inside).then_some(found)
        })
    }

    /// Whether a growth is of that time, and nothing is compared with it.
    fn is_then(&self, found: usize) -> bool {
        let first = self.sentence.periods[found].tokens.start;
        let next = self.sentence.mentions.partition_point(|m| self.sentence.start_of(m.item) < first);
        (next.saturating_sub(1)..=next).any(|i| self.cues.get(i).is_some_and(|cue| cue.then == Some(found)))
    }

    /// The comparison that closes a list of changes: `giảm 14 vụ, giảm 3 người chết so với cùng kỳ`.
    pub(super) fn compared_later(&self, index: usize) -> Option<usize> {
        let segment = self.sentence.mentions[index].segment;
        let figure = |i: usize| matches!(self.roles.get(i), Some((Role::Figure { .. }, _)));
        let changes = (index + 1..self.sentence.mentions.len())
            .take_while(|i| self.sentence.mentions[*i].segment == segment || !figure(*i));
        let found = changes.into_iter().find_map(|i| self.compared_behind(i));
        found.or_else(|| self.compared_behind_brackets(index)).or_else(|| self.compared_at_the_end(index))
    }

    /// The comparison that closes several clauses, each with its change: `235 vụ, giảm 180 vụ; 30 ha, giảm 1,5 ha; 1.272 m3, giảm 420 m3 so
    /// với cùng kỳ`.
    fn compared_at_the_end(&self, index: usize) -> Option<usize> {
        let mentions = &self.sentence.mentions;
        let change = |i: &usize| matches!(self.roles.get(*i), Some((Role::Change { .. }, _)));
        let last = (index + 1..mentions.len()).rev().find(change)?;
        let apart = |segment: u16| (0..mentions.len()).filter(|i| mentions[*i].segment == segment).any(|i| change(&i));
        let each = (mentions[index].segment..=mentions[last].segment).all(apart);
        self.compared_behind(last).filter(|_| each && last + 1 == mentions.len())
    }

    /// The comparison behind the last bracket, where changes in brackets alone name none: `215 hộ (giảm 48 hộ); 190 hộ (giảm 22
    /// hộ) so với cuối năm 2020`.
    fn compared_behind_brackets(&self, index: usize) -> Option<usize> {
        let mentions = &self.sentence.mentions;
        let change = |i: &usize| matches!(self.roles.get(*i), Some((Role::Change { .. }, _)));
        let alike = |i: &usize| mentions[*i].depth == 1 && self.cues[*i].opens_bracket && self.cues[*i].basis.is_none();
        let mut later = (index..mentions.len()).filter(change).take_while(alike);
        later.find_map(|i| self.compared_behind(i)).filter(|_| alike(&index))
    }

    /// The comparison that a sentence after this one goes on with, if it opens with `Trong đó`.
    pub fn last_comparison(&self) -> Option<When> {
        let compared = |at: usize| self.period(at).filter(|found| self.compares(at, *found) && !self.is_then(*found));
        let items = if self.sentence.periods.is_empty() { 0 } else { self.sentence.items.len() };
        let mut all = (0..items).rev().filter_map(compared).map(|found| self.sentence.periods[found].when);
        // `tăng 7% so với cùng kỳ, cao hơn mức tăng của quý II`: what the change itself is held against.
        let last = all.next()?;
        all.find(|when| matches!(when, When::SamePeriod { .. }))
            .filter(|_| matches!(last, When::PartOfYear { .. }))
            .or(Some(last))
    }
}
