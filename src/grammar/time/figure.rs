//! Which of the times around a number is its own: behind it, before it, its total's, at the sentence's end.

use super::opening::{is_of_a_cause, is_of_its_clause, is_since, opens_parts};
use super::{Dated, Times, goes_on};
use crate::grammar::intent;
use crate::grammar::reading::Role;
use crate::grammar::sentence::What;
use crate::lexicon::{Kind, Label};
use crate::period::{self, Period, When};
use crate::text::key::{Key, key};

const OF_TOTAL: &str = "total's time";

impl Times<'_, '_> {
    /// The period of the mention `index`, a part of the mention `part_of` or of a figure of a sentence before whose period is
    /// `of_before`: what is told, or the last day of those months for what stands in the books.
    pub fn of_figure(&self, index: usize, part_of: Option<usize>, of_before: Option<Period>, planned: bool) -> Dated {
        let dated = self.told_of(index, part_of, of_before, planned);
        let stretch =
            |period: &Period| matches!(period, Period::Half(..) | Period::Quarter(..) | Period::Months { .. });
        // A report on six months that is written before they are over counts nothing on their last day.
        let over = |months: &Period| self.around.anchor.published.is_none_or(|today| months.end() <= today);
        let months = dated.period.filter(stretch).filter(over).filter(|_| !planned && self.is_balance(index));
        months.map_or(dated, |months| Dated { period: Some(months.last_day()), ..dated })
    }

    /// The time right behind the mention; the nearest before it that holds for it, or that of the total whose part it is; a time
    /// that closes the sentence; the month that is compared with the month before; else what the paragraph or the report is about.
    fn told_of(&self, index: usize, part_of: Option<usize>, of_before: Option<Period>, planned: bool) -> Dated {
        let told = self.in_its_sentence(index, part_of, planned).or_else(|| self.as_another(index, of_before));
        told.unwrap_or_else(|| self.as_around(index, planned))
    }

    /// The time `found` in the sentence, which is what says the period.
    fn said(&self, found: usize, period: Option<Period>, rule: &'static str) -> Dated {
        Dated { period, rule, span: Some(self.sentence.periods[found].span) }
    }

    /// What times of the sentence say, and its total.
    fn in_its_sentence(&self, index: usize, part_of: Option<usize>, planned: bool) -> Option<Dated> {
        let said = |found: usize, rule| Some(self.said(found, self.resolve(found, index), rule));
        if let Some((period, found)) = self.in_turn(index) {
            return Some(self.said(found, Some(period), "times in turn"));
        }
        if let Some(found) = self.cues[index].then.or_else(|| self.of_other(index)).or_else(|| self.told_then(index)) {
            let of = self.dated.last().and_then(|(_, period)| *period);
            let then = self.resolve_basis(&self.sentence.periods[found].when, of.as_ref());
            return Some(self.said(found, then, "time behind the number"));
        }
        if let Some(found) = self.behind(index) {
            return said(found, "time behind the number");
        }
        if let Some(period) = self.between_pair(index) {
            return Some(Dated { period: Some(period), rule: OF_TOTAL, span: None });
        }
        // `từ 46% năm 2021 lên 51% năm 2025; … từ 34% lên 40%`: the years of the pair before.
        if let Some(found) = self.of_pair_before(index) {
            return said(found, "time before the number");
        }
        let before = self.before(index, planned);
        // `…, lũy kế 5 tháng 137 hộ; 9 hộ nghỉ, lũy kế 5 tháng 79 hộ`: back to the month.
        if let Some((at, found)) = before.filter(|(_, found)| self.sentence.periods[*found].summed)
            && self.sentence.parted(at..self.sentence.mentions[index].item)
            && let Some((own, _)) = self.sum_behind(index)
            && let Some(sum) = self.resolve(found, index)
        {
            let (year, month, _) = own.end().max(sum.end());
            return Some(self.said(found, Some(Period::Month(year, month)), "month before its sum"));
        }
        if let Some(total) = self.total(index, part_of).filter(|total| before.is_none_or(|(at, _)| at < total.0)) {
            return Some(Dated { period: total.1, rule: OF_TOTAL, span: None });
        }
        match (before.and_then(|(at, _)| self.closing(index, at)), before) {
            (Some(found), _) => said(found, "time at the sentence's end"),
            (None, Some((_, found))) => said(found, "time before the number"),
            (None, None) => said(self.late(index)?, "time at the sentence's end"),
        }
    }

