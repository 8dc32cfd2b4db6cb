//! What the opener of a list says of each of its members: `xuất khẩu sang các thị trường tăng: Mỹ 20 tỷ USD, Nga 3 tỷ USD` gives
//! `xuất khẩu sang Nga`.
//!
//! In: a sentence. Out: where its lists of members begin, and what stands before those that they are members of.

use super::lean::join;
use super::phrase::{content, is_preposition, is_verb, last_clause, syllables, trim};
use super::written::words;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::text::case;
use crate::text::find;
use crate::text::key::{Key, key};
use std::ops::Range;

/// A list of members that a sentence opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Members {
    /// The item that the list begins with.
    pub start: usize,
    /// What is told of each: `xuất khẩu sang`.
    pub said: String,
}

/// Words of several of a kind: `các thị trường`, `một số mặt hàng`.
const PLURALS: [Key; 4] = [key("các"), key("những"), key("nhiều"), key("số")];
/// Most items between such a word and the list.
const LONGEST_GROUP: usize = 20;
/// Most syllables of a member's name.
const LONGEST_MEMBER: usize = 10;
/// Most syllables of what several have.
const LONGEST_OWNED: usize = 4;
/// Words of trade that say what is done with each of the goods behind them: `mặt hàng xuất khẩu`.
const TRADE: [&str; 3] = ["xuất khẩu", "nhập khẩu", "xuất nhập khẩu"];
/// How much, behind what is measured: `kim ngạch xuất khẩu cao`.
const HOW: [Key; 7] = [key("cao"), key("lớn"), key("khá"), key("thấp"), key("mạnh"), key("nhất"), key("nhiều")];

/// The lists that the sentence opens, in order.
pub fn of(sentence: &Sentence) -> Vec<Members> {
    let mut openers = Vec::new();
    for mention in &sentence.mentions {
        let from = openers.last().map_or(0, |opener: &Members| opener.start);
        let Some(mark) = opens_before(sentence, from, mention.first) else { continue };
        // `tổng số lỗ của các dự án là 154 triệu USD`: no member.
        if sentence.said(mark) == "là" && content(sentence, mark + 1..mention.first) == 0 {
            continue;
        }
        let Some(group) = group_before(sentence, from, mark) else { continue };
        let said = said_of_each(sentence, from, group, mark);
        // Whatever it says, what stood before it is told no longer.
        openers.push(Members { start: mark + 1, said });
    }
    openers
}

/// What a line that opens a list below it says of each member: `Kim ngạch xuất khẩu một số mặt hàng:`.
pub fn of_line(sentence: &Sentence) -> Option<Members> {
    let mark = sentence.items.len().checked_sub(1)?;
    let from = sentence.mentions.last().map_or(0, |last| last.after());
    let said = said_of_each(sentence, from, group_before(sentence, from, mark)?, mark);
    Some(Members { start: 0, said })
}

/// The last item before the mention that a list begins behind: `:`, `như`, `gồm`, `lần lượt là`.
fn opens_before(sentence: &Sentence, from: usize, end: usize) -> Option<usize> {
    let near = from.max(end.saturating_sub(LONGEST_MEMBER + 2))..end;
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ',' | '…'));
    near.rev().take_while(|i| !ends(i)).find(|i| {
        sentence.mark(*i) == Some(':')
            || matches!(sentence.said(*i), "như" | "gồm" | "là")
            || matches!(sentence.label(*i), Some(Label::Respectively | Label::Details))
    })
}

/// The words of several of a kind, of whose members a list behind `mark` tells: `các thị trường`, `một số mặt hàng`.
fn group_before(sentence: &Sentence, from: usize, mark: usize) -> Option<usize> {
    let near = from.max(mark.saturating_sub(LONGEST_GROUP))..mark;
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(':' | ';' | '(' | ')'));
    let at = near.rev().take_while(|i| !ends(i)).find(|i| names_several(sentence, *i))?;
    // `một số`
    let some = sentence.last_word(at) == const { key("số") } && sentence.tokens_of(at).len() == 1;
    Some(at - usize::from(some))
}

/// Whether the item says that there are several of the kind named behind it, or in it: `các thị trường`, `các huyện`.
fn names_several(sentence: &Sentence, at: usize) -> bool {
    let tokens = &sentence.items[at].tokens;
    let mut plurals = tokens.clone().filter(|token| PLURALS.contains(&sentence.tokens[*token].key));
    let Some(plural) = plurals.next() else { return false };
    let number = sentence.tokens[plural].key == const { key("số") };
    let some = !number || plural > 0 && sentence.tokens[plural - 1].key == const { key("một") };
    some && Kind::Group.begins(sentence.tokens, plural + 1)
}

