//! What the words of one heading say: roles, the thing measured, times, a unit.
//!
//! In: a heading's words. Out: [`Words`]. `So với KH năm (%)` compares with a plan, in per cent.

use super::time::{self, Said, is_before};
use super::unit::{self, Printed};
use crate::lexicon::table_words::{self, Says};
use crate::period::When;
use crate::report::Span;
use crate::text::case;
use crate::text::key::{Key, key};
use crate::text::token::Token;

const NUMBER: Key = key("số");

/// What the words of a column's headings say.
#[derive(Default)]
pub(super) struct Words {
    pub says: Vec<Says>,
    pub measure: Vec<String>,
    pub about: Vec<String>,
    pub against: Vec<String>,
    pub times: Vec<When>,
    pub bases: Vec<When>,
    pub until: bool,
    pub unit: Option<Printed>,
}

/// Whether a heading over several columns says what is measured or when, and not what role they play.
pub(super) fn divides(text: &str, span: Span) -> bool {
    let mut said = Words::default();
    piece(text, span, true, false, &mut said);
    let roles = [Says::Compare, Says::Percent, Says::Rise, Says::Parts];
    let role = said.says.iter().any(|says| roles.contains(says));
    let acts = said.says.iter().any(|says| matches!(says, Says::Done | Says::Plan | Says::Estimate));
    !role && (!said.measure.is_empty() || (!said.times.is_empty() && !acts))
}

/// Reads one heading into `said`; gives whether what stands below it is compared with.
pub(super) fn piece(text: &str, span: Span, numeric: bool, mut compares: bool, said: &mut Words) -> bool {
    let (cut, unit) = unit::beside(text, span);
    said.unit = unit.or(said.unit.take());
    let times = time::times(text, &cut);
    let parts = parts(&cut, &times);
    let strong = |part: &Part| matches!(part.what, What::Says(says) if !is_weak(says) && says != Says::Filler);
    let named = parts.iter().any(|part| matches!(part.what, What::Word));
    let plan = parts.iter().any(|part| part.what == What::Says(Says::Plan));
    let before = |part: &Part| {
        matches!(part.what, What::Says(Says::Before | Says::Compare))
            || matches!(part.what, What::Time(at) if is_before(times[at].when))
    };
    let held = plan || parts.iter().any(before);
    // `So sánh` over `KH 2024/TH 2023`: what stands before the stroke is held against what stands behind it.
    let stroke = parts.iter().any(|part| part.what == What::Slash) && parts.iter().any(strong);
    compares &= !stroke;
    // Weak words belong to a thing's name where it has one: `số xã đạt chuẩn`, `tỷ lệ hộ nghèo`.
    let weak_counts = !named || held;
    let mut words: Vec<&Part> = Vec::new();
    let mut after_plan = false;
    for part in &parts {
        match part.what {
            What::Time(at) => {
                let Said { when, until, dates, .. } = times[at];
                if is_before(when) || compares {
                    said.bases.push(when);
                    // `so cùng kỳ` over `tháng 7`, `7 tháng`: what is compared stands below.
                    compares &= !is_before(when);
                } else if dates {
                    said.times.push(when);
                    said.until |= until;
                }
            }
            What::Says(Says::Filler) => words.push(part),
            What::Says(says @ (Says::Name | Says::Member | Says::TimeName | Says::UnitHead | Says::Remark))
                if numeric =>
            {
                if says == Says::Name && !named {
                    said.says.push(Says::Plan);
                    said.against.push(part.words(text, &cut).to_string());
                } else {
                    words.push(part);
                }
            }
            What::Says(Says::Given) if !named || part.end == cut.len() || plan => {
                said.says.push(Says::Plan);
                let name = if plan || !named {
                    part.words(text, &cut)
                } else {
                    text[..cut[part.end - 1].span.end].get(cut[0].span.start..).unwrap_or_default()
                };
                said.against.push(name.to_string());
            }
            What::Says(Says::Meant) if !named => {
                said.says.push(Says::Plan);
                said.against.push(part.words(text, &cut).to_string());
            }
            What::Says(Says::Given | Says::Meant) => words.push(part),
            What::Says(says) if is_weak(says) && !weak_counts => words.push(part),
            What::Says(says) => {
                said.says.push(says);
                compares |= says == Says::Compare;
                after_plan |= says == Says::Plan;
                if says == Says::DoneNamed || says == Says::Plan && numeric {
                    let name = part.words(text, &cut).to_string();
                    if says == Says::Plan { said.against.push(name) } else { words.push(part) }
                }
            }
            What::Slash => {
                compares |= parts.iter().any(strong) || times.len() > 1;
                if compares {
                    said.says.push(Says::Compare);
                }
            }
            What::Word => {
                if after_plan {
                    said.against.push(part.words(text, &cut).to_string());
                } else {
                    words.push(part);
                }
            }
            What::Mark => {}
        }
    }
    // `năm 2023/2022`: the earlier year is what is compared with.
    if times.len() == 2 && said.bases.is_empty() && years_against(&times) {
        said.bases.extend(said.times.pop());
        said.says.push(Says::Compare);
    }
    let named = words.iter().any(|part| {
        matches!(part.what, What::Word | What::Says(Says::DoneNamed))
            || matches!(part.what, What::Says(s) if s != Says::Filler)
    });
    // `Người` alone over a column is its unit.
    let whole = span.of(text);
    if said.unit.is_none() && said.measure.is_empty() && table_words::is_counted(&cut) {
        said.unit = unit::read(text, Span::new(span.start, span.start + whole.len()));
    }
    if named {
        let first = words.first().map_or(0, |part| part.start);
        let mut last = words.len();
        // `thiểu số`, `dân số`: behind a word it is one with it.
        let one = |at: usize| at > 0 && words[at - 1].what == What::Word && cut[words[at].start].key == NUMBER;
        while last > 0 && words[last - 1].what == What::Says(Says::Filler) && !one(last - 1) {
            last -= 1;
        }
        let name: Vec<&str> =
            words[..last].iter().filter(|p| p.start >= first).map(|part| part.words(text, &cut)).collect();
        let to = if held { &mut said.about } else { &mut said.measure };
        to.push(lower(&name.join(" ")));
    }
    compares
}

