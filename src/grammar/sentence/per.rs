//! What a quantity is per: `/người/tháng`, `/1 vạn dân`, `trên mỗi 10.000 dân`.

use super::{Mention, Sentence, What};
use crate::decimal::Decimal;
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::OtherKind;
use crate::text::key::{Key, key};
use crate::text::token::Token;
use std::ops::Range;

/// Most items of what a quantity is per: `/1 vạn dân/năm` has six.
const LONGEST_PER: usize = 10;
const ONE: Decimal = Decimal::ONE;

impl Sentence<'_> {
    /// `/người/tháng`, `/1 vạn dân` behind a number and its unit.
    pub(super) fn per(&self, at: usize) -> Range<usize> {
        let counts = matches!(self.what(at), What::Number(i) if self.mentions[i].quantity.unit == Unit::Count);
        let mut end = at + 1;
        if counts {
            // `10,6 bác sĩ/1 vạn dân`: the noun stands between.
            while end < at + 6 && matches!(self.what(end), What::Word | What::Label(Label::Hour | Label::Numbered)) {
                end += 1;
            }
        }
        // `15 kg gạo/nhân khẩu`
        if matches!(self.what(at), What::Number(i) if matches!(self.mentions[i].quantity.unit, Unit::Measure(_)))
            && self.what(end) == What::Word
            && self.mark(end + 1) == Some('/')
        {
            end += 1;
        }
        let start = end;
        let money =
            matches!(self.what(at), What::Number(i) if matches!(self.mentions[i].quantity.unit, Unit::Money(_)));
        while self.mark(end) == Some('/') && end < start + LONGEST_PER {
            let mut next = end + 1;
            // `50 mg/100 ml`; but `35 ha/100 ha` are done and planned.
            if self.measured_base(at, next) {
                end = next + 1;
                continue;
            }
            let one = match self.what(next) {
                // `/1 vạn dân`, `/100 dân`
                What::Number(i) => {
                    let base = &self.mentions[i].quantity;
                    let named = matches!(self.what(next + 1), What::Word | What::Label(Label::Stop | Label::Numbered));
                    // `630 người/1.000 người`: done and planned.
                    let same =
                        start > at + 1 && (at + 1..start).all(|i| self.first_word(i) == self.first_word(i + next - at));
                    let named = named && !same;
                    // `45 kg/người/6 tháng`
                    let timed = end > start && self.begins(next + 1, Kind::Timed);
                    let round = ["1", "100", "1.000", "10.000", "100.000", "1000", "100000"]
                        .contains(&base.number.of(self.text).split(' ').next().unwrap_or(""));
                    named
                        && (round || timed)
                        && base.unit == Unit::Count
                        && (timed
                            || start > at + 1
                            || money && base.value == ONE
                            || base.value == Decimal::from(10_000)
                            || self.tells_rate(at))
                }
                _ => false,
            };
            let word = |i: usize| {
                use Label::*;
                matches!(
                    self.what(i),
                    What::Word
                        | What::Label(
                            Actor
                                | Stop
                                | Measure(_)
                                | Scale(4)
                                | Currency(_)
                                | Numbered
                                | Hour
                                | NameHead
                                | LightVerb
                                | Fund
                                | OrdinalHead
                                | Times
                        )
                ) || money && self.said(i) == "chỉ"
            };
            if one {
                next += 1;
            }
            // `7,58%/kịch bản 7,61%`: a pair.
            let pair = self.is_number(next + 1);
            if !one && (!word(next) || pair) {
                break;
            }
            next += 1;
            // A second word of the noun: `/hộ dân`, `/lao động`; but `62 tạ/ha sản lượng đạt 719 tấn` goes on.
            let measured = [Kind::Amount, Kind::Measured].iter().any(|kind| self.begins(next, *kind));
            // `360.000 đồng/tháng kể từ ngày 1/7`, `1.864 đồng/kWh áp dụng từ ngày 20/3`
            const SINCE: [Key; 3] = [key("kể"), key("áp"), key("tính")];
            let measured = measured || SINCE.contains(&self.first_word(next));
            if (!one || money) && self.what(next) == What::Word && !measured {
                next += 1;
            }
            // `12/1.000 trẻ đẻ sống`
            while one && !money && start == at + 1 && self.what(next) == What::Word {
                next += 1;
            }
            end = next;
        }
        if end > start {
            return start..end;
        }
        let first = self.per_each(at + 1).filter(|_| money).unwrap_or(at + 1..at + 1);
        // `38 triệu đồng 1 người 1 năm`
        let length = |at: usize| self.period(at).filter(|_| self.said(at).starts_with("1 ")).map(|_| at..at + 1);
        let second = self.per_each(first.end).or_else(|| length(first.end)).filter(|_| !first.is_empty());
        first.start..second.map_or(first.end, |second| second.end)
    }

    /// `tỷ suất sinh 18/1.000 phụ nữ`, `tần suất tai nạn 0,4/1.000 lao động`: the second number is what the rate is per.
    fn tells_rate(&self, at: usize) -> bool {
        const RATES: [Key; 3] = [key("tỷ"), key("tỉ"), key("tần")];
        let rate = |pair: &[Token]| RATES.contains(&pair[0].key) && pair[1].key == const { key("suất") };
        self.tokens[self.start_of_clause(at)..self.start_of(at)].windows(2).any(rate)
    }

    /// Whether the number at an item is so much of what the measured number at `at` is in.
    fn measured_base(&self, at: usize, next: usize) -> bool {
        let (What::Number(amount), What::Number(base)) = (self.what(at), self.what(next)) else { return false };
        let (amount, base) = (&self.mentions[amount].quantity, &self.mentions[base].quantity);
        let measured = |unit| matches!(unit, Unit::Measure(_));
        let round = [1, 100, 1_000].map(Decimal::from).contains(&base.value);
        // `25 triệu đồng/1 ha`
        let paid = matches!(amount.unit, Unit::Money(_)) && base.value == ONE;
        (measured(amount.unit) && round || paid) && measured(base.unit) && amount.unit != base.unit
    }

    /// `350.000 đồng mỗi em`, `5 triệu đồng một tháng`; but not `một số hộ`, `một lần`.
    fn per_each(&self, at: usize) -> Option<Range<usize>> {
        // `1 người`, `1 năm`
        let figure = matches!(self.what(at), What::Number(i) if self.mentions[i].quantity.value == ONE)
            && (self.is_word(at + 1, const { key("người") }) || self.begins(at + 1, Kind::Timed));
        let one = figure || self.is_word(at, const { key("một") });
        let (what, first) = (self.what(at + 1), self.first_word(at + 1));
        let vague = [const { key("số") }, const { key("phần") }, const { key("lần") }, const { key("cách") }];
        // `5,2 triệu đồng một chỉ`: a tenth of a tael, where nothing follows that it could be `only` of.
        let ends = matches!(self.what(at + 2), What::End | What::Mark(_));
        let named = (matches!(what, What::Word | What::Label(Label::Stop | Label::Measure(_) | Label::Numbered))
            || ends && what == What::Label(Label::Filler))
            && self.tokens_of(at + 1).len() == 1
            && !(one && vague.contains(&first));
        ((one || self.is_word(at, const { key("mỗi") })) && named).then_some(at..at + 2)
    }

    /// The `1 vạn` of `10,6 bác sĩ/1 vạn dân` is part of the unit, no number of its own.
    pub(super) fn drop_rate_bases(&mut self) {
        let own = |mention: &Mention| {
            if self.is_base(mention) { mention.item..mention.item + 1 } else { mention.per.clone() }
        };
        let bases: Vec<Range<usize>> = self.mentions.iter().map(own).collect();
        if bases.iter().all(Range::is_empty) {
            return;
        }
        let inside = |item: usize| {
            let at = bases.partition_point(|per| per.start <= item);
            at.checked_sub(1).is_some_and(|i| bases[i].contains(&item))
        };
        let mut kept = Vec::with_capacity(self.mentions.len());
        for mention in std::mem::take(&mut self.mentions) {
            if inside(mention.item) {
                self.items[mention.item].what = What::Other(OtherKind::Name);
            } else {
                self.items[mention.item].what = What::Number(kept.len());
                kept.push(mention);
            }
        }
        self.mentions = kept;
    }

    /// `5,2 bác sĩ trên mỗi 10.000 dân`, `số bác sĩ bình quân 1 vạn dân là 9,2`: how many the rate is counted by.
    fn is_base(&self, mention: &Mention) -> bool {
        // `giá trị sản xuất trên 1 ha đất đạt 90 triệu đồng`
        if mention.quantity.value == ONE {
            // `bình quân 1 ngày trong tháng, cả nước xảy ra 29 vụ`
            let mean = mention.item.checked_sub(1).is_some_and(|at| self.label(at) == Some(Label::Average));
            let timed = mean && self.begins(mention.item + 1, Kind::Timed) && self.mark(mention.item + 2) != Some('/');
            let told = || self.mentions.last().is_some_and(|last| last.item > mention.item);
            return timed && told() || self.is_one_of_money(mention.item);
        }
        if mention.quantity.unit != Unit::Count || !self.counts_heads(mention.item + 1) {
            return false;
        }
        let round = [1_000, 10_000, 100_000].map(Decimal::from).contains(&mention.quantity.value);
        let before = |back: usize| mention.item.checked_sub(back).map(|i| self.first_word(i));
        if round && self.mean_of_base(mention.item) {
            return true;
        }
        let each = before(1) == Some(const { key("mỗi") });
        let over = each || before(1) == Some(const { key("trên") });
        let dwellers = each || self.first_word(mention.item + 1) == const { key("dân") };
        let counted = self.items[mention.item.saturating_sub(8)..mention.item]
            .iter()
            .rev()
            .take_while(|item| !matches!(item.what, What::Mark(_)))
            .any(|item| matches!(item.what, What::Number(_)));
        counted && round && over && dwellers
    }

    /// Whether the number before `dân` at an item stands between `bình quân` and `là`, so that a rate follows; or between what there is of it
    /// and the rate: `số bác sĩ trên 10.000 dân đạt 12,5`, `tỷ suất chết trẻ em/1.000 trẻ đẻ sống: 14`.
    fn mean_of_base(&self, at: usize) -> bool {
        const RATES: [Key; 3] = [key("số"), key("tỷ"), key("tỉ")];
        let over = self.is_over(at, &[key("trên")]);
        let Some(before) = at.checked_sub(1 + usize::from(over)) else { return false };
        // `số người chết do HIV/AIDS`
        let noun =
            matches!(self.what(before), What::Word | What::Label(Label::LightVerb) | What::Other(OtherKind::Age));
        let counted = || over && noun && RATES.contains(&self.tokens[self.start_of_clause(before)].key);
        (self.label(before) == Some(Label::Average) || counted()) && self.rate_of_base(at).is_some()
    }

    /// Whether the one at an item is what the mean of it, or money, is told for: `giá trị sản xuất trên 1 ha đất đạt 90 triệu đồng`.
    fn is_one_of_money(&self, at: usize) -> bool {
        let over = self.is_over(at, &[key("trên"), key("của")]);
        let Some(before) = at.checked_sub(1 + usize::from(over)) else { return false };
        let mean = self.label(before) == Some(Label::Average) || self.last_word(before) == const { key("quân") };
        let amount = || over && Kind::Mass.begins(self.tokens, self.start_of_clause(before));
        let money = |rate: usize| matches!(self.mentions[rate].quantity.unit, Unit::Money(_));
        // `bình quân 1 xã có 45 hộ nghèo`
        let clause = || (at + 2..self.items.len()).take_while(|i| self.mark(*i).is_none());
        let noun =
            matches!(self.what(at + 1), What::Word | What::Label(Label::NameHead | Label::Numbered | Label::Actor));
        let each = mean && noun && clause().any(|i| self.is_number(i));
        each || (mean || amount()) && self.rate_of_base(at).is_some_and(money)
    }

    /// Whether one of the words, or a slash, ties the number at an item to what stands before.
    fn is_over(&self, at: usize, words: &[Key]) -> bool {
        at > 0 && (words.contains(&self.first_word(at - 1)) || self.mark(at - 1) == Some('/'))
    }

    /// The token with which the clause of an item begins.
    fn start_of_clause(&self, at: usize) -> usize {
        let ends = |what| matches!(what, What::Mark(mark) if mark != '/');
        let clause = self.items[..=at].iter().rev().take_while(|item| !ends(item.what));
        clause.last().map_or(self.items[at].tokens.start, |item| item.tokens.start)
    }

    /// The rate behind the number at an item that it is counted by.
    fn rate_of_base(&self, at: usize) -> Option<usize> {
        // The rest of the noun, whose it is and when, then what leads to the rate.
        let leads = |i: &usize| {
            use Label::{Average, Bound, DownTo, Equal, Is, Reach, UpTo};
            let led = matches!(
                self.what(*i),
                What::Mark(':') | What::Label(Is | Reach | Average | Bound(_) | UpTo | Equal | DownTo)
            );
            led || self.period(*i).is_some()
        };
        let noun = |i: &usize| {
            use Label::{Actor, Joiner, LightVerb, Stop};
            matches!(self.what(*i), What::Word | What::Label(Stop | Actor | Joiner | LightVerb))
        };
        let near = at + 1..at + 2 * LONGEST_PER;
        let (item, rate) = near.clone().find_map(|i| match self.what(i) {
            What::Number(rate) => Some((i, rate)),
            _ => None,
        })?;
        let lead = near.into_iter().find(|i| !noun(i)).unwrap_or(at + 1);
        // `số giường bệnh bình quân 1 vạn dân (giường): 27`
        let unit = self.mark(lead) == Some('(') && self.mark(lead + 2) == Some(')') && noun(&(lead + 1));
        let lead = lead + if unit { 3 } else { 0 };
        (lead < item && (lead..item).all(|i| leads(&i))).then_some(rate)
    }

    /// The number that a rate is counted by, among the items: the `10.000` of `số bác sĩ trên 10.000 dân`.
    pub fn counted_by(&self, mut items: Range<usize>) -> Option<usize> {
        items.find(|i| {
            let over =
                *i > 0 && matches!(self.what(*i - 1), What::Label(Label::Average | Label::Bound(_)) | What::Mark('/'));
            over && self.what(*i) == What::Other(OtherKind::Name) && self.counts_heads(*i + 1)
        })
    }

    /// Whether the item is what rates are counted by: `dân`, `trẻ đẻ sống`, `người`.
    fn counts_heads(&self, at: usize) -> bool {
        let first = self.first_word(at);
        [const { key("dân") }, const { key("trẻ") }, const { key("người") }].contains(&first)
    }
}
