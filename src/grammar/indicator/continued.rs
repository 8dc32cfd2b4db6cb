//! A count that goes on with the figure before it: tied to it by a preposition, or of those of whom it tells a rate.

use super::behind::phrase_behind;
use super::lean::{join, trim_end};
use super::phrase::is_preposition;
use super::written::words;
use super::{Lean, Phrase};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::names::{RATES, SUSPECTS};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::case;
use crate::text::key::{Key, key};

/// Most syllables of a figure's name that another is tied to.
const LONGEST_HEAD: usize = 9;

/// The indicator of a count that a preposition ties to the figure before: `ghi nhận 860 ca mắc tại 9 huyện`, `tổ chức 12 lớp tập
/// huấn cho 480 hộ`, `trao 40 giải thưởng cho học sinh của 12 trường`.
pub(super) fn continued(
    sentence: &Sentence,
    cues: &[Cue],
    index: usize,
    phrase: &Phrase,
    lean: Lean,
) -> Option<String> {
    let cue = &cues[index];
    let before = lean.before.filter(|before| lean.same_sentence && !before.text.is_empty())?;
    let counts = sentence.mentions[index].quantity.unit == Unit::Count && !phrase.noun.is_empty();
    let small = |i: &usize| matches!(sentence.label(*i), Some(Label::Bound(_)));
    // `mở 120 lớp về chăn nuôi, trồng trọt và thú y cho 3.500 người`: what the figure before goes on with is its own.
    let last = cue.own.end.saturating_sub(1);
    let whom = sentence.said(last) == "cho";
    let opens = |i: usize| sentence.mark(i).is_some() || sentence.label(i) == Some(Label::Joiner);
    let nominal = |i: usize| match sentence.what(i) {
        What::Word | What::Mark(',' | '-') => true,
        What::Label(Label::LightVerb) => i > 0 && !opens(i - 1),
        What::Label(Label::Joiner | Label::LegalHead | Label::Plan | Label::Actor) => true,
        What::Label(Label::Stop) => is_preposition(sentence, i),
        _ => false,
    };
    let told = |at: usize| {
        let noun = cues[at].noun.clone();
        if !sentence.begins(noun.start, Kind::Gathering) {
            0
        } else if whom && sentence.said(noun.end) == "về" && (noun.end..last).all(nominal) {
            last
        } else if cue.separator == Some('&') {
            phrase_behind(sentence, at).end
        } else {
            0
        }
    };
    let from = index.checked_sub(1).map_or(0, told).max(cue.own.start);
    let mut own = trim_end(sentence, from..cue.own.end).skip_while(small);
    let first = own.next()?;
    let plain = own.all(|i| {
        is_preposition(sentence, i) || matches!(sentence.what(i), What::Word | What::Label(Label::Actor | Label::Stop))
    });
    if !counts
        || !matches!(cue.separator, None | Some(')')) && from == cue.own.start
        || lean.total.is_some() && !before.part
        || !is_preposition(sentence, first)
        || !plain
    {
        return None;
    }
    // `tỷ lệ hộ nghèo còn 5%, với 6.200 hộ nghèo`
    let counted = counted_of_rate(before, &phrase.noun).filter(|_| sentence.label(first) == Some(Label::With));
    if counted.is_some() {
        return counted;
    }
    let tie = words(sentence, first..cue.own.end);
    let ends_in_tie = cue.own.clone().next_back().is_some_and(|last| is_preposition(sentence, last));
    // `có 412 trường với 7.100 lớp`: what is named by its noun names no other.
    if sentence.label(first) == Some(Label::With) && before.text == before.noun {
        return None;
    }
    // `với 1.138 lượt doanh nghiệp tham gia` says what they did.
    if sentence.label(first) == Some(Label::With) {
        let one = cue.noun.len() <= 1 && ends_in_tie || !phrase.noun.as_bytes().contains(&b' ');
        let tied = one || cues_members(sentence, cue);
        if !tied || words(sentence, phrase_behind(sentence, index)) != phrase.noun {
            return None;
        }
    }
    let long = before.text.split(' ').count() > LONGEST_HEAD && !before.own.is_empty();
    // `phối hợp với các ngành tổ chức 52 lớp nuôi ong cho 900 hộ`: what they did for them.
    let named = before.light && before.noun.as_bytes().contains(&b' ');
    let deed;
    let head: &str = if !long {
        &before.text
    } else if named {
        &before.noun
    } else if from > cue.own.start && before.light {
        deed = join(&before.own, &before.noun);
        &deed
    } else {
        &before.own
    };
    // `phát hiện 5 vụ với 2 đối tượng`: the verb holds for both.
    if sentence.label(first) == Some(Label::With) && ends_in_tie && before.verbal && shared(before) {
        return Some(join(&before.own, &phrase.noun));
    }
    let tied = join(&tie, if ends_in_tie { &phrase.noun } else { "" });
    // `24 lớp tập huấn về nuôi ong cho 900 hộ`: what they were about was said.
    let about = words(sentence, first..cue.own.end - usize::from(ends_in_tie));
    let head = head.strip_suffix(&about).unwrap_or(head);
    // `hỗ trợ cho 511 người, … cho 36.120 người`: said once.
    if head.ends_with(&tied) { Some(head.to_string()) } else { Some(join(head, &tied)) }
}

