//! Whether a figure is to be done: what words of intent reach, and where what is done begins.
//!
//! In: a sentence. Out: for each mention whether the words before it promise it. `Năm 2021 phấn đấu trồng 50 ha` does, up to
//! `đã`, `kết quả`; `đạt 98% mục tiêu năm` speaks of a plan that was met (`plan`). `aim` tells what is aimed at.

mod aim;
mod plan;

pub use aim::{comes_behind, is_aim, lists_on, names_plan, sets_least};
pub use plan::{may_be_set, names_indicators};

use super::cue::Cue;
use super::sentence::{ASKS, Mention, PROMISING, Sentence, What};
use super::time::{goes_on, of_office, opening};
use crate::lexicon::Label;
use crate::period::{self, Anchor, Period, PeriodMention, When};
use crate::report::{Bound, OtherKind};
use crate::text::key::{Key, key};
use crate::text::token::Token;
use plan::{SETS, compares, gives, held, opens, sets_out, titles};
use std::ops::Range;

const DONE: &[Key] = &[key("đã"), key("đang")];
const GIVEN: &[Key] = &[key("được"), key("giao")];
/// What can be reached as well as set.
const AIMS: &[Key] = &[key("mục"), key("chỉ"), key("kế"), key("nhiệm"), key("dự"), key("phương")];
const PLURAL: &[Key] = &[key("các"), key("những"), key("nhiều")];
/// Beginnings of `thực hiện`, `hoàn thành`, `triển khai`.
const CARRIED_OUT: [Key; 3] = [key("thực"), key("hoàn"), key("triển")];
/// Ends of verbs of carrying out: `bám sát`, `thực hiện`, `hoàn thành`.
const CARRIES_OUT: &[Key] = &[key("sát"), key("hiện"), key("thành"), key("đạt"), key("vượt")];
/// What is foreseen or agreed holds for its own sentence.
const PASSING: &[Key] =
    &[key("dự"), key("sẽ"), key("kỳ"), key("được"), key("giao"), key("cam"), key("cần"), key("phải"), key("khuyến")];

/// What opens a time that has passed.
const BEHIND: [Key; 2] = [key("sau"), key("qua")];
/// Beginnings of `quyết tâm`, `cố gắng`.
const WILL: [Key; 2] = [key("quyết"), key("cố")];

/// What came of what was done, or was done at the meeting itself: `Qua đó, ban hành 7 quyết định`, `Dịp này, trao 9 bằng khen`.
const THEREBY: [[Key; 2]; 4] =
    [[key("qua"), key("đó")], [key("nhờ"), key("đó")], [key("nhờ"), key("vậy")], [key("dịp"), key("này")]];
/// How many items the heading inside a paragraph may have.
const HEADING: usize = 10;

/// How far intent reaches at a place in a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Nothing is to be done.
    #[default]
    None,
    /// What is told next to be in the plan that was made: `Theo đó, …`.
    Accord,
    /// The rest of the sentence.
    Sentence,
    /// The sentences behind it, too.
    Paragraph,
}

/// Whether the sentence is the title of a plan for a time.
pub fn is_title(sentence: &Sentence) -> bool {
    sentence.labels & Label::Plan.bit() != 0
        && (0..sentence.items.len().min(HEADING))
            .any(|at| sentence.label(at) == Some(Label::Plan) && titles(sentence, at))
}

