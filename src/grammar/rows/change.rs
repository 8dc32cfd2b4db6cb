//! By how much a figure rose or fell, since when, and its earlier value.
//!
//! `tăng 20,2% so với năm 2019`, `từ 64,5% lên 70%`, `không đổi so với cùng kỳ`.

use super::builder::Builder;
use super::figure::thousands;
use crate::arithmetic::{self, is_whole};
use crate::decimal::Decimal;
use crate::grammar::cue::compares_by_itself;
use crate::grammar::indicator;
use crate::grammar::reading::Role;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::number::scaled::times;
use crate::period::{self, Anchor, Period, When};
use crate::report::{Bound, Change, Direction, Figure, Interval};
use crate::text::key::key;

/// More than so many points a share seldom falls in a year.
const LARGEST_FALL: Decimal = Decimal::from_parts(15, 0, 0, false, 0);

impl Builder<'_, '_> {
    /// `tương đương cùng kỳ`, `không đổi so với năm trước`: a comparison without an amount.
    pub(super) fn unchanged(&mut self) {
        let sentence = self.sentence;
        if sentence.labels & const { Label::Same.bit() | Label::Equal.bit() | Label::Bound(Bound::About).bit() } == 0 {
            return;
        }
        for at in 0..sentence.items.len() {
            // `tương đương so với cùng kỳ 2015`
            let period = || sentence.period(at + 1 + usize::from(sentence.label(at + 1) == Some(Label::Against)));
            let same = match sentence.label(at) {
                // `giữ nguyên 15%` says how much.
                Some(Label::Same) => !matches!(sentence.what(at + 1), What::Number(_)),
                // `cơ cấu tương ứng cùng kỳ là …`
                Some(Label::Equal) if !sentence.has_word(at, const { key("ứng") }) => {
                    let before = period().is_some_and(|p| matches!(sentence.periods[p].when, When::SamePeriod { .. }));
                    before || self.equals_a_year(at)
                }
                // `xấp xỉ mức thực hiện cùng kỳ năm 2016`
                // `tăng 8% so với ước thực hiện năm 2018` says how much.
                Some(Label::Bound(Bound::About | Bound::Nearly)) => {
                    at.checked_sub(1).is_none_or(|i| sentence.label(i) != Some(Label::Against))
                        && self.nearly_as_before(at)
                }
                _ => false,
            };
            if !same {
                continue;
            }
            let before = sentence.mentions.partition_point(|m| m.item < at);
            let Some(mention) = before.checked_sub(1) else { continue };
            let noun = self.cues[mention].noun.clone();
            if sentence.mentions[mention].quantity.unit == Unit::Count
                && noun.end == at
                && indicator::tells_which(sentence, noun)
            {
                continue;
            }
            // `12 đội hoạt động trở lại, bằng cùng kỳ`: the comma may stand behind more words of the name.
            let end = self.cues[mention].end();
            let comma = (end..at).find(|i| matches!(sentence.what(*i), What::Mark(_)));
            // `giảm 1 người chết, số bị thương không đổi`: of something else.
            let other = comma.is_some_and(|comma| (comma..at).any(|i| sentence.what(i) == What::Word));
            let near = at <= end + 2 && !other || comma == Some(at - 1);
            let row = match self.decided.best.roles[mention].0 {
                Role::PlanPercent { row: Some(row), .. } | Role::Change { row: Some(row), .. } => Some(row),
                _ => self.decided.best.rows.iter().position(|row| row.mention == Some(mention)),
            };
            let Some(row) = self.named_before(at).or(row.filter(|_| near)) else { continue };
            let of = self.period_of(row);
            let named = (at..sentence.items.len().min(at + 5)).find_map(|i| sentence.period(i));
            let anchor = Anchor { period: of.or(self.around.anchor.period), ..self.around.anchor };
            let when = named.map(|found| sentence.periods[found].when);
            let when = when.or_else(|| self.times().basis(mention, self.last, of.as_ref()));
            let basis = period::basis(&when.unwrap_or(When::SamePeriod { year: None }), of.as_ref(), &anchor);
            let span = sentence.items[at].span;
            self.changes(row).push(Change::without_amount(Direction::Same, basis, None, span));
        }
    }

