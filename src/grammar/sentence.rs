//! A sentence laid out for reading: every token in exactly one [`Item`], every quantity a [`Mention`].
//!
//! In: clean text and the span of a sentence. Out: its items in order. `đạt trên 245% kế hoạch năm` gives `đạt`
//! ([`Label::Reach`]), `trên` ([`Label::Bound`]), `245%` (a mention, over), `kế hoạch năm` ([`Label::Plan`]).

use crate::lexicon::{self, Label, Match};
use crate::number::{Quantity, Unit, other, quantity};
use crate::period::{self, PeriodMention};
use crate::report::{Bound, Direction, OtherKind, Span};
use crate::text::key::{Key, key};
use crate::text::token::{Token, TokenKind};
use std::ops::Range;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// A word that the lexicon does not know.
    Word,
    /// A mark.
    Mark(char),
    /// A word or phrase of the lexicon.
    Label(Label),
    /// An expression of time, by its index in [`Sentence::periods`].
    Period(usize),
    /// Digits that are no quantity.
    Other(OtherKind),
    /// A quantity, by its index in [`Sentence::mentions`].
    Number(usize),
}

/// A run of tokens that is read as one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub what: What,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Where it stands in the clean text.
    pub span: Span,
}

/// A quantity in its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The quantity.
    pub quantity: Quantity,
    /// Which item it is.
    pub item: usize,
    /// The first item that belongs to it: its bound words.
    pub first: usize,
    /// How it is to be taken.
    pub bound: Bound,
    /// A printed sign: `(+5,04%)`.
    pub sign: Option<Direction>,
    /// Items behind it that name what it is per: `/người/tháng`.
    pub per: Range<usize>,
    /// How many brackets stand open around it.
    pub depth: u8,
    /// Which bracket, counted from 1; 0 outside.
    pub bracket: u16,
    /// Which stretch between semicolons it stands in.
    pub segment: u16,
}

/// Words that a unit is said behind: `đơn vị`, `đơn vị tính`, `ĐVT`.
const UNIT_WORDS: [Key; 3] = [key("vị"), key("tính"), key("đvt")];
const BELOW: Key = key("âm");
const ESTIMATED: Key = key("ước");
const ON: Key = key("trên");
/// Verbs that `trên` goes with as `on`: `phân bố trên 41 xã`.
const LIES: [Key; 4] = [key("bố"), key("trải"), key("nằm"), key("khắp")];

/// Most items of what a quantity is per: `/1 vạn dân/năm` has six.
const LONGEST_PER: usize = 10;

impl Mention {
    /// Whether it is a percentage.
    pub fn is_percent(&self) -> bool {
        self.quantity.unit == Unit::Percent
    }
    /// The first token behind it; of `19/19 tiêu chí` that behind the second number.
    pub fn after_token(&self, sentence: &Sentence) -> usize {
        let end = sentence.items[self.item].tokens.end;
        let second = sentence.tokens.get(end + 1).is_some_and(Token::is_digits) && sentence.tokens[end].is_mark('/');
        if second { end + 2 } else { end }
    }
    /// The first item behind it and what it is per.
    pub fn after(&self) -> usize {
        self.per.end.max(self.item + 1)
    }
}

/// A sentence laid out for reading.
#[derive(Debug)]
pub struct Sentence<'t> {
    /// The clean text of the whole report.
    pub text: &'t str,
    /// Where the sentence stands in it.
    pub span: Span,
    /// Its tokens.
    pub tokens: &'t [Token],
    /// Its items, every token in exactly one.
    pub items: Vec<Item>,
    /// Its quantities.
    pub mentions: Vec<Mention>,
    /// Its expressions of time.
    pub periods: Vec<PeriodMention>,
}

