//! Lists before a number: which pieces between commas and joiners belong to what stands right before it.
//!
//! `giá trị sản xuất công nghiệp, tiểu thủ công nghiệp đạt 120 tỷ đồng` gives all of it; of `khấu trừ các khoản, công ty lãi 3 tỷ
//! đồng` only `công ty`.

use super::belongs::belongs;
use super::phrase::is_preposition;
use super::pieces::{Belongs, Pieces, bracket_in, ends_phrase, heads, is_proper};
use super::trim::{trim, without_amount, without_new};
use super::written::words;
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::key::key;
use std::ops::Range;

/// Where the phrase begins whose last piece stands right before the number: lists of nouns or verbs are taken whole.
pub(super) fn start_of_list(sentence: &Sentence, cue: &Cue, own: Range<usize>, first: usize) -> usize {
    // `30 ha rừng keo, rừng phòng hộ và diện tích cây thuốc là 22 ha`: measured anew.
    let measured = |at: usize| sentence.is(at, Kind::Amount);
    let anew = |at: &usize| sentence.label(at - 1) == Some(Label::Joiner) && measured(*at);
    if first > 0
        && let Some(at) = (first + 1..own.end).find(anew)
        && !(first..at).any(measured)
    {
        return at;
    }
    if let Some(opens) = subject_of(sentence, cue, first) {
        return opens;
    }
    let (mut start, mut taken) = (own.start, own.start);
    let unit = sentence.items.get(cue.own.end..).into_iter().flatten().find_map(|item| match item.what {
        What::Number(i) => Some(sentence.mentions[i].quantity.unit),
        _ => None,
    });
    let named_by_colon = own.clone().next_back().is_some_and(|last| sentence.mark(last) == Some(':'))
        && own.clone().all(|i| sentence.period(i).is_none());
    while start > first + 1
        && (sentence.mark(start - 1) == Some(',') || sentence.label(start - 1) == Some(Label::Joiner))
    {
        let joined = sentence.mark(start - 1) != Some(',');
        // `Theo sổ theo dõi người già, trẻ mồ côi, tổng số trẻ mồ côi còn 160 em`: a sum is told anew.
        if !joined && sentence.first_word(start) == const { key("tổng") } && !sentence.said(start).ends_with("cộng")
        {
            break;
        }
        let breaks = |i: usize| match sentence.what(i) {
            What::Mark(',' | ';' | ':' | '(' | ')' | '…') | What::Number(_) => true,
            What::Label(Label::Joiner) => !joined,
            _ => false,
        };
        let left = piece_start(sentence, first..start - 1, breaks);
        // `Từ quỹ này đã xây mới và sửa chữa 4 căn nhà`: what was done begins behind `đã`.
        let done = (left..start - 1).rev().find(|i| sentence.said(*i) == "đã" && sentence.does(i + 1));
        let means = matches!(sentence.label(left), Some(Label::With | Label::From));
        let left = done.filter(|_| means && joined).map_or(left, |done| done + 1);
        if left >= start - 1 {
            break;
        }
        let counter = || Kind::Counter.is_all(&words(sentence, cue.noun.clone()));
        let bare = first == 0 && cue.lead.is_none() && !cue.verb_behind(sentence) && counter();
        let pieces = Pieces {
            sentence,
            cue,
            counts_bare: bare,
            raw: left..start - 1,
            percent: unit == Some(Unit::Percent),
            counted: unit == Some(Unit::Count),
            money: matches!(unit, Some(Unit::Money(_))),
            joined,
            right: without_new(
                sentence,
                without_amount(sentence, trim(sentence, start..bracket_in(sentence, start..own.end))),
            ),
        };
        // `…; làm việc tại các khu công nghiệp, doanh nghiệp trong tỉnh: 1.050 người`: all before the colon is the name.
        if named_by_colon && sentence.mark(left.wrapping_sub(1)) == Some(';') {
            return left;
        }
        // `…; thu cấp đất, thuê đất, bán nhà: 50 tỷ đồng`
        if named_by_colon && let Some(opens) = whole_before_colon(sentence, first..start) {
            return opens;
        }
        // `86% trẻ được tiêm và phấn đấu 95% trẻ`: what stands behind the number before is its own.
        // `thu 3 tỷ đồng tiền phạt và xử lý 45 vụ`: so is what an amount is of.
        // `67 trường và trung tâm hoạt động tốt, đạt tỷ lệ 71%`: the joiner stands within them.
        let share = || pieces.percent && matches!(cue.lead, Some((Label::Share | Label::Reach, _)));
        let apart = |i: usize| match sentence.what(i) {
            What::Label(Label::Joiner) => sentence.said(i) != "và",
            what => matches!(what, What::Mark(_) | What::Label(Label::Rate)),
        };
        let whole = || share() && !(first..start - 1).any(apart);
        if first > 0
            && (pieces.right.is_empty() && (left == first || whole()) || left == first && names_amount(sentence, first))
        {
            break;
        }
        // `cho 2.150 cụ sống một mình và cấp thẻ xe buýt cho 3.640 cụ`: who those before are.
        let to_whom = own.clone().next_back().is_some_and(|i| sentence.said(i) == "cho");
        if left == first && first > 0 && to_whom && sentence.label(start) == Some(Label::LightVerb) {
            break;
        }
        // `100 suất quà cho trẻ em xã Xuân Thành, Suối Cao và Xuân Trường trị giá 300.000 đồng`: where the number before was.
        if left == first && first > 0 && matches!(pieces.places(&trim(sentence, left..start - 1)), Some(Belongs::Yes)) {
            let places = |i: &usize| {
                is_proper(sentence, *i) || sentence.label(*i) == Some(Label::Joiner) || sentence.mark(*i) == Some(',')
            };
            return (start..own.end).find(|i| !places(i)).unwrap_or(own.end);
        }
        // `7 lớp dạy nghề về nuôi cá, trồng rau sạch cho 245 lao động`: what the number before was about.
        let tie = (first..start).rev().find(|i| is_preposition(sentence, *i)).map(|i| sentence.said(i));
        let about = left == first && first > 0 && tie == Some("về");
        if about && !matches!(pieces.objects(&trim(sentence, left..start - 1)), Belongs::No) {
            return own.end;
        }
        match belongs(&pieces) {
            Belongs::No => break,
            Belongs::Yes => taken = left,
            Belongs::Maybe => {}
        }
        start = left;
    }
    taken
}

