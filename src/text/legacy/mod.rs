//! Vietnamese in the encodings from before Unicode, pasted as Latin letters.
//!
//! In: text as it was given. Out: which [`Legacy`] encoding it is in, if in any, and the text in Unicode with the way back.
//! `Gi¶i quyÕt viÖc lµm` (TCVN3), `Giaûi quyeát vieäc laøm` (VNI), `Gia?i quye^'t vie^.c la`m` (VIQR) → `Giải quyết việc làm`.
//!
//! Any of these characters stands in ordinary text too (`5 µm`, `naïf`, `f(a+b)`). So the evidence is words: a line speaks for an
//! encoding where many of its words spell a Vietnamese syllable once converted, did not spell one before, and hardly any
//! comes out as nonsense; and a text speaks for it where such lines have several different words. Lines that say nothing go
//! with their neighbours, so that a document may mix old text with new.

pub(in crate::text) mod syllable;
mod tcvn3;
mod viqr;
mod vni;

use super::eight::find;
use super::map::{Map, Rewriting};
use crate::text::case;
use syllable::is_syllable;

/// An encoding of Vietnamese from before Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legacy {
    /// TCVN 5712:1993 as the ABC fonts use it.
    Tcvn3,
    /// VNI for Windows.
    Vni,
    /// VIQR, RFC 1456.
    Viqr,
}

const ALL: [Legacy; 3] = [Legacy::Tcvn3, Legacy::Vni, Legacy::Viqr];

/// How many different words a text must have that speak for an encoding.
const DIFFERENT_WORDS: usize = 4;
/// How many words a line must have that do.
const WORDS_IN_LINE: usize = 2;
/// One word in so many must speak for it, in the lines that do.
const ONE_IN: usize = 4;
/// So many must speak for it against each that comes out as nonsense.
const TO_ONE: usize = 3;
/// A line of so many words, none of which speaks for it, is in no such encoding.
const LONG_LINE: usize = 6;

impl Legacy {
    /// Its name in the answer.
    pub fn name(self) -> &'static str {
        match self {
            Legacy::Tcvn3 => "tcvn3",
            Legacy::Vni => "vni",
            Legacy::Viqr => "viqr",
        }
    }

    /// Reads the word that begins at `at`; leaves no letters where none does.
    fn read(self, text: &str, at: usize, word: &mut Word) {
        match self {
            Legacy::Tcvn3 => tcvn3::word(text, at, word),
            Legacy::Vni => vni::word(text, at, word),
            Legacy::Viqr => viqr::word(text, at, word),
        }
    }
}

/// One letter of a word, read in an encoding.
#[derive(Clone, Copy, Debug)]
struct Letter {
    new: char,
    /// Where it stands in the text, in bytes.
    start: usize,
    end: usize,
    /// Whether it was written as the encoding writes it, and not as Unicode does.
    coded: bool,
}

impl Letter {
    /// Its first character as given.
    fn of(self, text: &str) -> char {
        text[self.start..].chars().next().unwrap_or_default()
    }
}

/// A word, read in an encoding.
#[derive(Clone, Debug, Default)]
struct Word {
    letters: Vec<Letter>,
    /// Some letter has a shape mark (VIQR).
    shaped: bool,
    /// Its only sign comes last and could be punctuation (VIQR).
    trailing: bool,
    /// Signs stand between its letters, but make no syllable of it (VIQR).
    spoilt: bool,
}

/// What a word says about whether its text is in an encoding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    /// It is a Vietnamese syllable, but only once converted.
    For,
    /// It is none once converted.
    Against,
    /// It is one as it stands.
    Unicode,
}

impl Word {
    fn clear(&mut self) {
        self.letters.clear();
        (self.shaped, self.trailing, self.spoilt) = (false, false, false);
    }

    fn has_no_small_ascii(&self) -> bool {
        !self.letters.iter().any(|letter| letter.new.is_ascii_lowercase())
    }

    fn capitalise(&mut self) {
        for letter in self.letters.iter_mut().filter(|letter| letter.coded) {
            letter.new = case::upper(letter.new);
        }
    }

