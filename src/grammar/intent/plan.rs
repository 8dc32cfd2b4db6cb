//! What a plan's name says of what is told with it: that it is to be done, or that it was met.
//!
//! In: the item where the name stands. `Mục tiêu năm 2022 là 40 ha` sets how much; `đạt 98% chỉ tiêu` was held against one.

use super::{AIMS, DONE, GIVEN, HEADING, NEAR, PLURAL, behind_whose, ends_ahead, is_year_by_which};
use crate::decimal::Decimal;
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Mention, Sentence, What};
use crate::lexicon::Label;
use crate::period::{Anchor, PeriodMention};
use crate::report::OtherKind;
use crate::text::key::{Key, key};

/// Whether nothing but times and small words stands before the item.
fn little(sentence: &Sentence, at: usize) -> bool {
    const LITTLE: [Key; 6] = [key("theo"), key("các"), key("một"), key("số"), key("những"), key("về")];
    (0..at).all(|i| {
        matches!(
            sentence.what(i),
            What::Label(Label::Opener | Label::Filler | Label::Details)
                | What::Period(_)
                | What::Mark(',' | '-' | '–')
                | What::Other(_)
        ) || LITTLE.contains(&sentence.first_word(i))
    })
}

/// Whether the sentence is a title within a paragraph, of a plan for a time: `Các chỉ tiêu chính của nhiệm kỳ 2020-2025 (11 chỉ tiêu).`
pub(super) fn titles(sentence: &Sentence, at: usize) -> bool {
    let counts_plans = |mention: &Mention| sentence.label(mention.after()) == Some(Label::Plan);
    let says = |label: Label| matches!(label, Label::Fact | Label::Reach | Label::Exceed | Label::Is | Label::Have);
    let dated = sentence.periods.iter().any(PeriodMention::dates_figures);
    AIMS.contains(&sentence.first_word(at))
        && little(sentence, at)
        && dated
        && sentence.mentions.iter().all(counts_plans)
        && !(0..sentence.items.len()).any(|i| sentence.label(i).is_some_and(says))
}

/// Ends of `đề ra`, `đặt ra`, `xác định`, `thông qua`, `thống nhất`, `giao`.
pub(super) const SETS: [Key; 5] = [key("ra"), key("định"), key("qua"), key("nhất"), key("giao")];

/// Whether somebody sets out the aims that are listed behind: `huyện đề ra các chỉ tiêu chủ yếu như: …`.
pub(super) fn sets_out(sentence: &Sentence, cues: &[Cue], at: usize) -> bool {
    const SEVERAL: [Key; 2] = [key("một"), key("số")];
    const TASKS: [Key; 2] = [key("nhiệm"), key("nghị")];
    let small = |i: &usize| {
        let word = sentence.first_word(*i);
        PLURAL.contains(&word) || SEVERAL.contains(&word) || sentence.is_number(*i)
    };
    let Some(verb) = (0..at).rev().find(|i| !small(i)) else { return false };
    let sets = |verb: usize| SETS.contains(&sentence.last_word(verb));
    // `xác định nhiệm vụ năm 2020 với các chỉ tiêu: …`, `thông qua Nghị quyết về nhiệm vụ năm 2020 với các chỉ tiêu: …`
    let task = |at: usize| TASKS.contains(&sentence.first_word(at));
    let tasks = |verb: usize| sets(verb) && (verb + 1..verb + 4).any(task);
    let with = sentence.label(verb) == Some(Label::With);
    let sets = AIMS.contains(&sentence.first_word(at)) && if with { (0..verb).any(tasks) } else { sets(verb) };
    let lists =
        |i: usize| matches!(sentence.label(i), Some(Label::Details | Label::Parts)) || sentence.mark(i) == Some(':');
    let listed = (at + 1..sentence.items.len()).take(HEADING).take_while(|i| !sentence.is_number(*i)).any(lists);
    // `thông qua 16 chỉ tiêu nhiệm kỳ 2020-2025. Cụ thể, …`
    let counted = sentence.mentions.iter().all(|mention| sentence.label(mention.after()) == Some(Label::Plan));
    let dated = sentence.period(at + 1).is_some();
    // `đề ra mục tiêu đến năm 2020 thu nhập đạt …`
    let by = dated && sentence.first_word(at + 1) == const { key("đến") };
    let listed = listed || by || counted && !sentence.mentions.is_empty() && dated;
    // `thu ngân sách tăng 7% so với năm 2019` may be an aim for 2020, and so may `giao quân đạt 100% chỉ tiêu`.
    let met = |(cue, mention): (&Cue, &Mention)| {
        cue.plan.is_some()
            && matches!(cue.lead, Some((Label::Reach | Label::Exceed | Label::Equal | Label::Short, _)))
            && mention.quantity.value != Decimal::ONE_HUNDRED
    };
    // `đã đề ra các chỉ tiêu năm 2020 gồm: …`: set, not met.
    sets && listed && !tells_of_done(sentence, at) && !cues.iter().zip(&sentence.mentions).any(met)
}

