//! Places: the provinces and cities of Viet Nam, and the countries that reports speak of (where people go to work, with whom
//! there is trade).
//!
//! In: the tokens of a sentence. Out: [`PlaceMention`]s. `Hải quan TP.HCM làm thủ tục xuất khẩu sang Nhật Bản` has two, the
//! city (`VN-SG`) and the country (`JP`).

use super::Trie;
pub use super::place_names::{MERGED, PLACES, PlaceKind, PlaceLine};
use crate::report::Span;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::{Cut, Token};
use PlaceKind::*;
use std::ops::Range;
use std::sync::LazyLock;

/// A place in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceMention {
    /// Its tokens, `tỉnh` and the like left out.
    pub tokens: Range<usize>,
    /// Which place, as an index into [`PLACES`].
    pub place: usize,
}

impl PlaceMention {
    /// Its line of the table.
    pub fn line(&self) -> &'static PlaceLine {
        &PLACES[self.place]
    }

    /// Whether it is a province or city of Viet Nam.
    pub fn is_domestic(&self) -> bool {
        matches!(self.line().3, City | Province)
    }
}

static TRIE: LazyLock<Trie<usize>> =
    LazyLock::new(|| Trie::new(PLACES.iter().enumerate().map(|(place, (spellings, ..))| (place, *spellings))));

/// Every place in a sentence's tokens, in order, not overlapping.
pub fn find(text: &str, tokens: &[Token]) -> Vec<PlaceMention> {
    let trie = &*TRIE;
    let mut found = Vec::new();
    let mut at = 0;
    // A name begins with a word.
    while let Some(passed) = tokens[at..].iter().position(|token| token.is_word() && trie.may_begin(token)) {
        at += passed;
        let read = trie.longest(tokens, at).filter(|(count, _)| is_name(text, tokens, at, *count));
        match read {
            Some((count, place)) => {
                found.push(PlaceMention { tokens: at..at + count, place });
                at += count;
            }
            None => at += 1,
        }
    }
    found
}

/// Whether the tokens are the name of a place and nothing else.
pub fn is_place(tokens: &[Token]) -> bool {
    TRIE.longest(tokens, 0).is_some_and(|(count, _)| count == tokens.len())
}

/// Words of a name that may be written small.
const SMALL: [Key; 14] = [
    key("thành"),
    key("phố"),
    key("tỉnh"),
    key("nước"),
    key("quốc"),
    key("liên"),
    key("bang"),
    key("minh"),
    key("châu"),
    key("vương"),
    key("tiểu"),
    key("thống"),
    key("nhất"),
    key("dân"),
];

/// Words before which make a smaller place, a street or a works of the name: `huyện Hòa Bình`, `thủy điện Sơn La`.
const OTHER_THINGS: [Key; 14] = [
    key("huyện"),
    key("xã"),
    key("phường"),
    key("quận"),
    key("thị"),
    key("trấn"),
    key("đường"),
    key("phố"),
    key("thôn"),
    key("ấp"),
    key("điện"),
    key("cầu"),
    key("chợ"),
    key("sông"),
];

/// Countries of one syllable that is another word besides.
const SHORT: [Key; 14] = [
    key("Anh"),
    key("Pháp"),
    key("Đức"),
    key("Nga"),
    key("Mỹ"),
    key("Lào"),
    key("Úc"),
    key("Ý"),
    key("Bỉ"),
    key("Áo"),
    key("Nhật"),
    key("Hàn"),
    key("Séc"),
    key("Síp"),
];

/// Words before a country of one syllable: `sang Mỹ`, `thị trường Nga`.
const BEFORE_SHORT: [Key; 14] = [
    key("sang"),
    key("ở"),
    key("tại"),
    key("với"),
    key("và"),
    key("từ"),
    key("trường"),
    key("nước"),
    key("là"),
    key("như"),
    key("đi"),
    key("vào"),
    key("của"),
    key("hàng"),
];

