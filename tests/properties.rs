//! What holds of every text: the constructions' examples, put together at random with noise between them.

#[path = "properties/copied.rs"]
mod copied;
#[path = "properties/cutting.rs"]
mod cutting;
#[path = "properties/holds.rs"]
#[allow(dead_code)]
mod holds;
#[path = "properties/sound.rs"]
mod sound;
#[path = "properties/spelling.rs"]
mod spelling;
#[path = "properties/texts.rs"]
mod texts;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// On how many texts each property is tried: always the same ones, so that a change shows what it broke itself.
/// `PROPTEST_RNG_SEED=n` tries others, `PROPTEST_CASES=n` more of them.
fn cases(cases: u32) -> ProptestConfig {
    let said = |name: &str| std::env::var(name).ok().and_then(|number| number.parse().ok());
    let rng_seed = RngSeed::Fixed(said("PROPTEST_RNG_SEED").unwrap_or(1));
    let cases = said("PROPTEST_CASES").map_or(cases, |cases| cases as u32);
    ProptestConfig { failure_persistence: None, rng_seed, cases, ..ProptestConfig::default() }
}