    /// What was said of another figure that it is a part or a share of, or by what it is compared with.
    fn as_another(&self, index: usize, of_before: Option<Period>) -> Option<Dated> {
        if let Some((month, found)) = of_before.and_then(|_| self.month_of_sum(index, of_before)) {
            return Some(self.said(found, Some(month), "month before its sum"));
        }
        let of_total = |period| Dated { period, rule: OF_TOTAL, span: None };
        if of_before.is_some() {
            return Some(of_total(of_before));
        }
        if let Some((period, found)) = self.next_to_previous(index) {
            return Some(self.said(found, Some(period), "compared with the one before"));
        }
        if let Some((period, found)) = self.year_after(index) {
            return Some(self.said(found, Some(period), "compared with the same months"));
        }
        let cue = &self.cues[index];
        // `Trong đó, … có 148/166 trường đạt chuẩn, chiếm 89,16%`: as the part whose share it is.
        // `trợ giúp 7.845 em (năm 2020), đạt 94% tổng số em`: at the time that was told behind what it is a share of.
        let of_all = self.sentence.has_word(self.sentence.mentions[index].after(), const { key("tổng") });
        let share = (of_all || matches!(cue.lead, Some((Label::Share, _)))) && cue.content == 0;
        let shared = |before: usize| share && (before + 1 == index || before + 3 > index && goes_on(self.sentence));
        // `- Nông nghiệp: 168 tỷ đồng (40,8%)`: a bare share in a bracket, as what stands before it.
        let bare = cue.opens_bracket && cue.content == 0 && cue.lead.is_none();
        let bare = bare && self.sentence.mentions[index].is_percent();
        // `…, trong đó Hội Nông dân 410 tỷ đồng, tăng 12 tỷ đồng, với 9.300 hộ vay`: what goes along, as what it goes along with.
        let along = cue.content == 0 && (cue.slash || self.sentence.label(cue.own.start) == Some(Label::With));
        let tied = |before: usize| along && (before + 1..index).all(|at| self.cues[at].content == 0);
        let last = self.dated.last().filter(|(before, period)| {
            period.is_some() && (shared(*before) || bare && before + 1 == index || tied(*before))
        });
        if let Some((_, period)) = last {
            return Some(of_total(*period));
        }
        let around = self.around;
        // `Riêng 6 tháng đầu năm, xã hỗ trợ 600 hộ. Cụ thể, …`
        let details = around.spoken.apart && self.sentence.label(0) == Some(Label::Details);
        // `Trong đó, …` dates its parts as the total before.
        let parts = details || opens_parts(self.sentence);
        let about = around.anchor.period.map(|about| about.end());
        let late = |total: &Period| about.is_none_or(|about| total.end() >= about || parts && total.end().0 == about.0);
        let total = around.spoken.figure.filter(late).filter(|_| details || goes_on(self.sentence));
        total.map(|period| of_total(Some(period)))
    }

    /// What the paragraph or the report is about.
    fn as_around(&self, index: usize, planned: bool) -> Dated {
        let around = self.around;
        // A stage is written up to the year behind it: `nhiệm kỳ 2020-2025`.
        let about = around.anchor.period.map(|about| match about {
            Period::Years { .. } => Period::Year(about.end().0 + 1).end(),
            _ => about.end(),
        });
        // `Thành phố sẽ cấm xe máy đến năm 2030. Có 90% số người được hỏi đồng ý`
        let yet = !planned && around.outlook && around.anchor.period == around.base;
        // `Công ty cũng đặt mục tiêu …`: for the time that tasks were set for before.
        let planned = planned && !around.intent_above && !intent::names_plan(self.sentence, self.cues, index);
        // A term of office begins in the year of its congress.
        let begins = |ahead: &Period| match ahead {
            Period::Years { .. } => ahead.end(),
            _ => ahead.start(),
        };
        let ahead = |ahead: &Period| planned && about.is_some_and(|about| about < begins(ahead));
        let ahead = around.spoken.ahead.filter(ahead);
        let period = ahead.or_else(|| self.fallen_back(index)).filter(|_| !yet);
        if let Some((month, found)) = self.month_of_sum(index, period) {
            return self.said(found, Some(month), "month before its sum");
        }
        // `Sau 15 năm hoạt động, quỹ đã cho 3.450 hộ vay`: since when, the report does not say.
        let stage = |period: &Period| matches!(period, Period::Years { .. });
        let period = period.filter(|period| planned || stage(period) || !self.looks_far_back());
        let rule = match period {
            None => "no time said",
            _ if ahead.is_some() => "time of the tasks before",
            _ if period == around.report || around.anchor.period == around.base => "report's time",
            _ => "paragraph's time",
        };
        Dated { period, rule, span: None }
    }

