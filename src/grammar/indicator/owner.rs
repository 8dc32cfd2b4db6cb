//! Whose a measure is that `với` tells of somebody by rank or by what he is: `Lào là thị trường lớn nhất với kim ngạch 83 triệu USD`
//! gives `kim ngạch Lào`.
//!
//! In: a sentence and the items of the measure. Out: those of its owner.

use super::opener::{begins_measure, clause_start};
use super::phrase::{content, funds, is_preposition, syllables};
use super::trim::{is_one_of_offices, trim};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::names::BUILT;
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::case;
use crate::text::key::{Key, key};
use std::ops::Range;

/// Most syllables of a measure that does not say whose it is, and of the owner.
const LONGEST_MEASURE: usize = 4;
const LONGEST_OWNER: usize = 6;
/// Most syllables of what something costs.
const LONGEST_COST: usize = 6;
/// Most items from the measure back to its owner.
const LONGEST_CLAUSE: usize = 24;
/// Words of rank: `dẫn đầu`, `đứng thứ hai`, `xếp sau`.
const RANK: [Key; 4] = [key("đầu"), key("đứng"), key("thứ"), key("xếp")];
/// Verbs of rank.
const FIRST: [Key; 3] = [key("dẫn"), key("đứng"), key("xếp")];
/// Words that point to what was named before.
const POINTERS: [Key; 4] = [key("đây"), key("đó"), key("này"), key("kia")];

/// Who or what the measure is of, where its clause says it before.
pub(super) fn owner(sentence: &Sentence, measure: Range<usize>) -> Option<Range<usize>> {
    subject(sentence, measure.clone())
        .or_else(|| project(sentence, measure.clone()))
        .or_else(|| office(sentence, measure))
}

/// The office that has the measure as well: `Hội Nông dân quản lý 48 tổ, dư nợ 96 tỷ đồng; Hội Phụ nữ …`.
fn office(sentence: &Sentence, measure: Range<usize>) -> Option<Range<usize>> {
    let ends = |i: &usize| matches!(sentence.mark(*i), Some(';' | ':'));
    let start = (0..measure.start).rev().find(ends).unwrap_or(0);
    let short = syllables(sentence, measure.clone()) <= LONGEST_MEASURE && begins_measure(sentence, measure.start);
    // `Công ty cổ phần Hoa Sao`: its name goes on.
    let named = |i: &usize| sentence.tokens_of(*i).len() > 2 && is_one_of_offices(sentence, *i);
    let at = (start..measure.start).find(named).filter(|_| short)?;
    Some(at..at + 1)
}

/// Whether the measure belongs to those whom the number before counts: `cấp phép 9 dự án với vốn đăng ký 320 tỷ đồng`, `31 hợp
/// tác xã có dư nợ 110 tỷ đồng`.
pub(super) fn of_counted(sentence: &Sentence, cues: &[Cue], index: usize, measure: Range<usize>) -> bool {
    // `2.400 lượt khám, tăng 6%, với chi phí 84 triệu đồng`: how those moved is told between.
    let moved = |at: &usize| cues[*at].moves() && sentence.mentions[*at].is_percent();
    let Some(before) = (0..index).rev().take(2).find(|at| !moved(at)) else { return false };
    let noun = cues[before].noun.clone();
    let small = |at: &usize| sentence.label(*at) == Some(Label::Filler);
    let tie = (noun.end..measure.start).rev().find(|at| !small(at));
    // `45 trang trại, tổng diện tích 340 ha`
    let counter = Kind::Counter.is_all(sentence.words(noun.clone()));
    let amount = || {
        !counter && {
            matches!(sentence.mentions[index].quantity.unit, Unit::Measure(_))
                && Kind::Amount.is_all(sentence.words(measure.clone()))
        }
    };
    // `người có công 2.140 người, tổng số tiền hỗ trợ là 3,2 tỷ đồng`
    let paid =
        sentence.label(measure.start) == Some(Label::Fund) && sentence.mentions[before].quantity.unit == Unit::Count;
    let comma = tie.is_some_and(|at| sentence.mark(at) == Some(','));
    let with = tie.is_some_and(|at| matches!(sentence.label(at), Some(Label::With | Label::Have)));
    let tied = with || comma && (paid || amount());
    let one = !(noun.end..measure.start).any(|at| matches!(sentence.what(at), What::Mark(mark) if mark != ','));
    // `2 dự án với tổng vốn đầu tư đăng ký 9 triệu USD`: a sum is of them, though it is long.
    let long = comma && paid || case::lowercase(sentence.words(measure.clone())).starts_with("tổng");
    let short = syllables(sentence, measure.clone()) <= if long { LONGEST_COST } else { LONGEST_MEASURE };
    let bare = !measure.clone().any(|at| is_preposition(sentence, at)) && !funds(sentence, measure.clone());
    !noun.is_empty() && tied && one && short && bare && begins_measure(sentence, measure.start)
}

