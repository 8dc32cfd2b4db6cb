//! Which list of parts is open at a mention, and of which totals it may be: `trong đó`, `gồm`, `riêng`, a colon.

use super::noun_agrees;
use super::sums::{adds_up, sums};
use crate::decimal::Decimal;
use crate::grammar::indicator::names_place;
use crate::grammar::reading::{Context, Reading, Role, Row, Scope};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Label, MOSTLY};
use crate::number::Unit;
use crate::text::case;
use crate::text::key::{Key, key};

const WITHIN: Key = key("trong");
const AMONG: Key = key("số");

/// The list of parts that is open at the mention, as its words and brackets leave it.
pub fn open(context: &Context, reading: &Reading) -> Option<Scope> {
    let (mention, sentence) = (context.mention(), context.sentence);
    let over = |s: &Scope| {
        mention.depth < s.depth
            || (s.depth > 0 && mention.bracket != s.bracket)
            || (s.single && mention.segment > s.segment)
    };
    let mut scope = match reading.scope {
        Some(inner) if over(&inner) => reading.outer.filter(|outer| !over(outer) && mention.depth <= outer.depth),
        scope => scope,
    };
    if scope.is_some_and(|scope| left_behind(context, reading, &scope)) {
        scope = None;
    }
    if let Some(inner) = &mut scope
        && let Some(outer) = reading.rows[inner.total].part_of.filter(|outer| is_past(context, reading, inner, *outer))
    {
        inner.total = outer;
    }
    let mut opener = (context.index == 0 && context.total.is_some()).then_some(false);
    // What a bracket said that has closed: `568 vụ (trong đó có cả vụ của năm trước), khởi tố …`; names alone: `ở các xã: An Phú, Thới
    // Thuận; …`.
    let closed = |item: usize| {
        let mut depth = 0;
        (item..context.gap().end).any(|at| {
            depth += i32::from(sentence.mark(at) == Some('(')) - i32::from(sentence.mark(at) == Some(')'));
            depth < 0 || depth == 0 && sentence.mark(at) == Some(';')
        })
    };
    for item in context.gap().filter(|_| context.turns) {
        match sentence.label(item) {
            Some(Label::Parts | Label::Apart) if closed(item) => {}
            // `Trong số 17.500 lao động được tư vấn, có …`: of so many.
            Some(Label::Parts) if item + 1 == mention.first && sentence.last_word(item) == AMONG => {}
            // `là một trong số các xưởng còn mở`
            Some(Label::Parts) if context.word_before(item) == Some(const { key("một") }) => {}
            // `410 hộ (năm trước là 530 hộ, trong đó …)`: parts of what was.
            Some(Label::Parts) if mention.depth > 0 && prior_in_bracket(context, reading) => return None,
            // `Lào có 34 lao động, Séc gồm 21 lao động`: who has so many.
            Some(Label::Parts)
                if item + 1 == mention.first && item > context.cue().own.start && context.cue().separator.is_some() => {
            }
            Some(Label::Parts) => opener = Some(false),
            // `tặng 15 mẹ gồm mẹ Hoa và mẹ Lan, đồng thời tặng 5 suất quà`
            Some(Label::Joiner) if context.cue().verbal && sentence.first_word(item) == const { key("đồng") } => {
                (opener, scope) = (None, None);
            }
            // `Trong đó, riêng Hải Phòng …; các nơi khác …` lists all the same.
            Some(Label::Apart) if sets_apart(sentence, item) && !places(context, item) && !rated(context) => {
                opener = opener.or(Some(true))
            }
            Some(Label::Opener) if scope.is_some_and(|s| mention.segment > s.segment) => scope = None,
            Some(Label::Details) if opener.is_none() && scope.is_none() && details(context, item) => {
                opener = Some(false);
            }
            // `đưa 173 lao động đi làm việc: Nhật Bản 102 người, …`
            None if opener.is_none()
                && scope.is_none()
                && sentence.mark(item) == Some(':')
                && !names_number(context, item)
                && !beside(context, item)
                && !closed(item)
                && !reading.rows.is_empty() =>
            {
                let total = likeliest(context, reading)?;
                scope = Some(Scope { worded: false, ..Scope::new(context, total) });
            }
            _ => {}
        }
    }
    if within_behind(context) || out_of(context) {
        opener = opener.or(Some(true));
    }
    let Some(single) = opener else { return scope };
    // `riêng` inside a list names one more part of the same total.
    let total = match scope.filter(|_| single) {
        Some(outer) => outer.total,
        None => likeliest(context, reading)?,
    };
    Some(Scope { single, ..Scope::new(context, total) })
}

