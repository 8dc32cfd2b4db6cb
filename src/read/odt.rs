//! An OpenDocument text (LibreOffice) as it is read when printed.

use std::collections::HashMap;

use roxmltree::Node;

use super::Unreadable;
use super::docx::{attribute, child, xml};
use super::grid::Cell;
use super::lines::{Lines, one_line, raised};
use super::markers::{bullet, numbered};
use super::zipped::Zip;

const DEEPEST: usize = 300;

const LEFT_OUT: [&str; 7] =
    ["tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "table-of-content", "script"];

pub fn text(zip: &mut Zip) -> Result<String, Unreadable> {
    if zip.text("META-INF/manifest.xml")?.is_some_and(|list| list.contains("<manifest:encryption-data")) {
        return Err(Unreadable::Locked);
    }
    let content = zip.text("content.xml")?.ok_or(Unreadable::Damaged)?;
    let shared = zip.text("styles.xml")?;
    let content = xml(&content)?;
    let shared = shared.as_deref().map(xml).transpose()?;
    let mut reader = Reader::default();
    for part in [Some(&content), shared.as_ref()].into_iter().flatten() {
        for node in part.descendants() {
            let kind = match node.tag_name().name() {
                "style" => &mut reader.styles,
                "list-style" => &mut reader.lists,
                _ => continue,
            };
            kind.insert(attribute(node, "name").unwrap_or_default(), node);
        }
    }
    let body = child(content.root_element(), "body").and_then(|body| child(body, "text")).ok_or(Unreadable::Damaged)?;
    let mut lines = Lines::default();
    reader.inside(body, &mut lines, 0);
    reader.write_notes(&mut lines);
    Ok(lines.done())
}

#[derive(Default)]
struct Reader<'a, 'i> {
    styles: HashMap<&'a str, Node<'a, 'i>>,
    lists: HashMap<&'a str, Node<'a, 'i>>,
    notes: Vec<(String, Node<'a, 'i>)>,
    /// Where each list stopped counting.
    last: HashMap<&'a str, i64>,
}

impl<'a, 'i> Reader<'a, 'i> {
    fn inside(&mut self, parent: Node<'a, 'i>, lines: &mut Lines, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for node in parent.children() {
            if node.is_text() {
                lines.words(node.text().unwrap_or_default());
            } else if node.is_element() {
                self.element(node, lines, depth + 1);
            }
        }
    }

    fn element(&mut self, node: Node<'a, 'i>, lines: &mut Lines, depth: usize) {
        match node.tag_name().name() {
            "p" | "h" => {
                let ends = if depth > 6 { 1 } else { 2 };
                lines.line(ends);
                self.inside(node, lines, depth);
                lines.line(ends);
            }
            "list" => self.list(node, lines, depth, &[], None),
            "table" => {
                let rows = rows(node).into_iter().map(|row| self.cells(row)).collect();
                lines.table(rows);
            }
            "span" => self.span(node, lines, depth),
            "s" => lines.words(" "),
            "tab" => lines.tab(),
            "line-break" => lines.line(1),
            "note" => self.note(node, lines),
            name if LEFT_OUT.contains(&name) => {}
            _ => self.inside(node, lines, depth),
        }
    }

    fn property(&self, style: Option<&str>, kind: &str, name: &str) -> Option<&'a str> {
        attribute(child(*self.styles.get(style?)?, kind)?, name)
    }

    fn span(&mut self, node: Node<'a, 'i>, lines: &mut Lines, depth: usize) {
        let style = attribute(node, "style-name");
        if self.property(style, "text-properties", "display") == Some("none") {
            return;
        }
        let place = self.property(style, "text-properties", "text-position").unwrap_or_default();
        if place.starts_with("super") || place.starts_with(|c: char| c.is_ascii_digit() && c != '0') {
            lines.words(&raised(&whole(node)));
        } else {
            self.inside(node, lines, depth);
        }
    }

    fn note(&mut self, node: Node<'a, 'i>, lines: &mut Lines) {
        let number = child(node, "note-citation").map(|number| one_line(&whole(number))).unwrap_or_default();
        if let Some(body) = child(node, "note-body") {
            lines.words(&raised(&number));
            self.notes.push((number, body));
        }
    }

    fn write_notes(&mut self, lines: &mut Lines) {
        let mut at = 0;
        while let Some((number, body)) = self.notes.get(at).cloned() {
            at += 1;
            let words = one_line(&self.read(body));
            lines.line(2);
            lines.words(&format!("{} {words}", raised(&number)));
        }
    }

    fn read(&mut self, node: Node<'a, 'i>) -> String {
        let mut inside = Lines::default();
        self.inside(node, &mut inside, 10);
        inside.done()
    }

    /// `counts` are the numbers of the items around, from the outermost in.
    fn list(&mut self, list: Node<'a, 'i>, lines: &mut Lines, depth: usize, counts: &[i64], around: Option<&'a str>) {
        if depth > DEEPEST {
            return;
        }
        let style = attribute(list, "style-name").or(around).unwrap_or_default();
        let level = (counts.len() + 1).to_string();
        let kinds = self.lists.get(style).into_iter().flat_map(|list| list.children());
        let kind = kinds.into_iter().find(|one| attribute(*one, "level") == Some(&level));
        let number = |node: Option<Node>, name| node.and_then(|node| attribute(node, name)?.parse::<i64>().ok());
        let mut count = number(kind, "start-value").unwrap_or(1) - 1;
        if attribute(list, "continue-numbering") == Some("true") {
            count = self.last.get(style).copied().unwrap_or(count);
        }
        for item in list.children().filter(Node::is_element) {
            let mut first = item.tag_name().name() == "list-item";
            if first {
                count = number(Some(item), "start-value").unwrap_or(count + 1);
            }
            let counts = [counts, &[count]].concat();
            for part in item.children().filter(Node::is_element) {
                if part.tag_name().name() == "list" {
                    self.list(part, lines, depth + 1, &counts, Some(style));
                    continue;
                }
                lines.line(1);
                if first {
                    lines.mark(&mark(kind, &counts));
                }
                first = false;
                self.inside(part, lines, depth + 6);
                lines.line(1);
            }
        }
        self.last.insert(style, count);
        if counts.is_empty() {
            lines.line(2);
        }
    }

    fn cells(&mut self, row: Node<'a, 'i>) -> Vec<Cell> {
        let mut cells = Vec::new();
        for one in row.children().filter(|one| one.tag_name().name() == "table-cell") {
            let count = |name| attribute(one, name).and_then(|count| count.parse().ok()).unwrap_or(1);
            let style = child(one, "p").and_then(|paragraph| attribute(paragraph, "style-name"));
            let length = |name| points(self.property(style, "paragraph-properties", name).unwrap_or_default());
            let indent = length("margin-left") + length("text-indent");
            let (columns, rows) = (count("number-columns-spanned"), count("number-rows-spanned"));
            let times = count("number-columns-repeated").min(64);
            let cell = Cell { text: self.read(one), columns, rows, indent };
            cells.extend(std::iter::repeat_n(cell, times));
        }
        cells
    }
}

