//! HTML into plain text. What is not the body (menus, share bars, related links, hidden parts) is told by tags, roles and how much
//! of it is links.

use std::collections::HashMap;

use scraper::{ElementRef, Html, Node, Selector};

use super::grid::Cell;
use super::lines::{Lines, one_line, raised};
use super::markers::{bullet, numbered};

type NodeRef<'a> = ego_tree::NodeRef<'a, Node>;
type NodeId = ego_tree::NodeId;

/// Never read, with all that is in them.
#[rustfmt::skip]
const LEFT_OUT: [&str; 38] = [
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "base", "iframe", "frame", "object", "embed",
    "applet", "svg", "math", "canvas", "audio", "video", "button", "select", "input", "textarea", "datalist", "progress", "meter",
    "dialog", "nav", "map", "xml", "del", "s", "strike", "rp", "rt", "option", "source", "track",
];
#[rustfmt::skip]
const ROLES_LEFT_OUT: [&str; 13] = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog",
    "tablist", "status", "tooltip",
];
const PARAGRAPHS: [&str; 15] =
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "blockquote", "hr", "figure", "pre"];
#[rustfmt::skip]
const LINES: [&str; 28] = [
    "address", "article", "aside", "body", "caption", "center", "dd", "details", "div", "dt", "fieldset", "figcaption", "footer",
    "form", "header", "hgroup", "legend", "li", "main", "menu", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr",
];
/// Containers that may be a menu or a list of links.
#[rustfmt::skip]
const MAY_BE_LINKS: [&str; 15] = [
    "aside", "div", "dl", "footer", "form", "header", "li", "menu", "ol", "section", "table", "td", "tr", "ul", "nav",
];
/// Words in class and id by which pages name what is beside the body.
#[rustfmt::skip]
const BESIDE: [&str; 20] = [
    "breadcrumb", "breadcrumbs", "share", "sharing", "social", "related", "comment", "comments", "sidebar", "menu", "navbar",
    "pagination", "paging", "advert", "ads", "cookie", "cookies", "popup", "toolbar", "popups",
];
/// Nested deeper than any page.
const DEEPEST: usize = 400;

/// Whether a text opens as HTML does.
pub fn looks_so(head: &str) -> bool {
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    while let Some(after) = rest
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once('>'))
        .or_else(|| rest.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")))
    {
        rest = after.1.trim_start();
    }
    let Some(tag) = rest.strip_prefix('<') else { return false };
    let tag: String = tag.chars().take(14).collect::<String>().to_ascii_lowercase();
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    tag.starts_with("!doctype html")
        || ["html", "head", "body", "meta", "table", "div", "p"]
            .iter()
            .any(|name| tag.strip_prefix(name).is_some_and(ends))
}

/// The text of a page.
pub fn text(html: &str) -> String {
    let page = Html::parse_document(html);
    let root: NodeRef = *page.root_element();
    let body = root.children().find(|node| name(*node) == "body").unwrap_or(root);
    let mut reader = Reader { weights: HashMap::new(), whole: 0 };
    reader.whole = reader.weigh(body, false, 0).letters;
    let body = reader.main(&page).unwrap_or(body);
    let mut lines = Lines::default();
    reader.children(body, &mut lines, 0);
    lines.done()
}

/// How much an element says, and how much of that by links.
#[derive(Clone, Copy, Default)]
struct Weight {
    letters: usize,
    linked: usize,
    links: usize,
}

struct Reader {
    weights: HashMap<NodeId, Weight>,
    whole: usize,
}

fn name(node: NodeRef<'_>) -> &str {
    node.value().as_element().map_or("", |element| element.name())
}

fn attr<'a>(node: NodeRef<'a>, name: &str) -> &'a str {
    node.value().as_element().and_then(|element| element.attr(name)).unwrap_or_default()
}

fn has(node: NodeRef, name: &str) -> bool {
    node.value().as_element().is_some_and(|element| element.attr(name).is_some())
}

fn whole(node: NodeRef) -> String {
    node.descendants().filter_map(|one| one.value().as_text().map(|text| &**text)).collect()
}