/// Whether the number before, in the same bracket, is what a figure was before.
fn prior_in_bracket(context: &Context, reading: &Reading) -> bool {
    let before = context.index.checked_sub(1).map(|before| context.sentence.mentions[before].bracket);
    let prior = matches!(reading.roles.last(), Some((Role::Prior { .. }, _)));
    prior && before == Some(context.mention().bracket)
}

/// Whether a clause behind a semicolon brought what is no part of the open list, and another clause begins: `trong đó rừng keo 310 ha;
/// cấp 1.200 bộ áo ấm; nuôi 85 ha cá`.
fn left_behind(context: &Context, reading: &Reading, scope: &Scope) -> bool {
    let mention = context.mention();
    let last = reading.rows.iter().rposition(|row| row.mention.is_some() && row.value.is_some() && row.bracket == 0);
    let Some(row) = last.map(|at| &reading.rows[at]).filter(|_| scope.parts > 0 && scope.depth == 0) else {
        return false;
    };
    let total = &reading.rows[scope.total];
    let apart = row.segment > scope.segment && row.segment < mention.segment && !row.part;
    let other = row.unit != Unit::Percent && row.unit != total.unit || total.unit == Unit::Percent;
    let first = !reading.rows.iter().any(|other| other.mention.is_some() && other.segment == row.segment && other.part);
    apart && other && first
}

/// Whether a list of parts of a part has ended with a semicolon, and the list goes on in which it stood: `trong đó: cao đẳng 300 người,
/// trong đó nữ 140 người; trung cấp 600 người`; of places it goes on with another: `trong đó: lạc 420 ha, chủ yếu ở Nghi Sơn 180 ha; vừng
/// 90 ha`.
fn is_past(context: &Context, reading: &Reading, scope: &Scope, outer: usize) -> bool {
    let mostly = |at: usize| MOSTLY.contains(&context.sentence.first_word(at));
    let [first, own] = [scope.opened, context.index].map(|index| context.cues[index].own.clone());
    let place = || own.clone().any(|at| context.sentence.is_capital(at));
    let fits = |total: usize| sums(context, reading, total);
    let goes_on = || if first.into_iter().any(mostly) { place() } else { fits(scope.total) > 0.0 || fits(outer) < 0.0 };
    // `trong 11 nhóm có 6 nhóm tăng gồm: A tăng 2%; B tăng 3%`: no amount is one of those counted.
    let alike = context.mention().quantity.unit == reading.rows[outer].unit;
    context.mention().segment > scope.segment && alike && !goes_on()
}

/// Whether `riêng` says where, by a count of places, or of what: `Riêng tại 45 trường trọng điểm, …`.
fn places(context: &Context, at: usize) -> bool {
    let sentence = context.sentence;
    let next = sentence.said(at + 1);
    // `Riêng về công tác phòng, chống ma túy, …` turns to something else.
    next == "về" || matches!(next, "tại" | "ở" | "trong") && at + 2 == context.mention().first
}

/// Whether `cụ thể` at the item opens a list of places: `410 hộ nghèo. Cụ thể, An Phú: 120 hộ; xã Thới Thuận: 85 hộ`.
fn details(context: &Context, at: usize) -> bool {
    const LONGEST: usize = 8;
    let (sentence, end) = (context.sentence, context.mention().first);
    let start = at + 1 + usize::from(matches!(sentence.mark(at + 1), Some(',' | ':')));
    let end = end - usize::from(end > 0 && sentence.mark(end - 1) == Some(':'));
    sentence.first_word(at) == const { key("cụ") }
        && !context.mention().is_percent()
        && (start + 1..start + LONGEST).contains(&end)
        && names_place(sentence, start..end)
}

/// Whether the figure before says of how many these are: `trong 17.500 lao động được tư vấn có 7.350 lao động nhận việc`, `trong số
/// 17.500 lao động được tư vấn, có …`.
fn out_of(context: &Context) -> bool {
    let Some(before) = context.index.checked_sub(1) else { return false };
    let total = &context.sentence.mentions[before];
    let Some(within) = total.first.checked_sub(1) else { return false };
    let tokens = context.sentence.tokens_of(within);
    let begins = within == 0 || matches!(context.sentence.what(within - 1), What::Mark(_) | What::Period(_));
    let leads = || context.cue().separator.is_none() && matches!(context.cue().lead, Some((Label::Have, _)));
    begins && (tokens.len() == 1 && tokens[0].key == WITHIN && leads() || context.sentence.last_word(within) == AMONG)
}