/// What stands before the group, or what its goods are for or measured by.
fn said_of_each(sentence: &Sentence, from: usize, group: usize, mark: usize) -> String {
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(',' | ';' | ':' | '(' | ')'));
    let start = (from..group).rev().find(ends).map_or(from, |i| i + 1);
    let tied = group > start && is_preposition(sentence, group - 1);
    let head = last_clause(sentence, start..group - usize::from(tied));
    let measures = head.clone().next().is_some_and(|i| begins_measure(sentence, i));
    // `năng suất, sản lượng một số cây trồng như`: which of them is told of each, the units say.
    let joined = |i: usize| sentence.mark(i) == Some(',') || sentence.label(i) == Some(Label::Joiner);
    let one = !(head.start > 1 && joined(head.start - 1) && begins_measure(sentence, head.start - 2));
    let done = tied && head.clone().any(|i| sentence.label(i) == Some(Label::LightVerb));
    // `cổ phiếu của một số hãng`
    let owned = tied && sentence.said(group - 1) == "của" && syllables(sentence, head.clone()) <= LONGEST_OWNED;
    if content(sentence, head.clone()) > 0 && (measures && one || done || owned) {
        let tie = if tied { sentence.words(group - 1..group) } else { "" };
        return join(&case::lower_first(&words(sentence, head)), tie);
    }
    if !head.is_empty() {
        return String::new();
    }
    let noun = |i: &usize| sentence.what(*i) == What::Word || sentence.label(*i) == Some(Label::Actor);
    let small = |i: &usize| sentence.label(*i) == Some(Label::NameHead);
    let Some(behind) = (group + 1..mark).skip_while(small).find(|i| !noun(i)) else { return String::new() };
    let trade = TRADE.contains(&sentence.said(behind));
    // `các mặt hàng có kim ngạch xuất khẩu cao như`
    let has = behind + usize::from(trade);
    let measured = matches!(sentence.label(has), Some(Label::Have | Label::Reach));
    let measure = if measured { measure_at(sentence, has + 1..mark) } else { String::new() };
    let trade = if trade { sentence.said(behind) } else { "" };
    if find::holds(&measure, trade) { measure } else { join(&measure, trade) }
}

/// What is measured, said behind `có`, without how much it came to: `kim ngạch xuất khẩu` of `kim ngạch xuất khẩu cao`.
fn measure_at(sentence: &Sentence, items: Range<usize>) -> String {
    let named = |i: &usize| {
        let plain = matches!(sentence.what(*i), What::Word | What::Label(Label::Rate | Label::LightVerb | Label::Fund));
        plain && !HOW.contains(&sentence.first_word(*i))
    };
    let end = items.start + items.clone().take_while(named).count();
    let measured = begins_measure(sentence, items.start) && end > items.start;
    // `có mức tăng khá`: how much, not what.
    if measured && !sentence.is_word(items.start, const { key("mức") }) {
        words(sentence, items.start..end)
    } else {
        String::new()
    }
}

/// Whether what is measured begins at the item.
fn begins_measure(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.label(at), Some(Label::Rate | Label::Fund))
        || sentence.begins(at, Kind::Head)
        || sentence.begins(at, Kind::Measured)
        || sentence.begins(at, Kind::Price)
}

/// The name of a member, whose own words are the items, as the opener before it tells of it.
pub(super) fn carried(sentence: &Sentence, opener: &Members, items: Range<usize>, counts: bool) -> Option<String> {
    let own = trim(sentence, items.start.max(opener.start)..items.end);
    let named = |i: usize| match sentence.what(i) {
        What::Word | What::Mark(',' | '-' | '–') => true,
        What::Label(label) => matches!(
            label,
            Label::Actor | Label::Numbered | Label::NameHead | Label::Joiner | Label::Stop | Label::LightVerb
        ),
        _ => false,
    };
    let plain = !own.is_empty() && own.clone().all(named) && content(sentence, own.clone()) > 0;
    // `phòng y tế tặng 40 suất quà`: what each did, not a branch by the name of what it does, `xây dựng`.
    let proper = |i: usize| sentence.said(i).starts_with(case::is_upper);
    let does = |i: usize| is_verb(sentence, i) && !(i > own.start && proper(i)) && (counts || own.len() > 1);
    let itself = plain && (begins_measure(sentence, own.start) || does(own.end - 1) || counts && does(own.start));
    if opener.said.is_empty() || !plain || itself || syllables(sentence, own.clone()) > LONGEST_MEMBER {
        return None;
    }
    let name = words(sentence, own);
    if find::holds(&opener.said, &name) {
        return None;
    }
    let common = name.split(' ').nth(1).is_some_and(|word| word.starts_with(case::is_lower));
    Some(join(&opener.said, &if common { case::lower_first(&name) } else { name }))
}
