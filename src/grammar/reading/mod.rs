//! Partial readings of a sentence, and the bounded search that keeps the best of them.
//!
//! In: a sentence and the cues of its mentions. Out: a role for each mention. Every rule proposes roles with a score (what the
//! words say, whether the arithmetic comes out); a reading's score is the sum. `search` carries a few readings from mention to
//! mention, so that a later number can still decide what an earlier one was; `context` is what rules may look at.

mod context;
mod search;

pub use context::{Context, Name, Named, Names, Rounds};
pub use search::{Decided, Room, decide};

use super::rules;
use super::sentence::Mention;
use crate::decimal::Decimal;
use crate::lexicon::Label;
use crate::number::Unit;
use crate::report::{Direction, OtherKind};
use crate::text::key::{Key, NO_KEY};

/// How many rows back a percentage or comparison may reach.
const REACH: usize = 12;

/// What a mention is in a reading. Rows are told by their index in [`Reading::rows`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// A row of its own, maybe a part of another.
    Figure {
        /// The total it is a part of.
        part_of: Option<usize>,
    },
    /// How far a row's plan was met. `None`: a row without a value.
    PlanPercent {
        /// The row.
        row: Option<usize>,
        /// Achievement in per cent.
        percent: Decimal,
    },
    /// How far a row is from its plan, in points or in its unit: a plan without a percentage.
    PlanApart {
        /// The row; `None` where the distance stands alone and makes its own.
        row: Option<usize>,
        /// Whether the row is above its plan.
        above: bool,
    },
    /// The growth that was planned for a row with a level, beside the one that came about.
    PlannedGrowth {
        /// The row.
        row: usize,
    },
    /// A row's plan itself.
    PlanValue {
        /// The row.
        row: usize,
    },
    /// By how much a row rose or fell. `None`: a row without a value.
    Change {
        /// The row.
        row: Option<usize>,
        /// Which way.
        direction: Direction,
        /// The printed number is the ratio in per cent, not the difference: `bằng 105,4% so với cùng kỳ`.
        ratio: bool,
    },
    /// A row's earlier value.
    Prior {
        /// The row.
        row: usize,
    },
    /// The earlier value of the row that follows: `từ A xuống B`.
    PriorOfNext,
    /// By how much the row that follows rose or fell: `tăng 3,1%, nâng tỷ lệ … lên hơn 70%`.
    ChangeOfNext {
        /// Which way.
        direction: Direction,
    },
    /// How far the row that follows met its plan: `đạt tỷ lệ 105%, với 2.569 tỷ đồng`.
    PlanOfNext {
        /// Achievement in per cent.
        percent: Decimal,
    },
    /// The plan of the row that follows: `chỉ tiêu giao là 45 hộ, đã có 54 hộ`.
    PlanValueOfNext,
    /// The whole of a part: `18/71 xã`.
    Whole {
        /// The row.
        row: usize,
    },
    /// No figure.
    Other(OtherKind),
}

/// A role that a rule proposes for a mention.
#[derive(Clone, Copy, Debug)]
pub struct Proposal {
    /// The role.
    pub role: Role,
    /// What speaks for it.
    pub score: f32,
    /// The rule's name.
    pub rule: &'static str,
}

/// A row as far as the reading of its sentence needs to know it.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The mention it hangs on; `None` for a row carried over from the sentence before.
    pub mention: Option<usize>,
    /// What it is measured in.
    pub unit: Unit,
    /// Its value, if it has one.
    pub value: Option<Decimal>,
    /// How far the value may be off by its rounding.
    pub slack: Decimal,
    /// Its plan, where stated.
    pub plan: Option<Decimal>,
    /// Its plan percentage with the step it is printed in.
    pub percent: Option<(Decimal, Decimal)>,
    /// How many plan entries it has.
    pub plans: u8,
    /// How many changes it has.
    pub changes: u8,
    /// The total it is a part of.
    pub part_of: Option<usize>,
    /// Whether it is a part of anything, in this sentence or the one it was carried over from.
    pub part: bool,
    /// Whether it is the share that something has: `chiếm 32%`.
    pub share: bool,
    /// Which stretch between semicolons.
    pub segment: u16,
    /// Bracket depth.
    pub depth: u8,
    /// Which bracket; 0 outside.
    pub bracket: u16,
    /// Sum of the parts that the sentences before told.
    pub told: Decimal,
    /// How many sentences ago it stood.
    pub age: u8,
    /// The first word of the noun that it counts; [`NO_KEY`] where it counts none.
    pub noun: Key,
}

