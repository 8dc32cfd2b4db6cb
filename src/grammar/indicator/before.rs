//! The phrase before a number: its own words, and what a comma or a joiner takes along (`list`).
//!
//! `tuyển mới và đào tạo cho 500 người` gives `tuyển mới và đào tạo`.

use super::behind::names_thing;
use super::behind_last;
use super::list::{piece_start, start_of_list};
use super::object::goes_to;
use super::phrase::{content, is_name, is_verb, syllables};
use super::pieces::{ends_phrase, is_proper};
use super::trim::{last_clause, trim, without_amount};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::OtherKind;
use crate::text::case;
use crate::text::find;
use crate::text::key::{Key, key};
use std::ops::Range;

/// The words right before the bracket that the mention opens.
pub(super) fn named_before_bracket(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let start = behind_last(cues, index);
    let Some(bracket) = (start..sentence.mentions[index].item).rev().find(|i| sentence.mark(*i) == Some('(')) else {
        return 0..0;
    };
    // `chiếm 3,2% so với tổng số hộ (tăng 137 hộ)`
    if index > 0 && sentence.label(start) == Some(Label::Against) {
        return 0..0;
    }
    // `78/106 xã, phường, thị trấn (73,6%)`: members listed behind the number before are its own.
    let counted = index.checked_sub(1).map_or(bracket..bracket, |before| cues[before].noun.start..bracket);
    // `cơ sở chế biến (7 cơ sở), hộ gia đình (9 hộ)`: but not behind a bracket of its own.
    let closed = counted.clone().any(|i| sentence.mark(i) == Some(')'));
    let counted = if closed { bracket..bracket } else { counted };
    // `189 trường có học sinh nội trú (gồm 174 trường …)`: so do those who were counted before.
    let parts = sentence.label(bracket + 1) == Some(Label::Parts);
    // `31 xã có nhà văn hóa (68,9%)`: and so does a bare share of them.
    let apart = |i: usize| match sentence.what(i) {
        What::Number(_) | What::Period(_) => true,
        What::Label(label) => matches!(label, Label::Is | Label::Parts),
        _ => false,
    };
    let mention = &sentence.mentions[index];
    let of_counted = index > 0
        && sentence.mentions[index - 1].quantity.unit == Unit::Count
        && !counted.is_empty()
        && !counted.clone().any(apart);
    let joined = sentence.holds(counted.clone(), Label::Joiner);
    // `45 đơn về đất đai (chiếm 8%)`
    let bare = matches!(cues[index].lead, None | Some((Label::Share, _)));
    let share = mention.is_percent() && bare && of_counted && !joined;
    // `24 người bị thương do tai nạn (13 nữ)`: of those people; but `120 suất quà cho hộ nghèo (80 hộ)`.
    let noun = cues[index].noun.start;
    let some = of_counted
        && noun < cues[index].noun.end
        && mention.quantity.unit == Unit::Count
        && mention.quantity.value <= sentence.mentions[index - 1].quantity.value
        && !sentence.is_capital(bracket - 1)
        && !(cues[index - 1].noun.end..bracket).any(|i| sentence.first_word(i) == sentence.first_word(noun));
    if (parts || share || some) && index > 0 && !counted.clone().any(|i| sentence.mark(i).is_some()) {
        return 0..0;
    }
    // `51 gia trại, trang trại (32 gia trại; 19 trang trại)`
    let noun = sentence.words(cues[index].noun.clone());
    let plain = |i: usize| matches!(sentence.what(i), What::Word | What::Mark(','));
    let listed = counted.clone().any(|i| sentence.mark(i) == Some(',')) && counted.clone().all(plain);
    let again = listed && !noun.is_empty() && find::holds(sentence.words(counted.clone()), noun);
    if !counted.is_empty() && (again || is_list_of_members(sentence, counted)) {
        return 0..0;
    }
    // `2 xã chậm là Hòa An (41%)`; but `tỷ lệ cao nhất là Hòa An (41%)`
    let rate = (start..bracket).any(|i| sentence.label(i) == Some(Label::Rate));
    let divides = |i: usize| match sentence.what(i) {
        What::Mark(mark) => !matches!(mark, '-' | '–' | '"' | '“' | '”'),
        What::Label(Label::Is) => !rate && sentence.said(i) == "là",
        What::Number(_) | What::Label(Label::Joiner) => true,
        _ => false,
    };
    let own = piece_start(sentence, start..bracket, divides)..bracket;
    let from = start_of_list(sentence, &cues[index], own.clone(), start);
    trim(sentence, from..bracket)
}

