//! From the text as it was given to text that the later stages can trust.
//!
//! In: any text. Out: [`Clean`] text in one spelling, its torn numbers mended, that knows where each of its bytes came from.
//! Text in an encoding from before Unicode is converted first.
//! `so với năm 202 3` → `so với năm 2023`, whose last word came from the given `202 3`.

use super::legacy::{self, Legacy};
use super::map::Map;
use super::mend::{self, Mended};
use super::spell;
use crate::report::Span;

/// Clean text that knows where each byte came from.
#[derive(Clone, Debug, Default)]
pub struct Clean {
    /// The clean text.
    pub text: String,
    /// What was mended that alters what a number says, in reading order.
    pub repairs: Vec<Repair>,
    /// The old encoding that the text, or a part of it, was converted from.
    pub legacy: Option<Legacy>,
    /// Numbers of pages that were taken out, in bytes of the text in one spelling.
    pages: Vec<Span>,
    conversion: Map,
    spelling: Map,
    mending: Map,
}

/// A number or scale word that copying had torn, and was mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Where the mended words stand, in bytes of the clean text.
    pub span: Span,
    /// The words before (in the clean spelling).
    pub from: String,
    /// The words as mended.
    pub to: String,
}

/// Cleans `given`. Linear in its length; cleaning clean text changes nothing.
pub fn clean(given: &str) -> Clean {
    match legacy::recognise(given) {
        None => clean_unicode(given),
        Some(encoding) => {
            let (converted, conversion) = legacy::convert(given, encoding);
            Clean { legacy: Some(encoding), conversion, ..clean_unicode(&converted) }
        }
    }
}

/// Cleans `given`, whatever encoding it may look to be in.
pub fn clean_unicode(given: &str) -> Clean {
    let (spelt, spelling) = spell::respell(given);
    let Mended { text, map: mending, repairs, pages } = mend::mend(spelt);
    Clean { text, repairs, pages, spelling, mending, ..Clean::default() }
}

impl Clean {
    /// Whether the text is as it was given.
    pub fn is_as_given(&self) -> bool {
        self.legacy.is_none() && self.spelling.is_same() && self.mending.is_same()
    }

    /// The span, in bytes of the given text, that a span of the clean text came from.
    pub fn origin(&self, span: Span) -> Span {
        self.before_spelling(self.mending.origin(span))
    }

    /// The numbers of pages that were taken out, in bytes of the given text.
    pub fn pages(&self) -> impl Iterator<Item = Span> {
        self.pages.iter().map(|span| self.before_spelling(*span))
    }

    fn before_spelling(&self, span: Span) -> Span {
        let span = self.spelling.origin(span);
        if self.legacy.is_some() { self.conversion.origin(span) } else { span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn mended_words_know_where_they_came_from() {
        let given = "Năm 202 3: hơn 80 t đo\u{302}\u{300}ng";
        let clean = clean(given);
        assert_eq!(clean.text, "Năm 2023: hơn 80 tỷ đồng");
        let origin = |words: &str| {
            let at = clean.text.find(words).unwrap();
            clean.origin(Span::new(at, at + words.len())).of(given)
        };
        assert_eq!(origin("2023"), "202 3");
        assert_eq!(origin("tỷ"), "t");
        assert_eq!(origin("đồng"), "đo\u{302}\u{300}ng");
        let repairs: Vec<_> = clean.repairs.iter().map(|r| (r.from.as_str(), r.to.as_str())).collect();
        assert_eq!(repairs, [("202 3", "2023"), ("t", "tỷ")]);
        assert!(clean.repairs.iter().all(|repair| repair.span.of(&clean.text) == repair.to));
    }

    /// Text that is thick with what cleaning looks for.
    fn tangled() -> impl Strategy<Value = String> {
        let bits = prop::sample::select(vec![
            " ",
            " ",
            "\n",
            "\r",
            "\t",
            "\u{a0}",
            "\u{200b}",
            "0",
            "1",
            "2",
            "20",
            "202",
            "2019",
            "480",
            "000",
            ".",
            ",",
            "%",
            "-",
            "/",
            ":",
            "(",
            "t",
            "tỷ",
            "tri",
            "ệu",
            "đồng",
            "tỷđồng",
            "năm",
            "đạt",
            "lớp",
            "a",
            "e",
            "o",
            "U",
            "\u{302}",
            "\u{301}",
            "\u{31b}",
            "\u{323}",
            "ð",
            "５",
            "é",
            "🙂",
            "ng",
            "hìn",
            " đ",
            "ỷ",
        ]);
        prop::collection::vec(bits, 0..40).prop_map(|bits| bits.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn cleaning_twice_is_cleaning_once(given in prop_oneof![tangled(), any::<String>()]) {
            let once = clean(&given);
            let twice = clean(&once.text);
            prop_assert_eq!(&twice.text, &once.text);
            prop_assert!(twice.repairs.is_empty());
        }

        #[test]
        fn origins_are_in_order_and_on_boundaries(given in prop_oneof![tangled(), any::<String>()]) {
            let clean = clean(&given);
            let mut before = Span::default();
            for (at, letter) in clean.text.char_indices() {
                let origin = clean.origin(Span::new(at, at + letter.len_utf8()));
                prop_assert!(before.start <= origin.start && before.end <= origin.end);
                prop_assert!(origin.start <= origin.end && origin.end <= given.len());
                prop_assert!(given.is_char_boundary(origin.start) && given.is_char_boundary(origin.end));
                if letter.is_ascii_digit() {
                    prop_assert!(given[origin.start..origin.end].starts_with(|c: char| c.is_numeric()));
                }
                before = origin;
            }
            let whole = clean.origin(Span::new(0, clean.text.len()));
            prop_assert!(whole.end >= before.end);
        }

        #[test]
        fn composed_and_decomposed_text_clean_alike(given in "[a-zđA-ZĐ ăâêôơưàảãáạấệỗừỹ0-9.,%\n-]{0,60}") {
            let composed: String = given.nfc().collect();
            let decomposed: String = given.nfd().collect();
            prop_assert_eq!(clean(&composed).text, clean(&decomposed).text);
            prop_assert_eq!(clean(&composed).text.nfc().collect::<String>(), clean(&composed).text);
        }
    }
}