/// Whether a plan opens the sentence and something other than a number met it: `Mục tiêu năm 2022 là …`, `Theo kế hoạch, …`.
#[inline(never)]
pub(super) fn opens(sentence: &Sentence, cues: &[Cue], at: usize) -> bool {
    const EACH: [Key; 3] = [key("mỗi"), key("hằng"), key("hàng")];
    const SET: [Key; 4] = [key("mục"), key("kế"), key("chỉ"), key("dự")];
    // `Theo Nghị quyết, …`
    let by_paper = at > 0 && sentence.first_word(at - 1) == const { key("theo") };
    let aim = SET.contains(&sentence.first_word(at)) || by_paper;
    // `ngành đề ra nhiều giải pháp, chỉ tiêu đến năm 2025 của ngành là: …`
    let by = sentence.period(at + 1).is_some() && sentence.first_word(at + 1) == const { key("đến") };
    // `Mục tiêu của tỉnh đến năm 2025 có 80% xã đạt chuẩn`
    let due = is_year_by_which(sentence, behind_whose(sentence, at));
    let small = little(sentence, at) || by && at > 0 && sentence.mark(at - 1) == Some(',');
    // `Mục tiêu năm 2023`, `Chỉ tiêu mỗi năm`
    let each = |i: usize| EACH.contains(&sentence.first_word(i));
    let when = |i: usize| sentence.period(i).is_some() || each(i) || (each(i - 1) && sentence.said(i) == "năm");
    // `Mục tiêu cụ thể, …`, `Chỉ tiêu 2: …`; but `Chỉ tiêu 2: Năm 2022, …` tells what was reached.
    let told = |i: usize| sentence.period(i).is_some() && sentence.first_word(i) != const { key("đến") };
    let which = |i: usize| match sentence.what(i) {
        What::Other(OtherKind::Ordinal) => !told(i + 2),
        what => what == What::Label(Label::Details),
    };
    let next = (at + 1..sentence.items.len()).find(|i| !when(*i) && !which(*i));
    // `Chỉ tiêu giao các huyện gồm: …`
    let given = at == 0 && next.is_some_and(|i| sentence.label(i) == Some(Label::PlanTail));
    let said = given
        || next.is_some_and(|i| sentence.label(i) == Some(Label::Is) || matches!(sentence.mark(i), Some(',' | ':')));
    // `Mục tiêu năm 2022 của ngành y tế là 96%`
    let goal = (by || sentence.first_word(at) == const { key("mục") })
        && sentence.mentions.first().is_some_and(|m| sentence.holds(at..m.first, Label::Is));
    // `Chỉ tiêu giao các huyện gồm: …`
    let handed = sentence.has_word(at, GIVEN[1]) || sentence.first_word(at + 1) == GIVEN[1];
    let listed = sentence.mentions.first().is_some_and(|m| (at..m.first).any(|i| sentence.mark(i) == Some(':')));
    // `Mục tiêu đến năm 2025 trồng 500 ha rừng`
    // `Mục tiêu hằng năm tạo việc làm cho 12.000 người`
    let does = next.is_some_and(|i| match sentence.label(i) {
        // `Mục tiêu đề ra với 40 lớp`
        Some(Label::With) => true,
        // `Kế hoạch đề ra chỉ tiêu tuyển mới 40 lớp`
        Some(Label::Plan) => SETS.contains(&sentence.last_word(at)),
        _ if sentence.does(i) => true,
        // `Mục tiêu giảm từ 3% trở lên`, `Mục tiêu giảm tỷ lệ thất nghiệp dưới 4%`, but `Mục tiêu giảm nghèo`
        Some(Label::Up | Label::Down) => {
            let small = |at: usize| matches!(sentence.label(at), Some(Label::From | Label::Bound(_)));
            let first = sentence.mentions.first();
            first.is_some_and(|m| sentence.label(i + 1) == Some(Label::Rate) || (i + 1..m.first).all(small))
        }
        _ => false,
    });
    // `Theo kế hoạch năm 2022 toàn huyện trồng 40 ha`
    let does = does || by_paper && next.is_some_and(|i| sentence.label(i) == Some(Label::Actor));
    aim && small
        && (said
            || due && !held(sentence, cues)
            || goal
            || (handed && listed)
            || sets(sentence, cues, at)
            || does && !met(sentence, cues))
}

