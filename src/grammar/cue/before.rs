//! What stands before a mention: what sets it off, the words of its own phrase, the one that steers its reading.
//!
//! `…, đạt 121,1%`: a comma sets it off, `đạt` steers (`steer`).

use super::steer::{steer, steers};
use super::{Cue, Gap};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::OtherKind;
use crate::text::case;
use crate::text::key::key;
use std::ops::Range;

/// Most items of a bracket without numbers that does not divide: `(tám thơm, nếp các loại, bắc thơm...)`.
const LONGEST_BRACKET: usize = 40;

/// Most items of the name that a sentence opens with before its colon.
const LONGEST_LABEL: usize = 6;

/// Reads what the gap before the mention says into its cue.
pub(super) fn read(sentence: &Sentence, cue: &mut Cue, gap: Range<usize>, before: Option<(usize, usize)>) {
    let behind_noun = before.map_or(0, |(_, end)| end).max(gap.start).min(gap.end);
    let gap = Gap { sentence, items: gap, follows: before.is_some(), behind_noun };
    let start = set_off(&gap, cue);
    cue.slash = gap.is_slash();
    let start = goes_along(&gap, cue, start).unwrap_or(start);
    cue.named_before = cue.opens_bracket && named_before(&gap);
    cue.own = start.min(gap.items.end)..gap.items.end;
    steer(&gap, cue);
    // `tốc độ tăng trưởng (chỉ đạt 9% so với kế hoạch là 12%)`
    let reached = matches!(cue.lead, Some((Label::Reach, _)));
    cue.rate |= cue.named_before && reached && sentence.holds(gap.items.start..cue.own.start, Label::Rate);
}

