//! Numbers and scale words that copying tore apart, put together again.
//!
//! In: text in one spelling. Out: the same text with `so với năm 202 3` → `2023`, `12. 480 hồ sơ` → `12.480`, `vượt 57, 6%` →
//! `57,6%`, `đạt 1 04%` → `104%`, `80 t đồng` → `80 tỷ đồng`, `5 tri ệu` → `5 triệu`, and `tỷđồng` in two words.
//!
//! Every one of these shapes also stands in ordinary text (`lớp 5. 120 em`, `Đến năm 2025, 55% số xã`, `lần lượt 45, 35%`), and far
//! oftener for some. So a gap is closed only where the words before it call for a quantity and nothing says that the two
//! numbers are two. Groups of thousands kept apart by a space (`9 870`) are no tear; the number stage reads them.

use super::clean::Repair;
use super::eight::{Eight, before, pass_by};
use super::gaps::Number;
use super::key::{Key, key, keys};
use super::legacy::syllable;
use super::map::{Map, Rewriting};
use super::page::{self, Turn};
use super::token::is_letter;
use crate::report::Span;
use crate::text::case;

/// Words after which a number is a name, a rank or a date, so that a sentence or clause may well end with it.
#[rustfmt::skip]
pub(super) const ORDINAL_NOUNS: [Key; 46] = keys([
    "năm", "tháng", "ngày", "quý", "tuần", "vụ", "kỳ", "đợt", "đoạn", "khóa", "lần", "thứ", "số", "lớp",
    "khối", "độ", "nhóm", "tổ", "ấp", "thôn", "xóm", "khu", "vùng", "phường", "quận", "đường", "lộ", "tuyến",
    "điều", "khoản", "điểm", "mục", "phần", "chương", "bài", "câu", "bảng", "hình", "tuổi", "mũi", "bão",
    "suất", "trang", "ảnh", "phiên", "TK",
]);

/// The same, but the numbers are small: `cấp 3. 120 em`, while `cấp 12. 480 thẻ` gives cards out.
pub(super) const RANKS: [Key; 5] = keys(["cấp", "hạng", "loại", "bậc", "mức"]);

const SCALE_WORDS: [&str; 5] = ["tỷ", "triệu", "nghìn", "ngàn", "đồng"];
const SCALES: [Key; 5] = keys(SCALE_WORDS);
const DONG: Key = key("đồng");