/// Whether the number stands in a list of indicators (`below` a heading that names no more, or behind a colon), of which nothing says
/// whether they are set or were reached: `Các chỉ tiêu chủ yếu: …`; or is told of a year up to which things are planned as well.
pub fn may_be_set(sentence: &Sentence, cues: &[Cue], first: usize, anchor: &Anchor, below: bool, actual: bool) -> bool {
    let colon = (0..first).find(|at| sentence.mark(*at) == Some(':'));
    let colon = colon.filter(|end| (0..*end).all(|at| sentence.period(at).is_none()));
    let indicators = colon.is_some_and(|colon| names_indicators(sentence, colon));
    let ends = |p: &PeriodMention| anchor.published.is_none() && ends_ahead(sentence, p, anchor, false);
    let until = || sentence.periods.first().is_some_and(ends);
    (indicators || actual && (below || until())) && !held(sentence, cues)
}

/// Whether the words up to an item name indicators, and not that they are set or were reached: `Một số chỉ tiêu cơ bản`.
pub fn names_indicators(sentence: &Sentence, end: usize) -> bool {
    use Label::{Exceed, Fact, Intent, Reach};
    let named = |at: usize| sentence.label(at) == Some(Label::Plan) && sentence.first_word(at) == AIMS[1];
    let told = |at: usize| matches!(sentence.label(at), Some(Fact | Reach | Exceed | Intent));
    (0..end.min(NEAR)).any(|at| named(at) && little(sentence, at)) && !(0..end).any(told)
}

/// `Chỉ tiêu phát triển đàn bò năm 2019 đạt 9.000 con`: sets how much is to be reached in a time, and holds nothing against it.
fn sets(sentence: &Sentence, cues: &[Cue], at: usize) -> bool {
    let Some((first, cue)) = sentence.mentions.first().zip(cues.first()) else { return false };
    let dated = (at..first.first).any(|i| sentence.period(i).is_some_and(|found| !sentence.periods[found].compared));
    let reached = matches!(cue.lead, Some((Label::Reach, _))) && !first.is_percent();
    dated
        && reached
        && !met(sentence, cues)
        && !cues.iter().any(Cue::moves)
        && !sentence.holds(0..first.first, Label::Fact)
}

/// Whether a number of the sentence is held against a plan or another time, or something was done.
fn met(sentence: &Sentence, cues: &[Cue]) -> bool {
    let share = |(cue, mention): (&Cue, &Mention)| {
        mention.is_percent() && !cue.rate && matches!(cue.lead, Some((Label::Reach | Label::Exceed, _)))
    };
    held(sentence, cues) || cues.iter().zip(&sentence.mentions).any(share)
}

/// The same by words alone: `đều đạt`.
pub(super) fn held(sentence: &Sentence, cues: &[Cue]) -> bool {
    tells_of_done(sentence, 0) || compares(cues)
}

/// Whether its words say that all was reached, or those from an item on that something was done.
fn tells_of_done(sentence: &Sentence, from: usize) -> bool {
    const ALL: Key = key("đều");
    let all = |at: usize| {
        sentence.label(at) == Some(Label::Reach) && [sentence.first_word(at), sentence.last_word(at - 1)].contains(&ALL)
    };
    (1..sentence.items.len()).any(all) || (from..sentence.items.len()).any(|at| DONE.contains(&sentence.first_word(at)))
}

/// Whether a number is held against a plan or another time by words.
pub(super) fn compares(cues: &[Cue]) -> bool {
    cues.iter().any(|cue| cue.plan.is_some() || cue.basis.is_some())
}

/// `Chính phủ giao tỉnh xây …`, `tỉnh giao kế hoạch đào tạo 900 người`: gives somebody something to do.
#[inline(never)]
pub(super) fn gives(sentence: &Sentence, cues: &[Cue], at: usize) -> bool {
    let does = sentence.label(at + 2) == Some(Label::LightVerb);
    let plan = sentence.label(at + 1) == Some(Label::Plan) && does && !met(sentence, cues);
    let plain = at > 0 && matches!(sentence.what(at - 1), What::Word | What::Label(Label::Actor));
    // `hoàn thành các chỉ tiêu Nghị quyết đề ra: …`, but `Nghị quyết đề ra: …`
    let planned = sentence.holds(1..at.max(1), Label::Plan);
    let to_whom = sentence.label(at + 1) == Some(Label::Actor);
    let listed = sentence.mark(at + 1) == Some(':');
    !planned && ((plain && (to_whom || plan)) || listed)
}
