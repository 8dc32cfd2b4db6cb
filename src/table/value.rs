//! The number in a cell.
//!
//! In: a cell's words. Out: its [`Value`], where it is one number (or a range or a pair) with nothing but its sign, bound and unit
//! around it. `15.40`, `(5,2)`, `+ 3,1%`, `42.493/40.300`, `1.250 tỷ đồng`. What a mark means (`1.254`, `21,700`) is settled for a
//! whole column by [`Style`].

use crate::decimal::Decimal;
use crate::lexicon::{self, Label};
use crate::number::{Quantity, Unit, by_mark, quantity};
use crate::report::{Bound, Direction, Span};
use crate::text::token;
use crate::text::token::{Token, tokens};

/// A number as a cell prints it.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Its digits and scale words.
    pub span: Span,
    /// What it is.
    pub value: Decimal,
    /// A range's upper end.
    pub max: Option<Decimal>,
    /// The value if its one mark means the other thing.
    pub otherwise: Option<Decimal>,
    /// A range's upper end if its mark means the other thing.
    pub max_otherwise: Option<Decimal>,
    /// The second number of a pair.
    pub second: Option<Decimal>,
    /// A printed sign, or `tăng`, `giảm`; a number in brackets is below nought.
    pub sign: Option<Direction>,
    /// How it is to be taken.
    pub bound: Bound,
    /// The unit beside it.
    pub unit: Option<String>,
    /// How its marks are used, where they show it.
    pub style: Option<Style>,
}

impl Value {
    /// With its sign.
    pub fn signed(&self) -> Decimal {
        if self.sign == Some(Direction::Down) { -self.value } else { self.value }
    }
}

/// What the marks inside a number mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `1.254,5`
    Vietnamese,
    /// `1,254.5`
    Foreign,
}

/// The longest noun behind a number in a cell, in tokens.
const LONGEST_NOUN: usize = 5;

/// Reads a cell that holds one number; `None` where it holds anything else.
pub fn read(text: &str, cell: Span) -> Option<Value> {
    if cell.is_empty() || cell.end - cell.start > 80 {
        return None;
    }
    let cut = tokens(text, cell);
    let first = cut.iter().position(Token::is_digits)?;
    let matches = lexicon::find(&cut);
    let (sign, bound) = before(&cut[..first])?;
    let quantity = quantity::read(text, &cut, &matches, first)?;
    let mut at = quantity.tokens.end;
    let mut span = quantity.number;
    let mut unit = unit_name(&quantity);
    let mut second = None;
    // `42.493/40.300`; of dates and numbers of papers there are three parts or a longer tail.
    if cut.get(at).is_some_and(|token| token.is_mark('/'))
        && let Some(other) =
            cut.get(at + 1).filter(|token| token.is_digits()).and(quantity::read(text, &cut, &matches, at + 1))
    {
        if quantity.bare && quantity.value < Decimal::from(32) && other.bare && other.number.of(text).len() == 4 {
            return None;
        }
        second = Some(other.value);
        at = other.tokens.end;
        span = span.join(other.number);
        unit = unit.or(unit_name(&other));
    }
    // `1. Phụ cấp đi lại` is numbered.
    if let [mark, word, ..] = &cut[at..]
        && (mark.is_mark('.') || mark.is_mark(')'))
        && word.is_word()
    {
        return None;
    }
    let rest: Vec<&Token> = cut[at..].iter().filter(|t| ![')', '*', '.', ']'].iter().any(|m| t.is_mark(*m))).collect();
    let noun = rest.iter().all(|token| token.is_word() || token.is_mark('/'));
    if rest.len() > LONGEST_NOUN || !noun {
        return None;
    }
    if let (Some(from), Some(to)) = (rest.first(), rest.last()) {
        let words = text[from.span.start..to.span.end].split_whitespace().collect::<Vec<_>>().join(" ");
        unit = Some(match unit {
            Some(name) if words.starts_with('/') => name + &words,
            Some(name) => name,
            None => words,
        });
    }
    // `780 tỷ`: so many of nothing else are money.
    let scaled =
        quantity.number.of(text).contains(token::is_letter) && quantity.value.abs() >= Decimal::from(1_000_000);
    if scaled && unit.is_none() {
        unit = Some("VND".into());
    }
    Some(Value {
        span,
        value: quantity.value,
        max: quantity.max,
        otherwise: quantity.otherwise,
        max_otherwise: quantity.max_otherwise,
        second,
        sign,
        bound: quantity.bound.unwrap_or(bound),
        unit,
        style: style(text, quantity.number),
    })
}

