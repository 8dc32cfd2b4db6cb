//! What a figure without words of its own leans on: the figure before it, its total, the words behind it.
//!
//! `tặng 324 phần quà trị giá 257 triệu đồng` gives the money `trị giá tặng phần quà`.

use super::ahead::leads_to_number;
use super::behind::phrase_behind;
use super::continued::counted_of_rate;
use super::phrase::is_verb;
use super::trim::is_mean;
use super::written::words;
use super::{Lean, measures};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::names::{DEGREES, RATE_ALONE};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::case;
use crate::text::find;
use crate::text::key::key;
use crate::text::token::cut;
use std::ops::Range;

/// Whether the clause tells what came of something: `thu hoạch 450 tấn, do mưa lũ nên đã có 32 ha lúa bị hỏng`.
pub(super) fn caused(sentence: &Sentence, cue: &Cue) -> bool {
    let causes = |at: usize| matches!(sentence.said(at), "do" | "nên");
    let there = matches!(cue.lead, Some((Label::Have, _)));
    there && cue.own.clone().chain(cue.own.start.checked_sub(1)).any(causes)
}

/// Whether `hoàn thành` or `thực hiện` stands right before the number.
pub(super) fn completes(sentence: &Sentence, cue: &Cue) -> bool {
    !completed(sentence, cue).is_empty()
}

/// Which of the two, without `đã` before it and `được` behind it.
pub(super) fn completed(sentence: &Sentence, cue: &Cue) -> &'static str {
    let said = |at: usize| case::lowercase(sentence.said(at));
    let found = |at| {
        DONE.into_iter().find(|done| {
            let said = said(at);
            said.strip_prefix("đã ").unwrap_or(&said).starts_with(done)
        })
    };
    let lead = cue.lead.filter(|(label, _)| cue.adjacent && *label == Label::Reach);
    lead.and_then(|(_, at)| found(at)).unwrap_or_default()
}

/// What is said of things that were done.
const DONE: [&str; 2] = ["hoàn thành", "thực hiện"];

/// Whether those counted are at what stands before: `tổ chức 25 lớp dạy nghề với 1.750 lượt người tham dự`.
fn attends(words: &str) -> bool {
    ["người tham dự", "người tham gia", "người theo học", "học viên tham gia", "học viên tham dự"]
        .iter()
        .any(|end| words.ends_with(end))
}

/// Whether a verb stands behind the counted noun: `180 hộ bị cô lập`.
pub(super) fn acts(sentence: &Sentence, cue: &Cue) -> bool {
    let at = cue.noun.end;
    is_verb(sentence, at)
        || (sentence.label(at) == Some(Label::Reach) && !leads_to_number(sentence, at))
        || matches!(sentence.said(at), "bị" | "được" | "đã" | "đang" | "đi" | "phải" | "không" | "chưa")
}

/// What stands behind a number whose own words say only who or that there is: `riêng thành phố 37 vụ` of a total
/// `xảy ra vụ cháy` gives `xảy ra vụ cháy thành phố`.
pub(super) fn whole_behind(sentence: &Sentence, cue: &Cue, index: usize, own: &str, lean: Lean) -> String {
    let behind = words(sentence, phrase_behind(sentence, index));
    let here = lean.before.filter(|before| lean.same_sentence && !before.text.is_empty());
    let goes_along = cue.own.clone().next_back().is_some_and(|at| sentence.label(at) == Some(Label::With));
    let last = index.checked_sub(1).map(|before| sentence.mentions[before].quantity.unit);
    let measured = matches!(last, Some(Unit::Measure(_)));
    match lean.total {
        // `178 tổ vay vốn, với 5.845 thành viên`: of those.
        None if goes_along
            && (Kind::Fellow.is_all(&behind) || attends(&behind))
            && here.is_some_and(|before| before.noun.as_bytes().contains(&b' ')) =>
        {
            join(&behind, here.map_or("", |before| &before.noun))
        }
        // `2.875 doanh nghiệp với 92.775 lao động. Trong đó có 50 doanh nghiệp nhà nước với 13.280 lao động`
        Some(_) if goes_along && cue.separator.is_none() && here.is_some() => {
            join(&behind, here.map_or("", |before| &before.text))
        }
        Some(total) if Kind::Counter.is_all(&behind) => join(&total.text, own),
        // `số đối tượng chính sách khá đông, với 3.900 người`, `tỷ lệ hộ nghèo là 4,1%, với 2.730 hộ`
        None if goes_along && Kind::Counter.is_all(&behind) => match here {
            _ if !own.is_empty() => own.to_string(),
            // `diện tích 612 ha, với 310 hộ`: another thing, in a measure of its own.
            Some(before) if before.noun.is_empty() && !measured => {
                counted_of_rate(before, &behind).unwrap_or_else(|| before.text.clone())
            }
            _ => behind,
        },
        _ => behind,
    }
}

