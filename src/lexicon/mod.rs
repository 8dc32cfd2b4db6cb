//! The words, as plain tables, and the one matcher that finds them all in a single pass.
//!
//! In: the tokens of a sentence. Out: [`Match`]es, each a run of tokens with a [`Label`] that says what the words may do.
//! `tăng 20,2% so với năm 2019` gives `tăng` → [`Label::Up`], `%` → [`Label::Percent`], `so với` → [`Label::Against`].
//!
//! New vocabulary is a line in [`words`], [`units`] or [`topics`].

pub mod compounds;
pub mod place_names;
pub mod places;
pub mod table_words;
pub mod topics;
pub mod units;
pub mod words;

use crate::report::Bound;
use crate::text::key::{Key, key};
use crate::text::token::{Token, TokenKind, cutting};
use std::ops::Range;
use std::sync::LazyLock;

/// A word of the lexicon, by a pointer that takes half the room of a `&str`: [`Label`] and what holds one are copied everywhere.
pub type Symbol = &'static &'static str;

/// What a word or phrase may do in a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Label {
    /// Says how the next number is to be taken: `hơn`, `khoảng`.
    Bound(Bound),
    /// Says how the number before is to be taken: `trở lên`.
    BoundAfter(Bound),
    /// Multiplies a number by this power of ten: `triệu` → 6.
    Scale(u8),
    /// A half more of the scale before: `1 tỷ rưỡi`.
    AndHalf,
    /// Money: the currency's code.
    Currency(Symbol),
    /// Money with its scale: `trđ`.
    ScaledCurrency(u8, Symbol),
    /// A measure: its symbol.
    Measure(Symbol),
    /// `%`, `phần trăm`.
    Percent,
    /// `điểm phần trăm`: points of a rate.
    Points,
    /// `‰`.
    Permille,
    /// `lần` after a number.
    Times,
    /// A plan: `kế hoạch`, `dự toán`, `chỉ tiêu`.
    Plan,
    /// What belongs to a plan's name after it: `giao`, `đề ra`, `năm`.
    PlanTail,
    /// `đạt`, `hoàn thành`: reaches a level or a share of a plan.
    Reach,
    /// `bằng`, `tương đương`: equals.
    Equal,
    /// `vượt`: goes beyond a plan.
    Exceed,
    /// `thiếu`, `hụt`: falls short.
    Short,
    /// Rises by.
    Up,
    /// Falls by.
    Down,
    /// Rises to: `tăng lên`, `nâng lên`.
    UpTo,
    /// Falls to: `còn`, `xuống còn`.
    DownTo,
    /// Stays as it was.
    Same,
    /// `gấp`: times.
    Multiply,
    /// `gấp đôi`, `gấp ba`: times, in a word.
    MultiplyBy(u8),
    /// `so với`: what follows is compared with.
    Against,
    /// `chiếm`: makes up a share.
    Share,
    /// `trong đó`, `gồm`: parts of what was said follow.
    Parts,
    /// `riêng`: one part set apart.
    Apart,
    /// `còn lại`: the rest.
    Rest,
    /// `cụ thể`, `như sau`: details follow.
    Details,
    /// `phấn đấu`, `dự kiến`: what follows is to be done.
    Intent,
    /// `kết quả`, `đã`: what follows is done.
    Fact,
    /// `là`: is.
    Is,
    /// `có`: there are.
    Have,
    /// Words that carry nothing for the table: `đã`, `được`, `cho`.
    Filler,
    /// Money words that take their meaning from what they pay for: `kinh phí`, `trị giá`.
    Fund,
    /// `tỷ lệ`, `tỷ trọng`: what follows is measured in per cent.
    Rate,
    /// `bình quân`, `mỗi`: an average or a price per something.
    Average,
    /// `lần lượt`: what follows answers to a list before.
    Respectively,
    /// `và`, `đồng thời`: joins.
    Joiner,
    /// Opens a sentence without saying anything: `theo đó`, `bên cạnh đó`.
    Opener,
    /// Words before a list number or rank: `thứ`, `lớp`, `mũi`.
    OrdinalHead,
    /// Words that a number may belong to as their own: `mũi 3`, `thôn 4`, unless it counts what follows.
    Numbered,
    /// Bodies and places that may be called by a number, unless it counts what follows: `Bệnh viện 108`. A noun to the grammar.
    Institution,
    /// Words before the number of a legal document.
    LegalHead,
    /// Words before a number that is part of a name: `quốc lộ`.
    NameHead,
    /// Verbs too light to name what was counted: `mở`, `tặng`, `xử lý`.
    LightVerb,
    /// A noun or verb of several syllables, one of which would steer the reading if it stood alone.
    Noun,
    /// `nâng`, `đưa`: brings a level to where the number says.
    Raise,
    /// `với`: what goes along with the thing before.
    With,
    /// Ends a noun phrase: verbs and prepositions that cannot belong to the noun that is counted.
    Stop,
    /// Who did it, not what was done: `toàn tỉnh`, `ngành`.
    Actor,
    /// `từ`.
    From,
    /// `đến`, `tới`: the upper end of a range, or a time.
    To,
    /// `tuổi`.
    Age,
    /// Which of two periods: `năm trước`, read by the period stage.
    Hour,
}

