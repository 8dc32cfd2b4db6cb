//! What time a figure speaks of, and what a change compares with.
//!
//! In: a sentence whose mentions have their roles, and what stands around it. Out: periods. In `Năm 2020, xã có 12 hộ nghèo (năm
//! 2019: 20 hộ), chiếm 2%` the bracket's year holds inside it alone: 12 and 2% are of 2020, the basis is 2019.
//!
//! A time holds for what follows it, unless it belongs to a number before it (its plan, its comparison, or right behind it), to
//! a bracket that has closed, or to the earlier value of `từ A … xuống B`.

use super::cue::Cue;
use super::reading::Role;
use super::rows::Around;
use super::rules::answer::opens_list;
use super::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::period::{self, Anchor, Period, PeriodMention, When};
use crate::report::{Span, Status};
use crate::text::key::{Key, key};

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

/// What there is at a time, not what is done until then.
const STOCKS: &[&[Key]] = &[
    &[key("nợ")],
    &[key("dư"), key("nợ")],
    &[key("tổng"), key("tài"), key("sản")],
    &[key("vốn"), key("chủ")],
    &[key("vốn"), key("điều"), key("lệ")],
    &[key("tiền"), key("gửi")],
    &[key("tồn"), key("kho")],
    &[key("đàn")],
    &[key("diện"), key("tích"), key("đất")],
    &[key("đang")],
    &[key("dân"), key("số")],
    &[key("tham"), key("gia")],
];

/// What is done in seasons that do not begin at New Year.
const CROPS: &[&[Key]] = &[
    &[key("gieo")],
    &[key("cấy")],
    &[key("xuống"), key("giống")],
    &[key("trồng")],
    &[key("thu"), key("hoạch")],
    &[key("gặt")],
];

impl Times<'_, '_> {
    /// The period of the mention `index`: the time right behind it; the nearest before it that holds for it, or that of the
    /// total whose part it is; a time that closes the sentence; the month that is compared with the month before; else what
    /// the paragraph or the report is about.
    pub fn of_figure(&self, index: usize, part_of: Option<usize>, planned: bool) -> Dated {
        let said = |found: usize, rule| {
            let span = Some(self.sentence.periods[found].span);
            Dated { period: self.resolve(found, index), rule, span }
        };
        if let Some(found) = self.behind(index) {
            return said(found, "time behind the number");
        }
        let before = self.before(index, planned);
        if let Some(total) = self.total(index, part_of).filter(|total| before.is_none_or(|(at, _)| at < total.0)) {
            return Dated { period: total.1, rule: "total's time", span: None };
        }
        if let Some((_, found)) = before {
            return said(found, "time before the number");
        }
        if let Some(found) = self.late(index) {
            return said(found, "time at the sentence's end");
        }
        if let Some((period, found)) = self.next_to_previous(index) {
            let span = Some(self.sentence.periods[found].span);
            return Dated { period: Some(period), rule: "compared with the one before", span };
        }
        let around = self.around;
        // `Trong đó, …` dates its parts as the total before.
        let about = around.anchor.period.map(|about| about.end());
        let total = around.spoken.figure.filter(|total| about.is_none_or(|about| total.end() >= about));
        if let Some(period) = total.filter(|_| goes_on(self.sentence)) {
            return Dated { period: Some(period), rule: "total's time", span: None };
        }
        let period = self.fallen_back(index, self.sentence.mentions[index].item);
        let rule = match period {
            None => "no time said",
            _ if period == around.report || around.anchor.period == around.base => "report's time",
            _ => "paragraph's time",
        };
        Dated { period, rule, span: None }
    }

    /// What the paragraph is about; a state at a day where it is about everything since New Year.
    fn fallen_back(&self, index: usize, item: usize) -> Option<Period> {
        let named =
            || (0..item).rev().find_map(|at| self.period(at).filter(|found| self.sentence.periods[*found].named));
        match self.around.anchor.period {
            Some(Period::Range { from: (_, 1, 1), to: (year, month, day) }) if self.is_as_of(index) => {
                Some(Period::Day(year, month, day))
            }
            None => named().and_then(|found| self.resolve(found, index)),
            about => about,
        }
    }