/// How far intent reaches behind the items, where it reached `before` when the sentence or the words before them ended.
pub fn reach(sentence: &Sentence, cues: &[Cue], items: Range<usize>, before: Reach) -> Reach {
    use Label::{Down, Fact, Filler, Have, Up, UpTo};
    // Most sentences neither promise anything nor go on with what is promised.
    let asked = || sentence.tokens.iter().any(|token| token.key == ASKS);
    if before == Reach::None && sentence.labels & PROMISING == 0 && sentence.periods.is_empty() && !asked() {
        return before;
    }
    let asked = asked();
    let mut reach = before;
    if items.start == 0 && looks_ahead(sentence) {
        reach = Reach::Paragraph;
    }
    let heads = |at: usize| heading(sentence) == Some(at);
    // What few items are asked is called, so that most are passed in a few steps.
    let within = &sentence.items[..items.end.min(sentence.items.len())];
    for (at, item) in within.iter().enumerate().skip(items.start) {
        match item.what {
            What::Word if !asked => {}
            // `Các chỉ tiêu năm 2024: …` may also head what was reached.
            What::Mark(':') if heads(at) && names_several(sentence) && held(sentence, cues) => {}
            What::Mark(':') if heads(at) => reach = Reach::Paragraph,
            // What was done ends nothing where nothing was promised.
            What::Label(Fact | Filler | Label::Reach | Have | Up | Down | UpTo) if reach == Reach::None => {}
            // `bám sát nhu cầu thực tế để bán …` describes the need.
            What::Label(Fact) if describes(sentence, at) => {}
            // `tỷ lệ đưa lên mạng sổ sách, kết quả tiếp dân đạt 100%`: of one rate.
            What::Label(Fact) if within_rate(sentence, at) => {}
            What::Label(Fact) => reach = Reach::None,
            // `… đạt 90 ha, dự kiến cả năm 120 ha; xã có 15 hộ kinh doanh`: back to what is told.
            What::Mark(';') if reach == Reach::Sentence && in_passing(sentence, at) => reach = Reach::None,
            // `tháng sau sẽ mở 7 lớp nghề; tỷ lệ dân có bảo hiểm ước đạt 91%`: what is reckoned is done.
            What::Mark(';') if reach != Reach::None && estimates(sentence, at) => reach = Reach::None,
            // `đặt mục tiêu trồng 50 ha rừng; đến hết tháng 8 trồng 39 ha, đạt 78%`
            What::Mark(';') if reach != Reach::None && tells_so_far(sentence, cues, at) => reach = Reach::None,
            What::Label(Label::Intent) if promises(sentence, cues, at) => {
                // `đã xây dựng kế hoạch trồng 50 ha`: the sentences behind may go on with what was done.
                let did = at.checked_sub(1).is_some_and(|before| DONE.contains(&sentence.first_word(before)));
                reach = match of_word(sentence, at) {
                    Reach::None => Reach::None,
                    _ if did || follows_report(sentence, at) => Reach::Sentence,
                    word => reach.max_with(word),
                };
            }
            What::Label(Label::Plan) if titles(sentence, at) || sets_out(sentence, cues, at) => {
                let did = (0..at).any(|i| DONE.contains(&sentence.first_word(i)));
                reach = reach.max_with(if did { Reach::Sentence } else { Reach::Paragraph });
            }
            What::Label(Label::Plan) if is_due(sentence, at) => reach = reach.max_with(Reach::Sentence),
            What::Label(Label::Plan) if opens(sentence, cues, at) => {
                // `Mục tiêu đến năm 2030, …`: what the sentences behind tell is aimed at, too.
                let ahead = sentence.period(at + 1).is_some() && sentence.first_word(at + 1) == const { key("đến") };
                reach = reach.max_with(if ahead { Reach::Paragraph } else { Reach::Sentence });
            }
            What::Label(Label::PlanTail) if gives(sentence, cues, at) => reach = reach.max_with(Reach::Sentence),
            What::Label(Filler | Label::Reach | Have | Up | Down | UpTo) if DONE.contains(&sentence.first_word(at)) => {
                reach = Reach::None;
            }
            What::Period(found) if matches!(sentence.periods[found].when, When::ToDate | When::SoFar { .. }) => {
                reach = Reach::None;
            }
            // `dự kiến có 40 hộ, lũy kế 4 tháng có 65 hộ`
            What::Period(_) if counts_up(sentence, at) => reach = Reach::None,
            What::Period(found) if begins_now(sentence, &sentence.periods[found]) => reach = Reach::Paragraph,
            // `Nhiệm kỳ tới, Hội mở 6 lớp`, `5 năm tới, huyện trồng 90 ha rừng`
            What::Period(found) if at == 0 && matches!(sentence.periods[found].when, When::NextYears(_)) => {
                let office = of_office(sentence, &sentence.periods[found]);
                reach = reach.max_with(if office { Reach::Paragraph } else { Reach::Sentence });
            }
            What::Label(Label::Stop) if must(sentence, at) => reach = reach.max_with(Reach::Sentence),
            What::Word if sentence.first_word(at) == ASKS && asks(sentence, at) => {
                reach = reach.max_with(Reach::Sentence);
            }
            _ => {}
        }
    }
    if reach == Reach::None && issues_plan(sentence) { Reach::Accord } else { reach }
}