/// The total whose parts are being listed.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// The total.
    pub total: usize,
    /// The mention that its opener stands before.
    pub opened: usize,
    /// The segment that opened it.
    pub segment: u16,
    /// The bracket depth that it lives in.
    pub depth: u8,
    /// The bracket that it lives in.
    pub bracket: u16,
    /// Opened by a word (`trong đó`), not by a colon alone.
    pub worded: bool,
    /// Opened by `riêng` or a bracket: one part, not a list.
    pub single: bool,
    /// How many parts it has so far.
    pub parts: u8,
    /// Whether its first part was named with a verb.
    pub verbal: bool,
    /// The word that its first part's name begins with.
    pub head: Key,
}

impl Scope {
    /// A list of parts of `total` that a word opens at the mention being read.
    pub fn new(context: &Context, total: usize) -> Self {
        let &Mention { segment, depth, bracket, .. } = context.mention();
        let opened = context.index;
        Scope {
            total,
            opened,
            segment,
            depth,
            bracket,
            worded: true,
            single: false,
            parts: 0,
            verbal: false,
            head: NO_KEY,
        }
    }
}

/// A partial reading of a sentence.
#[derive(Debug, Default)]
pub struct Reading {
    /// The sum of all that speaks for it.
    pub score: f32,
    /// A role for each mention so far, with the rule that gave it.
    pub roles: Vec<(Role, &'static str)>,
    /// The rows so far, those carried over first.
    pub rows: Vec<Row>,
    /// The list of parts that is open.
    pub scope: Option<Scope>,
    /// The list that goes on behind the bracket in which another one is open.
    pub outer: Option<Scope>,
    /// The last percentage in brackets was a plan's.
    pub bracket_plan: bool,
    /// Stated earlier values that wait for their rows, by unit: `từ 1.409 hộ (6%) xuống 1.102 hộ (4,68%)`.
    pub pending: [Option<Unit>; 2],
}

impl Reading {
    /// The reading of a sentence before its first mention, with the rows carried over; keeps the room that its lists have.
    fn begin(&mut self, carried: impl Iterator<Item = Row>, shares: bool) {
        let Reading { score, roles, rows, scope, outer, bracket_plan, pending } = self;
        roles.clear();
        rows.clear();
        rows.extend(carried);
        (*score, *scope, *outer) = (0.0, None, None);
        (*bracket_plan, *pending) = (shares, [None; 2]);
    }
}

impl Clone for Reading {
    fn clone(&self) -> Self {
        let mut clone = Reading::default();
        clone.clone_from(self);
        clone
    }

    /// Keeps the room that its lists have.
    fn clone_from(&mut self, other: &Self) {
        let Reading { score, roles, rows, scope, outer, bracket_plan, pending } = other;
        self.roles.clone_from(roles);
        self.rows.clone_from(rows);
        (self.score, self.scope, self.outer) = (*score, *scope, *outer);
        (self.bracket_plan, self.pending) = (*bracket_plan, *pending);
    }
}

/// `chiếm 32%`; but not where the clause speaks of a rate: `tỷ lệ nợ quá hạn rất thấp, chỉ chiếm 0,75%`.
fn is_share(context: &Context) -> bool {
    let rate = || context.sentence.holds(context.gap(), Label::Rate);
    context.mention().is_percent() && matches!(context.cue().lead, Some((Label::Share, _))) && !rate()
}

impl Reading {
    /// The rows that a percentage or comparison may belong to, newest first.
    pub fn recent(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().rev().take(REACH)
    }

    /// `5.500 ha, bằng 45% diện tích gieo trồng`: what an amount right before comes to of something else.
    fn sets_against(&self, context: &Context) -> bool {
        let cue = context.cue();
        let equal = matches!(cue.lead, Some((Label::Equal, _))) && cue.worded && cue.plan.is_none();
        let amount = |row: &Row| row.mention.is_some_and(|at| at + 1 == context.index) && row.unit != Unit::Percent;
        context.mention().is_percent() && equal && cue.basis.is_none() && self.rows.last().is_some_and(amount)
    }

    /// The row that was added last.
    pub fn last_row(&self) -> Option<usize> {
        self.rows.len().checked_sub(1)
    }

