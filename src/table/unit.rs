//! Units as tables print them: `triệu đồng`, `1.000 tấn`, `người`, `triệu đồng/người`.
//!
//! In: the words of a unit cell or of `ĐVT: …`. Out: the unit's name, and by what power of ten a printed number counts in it.

use crate::decimal::Decimal;
use crate::lexicon::table_words::Says;
use crate::lexicon::{self, Label, table_words};
use crate::number::numeral;
use crate::number::scaled::pow10;
use crate::report::Span;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::{Token, tokens};

/// What numbers are printed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The unit's name: `VND`, `%`, `tấn`, `người`.
    pub name: String,
    /// What a printed one is in that unit: 1000000 for `triệu đồng`.
    pub each: Decimal,
    /// Whether it is money, a measure, a percentage or the like, and not just a counted noun.
    pub known: bool,
}

impl Printed {
    /// Per cent.
    pub fn percent() -> Self {
        Printed { name: "%".into(), each: Decimal::ONE, known: true }
    }

    /// Whether it is a percentage.
    pub fn is_percent(&self) -> bool {
        self.name == "%"
    }

    /// Whether amounts in it add up: no rate, nothing per something.
    pub fn adds_up(&self) -> bool {
        !matches!(self.name.as_str(), "%" | "‰" | "lần" | "%pt") && !self.name.contains('/')
    }
}

/// The longest name of a counted thing, in tokens.
const LONGEST_NOUN: usize = 6;

/// The unit that a stretch of text is, wholly.
pub fn read(text: &str, span: Span) -> Option<Printed> {
    let cut = tokens(text, span);
    whole(text, &cut)
}

fn whole(text: &str, cut: &[Token]) -> Option<Printed> {
    let mut at = 0;
    let mut each = Decimal::ONE;
    // `1.000 đồng`, `1000 ha`
    if cut.first().is_some_and(Token::is_digits) {
        let numeral = numeral::read(text, cut, 0)?;
        if numeral.value < Decimal::TEN || cut.len() == numeral.tokens {
            return None;
        }
        each = numeral.value;
        at = numeral.tokens;
    }
    while let Some((count, Label::Scale(power))) = label(cut, at) {
        each = each.checked_mul(pow10(power.into()))?;
        at += count;
    }
    let rest = |at: usize| -> Option<String> {
        let last = cut.last()?;
        let words = &text[cut.get(at)?.span.start..last.span.end];
        Some(words.split_whitespace().collect::<Vec<_>>().join(" ").replace(" /", "/").replace("/ ", "/"))
    };
    let (count, name) = match label(cut, at) {
        Some((count, Label::Currency(code))) => (count, code),
        Some((count, Label::ScaledCurrency(power, code))) => {
            each = each.checked_mul(pow10(power.into()))?;
            (count, code)
        }
        Some((count, Label::Percent)) => (count, &"%"),
        Some((count, Label::Points)) => (count, &"%pt"),
        Some((count, Label::Permille)) => (count, &"‰"),
        Some((count, Label::Times)) if at + count == cut.len() => (count, &"lần"),
        Some((count, Label::Measure(symbol))) => (count, symbol),
        // A bare scale is money in a table: `ĐVT: triệu`.
        None if at > 0 && at == cut.len() => (0, &"VND"),
        _ => {
            let noun = cut.len() - at;
            let words = cut[at..].iter().all(|token| token.is_word() || token.is_mark('/') || token.is_mark(','));
            if noun == 0 || noun > LONGEST_NOUN || !words {
                return None;
            }
            let name = rest(at)?;
            let name = if name.chars().any(case::is_lower) { case::lower_first(&name) } else { case::lowercase(&name) };
            let name =
                table_words::SHORT.iter().find(|(short, _)| *short == name).map_or(name, |(_, long)| long.to_string());
            return Some(Printed { name, each, known: at > 0 });
        }
    };
    at += count;
    // `VND/người`; what else stands behind names the thing: `tấn thóc`.
    let tail = if at < cut.len() { rest(at)? } else { String::new() };
    if !tail.is_empty() && !tail.starts_with('/') && cut.len() - at > 4 {
        return None;
    }
    let name = if tail.starts_with('/') { format!("{name}{tail}") } else { name.to_string() };
    Some(Printed { name, each, known: true })
}

fn label(cut: &[Token], at: usize) -> Option<(usize, Label)> {
    if at >= cut.len() { None } else { lexicon::longest(cut, at) }
}

const HEAD: (Key, Key) = (key("đơn"), key("vị"));

