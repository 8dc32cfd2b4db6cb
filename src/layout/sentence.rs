//! Blocks into sentences.
//!
//! A sentence ends at `.`, `!`, `?` or `…` where a space and a capital, digit or quotation mark follow, or the block ends. Not in a
//! number, after an abbreviation (`TP. Cần Thơ`) or an initial (`N. Phương`), after an inline list number (`gồm: 1. Thu …`), nor inside
//! brackets or quotation marks. Where the space was left out (`năm 2020.Ngoài ra`) small letters on both sides tell. Semicolons
//! part clauses, not sentences.

use super::words::ABBREVIATIONS;
use super::{Block, BlockKind, long};
use crate::report::Span;
use crate::sort::sort;
use crate::text::case;
use crate::text::key::{Key, Sieve, key};
use crate::text::token::{self, Cut, Token, TokenKind};

/// Longer brackets and quotations, in bytes, hold whole sentences and are read like other text; and a bracket that was left
/// open must not swallow what follows.
const LONGEST_BRACKET: usize = 600;
const LONGEST_QUOTE: usize = 400;

/// Words before a single capital that is a class or a rank, no initial: `đất nhóm A. Trong đó …`
const CLASS_NOUNS: [Key; 10] = [
    key("loại"),
    key("nhóm"),
    key("hạng"),
    key("khối"),
    key("bậc"),
    key("lớp"),
    key("điểm"),
    key("mục"),
    key("cấp"),
    key("vitamin"),
];

/// The sentences of a block, in order: all of it after its marker, white space between them left out.
pub fn sentences(text: &Cut, block: &Block) -> Vec<Span> {
    let words = block.words(text);
    let mut sentences = Vec::new();
    if block.kind == BlockKind::TableRow {
        long::push(text, words, &mut sentences);
        return sentences;
    }
    let tokens = text.tokens(words);
    let telling = telling(tokens);
    let asides = asides(text, words, &telling);
    let mut aside = asides.iter().peekable();
    let mut stops = telling.iter().filter(|(_, token)| matches!(token.kind, TokenKind::Mark('.' | '!' | '?' | '…')));
    let mut start = words.start;
    let mut at = words.start;
    while let Some(stop) = stops.find(|(_, stop)| stop.span.start >= at).map(|(_, stop)| stop.span.start) {
        at = text[stop..words.end]
            .find(|letter| !matches!(letter, '.' | '!' | '?' | '…'))
            .map_or(words.end, |run| stop + run);
        let mut end = at;
        while aside.next_if(|aside| aside.end <= stop).is_some() {}
        if let Some(aside) = aside.peek().filter(|aside| aside.start < stop) {
            // Only what closes the aside may close the sentence with it.
            let closes = text[end..aside.end].chars().count() == 1;
            end = aside.end;
            at = end;
            if !closes {
                continue;
            }
        }
        end +=
            text[end..words.end].len() - text[end..words.end].trim_start_matches(['”', '"', '’', '»', ')', ']']).len();
        if ends_sentence(text, words, start, stop, end) {
            long::push(text, Span::new(start, end), &mut sentences);
            start = end + (text[end..words.end].len() - text[end..words.end].trim_start().len());
        }
        at = at.max(end);
    }
    if start < words.end {
        long::push(text, Span::new(start, words.end), &mut sentences);
    }
    for begins in begun(text, tokens, &telling) {
        let at = sentences.partition_point(|sentence| sentence.end <= begins);
        let Some(whole) = sentences.get_mut(at).filter(|whole| whole.start < begins) else { continue };
        let behind = Span::new(begins, whole.end);
        whole.end = text[..begins].trim_end().len();
        sentences.insert(at + 1, behind);
    }
    sentences
}

/// The tokens that a sentence may end or begin at, and brackets and quotation marks, each with its place.
fn telling(tokens: &[Token]) -> Vec<(usize, &Token)> {
    let tells = |token: &Token| {
        if token.is_word() {
            return TIMES_SIEVE.may_hold(token.key);
        }
        matches!(token.kind, TokenKind::Mark(mark) if !matches!(mark, ',' | '-' | '/' | '%' | ';' | ':'))
    };
    let mut telling = Vec::with_capacity(tokens.len() / 8 + 4);
    telling.extend(tokens.iter().enumerate().filter(|(_, token)| tells(token)));
    telling
}

/// Words of time that a sentence begins with.
const TIMES: [Key; 4] = [key("năm"), key("quý"), key("qúy"), key("tháng")];
const TIMES_SIEVE: Sieve = Sieve::new(&[&TIMES]);

