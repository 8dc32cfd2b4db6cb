//! Digits that belong to the word before them: `Nghị quyết 42`, `lần thứ 14`, `Quốc lộ 9`, `mũi 3`, `giống lúa OM 18`.

use super::{Digits, is_capital};
use crate::lexicon::{Kind, Label, Match};
use crate::report::OtherKind;
use crate::text::key::{Key, key, keys};
use crate::text::token::{Token, is_year};
use std::ops::Range;

const NUMBER: Key = key("số");
/// `dân tộc thiểu số 215 người`: words that `số` ends.
const ENDED: [Key; 5] = [key("thiểu"), key("đa"), key("dân"), key("tổng"), key("trong")];
const RESOLUTION: Key = key("quyết");
const RESOLVED: Key = key("nq");
const SCHEME: Key = key("án");
/// What is decided by a paper each.
const CASES: [Key; 3] = keys(["cuộc", "vụ", "việc"]);
/// The end of `nghị quyết đại hội`.
const CONGRESS: Key = key("hội");

/// How many tokens before one rank another may begin.
const NEAR: usize = 14;

/// Whether a slash and a year stand behind the digits.
fn is_of_a_year(digits: &Digits) -> bool {
    digits.words(digits.at + 1) == "/" && is_year(digits.words(digits.at + 2))
}

