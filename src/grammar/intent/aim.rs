//! Whether a figure is to be done by what is said at it alone: it is a plan, an aim, the least that is set, or is said to come.
//!
//! In: a sentence, its cues, the place of a mention. Out: whether that is so.

use super::{AIMS, GIVEN};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::Bound;
use crate::text::key::{Key, key};

/// Whether the figure is itself a plan: `tổng kế hoạch vốn năm 2023 là 8.415 tỷ đồng`, `nâng chỉ tiêu thu lên 7.000 tỷ`.
pub fn names_plan(sentence: &Sentence, cues: &[Cue], index: usize) -> bool {
    let mention = &sentence.mentions[index];
    // `đạt 28% kế hoạch vốn 101 tỷ đồng`
    let before = index.checked_sub(1).and_then(|before| cues[before].plan.as_ref());
    if before.is_some_and(|plan| plan.end == mention.first) {
        return true;
    }
    // `; kế hoạch năm 2025: 5.200 tấn`, `(mục tiêu năm 2025 còn dưới 2%)`; but `; kế hoạch năm 2025 đạt 98%` was met.
    let colon = mention.first.checked_sub(1).is_some_and(|at| sentence.mark(at) == Some(':'));
    let small = |i: &usize| {
        use Label::{Bound, DownTo, Have, Is, Reach, UpTo};
        let says = matches!(sentence.label(*i), Some(Bound(_) | DownTo | Have | Is | Reach | UpTo));
        // `; kế hoạch năm 2025 trồng 90 ha`
        let deed = *i + 1 == mention.first && sentence.does(*i);
        says || deed || sentence.period(*i).is_some() || sentence.mark(*i) == Some(':')
    };
    let plan = (0..mention.first).rev().find(|i| !small(i)).filter(|at| index > 0 && at + 1 < mention.first);
    let sets = |at: usize| colon || !mention.is_percent() || sentence.first_word(at) == AIMS[0];
    if plan.is_some_and(|at| {
        sentence.label(at) == Some(Label::Plan) && at > 0 && sentence.mark(at - 1).is_some() && sets(at)
    }) {
        return true;
    }
    let lead = cues[index].lead.filter(|_| cues[index].adjacent);
    // `để đạt mục tiêu 31 tỷ USD`
    if let Some((Label::Plan, at)) = lead {
        let against = sentence.holds(cues[index].own.start..at, Label::Against);
        // `vượt kế hoạch 14 chỉ tiêu`
        let counts = mention.quantity.unit == Unit::Count;
        let met = counts && at > 0 && sentence.label(at - 1) == Some(Label::Exceed);
        // `đạt chỉ tiêu 10/10 hộ thoát nghèo`
        let against = against || met || sentence.mark(mention.after()) == Some('/');
        // `mục tiêu cả năm 6,7%`
        let right = (at + 1..mention.first).all(|i| sentence.period(i).is_some());
        return !against && right && AIMS.contains(&sentence.first_word(at));
    }
    // `trường có chỉ tiêu tuyển sinh 450 em`, `được giao chỉ tiêu trồng 50 ha`; not `hoàn thành chỉ tiêu kết nạp 12 đảng viên`
    if let Some(deed) = mention.first.checked_sub(3)
        && matches!(sentence.label(deed), Some(Label::Have | Label::Filler | Label::Intent))
        && sentence.label(deed + 1) == Some(Label::Plan)
        && sentence.does(deed + 2)
    {
        return true;
    }
    // `Kế hoạch lợi nhuận năm nay đạt 190 tỷ đồng`, `kế hoạch năm 2017 đạt 190 tỷ đồng`: money that a plan is for.
    let money = matches!(mention.quantity.unit, Unit::Money(_)).then_some(cues[index].own.start);
    let for_money = |at: usize| {
        let next = (at + 1..mention.first).find(|i| sentence.period(*i).is_none());
        // `Tổng kế hoạch vốn đầu tư công năm 2025: 2.300 tỷ đồng`
        let listed = sentence.last_word(at) == const { key("vốn") } && sentence.mark(mention.first - 1) == Some(':');
        sentence.period(at + 1).is_some()
            || listed
            || next.is_some_and(|i| sentence.begins(i, Kind::Money) || sentence.begins(i, Kind::Flow))
    };
    let planned = money.filter(|at| sentence.label(*at) == Some(Label::Plan) && for_money(*at));
    if planned.is_some() && matches!(cues[index].lead, None | Some((Label::Reach | Label::Plan, _))) {
        return true;
    }
    let lead = lead.filter(|(label, _)| matches!(label, Label::Is | Label::UpTo));
    // `mục tiêu tăng trưởng cả năm từ 9 - 9,5%`
    let growth = |at: usize| {
        at > cues[index].own.start
            && sentence.label(at - 1) == Some(Label::Plan)
            && AIMS.contains(&sentence.first_word(at - 1))
    };
    let aim = cues[index].lead.is_some_and(|(label, at)| label == Label::Up && growth(at));
    if lead.is_none() && !aim {
        return false;
    }
    // Its own clause, and the plan that the number before was held against.
    let held = index.checked_sub(1).map_or(0, |before| cues[before].tail);
    // `hoàn thành 3/3 chỉ tiêu được giao gồm: tỷ lệ hộ nghèo là 5%`
    let divides = |i: usize| matches!(sentence.mark(i), Some(',' | ';')) || index > 0 && sentence.mark(i) == Some(':');
    let start = sentence.gap(index).start.max(held);
    let start = (start..mention.first).rev().find(|i| divides(*i)).map_or(start, |i| i + 1);
    let mut words = (start..mention.first).filter(|i| !matches!(sentence.what(*i), What::Mark(_) | What::Period(_)));
    let small =
        |i: &usize| matches!(sentence.label(*i), Some(Label::Filler | Label::Raise | Label::Joiner | Label::Opener));
    let head = words.find(|i| !small(i));
    // `ngành được Quốc hội giao dự toán thu là 285 tỷ đồng`
    let given = |i: usize| sentence.first_word(i) == GIVEN[1] && sentence.label(i + 1) == Some(Label::Plan);
    if (start..mention.first).any(given) {
        return true;
    }
    // A need is no plan.
    head.is_some_and(|i| sentence.label(i) == Some(Label::Plan) && sentence.first_word(i) != const { key("nhu") })
}