    fn says(&self, text: &str) -> Says {
        let coded = self.letters.iter().any(|letter| letter.coded);
        let (Some(first), Some(last)) = (self.letters.first(), self.letters.last()) else { return Says::Nothing };
        let given = &text[first.start..last.end];
        if self.spoilt {
            return Says::Against;
        }
        // Signs, and names of points and variables.
        if self.letters.len() == 1 || self.trailing && !self.shaped || given.is_ascii() && !coded {
            return Says::Nothing;
        }
        if is_syllable(given.chars()) {
            return Says::Unicode;
        }
        // Abbreviations: `Q§`, `H§ND`.
        let new = || self.letters.iter().map(|letter| letter.new);
        if new().all(|letter| letter.is_ascii_uppercase() || letter == 'Đ') {
            return Says::Nothing;
        }
        if coded && is_syllable(new()) { Says::For } else { Says::Against }
    }
}

/// What the words of a line say, counted.
#[derive(Clone, Copy, Default)]
struct Counts {
    words: usize,
    speak_for: usize,
    against: usize,
    unicode: usize,
}

impl Counts {
    /// Whether the line is in the encoding; nothing where it does not say.
    fn verdict(self) -> Option<bool> {
        let speaks = self.speak_for >= WORDS_IN_LINE
            && self.speak_for * ONE_IN >= self.words
            && self.speak_for >= TO_ONE * self.against
            && self.speak_for >= self.unicode;
        match speaks {
            true => Some(true),
            false if self.words >= LONG_LINE && self.speak_for == 0 => Some(false),
            false => None,
        }
    }
}