/// One change to a stretch of the text.
enum Edit {
    /// Its spaces go.
    Join(Span),
    /// These words stand in its place.
    Put(Span, &'static str),
    /// A page was turned: its number goes.
    Turn(Turn),
}

impl Edit {
    /// What it changes.
    fn span(&self) -> Span {
        let (Edit::Join(span) | Edit::Put(span, _) | Edit::Turn(Turn { gap: span, .. })) = self;
        *span
    }
}

/// A text with its tears mended.
pub struct Mended {
    /// The text.
    pub text: String,
    /// The way back.
    pub map: Map,
    /// What was mended.
    pub repairs: Vec<Repair>,
    /// Numbers of pages that were taken out, in bytes of the text before.
    pub pages: Vec<Span>,
}

/// The text with its tears mended.
pub fn mend(text: String) -> Mended {
    let mut mended = Rewriting::of(&text);
    let (mut repairs, mut pages) = (Vec::new(), Vec::new());
    let mut at = 0;
    for edit in edits(&text) {
        let torn = edit.span();
        if torn.start < at {
            continue;
        }
        mended.keep(at, torn.start);
        at = torn.end;
        let start = mended.len();
        match edit {
            Edit::Put(_, new) => mended.put(new, torn.start, torn.end),
            Edit::Turn(turn) => {
                mended.put("\n", torn.start, torn.end);
                pages.push(turn.number);
                continue;
            }
            Edit::Join(_) => {
                let mut from = torn.start;
                for part in torn.of(&text).split(' ') {
                    mended.keep(from, from + part.len());
                    from += part.len() + 1;
                }
            }
        }
        // Words that were only spaced apart say what they said before.
        if !torn.is_empty() {
            let to = mended.since(start).to_owned();
            repairs.push(Repair { span: Span::new(start, mended.len()), from: torn.of(&text).to_owned(), to });
        }
    }
    mended.keep(at, text.len());
    let (text, map) = mended.done();
    Mended { text, map, repairs, pages }
}

/// Whether something may be torn before one of three bytes: the first is a digit or a space with one letter between it and another,
/// or the two others are a `đ` without a space before them. Of several, ranges instead of single bytes: they are told of many at once.
fn may_tell(first: u8, second: u8, third: u8) -> bool {
    let glued = (first > b' ') & (second == FIRST_OF_D) & (0x90..=0x91).contains(&third);
    first.is_ascii_digit() | (first.max(third) <= b' ') | glued
}

/// The next byte at `at` or behind before which something may be torn: a digit, a space with a letter alone behind it, the first byte of
/// a `đ` with no space before it.
fn next_telling(bytes: &[u8], at: usize) -> Option<usize> {
    let mut at = pass_by(bytes, at, may_tell);
    while let (Some(eight), Some(behind)) = (Eight::at(bytes, at), Eight::at(bytes, at + 2)) {
        let spaces = eight.equal(b' ');
        let glued = eight.equal(FIRST_OF_D) & !(spaces << 8);
        let telling = eight.between(b'0', b'9') | spaces & behind.equal(b' ') | glued;
        if telling != 0 {
            return Some(at + before(telling));
        }
        at += 8;
    }
    let telling = |byte: &u8| matches!(byte, b'0'..=b'9' | b' ' | &FIRST_OF_D);
    Some(at + bytes.get(at..)?.iter().position(telling)?)
}

const FIRST_OF_D: u8 = "đ".as_bytes()[0];

fn edits(text: &str) -> Vec<Edit> {
    let bytes = text.as_bytes();
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(telling) = next_telling(bytes, at) {
        at = telling;
        match bytes[at] {
            // A letter alone between two spaces, or none.
            b' ' => {
                let alone = bytes.get(at + 2) == Some(&b' ');
                at += 1;
                if let Some(word) = if alone { torn_word(text, at) } else { None } {
                    edits.push(Edit::Join(word));
                    at = word.end;
                }
            }
            FIRST_OF_D => {
                // `Đ` or `đ`, no `ă`.
                let glued = at > 0 && bytes[at - 1] != b' ' && matches!(bytes[at + 1], 0x90 | 0x91);
                if glued && is_scale(word_before(text, at)) && key(word_at(text, at).of(text)) == DONG {
                    edits.push(Edit::Put(Span::new(at, at), " "));
                }
                at += 2;
            }
            // Of `300 m2. 480 hộ`.
            b'2' | b'3' if is_power(text, at) => at += 1,
            _ => {
                if let Some(turn) = page::turn(text, at) {
                    at = turn.gap.end;
                    edits.push(Edit::Turn(turn));
                    continue;
                }
                let number = Number::at(text, at);
                if number.torn {
                    edits.push(Edit::Join(Span::new(at, number.end)));
                }
                at = scale(text, number.end, &mut edits);
            }
        }
    }
    edits
}

/// `g iải ngân`, `p hát tờ rơi`: a consonant, behind a space, that was torn off its syllable. What is left must be none by itself (but `p` alone is no
/// word either), and no number, rank or name may stand before: `5 m vải`, `nhóm b gồm`.
fn torn_word(text: &str, at: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    if at <= 1 || !matches!(bytes[at], b'b'..=b'z') || b"eiouywjfz".contains(&bytes[at]) {
        return None;
    }
    let rest = word_at(text, at + 2);
    let before = word_before(text, at);
    let apart = before.is_empty() && text[..at].trim_end_matches(' ').ends_with(',');
    let named = (before.is_empty() && !apart) || ORDINAL_NOUNS.contains(&key(before)) || RANKS.contains(&key(before));
    let small = rest.of(text).starts_with(case::is_lower) && (apart || before.starts_with(case::is_lower));
    if named || !small || text[..at].trim_end_matches(' ').len() + 1 != at {
        return None;
    }
    let is_syllable = |word: &str| syllable::is_syllable(word.chars());
    let whole: String = text[at..rest.end].chars().filter(|letter| *letter != ' ').collect();
    let torn = is_syllable(&whole) && (bytes[at] == b'p' || !is_syllable(rest.of(text)));
    torn.then_some(Span::new(at, rest.end))
}

/// Mends the scale word and the `đồng` after a number, and says where to go on.
fn scale(text: &str, number: usize, edits: &mut Vec<Edit>) -> usize {
    let mut at = number;
    // At most a scale of two words and `đồng` follow.
    for _ in 0..3 {
        let start = at + usize::from(text[at..].starts_with(' '));
        if !text[start..].starts_with(BEGINS) {
            return at;
        }
        let first = word_at(text, start);
        if let Some((torn, whole)) = torn_power(text, first) {
            let end = torn.end;
            edits.push(Edit::Put(torn, whole));
            return end;
        }
        if text.as_bytes().get(first.end) == Some(&b' ') && is_scale(first.of(text)) {
            at = first.end;
            // Behind `đồng` the amount is over.
            if key(first.of(text)) == DONG {
                return at;
            }
            continue;
        }
        let Some(edit) = torn_scale(text, first) else { return at };
        at = edit.span().end;
        edits.push(edit);
    }
    at
}

/// What [`SCALE_WORDS`] and the metre begin with, in either case.
const BEGINS: [char; 8] = ['t', 'T', 'n', 'N', 'đ', 'Đ', 'm', 'k'];

/// What makes a scale word of `first` and the word behind it: `tri ệu`, `t đồng`, `ty đồng`.
fn torn_scale(text: &str, first: Span) -> Option<Edit> {
    if first.is_empty() || text.as_bytes().get(first.end) != Some(&b' ') || is_scale(first.of(text)) {
        return None;
    }
    let second = word_at(text, first.end + 1);
    let joined = || [first.of(text), second.of(text)].concat();
    let short = !second.is_empty() && second.end - first.start <= LONGEST_SCALE + 1;
    if short && is_scale(&joined()) {
        return Some(Edit::Join(Span::new(first.start, second.end)));
    }
    let dong = key(without_dong(text, second).of(text)) == DONG;
    (["t", "ty"].contains(&first.of(text)) && dong).then_some(Edit::Put(first, "tỷ"))
}

/// The word without each `đồng` glued to its end, which is parted from it as well: `80 t đồngđồng`.
fn without_dong(text: &str, mut word: Span) -> Span {
    let dong = |word: &str| word.char_indices().nth_back(DONG_LETTERS - 1).filter(|(at, _)| key(&word[*at..]) == DONG);
    while let Some((head, _)) = dong(word.of(text)).filter(|(head, _)| *head > 0) {
        word.end = word.start + head;
    }
    word
}

/// How many letters `đồng` has, in either case.
const DONG_LETTERS: usize = 4;

/// Whether a scale word stands at `at`, torn or whole.
pub(super) fn has_scale(text: &str, at: usize) -> bool {
    let word = word_at(text, at);
    is_scale(without_dong(text, word).of(text)) || torn_scale(text, word).is_some()
}

/// The square or cubic metre whose small figure was torn off onto the next line: `6.500 m` / `2, lâm sản`. It must end there, or a noun
/// with a mark before it would begin the line.
fn torn_power(text: &str, metre: Span) -> Option<(Span, &'static str)> {
    let rest = text.get(metre.end..)?;
    let behind = rest.trim_start_matches([' ', '\r', '\n']);
    let gap = rest.len() - behind.len();
    let power = behind.chars().next().filter(|power| matches!(power, '2' | '3'))?;
    let whole = METRES.into_iter().find(|whole| whole.strip_suffix(power) == Some(metre.of(text)))?;
    let ends = behind[1..].starts_with([',', ';', ')', '.', '/']);
    let decimal = behind[1..].get(1..).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    let torn = rest.as_bytes()[..gap].contains(&b'\n') && gap < 6 && ends && !decimal;
    torn.then_some((Span::new(metre.start, metre.end + gap + 1), whole))
}

/// Whether the digit at `at` is the small figure of a metre.
fn is_power(text: &str, at: usize) -> bool {
    let glued = at > 0 && text.as_bytes()[at - 1] == b'm' && digits(text, at) == at + 1;
    glued && METRES.contains(&[word_before(text, at), &text[at..at + 1]].concat().as_str())
}

const METRES: [&str; 3] = ["m2", "m3", "km2"];

fn is_scale(word: &str) -> bool {
    word.len() <= LONGEST_SCALE && SCALES.contains(&key(word))
}

/// In bytes, in any spelling.
const LONGEST_SCALE: usize = 8;

/// The end of the run of digits that begins at `at`.
pub(super) fn digits(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// The longest word looked at, in bytes; no word here is longer, and a text without spaces must not be read over and over.
const LONGEST: usize = 24;

/// The run of letters that begins at `at`; empty where it is longer than any word.
pub(super) fn word_at(text: &str, at: usize) -> Span {
    let mut end = at;
    for letter in text[at..].chars() {
        if !is_letter(letter) {
            break;
        }
        end += letter.len_utf8();
        if end - at > LONGEST {
            return Span::new(at, at);
        }
    }
    Span::new(at, end)
}

/// The run of letters that ends at `at`, spaces between left out; empty where it is longer than any word.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    let end = text[..at].trim_end_matches(' ').len();
    let mut start = end;
    for letter in text[..end].chars().rev() {
        if !is_letter(letter) {
            break;
        }
        start -= letter.len_utf8();
        if end - start > LONGEST {
            return "";
        }
    }
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        mend(text.to_owned()).text
    }

