//! Ages that say who is counted: `trong độ tuổi 22-35`, `tuổi đời từ 18-20`, `9 tháng tuổi`.
//! (A plain `5 tuổi` is a quantity with the unit of age, which the sentence stage tells.)

use super::Digits;
use crate::report::OtherKind;
use crate::text::key::{Key, key};
use std::ops::Range;

const AGE: Key = key("tuổi");
const OF_LIFE: Key = key("đời");
const SPAN_OF: Key = key("độ");
const FROM: Key = key("từ");
const MONTHS: [Key; 3] = [key("tháng"), key("tuần"), key("ngày")];

/// The age that the digits are.
pub fn read(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let &Digits { tokens, at, .. } = digits;
    if !digits.at_most(3) {
        return None;
    }
    let word = |at: usize| tokens.get(at).map(|token| token.key);
    let in_months = word(at + 1).is_some_and(|unit| MONTHS.contains(&unit)) && word(at + 2) == Some(AGE);
    if in_months {
        return Some((at..at + 1, OtherKind::Age));
    }
    let before = at - usize::from(at > 0 && tokens[at - 1].key == FROM);
    let back = |by: usize| before.checked_sub(by).and_then(word);
    let named =
        (back(1) == Some(AGE) && back(2) == Some(SPAN_OF)) || (back(1) == Some(OF_LIFE) && back(2) == Some(AGE));
    let dash = tokens.get(at + 1).is_some_and(|t| t.is_mark('-') || t.is_mark('–'));
    let range = dash && tokens.get(at + 2).is_some_and(|t| t.is_digits());
    (named && digits.at_most(2)).then_some((at..if range { at + 3 } else { at + 1 }, OtherKind::Age))
}