/// What the word before makes of the digits.
pub fn read(digits: &Digits) -> Option<(Range<usize>, OtherKind)> {
    let &Digits { tokens, matches, at, end, .. } = digits;
    let measured = digits.is_measured();
    // `kịch bản 7,61%` is a rate.
    let whole = digits.numeral.is_none_or(|count| count == 1);
    let (alone, short) = (digits.is_alone(), digits.at_most(4));
    let head = matches.before(at).filter(|m| m.tokens.end == at);
    if let Some(head) = head {
        match head.label {
            // `ban hành kết luận 12 cuộc thanh tra` counts them.
            Label::LegalHead if !measured && !tokens.get(end).is_some_and(|next| CASES.contains(&next.key)) => {
                return Some((at..end, OtherKind::LegalRef));
            }
            Label::Plan if alone && short && !measured && names_a_paper(tokens, head) && digits.ends_here() => {
                return Some((at..end, OtherKind::LegalRef));
            }
            // `Mục tiêu 1: Trong lĩnh vực chính trị`, `- Chỉ tiêu 2. …`
            Label::Plan if alone && digits.at_most(2) && numbers_an_aim(tokens, head) => {
                return Some((at..end, OtherKind::Ordinal));
            }
            Label::OrdinalHead => return Some((at..end, OtherKind::Ordinal)),
            // `Chương trình 135 498,7 tỷ`: its number, then an amount.
            Label::NameHead if is_divided(digits) => return Some((at..at + 1, OtherKind::Name)),
            Label::NameHead if !measured && (alone && digits.at_most(5) || is_code(digits)) => {
                return Some((at..end, OtherKind::Name));
            }
            Label::Numbered
                if alone
                    && short
                    && !measured
                    && (digits.ends_here() || is_urban(digits) || is_referred_to(digits)) =>
            {
                return Some((at..end, OtherKind::Ordinal));
            }
            // `tuần 32/2023`
            Label::Numbered if digits.at_most(2) && !measured && is_of_a_year(digits) => {
                return Some((at..at + 3, OtherKind::Ordinal));
            }
            // `xã 12 trồng rừng`
            Label::Actor
                if alone && digits.at_most(2) && !measured && digits.ends_here() && names_a_commune(tokens, head) =>
            {
                return Some((at..end, OtherKind::Ordinal));
            }
            // `theo mục 3.2, 254 hộ …`
            Label::Numbered if !measured && let Some(end) = section(digits) => {
                return Some((at..end, OtherKind::Ordinal));
            }
            Label::Institution if whole && short && !measured && digits.ends_here() => {
                return Some((at..end, OtherKind::Name));
            }
            _ => {}
        }
    }
    // `dịch vụ công mức độ 1,2`: two grades, not one and two tenths.
    let grades = is_degree(tokens, at) && digits.numeral == Some(3) && !measured;
    if grades && digits.at_most(1) && tokens[at + 1].is_mark(',') && matches!(digits.words(at + 2), "2" | "3" | "4") {
        return Some((at..at + 3, OtherKind::Name));
    }
    // `xếp 9/63 tỉnh`: a place, not how many.
    let ranked = at > 0 && tokens[at - 1].key == const { key("xếp") };
    // `xếp thứ 5/13 tỉnh trong miền và 31/63 tỉnh`
    let next = at > 0 && tokens[at - 1].key == const { key("và") };
    let ranks = [const { key("xếp") }, const { key("đứng") }, const { key("hạng") }];
    let ranked = ranked || next && tokens[at.saturating_sub(NEAR)..at].iter().any(|token| ranks.contains(&token.key));
    let of =
        tokens.get(at + 1).is_some_and(|token| token.is_mark('/')) && tokens.get(at + 2).is_some_and(Token::is_digits);
    if ranked && of {
        return Some((at..at + 3, OtherKind::Ordinal));
    }
    // `cứ 100 lao động thì có 65 người qua đào tạo`: of so many.
    let of_each = at > 0 && tokens[at - 1].key == const { key("cứ") };
    if of_each && !measured {
        return Some((at..at + digits.numeral.unwrap_or(end - at), OtherKind::Criterion));
    }
    // `trường công nhận mức 1`: a grade.
    let graded = at > 0 && tokens[at - 1].key == const { key("mức") };
    if graded && alone && digits.at_most(1) && !measured && digits.ends_here() {
        return Some((at..end, OtherKind::Ordinal));
    }
    let ranges = alone || whole && tokens.get(at + 1).is_some_and(|token| token.is_mark('-'));
    if is_rank(tokens, at) && ranges && digits.at_most(2) && !measured && digits.ends_here() {
        return Some((at..end, OtherKind::Ordinal));
    }
    // `cách mạng công nghiệp 4.0`
    let modern = at > 0 && MODERN.contains(&tokens[at - 1].key);
    if modern && digits.at_most(1) && !measured && digits.numeral == Some(3) && digits.words(at + 2) == "0" {
        return Some((at..at + 3, OtherKind::Name));
    }
    // `39 xã đạt mức độ 2`
    if is_degree(tokens, at) && alone && digits.at_most(1) && !measured && digits.ends_here() {
        return Some((at..end, OtherKind::Name));
    }
    // `Q. 9`: an urban district.
    let district = at > 1 && tokens[at - 1].is_mark('.') && matches!(digits.words(at - 2), "Q" | "P");
    if district && alone && digits.at_most(2) {
        return Some((at..end, OtherKind::Ordinal));
    }
    // `Nghị quyết của Quốc hội số 42`, `Số: 214/BC`
    let numbered = at > 0
        && ((tokens[at - 1].key == NUMBER && !few(tokens, at - 1))
            || (tokens[at - 1].is_mark(':') && at > 1 && tokens[at - 2].key == NUMBER));
    if numbered && !measured && alone && short {
        return Some((at..end, OtherKind::Name));
    }
    // `mức độ 3 và 4`, `các quyết định số 418, 92`: one more behind the first.
    if alone
        && !measured
        && digits.ends_here()
        && let Some(kind) = listed(digits)
    {
        return Some((at..end, kind));
    }
    if alone && short && !measured && is_grade(digits) {
        return Some((at..end, OtherKind::Ordinal));
    }
    if alone && short && !measured && of_a_law(digits) {
        return Some((at..end, OtherKind::Year));
    }
    let kind = digits.at_most(3) && alone && !measured && head.is_none() && behind_letters(digits);
    (kind || is_model(digits)).then_some((at..end, OtherKind::Name))
}

/// `công an quận 2 báo cáo`: an urban district, unless it counts what follows: `toàn quận 12 phường`; `thôn 7 xã Phú Thành`.
fn is_urban(digits: &Digits) -> bool {
    let &Digits { tokens, at, text, .. } = digits;
    let counts = |kind: Kind| kind.begins(tokens, at + 1);
    let district = tokens[at - 1].key == const { key("quận") } && digits.at_most(2);
    let commune = Kind::Commune.length(tokens, at + 1);
    let named = tokens.get(at + 1 + commune).is_some_and(|name| is_capital(name.span.of(text)));
    district && ![Kind::Counter, Kind::Member, Kind::Priced].into_iter().any(counts) || commune > 0 && named
}

/// `theo khoản 1 nêu trên`, `phần 2 bên dưới`, `từ bậc 2 trở đi`, `vành đai 2 dài 9 km`: which one, not how many.
fn is_referred_to(digits: &Digits) -> bool {
    const BESIDE: Key = key("bên");
    const SIDES: [Key; 2] = [key("trên"), key("dưới")];
    const WORDS: [Key; 4] = [key("nêu"), key("trở"), key("này"), key("dài")];
    let next = |by: usize| digits.tokens.get(digits.at + by).map(|token| token.key);
    next(1).is_some_and(|word| WORDS.contains(&word))
        || next(1) == Some(BESIDE) && next(2).is_some_and(|side| SIDES.contains(&side))
}