/// The words before a bracket with numbers that stands between a name and its number: `tỷ lệ nghèo (thu nhập dưới 2 USD) còn 3%`.
pub(super) fn named_past_bracket(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let depth = sentence.mentions[index].depth;
    let told = (cues[index].lead.is_some() || cues[index].content == 0) && cues[index].separator == Some(')');
    let inside = index.checked_sub(1).filter(|before| sentence.mentions[*before].depth > depth)?;
    let outside = (0..inside).rev().find(|before| sentence.mentions[*before].depth <= depth);
    let start = outside.map_or(0, |before| cues[before].end());
    let open = (start..sentence.mentions[inside].first).find(|i| sentence.mark(*i) == Some('('))?;
    let from =
        (start..open).rev().find(|i| matches!(sentence.mark(*i), Some(',' | ';' | ':'))).map_or(start, |i| i + 1);
    // What counts something before the bracket is spoken of on.
    let fresh = outside.is_none() || from > start;
    (told && fresh).then(|| trim(sentence, from..open))
}

/// Whether every piece of a list between commas begins with a noun of which there is a fixed number.
fn is_list_of_members(sentence: &Sentence, items: Range<usize>) -> bool {
    let mut begins = true;
    let mut pieces = 0;
    for i in items {
        if sentence.mark(i) == Some(',') {
            begins = true;
        } else if begins {
            if !sentence.begins(i, Kind::Member) {
                return false;
            }
            pieces += 1;
            begins = false;
        }
    }
    pieces > 1
}

/// The items of the phrase before the number, trimmed.
pub(super) fn phrase_before(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let cue = &cues[index];
    let first = behind_last(cues, index);
    // `Đối với lĩnh vực trồng trọt: 52 hộ được chuyển giao giống`: where, not what.
    if index == 0 && cue.separator == Some(':') && is_heading(sentence, cue.own.end) && !cue.noun.is_empty() {
        return cue.own.end..cue.own.end;
    }
    if let Some(like) = examples(sentence, cue, first) {
        let from = (first..like).rev().find(|i| sentence.mark(*i).is_some()).map_or(first, |i| i + 1);
        return trim(sentence, start_of_list(sentence, cue, from..like, first)..like);
    }
    let start = start_of_list(sentence, cue, cue.own.clone(), first);
    let described = start < cue.own.start
        && sentence.mark(cue.own.start - 1) == Some(',')
        && content(sentence, cue.own.clone()) == 0;
    if described && let Some(named) = most_of(sentence, start..cue.own.start - 1) {
        return named;
    }
    let end = if described { subject(sentence, start..cue.own.start) } else { cue.own.end };
    let whole = last_clause(sentence, trim(sentence, start..end));
    let items = without_amount(sentence, whole.clone());
    // `2.299 đoàn viên, NLĐ với tổng số tiền`: what is left belongs to the noun before.
    let with = (items.end..whole.end).any(|i| sentence.said(i).starts_with("với"));
    let shorter = items != whole && with && !items.clone().any(|i| is_verb(sentence, i));
    let left_over = cue.separator == Some(',') && index > 0 && syllables(sentence, items.clone()) <= 12;
    // `làm 297 nhà theo Nghị quyết 11 và Nghị quyết 15 với kinh phí`, `hỗ trợ 90 hộ khó khăn do dịch Covid-19 với kinh phí`
    let because = items.start > 0 && sentence.said(items.start - 1) == "do";
    let by_law = cue.separator == Some('&')
        && (because
            || items.clone().any(|i| {
                sentence.label(i) == Some(Label::LegalHead)
                    || matches!(sentence.what(i), What::Other(OtherKind::LegalRef))
            }));
    if shorter && (left_over || by_law) {
        return whole.end..whole.end;
    }
    let done = !matches!(sentence.mentions[index].quantity.unit, Unit::Percent);
    if done && !is_beside_another(sentence, cues, index, items.start) {
        predicate(sentence, cues, index, items)
    } else {
        items
    }
}