impl Reach {
    /// The farther of two; `other` where neither reaches the paragraph.
    pub fn max_with(self, other: Reach) -> Reach {
        if self == Reach::Paragraph { self } else { other }
    }
}

/// `tổng kết công tác năm 2020, phương hướng năm 2021`: what is told behind the lead is of the time that is named first.
fn follows_report(sentence: &Sentence, at: usize) -> bool {
    let told = |time: &PeriodMention| time.kind != OtherKind::Date && time.tokens.start < sentence.start_of(at);
    let aim = AIMS.contains(&sentence.first_word(at));
    aim && sentence.mentions.is_empty() && sentence.periods.iter().any(told)
}

/// The item behind the few words that say whose the plan at an item is: `Nghị quyết của huyện`.
fn behind_whose(sentence: &Sentence, at: usize) -> usize {
    let named = |i: &usize| !matches!(sentence.what(*i), What::Mark(_) | What::Number(_) | What::Period(_));
    at + 1 + (at + 1..sentence.items.len()).take(NEAR).take_while(named).count()
}

/// Whether the item is the year by which something is to be: `đến năm 2025`.
fn is_year_by_which(sentence: &Sentence, at: usize) -> bool {
    let year = |found: usize| matches!(sentence.periods[found].when, When::Fixed(Period::Year(_)));
    sentence.period(at).is_some_and(year) && sentence.first_word(at) == const { key("đến") }
}

/// `theo kế hoạch cuối năm 2025 số xã đạt chuẩn là 12 xã`, `Theo Nghị quyết của huyện, đến năm 2025 …`: what there is to be by the end
/// of a year.
fn is_due(sentence: &Sentence, at: usize) -> bool {
    let by = at > 0 && sentence.last_word(at - 1) == const { key("theo") };
    let next = behind_whose(sentence, at);
    let next = next + usize::from(sentence.mark(next) == Some(','));
    let ends = |found: usize| ends_year(sentence, &sentence.periods[found]);
    let year = sentence.period(next).is_some_and(ends) || is_year_by_which(sentence, next);
    let mut clause = (at + 1..sentence.items.len()).take_while(|i| !sentence.is_number(*i));
    by && year && !clause.any(|i| DONE.contains(&sentence.first_word(i)))
}

/// Whether what stands behind the semicolon is reckoned: `ước đạt`.
fn estimates(sentence: &Sentence, at: usize) -> bool {
    const RECKONED: [[Key; 2]; 2] = [[key("ước"), key("đạt")], [key("ước"), key("tính")]];
    let clause = (at + 1..sentence.items.len()).take_while(|i| sentence.mark(*i) != Some(';'));
    let number = clause.into_iter().find(|i| sentence.is_number(*i)).map_or(at, |number| number + 1);
    let clause = &sentence.tokens[sentence.start_of(at)..sentence.start_of(number)];
    clause.windows(2).any(|pair| RECKONED.contains(&[pair[0].key, pair[1].key]))
}

/// Whether what stands behind the semicolon was done by a day or month, the first that is named, and how much that is of the whole.
fn tells_so_far(sentence: &Sentence, cues: &[Cue], at: usize) -> bool {
    let until = |i: usize| sentence.period(i).is_some_and(|found| sentence.periods[found].cumulative);
    let end = (at + 1..sentence.items.len()).find(|i| sentence.mark(*i) == Some(';')).unwrap_or(sentence.items.len());
    let share = |(mention, cue): (&Mention, &Cue)| {
        mention.is_percent()
            && cue.separator == Some(',')
            && matches!(cue.lead, Some((Label::Reach, _)))
            && (at..end).contains(&mention.first)
    };
    (at + 1..at + 3).any(until)
        && !(0..at).any(until)
        && !sentence.holds(at..end, Label::Intent)
        && sentence.mentions.iter().zip(cues).any(share)
}

