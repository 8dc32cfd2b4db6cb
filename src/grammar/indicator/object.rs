//! What stands behind a number and completes the words before it: the object of a verb, what money goes to, what a change is about.
//!
//! `duy trì 425 tổ tiết kiệm` gives `duy trì tổ tiết kiệm`; `chi 2 tỷ đồng sửa kênh` what it went to.

use super::before::phrase_before;
use super::behind::{names_thing, pair_end, phrase_behind};
use super::lean::join;
use super::phrase::{content, is_verb, is_who, says_little, syllables};
use super::written::words;
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::OtherKind;
use crate::text::key::key;
use std::ops::Range;

/// Whether what stands right before the number, the items that `said` is, does something to the noun behind it.
pub(super) fn takes_object(sentence: &Sentence, cues: &[Cue], index: usize, items: Range<usize>, said: &str) -> bool {
    let cue = &cues[index];
    let counts = matches!(sentence.mentions[index].quantity.unit, Unit::Count | Unit::Measure(_));
    let touches =
        cue.own.clone().next_back().is_some_and(|last| last + 1 == items.end || stands_between(sentence, last));
    // `Hội còn tổ chức 58 lớp`: what they do besides.
    let besides = |at: usize| sentence.said(at) == "còn" && is_verb(sentence, at + 1);
    let led = cue.lead.is_some_and(|(_, at)| !besides(at));
    if !counts || !touches || led || cue.separator == Some(':') || !names_thing(sentence, index) {
        return false;
    }
    let object = words(sentence, cue.noun.clone());
    let object = if object.is_empty() { object_of_pair(sentence, index) } else { object };
    let noun = object.split(' ').next().unwrap_or_default();
    !object.is_empty() && !Kind::Counter.is_all(&object) && !said.split(' ').any(|word| word == noun)
}

/// Whether the item may stand between a verb and the number of its object: `mở được 71 lớp`, `xây mới trên 9 cầu`; but not `cho`.
fn stands_between(sentence: &Sentence, at: usize) -> bool {
    match sentence.label(at) {
        Some(Label::Bound(_)) => true,
        Some(Label::Filler) => sentence.said(at) != "cho",
        _ => false,
    }
}

/// The noun of aims that are counted: `17 chỉ tiêu`.
fn aims(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let noun = cues[pair_end(sentence, index)].noun.clone();
    // `14/17 nhóm chỉ tiêu đạt kế hoạch`
    noun.clone().take(2).any(|at| sentence.label(at) == Some(Label::Plan)).then_some(noun)
}

/// Whether aims are counted that were reached: `đạt và vượt 17 chỉ tiêu`.
pub(super) fn meets_aims(sentence: &Sentence, cues: &[Cue], index: usize) -> bool {
    let cue = &cues[index];
    let reached = cue.adjacent && cue.own.clone().next_back().is_some_and(|at| reaches(sentence, at));
    // `nhân dân chung sức xây dựng đạt 16/19 tiêu chí`
    let noun = cues[pair_end(sentence, index)].noun.start;
    // But `xã Tân Lập đạt 17 tiêu chí`
    let deed = |at: usize| is_verb(sentence, at) && !sentence.is_capital(at);
    let counts = sentence.mentions[index].quantity.unit == Unit::Count;
    let criteria = || counts && sentence.first_word(noun) == const { key("tiêu") } && cue.own.clone().any(deed);
    reached && (aims(sentence, cues, index).is_some() || criteria())
}

/// What became of aims that are counted, told behind them: `7 chỉ tiêu đạt và vượt`, `2 chỉ tiêu chưa đạt`.
pub(super) fn aims_told(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<String> {
    let noun = aims(sentence, cues, index)?;
    let goes_on = |at: &usize| match sentence.what(*at) {
        What::Word | What::Other(OtherKind::Criterion) => true,
        What::Label(Label::Joiner) => reaches(sentence, at + 1),
        What::Label(label) => !matches!(label, Label::Is | Label::Parts | Label::Up | Label::Down | Label::With),
        _ => false,
    };
    let end = noun.end + (noun.end..).take_while(goes_on).count();
    let told = (noun.end..end).any(|at| reaches(sentence, at));
    told.then(|| words(sentence, trim_told(sentence, noun.start..end)))
}

/// The items without a bound before the number that follows: `chỉ tiêu đạt dưới`.
fn trim_told(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    while matches!(sentence.label(items.end - 1), Some(Label::Bound(_) | Label::Filler)) {
        items.end -= 1;
    }
    items
}

pub(super) fn reaches(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.label(at), Some(Label::Reach | Label::Exceed))
}

/// What stands behind a pair that counts it: `duy trì 184/184 xã làm tốt công tác …`.
pub(super) fn object_of_pair(sentence: &Sentence, index: usize) -> String {
    match pair_end(sentence, index) > index {
        true => words(sentence, phrase_behind(sentence, index)),
        false => String::new(),
    }
}

/// `đạt 82% tỷ lệ hộ thu gom rác`: the rate is named behind its level.
pub(super) fn names_rate_behind(sentence: &Sentence, cue: &Cue, index: usize) -> bool {
    let mention = &sentence.mentions[index];
    let reaches = cue.adjacent && matches!(cue.lead, Some((Label::Reach, _)));
    reaches && mention.is_percent() && !cue.rate && sentence.label(mention.after()) == Some(Label::Rate)
}

