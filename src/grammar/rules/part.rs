//! Parts of a total: `trong đó`, `gồm`, `riêng`, a bracket.

use super::{add, attach, pair};
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row, Scope};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::Bound;
use crate::text::key::{Key, NO_KEY, key};

const LISTED: f32 = 0.8;
const AFTER_SEMICOLON: f32 = -0.3;
const ADDS_UP: f32 = 0.6;
const COMPLETES_TOTAL: f32 = 1.5;
const EXCEEDS_TOTAL: f32 = -2.5;
const SUM_EXCEEDS: f32 = -2.5;
const NEARLY_SUMS: f32 = -0.2;
const SAME_NOUN: f32 = 0.6;
const OTHER_NOUN: f32 = -0.3;
const OTHER_MEMBERS: f32 = -2.0;
const IN_BRACKET: f32 = 0.4;
const OTHER_WORDING: f32 = -1.4;
const UNWORDED: f32 = -0.15;
const OF_TOTAL: f32 = 0.3;
const DEEPER: f32 = -1.0;
const WITHIN: Key = key("trong");
const BECAUSE: Key = key("do");
/// By which part of it a sum of numbers that are about may miss the whole.
const LOOSE: Decimal = Decimal::from_parts(500, 0, 0, false, 0);
/// Most numbers that are looked ahead at.
const LONGEST_LIST: usize = 24;
const FARTHER_TOTAL: f32 = -0.5;

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
    for item in context.gap() {
        match sentence.label(item) {
            Some(Label::Parts | Label::Apart) if closed(item) => {}
            // `là một trong số ít tỉnh có số thu tăng`
            Some(Label::Parts) if context.word_before(item) == Some(const { key("một") }) => {}
            // `Lào có 34 lao động, Séc gồm 21 lao động`: who has so many.
            Some(Label::Parts)
                if item + 1 == mention.first && item > context.cue().own.start && context.cue().separator.is_some() => {
            }
            Some(Label::Parts) => opener = Some(false),
            // `Trong đó, riêng Hải Phòng …; các nơi khác …` lists all the same.
            Some(Label::Apart) if sets_apart(sentence, item) && !places(context, item) => {
                opener = opener.or(Some(true))
            }
            Some(Label::Opener) if scope.is_some_and(|s| mention.segment > s.segment) => scope = None,
            // `đưa 173 lao động đi làm việc: Nhật Bản 102 người, …`
            None if opener.is_none()
                && scope.is_none()
                && sentence.mark(item) == Some(':')
                && !names_number(context, item)
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

/// Whether `riêng` says where, by a count of places, or of what: `Riêng tại 45 trường trọng điểm, …`.
fn places(context: &Context, at: usize) -> bool {
    let sentence = context.sentence;
    let next = sentence.said(at + 1);
    // `Riêng về công tác phòng, chống ma túy, …` turns to something else.
    next == "về" || matches!(next, "tại" | "ở" | "trong") && at + 2 == context.mention().first
}

/// Whether the figure before says of how many these are: `trong 17.500 lao động được tư vấn có 7.350 lao động nhận việc`.
fn out_of(context: &Context) -> bool {
    let Some(before) = context.index.checked_sub(1) else { return false };
    let total = &context.sentence.mentions[before];
    let Some(within) = total.first.checked_sub(1) else { return false };
    let tokens = context.sentence.tokens_of(within);
    let begins = within == 0 || matches!(context.sentence.what(within - 1), What::Mark(_) | What::Period(_));
    begins
        && tokens.len() == 1
        && tokens[0].key == WITHIN
        && context.cue().separator.is_none()
        && matches!(context.cue().lead, Some((Label::Have, _)))
}

/// Whether the counted are said to be some of those before: `1.600 người trong số này đã được tuyển dụng`.
fn within_behind(context: &Context) -> bool {
    let end = context.cue().noun.end;
    context.sentence.label(end) == Some(Label::Parts)
        && !matches!(context.sentence.what(end + 1), What::Number(_) | What::Other(_) | What::Mark(_) | What::End)
        && crate::text::case::lowercase(context.sentence.words(end..end + 1)).starts_with("trong số")
}

/// Whether a colon only stands between the number and its own name: `Macao: 101 lao động`.
fn names_number(context: &Context, colon: usize) -> bool {
    let start = context.index.checked_sub(1).map_or(0, |before| context.cues[before].noun.end);
    let named = (start..colon).any(|i| matches!(context.sentence.what(i), What::Word));
    named
        && (colon + 1..context.mention().first)
            .all(|i| matches!(context.sentence.label(i), Some(Label::Bound(_) | Label::Filler | Label::Is)))
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
    // What a bracket said beside it is no total.
    let aside = |row: &Row| row.bracket != 0 && row.bracket != context.mention().bracket;
    // Nor what a sentence before said, unless this one goes on with its parts: `Các chỉ tiêu chưa đạt gồm: …`.
    let before = |row: &Row| row.mention.is_none() && !opens_sentence(context);
    let newest = || reading.recent().find(|(_, row)| !aside(row) && !before(row)).map(|row| row.0);
    context.total.or_else(|| candidates(context, reading).next()).or_else(newest)
}

/// The rows that the mention may be a part of, newest first.
fn candidates<'r>(context: &'r Context, reading: &'r Reading) -> impl Iterator<Item = usize> + 'r {
    let quantity = &context.mention().quantity;
    // A sentence goes on with the parts of one before where it opens with them.
    let before = opens_sentence(context) || reading.scope.is_some_and(|s| reading.rows[s.total].mention.is_none());
    let fits = move |row: &Row| {
        let share = || context.mention().is_percent() && row.unit != Unit::Percent && shares_out(context);
        let enough = || row.unit == quantity.unit && row.value.is_some_and(|value| value >= quantity.value);
        (row.mention.is_some() || (before && (row.age == 1 || context.total.is_some())))
            && (enough() || row.value.is_some() && share())
    };
    // Totals before parts of other totals.
    // What a bracket said beside it is no total of what stands outside.
    let aside = move |row: &Row| row.mention.is_some() && row.bracket != 0 && row.bracket != context.mention().bracket;
    let of = move |part: bool| {
        reading.recent().take(6).filter(move |(_, row)| row.part == part && !aside(row) && fits(row)).map(|row| row.0)
    };
    // A bracket speaks of the figure before it, `trong đó` behind `riêng` of what was set apart.
    let set_apart = reading.scope.is_some_and(|scope| scope.single && scope.parts > 0);
    let newest = reading.last_row().filter(|_| set_apart || context.cue().opens_bracket);
    context
        .total
        .into_iter()
        .filter(|_| context.index == 0 || reading.scope.is_none())
        .chain(newest.filter(|at| fits(&reading.rows[*at])))
        .chain(of(false))
        .chain(of(true))
        .take(3)
}

/// `trong đó 83% là nữ`, `86 tỷ đồng (60% là vốn vay)`
fn share_of(context: &Context) -> bool {
    let mention = context.mention();
    mention.is_percent()
        && context.cue().bare
        && context.cue().lead.is_none()
        && context.sentence.label(mention.after()) == Some(Label::Is)
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
            let details = sentence.label(i) == Some(Label::Details) && sentence.mark(i + 1) == Some(':');
            details || matches!(sentence.label(i), Some(Label::Parts | Label::Apart | Label::Rest))
        })
}

