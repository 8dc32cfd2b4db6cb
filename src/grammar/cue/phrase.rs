//! How far a plan's name and a counted noun reach: `kế hoạch tỉnh giao`, `lao động nông thôn`.

use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::report::OtherKind;
use crate::text::key::{Key, key};
use std::ops::Range;

const SET: [Key; 2] = [key("nhiệm"), key("chỉ")];

/// The end of a plan's name that begins at item `at`: `kế hoạch tỉnh giao`, `dự toán HĐND tỉnh`.
pub fn plan_name(sentence: &Sentence, at: usize) -> usize {
    let mut end = at + 1;
    let mut words = 0;
    while let Some(item) = sentence.items.get(end) {
        match item.what {
            What::Label(Label::PlanTail | Label::Plan) => {}
            What::Period(_) => {}
            What::Word
            | What::Label(
                Label::Actor
                | Label::LightVerb
                | Label::Filler
                | Label::Stop
                | Label::Fund
                | Label::Intent
                | Label::Numbered
                | Label::OrdinalHead
                | Label::NameHead,
            ) if words < 8 => {
                words += 1;
            }
            What::Other(OtherKind::LegalRef | OtherKind::Ordinal) => {}
            // `chỉ tiêu do Tỉnh ủy, HĐND, UBND tỉnh giao`
            What::Mark(',') | What::Label(Label::Joiner) => match giver(sentence, end) {
                Some(given) => {
                    end = given;
                    continue;
                }
                None => break,
            },
            _ => break,
        }
        end += 1;
    }
    // Words that begin the next thing belong to it.
    while end > at + 1 && matches!(sentence.what(end - 1), What::Label(Label::Filler)) {
        end -= 1;
    }
    end
}

/// The end of who gave a plan, listed from item `at` on and closed by `giao`: `do Tỉnh ủy, HĐND, UBND tỉnh giao`.
fn giver(sentence: &Sentence, at: usize) -> Option<usize> {
    let listed = |i: &usize| {
        matches!(
            sentence.what(*i),
            What::Word
                | What::Mark(',')
                | What::Label(Label::Joiner | Label::Actor | Label::NameHead | Label::Numbered)
        )
    };
    let end = (at..sentence.items.len().min(at + 12)).find(|i| !listed(i))?;
    let closes = matches!(sentence.what(end), What::Label(Label::PlanTail));
    let next = sentence.what(end + 1);
    (closes && !matches!(next, What::Number(_) | What::Label(Label::LightVerb))).then_some(end + 1)
}

/// The end of a plan that is named by who gave it alone, from item `at` on: `đạt 53% so với HĐND huyện giao`, `bằng 98% Trung ương
/// giao`; not `95% diện tích rừng được giao`.
pub fn given(sentence: &Sentence, at: usize) -> Option<usize> {
    const GIVERS: [Key; 6] = [key("ương"), key("tw"), key("trên"), key("phủ"), key("bộ"), key("sở")];
    let end = giver(sentence, at)?;
    let by = (end - 1).checked_sub(1)?;
    let gives = sentence.label(by) == Some(Label::Actor) || GIVERS.contains(&sentence.last_word(by));
    let giao = sentence.last_word(end - 1) == const { key("giao") };
    let opens = matches!(sentence.what(at), What::Word | What::Label(Label::Actor));
    (gives && giao && opens && (at..by).all(|i| sentence.mark(i).is_none())).then_some(end)
}