/// `bình quân`, `mỗi năm` before the number.
pub(super) fn average(sentence: &Sentence, cue: &Cue) -> String {
    match cue.own.clone().find(|i| sentence.label(*i) == Some(Label::Average)) {
        Some(at) => {
            // `bình quân mỗi năm giảm 1,2%`, but `mức giảm 2%`
            let each = sentence.tokens_of(at).len() > 1 && sentence.last_word(at) == const { key("mỗi") };
            let mean = is_mean(sentence, at) || each;
            let moved = cue.lead.filter(|(_, verb)| mean && cue.moves() && *verb > at).map(|(_, verb)| verb);
            words(sentence, trim_end(sentence, at..moved.unwrap_or(cue.own.end)))
        }
        None => String::new(),
    }
}

/// The item of the number's own words that says to which degree the figure before was measured once more: `cao nhất là`.
pub fn degree(sentence: &Sentence, cue: &Cue) -> Option<usize> {
    let most = |at: &usize| {
        let most = sentence.label(*at) == Some(Label::Opener);
        most && sentence.tokens_of(*at).get(1).is_some_and(|token| token.key == const { key("nhất") })
    };
    cue.own.clone().take(2).find(most)
}

/// The name of the figure before, to the degree: `mức thưởng bình quân` gives `mức thưởng cao nhất`; of what is measured only.
pub(super) fn to_degree(before: &str, degree: &str) -> Option<String> {
    let told = DEGREES.iter().find_map(|told| find::find_last(before, told).map(|at| (at, told.len())));
    let (head, tail) = told.map_or((before, ""), |(at, len)| (&before[..at], &before[at + len..]));
    let degree = degree.strip_suffix(" là").unwrap_or(degree);
    // `người nhận cao nhất 60 triệu đồng` measures nothing.
    let measured = || measures(before) && !Kind::Counter.begins(&cut(before), 0);
    (told.is_some() || measured()).then(|| join(&join(head, tail), degree))
}

/// The items without small words at their end.
pub(super) fn trim_end(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    while items.len() > 1
        && matches!(
            sentence.what(items.end - 1),
            What::Period(_)
                | What::Mark(_)
                | What::Label(Label::Have | Label::Is | Label::Filler | Label::Bound(_) | Label::Reach | Label::From)
        )
        || items.len() > 1 && matches!(sentence.said(items.end - 1), "chưa" | "không")
    {
        items.end -= 1;
    }
    items
}

/// Whether the phrase is `tỷ lệ này`, `tỷ lệ` and nothing more.
pub(super) fn names_only_rate(own: &str) -> bool {
    RATE_ALONE.iter().any(|rate| rate.len() == own.len() && case::same(rate, own))
}

pub(super) fn join(a: &str, b: &str) -> String {
    match (a.trim(), b.trim()) {
        ("", b) => b.to_string(),
        (a, "") => a.to_string(),
        // `nâng tổng số doanh nghiệp lên 126 doanh nghiệp`: said once.
        (a, b) if a == b => a.to_string(),
        (a, b) => [a, " ", b].concat(),
    }
}

/// Whether nothing that could govern the number stands before it in its clause.
pub(super) fn starts_clause(sentence: &Sentence, cue: &Cue) -> bool {
    let strong = matches!(cue.separator, None | Some(';' | ':' | '-'));
    let first = (0..cue.own.start).all(|i| !sentence.is_number(i));
    strong && first || cue.separator == Some(';')
}
