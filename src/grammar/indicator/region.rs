//! Regions that a clause counts in: `khu vực đồng bằng có 8.200 hộ nghèo, 7.600 hộ cận nghèo; khu vực miền núi có …`.

use super::before::phrase_before;
use super::lean::join;
use super::phrase::syllables;
use super::pieces::ends_phrase;
use super::written::words;
use crate::grammar::cue::Cue;
use crate::grammar::sentence::Sentence;
use crate::lexicon::Label;
use crate::lexicon::names::{REGIONS, SIDES};
use crate::text::case;
use crate::text::find;
use std::ops::Range;

/// Most numbers back to the one that named the region.
const NEAR: usize = 8;
/// Most syllables of the name of a region.
const LONGEST_REGION: usize = 8;

/// What the figure before is called, for a side of a border: `giải quyết việc làm cho 900 lao động, trong tỉnh 600 lao động`.
pub(super) fn side(before: &str, own: &str) -> Option<String> {
    let own = SIDES.iter().find(|side| case::same(own, side))?;
    let head = SIDES.iter().find_map(|side| before.strip_suffix(side)).unwrap_or(before).trim_end();
    Some(join(head, own))
}

/// The region that the items name: `khu vực đồng bằng có 8.200 hộ nghèo, khu vực miền núi có 17.400 hộ nghèo`.
pub(super) fn region(sentence: &Sentence, items: Range<usize>) -> Option<String> {
    let named = case::lower_first(&words(sentence, items.clone()));
    let plain = !items.clone().any(|at| ends_phrase(sentence, at));
    (plain && find::begins(&named, &REGIONS) && syllables(sentence, items) <= LONGEST_REGION).then_some(named)
}

/// The region of which the clause counted others before: `khu vực đồng bằng có 8.200 hộ nghèo (2,4%), 7.600 hộ cận nghèo`.
pub(super) fn region_before(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<String> {
    let (mention, cue) = (&sentence.mentions[index], &cues[index]);
    let next = matches!(cue.separator, Some(',' | '&'))
        && cue.lead.is_none()
        && words(sentence, cue.noun.clone()).contains(' ');
    let here = |i: &usize| sentence.mentions[*i].segment == mention.segment;
    let beside = |i: &usize| sentence.mentions[*i].depth == mention.depth;
    let near = (0..index).rev().take(NEAR).filter(|_| next);
    let told = near.take_while(here).filter(beside).find(|i| cues[*i].content > 0)?;
    let there = matches!(cues[told].lead, Some((Label::Have, _)));
    let points = |region: &String| region.ends_with(" này") || region.ends_with(" đó");
    region(sentence, phrase_before(sentence, cues, told)).filter(|region| there && !points(region))
}
