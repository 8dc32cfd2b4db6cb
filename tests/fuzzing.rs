//! A bounded run of what `fuzz/` runs without end: each target over the examples and over texts made from them, always the
//! same ones. `SOLIEU_FUZZ=100000 cargo test --release --test fuzzing` makes more of them.

#[path = "../fuzz/seeds.rs"]
mod seeds;
#[path = "../fuzz/targets.rs"]
mod targets;

use std::{env, panic};

/// A small generator of random numbers (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// What is put between a text's words to see it stumble.
const STUMBLES: &[&str] = &[
    "0",
    "9999999999999999999",
    "1234567890123456789012345",
    "0,0000000000001",
    "1.000.000.000.000.000.000",
    "-",
    "–",
    "/",
    "%",
    "(",
    ")",
    ".",
    ",",
    ":",
    ";",
    "\n",
    "\n\n",
    "\t",
    "\r",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "\u{301}",
    "\u{323}",
    "\u{0}",
    "🙂",
    "１２３",
    "٣",
    "tỷ",
    "nghìn tỷ",
    "triệu tỷ",
    "đồng",
    "m2",
    "%/năm",
    "lần",
    "đạt",
    "vượt",
    "kế hoạch",
    "tăng",
    "giảm",
    "so với cùng kỳ",
    "từ",
    "đến",
    "trong đó",
    "gồm",
    "lần lượt",
    "năm",
    "tháng 13",
    "ngày 31/02/2020",
    "quý IV",
    "giai đoạn",
    "=1+1",
    "\"",
    "'",
    "µ",
    "¸",
    "tuổi",
    "Điều",
    "<",
    "</p>",
    "<table>",
    "<td rowspan=9>",
    "&#0;",
    "&amp",
    "w:val=\"9999999999\"",
    "]]>",
    "<!--",
    "số",
];

/// A text made from the seeds by a few changes.
fn changed(seeds: &[String], random: &mut Random) -> String {
    let mut text: Vec<char> = random.of(seeds).chars().collect();
    for _ in 0..=random.below(6) {
        let [one, other] = [random.below(text.len() + 1), random.below(text.len() + 1)];
        let (from, to) = (one.min(other), one.max(other));
        let near = to.min(from + 12);
        match random.below(6) {
            0 => drop(text.drain(from..near)),
            1 => drop(text.splice(from..from, random.of(STUMBLES).chars())),
            2 => drop(text.splice(from..near, random.of(STUMBLES).chars())),
            3 => drop(text.splice(from..from, text[from..near].to_vec())),
            4 => {
                let other: Vec<char> = random.of(seeds).chars().collect();
                let at = random.below(other.len() + 1);
                text.splice(from..to, other[at..].iter().copied());
            }
            _ => text.truncate(to),
        }
    }
    text.into_iter().collect()
}

fn run(seeds: Vec<String>, target: fn(&str), share: usize) {
    let texts: usize = env::var("SOLIEU_FUZZ").ok().and_then(|number| number.parse().ok()).unwrap_or(400);
    let mut random = Random(texts as u64);
    let made = (0..texts * share).map(|_| changed(&seeds, &mut random));
    let found = seeds.iter().cloned().chain(made).find(|text| panic::catch_unwind(|| target(text)).is_err());
    assert_eq!(found, None, "the text on which it fails");
}

#[test]
fn analysis() {
    run(seeds::seeds(), targets::analysis, 1);
}

#[test]
fn numerals() {
    run(seeds::seeds(), targets::numerals, 4);
}

#[test]
fn encodings() {
    run(seeds::seeds(), targets::encodings, 4);
}

#[test]
fn exports() {
    run(seeds::seeds(), targets::exports, 1);
}

#[test]
fn files() {
    run(seeds::files(), |text| targets::files(text.as_bytes()), 2);
}