    /// Whether the sentence opens with years of which only the count is known.
    fn looks_far_back(&self) -> bool {
        const BEHIND: [Key; 2] = [key("sau"), key("qua")];
        let words = &self.sentence.tokens;
        words.len() > 2
            && BEHIND.contains(&words[0].key)
            && words[1].is_digits()
            && words[2].key == const { key("năm") }
    }

    /// What the paragraph is about; what there is is of the day that was told.
    fn fallen_back(&self, index: usize) -> Option<Period> {
        let before = 0..self.sentence.mentions[index].item;
        let named = || before.rev().find_map(|at| self.period(at).filter(|found| self.sentence.periods[*found].named));
        match self.around.anchor.period {
            about if let Some(at) = self.around.at.filter(|at| self.is_counted(index, about, at)) => {
                Some(if matches!(at, Period::Month(..)) { at.last_day() } else { at })
            }
            None => named().and_then(|found| self.resolve(found, index)),
            // `giai đoạn 2016 - 2020 …: từ 3.015 hộ xuống còn 2.204 hộ`
            Some(stage @ Period::Years { .. }) if self.fell(index) => Some(Period::Year(stage.year())),
            about => about,
        }
    }

    /// Whether it was counted on that day. Where the year was over by then, only what stands in the books is said to be of the day.
    fn is_counted(&self, index: usize, about: Option<Period>, at: &Period) -> bool {
        if matches!(at, Period::Month(..)) {
            return self.is_balance(index);
        }
        let over = matches!(about, Some(year @ Period::Year(_)) if year.end() == at.end());
        // `Tại ngày 1/5, chỉ số tồn kho tăng 11%. … sản xuất giấy tăng 1,5%; sản xuất thuốc lá giảm 16,3%`
        let last = self.dated.last().map_or(self.around.spoken.figure, |(_, period)| *period);
        let flows = |at: usize| self.sentence.begins(at, Kind::Flow);
        let apart = matches!(at, Period::Day(..)) && about.is_some_and(|about| about.end() != at.end());
        let goes_on = || apart && last == Some(*at) && !self.cues[index].own.clone().any(flows);
        self.is_balance(index) || !over && self.is_as_of(index) || goes_on()
    }

    /// Whether the number, or one that it goes on from, is the later of `từ A xuống B`.
    fn fell(&self, index: usize) -> bool {
        let segment = self.sentence.mentions[index].segment;
        let before = (0..index).rev().take(4).take_while(|i| self.sentence.mentions[*i].segment == segment);
        before.into_iter().any(|i| matches!(self.roles.get(i), Some((Role::PriorOfNext, _))))
    }

    /// `sắt, thép tăng 39% so với tháng trước` is said of a month, though the report be of a year.
    fn next_to_previous(&self, index: usize) -> Option<(Period, usize)> {
        let tells =
            |when: When| matches!(when, When::PreviousMonth | When::PreviousQuarter | When::Fixed(Period::Month(..)));
        if !self.sentence.periods.iter().any(|period| tells(period.when)) {
            return None;
        }
        let segment = self.sentence.mentions[index].segment;
        let moves = matches!(self.roles.get(index), Some((Role::Change { .. }, _)));
        let last = (index..self.sentence.mentions.len())
            .take_while(|i| self.sentence.mentions[*i].segment == segment || self.cues[*i].basis.is_some())
            .find_map(|i| self.compared_behind(i))
            .or_else(|| self.compared_later(index))
            // `3 nhóm hàng giảm so với tháng trước: gạo giảm 2%, …`
            .or_else(|| if moves { self.compared_before(index) } else { self.compared_in_name(index) })?;
        let now = match self.sentence.periods[last].when {
            When::PreviousMonth => When::ThisMonth,
            When::PreviousQuarter => When::ThisQuarter,
            // `tăng 22,8% so với tháng 10/2025` in a report on eleven months of 2025
            When::Fixed(then @ Period::Month(..)) => {
                let now = self.fallen_back(index)?;
                let (year, month, _) = now.end();
                let this = Period::Month(year, month);
                let sums = !matches!(now, Period::Month(..) | Period::Year(_)) && this.previous() == then;
                return sums.then_some((this, last));
            }
            _ => return None,
        };
        Some((self.latest(&now)?, last))
    }

