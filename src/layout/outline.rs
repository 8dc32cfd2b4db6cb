//! Lines into blocks, and what each block is where it stands.

use std::collections::HashMap;

use super::line::{Ending, Line, all_capitals, ending, lines};
use super::marker::{Marker, Sort};
use super::signs::{Furniture, Signs, caption};
use super::wrap::Wrapping;
use super::{Block, BlockKind};
use crate::report::Span;
use crate::text::key::{Key, key};
use crate::text::token::{Token, tokens};

/// The widest headline, heading and caption, in letters.
const HEADLINE: usize = 220;
const HEADING: usize = 100;
const CAPTION: usize = 250;

/// A block on its way to its kind.
struct Draft {
    span: Span,
    words: Span,
    marker: Option<Marker>,
    /// Whether a blank line stands before it.
    apart: bool,
    width: usize,
    ending: Ending,
    furniture: Option<Furniture>,
    kind: Option<BlockKind>,
}

impl Draft {
    fn open(&self) -> bool {
        self.kind.is_none()
    }

    /// Whether it reads like a sentence or more of running text.
    fn running(&self) -> bool {
        self.open() && self.marker.is_none() && self.ending == Ending::Sentence && self.width >= 60
    }

    /// Whether it is certain to be body.
    fn body(&self) -> bool {
        self.running() || matches!(self.kind, Some(BlockKind::TableRow)) || (self.open() && self.marker.is_some())
    }
}

/// The blocks of clean text: every line that is not blank lies in exactly one, in order. Linear in the text.
pub fn blocks(text: &str) -> Vec<Block> {
    let signs = Signs::new();
    let mut drafts = drafts(text, &signs);
    let start = head(text, &signs, &mut drafts);
    tail(text, &signs, &mut drafts, start);
    captions(text, &signs, &mut drafts);
    body(text, &mut drafts);
    levels(drafts)
}

/// Lines joined where they were wrapped; table rows and furniture told.
fn drafts(text: &str, signs: &Signs) -> Vec<Draft> {
    let lines = lines(text);
    let wrapping = Wrapping::of(text, &lines);
    let rows = rows(text, &lines);
    let furniture: Vec<Option<Furniture>> = lines
        .iter()
        .zip(&rows)
        .map(|(line, row)| {
            let start = line.marker.map_or(line.span.start, |marker| marker.span.end);
            let found = signs.furniture(text, line.span, Span::new(start, line.span.end));
            found.filter(|found| !row || matches!(found, Furniture::Date | Furniture::Menu | Furniture::DateBeside))
        })
        .collect();
    let mut drafts: Vec<Draft> = Vec::with_capacity(lines.len());
    let mut first = 0;
    for (i, line) in lines.iter().enumerate() {
        let plain = |i: usize| !rows[i] && furniture[i].is_none();
        if i > 0 && plain(i) && plain(i - 1) && wrapping.goes_on(text, &lines[first], &lines[i - 1], line) {
            if let Some(draft) = drafts.last_mut() {
                draft.span.end = line.span.end;
                draft.words.end = line.span.end;
                draft.width += 1 + line.width;
                draft.ending = ending(line.span.of(text));
            }
            continue;
        }
        first = i;
        let start = line.marker.map_or(line.span.start, |marker| marker.span.end);
        let gap = text[start..line.span.end].len() - text[start..line.span.end].trim_start().len();
        drafts.push(Draft {
            span: line.span,
            words: Span::new(start + gap, line.span.end),
            marker: line.marker,
            apart: line.apart,
            width: line.width,
            ending: ending(line.span.of(text)),
            furniture: furniture[i],
            kind: match furniture[i] {
                Some(Furniture::Date | Furniture::Letterhead) => Some(BlockKind::Dateline),
                Some(Furniture::Menu | Furniture::TailOpener) => Some(BlockKind::Navigation),
                Some(Furniture::Signature) => Some(BlockKind::Byline),
                _ if rows[i] => Some(BlockKind::TableRow),
                _ => None,
            },
        });
    }
    drafts
}