/// The unit that stands above a table: `ĐVT: tấn`, or in brackets at the end, `(tỷ đồng)`.
pub fn above(text: &str, line: Span) -> Option<Printed> {
    if let Some((_, unit)) = stated(text, line) {
        return unit;
    }
    let words = line.of(text);
    let open = words.rfind('(').filter(|_| words.ends_with(')'))?;
    let inside = Span::new(line.start + open + 1, line.end - 1);
    read(text, inside).filter(|unit| unit.known || table_words::is_counted(&tokens(text, inside)))
}

/// Where a stretch says `ĐVT: …`, and the unit it says. The stretch runs from the bracket or word on to its end.
pub fn stated(text: &str, span: Span) -> Option<(Span, Option<Printed>)> {
    let cut = tokens(text, span);
    let (at, count) = (0..cut.len()).find_map(|at| match table_words::heading(&cut, at) {
        Some((count, Says::UnitHead)) => Some((at, count)),
        // `Đơn vị: nghìn đồng`
        Some((2, Says::Member)) if cut[at].key == HEAD.0 && cut[at + 1].key == HEAD.1 => {
            let colon = cut.get(at + 2).is_some_and(|token| token.is_mark(':'));
            let end = cut[at..].iter().position(|token| token.is_mark(')')).map_or(cut.len(), |end| at + end);
            let unit = if colon { whole(text, &cut[at + 3..end]) } else { None };
            unit.is_some_and(|unit| unit.known || table_words::counts(&cut, at + 3)).then_some((at, 2))
        }
        _ => None,
    })?;
    let marked = cut.get(at + count).is_some_and(|token| token.is_mark(':'));
    let opened = at > 0 && cut[at - 1].is_mark('(');
    let start = at + count + usize::from(marked);
    let close = cut[start..].iter().position(|token| token.is_mark(')') || token.is_mark(';') || token.is_mark(']'));
    let end = close.map_or(cut.len(), |close| start + close);
    let first = if opened { at - 1 } else { at };
    let last = (end + usize::from(close.is_some() && opened)).min(cut.len());
    let stretch = Span::new(cut[first].span.start, cut[last.max(first + 1) - 1].span.end);
    Some((stretch, whole(text, &cut[start..end])))
}

/// A name's tokens without the unit in brackets or behind a comma at its end, and that unit: `Diện tích (ha)`, `Vốn, tỷ đồng`.
pub fn beside(text: &str, span: Span) -> (Vec<Token>, Option<Printed>) {
    let mut cut = tokens(text, span);
    if let Some((stretch, Some(unit))) = stated(text, span) {
        cut.retain(|token| !stretch.contains(token.span));
        return (cut, Some(unit));
    }
    let open = cut.iter().rposition(|token| token.is_mark('('));
    if let Some(open) = open
        && let Some(length) = cut[open..].iter().position(|token| token.is_mark(')')).filter(|length| *length > 1)
    {
        let inside = &cut[open + 1..open + length];
        let counted = table_words::is_counted(inside);
        if let Some(unit) = whole(text, inside).filter(|unit| unit.known || counted) {
            cut.drain(open..=open + length);
            return (cut, Some(unit));
        }
    }
    let comma = cut.iter().rposition(|token| token.is_mark(','));
    if let Some(comma) = comma.filter(|comma| *comma > 0 && comma + 1 < cut.len())
        && let Some(unit) = whole(text, &cut[comma + 1..]).filter(|unit| unit.known)
    {
        cut.truncate(comma);
        return (cut, Some(unit));
    }
    (cut, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_tables() {
        for (words, name, each) in [
            ("triệu đồng", "VND", "1000000"),
            ("Tỷ đồng", "VND", "1000000000"),
            ("Tr.đ", "VND", "1000000"),
            ("1.000 đồng", "VND", "1000"),
            ("Nghìn tấn", "tấn", "1000"),
            ("1000 ha", "ha", "1000"),
            ("%", "%", "1"),
            ("Người", "người", "1"),
            ("tr.đồng/người", "VND/người", "1000000"),
            ("Tạ/ha", "tạ/ha", "1"),
            ("triệu USD", "USD", "1000000"),
            ("Lượt khách", "lượt khách", "1"),
            ("HỘ", "hộ", "1"),
        ] {
            let unit = read(words, Span::new(0, words.len())).unwrap();
            assert_eq!((unit.name.as_str(), unit.each.to_string().as_str()), (name, each), "{words}");
        }
    }

    #[test]
    fn a_unit_stated_above() {
        let text = "Kết quả thu (ĐVT: 1.000 đồng)";
        let (span, unit) = stated(text, Span::new(0, text.len())).unwrap();
        assert_eq!(span.of(text), "(ĐVT: 1.000 đồng)");
        assert_eq!(unit.unwrap().each, Decimal::ONE_THOUSAND);
    }
}