/// Words whose meaning depends on there being no name beside them.
fn is_weak(says: Says) -> bool {
    matches!(says, Says::Met | Says::Rise | Says::Index | Says::Rate | Says::Share | Says::Absolute | Says::Rank)
}

fn years_against(times: &[Said]) -> bool {
    matches!(
        (times[0].when, times[1].when),
        (When::Fixed(first), When::Fixed(second)) if first.end() > second.end() && times[1].tokens.start <= times[0].tokens.end + 2
    )
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum What {
    Says(Says),
    Time(usize),
    Word,
    Slash,
    Mark,
}

struct Part {
    what: What,
    start: usize,
    end: usize,
}

impl Part {
    fn words<'t>(&self, text: &'t str, cut: &[Token]) -> &'t str {
        &text[cut[self.start].span.start..cut[self.end - 1].span.end]
    }
}

fn parts(cut: &[Token], times: &[Said]) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut at, mut next) = (0, 0);
    while at < cut.len() {
        let limit = times.get(next).map_or(cut.len(), |said| said.tokens.start);
        let (end, what) = if limit == at {
            next += 1;
            (times[next - 1].tokens.end, What::Time(next - 1))
        } else if let Some((count, says)) = table_words::heading(&cut[..limit], at) {
            (at + count, What::Says(says))
        } else if cut[at].is_word() || cut[at].is_digits() {
            (at + 1, What::Word)
        } else {
            (at + 1, if cut[at].is_mark('/') { What::Slash } else { What::Mark })
        };
        parts.push(Part { what, start: at, end });
        at = end;
    }
    parts
}

fn lower(words: &str) -> String {
    let shouted = !words.chars().any(case::is_lower);
    if shouted && words.contains(' ') {
        return case::lowercase(words);
    }
    case::lower_first(words)
}