/// Which lines are rows of a table: two gaps at least between cells, or one where the line beside has one too.
fn rows(text: &str, lines: &[Line]) -> Vec<bool> {
    let gaps: Vec<usize> = lines
        .iter()
        .map(|line| {
            let start = line.marker.map_or(line.span.start, |marker| marker.span.end);
            let words = text[start..line.span.end].trim();
            let tabs = words.split('\t').filter(|cell| !cell.trim().is_empty()).count() - 1;
            let bars = words.trim_matches('|').matches('|').count();
            let wide = words.split("   ").filter(|cell| !cell.trim().is_empty()).count().saturating_sub(1);
            let cells_with_numbers = |separator: &str| {
                words.split(separator).filter(|cell| cell.trim().starts_with(|c: char| c.is_ascii_digit())).count()
            };
            if tabs > 0 || bars > 0 {
                tabs + bars
            } else if wide > 1 && cells_with_numbers("   ") > 1 {
                wide
            } else {
                0
            }
        })
        .collect();
    (0..lines.len())
        .map(|i| {
            let beside = |j: Option<usize>| j.and_then(|j| gaps.get(j)).is_some_and(|&gaps| gaps > 0);
            gaps[i] > 1 || (gaps[i] == 1 && (beside(i.checked_sub(1)) || beside(Some(i + 1))))
        })
        .collect()
}

/// Tells what stands above the body, and where the body begins.
fn head(text: &str, signs: &Signs, drafts: &mut [Draft]) -> usize {
    let Some(start) = drafts.iter().position(|draft| draft.body() && !caption(text, draft.span)) else {
        return lone_lines(drafts);
    };
    // A line with a day and other words is a dateline only up here.
    for draft in &mut drafts[..start] {
        if draft.furniture == Some(Furniture::DateBeside) {
            draft.kind = Some(BlockKind::Dateline);
        }
    }
    let titles: Vec<usize> = (0..start)
        .filter(|&i| {
            let draft = &drafts[i];
            let bare = matches!(draft.ending, Ending::Bare) || draft.span.of(text).ends_with(['?', '!', '”', '"']);
            draft.open() && draft.marker.is_none() && draft.width <= HEADLINE && bare && !caption(text, draft.span)
        })
        .collect();
    let mut titled: Option<usize> = None;
    for (n, &i) in titles.iter().enumerate() {
        let next = titles.get(n + 1).copied();
        let capitals = all_capitals(drafts[i].span.of(text));
        let figures = has_figures(text, drafts[i].span);
        if let Some(last) = titled {
            // The second line of a title: both in capitals, or below the name of the document.
            let named = signs.names_a_document(text, drafts[last].span);
            let both = all_capitals(drafts[last].span.of(text)) && capitals;
            if i == last + 1 && !drafts[i].apart && (named || both) || (i == last + 1 && named) {
                drafts[i].kind = Some(BlockKind::Headline);
                titled = Some(if named { last } else { i });
            } else if signs.byline(text, drafts[i].span) && drafts[i].width <= 60 {
                drafts[i].kind = Some(BlockKind::Byline);
            }
            continue;
        }
        if capitals && signs.names_a_body(text, drafts[i].span) && (next.is_some() || i + 1 < start) && !figures {
            drafts[i].kind = Some(BlockKind::Dateline);
            continue;
        }
        // The section's name above the title.
        let short = drafts[i].width <= 45 && !figures && !signs.names_a_document(text, drafts[i].span);
        if short
            && next.is_some_and(|next| next == i + 1 && drafts[next].width > drafts[i].width && !drafts[next].apart)
        {
            drafts[i].kind = Some(BlockKind::Navigation);
            continue;
        }
        // Figures are not given up lightly: the line must stand out as a title.
        let dated = drafts[i + 1..].iter().take(2).any(|draft| draft.kind == Some(BlockKind::Dateline));
        let longer = drafts[start].width * 2 > drafts[i].width * 3 || drafts[start].kind == Some(BlockKind::TableRow);
        let stands_out = drafts[i + 1].apart || drafts[i].width <= 140;
        if capitals || !figures || dated || (longer && stands_out) {
            drafts[i].kind = Some(BlockKind::Headline);
            titled = Some(i);
        }
    }
    start
}