fn unit_name(quantity: &Quantity) -> Option<String> {
    Some(match quantity.unit {
        Unit::Money(code) => (*code).into(),
        Unit::Percent => "%".into(),
        Unit::Points => "%pt".into(),
        Unit::Permille => "‰".into(),
        Unit::Times => "lần".into(),
        Unit::Measure(symbol) => (*symbol).into(),
        Unit::Age => return None,
        Unit::Count => return None,
    })
}

/// Sign and bound in front of the digits; `None` where anything else stands there.
fn before(cut: &[Token]) -> Option<(Option<Direction>, Bound)> {
    let (mut sign, mut bound, mut at) = (None, Bound::Exact, 0);
    let (mut bracket, mut worded) = (false, false);
    while at < cut.len() {
        if let Some((count, label)) = lexicon::longest(cut, at) {
            match label {
                Label::Bound(said) => bound = said,
                Label::Up => sign = Some(Direction::Up),
                Label::Down => sign = Some(Direction::Down),
                Label::Reach | Label::Equal | Label::Multiply | Label::Filler => {}
                _ => return None,
            }
            worded = true;
            at += count;
            continue;
        }
        let crate::text::token::TokenKind::Mark(mark) = cut[at].kind else { return None };
        match mark {
            '+' | '↑' | '▲' => sign = Some(Direction::Up),
            '-' | '–' | '−' | '↓' | '▼' => sign = Some(Direction::Down),
            mark if let Some(said) = by_mark(mark, Some(bound)) => bound = said,
            // `Đã thực hiện (3)` numbers a column.
            '(' if !worded => bracket = true,
            _ => return None,
        }
        at += 1;
    }
    // The bookkeeper's minus.
    if bracket && sign.is_none() {
        sign = Some(Direction::Down);
    }
    Some((sign, bound))
}