    #[test]
    fn every_scale_word_begins_with_a_letter_that_is_looked_for() {
        for word in SCALE_WORDS {
            assert!(word.starts_with(BEGINS) && word.to_uppercase().starts_with(BEGINS), "{word}");
        }
        assert!(["m", "km"].iter().all(|metre| metre.starts_with(BEGINS)));
    }

    #[test]
    fn closes_the_gaps_in_torn_numbers() {
        for (torn, whole) in [
            ("kết quả năm 202 3 và năm 20 24.", "kết quả năm 2023 và năm 2024."),
            ("III/ NĂM 201 7", "III/ NĂM 2017"),
            ("quý IV/202 3 cấp 12. 480 thẻ", "quý IV/2023 cấp 12.480 thẻ"),
            ("ngày 5/12/202 3, giai đoạn 2021-202 5", "ngày 5/12/2023, giai đoạn 2021-2025"),
            ("quản lý hơn 96 .000 hồ sơ", "quản lý hơn 96.000 hồ sơ"),
            ("xã tiếp nhận 12. 480 đơn", "xã tiếp nhận 12.480 đơn"),
            ("chi 4. 225 triệu và 1. 234. 567 đồng", "chi 4.225 triệu và 1.234.567 đồng"),
            ("trích 12. 633,5 triệu", "trích 12.633,5 triệu"),
            ("của xã là 3, 8% và", "của xã là 3,8% và"),
            ("vượt 57, 6% và còn 3 ,15 %", "vượt 57,6% và còn 3,15 %"),
            ("chi gần 14, 5 tỷ đồng", "chi gần 14,5 tỷ đồng"),
            ("có thẻ BHYT 98, 4% dân số", "có thẻ BHYT 98,4% dân số"),
            ("đạt 1 04% kế hoạch", "đạt 104% kế hoạch"),
            ("hoàn thành 10 0% và đạt 1 00%", "hoàn thành 100% và đạt 100%"),
            ("chi 80 t đồng, thu 1-1,5 t đồng", "chi 80 tỷ đồng, thu 1-1,5 tỷ đồng"),
            ("chi gần 21, 4 t đồng, thu 40 ty đồng", "chi gần 21,4 tỷ đồng, thu 40 tỷ đồng"),
            ("chi 5 tri ệu đ ồng và 7,5t ỷ đồng", "chi 5 triệu đồng và 7,5tỷ đồng"),
            ("3 nghìn t ỷ đồng", "3 nghìn tỷ đồng"),
            ("6.500 m\n2, lâm sản 19 m\n3.", "6.500 m2, lâm sản 19 m3."),
            ("27,35tỷđồng và 6 triệuđồng", "27,35tỷ đồng và 6 triệu đồng"),
        ] {
            assert_eq!(mended(torn), whole);
        }
    }