    /// Whether an earlier time follows, not a number: `xấp xỉ cùng kỳ`, `gần bằng mức thực hiện của năm trước`.
    fn nearly_as_before(&self, at: usize) -> bool {
        let sentence = self.sentence;
        let small = |i: &usize| {
            matches!(
                sentence.label(*i),
                Some(Label::Average | Label::Reach | Label::Against | Label::Equal | Label::Stop | Label::Same)
            )
        };
        let next = (at + 1..sentence.items.len().min(at + 5)).find(|i| !small(i));
        next.is_some_and(|i| sentence.period(i).is_some_and(|found| compares_by_itself(&sentence.periods[found])))
    }

    /// `tương đương năm 2020`, `bằng mức thực hiện năm 2018`: as much as in a year before the row's.
    fn equals_a_year(&self, at: usize) -> bool {
        let sentence = self.sentence;
        let small = |i: &usize| matches!(sentence.label(*i), Some(Label::Average | Label::Reach | Label::Stop));
        let next = (at + 1..sentence.items.len().min(at + 5)).find(|i| !small(i));
        let Some(What::Period(found)) = next.map(|i| sentence.what(i)) else { return false };
        let period = &sentence.periods[found];
        let now = self.figures.last().and_then(|figure| figure.period);
        let year = match period.when {
            When::Fixed(then @ Period::Year(_)) => Some(then),
            _ => None,
        };
        !period.named && year.zip(now).is_some_and(|(then, now)| then.end() < now.start())
    }

    /// The row that counts what stands between the last comma and item `at`: `…, số người bị thương không đổi`.
    fn named_before(&self, at: usize) -> Option<usize> {
        let sentence = self.sentence;
        let start = (0..at).rev().find(|i| matches!(sentence.what(*i), What::Mark(_) | What::Number(_)))? + 1;
        let keys = |items: std::ops::Range<usize>| {
            let words = items.filter(|i| matches!(sentence.what(*i), What::Word));
            words.flat_map(|i| sentence.tokens_of(i).iter().map(|t| t.key)).collect::<Vec<_>>()
        };
        let mut named = keys(start..at);
        named.retain(|word| *word != const { key("số") });
        let rows = &self.decided.best.rows;
        (0..rows.len()).rev().filter(|_| named.len() > 1).find(|row| {
            let Some(mention) = rows[*row].mention.filter(|_| rows[*row].value.is_some()) else { return false };
            let cue = &self.cues[mention];
            let called = [keys(cue.noun.clone()), keys(cue.own.clone())].concat();
            named.iter().all(|key| called.contains(key))
        })
    }