/// What the marks show by themselves.
fn style(text: &str, number: Span) -> Option<Style> {
    // Of `6,5-6,8` the first.
    let digits = number.of(text).split(|letter: char| !matches!(letter, '0'..='9' | '.' | ',')).next()?;
    let (dot, comma) = (digits.rfind('.'), digits.rfind(','));
    let behind = |at: usize| digits[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
    let leads_zero = digits.starts_with("0.") || digits.starts_with("0,");
    match (dot, comma) {
        (Some(dot), Some(comma)) => Some(if dot < comma { Style::Vietnamese } else { Style::Foreign }),
        (Some(dot), None) if digits.matches('.').count() == 1 => {
            (behind(dot) != 3 || leads_zero).then_some(Style::Foreign)
        }
        (Some(_), None) => Some(Style::Vietnamese),
        (None, Some(comma)) if digits.matches(',').count() == 1 => {
            (behind(comma) != 3 || leads_zero).then_some(Style::Vietnamese)
        }
        (None, Some(_)) => Some(Style::Foreign),
        (None, None) => None,
    }
}

/// Settles what the one mark of the numbers of a column means. `table` is how the others of the table use theirs.
///
/// A dot before three digits groups thousands unless the column itself has decimal points; a comma before three digits
/// does so where the column or, failing that, the table writes decimal points, or where no number shows anything else.
pub fn settle(column: &mut [&mut Value], table: Option<Style>, text: &str) {
    let style = most(column.iter().filter_map(|value| value.style));
    let commas = column.iter().filter(|value| unclear(value, ',', text)).count();
    let grouped = match style.or(table) {
        Some(style) => style == Style::Foreign,
        None => commas > 0,
    };
    for value in column.iter_mut() {
        let Some(otherwise) = value.otherwise.filter(|_| value.style.is_none()) else { continue };
        let turned = if unclear(value, ',', text) { grouped } else { style == Some(Style::Foreign) };
        if turned {
            // Both ends of a range have the same mark.
            let max = value.max_otherwise.or(value.max);
            if max.is_some_and(|max| max <= otherwise) {
                continue;
            }
            value.otherwise = Some(value.value);
            value.max_otherwise = value.max;
            (value.value, value.max) = (otherwise, max);
        }
    }
}

fn unclear(value: &Value, mark: char, text: &str) -> bool {
    value.otherwise.is_some() && value.style.is_none() && value.span.of(text).contains(mark)
}

/// How most of the numbers use their marks.
pub fn most(styles: impl Iterator<Item = Style>) -> Option<Style> {
    let (mut ours, mut theirs) = (0, 0);
    styles.for_each(|style| if style == Style::Vietnamese { ours += 1 } else { theirs += 1 });
    match ours.cmp(&theirs) {
        std::cmp::Ordering::Greater => Some(Style::Vietnamese),
        std::cmp::Ordering::Less => Some(Style::Foreign),
        std::cmp::Ordering::Equal => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cell: &str) -> Option<String> {
        let value = read(cell, Span::new(0, cell.len()))?;
        let mut shown = value.signed().normalize().to_string();
        value.second.iter().for_each(|second| shown += &format!("/{second}"));
        value.unit.iter().for_each(|unit| shown += &format!(" {unit}"));
        Some(shown)
    }

    #[test]
    fn cells_of_every_shape() {
        for (cell, shown) in [
            ("412.500", "412500"),
            ("73,0%", "73 %"),
            ("15.40", "15.4"),
            ("(5,2)", "-5.2"),
            ("-3,1", "-3.1"),
            ("+ 12%", "12 %"),
            ("1.250 tỷ đồng", "1250000000000 VND"),
            ("42.493/40.300", "42493/40300"),
            ("tăng 5,2%", "5.2 %"),
            ("18/71 xã", "18/71 xã"),
            ("≥ 95", "95"),
            ("1,254,075", "1254075"),
        ] {
            assert_eq!(one(cell).as_deref(), Some(shown), "{cell}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for cell in [
            "15/6/2023",
            "Quốc lộ 9 đoạn qua xã",
            "6/2023",
            "đạt",
            "",
            "546/QĐ-UBND",
            "Lao động từ 15 tuổi",
            "1. Phụ cấp đi lại",
        ] {
            assert_eq!(one(cell), None, "{cell}");
        }
    }

    fn settled(cells: &[&str], table: Option<Style>) -> Vec<String> {
        let text = cells.join("\t");
        let mut at = 0;
        let mut values: Vec<Value> = cells
            .iter()
            .map(|cell| {
                let span = Span::new(at, at + cell.len());
                at = span.end + 1;
                read(&text, span).unwrap()
            })
            .collect();
        let mut refs: Vec<&mut Value> = values.iter_mut().collect();
        settle(&mut refs, table, &text);
        values.iter().map(|value| value.value.normalize().to_string()).collect()
    }

    #[test]
    fn a_column_agrees_on_its_marks() {
        assert_eq!(settled(&["6,5-6,8", "12.000"], None), ["6.5", "12000"]);
        assert_eq!(settled(&["412.500", "98.740"], Some(Style::Foreign)), ["412500", "98740"]);
        assert_eq!(settled(&["1.254", "87.5"], None), ["1.254", "87.5"]);
        assert_eq!(settled(&["301,125", "66,786"], Some(Style::Foreign)), ["301125", "66786"]);
        assert_eq!(settled(&["301,125", "66,786"], None), ["301125", "66786"]);
        assert_eq!(settled(&["21,700", "3,5"], None), ["21.7", "3.5"]);
    }
}