/// Counts what the words of a line say; hands each that speaks for the encoding to `speaker`.
fn count(line: &str, encoding: Legacy, word: &mut Word, mut speaker: impl FnMut(&str)) -> Counts {
    let mut counts = Counts::default();
    let mut at = 0;
    while at < line.len() {
        encoding.read(line, at, word);
        let (Some(first), Some(last)) = (word.letters.first(), word.letters.last()) else {
            at += line[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        counts.words += 1;
        match word.says(line) {
            Says::Nothing => {}
            Says::For => {
                counts.speak_for += 1;
                speaker(&line[first.start..last.end]);
            }
            Says::Against => counts.against += 1,
            Says::Unicode => counts.unicode += 1,
        }
        at = last.end;
    }
    counts
}

/// What the bytes of a line may be.
#[derive(Clone, Copy, Default)]
struct Look {
    /// A letter that only Unicode text has: beyond Latin-1.
    beyond: bool,
    /// A character of the upper half of Latin-1.
    latin: bool,
    /// A vowel with the shape mark of VIQR after it.
    shape: bool,
}

impl Look {
    fn may_be(self, encoding: Legacy) -> bool {
        !self.beyond && if encoding == Legacy::Viqr { self.shape && !self.latin } else { self.latin }
    }
}

/// The lines of a text, line ends left out, with where they begin and how they look: the only pass over ordinary text.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str, Look)> {
    let bytes = text.as_bytes();
    let returns = bytes.contains(&b'\r');
    let mut start = 0;
    std::iter::from_fn(move || {
        if start > bytes.len() {
            return None;
        }
        let mut look = Look::default();
        let mut at = start;
        let ends = |byte: &u8| matches!(byte, b'\n' | b'\r');
        while let Some(&byte) = bytes.get(at).filter(|byte| !ends(byte)) {
            match byte {
                b'^' | b'+' | b'(' => {
                    look.shape |= at > start && matches!(bytes[at - 1] | 0x20, b'a' | b'e' | b'o' | b'u');
                }
                0xc2 | 0xc3 => look.latin = true,
                // Letters and marks of other alphabets, and the rest of Vietnamese: the line is in none.
                0xc4..=0xe1 => {
                    look.beyond = true;
                    let end = if returns {
                        text[at..].find(['\n', '\r']).map(|end| at + end)
                    } else {
                        find(bytes, at, b'\n')
                    };
                    at = end.unwrap_or(bytes.len());
                    break;
                }
                _ => {}
            }
            at += 1;
        }
        let line = &text[start..at];
        let from = std::mem::replace(&mut start, at + 1);
        Some((from, line, look))
    })
}

/// What a whole text says for one encoding.
#[derive(Default)]
struct Evidence {
    /// Words that speak for it, in lines that do.
    speak_for: usize,
    /// Words that speak against it, in any line.
    against: usize,
    /// Some different words among those that speak for it.
    different: Vec<String>,
}

impl Evidence {
    fn convinces(&self) -> bool {
        self.different.len() >= DIFFERENT_WORDS && self.speak_for >= TO_ONE * self.against
    }
}

/// Whether a text may be in one, by a look at its words that is nearly free: true wherever [`recognise`] finds one, seldom elsewhere.
pub fn suspected(text: &str) -> bool {
    let mut odd = 0;
    lines(text).any(|(_, line, look)| {
        let viqr = look.may_be(Legacy::Viqr);
        if viqr || look.may_be(Legacy::Vni) {
            let words = line.split_whitespace().filter(|word| is_odd(word, viqr)).count();
            odd += if words >= WORDS_IN_LINE { words } else { 0 };
        }
        odd >= DIFFERENT_WORDS
    })
}

/// Whether a word has signs of an old encoding in it and is no Vietnamese syllable as it stands.
fn is_odd(word: &str, viqr: bool) -> bool {
    let marked = |pair: &[u8]| match pair {
        [b'd' | b'D', second] => second | 0x20 == b'd',
        [first, second] => first.is_ascii_alphabetic() && b"`'?~.^+(".contains(second),
        _ => false,
    };
    let coded = if viqr { word.as_bytes().windows(2).any(marked) } else { !word.is_ascii() };
    coded && !is_syllable(word.trim_matches(|letter: char| letter.is_ascii_punctuation()).chars())
}

/// The encoding that a text is in, at least in part.
pub fn recognise(text: &str) -> Option<Legacy> {
    let mut evidence: [Evidence; 3] = Default::default();
    let mut word = Word::default();
    for (_, line, look) in lines(text) {
        for (encoding, evidence) in ALL.into_iter().zip(&mut evidence).filter(|(encoding, _)| look.may_be(*encoding)) {
            let counts = count(line, encoding, &mut word, |_| {});
            evidence.against += counts.against;
            if counts.verdict() != Some(true) {
                continue;
            }
            evidence.speak_for += counts.speak_for;
            if evidence.different.len() < DIFFERENT_WORDS {
                count(line, encoding, &mut word, |speaker| {
                    let speaker = case::lowercase(speaker);
                    if evidence.different.len() < DIFFERENT_WORDS && !evidence.different.contains(&speaker) {
                        evidence.different.push(speaker);
                    }
                });
            }
        }
    }
    let convincing = ALL.into_iter().zip(evidence).filter(|(_, evidence)| evidence.convinces());
    convincing.max_by_key(|(_, evidence)| evidence.speak_for).map(|(encoding, _)| encoding)
}

/// The text in Unicode, and the way back.
pub fn convert(given: &str, encoding: Legacy) -> (String, Map) {
    let mut text = Rewriting::of(given);
    let mut word = Word::default();
    let mut done = 0;
    for (start, end) in spans(given, encoding, &mut word) {
        let capitals = encoding == Legacy::Tcvn3 && in_capitals(&given[start..end]);
        let mut at = start;
        while at < end {
            if encoding == Legacy::Viqr && given.as_bytes()[at] == b'\\' && viqr::escapes(&given[..end], at) {
                text.keep(done, at);
                done = at + 1;
                at += 2;
                continue;
            }
            encoding.read(&given[..end], at, &mut word);
            if capitals && word.letters.len() > 1 {
                word.capitalise();
            }
            for letter in word.letters.iter().filter(|letter| letter.coded) {
                text.keep(done, letter.start);
                text.put(letter.new.encode_utf8(&mut [0; 4]), letter.start, letter.end);
                done = letter.end;
            }
            at = match word.letters.last() {
                Some(last) => last.end,
                None => at + given[at..].chars().next().map_or(1, char::len_utf8),
            };
        }
    }
    text.keep(done, given.len());
    text.done()
}

/// Whether a line's plain letters are all capitals, so that the others are too (TCVN3 does not say).
fn in_capitals(line: &str) -> bool {
    let capitals = line.bytes().filter(u8::is_ascii_uppercase).count();
    capitals > 1 && !line.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// Where the lines in the encoding begin and end. A line that does not say is as the one before, or else the one after.
fn spans(text: &str, encoding: Legacy, word: &mut Word) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut before = None;
    let mut waiting = Vec::new();
    for (start, line, look) in lines(text) {
        let verdict = match look {
            Look { beyond: true, .. } => Some(false),
            _ => count(line, encoding, word, |_| {}).verdict(),
        };
        let span = (start, start + line.len());
        match verdict.or(before) {
            Some(true) => {
                spans.append(&mut waiting);
                spans.push(span);
            }
            Some(false) => waiting.clear(),
            None => waiting.push(span),
        }
        before = verdict.or(before);
    }
    spans
}

#[cfg(test)]
mod tests;
