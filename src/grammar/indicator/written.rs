//! A run of items written out as a name.

use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::period::{PeriodMention, When};
use crate::report::{OtherKind, Span};
use crate::text::key::{Key, key};
use std::ops::Range;

/// The words of the items; times, quotation marks and brackets with what is in them left out.
pub fn words(sentence: &Sentence, items: Range<usize>) -> String {
    if items.is_empty() {
        return String::new();
    }
    let mut text = String::with_capacity(sentence.words(items.clone()).len());
    // Words that stand in the report as they are to be written, and wait for what follows them.
    let mut stretch = Span::default();
    let mut after_gap = true;
    let mut depth = 0u32;
    for at in items {
        let item = &sentence.items[at];
        match item.what {
            What::Mark('(' | '[') => depth += 1,
            What::Mark(')' | ']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        let season = if text.is_empty() && stretch.is_empty() { 0 } else { season(sentence, at) };
        let left_out = match item.what {
            What::Period(period) => season == 0 && !is_length(&sentence.periods[period]),
            // `chi trong năm 2019 và năm 2020`
            What::Label(Label::Joiner) | What::Mark(',') if joins_times(sentence, at) => true,
            What::Mark('"' | '“' | '”' | '(' | ')' | '[' | ']') => true,
            _ => depth > 0,
        };
        if left_out {
            after_gap = true;
            continue;
        }
        let shown = if season > 0 { item.tokens.start..item.tokens.start + season } else { item.tokens.clone() };
        for (i, token) in sentence.tokens[shown].iter().enumerate() {
            let gap = token.spaced || (i == 0 && after_gap);
            let comma = i == 0 && matches!(item.what, What::Mark(','));
            let spaced = gap && !stretch.is_empty() && !comma;
            let printed = token.span.start - stretch.end == usize::from(spaced)
                && (!spaced || sentence.text.as_bytes()[stretch.end] == b' ');
            if printed {
                stretch.end = token.span.end;
            } else {
                text.push_str(stretch.of(sentence.text));
                text.push_str(if spaced { " " } else { "" });
                stretch = token.span;
            }
        }
        after_gap = season > 0;
    }
    text.push_str(stretch.of(sentence.text));
    // `mức thưởng thấp nhất là`
    if let Some(shorter) = text.strip_suffix(" nhất là").map(str::len) {
        text.truncate(shorter + " nhất".len());
    }
    text
}

/// How many words of a time at the item name the crop or its season: two of `vụ mùa năm 2019`, `lúa xuân năm nay`.
pub(super) fn season(sentence: &Sentence, at: usize) -> usize {
    const CROPS: [Key; 2] = [key("vụ"), key("lúa")];
    const YEARS: [Key; 4] = [key("năm"), key("này"), key("trước"), key("tới")];
    if sentence.period(at).is_none() {
        return 0;
    }
    let tokens = &sentence.tokens[sentence.items[at].tokens.clone()];
    if !tokens.first().is_some_and(|token| CROPS.contains(&token.key)) {
        return 0;
    }
    let named = tokens.iter().take_while(|token| token.is_word() && !YEARS.contains(&token.key)).count();
    if named > 1 { named } else { 0 }
}

/// Whether the item stands between two times.
fn joins_times(sentence: &Sentence, at: usize) -> bool {
    at > 0 && sentence.period(at - 1).is_some() && sentence.period(at + 1).is_some()
}

/// A length of time that names something: `dưới 3 tháng`.
pub(super) fn is_length(period: &PeriodMention) -> bool {
    period.when == When::Unplaced && period.kind == OtherKind::Period
}