impl Reader {
    /// The one article of the page, where it marks one that holds much of what it says.
    fn main<'a>(&self, page: &'a Html) -> Option<NodeRef<'a>> {
        ["article", "main, [role=main]"].iter().find_map(|marked| {
            let marked = Selector::parse(marked).ok()?;
            let letters = |one: &ElementRef| self.weight(**one).letters;
            let mut found = page.select(&marked).filter(|one| 3 * letters(one) > self.whole);
            let first = found.next().filter(|one| letters(one) > 200)?;
            found.next().is_none().then_some(*first)
        })
    }

    fn weight(&self, node: NodeRef) -> Weight {
        self.weights.get(&node.id()).copied().unwrap_or_default()
    }

    fn weigh(&mut self, node: NodeRef, in_link: bool, depth: usize) -> Weight {
        let mut weight = Weight::default();
        if hidden(node) || depth > DEEPEST {
            return weight;
        }
        let link = in_link || (name(node) == "a" && has(node, "href"));
        weight.links += usize::from(link && !in_link);
        for child in node.children() {
            if let Some(text) = child.value().as_text() {
                let length = one_line(text).chars().count();
                weight.letters += length;
                weight.linked += if link { length } else { 0 };
            } else if child.value().is_element() {
                let inner = self.weigh(child, link, depth + 1);
                weight.letters += inner.letters;
                weight.linked += inner.linked;
                weight.links += inner.links;
            }
        }
        self.weights.insert(node.id(), weight);
        weight
    }

    /// Whether it stands beside the body. Never so where it holds much of what the page says.
    fn beside(&self, node: NodeRef) -> bool {
        let Weight { letters, linked, links } = self.weight(node);
        if letters * 3 > self.whole {
            return false;
        }
        let is_main = |one: NodeRef| matches!(name(one), "article" | "main") || attr(one, "role") == "main";
        let in_body = is_main(node) || node.ancestors().any(is_main);
        if matches!(name(node), "header" | "footer" | "aside") && !in_body {
            return true;
        }
        if !MAY_BE_LINKS.contains(&name(node)) {
            return false;
        }
        if links >= 3 && linked * 10 > letters * 6 {
            return true;
        }
        let named = [attr(node, "class"), attr(node, "id")].iter().any(|names| {
            let mut words = names.split(|c: char| c.is_whitespace() || c == '-' || c == '_');
            words.any(|word| BESIDE.contains(&&*word.to_ascii_lowercase()))
        });
        named && (linked * 10 > letters * 3 || letters < 80)
    }

    fn children(&self, parent: NodeRef, lines: &mut Lines, depth: usize) {
        for node in parent.children() {
            if let Some(text) = node.value().as_text() {
                lines.words(text);
            } else if node.value().is_element() {
                self.element(node, lines, depth + 1);
            }
        }
    }

    fn element(&self, node: NodeRef, lines: &mut Lines, depth: usize) {
        if depth > DEEPEST {
            return lines.words(&whole(node));
        }
        if hidden(node) || self.beside(node) {
            return;
        }
        let tag = name(node);
        if tag == "br" {
            return lines.line(1);
        }
        if tag == "sup" || is_raised(node) {
            let gap = if lines.fresh() { " " } else { "" };
            return lines.words(&(raised(&whole(node)) + gap));
        }
        if style(node).replace(' ', "").contains("mso-list:ignore") {
            return lines.mark(&word_mark(node));
        }
        if tag == "pre" {
            return lines.verbatim(&whole(node));
        }
        if tag == "table"
            && let Some(rows) = self.rows(node, depth)
        {
            return lines.table(rows);
        }
        let close =
            node.ancestors().any(|one| matches!(name(one), "li" | "ul" | "ol" | "td" | "th" | "dd" | "blockquote"));
        let ends = match () {
            _ if PARAGRAPHS.contains(&tag) => {
                if close {
                    1
                } else {
                    2
                }
            }
            _ if LINES.contains(&tag) => 1,
            _ => 0,
        };
        lines.line(ends);
        if tag == "li" {
            lines.mark(&list_mark(node));
        }
        self.children(node, lines, depth);
        lines.line(ends);
    }

    /// The rows of a table; nothing where it lays out a page.
    fn rows(&self, table: NodeRef, depth: usize) -> Option<Vec<Vec<Cell>>> {
        if attr(table, "role") == "presentation" || table.descendants().skip(1).any(|one| name(one) == "table") {
            return None;
        }
        let rows = table.descendants().filter(|one| name(*one) == "tr" && !hidden(*one));
        let cells = |row: NodeRef| {
            let cells = row.children().filter(|one| matches!(name(*one), "td" | "th") && !hidden(*one));
            cells.map(|one| self.cell(one, depth)).collect()
        };
        Some(rows.map(cells).collect())
    }

    fn cell(&self, node: NodeRef, depth: usize) -> Cell {
        let mut inside = Lines::default();
        self.children(node, &mut inside, depth + 2);
        let span = |name| attr(node, name).trim().parse::<usize>().ok();
        let rows = match span("rowspan") {
            Some(0) => usize::MAX,
            rows => rows.unwrap_or(1),
        };
        Cell { text: inside.done(), columns: span("colspan").unwrap_or(1).max(1), rows, indent: indent(node) }
    }
}

