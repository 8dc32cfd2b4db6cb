//! Whether a piece of a list belongs to what stands right before the number.

use super::phrase::{content, is_preposition, is_verb, syllables};
use super::trim::trim;
use crate::grammar::cue::Cue;
use crate::grammar::rules::SEVERAL;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::places::is_place;
use crate::lexicon::{Kind, Label};
use crate::text::case;
use crate::text::key::{Key, key};
use std::ops::Range;

/// Most syllables of one more thing that was given.
pub(super) const LONGEST_OBJECT: usize = 5;

/// Most syllables of one of several to whom something was done.
const LONGEST_OF_SEVERAL: usize = 9;

/// Whether a piece of a list belongs to what stands right before the number.
pub(super) enum Belongs {
    Yes,
    /// If a piece before it opens the list.
    Maybe,
    No,
}

/// A piece of a sentence, and what stands between the comma or joiner behind it and the number.
pub(super) struct Pieces<'s, 't> {
    pub sentence: &'s Sentence<'t>,
    pub cue: &'s Cue,
    /// Whether the number counts nothing that says what, and stands first: `…, trên 12.000 người`.
    pub counts_bare: bool,
    pub raw: Range<usize>,
    /// Whether the number is a percentage.
    pub percent: bool,
    /// Whether it is a count, or an amount of money.
    pub counted: bool,
    pub money: bool,
    pub joined: bool,
    pub right: Range<usize>,
}

impl Pieces<'_, '_> {
    /// Whether an amount of money was taken in or spent for all of a list: `thu tiền bán nhà, tiền thuê đất`, `chi mua sắm, cải tạo trường
    /// học`.
    pub fn paid_together(&self, left: &Range<usize>) -> Option<Belongs> {
        const SUMS: [Key; 4] = [key("tiền"), key("thuế"), key("phí"), key("lệ")];
        let sentence = self.sentence;
        let open = |items: Range<usize>| !items.into_iter().any(|i| ends_phrase(sentence, i) || sentence.is_number(i));
        if !self.money || !open(left.clone()) || matches!(self.cue.lead, Some((Label::Up | Label::Down, _))) {
            return None;
        }
        let sum = |i: usize| SUMS.iter().any(|word| sentence.has_word(i, *word));
        if SUMS.contains(&sentence.first_word(self.right.start)) && left.clone().any(sum) {
            return Some(Belongs::Yes);
        }
        let account =
            |i: usize| ["thu", "chi", "tổng thu", "tổng chi"].iter().any(|sum| case::same(sentence.said(i), sum));
        let deed = |items: &Range<usize>| sentence.label(items.start) == Some(Label::LightVerb);
        let more = deed(&self.right) && !self.right.clone().all(|i| is_verb(sentence, i));
        // `số tiền tặng quà, trợ cấp Tết đối với`
        let fund = sentence.label(left.start) == Some(Label::Fund) && is_verb(sentence, left.start + 1);
        let opens = left.clone().any(|i| account(i) && i + 1 < left.end)
            || fund && sentence.label(self.raw.start) != Some(Label::With);
        match more {
            true if opens => Some(Belongs::Yes),
            true if open(self.raw.clone()) && (deed(left) || syllables(sentence, left.clone()) < LONGEST_OBJECT) => {
                Some(Belongs::Maybe)
            }
            _ => None,
        }
    }

    /// Whether the piece ends in one of several places or offices, and the name of another stands behind it: `các xã Xuân Thành, Suối
    /// Cao và Xuân Trường trồng`.
    pub fn places(&self, left: &Range<usize>) -> Option<Belongs> {
        let sentence = self.sentence;
        let level = |i: usize| Kind::level(sentence.tokens, sentence.start_of(i)) > 0;
        let before = left.clone().rev().find(|i| !is_proper(sentence, *i));
        // `tỷ lệ hộ nghèo huyện Bình Liêu, tỉnh Quảng Ninh`: the one lies in the other.
        let next = self.right.start;
        let named = is_proper(sentence, next) || level(next) && is_proper(sentence, next + 1) && !self.joined;
        if left.is_empty() || !named || before == Some(left.end - 1) {
            return None;
        }
        match before {
            Some(at) => level(at).then_some(Belongs::Yes),
            // `Bắc Ninh, Bắc Giang, Hải Dương thu hút`: all of them.
            None if !self.joined && self.raw.start == 0 => {
                let tokens = sentence.items[left.start].tokens.start..sentence.items[left.end - 1].tokens.end;
                Some(if is_place(&sentence.tokens[tokens]) { Belongs::Yes } else { Belongs::Maybe })
            }
            None => (!self.joined).then_some(Belongs::Maybe),
        }
    }

