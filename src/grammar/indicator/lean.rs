//! What a figure without words of its own leans on: the figure before it, its total, the words behind it.
//!
//! `tặng 324 phần quà trị giá 257 triệu đồng` gives the money `trị giá tặng phần quà`.

use super::behind::phrase_behind;
use super::phrase::words;
use super::{Lean, Phrase};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::text::case;
use std::ops::Range;

/// The indicator of a figure without words of its own: what stands behind it, or what it leans on.
pub(super) fn leaned(sentence: &Sentence, cues: &[Cue], index: usize, phrase: &Phrase, lean: Lean) -> String {
    let (mention, cue) = (&sentence.mentions[index], &cues[index]);
    let behind = || words(sentence, phrase_behind(sentence, index));
    let average = average(sentence, cue);
    let here = lean.before.filter(|_| lean.same_sentence);
    let fresh = starts_clause(sentence, cue);
    // `Cụ thể, năm 2016: 7.215 người, năm 2017: 7.930 người`: one thing at several times.
    let dated = cue
        .own
        .clone()
        .any(|i| matches!(sentence.items[i].what, What::Period(p) if sentence.periods[p].dates_figures()));
    match mention.quantity.unit {
        Unit::Count => match (lean.total, here) {
            _ if dated && behind() == phrase.noun => lean.before.map_or_else(behind, |before| before.text.clone()),
            (_, Some(before)) if cue.slash => join(&before.own, &phrase.noun),
            (_, Some(before)) if !average.is_empty() => join(&before.text, &average),
            // `trong đó có 39 Mẹ Việt Nam Anh hùng`
            (Some(total), _) if !total.own.is_empty() && (behind() == phrase.noun || phrase.noun.is_empty()) => {
                if total.light || total.own == total.text { join(&total.own, &phrase.noun) } else { total.text.clone() }
            }
            // `1.377 hộ cận nghèo` behind `tạo điều kiện mưu sinh cho 1.365 hộ nghèo`.
            (None, Some(before)) if !fresh && !before.own.is_empty() => {
                if before.light {
                    join(&before.own, &behind())
                } else {
                    before.own.clone()
                }
            }
            // `hoàn thành 612 nhà`
            _ => match cue.lead {
                Some((Label::Reach, at))
                    if cue.adjacent
                        && case::lowercase(sentence.items[at].span.of(sentence.text)).starts_with("hoàn thành") =>
                {
                    join("hoàn thành", &behind())
                }
                _ => behind(),
            },
        },
        // `tặng 324 phần quà trị giá 257 triệu đồng`
        Unit::Money(_) if here.is_some_and(|before| before.light) && phrase.own.ends_with("trị giá") => {
            join("trị giá", here.map_or("", |before| &before.text))
        }
        // `với tổng số tiền 33.982 triệu đồng`, `chiếm 29,35%`: of what the figure before names.
        _ => match here.or(lean.total) {
            Some(before) if !fresh || cue.separator == Some(':') => join(&before.text, &average),
            // `; tổng kinh phí 2 tỷ 075 triệu đồng`
            Some(before) if behind().is_empty() => join(&phrase.own, &before.text),
            _ if behind().is_empty() => lean.before.map_or(String::new(), |before| join(&before.text, &average)),
            _ => behind(),
        },
    }
}

/// `bình quân`, `mỗi năm` before the number.
pub(super) fn average(sentence: &Sentence, cue: &Cue) -> String {
    match cue.own.clone().find(|i| sentence.label(*i) == Some(Label::Average)) {
        Some(at) => words(sentence, trim_end(sentence, at..cue.own.end)),
        None => String::new(),
    }
}

/// The items without small words at their end.
pub(super) fn trim_end(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    while items.len() > 1
        && matches!(
            sentence.items[items.end - 1].what,
            What::Period(_)
                | What::Mark(_)
                | What::Label(Label::Have | Label::Is | Label::Filler | Label::Bound(_) | Label::Reach | Label::From)
        )
    {
        items.end -= 1;
    }
    items
}

/// Whether the phrase is `tỷ lệ này`, `tỷ lệ` and nothing more.
pub(super) fn names_only_rate(own: &str) -> bool {
    matches!(case::lowercase(own).as_str(), "tỷ lệ" | "tỉ lệ" | "tỷ lệ này" | "tỉ lệ này" | "tỷ trọng" | "con số này")
}

pub(super) fn join(a: &str, b: &str) -> String {
    match (a.trim(), b.trim()) {
        ("", b) => b.to_string(),
        (a, "") => a.to_string(),
        (a, b) => format!("{a} {b}"),
    }
}

/// Whether nothing that could govern the number stands before it in its clause.
pub(super) fn starts_clause(sentence: &Sentence, cue: &Cue) -> bool {
    let strong = matches!(cue.separator, None | Some(';' | ':' | '-'));
    let first = (0..cue.own.start).all(|i| !matches!(sentence.items[i].what, What::Number(_)));
    strong && first || cue.separator == Some(';')
}