    /// What those that a number counts are compared with, in the words behind it.
    fn compared_in_name(&self, index: usize) -> Option<usize> {
        let sentence = self.sentence;
        let ends = |at: &usize| matches!(sentence.what(*at), What::Mark(_) | What::Number(_));
        let mut name = (self.edge(index)..sentence.items.len()).take_while(|at| !ends(at));
        name.find_map(|at| self.period(at).filter(|found| self.compares(at, *found)))
    }

    /// The months a year after those that the mention is compared with, in the year that is spoken of: `tôm tăng 12% so với 8 tháng đầu
    /// năm 2017` in a report on August 2018.
    fn year_after(&self, index: usize) -> Option<(Period, usize)> {
        let stretch = |period: Period| matches!(period, Period::Half(..) | Period::Quarter(..) | Period::Months { .. });
        let told = |found: usize| match self.sentence.periods[found].when {
            When::Fixed(then) if stretch(then) => Some(then),
            _ => None,
        };
        if !(0..self.sentence.periods.len()).any(|found| told(found).is_some()) {
            return None;
        }
        let found = self.compared_behind(index).or_else(|| self.compared_before(index));
        let found = found.or_else(|| self.compared_later(index))?;
        let (now, same) = (self.fallen_back(index)?, told(found)?.same_stretch_earlier(-1));
        // `giảm so với quý IV năm 2018` in the first quarter of 2019: with the quarter before.
        (now != same && (now.contains(&same) || same.contains(&now))).then_some((same, found))
    }

    /// The month of a figure behind which is told what it comes to since New Year, the stretch that the report is `about`: `xuất khẩu
    /// đạt 6,4 triệu USD, lũy kế 4 tháng đạt 25 triệu USD`.
    fn month_of_sum(&self, index: usize, about: Option<Period>) -> Option<(Period, usize)> {
        let (sum, found) = self.sum_behind(index)?;
        let (year, month, _) = sum.end();
        (about == Some(sum)).then_some((Period::Month(year, month), found))
    }

    /// What the figure comes to since New Year, where that is told in its clause behind it: the months, and the time that says them.
    fn sum_behind(&self, index: usize) -> Option<(Period, usize)> {
        let sentence = self.sentence;
        let clause = (self.edge(index)..sentence.items.len()).take_while(|at| sentence.mark(*at) != Some(';'));
        let mut times = clause.filter_map(|at| Some((at, self.period(at)?)));
        let (_, found) = times.find(|(at, found)| self.dates(*at, *found))?;
        let time = &sentence.periods[found];
        let sum = period::resolve(&time.when, &self.around.anchor).filter(|_| time.summed)?;
        let months = sum.start() == (sum.end().0, 1, 1) && !matches!(sum, Period::Year(_));
        months.then_some((sum, found))
    }

    /// The time compared with, right before a figure alone in its bracket: `tăng 8%, cao hơn giai đoạn 2011-2015 (7%)`.
    fn of_other(&self, index: usize) -> Option<usize> {
        let at = self.sentence.mentions[index].item.checked_sub(2)?;
        let alone = self.sentence.mark(at + 1) == Some('(') && self.sentence.mark(self.edge(index)) == Some(')');
        let figure = alone && matches!(self.roles.get(index), Some((Role::Figure { .. }, _)));
        self.period(at).filter(|found| figure && self.compares(at, *found))
    }

