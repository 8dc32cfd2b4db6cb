//! What a block is by where it stands: above the body, in it, below it.

use super::BlockKind;
use super::byline;
use super::caption::caption;
use super::draft::{Draft, has_figures};
use super::furniture::{Furniture, imprint, names_a_body};
use super::line::{Ending, all_capitals};
use super::marker::Sort;
use super::phrases::DOCUMENTS;
use crate::report::Span;
use crate::text::case;
use crate::text::token::Cut;

/// The widest headline and heading, in letters.
const HEADLINE: usize = 220;
const HEADING: usize = 100;

/// Tells what stands above the body; gives the index of the first block of the body.
pub fn head(text: &Cut, drafts: &mut [Draft]) -> usize {
    let certain = |draft: &Draft| {
        draft.kind == Some(BlockKind::TableRow) || (draft.open() && draft.marker.is_some()) || draft.running(text)
    };
    let Some(start) = drafts.iter().position(|draft| certain(draft) && !caption(text, draft.span)) else {
        return lone_lines(drafts);
    };
    for draft in &mut drafts[..start] {
        if draft.furniture == Some(Furniture::DateBeside) {
            draft.kind = Some(BlockKind::Dateline);
        }
    }
    let titles: Vec<usize> = (0..start).filter(|&i| may_be_title(text, &drafts[i])).collect();
    let mut title: Option<usize> = None;
    for (n, &i) in titles.iter().enumerate() {
        let words = drafts[i].span.of(text);
        let kind = match title {
            None => title_kind(text, drafts, i, titles.get(n + 1).copied(), start),
            // The second line of a title: both in capitals, or below the document's name.
            Some(above) if i == above + 1 && names_a_document(text, drafts[above].span) => Some(BlockKind::Headline),
            Some(above) if i == above + 1 && !drafts[i].apart && all_capitals(words) => {
                all_capitals(drafts[above].span.of(text)).then_some(BlockKind::Headline)
            }
            Some(_) if byline::bare(text, drafts[i].span) => Some(BlockKind::Byline),
            // Short lines are headings; longer ones stand below a picture.
            Some(_) if drafts[i].width > 60 && !has_figures(text, drafts[i].span) => Some(BlockKind::Caption),
            Some(_) => None,
        };
        drafts[i].kind = kind;
        if title.is_none() && kind == Some(BlockKind::Headline) {
            title = Some(i);
        }
    }
    start
}

/// A text without a single sentence: its first line is a title only if the day of publication follows.
fn lone_lines(drafts: &mut [Draft]) -> usize {
    if let [title, date, ..] = drafts
        && title.open()
        && title.marker.is_none()
        && title.ending == Ending::Bare
        && date.furniture == Some(Furniture::Date)
    {
        title.kind = Some(BlockKind::Headline);
    }
    0
}

fn may_be_title(text: &Cut, draft: &Draft) -> bool {
    let bare = draft.ending == Ending::Bare || draft.span.of(text).ends_with(['?', '!', '”', '"']);
    draft.open() && draft.marker.is_none() && draft.width <= HEADLINE && bare && !caption(text, draft.span)
}

/// What the first title-like line is; `next` is the second one, the body begins at `start`.
fn title_kind(text: &Cut, drafts: &[Draft], i: usize, next: Option<usize>, start: usize) -> Option<BlockKind> {
    let draft = &drafts[i];
    let capitals = all_capitals(draft.span.of(text));
    if names_a_document(text, draft.span) {
        return Some(BlockKind::Headline);
    }
    let figures = has_figures(text, draft.span);
    if capitals && !figures && i + 1 < start && names_a_body(text, draft.span) {
        return Some(BlockKind::Dateline);
    }
    // The section's name above the title.
    let over = |next: usize| next == i + 1 && drafts[next].width > draft.width && !drafts[next].apart;
    if draft.width <= 45 && !figures && next.is_some_and(over) {
        return Some(BlockKind::Navigation);
    }
    // Figures are not given up lightly: the line must stand out as a title.
    let dated = drafts[i + 1..].iter().take(2).any(|draft| draft.kind == Some(BlockKind::Dateline));
    let longer = drafts[start..]
        .iter()
        .take(3)
        .any(|body| body.kind == Some(BlockKind::TableRow) || (body.open() && body.width * 2 > draft.width * 3));
    let stands_out = longer && (drafts[i + 1].apart || draft.width <= 140);
    (capitals || !figures || dated || stands_out).then_some(BlockKind::Headline)
}

/// Whether the line says what kind of document it heads: `BÁO CÁO`, `PHỤ LỤC II`, `BÁO CÁO TỔNG HỢP`.
fn names_a_document(text: &Cut, span: Span) -> bool {
    let tokens = text.tokens(span);
    let name = DOCUMENTS.at(tokens);
    name > 0 && tokens.len() - name <= 2 && all_capitals(span.of(text))
}