    /// `sắt, thép tăng 39% so với tháng trước` is said of a month, though the report be of a year.
    fn next_to_previous(&self, index: usize) -> Option<(Period, usize)> {
        let segment = self.sentence.mentions[index].segment;
        let last = (index..self.sentence.mentions.len())
            .take_while(|i| self.sentence.mentions[*i].segment == segment || self.cues[*i].basis.is_some())
            .find_map(|i| self.compared_behind(i))
            .or_else(|| self.compared_later(index))?;
        let now = match self.sentence.periods[last].when {
            When::PreviousMonth => When::ThisMonth,
            When::PreviousQuarter => When::ThisQuarter,
            _ => return None,
        };
        Some((self.latest(&now)?, last))
    }

    /// What `trong tháng`, `trong quý` mean: that of the report, else the last one that it spoke of.
    fn latest(&self, when: &When) -> Option<Period> {
        let last = || self.around.spoken.month.filter(|_| *when == When::ThisMonth);
        match self.around.anchor.period {
            Some(Period::Year(_)) | None => last().or_else(|| period::resolve(when, &self.around.anchor)),
            _ => period::resolve(when, &self.around.anchor),
        }
    }

    fn resolve(&self, found: usize, index: usize) -> Option<Period> {
        let mention = &self.sentence.periods[found];
        let about = self.around.anchor;
        // `hiện nay` is when the report was written, whatever its sentence before spoke of.
        let anchor = if mention.when == When::ToDate { Anchor { period: self.around.base, ..about } } else { about };
        // `tháng 8/2022 được 92 tỷ đồng, lũy kế từ đầu năm 610 tỷ đồng`
        let so_far = matches!(mention.when, When::SoFar { year: None })
            || (mention.cumulative && mention.when == When::YearStart { year: None });
        // `Giữa tháng 4/2020 có 640 người, cuối tháng còn 85 người`
        if let (When::ThisMonth, Some(month @ Period::Month(..))) = (mention.when, self.part_before(found)) {
            return Some(month);
        }
        if let Some(part) = self.part_before(found).filter(|_| so_far) {
            return Some(part.since_new_year());
        }
        if matches!(mention.when, When::ThisMonth)
            && let Some(month) = self.latest(&mention.when)
        {
            return Some(month);
        }
        // `Trong năm` is the year that was spoken of last.
        if let (When::ThisYear, Some(year)) = (mention.when, self.around.spoken.year)
            && about.period == self.around.base
        {
            return Some(Period::Year(year));
        }
        // In the midst of the year that the report is about, `đến nay` is the day of writing.
        if let (When::ToDate, Some(Period::Year(year)), Some(today)) = (mention.when, anchor.period, anchor.published)
            && today.0 == year
            && today.1 < 11
        {
            return Some(Period::Day(today.0, today.1, today.2));
        }
        // Without a day of writing it is no earlier than what was spoken of.
        if let (When::ToDate, Some(about), Some(latest), None) =
            (mention.when, anchor.period, self.around.spoken.latest, anchor.published)
            && latest.start() > about.end()
        {
            return Some(latest);
        }
        let resolved = period::resolve(&mention.when, &anchor).or(about.period)?;
        if mention.cumulative && matches!(resolved, Period::Day(..)) && !self.is_as_of(index) {
            return Some(resolved.since_new_year());
        }
        Some(resolved)
    }

    /// The month or quarter that the sentence spoke of before its time `found`.
    fn part_before(&self, found: usize) -> Option<Period> {
        let part = |before: &PeriodMention| period::resolve(&before.when, &self.around.anchor);
        let parts = self.sentence.periods[..found].iter().rev().filter(|p| p.dates_figures() && !p.compared);
        parts.filter_map(part).find(|part| matches!(part, Period::Month(..) | Period::Quarter(..)))
    }

    /// Whether a figure up to a day is dated by the day alone.
    fn is_as_of(&self, index: usize) -> bool {
        let item = self.sentence.mentions[index].item;
        let words = item.saturating_sub(6)..item;
        let clause = (0..item)
            .rev()
            .find(|i| self.sentence.mark(*i) == Some(';') || matches!(self.sentence.items[*i].what, What::Period(_)))
            .unwrap_or(0);
        // `34/40 hồ chứa đã đầy nước`
        let share = matches!(self.roles.get(index + 1), Some((Role::Whole { .. }, _)));
        let state =
            |i| matches!(self.sentence.label(i), Some(Label::Have | Label::DownTo | Label::Rate | Label::Share));
        share || words.into_iter().any(state) || self.says(clause..item, STOCKS) || self.says(0..item, CROPS)
    }