/// Whether the item opens with a place that did it, and the clause before or behind with another of its level: `huyện Tân Phú giải quyết
/// việc làm cho 1.200 lao động; huyện Định Quán giải quyết …`.
fn is_beside_another(sentence: &Sentence, cues: &[Cue], index: usize, at: usize) -> bool {
    let level = |at: usize| {
        let level = [Kind::District, Kind::Commune, Kind::Hamlet].into_iter().any(|kind| sentence.begins(at, kind));
        (level || sentence.is_word(at, const { key("tỉnh") })) && is_proper(sentence, at + 1)
    };
    let other = |other: usize| {
        let name = |at: usize| sentence.said(at + 1);
        let opens = other > 0 && matches!(sentence.what(other - 1), What::Mark(_) | What::Period(_));
        opens && level(other) && sentence.first_word(other) == sentence.first_word(at) && name(other) != name(at)
    };
    let near = index.saturating_sub(1)..(index + 2).min(cues.len());
    level(at) && near.into_iter().any(|next| cues[next].own.clone().any(other))
}

/// The `như` behind which, up to a number that tells to how many, stand examples: `dạy nghề nông nghiệp như: nuôi gà, trồng rau cho
/// 95 người`.
fn examples(sentence: &Sentence, cue: &Cue, first: usize) -> Option<usize> {
    let to_whom = cue.own.clone().next_back().is_some_and(|i| sentence.said(i) == "cho");
    let colon = (first + 1..cue.own.end).rev().find(|i| sentence.mark(*i) == Some(':')).filter(|_| to_whom)?;
    let like = colon - 1;
    let several = cue.own.start > colon && content(sentence, colon + 1..cue.own.start) > 0;
    (several && sentence.said(like) == "như" && content(sentence, first..like) > 0).then_some(like)
}

/// What moved most, named behind what it is one of: `nhóm có giá tăng nhiều nhất là giao thông, tăng 1,6%` gives `giao thông`.
fn most_of(sentence: &Sentence, clause: Range<usize>) -> Option<Range<usize>> {
    let is = clause.clone().rev().find(|at| sentence.label(*at) == Some(Label::Is) && sentence.said(*at) == "là")?;
    let moves = (clause.start..is).any(|at| matches!(sentence.label(at), Some(Label::Up | Label::Down)));
    let named = trim(sentence, is + 1..clause.end);
    let plain =
        !named.clone().any(|at| is_verb(sentence, at) || sentence.mark(at) == Some(',') || ends_phrase(sentence, at));
    (moves && plain && content(sentence, named.clone()) > 0).then_some(named)
}

/// The end of the subject of a clause that says how it went, before its number: `thu ngân sách đạt kết quả khá, ước đạt`.
fn subject(sentence: &Sentence, clause: Range<usize>) -> usize {
    // `số người đã đi làm, chiếm 40%`: which ones.
    let which = |i: usize| matches!(sentence.said(i), "đã" | "đang" | "được");
    // `xuất khẩu gỗ, chủ yếu là ván ép, đạt`: an aside.
    let aside = |i: usize| {
        i > clause.start
            && sentence.mark(i - 1) == Some(',')
            && (sentence.label(i) == Some(Label::Opener) || sentence.said(i) == "theo")
    };
    let went =
        |i: &usize| (ends_phrase(sentence, *i) && !which(*i) || aside(*i)) && content(sentence, clause.start..*i) > 0;
    clause.clone().find(went).unwrap_or(clause.end)
}