/// Whether the counted are said to be some of those before: `720 thợ trong số này đã đổi nghề`.
fn within_behind(context: &Context) -> bool {
    let end = context.cue().noun.end;
    context.sentence.label(end) == Some(Label::Parts)
        && !matches!(context.sentence.what(end + 1), What::Number(_) | What::Other(_) | What::Mark(_) | What::End)
        && case::lowercase(context.sentence.words(end..end + 1)).starts_with("trong số")
}

/// Whether a colon only stands between the number and its own name: `Macao: 101 lao động`.
fn names_number(context: &Context, colon: usize) -> bool {
    let start = context.index.checked_sub(1).map_or(0, |before| context.cues[before].noun.end);
    let named = (start..colon).any(|i| matches!(context.sentence.what(i), What::Word | What::Period(_)));
    named
        && (colon + 1..context.mention().first)
            .all(|i| matches!(context.sentence.label(i), Some(Label::Bound(_) | Label::Filler | Label::Is)))
}

/// Whether the colon is one of several that each have a clause: `Tết: tặng 900 suất; ngày 27/7: tặng 850 suất`.
fn beside(context: &Context, colon: usize) -> bool {
    let (sentence, gap) = (context.sentence, context.gap());
    let first = || (0..gap.start).any(|at| sentence.mark(at) == Some(':'));
    sentence.parted(gap.start..colon) && !sentence.holds(gap.clone(), Label::Details) && first()
}

/// Whether the money is a rate beside another: `mức hỗ trợ đào ao 12 triệu đồng, riêng mua giống 9 triệu đồng`.
fn rated(context: &Context) -> bool {
    let mention = context.mention();
    let last = context.index.checked_sub(1).map(|last| context.cues[last].own.clone());
    let rate = || last.is_some_and(|own| context.sentence.holds(own, Label::Average));
    matches!(mention.quantity.unit, Unit::Money(_)) && (!mention.per.is_empty() || rate())
}

/// Whether `riêng` begins a clause, not ends a noun: `có trang web riêng, 40% bán hàng qua mạng`.
fn sets_apart(sentence: &Sentence, at: usize) -> bool {
    let begins = at == 0
        || matches!(
            sentence.what(at - 1),
            What::Mark(_) | What::Period(_) | What::Label(Label::Joiner | Label::Filler | Label::Parts | Label::Opener)
        );
    begins && !matches!(sentence.mark(at + 1), Some(',' | '.' | ';' | ')'))
}

/// The row whose parts would be listed: the newest of the same kind that is large enough, else the newest.
fn likeliest(context: &Context, reading: &Reading) -> Option<usize> {
    // What a bracket said beside it is no total, nor what a sentence before said, unless this one goes on with its parts: `Các chỉ
    // tiêu chưa đạt gồm: …`.
    let before = |row: &Row| row.mention.is_none() && !opens_sentence(context);
    let may = |(at, row): &(usize, &Row)| !context.aside(row) && !before(row) && !shares(reading, *at);
    let newest = || reading.recent().find(may).map(|row| row.0);
    context.total.or_else(|| candidates(context, reading).next()).or_else(newest)
}