impl<'t> Sentence<'t> {
    /// Lays out the stretch `span` of the clean text, `tokens` its tokens.
    pub fn new(text: &'t str, tokens: &'t [Token], span: Span) -> Self {
        let matches = lexicon::find(text, tokens);
        let periods = period::find(text, tokens);
        let mut sentence = Sentence { text, span, tokens, items: Vec::new(), mentions: Vec::new(), periods };
        sentence.lay_out(&matches);
        sentence.spread_ages();
        sentence.dress();
        sentence.drop_rate_bases();
        sentence.share_scales();
        sentence.spread_money();
        if let Some((from, power, unit)) = sentence.declared() {
            sentence.measure_in(from, power, unit);
        }
        sentence.complete_percent();
        sentence
    }

    fn lay_out(&mut self, matches: &[Match]) {
        let (mut at, mut next_period, mut next_match) = (0, 0, 0);
        self.items.reserve(self.tokens.len());
        while at < self.tokens.len() {
            while next_period < self.periods.len() && self.periods[next_period].tokens.start < at {
                next_period += 1;
            }
            while next_match < matches.len() && matches[next_match].tokens.start < at {
                next_match += 1;
            }
            let period_at = self.periods.get(next_period).filter(|p| p.tokens.start == at);
            let word = matches.get(next_match).filter(|m| m.tokens.start == at);
            let (end, what) = if let Some(found) = period_at {
                (found.tokens.end, What::Period(next_period))
            } else if self.tokens[at].is_digits() {
                self.digits(matches, at)
            } else if let Some(Match { label: Label::MultiplyBy(times), tokens }) = word.cloned() {
                // `gấp đôi năm 2020`
                let number = Span::new(self.tokens[at].span.start, self.tokens[tokens.end - 1].span.end);
                let end = tokens.end;
                (end, self.mention(Quantity::times(times, tokens, number)))
            } else if let Some(found) = word {
                // A phrase never runs into a time: `năm` of `kế hoạch năm 2020`.
                let limit = self.periods.get(next_period).map_or(usize::MAX, |p| p.tokens.start);
                if found.tokens.end <= limit {
                    (found.tokens.end, named(found.label))
                } else {
                    shorter(self.text, &self.tokens[..limit], at).unwrap_or((at + 1, What::Word))
                }
            } else {
                // What is left of a phrase whose head went to a number.
                let cut = next_match.checked_sub(1).is_some_and(|m| matches[m].tokens.end > at);
                let rest = if cut { shorter(self.text, self.tokens, at) } else { None };
                match self.tokens[at].kind {
                    _ if rest.is_some() => rest.unwrap_or((at + 1, What::Word)),
                    TokenKind::Mark(mark) => (at + 1, What::Mark(mark)),
                    _ => (at + 1, What::Word),
                }
            };
            self.push(at..end, what);
            at = end;
        }
    }

    /// What the digits at token `at` are.
    fn digits(&mut self, matches: &[Match], at: usize) -> (usize, What) {
        if let Some((range, kind)) = other::read(self.text, self.tokens, matches, at) {
            return (range.end, What::Other(kind));
        }
        let next = self.periods.partition_point(|p| p.tokens.start <= at);
        let limit = self.periods.get(next).map_or(self.tokens.len(), |p| p.tokens.start);
        match quantity::read(self.text, &self.tokens[..limit], matches, at) {
            Some(found) if found.unit == Unit::Age && !self.lifetime(at) => {
                (found.tokens.end, What::Other(OtherKind::Age))
            }
            Some(found) => {
                let end = found.tokens.end;
                (end, self.mention(found))
            }
            // Beyond all measure, with all that is glued to it.
            None => (glued_end(self.tokens, at), What::Other(OtherKind::Name)),
        }
    }

    /// `tuổi thọ trung bình 74,6 tuổi`: an age that was measured.
    fn lifetime(&self, at: usize) -> bool {
        const LIFE: [Key; 2] = [key("tuổi"), key("thọ")];
        self.tokens[at.saturating_sub(12)..at].windows(2).any(|pair| pair[0].key == LIFE[0] && pair[1].key == LIFE[1])
    }

    /// Adds a quantity as the item to come.
    fn mention(&mut self, quantity: Quantity) -> What {
        let item = self.items.len();
        self.mentions.push(Mention {
            quantity,
            item,
            first: item,
            bound: Bound::Exact,
            sign: None,
            per: 0..0,
            depth: 0,
            bracket: 0,
            segment: 0,
        });
        What::Number(self.mentions.len() - 1)
    }

