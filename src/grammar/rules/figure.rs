//! A number as a row of its own, maybe a part of a total; or as a threshold that only says which things are counted.

use super::{add, part};
use crate::grammar::reading::{Context, Proposal, Reading, Role, Scope};
use crate::grammar::sentence::What;
use crate::lexicon::Label;
use crate::number::Unit;
use crate::report::{Bound, OtherKind};
use crate::text::key::{Key, key};

const FIGURE: f32 = 1.0;
const RATE_NAMED: f32 = 2.0;
const SHARE: f32 = 2.0;
const LEVEL: f32 = 2.0;
const OWN_PHRASE: f32 = 0.5;
const CRITERION: f32 = 2.4;
const CRITERION_OF_MEMBERS: f32 = 4.2;
const NAME: f32 = 1.9;
const YEAR: f32 = 2.8;
const AWAITED: f32 = 1.0;
const TIMES_ALONE: f32 = -1.0;
const POINTS_ALONE: f32 = -0.5;

/// Proposes the figure and, where it may be one, the criterion.
pub fn propose(context: &Context, reading: &Reading, scope: Option<Scope>, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    if mention.quantity.worded {
        add(to, "no number", FIGURE, Role::Other(OtherKind::Name));
        return;
    }
    let mut score = FIGURE;
    match mention.quantity.unit {
        Unit::Percent | Unit::Permille => {
            // `tỷ lệ hộ nghèo giảm 0,88%`, `giảm tỷ lệ hộ nghèo 0,85%`
            let moves = matches!(cue.lead, Some((Label::Up | Label::Down | Label::Exceed, _)));
            if cue.rate && !moves {
                score += RATE_NAMED;
            }
        }
        Unit::Times => score += TIMES_ALONE,
        Unit::Points => score += POINTS_ALONE,
        _ => {}
    }
    if cue.content > 0 {
        score += OWN_PHRASE;
    }
    if let Some((label, _)) = cue.lead.filter(|_| cue.adjacent) {
        match label {
            Label::Share => score += SHARE,
            Label::UpTo | Label::DownTo => score += LEVEL,
            Label::Is | Label::Have => score += 0.5,
            _ => {}
        }
    }
    if reading.pending[0].is_some() {
        score += 0.5;
    }
    // What was said ahead of it waits for it.
    let awaited = match reading.roles.last() {
        Some((Role::ChangeOfNext { .. }, _)) => true,
        Some((Role::PlanOfNext { .. } | Role::PlanValueOfNext, _)) => !mention.is_percent(),
        _ => false,
    };
    if awaited {
        score += AWAITED;
    }
    part::propose(context, reading, scope, score, to);

    // `Tết Tân Sửu 2021`: a year without its word.
    let year = mention.quantity.value >= rust_decimal::Decimal::from(1945)
        && mention.quantity.value <= rust_decimal::Decimal::from(2100);
    if mention.quantity.bare
        && year
        && mention.quantity.number.end - mention.quantity.number.start == 4
        && cue.noun.is_empty()
        && !cue.adjacent
    {
        add(to, "year without its word", YEAR, Role::Other(OtherKind::Year));
    }

    // `nhà máy Thái Bình 2,`, `cầu Nhật Lệ 3 giải ngân`: a small number behind a proper name.
    if mention.quantity.bare
        && mention.quantity.value < rust_decimal::Decimal::from(20)
        && cue.noun.is_empty()
        && !cue.slash
        && follows_name(context)
    {
        let listed = scope.is_some()
            || reading
                .rows
                .iter()
                .any(|row| row.mention.is_some_and(|m| m + 1 == context.index) && row.segment == mention.segment);
        if !listed {
            add(to, "number of a name", NAME, Role::Other(OtherKind::Name));
        }
    }

    criterion(context, reading, to);
}

