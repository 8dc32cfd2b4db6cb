//! Where each byte of a rewritten text came from.
//!
//! A rewriting copies most of a text and changes little of it. So it is kept as pieces, each a stretch of the new text
//! and the stretch of the old one that it was made from, and not as a table of bytes: found by binary search.

use crate::report::Span;

/// One stretch that was copied, or one change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    /// In the new text; never empty.
    after: Span,
    /// In the old text; empty where something was put in.
    before: Span,
}

impl Piece {
    /// Whether offsets inside can be carried over one by one: it was copied, or it changed without changing length.
    fn even(self) -> bool {
        self.after.end - self.after.start == self.before.end - self.before.start
    }
}

/// From spans of a rewritten text back to spans of the text before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    pieces: Vec<Piece>,
}

impl Map {
    /// Whether nothing was rewritten.
    pub fn is_same(&self) -> bool {
        self.pieces.iter().all(|piece| piece.after == piece.before)
    }

    /// The span that `span` was made from. What was taken out at its ends is left out; what was taken out inside is in.
    pub fn origin(&self, span: Span) -> Span {
        if span.is_empty() {
            let at = self.start_in(self.holding(span.start), span.start);
            return Span::new(at, at);
        }
        let first = self.holding(span.start);
        let start = self.start_in(first, span.start);
        // Mostly both ends lie in one piece.
        let last = match self.pieces.get(first) {
            Some(piece) if piece.after.end >= span.end => first,
            _ => self.pieces.partition_point(|piece| piece.after.end < span.end),
        };
        let end = match self.pieces.get(last) {
            Some(piece) if piece.even() => piece.before.start + (span.end - piece.after.start),
            Some(piece) => piece.before.end,
            None => self.end(),
        };
        Span::new(start, end.max(start))
    }

    /// The piece that holds a byte of the new text.
    fn holding(&self, at: usize) -> usize {
        self.pieces.partition_point(|piece| piece.after.end <= at)
    }

    /// Where a byte of a piece came from.
    fn start_in(&self, piece: usize, at: usize) -> usize {
        match self.pieces.get(piece) {
            Some(piece) if piece.even() => piece.before.start + (at - piece.after.start),
            Some(piece) => piece.before.start,
            None => self.end(),
        }
    }

    fn end(&self) -> usize {
        self.pieces.last().map_or(0, |piece| piece.before.end)
    }
}

/// A text being rewritten from its beginning to its end.
pub struct Rewriting<'a> {
    old: &'a str,
    new: String,
    map: Map,
}

impl<'a> Rewriting<'a> {
    /// Nothing of `old` is rewritten yet.
    pub fn of(old: &'a str) -> Self {
        Rewriting { old, new: String::with_capacity(old.len()), map: Map::default() }
    }

    /// Copies the stretch from `start` up to `end` of the old text.
    pub fn keep(&mut self, start: usize, end: usize) {
        if start >= end {
            return;
        }
        let at = self.new.len();
        self.new.push_str(&self.old[start..end]);
        let added = Span::new(at, self.new.len());
        match self.map.pieces.last_mut() {
            Some(piece) if piece.even() && piece.before.end == start => {
                piece.after.end = added.end;
                piece.before.end = end;
            }
            _ => self.map.pieces.push(Piece { after: added, before: Span::new(start, end) }),
        }
    }

    /// Puts `new` where the stretch from `start` up to `end` of the old text stood.
    pub fn put(&mut self, new: &str, start: usize, end: usize) {
        let at = self.new.len();
        self.new.push_str(new);
        self.map.pieces.push(Piece { after: Span::new(at, self.new.len()), before: Span::new(start, end) });
    }

    /// The last letter that was written.
    pub fn last(&self) -> Option<char> {
        self.new.chars().next_back()
    }

    /// Puts `new` in the place of the last letter that was written; it was made from that letter and all that follows
    /// it up to `end`.
    pub fn amend(&mut self, new: char, end: usize) {
        let Some(old) = self.new.pop() else { return };
        let Some(piece) = self.map.pieces.last_mut() else { return };
        let start = if piece.even() { piece.before.end - old.len_utf8() } else { piece.before.start };
        piece.after.end = self.new.len();
        piece.before.end = start;
        if piece.after.is_empty() {
            self.map.pieces.pop();
        }
        self.put(new.encode_utf8(&mut [0; 4]), start, end);
    }

    /// How long the new text is so far.
    pub fn len(&self) -> usize {
        self.new.len()
    }

    /// The new text from `start` on.
    pub fn since(&self, start: usize) -> &str {
        &self.new[start..]
    }

    /// The new text and the way back.
    pub fn done(self) -> (String, Map) {
        (self.new, self.map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carries_spans_back_over_changes() {
        let old = "ab--cd";
        let mut text = Rewriting::of(old);
        text.keep(0, 2);
        text.keep(4, 5);
        text.put("xyz", 5, 6);
        let (new, map) = text.done();
        assert_eq!(new, "abcxyz");
        let origin = |start, end| map.origin(Span::new(start, end)).of(old);
        assert_eq!(origin(0, 2), "ab");
        assert_eq!(origin(2, 3), "c");
        assert_eq!(origin(1, 3), "b--c");
        assert_eq!(origin(3, 6), "d");
        assert_eq!(origin(0, 6), old);
        assert_eq!(map.origin(Span::new(6, 6)), Span::new(6, 6));
    }

    #[test]
    fn amends_the_last_letter() {
        let old = "xay";
        let mut text = Rewriting::of(old);
        text.keep(0, 2);
        text.amend('Q', 3);
        let (new, map) = text.done();
        assert_eq!(new, "xQ");
        assert_eq!(map.origin(Span::new(1, 2)).of(old), "ay");
        assert_eq!(map.origin(Span::new(0, 1)).of(old), "x");
    }
}