/// The noun phrase that begins at item `at`: the words up to a verb, a preposition, a mark or a number.
pub fn noun(sentence: &Sentence, at: usize) -> Range<usize> {
    let mut end = at;
    let mut words = 0;
    while let Some(item) = sentence.items.get(end) {
        let first = end == at;
        match item.what {
            // `ở 2 xã Tân An và Bình Phú`: which ones.
            What::Word if !first && end == at + 1 && is_name_of_place(sentence, at) => break,
            What::Word => words += 1,
            // `12/20 nhiệm vụ trọng tâm`, `3/15 chỉ tiêu năm học`
            What::Label(Label::Intent) if first && SET.contains(&sentence.first_word(end)) => words += 1,
            // `12 huy chương vàng và 15 đồng`: a currency behind a count is none.
            What::Label(Label::Currency(_)) if first => return at..at + 1,
            // `ít nhất 01 hoạt động thiết thực`
            What::Label(Label::Stop) if first && is_activity(sentence, at) => words += 1,
            // `12 ngày`, `8,4 năm`
            What::Label(Label::Stop | Label::Hour) if first && is_time_unit(sentence, at) => return at..at + 1,
            What::Label(
                Label::Numbered
                | Label::NameHead
                | Label::Actor
                | Label::LightVerb
                | Label::Plan
                | Label::Times
                | Label::OrdinalHead
                | Label::LegalHead
                | Label::Hour,
            ) => words += 1,
            What::Label(Label::Fund | Label::Rate | Label::Measure(_) | Label::Scale(_)) if !first => break,
            What::Mark('-' | '–') if !first && joins_words(sentence, end) => {}
            What::Other(OtherKind::Age | OtherKind::Name | OtherKind::Ordinal) if !first => {}
            What::Label(Label::Bound(_)) if (sentence.what(end + 1) == What::Other(OtherKind::Age)) => {}
            _ => break,
        }
        end += 1;
        if words >= 8 {
            break;
        }
    }
    // `thụ lý 120 vụ, việc`
    if end > at && is_cases(sentence, end) {
        return at..end + 2;
    }
    // `3 phiên giao dịch thu hút 550 lượt người`: a verb right before the next number does something to that.
    let acts = end > at + 1 && sentence.label(end - 1) == Some(Label::LightVerb);
    let counts = matches!(sentence.what(end), What::Number(_) | What::Label(Label::Bound(_)));
    if acts && counts { at..end - 1 } else { at..listed(sentence, at..end) }
}

/// Most items of a place's name.
const LONGEST_NAME: usize = 6;

/// Whether the item is a level of government and the first of several proper names stands behind it.
fn is_name_of_place(sentence: &Sentence, at: usize) -> bool {
    let name = |at: usize| !sentence.tokens_of(at).is_empty() && sentence.all_capitals(at);
    let end = (at + 1..at + LONGEST_NAME).find(|i| sentence.what(*i) != What::Word || !name(*i)).unwrap_or(at + 1);
    let listed = sentence.mark(end) == Some(',') || sentence.label(end) == Some(Label::Joiner);
    let start = sentence.start_of(at);
    Kind::level(sentence.tokens, start) == sentence.tokens_of(at).len() && end > at + 1 && listed && name(end + 1)
}

/// Whether the item is the comma of `vụ, việc`: cases.
pub fn is_cases(sentence: &Sentence, at: usize) -> bool {
    let comma = sentence.mark(at) == Some(',') && sentence.last_word(at - 1) == const { key("vụ") };
    comma && sentence.first_word(at + 1) == const { key("việc") }
}

/// The end of a list of places of one level of government, or of lower ones behind it, that the noun opens: `xã, phường, thị trấn`, `xã, thôn`.
pub fn listed(sentence: &Sentence, noun: Range<usize>) -> usize {
    let level = |at: usize, kind: &Kind| {
        let start = sentence.start_of(at);
        let length = kind.length(sentence.tokens, start);
        (at + 1..).find(|i| sentence.start_of(*i) >= start + length).filter(|_| length > 0)
    };
    let mut end = noun.end;
    // `các huyện`, `UBND xã`
    let tokens = &sentence.tokens[..noun.clone().next_back().map_or(0, |last| sentence.items[last].tokens.end)];
    let ends = |kind: &Kind| (1..=tokens.len().min(2)).any(|len| kind.is(&tokens[tokens.len() - len..]));
    let Some(highest) = Kind::LEVELS.iter().position(ends) else { return end };
    let again = |at: usize| (noun.start..at).any(|i| sentence.first_word(i) == sentence.first_word(at));
    loop {
        let joined = sentence.mark(end) == Some(',') || sentence.label(end) == Some(Label::Joiner);
        match Kind::LEVELS[highest..].iter().find_map(|kind| level(end + usize::from(joined), kind)) {
            // `12 xã, thị trấn, xã Tân An đông dân nhất`: one by its name is told anew.
            Some(next) if !sentence.is_capital(next) || !again(end + usize::from(joined)) => end = next,
            _ => return end,
        }
    }
}

fn is_activity(sentence: &Sentence, at: usize) -> bool {
    let tokens = &sentence.items[at].tokens;
    tokens.len() == 2 && sentence.tokens[tokens.start].key == const { key("hoạt") }
}

/// Whether the word at an item is what time is measured in.
pub fn is_time_unit(sentence: &Sentence, at: usize) -> bool {
    const UNITS: [Key; 7] = [key("giây"), key("phút"), key("giờ"), key("ngày"), key("tuần"), key("tháng"), key("năm")];
    let tokens = &sentence.items[at].tokens;
    tokens.len() == 1 && UNITS.contains(&sentence.tokens[tokens.start].key)
}

fn joins_words(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.what(at + 1), What::Word | What::Label(Label::LightVerb))
}