/// A run of tokens that the lexicon knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which tokens.
    pub tokens: Range<usize>,
    /// What they may do.
    pub label: Label,
}

/// A trie over word keys; each node may carry a label.
pub struct Trie<T> {
    edges: Edges,
    labels: Vec<Option<T>>,
}

impl<T: Copy> Trie<T> {
    /// A trie of `(label, "spelling|spelling|…")` lines.
    pub fn new(lines: impl IntoIterator<Item = (T, &'static str)>) -> Self {
        let mut trie = Trie::default();
        for (label, spellings) in lines {
            for phrase in spellings.split('|').map(str::trim) {
                *trie.entry(cutting(phrase).map(|token| edge(phrase, &token))) = Some(label);
            }
        }
        trie
    }

    /// The label of the phrase of these words, which is there from now on.
    pub fn entry(&mut self, words: impl Iterator<Item = Key>) -> &mut Option<T> {
        let node = words.fold(0, |node, word| self.edges.entry(node, word));
        self.labels.resize(self.edges.nodes(), None);
        &mut self.labels[node as usize]
    }

    /// Whether a phrase may begin with the token; seldom wrongly.
    #[inline]
    pub fn may_begin(&self, text: &str, token: &Token) -> bool {
        self.may_lead(0, edge(text, token))
    }

    /// The longest phrase that begins at token `at`: how many tokens it takes and its label.
    pub fn longest(&self, text: &str, tokens: &[Token], at: usize) -> Option<(usize, T)> {
        let (mut node, mut found) = (0, None);
        for (i, token) in tokens[at..].iter().enumerate() {
            node = self.behind(node, edge(text, token));
            if node == 0 {
                break;
            }
            if let Some(label) = self.label(node) {
                found = Some((i + 1, label));
            }
        }
        found
    }

    /// Whether the words are one of its phrases, the whole of them.
    pub fn is_phrase(&self, words: &str) -> bool {
        let mut node = 0;
        for token in cutting(words) {
            node = self.behind(node, edge(words, &token));
            if node == 0 {
                return false;
            }
        }
        self.label(node).is_some()
    }

    /// The node that `word` leads to from `node`, of which the first is 0; 0 if there is none.
    pub fn behind(&self, node: u32, word: Key) -> u32 {
        self.edges.get(node, word)
    }

    /// Whether `word` may lead to a node from `node`; seldom wrongly.
    #[inline]
    pub fn may_lead(&self, node: u32, word: Key) -> bool {
        self.edges.may_lead(node, word)
    }

    /// The label of the phrase that ends at `node`.
    pub fn label(&self, node: u32) -> Option<T> {
        self.labels[node as usize]
    }
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        Trie { edges: Edges::default(), labels: Vec::new() }
    }
}

/// The edges of a trie, in one table that is at most half full: where one hashes to a place that is taken, it lies in the next
/// that is free. Nodes are numbered from 0, the root.
#[derive(Default)]
struct Edges {
    /// From which node, by which word, to which node; to 0 where the place is free. As many as a power of two.
    places: Vec<(u32, Key, u32)>,
    /// A bit for each of [`FINER`] parts of a place, set where an edge hashes to it: most of what is no edge is told by it at once.
    sieve: Vec<u64>,
    count: usize,
}

/// How many bits of the sieve a place has.
const FINER: usize = 16;

impl Edges {
    fn nodes(&self) -> usize {
        self.count + 1
    }

    /// Which bit of the sieve the edge has.
    fn hash(&self, from: u32, word: Key) -> usize {
        // Words' keys are hashes already.
        (word.0 ^ from.wrapping_mul(0x9e37_79b9)) as usize & (self.places.len() * FINER).wrapping_sub(1)
    }

    /// Where the edge lies, or where it would.
    fn place(&self, from: u32, word: Key) -> usize {
        let mask = self.places.len() - 1;
        let mut at = self.hash(from, word) / FINER;
        while self.places[at].2 != 0 && (self.places[at].0, self.places[at].1) != (from, word) {
            at = (at + 1) & mask;
        }
        at
    }

    /// The node behind `from` by `word`; 0 if there is none.
    fn get(&self, from: u32, word: Key) -> u32 {
        if self.may_lead(from, word) { self.places[self.place(from, word)].2 } else { 0 }
    }

