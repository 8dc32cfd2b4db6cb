//! Writes the seeds into `corpus/TARGET/`, where libFuzzer looks for them: `cargo run --example seeds`.

#[path = "../seeds.rs"]
mod seeds;

use std::{fs, path::Path};

fn main() {
    for target in ["analysis", "numerals", "encodings", "exports", "files"] {
        let seeds = if target == "files" { seeds::files() } else { seeds::seeds() };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
        fs::create_dir_all(&folder).expect("the folder can be made");
        for (at, text) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{at:04}")), text).expect("the seed can be written");
        }
    }
}