/// A text without a single sentence: its first line is a title only if a dateline follows.
fn lone_lines(drafts: &mut [Draft]) -> usize {
    if let [title, date, ..] = drafts {
        if title.open()
            && title.marker.is_none()
            && date.furniture == Some(Furniture::Date)
            && title.ending == Ending::Bare
        {
            title.kind = Some(BlockKind::Headline);
        }
    }
    0
}

/// Tells captions: by their own words, by repeating the headline or another caption, by standing below one.
fn captions(text: &str, signs: &Signs, drafts: &mut [Draft]) {
    let mut seen: HashMap<u64, usize> = HashMap::new();
    let print: Vec<Option<u64>> =
        drafts.iter().map(|draft| (draft.width <= CAPTION).then(|| print(text, draft.span))).collect();
    let headline: Vec<Key> = drafts
        .iter()
        .filter(|draft| draft.kind == Some(BlockKind::Headline))
        .flat_map(|draft| keys(text, draft.span))
        .collect();
    let mut last: Option<(usize, Vec<Key>)> = None;
    for i in 0..drafts.len() {
        if drafts[i].kind == Some(BlockKind::Headline) {
            if let Some(print) = print[i] {
                seen.insert(print, i);
            }
        }
        if !drafts[i].open() || drafts[i].width > CAPTION {
            continue;
        }
        let Some(print) = print[i] else { continue };
        let below = last.as_ref().filter(|(above, _)| *above + 1 == i).map(|(_, keys)| keys.as_slice());
        let bare = drafts[i].ending == Ending::Bare && drafts[i].marker.is_none();
        let words = keys(text, drafts[i].span);
        let earlier = seen.insert(print, i).filter(|_| drafts[i].marker.is_none());
        let headed = earlier.is_some_and(|earlier| drafts[earlier].kind == Some(BlockKind::Headline));
        let twice = earlier.is_some_and(|earlier| earlier + 2 >= i && !headed);
        let repeats = bare && (alike(&words, &headline) || below.is_some_and(|above| alike(&words, above)));
        let stands_below = bare && below.is_some() && drafts[i].width > 60 && !has_figures(text, drafts[i].span);
        // The people in a picture, and what they do.
        let scene =
            bare && drafts[i].apart && i > 0 && signs.scene(text, drafts[i].span) && !has_figures(text, drafts[i].span);
        let words_say = caption(text, drafts[i].span) && (drafts[i].marker.is_none() || drafts[i].width < 80);
        if words_say || scene || headed || twice || repeats || stands_below {
            drafts[i].kind = Some(BlockKind::Caption);
            if let Some(earlier) = earlier.filter(|_| twice) {
                if drafts[earlier].open() {
                    drafts[earlier].kind = Some(BlockKind::Caption);
                }
            }
            last = Some((i, words));
        }
    }
}

