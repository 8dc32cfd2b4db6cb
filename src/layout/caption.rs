//! What stands below a picture.

use super::BlockKind;
use super::draft::{Draft, has_figures};
use super::furniture::WIDEST;
use super::line::Ending;
use super::phrases::SCENES;
use crate::lexicon::Trie;
use crate::report::Span;
use crate::sort::sort;
use crate::text::find::{begins, find_last, holds, holds_one};
use crate::text::key::{Key, NO_KEY, key};
use crate::text::token;
use crate::text::token::{Cut, TokenKind};

/// The widest caption, in letters.
const CAPTION: usize = 250;
/// The fewest words that can be known again.
const KNOWN: usize = 5;

const PICTURE: Key = key("ảnh");

/// Whether the block says that it is a caption: `Ảnh 1. …`, `Ảnh: …`, `… - Ảnh 1.`, `…. Ảnh: H.V`, `… (Ảnh minh họa)`, or is what is
/// left of a frame around a picture: `Các đơn vị ký giao ước. |`.
pub fn caption(text: &Cut, span: Span) -> bool {
    let line = span.of(text);
    let framed = |line: &str| {
        let inside = line.trim_end().strip_suffix('|').map(str::trim_end);
        inside.is_some_and(|inside| inside.ends_with('.') && !holds(inside, "|")) && !has_figures(text, span)
    };
    line.len() <= 2 * WIDEST
        && (framed(line)
            || opens(line.trim_start_matches(['(', '[']))
            || text.tokens(span).iter().any(|token| token.key == PICTURE) && credited(line))
}

/// `Ảnh 1.`, `Ảnh:`, `Hình 2:`; but not `Ảnh hưởng của …`.
fn opens(line: &str) -> bool {
    const WORDS: [&str; 9] =
        ["Ảnh minh họa", "Ảnh minh hoạ", "Hình ảnh", "Ảnh", "ẢNH", "Hình", "Biểu đồ", "Sơ đồ", "Bản đồ"];
    begins(line, &WORDS)
        && WORDS.iter().any(|word| {
            line.strip_prefix(word).is_some_and(|rest| {
                let rest = rest.trim_start();
                let number = rest.bytes().take_while(u8::is_ascii_digit).count();
                let after = rest[number..].trim_start();
                after.starts_with(':')
                    || (matches!(number, 1 | 2) && (after.is_empty() || after.starts_with(['.', ')', '-', '–'])))
            })
        })
}

/// Whether a picture's credit closes the line: `Ảnh: H.V`, `(Ảnh minh họa)`, `- Ảnh 2.`
fn credited(line: &str) -> bool {
    const CREDIT: usize = 45;
    const KINDS: [&str; 6] = ["minh họa", "minh hoạ", "tư liệu", "internet", "Internet", "chụp"];
    let found = ["Ảnh", "ẢNH", "ảnh:", "ảnh :"].iter().filter_map(|word| find_last(line, word)).max();
    let Some(at) = found else { return false };
    let rest = line[at..].trim_end_matches(['.', ')', ']', ' ']);
    let before = line[..at].trim_end();
    let apart = before.is_empty()
        || before.ends_with(['.', ',', ';', '(', '[', '-', '–', '—', '/', '|', '!', '?', '…', '"', '”']);
    let after = rest.trim_start_matches(|letter: char| token::is_letter(letter)).trim_start();
    let credit = match after.strip_prefix(':').map(str::trim_start) {
        // A name or an agency, not a sentence.
        Some(name) => name.chars().count() <= CREDIT && !holds_one(name, &[". ", "; "]),
        None => apart && (after.bytes().all(|byte| byte.is_ascii_digit()) || begins(after, &KINDS)),
    };
    credit && rest.chars().count() <= CREDIT + 10
}