    /// The earlier time that opens the figure's bracket or clause, where nothing is compared in it: `(cùng kỳ năm 2022 mắc 60 người, tử vong
    /// 2 người)`.
    fn told_then(&self, index: usize) -> Option<usize> {
        let sentence = self.sentence;
        let figure = matches!(self.roles.get(index), Some((Role::Figure { .. }, _)));
        if !figure || !sentence.periods.iter().any(|time| matches!(time.when, When::SamePeriod { .. })) {
            return None;
        }
        let item = sentence.mentions[index].item;
        let start =
            (0..item).rev().find(|at| matches!(sentence.mark(*at), Some(';' | '(' | ')'))).map_or(0, |at| at + 1);
        let moves =
            |at: usize| matches!(sentence.label(at), Some(Label::Up | Label::Down | Label::Against | Label::Same));
        // `Cùng ngày`, `Cùng thời điểm` is now.
        let then = |found: &usize| {
            let time = &sentence.periods[*found];
            let named = sentence.tokens[time.tokens.clone()].iter().any(|token| token.key == const { key("kỳ") });
            matches!(time.when, When::SamePeriod { year } if named || year.is_some())
        };
        self.period(start).filter(then).filter(|_| !(start..self.edge(index) + 1).any(moves))
    }

    /// A time right behind the number and its noun: `64,5% năm 2020`, `64,5% (năm 2020)`.
    fn behind(&self, index: usize) -> Option<usize> {
        let all = || (0..self.sentence.mentions.len()).map(|index| self.find_behind(index)).collect();
        self.known.behind.get_or_init(all)[index]
    }

    fn find_behind(&self, index: usize) -> Option<usize> {
        let edge = self.edge(index);
        let bracket = self.sentence.mark(edge) == Some('(');
        let at = edge + usize::from(bracket);
        let found = self.period(at)?;
        let period = &self.sentence.periods[found];
        // `(năm 2019: 210 ha)` speaks of another number; `, năm 2021: …` of the next.
        let own =
            if bracket { self.sentence.mark(at + 1) == Some(')') } else { self.sentence.mark(at + 1) != Some(':') };
        (own && !period.named && self.dates(at, found) && !self.leads_on(at, index)).then_some(found)
    }

    /// Whether the time right behind a number that has one of its own is that of the next: `Năm 2015 thu 25 tỷ đồng đến năm 2020 đạt 45 tỷ
    /// đồng`.
    pub(super) fn leads_on(&self, at: usize, index: usize) -> bool {
        let sentence = self.sentence;
        // `năm 2015 là 15% thì năm 2020 còn 4%`
        let then = || at > 0 && sentence.first_word(at - 1) == const { key("thì") };
        let until = || sentence.first_word(at) == const { key("đến") } || then();
        let Some((next, cue)) = sentence.mentions.get(index + 1).zip(self.cues.get(index + 1)).filter(|_| until())
        else {
            return false;
        };
        let dated = |at: usize| self.period(at).is_some_and(|found| self.dates(at, found));
        let follows = at < next.first && next.segment == sentence.mentions[index].segment && cue.separator.is_none();
        let joined = sentence.holds(at..next.first, Label::Joiner);
        follows && !joined && cue.lead.is_some() && sentence.gap(index).any(dated)
    }

    /// The time behind the later number of the pair before, of a pair (`từ A lên B`) without times of its own.
    fn of_pair_before(&self, index: usize) -> Option<usize> {
        let pair = |i: usize| i > 0 && matches!(self.roles.get(i - 1), Some((Role::PriorOfNext, _)));
        if !pair(index) {
            return None;
        }
        let later = (0..index).rev().find(|i| pair(*i) && !pair(*i + 1))?;
        let between = self.edge(later) + 1..self.sentence.mentions[index].item;
        let timeless = between.into_iter().all(|at| self.period(at).is_none());
        self.behind(later).filter(|_| timeless)
    }

    /// The years from one to the other of the pair before, of what it was a year on average: `từ 9,3% năm 2018 xuống 4,8% năm 2021, bình
    /// quân mỗi năm giảm 1,5%`.
    fn between_pair(&self, index: usize) -> Option<Period> {
        let from = index.checked_sub(2).filter(|from| matches!(self.roles[*from], (Role::PriorOfNext, _)))?;
        let moved = matches!(self.roles.get(index), Some((Role::Change { row: None, .. }, _)));
        let mean = moved && self.sentence.holds(self.cues[index].own.clone(), Label::Average);
        let (last, to) = self.dated.last().filter(|_| mean)?;
        let to = (*to).filter(|to| to.start().0 == to.end().0)?;
        let then = self.resolve_basis(&self.beside(from)?, Some(&to))?;
        let first = then.start().0 + i32::from(then.start() != then.end());
        let count = u8::try_from(to.end().0 + 1 - first).ok()?;
        (last + 1 == index && count > 0).then(|| Period::years(first, count))
    }