fn is_name(text: &str, tokens: &[Token], at: usize, count: usize) -> bool {
    let words = &tokens[at..at + count];
    let written = |token: &Token, capital: bool| {
        let first = token.span.of(text).chars().next();
        first.is_some_and(|letter| if capital { case::is_upper(letter) } else { case::is_lower(letter) })
    };
    // Words inside a hyphenated name are small: `Ma-lai-xi-a`.
    let inside = |i: usize| i > 0 && words[i - 1].is_mark('-') && !words[i].spaced;
    let capitals = words
        .iter()
        .enumerate()
        .all(|(i, token)| !token.is_word() || written(token, true) || SMALL.contains(&token.key) || inside(i));
    let named = words.iter().any(|token| token.is_word() && written(token, true));
    if !capitals || !named {
        return false;
    }
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    // `phố` is a street, `thành phố` a city.
    let city = at > 1 && tokens[at - 2].key == const { key("thành") };
    if !city && before.is_some_and(|token| OTHER_THINGS.contains(&token.key)) && !SMALL.contains(&words[0].key) {
        return false;
    }
    if count > 1 || !SHORT.contains(&words[0].key) {
        return true;
    }
    // One syllable is many things (`Anh hùng`, `Pháp luật`, `Mỹ Tho`): it must stand in a list or behind a word that leads to it.
    let leads = before.is_some_and(|token| {
        BEFORE_SHORT.contains(&token.key) || [',', ';', ':', '(', '/'].iter().any(|mark| token.is_mark(*mark))
    });
    let goes_on = tokens
        .get(at + 1)
        .is_some_and(|token| token.is_word() && (written(token, true) || FOLLOWS_OTHER.contains(&token.key)));
    leads && !goes_on
}

/// Words that make another word of a country of one syllable: `Anh hùng`, `Pháp luật`, `Đức tính`.
const FOLLOWS_OTHER: [Key; 8] =
    [key("hùng"), key("luật"), key("lệnh"), key("tính"), key("chị"), key("em"), key("kiến"), key("thức")];

/// The province or city that a report is about: the one that its headlines, datelines and first paragraphs, stretches of `text`, name
/// most. `None` where none stands out.
pub fn of_document(text: &Cut, headlines: &[Span], datelines: &[Span], lead: &[Span]) -> Option<&'static PlaceLine> {
    let mut votes: Vec<(usize, f32)> = Vec::new();
    let mut weight = 2.0;
    let parts = headlines.iter().chain(datelines).map(|part| (part, true)).chain(lead.iter().map(|part| (part, false)));
    for (part, top) in parts {
        let tokens = text.tokens(*part);
        let found = find(text, tokens);
        for mention in found.iter().filter(|mention| mention.is_domestic()) {
            // A list of places says where, not who.
            let own = if is_own_ground(tokens, mention.tokens.start) { 4.0 } else { 1.0 };
            let vote = own * if top { 4.0 } else { weight } / found.len() as f32;
            match votes.iter_mut().find(|(place, _)| *place == mention.place) {
                Some((_, sum)) => *sum += vote,
                None => votes.push((mention.place, vote)),
            }
        }
        if !top {
            weight *= 0.7;
        }
    }
    let all: f32 = votes.iter().map(|(_, sum)| sum).sum();
    let (place, most) = votes.into_iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    (most > all / 2.0).then(|| &PLACES[place])
}

