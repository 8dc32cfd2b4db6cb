//! A sentence laid out for reading: every token in exactly one [`Item`], every quantity a [`Mention`].
//!
//! In: clean text and the span of a sentence. Out: its items in order. `đạt trên 245% kế hoạch năm` gives `đạt`
//! ([`Label::Reach`]), `trên` ([`Label::Bound`]), `245%` (a mention, over), `kế hoạch năm` ([`Label::Plan`]).

mod asked;
mod dress;
mod per;
mod quiet;
mod shared;

pub use quiet::{ASKS, PROMISING, tells_nothing};

use crate::lexicon::{self, Kind, Label, Match};
use crate::number::{Quantity, Unit, numeral, other, quantity};
use crate::period::PeriodMention;
use crate::report::{Bound, Direction, OtherKind, Span};
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::{Token, TokenKind};
use std::cell::OnceCell;
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
    /// Nothing: what stands behind the last item.
    End,
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

impl Mention {
    /// Whether it is a percentage.
    pub fn is_percent(&self) -> bool {
        matches!(self.quantity.unit, Unit::Percent)
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
    /// The labels that its items have, by [`Label::bit`].
    pub labels: u64,
    /// Its quantities.
    pub mentions: Vec<Mention>,
    /// Its expressions of time.
    pub periods: Vec<PeriodMention>,
    /// The item and the place among [`Sentence::periods`] of the time that opens it, once it has been looked for.
    pub opening: OnceCell<Option<(usize, usize)>>,
}

/// The room that laying out a sentence takes, for one after the other.
#[derive(Default)]
pub struct Room {
    items: Vec<Vec<Item>>,
    mentions: Vec<Vec<Mention>>,
    matches: Vec<Match>,
}

impl<'t> Sentence<'t> {
    /// Lays out the stretch `span` of the clean text, `tokens` its tokens and `periods` its expressions of time, in the room that a
    /// sentence before it left.
    pub fn new(text: &'t str, tokens: &'t [Token], span: Span, periods: Vec<PeriodMention>, room: &mut Room) -> Self {
        room.matches.clear();
        lexicon::find_into(tokens, &mut room.matches);
        // `tỷ lệ hộ nghèo, cận nghèo lần lượt là 7% và 4,4%`: two that answer in turn.
        let turn = room.matches.iter().find(|found| found.label == Label::Respectively).map(|found| found.tokens.start);
        let two =
            |found: &Range<usize>| Some(found.end) == turn && tokens[found.clone()].iter().any(|t| t.is_mark(','));
        room.matches.retain(|found| !two(&found.tokens) && !ends_name(text, tokens, found));
        move_on(tokens, &mut room.matches);
        number_turns(tokens, &mut room.matches);
        let mut sentence = Sentence::empty(text, tokens, span, periods, room);
        sentence.lay_out(&room.matches);
        if sentence.mentions.is_empty() {
            return sentence;
        }
        sentence.spread_ages();
        sentence.rank();
        sentence.dress();
        sentence.drop_rate_bases();
        sentence.share_scales();
        if sentence.labels & Label::Respectively.bit() == 0 {
            sentence.open_brackets();
        }
        sentence.carry_scales();
        sentence.spread_money();
        if let Some((from, power, unit)) = sentence.declared() {
            sentence.measure_in(from, power, unit);
        }
        sentence.complete_percent();
        sentence.complete_points();
        sentence.complete_times();
        sentence.give();
        sentence
    }

    /// A sentence that [`tells_nothing`], of which no more than the tokens is asked.
    pub fn quiet(text: &'t str, tokens: &'t [Token], span: Span, room: &mut Room) -> Self {
        Sentence::empty(text, tokens, span, Vec::new(), room)
    }

    fn empty(text: &'t str, tokens: &'t [Token], span: Span, periods: Vec<PeriodMention>, room: &mut Room) -> Self {
        let items = room.items.pop().unwrap_or_default();
        let mentions = room.mentions.pop().unwrap_or_default();
        Sentence { text, span, tokens, items, labels: 0, mentions, periods, opening: OnceCell::new() }
    }