    pub(super) fn change(&mut self, index: usize, row: usize, direction: Direction, ratio: bool) {
        let mention = &self.sentence.mentions[index];
        let quantity = &mention.quantity;
        // `giảm 1,5% tỷ lệ hộ nghèo`
        let classed = self.class_before(index).is_some() && self.cues[index - 1].rate;
        let rate_named = classed || self.cues[index].rate || self.sentence.label(mention.after()) == Some(Label::Rate);
        // `tốc độ tăng trưởng GRDP tăng 5,7%`: GRDP did.
        let grows = || self.cues[index].own.clone().any(|at| self.sentence.first_word(at) == const { key("tốc") });
        let rate_named = rate_named && !(direction == Direction::Up && grows());
        let shown = self.unit(index, None);
        let (value, rated, row_unit) = match self.local(row) {
            Some(figure) => (
                figure.value,
                figure.unit.as_deref() == Some("%") || (figure.value.is_none() && rate_named),
                figure.unit.clone(),
            ),
            None => (None, false, None),
        };
        // `tỷ lệ … giảm 3,2%; số ca mắc mới giảm 7,5%`: a number of things is no rate.
        let own = self.cues[index].own.clone();
        let counts =
            own.clone().next().is_some_and(|at| !own.is_empty() && self.sentence.first_word(at) == const { key("số") });
        // `hộ nghèo giảm 2,2%`, `giảm 1,5% hộ nghèo`: of all households.
        let about = self.cues[index].about.clone();
        let class = || own.clone().chain(about.clone()).any(|at| self.sentence.begins(at, Kind::Classed));
        let told_of = || quantity.value < LARGEST_FALL && class() || self.rate_before(index, row);
        let unit = match quantity.unit {
            Unit::Percent if (rated || (value.is_none() && !counts && told_of())) && !ratio => "%pt".to_string(),
            Unit::Points => "%pt".into(),
            Unit::Percent => "%".into(),
            Unit::Times => "lần".into(),
            // `30.600 lao động (tăng 3,33 so với năm 2018)`: nobody counts parts of a person.
            Unit::Count
                if self.cues[index].noun.is_empty() && !is_whole(quantity.value) && value.is_some_and(is_whole) =>
            {
                "%".into()
            }
            Unit::Count if shown.is_empty() => row_unit.unwrap_or_default(),
            _ => shown,
        };
        // `bằng 100% so với cùng kỳ`
        let same = ratio && quantity.value == Decimal::ONE_HUNDRED;
        // `7.990 vụ, giảm 1,193 vụ`
        let many = !self.cues[index].noun.is_empty() && value.is_some_and(|value| value >= Decimal::ONE_THOUSAND);
        let counted = || thousands(quantity).filter(|_| many).unwrap_or(quantity.value);
        let amount = if ratio { (quantity.value - Decimal::ONE_HUNDRED).abs() } else { counted() };
        let amount_max = quantity.max.map(|max| if ratio { (max - Decimal::ONE_HUNDRED).abs() } else { max });
        let implied_prior =
            value.filter(|_| amount_max.is_none()).and_then(|value| implied_prior(value, amount, &unit, direction));
        let period = self.period_of(row);
        let basis = self.basis(index, period);
        if let Some(Period::Year(before)) = basis {
            self.follow(row, before);
        }
        let change = Change {
            direction: if same { Direction::Same } else { direction },
            amount: Some(amount).filter(|_| !same),
            amount_max,
            unit: Some(unit).filter(|_| !same),
            bound: if ratio && direction == Direction::Down { lacking(mention.bound) } else { mention.bound },
            basis,
            prior: None,
            implied_prior,
            span: self.tail(index),
        };
        let changes = self.changes(row);
        // `từ 10.530 hộ đầu năm xuống còn 8.865 hộ (giảm 1.665 hộ)`: the same change, now with its amount.
        let stated = changes.last_mut().filter(|c| c.amount.is_none() && c.direction == direction);
        // `(năm 2019: 36 lò), tăng 25%`
        let makes = |stated: &Change| {
            let moved = if direction == Direction::Up { amount } else { -amount };
            let comes_out = |(value, prior)| {
                arithmetic::comes_out(value, prior, Decimal::ONE_HUNDRED + moved, quantity.step, Decimal::ZERO)
            };
            !ratio && value.zip(stated.prior).is_some_and(comes_out)
        };
        match stated {
            Some(stated) if quantity.unit != Unit::Percent || rated || makes(stated) => {
                *stated = Change {
                    prior: stated.prior,
                    basis: stated.basis.or(change.basis),
                    implied_prior: None,
                    span: stated.span.join(change.span),
                    ..change
                };
            }
            _ => {
                let basis =
                    change.basis.or_else(|| changes.last().filter(|c| c.direction == direction).and_then(|c| c.basis));
                changes.push(Change { basis, ..change });
            }
        }
    }

