//! `cargo bench --bench growth [-- NAME… --most=BYTES]`: how the time grows with the text, from a kilobyte to ten megabytes.
//!
//! Each line is a kind of text, ordinary or hostile; each cell the nanoseconds a byte; the last column how many times longer a
//! byte of the longest text takes than one of the first that is past the start-up's share (100 kB). Flat is 1.

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

const SIZES: [usize; 5] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const FLAT_FROM: usize = 2;

/// What a longer text would surely take more time for than anybody waits.
const PATIENCE: Duration = Duration::from_secs(30);

/// A kind of text: its name, what it begins with and what is said over and over behind that.
type Kind = (&'static str, &'static str, &'static str);

const KINDS: &[Kind] = &[
    ("one line without end", "", "diện tích lúa đạt 1.250 ha, tăng 3,2% so với cùng kỳ, "),
    ("sentences on one line", "", "Diện tích lúa đạt 1.250 ha, bằng 98,5% kế hoạch. "),
    ("short lines", "", "Diện tích lúa đạt 1.250 ha.\n"),
    ("paragraphs", "", "Diện tích lúa đạt 1.250 ha, bằng 98,5% kế hoạch, tăng 3,2% so với cùng kỳ.\n\n"),
    ("a list", "Kết quả năm 2023:\n", "- Lúa: 1.250 ha\n"),
    ("deep lists", "", "1. Nông nghiệp\n  a) Trồng trọt\n    - Cây lúa\n      + Vụ mùa\n        * Xã An Phú: 12 ha\n"),
    ("many tables", "", "Chỉ tiêu\tNăm 2022\tNăm 2023\nLúa (ha)\t120\t125\nNgô (ha)\t80\t78\n\n"),
    ("a long table", "Chỉ tiêu\tNăm 2022\tNăm 2023\n", "Lúa (ha)\t120\t125\n"),
    ("a wide table", "Chỉ tiêu\n", "Năm 2023\t125\t"),
    ("digits", "", "7"),
    ("digits apart", "", "7 "),
    ("open brackets", "", "("),
    ("brackets", "", "()"),
    ("closing brackets", "", ")"),
    ("quotation marks", "", "“"),
    ("“trong đó”", "", "trong đó "),
    ("“lần lượt”", "", "lần lượt 5 ha, "),
    ("“năm”", "", "năm 2023 "),
    ("“và”", "", "5 và "),
    ("per cent signs", "", "%"),
    ("per cents", "", "5% "),
    ("semicolons", "", ";"),
    ("semicolons between figures", "", "ngô 5 ha; "),
    ("tabs", "", "\t"),
    ("tabs between figures", "", "5\t"),
    ("commas between figures", "", "5, "),
    ("full stops", "", "."),
    ("dashes", "", "-"),
    ("line ends", "", "\n"),
    ("line ends after figures", "", "5\n"),
    ("spaces", "", " "),
    ("one word", "", "a"),
    ("unknown words", "", "lúa "),
    ("combining marks", "a", "\u{301}"),
    ("VIQR", "", "gia?i quye^'t vie^.c la`m "),
    ("emoji", "", "🙂"),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let most =
        std::env::args().find_map(|argument| argument.strip_prefix("--most=")?.parse().ok()).unwrap_or(usize::MAX);
    println!("{:<28}{:>10}{:>10}{:>10}{:>10}{:>10}   growth", "ns a byte", "1 kB", "10 kB", "100 kB", "1 MB", "10 MB");
    let ordinary = news();
    let ordinary = ("ordinary reports", "", ordinary.as_str());
    for (name, start, again) in std::iter::once(ordinary).chain(KINDS.iter().copied()) {
        if wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str())) {
            println!("{}", line(name, start, again, most));
        }
    }
}

fn line(name: &str, start: &str, again: &str, most: usize) -> String {
    let mut line = format!("{name:<28}");
    let mut flat: Option<f64> = None;
    let mut last = 0.0;
    for (at, size) in SIZES.into_iter().enumerate().take_while(|(_, size)| *size <= most) {
        let mut text: String = start.into();
        text.extend(std::iter::repeat_n(again, (size / again.len()).max(1)));
        let time = time(&text);
        last = time.as_secs_f64() * 1e9 / text.len() as f64;
        write!(line, "{last:>10.1}").unwrap();
        if at == FLAT_FROM {
            flat = Some(last);
        }
        if SIZES.get(at + 1).is_some_and(|next| time * (next / size) as u32 > PATIENCE) {
            write!(line, "   (no longer: {:.0} s)", time.as_secs_f64()).unwrap();
            break;
        }
    }
    match flat {
        Some(flat) => format!("{line}   × {:.2}", last / flat),
        None => line,
    }
}

/// The time of one go, over as many as fit into a fifth of a second.
fn time(text: &str) -> Duration {
    let (begun, before) = (Instant::now(), worked());
    let mut goes = 0;
    while begun.elapsed() < Duration::from_millis(200) || goes == 0 {
        black_box(solieu::analyze(black_box(text)));
        goes += 1;
    }
    let all = match (before, worked()) {
        (Some(before), Some(after)) if after > before => after - before,
        _ => begun.elapsed(),
    };
    all / goes
}

/// The time that this thread has been at work, where the system tells it (Linux): a busy machine does not count.
fn worked() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// The reports of `tests/reports`, one after the other.
fn news() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/reports");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap() + "\n\n").collect()
}
