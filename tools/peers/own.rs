//! The library over the reports, as `scripts/peers.mjs` runs its peers: `own FOLDER`. Prints one line of JSON.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, fs, path::PathBuf};

const MOST_TIME: Duration = Duration::from_secs(10);
/// What is timed at once: the system tells the time on the processor in steps of up to some milliseconds.
const LEAST_TIME: Duration = Duration::from_millis(500);

fn main() {
    let folder = env::args().nth(1).expect("a folder");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    let texts: Vec<String> = files.iter().map(|path| fs::read_to_string(path).expect("UTF-8 text")).collect();
    // The best stretch of passes, as the best pass of the peers, which take longer.
    let began = Instant::now();
    let (mut best, mut passes) = (f64::INFINITY, 0);
    while passes == 0 || began.elapsed() < MOST_TIME {
        let (start, mut taken, mut these) = (on_processor(began), Duration::ZERO, 0);
        while taken < LEAST_TIME {
            for text in &texts {
                black_box(solieu::analyze(black_box(text)));
            }
            these += 1;
            taken = on_processor(began) - start;
        }
        best = best.min(taken.as_secs_f64() / f64::from(these));
        passes += these;
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{{\"bytes\":{bytes},\"seconds\":{best},\"passes\":{passes}}}");
}

/// Time on the processor, so that a busy machine slows nobody; where the system does not tell it, time by the clock.
fn on_processor(began: Instant) -> Duration {
    let told = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = told.split_whitespace().next().and_then(|number| number.parse().ok());
    nanoseconds.map_or(began.elapsed(), Duration::from_nanos)
}