/// Tells the captions: by their own words, by repeating the headline or another caption, by standing below one.
/// A line with figures needs more than its place to be one.
pub fn captions(text: &Cut, drafts: &mut [Draft]) {
    let headline: Vec<Key> = drafts
        .iter()
        .filter(|draft| draft.kind == Some(BlockKind::Headline))
        .flat_map(|draft| keys(text, draft.span))
        .collect();
    let mut seen: Trie<usize> = Trie::default();
    let mut above: Option<(usize, Vec<Key>)> = None;
    for i in 0..drafts.len() {
        let draft = &drafts[i];
        let headlined = draft.kind == Some(BlockKind::Headline);
        if draft.width > CAPTION || draft.marker.is_some() || !(draft.open() || headlined) {
            continue;
        }
        let earlier = fingerprint(text, draft.span).and_then(|print| seen.entry(print.into_iter()).replace(i));
        if headlined {
            continue;
        }
        // A full sentence with figures printed twice in a row: below a picture, then in the text.
        let again = earlier.filter(|&earlier| earlier + 1 == i && drafts[earlier].ending == draft.ending);
        if let Some(earlier) = again.filter(|_| draft.ending == Ending::Sentence && has_figures(text, draft.span)) {
            drafts[earlier].kind = Some(BlockKind::Caption);
            continue;
        }
        let title = earlier.filter(|&earlier| drafts[earlier].kind == Some(BlockKind::Headline));
        let twice = earlier.filter(|&earlier| earlier + 2 >= i && title.is_none());
        // A whole sentence with figures that opens a page and comes again right below is its body, and so is one behind a picture's
        // caption.
        let opens = |at: usize| at == 0 || at + 2 == i && drafts[i - 1].kind == Some(BlockKind::Caption);
        let full = draft.ending == Ending::Sentence && has_figures(text, draft.span);
        if let Some(first) = twice.filter(|&at| full && opens(at)) {
            drafts[first].kind = Some(BlockKind::Headline);
            continue;
        }
        let below = above.as_ref().filter(|(at, _)| at + 1 == i).map(|(_, words)| words);
        let bare = draft.ending == Ending::Bare;
        let words = if bare { keys(text, draft.span) } else { Vec::new() };
        let repeats = bare && (alike(&words, &headline) || below.is_some_and(|above| alike(&words, above)));
        let plain = bare && !has_figures(text, draft.span);
        let placed = plain && below.is_some() && draft.width > 60;
        let scene = plain && draft.apart && i > 0 && SCENES.at(text.tokens(draft.span)) > 0;
        if caption(text, draft.span) || title.is_some() || twice.is_some() || repeats || placed || scene {
            above = Some((i, keys(text, draft.span)));
            drafts[i].kind = Some(BlockKind::Caption);
            if let Some(earlier) = twice.filter(|&earlier| drafts[earlier].open()) {
                // What a page prints twice at its top is its title.
                drafts[earlier].kind = Some(if earlier == 0 { BlockKind::Headline } else { BlockKind::Caption });
            }
        }
    }
}

/// The words of a line, each once, in a fixed order.
fn keys(text: &Cut, span: Span) -> Vec<Key> {
    let mut keys: Vec<Key> = text.tokens(span).iter().filter(|token| token.is_word()).map(|token| token.key).collect();
    sort(&mut keys, |a, b| a < b);
    keys.dedup();
    keys
}

/// What a line is known again by, as two keys: its words in any order and its numbers, for rows of a broken table differ in nothing
/// else. `None` where it has too few different words.
fn fingerprint(text: &Cut, span: Span) -> Option<[Key; 2]> {
    let mix = |number: u64| {
        let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed ^ mixed >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93)
    };
    let (mut words, mut numbers) = (0u64, 0);
    let (mut different, mut known) = ([NO_KEY; KNOWN], 0);
    for token in text.tokens(span) {
        match token.kind {
            TokenKind::Word => {
                if known < KNOWN && !different[..known].contains(&token.key) {
                    different[known] = token.key;
                    known += 1;
                }
                words = words.wrapping_add(mix(token.key.0.into()));
            }
            TokenKind::Digits => numbers = mix(numbers ^ u64::from(key(token.span.of(text)).0)),
            TokenKind::Mark(_) => {}
        }
    }
    let print = words ^ numbers;
    (known == KNOWN).then_some([Key((print >> 32) as u32), Key(print as u32)])
}

/// Whether two lines share four words of five.
fn alike(one: &[Key], other: &[Key]) -> bool {
    let shared = one.iter().filter(|key| other.contains(key)).count();
    one.len() >= KNOWN && other.len() >= KNOWN && shared * 5 >= one.len().max(other.len()) * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_captions_by_their_words() {
        for (line, expected) in [
            ("Ảnh 1. Bà con xã Tân An thu hoạch lúa.", true),
            ("Ảnh 3 : Bà con xã Tân An thu hoạch lúa", true),
            ("Ảnh: Bà con thu hoạch lúa", true),
            ("Biểu đồ 1. Cơ cấu lao động theo ngành", true),
            ("Sơ đồ 2: Các bước xét duyệt", true),
            ("Bản đồ vùng trồng được 12 xã thông qua.", false),
            ("Bà con thu hoạch lúa. Ảnh: T.L", true),
            ("Bà con thu hoạch lúa (Ảnh: T.L).", true),
            ("Bà con thu hoạch lúa - Ảnh 2.", true),
            ("Bà con thu hoạch lúa (Ảnh minh họa)", true),
            ("Bà con hai xã ký giao ước thi đua. |", true),
            ("| Bà con hai xã ký giao ước thi đua. |", false),
            ("Bà con hai xã thu hoạch 120 tấn lúa. |", false),
            ("Ảnh hưởng của dịch bệnh khiến thu ngân sách giảm 5%.", false),
            ("Hình thức hỗ trợ: tiền mặt", false),
            ("Hoàn cảnh: mồ côi cha", false),
            ("Huyện trao 12 giải cho các tác giả ảnh đẹp.", false),
            ("Cuộc thi Ảnh đẹp quê hương có 120 tác phẩm dự thi", false),
        ] {
            assert_eq!(caption(&Cut::new(line), Span::new(0, line.len())), expected, "{line}");
        }
    }
}
