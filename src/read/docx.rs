//! A Word document's text as it is read when printed: what was deleted is gone, what was inserted is there, list numbers are
//! written out, notes follow at the end.

use std::collections::{BTreeMap, HashMap, HashSet};

use roxmltree::{Document, Node};

use super::Unreadable;
use super::grid::Cell;
use super::lines::{Lines, one_line, raised};
use super::markers::{bullet, numbered};
use super::zipped::Zip;

/// Nested deeper than any document.
const DEEPEST: usize = 300;

/// Not part of what is read: properties, field codes, deleted words, the second of two ways to show the same.
const LEFT_OUT: [&str; 13] = [
    "pPr",
    "rPr",
    "tcPr",
    "trPr",
    "tblPr",
    "sectPr",
    "instrText",
    "del",
    "delText",
    "moveFrom",
    "Fallback",
    "pict",
    "object",
];

pub fn text(zip: &mut Zip) -> Result<String, Unreadable> {
    let main = main_part(zip)?;
    let folder = main.rfind('/').map_or("", |at| &main[..=at]).to_owned();
    let body = zip.text(&main)?.ok_or(Unreadable::Damaged)?;
    let mut part = |name: &str| zip.text(&format!("{folder}{name}"));
    let texts = [part("styles.xml")?, part("numbering.xml")?, part("footnotes.xml")?, part("endnotes.xml")?];
    let mut parts = Vec::new();
    for text in &texts {
        parts.push(text.as_deref().map(xml).transpose()?);
    }
    let body = xml(&body)?;
    let root = |i: usize| parts[i].as_ref().map(Document::root_element);
    let styles = Styles::of(root(0));
    let numbering = Numbering::of(root(1));
    let mut reader = Reader { styles, numbering, footnotes: root(2), endnotes: root(3), notes: Vec::new() };
    let mut lines = Lines::default();
    reader.inside(body.root_element(), &mut lines, 0);
    reader.write_notes(&mut lines);
    Ok(lines.done())
}

pub fn xml(text: &str) -> Result<Document<'_>, Unreadable> {
    Document::parse(text.trim_start_matches('\u{feff}')).map_err(|_| Unreadable::Damaged)
}

/// The part that holds the document, as the file's own list has it.
fn main_part(zip: &mut Zip) -> Result<String, Unreadable> {
    let relations = zip.text("_rels/.rels")?.unwrap_or_default();
    let named = xml(&relations).ok().and_then(|relations| {
        let mut all = relations.descendants();
        let main = all.find(|one| one.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument")))?;
        Some(main.attribute("Target")?.trim_start_matches('/').to_owned())
    });
    Ok(named.unwrap_or("word/document.xml".into()))
}

/// The value of an attribute, whatever its prefix.
pub fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}

/// The first child of that name.
pub fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|one| one.tag_name().name() == name)
}

fn at<'a, 'i>(node: Node<'a, 'i>, path: &[&str]) -> Option<Node<'a, 'i>> {
    path.iter().try_fold(node, |node, name| child(node, name))
}

fn value<'a>(node: Node<'a, '_>, path: &[&str]) -> Option<&'a str> {
    at(node, path).and_then(|node| attribute(node, "val"))
}

struct Reader<'a, 'i> {
    styles: Styles<'a, 'i>,
    numbering: Numbering<'a, 'i>,
    footnotes: Option<Node<'a, 'i>>,
    endnotes: Option<Node<'a, 'i>>,
    notes: Vec<Node<'a, 'i>>,
}

impl<'a, 'i> Reader<'a, 'i> {
    fn inside(&mut self, parent: Node<'a, 'i>, lines: &mut Lines, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for node in parent.children().filter(Node::is_element) {
            self.element(node, lines, depth + 1);
        }
    }

    fn element(&mut self, node: Node<'a, 'i>, lines: &mut Lines, depth: usize) {
        match node.tag_name().name() {
            "p" => self.paragraph(node, lines, depth),
            "tbl" => self.table(node, lines, depth),
            "r" => self.run(node, lines, depth),
            "t" => lines.words(node.text().unwrap_or_default()),
            "tab" => lines.tab(),
            "br" | "cr" => lines.line(1),
            "noBreakHyphen" => lines.words("-"),
            "footnoteReference" => self.note(node, self.footnotes, lines),
            "endnoteReference" => self.note(node, self.endnotes, lines),
            name if LEFT_OUT.contains(&name) => {}
            _ => self.inside(node, lines, depth),
        }
    }

