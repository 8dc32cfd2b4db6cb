//! Reads many documents and says whether what must hold of every report holds of theirs.
//!
//! ```sh
//! cargo run --release --example real_text -- FOLDER… [--megabytes 100] [--rows 100] [--seed 1]
//! ```
//!
//! Documents are the UTF-8 files `*.txt` under the folders, taken in random order (by the seed) until there are as many
//! megabytes as asked for. Printed are: documents that made the library panic, faults of their reports, the share of
//! digits accounted for, and the slowest document against its share of the time. With `--rows`, as many random rows of
//! random documents that speak of plans or changes are printed too, to be read by eye.

#[path = "../tests/properties/holds.rs"]
#[allow(dead_code)]
mod holds;

use std::collections::BTreeMap;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use solieu::report::{Figure, Report};

/// A document of fewer bytes is held to the share of one of so many: below, the clock measures itself.
const SMALLEST: usize = 2000;
/// So much slower than its share is too slow.
const TIMES_ITS_SHARE: f64 = 10.0;
/// Words of plan and change, one of which a document must hold for its rows to be printed.
const SPEAKS_OF: [&str; 6] = ["cùng kỳ", "% kế hoạch", "% dự toán", "% chỉ tiêu", "so với kế hoạch", "so với năm"];
/// And so many figures at the least.
const FIGURES: usize = 5;
/// So many faults of a kind are printed.
const SHOWN: usize = 10;

struct Wishes {
    folders: Vec<PathBuf>,
    megabytes: usize,
    rows: usize,
    seed: u64,
}

fn main() {
    let wishes = wishes();
    let mut random = Random(wishes.seed);
    let mut paths = Vec::new();
    wishes.folders.iter().for_each(|folder| collect(folder, &mut paths));
    paths.sort();
    shuffle(&mut paths, &mut random);

    let mut tally = Tally::default();
    let mut times: Vec<(Duration, usize, &Path)> = Vec::new();
    let mut rows = Vec::new();
    for path in &paths {
        if tally.bytes >= wishes.megabytes * 1_000_000 {
            break;
        }
        let Ok(text) = fs::read_to_string(path) else { continue };
        let start = Instant::now();
        let report = catch_unwind(|| solieu::analyze(&text));
        let time = start.elapsed();
        let Ok(report) = report else {
            tally.fault("panic", format!("{}", path.display()));
            continue;
        };
        times.push((time, text.len(), path));
        tally.document(path, &text, &report);
        let lower = text.to_lowercase();
        if rows.len() < wishes.rows
            && report.figures.len() >= FIGURES
            && SPEAKS_OF.iter().any(|words| lower.contains(words))
        {
            let at = random.below(report.figures.len());
            rows.push(card(rows.len() + 1, path, &text, &report, at));
        }
    }
    tally.print();
    slowest(times);
    rows.iter().for_each(|row| println!("\n{row}"));
}

fn wishes() -> Wishes {
    let mut wishes = Wishes { folders: Vec::new(), megabytes: 100, rows: 0, seed: 1 };
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|number| number.parse().ok()).expect("a number");
        match argument.as_str() {
            "--megabytes" => wishes.megabytes = number(),
            "--rows" => wishes.rows = number(),
            "--seed" => wishes.seed = number() as u64,
            folder => wishes.folders.push(folder.into()),
        }
    }
    wishes
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|end| end == "txt") {
            paths.push(path);
        }
    }
}

/// What was counted over all documents.
#[derive(Default)]
struct Tally {
    documents: usize,
    bytes: usize,
    figures: usize,
    others: usize,
    runs: usize,
    faults: BTreeMap<&'static str, Vec<String>>,
}

impl Tally {
    fn document(&mut self, path: &Path, text: &str, report: &Report) {
        self.documents += 1;
        self.bytes += text.len();
        self.figures += report.figures.len();
        self.others += report.other_numbers.len();
        self.runs += holds::digits(text).len();
        for fault in holds::faults(text, report) {
            self.fault("fault", format!("{}: {fault}", path.display()));
        }
        for run in holds::unaccounted(text, report) {
            let (before, after) = (&text[..run.start], &text[run.end..]);
            let from = before.char_indices().rev().nth(30).map_or(0, |(at, _)| at);
            let to = run.end + after.char_indices().nth(20).map_or(after.len(), |(at, _)| at);
            let around = &text[from..to];
            self.fault("digits unaccounted for", format!("{}: {} in {around:?}", path.display(), run.of(text)));
        }
    }