/// Whether the last promise before the semicolon stands behind a number, and what stands behind the semicolon tells what there is.
fn in_passing(sentence: &Sentence, at: usize) -> bool {
    let promise = sentence.last_of(0..at, Label::Intent);
    let number = (at..sentence.items.len()).find(|i| sentence.is_number(*i));
    promise.is_some_and(|promise| sentence.mentions.first().is_some_and(|first| first.item < promise))
        && number.is_some_and(|number| sentence.holds(at..number, Label::Have))
}

/// Whether the item goes on, behind a comma, with the name of a rate whose number is still to come.
fn within_rate(sentence: &Sentence, at: usize) -> bool {
    let clause = |i: &usize| !sentence.is_number(*i) && sentence.mark(*i) != Some(';');
    let mut clause = (0..at).rev().take_while(clause);
    clause.next().is_some_and(|i| sentence.mark(i) == Some(','))
        && clause.any(|i| sentence.label(i) == Some(Label::Rate))
}

/// Whether the item is `thực tế` behind a noun.
fn describes(sentence: &Sentence, at: usize) -> bool {
    let noun = at > 0 && matches!(sentence.what(at - 1), What::Word | What::Label(Label::Numbered | Label::Actor));
    noun && sentence.first_word(at) == const { key("thực") }
}

/// Whether the sentence opens with where things are to go in a time: `Định hướng năm 2018, …`.
fn looks_ahead(sentence: &Sentence) -> bool {
    const OUTLOOK: [Key; 2] = [key("định"), key("hướng")];
    let opening = sentence.tokens.get(..2).map(|pair| [pair[0].key, pair[1].key]);
    opening == Some(OUTLOOK) && (1..4).any(|at| sentence.period(at).is_some())
}

/// The colon behind a heading inside a paragraph that says what is to be done at a time: `Chỉ tiêu, nhiệm vụ năm 2024: …`.
pub fn heading(sentence: &Sentence) -> Option<usize> {
    const INDEX: [Key; 2] = [key("chỉ"), key("số")];
    let colon = sentence.items.iter().take(HEADING).position(|item| matches!(item.what, What::Mark(':')))?;
    let dated = (0..colon).any(|i| sentence.period(i).is_some());
    let counted = sentence.mentions.first().is_some_and(|m| m.first < colon);
    let done = (0..colon).any(|i| matches!(sentence.label(i), Some(Label::Fact | Label::Reach | Label::Exceed)));
    let first = sentence.first_word(usize::from(names_several(sentence)));
    // `Các chỉ số đều tăng so với năm 2021: …` are measured.
    let index = sentence.tokens.windows(2).take(2).any(|pair| [pair[0].key, pair[1].key] == INDEX);
    let aim = AIMS.contains(&first) && first != const { key("dự") } && !index;
    (aim && dated && !counted && !done).then_some(colon)
}

fn names_several(sentence: &Sentence) -> bool {
    PLURAL.contains(&sentence.first_word(0))
}

/// Whether the word of intent is of a time that has passed: `Sau 5 năm phấn đấu, xã có 9 thôn đạt chuẩn`.
fn is_over(sentence: &Sentence, at: usize) -> bool {
    const TIMES: [Key; 3] = [key("năm"), key("tháng"), key("gian")];
    let words = sentence.start_of(at);
    let right_before = match &sentence.tokens[words.saturating_sub(4)..words] {
        [since @ .., time] => TIMES.contains(&time.key) && since.iter().any(|word| BEHIND.contains(&word.key)),
        [] => false,
    };
    let clause = |i: &usize| !matches!(sentence.what(*i), What::Mark(',' | ';') | What::End);
    let start = (0..at).rev().find(|i| sentence.mark(*i).is_some()).map_or(0, |i| i + 1);
    let opened = || BEHIND.contains(&sentence.tokens[sentence.start_of(start)].key);
    let empty = || !(at..).take_while(clause).any(|i| sentence.is_number(i));
    right_before || opened() && sentence.first_word(at) != const { key("sẽ") } && empty()
}

