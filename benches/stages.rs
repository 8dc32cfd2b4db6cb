//! `cargo bench --bench stages`: how many bytes a second each stage reads, and the whole of them. On the reports of
//! `tests/reports`; with `SOLIEU_TEXT=FILE` on a text of one's own.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use solieu::layout;
use solieu::period;
use solieu::text::{clean, token::Cut};

fn main() {
    divan::main();
}

fn text() -> String {
    if let Ok(file) = std::env::var("SOLIEU_TEXT") {
        return std::fs::read_to_string(file).expect("the text of SOLIEU_TEXT");
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/reports");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap() + "\n\n").collect()
}

/// Times `stage` on what `before` makes of the text.
fn stage<B, R>(bencher: Bencher, before: impl Fn(String) -> B, stage: impl Fn(&B) -> R) {
    let text = text();
    let bytes = BytesCount::new(text.len());
    let before = before(text);
    bencher.counter(bytes).bench_local(|| stage(black_box(&before)));
}

#[divan::bench]
fn a_clean(bencher: Bencher) {
    stage(bencher, |text| text, |text| clean::clean(text));
}

#[divan::bench]
fn b_cut(bencher: Bencher) {
    stage(
        bencher,
        |text| clean::clean(&text),
        |clean| Cut::new(&clean.text).tokens(solieu::report::Span::default()).len(),
    );
}

#[divan::bench]
fn c_layout(bencher: Bencher) {
    let text = clean::clean(&text()).text;
    let cut = Cut::new(&text);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| layout::blocks(black_box(&cut)));
}

#[divan::bench]
fn d_words(bencher: Bencher) {
    let text = clean::clean(&text()).text;
    let tokens = solieu::text::token::tokens(&text, solieu::report::Span::new(0, text.len()));
    bencher.counter(BytesCount::new(text.len())).bench_local(|| solieu::lexicon::find(black_box(&tokens)));
}

#[divan::bench]
fn e_periods(bencher: Bencher) {
    let text = clean::clean(&text()).text;
    let tokens = solieu::text::token::tokens(&text, solieu::report::Span::new(0, text.len()));
    bencher.counter(BytesCount::new(text.len())).bench_local(|| period::find(&text, black_box(&tokens)));
}

/// From the text to the rows.
#[divan::bench]
fn f_whole(bencher: Bencher) {
    stage(bencher, |text| text, |text| solieu::analyze(text));
}

/// A report of five kilobytes.
#[divan::bench]
fn g_five_kilobytes(bencher: Bencher) {
    let mut end = 5_000;
    let all = text();
    while !all.is_char_boundary(end) {
        end += 1;
    }
    bencher.counter(BytesCount::new(end)).bench_local(|| solieu::analyze(black_box(&all[..end])));
}