/// `thi vào lớp 6 trường chuyên`, `chương trình lớp 12`, `từ lớp 6 đến lớp 8`: of pupils, not how many.
fn is_grade(digits: &Digits) -> bool {
    const OF: [Key; 9] =
        [key("vào"), key("sinh"), key("trình"), key("thi"), key("năm"), key("học"), key("từ"), key("đến"), key("khối")];
    let &Digits { tokens, at, .. } = digits;
    let grade = digits.first.parse().is_ok_and(|grade: u8| grade <= 12);
    grade && at > 1 && tokens[at - 1].key == const { key("lớp") } && OF.contains(&tokens[at - 2].key)
}

/// The end of a section's number, whose parts are small and divided by dots: `3.2`, `1.2.4`; `3.200` is a thousand.
fn section(digits: &Digits) -> Option<usize> {
    let &Digits { tokens, at, .. } = digits;
    let small =
        |at: usize| tokens.get(at).is_some_and(|t| t.is_digits() && !t.spaced && t.span.end - t.span.start <= 2);
    let mut end = at + 1;
    while digits.at_most(2) && tokens.get(end).is_some_and(|t| t.is_mark('.') && !t.spaced) && small(end + 1) {
        end += 2;
    }
    let ends = Digits { at, end, ..*digits }.ends_here();
    (end > at + 1 && ends).then_some(end)
}

/// Whether a space divides a name's number from the next one, as it would groups of thousands.
fn is_divided(digits: &Digits) -> bool {
    let &Digits { tokens, at, .. } = digits;
    tokens.get(at + 1).is_some_and(Token::is_digits) && digits.at_most(3) && tokens[at - 1].key != NUMBER
}

/// `mã số thuế 7840106101`, `xổ số 6/45`, `IELTS 6.5`: as no quantity is written.
fn is_code(digits: &Digits) -> bool {
    let &Digits { tokens, at, end, .. } = digits;
    let size = |at: usize| tokens[at].span.end - tokens[at].span.start;
    let pair = end == at + 3 && size(at) <= 2 && tokens[end - 1].is_digits() && size(end - 1) <= 2;
    let marked = |mark| pair && tokens[at + 1].is_mark(mark);
    (end == at + 1 && size(at) >= LONG) || marked('/') || (marked('.') && size(end - 1) == 1)
}

/// So many digits without a mark are a code.
const LONG: usize = 8;

/// `Bộ luật Lao động 2019`: a year behind the name of a law, which begins with a capital.
fn of_a_law(digits: &Digits) -> bool {
    let &Digits { text, tokens, matches, at, .. } = digits;
    if !digits.first.parse().is_ok_and(|year: u16| (1945..=2100).contains(&year)) {
        return false;
    }
    let name = tokens[..at].iter().rev().take(LONGEST_NAME).take_while(|token| token.is_word()).count();
    let from = matches.matches.partition_point(|m| m.tokens.start < at - name);
    let mut heads = matches.matches[from..].iter().take_while(|m| m.tokens.end < at);
    heads.any(|m| {
        let first = tokens[m.tokens.start].span.of(text);
        m.label == Label::LegalHead && is_capital(first) && is_capital(tokens[m.tokens.end].span.of(text))
    })
}

/// Most words of a law's name.
const LONGEST_NAME: usize = 12;

/// What is called by letters and a number, by the last word.
const MODELS: [Key; 7] = [key("bay"), key("tàu"), key("hiệu"), key("thăng"), key("lửa"), key("súng"), key("hạm")];

/// `chuyến bay PK 771`, `máy bay Su -35`: a few letters and a number behind a thing that is called so.
fn is_model(digits: &Digits) -> bool {
    let &Digits { text, tokens, at, .. } = digits;
    let dash = usize::from(at > 0 && (tokens[at - 1].is_mark('-') || tokens[at - 1].is_mark('–')));
    let Some(letters) = at.checked_sub(1 + dash) else { return false };
    let word = tokens[letters].span.of(text);
    let called = letters.checked_sub(1).is_some_and(|before| MODELS.contains(&tokens[before].key));
    let name = tokens[letters].is_word() && is_capital(word) && word.len() <= 4;
    // `DN -35%` is measured.
    name && called && digits.is_alone() && digits.at_most(4) && !digits.is_measured()
}