    /// Dates a row by the year that it is compared with, where nothing but the report as a whole dates it and that is two years on
    /// or no later: figures are held against the year before. `Nghèo còn 5,01%, giảm so với năm 2018` in a report on the tasks of
    /// 2020 is of 2019.
    fn follow(&mut self, row: usize, before: i32) {
        let two_on = matches!(self.period_of(row), Some(Period::Year(year)) if year == before + 2 || year <= before);
        // Where the report told of what was done in that year, the year compared with is a slip, or meant.
        let told = self.around.spoken.year == Some(before + 2);
        let Some(figure) = self.local(row).filter(|_| two_on && !told) else { return };
        // `so với cuối năm 2021 giảm 120, so với cuối năm 2020 giảm 64`: of the year after the later one.
        let later = |change: &Change| change.basis.is_some_and(|basis| basis.year() > before);
        if figure.changes.iter().any(later) {
            return;
        }
        let dated = figure.why.iter_mut().find(|why| why.cell == "period");
        if let Some(why) = dated.filter(|why| ["report's time", "paragraph's time"].contains(&why.rule)) {
            why.rule = "year after the one compared with";
            figure.period = Some(Period::Year(before + 1));
        }
    }

    /// Leaves a row without a time.
    fn undate(&mut self, row: usize) {
        if let Some(figure) = self.local(row) {
            figure.period = None;
            figure.why.retain(|why| why.cell != "period");
        }
    }

    /// What the change or earlier value at a mention compares a figure of some period with.
    pub(super) fn basis(&self, index: usize, of: Option<Period>) -> Option<Period> {
        let when = self.times().basis(index, self.last, of.as_ref())?;
        self.times().resolve_basis(&when, of.as_ref())
    }

    /// Whether the row before in the sentence is a rate's change without a level, which this one goes on with:
    /// `tỷ lệ hộ nghèo giảm 3 - 4%, riêng các huyện nghèo giảm trên 5%`.
    pub(super) fn rate_before(&self, index: usize, row: usize) -> bool {
        let before =
            self.of_row[row].checked_sub(self.first).and_then(|i| i.checked_sub(1)).and_then(|i| self.figures.get(i));
        // `còn 2,3%, bình quân mỗi năm giảm 1,5%`
        let cue = &self.cues[index];
        // `ngành may (chiếm 31%) tăng 12%`: the share is of another whole.
        let nameless = cue.content == 0 && cue.about.is_empty() && !cue.named_before && cue.separator != Some(')');
        // `chiếm 5,8%, tăng 11,5%`: a share was never below nothing.
        let risen = cue.direction() == Some(Direction::Up);
        let beyond = |level| risen && self.sentence.mentions[index].quantity.value > level;
        // `CPI chung tăng 0,2 điểm phần trăm do giá gạo tăng 0,6%`
        let points = index > 0 && self.sentence.mentions[index - 1].quantity.unit == Unit::Points;
        if points && !self.sentence.holds(self.sentence.gap(index), Label::Rate) {
            return false;
        }
        // `vốn đầu tư chiếm 33% GRDP, tăng 12%`: the capital grew, not its share.
        let share = index.checked_sub(1).map(|before| &self.cues[before]);
        let share = share.filter(|before| matches!(before.lead, Some((Label::Share, _))));
        if share.is_some_and(|before| before.own.clone().any(|at| self.sentence.begins(at, Kind::Flow))) {
            return false;
        }
        let rated = |f: &Figure| match f.value {
            None => f.changes.last().is_some_and(|c| c.unit.as_deref() == Some("%pt")),
            Some(level) => nameless && !beyond(level) && f.unit.as_deref() == Some("%"),
        };
        before.is_some_and(rated)
    }

    /// The period of a row.
    pub(super) fn period_of(&mut self, row: usize) -> Option<Period> {
        self.local(row)?.period
    }

    pub(super) fn prior(&mut self, index: usize, row: usize, value: Decimal) {
        let number = self.sentence.mentions[index].quantity.number;
        let period = self.period_of(row);
        let dated = self.basis(index, period);
        let now = self.local(row).and_then(|figure| figure.value);
        let changes = self.changes(row);
        if let Some(change) = changes.iter_mut().rev().find(|change| change.prior.is_none()) {
            change.prior = Some(value);
            change.basis = change.basis.or(dated);
            change.implied_prior = None;
            change.span = change.span.join(number);
            return;
        }
        let direction = match now {
            Some(now) if now < value => Direction::Down,
            Some(now) if now == value => Direction::Same,
            _ => Direction::Up,
        };
        changes.push(Change::without_amount(direction, dated, Some(value), number));
    }

