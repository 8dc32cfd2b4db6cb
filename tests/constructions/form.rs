//! The examples' form, as `tests/constructions/*.toml` writes it.

use std::{fs, path::PathBuf};

use serde::Deserialize;
use solieu::report::Span;

/// The folder with the examples.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/constructions")
}

/// All examples, by family and in their order there.
pub fn examples() -> Vec<Example> {
    let mut files: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    files.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let file: File = toml::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        let family = path.file_stem().unwrap().to_string_lossy().into_owned();
        file.example.into_iter().map(move |example| Example { family: family.clone(), ..example })
    };
    files.into_iter().flat_map(read).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    example: Vec<Example>,
}

/// A sentence, or a few lines, and all the figures in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What its file is named for: `plan_percent`.
    #[serde(skip)]
    pub family: String,
    /// The construction and a counter: `A1-2`. It says nothing of the file.
    pub id: String,
    /// The construction in words, for whoever reads the file.
    #[serde(default)]
    #[allow(dead_code)]
    pub says: String,
    /// Other constructions that the sentence shows.
    #[serde(default)]
    #[allow(dead_code)]
    pub also: Vec<String>,
    /// Whether the sentence only looks like the construction.
    #[serde(default)]
    #[allow(dead_code)]
    pub leave: bool,
    pub text: String,
    pub rows: Vec<Row>,
    /// Numbers that are no figures, where their kind matters.
    #[serde(default)]
    pub others: Vec<Other>,
}

/// One figure. What is absent must be absent in the answer too, but for `period`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The printed number that the row hangs on.
    pub num: String,
    /// Which occurrence of `num` on that line.
    #[serde(default = "one")]
    pub nth: usize,
    #[serde(default = "one")]
    pub line: usize,
    /// Absent where the row hangs on how far a plan was met, or on a change.
    pub value: Option<Any<f64>>,
    pub value_max: Option<Any<f64>>,
    pub of: Option<Any<f64>>,
    pub unit: Option<Any<String>>,
    #[serde(default = "exact")]
    pub bound: Any<String>,
    #[serde(default = "actual")]
    pub status: Any<String>,
    pub indicator: Any<String>,
    /// Empty where nothing says it.
    pub period: Option<Any<String>>,
    /// The total's index among the rows.
    pub part_of: Option<usize>,
    /// Part or no part, either will do.
    #[serde(default)]
    pub part_optional: bool,
    #[serde(default)]
    pub plans: Vec<Plan>,
    /// The plans may be on this row or on another.
    #[serde(default)]
    pub plan_optional: bool,
    #[serde(default)]
    pub changes: Vec<Change>,
    /// Neither asked for nor held against the program.
    #[serde(default)]
    pub optional: bool,
}

impl Row {
    /// Where `num` stands in the example's text.
    pub fn span(&self, text: &str) -> Span {
        place(text, &self.num, self.nth, self.line)
    }
}

/// A number that is no figure.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Other {
    pub kind: Any<String>,
    pub num: String,
    #[serde(default = "one")]
    pub nth: usize,
    #[serde(default = "one")]
    pub line: usize,
}

impl Other {
    /// Where `num` stands in the example's text.
    pub fn span(&self, text: &str) -> Span {
        place(text, &self.num, self.nth, self.line)
    }
}

/// The `nth` occurrence of `num` on that line.
fn place(text: &str, num: &str, nth: usize, line: usize) -> Span {
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let words = text[start..].lines().next().unwrap_or_default();
    let (at, _) =
        words.match_indices(num).nth(nth - 1).unwrap_or_else(|| panic!("{num:?} is not on line {line}: {text}"));
    Span::new(start + at, start + at + num.len())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub percent: Option<Any<f64>>,
    pub percent_max: Option<Any<f64>>,
    /// Held against the answer where it is given.
    pub value: Option<Any<f64>>,
    /// Held against the answer where it is given.
    pub bound: Option<Any<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub direction: String,
    pub amount: Option<Any<f64>>,
    pub amount_max: Option<Any<f64>>,
    /// No amount in the answer is as good.
    #[serde(default)]
    pub amount_optional: bool,
    pub unit: Option<Any<String>>,
    /// Held against the answer where it is given, like the next two.
    pub basis: Option<Any<String>>,
    pub prior: Option<Any<f64>>,
    pub bound: Option<Any<String>>,
}

/// One reading, or several that are equally good.
#[derive(Deserialize, Clone, Debug)]
#[serde(untagged)]
pub enum Any<T> {
    One(T),
    Several(Vec<T>),
}

impl<T> Any<T> {
    pub fn readings(&self) -> &[T] {
        match self {
            Any::One(reading) => std::slice::from_ref(reading),
            Any::Several(readings) => readings,
        }
    }

    pub fn any(&self, good: impl FnMut(&T) -> bool) -> bool {
        self.readings().iter().any(good)
    }
}

fn one() -> usize {
    1
}

fn exact() -> Any<String> {
    Any::One("exact".into())
}

fn actual() -> Any<String> {
    Any::One("actual".into())
}
