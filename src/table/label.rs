//! The rows' names, and which row is part of which.
//!
//! In: the cells that number and name the rows. Out: [`Label`]s with their words and the row above that each belongs to.
//! `I`, `1`, `1.1`, `a`, `-` go deeper in that order; so do indentation and `Trong đó`. `Tổng số` stands above all.

use super::grid::Cell;
use super::group::Table;
use super::heading::Sheet;
use super::time;
use super::unit::{self, Printed};
use crate::decimal::Decimal;
use crate::lexicon::table_words::{self, Says};
use crate::period::{self, Anchor, When};
use crate::report::Span;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token;
use crate::text::token::{Token, tokens};

/// A row's name.
#[derive(Clone, Debug, Default)]
pub struct Label {
    /// Its words as they stand; empty where there are none.
    pub span: Span,
    /// Its words for a table cell, without number, `Trong đó` and unit.
    pub words: String,
    /// How deep it stands.
    depth: u32,
    /// It is the total of the others.
    pub total: bool,
    /// It opens with `Trong đó`.
    part: bool,
    /// It needs the name above to be understood.
    pub dependent: bool,
    /// It says what is measured and not of what.
    pub measure: bool,
    /// It is a part of the row above by sense alone.
    by_sense: bool,
    /// The time that it is, if it is nothing else.
    pub time: Option<When>,
    /// The unit that stands in it.
    pub unit: Option<Printed>,
    /// The row that it belongs to.
    pub parent: Option<usize>,
}

const HAVE: Key = key("có");
const TOTAL: Key = key("tổng");

/// How deep rows without a number stand below those with one.
const UNNUMBERED: u32 = 60;

/// How deep a list number stands, `None` where it is none: `I`, `1.`, `1.2`, `a)`, `-`.
pub fn rank(words: &str) -> Option<u32> {
    let bare = words.trim().trim_end_matches(['.', ')', '/', ':']).trim_start_matches('(');
    let count = bare.chars().count();
    if count == 0 || count > 8 {
        return (count == 0 && !words.trim().is_empty()).then_some(UNNUMBERED + 20);
    }
    if ["-", "–", "—", "+", "*", "•", "·", "o", "▪"].contains(&bare) {
        return Some(80 + u32::from(bare == "+") * 5);
    }
    if bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && bare.starts_with(|c: char| c.is_ascii_digit())
    {
        let parts = bare.split('.').filter(|part| !part.is_empty()).count() as u32;
        let small = bare.split('.').all(|part| part.len() <= 3);
        return (small && parts <= 4).then_some(30 + parts);
    }
    if bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) {
        return Some(20);
    }
    if count == 1 {
        let letter = bare.chars().next()?;
        return if case::is_upper(letter) { Some(10) } else { token::is_letter(letter).then_some(50) };
    }
    None
}

/// The names of all rows, with what each belongs to.
pub fn labels(text: &str, sheet: &Sheet, table: &Table) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::with_capacity(sheet.body.len());
    let least = sheet.body.iter().filter_map(|row| Some(row.cells[table.name?].indent)).min().unwrap_or(0);
    let members = table.name.is_some_and(|at| table.columns[at].members);
    for row in &sheet.body {
        let mut cell = table.name.map(|at| row.cells[at]).unwrap_or_default();
        let mut number = table.rank.map(|at| row.cells[at].span).unwrap_or_default();
        // `TỔNG CỘNG` over the cells of number and name.
        if cell.span.is_empty() && !number.is_empty() && rank(number.of(text)).is_none() {
            cell.span = std::mem::take(&mut number);
        }
        let mut label = label(text, cell, number, least, members);
        label.time = label.time.or_else(|| numbered_time(text, table, cell.span));
        labels.push(label);
    }
    // A roman number among capital letters is one of them.
    let value = |row: usize, group: usize| -> Option<Decimal> {
        table.groups.get(group)?.value.and_then(|at| table.columns[at].values[row].as_ref()).map(|value| value.value)
    };
    let mut open: Vec<usize> = Vec::new();
    // The row whose parts are being listed, and what is left of it.
    let mut listed: Option<(usize, Decimal)> = None;
    for row in 0..labels.len() {
        let bare = labels[row].words.is_empty() && labels[row].part;
        let depth = labels[row].depth;
        if labels[row].total && row > 0 && !open.is_empty() {
            closes(&mut labels, row);
            open.clear();
            listed = None;
            continue;
        }
        if bare {
            let above = row.checked_sub(1);
            listed = above.and_then(|above| Some((above, value(above, 0)?)));
            continue;
        }
        let numbered = !(UNNUMBERED..80).contains(&depth);
        if let Some((whole, left)) = listed {
            let own = value(row, 0).unwrap_or(Decimal::MAX);
            if (!numbered || depth >= 80) && !labels[row].total && own <= left {
                labels[row].parent = Some(whole);
                listed = Some((whole, left - own));
                continue;
            }
            listed = None;
        }
        let attached = labels[row].part || labels[row].by_sense && !numbered;
        if attached && let Some(whole) = row.checked_sub(1) {
            // Several parts in a row belong to the same whole.
            let sibling = labels[whole].parent.filter(|_| labels[whole].part || labels[whole].by_sense);
            labels[row].parent = Some(sibling.unwrap_or(whole));
            continue;
        }
        while open.last().is_some_and(|above| labels[*above].depth >= depth && !labels[*above].total) {
            open.pop();
        }
        labels[row].parent = open.last().copied();
        open.push(row);
    }
    labels
}