/// Whether the place is said to be where all this took place: `trên địa bàn tỉnh …`.
fn is_own_ground(tokens: &[Token], at: usize) -> bool {
    let from = at.saturating_sub(4);
    tokens[from..at].windows(2).any(|pair| pair[0].key == const { key("địa") } && pair[1].key == const { key("bàn") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;
    use std::collections::HashSet;

    fn read(text: &str) -> Vec<&'static str> {
        let cut = tokens(text, Span::new(0, text.len()));
        find(text, &cut).iter().map(|mention| mention.line().2.unwrap_or(mention.line().1)).collect()
    }

    #[test]
    fn reads_places() {
        for (text, codes) in [
            ("tỉnh Trà Vinh và thành phố Cần Thơ", &["VN-51", "VN-CT"][..]),
            ("TP.HCM, TPHCM, TP. Hồ Chí Minh", &["VN-SG", "VN-SG", "VN-SG"]),
            ("THÀNH PHỐ HỒ CHÍ MINH", &["VN-SG"]),
            ("BR-VT, Bà Rịa – Vũng Tàu", &["VN-43", "VN-43"]),
            ("TT-Huế, Thừa Thiên - Huế", &["VN-26", "VN-26"]),
            ("Đắc Lắc và Khánh Hoà", &["VN-33", "VN-34"]),
            ("UBND TỈNH BẮC GIANG", &["VN-54"]),
            ("Nhật Bản 102 người, Đài Loan (Trung Quốc) 47, Hàn Quốc 19", &["JP", "TW", "KR"]),
            ("xuất khẩu sang Mỹ, EU và Nga", &["US", "EU", "RU"]),
            ("sang Ma-lai-xi-a và châu Âu", &["MY", "châu Âu"]),
            ("Lào Cai, Lào", &["VN-02", "LA"]),
        ] {
            assert_eq!(read(text), codes, "{text}");
        }
    }

    #[test]
    fn leaves_what_is_no_place() {
        for text in [
            "hòa bình và ổn định",
            "Hòa bình lập lại",
            "học tập Hồ Chí Minh",
            "Mẹ Việt Nam Anh hùng",
            "Pháp luật về thuế",
            "đô la Mỹ",
            "huyện Hòa Bình",
            "thủy điện Sơn La",
            "áo mưa, anh em",
            "chủ nhật, thợ hàn",
        ] {
            assert_eq!(read(text), [] as [&str; 0], "{text}");
        }
    }

    #[test]
    fn the_table_holds_together() {
        let domestic: Vec<_> = PLACES.iter().filter(|line| matches!(line.3, City | Province)).collect();
        assert_eq!(domestic.len(), 63);
        let mut spellings = HashSet::new();
        let mut codes = HashSet::new();
        for (words, name, code, kind) in PLACES {
            for spelling in words.split('|') {
                let keys: Vec<_> =
                    tokens(spelling, Span::new(0, spelling.len())).iter().map(|t| (t.kind, t.key)).collect();
                assert!(spellings.insert(format!("{keys:?}")), "{spelling} twice");
            }
            match (kind, code) {
                (City | Province, Some(code)) => assert!(code.starts_with("VN-") && code.len() == 5, "{name}"),
                (Country, Some(code)) => assert!(code.len() == 2, "{name}"),
                (kind, code) => assert!(*kind == Region && code.is_none(), "{name}"),
            }
            assert!(code.is_none_or(|code| codes.insert(code)), "{name}: code twice");
        }
    }

    #[test]
    fn thirty_four_are_left() {
        let names: HashSet<_> = PLACES[..63].iter().map(|line| line.1).collect();
        let gone: HashSet<_> = MERGED.iter().map(|(old, _)| *old).collect();
        assert_eq!(names.len() - gone.len(), 34);
        for (old, new) in MERGED {
            assert!(names.contains(old) && names.contains(new) && !gone.contains(new), "{old} {new}");
        }
    }

    #[test]
    fn a_report_is_about_the_place_it_names_most() {
        let of = |headline: &str, lead: [&str; 2]| {
            let text = [headline, lead[0], lead[1]].join("\n");
            let second = headline.len() + 1 + lead[0].len() + 1;
            let lead = [Span::new(headline.len() + 1, second - 1), Span::new(second, text.len())];
            of_document(&Cut::new(&text), &[Span::new(0, headline.len())], &[], &lead).map(|line| line.1)
        };
        let lead = ["Sở Y tế Nam Định họp với các tỉnh Hà Nam, Thái Bình.", "Toàn tỉnh Nam Định có 9 bệnh viện."];
        assert_eq!(of("", lead), Some("Nam Định"));
        assert_eq!(of("Hải quan Hà Tĩnh thu vượt", ["Lào Cai cũng vượt.", ""]), Some("Hà Tĩnh"));
        let lead = ["Phối hợp với Bến Tre và Long An mở 3 lớp trên địa bàn tỉnh Trà Vinh.", ""];
        assert_eq!(of("", lead), Some("Trà Vinh"));
        assert_eq!(of("Cả nước trồng rừng", ["Sơn La, Lai Châu, Yên Bái dẫn đầu.", ""]), None);
    }
}