    #[test]
    fn joins_a_consonant_to_its_syllable() {
        for (torn, whole) in [
            ("tỉnh g iải ngân", "tỉnh giải ngân"),
            ("đã p hát tờ rơi", "đã phát tờ rơi"),
            ("hộ, p hát quà", "hộ, phát quà"),
        ] {
            assert_eq!(mended(torn), whole);
        }
        for text in
            ["mua 5 m vải", "nhóm b gồm", "vitamin a cho", "tổ d may", "hàng k bán", "xã x có", "tặng g an", "Hà n ội"]
        {
            assert_eq!(mended(text), text);
        }
    }

    #[test]
    fn leaves_ordinary_text_alone() {
        for text in [
            "Năm 2020. 480 người được hỗ trợ.",
            "dành cho lớp 5. 120 em khác học lớp 6.",
            "từ ngày 10/6 đến 10/9. 115 hộ",
            "4. 225 hộ được vay vốn",
            "số 4. 225 hộ ở xã Đông Anh 3. 300 hộ",
            "trong các năm 2019, 5 tỷ đồng và hơn 30 xã, 5 tỷ đồng",
            "gồm lớp 5, 6 và gồm 12, 15 và 20",
            "Đến năm 2025, 55% số xã; hết tháng 6, 66% số hộ",
            "dài 300 m\n2 cống, cao 4 m\n2,5 ha, rộng 7 m2, m\n3, cát",
            "lần lượt 45, 35% và các mức 5, 9%; trường cấp 3. 120 em",
            "hưởng 70, 60, 50% mức lương; phải 70, 80% dân",
            "lãi 5, 6% mỗi năm, cà phê loại 2, 5% hạt đen, sau Covid-19, 85% hộ",
            "ngày 29 / 12 /2023",
            "mỗi năm 20 25 lớp, năm 202 3% và 205 2 lần",
            "điện thoại 069. 292. 831",
            "thu 9 870 và 1 403 suất, 1 234 567 đồng",
            "12,5, 6% và 3 t gạo, 3 t đầu",
            "xã còn 300 m2. 480 hộ và 12 m3. 030",
            "nghe tin đồng bào, hợp đồng, 12 hợp đồng",
        ] {
            assert_eq!(mended(text), text);
        }
    }