    /// Whether there may be a node behind `from` by `word`.
    #[inline]
    fn may_lead(&self, from: u32, word: Key) -> bool {
        let bit = self.hash(from, word);
        self.sieve.get(bit / 64).is_some_and(|bits| bits & 1 << (bit % 64) != 0)
    }

    /// The node behind `from` by `word`, which is there from now on.
    fn entry(&mut self, from: u32, word: Key) -> u32 {
        if self.places.len() <= 2 * self.count + 2 {
            let roomy = vec![(0, Key(0), 0); (2 * self.places.len()).max(16)];
            self.sieve = vec![0; roomy.len() * FINER / 64];
            for edge in std::mem::replace(&mut self.places, roomy).into_iter().filter(|edge| edge.2 != 0) {
                let at = self.place(edge.0, edge.1);
                self.put(at, edge);
            }
        }
        let at = self.place(from, word);
        if self.places[at].2 == 0 {
            self.count += 1;
            self.put(at, (from, word, self.count as u32));
        }
        self.places[at].2
    }

    fn put(&mut self, at: usize, edge: (u32, Key, u32)) {
        let bit = self.hash(edge.0, edge.1);
        self.sieve[bit / 64] |= 1 << (bit % 64);
        self.places[at] = edge;
    }
}

/// What a token is to the trie: words by their key, marks and digits by what they are.
#[inline]
fn edge(text: &str, token: &Token) -> Key {
    match token.kind {
        TokenKind::Word => token.key,
        TokenKind::Mark(mark) => Key::of_mark(mark),
        TokenKind::Digits => key(token.span.of(text)),
    }
}

static WORDS: LazyLock<Trie<Label>> = LazyLock::new(|| {
    let compounds = compounds::COMPOUNDS.iter().map(|line| (Label::Noun, *line));
    Trie::new(words::WORDS.iter().copied().chain(units::UNITS.iter().copied()).chain(compounds))
});

/// Everything that the lexicon knows in a sentence: leftmost first, longest first, none overlapping.
pub fn find(text: &str, tokens: &[Token]) -> Vec<Match> {
    let words = &*WORDS;
    let mut found = Vec::with_capacity(tokens.len() / 2 + 2);
    let mut at = 0;
    while at < tokens.len() {
        if !words.may_begin(text, &tokens[at]) {
            at += 1;
            continue;
        }
        match words.longest(text, tokens, at) {
            Some((count, label)) => {
                found.push(Match { tokens: at..at + count, label });
                at += count;
            }
            None => at += 1,
        }
    }
    found
}

static COUNTERS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::COUNTERS)]));

/// Whether the words are no more than a noun that counts without saying what.
pub fn counter(words: &str) -> bool {
    COUNTERS.is_phrase(words)
}

static PREPOSITIONS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::PREPOSITIONS)]));

/// Whether the tokens are one preposition: `tại`, `của`.
pub fn preposition(text: &str, tokens: &[Token]) -> bool {
    PREPOSITIONS.longest(text, tokens, 0).is_some_and(|(len, ())| len == tokens.len())
}

static AMOUNTS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::AMOUNTS)]));

/// Whether the tokens are one noun that only says that something is measured: `khối lượng`.
pub fn amount(text: &str, tokens: &[Token]) -> bool {
    AMOUNTS.longest(text, tokens, 0).is_some_and(|(len, ())| len == tokens.len())
}

static FLOWS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::FLOWS)]));

/// Whether a noun begins at token `at` of an amount that is made or taken in over a time.
pub fn flows(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && FLOWS.longest(text, tokens, at).is_some()
}

static BRANCHES: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::BRANCHES)]));

/// Whether a noun begins at token `at` that opens the name of a branch of the economy.
pub fn branches(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && BRANCHES.longest(text, tokens, at).is_some()
}

static WEAK: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::WEAK)]));

/// Whether the tokens are one word that begins no name: `các`, `theo`.
pub fn weak(text: &str, tokens: &[Token]) -> bool {
    WEAK.longest(text, tokens, 0).is_some_and(|(len, ())| len == tokens.len())
}

static HEADS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::HEADS)]));

/// Whether a noun begins at token `at` that names what is measured: `giá trị`, `số`.
pub fn head(text: &str, tokens: &[Token], at: usize) -> bool {
    head_length(text, tokens, at) > 0
}

/// How many tokens that noun has; 0 for none.
pub fn head_length(text: &str, tokens: &[Token], at: usize) -> usize {
    let Some((len, ())) = tokens.get(at).and_then(|_| HEADS.longest(text, tokens, at)) else { return 0 };
    // `chi hội` (a branch) is no `chi` (spending).
    match longest(text, tokens, at) {
        Some((longer, Label::Noun)) if longer > len && len == 1 => 0,
        _ => len,
    }
}