    fn push(&mut self, tokens: Range<usize>, what: What) {
        let span = Span::new(self.tokens[tokens.start].span.start, self.tokens[tokens.end - 1].span.end);
        self.items.push(Item { what, tokens, span });
    }

    /// `từ 5 đến dưới 12 tuổi`: the first number is an age as well.
    fn spread_ages(&mut self) {
        let mut kept = Vec::with_capacity(self.mentions.len());
        for (index, mention) in std::mem::take(&mut self.mentions).into_iter().enumerate() {
            let at = mention.item;
            let joins = |i: usize| {
                self.label(i).is_some_and(|l| matches!(l, Label::To | Label::Bound(_))) || self.mark(i) == Some('-')
            };
            let next = (at + 1..at + 4).find(|i| !joins(*i)).unwrap_or(at + 1);
            let age = next > at + 1 && self.items.get(next).is_some_and(|i| i.what == What::Other(OtherKind::Age));
            if age && mention.quantity.bare {
                self.items[at].what = What::Other(OtherKind::Age);
            } else {
                debug_assert_eq!(self.items[at].what, What::Number(index));
                self.items[at].what = What::Number(kept.len());
                kept.push(mention);
            }
        }
        self.mentions = kept;
    }

    /// Gives each mention its bound, sign, bracket depth, segment and what it is per.
    fn dress(&mut self) {
        let (mut depth, mut segment, mut bracket, mut opened) = (0u8, 0u16, 0u16, 0u16);
        for at in 0..self.items.len() {
            match self.items[at].what {
                What::Mark('(' | '[') => {
                    depth = depth.saturating_add(1);
                    opened = opened.saturating_add(1);
                    bracket = opened;
                }
                What::Mark(')' | ']') => {
                    depth = depth.saturating_sub(1);
                    bracket = 0;
                }
                What::Mark(';') if depth == 0 => segment = segment.saturating_add(1),
                What::Number(index) => {
                    let per = self.per(at);
                    let (mut first, bound, sign) = self.before(at);
                    if self.below_zero(first) {
                        first -= 1;
                        let quantity = &mut self.mentions[index].quantity;
                        let value = quantity.value;
                        (quantity.value, quantity.max) = match quantity.max {
                            Some(max) => (-max, Some(-value)),
                            None => (-value, None),
                        };
                    }
                    let bound = self.mentions[index]
                        .quantity
                        .bound
                        .or(self.bound_behind(per.end))
                        .or(bound)
                        .unwrap_or_default();
                    let mention = &mut self.mentions[index];
                    (mention.first, mention.bound, mention.sign) = (first, bound, sign);
                    (mention.depth, mention.segment, mention.per, mention.item) = (depth, segment, per, at);
                    mention.bracket = bracket;
                }
                _ => {}
            }
        }
    }

    /// The `1 vạn` of `10,6 bác sĩ/1 vạn dân` is part of the unit, no number of its own.
    fn drop_rate_bases(&mut self) {
        let bases: Vec<Range<usize>> = self.mentions.iter().map(|m| m.per.clone()).collect();
        let inside = |item: usize| {
            let at = bases.partition_point(|per| per.start <= item);
            at.checked_sub(1).is_some_and(|i| bases[i].contains(&item))
        };
        let mut kept = Vec::with_capacity(self.mentions.len());
        for mention in std::mem::take(&mut self.mentions) {
            if inside(mention.item) || self.is_base(&mention) {
                self.items[mention.item].what = What::Other(OtherKind::Name);
            } else {
                self.items[mention.item].what = What::Number(kept.len());
                kept.push(mention);
            }
        }
        self.mentions = kept;
    }

