//! What stands before a mention: what sets it off, the words of its own phrase, the one that steers its reading.
//!
//! `…, đạt 121,1%`: a comma sets it off, `đạt` steers.

use super::{ABOUT, Cue};
use crate::grammar::sentence::{Mention, Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::OtherKind;
use crate::text::case;
use crate::text::key::{Key, key};
use std::ops::Range;

/// Words that make a noun of a verb: `sự sụt giảm`.
const MADE_NOUNS: [Key; 3] = [key("sự"), key("mức"), key("đà")];
/// Most items of a bracket without numbers that does not divide: `(tám thơm, nếp các loại, bắc thơm...)`.
const LONGEST_BRACKET: usize = 40;

/// Most items of the name that a sentence opens with before its colon.
const LONGEST_LABEL: usize = 6;

const REACHED: Key = key("đạt");
const GROWS: Key = key("tăng");

pub(super) fn read(sentence: &Sentence, cue: &mut Cue, gap: Range<usize>, before: Option<(usize, usize)>) {
    // Its own phrase begins behind the last separator; without one, behind what belongs to the mention before.
    let mut start = before.map_or(0, |(_, end)| end).max(gap.start).min(gap.end);
    let behind_noun = start;
    let mut depth = 0;
    let mut inside = 0;
    for at in (behind_noun..gap.end).rev() {
        // `chỉ số sản xuất công nghiệp (IIP) tháng 9`: a bracket without numbers does not divide.
        if inside > 0 {
            inside -= 1;
            continue;
        }
        if sentence.mark(at) == Some(')') {
            let near = at.saturating_sub(LONGEST_BRACKET).max(gap.start);
            let opened = (near..at).rev().find(|i| sentence.mark(*i) == Some('('));
            if let Some(opened) = opened {
                inside = at - opened;
                // `1.200 hộ một thế hệ (vợ, chồng) là`: what explains the noun before.
                if before.is_some() && opened == behind_noun {
                    start = start.max(at + 1);
                }
                continue;
            }
        }
        let separator = match sentence.what(at) {
            // `GRDP bình quân/người`
            What::Mark('/') if joins_words(sentence, behind_noun, at) => None,
            // `hàng quá cảnh, kho ngoại quan… đạt`: a list left open, then what it came to.
            What::Mark('…')
                if matches!(sentence.label(at + 1), Some(Label::Reach | Label::Is | Label::Up | Label::Down)) =>
            {
                None
            }
            What::Mark(mark @ (',' | ';' | ':' | '(' | '/' | '…')) => Some(mark),
            What::Mark(')') => {
                depth += 1;
                Some(')')
            }
            What::Mark('-' | '–' | '"' | '“') if at + 1 == gap.end => Some('-'),
            What::Label(Label::Joiner) if divides(sentence, at, behind_noun, before.is_some()) => Some('&'),
            _ => None,
        };
        let dated = sentence.period(at + 1).is_some() || gap.start == 0 && is_label(sentence, at);
        // `Giải quyết việc làm: 3.214`: the words before the colon are the number's own.
        if separator == Some(':')
            && (at + 1..gap.end).all(|i| match sentence.what(i) {
                // `Gạo: 9 tháng ước đạt 3,76 triệu tấn`
                What::Period(_) => i == at + 1,
                What::Label(Label::Reach) => dated,
                what => matches!(what, What::Label(Label::Bound(_) | Label::Filler | Label::Have)),
            })
        {
            cue.separator = cue.separator.or(Some(':'));
            continue;
        }
        // `(năm 2021, số vụ cháy là 12)`, `(so với năm 2021, ít hơn 3 vụ)`: a comma behind the time that opens a bracket.
        let opening = at > 1 && sentence.period(at - 1).is_some() && {
            let with = usize::from(sentence.label(at - 2) == Some(Label::Against));
            at.checked_sub(2 + with).is_some_and(|open| sentence.mark(open) == Some('('))
        };
        if separator == Some(',') && opening {
            continue;
        }
        if let Some(mark) = separator {
            cue.separator = cue.separator.or(Some(mark));
            if mark == '(' && depth == 0 {
                cue.opens_bracket = true;
            }
            if start <= at {
                start = at + 1;
            }
            if mark != '&' {
                break;
            }
        }
    }
    cue.slash = before.is_some() && gap.end > gap.start && sentence.mark(gap.end - 1) == Some('/') && {
        // `12 lớp/358 học viên`: only the counted noun may stand between.
        (gap.start..gap.end - 1).all(|at| {
            matches!(
                sentence.what(at),
                What::Word
                    | What::Label(Label::Numbered | Label::LightVerb | Label::Plan | Label::Actor | Label::NameHead)
            )
        })
    };
    // `1.240 em thuộc ba diện với tổng kinh phí`: what goes along begins a phrase of its own.
    let with = (start..gap.end).rev().find(|at| sentence.label(*at) == Some(Label::With));
    // `310 thợ mộc và thợ hàn với số tiền`: what is joined with the noun before, without a verb, is of its kind.
    let joined = cue.separator == Some('&')
        && with.is_some_and(|at| {
            let noun =
                |i| matches!(sentence.what(i), What::Word | What::Label(Label::Stop | Label::Actor | Label::Numbered));
            sentence.label(at + 1) == Some(Label::Fund) && (start..at).all(noun)
        });
    if before.is_some()
        && (start == behind_noun || joined)
        && let Some(with) = with
    {
        start = with;
    }
    if cue.opens_bracket {
        let bracket = gap.clone().rev().find(|at| sentence.mark(*at) == Some('(')).unwrap_or(gap.start);
        let name = (behind_noun..bracket)
            .rev()
            .take_while(|at| !matches!(sentence.what(*at), What::Mark(',' | ';' | ':') | What::Label(Label::Joiner)));
        // `huy động 95% trẻ trong độ tuổi đến lớp (tăng 5%)`, `1.500 hộ được vay vốn (giảm 32%)`: words of the number before.
        // `… sửa đường làng, kênh mương (tăng 14% so với năm 2020)`; but `giảm ở 5 huyện, Hoài Ân (giảm 14%)`,
        // `lúa (tăng 2%), ngô (tăng 3%)`.
        let closed = gap.clone().find(|at| sentence.mark(*at) == Some(')')).unwrap_or(bracket);
        let inside = (bracket + 1..sentence.items.len()).take_while(|at| sentence.mark(*at) != Some(')'));
        let compares = matches!(sentence.label(bracket + 1), Some(Label::Up | Label::Down))
            && inside.into_iter().any(|at| sentence.label(at) == Some(Label::Against));
        let listed = |at: usize| {
            let next = sentence.said(at + 1);
            compares && at < closed && !next.starts_with(case::is_upper) && sentence.what(at + 1) == What::Word
        };
        let goes_on = |at: usize| match sentence.what(at) {
            What::Mark(',') | What::Label(Label::Joiner) => listed(at),
            What::Mark(mark) => matches!(mark, '(' | ')' | '-' | '–'),
            // `đi học ở nơi khác theo hợp đồng (đạt 100%)`
            What::Label(Label::Opener) => sentence.first_word(at) == const { key("theo") },
            What::Label(Label::Is) => sentence.said(at) == "ở",
            What::Label(label) => !matches!(label, Label::Details | Label::Parts | Label::Apart | Label::With),
            What::Word | What::Other(_) | What::Period(_) => true,
            _ => false,
        };
        // `chiếm 3,2% so với tổng số hộ (tăng 137 hộ)`: what the share is of.
        let whole = sentence.label(behind_noun) == Some(Label::Against);
        let own = before.is_some() && (whole || (behind_noun..bracket).all(goes_on));
        cue.named_before = !own
            && name
                .into_iter()
                .filter(|at| {
                    matches!(
                        sentence.what(*at),
                        What::Word | What::Label(Label::Actor | Label::Numbered | Label::LightVerb)
                    )
                })
                .count()
                > 0;
    }
    cue.own = start.min(gap.end)..gap.end;
    let (mut steering, mut averages) = (true, 0);
    for at in (cue.own.start..gap.end).rev() {
        match sentence.what(at) {
            What::Label(label) if steers(label) => {
                // `giảm bình quân mỗi năm là 1,8%`: the verb, not the copula.
                let copula = matches!(cue.lead, Some((Label::Is, _)))
                    && matches!(label, Label::Up | Label::Down)
                    && cue.content <= 1;
                if steering && (cue.lead.is_none() || copula) {
                    cue.lead = Some((label, at));
                }
                // `tổng mức đầu tư tăng 31%`: what moved.
                if label == Label::Plan && at == cue.own.start && cue.moves() {
                    cue.content += 1;
                }
            }
            // `ước đạt 48,2%`: reaches, about.
            What::Label(Label::Bound(_)) if cue.lead.is_none() && ends_in_reach(sentence, at) => {
                cue.lead = Some((Label::Reach, at));
            }
            // `lần lượt đạt 61% và 168% kế hoạch`
            What::Label(Label::Respectively) if cue.lead.is_none() && ends_in_reach(sentence, at) => {
                cue.lead = Some((Label::Reach, at));
            }
            What::Label(
                Label::Filler
                | Label::With
                | Label::Bound(_)
                | Label::From
                | Label::Joiner
                | Label::Details
                | Label::Opener
                | Label::Stop
                | Label::Raise
                | Label::Respectively,
            ) => {}
            // `đạt mức tăng trưởng 13%`: by so much it grew.
            What::Label(Label::Rate)
                if cue.content == 0
                    && matches!(cue.lead, None | Some((Label::Is, _)))
                    && grows(sentence, at)
                    && !names_growth(sentence, at)
                    && !ends_in_reach(sentence, gap.end) =>
            {
                cue.lead = Some((Label::Up, at));
            }
            // `tỷ lệ tăng đàn lợn 6,2%`, `tỷ lệ giảm sinh 0,3‰`: the rate's name, not what it did.
            What::Label(Label::Rate) if matches!(cue.lead, Some((Label::Up | Label::Down, lead)) if lead == at + 1 && names(sentence, lead + 1..gap.end)) =>
            {
                (cue.lead, cue.adjacent, cue.rate) = (None, false, true);
                cue.content += 2;
            }
            What::Label(Label::Rate) => {
                // `tốc độ tăng GDP khoảng 7%` is a level, whatever verb stands before it.
                let grows = grows(sentence, at);
                // `có mức tăng trưởng cao như dệt may tăng 12%`: so much they grew, not what they grew by.
                let such = |lead: usize| (at + 1..lead).any(|i| sentence.first_word(i) == const { key("như") });
                let grown =
                    matches!(cue.lead, Some((Label::Up, lead)) if grows_rate(sentence, lead) || grows && such(lead));
                cue.rate |= !grown;
                cue.content += 2;
                steering &= !grows;
            }
            What::Label(Label::Average) if cue.content == averages => {
                averages += 1;
                cue.content += 1;
                cue.verbal = false;
                if cue.lead.is_none() {
                    cue.adjacent = false;
                }
            }
            What::Label(
                Label::LightVerb
                | Label::Fund
                | Label::Plan
                | Label::Average
                | Label::Actor
                | Label::Numbered
                | Label::NameHead
                | Label::Scale(_)
                | Label::Fact
                | Label::Short,
            )
            | What::Word => {
                cue.content += 1;
                cue.verbal = sentence.label(at) == Some(Label::LightVerb);
                if cue.lead.is_none() {
                    cue.adjacent = false;
                }
            }
            What::Mark('"' | '“' | '”') => {}
            _ => {}
        }
    }
    let mention = sentence.mentions.get(index_at(sentence, gap.end));
    let percent = mention.is_some_and(Mention::is_percent);
    if let Some((at, label)) = nominalised(sentence, cue)
        && percent
    {
        cue.lead = Some((label, at));
        cue.adjacent = true;
    }
    // `giá thành 41 triệu đồng/tấn, tiết giảm được 4,6%`: what so much per cent is saved of was told before.
    let saved =
        gap.end.checked_sub(1).filter(|at| cue.own.contains(at) && sentence.label(*at) == Some(Label::LightVerb));
    if let Some(at) = saved.filter(|at| cue.lead.is_none() && sentence.has_word(*at, const { key("giảm") }))
        && percent
    {
        (cue.lead, cue.adjacent) = (Some((Label::Down, at)), true);
        cue.content = cue.content.saturating_sub(1);
    }
    // `giảm 11% về 273,2 tỷ đồng`, `từ 7.356 tỷ đồng về 6.089 tỷ đồng`: down to.
    let to = gap
        .end
        .checked_sub(1)
        .filter(|at| gap.contains(at) && gap.len() <= 3 && sentence.label(*at) == Some(Label::Stop));
    if let Some(at) = to.filter(|at| sentence.first_word(*at) == ABOUT)
        && before.is_some()
        && !mention.is_some_and(|m| m.quantity.unit == Unit::Count)
    {
        cue.lead = Some((Label::DownTo, at));
        cue.adjacent = true;
    }
    // `tăng trưởng bình quân 14,7%/năm`, `bình quân tăng 17%/năm`: an average names nothing by itself.
    let dated = cue.own.clone().any(|at| sentence.period(at).is_some());
    if cue.moves() && cue.content == averages && !dated {
        cue.content = 0;
        cue.adjacent = true;
    }
    // `…, tỷ lệ tăng 10,3%`: of what was told before.
    if let Some((Label::Up | Label::Down, at)) = cue.lead
        && cue.adjacent
        && cue.content == 2
        && before.is_some()
        && at.checked_sub(1).is_some_and(|i| sentence.label(i) == Some(Label::Rate))
    {
        (cue.content, cue.rate) = (0, false);
    }
    // `vượt chỉ tiêu 1%`, `vượt kế hoạch đề ra 5%`: the plan stands between.
    if let Some((Label::Plan, plan)) = cue.lead
        && let Some(at) = plan.checked_sub(1).filter(|at| sentence.label(*at) == Some(Label::Exceed))
        && percent
    {
        cue.lead = Some((Label::Exceed, at));
        cue.plan = Some(plan..plan + 1);
        cue.content = 0;
        cue.adjacent = true;
    }
    // `đạt dự toán trên 100%`
    if let Some((Label::Plan, plan)) = cue.lead
        && let Some(at) = plan.checked_sub(1).filter(|at| sentence.label(*at) == Some(Label::Reach))
        && percent
        && (plan + 1..gap.end).all(|i| matches!(sentence.label(i), Some(Label::Filler | Label::PlanTail)))
    {
        (cue.lead, cue.plan) = (Some((Label::Reach, at)), Some(plan..plan + 1));
        cue.content = cue.content.saturating_sub(1);
        cue.adjacent = true;
    }
    // `tăng so với cùng kỳ năm trước 12 vụ`: what it is compared with stands between.
    if let Some((Label::Against, against)) = cue.lead
        && let Some(verb) = moved_against(sentence, cue.own.start..against)
        && (against + 1..gap.end).any(|at| sentence.period(at).is_some())
        && (against + 1..gap.end)
            .all(|at| matches!(sentence.what(at), What::Period(_) | What::Label(Label::Filler | Label::Bound(_))))
    {
        cue.lead = sentence.label(verb).map(|label| (label, verb));
        cue.adjacent = true;
    }
    if cue.lead.is_none() {
        let number = mention.map_or(gap.end..gap.end, |m| m.first..m.item);
        if let Some(at) = number.into_iter().find(|at| ends_in_reach(sentence, *at)) {
            cue.lead = Some((Label::Reach, at));
            cue.adjacent = true;
        }
    }
    cue.bare = cue.content == 0;
    // A word that steers may stand before a comma-less joiner: `tăng … và 18,2%`; and before a time: `tăng so cùng kỳ 5%`.
    if cue.lead.is_none() {
        cue.adjacent = false;
    }
}

/// The verb that says which way something moved, at the end of the items.
fn moved_against(sentence: &Sentence, items: Range<usize>) -> Option<usize> {
    // `tăng hơn so với tháng trước 6%`
    let small = |at: &usize| matches!(sentence.label(*at), Some(Label::Filler | Label::Bound(_)));
    let last = items.rev().find(|at| !small(at))?;
    matches!(sentence.label(last), Some(Label::Up | Label::Down)).then_some(last)
}

/// The verb of a change that was made a noun: `sự sụt giảm doanh thu lên tới hơn 55%`, `mức giảm là 8%`.
fn nominalised(sentence: &Sentence, cue: &Cue) -> Option<(usize, Label)> {
    let led = matches!(cue.lead, Some((Label::UpTo | Label::Is | Label::Reach, _)));
    cue.own.clone().filter(|_| led).find_map(|at| {
        let label = sentence.label(at).filter(|label| matches!(label, Label::Up | Label::Down))?;
        let noun = at > cue.own.start && MADE_NOUNS.contains(&sentence.first_word(at - 1));
        noun.then_some((at, label))
    })
}

/// Whether `và` at the item begins something new: a verb, a number, or behind a number's noun.
fn divides(sentence: &Sentence, at: usize, behind_noun: usize, numbered: bool) -> bool {
    let next = sentence.what(at + 1);
    let verb = matches!(next, What::Label(label) if label == Label::LightVerb || steers(label) || matches!(label, Label::Bound(_) | Label::Rate | Label::Filler | Label::Intent));
    verb || matches!(next, What::Number(_)) || (numbered && at <= behind_noun + 3)
}

/// Whether the sentence opens with a name and its colon: `Sản xuất thủy sản: đạt 120 triệu đồng`.
fn is_label(sentence: &Sentence, colon: usize) -> bool {
    let noun = |at: usize| matches!(sentence.what(at), What::Word | What::Label(Label::LightVerb));
    colon <= LONGEST_LABEL && (0..colon).all(noun) && !sentence.begins(0, Kind::Adverbial)
}

/// Whether a slash says what something is per, and belongs to no number: `thu nhập/hộ ước đạt`.
fn joins_words(sentence: &Sentence, behind_noun: usize, at: usize) -> bool {
    let named = |what: What| matches!(what, What::Word | What::Label(Label::Average));
    // `tỷ lệ trẻ lên 6 đến trường/tổng số trẻ lên 6 đạt 98%`: of how many.
    if sentence.has_word(at + 1, const { key("tổng") }) && sentence.holds(behind_noun..at, Label::Rate) {
        return true;
    }
    // `số giường bệnh/10.000 dân`
    let next = at + 1 + usize::from(sentence.what(at + 1) == What::Other(OtherKind::Name));
    // `Lương thực bình quân đầu người/năm: 410 kg`
    let noun = sentence.begins(next, Kind::Timed)
        || sentence.what(next) == What::Word && !sentence.said(next).starts_with(case::is_upper);
    at > behind_noun && named(sentence.what(at - 1)) && noun
}

/// The first mention at or behind an item.
fn index_at(sentence: &Sentence, item: usize) -> usize {
    sentence.mentions.partition_point(|m| m.item < item)
}

/// Whether a word that names something stands among the items.
fn names(sentence: &Sentence, mut items: Range<usize>) -> bool {
    items.any(|at| sentence.what(at) == What::Word)
}

/// Whether the words of an item speak of growth and of nothing that grows: `tốc độ tăng trưởng`, but not `tỷ lệ tăng dân số`.
fn grows(sentence: &Sentence, at: usize) -> bool {
    let words = sentence.tokens_of(at);
    words[words.len().saturating_sub(2)..].iter().any(|t| t.key == GROWS)
}

/// `tỷ lệ tăng dân số tự nhiên 1,2%` names a level.
fn names_growth(sentence: &Sentence, at: usize) -> bool {
    let first = sentence.first_word(at);
    sentence.tokens_of(at).len() > 3 && [const { key("tỷ") }, const { key("tỉ") }].contains(&first)
}

fn grows_rate(sentence: &Sentence, at: usize) -> bool {
    sentence.label(at) == Some(Label::Rate) && grows(sentence, at)
}

pub(super) fn ends_in_reach(sentence: &Sentence, at: usize) -> bool {
    sentence.has_word(at, REACHED)
}

/// Whether a word tells what the number behind it does.
fn steers(label: Label) -> bool {
    use Label::*;
    matches!(
        label,
        Reach
            | Equal
            | Exceed
            | Short
            | Up
            | Down
            | UpTo
            | DownTo
            | Same
            | Multiply
            | MultiplyBy(_)
            | Share
            | Is
            | Have
            | Plan
            | Against
    )
}