/// A threshold that only says which things are counted: `4 đơn vị đạt dưới 20% kế hoạch`, `11 khoản thu đạt từ 75% trở lên`, `12 đơn
/// vị có tỷ lệ giải ngân trên 70%`, `23 xã đạt 19/19 tiêu chí`: no comma, a bound or a scale of marks, behind a count.
fn criterion(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    // `19/19 tiêu chí`: all of it.
    if cue.slash && matches!(reading.roles.last(), Some((Role::Other(OtherKind::Criterion), _))) {
        add(to, "criterion", CRITERION_OF_MEMBERS + 2.0, Role::Other(OtherKind::Criterion));
        return;
    }
    let wholes = usize::from(matches!(reading.roles.last(), Some((Role::Whole { .. }, _))));
    let counted = reading.rows.last().is_some_and(|row| {
        let behind = row.mention.is_some_and(|m| m + 1 + wholes == context.index);
        let counts = row.unit == Unit::Count
            || (row.unit == Unit::Percent && row.mention.is_some_and(|m| context.cues[m].worded));
        counts && behind && row.value.is_some() && row.depth == mention.depth
    });
    if !counted || cue.separator.is_some() {
        return;
    }
    let members =
        reading.rows.last().and_then(|row| row.mention).is_some_and(|m| super::pair::counts_members(context, m));
    let bounded = !matches!(mention.bound, Bound::Exact | Bound::About);
    let marks = scale_of_marks(context);
    let reaches = cue.lead.is_some_and(|(label, _)| matches!(label, Label::Reach | Label::Have));
    let measures = !matches!(mention.quantity.unit, Unit::Count | Unit::Money(_));
    // `có tỷ lệ giải ngân trên 70%`
    let rated = members && cue.rate && cue.own.clone().any(|i| context.sentence.label(i) == Some(Label::Have));
    let most = if rated { 5 } else { 3 };
    if (bounded && (reaches || measures) || (marks && reaches && cue.adjacent)) && cue.content < most {
        let score = if members || marks { CRITERION_OF_MEMBERS } else { CRITERION };
        let score = if rated { score + RATE_NAMED } else { score };
        add(to, "criterion", score, Role::Other(OtherKind::Criterion));
    }
}

/// Whether the number counts marks of a scale that things are judged by: `19/19 tiêu chí`, `8 điểm`, `điểm 10`.
fn scale_of_marks(context: &Context) -> bool {
    const MARKS: [Key; 2] = [key("điểm"), key("sao")];
    let sentence = context.sentence;
    let is_mark = |at: usize| {
        sentence.items.get(at).is_some_and(|item| {
            let words = &sentence.tokens[item.tokens.clone()];
            MARKS.contains(&words[0].key)
                || (words[0].key == const { key("tiêu") } && next_is(sentence, at, const { key("chí") }))
        })
    };
    let paired = context.cues.get(context.index + 1).filter(|cue| cue.slash).map(|cue| cue.noun.start);
    let noun = if context.cue().noun.is_empty() { paired.unwrap_or(usize::MAX) } else { context.cue().noun.start };
    is_mark(noun) || context.mention().first.checked_sub(1).is_some_and(is_mark)
}

/// Whether the key is the second word at item `at`, be it of the same item or of the next.
fn next_is(sentence: &crate::grammar::sentence::Sentence, at: usize, second: Key) -> bool {
    let first = sentence.items[at].tokens.start;
    sentence.tokens.get(first + 1).is_some_and(|token| token.key == second)
}

/// Whether a capitalised word that does not begin the sentence stands right before the number.
fn follows_name(context: &Context) -> bool {
    let (sentence, mention) = (context.sentence, context.mention());
    let Some(before) = mention.item.checked_sub(1).filter(|at| *at > 0 && mention.first == mention.item) else {
        return false;
    };
    let item = &sentence.items[before];
    let last = &sentence.tokens[item.tokens.end - 1];
    matches!(item.what, What::Word) && last.span.of(sentence.text).chars().next().is_some_and(char::is_uppercase)
}
