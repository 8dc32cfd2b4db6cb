//! What holds of every text: the constructions' examples, put together at random with noise between them.

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

/// How many texts each property is tried on.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}