    /// `từ A năm T1 xuống B`: the change of the row just added.
    pub(super) fn change_from(&mut self, from: usize, index: usize) {
        let Some(row) = self.of_row.len().checked_sub(1) else { return };
        let first = &self.sentence.mentions[from].quantity;
        let mut value = first.value;
        let now = &self.sentence.mentions[index].quantity;
        // `từ 64,5 lên 70%`, `từ 12 lên 15 tỷ đồng`
        if first.unit == Unit::Count && now.unit != Unit::Count && first.step <= Decimal::ONE {
            value = times(value, now.value / numeral_of(self.sentence, index)).unwrap_or(value);
        }
        let direction = if now.value < value { Direction::Down } else { Direction::Up };
        let beside = self.times().beside(from);
        self.last = beside.or(self.last);
        let period = self.period_of(row);
        let basis = beside.and_then(|when| self.times().resolve_basis(&when, period.as_ref()));
        let span = first.number;
        // `Từ năm 2017 đến năm 2022, … giảm từ 24,3% xuống 18,1%`: since the first of them.
        let stage = self.around.anchor.period.filter(|about| period == Some(Period::Year(about.year())));
        let basis = basis.or(match stage.or(period) {
            Some(Period::Years { from, .. }) => Some(Period::Year(from)),
            _ => None,
        });
        // `từ 49 vụ năm 2016 xuống còn 17 vụ năm nay`: which year this is, the report does not say.
        let undated = basis.is_some() && basis == period;
        if undated {
            self.undate(row);
        }
        // `tăng 50% (từ 3,2 triệu tấn lên 4,8 triệu tấn)`: the same change.
        let changes = self.changes(row);
        if let Some(stated) = changes.last_mut().filter(|c| c.prior.is_none() && c.direction == direction) {
            stated.prior = Some(value);
            stated.basis = stated.basis.or(basis);
            stated.implied_prior = None;
            stated.span = stated.span.join(span);
            return;
        }
        changes.push(Change::without_amount(direction, basis, Some(value), span));
    }
}

/// How what is left to a hundred is bound: `bằng gần 93% so với cùng kỳ` is less by over 7%.
fn lacking(bound: Bound) -> Bound {
    match bound {
        Bound::Over => Bound::Nearly,
        Bound::Nearly | Bound::Under => Bound::Over,
        Bound::AtLeast => Bound::AtMost,
        Bound::AtMost => Bound::AtLeast,
        same => same,
    }
}

/// The digits of a quantity without its scale words.
fn numeral_of(sentence: &Sentence, index: usize) -> Decimal {
    let quantity = &sentence.mentions[index].quantity;
    let numeral = crate::number::numeral::read(sentence.text, sentence.tokens, quantity.tokens.start);
    numeral.map(|n| n.value).filter(|value| !value.is_zero()).unwrap_or(Decimal::ONE)
}

/// The earlier value that a stated change implies.
pub fn implied_prior(value: Decimal, amount: Decimal, unit: &str, direction: Direction) -> Option<Interval> {
    let exact = |prior: Decimal| Some(arithmetic::just(prior));
    match (unit, direction) {
        (_, Direction::Same) => None,
        ("%", _) => arithmetic::earlier(value, amount, arithmetic::step_of(amount), direction == Direction::Up),
        ("lần", Direction::Up) if amount > Decimal::ONE => {
            arithmetic::whole(value, amount * Decimal::ONE_HUNDRED, arithmetic::step_of(amount) * Decimal::ONE_HUNDRED)
        }
        ("lần", _) => None,
        (_, Direction::Up) => exact(value - amount).filter(|_| value >= amount),
        (_, Direction::Down) => exact(value + amount),
    }
}
