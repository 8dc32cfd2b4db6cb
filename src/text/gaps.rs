//! How far a number goes on over the gaps that copying tore into it: `202 3`, `12. 480`, `57, 6`.

use super::key::{Key, key, keys};
use super::mend::{ORDINAL_NOUNS, RANKS, digits, has_scale, word_at, word_before};
use crate::text::case;

/// Words that say that the numbers after them are several.
const SEVERAL: [Key; 5] = keys(["lượt", "ứng", "từ", "các", "những"]);

const NAM: Key = key("năm");
const REACHED: Key = key("đạt");
const MEASURES: [Key; 6] = keys(["tấn", "tạ", "ha", "km", "kg", "m2"]);

/// `mỗi năm 20 25 …`: not the year but every year.
const EVERY: [Key; 3] = keys(["mỗi", "hằng", "hàng"]);

/// A number as far as it can be told to go on, gaps and all.
pub(super) struct Number {
    /// Behind it.
    pub(super) end: usize,
    /// Whether it has gaps.
    pub(super) torn: bool,
}

impl Number {
    /// The number that begins at `start`.
    pub(super) fn at(text: &str, start: usize) -> Number {
        let whole = |end, torn| Number { end, torn };
        let first = digits(text, start);
        if let Some(end) = year(text, start, first).or_else(|| hundred(text, start, first)) {
            return whole(end, true);
        }
        let (mut end, torn) = thousands(text, start, first);
        if let Some(end) = decimals(text, start, end) {
            return whole(end, true);
        }
        // `12,5`: the decimals belong to this number, no new one begins with them.
        if text.as_bytes().get(end) == Some(&b',') && digits(text, end + 1) > end + 1 {
            end = digits(text, end + 1);
        }
        whole(end, torn)
    }
}

/// `202 3` and `20 23` where a year is called for.
fn year(text: &str, start: usize, first: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let second = first + 1;
    let end = digits(text, second);
    let century = matches!(text.get(start..start + 2)?, "19" | "20");
    if !century || bytes.get(first) != Some(&b' ') || end - start != 5 || first - start == 1 || first == end - 1 {
        return None;
    }
    // `202 3,5 tỷ`, `202 3/4`, `202 3%`: the digit is a number of its own.
    let rest = &bytes[end..];
    let goes_on = rest.first() == Some(&b'%')
        || (matches!(rest.first(), Some(b'.' | b',' | b'/')) && rest.get(1).is_some_and(u8::is_ascii_digit));
    if goes_on {
        return None;
    }
    let before = text[..start].trim_end_matches(' ');
    let named = key(word_before(text, start)) == NAM
        && !EVERY.contains(&key(word_before(text, before.len() - word_before(text, start).len())));
    let dated = first - start == 3 && before.len() == start && {
        let marked = before.as_bytes().split_last();
        marked.is_some_and(|(mark, day)| {
            let length = day.trim_ascii_end().iter().rev().take(5).take_while(|byte| byte.is_ascii_digit()).count();
            let quarter = day.ends_with(b"I") || day.ends_with(b"V");
            (*mark == b'/' && (length > 0 || quarter)) || (*mark == b'-' && matches!(length, 1 | 2 | 4))
        })
    };
    (named || dated).then_some(end)
}

/// `1 04%`, `1 00%` and `10 0%`.
fn hundred(text: &str, start: usize, first: usize) -> Option<usize> {
    let rest = text.get(first..)?.strip_prefix(' ')?;
    let (head, after) = (&text[start..first], digits(text, first + 1));
    let tail = &text[first + 1..after];
    let torn = (head == "1" && tail.len() == 2 && tail.starts_with('0')) || (head == "10" && tail == "0");
    let percent = rest[tail.len()..].trim_start_matches(' ').starts_with('%');
    (torn && percent && quantity_before(text, start)).then_some(after)
}

/// The end of a number grouped by dots, closing the gaps in `12. 480` and `96 .000`; and whether there were any.
fn thousands(text: &str, start: usize, first: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let (mut end, mut torn) = (first, false);
    if first - start > 3 || bytes[start] == b'0' {
        return (end, torn);
    }
    loop {
        let dot = end + usize::from(bytes.get(end) == Some(&b' '));
        if bytes.get(dot) != Some(&b'.') {
            return (end, torn);
        }
        let group = dot + 1 + usize::from(bytes.get(dot + 1) == Some(&b' '));
        let next = digits(text, group);
        if next - group != 3 {
            return (end, torn);
        }
        let whole = dot == end && group == dot + 1;
        // A gap before the dot alone ends no sentence; one after it may.
        if !whole && group > dot + 1 && !torn && !quantity_before(text, start) {
            return (end, torn);
        }
        torn |= !whole;
        end = next;
    }
}

/// The end of `57, 6%`, `14, 5 tỷ`: one number only where the words before call for one and nothing before is listed with it.
fn decimals(text: &str, start: usize, comma: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mark = comma + usize::from(bytes.get(comma) == Some(&b' '));
    let digit = mark + 1 + usize::from(bytes.get(mark + 1) == Some(&b' '));
    let end = digits(text, digit);
    let gap = mark > comma || digit > mark + 1;
    if bytes.get(mark) != Some(&b',') || !gap || !matches!(end - digit, 1 | 2) {
        return None;
    }
    let behind = end + (text[end..].len() - text[end..].trim_start_matches(' ').len());
    // `sản lượng đạt 167, 2 tấn`
    let reached =
        || MEASURES.contains(&key(word_at(text, behind).of(text))) && key(word_before(text, start)) == REACHED;
    let measured = text[behind..].starts_with('%') || (end - digit == 1 && (has_scale(text, behind) || reached()));
    // `45 m3, 0%`: the figure of a measure begins no number.
    if !measured || text[..start].ends_with('m') || !quantity_before(text, start) {
        return None;
    }
    let word = word_before(text, start);
    let earlier = word_before(text, text[..start].trim_end_matches(' ').len() - word.len());
    if [word, earlier].iter().any(|word| SEVERAL.contains(&key(word))) {
        return None;
    }
    // `70, 80%` and `5, 6%` name two round or neighbouring rates.
    let (whole, part): (u64, u64) = (text[start..comma].parse().ok()?, text[digit..end].parse().ok()?);
    let two_rates = part == whole + 1 || (end - digit == 2 && part > whole && (part - whole) % 5 == 0);
    (!two_rates && comma - start <= 3).then_some(end)
}

/// Whether the words before a number call for a quantity: a word that no rank, name or date follows, and no list going on.
fn quantity_before(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches(' ');
    let word = word_before(text, start);
    if word.is_empty() {
        // `(12. 480 hồ sơ`, `điểm thi, 13. 612 thí sinh`.
        let listed = before.trim_end_matches([' ', ',']).ends_with(|c: char| c.is_ascii_digit() || c == '%');
        return before.ends_with('(') || (before.ends_with(',') && !listed);
    }
    let earlier = &before[..before.len() - word.len()];
    // `GT3`, `Covid 19` and `Đông Anh 3` are names; the number after an abbreviation (`thẻ BHYT 99, 1%`) may well be a quantity.
    let abbreviation = word.chars().count() > 2 && !word.contains(case::is_lower) && before.len() < start;
    let name = word.starts_with(case::is_upper) && !abbreviation;
    let small = text[start..].bytes().take_while(u8::is_ascii_digit).count() == 1;
    let rank = ORDINAL_NOUNS.contains(&key(word)) || (small && RANKS.contains(&key(word)));
    !name && !rank && !earlier.ends_with(|c: char| c.is_ascii_digit())
}