    /// Whether one of the phrases stands among the items.
    fn says(&self, items: std::ops::Range<usize>, phrases: &[&[Key]]) -> bool {
        if items.is_empty() {
            return false;
        }
        let tokens = self.sentence.items[items.start].tokens.start..self.sentence.items[items.end - 1].tokens.end;
        let tokens = &self.sentence.tokens[tokens];
        (0..tokens.len()).any(|at| {
            phrases.iter().any(|phrase| {
                tokens.len() - at >= phrase.len()
                    && phrase.iter().zip(&tokens[at..]).all(|(key, token)| *key == token.key)
            })
        })
    }

    /// The time at an item.
    fn period(&self, at: usize) -> Option<usize> {
        match self.sentence.items.get(at)?.what {
            What::Period(found) => Some(found),
            _ => None,
        }
    }

    /// Whether the time at item `at` is what something is compared with.
    fn compares(&self, at: usize, found: usize) -> bool {
        self.sentence.periods[found].compared || follows_comparison(self.sentence, at)
    }

    /// Whether a time may say when a figure was: not one of comparison, not one that is only looked ahead to.
    fn dates(&self, at: usize, found: usize) -> bool {
        self.sentence.periods[found].dates_figures() && !self.compares(at, found) && !is_outlook(self.sentence, at)
    }

    /// Where a mention and the noun that it counts end.
    fn edge(&self, index: usize) -> usize {
        self.sentence.mentions[index].after().max(self.cues[index].noun.end)
    }

    /// A time right behind the number and its noun: `64,5% năm 2020`, `64,5% (năm 2020)`.
    fn behind(&self, index: usize) -> Option<usize> {
        let edge = self.edge(index);
        let bracket = self.sentence.mark(edge) == Some('(');
        let at = edge + usize::from(bracket);
        let found = self.period(at)?;
        let period = &self.sentence.periods[found];
        // `(năm 2019: 210 ha)` speaks of another number; `, năm 2021: …` of the next.
        let own =
            if bracket { self.sentence.mark(at + 1) == Some(')') } else { self.sentence.mark(at + 1) != Some(':') };
        (own && !period.named && self.dates(at, found)).then_some(found)
    }

    /// The nearest time before the number that holds for it, and its item.
    fn before(&self, index: usize, planned: bool) -> Option<(usize, usize)> {
        let first = self.sentence.mentions[index].item;
        let own = index.checked_sub(1).map_or(0, |i| self.sentence.mentions[i].after());
        let mut closed = 0;
        for at in (0..first).rev() {
            match self.sentence.mark(at) {
                Some(')' | ']') => closed += 1,
                Some('(' | '[') if closed > 0 => closed -= 1,
                _ => {}
            }
            let Some(found) = self.period(at).filter(|_| closed == 0) else { continue };
            let period = &self.sentence.periods[found];
            let named = period.named && !(planned && (at >= own || self.is_head(at)));
            if named || !self.dates(at, found) || self.taken(at, index) {
                continue;
            }
            return Some((at, found));
        }
        None
    }

    /// Whether nothing counted stands before an item.
    fn is_head(&self, at: usize) -> bool {
        self.sentence.mentions.first().is_some_and(|m| m.item > at)
    }

    /// Whether a time at item `at` belongs to a number before `index`: to its plan, its comparison, or right behind it.
    fn taken(&self, at: usize, index: usize) -> bool {
        let next = self.sentence.mentions.partition_point(|m| m.item < at);
        let Some(owner) = next.checked_sub(1).filter(|owner| *owner < index) else { return false };
        let edge = self.edge(owner);
        if at < self.cues[owner].tail || at == edge {
            return self.sentence.mark(at + 1) != Some(':');
        }
        match self.roles.get(owner).map(|(role, _)| *role) {
            // `từ 1.409 hộ (6%) cuối năm 2018 xuống còn 1.102 hộ`
            Some(Role::PriorOfNext) => {
                let first = (edge..at).all(|i| self.period(i).is_none());
                first && self.sentence.mentions.get(next).is_some_and(|m| at < m.first)
            }
            // `183,2 tỷ đồng của năm 2022`, `80 căn của cả năm`
            Some(Role::Figure { .. }) | None => false,
            Some(_) => (edge..at)
                .all(|i| matches!(self.sentence.items[i].what, What::Word | What::Label(Label::Stop | Label::Filler))),
        }
    }