    /// Whether the piece says what was done to the first of several, or is one of those, and all that stands behind it goes on with
    /// them: `chi trả trợ cấp cho người có công, hộ nghèo, trẻ mồ côi với tổng kinh phí`, `mở lớp về chăn nuôi, phòng trừ dịch bệnh cho`.
    pub fn objects(&self, left: &Range<usize>) -> Belongs {
        let sentence = self.sentence;
        let last = self.cue.own.clone().next_back().filter(|_| self.cue.lead.is_none());
        let divides = |i: &usize| sentence.mark(*i) == Some(',') || sentence.label(*i) == Some(Label::Joiner);
        let several = self.right.clone().any(|i| divides(&i));
        // `bán vé số, chị lãi được 100 nghìn đồng` tells of two.
        let with = |i: usize| i > 0 && sentence.label(i - 1) == Some(Label::With);
        let amount = last.is_some_and(|i| match sentence.said(i) {
            "cho" => true,
            "được" => several,
            _ => sentence.label(i) == Some(Label::Fund) && with(i),
        });
        let verb = |i: usize| is_verb(sentence, i) && sentence.said(i) != "có";
        let does = left.clone().find(|i| verb(*i)).filter(|does| does + 1 < left.end);
        // What something is about may be verbs.
        let clause = (0..left.end).rev().take_while(|i| !matches!(sentence.mark(*i), Some(';' | ':')));
        let tie = clause.into_iter().find(|i| is_preposition(sentence, *i));
        let about = tie.is_some_and(|i| sentence.said(i) == "về");
        let object = |items: &[usize]| {
            let Some(&first) = items.first() else { return false };
            let length: usize = items.iter().map(|i| sentence.tokens_of(*i).len()).sum();
            let other = |i: &usize| {
                ends_phrase(sentence, *i)
                    || matches!(sentence.label(*i), Some(Label::Rate | Label::Plan | Label::Actor))
            };
            let measured = heads(sentence, first) && !sentence.is(first, Kind::Counter);
            (about || !verb(first)) && !measured && length <= LONGEST_OF_SEVERAL && !items.iter().any(other)
        };
        let right: Vec<usize> = self.right.clone().collect();
        let named = right.iter().any(|i| sentence.label(*i) != Some(Label::Fund));
        if !amount || !named || !right.split(divides).all(object) {
            return Belongs::No;
        }
        let ends = left.clone().any(|i| ends_phrase(sentence, i) && !matches!(sentence.said(i), "đã" | "được"));
        match does {
            Some(_) if !ends => Belongs::Yes,
            _ if object(&left.clone().collect::<Vec<_>>()) => Belongs::Maybe,
            _ => Belongs::No,
        }
    }

    /// Whether the piece is a measure that ends in several owners or places, and another stands behind it.
    pub fn names_owners(&self, left: &Range<usize>) -> bool {
        let sentence = self.sentence;
        let ties = |i: usize| matches!(sentence.said(i), "của" | "tại" | "cho" | "ở" | "thuộc");
        let owned = |i: &usize| ties(*i) && SEVERAL.contains(&sentence.first_word(i + 1));
        let measure = heads(sentence, left.start) || sentence.label(left.start) == Some(Label::Fund);
        let reached = matches!(self.cue.lead, Some((Label::Reach | Label::Is, _)));
        let plain = |i: usize| matches!(sentence.what(i), What::Word | What::Label(Label::Actor | Label::Numbered));
        let owner = |of: usize| (of + 2..bracket_in(sentence, of..left.end)).all(plain);
        let owners = left.clone().rev().find(owned).is_some_and(owner);
        measure && reached && owners && !self.right.clone().any(|i| ends_phrase(sentence, i) || is_verb(sentence, i))
    }

    /// Whether the piece is one of a list of nouns whose rate stands behind a colon or `đạt`: no verb, no number.
    pub fn names_many(&self, left: &Range<usize>) -> bool {
        let sentence = self.sentence;
        let measured = self.percent && matches!(self.cue.lead, None | Some((Label::Reach, _)));
        let told = self.cue.separator == Some(':') || self.cue.lead.is_some();
        let nominal = |i: usize| match sentence.what(i) {
            What::Word | What::Mark('-' | '–' | ',') => true,
            What::Label(label) => {
                matches!(label, Label::Actor | Label::Numbered | Label::Rate | Label::Is | Label::NameHead)
                    || SEVERAL.contains(&sentence.first_word(i))
            }
            _ => false,
        };
        // `các vụ án dân sự, lao động và hành chính đạt 87%`
        let plain = left.clone().all(nominal) && self.right.clone().all(|i| nominal(i) || sentence.said(i) == "và");
        measured && told && plain && !sentence.holds(self.right.clone(), Label::Rate)
    }

    /// The first item of the piece that is no joiner.
    pub fn first_named(&self) -> usize {
        let small = |i: &usize| {
            matches!(
                self.sentence.what(*i),
                What::Label(Label::Joiner | Label::Filler | Label::Parts) | What::Period(_) | What::Mark(_)
            )
        };
        self.raw.clone().find(|i| !small(i)).unwrap_or(self.raw.start)
    }

    /// Whether what follows the piece has a head, preposition or verb of its own.
    pub fn right_says(&self) -> bool {
        let sentence = self.sentence;
        self.right.clone().any(|i| {
            sentence.begins(i, Kind::Head)
                || is_preposition(sentence, i)
                || (is_verb(sentence, i) && i > self.right.start)
        })
    }