    /// The nearest time before the number that holds for it, and its item.
    fn before(&self, index: usize, planned: bool) -> Option<(usize, usize)> {
        let first = self.sentence.mentions[index].item;
        let own = self.sentence.gap(index).start;
        // `chi A 5 tỷ đồng, lũy kế 31 tỷ đồng; chi B 2 tỷ đồng`: the sum was that clause's.
        let (mut closed, mut clause) = (0usize, false);
        let first = if self.sentence.periods.is_empty() { 0 } else { first };
        for at in (0..first).rev() {
            let found = match self.sentence.what(at) {
                What::Period(found) if closed == 0 => found,
                What::Mark(')' | ']') => {
                    closed += 1;
                    continue;
                }
                What::Mark('(' | '[') => {
                    closed = closed.saturating_sub(1);
                    continue;
                }
                What::Mark(';') => {
                    clause = true;
                    continue;
                }
                _ => continue,
            };
            let period = &self.sentence.periods[found];
            let named = period.named && !(planned && (at >= own || self.is_head(at)));
            let summed = period.when == When::Summed && !self.is_head(at) && clause;
            // `Nghị quyết nhiệm kỳ mới …: giá trị sản xuất tăng bình quân 5 năm 9%`: years that are to come.
            let to_come = planned && matches!(period.when, When::PastYears(_));
            let passed = summed
                || to_come
                || clause && (is_of_its_clause(self.sentence, at, found) || is_of_a_cause(self.sentence, at))
                || self.passed(at, index)
                || is_since(self.sentence, at, found)
                || self.counted_on(at, found, index)
                || self.is_now_again(at, found);
            if named || !self.dates(at, found) || self.taken(at, index) || passed {
                continue;
            }
            return Some((at, found));
        }
        None
    }

    /// Whether the time at item `at` was told in passing: `mưa lớn giữa tháng 11 nhưng toàn xã vẫn thu 900 tấn`.
    fn passed(&self, at: usize, index: usize) -> bool {
        const BUT: [Key; 2] = [key("nhưng"), key("song")];
        let within = at > 0 && matches!(self.sentence.what(at - 1), What::Word);
        within && (at..self.sentence.mentions[index].item).take(3).any(|i| BUT.contains(&self.sentence.first_word(i)))
    }

    /// Whether the time at item `at` is no more than `hiện`, behind a time until which it holds: `tính đến ngày 20/8, huyện hiện có`.
    fn is_now_again(&self, at: usize, found: usize) -> bool {
        let until = |i: usize| {
            self.period(i).is_some_and(|found| self.sentence.periods[found].cumulative && self.dates(i, found))
        };
        self.sentence.periods[found].when == When::ToDate
            && (0..at).rev().take_while(|i| !self.sentence.is_number(*i)).any(until)
    }

    /// Whether the time at item `at` is a day on which something was counted in another clause, and the number is made over a
    /// time: `đàn dê tại thời điểm 1/7/2014 là 21 nghìn con; sản lượng thịt 77 nghìn tấn`.
    fn counted_on(&self, at: usize, found: usize, index: usize) -> bool {
        let sentence = self.sentence;
        let period = &sentence.periods[found];
        let day = matches!(period.when, When::Fixed(Period::Day(..)) | When::PartOfYear { part: Period::Day(..), .. });
        let flows = |i: usize| sentence.begins(i, Kind::Flow);
        day && !period.cumulative
            && sentence.parted(at..sentence.mentions[index].item)
            && self.cues[index].own.clone().take(3).any(flows)
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
        // `24 tấn năm 2019 (chiếm 0,02%)`: the bracket speaks of what stands before it, and of its time.
        let bracketed = self.cues[index].opens_bracket && owner + 1 == index && self.sentence.mark(at + 1) == Some('(');
        if bracketed && at == edge {
            return false;
        }
        let near = at == edge || at == edge + 1 && self.sentence.first_word(edge) == const { key("thì") };
        if near && self.leads_on(at, owner) {
            return false;
        }
        if at < self.cues[owner].tail || at == edge {
            return self.sentence.mark(at + 1) != Some(':');
        }
        match self.roles.get(owner).map(|(role, _)| *role) {
            // `từ 1.409 hộ (6%) cuối năm 2018 xuống còn 1.102 hộ`
            Some(Role::PriorOfNext) => (edge..at).all(|i| self.period(i).is_none()),
            // `183,2 tỷ đồng của năm 2022`, `80 căn của cả năm`
            Some(Role::Figure { .. }) | None => false,
            Some(_) => (edge..at)
                .all(|i| matches!(self.sentence.what(i), What::Word | What::Label(Label::Stop | Label::Filler))),
        }
    }

