//! Words found in a text, in little code: the standard library's search for a string brings three kilobytes into the browser's module.
//! What is searched here is short.

/// Where `words` first stand in `text`.
pub fn find(text: &str, words: &str) -> Option<usize> {
    (0..places(text, words)).find(|at| stand(text, words, *at))
}

/// Where `words` last stand in `text`.
pub fn find_last(text: &str, words: &str) -> Option<usize> {
    (0..places(text, words)).rev().find(|at| stand(text, words, *at))
}

/// What stands on both sides of the place where `words` first stand in `text`.
pub fn around<'t>(text: &'t str, words: &str) -> Option<(&'t str, &'t str)> {
    find(text, words).map(|at| (&text[..at], &text[at + words.len()..]))
}

/// What stands on both sides of the place where `words` last stand in `text`.
pub fn around_last<'t>(text: &'t str, words: &str) -> Option<(&'t str, &'t str)> {
    find_last(text, words).map(|at| (&text[..at], &text[at + words.len()..]))
}

/// Whether `words` stand anywhere in `text`.
pub fn holds(text: &str, words: &str) -> bool {
    find(text, words).is_some()
}

/// Whether any of `phrases` stands anywhere in `text`.
pub fn holds_one(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|words| holds(text, words))
}

/// Whether `text` begins with one of `phrases`.
pub fn begins(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|words| text.as_bytes().first() == words.as_bytes().first() && text.starts_with(words))
}

/// At how many places the words may stand.
fn places(text: &str, words: &str) -> usize {
    (text.len() + 1).saturating_sub(words.len())
}

#[inline(always)]
fn stand(text: &str, words: &str, at: usize) -> bool {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    // Most places are told by one byte.
    words.first().is_none_or(|first| text[at] == *first) && text[at..].starts_with(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn finds_what_the_standard_library_finds(text in "[aăđ ]{0,9}", words in "[aăđ ]{0,3}") {
            proptest::prop_assert_eq!(find(&text, &words), text.find(&words));
            proptest::prop_assert_eq!(find_last(&text, &words), text.rfind(&words));
            proptest::prop_assert_eq!(holds(&text, &words), text.contains(&words));
            proptest::prop_assert_eq!(around(&text, &words), text.split_once(&words));
            proptest::prop_assert_eq!(around_last(&text, &words), text.rsplit_once(&words));
        }
    }
}