/// The kind of the digits before, where a word and they stand before a comma, `và` or dash: `mức độ 3 và 4`, `Điều 53, 54 và 56`;
/// papers have up to four digits: `các quyết định số 418, 92`.
fn listed(digits: &Digits) -> Option<OtherKind> {
    let &Digits { tokens, matches, at, .. } = digits;
    let joins = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.key == const { key("và") } || [',', '-', '–'].iter().any(|mark| t.is_mark(*mark)))
    };
    let mut first = at;
    while first >= 3 && at - first < 2 * LONGEST_LIST && joins(first - 1) && tokens[first - 2].is_digits() {
        first -= 2;
    }
    if first < at && is_degree(tokens, first) && digits.at_most(1) {
        return Some(OtherKind::Name);
    }
    if first < at && is_rank(tokens, first) && digits.at_most(2) {
        return Some(OtherKind::Ordinal);
    }
    let head = matches.before(first)?;
    let kind = match head.label {
        Label::LegalHead => OtherKind::LegalRef,
        Label::NameHead => OtherKind::Name,
        Label::Numbered | Label::OrdinalHead => OtherKind::Ordinal,
        _ => return None,
    };
    let most = if kind == OtherKind::LegalRef { 4 } else { 2 };
    let narrow = |at: usize| tokens[at].span.end - tokens[at].span.start <= most;
    let behind = head.tokens.end == first || head.tokens.end + 1 == first && tokens[first - 1].key == NUMBER;
    (first < at && behind && (first..=at).step_by(2).all(narrow)).then_some(kind)
}

/// What has a version of its own.
const MODERN: [Key; 3] = [key("nghiệp"), key("nghệ"), key("cmcn")];

/// `trường cấp 3`, `gió mạnh cấp 6, giật cấp 8`: of which rank; `cung cấp 5`, `đã cấp 40` give so many.
fn is_rank(tokens: &[Token], at: usize) -> bool {
    #[rustfmt::skip]
    const GIVES: [Key; 15] = keys([
        "trợ", "cung", "khẩn", "xuất", "nâng", "đẳng", "đã", "được", "chưa", "mới", "xin", "mỗi", "nhiều", "số", "vài",
    ]);
    let counted = |before: &Token| before.is_digits() || GIVES.contains(&before.key);
    at > 1 && tokens[at - 1].key == const { key("cấp") } && !counted(&tokens[at - 2])
}

/// Whether `mức độ` stands before a token, in `đạt mức độ 2` as well, where `đạt mức` bounds.
fn is_degree(tokens: &[Token], at: usize) -> bool {
    at > 1 && tokens[at - 2].key == const { key("mức") } && tokens[at - 1].key == const { key("độ") }
}

/// Most numbers of a list behind one head.
const LONGEST_LIST: usize = 8;

/// `OM 18`, `PC 03`: behind two or three capitals, where nothing is counted.
fn behind_letters(digits: &Digits) -> bool {
    let Some(before) = digits.at.checked_sub(1).map(|at| digits.words(at)) else { return false };
    let letters = before.chars().count();
    (2..=3).contains(&letters) && before.chars().all(|c| c.is_ascii_uppercase()) && digits.ends_here()
}

/// Whether what stands before is `xã` and nothing else.
fn names_a_commune(tokens: &[Token], head: &Match) -> bool {
    head.tokens.len() == 1 && tokens[head.tokens.start].key == const { key("xã") }
}

/// Whether a plan word is one that papers are called by: `Nghị quyết 42`, `Đề án 1956`.
fn names_a_paper(tokens: &[Token], head: &Match) -> bool {
    let last = tokens[head.tokens.end - 1].key;
    // `(NQ 45)` is what was resolved, `theo NQ 45` a paper.
    let bracket = head.tokens.start.checked_sub(1).is_some_and(|before| tokens[before].is_mark('('));
    [RESOLUTION, SCHEME, CONGRESS].contains(&last) || last == RESOLVED && !bracket
}

/// Whether an aim is told by its number: before a colon, or at the head of a line and before its stop.
fn numbers_an_aim(tokens: &[Token], head: &Match) -> bool {
    let (Range { start, end }, next) = (head.tokens.clone(), tokens.get(head.tokens.end + 1));
    let opens = tokens[..start].iter().all(|token| !token.is_word());
    let stops = next.is_none_or(|next| next.is_mark('.'));
    tokens[end - 1].key == const { key("tiêu") } && (next.is_some_and(|next| next.is_mark(':')) || opens && stops)
}

/// Whether `số` at a token ends a word.
fn few(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| ENDED.contains(&tokens[before].key))
}