/// The predicate, where who did it stands before `đã`: `các chi hội phụ nữ của huyện đã vận động hội viên hiến` gives `vận động
/// hội viên hiến`; but `quỹ đã chi 12 tỷ đồng` says no more than that by its verb.
fn predicate(sentence: &Sentence, cues: &[Cue], index: usize, items: Range<usize>) -> Range<usize> {
    let done = items
        .clone()
        .rev()
        .find(|i| sentence.label(*i) == Some(Label::Filler) && sentence.said(*i).split(' ').next_back() == Some("đã"));
    let Some(done) = done else {
        // `phối hợp với phòng y tế, mặt trận tổ chức`: those who helped are no name of what was done.
        let helped = cues[index].lead.is_none() && lists_helpers(sentence, behind_last(cues, index)..items.start);
        // `nhà tài trợ trao`
        let verb =
            |i: &usize| sentence.label(*i) == Some(Label::LightVerb) && sentence.said(i.wrapping_sub(1)) != "nhà";
        let deed = items.clone().find(verb).filter(|_| helped && !sentence.begins(items.start, Kind::Head));
        return deed.map_or_else(|| last_deed(sentence, items.clone()), |deed| deed..items.end);
    };
    let actor = |i: usize| sentence.label(i) == Some(Label::Actor);
    let measured = sentence.begins(items.start, Kind::Head) || is_handled(sentence, items.start);
    let acting = (items.start..done).any(actor) || syllables(sentence, items.clone()) > LONGEST_SUBJECT;
    // `Ngành LĐTBXH đã …`: who did it, though a branch of the economy may be measured.
    // `các doanh nghiệp đã đưa 700 lao động đi`: what was done is done to what is counted.
    let does = sentence.label(done + 1) == Some(Label::LightVerb) && done + 2 >= items.end;
    let thing = names_thing(sentence, index);
    let counts = sentence.mentions[index].quantity.unit == Unit::Count && thing;
    let who = (does && counts && !measured)
        || actor(items.start)
        || is_name(sentence, items.start..done)
        || (acting && !measured);
    let said = trim(sentence, done + 1..items.end);
    let object = thing && (says_what_for(sentence, &cues[index], said.clone()) || actor(items.start));
    let says = syllables(sentence, said.clone()) > 2 || object || goes_to(sentence, index);
    // `Từ nguồn vốn này đã giải quyết việc làm cho 850 người`: by what means.
    let means = items
        .start
        .checked_sub(1)
        .is_some_and(|at| MEANS.contains(&sentence.first_word(at)) && (at == 0 || sentence.mark(at - 1).is_some()));
    if (who && says || means) && content(sentence, said.clone()) > 0 { said } else { items }
}

/// Whether a list of those with whom something was done ends with the items, and goes on behind them.
fn lists_helpers(sentence: &Sentence, items: Range<usize>) -> bool {
    let last = items.end.wrapping_sub(1);
    let listed = sentence.mark(last) == Some(',') || sentence.label(last) == Some(Label::Joiner);
    let nothing_done = |i: &usize| sentence.label(*i) != Some(Label::LightVerb) && sentence.mark(*i) != Some(';');
    let with = |i: usize| (i + 1..i + 4).any(|i| matches!(sentence.said(i), "với" | "cùng" | "cùng với"));
    let mut before = items.rev().take_while(nothing_done);
    listed && before.any(|i| sentence.first_word(i) == const { key("phối") } && with(i))
}

/// Whether the item begins what something is done to, not who does it: `án hình sự đã thụ lý`, `tổng số vụ việc đã giải quyết`.
fn is_handled(sentence: &Sentence, at: usize) -> bool {
    let all = at.checked_sub(1).is_some_and(|before| case::same(sentence.said(before), "tổng số"));
    all || sentence.begins(at, Kind::Handled)
}

/// The last thing that an office does, where much stands before it: `trung tâm phối hợp với các trường hỗ trợ học nghề` gives `hỗ trợ
/// học nghề`.
fn last_deed(sentence: &Sentence, items: Range<usize>) -> Range<usize> {
    let acting = sentence.label(items.start) == Some(Label::Actor);
    if !acting || syllables(sentence, items.clone()) <= LONGEST_SUBJECT {
        return items;
    }
    let verb = |i: &usize| sentence.label(*i) == Some(Label::LightVerb);
    let Some(mut deed) = items.clone().rev().find(verb) else { return items };
    // `tư vấn, giới thiệu việc làm và dạy nghề`
    while let Some(before) = (items.start..deed).rev().find(verb)
        && (sentence.mark(deed - 1) == Some(',')
            || sentence.label(deed - 1) == Some(Label::Joiner)
            || before + 1 == deed)
    {
        deed = before;
    }
    if syllables(sentence, deed..items.end) > 2 { deed..items.end } else { items }
}

/// Whether a verb and what is counted say what for: `chương trình đào tạo nghề nông thôn đã mở 12 lớp` does not by `mở lớp`.
pub(super) fn says_what_for(sentence: &Sentence, cue: &Cue, verb: Range<usize>) -> bool {
    syllables(sentence, verb) + syllables(sentence, cue.noun.clone()) > 2
}

const MEANS: [Key; 5] = [key("từ"), key("bằng"), key("nhờ"), key("với"), key("thông")];
/// A longer phrase is cut to its predicate.
const LONGEST_SUBJECT: usize = 6;

/// Whether the sentence opens with what says where and closes it with its first colon right before the item.
fn is_heading(sentence: &Sentence, end: usize) -> bool {
    let opens = sentence.begins(0, Kind::Adverbial) && sentence.label(0) != Some(Label::Parts);
    opens && (0..end).find(|i| sentence.mark(*i) == Some(':')).is_some_and(|colon| colon + 1 == end)
}
