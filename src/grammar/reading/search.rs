//! The bounded search that keeps the best partial readings.
//!
//! In: a sentence and the cues of its mentions. Out: the best reading, and by how much every other role of a mention lost.
//! [`KEPT`] readings are carried from mention to mention, so that time is linear in the sentence.

use super::{Context, Named, Proposal, Reading, Role, Rounds, Row};
use crate::decimal::Decimal;
use crate::grammar::cue::Cue;
use crate::grammar::rules;
use crate::grammar::sentence::Sentence;

/// How many partial readings are kept.
const KEPT: usize = 6;

/// A decided reading: a role for each mention, and by how much the best reading with another role lost.
pub struct Decided {
    /// The best reading.
    pub best: Reading,
    /// For each mention the strongest other role and the margin to it, where one was within reach.
    pub rivals: Vec<Option<(Proposal, f32)>>,
}

/// Reads a sentence.
pub fn decide(
    sentence: &Sentence,
    cues: &[Cue],
    carried: &[Row],
    named: &[&Named],
    total: Option<usize>,
    shares: bool,
) -> Decided {
    let mut kept = vec![Reading { rows: carried.to_vec(), bracket_plan: shares, ..Reading::default() }];
    let mut rivals = Vec::with_capacity(cues.len());
    let called: Vec<Named> = cues.iter().map(|cue| rules::attach::name(sentence, cue)).collect();
    let (mut proposals, mut scopes, mut best) = (Vec::new(), Vec::new(), Vec::with_capacity(KEPT));
    // (score, which reading, which proposal)
    let mut next: Vec<(f32, usize, Proposal)> = Vec::new();
    // Readings that were given up: those that follow take their room.
    let mut given_up: Vec<Reading> = Vec::new();
    for index in 0..sentence.mentions.len() {
        let context = Context { sentence, cues, index, called: &called, named, rounds: &Rounds::default(), total };
        next.clear();
        scopes.clear();
        for (which, reading) in kept.iter().enumerate() {
            proposals.clear();
            let scope = rules::part::open(&context, reading);
            scopes.push(scope);
            rules::propose(&context, reading, scope, &mut proposals);
            next.extend(proposals.iter().map(|p| (reading.score + p.score, which, *p)));
        }
        best_of(&next, &mut best);
        let first = next[best[0]];
        let mut rival: Option<(Proposal, f32)> = None;
        for (score, which, proposal) in &next {
            let margin = first.0 - score;
            if *which == first.1
                && !same_meaning(&proposal.role, &first.2.role)
                && rival.is_none_or(|(_, least)| margin < least)
            {
                rival = Some((*proposal, margin));
            }
        }
        rivals.push(rival);
        let slack = sentence.mentions[index].quantity.step / Decimal::TWO;
        let mut grown: Vec<Reading> = Vec::with_capacity(KEPT);
        for (rank, at) in best.iter().enumerate() {
            let (score, which, proposal) = next[*at];
            let again = best[rank + 1..].iter().any(|other| next[*other].1 == which);
            let mut reading = if again {
                let mut reading = given_up.pop().unwrap_or_default();
                reading.clone_from(&kept[which]);
                reading
            } else {
                std::mem::take(&mut kept[which])
            };
            reading.scope = scopes[which];
            reading.score = score;
            reading.take(&context, proposal, slack);
            grown.push(reading);
        }
        given_up.extend(std::mem::replace(&mut kept, grown).into_iter().filter(|reading| reading.rows.capacity() > 0));
    }
    let best = kept.into_iter().next().unwrap_or_default();
    Decided { best, rivals }
}

/// Where the best [`KEPT`] stand, the best first; of equals the earlier one.
pub(super) fn best_of(next: &[(f32, usize, Proposal)], best: &mut Vec<usize>) {
    best.clear();
    for (at, (score, ..)) in next.iter().enumerate() {
        let rank = best.iter().rposition(|better| next[*better].0 >= *score).map_or(0, |behind| behind + 1);
        if rank < KEPT {
            best.truncate(KEPT - 1);
            best.insert(rank, at);
        }
    }
}

pub(super) fn same_meaning(a: &Role, b: &Role) -> bool {
    match (a, b) {
        (Role::Other(_), Role::Other(_)) => true,
        _ => a == b,
    }
}