/// Where a time with a capital letter and a comma behind it begins a sentence, though no stop stands before it: a headline to which
/// the body was stuck (`Vốn FDI tăng 3,2 lần Quý I/2019, tỉnh cấp mới …`).
fn begun(text: &str, tokens: &[Token], telling: &[(usize, &Token)]) -> Vec<usize> {
    let capital = |token: &Token| token.is_word() && token.span.of(text).starts_with(case::is_upper);
    let begins = |at: &usize| {
        let (before, token) = (&tokens[at - 1], &tokens[*at]);
        if !TIMES.contains(&token.key) {
            return false;
        }
        // `Kế Hoạch Năm 2020, …` is a title in capitals.
        let stuck = (before.is_word() && !capital(before)) || before.is_digits() || before.is_mark('%');
        let year = |token: &Token| token.is_digits() && token.span.end - token.span.start == 4;
        let comma = (at + 2..tokens.len().min(at + 6)).find(|i| tokens[*i].is_mark(','));
        let dated = comma.is_some_and(|comma| year(&tokens[comma - 1]));
        // `Tết Quý Mão 2023` is no quarter.
        let roman = |next: &Token| capital(next) && next.span.end - next.span.start <= "III".len();
        let first = tokens.get(at + 1).is_some_and(|next| next.is_digits() || roman(next));
        capital(token) && token.spaced && stuck && first && dated
    };
    telling.iter().map(|(at, _)| *at).filter(|at| *at > 0 && begins(at)).map(|at| tokens[at].span.start).collect()
}

/// Whether the stop at `stop`, with what closes with it up to `end`, ends the sentence that begins at `start`.
fn ends_sentence(text: &str, words: Span, start: usize, stop: usize, end: usize) -> bool {
    let rest = &text[end..words.end];
    let after = rest.trim_start();
    let Some(next) = after.chars().next() else { return true };
    let before = &text[start..stop];
    let spaced = after.len() < rest.len();
    if spaced {
        if !(case::is_upper(next)
            || next.is_ascii_digit()
            || matches!(next, '“' | '"' | '‘' | '(' | '[' | '-' | '–' | '+' | '•' | '*'))
        {
            return false;
        }
    } else {
        let small = after.chars().nth(1).is_some_and(case::is_lower);
        let closed = end - stop == 1 || text[stop..].starts_with('…') || text[stop..].starts_with("...");
        let low =
            before.ends_with(|last: char| case::is_lower(last) || last.is_ascii_digit() || matches!(last, '%' | ')'));
        if !(case::is_upper(next) && small && low && closed) {
            return false;
        }
    }
    let single = text[stop..end].starts_with('.') && !text[stop..end].starts_with("..");
    !single || !abbreviates(before, next, spaced)
}

/// Whether the dot after `before` belongs to its last word.
fn abbreviates(before: &str, next: char, spaced: bool) -> bool {
    let word = last_word(before);
    let earlier = before[..before.len() - word.len()].trim_end();
    if word.is_empty() {
        // `gồm: 1. Thu nội địa; 2. Thu …`
        let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let earlier = before[..before.len() - digits].trim_end();
        return matches!(digits, 1 | 2) && (earlier.is_empty() || earlier.ends_with([':', ';', '.']));
    }
    if earlier.len() == before.len() - word.len() && earlier.ends_with(|last: char| last.is_ascii_digit()) {
        // `12h.`, `5.000đ.`: a unit.
        return false;
    }
    let Some(first) = word.chars().next().filter(|first| case::is_upper(*first)) else {
        return LOWER_ABBREVIATIONS.contains(&word) && !spaced || word == "tr" || word == "tp";
    };
    let single = word.len() == first.len_utf8();
    if single && CLASS_NOUNS.contains(&key(last_word(earlier))) {
        return false;
    }
    if ABBREVIATIONS.contains(&key(word)) {
        return true;
    }
    // `N.Phương`, `do: N. Phương`, `bà Lê Thị B. (60 tuổi)`; but `Nguyễn Văn A. Năm 2020`.
    single && (next == '(' || ((!spaced || !earlier.ends_with(token::is_letter)) && case::is_upper(next)))
}

/// Abbreviations in small letters.
const LOWER_ABBREVIATIONS: [&str; 3] = ["tr", "tp", "vs"];

/// The run of letters that `text` ends with, as far as words go.
fn last_word(text: &str) -> &str {
    let length: usize =
        text.chars().rev().take(8).take_while(|letter| token::is_letter(*letter)).map(char::len_utf8).sum();
    &text[text.len() - length..]
}