    /// The last piece of what stands between here and the number.
    pub fn last_piece(&self) -> Range<usize> {
        let divides = |i: &usize| self.sentence.mark(*i) == Some(',') || self.sentence.label(*i) == Some(Label::Joiner);
        let from = self.right.clone().rev().find(divides).map_or(self.right.start, |i| i + 1);
        trim(self.sentence, from..self.right.end)
    }

    /// `Trong lĩnh vực người có công, …`, `Theo báo cáo của sở, …`: says where or by whom, not what.
    pub fn is_adverbial(&self, start: usize) -> bool {
        let sentence = self.sentence;
        let mut raw = self.raw.clone();
        let first = raw.find(|i| sentence.label(*i) != Some(Label::Joiner)).unwrap_or(self.raw.start);
        let cut = (start..self.raw.end)
            .any(|i| matches!(sentence.label(i), Some(Label::Parts | Label::Apart | Label::Details | Label::Fact)));
        // `Nhờ được mùa, lúa đạt`, `Theo số liệu của sở, …`
        let said = |at: &usize| match sentence.label(*at) {
            Some(Label::Opener) => true,
            // `Theo Cục Thống kê, mức tăng là 0,39%`
            _ if case::same(sentence.said(*at), "theo") && content(sentence, 0..*at) == 0 => true,
            label => label != Some(Label::Parts) && !self.right.is_empty(),
        };
        let opens = |at: &usize| said(at) && sentence.begins(*at, Kind::Adverbial);
        let before = self.raw.start.checked_sub(1).filter(|at| sentence.label(*at) == Some(Label::Joiner));
        let opener = before.iter().chain([&first]).any(opens);
        // `Giai đoạn 2, …`, `Cuối thế kỷ 20, …`
        let stage =
            (start..self.raw.end).all(|i| matches!(sentence.what(i), What::Label(Label::OrdinalHead) | What::Other(_)));
        // `6 tháng đầu năm sản lượng thịt trâu, bò đạt`: the time may stand before the subject without a comma.
        let dated = sentence.period(first).is_some();
        let named = dated
            && sentence.items.get(first + 1).is_some_and(|item| {
                first + 1 < self.raw.end
                    && (matches!(item.what, What::Label(Label::Rate | Label::Fund))
                        || sentence.begins(first + 1, Kind::Head))
            });
        cut || opener
            || follows_event(sentence, first)
            || stage
            || is_preposition(sentence, first)
            || (dated && !named)
            || matches!(sentence.what(first), What::Label(Label::Is | Label::From | Label::With))
    }
}

/// The rate of which the clause that ends before the item says no more than which way it went for others: `tỷ lệ hộ giàu tăng, hộ nghèo
/// giảm xuống còn 4%`.
pub(super) fn rate_moved_before(sentence: &Sentence, end: usize) -> Option<usize> {
    let moved = matches!(sentence.label(end.checked_sub(1)?), Some(Label::Up | Label::Down));
    let noun = |at: &usize| matches!(sentence.what(*at), What::Word | What::Mark(','));
    let rate = (0..end - 1).rev().take(LONGEST_OBJECT + 1).find(|at| !noun(at)).filter(|_| moved)?;
    (rate + 2 < end && sentence.label(rate) == Some(Label::Rate)).then_some(rate)
}

/// Whether the item begins what is measured; the `người` of `người có công` does not.
pub(super) fn heads(sentence: &Sentence, at: usize) -> bool {
    let tokens = &sentence.items[at].tokens;
    let length = Kind::Head.length(sentence.tokens, tokens.start);
    length > 1 || (length == 1 && (sentence.what(at) != What::Word || tokens.len() < 3))
}

/// `Sau bão, …`, `Trước thời hạn, …`: says when.
fn follows_event(sentence: &Sentence, at: usize) -> bool {
    ["sau", "trước"].iter().any(|word| case::same(sentence.said(at), word))
}

/// Where a bracket opens behind the first of the items; else their end: `thủy sản (theo giá so sánh) toàn tỉnh`.
pub(super) fn bracket_in(sentence: &Sentence, items: Range<usize>) -> usize {
    items.clone().skip(1).find(|i| sentence.mark(*i) == Some('(')).unwrap_or(items.end)
}

/// Whether the item is a word of a proper name.
pub(super) fn is_proper(sentence: &Sentence, at: usize) -> bool {
    let proper = sentence.is_capital(at);
    proper && sentence.what(at) == What::Word && !sentence.begins(at, Kind::Head)
}

/// Whether the item ends a noun phrase: `sản lượng giảm`, `kinh tế đã phục hồi`.
pub(super) fn ends_phrase(sentence: &Sentence, at: usize) -> bool {
    use Label::*;
    match sentence.what(at) {
        What::Label(Up | Down | UpTo | DownTo | Same | Reach | Exceed | Equal | Share | Against | Intent) => true,
        What::Label(Filler) => matches!(sentence.said(at), "đã" | "đang" | "được" | "vẫn"),
        _ => false,
    }
}