    fn fault(&mut self, kind: &'static str, words: String) {
        self.faults.entry(kind).or_default().push(words);
    }

    fn print(&self) {
        println!(
            "{} documents, {} bytes, {} figures, {} other numbers",
            self.documents, self.bytes, self.figures, self.others
        );
        println!("{} runs of digits", self.runs);
        for kind in ["panic", "fault", "digits unaccounted for"] {
            let faults = self.faults.get(kind).map_or(&[][..], Vec::as_slice);
            println!("{kind}: {}", faults.len());
            // Evenly over all of them, so that one document does not hide the others.
            faults.iter().step_by(faults.len().div_ceil(SHOWN).max(1)).for_each(|fault| println!("  {fault}"));
        }
    }
}

/// Which documents took more than their share of the time. A machine that does other work makes single readings slow:
/// those that seem so are read again.
fn slowest(times: Vec<(Duration, usize, &Path)>) {
    let total: f64 = times.iter().map(|(time, ..)| time.as_secs_f64()).sum();
    let bytes: usize = times.iter().map(|(_, bytes, _)| bytes).sum();
    println!("{total:.2} s, {:.2} MB/s", bytes as f64 / total / 1e6);
    let a_byte = total / bytes as f64;
    let share = |time: Duration, bytes: usize| time.as_secs_f64() / (bytes.max(SMALLEST) as f64 * a_byte);
    let mut all: Vec<(f64, usize, &Path)> = Vec::new();
    for (time, bytes, path) in times {
        let mut times_share = share(time, bytes);
        if times_share > TIMES_ITS_SHARE / 3.0
            && let Ok(text) = fs::read_to_string(path)
        {
            for _ in 0..5 {
                let start = Instant::now();
                solieu::analyze(&text);
                times_share = times_share.min(share(start.elapsed(), bytes));
            }
        }
        all.push((times_share, bytes, path));
    }
    all.sort_by(|one, two| two.0.total_cmp(&one.0));
    println!(
        "slower than {TIMES_ITS_SHARE} times its share: {}",
        all.iter().filter(|it| it.0 > TIMES_ITS_SHARE).count()
    );
    for (times_share, bytes, path) in all.iter().take(SHOWN) {
        println!("  {times_share:.1} times: {} ({bytes} bytes)", path.display());
    }
}

/// A row and its sentence, to be read by eye.
fn card(nth: usize, path: &Path, text: &str, report: &Report, at: usize) -> String {
    let figure = &report.figures[at];
    let Figure { indicator, value, value_max, of, unit, bound, status, period, .. } = figure;
    let document = &report.document;
    let mut lines = vec![
        format!("#{nth} {} (published {:?}, about {:?})", path.display(), document.published, document.period),
        format!("  title: {:?}", document.title),
        format!("  sentence: {:?}", figure.spans.sentence.of(text)),
        format!("  number: {:?}", figure.spans.number.map(|number| number.of(text))),
        format!("  [{indicator}] {value:?} to {value_max:?} of {of:?} {unit:?} {bound:?} {status:?} period {period:?}"),
    ];
    if let Some(total) = figure.part_of.map(|of| &report.figures[of]) {
        lines.push(format!("  part of: [{}] {:?} {:?}", total.indicator, total.value, total.unit));
    }
    for plan in &figure.plans {
        let (percent, value) = (plan.percent, plan.value);
        lines.push(format!(
            "  plan: {percent:?} % {:?} value {value:?} {:?} in {:?}",
            plan.bound,
            plan.against,
            plan.span.of(text)
        ));
    }
    for change in &figure.changes {
        let (direction, amount, unit) = (change.direction, change.amount, &change.unit);
        let (basis, prior) = (&change.basis, change.prior);
        lines.push(format!(
            "  change: {direction:?} {amount:?} {unit:?} on {basis:?} prior {prior:?} in {:?}",
            change.span.of(text)
        ));
    }
    lines.extend(figure.notes.iter().map(|note| format!("  note: {}: {}", note.kind, note.text)));
    lines.join("\n")
}

/// A small generator of random numbers (SplitMix64), the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }
}

fn shuffle<T>(all: &mut [T], random: &mut Random) {
    for at in (1..all.len()).rev() {
        all.swap(at, random.below(at + 1));
    }
}
