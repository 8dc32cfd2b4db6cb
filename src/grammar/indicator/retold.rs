//! Numbers that tell once more of what figures before them told: a sum of all that was given, a count of a share, a measure of those for
//! whom something was given.
//!
//! `tặng 8 căn nhà và 30 suất học bổng với tổng số tiền 540 triệu đồng` gives `tặng căn nhà và suất học bổng`.

use super::before::phrase_before;
use super::continued::in_cases;
use super::lean::join;
use super::opener::begins_measure;
use super::phrase::{content, funds};
use super::written::words;
use super::{Lean, Phrase, behind_last};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::case;
use crate::text::find;
use std::ops::Range;

/// Whether the number is what all of them now come to: `nâng tổng số lên 1.985 công đoàn`.
pub(super) fn raises_all(sentence: &Sentence, cue: &Cue) -> bool {
    cue.own.clone().any(|at| sentence.label(at) == Some(Label::Raise) && sentence.said(at).ends_with("tổng số"))
}

/// All that a sum paid for, where `với tổng`, or `với` behind two, tells it behind a list of counts: `tặng 8 căn nhà và 30 suất học bổng với tổng số tiền 540
/// triệu đồng` gives `tặng căn nhà và suất học bổng`.
pub(super) fn paid_for_all(sentence: &Sentence, cues: &[Cue], index: usize, items: Range<usize>) -> Option<String> {
    const LONGEST: usize = 22;
    const MOST: usize = 8;
    // `nấu 450 suất cháo, 320 suất cơm, trị giá 21 triệu đồng`; but `450 suất cháo, 320 suất cơm trị giá 9 triệu đồng`
    let behind_comma = cues[index].separator == Some(',');
    let tells = |at: usize| {
        sentence.label(at) == Some(Label::With)
            || sentence.label(at) == Some(Label::Fund) && (behind_comma || sentence.said(at).starts_with("tổng"))
    };
    if !cues[index].own.clone().any(tells) {
        return None;
    }
    // `biểu dương 6 tổ và 40 đoàn viên với số tiền 13 triệu đồng`
    let both = index > 0 && cues[index - 1].separator == Some('&');
    let measure = sentence.words(items.clone());
    let (fund, sum) = (funds(sentence, items.clone()), case::lowercase(measure).starts_with("tổng"));
    // `cấp 9 giấy phép mới và 4 lượt tăng vốn với tổng vốn đăng ký 60 triệu USD`
    let total = if fund { both || sum || behind_comma } else { both && sum && begins_measure(sentence, items.start) };
    let beside = |at: usize| sentence.mentions[at].depth == sentence.mentions[index].depth;
    let counts =
        |at: usize| sentence.mentions[at].quantity.unit == Unit::Count && !cues[at].noun.is_empty() && beside(at);
    let goes_on = |at: usize| matches!(cues[at].separator, Some(',' | '&')) && counts(at - 1);
    let last = index.checked_sub(1).filter(|at| total && counts(*at))?;
    let near = last.saturating_sub(MOST);
    let first = (near + 1..=last).rev().find(|at| !goes_on(*at)).unwrap_or(near);
    let verb = |at: &usize| sentence.label(*at) == Some(Label::LightVerb);
    let parts = |at: usize| matches!(sentence.label(at), Some(Label::Parts | Label::Apart | Label::Details));
    let listed = |at: usize| !cues[at].own.clone().any(parts);
    // `kiểm tra 9 cơ sở, phạt 3 cơ sở với tổng số tiền 6 triệu đồng`: only the last deed was paid for; but `xây 14 nhà, sửa 25 nhà, tổng kinh
    // phí 2 tỷ đồng`.
    let apart = fund && sum && (cues[last].noun.end..items.end).any(|at| matches!(sentence.what(at), What::Mark(_)));
    let own = |at: usize| phrase_before(sentence, cues, at);
    let one_deed = (first + 1..=last).all(|at| content(sentence, own(at)) == 0);
    let several = || apart && (first..=last).all(|at| own(at).any(|at| verb(&at)));
    if first == last || !(one_deed || several()) || !(first + 1..=last).all(listed) {
        return None;
    }
    let deed = |at: usize| words(sentence, own(at).rev().find(verb).unwrap_or(own(at).start)..own(at).end);
    let deeds = |at: usize| if one_deed && at > first { String::new() } else { deed(at) };
    let named = |at: usize| join(&deeds(at), &words(sentence, cues[at].noun.clone()));
    let names: Vec<String> = (first..=last).map(named).collect();
    let (end, rest) = names.split_last()?;
    let all = [&rest.join(", "), " và ", end].concat();
    let all = if fund { all } else { join(measure, &all) };
    (all.split(' ').count() <= LONGEST).then_some(all)
}

/// Whether nothing but an equals sign stands between the number and the one before.
pub(super) fn is_equated(sentence: &Sentence, cue: &Cue) -> bool {
    cue.own.len() == 1 && sentence.mark(cue.own.start) == Some('=')
}

/// Whether the number is a measure or money in a bracket, behind those whom the things counted before it were for: `315 giấy chứng nhận cho
/// hộ nghèo (84 ha)`.
pub(super) fn measures_for_whom(sentence: &Sentence, cues: &[Cue], index: usize, before: &Phrase) -> bool {
    let tie = behind_last(cues, index);
    let measured = matches!(sentence.mentions[index].quantity.unit, Unit::Measure(_) | Unit::Money(_));
    let whom = tie + 1..cues[index].own.start;
    let plain = !whom.is_empty() && !whom.clone().any(|at| matches!(sentence.mark(at), Some(',' | ';' | ':')));
    let counted = !before.noun.is_empty() && cues[index].content == 0;
    measured && counted && cues[index].opens_bracket && sentence.said(tie) == "cho" && plain
}

/// Whether the words say no more than that all of the figure before was added up: `lũy kế thu` behind `thu nội địa`.
pub(super) fn sums_up(sentence: &Sentence, cue: &Cue, own: &str, before: &Phrase, lean: Lean) -> bool {
    let summed = |at: usize| sentence.period(at).is_some_and(|time| sentence.periods[time].cumulative);
    lean.same_sentence
        && ["thu", "chi", "nộp", "giải ngân"].iter().any(|verb| case::same(own, verb))
        && cue.own.clone().any(summed)
        && find::holds(&case::lowercase(&before.text), &case::lowercase(own))
}

/// Whether the number tells the per cent before it once more, as a count: `9,4% (tương đương 530 hộ)`, `69% (652 hộ)`.
pub(super) fn counts_again(sentence: &Sentence, cues: &[Cue], index: usize) -> bool {
    let cue = &cues[index];
    let Some(share) = index.checked_sub(1).map(|before| &sentence.mentions[before]) else { return false };
    let again = match cue.lead {
        Some((label, _)) => label == Label::Equal,
        None => cue.opens_bracket && sentence.mark(share.after()) == Some('('),
    };
    share.is_percent() && again && cue.content == 0 && Kind::Counter.is_all(&words(sentence, cue.noun.clone()))
}

/// The name of the figure before; of the cases, where that counts those who were in them: `năm 2016: 120 vụ, 180 bị can; năm 2020: 130 vụ`.
pub(super) fn counted_anew(before: &Phrase, noun: &str) -> String {
    let head = before.text.strip_suffix(before.noun.as_str()).filter(|_| in_cases(noun, &before.noun));
    head.map_or_else(|| before.text.clone(), |head| join(head, noun))
}
