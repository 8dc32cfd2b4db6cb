//! The plain text that every kind of document becomes. White space is as a browser shows it.

use super::grid::{self, Cell};

#[derive(Default)]
pub struct Lines {
    text: String,
    /// Line ends owed before the next words; a blank line at most.
    owed: usize,
    gap: bool,
    /// A list's mark was the last thing written: its words stand beside it, whatever they begin with.
    marked: bool,
}

impl Lines {
    /// Words that go on where the last ones ended.
    pub fn words(&mut self, given: &str) {
        if given.is_empty() {
            return;
        }
        let text = one_line(given);
        if text.is_empty() {
            self.gap = true;
            return;
        }
        let opens = self.fresh();
        if opens && !self.text.is_empty() {
            self.text.extend(std::iter::repeat_n('\n', self.owed));
        }
        if !opens && (self.gap || given.starts_with(char::is_whitespace)) {
            self.text.push(' ');
        }
        self.text += &text;
        self.gap = given.ends_with(char::is_whitespace);
        self.owed = 0;
        self.marked = false;
    }

    /// A list's mark, at the head of its line.
    pub fn mark(&mut self, mark: &str) {
        if !mark.is_empty() {
            self.line(1);
            self.words(&format!("{mark} "));
            self.marked = true;
        }
    }

    /// Whether nothing stands on the line yet.
    pub fn fresh(&self) -> bool {
        self.owed > 0 || self.text.is_empty()
    }

    /// A tab between words; behind a list's mark it is only a gap.
    pub fn tab(&mut self) {
        let line = self.text.rsplit('\n').next().unwrap_or_default();
        if self.fresh() || line.chars().count() < 6 {
            return self.words(" ");
        }
        self.text.push('\t');
        self.gap = false;
    }

    /// What follows begins on a new line; with 2 a blank line stands between.
    pub fn line(&mut self, ends: usize) {
        if !self.marked {
            self.owed = self.owed.max(ends);
        }
    }

    /// Lines that keep their white space.
    pub fn verbatim(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.extend(std::iter::repeat_n('\n', self.owed.max(1)));
        }
        self.text += text.replace('\u{a0}', " ").trim_end();
        (self.owed, self.gap, self.marked) = (1, false, false);
    }

    /// Rows of data as rows; the cells of any other table one after the other.
    pub fn table(&mut self, rows: Vec<Vec<Cell>>) {
        self.line(2);
        if grid::is_data(&rows) {
            let rows = grid::spread(&rows).into_iter().map(|row| row.join("\t"));
            self.verbatim(&rows.filter(|row| !row.trim().is_empty()).collect::<Vec<_>>().join("\n"));
        } else {
            for cell in rows.iter().flatten() {
                self.line(2);
                self.verbatim(&cell.text);
            }
        }
        self.line(2);
    }

    pub fn done(self) -> String {
        self.text
    }
}

/// All on one line, as a cell holds it.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Small digits above the line, written as the digits that Unicode has for this, so that they are no part of the number or word
/// before; other words as they are.
pub fn raised(text: &str) -> String {
    let digits = text.trim().trim_start_matches(['[', '(']).trim_end_matches([']', ')']);
    if digits.is_empty() || digits.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.to_owned();
    }
    let raise = |byte: u8| ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][usize::from(byte - b'0')];
    digits.bytes().map(raise).collect()
}