/// What is built, before the comma that its costs stand behind: `Dự án cầu Bến Gỗ, tổng vốn đầu tư 90 tỷ đồng`.
fn project(sentence: &Sentence, measure: Range<usize>) -> Option<Range<usize>> {
    let comma = measure.start.checked_sub(1).filter(|at| sentence.mark(*at) == Some(','))?;
    let costs = begins_measure(sentence, measure.start) && syllables(sentence, measure) <= LONGEST_COST;
    let start = clause_start(sentence, comma.saturating_sub(LONGEST_CLAUSE)..comma);
    let counted = start > 0 && sentence.is_number(start - 1);
    let what = trim(sentence, start..comma);
    let nominal = |i: usize| match sentence.what(i) {
        What::Word | What::Other(_) | What::Mark('-' | '–') => true,
        What::Label(label) => {
            matches!(label, Label::Numbered | Label::LightVerb | Label::NameHead | Label::Actor | Label::Joiner)
        }
        _ => false,
    };
    let built = BUILT.iter().any(|noun| case::lowercase(sentence.words(what.clone())).starts_with(noun));
    Some(what).filter(|what| costs && !counted && built && what.clone().all(nominal))
}

fn subject(sentence: &Sentence, measure: Range<usize>) -> Option<Range<usize>> {
    let with = measure.start.checked_sub(1).filter(|at| sentence.label(*at) == Some(Label::With))?;
    if syllables(sentence, measure.clone()) > LONGEST_MEASURE || !begins_measure(sentence, measure.start) {
        return None;
    }
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ':' | '(' | ')'));
    let start = (with.saturating_sub(LONGEST_CLAUSE)..with).rev().find(ends).map_or(0, |at| at + 1);
    let ranked = |i: usize| sentence.tokens_of(i).iter().any(|token| RANK.contains(&token.key));
    let tells = |i: &usize| match sentence.label(*i) {
        Some(Label::Is) => sentence.said(*i) == "là",
        Some(Label::Opener | Label::OrdinalHead) => ranked(*i),
        _ => false,
    };
    let verb = (start..with).find(tells)?;
    let who = who_before(sentence, start, verb)?;
    let name = sentence.all_capitals(who.start);
    // `điều kiện là khách hàng quen, với lãi suất 7%`: neither a name nor the first of a kind.
    let first = |i: usize| ranked(i) || sentence.last_word(i) == const { key("nhất") };
    let kind = sentence.begins(verb + 1, Kind::Group) && (verb + 1..with).any(first);
    let measure = begins_measure(sentence, who.start);
    Some(who).filter(|_| !measure).filter(|_| kind || name || sentence.label(verb) != Some(Label::Is))
}

/// Who came first and then did what begins at an item: `Đài Loan dẫn đầu, tiếp nhận 900 lao động`, `ngành dệt đứng đầu về thu hút vốn với`.
pub(super) fn leader(sentence: &Sentence, deed: usize) -> Option<Range<usize>> {
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ':' | '(' | ')'));
    let start = (deed.saturating_sub(LONGEST_CLAUSE)..deed).rev().find(ends).map_or(0, |at| at + 1);
    let mark = |i: &usize| sentence.mark(*i).is_some() && i + 1 < deed;
    let first = |i: &usize| {
        let ranks = matches!(sentence.label(*i), Some(Label::Opener | Label::OrdinalHead));
        ranks && FIRST.contains(&sentence.first_word(*i))
    };
    let did = sentence.label(deed) == Some(Label::LightVerb);
    let rank = (start..deed).rev().take_while(|i| did && !mark(i)).find(first)?;
    // `Đài Loan là thị trường dẫn đầu`
    let comma = (start..rank).rev().find(|i| sentence.mark(*i) == Some(',')).unwrap_or(start);
    let verb = (comma..rank).find(|i| sentence.said(*i) == "là").unwrap_or(rank);
    who_before(sentence, start, verb)
}

/// Who is named before an item.
fn who_before(sentence: &Sentence, start: usize, verb: usize) -> Option<Range<usize>> {
    // `Theo sở, …`; but `lĩnh vực chế biến, chế tạo dẫn đầu`
    let comma = (start..verb).rev().find(|i| sentence.mark(*i) == Some(','));
    let from = comma.filter(|_| !sentence.begins(start, Kind::Sector)).map_or(start, |comma| comma + 1);
    // `Hoa Sao đã vượt đối thủ là Cánh Cò, với thị phần 52%`: not the one that was outdone.
    let does = (from..verb).any(|i| matches!(sentence.said(i), "đã" | "đang" | "được" | "bị"));
    let who = trim(sentence, from..verb);
    // `Hoa Kỳ giữ vững vị thế là thị trường lớn nhất`
    let name = who.start..who.start + who.clone().take_while(|i| sentence.all_capitals(*i)).count();
    let who = if name.is_empty() { who } else { name.clone() };
    let points = who.clone().any(|i| POINTERS.contains(&sentence.last_word(i)));
    let short = content(sentence, who.clone()) > 0 && syllables(sentence, who.clone()) <= LONGEST_OWNER;
    Some(who).filter(|_| short && !does && !points)
}