    fn paragraph(&mut self, node: Node<'a, 'i>, lines: &mut Lines, depth: usize) {
        let style = value(node, &["pPr", "pStyle"]).unwrap_or_default();
        if style
            .to_ascii_uppercase()
            .strip_prefix("TOC")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        {
            return; // a table of contents
        }
        let mark = self.numbering.mark(node, style, &self.styles);
        let close = !mark.is_empty() || depth > 6;
        lines.line(if close { 1 } else { 2 });
        lines.mark(&mark);
        self.inside(node, lines, depth);
        lines.line(if close { 1 } else { 2 });
    }

    fn run(&mut self, node: Node<'a, 'i>, lines: &mut Lines, depth: usize) {
        let style = value(node, &["rPr", "rStyle"]).and_then(|id| self.styles.0.get(id)).copied();
        let hides = at(node, &["rPr", "vanish"]).or_else(|| at(style?, &["rPr", "vanish"]));
        if hides.is_some_and(|hides| !matches!(attribute(hides, "val"), Some("0" | "false" | "off"))) {
            return;
        }
        let align = value(node, &["rPr", "vertAlign"]).or_else(|| value(style?, &["rPr", "vertAlign"]));
        if align == Some("superscript") {
            let words: String =
                node.children().filter(|one| one.has_tag_name_local("t")).filter_map(|one| one.text()).collect();
            if !words.is_empty() {
                return lines.words(&raised(&words));
            }
        }
        self.inside(node, lines, depth);
    }

    fn note(&mut self, reference: Node, notes: Option<Node<'a, 'i>>, lines: &mut Lines) {
        let id = attribute(reference, "id");
        let Some(note) =
            notes.and_then(|notes| notes.children().find(|one| attribute(*one, "id") == id && id.is_some()))
        else {
            return;
        };
        self.notes.push(note);
        lines.words(&raised(&self.notes.len().to_string()));
    }

    fn write_notes(&mut self, lines: &mut Lines) {
        let mut at = 0;
        while at < self.notes.len() {
            let mut inside = Lines::default();
            self.inside(self.notes[at], &mut inside, 0);
            at += 1;
            lines.line(2);
            lines.words(&format!("{} {}", raised(&at.to_string()), one_line(&inside.done())));
        }
    }

    fn table(&mut self, table: Node<'a, 'i>, lines: &mut Lines, depth: usize) {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        // Cells that go on in the rows below: by the column that they begin in, where they are.
        let mut open: HashMap<usize, (usize, usize)> = HashMap::new();
        for row in own(table, "tr") {
            if at(row, &["trPr", "del"]).is_some() {
                continue;
            }
            let mut cells = Vec::new();
            let mut going = HashMap::new();
            let mut column = value(row, &["trPr", "gridBefore"]).and_then(|count| count.parse().ok()).unwrap_or(0);
            if column > 0 {
                cells.push(Cell { columns: column, rows: 1, ..Cell::default() });
            }
            for one in own(row, "tc") {
                let columns = value(one, &["tcPr", "gridSpan"]).and_then(|count| count.parse().ok()).unwrap_or(1);
                let merge = at(one, &["tcPr", "vMerge"]);
                let above = open.get(&column).copied();
                match (merge, above) {
                    (Some(merge), Some((y, x))) if attribute(merge, "val") != Some("restart") => {
                        rows[y][x].rows += 1;
                        going.insert(column, (y, x));
                    }
                    _ => {
                        let mut inside = Lines::default();
                        self.inside(one, &mut inside, depth + 6);
                        if merge.is_some() {
                            going.insert(column, (rows.len(), cells.len()));
                        }
                        cells.push(Cell { text: inside.done(), columns, rows: 1, indent: indent(one) });
                    }
                }
                column += columns;
            }
            open = going;
            rows.push(cells);
        }
        lines.table(rows);
    }
}

/// Tells elements by their name, whatever their prefix.
trait Local {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl Local for Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.tag_name().name() == name
    }
}

/// The rows of a table or the cells of a row, through what may be wrapped around them, but none of a table within.
fn own<'a, 'i>(parent: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    let wraps = |one: &Node| matches!(one.tag_name().name(), "sdt" | "sdtContent" | "ins" | "customXml" | "smartTag");
    let mut found = Vec::new();
    for one in parent.children() {
        if one.has_tag_name_local(name) {
            found.push(one);
        } else if wraps(&one) {
            found.extend(own(one, name));
        }
    }
    found
}

/// How far the words of a cell are set in, in points.
fn indent(cell: Node) -> f64 {
    let Some(given) = at(cell, &["p", "pPr", "ind"]) else { return 0.0 };
    let twips = |name| attribute(given, name).and_then(|twips| twips.parse::<f64>().ok()).unwrap_or(0.0);
    (twips("left") + twips("start") + twips("firstLine") - twips("hanging")) / 20.0
}