/// Whether a word of intent promises what follows it.
#[inline(never)]
fn promises(sentence: &Sentence, cues: &[Cue], at: usize) -> bool {
    // In the name of a plan that a number before it was held against.
    let held = cues.iter().zip(&sentence.mentions).any(|(cue, mention)| mention.item < at && at < cue.tail);
    if held {
        return false;
    }
    // `nhằm đạt hiệu quả cao, huyện trồng 50 ha`, `Với mục tiêu giảm nghèo, …`: no number is what is to be reached.
    let clause = |i: &usize| !matches!(sentence.what(*i), What::Mark(',' | ';') | What::End);
    let opens = at == 0 && sentence.first_word(at) == const { key("với") };
    // `Với mục tiêu trồng rừng, tạo việc làm cho 500 người, …`: one more aim.
    let said = |i: usize| {
        let goes_on = || sentence.period(i).is_some() || sentence.mark(i + 1) == Some(',') && sentence.does(i + 2);
        sentence.is_number(i) || opens && goes_on()
    };
    if (opens || sentence.first_word(at) == const { key("nhằm") }) && !(at..).take_while(clause).any(said) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else { return true };
    if is_over(sentence, at) {
        return false;
    }
    // `6.000 vị trí dự kiến sử dụng lao động nước ngoài; …`: what is counted.
    let counted =
        (0..at).rev().take_while(|i| !matches!(sentence.what(*i), What::Mark(_))).any(|i| sentence.is_number(i));
    // `18% số hộ dự kiến vay vốn và 36% số hộ chưa có ý định`: what the next ones of all do is told anew.
    let share = sentence.mentions.iter().rfind(|mention| mention.item < at).is_some_and(Mention::is_percent);
    let next = |i: usize| share && sentence.label(i) == Some(Label::Joiner) && sentence.is_number(i + 1);
    let clause = (at..sentence.items.len()).take_while(|i| sentence.mark(*i) != Some(';') && !next(*i));
    if counted && !clause.into_iter().any(|i| sentence.is_number(i)) {
        return false;
    }
    // `đã tham mưu xây dựng kế hoạch thăm hỏi, tặng 40 suất quà`: a plan that was made.
    let made = [key("xây"), key("lên")].contains(&sentence.first_word(at));
    if made && (0..at).any(|i| DONE.contains(&sentence.first_word(i))) {
        return false;
    }
    // `với sự phấn đấu của các ngành`, `với quyết tâm cao`: a noun.
    let high = sentence.first_word(at) == WILL[0] && sentence.first_word(at + 1) == const { key("cao") };
    if high || sentence.last_word(before) == const { key("sự") } {
        return false;
    }
    let aim = AIMS.contains(&sentence.first_word(at));
    // `đã bám sát các nhiệm vụ trọng tâm`, but not `đã thống nhất mục tiêu`
    let clause = (0..at).rev().take_while(|i| !matches!(sentence.what(*i), What::Mark(_) | What::Number(_)));
    let mut did = clause.skip_while(|i| PLURAL.contains(&sentence.first_word(*i)));
    let last = did.next().map(|i| sentence.last_word(i));
    // `tập trung chỉ đạo các nhiệm vụ trọng tâm, thu 12 tỷ đồng`: no task is listed, and no time named for it.
    let lists = || (at + 1..at + 4).any(|i| sentence.mark(i) == Some(':') || sentence.period(i).is_some());
    // `là một trong những nhiệm vụ trọng tâm`
    let task = |word| !SETS.contains(&word) && word != const { key("trong") };
    if sentence.first_word(at) == const { key("nhiệm") } && last.is_some_and(task) && !lists() {
        return false;
    }
    if aim
        && last.is_some_and(|word| CARRIES_OUT.contains(&word))
        && did.any(|i| DONE.contains(&sentence.first_word(i)))
    {
        return false;
    }
    // `các nhiệm vụ trọng tâm của ngành được thực hiện kịp thời`
    let told = (at + 1..sentence.items.len()).take_while(|i| !sentence.is_number(*i));
    let carried = |i: usize| {
        let suffers = sentence.label(i) == Some(Label::Filler) && sentence.said(i).ends_with("được");
        suffers && CARRIED_OUT.iter().any(|word| sentence.first_word(i + 1) == *word)
    };
    if aim && told.into_iter().any(carried) {
        return false;
    }
    match sentence.what(before) {
        // `đạt 98% mục tiêu năm`, `12/20 nhiệm vụ trọng tâm`
        What::Number(_) => !aim,
        What::Label(Label::Reach | Label::Exceed | Label::Equal | Label::Against) => !aim,
        // `đã cam kết tín dụng`, but `đã công bố kế hoạch`
        What::Label(Label::Filler) if DONE.contains(&sentence.first_word(before)) => {
            sentence.last_word(at) == const { key("hoạch") }
        }
        // `ký cam kết`
        What::Label(Label::LightVerb) => sentence.first_word(at) != const { key("cam") },
        _ => true,
    }
}