/// Where its own phrase begins: behind the last separator; without one, behind what belongs to the mention before.
fn set_off(gap: &Gap, cue: &mut Cue) -> usize {
    let &Gap { sentence, ref items, follows, behind_noun } = gap;
    let mut start = behind_noun;
    let mut depth = 0;
    let mut inside = 0;
    for at in (behind_noun..items.end).rev() {
        // `chỉ số sản xuất công nghiệp (IIP) tháng 9`: a bracket without numbers does not divide.
        if inside > 0 {
            inside -= 1;
            continue;
        }
        if sentence.mark(at) == Some(')') {
            let near = at.saturating_sub(LONGEST_BRACKET).max(items.start);
            let opened = (near..at).rev().find(|i| sentence.mark(*i) == Some('('));
            if let Some(opened) = opened {
                inside = at - opened;
                // `1.200 hộ một thế hệ (vợ, chồng) là`: what explains the noun before.
                if follows && opened == behind_noun {
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
            What::Mark('-' | '–' | '"' | '“') if at + 1 == items.end => Some('-'),
            What::Label(Label::Joiner) if divides(sentence, at, behind_noun, follows) => Some('&'),
            _ => None,
        };
        let dated = sentence.period(at + 1).is_some() || items.start == 0 && is_label(sentence, at);
        // `Giải quyết việc làm: 3.214`: the words before the colon are the number's own.
        if separator == Some(':')
            && (at + 1..items.end).all(|i| match sentence.what(i) {
                // `Gạo: 9 tháng ước đạt 3,76 triệu tấn`
                What::Period(_) => i == at + 1,
                // `Tỷ lệ hộ nghèo: năm 2019 là 9%`, `Tỷ lệ hộ nghèo: năm 2019: 9%`
                What::Label(Label::Reach | Label::Is | Label::DownTo) => dated,
                What::Mark(':') => dated && i == at + 2,
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
    start
}

impl Gap<'_, '_> {
    /// Whether a slash at its end joins the mention to the one before: `12 lớp/358 học viên`; only the counted noun may stand between.
    fn is_slash(&self) -> bool {
        let &Gap { sentence, ref items, follows, .. } = self;
        let noun = |at: usize| {
            matches!(
                sentence.what(at),
                What::Word
                    | What::Label(Label::Numbered | Label::LightVerb | Label::Plan | Label::Actor | Label::NameHead)
            )
        };
        let slash = items.clone().next_back().filter(|last| follows && sentence.mark(*last) == Some('/'));
        slash.is_some_and(|slash| (items.start..slash).all(noun))
    }
}

/// Where what goes along begins a phrase of its own: `1.240 em thuộc ba diện với tổng kinh phí`.
fn goes_along(gap: &Gap, cue: &Cue, start: usize) -> Option<usize> {
    let &Gap { sentence, ref items, follows, behind_noun } = gap;
    let with = (start..items.end).rev().find(|at| sentence.label(*at) == Some(Label::With)).filter(|_| follows)?;
    // `310 thợ mộc và thợ hàn với số tiền`, `9 dự án ở khu chế xuất, khu kinh tế với số vốn`: what is joined with the noun before, without
    // a verb, is of its kind.
    let noun = |i| matches!(sentence.what(i), What::Word | What::Label(Label::Stop | Label::Actor | Label::Numbered));
    let counted = items.start.checked_sub(1).is_some_and(|at| match sentence.what(at) {
        What::Number(before) => sentence.mentions[before].quantity.unit == Unit::Count,
        _ => false,
    });
    let fund = sentence.label(with + 1) == Some(Label::Fund);
    let money = || counted && (fund || sentence.begins(with + 1, Kind::Money));
    let ties = matches!(cue.separator, Some('&' | ',')) && money() || cue.separator == Some('&') && fund;
    let joined = || ties && (start..with).all(noun);
    (start == behind_noun || joined()).then_some(with)
}

/// Whether the bracket that the mention opens stands behind a name without a number: `giáo dục (+1,27%)`.
fn named_before(gap: &Gap) -> bool {
    let &Gap { sentence, ref items, follows, behind_noun } = gap;
    let bracket = items.clone().rev().find(|at| sentence.mark(*at) == Some('(')).unwrap_or(items.start);
    let name = (behind_noun..bracket)
        .rev()
        .take_while(|at| !matches!(sentence.what(*at), What::Mark(',' | ';' | ':') | What::Label(Label::Joiner)));
    // `huy động 95% trẻ trong độ tuổi đến lớp (tăng 5%)`, `1.500 hộ được vay vốn (giảm 32%)`: words of the number before.
    // `… sửa đường làng, kênh mương (tăng 14% so với năm 2020)`; but `giảm ở 5 huyện, Hoài Ân (giảm 14%)`,
    // `lúa (tăng 2%), ngô (tăng 3%)`.
    let closed = items.clone().find(|at| sentence.mark(*at) == Some(')')).unwrap_or(bracket);
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
    let own = follows && (whole || (behind_noun..bracket).all(goes_on));
    let names = |at: usize| {
        use Label::{Actor, LightVerb, Numbered, Rate};
        matches!(sentence.what(at), What::Word | What::Label(Actor | Numbered | LightVerb | Rate))
    };
    !own && name.into_iter().any(names)
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
    let named = |what: What| matches!(what, What::Word | What::Label(Label::Average | Label::LightVerb));
    // `tỷ lệ trẻ lên 6 đến trường/tổng số trẻ lên 6 đạt 98%`: of how many.
    if sentence.has_word(at + 1, const { key("tổng") }) && sentence.holds(behind_noun..at, Label::Rate) {
        return true;
    }
    // `số giường bệnh/10.000 dân`
    let next = at + 1 + usize::from(sentence.what(at + 1) == What::Other(OtherKind::Name));
    // `Lương thực bình quân đầu người/năm: 410 kg`
    // `giá trị sản xuất/ha đất`, `số giường bệnh/vạn dân`
    let word =
        matches!(sentence.what(next), What::Word | What::Label(Label::Measure(_) | Label::Scale(_) | Label::Actor));
    let noun = sentence.begins(next, Kind::Timed) || word && !sentence.is_capital(next);
    at > behind_noun && named(sentence.what(at - 1)) && noun
}
