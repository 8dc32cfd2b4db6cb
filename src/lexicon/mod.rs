//! The words, as plain tables, and the one matcher that finds them all in a single pass.
//!
//! In: the tokens of a sentence. Out: [`Match`]es, each a run of tokens with a [`Label`] that says what the words may do.
//! `tăng 20,2% so với năm 2019` gives `tăng` → [`Label::Up`], `%` → [`Label::Percent`], `so với` → [`Label::Against`].
//!
//! New vocabulary is a line in [`words`], [`units`], [`topics`] or, for what only some rules ask, in [`Kind`]'s table; what names are compared
//! with as they are written, in [`names`].

pub mod compounds;
mod kinds;
pub mod names;
pub mod place_names;
pub mod places;
pub mod table_words;
pub mod topics;
mod trie;
pub mod units;
pub mod words;

pub use kinds::Kind;
pub use trie::Trie;

use crate::report::Bound;
use crate::text::key::{Key, Sieve, key};
use crate::text::token::{Token, cutting};
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

impl Label {
    /// A bit for each label, whatever it holds.
    pub const fn bit(self) -> u64 {
        use Label::*;
        let place = match self {
            Bound(_) => 0,
            BoundAfter(_) => 1,
            Scale(_) => 2,
            AndHalf => 3,
            Currency(_) => 4,
            ScaledCurrency(..) => 5,
            Measure(_) => 6,
            Percent => 7,
            Points => 8,
            Permille => 9,
            Times => 10,
            Plan => 11,
            PlanTail => 12,
            Reach => 13,
            Equal => 14,
            Exceed => 15,
            Short => 16,
            Up => 17,
            Down => 18,
            UpTo => 19,
            DownTo => 20,
            Same => 21,
            Multiply => 22,
            MultiplyBy(_) => 23,
            Against => 24,
            Share => 25,
            Parts => 26,
            Apart => 27,
            Rest => 28,
            Details => 29,
            Intent => 30,
            Fact => 31,
            Is => 32,
            Have => 33,
            Filler => 34,
            Fund => 35,
            Rate => 36,
            Average => 37,
            Respectively => 38,
            Joiner => 39,
            Opener => 40,
            OrdinalHead => 41,
            Numbered => 42,
            Institution => 43,
            LegalHead => 44,
            NameHead => 45,
            LightVerb => 46,
            Noun => 47,
            Raise => 48,
            With => 49,
            Stop => 50,
            Actor => 51,
            From => 52,
            To => 53,
            Age => 54,
            Hour => 55,
        };
        1 << place
    }
}

/// A run of tokens that the lexicon knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which tokens.
    pub tokens: Range<usize>,
    /// What they may do.
    pub label: Label,
}

/// The matches of a sentence, to be asked for those near a token: they are found in a step or two.
#[derive(Clone, Copy)]
pub struct Near<'m> {
    /// All of them, in order.
    pub matches: &'m [Match],
    /// The first that begins at the token or behind.
    next: usize,
}

impl<'m> Near<'m> {
    /// Those near a token.
    pub fn new(matches: &'m [Match], token: usize) -> Self {
        Near { matches, next: matches.partition_point(|found| found.tokens.start < token) }
    }

    /// The match that begins at a token.
    pub fn at(&self, token: usize) -> Option<&'m Match> {
        let mut place = self.next;
        while place > 0 && self.matches[place - 1].tokens.start >= token {
            place -= 1;
        }
        while self.matches.get(place).is_some_and(|found| found.tokens.start < token) {
            place += 1;
        }
        self.matches.get(place).filter(|found| found.tokens.start == token)
    }

    /// The last match that ends before a token, of those near or the token's own.
    pub fn before(&self, token: usize) -> Option<&'m Match> {
        self.matches[..self.next].iter().rfind(|found| found.tokens.end <= token)
    }
}

static WORDS: LazyLock<Trie<Label>> = LazyLock::new(|| {
    let compounds = compounds::COMPOUNDS.iter().map(|line| (Label::Noun, *line));
    Trie::new(words::WORDS.iter().copied().chain(units::UNITS.iter().copied()).chain(compounds))
});

/// The first words of the phrases that have one of these labels, by their bits; of [`words`] alone, not of units or compounds.
pub fn first_words(labels: u64) -> Sieve {
    let mut first = Sieve::new(&[]);
    let lines = words::WORDS.iter().filter(|(label, _)| label.bit() & labels != 0);
    let phrases = lines.flat_map(|(_, spellings)| spellings.split('|'));
    phrases.filter_map(|phrase| cutting(phrase).next()).for_each(|word| first.add(word.entry));
    first
}

/// Everything that the lexicon knows in a sentence: leftmost first, longest first, none overlapping.
pub fn find(tokens: &[Token]) -> Vec<Match> {
    let mut found = Vec::with_capacity(tokens.len() / 2 + 2);
    find_into(tokens, &mut found);
    found
}

/// The same, added to `found`.
pub fn find_into(tokens: &[Token], found: &mut Vec<Match>) {
    let words = &*WORDS;
    let mut at = 0;
    while at < tokens.len() {
        match words.longest(tokens, at) {
            Some((count, label)) if label != Label::Parts || parts_there(tokens, at, count) => {
                found.push(Match { tokens: at..at + count, label });
                at += count;
            }
            _ => at += 1,
        }
    }
}

/// The first words of phrases that say where most of it is: `chủ yếu ở`, `tập trung ở`.
pub const MOSTLY: [Key; 2] = [key("chủ"), key("tập")];

/// Whether a phrase of parts is one where it stands: `lạc 420 ha, chủ yếu ở Nghi Sơn 180 ha`; but in its clause or before a count of
/// places, `lạc trồng chủ yếu ở Nghi Sơn`, `420 ha, tập trung ở 5 xã`, it says no more than where.
fn parts_there(tokens: &[Token], at: usize, count: usize) -> bool {
    let mostly = MOSTLY.contains(&tokens[at].key);
    let apart = at > 0 && [',', ';', '('].iter().any(|mark| tokens[at - 1].is_mark(*mark));
    !mostly || apart && tokens.get(at + count).is_some_and(Token::is_word)
}

/// The longest phrase that begins at token `at`: how many tokens it takes and its label.
pub fn longest(tokens: &[Token], at: usize) -> Option<(usize, Label)> {
    WORDS.longest(tokens, at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Span;
    use crate::text::token::tokens;

    fn labels(text: &str) -> Vec<Label> {
        find(&tokens(text, Span::new(0, text.len()))).into_iter().map(|found| found.label).collect()
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