    /// The total, or what stands before `trong đó`: its item and its period.
    fn total(&self, index: usize, part_of: Option<usize>) -> Option<(usize, Option<Period>)> {
        let item = self.sentence.mentions[index].item;
        let of = |(mention, period): &(usize, Option<Period>)| (self.sentence.mentions[*mention].item, *period);
        if let Some(total) = part_of {
            return self.dated.iter().find(|(mention, _)| *mention == total).map(of);
        }
        let opener = (0..item).rev().take_while(|at| self.sentence.mark(*at) != Some(';'));
        let opener = opener.into_iter().find(|at| self.sentence.label(*at) == Some(Label::Parts))?;
        // What stands in a bracket before is no total.
        let depth = self.sentence.mentions[index].depth;
        let mentions = &self.sentence.mentions;
        let before = |mention: &usize| mentions[*mention].item < opener && mentions[*mention].depth <= depth;
        self.dated.iter().rev().find(|(mention, _)| before(mention)).map(of)
    }

    /// A time that closes the sentence: `…, trong 6 tháng đầu năm 2023.`
    fn late(&self, index: usize) -> Option<usize> {
        let last = self.sentence.mentions.len() - 1;
        let alone = (index + 1..last).all(|i| self.behind(i).is_none());
        let after = self.edge(last).max(self.cues[last].tail);
        let mut depth = 0;
        (after..self.sentence.items.len()).find_map(|at| {
            match self.sentence.mark(at) {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                _ => {}
            }
            let found = self.period(at).filter(|_| depth == 0 && alone)?;
            let period = &self.sentence.periods[found];
            (!period.named && self.dates(at, found) && period.when != When::ToDate).then_some(found)
        })
    }

    /// The time of the earlier value in `từ A năm T1 xuống B`.
    pub fn beside(&self, index: usize) -> Option<When> {
        let start = self.edge(index);
        let earlier = |i: &usize| matches!(self.roles.get(*i), Some((Role::PriorOfNext, _)));
        let now = (index + 1..self.sentence.mentions.len()).find(|i| !earlier(i));
        let end = now.map_or(self.sentence.items.len(), |i| self.sentence.mentions[i].first);
        let found = (start..end).find_map(|at| self.period(at));
        // `năm 2016 từ 18% xuống …`: none of its own.
        found.map(|found| self.sentence.periods[found].when)
    }

    /// What the change or earlier value at mention `index` compares with: what stands behind it, else what a comparison before it
    /// in the sentence named (`last` where that was an earlier value's), else what the list of changes that it begins ends in.
    pub fn basis(&self, index: usize, last: Option<When>) -> Option<When> {
        let when = |found: usize| self.sentence.periods[found].when;
        if let Some(found) = self.basis_in_order(index) {
            return Some(when(found));
        }
        if let Some(found) = self.compared_behind(index).or_else(|| self.of_prior(index)) {
            return Some(when(found));
        }
        let before = self.compared_before(index).map(when);
        before.or(last).or_else(|| self.compared_later(index).map(when))
    }