#[inline(never)]
fn of_word(sentence: &Sentence, at: usize) -> Reach {
    let word = sentence.first_word(at);
    if word == GIVEN[0] || word == GIVEN[1] {
        // `được giao 18 chỉ tiêu` names what was given; `được giao thu 500 tỷ đồng` what to reach.
        if sentence.is_number(at + 1) { Reach::None } else { Reach::Sentence }
    } else if PASSING.contains(&word) || WILL.contains(&word) && !aims(sentence, at) {
        Reach::Sentence
    } else {
        Reach::Paragraph
    }
}

/// Whether a number, or a plan or time behind the item, says what is aimed at. `Dân làng quyết tâm thoát nghèo. Xã có 8 trang trại` tells of a
/// will, then of what there is.
fn aims(sentence: &Sentence, at: usize) -> bool {
    let said = |i: usize| sentence.period(i).is_some() || AIMS.contains(&sentence.first_word(i));
    !sentence.mentions.is_empty() || (at + 1..sentence.items.len()).any(said)
}

/// `trước 30/7, bộ cũng phải trình …`, `3 tháng cuối năm, ngành cần đào …`, `Để đạt chỉ tiêu, huyện cần trồng …`: has to, before a
/// day, in what is left of the year or for an end.
#[inline(never)]
fn must(sentence: &Sentence, at: usize) -> bool {
    const REST_OF_YEAR: [Key; 2] = [key("cuối"), key("năm")];
    let due = |i: usize| match sentence.what(i) {
        What::Period(found) => {
            let words = &sentence.tokens[sentence.periods[found].tokens.clone()];
            let rest = words.first().is_some_and(|word| word.is_digits())
                && words.windows(2).any(|pair| [pair[0].key, pair[1].key] == REST_OF_YEAR);
            rest || sentence.periods[found].event
        }
        _ => false,
    };
    const HAS_TO: [Key; 2] = [key("phải"), key("cần")];
    let has_to = HAS_TO.contains(&sentence.first_word(at));
    let end = sentence.first_word(0) == const { key("để") } && sentence.holds(0..at, Label::Plan);
    has_to && (end || (0..at).any(due))
}

/// `Chủ tịch tỉnh yêu cầu hết năm thu …`, `yêu cầu mỗi đội trồng ít nhất 80 ha`: whether `yêu` asks for something by the end of
/// the year, or for so much at least.
#[inline(never)]
fn asks(sentence: &Sentence, at: usize) -> bool {
    let until = |i: usize| sentence.period(i).is_some_and(|found| ends_year(sentence, &sentence.periods[found]));
    let word = |i: usize, word: Key| sentence.first_word(i) == word;
    let limit = |i: usize| matches!(sentence.label(i), Some(Label::Bound(Bound::AtLeast | Bound::AtMost)));
    let mut clause = (at + 1..sentence.items.len()).take_while(|i| !sentence.is_number(*i));
    (at + 1..at + 4).any(|i| until(i) || word(i, const { key("hết") })) || clause.any(limit)
}

