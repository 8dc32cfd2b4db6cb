//! Ages that say who is counted: `trong độ tuổi 22-35`, `tuổi đời từ 18-20`, `9 tháng tuổi`.
//! (A plain `5 tuổi` is a quantity with the unit of age, which the sentence stage tells.)

use super::Digits;
use crate::lexicon::Label;
use crate::report::OtherKind;
use crate::text::key::{Key, key};
use crate::text::token::Token;
use std::ops::Range;

const AGE: Key = key("tuổi");
const OF_LIFE: Key = key("đời");
const SPAN_OF: Key = key("độ");
/// What may stand between an age and the word for it: `độ tuổi từ 15`, `độ tuổi dưới 30`.
const BOUNDS: [Key; 3] = [key("từ"), key("dưới"), key("trên")];
const MONTHS: [Key; 3] = [key("tháng"), key("tuần"), key("ngày")];

/// Most ages of a list.
const LONGEST_LIST: usize = 8;

/// The age that the digits are.
pub fn read(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let &Digits { tokens, at, .. } = digits;
    if !digits.at_most(3) {
        return None;
    }
    let word = |at: usize| tokens.get(at).map(|token| token.key);
    // `tôm từ 7-45 ngày tuổi`
    let is = |at: usize, mark: char| tokens.get(at).is_some_and(|t| t.is_mark(mark));
    // `62 cụ tuổi 90, 14 cụ tuổi 100`: what counts something is no age.
    let ages = |at: usize| tokens.get(at).is_none_or(|t| !t.is_word() || [AGE, const { key("và") }].contains(&t.key));
    // `trong độ tuổi từ 15 đến 35`
    let to = |at: usize| word(at).is_some_and(|word| [key("đến"), key("tới")].contains(&word));
    let joins = |at: usize, spaced: bool| is(at, '-') || is(at, '–') || to(at) || is(at, ',') && spaced && ages(at + 2);
    let listed = |at: usize| tokens.get(at + 1).is_some_and(|t| t.is_digits() && joins(at, t.spaced));
    let mut last = at;
    while listed(last + 1) && last < at + 2 * LONGEST_LIST {
        last += 2;
    }
    // `15 cụ tròn 70, 75, 80 tuổi`
    let unit = word(last + 1).is_some_and(|unit| MONTHS.contains(&unit) && word(last + 2) == Some(AGE));
    let full = at > 0 && tokens[at - 1].key == const { key("tròn") };
    let round = last > at + 2 && (full || word(last + 1) == Some(AGE)) || full && word(last + 1) == Some(AGE);
    if unit || last > at && round {
        return Some((at..last + 1, OtherKind::Age));
    }
    let before = at - usize::from(at > 0 && BOUNDS.contains(&tokens[at - 1].key));
    let back = |by: usize| before.checked_sub(by).and_then(word);
    let named =
        (back(1) == Some(AGE) && back(2) == Some(SPAN_OF)) || (back(1) == Some(OF_LIFE) && back(2) == Some(AGE));
    // `62 cụ tuổi 90`; but `người cao tuổi 118`, `trẻ dưới 6 tuổi 97` count them.
    let counted = |word: &Token| word.is_digits() || word.key == const { key("cao") };
    let alone = back(1) == Some(AGE)
        && !tokens[..before - 1].last().is_some_and(counted)
        && digits.is_alone()
        && digits.ends_here()
        && !digits.is_measured();
    // `tỷ lệ đi học đúng độ tuổi trên 93,5%`
    let share = digits.numeral.and_then(|length| digits.label(at + length)).is_some_and(|m| m.0 == Label::Percent);
    (alone || named && digits.at_most(2) && !share).then_some((at..last + 1, OtherKind::Age))
}
