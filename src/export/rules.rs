//! The grammar's rules in Vietnamese words, for who reads why a row came out as it did.
//!
//! The words are lines of `rules.tsv`: a rule's name in the grammar, Vietnamese, English (the page reads both).

const RULES: &str = include_str!("rules.tsv");

/// A rule in Vietnamese words; one that has none keeps its name.
pub fn in_words(rule: &str) -> &str {
    let words = |line: &'static str| line.strip_prefix(rule)?.strip_prefix('\t')?.split('\t').next();
    RULES.lines().find_map(words).unwrap_or(rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_a_rule_of_its_own_in_two_languages() {
        let lines: Vec<Vec<&str>> = RULES.lines().map(|line| line.split('\t').collect()).collect();
        for (at, line) in lines.iter().enumerate() {
            assert!(line.len() == 3 && line.iter().all(|words| !words.is_empty()), "{line:?}");
            assert!(lines[..at].iter().all(|other| other[0] != line[0]), "{line:?} is listed twice");
        }
    }

    #[test]
    fn a_rule_goes_by_its_words() {
        assert_eq!(in_words("own words"), "lời đứng trước số");
        assert_eq!(in_words("own words and what follows"), "lời đứng trước số và danh từ sau số");
        assert_eq!(in_words("unheard of"), "unheard of");
    }
}