/// Proposes the figure with and without its total.
pub fn propose(context: &Context, reading: &Reading, scope: Option<Scope>, score: f32, to: &mut Vec<Proposal>) {
    add(to, "figure", score, Role::Figure { part_of: None });
    let mut part = |rule, score, total| add(to, rule, score, Role::Figure { part_of: Some(total) });
    if let Some(scope) = scope {
        let base = score + listed(context, reading, &scope);
        if scope.parts > 0 || scope.single {
            one_more(context, reading, &scope, base, &mut part);
        } else {
            // Which total it is, the sum of the parts will tell.
            // `3 đơn vị gồm: A thu 56 tỷ đồng; B thu 26 tỷ đồng`: one of the list is no total of the next.
            let before = |total: &usize| reading.rows[*total].mention.is_none_or(|mention| mention < scope.opened);
            for (rank, total) in candidates(context, reading).filter(before).enumerate() {
                let row = &reading.rows[total];
                let agrees = if other_members(context, row) {
                    OTHER_MEMBERS
                } else if scope.worded {
                    noun_agrees(context, row).max(0.0)
                } else {
                    0.0
                };
                let far = rank as f32 * FARTHER_TOTAL;
                part("first part of a list", base + far + agrees + sums(context, reading, total), total);
            }
        }
    }
    if let Some(total) = completed(context, reading) {
        part("part that completes its total", score + COMPLETES_TOTAL, total);
    }
    if let Some(total) = in_bracket(context, reading) {
        part("part in a bracket", score + IN_BRACKET, total);
    }
}