/// Tells what stands below the body: authors, signature, other articles, imprint.
fn tail(text: &str, signs: &Signs, drafts: &mut [Draft], start: usize) {
    let last_body = drafts.iter().rposition(Draft::running).unwrap_or(0);
    let mut running_left = drafts.iter().filter(|draft| draft.running()).count();
    let mut below: Option<BlockKind> = None;
    for i in 0..drafts.len() {
        running_left -= usize::from(drafts[i].running());
        match drafts[i].furniture {
            Some(Furniture::TailOpener) => {
                below = Some(BlockKind::Navigation);
                continue;
            }
            Some(Furniture::Signature) => {
                below = Some(BlockKind::Byline);
                continue;
            }
            _ => {}
        }
        if i < start {
            below = None;
        }
        if let Some(kind) = below {
            // A full paragraph or a table is the body again.
            if drafts[i].running() && drafts[i].width >= 160 || drafts[i].kind == Some(BlockKind::TableRow) {
                below = None;
            } else if drafts[i].width <= HEADLINE {
                if drafts[i].open() || drafts[i].kind == Some(BlockKind::Dateline) {
                    drafts[i].kind = Some(kind);
                }
                continue;
            } else {
                below = None;
            }
        }
        if !drafts[i].open() || i < start {
            continue;
        }
        let span = drafts[i].span;
        let beyond = i > last_body;
        let named = drafts[i].marker.is_none() && drafts[i].width <= 80 && i > 0;
        if signs.labelled_byline(text, span)
            || (named && running_left < 2 && signs.byline(text, span) && !caption(text, span))
        {
            drafts[i].kind = Some(BlockKind::Byline);
        } else if beyond && signs.imprint(text, span) && drafts[i].width <= HEADLINE {
            drafts[i].kind = Some(BlockKind::Navigation);
        } else if page_number(text, span) {
            drafts[i].kind = Some(BlockKind::Navigation);
        } else if beyond && drafts[i].furniture == Some(Furniture::DateBeside) {
            drafts[i].kind = Some(BlockKind::Navigation);
        } else if span.of(text).starts_with("[Đọc thêm]") || span.of(text).starts_with("[Xem thêm]") {
            drafts[i].kind = Some(BlockKind::Navigation);
        }
    }
}

/// Tells the headings and items of the body; the rest are paragraphs.
fn body(text: &str, drafts: &mut [Draft]) {
    for i in 0..drafts.len() {
        if !drafts[i].open() {
            continue;
        }
        let draft = &drafts[i];
        let next = drafts.get(i + 1);
        let figures = has_figures(text, draft.words);
        let capitals = all_capitals(draft.words.of(text));
        let short = draft.width <= HEADING || (capitals && draft.width <= HEADLINE);
        let bare = draft.ending == Ending::Bare || (draft.ending == Ending::Colon && draft.marker.is_some());
        let kind = match draft.marker {
            Some(marker) => {
                let sibling = next.and_then(|next| next.marker).is_some_and(|other| other.sort == marker.sort);
                let heads = marker.sort.heads() && short && bare && next.is_some();
                if heads && (capitals || (!figures && !sibling)) { BlockKind::Heading } else { BlockKind::ListItem }
            }
            None => {
                let followed = next.is_some_and(|next| {
                    next.open() || next.kind == Some(BlockKind::TableRow) || next.kind == Some(BlockKind::Caption)
                });
                let tabled = next.is_some_and(|next| next.kind == Some(BlockKind::TableRow));
                let starts = draft.words.of(text).chars().next().is_some_and(|first| !first.is_lowercase());
                let heads = followed
                    && starts
                    && short
                    && draft.ending == Ending::Bare
                    && (capitals || !figures || tabled || table_title(text, draft.words));
                if heads || (tabled && draft.width <= HEADLINE && draft.ending != Ending::Sentence) {
                    BlockKind::Heading
                } else {
                    BlockKind::Paragraph
                }
            }
        };
        drafts[i].kind = Some(kind);
    }
}

/// `Bảng 2. …`, `Biểu: …`
fn table_title(text: &str, span: Span) -> bool {
    let line = span.of(text);
    ["Bảng", "Biểu", "BẢNG", "BIỂU"].iter().any(|word| {
        line.strip_prefix(word).is_some_and(|rest| {
            let rest = rest.trim_start().trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
            rest.starts_with([':', ' '])
        })
    }) && line.contains([':', '.'])
}

/// `Trang 1/14`, `Trang 3`
fn page_number(text: &str, span: Span) -> bool {
    span.of(text).strip_prefix("Trang ").is_some_and(|rest| {
        rest.len() <= 9
            && rest.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '/' | ' '))
            && !rest.is_empty()
    })
}