struct Styles<'a, 'i>(HashMap<&'a str, Node<'a, 'i>>);

impl<'a, 'i> Styles<'a, 'i> {
    fn of(part: Option<Node<'a, 'i>>) -> Self {
        let styles = part.into_iter().flat_map(|part| part.descendants()).filter(|one| one.has_tag_name_local("style"));
        Styles(styles.filter_map(|style| Some((attribute(style, "styleId")?, style))).collect())
    }

    /// What a style says of lists, itself or by the style that it is based on.
    fn list(&self, id: &str) -> Option<Node<'a, 'i>> {
        let mut style = *self.0.get(id)?;
        for _ in 0..10 {
            if let Some(list) = at(style, &["pPr", "numPr"]) {
                return Some(list);
            }
            style = *self.0.get(value(style, &["basedOn"])?)?;
        }
        None
    }
}

/// Word counts list items when it shows them; so here.
struct Numbering<'a, 'i> {
    lists: HashMap<&'a str, Node<'a, 'i>>,
    levels: HashMap<&'a str, BTreeMap<usize, Node<'a, 'i>>>,
    counts: HashMap<&'a str, BTreeMap<usize, i64>>,
    restarted: HashSet<(String, usize)>,
}

impl<'a, 'i> Numbering<'a, 'i> {
    fn of(part: Option<Node<'a, 'i>>) -> Self {
        let all = |name: &'static str| {
            let nodes = part.into_iter().flat_map(|part| part.descendants());
            nodes.filter(move |one| one.has_tag_name_local(name))
        };
        let lists = all("num").filter_map(|list| Some((attribute(list, "numId")?, list))).collect();
        let levels = all("abstractNum").filter_map(|list| {
            let levels = list.children().filter(|one| one.has_tag_name_local("lvl"));
            let levels = levels.filter_map(|level| Some((attribute(level, "ilvl")?.parse().ok()?, level)));
            Some((attribute(list, "abstractNumId")?, levels.collect()))
        });
        Numbering { lists, levels: levels.collect(), counts: HashMap::new(), restarted: HashSet::new() }
    }

    /// The mark of a paragraph, empty where it is no item.
    fn mark(&mut self, paragraph: Node, style: &str, styles: &Styles) -> String {
        self.try_mark(paragraph, style, styles).unwrap_or_default()
    }

    fn try_mark(&mut self, paragraph: Node, style: &str, styles: &Styles) -> Option<String> {
        let own = at(paragraph, &["pPr", "numPr"]);
        let inherited = styles.list(style);
        let said = |name| own.and_then(|own| value(own, &[name])).or_else(|| value(inherited?, &[name]));
        let id = said("numId")?;
        let depth: usize = said("ilvl").and_then(|depth| depth.parse().ok()).unwrap_or(0);
        let list = *self.lists.get(id)?;
        let kind = value(list, &["abstractNumId"])?;
        let levels = self.levels.get(kind)?;
        let level = *levels.get(&depth)?;
        let start = |at: usize| {
            let level = levels.get(&at).copied();
            level.and_then(|level| value(level, &["start"])?.parse().ok()).unwrap_or(1)
        };
        let depth_name = depth.to_string();
        let over = list
            .children()
            .find(|one| one.has_tag_name_local("lvlOverride") && attribute(*one, "ilvl") == Some(&depth_name));
        let from = over.and_then(|over| value(over, &["startOverride"])?.parse().ok()).unwrap_or_else(|| start(depth));
        let counts = self.counts.entry(kind).or_default();
        let restarts = over.is_some() && self.restarted.insert((id.to_owned(), depth));
        let count = if restarts { from } else { counts.get(&depth).copied().unwrap_or(from - 1) + 1 };
        counts.retain(|deep, _| *deep < depth);
        counts.insert(depth, count);
        let format = value(level, &["numFmt"]).unwrap_or("decimal");
        let pattern = value(level, &["lvlText"]).unwrap_or_default();
        if format == "bullet" {
            let plain = matches!(pattern, "-" | "–" | "+" | "•" | "*");
            return Some(if plain { pattern.to_owned() } else { bullet(depth).to_owned() });
        }
        if format == "none" {
            return None;
        }
        let mut shown = String::new();
        let mut letters = pattern.chars().peekable();
        while let Some(letter) = letters.next() {
            match letters.peek().and_then(|next| next.to_digit(10)).filter(|digit| letter == '%' && *digit > 0) {
                Some(digit) => {
                    letters.next();
                    let at = digit as usize - 1;
                    let format = levels.get(&at).and_then(|level| value(*level, &["numFmt"])).unwrap_or("decimal");
                    shown += &numbered(counts.get(&at).copied().unwrap_or_else(|| start(at)), format);
                }
                None => shown.push(letter),
            }
        }
        Some(shown)
    }
}