/// Tells what stands below the body: authors, signature, other articles, imprint.
pub fn tail(text: &Cut, drafts: &mut [Draft], start: usize) {
    let running: Vec<bool> = drafts.iter().map(|draft| draft.running(text)).collect();
    let last = running.iter().rposition(|&running| running).unwrap_or(0);
    let mut left = running.iter().filter(|&&running| running).count();
    let mut below: Option<BlockKind> = None;
    for (i, draft) in drafts.iter_mut().enumerate() {
        left -= usize::from(running[i]);
        match draft.furniture {
            Some(Furniture::TailOpener) if i >= start => below = Some(BlockKind::Navigation),
            Some(Furniture::Signature) if i >= start => below = Some(BlockKind::Byline),
            _ => {}
        }
        // A full paragraph or a table is the body again; a signature is made of names and offices alone.
        let text_again = match below {
            Some(BlockKind::Byline) => !signs(text, draft),
            _ => running[i] && draft.width >= 160,
        };
        let body = text_again || draft.kind == Some(BlockKind::TableRow) || draft.width > HEADLINE;
        if body {
            below = None;
        }
        if i < start {
            continue;
        }
        if let Some(kind) = below {
            if draft.open() || draft.kind == Some(BlockKind::Dateline) {
                draft.kind = Some(kind);
            }
        } else if draft.open() {
            draft.kind = end_kind(text, draft, i > last, left < 2 && i > 0);
        }
    }
}

/// Whether a line below `Nơi nhận:` may belong to the signature: a short one without figures, no numbered item.
fn signs(text: &Cut, draft: &Draft) -> bool {
    let item = draft.marker.is_some_and(|marker| !matches!(marker.sort, Sort::Bullet(_)));
    let office = draft.width <= 100 && !item && !has_figures(text, draft.span) && !names_a_document(text, draft.span);
    draft.furniture == Some(Furniture::Signature) || office
}

/// What a line is that may close the article; `beyond` the last paragraph, `late` if at most one is to come.
fn end_kind(text: &Cut, draft: &Draft, beyond: bool, late: bool) -> Option<BlockKind> {
    let unmarked = draft.marker.is_none() && draft.width <= 80 && !caption(text, draft.span);
    let named = unmarked && late && byline::bare(text, draft.span) && !names_a_document(text, draft.span);
    if byline::labelled(text, draft.span) || named {
        return Some(BlockKind::Byline);
    }
    let furniture = imprint(text, draft.span) || draft.furniture == Some(Furniture::DateBeside);
    (beyond && furniture).then_some(BlockKind::Navigation)
}

/// Tells the headings and items of the body; the rest are paragraphs.
pub fn body(text: &Cut, drafts: &mut [Draft]) {
    for i in 0..drafts.len() {
        if drafts[i].open() {
            let kind = body_kind(text, &drafts[i], drafts.get(i + 1));
            drafts[i].kind = Some(kind);
        }
    }
}

fn body_kind(text: &Cut, draft: &Draft, next: Option<&Draft>) -> BlockKind {
    let words = draft.words.of(text);
    let capitals = all_capitals(words);
    let short = draft.width <= HEADING || (capitals && draft.width <= HEADLINE);
    let figures = has_figures(text, draft.words);
    if let Some(marker) = draft.marker {
        let bare = matches!(draft.ending, Ending::Bare | Ending::Colon);
        // Items of a plain list follow each other; a heading has something below it.
        let sibling = next.and_then(|next| next.marker).is_some_and(|other| other.sort == marker.sort);
        let heads = marker.sort.heads() && short && bare && next.is_some() && (capitals || !(figures || sibling));
        return if heads { BlockKind::Heading } else { BlockKind::ListItem };
    }
    let table = next.is_some_and(|next| next.kind == Some(BlockKind::TableRow));
    let followed = next.is_some_and(|next| next.open() || next.kind == Some(BlockKind::Caption));
    // `Các mục tiêu năm 2022:` / `1. Về kinh tế:`: the one stands over the other, and over those that follow it.
    let below = |next: &Draft| {
        let marked = next.marker.is_some_and(|marker| marker.sort.heads());
        marked && matches!(next.ending, Ending::Bare | Ending::Colon) && !has_figures(text, next.words)
    };
    let titles = draft.ending == Ending::Bare || draft.ending == Ending::Colon && next.is_some_and(below);
    let titled = titles && (capitals || !figures || table_title(words));
    let heads = followed && short && titled && !words.starts_with(case::is_lower);
    let over_table = table && draft.width <= HEADLINE && draft.ending != Ending::Sentence;
    if heads || over_table { BlockKind::Heading } else { BlockKind::Paragraph }
}

/// `Bảng 2. …`, `Biểu: …`
fn table_title(line: &str) -> bool {
    ["Bảng", "Biểu", "BẢNG", "BIỂU"].iter().any(|word| {
        line.strip_prefix(word).is_some_and(|rest| {
            rest.trim_start().trim_start_matches(|letter: char| letter.is_ascii_digit()).starts_with([':', '.'])
        })
    })
}