/// Where the subject of `là` or of a rate's verb begins that a measure opens and of which nothing is told before: `số hộ được vay vốn, học
/// nghề là 120 hộ`.
fn subject_of(sentence: &Sentence, cue: &Cue, first: usize) -> Option<usize> {
    use Label::*;
    // `tỷ lệ trường được cấp nước máy, hợp vệ sinh: 87%`
    let last = cue.own.end.saturating_sub(1);
    let (lead, told) = cue.lead.or((sentence.mark(last) == Some(':')).then_some((Is, last)))?;
    let measured = |i: usize| matches!(sentence.label(i), Some(Rate | Fund));
    let joined = |i: usize| sentence.label(i) == Some(Joiner);
    let told_before = |i: usize| {
        ends_phrase(sentence, i) && !matches!(sentence.said(i), "được" | "đang" | "đã")
            || matches!(sentence.label(i), Some(Opener | Parts | Raise | Plan))
            || measured(i) && i > 0 && joined(i - 1)
    };
    let divides =
        |i: usize| matches!(sentence.what(i), What::Mark(',' | ';' | ':' | '(' | ')' | '…') | What::Number(_));
    let head = |i: usize| measured(i) || sentence.begins(i, Kind::Amount) && heads(sentence, i);
    let small = |i: usize| joined(i) || sentence.label(i) == Some(Filler) || sentence.period(i).is_some();
    let mut at = told.min(cue.own.end);
    while at > first {
        let start = piece_start(sentence, first..at, divides);
        if start == first && first > 0 && !joined(start) {
            return None;
        }
        let named = (start..at).find(|i| head(*i) || !small(*i))?;
        if (named + 1..at).any(told_before) {
            return None;
        }
        // `tặng quà người cao tuổi, hộ khó khăn là 120 suất`
        let given = start == 0 && lead == Is && sentence.label(named) == Some(LightVerb);
        if head(named) || given && Kind::Counter.is_all(&words(sentence, cue.noun.clone())) {
            let rate = sentence.label(named) == Some(Rate);
            let leads = matches!(lead, Is | Reach | UpTo) || rate && matches!(lead, Equal | Share | DownTo);
            return (leads && start < cue.own.start).then_some(named);
        }
        // `quy mô bốn làn xe, tổng mức đầu tư là`: told anew.
        let counted = sentence.begins(named, Kind::Counter) || sentence.begins(named, Kind::Member);
        let other = heads(sentence, named) && !counted;
        let anew = joined(start) || other || (named..at).any(measured);
        at = start.checked_sub(1).filter(|at| sentence.mark(*at) == Some(',') && !anew)?;
    }
    None
}

/// Whether a noun at the item says what the amount or the share right before it is of: `3 tỷ đồng tiền phạt`, `52% tổng dư nợ`.
fn names_amount(sentence: &Sentence, at: usize) -> bool {
    let What::Number(before) = sentence.what(at - 1) else { return false };
    let amount = !matches!(sentence.mentions[before].quantity.unit, Unit::Count | Unit::Measure(_));
    let noun = matches!(sentence.what(at), What::Word | What::Label(Label::Fund | Label::Rate));
    amount && noun && !is_preposition(sentence, at)
}

/// Where a clause begins that a semicolon opens, which is a list of nouns up to its colon.
fn whole_before_colon(sentence: &Sentence, items: Range<usize>) -> Option<usize> {
    let opens = items.clone().rev().find(|i| sentence.mark(*i) == Some(';'))? + 1;
    let other = |i: usize| ends_phrase(sentence, i) || sentence.mark(i) == Some(':');
    let told = (opens..items.end).any(other) || sentence.begins(opens, Kind::Adverbial);
    (!told).then_some(opens)
}

/// Where the last piece of the items begins; a bracket without numbers divides nothing: `tổng sản phẩm (GRDP) tăng khá, đạt`.
pub(super) fn piece_start(sentence: &Sentence, items: Range<usize>, breaks: impl Fn(usize) -> bool) -> usize {
    let mut at = items.end;
    while at > items.start {
        let near = if sentence.mark(at - 1) == Some(')') { items.start..at } else { at..at };
        let open = near.rev().take(LONGEST_BRACKET).find(|i| sentence.mark(*i) == Some('('));
        match open.filter(|open| *open > items.start && !(*open..at).any(|i| sentence.is_number(i))) {
            Some(open) => at = open,
            None if breaks(at - 1) => return at,
            None => at -= 1,
        }
    }
    items.start
}

/// Most items of a bracket within a piece.
const LONGEST_BRACKET: usize = 12;
