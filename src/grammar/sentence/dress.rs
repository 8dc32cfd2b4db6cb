//! How a number is to be taken: its bound words, its sign, the bracket and the stretch it stands in.

use super::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::by_mark;
use crate::report::{Bound, Direction};
use crate::text::key::{Key, key};

const BELOW: Key = key("âm");
const ESTIMATED: Key = key("ước");

/// Brackets within brackets that are told apart.
const DEEPEST: usize = 4;

impl Sentence<'_> {
    /// Gives each mention its bound, sign, bracket depth, segment and what it is per.
    pub(super) fn dress(&mut self) {
        let (mut depth, mut segment, mut bracket, mut opened) = (0u8, 0u16, 0u16, 0u16);
        // The bracket around each that is open: `(trong tỉnh 47 người; xuất khẩu lao động (XKLĐ) 4 người)` is one.
        let mut around = [0u16; DEEPEST];
        for at in 0..self.items.len() {
            match self.what(at) {
                What::Mark('(' | '[') => {
                    if let Some(outer) = around.get_mut(usize::from(depth)) {
                        *outer = bracket;
                    }
                    depth = depth.saturating_add(1);
                    opened = opened.saturating_add(1);
                    bracket = opened;
                }
                // `giảm 8 vụ 11,4%), giảm 2 người chết`: closes what nobody opened.
                What::Mark(')') if depth == 0 && at > 0 && self.is_number(at - 1) => {
                    self.items[at].what = What::Mark(',');
                }
                What::Mark(')' | ']') => {
                    depth = depth.saturating_sub(1);
                    bracket = around.get(usize::from(depth)).copied().unwrap_or_default();
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
                        .or(self.bound_behind(per.end, first > 0 && self.label(first - 1) == Some(Label::From)))
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

    /// `Nà Khoa (30 hộ), Pa Ham (25 hộ)`: a list of names, each with its number in a bracket, is read as without the brackets. Not
    /// where something is said of them all: `Nà Khoa (30 hộ), Pa Ham (25 hộ) chiếm 60%`.
    pub(super) fn open_brackets(&mut self) {
        let noun = |what| {
            matches!(
                what,
                What::Word | What::Label(Label::Numbered | Label::Actor | Label::NameHead | Label::LightVerb)
            )
        };
        let (mut first, mut last) = (0, None);
        for index in 0..self.mentions.len() {
            let number = self.mentions[index].item;
            let bound = number > 0 && matches!(self.label(number - 1), Some(Label::Bound(_)));
            let Some(open) = number.checked_sub(1 + usize::from(bound)).filter(|open| *open > 0) else { continue };
            if self.mark(open) != Some('(') || self.mentions[index].is_percent() {
                continue;
            }
            let close = (number + 1..self.items.len()).find(|at| !noun(self.what(*at)));
            let Some(close) = close.filter(|at| self.mark(*at) == Some(')')) else { continue };
            let start = (0..open).rev().take_while(|at| noun(self.what(*at))).last();
            // What stands behind a number is told of it.
            let clause = (0..start.unwrap_or_default()).rev().map(|at| self.what(at));
            let ends = |what: &What| matches!(what, What::Number(_) | What::Mark(_) | What::Label(Label::Parts));
            let of_number = matches!(clause.into_iter().find(ends), Some(What::Number(_) | What::Mark(')')));
            let listed = last.is_some_and(|last| start == Some(last + 2));
            if !listed {
                (first, last) = (open, start.filter(|_| !of_number).map(|_| close));
                continue;
            }
            last = Some(close);
            if !matches!(self.what(close + 1), What::Mark(_) | What::End) {
                continue;
            }
            for at in first..=close {
                match self.mark(at) {
                    Some(')') => self.items[at].what = What::Mark(','),
                    Some('(') => self.items[at].what = What::Label(Label::Filler),
                    _ => {}
                }
            }
            for mention in &mut self.mentions {
                if (first..=close).contains(&mention.item) {
                    (mention.depth, mention.bracket) = (0, 0);
                }
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
            // `giảm 5,15% (- 1.905,3 ha)`
            let opens = match at.checked_sub(2).map(|i| self.what(i)) {
                None | Some(What::Mark(',')) => glued,
                what => what == Some(What::Mark('(')),
            };
            sign = match self.what(at - 1) {
                // `65 nam + 74 nữ`: one and the other.
                What::Mark('+') if glued || at < 2 || matches!(self.what(at - 2), What::Mark(_)) => Some(Direction::Up),
                What::Mark('-' | '–' | '−') if opens => Some(Direction::Down),
                _ => None,
            };
            if sign.is_some() {
                first = at - 1;
            }
        }
        // `tối thiểu cho 160.000 lao động`
        let at_bound = |i: usize| matches!(self.label(i), Some(Label::Bound(Bound::AtLeast | Bound::AtMost)));
        let for_whom = |i: usize| self.first_word(i) == const { key("cho") };
        while first > 0 {
            match self.what(first - 1) {
                // `không để tỷ lệ sinh con thứ ba vượt quá 5%`
                What::Label(Label::Bound(Bound::Over))
                    if self.first_word(first - 1) == const { key("vượt") } && self.clause_denies(first - 1) =>
                {
                    bound = Some(Bound::AtMost)
                }
                What::Label(Label::Bound(found)) => bound = bound.or(Some(found)),
                What::Mark(mark) if let Some((found, marks)) = self.bound_mark(first - 1, mark) => {
                    bound = bound.or(Some(found));
                    first -= marks - 1;
                }
                What::Label(Label::Filler)
                    if first == at && bound.is_none() && for_whom(first - 1) && first > 1 && at_bound(first - 2) => {}
                What::Label(Label::From) if bound.is_none() && first == at => {}
                _ => break,
            }
            first -= 1;
        }
        // `chưa đạt 50% tiêu chuẩn`, `không tới 2.000 con`
        let denied = || self.denies(first - 2);
        if bound.is_none() && first > 1 && matches!(self.label(first - 1), Some(Label::Reach | Label::UpTo)) && denied()
        {
            bound = Some(Bound::Under);
        }
        // `ước tính tháng 2 đạt 1,79 triệu tấn`
        if bound.is_none() {
            let small = |what: What| {
                use Label::{DownTo, Filler, Is, Reach, UpTo};
                matches!(what, What::Label(Reach | Is | Filler | DownTo | UpTo) | What::Period(_))
            };
            // `ước lãi 52 tỷ đồng`: one verb may stand between.
            let mut verbs = 0;
            let back = (0..first).rev().find(|i| match self.what(*i) {
                What::Word | What::Label(Label::LightVerb) if verbs == 0 => {
                    verbs = 1;
                    false
                }
                what => !small(what),
            });
            if let Some(What::Label(Label::Bound(Bound::About))) = back.map(|i| self.what(i)) {
                bound = Some(Bound::About);
            }
        }
        // `Ước thu ngân sách trên địa bàn quý I là 96 tỷ đồng`: an estimate, where no other number stands between.
        if bound.is_none() {
            // `- Ước thu từ chăn nuôi: 96 tỷ đồng`
            let end = if self.mark(first.wrapping_sub(1)) == Some(':') { first - 1 } else { first };
            let clause = (0..end)
                .rev()
                .take_while(|i| !matches!(self.what(*i), What::Mark(';' | ':' | '(' | ')') | What::Number(_)));
            let estimates = |i: usize| self.label(i) == Some(Label::Bound(Bound::About)) && self.has_word(i, ESTIMATED);
            if clause.into_iter().any(estimates) {
                bound = Some(Bound::About);
            }
        }
        // `phân bố trên 17 xã`: in, not over.
        if bound == Some(Bound::Over) && first > 0 && self.first_word(first) == const { key("trên") } {
            bound = bound.filter(|_| !Kind::Lies.begins(self.tokens, self.start_of(first) - 1));
        }
        if first < at && self.label(first) == Some(Label::From) && bound.is_none() && sign.is_none() {
            first += 1;
        }
        (first, bound, sign)
    }

    /// The bound that a mark at the item is, or ends, and of how many marks: `< 7%`, `>= 50`; not the arrow of `>> 5 xã`.
    fn bound_mark(&self, at: usize, mark: char) -> Option<(Bound, usize)> {
        let before = at.checked_sub(1).and_then(|before| self.mark(before));
        let joins = || at == 0 || matches!(self.what(at - 1), What::Mark(_) | What::Word | What::Label(_));
        match mark {
            '=' => Some((by_mark('=', by_mark(before?, None))?, 2)),
            '<' | '>' | '≤' | '≥' if matches!(before, Some('<' | '>' | '-' | '=' | '–')) => None,
            // `13 ~ 14 độ`: from one to the other.
            '≈' | '~' if !joins() => None,
            _ => Some((by_mark(mark, None)?, 1)),
        }
    }

    /// `8.600 lao động trở lên`: a bound a few words behind.
    fn bound_behind(&self, at: usize, from: bool) -> Option<Bound> {
        // `950 bác sĩ có trình độ đại học trở lên`: at least that degree.
        let degree = |token: usize| token >= 2 && Kind::Degree.is(&self.tokens[token - 2..token]);
        for item in self.items[at..].iter().take(7) {
            match item.what {
                What::Label(Label::BoundAfter(_)) if degree(item.tokens.start) => return None,
                What::Label(Label::BoundAfter(bound)) => return Some(bound),
                What::Word | What::Label(Label::Plan | Label::Filler | Label::Numbered | Label::LightVerb) => {}
                What::Mark('/') => {}
                // `từ 2 mô hình điển hình trở lên`: it is to come.
                What::Label(_) if from => {}
                _ => return None,
            }
        }
        None
    }
}