    /// `5,2 bác sĩ trên mỗi 10.000 dân`: how many the rate is counted by.
    fn is_base(&self, mention: &Mention) -> bool {
        let round = [1_000, 10_000, 100_000].map(crate::decimal::Decimal::from).contains(&mention.quantity.value);
        let before = |back: usize| mention.item.checked_sub(back).map(|i| self.tokens[self.items[i].tokens.start].key);
        let each = before(1) == Some(const { key("mỗi") });
        let over = before(1) == Some(const { key("trên") }) || (each && before(2) == Some(const { key("trên") }));
        let dwellers = self.items.get(mention.item + 1).is_some_and(|item| {
            let first = self.tokens[item.tokens.start].key;
            [const { key("dân") }, const { key("người") }, const { key("trẻ") }].contains(&first)
                && (each || first == const { key("dân") })
        });
        let counted = self.items[mention.item.saturating_sub(8)..mention.item]
            .iter()
            .rev()
            .take_while(|item| !matches!(item.what, What::Mark(_)))
            .any(|item| matches!(item.what, What::Number(_)));
        counted && mention.quantity.unit == Unit::Count && round && (over || each) && dwellers
    }

    /// `578/670 nghìn người`, `Philippines 210, Bangladesh 120, Đài Loan 55 nghìn tấn`, `(8,23 tỉ USD), … (3,41)`: a number
    /// without scale and unit takes those of the next of its pair or list, or of the bracket before.
    fn share_scales(&mut self) {
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
            if slash || listed {
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

    /// `1.184 tỷ đồng, … 86,5 tỷ, … 2.310 tỷ`: thousands of millions of nothing in particular are money.
    fn spread_money(&mut self) {
        let mut currency = None;
        for index in 0..self.mentions.len() {
            let quantity = &self.mentions[index].quantity;
            if let Unit::Money(code) = quantity.unit {
                currency = Some(code);
                continue;
            }
            let next = self.items.get(self.mentions[index].item + 1).map(|i| i.what);
            let counted =
                matches!(next, Some(What::Word | What::Label(Label::Numbered | Label::NameHead | Label::Actor)));
            // `300k/suất`
            let slang = quantity.number.of(self.text).ends_with(['k', 'K']);
            let large = slang || quantity.power >= 9 || (quantity.power >= 6 && currency.is_some());
            if quantity.unit == Unit::Count && large && !counted {
                self.mentions[index].quantity.unit = Unit::Money(currency.unwrap_or(&"VND"));
            }
        }
    }

    /// The unit that the sentence says for the numbers behind it: `(đơn vị: tỷ đồng)`, `ĐVT: triệu đồng`, `(tỷ đồng): 125`. The
    /// item where it ends, its power of ten, the unit.
    pub fn declared(&self) -> Option<(usize, u32, Unit)> {
        let key = |at: usize| self.tokens[self.items[at].tokens.end - 1].key;
        (1..self.items.len()).find_map(|at| {
            let (unit, own) = match self.items[at].what {
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
            let next = self.items.get(mention.after()).map(|i| i.what);
            let counts = matches!(
                next,
                Some(What::Word | What::Label(Label::Numbered | Label::NameHead | Label::Actor | Label::Measure(_)))
            );
            let bare = mention.quantity.unit == Unit::Count && mention.quantity.power == 0 && mention.per.is_empty();
            if mention.item > from && bare && !counts {
                self.mentions[index].quantity.rescale(power, unit);
            }
        }
    }

    /// `đạt 96,4 kế hoạch`: a per cent sign was forgotten.
    fn complete_percent(&mut self) {
        for index in 0..self.mentions.len() {
            let mention = &self.mentions[index];
            let plain = mention.quantity.unit == Unit::Count && mention.quantity.power == 0 && mention.per.is_empty();
            let held = self.label(mention.item + 1) == Some(Label::Plan);
            let reaches = mention.first.checked_sub(1).and_then(|at| self.label(at));
            let small = mention.quantity.value < crate::decimal::Decimal::ONE_THOUSAND;
            if plain && held && small && matches!(reaches, Some(Label::Reach | Label::Equal)) {
                self.mentions[index].quantity.unit = Unit::Percent;
            }
        }
    }

    /// Whether `âm` stands right before the item, as a sign: `lợi nhuận âm 834 tỷ đồng`, not `siêu âm 300 ca`.
    fn below_zero(&self, at: usize) -> bool {
        const SOUNDS: [Key; 6] = [key("siêu"), key("thu"), key("ghi"), key("phát"), key("lồng"), key("đĩa")];
        let Some(item) = at.checked_sub(1).map(|i| &self.items[i]) else { return false };
        let sign = item.tokens.len() == 1 && item.what == What::Word && self.tokens[item.tokens.start].key == BELOW;
        let before = item.tokens.start.checked_sub(1).map(|i| self.tokens[i].key);
        sign && before.is_some_and(|key| !SOUNDS.contains(&key))
    }

    /// The bound words and the sign right before a number.
    fn before(&self, at: usize) -> (usize, Option<Bound>, Option<Direction>) {
        let (mut first, mut bound, mut sign) = (at, None, None);
        if at > 0 {
            let glued = !self.tokens[self.items[at].tokens.start].spaced;
            let opens = at == 1 || matches!(self.items[at - 2].what, What::Mark('(' | ','));
            sign = match self.items[at - 1].what {
                What::Mark('+') => Some(Direction::Up),
                What::Mark('-' | '–' | '−') if glued && opens => Some(Direction::Down),
                _ => None,
            };
            if sign.is_some() {
                first = at - 1;
            }
        }
        while first > 0 {
            match self.items[first - 1].what {
                What::Label(Label::Bound(found)) => bound = bound.or(Some(found)),
                What::Label(Label::From) if bound.is_none() && first == at => {}
                _ => break,
            }
            first -= 1;
        }
        // `ước tính tháng 2 đạt 1,79 triệu tấn`
        if bound.is_none() {
            let small = |what: What| {
                use Label::{DownTo, Filler, Is, Reach, UpTo};
                matches!(what, What::Label(Reach | Is | Filler | DownTo | UpTo) | What::Period(_))
            };
            // `ước lãi 52 tỷ đồng`: one verb may stand between.
            let mut verbs = 0;
            let back = (0..first).rev().find(|i| match self.items[*i].what {
                What::Word | What::Label(Label::LightVerb) if verbs == 0 => {
                    verbs = 1;
                    false
                }
                what => !small(what),
            });
            if let Some(What::Label(Label::Bound(Bound::About))) = back.map(|i| self.items[i].what) {
                bound = Some(Bound::About);
            }
        }
        // `Ước thu ngân sách trên địa bàn 6 tháng đầu năm là 404 tỷ đồng`: an estimate, where no other number stands between.
        if bound.is_none() {
            let clause = (0..first)
                .rev()
                .take_while(|i| !matches!(self.items[*i].what, What::Mark(';' | ':' | '(' | ')') | What::Number(_)));
            let estimates = |i: usize| {
                self.label(i) == Some(Label::Bound(Bound::About))
                    && self.tokens[self.items[i].tokens.start].key == ESTIMATED
            };
            if clause.into_iter().any(estimates) {
                bound = Some(Bound::About);
            }
        }
        // `phân bố trên 41 xã`: in, not over.
        let word = |at: usize| self.tokens[self.items[at].tokens.start].key;
        if bound == Some(Bound::Over) && first > 0 && word(first) == ON {
            let last = self.items[first].tokens.start.checked_sub(1).map(|i| self.tokens[i].key);
            if last.is_some_and(|verb| LIES.contains(&verb)) {
                bound = None;
            }
        }
        if first < at && self.label(first) == Some(Label::From) && bound.is_none() && sign.is_none() {
            first += 1;
        }
        (first, bound, sign)
    }

    /// `8.600 lao động trở lên`: a bound a few words behind.
    fn bound_behind(&self, at: usize) -> Option<Bound> {
        for item in self.items[at..].iter().take(7) {
            match item.what {
                What::Label(Label::BoundAfter(bound)) => return Some(bound),
                What::Word | What::Label(Label::Plan | Label::Filler | Label::Numbered | Label::LightVerb) => {}
                What::Mark('/') => {}
                _ => return None,
            }
        }
        None
    }

    /// `/người/tháng`, `/1 vạn dân` behind a number and its unit.
    fn per(&self, at: usize) -> Range<usize> {
        let counts = matches!(self.items[at].what, What::Number(i) if self.mentions[i].quantity.unit == Unit::Count);
        let mut end = at + 1;
        if counts {
            // `10,6 bác sĩ/1 vạn dân`: the noun stands between.
            while end < at + 6 && matches!(self.items.get(end).map(|i| i.what), Some(What::Word)) {
                end += 1;
            }
        }
        let start = end;
        while self.mark(end) == Some('/') && end < start + LONGEST_PER {
            let mut next = end + 1;
            let one = match self.items.get(next).map(|i| i.what) {
                // `/1 vạn dân`, `/100 dân`
                Some(What::Number(i)) => {
                    let base = &self.mentions[i].quantity;
                    let named = matches!(self.items.get(next + 1).map(|i| i.what), Some(What::Word));
                    let round = ["1", "100", "1.000", "10.000", "100.000", "1000", "100000"]
                        .contains(&base.number.of(self.text).split(' ').next().unwrap_or(""));
                    named
                        && round
                        && base.unit == Unit::Count
                        && (start > at + 1 || base.value == crate::decimal::Decimal::from(10_000))
                }
                _ => false,
            };
            let word = |i: usize| {
                self.items.get(i).is_some_and(|item| {
                    matches!(
                        item.what,
                        What::Word
                            | What::Label(
                                Label::Actor
                                    | Label::Stop
                                    | Label::Measure(_)
                                    | Label::Scale(4)
                                    | Label::Currency(_)
                                    | Label::Numbered
                                    | Label::Hour
                                    | Label::NameHead
                                    | Label::LightVerb
                                    | Label::Fund
                            )
                    )
                })
            };
            if one {
                next += 1;
            }
            if !one && !word(next) {
                break;
            }
            if !one {
                next += 1;
            }
            // A second word of the noun: `/hộ dân`, `/lao động`.
            if self.items.get(next).is_some_and(|i| i.what == What::Word) && !self.sets_off(next) {
                next += 1;
            }
            end = next;
        }
        if end == start { at + 1..at + 1 } else { start..end }
    }

    /// Whether a comma, bracket or the like stands right before the item.
    fn sets_off(&self, at: usize) -> bool {
        at == 0 || matches!(self.items[at - 1].what, What::Mark(_))
    }

    /// The label of an item, if it has one.
    pub fn label(&self, at: usize) -> Option<Label> {
        match self.items.get(at)?.what {
            What::Label(label) => Some(label),
            _ => None,
        }
    }

    /// The mark that an item is, if it is one.
    pub fn mark(&self, at: usize) -> Option<char> {
        match self.items.get(at)?.what {
            What::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// The words of a run of items, as they stand.
    pub fn words(&self, items: Range<usize>) -> &'t str {
        if items.is_empty() {
            return "";
        }
        self.span_of(items).of(self.text)
    }

    /// Where a run of items stands.
    pub fn span_of(&self, items: Range<usize>) -> Span {
        Span::new(self.items[items.start].span.start, self.items[items.end - 1].span.end)
    }
}

/// Behind the digits at token `at` and all digits that are glued to them by marks: `12.345.678`.
fn glued_end(tokens: &[Token], at: usize) -> usize {
    let glued = |i: usize| tokens.get(i).filter(|token| !token.spaced);
    let mut end = at + 1;
    while glued(end).is_some_and(|token| !token.is_word()) && glued(end + 1).is_some_and(Token::is_digits) {
        end += 2;
    }
    end
}

/// The longest phrase that fits into `tokens` from `at`.
fn shorter(text: &str, tokens: &[Token], at: usize) -> Option<(usize, What)> {
    lexicon::longest(text, tokens, at).map(|(len, label)| (at + len, named(label)))
}

/// A noun of several syllables is a word like any other.
fn named(label: Label) -> What {
    if matches!(label, Label::Noun | Label::Institution) { What::Word } else { What::Label(label) }
}