/// Whether a time counts up to what was reached, and nothing right before it promises: `lũy kế 4 tháng`.
#[inline(never)]
fn counts_up(sentence: &Sentence, at: usize) -> bool {
    let sum = sentence.period(at).is_some_and(|found| sentence.periods[found].summed);
    sum && at > 0 && sentence.label(at - 1) != Some(Label::Intent)
}

/// Whether a time begins now: `từ nay đến cuối năm`.
fn begins_now(sentence: &Sentence, period: &PeriodMention) -> bool {
    const FROM_NOW: [Key; 2] = [key("từ"), key("nay")];
    let before = period.tokens.start.checked_sub(2).map(|at| [at, at + 1].map(|at| sentence.tokens[at].key));
    before == Some(FROM_NOW)
}

/// Whether a time is the end of a year: `đến cuối năm`, `hết năm 2020`.
fn ends_year(sentence: &Sentence, period: &PeriodMention) -> bool {
    let words = &sentence.tokens[period.tokens.clone()];
    let first = words.iter().find(|word| word.key != const { key("đến") });
    first.is_some_and(|word| [const { key("cuối") }, const { key("hết") }].contains(&word.key))
}

/// Whether a time that opens the sentence is a year by which something is to be reached: one behind the day of writing, else none
/// before the end of what the report is about. `Giai đoạn 2006-2010, ngành phấn đấu …. Đến năm 2010, …`; or one to come, wherever it
/// stands: `…. Tỷ lệ che phủ rừng đạt 45% vào năm 2025`; `within` a list of what is to be done so may the former.
fn ends_ahead(sentence: &Sentence, period: &PeriodMention, anchor: &Anchor, within: bool) -> bool {
    let first = sentence.tokens[period.tokens.start].key;
    let opens = first == const { key("đến") } && (period.tokens.start == 0 || within);
    let When::Fixed(Period::Year(year)) = period.when else { return false };
    let written = anchor.published.map(|day| year > day.0);
    let about = anchor.period.map(|about| about.end().0);
    // Within what is to be done in a stage it may be any year of it.
    let within =
        within && anchor.period.is_some_and(|about| matches!(about, Period::Years { .. }) && year > about.start().0);
    let to_come = || first == const { key("vào") } && about.is_some_and(|about| year > about);
    written != Some(false)
        && (to_come() || opens && (written.is_some() || within || about.is_none_or(|about| year >= about)))
}

/// Whether a time ends no earlier than what the report is about, and not before it was written.
fn lies_ahead(period: &PeriodMention, anchor: &Anchor) -> bool {
    let When::Fixed(period) = period.when else { return false };
    let year = period.end().0;
    anchor.published.is_none_or(|day| year >= day.0) && anchor.period.is_some_and(|about| year >= about.end().0)
}

/// `Năm 2021, huyện tiếp tục …` in a report that spoke of 2020 and says no day of its own: tasks, unless something was done.
pub fn goes_on_ahead(sentence: &Sentence, spoken: Option<i32>, anchor: &Anchor) -> bool {
    const GO_ON: [Key; 2] = [key("tiếp"), key("tục")];
    let Some((at, time)) = opening(sentence) else { return false };
    let later = || match period::resolve(&time.when, anchor) {
        Some(Period::Year(year)) => spoken.is_some_and(|spoken| year == spoken + 1),
        _ => false,
    };
    let tokens = &sentence.tokens[sentence.items[at].tokens.end..];
    let goes_on = tokens.windows(2).take(NEAR).any(|pair| [pair[0].key, pair[1].key] == GO_ON);
    let done = tokens.iter().any(|token| DONE.contains(&token.key)) || sentence.periods.iter().any(|p| p.compared);
    anchor.published.is_none() && goes_on && !done && later()
}

/// How many words may stand between the time that opens a sentence and `tiếp tục`.
const NEAR: usize = 10;