    /// Leaves its room to another.
    pub fn leave(mut self, room: &mut Room) {
        self.items.clear();
        self.mentions.clear();
        room.items.push(self.items);
        room.mentions.push(self.mentions);
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
            let time = self.periods.get(next_period).map_or(usize::MAX, |p| p.tokens.start);
            let taken = next_match.checked_sub(1).map_or(0, |before| matches[before].tokens.end);
            if at >= taken {
                (at, next_match) = self.lay_words(matches, next_match, at, time);
            }
            if at >= self.tokens.len() {
                break;
            }
            let word = matches.get(next_match).filter(|m| m.tokens.start == at);
            let period_at = self.periods.get(next_period).filter(|p| p.tokens.start == at);
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
                // `cấp trên 300 thẻ`: a bound before a number, not the end of `cấp trên`.
                let last = found.tokens.end - 1;
                let bounds = found.label == Label::Noun
                    && self.tokens.get(last + 1).is_some_and(Token::is_digits)
                    && matches!(lexicon::longest(&self.tokens[..=last], last), Some((_, Label::Bound(Bound::Over))));
                let limit = if bounds { last } else { limit };
                if found.tokens.end <= limit {
                    (found.tokens.end, named(found.label))
                } else {
                    shorter(&self.tokens[..limit], at).unwrap_or((at + 1, What::Word))
                }
            } else {
                // What is left of a phrase whose head went to a number.
                let cut = next_match.checked_sub(1).is_some_and(|m| matches[m].tokens.end > at);
                let rest = if cut { shorter(self.tokens, at) } else { None };
                rest.unwrap_or((at + 1, plain(&self.tokens[at])))
            };
            self.push(at..end, what);
            at = end;
        }
    }

    /// Lays out words that the lexicon does not know and phrases that are nothing but what they are called, from token `at` up to a time
    /// or number or what else is read with care; gives where that is, and which match comes next.
    fn lay_words(&mut self, matches: &[Match], mut next: usize, mut at: usize, time: usize) -> (usize, usize) {
        loop {
            let phrase = matches.get(next).map_or(usize::MAX, |m| m.tokens.start);
            let rest = &self.tokens[at..time.min(phrase).min(self.tokens.len())];
            let words = rest.iter().position(Token::is_digits).unwrap_or(rest.len());
            let (text, tokens) = (self.text, self.tokens);
            let alone = |(i, token): (usize, &Token)| {
                // `412 suất x 500.000 đồng`; but `5 x 20 m`
                let counted = |word: &Token| word.is_word() && word.key != const { key("đồng") };
                let between = |run: &[Token]| counted(&run[0]) && run[2].is_digits();
                let around = || tokens.get((at + i).checked_sub(1)?..at + i + 2);
                let times =
                    token.key == const { key("x") } && token.span.of(text) == "x" && around().is_some_and(between);
                let what = match abbreviates(text, tokens, at + i) {
                    true => What::Word,
                    false if times => What::Mark('×'),
                    false => plain(token),
                };
                Item { what, tokens: at + i..at + i + 1, span: token.span }
            };
            self.items.extend(rest[..words].iter().enumerate().map(alone));
            at += words;
            let Some(&Match { label, tokens: Range { start, end } }) = matches.get(next) else { return (at, next) };
            let number = |at: usize| self.tokens.get(at).is_some_and(Token::is_digits);
            let counted = matches!(label, Label::MultiplyBy(_)) || label == Label::Noun && number(end);
            if start != at || end > time || counted || number(at) {
                return (at, next);
            }
            self.push(at..end, named(label));
            (at, next) = (end, next + 1);
        }
    }

    /// What the digits at token `at` are.
    fn digits(&mut self, matches: &[Match], at: usize) -> (usize, What) {
        let mut numeral = numeral::read(self.text, self.tokens, at);
        if let Some((range, kind)) = other::read(self.text, self.tokens, matches, at, numeral.as_ref()) {
            return (range.end, What::Other(kind));
        }
        let next = self.periods.partition_point(|p| p.tokens.start <= at);
        let limit = self.periods.get(next).map_or(self.tokens.len(), |p| p.tokens.start);
        let tokens = &self.tokens[..limit];
        // A word ends the numeral, wherever the tokens end; marks may go on with it into a time.
        let behind = numeral.and_then(|numeral| tokens.get(at + numeral.tokens));
        if limit < self.tokens.len() && !behind.is_some_and(Token::is_word) {
            numeral = numeral::read(self.text, tokens, at);
        }
        match quantity::of(self.text, tokens, matches, at, numeral) {
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
        if let What::Label(label) = what {
            self.labels |= label.bit();
        }
        self.items.push(Item { what, tokens, span });
    }

    /// `từ 5 đến dưới 12 tuổi`: the first number is an age as well.
    fn spread_ages(&mut self) {
        if !self.items.iter().any(|item| item.what == What::Other(OtherKind::Age)) {
            return;
        }
        let mut kept = Vec::with_capacity(self.mentions.len());
        for (index, mention) in std::mem::take(&mut self.mentions).into_iter().enumerate() {
            let at = mention.item;
            let joins = |i: usize| {
                self.label(i).is_some_and(|l| matches!(l, Label::To | Label::Bound(_))) || self.mark(i) == Some('-')
            };
            let next = (at + 1..at + 4).find(|i| !joins(*i)).unwrap_or(at + 1);
            let age = next > at + 1 && self.what(next) == What::Other(OtherKind::Age);
            if age && mention.quantity.bare {
                self.items[at].what = What::Other(OtherKind::Age);
            } else {
                debug_assert_eq!(self.what(at), What::Number(index));
                self.items[at].what = What::Number(kept.len());
                kept.push(mention);
            }
        }
        self.mentions = kept;
    }

    /// `khá 42%, trung bình 33%, yếu, kém 2%`, `loại trung bình 3 tổ`: grades, where one stands before the number before or before the
    /// comma, or a word for them before it.
    fn rank(&mut self) {
        const GRADE: Key = key("loại");
        let mut listed = false;
        let any = self.labels & (Label::Down.bit() | Label::Average.bit()) != 0;
        for at in 1..if any { self.items.len() } else { 1 } {
            let apart = matches!(self.what(at - 1), What::Mark(_));
            if self.is_number(at) {
                // `khá 24 tổ (11,4%), trung bình 6 tổ`
                listed = self.is(at - 1, Kind::Rank) || listed && self.mark(at - 1) == Some('(');
                continue;
            }
            let listed = listed || at > 1 && apart && self.is(at - 2, Kind::Rank);
            if (listed || self.last_word(at - 1) == GRADE) && self.is(at, Kind::Rank) {
                self.items[at].what = What::Word;
            }
        }
    }

    /// `nhân dân đóng góp 40 triệu đồng`: what somebody gives is a deed, no share of a growth.
    fn give(&mut self) {
        if self.labels & Label::Share.bit() == 0 {
            return;
        }
        for index in 0..self.mentions.len() {
            let (quantity, gap) = (&self.mentions[index].quantity, self.gap(index));
            let amount = matches!(quantity.unit, Unit::Money(_) | Unit::Measure(_));
            let counted = quantity.unit == Unit::Count && quantity.value.scale() == 0;
            for at in gap.clone() {
                // `đóng góp của các cấp, các ngành và 4 hội`: not of those.
                let given = amount || counted && at + 3 > gap.end;
                if given && self.label(at) == Some(Label::Share) && self.says(at, "đóng góp") {
                    self.items[at].what = What::Label(Label::LightVerb);
                    self.labels |= Label::LightVerb.bit();
                }
            }
        }
    }

    /// The items between the mention before and this one.
    pub fn gap(&self, index: usize) -> Range<usize> {
        let start = index.checked_sub(1).map_or(0, |before| self.mentions[before].after());
        start..self.mentions[index].first.max(start)
    }

    /// Lays a mention out as the other number that it turned out to be, for those who name what stands before it: `xã đạt 19/19 tiêu
    /// chí`.
    pub fn settle(&mut self, index: usize, kind: OtherKind) {
        let item = self.mentions[index].item;
        self.items[item].what = What::Other(kind);
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

/// `xét nghiệm lần 2`: which of them, as in `mũi 2`; but `gấp 3 lần`, `mỗi lần 15 ngày`.
fn number_turns(tokens: &[Token], matches: &mut [Match]) {
    const SO_MANY: [Key; 5] = [key("mỗi"), key("một"), key("từng"), key("mấy"), key("nhiều")];
    for found in matches.iter_mut().filter(|found| found.label == Label::Times) {
        let before = found.tokens.start.checked_sub(1).map(|at| &tokens[at]);
        let counted = before.is_some_and(|word| word.is_digits() || SO_MANY.contains(&word.key));
        if !counted && tokens.get(found.tokens.end).is_some_and(Token::is_digits) {
            found.label = Label::Numbered;
        }
    }
}

/// `tăng 50% (từ 80 ha đến 120 ha)`, `tăng từ 80 con đến 120 con`: `đến` tells where to, and joins no range.
fn move_on(tokens: &[Token], matches: &mut [Match]) {
    for at in 1..matches.len() {
        let from = matches[at].tokens.clone();
        if matches[at].label != Label::From || from.start < 2 {
            continue;
        }
        let moved = |m: &&Match| matches!(m.label, Label::Up | Label::Down);
        let before = matches[at.saturating_sub(CHANGE)..at].iter().rev();
        let bracket = tokens[from.start - 1].is_mark('(');
        let moved = match bracket {
            true => before.skip_while(|m| m.label != Label::Percent).find(moved),
            false => before.take(1).find(moved).filter(|m| m.tokens.end == from.start),
        };
        let to_where = if moved.is_some_and(|m| m.label == Label::Up) { Label::UpTo } else { Label::DownTo };
        let to = (at + 1..matches.len().min(at + CHANGE)).find(|i| matches[*i].label == Label::To);
        if let (Some(_), Some(to)) = (moved, to) {
            let behind = matches[to].tokens.clone();
            // What is counted, and said again.
            let noun = &tokens[behind.start - 1];
            let again =
                || noun.is_word() && tokens[behind.end..].iter().take(CHANGE).any(|token| token.key == noun.key);
            let closed = tokens[from.end..behind.start].iter().any(|token| token.is_mark(')'));
            if !closed && (bracket || to == at + 1 && again()) {
                matches[to].label = to_where;
            }
        }
    }
}

/// Most phrases of the lexicon in a change with what it is compared with, and in a number with its unit.
const CHANGE: usize = 5;

/// Whether the small word is the second one of a name: `Phước Chỉ`, `Đắk Song`, `Bắc Hạ`; or a letter that measures nothing: `nhóm G20`, `điểm g`.
fn ends_name(text: &str, tokens: &[Token], found: &Match) -> bool {
    use Label::{Apart, Bound, Details, Down, Filler, From, Have, Intent, Joiner, Up};
    let capital = |token: &Token| {
        let mut letters = token.span.of(text).chars();
        token.is_word() && letters.next().is_some_and(case::is_upper) && letters.next().is_some_and(case::is_lower)
    };
    let start = found.tokens.start;
    if let (Label::Measure(_), 1) = (found.label, found.tokens.len()) {
        let counted = start > 0 && tokens[start - 1].is_digits();
        return matches!(tokens[start].span.of(text), "G" | "M") || tokens[start].key == const { key("g") } && !counted;
    }
    let small = found.tokens.len() == 1 && matches!(found.label, Apart | Bound(_) | Down | Filler | Have | Joiner | Up);
    // `huyện Như Xuân`
    let first = || {
        let begins = matches!(found.label, Details | Down | From | Intent);
        begins
            && tokens[start - 1].is_word()
            && tokens.get(start..start + 2).is_some_and(|name| name.iter().all(capital))
    };
    start > 0
        && found.tokens.len() == 1
        && (small && tokens[start - 1..found.tokens.end].iter().all(capital) || first())
}

/// Whether the token is the stop of an abbreviation before a name: `TP. Vinh`, `Q.Bình Thạnh`; `của Big C. Nay` ends a sentence. Or
/// the `&` of a name: `tổ TK&VV`, `trường tiểu học & THCS`.
fn abbreviates(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some([before, stop, name]) = at.checked_sub(1).and_then(|first| tokens.get(first..at + 2)) else {
        return false;
    };
    let upper = |token: &Token| token.is_word() && token.span.of(text).starts_with(case::is_upper);
    let letters = || before.span.of(text).chars().count();
    let short = || letters() == 2 || letters() == 1 && !name.spaced;
    let both = stop.is_mark('&') && before.is_word() && name.is_word();
    both || stop.is_mark('.') && !stop.spaced && upper(before) && upper(name) && short()
}

/// What a token is that the lexicon does not know.
fn plain(token: &Token) -> What {
    match token.kind {
        TokenKind::Mark(mark) => What::Mark(mark),
        _ => What::Word,
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
fn shorter(tokens: &[Token], at: usize) -> Option<(usize, What)> {
    lexicon::longest(tokens, at).map(|(len, label)| (at + len, named(label)))
}

/// A noun of several syllables is a word like any other.
fn named(label: Label) -> What {
    if matches!(label, Label::Noun | Label::Institution) { What::Word } else { What::Label(label) }
}
