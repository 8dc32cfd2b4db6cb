//! The rules: each proposes roles for a mention, with a score and its name. One file a family of constructions, its
//! weights at the top.

pub mod again;
pub mod ahead;
pub mod answer;
pub mod attach;
pub mod bracket;
pub mod change;
pub mod earlier;
pub mod figure;
pub mod pair;
pub mod part;
pub mod plan;
pub mod sits;

pub use figure::{CLASS, CLASS_OF_NEXT, SEVERAL};

use super::reading::{Context, Proposal, Reading, Role, Scope};

/// Everything that any rule proposes for the mention. Never nothing: a number is at least a figure.
pub fn propose(context: &Context, reading: &Reading, scope: Option<Scope>, to: &mut Vec<Proposal>) {
    figure::propose(context, reading, scope, to);
    pair::propose(context, reading, to);
    plan::propose(context, reading, to);
    change::propose(context, reading, to);
    bracket::propose(context, reading, to);
}

/// Adds a proposal.
fn add(to: &mut Vec<Proposal>, rule: &'static str, score: f32, role: Role) {
    to.push(Proposal { role, score, rule });
}