    /// Takes up a proposal for the mention, whose value may be off by `slack`.
    fn take(&mut self, context: &Context, proposal: Proposal, slack: Decimal) {
        let mention = context.mention();
        let quantity = &mention.quantity;
        let mut row = Row {
            mention: Some(context.index),
            unit: quantity.unit,
            value: Some(quantity.value),
            slack,
            plan: None,
            percent: None,
            plans: 0,
            changes: 0,
            part_of: None,
            part: false,
            share: is_share(context) || self.sets_against(context),
            segment: mention.segment,
            depth: mention.depth,
            // The growth of another time is told by the way.
            bracket: context.cue().then.map_or(mention.bracket, |_| u16::MAX),
            told: Decimal::ZERO,
            age: 0,
            noun: context.noun(context.index),
        };
        if mention.is_percent() && mention.depth > 0 {
            self.bracket_plan = matches!(proposal.role, Role::PlanPercent { .. });
        }
        match proposal.role {
            Role::Figure { part_of } => {
                // `trong đó có 12 thợ …`: who does not take its own opener leaves no list open, but that in which its bracket stands.
                if part_of.is_none()
                    && self.scope.is_some_and(|s| s.worded && s.parts == 0 && self.rows[s.total].unit == quantity.unit)
                {
                    self.scope = self.outer.filter(|outer| outer.depth < mention.depth);
                }
                row.part_of = part_of;
                row.part = part_of.is_some();
                if let Some(total) = part_of {
                    self.part(context, total);
                }
                for pending in &mut self.pending {
                    if pending.is_some_and(|unit| unit == quantity.unit || unit == Unit::Count) {
                        *pending = None;
                        row.changes = 1;
                        break;
                    }
                }
                self.rows.push(row);
            }
            Role::PlanPercent { row: Some(index), percent } => {
                let step = crate::arithmetic::step_of(quantity.value);
                let row = &mut self.rows[index];
                row.plans += u8::from(row.plans == 0 || row.percent.is_some());
                row.percent = Some((percent, step));
            }
            Role::PlanPercent { row: None, .. } | Role::PlanApart { row: None, .. } => {
                row.part_of = rules::part::of_change(context, self);
                row.part = row.part_of.is_some();
                row.value = None;
                row.plans = 1;
                self.rows.push(row);
            }
            Role::PlanApart { row: Some(index), .. } => self.rows[index].plans += 1,
            Role::PlanValue { row: index } => {
                let row = &mut self.rows[index];
                row.plan = Some(quantity.value);
                row.plans = row.plans.max(1);
            }
            Role::Change { row: Some(index), .. } => self.rows[index].changes += 1,
            Role::Change { row: None, .. } => {
                row.part_of = rules::part::of_change(context, self);
                row.part = row.part_of.is_some();
                row.value = None;
                row.changes = 1;
                if let Some(total) = row.part_of {
                    self.part(context, total);
                }
                self.rows.push(row);
            }
            Role::Prior { row: index } => self.rows[index].changes = self.rows[index].changes.max(1),
            Role::PriorOfNext => {
                if let Some(free) = self.pending.iter_mut().find(|p| p.is_none()) {
                    *free = Some(quantity.unit);
                }
            }
            Role::ChangeOfNext { .. }
            | Role::PlanOfNext { .. }
            | Role::PlanValueOfNext
            | Role::PlannedGrowth { .. }
            | Role::Whole { .. }
            | Role::Other(_) => {}
        }
        self.roles.push((proposal.role, proposal.rule));
    }

    /// Opens a list of parts, or closes the one that is open. Behind a bracket inside a list that goes on.
    pub fn open(&mut self, scope: Option<Scope>) {
        if let (Some(outer), Some(inner)) = (self.scope, scope)
            && outer.depth < inner.depth
        {
            self.outer = self.scope;
        }
        self.scope = scope;
    }

    /// Counts the mention among the parts of `total`, in the list that is open or in one that it opens.
    fn part(&mut self, context: &Context, total: usize) {
        let mention = context.mention();
        let same = |s: &Scope| s.total == total || s.bracket == mention.bracket;
        let scope = self.scope.filter(same).unwrap_or_else(|| Scope::new(context, total));
        self.open(Some(scope));
        // Counts of another noun in the same list (`31 vụ, 45 bị can`) leave it with its first total.
        let total = if scope.parts > 0 { scope.total } else { total };
        let first = scope.parts == 0;
        let verbal = if first { context.cue().verbal } else { scope.verbal };
        let head = if first { context.head() } else { scope.head };
        self.scope = Some(Scope { total, parts: scope.parts.saturating_add(1), verbal, head, ..scope });
    }
}