/// Brackets and quotations, marks included, in order and apart; of nested ones the outermost.
fn asides(text: &str, within: Span, telling: &[(usize, &Token)]) -> Vec<Span> {
    let mut asides: Vec<Span> = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    for (_, token) in telling {
        let TokenKind::Mark(letter) = token.kind else { continue };
        let at = token.span.start;
        // Straight quotation marks lean on the word that they open or close.
        let straight = letter == '"';
        let opens = straight && {
            let before = text[within.start..at].chars().next_back().unwrap_or(' ');
            let after = text[token.span.end..within.end].chars().next().unwrap_or(' ');
            (before.is_whitespace() || before == '(') && !after.is_whitespace()
        };
        let opener = match letter {
            '(' | '[' | '“' | '«' => None,
            '"' if opens => None,
            ')' => Some('('),
            ']' => Some('['),
            '”' => Some('“'),
            '»' => Some('«'),
            '"' => Some('"'),
            _ => continue,
        };
        let Some(opener) = opener else {
            open.push((letter, at));
            continue;
        };
        // What was opened inside and never closed is given up; a closer without an opener closes nothing.
        let near = open.iter().rev().take(4).position(|(known, _)| *known == opener);
        if let Some(back) = near {
            let last = open.len() - 1 - back;
            let start = open[last].1;
            open.truncate(last);
            let longest = if matches!(opener, '(' | '[') { LONGEST_BRACKET } else { LONGEST_QUOTE };
            if at - start <= longest {
                asides.push(Span::new(start, at + letter.len_utf8()));
            }
        } else if straight {
            open.push((letter, at));
        }
    }
    sort(&mut asides, |a, b| a < b);
    let mut apart: Vec<Span> = Vec::with_capacity(asides.len());
    for aside in asides {
        match apart.last_mut() {
            Some(last) if aside.start < last.end => last.end = last.end.max(aside.end),
            _ => apart.push(aside),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()), level: 0, marker: None };
        sentences(&Cut::new(text), &block).into_iter().map(|sentence| sentence.of(text)).collect()
    }

    #[test]
    fn parts_sentences() {
        for sentences in [
            &["Huyện mở 5 lớp.", "117 học viên tốt nghiệp.", "Tỷ lệ đạt 98,5%."][..],
            &["Xã có lúa, ngô, khoai…", "Năng suất đạt 5 tấn/ha!", "Ai cũng vui?", "“Vui lắm”, ông An nói."],
            &["Kết quả năm 2020.", "Ngoài ra, xã thu 3 tỷ đồng (tăng 5%).", "Còn lại là 2%."],
            &["Ông nói: “Chúng tôi mừng.”", "Bà con cũng vậy."],
            &["Xã thu 5 tỷ đồng.", "- Huyện thu 7 tỷ đồng."],
            &["Đất nhóm A.", "Trong đó có 5 ha."],
            &["Lúc 12h.", "Giá 5.000đ.", "Hết quý II.", "Năm sau tăng."],
            &["Diện tích: 1. lúa 5 ha; 2. ngô 3 ha."],
        ] {
            assert_eq!(split(&sentences.join(" ")), sentences);
        }
        assert_eq!(
            split("Kết quả năm 2020.Ngoài ra có 5 xã.Tỷ lệ 9%."),
            ["Kết quả năm 2020.", "Ngoài ra có 5 xã.", "Tỷ lệ 9%."]
        );
        assert_eq!(split("Xã có lúa, khoai...Còn ngô thì ít."), ["Xã có lúa, khoai...", "Còn ngô thì ít."]);
        assert_eq!(split("Thu 5 tỷ\nđồng.\nChi 3 tỷ đồng"), ["Thu 5 tỷ\nđồng.", "Chi 3 tỷ đồng"]);
    }

    #[test]
    fn keeps_sentences_whole() {
        for sentence in [
            "Sở Y tế TP. Cần Thơ và TP.HCM chi 1.250.300 đồng, 5.5 tấn, ngày 30.3.2022.",
            "GS. TS. Lê Văn An, N.Phương, N. Phương ở Q. 1, P. Bến Nghé cùng dự.",
            "Bà Lê Thị B. (60 tuổi) được hỗ trợ.",
            "Xã có 5 lớp (gồm 3 lớp may. Còn lại là hàn) và 2 tổ.",
            "Phong trào “Sạch nhà. Đẹp ngõ. Vui xóm” có 5 xã tham gia.",
            "Xã \"Sạch nhà. Đẹp ngõ\" đạt 5% ... so với năm trước.",
            "Gồm: 1. Thu nội địa 5 tỷ đồng; 2. Thu khác 3 tỷ đồng; chi 2 tỷ đồng.",
            "Thu 612 tr.đ, chi 5 tr. đồng, v.v. và các khoản khác",
            "Kế hoạch số 15. và 16 còn hiệu lực.",
        ] {
            assert_eq!(split(sentence), [sentence]);
        }
    }

    #[test]
    fn an_open_bracket_swallows_nothing() {
        assert_eq!(split("Xã có 5 lớp (gồm may. Huyện có 7 lớp.").len(), 2);
        assert_eq!(split("Xã có 5 lớp \"may. Huyện có 7 lớp.").len(), 2);
        let long = format!("Ông nói: “{}”.", "Xã có 5 lớp may và 3 tổ hàn. ".repeat(20));
        assert!(split(&long).len() > 10);
    }

    #[test]
    fn leaves_the_marker_out_and_rows_whole() {
        let text = "1. Thu 5 tỷ đồng. Chi 3 tỷ đồng.";
        let marker = Some(Span::new(0, 2));
        let item = Block { kind: BlockKind::ListItem, span: Span::new(0, text.len()), level: 0, marker };
        let words: Vec<&str> = sentences(&Cut::new(text), &item).iter().map(|sentence| sentence.of(text)).collect();
        assert_eq!(words, ["Thu 5 tỷ đồng.", "Chi 3 tỷ đồng."]);
        let row = Block { kind: BlockKind::TableRow, marker: None, ..item };
        assert_eq!(sentences(&Cut::new(text), &row).len(), 1);
    }
}