    /// `so với tháng trước và cùng kỳ tăng lần lượt 5,4% và 17,2%`: the bases answer to the changes in order.
    fn basis_in_order(&self, index: usize) -> Option<usize> {
        let (mentions, cues) = (&self.sentence.mentions, self.cues);
        let bare = |i: &usize| mentions[*i].is_percent() && cues[*i].content == 0;
        let opens = |i: usize| opens_list(self.sentence, &cues[i]);
        let mut head = index;
        while !opens(head) {
            head = head.checked_sub(1).filter(|_| bare(&head))?;
        }
        let listed = (head + 1..mentions.len()).take_while(|i| bare(i) && !opens(*i)).count() + 1;
        let times = |items: std::ops::Range<usize>| items.filter_map(|at| self.period(at)).collect::<Vec<_>>();
        let own = &cues[head].own;
        let against = own.clone().find(|at| self.sentence.label(*at) == Some(Label::Against));
        let before = against.map_or_else(Vec::new, |at| times(at..own.end));
        let end = mentions.get(head + listed).map_or(self.sentence.items.len(), |m| m.first);
        let after = times(mentions[head + listed - 1].after()..end);
        let bases = [before, after].into_iter().find(|bases| listed > 1 && bases.len() == listed)?;
        bases.get(index - head).copied()
    }

    /// The period of a basis, for a figure of the period `of`.
    pub fn resolve_basis(&self, when: &When, of: Option<&Period>) -> Option<Period> {
        let anchor = Anchor { period: of.copied().or(self.around.anchor.period), ..self.around.anchor };
        period::basis(when, of, &anchor)
    }

