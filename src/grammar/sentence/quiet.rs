//! Whether a sentence tells nothing that the table or the sentences around it are read by, so that it need not be laid out: of news, four
//! in ten.

use crate::lexicon::{self, Label};
use crate::text::key::{Key, Sieve, key};
use crate::text::token::Token;
use std::sync::LazyLock;

/// Labels of what promises by itself.
pub const PROMISING: u64 = Label::Intent.bit() | Label::Plan.bit() | Label::PlanTail.bit();

/// Labels of what counts, promises or names parts without a number.
const TELLING: u64 = PROMISING | Label::MultiplyBy(0).bit() | Label::Parts.bit();

/// The first words of phrases that may tell, and `yêu cầu`.
static FIRST: LazyLock<Sieve> = LazyLock::new(|| {
    let mut first = lexicon::first_words(TELLING);
    first.add(ASKS);
    first
});

/// The first word of `yêu cầu`, which asks for what is to be done.
pub const ASKS: Key = key("yêu");

/// Whether a sentence of these tokens that has no expression of time tells nothing: `Nhiều hộ đã thoát nghèo.`; but not
/// `Năm nay trồng được 5 ha.`, `Xã phấn đấu tăng diện tích.`, `Trong số này, nữ chiếm đa số.` or `Kết quả như sau:`
pub fn tells_nothing(tokens: &[Token]) -> bool {
    let within = tokens.first().is_some_and(|token| token.key == const { key("trong") });
    let opens = tokens.last().is_some_and(|token| token.is_mark(':'));
    let first = &*FIRST;
    let tells = |(at, token): (usize, &Token)| {
        token.is_digits()
            || first.may_hold(token.key)
                && (token.key == ASKS
                    || lexicon::longest(tokens, at).is_some_and(|(_, label)| label.bit() & TELLING != 0))
    };
    !within && !opens && !tokens.iter().enumerate().any(tells)
}

#[cfg(test)]
mod tests {
    use crate::text::token::cut;

    #[test]
    fn what_counts_promises_or_lists_tells_something() {
        let tells_nothing = |sentence: &str| super::tells_nothing(&cut(sentence));
        assert!(tells_nothing("Nhiều hộ trong thôn đã thoát nghèo."));
        assert!(tells_nothing("Chỉ có ít nhà kế nghề của cha."));
        for telling in [
            "Thôn trồng 5 ha.",
            "Diện tích tăng gấp đôi.",
            "Xã phấn đấu tăng diện tích.",
            "Xã đề ra nhiều chỉ tiêu.",
            "Huyện yêu cầu giảm số hộ nghèo.",
            "Các lớp gồm may và hàn.",
            "Trong số này, nữ chiếm đa số.",
            "Kết quả như sau:",
        ] {
            assert!(!tells_nothing(telling), "{telling}");
        }
    }
}
