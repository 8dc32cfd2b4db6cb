//! The phrase before a number: its own words, and what a comma or a joiner takes along.
//!
//! `tuyển mới và đào tạo cho 500 người` gives `tuyển mới và đào tạo`.

use super::phrase::{is_verb, last_clause, says_little, syllables, trim, without_amount};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::Label;
use std::ops::Range;

/// The words right before the bracket that the mention opens.
pub(super) fn named_before_bracket(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let start = index.checked_sub(1).map_or(0, |i| cues[i].tail.max(cues[i].noun.end));
    let Some(bracket) = (start..sentence.mentions[index].item).rev().find(|i| sentence.mark(*i) == Some('(')) else {
        return 0..0;
    };
    let mut from = bracket;
    while from > start
        && !matches!(sentence.items[from - 1].what, What::Mark(_) | What::Number(_) | What::Label(Label::Joiner))
    {
        from -= 1;
    }
    trim(sentence, from..bracket)
}

/// The items of the phrase before the number, trimmed.
pub(super) fn phrase_before(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let cue = &cues[index];
    let mut start = cue.own.start;
    // `tuyển mới và đào tạo cho`: two verbs, one object.
    let gap_start = index.checked_sub(1).map_or(0, |i| cues[i].tail.max(cues[i].noun.end));
    if start > gap_start + 1 && sentence.label(start - 1) == Some(Label::Joiner) {
        let mut left = start - 1;
        while left > gap_start && !matches!(sentence.items[left - 1].what, What::Mark(_) | What::Number(_)) {
            left -= 1;
        }
        let clean = trim(sentence, left..start - 1);
        let right = trim(sentence, start..cue.own.end);
        let verb = |items: &Range<usize>| items.clone().next().is_some_and(|i| is_verb(sentence, i));
        if !clean.is_empty() && clean.len() <= 4 && verb(&clean) == verb(&right) && !right.is_empty() {
            start = left;
        }
    }
    // `ốm đau, thai sản, dưỡng sức`, `trong nước, ngoài nước`: the last of a list of nouns takes the others along.
    while start > gap_start + 1 && sentence.mark(start - 1) == Some(',') {
        let piece = trim(sentence, start..cue.own.end);
        let mut left = start - 1;
        while left > gap_start
            && !matches!(sentence.items[left - 1].what, What::Mark(',' | ';' | ':' | '(' | ')') | What::Number(_))
        {
            left -= 1;
        }
        let before = trim(sentence, left..start - 1);
        let opens =
            matches!(sentence.items[left].what, What::Label(Label::Opener | Label::Is | Label::From) | What::Period(_));
        let only = |range: Range<usize>, label: Label| range.into_iter().all(|i| sentence.label(i) == Some(label));
        let verb =
            piece.clone().any(|i| matches!(sentence.label(i), Some(Label::LightVerb | Label::Rate | Label::Fund)));
        // `chi lương hưu, trợ cấp cho`, `tuyển sinh, đào tạo cho`: two verbs in a row.
        let verbs = only(piece.clone(), Label::LightVerb)
            && syllables(sentence, before.clone()) <= 4
            && before.clone().next().is_some_and(|i| sentence.label(i) == Some(Label::LightVerb));
        let nouns = syllables(sentence, piece.clone()) <= 3 && !verb && !says_little(sentence, piece.clone());
        // `Mạng lưới cơ sở được sắp xếp lại, giảm từ 28 cơ sở`: the subject stands before the comma.
        let nothing = piece.is_empty()
            && cue.lead.is_some_and(|(label, _)| {
                matches!(label, Label::Up | Label::Down | Label::UpTo | Label::DownTo | Label::Reach | Label::Exceed)
            });
        let cut = (left..start - 1).any(|i| {
            matches!(sentence.label(i), Some(Label::Parts | Label::Apart | Label::Details)) && before.start <= i
        });
        if before.is_empty() || opens || cut || !(verbs || nothing || (nouns && !piece.is_empty())) {
            break;
        }
        start = left;
    }
    without_amount(sentence, last_clause(sentence, trim(sentence, start..cue.own.end)))
}