    /// Behind its own number, or behind the bracket that stands there or that it closes: `giảm 37 vụ (-5,4%) so với năm 2007`.
    fn compared_behind(&self, index: usize) -> Option<usize> {
        if let Some(found) = self.cues[index].basis {
            return Some(found);
        }
        let mut at = self.edge(index);
        // `giảm 6% số trẻ em tử vong do đuối nước so với năm 2016`, `so với bình quân cùng kỳ`
        let end = self.sentence.items.len().min(at + 10);
        let named = |i: &usize| {
            matches!(
                self.sentence.items[*i].what,
                What::Word
                    | What::Label(Label::Joiner | Label::Stop | Label::Actor | Label::LightVerb | Label::Numbered)
            )
        };
        let against = (at..end).find(|i| !named(i)).filter(|i| self.sentence.label(*i) == Some(Label::Against));
        if let Some(against) = against {
            let next = (against + 1..self.sentence.items.len().min(against + 4)).find(|i| self.period(*i).is_some())?;
            let average = |i: usize| matches!(self.sentence.items[i].what, What::Word | What::Label(Label::Average));
            return self.period(next).filter(|_| (against + 1..next).all(average));
        }
        if self.sentence.mark(at) == Some('(') {
            at = (at..self.sentence.items.len()).find(|i| self.sentence.mark(*i) == Some(')'))?;
        }
        if self.sentence.mark(at) != Some(')') {
            return None;
        }
        let next = (at + 1..self.sentence.items.len().min(at + 5)).find_map(|i| Some((i, self.period(i)?)))?;
        let small = (at + 1..next.0).all(|i| {
            matches!(
                self.sentence.items[i].what,
                What::Word | What::Label(Label::Against | Label::Filler | Label::Stop)
            )
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
        let behind = (edge..self.sentence.items.len().min(edge + 2)).find_map(|at| self.period(at));
        let start = which.checked_sub(1).map_or(0, |i| self.sentence.mentions[i].after());
        let before = (start..self.sentence.mentions[which].first).rev();
        behind.or_else(|| before.into_iter().find_map(|at| self.period(at)))
    }

    /// The nearest comparison before it, but for those in brackets that have closed.
    fn compared_before(&self, index: usize) -> Option<usize> {
        let mut closed = 0;
        (0..self.sentence.mentions[index].item).rev().find_map(|at| {
            match self.sentence.mark(at) {
                Some(')' | ']') => closed += 1,
                Some('(' | '[') if closed > 0 => closed -= 1,
                _ => {}
            }
            let found = self.period(at).filter(|_| closed == 0)?;
            let noted = self.sentence.mark(at + 1) == Some(':') && self.sentence.mentions[index].depth > 0;
            (self.compares(at, found) || noted).then_some(found)
        })
    }

    /// The comparison that closes a list of changes: `giảm 14 vụ, giảm 3 người chết so với cùng kỳ`.
    fn compared_later(&self, index: usize) -> Option<usize> {
        let segment = self.sentence.mentions[index].segment;
        let figure = |i: usize| matches!(self.roles.get(i), Some((Role::Figure { .. }, _)));
        let changes = (index + 1..self.sentence.mentions.len())
            .take_while(|i| self.sentence.mentions[*i].segment == segment || !figure(*i));
        changes.into_iter().find_map(|i| self.compared_behind(i))
    }

    /// The comparison that a sentence after this one goes on with, if it opens with `Trong đó`.
    pub fn last_comparison(&self) -> Option<When> {
        let compared = |at: usize| self.period(at).filter(|found| self.compares(at, *found));
        (0..self.sentence.items.len()).rev().find_map(compared).map(|found| self.sentence.periods[found].when)
    }

    /// Whether the figure is done or to be done.
    pub fn status(&self, planned: bool, when: Option<&Period>) -> Status {
        let later = when.is_some_and(|when| self.is_ahead(when));
        if planned || later { Status::Target } else { Status::Actual }
    }

    /// Whether a period lies ahead of the day of publication, or of what the report says that it is about.
    fn is_ahead(&self, when: &Period) -> bool {
        let (start, end) = (when.start(), when.end());
        let behind = self.around.report.is_some_and(|report| start > report.end());
        match self.around.anchor.published {
            Some(today) => start > today || (behind && period::day_number(end) > period::day_number(today) + 45),
            // A day or a month soon after what is reported on may have passed when it was written.
            None => behind && !matches!(when, Period::Day(..) | Period::Month(..) | Period::Range { .. }),
        }
    }
}

/// Whether a sentence goes on with the parts of what stood before it: `Trong đó`, `Trong mức tăng chung, …`.
pub fn goes_on(sentence: &Sentence) -> bool {
    let opens = sentence.items.iter().take(2).any(|item| item.what == What::Label(Label::Parts));
    let within = sentence.tokens.first().is_some_and(|token| token.key == const { key("trong") });
    let comma = (0..sentence.items.len().min(8)).find(|i| sentence.mark(*i) == Some(','));
    let timeless = |end: usize| sentence.items[..end].iter().all(|item| !matches!(item.what, What::Period(_)));
    opens || (within && comma.is_some_and(timeless))
}

/// `so với các quý trước`, `gần bằng năm 2019`, `cao hơn năm 2019`.
fn follows_comparison(sentence: &Sentence, at: usize) -> bool {
    let label = |back: usize| at.checked_sub(back).and_then(|i| sentence.label(i));
    let than = || {
        let token = sentence.items[at].tokens.start.checked_sub(1).map(|i| &sentence.tokens[i]);
        token.is_some_and(|token| token.key == const { key("hơn") })
    };
    label(1) == Some(Label::Against)
        || label(2) == Some(Label::Against)
        || label(1) == Some(Label::Equal)
        || (matches!(label(1), Some(Label::Up | Label::Down)) && than())
}

/// `tầm nhìn đến năm 2050`, `định hướng đến năm 2030`.
fn is_outlook(sentence: &Sentence, at: usize) -> bool {
    const OUTLOOKS: [[Key; 2]; 2] = [[key("tầm"), key("nhìn")], [key("định"), key("hướng")]];
    let start = sentence.items[at].tokens.start;
    let words = &sentence.tokens[start.saturating_sub(2)..sentence.items[at].tokens.end.min(start + 2)];
    words.windows(2).any(|pair| OUTLOOKS.contains(&[pair[0].key, pair[1].key]))
}

/// How far into a sentence without numbers a time may stand to open it: `Theo báo cáo tại hội nghị, năm 2019, ngành …`.
const OPENING: usize = 8;

/// The last time before the first number of a sentence, and its item: what the sentence opens with.
pub fn opening<'s>(sentence: &'s Sentence) -> Option<(usize, &'s PeriodMention)> {
    let end = sentence.mentions.first().map_or(sentence.items.len().min(OPENING), |mention| mention.first);
    let mut depth = 0;
    (0..end).rev().find_map(|at| {
        match sentence.items[at].what {
            What::Mark(')') => depth += 1,
            What::Mark('(') => depth -= 1,
            What::Period(found) if depth == 0 => {
                let period = &sentence.periods[found];
                let compared = period.compared || follows_comparison(sentence, at) || is_outlook(sentence, at);
                return (period.dates_figures() && !compared && !period.named).then_some((at, period));
            }
            _ => {}
        }
        None
    })
}