    /// The total, or what stands before `trong đó`: its item and its period.
    fn total(&self, index: usize, part_of: Option<usize>) -> Option<(usize, Option<Period>)> {
        let item = self.sentence.mentions[index].item;
        let of = |(mention, period): &(usize, Option<Period>)| (self.sentence.mentions[*mention].item, *period);
        if let Some(total) = part_of {
            return self.dated.iter().find(|(mention, _)| *mention == total).map(of);
        }
        let opener = self.sentence.last_of(0..item, Label::Parts).filter(|at| !self.sentence.parted(*at..item))?;
        // What stands in a bracket before is no total.
        let depth = self.sentence.mentions[index].depth;
        let mentions = &self.sentence.mentions;
        let before = |mention: &usize| mentions[*mention].item < opener && mentions[*mention].depth <= depth;
        self.dated.iter().rev().find(|(mention, _)| before(mention)).map(of)
    }

    /// The time that closes the clause of the last number of a sentence, where the one before it at item `before` stands in another:
    /// `đến hết tháng 1/2022 giải ngân đạt 95%; thu hồi 37 tỷ đồng trong quý IV`.
    fn closing(&self, index: usize, before: usize) -> Option<usize> {
        let sentence = self.sentence;
        let start = sentence.mentions[index].item;
        let last = sentence.items.len().checked_sub(2).filter(|_| index + 1 == sentence.mentions.len())?;
        let found = self.period(last)?;
        let apart = sentence.parted(before..start);
        // `…; hộ nghèo giảm còn 4%, đạt chuẩn nông thôn mới năm 2023`: of what is told behind it.
        let other = |i: usize| sentence.mark(i) == Some(',') && sentence.first_word(i + 1) == const { key("đạt") };
        let apart = apart && !(start..last).any(other);
        (apart && self.dates(last, found) && !sentence.periods[found].named).then_some(found)
    }

    /// Whether a number behind the mention has a time before it: `đưa 38 người đi và hiện có 100 người học nghề để đi trong năm tới`.
    fn dated_anew(&self, index: usize, last: usize) -> bool {
        let dated = |at: usize| self.period(at).is_some_and(|found| self.dates(at, found));
        let outside = |later: &usize| self.sentence.mentions[*later].depth == self.sentence.mentions[index].depth;
        (index + 1..last + 1).filter(outside).any(|later| self.cues[later].own.clone().any(dated))
    }

    /// A time that closes the sentence: `…, trong 6 tháng đầu năm 2023.`
    fn late(&self, index: usize) -> Option<usize> {
        if self.sentence.periods.is_empty() {
            return None;
        }
        let last = self.sentence.mentions.len() - 1;
        let alone = || (index + 1..last).all(|i| self.behind(i).is_none()) && !self.dated_anew(index, last);
        let after = self.edge(last).max(self.cues[last].tail);
        let mut depth = 0;
        // `vốn đạt 214 tỷ đồng; hai dự án chuyển sang năm 2013` says nothing of what stands before its semicolon.
        let segment = |index: usize| self.sentence.mentions[index].segment;
        let apart = |at: usize| segment(index) == segment(last) && self.sentence.mark(at) == Some(';');
        let closing = |at: usize| {
            match self.sentence.mark(at) {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                _ => {}
            }
            let found = self.period(at).filter(|_| depth == 0)?;
            let period = &self.sentence.periods[found];
            // `tặng 200 suất cho em học giỏi trong năm học 2015-2016` says which pupils.
            let which = index < last && matches!(period.when, When::Fixed(Period::Season(_)));
            (!period.named && !which && self.dates(at, found) && period.when != When::ToDate).then_some(found)
        };
        (after..self.sentence.items.len()).take_while(|at| !apart(*at)).find_map(closing).filter(|_| alone())
    }
}