/// The time that a cell numbers below the heading `Quý` or `Tháng`: `II` the second quarter.
fn numbered_time(text: &str, table: &Table, cell: Span) -> Option<When> {
    let head = table.columns[table.name?].head?.of(text);
    let words = [head, cell.of(text)].join(" ");
    let all = Span::new(0, words.len());
    let cut = tokens(&words, Span::new(0, head.len()));
    let times = matches!(table_words::heading(&cut, 0), Some((length, Says::TimeName)) if length == cut.len());
    (times && time::is_a_time(&words, all)).then(|| time::times(&words, &tokens(&words, all))[0].when)
}

/// Whether a line says nothing but that parts follow: `Trong đó:`.
pub fn opens_parts(words: &str) -> bool {
    let cut = tokens(words, Span::new(0, words.len()));
    !cut.is_empty() && table_words::opener(&cut) == cut.len()
}

/// A total below its parts: the rows since the last total that belong to nothing else.
fn closes(labels: &mut [Label], total: usize) {
    let start = labels[..total].iter().rposition(|label| label.total).map_or(0, |at| at + 1);
    let top = start > 0 && labels[start..total].iter().any(|label| label.parent == Some(start - 1));
    if top {
        return;
    }
    for label in &mut labels[start..total] {
        if label.parent.is_none() {
            label.parent = Some(total);
        }
    }
}

fn label(text: &str, cell: Cell, number: Span, least: usize, members: bool) -> Label {
    let mut words = cell.span;
    let mut depth = rank(number.of(text)).filter(|_| !number.is_empty());
    // `1. Thu nội địa`, `- Nữ`
    let first = words.of(text).split(char::is_whitespace).next().unwrap_or_default();
    let glued = words.of(text).starts_with(['-', '+', '–', '•', '*']).then(|| words.of(text).chars().next()).flatten();
    let marked = first.ends_with(['.', ')']) || first.contains('.') || ["-", "+", "–", "•", "*"].contains(&first);
    let marker = match glued {
        Some(mark) => Some((mark.len_utf8(), rank(mark.encode_utf8(&mut [0; 4])))),
        None if marked && first.len() < words.of(text).len() => Some((first.len(), rank(first))),
        None => None,
    };
    if let Some((length, Some(found))) = marker {
        depth = depth.max(Some(found));
        words = trimmed(text, Span::new(words.start + length, words.end));
    }
    let mut cut = tokens(text, words);
    let opened = table_words::opener(&cut);
    let part = opened > 0;
    if part {
        let start = cut.get(opened).map_or(words.end, |token| token.span.start);
        words = Span::new(start, words.end);
        cut.drain(..opened);
        // `Trong đó: - Nữ`
        if cut.first().is_some_and(|token| token.is_mark('-')) {
            cut.remove(0);
            words.start = cut.first().map_or(words.end, |token| token.span.start);
        }
    }
    let (named, unit) = if cut.is_empty() { (cut, None) } else { unit::beside(text, words) };
    let end = named.iter().rposition(|token| !token.is_mark(':')).map_or(0, |last| last + 1);
    let named: &[Token] = &named[..end];
    let span = match (named.first(), named.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => Span::new(words.start, words.start),
    };
    let total = !part && table_words::is_total(named);
    // `Tổng kim ngạch` above the goods that make it up.
    let whole = members && depth.is_none() && named.first().is_some_and(|first| first.key == TOTAL);
    let shown = span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    Label {
        span,
        words: if members && shouted(&shown) && !total { plain(&capitalised(&shown)) } else { plain(&shown) },
        depth: if total || whole {
            0
        } else {
            depth.unwrap_or(UNNUMBERED + (cell.indent - least.min(cell.indent)).min(19) as u32)
        },
        total,
        part,
        dependent: table_words::is_dependent(named)
            || table_words::is_rest(named)
            || named.first().is_some_and(|first| first.key == HAVE),
        measure: table_words::is_measure(named),
        by_sense: table_words::is_part_by_sense(named),
        time: (!span.is_empty() && time::is_a_time(text, span))
            .then(|| time::times(text, named).first().map(|said| said.when))
            .flatten(),
        unit,
        parent: None,
    }
}

fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, (span.start + words.trim_end().len()).max(start))
}

fn shouted(words: &str) -> bool {
    !words.chars().any(case::is_lower) && words.contains(' ')
}

/// `HUYỆN ĐẠ HUOAI` → `Huyện Đạ Huoai`
fn capitalised(words: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter();
        first.chain(letters.map(case::lower)).collect::<String>()
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A name as it stands in running text: no capitals for show, no capital at its start unless it is a proper name.
pub fn plain(words: &str) -> String {
    if shouted(words) {
        return case::lowercase(words);
    }
    let mut pieces = words.split(' ');
    let first = pieces.next().unwrap_or_default();
    // `Lệ Thủy`, `GRDP`, `Bố Trạch`
    let proper = pieces.next().is_some_and(|second| second.starts_with(case::is_upper));
    let short = first.chars().skip(1).any(case::is_upper);
    // `Huyện Càng Long`, `Thành phố Vinh`
    let cut = tokens(words, Span::new(0, words.len()));
    let kind = matches!(table_words::heading(&cut, 0), Some((_, Says::Member)));
    if (proper && !kind) || short {
        return words.to_string();
    }
    case::lower_initial(words)
}

/// What times are resolved against: the time that the caption says, else what stands around the table; and whether the caption
/// says until when.
pub fn anchor(text: &str, above: &[Span], around: Anchor) -> (Anchor, bool) {
    for line in above.iter().filter(|line| !line.of(text).ends_with(['.', ';', '!', '?'])) {
        let cut = tokens(text, *line);
        let times = time::times(text, &cut);
        let dating = times.iter().filter(|said| said.dates && !time::is_before(said.when));
        let said: Vec<When> = dating.clone().map(|said| said.when).collect();
        if let Some(period) = time::combined(&said).and_then(|when| period::resolve(&when, &around)) {
            return (Anchor { period: Some(period), ..around }, dating.into_iter().any(|said| said.until));
        }
    }
    (around, false)
}

/// What the caption says is measured: `Bảng 2. Kết quả giải quyết việc làm theo huyện` → `giải quyết việc làm`; of a paragraph its
/// last sentence, or what the paragraph `told`.
pub fn caption(text: &str, above: &[Span], told: Option<&str>, heading: Option<&str>) -> String {
    if let Some(line) = above.first()
        && let Some((before, _)) = line.of(text).rsplit_once(". ").filter(|(before, _)| before.contains(' '))
    {
        let last = measured(text, Span::new(line.start + before.len() + 2, line.end));
        return if last.is_empty() { told.unwrap_or_default().to_string() } else { last };
    }
    let lines = above.iter().map(|line| (text, *line));
    let heading = heading.map(|words| (words, Span::new(0, words.len())));
    lines.chain(heading).map(|(text, line)| measured(text, line)).find(|words| !words.is_empty()).unwrap_or_default()
}

/// The longest caption's core, in words.
const LONGEST_CAPTION: usize = 12;

fn measured(text: &str, line: Span) -> String {
    let (cut, _) = unit::beside(text, line);
    let times = time::times(text, &cut);
    let in_time = |at: usize| times.iter().any(|said| said.tokens.contains(&at));
    let mut at = 0;
    while at < cut.len() {
        let skip = table_words::caption_word(&cut, at);
        if skip > 0 {
            at += skip;
        } else if !cut[at].is_word() || in_time(at) || rank(cut[at].span.of(text)).is_some() {
            at += 1;
        } else {
            break;
        }
    }
    let start = at;
    while at < cut.len() && at - start < LONGEST_CAPTION {
        let mark = cut[at].is_mark('(') || cut[at].is_mark(':') || cut[at].is_mark('.') || cut[at].is_mark(';');
        if mark || in_time(at) || table_words::ends_caption(&cut, at) {
            break;
        }
        at += 1;
    }
    // `Kết quả của các xã như sau`
    let members =
        matches!(table_words::heading(&cut[start..at], 0), Some((count, Says::Member)) if count == at - start);
    if at == start || members {
        return String::new();
    }
    plain(text[cut[start].span.start..cut[at - 1].span.end].trim())
}