    #[test]
    fn numbers_of_pages_go_where_a_paragraph_goes_on() {
        let (before, behind) =
            ("toàn huyện đã hỗ trợ vốn để sản xuất cho", "hộ nghèo ở các xã vùng cao, vùng xa của huyện");
        for page in ["\n3\n", "\n\n  12  \n\n", "\n- 3 -\n", "\n– 3 –\n", "\nTrang 3/15\n"] {
            let Mended { text, pages, .. } = mend([before, page, behind].concat());
            assert_eq!(text, [before, behind].join("\n"), "{page:?}");
            assert_eq!(pages.len(), 1);
        }
        for text in [
            // Another paragraph, cells one below the other, a number of its own.
            [before, ".\n3\n", behind].concat(),
            [before, "\n3\nHộ nghèo ở các xã vùng cao, vùng xa của huyện"].concat(),
            [before, "\n1240\nhộ nghèo"].concat(),
            [before, "\n1.240\n", behind].concat(),
            [before, "\n3 xã\n", behind].concat(),
        ] {
            assert_eq!(mended(&text), text);
        }
    }

    #[test]
    fn says_what_was_mended_but_not_what_was_only_spaced() {
        let Mended { text, repairs, .. } = mend("đạt 12. 480 và 3 tỷđồng".to_owned());
        assert_eq!(repairs.len(), 1);
        assert_eq!(repairs[0].from, "12. 480");
        assert_eq!(repairs[0].span.of(&text), "12.480");
    }
}