/// The rows that the mention may be a part of, newest first.
pub(super) fn candidates<'r>(context: &'r Context, reading: &'r Reading) -> impl Iterator<Item = usize> + 'r {
    let quantity = &context.mention().quantity;
    // A sentence goes on with the parts of one before where it opens with them.
    let before = opens_sentence(context) || reading.scope.is_some_and(|s| reading.rows[s.total].mention.is_none());
    let fits = move |row: &Row| {
        let share = || {
            context.mention().is_percent()
                && row.unit != Unit::Percent
                && (shares_out(context) || of_its_noun(context, row))
        };
        let enough = || row.unit == quantity.unit && row.value.is_some_and(|value| value >= quantity.value);
        (row.mention.is_some() || (before && (row.age == 1 || context.total.is_some())))
            && (enough() || row.value.is_some() && share())
    };
    // Totals before parts of other totals.
    // What a bracket said beside it is no total of what stands outside.
    // But `tỷ lệ hộ nghèo là 5,6% (840 hộ), trong đó 420 hộ người Thái`: of those of whom the rate is.
    let counts_rate = move |at: usize, row: &Row| {
        let rate = at.checked_sub(1).map(|at| &reading.rows[at]).filter(|rate| rate.unit == Unit::Percent);
        rate.is_some_and(|rate| rate.mention.map(|m| m + 1) == row.mention) && noun_agrees(context, row) > 0.0
    };
    let aside = move |at: usize, row: &Row| row.mention.is_some() && context.aside(row) && !counts_rate(at, row);
    // `giải quyết 5.610 vụ, đạt 96%. Trong đó:`: not of the rate.
    let rate = |at: usize| reading.rows[at].unit == Unit::Percent && !context.mention().is_percent();
    let first = context.total.filter(|at| reading.scope.is_none() && !rate(*at));
    let of = move |part: bool| {
        let other = move |at: usize| first != Some(at) && !aside(at, &reading.rows[at]) && !shares(reading, at);
        let may = move |(at, row): &(usize, &Row)| row.part == part && other(*at) && fits(row);
        reading.recent().take(6).filter(may).map(|row| row.0)
    };
    // A bracket speaks of the figure before it, `trong đó` behind `riêng` of what was set apart.
    let set_apart = reading.scope.is_some_and(|scope| scope.single && scope.parts > 0);
    let newest = reading.last_row().filter(|_| set_apart || context.cue().opens_bracket);
    // `8 vụ trong 2 năm. Năm 2016 là 5 vụ, năm 2017 là 3 vụ. Trong đó, 6 vụ trộm, 2 vụ cướp`: of the newest that they come to.
    let come_to = |row: &Row| {
        let alike =
            matches!(row.age, 1..=3) && !row.part && row.unit == quantity.unit && noun_agrees(context, row) > 0.0;
        alike && row.value.is_some_and(|whole| adds_up(context, Decimal::ZERO, row, whole))
    };
    let opens = context.index == 0 && context.sentence.holds(context.gap(), Label::Parts);
    let goes_on = before && opens && reading.scope.is_none();
    let all = goes_on.then(|| reading.rows.iter().rposition(come_to)).flatten();
    first
        .into_iter()
        .chain(all)
        .chain(newest.filter(|at| fits(&reading.rows[*at])))
        .chain(of(false))
        .chain(of(true))
        .take(3)
}

/// Whether the row is the share that a figure has, which is no total: `vốn dân cư 14 tỷ đồng, chiếm 34%. Chia theo ngành, …`.
fn shares(reading: &Reading, at: usize) -> bool {
    let of = at.checked_sub(1).map(|before| &reading.rows[before]);
    // `tăng 8%, cao hơn bình quân cả nước 1,2 điểm phần trăm; trong đó …`: how far it is from others.
    let apart = at > 0 && reading.rows[at].unit == Unit::Points;
    apart || reading.rows[at].share && of.is_some_and(|of| of.unit != Unit::Percent && of.value.is_some())
}

/// `trong đó 83% là nữ`, `86 tỷ đồng (60% là vốn vay)`
pub(super) fn share_of(context: &Context) -> bool {
    let mention = context.mention();
    mention.is_percent()
        && context.cue().bare
        && context.cue().lead.is_none()
        && context.sentence.label(mention.after()) == Some(Label::Is)
}

/// `12.400 hồ sơ, trong đó 92% hồ sơ được giải quyết đúng hạn`: a share of what the row counts.
fn of_its_noun(context: &Context, row: &Row) -> bool {
    let cue = context.cue();
    let noun = context.sentence.first_word(context.mention().after());
    cue.bare && cue.lead.is_none() && cue.worded && noun == row.noun
}

/// Whether the mention says which share of something a part has: `48,7 triệu USD, trong đó Mỹ chiếm 56%`.
fn shares_out(context: &Context) -> bool {
    share_of(context) || matches!(context.cue().lead, Some((Label::Share, _))) && !context.cue().rate
}

/// Whether the sentence begins with `trong đó`, `cụ thể:` or the like.
fn opens_sentence(context: &Context) -> bool {
    let sentence = context.sentence;
    let first = (0..sentence.items.len()).find(|i| {
        !matches!(sentence.what(*i), What::Mark(_) | What::Period(_) | What::Label(Label::Opener | Label::Filler))
    });
    context.total.is_some()
        || first.is_some_and(|i| {
            let listed = || sentence.mark(i + 1) == Some(':') || details(context, i);
            sentence.label(i) == Some(Label::Details) && listed()
                || matches!(sentence.label(i), Some(Label::Parts | Label::Apart | Label::Rest))
        })
}