static ADVERBIALS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::ADVERBIALS)]));

/// Whether what begins at token `at` says where, when or by whom.
pub fn adverbial(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && ADVERBIALS.longest(text, tokens, at).is_some()
}

static TURNS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::TURNS)]));

/// Where the clause proper begins, if a phrase that leads to it begins at token `at`: `nhưng`, `cho thấy`.
pub fn turn(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    TURNS.longest(text, tokens, at).map(|(len, ())| at + len)
}

static MEMBERS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::MEMBERS)]));

/// Whether a noun begins at token `at` of which there is a fixed number: communes, units, schools.
pub fn members(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && MEMBERS.longest(text, tokens, at).is_some()
}

/// Whether the tokens are nothing but such nouns and marks between them.
pub fn only_members(text: &str, tokens: &[Token]) -> bool {
    let mut at = 0;
    while at < tokens.len() {
        at += match MEMBERS.longest(text, tokens, at) {
            Some((len, ())) => len,
            None if !tokens[at].is_word() => 1,
            None => return false,
        };
    }
    !tokens.is_empty()
}

static MANNERS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::MANNERS)]));

/// Whether what begins at token `at` says by whose word something was done.
pub fn manner(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && MANNERS.longest(text, tokens, at).is_some()
}

static SECTORS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::SECTORS)]));

/// Whether a word begins at token `at` that the names of several branches follow: `khu vực công nghiệp, xây dựng`.
pub fn sector(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && SECTORS.longest(text, tokens, at).is_some()
}

static PRICES: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::PRICED)]));

/// How many tokens the noun at token `at` has that a price may be per, if there is one: `một chỉ`, `mỗi lao động`.
pub fn priced(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    tokens.get(at).and_then(|_| PRICES.longest(text, tokens, at)).map(|(len, ())| len)
}

static TIMED: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::TIMED)]));

/// Whether a unit of time or a turn begins at token `at`.
pub fn timed(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && TIMED.longest(text, tokens, at).is_some()
}

static MONEYS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::MONEYS)]));

/// Whether a noun begins at token `at` that is an amount of money by itself: `doanh thu`, `dư nợ`.
pub fn money(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && MONEYS.longest(text, tokens, at).is_some()
}

static MASSES: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::MASSES)]));

/// Whether a noun begins at token `at` of which there may be a fraction: `1/3 diện tích`.
pub fn mass(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && MASSES.longest(text, tokens, at).is_some()
}

static GRADES: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::GRADES)]));

/// Whether a noun begins at token `at` that grades what reaches so many of it: `xã đạt 19 tiêu chí`.
pub fn grades(text: &str, tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && GRADES.longest(text, tokens, at).is_some()
}

static CLAUSE_JOINTS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::CLAUSE_JOINTS)]));

/// Whether what begins at token `at` joins clauses, or is an amount: nothing that a name holds.
pub fn joins_clauses(text: &str, tokens: &[Token], at: usize) -> bool {
    CLAUSE_JOINTS.longest(text, tokens, at).is_some()
}

static WITH_AMOUNTS: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), words::WITH_AMOUNTS)]));

/// Whether what begins at token `at` says what amount goes along: `với kinh phí`.
pub fn with_amount(text: &str, tokens: &[Token], at: usize) -> bool {
    WITH_AMOUNTS.longest(text, tokens, at).is_some()
}

/// The longest phrase that begins at token `at`: how many tokens it takes and its label.
pub fn longest(text: &str, tokens: &[Token], at: usize) -> Option<(usize, Label)> {
    WORDS.longest(text, tokens, at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Span;
    use crate::text::token::tokens;

    fn labels(text: &str) -> Vec<Label> {
        find(text, &tokens(text, Span::new(0, text.len()))).into_iter().map(|found| found.label).collect()
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_eq!(labels("so với"), [Label::Against]);
        assert_eq!(labels("điểm phần trăm"), [Label::Points]);
        assert_eq!(labels("giảm xuống còn"), [Label::DownTo]);
    }

    #[test]
    fn spelling_and_case_do_not_count() {
        assert_eq!(labels("TỈ"), [Label::Scale(9)]);
        assert_eq!(labels("Tỷ lệ"), [Label::Rate]);
    }

    #[test]
    fn no_phrase_is_listed_twice() {
        let mut seen = std::collections::HashMap::new();
        for (label, spellings) in words::WORDS
            .iter()
            .chain(units::UNITS)
            .copied()
            .chain(compounds::COMPOUNDS.iter().map(|line| (Label::Noun, *line)))
        {
            for phrase in spellings.split('|') {
                if let Some(other) = seen.insert(phrase.trim(), label) {
                    panic!("{phrase} is both {other:?} and {label:?}");
                }
            }
        }
    }
}