fn style(node: NodeRef) -> String {
    attr(node, "style").to_ascii_lowercase()
}

fn hidden(node: NodeRef) -> bool {
    let tag = name(node);
    if LEFT_OUT.contains(&tag) || has(node, "hidden") || attr(node, "aria-hidden") == "true" {
        return true;
    }
    // So LibreOffice writes what stands in the margins of each page.
    if tag == "div" && matches!(attr(node, "title"), "header" | "footer")
        || ROLES_LEFT_OUT.contains(&attr(node, "role"))
    {
        return true;
    }
    let style = style(node).replace(' ', "");
    style.split(';').any(|one| matches!(one.trim(), "display:none" | "visibility:hidden" | "mso-hide:all"))
}

/// Raised digits, and the numbers of notes, which are links within the page.
fn is_raised(node: NodeRef) -> bool {
    if name(node) == "a" && attr(node, "href").contains('#') {
        let words = whole(node);
        if raised(&words) != words && !words.contains('(') {
            return true;
        }
    }
    style(node).replace(' ', "").contains("vertical-align:super")
        && !node.children().any(|one| one.value().is_element())
}

/// The mark of Word's own lists. Bullets come from fonts of signs, as letters.
fn word_mark(node: NodeRef) -> String {
    let mark = one_line(&whole(node));
    let mut letters = mark.chars();
    let sign = matches!((letters.next(), letters.next()), (Some(one), None) if !one.is_ascii_digit() && !"-+•*–".contains(one));
    if sign { "-".into() } else { mark }
}

/// The mark of an item of an HTML list.
fn list_mark(item: NodeRef) -> String {
    let Some(list) = item.parent() else { return String::new() };
    let named = [style(item), style(list)].iter().find_map(|style| {
        let (_, rest) = style.split_once("list-style")?;
        let value = rest.split_once(':')?.1.trim_start();
        Some(value.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?.to_owned())
    });
    let kind = named.unwrap_or_default();
    if kind == "none" {
        return String::new();
    }
    if name(list) != "ol" || ["disc", "circle", "square"].contains(&&*kind) {
        let words = whole(item);
        let mut letters = words.trim_start().chars();
        let own = letters.next().is_some_and(|sign| "-–+•*".contains(sign))
            && letters.next().is_some_and(char::is_whitespace);
        let depth = list.ancestors().filter(|one| name(*one) == "ul").count();
        return if own { String::new() } else { bullet(depth).to_owned() };
    }
    let typed = match attr(list, "type") {
        "a" => "lower-alpha",
        "A" => "upper-alpha",
        "i" => "lower-roman",
        "I" => "upper-roman",
        _ if kind.is_empty() => "decimal",
        _ => &kind,
    };
    let mut next = attr(list, "start").trim().parse().unwrap_or(1);
    for one in list.children().filter(|one| name(*one) == "li") {
        next = attr(one, "value").trim().parse().unwrap_or(next);
        if one.id() == item.id() {
            break;
        }
        next += 1;
    }
    format!("{}.", numbered(next, typed))
}

/// How far a cell's words are set in: by its own style, its paragraph's, or hard spaces.
fn indent(cell: NodeRef) -> f64 {
    let first =
        cell.children().find(|one| one.value().is_element()).filter(|one| matches!(name(*one), "p" | "div" | "span"));
    let mut points = 0.0;
    for one in [Some(cell), first].into_iter().flatten() {
        for rule in style(one).split(';') {
            let Some((property, length)) = rule.split_once(':') else { continue };
            if !matches!(property.trim(), "padding-left" | "margin-left" | "text-indent") {
                continue;
            }
            let length = length.trim();
            let unit = length.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
            let size: f64 = length[..length.len() - unit.len()].parse().unwrap_or(0.0);
            points += size
                * match unit {
                    "pt" => 1.0,
                    "px" => 0.75,
                    "em" => 12.0,
                    "cm" => 28.35,
                    "in" => 72.0,
                    _ => 0.0,
                };
        }
    }
    let words = whole(cell);
    let spaces = words.chars().take_while(|letter| letter.is_whitespace()).filter(|letter| *letter == '\u{a0}').count();
    points + 4.5 * spaces as f64
}