/// How deep each heading and item stands: a sort of marker not seen since the last block further out goes one deeper.
fn levels(drafts: Vec<Draft>) -> Vec<Block> {
    let (mut headings, mut items): (Vec<Option<Sort>>, Vec<Sort>) = (Vec::new(), Vec::new());
    drafts
        .into_iter()
        .map(|draft| {
            let kind = draft.kind.unwrap_or(BlockKind::Paragraph);
            let level = match kind {
                BlockKind::Heading => {
                    items.clear();
                    depth(&mut headings, draft.marker.map(|marker| marker.sort))
                }
                BlockKind::ListItem => draft.marker.map_or(0, |marker| depth(&mut items, marker.sort)),
                _ => {
                    if kind == BlockKind::Paragraph {
                        items.clear();
                    }
                    0
                }
            };
            let marker = draft.marker.filter(|_| matches!(kind, BlockKind::Heading | BlockKind::ListItem));
            Block { kind, span: draft.span, level, marker: marker.map(|marker| marker.span) }
        })
        .collect()
}

fn depth<T: PartialEq + Copy>(open: &mut Vec<T>, sort: T) -> u8 {
    match open.iter().position(|known| *known == sort) {
        Some(depth) => open.truncate(depth + 1),
        None => open.push(sort),
    }
    u8::try_from(open.len() - 1).unwrap_or(u8::MAX)
}

/// Whether numbers in the stretch look like more than years, days and ordinals.
fn has_figures(text: &str, span: Span) -> bool {
    const TIME_BEFORE: [Key; 9] = [
        key("năm"),
        key("tháng"),
        key("ngày"),
        key("quý"),
        key("tuần"),
        key("lần"),
        key("thứ"),
        key("số"),
        key("khóa"),
    ];
    const TIME_AFTER: [Key; 5] = [key("năm"), key("tháng"), key("ngày"), key("tuần"), key("quý")];
    let mut end = span.end.min(span.start + 2 * CAPTION);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let tokens = tokens(text, Span::new(span.start, end));
    tokens.iter().enumerate().any(|(i, token)| {
        if !token.is_digits() {
            return false;
        }
        let before = i.checked_sub(1).and_then(|i| tokens.get(i));
        let after = tokens.get(i + 1);
        let is = |token: Option<&Token>, marks: &[char]| {
            token.is_some_and(|token| marks.iter().any(|mark| token.is_mark(*mark)))
        };
        let digits = token.span.of(text);
        let joined = is(before, &['/', '-', '–', '.']) && !token.spaced || is(after, &['/', '-', '–']);
        let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")) && !is(after, &['%']);
        let time = before.is_some_and(|token| TIME_BEFORE.contains(&token.key))
            || after.is_some_and(|token| TIME_AFTER.contains(&token.key));
        let date = joined && digits.len() <= 2 && !is(after, &['%', ',']);
        !(year || time || date)
    })
}

/// A line's letters and digits, whatever its case, marks and spaces, as one number.
fn print(text: &str, span: Span) -> u64 {
    let mut print = 0xcbf2_9ce4_8422_2325_u64;
    for token in tokens(text, span) {
        let part = match token.key.0 {
            0 if token.is_digits() => {
                token.span.of(text).bytes().fold(1, |sum: u64, byte| sum.wrapping_mul(31) ^ u64::from(byte))
            }
            key => key,
        };
        if part > 0 {
            print = (print ^ part).wrapping_mul(0x0100_0000_01b3);
        }
    }
    print
}

fn keys(text: &str, span: Span) -> Vec<Key> {
    let mut keys: Vec<Key> = tokens(text, span).iter().filter(|token| token.is_word()).map(|token| token.key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Whether two lines share four words of five, and have at least five each.
fn alike(one: &[Key], other: &[Key]) -> bool {
    let shared = one.iter().filter(|key| other.contains(key)).count();
    one.len() >= 5 && other.len() >= 5 && shared * 5 >= one.len().max(other.len()) * 4
}
