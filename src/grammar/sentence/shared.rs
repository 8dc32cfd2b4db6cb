//! Scales, units and signs that a number leaves to its neighbours or to the line above: `578/670 nghìn người`, `ĐVT: triệu đồng`.

use super::{Mention, Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::key::{Key, NO_KEY, key};

/// Words that a unit is said behind: `đơn vị`, `đơn vị tính`, `ĐVT`.
const POINT: Key = key("điểm");
const UNIT_WORDS: [Key; 3] = [key("vị"), key("tính"), key("đvt")];

/// Words that what there are several of in a plan begins with: `chỉ tiêu`, `mục tiêu`, `nhiệm vụ`; fewer than this are no percentage.
const AIMS: [Key; 3] = [key("chỉ"), key("mục"), key("nhiệm")];
const FEW_AIMS: crate::decimal::Decimal = crate::decimal::Decimal::from_parts(50, 0, 0, false, 0);

/// How far before an amount its price may be named, in items.
const PRICE_REACH: usize = 8;

impl Sentence<'_> {
    /// `578/670 nghìn người`, `15 và 17 tỷ đồng`, `Philippines 210, Bangladesh 120, Đài Loan 55 nghìn tấn`, `(8,23 tỉ USD), … (3,41)`: a number
    /// without scale and unit takes those of the next of its pair or list, or of the bracket before.
    pub(super) fn share_scales(&mut self) {
        // The mention that a list in one scale goes on from, back to its first: `15; 17 và 20 tỷ đồng`.
        let mut goes_on = None;
        let in_order = self.labels & const { Label::Respectively.bit() } != 0;
        for index in (0..self.mentions.len()).rev() {
            let Some(next) = self.mentions.get(index + 1) else { continue };
            let mention = &self.mentions[index];
            let bare = mention.quantity.unit == Unit::Count && mention.quantity.power == 0;
            if !bare || (next.quantity.power == 0 && next.quantity.unit == Unit::Count) {
                continue;
            }
            let between = mention.item + 1..next.first;
            let slash = between.len() == 1 && self.mark(between.start) == Some('/');
            let listed = mention.bracket != 0
                && mention.bracket == next.bracket
                && self.mark(between.start) == Some(',')
                && next.quantity.power > 0;
            let joins = between.len() == 1
                && match self.what(between.start) {
                    What::Label(Label::Joiner) => true,
                    What::Mark(',' | ';') => in_order || goes_on == Some(index + 1),
                    _ => false,
                };
            goes_on = Some(index).filter(|_| joins);
            if slash || listed || joins {
                let (power, unit) = (next.quantity.power, next.quantity.unit);
                self.mentions[index].quantity.rescale(power, unit);
            }
        }
        for index in 1..self.mentions.len() {
            let (before, mention) = (&self.mentions[index - 1], &self.mentions[index]);
            let alone = mention.quantity.unit == Unit::Count
                && mention.quantity.power == 0
                && mention.quantity.value.scale() > 0
                && mention.bracket != 0
                && self.mark(mention.item + 1) == Some(')');
            if alone && before.bracket != 0 && before.bracket != mention.bracket && before.quantity.power > 0 {
                let (power, unit) = (before.quantity.power, before.quantity.unit);
                self.mentions[index].quantity.rescale(power, unit);
            }
        }
    }

    /// `xã A thu 1.208 tỷ đồng …; xã B thu 1.176 (…)`, `tổng thu 20 tỷ đồng, trong đó thuế 12,5; phí 7,5`: a list goes on in the scale and
    /// unit of the amount before, where it is worded alike or one of parts.
    pub(super) fn carry_scales(&mut self) {
        let (mut amount, mut carried): (Option<usize>, _) = (None, false);
        for index in 0..self.mentions.len() {
            let mention = &self.mentions[index];
            let quantity = &mention.quantity;
            if quantity.power > 0 && matches!(quantity.unit, Unit::Money(_) | Unit::Measure(_)) {
                (amount, carried) = (Some(index), false);
                continue;
            }
            let bare = quantity.unit == Unit::Count && quantity.power == 0 && mention.per.is_empty();
            let Some(before) = amount.filter(|_| bare) else { continue };
            let ends = matches!(
                self.what(mention.item + 1),
                What::End | What::Mark(',' | ';' | '(' | ')' | '.') | What::Label(Label::Joiner)
            );
            let verb = |index: usize| self.mentions[index].first.checked_sub(1).map(|at| self.last_word(at));
            let alike = verb(index) == verb(before) && verb(index) != Some(NO_KEY);
            let between = self.mentions[before].item..mention.first;
            let part = quantity.value.scale() > 0 && (carried || self.holds(between.clone(), Label::Parts));
            let rate = self.holds(between, Label::Rate);
            carried = ends && !rate && (alike || part);
            amount = Some(index).filter(|_| carried);
            if carried {
                let (power, unit) = (self.mentions[before].quantity.power, self.mentions[before].quantity.unit);
                self.mentions[index].quantity.rescale(power, unit);
            }
        }
    }

    /// `1.184 tỷ đồng, … 86,5 tỷ, … 2.310 tỷ`: thousands of millions of nothing in particular are money.
    pub(super) fn spread_money(&mut self) {
        let mut currency = None;
        for index in 0..self.mentions.len() {
            let quantity = &self.mentions[index].quantity;
            if let Unit::Money(code) = quantity.unit {
                currency = Some(code);
                continue;
            }
            let next = self.mentions[index].item + 1;
            // `44.059 tỷ doanh thu thuần`: what is money by its name.
            let first = self.mentions[index].first;
            let noun =
                matches!(self.what(next), What::Word | What::Label(Label::Numbered | Label::NameHead | Label::Actor));
            let counted = noun && !self.begins(next, Kind::Money) || self.tells_how_many(first);
            // `300k/suất`
            let slang = quantity.number.of(self.text).ends_with(['k', 'K']);
            // `28 triệu/người`; but `15 triệu khách/năm, ga mới 13 triệu/năm`
            let per = self.words(self.mentions[index].per.clone());
            let counts =
                |other: &Mention| other.quantity.unit == Unit::Count && self.words(other.per.clone()).ends_with(per);
            let each = || !per.is_empty() && !self.mentions[..index].iter().any(counts);
            // `12 tổ tiết kiệm được 320 triệu`
            let got = || {
                first > 0
                    && self.said(first - 1).ends_with("được")
                    && self.mark(next) != Some('/')
                    && !self.begins(next, Kind::Timed)
                    && self.mentions[..index].iter().all(|other| other.quantity.power == 0)
            };
            // `hỗ trợ 15 triệu mua bò`; but `có 4 triệu theo dõi`, `trong đó 3 triệu xuất khẩu`
            let gives = |at: usize| matches!(self.what(at), What::Word | What::Label(Label::LightVerb | Label::Stop));
            // `vay thêm 15 triệu mở xưởng`; `10 triệu hỗ trợ 4 em, 20 triệu đồng …`
            let more = |at: usize| at > 0 && self.said(at) == "thêm" && gives(at - 1);
            let told = || self.mentions[index + 1..].iter().any(|other| matches!(other.quantity.unit, Unit::Money(_)));
            let spent = || {
                self.label(next) == Some(Label::LightVerb)
                    && first > 0
                    && (gives(first - 1) || more(first - 1) || told())
            };
            // `cho 12 hộ với 27 triệu`
            let with =
                || first > 0 && self.label(first - 1) == Some(Label::With) && !matches!(self.what(next), What::Word);
            let known = currency.is_some() || each() || self.is_priced(first) || got() || spent() || with();
            let priced = quantity.power >= 6 && known;
            let large = slang || quantity.power >= 9 || priced;
            if quantity.unit == Unit::Count && large && !counted {
                let money = currency.unwrap_or(&"VND");
                self.mentions[index].quantity.unit = Unit::Money(money);
                currency = Some(money);
            }
        }
    }

    /// Whether a word for a price stands in the clause before the item: `giá nhà khoảng 250 triệu`.
    fn is_priced(&self, at: usize) -> bool {
        let clause = self.items[at.saturating_sub(PRICE_REACH)..at].iter().rev();
        let ends = |what: What| matches!(what, What::Mark(_) | What::Number(_));
        clause
            .take_while(|item| !ends(item.what))
            .any(|item| item.tokens.clone().any(|token| Kind::Price.begins(self.tokens, token)))
    }

    /// Whether the number behind the item says how many there are: `số hộ được vay vốn là 2 triệu`, `số người hưởng lương hưu, trợ cấp đạt
    /// 3 triệu`.
    fn tells_how_many(&self, first: usize) -> bool {
        let led = first.checked_sub(1).and_then(|at| self.label(at));
        let reaches = matches!(led, Some(Label::Is | Label::Reach | Label::UpTo | Label::DownTo));
        let clause = self.items[..first].iter().rev().take(2 * PRICE_REACH);
        let ends = |what: What| matches!(what, What::Number(_)) || matches!(what, What::Mark(mark) if mark != ',');
        let mut subject = clause.take_while(|item| !ends(item.what)).flat_map(|item| item.tokens.clone().rev());
        let head = subject.find(|at| self.tokens[*at].key == const { key("số") });
        let counts = |at: usize| {
            [Kind::Counter, Kind::Standing, Kind::Priced].iter().any(|kind| kind.begins(self.tokens, at + 1))
        };
        reaches && head.is_some_and(counts)
    }

    /// The unit that the sentence says for the numbers behind it: `(đơn vị: tỷ đồng)`, `ĐVT: triệu đồng`, `(tỷ đồng): 125`. The
    /// item where it ends, its power of ten, the unit.
    pub fn declared(&self) -> Option<(usize, u32, Unit)> {
        let key = |at: usize| self.last_word(at);
        self.items.iter().enumerate().skip(1).find_map(|(at, item)| {
            let (unit, own) = match item.what {
                What::Label(Label::Currency(code)) => (Unit::Money(code), 0),
                What::Label(Label::ScaledCurrency(power, code)) => (Unit::Money(code), u32::from(power)),
                What::Label(Label::Measure(symbol)) => (Unit::Measure(symbol), 0),
                _ => return None,
            };
            let (mut start, mut power) = (at, own);
            while let Some(Label::Scale(scale)) = start.checked_sub(1).and_then(|before| self.label(before)) {
                (start, power) = (start - 1, power + u32::from(scale));
            }
            let before = start.checked_sub(1)?;
            let opens = match self.mark(before)? {
                '(' => true,
                // `đơn vị:`, `đơn vị tính:`, `ĐVT:`
                ':' => before > 0 && UNIT_WORDS.contains(&key(before - 1)),
                _ => false,
            };
            let closes = matches!(self.mark(at + 1), Some(')' | ';' | ','));
            (opens && closes).then_some((at, power, unit))
        })
    }

    /// Measures the bare numbers behind item `from` that count nothing in a unit said for all of them.
    pub fn measure_in(&mut self, from: usize, power: u32, unit: Unit) {
        // `(tỷ đồng): 125; số lao động (người): 640`: up to the next unit.
        let other = (from + 1..self.items.len()).filter(|at| self.mark(*at) == Some('(')).find(|at| {
            let close = (at + 1..at + 4).find(|i| self.mark(*i) == Some(')'));
            close.is_some_and(|close| close > at + 1 && self.mark(close + 1) == Some(':'))
        });
        for index in 0..self.mentions.len() {
            let mention = &self.mentions[index];
            if other.is_some_and(|other| mention.item > other) {
                break;
            }
            let counts = matches!(
                self.what(mention.after()),
                What::Word | What::Label(Label::Numbered | Label::NameHead | Label::Actor | Label::Measure(_))
            );
            let bare = mention.quantity.unit == Unit::Count && mention.quantity.power == 0 && mention.per.is_empty();
            if mention.item > from && bare && !counts {
                self.mentions[index].quantity.rescale(power, unit);
            }
        }
    }

    /// `chỉ số đạt 92%, tăng gần 4 điểm`: points of the rate before, not places or marks.
    pub(super) fn complete_points(&mut self) {
        for index in 1..self.mentions.len() {
            let (before, mention) = (&self.mentions[index - 1], &self.mentions[index]);
            let noun = mention.item + 1;
            let counts = mention.quantity.unit == Unit::Count && mention.quantity.power == 0;
            let points = self.what(noun) == What::Word && self.is_word(noun, POINT);
            let alone = matches!(
                self.what(noun + 1),
                What::End | What::Mark(_) | What::Period(_) | What::Label(Label::Against | Label::Joiner)
            );
            let moved = mention.first.checked_sub(1).and_then(|at| self.label(at));
            let moved = matches!(moved, Some(Label::Up | Label::Down));
            let small = || mention.quantity.value < crate::decimal::Decimal::ONE_HUNDRED;
            let same = before.segment == mention.segment;
            if before.is_percent() && counts && points && alone && moved && same && small() {
                self.mentions[index].quantity.unit = Unit::Points;
            }
        }
    }

    /// `tăng gấp 3 so với năm 2019`: `lần` was left out.
    pub(super) fn complete_times(&mut self) {
        for index in 0..self.mentions.len() {
            let mention = &self.mentions[index];
            let plain = mention.quantity.unit == Unit::Count && mention.quantity.power == 0;
            let multiplied = mention.first.checked_sub(1).and_then(|at| self.label(at)) == Some(Label::Multiply);
            let ends = matches!(
                self.what(mention.item + 1),
                What::End | What::Mark(',' | '.' | ';' | ')') | What::Period(_) | What::Label(Label::Against)
            );
            if plain && multiplied && ends {
                self.mentions[index].quantity.unit = Unit::Times;
            }
        }
    }

    /// `đạt 96,4 kế hoạch`, `bằng 99,4 cùng kỳ`: a per cent sign was forgotten.
    pub(super) fn complete_percent(&mut self) {
        for index in 0..self.mentions.len() {
            let mention = &self.mentions[index];
            let plain = mention.quantity.unit == Unit::Count && mention.quantity.power == 0 && mention.per.is_empty();
            let next = mention.item + 1;
            let equals = mention.first.checked_sub(1).is_some_and(|at| self.label(at) == Some(Label::Equal));
            let time = next + usize::from(self.label(next) == Some(Label::Against));
            let compared = equals && self.period(time).is_some_and(|found| self.periods[found].compared);
            let held = self.label(next) == Some(Label::Plan) || compared;
            let reaches = mention.first.checked_sub(1).and_then(|at| self.label(at));
            let small = || mention.quantity.value < crate::decimal::Decimal::ONE_THOUSAND;
            // `hoàn thành 14 chỉ tiêu kế hoạch`: so few aims are counted.
            let few = mention.quantity.value.scale() == 0 && mention.quantity.value < FEW_AIMS;
            let counted = few && AIMS.contains(&self.first_word(mention.item + 1));
            if plain && held && !counted && matches!(reaches, Some(Label::Reach | Label::Equal)) && small() {
                self.mentions[index].quantity.unit = Unit::Percent;
            }
        }
    }
}