/// The total of a sentence before whose parts the last sentence began to tell, and that the mention completes: `cấp mới và điều chỉnh 9
/// dự án. Trong đó, 6 dự án cấp mới. 3 dự án điều chỉnh …`.
fn completed(context: &Context, reading: &Reading) -> Option<usize> {
    let (mention, unit) = (context.mention(), context.mention().quantity.unit);
    let value = mention.quantity.value;
    let comes_out = |row: &Row| {
        let Some(whole) = row.value else { return false };
        let off = row.slack + whole / Decimal::ONE_THOUSAND;
        // What is no more than the parts may be off by completes nothing.
        (whole - row.told - value).abs() <= off && value > off * Decimal::TWO
    };
    let named = |row: &Row| unit != Unit::Count || noun_agrees(context, row) > 0.0;
    let began = |row: &Row| row.mention.is_none() && row.age == 1 && row.told > Decimal::ZERO && !row.part;
    let addable = !matches!(unit, Unit::Percent | Unit::Points | Unit::Times);
    let total = reading.rows.iter().rposition(|row| began(row) && row.unit == unit && named(row) && comes_out(row));
    total.filter(|_| addable && mention.bracket == 0 && context.cue().basis.is_none())
}

/// What speaks for a place in the open list, whatever its total.
fn listed(context: &Context, reading: &Reading, scope: &Scope) -> f32 {
    let (mention, cue) = (context.mention(), context.cue());
    // `5.940 người. Cụ thể: cao đẳng 215, trung cấp 480`: a name and a number, of what the total counts.
    let of_total = mention.quantity.bare && cue.noun.is_empty() && cue.lead.is_none() && cue.content > 0;
    let mut score = match scope.worded {
        true => LISTED,
        false if of_total => OF_TOTAL,
        false => UNWORDED,
    };
    if mention.segment > scope.segment {
        score += AFTER_SEMICOLON;
    }
    // The parts of a list are worded alike: a verb among bare nouns begins something else, unless the sum holds.
    let unlike = cue.verbal && !scope.verbal && cue.separator != Some('&') && context.head() != scope.head;
    if scope.parts > 0 && unlike && sums(context, reading, scope.total) <= 0.0 {
        score += OTHER_WORDING;
    }
    // `100% huyện đạt chuẩn, trong đó 40% xã …; tỷ lệ đô thị hóa 62%`, `doanh thu 26 tỷ đồng, trong đó doanh thu từ vé 2 tỷ đồng; lợi
    // nhuận 4 tỷ đồng`: a rate, or another amount than that of which parts are told, is measured for itself.
    let (sentence, total) = (context.sentence, &reading.rows[scope.total]);
    let parts = attach::called(context, scope.total, total).own().first() == Some(&scope.head);
    let amount = parts && Kind::Money.begins(sentence.text, sentence.tokens, sentence.start_of(cue.own.start));
    if scope.parts > 0 && (cue.rate || amount) && mention.segment > scope.segment && context.head() != scope.head {
        score += OTHER_WORDING;
    }
    // A bracket inside a list speaks of the item before it.
    if cue.opens_bracket && mention.depth > scope.depth {
        score += DEEPER;
    }
    score
}

