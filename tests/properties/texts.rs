//! Texts to try properties on.

use std::{fs, path::PathBuf, sync::LazyLock};

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// The examples' texts.
pub static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/constructions");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    files.sort();
    let mut texts = Vec::new();
    for path in files {
        let file: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        let examples = file["example"].as_array().unwrap();
        texts.extend(examples.iter().map(|example| example["text"].as_str().unwrap().to_owned()));
    }
    texts
});

/// One to five examples, whole or cut off anywhere, each after some noise.
pub fn report() -> impl Strategy<Value = String> {
    let cut = prop::option::weighted(0.2, any::<prop::sample::Index>());
    let example = (example(), cut).prop_map(|(text, cut)| {
        let letters = text.chars().count();
        text.chars().take(cut.map_or(letters, |cut| cut.index(letters + 1))).collect::<String>()
    });
    prop::collection::vec((noise(), example), 1..6)
        .prop_map(|parts| parts.into_iter().flat_map(|(noise, text)| [noise, text]).collect::<String>())
        // In NFC, so that letters taken apart are another spelling of the same text.
        .prop_map(|text| text.nfc().collect())
}

/// So many examples, each but once, in any order.
pub fn paragraphs(how_many: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = Vec<String>> {
    let how_many = how_many.into();
    prop::sample::subsequence(&TEXTS[..], how_many).prop_shuffle()
}

fn example() -> impl Strategy<Value = String> {
    any::<prop::sample::Index>().prop_map(|which| which.get(&TEXTS[..]).clone())
}

fn noise() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(" ".to_owned()),
        4 => Just("\n".to_owned()),
        2 => Just("\n\n".to_owned()),
        // Marks, digits and words that reports are made of, in no order.
        2 => "( |\n|[0-9]{1,4}|[-–+.,;:/%()]|tỷ|đồng|kế hoạch|năm|tháng|đạt|tăng|trong đó|•|1\\)|IV\\.|🙂){0,8}",
        1 => "[ -~\n]{0,20}",
        1 => "\\PC{0,12}",
    ]
}