/// Whether the noun behind an amount says that it is money, no currency.
pub(super) fn money_by_name(sentence: &Sentence, index: usize) -> bool {
    let item = &sentence.items[sentence.mentions[index].item];
    matches!(sentence.mentions[index].quantity.unit, Unit::Money(_))
        && Kind::Money.begins(sentence.tokens, item.tokens.end)
}

/// Whether the words right behind the number say what is done with it: `12 tỷ đồng chăm lo cho hộ nghèo`, `12 tỷ đồng thực hiện chính
/// sách an sinh`.
pub(super) fn done_with(sentence: &Sentence, index: usize) -> bool {
    let at = sentence.mentions[index].after();
    match sentence.what(at) {
        What::Word | What::Label(Label::LightVerb) => true,
        What::Label(Label::Reach) => sentence.says(at, "thực hiện") && !sentence.holds(at..at + 3, Label::Plan),
        _ => false,
    }
}

/// Whether the words behind the number say what it goes to: `chi 2 tỷ đồng sửa kênh`, `dành 5 tỷ đồng cho nước sạch`.
pub(super) fn goes_to(sentence: &Sentence, index: usize) -> bool {
    let at = sentence.mentions[index].after();
    let verb = |i: usize| matches!(sentence.what(i), What::Word | What::Label(Label::LightVerb));
    let toward = matches!(sentence.said(at), "cho" | "để" | "vào" | "nhằm");
    // `hỗ trợ 14 tỷ đồng cho các thôn khó khăn`
    let several = toward && matches!(sentence.said(at + 1), "các" | "những");
    // `thu được 215 tỷ đồng tiền thuê đất`
    let money = sentence.label(at) == Some(Label::Fund);
    // `phân bổ 45 tỷ đồng cho các địa phương`, `đầu tư 9 tỷ đồng vào dự án cấp nước`
    let named = || matches!(sentence.label(at + 1), Some(Label::Actor | Label::Numbered | Label::NameHead));
    done_with(sentence, index)
        || ((toward || money) && verb(at + 1))
        || toward && named()
        || several && matches!(sentence.what(at + 2), What::Word | What::Label(Label::Numbered | Label::Actor))
}

/// Whether the words behind the number say where the money came from, which one word before it does not name: `trích 40 triệu đồng
/// từ quỹ học bổng`.
pub(super) fn comes_from(sentence: &Sentence, index: usize, own: Range<usize>) -> bool {
    let mention = &sentence.mentions[index];
    let verb = own.clone().next_back().is_some_and(|i| sentence.tokens_of(i).len() == 1);
    let short = verb && own.len() <= 2 && syllables(sentence, own) <= 3;
    let source = matches!(sentence.what(mention.after() + 1), What::Word | What::Label(Label::Fund));
    let from = sentence.label(mention.after()) == Some(Label::From) && source;
    from && matches!(mention.quantity.unit, Unit::Money(_)) && short
}

/// What a change without its level is about, where that stands behind it: `giảm tối thiểu 5% số tờ khai`.
pub fn about(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<String> {
    let own = phrase_before(sentence, cues, index);
    // `phường Đông Hải phấn đấu giảm 40 hộ nghèo`: who did it does not name it.
    if !sentence.mentions[index].is_percent() {
        let noun = words(sentence, cues[index].noun.clone());
        let counts = sentence.mentions[index].quantity.unit == Unit::Count && !Kind::Counter.is_all(&noun);
        return Some(noun).filter(|noun| counts && !noun.is_empty() && is_who(sentence, own));
    }
    let about = cues[index].about.clone();
    let counts = about.clone().next().is_some_and(|at| sentence.begins(at, Kind::Head));
    // `xuất khẩu gạo tăng 9% về lượng và 14% về giá trị`: each side of the one thing named before.
    if !about.is_empty() && (counts || cues[index].aspect.is_some()) && tells_side(sentence, index) {
        let named = |own: &Range<usize>| content(sentence, own.clone()) > 0 && !is_who(sentence, own.clone());
        // `cà phê xuất khẩu 15.000 tấn, giảm 28% về lượng và giảm 33% về giá trị`: that whose level stands before them.
        let first = (0..index).rev().take_while(|at| tells_side(sentence, *at)).last().unwrap_or(index);
        let level = first.checked_sub(1).filter(|_| cues[first].separator != Some(';'));
        let things = (first..=index).rev().chain(level).map(|at| phrase_before(sentence, cues, at));
        if let Some(thing) = things.into_iter().find(named) {
            let side = sentence.mentions[index].after()..about.end;
            return Some(join(&words(sentence, thing), &words(sentence, side)));
        }
    }
    let unnamed = content(sentence, own.clone()) == 0 || says_little(sentence, own);
    Some(words(sentence, about)).filter(|about| !about.is_empty() && (counts || unnamed))
}

/// Whether `về` stands right behind the mention: it says which side of something moved.
pub fn tells_side(sentence: &Sentence, index: usize) -> bool {
    sentence.first_word(sentence.mentions[index].after()) == const { key("về") }
}