/// How much of the intent of the sentence before holds in one that need not say so itself: in any that says nothing done, or in
/// the parts alone (`…, sẽ tạo 900 việc làm. Trong đó, …`).
/// An item of a list (`listed`) may name when.
pub fn taken_up(sentence: &Sentence, cues: &[Cue], before: Reach, anchor: &Anchor, listed: bool) -> Reach {
    let reaches = match before {
        Reach::None => false,
        Reach::Accord => accords(sentence),
        Reach::Sentence => {
            // `Trong khi đó, thôn Đông có 5 ha`: set against it, and no part of it.
            let against = sentence.tokens.get(1).is_some_and(|word| word.key == const { key("khi") });
            goes_on(sentence) && !against
                || sentence.periods.first().is_some_and(|p| ends_ahead(sentence, p, anchor, false))
        }
        Reach::Paragraph => true,
    };
    // `Đại hội thông qua 16 chỉ tiêu. Cụ thể, thu nhập đến năm 2025 đạt 70 triệu đồng`
    let details = || sentence.label(0) == Some(Label::Details) && !held(sentence, cues);
    let goes_on = reaches && (details() || !says_done(sentence, cues, anchor, listed));
    match before {
        _ if !goes_on => Reach::None,
        Reach::Accord => Reach::Paragraph,
        _ => before,
    }
}

/// Whether a sentence tells what is in the plan that was spoken of: `Theo đó, …`.
pub fn accords(sentence: &Sentence) -> bool {
    let words = sentence.tokens.get(..2).map(|words| [words[0].key, words[1].key]);
    words == Some(const { [key("theo"), key("đó")] })
}

/// Whether a sentence without numbers tells that a plan was made: `Tỉnh vừa ban hành Kế hoạch giảm nghèo năm 2022`.
fn issues_plan(sentence: &Sentence) -> bool {
    const ISSUES: [Key; 3] = [key("hành"), key("duyệt"), key("qua")];
    const PAPERS: [[Key; 2]; 4] =
        [[key("kế"), key("hoạch")], [key("đề"), key("án")], [key("chương"), key("trình")], [key("chiến"), key("lược")]];
    let issues = |words: &[Token]| ISSUES.contains(&words[0].key) && PAPERS.contains(&[words[1].key, words[2].key]);
    sentence.mentions.is_empty() && sentence.tokens.windows(3).any(issues)
}

fn says_done(sentence: &Sentence, cues: &[Cue], anchor: &Anchor, listed: bool) -> bool {
    // `Giảm 2% hộ nghèo so với cuối năm 2020`: what is to be done may be held against what was.
    let asked = matches!(sentence.label(0), Some(Label::Up | Label::Down | Label::Raise));
    let held = |found: usize| cues.iter().any(|cue| cue.basis == Some(found));
    // `Đến cuối năm, tỷ lệ hộ nghèo còn 5%` goes on with what is to be done.
    let ends = |p: &PeriodMention| {
        ends_year(sentence, p) || ends_ahead(sentence, p, anchor, true) || listed && lies_ahead(p, anchor)
    };
    let dates = |p: &PeriodMention| p.dates_figures() && !p.named && !p.compared && !ends(p);
    // `2. Thu nhập bình quân năm 2025: 60 triệu đồng`: one more item of those that a title promised.
    let numbered = matches!(sentence.what(0), What::Other(OtherKind::Ordinal));
    let dated = !numbered && sentence.periods.iter().zip(0..).any(|(period, found)| dates(period) && !held(found));
    let met = if asked { cues.iter().any(|cue| cue.plan.is_some()) } else { compares(cues) };
    let shares = !sentence.mentions.is_empty() && sentence.mentions.iter().all(Mention::is_percent);
    let suffered = |at: usize| shares && at > 0 && sentence.what(at - 1) == What::Word;
    let done = (0..sentence.items.len()).any(|at| {
        matches!(sentence.label(at), Some(Label::Fact))
            || DONE.contains(&sentence.first_word(at))
            // `trồng được`, but not `số hội viên được kết nạp`, nor `4. Diện tích được tích tụ: 190 ha`, `80% hộ được vay vốn`
            || (!(listed || numbered || suffered(at))
                && sentence.label(at) == Some(Label::Filler)
                && sentence.first_word(at) == const { key("được") }
                && sentence.label(at + 1) != Some(Label::LightVerb))
    });
    let opening = sentence.tokens.get(..2).map(|pair| [pair[0].key, pair[1].key]);
    dated || met || done || opening.is_some_and(|pair| THEREBY.contains(&pair))
}