/// Proposes one more part of a list that has some.
fn one_more(
    context: &Context,
    reading: &Reading,
    scope: &Scope,
    base: f32,
    part: &mut impl FnMut(&'static str, f32, usize),
) {
    let total = &reading.rows[scope.total];
    let unit = context.mention().quantity.unit;
    let (agrees, sums_to) = (noun_agrees(context, total), sums(context, reading, scope.total));
    let share = context.mention().is_percent() && reading.rows.last().is_some_and(|row| row.part && row.unit == unit);
    if (total.unit == unit || share) && !(scope.single && scope.parts > 0) {
        part("part of a list", base + agrees.min(0.0) + sums_to, scope.total);
    }
    // `96 vụ, 141 bị can. Trong đó, ma tuý 31 vụ, 45 bị can`: each noun has its own total.
    let other = |at: &usize| *at != scope.total && !reading.rows[*at].part;
    let beside = beside(context, reading, scope.total).filter(|_| agrees < 0.0 && sums_to <= 0.0 && !scope.single);
    // `nội trú 41.877 lượt/148.204 triệu đồng`: the second of a pair, of another unit.
    let paired = candidates(context, reading)
        .find(other)
        .filter(|_| context.cue().slash && total.unit != unit && reading.rows.last().is_some_and(|row| row.part));
    // `5 dự án với tổng vốn 520 tỷ đồng`: what goes along with a part is a part of what went along with its total.
    let along = || {
        let last = reading.rows.last().filter(|row| row.part_of == Some(scope.total) && row.unit == total.unit)?;
        let near = last.segment == context.mention().segment && last.bracket == context.mention().bracket;
        let with = context.cue().own.clone().any(|at| context.sentence.label(at) == Some(Label::With));
        let measured = matches!(unit, Unit::Money(_) | Unit::Measure(_)) && unit != total.unit && with;
        let along = |at: &usize| {
            let row = &reading.rows[*at];
            *at > scope.total && !row.part && row.unit == unit && row.value >= Some(context.mention().quantity.value)
        };
        (scope.total + 1..reading.rows.len()).find(along).filter(|_| near && measured && context.cue().plan.is_none())
    };
    if let Some(other) = beside.or(paired).or_else(along) {
        part("part of a list of two", base + SAME_NOUN + sums(context, reading, other), other);
    }
}

/// The total beside `first` that counts the mention's own noun.
pub fn beside(context: &Context, reading: &Reading, first: usize) -> Option<usize> {
    // What stands inside the list is no total of it.
    let before = |row: &Row| row.mention.is_none_or(|m| reading.scope.is_none_or(|scope| m < scope.opened));
    let other = |at: &usize| *at != first && !reading.rows[*at].part && before(&reading.rows[*at]);
    // However long the list is, what is beside a part of it has the total that was beside the others.
    let whole = |at: &usize| {
        let row = &reading.rows[*at];
        row.unit == context.mention().quantity.unit && row.value >= Some(context.mention().quantity.value)
    };
    let of_others = reading.recent().filter_map(|(_, row)| row.part_of).filter(whole);
    candidates(context, reading).chain(of_others).find(|at| other(at) && noun_agrees(context, &reading.rows[*at]) > 0.0)
}

/// The figure before the bracket that the mention opens, if it is larger and of the same kind: `98.748 lao động (37.761 lao
/// động nữ)`.
fn in_bracket(context: &Context, reading: &Reading) -> Option<usize> {
    let (mention, cue) = (context.mention(), context.cue());
    if !cue.opens_bracket || mention.bracket == 0 {
        return None;
    }
    let (index, row) = reading.recent().find(|(_, row)| row.bracket != mention.bracket)?;
    // `465 dự án với tổng vốn 33 tỷ USD (trong khu 292 dự án …; ngoài khu 173 dự án …)`: of what counts the same.
    if let Some(total) = same_before(context, reading, index) {
        return Some(total);
    }
    let kind = match mention.quantity.unit {
        Unit::Count => true,
        // `180 tấn nhãn (60 tấn xuất khẩu)`, `(diện tích lúa 210 ha)`
        Unit::Measure(_) => (cue.content > 0 || !cue.noun.is_empty()) && cue.lead.is_none(),
        // `4.250 tỷ đồng, bằng 85% kế hoạch (vốn nhà nước 1.830 tỷ đồng, vốn dân cư 2.420 tỷ đồng)`
        Unit::Money(_) => {
            cue.content > 0
                && row.value.is_some_and(|whole| adds_up(context, so_far(context, reading, index), row, whole))
        }
        _ => false,
    };
    if share_of(context) && row.unit != Unit::Percent && row.value.is_some() && row.depth < mention.depth {
        return Some(index);
    }
    let fits = kind && row.unit == mention.quantity.unit && row.depth < mention.depth;
    Some(index).filter(|_| fits && row.value > Some(mention.quantity.value))
}

/// The row right before row `newest` that counts the very noun of the mention, where that row measures something else and the
/// bracket lists what adds up to it.
fn same_before(context: &Context, reading: &Reading, newest: usize) -> Option<usize> {
    let mention = context.mention();
    let before = newest.checked_sub(1)?;
    let (row, other) = (&reading.rows[before], &reading.rows[newest]);
    let here = row.mention.is_some() && row.segment == other.segment && row.depth < mention.depth;
    let counts = mention.quantity.unit == Unit::Count && row.unit == Unit::Count && other.unit != Unit::Count;
    let noun = |at: usize| context.noun(at);
    let alike = |at: &usize| {
        let later = &context.sentence.mentions[*at];
        later.bracket == mention.bracket && later.quantity.unit == Unit::Count && noun(*at) == row.noun
    };
    let sum: Decimal = (context.index..context.sentence.mentions.len())
        .take(LONGEST_LIST)
        .filter(alike)
        .map(|at| context.sentence.mentions[at].quantity.value)
        .sum();
    (here && counts && row.noun != NO_KEY && row.value == Some(sum)).then_some(before)
}

/// What the counted nouns say of whether the mention is a part of the row: the same noun speaks for it, another against it.
fn noun_agrees(context: &Context, row: &Row) -> f32 {
    let noun = context.noun(context.index);
    match (noun, row.noun) {
        (NO_KEY, _) | (_, NO_KEY) => 0.0,
        (a, b) if a == b => SAME_NOUN,
        _ => OTHER_NOUN,
    }
}

/// Whether the mention counts things of which there is a fixed number, and the row counts others: `945.600 trẻ. Trong đó, 30/64 tỉnh
/// có số trẻ tăng`.
fn other_members(context: &Context, row: &Row) -> bool {
    let noun = context.noun(context.index);
    // `16/34 cục …. Trong số đó, 3 đơn vị …`: a word for whatever was counted.
    let any = noun == const { key("đơn") };
    let other = noun != NO_KEY && row.noun != NO_KEY && noun != row.noun && !any;
    other && pair::counts_members(context, context.index)
}

/// The total of a change without its level in a list of parts: `Trong đó, địa bàn Long An tăng 14%`.
pub fn of_change(context: &Context, reading: &Reading) -> Option<usize> {
    let scope =
        reading.scope.filter(|scope| scope.worded && !scope.single && scope.bracket == context.mention().bracket)?;
    let listed = scope.segment == context.mention().segment || scope.parts > 0;
    // `giảm 1,68% do diện tích gieo trồng giảm 5,5%`: the reason is no part.
    let reason = context.gap().any(|at| context.sentence.first_word(at) == BECAUSE);
    let listed = listed && !reason;
    Some(scope.total).filter(|_| listed && !context.cue().rate && context.cue().content > 0)
}

/// What the sum of the parts says of one more.
fn sums(context: &Context, reading: &Reading, total: usize) -> f32 {
    let (told, total) = (so_far(context, reading, total), &reading.rows[total]);
    let part = context.mention().quantity.value;
    let shares = context.mention().is_percent();
    // Shares of a total come to a hundred.
    let whole = if shares { Some(Decimal::ONE_HUNDRED) } else { total.value };
    let per = |mention: usize| context.sentence.mentions[mention].per.is_empty();
    if total.unit == Unit::Count && total.mention.is_some_and(|of| per(of) && !per(context.index)) {
        return EXCEEDS_TOTAL;
    }
    let Some(whole) = whole.filter(|_| total.unit != Unit::Percent) else { return 0.0 };
    let slack = if shares { context.mention().quantity.step } else { total.slack * Decimal::TWO };
    let sum = told + part;
    if part > whole {
        EXCEEDS_TOTAL
    } else if sum > whole + slack {
        // Sums of reports are off by a little now and then.
        let little = (sum - whole) * Decimal::from(50) <= whole;
        // Whoever is insured in two ways is counted twice: `trong đó: BHXH 374.764 người; …; BHYT 2.885.885 người`.
        let twice = matches!(context.cue().separator, Some(';' | ':' | '&')) && noun_agrees(context, total) > 0.0;
        if little || twice { NEARLY_SUMS } else { SUM_EXCEEDS }
    } else if sum >= whole - slack && told > Decimal::ZERO {
        COMPLETES_TOTAL
    } else if !shares && adds_up(context, told, total, whole) {
        ADDS_UP
    } else {
        0.0
    }
}

/// What the parts found so far come to. What a bracket told divides the total in another way than the list outside it: `98.748 lao động
/// (37.761 lao động nữ), gồm: Nhật Bản …`; so does what follows parts that came to the whole, where it comes to it again: `trong đó nam
/// 51 em, nữ 49 em; nội trú 30 em, bán trú 70 em`.
fn so_far(context: &Context, reading: &Reading, total: usize) -> Decimal {
    let (depth, unit, of) = (context.mention().depth, context.mention().quantity.unit, &reading.rows[total]);
    let (mut all, mut anew) = (Decimal::ZERO, Decimal::ZERO);
    for part in reading.rows.iter().filter(|row| row.part_of == Some(total) && row.depth <= depth && row.unit == unit) {
        let value = part.value.unwrap_or_default();
        (all, anew) = (all + value, if of.value == Some(anew) { value } else { anew + value });
    }
    let anew = if of.value == Some(anew) { Decimal::ZERO } else { anew };
    let divided = of.value.is_some_and(|whole| anew < all && adds_up(context, anew, of, whole));
    if divided { anew } else { all }
}

/// Whether the numbers that follow in the same unit, taken together with the parts so far, come to the whole.
fn adds_up(context: &Context, told: Decimal, total: &Row, whole: Decimal) -> bool {
    let here = context.mention();
    let listed = context.sentence.mentions[context.index..].iter().take(LONGEST_LIST);
    let (mut sum, mut slack) = (told, total.slack * Decimal::TWO);
    for mention in listed.filter(|m| m.quantity.unit == here.quantity.unit && m.depth == here.depth) {
        sum += mention.quantity.value;
        // `hơn 4.250 tỷ đồng (gần 1.830 tỷ đồng …)`: what is said to be about comes to about the whole.
        if mention.bound != Bound::Exact {
            slack = slack.max(whole / LOOSE);
        }
        if sum >= whole - slack {
            return sum <= whole + slack && sum > here.quantity.value;
        }
    }
    false
}