/// What cases are of, told behind those who were in them: `phát hiện 5 vụ với 2 đối tượng buôn bán ma túy`.
pub(super) fn told_of_those(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<String> {
    let noun = cues[index].noun.clone();
    let case = noun.len() == 1 && CASES.contains(&sentence.last_word(noun.start));
    let next = sentence.mentions.get(index + 1).filter(|_| case)?;
    let joins = |at: usize| {
        matches!(sentence.mark(at), Some(',' | '/')) || matches!(sentence.label(at), Some(Label::With | Label::Joiner))
    };
    let who = phrase_behind(sentence, index + 1);
    if who.len() < 2 || !(noun.end..next.first).all(joins) {
        return None;
    }
    let named = (who.start + 1..=who.start + 2).find(|end| SUSPECTS.contains(&sentence.words(who.start..*end)))?;
    let told = words(sentence, named..who.end);
    let told = told.strip_prefix("có hành vi ").unwrap_or(&told);
    let deed = told.as_bytes().contains(&b' ') && !told.starts_with(',') && !told.starts_with("bị ");
    deed.then(|| join(&words(sentence, noun), told))
}

/// Nouns of cases, and of those who are in them.
const CASES: [Key; 2] = [key("vụ"), key("án")];

/// Whether the one noun counts cases and the other those who were in them: `thụ lý 310 vụ, 480 bị cáo`.
pub(super) fn in_cases(cases: &str, those: &str) -> bool {
    cases.split(' ').next() == Some("vụ") && SUSPECTS.contains(&those)
}

/// Whether the figure before counts cases and is named by a short deed, alone or with them: `phát hiện`, `xét xử vụ án`.
fn shared(before: &Phrase) -> bool {
    let cases = before.noun.split(' ').next().is_some_and(|noun| Kind::Counter.is_all(noun));
    let short = before.own.split(' ').count() <= LONGEST_DEED;
    cases && short && (before.text == before.own || before.text.starts_with(&join(&before.own, &before.noun)))
}

/// Most syllables of a deed that holds for two counts.
const LONGEST_DEED: usize = 6;

/// Whether the counted noun is one of which there is a fixed number: `với 8 tỉnh`.
fn cues_members(sentence: &Sentence, cue: &Cue) -> bool {
    cue.noun.clone().next().is_some_and(|at| sentence.begins(at, Kind::Member))
}

/// The name of a count of those whose rate stands right before: `tỷ lệ hộ nghèo còn 5%, tương đương 6.200 hộ`.
pub(super) fn counted_of_rate(before: &Phrase, behind: &str) -> Option<String> {
    let rate = case::lower_first(&before.own);
    let members = RATES.iter().find_map(|word| rate.strip_prefix(word))?;
    let noun = behind.split(' ').next().filter(|noun| !noun.is_empty())?;
    let same = members.split(' ').take(LONGEST_COUNTER).any(|word| word == noun);
    let alone = members.starts_with(behind) || Kind::Counter.is_all(behind);
    // `tỷ lệ hộ nghèo còn 5%, 3 xã đạt chuẩn nông thôn mới`: of something else.
    let other = behind.split(' ').count() > LONGEST_COUNTER;
    (same || other).then(|| if alone { members } else { behind }.to_string())
}

/// Most words before the one that counts them: `số hộ`, `trẻ em`.
const LONGEST_COUNTER: usize = 2;
