//! Those told by rank, one after the other: `dẫn đầu về vốn đăng ký là Singapore với 640 triệu USD, tiếp theo là Nhật Bản với 310 triệu USD`
//! gives `vốn đăng ký Nhật Bản`.
//!
//! In: a sentence and the mention that the next in rank has. Out: where its name begins, and what they are ranked by.

use super::opener::{Members, begins_measure};
use super::phrase::syllables;
use super::written::words;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::key::{Key, key};
use std::ops::Range;

/// Words of what comes next: `tiếp theo là`, `xếp thứ hai là`, `theo sát là`.
const NEXT: [Key; 6] = [key("tiếp"), key("kế"), key("thứ"), key("sau"), key("sát"), key("nhì")];
/// Most items of them.
const LONGEST_NEXT: usize = 6;
/// Most numbers back to that of the one before.
const NEAR: usize = 8;
/// Most items from a number back to what it measures.
const LONGEST_CLAUSE: usize = 24;

/// The next in rank, whose number is the mention `index`.
pub(super) fn next_in_rank(sentence: &Sentence, index: usize) -> Option<Members> {
    let before = sentence.mentions.get(index.checked_sub(1)?)?;
    let mention = &sentence.mentions[index];
    let gap = before.after()..mention.first;
    // What is said of the one before ends with a mark.
    let open = gap.clone().rev().find(|i| matches!(sentence.mark(*i), Some(',' | ';')))? + 1;
    let is = |i: &usize| sentence.tokens_of(*i).last().is_some_and(|token| token.key == const { key("là") });
    let mark = (open..mention.first).take(LONGEST_NEXT).find(is)?;
    let next = |i: usize| sentence.tokens_of(i).iter().any(|token| NEXT.contains(&token.key));
    let named = mark + 1 < mention.first && (open..mark + 1).any(next);
    let first = first_of(sentence, index).filter(|_| named)?;
    let said = words(sentence, ranked_by(sentence, sentence.mentions[first].first));
    let said = said.strip_suffix(" nhất").unwrap_or(&said).to_string();
    Some(Members { start: mark + 1, said, ..Members::default() })
}

/// The number that the one before in rank has: the last in the same unit.
fn first_of(sentence: &Sentence, index: usize) -> Option<usize> {
    let unit = |at: usize| sentence.mentions[at].quantity.unit;
    // `1.900 hộ, tương ứng với 4.700 nhân khẩu; tiếp theo là Lạng Sơn 1.300 hộ`
    let noun = |at: usize| sentence.first_word(sentence.mentions[at].after());
    let alike = |at: &usize| unit(*at) == unit(index) && (unit(index) != Unit::Count || noun(*at) == noun(index));
    (0..index).rev().take(NEAR).find(alike)
}

/// What the number at the item `end` measures: `vốn đăng ký` of `dẫn đầu về vốn đăng ký là Singapore với`.
fn ranked_by(sentence: &Sentence, end: usize) -> Range<usize> {
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ':' | ','));
    let clause = (end.saturating_sub(LONGEST_CLAUSE)..end).rev().take_while(|i| !ends(i));
    let plain = |i: usize| match sentence.what(i) {
        What::Word => true,
        What::Label(label) => matches!(
            label,
            Label::LightVerb | Label::Numbered | Label::Rate | Label::Fund | Label::Actor | Label::NameHead
        ),
        _ => false,
    };
    // `một số thị trường`, `vị thế số 1`
    let some = |i: usize| i > 0 && sentence.last_word(i - 1) == const { key("một") };
    // `nhóm giáo dục tăng cao nhất với 9%; kế tiếp là nhóm may mặc`: one of those that are ranked.
    let one = |i: usize| sentence.begins(i, Kind::Group);
    let begins = |i: &usize| begins_measure(sentence, *i) && !some(*i) && !one(*i);
    let long = |run: &Range<usize>| syllables(sentence, run.clone()) > 1;
    let measure = |run: Range<usize>| Some(run.clone().find(begins)?..run.end).filter(long);
    let (mut start, mut last) = (end, end);
    for i in clause {
        if !plain(i) {
            if let Some(found) = measure(start..last) {
                return found;
            }
            last = i;
        }
        start = i + usize::from(!plain(i));
    }
    measure(start..last).unwrap_or(end..end)
}
