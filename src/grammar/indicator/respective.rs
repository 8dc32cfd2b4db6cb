//! Names that answer to numbers in turn: `bà Lan và ông Hùng lần lượt sở hữu 17,31% và 2,7%`.
//!
//! In: the mention and the words before its list. Out: its own name: `ông Hùng sở hữu` for the second number.

use super::behind_last;
use super::lean::join;
use super::phrase::{content, is_name, is_preposition};
use super::trim::{trim, trim_said};
use super::written::words;
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::text::token::Token;
use std::ops::Range;

/// Most numbers that are answered in turn.
const LONGEST: usize = 12;

/// What the mention is called, if the words before the numbers list as many names as there are numbers.
pub(super) fn listed(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<String> {
    if sentence.labels & const { Label::Respectively.bit() | Label::Equal.bit() } == 0 {
        return None;
    }
    let unit = sentence.mentions[index].quantity.unit;
    let alike = |i: &usize| sentence.mentions[*i].quantity.unit == unit;
    // `… lần lượt đạt 62% và 71% kế hoạch, tăng 8%`: what is told behind the plan is another list.
    let told = |i: usize| cues[i].lead.is_some() && cues[i - 1].tail > cues[i - 1].edge;
    let goes_on = |i: &usize| alike(i) && cues[*i].bare && matches!(cues[*i].separator, Some(',' | '&')) && !told(*i);
    // `lần lượt là 840 hộ (7%) và 520 hộ (4,4%)`
    let outside = |i: &usize| sentence.mentions[*i].bracket == sentence.mentions[index].bracket;
    let (mut head, mut before) = (index, 0);
    for i in (0..index).rev().take(2 * LONGEST).filter(outside).take_while(alike) {
        if !goes_on(&head) {
            break;
        }
        (head, before) = (i, before + 1);
    }
    let after = (index + 1..cues.len()).take(2 * LONGEST).filter(outside).take_while(goes_on).count();
    let count = before + after + 1;
    let start = behind_last(cues, head);
    let gap = start..sentence.mentions[head].first;
    let turn = gap.clone().rev().find(|i| in_turn(sentence, *i)).filter(|_| count > 1)?;
    let mut pieces = pieces(sentence, gap.start..turn);
    // `…, doanh thu năm 2019 và 2020 lần lượt là 12 và 14 tỷ đồng`: it is times that they answer to.
    let times = |piece: &Range<usize>| piece.clone().filter(|i| sentence.period(*i).is_some()).count();
    if pieces.last().is_some_and(|last| times(last) == count) {
        return None;
    }
    // `…, chiếm thị phần lần lượt 60% và 5%`: what they do is no name.
    let does =
        |piece: &Range<usize>| matches!(sentence.label(piece.start), Some(Label::Share | Label::Reach | Label::Have));
    let mut done =
        pieces.pop_if(|piece| does(piece)).map_or(String::new(), |piece| words(sentence, trim(sentence, piece)));
    // `Đức và Hoa Kỳ là hai thị trường lớn nhất với thị phần lần lượt 15% và 13%`
    if let Some(last) = pieces.last_mut()
        && let Some(is) = last.clone().skip(1).find(|i| sentence.label(*i) == Some(Label::Is))
        && sentence.holds(last.clone(), Label::With)
    {
        (last.end, done) = (is, words(sentence, trim(sentence, is..last.end)));
    }
    // `A, B và C, số chuyến bay lần lượt giảm 31%, 60% và 69%`: the list ends with the name behind `và`.
    let joined = |piece: &Range<usize>| piece.start > 0 && sentence.label(piece.start - 1) == Some(Label::Joiner);
    if pieces.len() > count
        && let [.., and, measured] = &pieces[..]
        && joined(and)
        && !joined(measured)
    {
        done = words(sentence, trim(sentence, measured.clone()));
        pieces.pop();
    }
    let names = &pieces[pieces.len().checked_sub(count)?..];
    let own = trim(sentence, names.get(before)?.clone());
    if content(sentence, own.clone()) == 0 {
        return None;
    }
    let said = trim_said(sentence, turn + 1..gap.end);
    let said = if content(sentence, said.clone()) > 0 { words(sentence, said) } else { done };
    let shared = if before > 0 { shared(sentence, names[0].clone(), own.clone()) } else { String::new() };
    Some(join(&join(&shared, &words(sentence, own)), &said))
}

/// Whether `lần lượt` stands in the mention's own phrase.
pub(super) fn turns(sentence: &Sentence, cue: &Cue) -> bool {
    sentence.holds(cue.own.clone(), Label::Respectively)
}

/// `lần lượt`, `tương ứng`
pub(in crate::grammar) fn in_turn(sentence: &Sentence, at: usize) -> bool {
    let corresponds = || crate::text::case::lowercase(sentence.said(at)).starts_with("tương ứng");
    match sentence.label(at) {
        Some(Label::Respectively) => true,
        Some(Label::Equal) => corresponds(),
        _ => false,
    }
}

/// The names between commas and joiners, back to the beginning of the clause.
pub(in crate::grammar) fn pieces(sentence: &Sentence, items: Range<usize>) -> Vec<Range<usize>> {
    let ends = |i: &usize| matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ':' | '(' | ')' | '…'));
    let opens = items.clone().rev().find(ends).map_or(items.start, |i| i + 1);
    let divides = |i: &usize| matches!(sentence.what(*i), What::Mark(',') | What::Label(Label::Joiner));
    let (mut pieces, mut start) = (Vec::new(), opens);
    for end in (opens..items.end).filter(divides).chain([items.end]) {
        pieces.push(start..end);
        start = end + 1;
    }
    pieces
}

/// What the first name says for all of them: `tỷ lệ giải ngân của` of `tỷ lệ giải ngân của sở A, sở B`.
fn shared(sentence: &Sentence, first: Range<usize>, own: Range<usize>) -> String {
    let first = trim(sentence, first);
    let tokens = |items: Range<usize>| &sentence.tokens[sentence.start_of(items.start)..sentence.start_of(items.end)];
    // `tỷ lệ hộ nghèo và hộ cận nghèo`, `số hộ nghèo, cận nghèo`: what stands before the like.
    let (named, other) = (tokens(first.clone()), tokens(own.clone()));
    let like = |token: &Token| other.first().is_some_and(|word| word.key == token.key);
    let ends_alike = || named.last().map(|token| token.key) == other.last().map(|token| token.key);
    let before = named.iter().rposition(like);
    let before = before.or_else(|| named.len().checked_sub(other.len()).filter(|at| *at > 0 && ends_alike()));
    if let Some(before) = before {
        let said = named[..before].last().map_or(0, |last| last.span.end);
        return sentence.text.get(named[0].span.start..said).unwrap_or_default().to_owned();
    }
    let head =
        |i: usize| matches!(sentence.label(i), Some(Label::Rate | Label::Fund)) || sentence.begins(i, Kind::Head);
    let again = sentence.first_word(own.start) == sentence.first_word(first.start);
    let end = if again || own.clone().any(|i| head(i) || is_preposition(sentence, i)) {
        first.start
    // `cử tri hai huyện Lục Ngạn và Lục Nam`
    } else if is_name(sentence, own) {
        first.end - first.clone().rev().take_while(|i| is_name(sentence, *i..i + 1)).count()
    } else {
        match first.clone().rev().find(|i| is_preposition(sentence, *i)) {
            Some(last) if last > first.start => last + 1,
            _ if !first.is_empty() && head(first.start) => first.start + 1,
            _ => first.start,
        }
    };
    words(sentence, first.start..end)
}