/// All text below a node.
fn whole(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// A length as OpenDocument writes it, in points.
fn points(length: &str) -> f64 {
    let unit = length.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let size: f64 = length[..length.len() - unit.len()].parse().unwrap_or(0.0);
    size * match unit {
        "cm" => 28.35,
        "mm" => 2.835,
        "in" => 72.0,
        "px" => 0.75,
        _ => 1.0,
    }
}

fn rows<'a, 'i>(table: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    let mut found = Vec::new();
    for one in table.children() {
        match one.tag_name().name() {
            "table-row" => found.push(one),
            "table-header-rows" | "table-rows" | "table-row-group" => found.extend(rows(one)),
            _ => {}
        }
    }
    found
}

fn mark(kind: Option<Node>, counts: &[i64]) -> String {
    let Some(kind) = kind else { return String::new() };
    let said = |name| attribute(kind, name).unwrap_or_default();
    if kind.tag_name().name() == "list-level-style-bullet" {
        let sign = said("bullet-char");
        let plain = matches!(sign, "-" | "–" | "+" | "•" | "*");
        return if plain { sign.to_owned() } else { bullet(counts.len() - 1).to_owned() };
    }
    let style = match said("num-format") {
        "" => return String::new(),
        "a" => "lower-letter",
        "A" => "upper-letter",
        "i" => "lower-roman",
        "I" => "upper-roman",
        _ => "decimal",
    };
    let levels = said("display-levels").parse().unwrap_or(1).min(counts.len());
    let shown: Vec<String> = counts[counts.len() - levels..].iter().map(|count| numbered(*count, style)).collect();
    format!("{}{}{}", said("num-prefix"), shown.join("."), said("num-suffix"))
}
