//! The texts that fuzzing starts from.

use std::{fs, path::Path};

/// The examples of the tests, and texts in the old encodings.
pub fn seeds() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    // The library's own folder, also from the crate beside it.
    let here = if here.join("fuzz").is_dir() { here } else { here.parent().unwrap_or(here) };
    let mut seeds = Vec::new();
    for (folder, end) in [("tests/constructions", "toml"), ("tests/tables", "toml"), ("fuzz/texts", "txt")] {
        let mut files: Vec<_> = fs::read_dir(here.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|it| it == end));
        files.sort();
        for file in files {
            let text = fs::read_to_string(file).unwrap();
            if end == "txt" {
                seeds.push(text);
                continue;
            }
            let table: toml::Table = text.parse().unwrap();
            let examples = table.values().filter_map(toml::Value::as_array).flatten();
            seeds.extend(examples.filter_map(|example| Some(example.get("text")?.as_str()?.to_owned())));
        }
    }
    seeds
}

/// Pages, and the parts with the words of packed documents.
#[allow(dead_code)]
pub fn files() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = if here.join("fuzz").is_dir() { here.join("fuzz/files") } else { here.join("files") };
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}