/// Whether what is counted is said to be an aim: `Trồng 50 ha là một trong những chỉ tiêu của xã`.
pub fn is_aim(sentence: &Sentence, cues: &[Cue], index: usize) -> bool {
    let is = cues[index].edge;
    let named = (is + 1..is + NEAR_AIM).take_while(|i| !matches!(sentence.what(*i), What::Mark(_) | What::Number(_)));
    let aim = |i: usize| sentence.label(i) == Some(Label::Plan) && AIMS.contains(&sentence.first_word(i));
    sentence.label(is) == Some(Label::Is) && cues[index].plan.is_none() && named.into_iter().any(aim)
}

/// How many items may stand between `là` and the aim: `một trong những chỉ tiêu`.
const NEAR_AIM: usize = 6;

/// Whether the least is set before a share: `có ít nhất 80% xã đạt chuẩn`.
pub fn sets_least(sentence: &Sentence, index: usize) -> bool {
    let mention = &sentence.mentions[index];
    let least = |i: usize| sentence.label(i) == Some(Label::Bound(Bound::AtLeast));
    mention.is_percent() && (mention.first..mention.item).any(least)
}

/// Whether what is counted, with no words of its own before it, is said to come: `60 đêm nhạc sẽ được tổ chức`.
pub fn comes_behind(sentence: &Sentence, cues: &[Cue], index: usize) -> bool {
    const WILL_BE: [Key; 2] = [key("sẽ"), key("được")];
    let start = cues[index].edge;
    let ends = |i: &usize| matches!(sentence.what(*i), What::Mark(_) | What::Number(_));
    let behind = (start..sentence.items.len()).take_while(|i| !ends(i));
    cues[index].content == 0 && behind.into_iter().any(|i| [i, i + 1].map(|i| sentence.first_word(i)) == WILL_BE)
}

/// Whether a sentence that opens a paragraph goes on with what the paragraph before set out: it says who or what it is about no
/// more than by the deed, rate, share or measure (`Thu hút 45% học sinh`, `100% xã đạt chuẩn`), or that it goes on (`Ngoài ra, …`).
pub fn lists_on(sentence: &Sentence) -> bool {
    const ABOUT: Key = key("về");
    let comma = || (0..NEAR_AIM).find(|at| sentence.mark(*at) == Some(','));
    let small = |at: &usize| {
        matches!(sentence.what(*at), What::Label(Label::Apart | Label::Opener | Label::Joiner | Label::Bound(_)))
            || matches!(sentence.what(*at), What::Mark(',' | '-' | '–' | '+'))
    };
    let topic = if sentence.first_word(0) == ABOUT { comma().map_or(0, |at| at + 1) } else { 0 };
    let first = (topic..sentence.items.len()).find(|at| !small(at)).unwrap_or(topic);
    let turns =
        |at: usize| sentence.label(at) == Some(Label::Joiner) && sentence.first_word(at) != const { key("đồng") };
    let goes_on = (topic..first).any(|at| sentence.label(at).is_some_and(|l| !matches!(l, Label::Bound(_))));
    let opens = match sentence.what(first) {
        What::Label(Label::Rate | Label::Up | Label::Down) => true,
        What::Number(index) => sentence.mentions[index].is_percent(),
        _ => sentence.does(first) || sentence.begins(first, Kind::Head),
    };
    (opens || goes_on) && !(topic..first).any(turns)
}
