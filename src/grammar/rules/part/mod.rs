//! Parts of a total: `trong đó`, `gồm`, `riêng`, a bracket.

mod opener;
mod sums;

pub use opener::open;

use super::{add, attach, pair};
use crate::grammar::indicator::{Phrase, each};
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row, Scope};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::period::{Period, When};
use crate::text::key::{Key, NO_KEY, key};
use crate::text::token::cut;
use opener::{candidates, share_of};
use sums::{COMPLETES_TOTAL, adds_up, completed, same_before, so_far, sums};

const LISTED: f32 = 0.8;
const AFTER_SEMICOLON: f32 = -0.3;
const SAME_NOUN: f32 = 0.6;
const OTHER_NOUN: f32 = -0.3;
const OTHER_MEMBERS: f32 = -2.0;
const IN_BRACKET: f32 = 0.4;
const OTHER_WORDING: f32 = -1.4;
const UNWORDED: f32 = -0.15;
const OF_TOTAL: f32 = 0.3;
const DEEPER: f32 = -1.0;
const BECAUSE: Key = key("do");
/// What people meet with in accidents, by the last word: `chết`, `tử vong`, `bị thương`, `mất tích`.
pub const MET: [Key; 4] = [key("chết"), key("vong"), key("thương"), key("tích")];
/// How many items behind what is counted may say that it is left.
const LEFT: usize = 2;
const FARTHER_TOTAL: f32 = -0.5;
const NESTED: f32 = 1.2;
const NAMES_TOTAL: f32 = 1.2;
const SAME_DEED: f32 = 2.4;

/// Proposes the figure with and without its total.
pub fn propose(context: &Context, reading: &Reading, scope: Option<Scope>, score: f32, to: &mut Vec<Proposal>) {
    add(to, "figure", score, Role::Figure { part_of: None });
    // `hỗ trợ mức 3 triệu đồng cho 510 người`, `12 hộ, mỗi hộ 25 triệu đồng`: what each of them got.
    let (sentence, first) = (context.sentence, context.mention().first);
    let each =
        || first > 0 && sentence.is_word(first - 1, const { key("mức") }) || each(sentence, context.cue()).is_some();
    let money = matches!(context.mention().quantity.unit, Unit::Money(_));
    if money && !matches!(context.cue().lead, Some((Label::Reach, _))) && each() {
        return;
    }
    let mut part = |rule, score, total| add(to, rule, score, Role::Figure { part_of: Some(total) });
    if let Some(scope) = scope {
        let base = score + listed(context, reading, &scope);
        if scope.parts > 0 || scope.single {
            one_more(context, reading, &scope, base, &mut part);
        } else {
            // Which total it is, the sum of the parts will tell.
            // `3 đơn vị gồm: A thu 56 tỷ đồng; B thu 26 tỷ đồng`: one of the list is no total of the next.
            // `400 người, trong đó 199 người hưởng trợ cấp, gồm 146 người …`, `trong đó lạc 420 ha, chủ yếu ở Nghi Sơn 180 ha`,
            // `trong đó xuất khẩu 3,9 tỷ USD; trong đó hàng có thuế 24 triệu USD`: of those right before.
            let again = |at: usize| context.sentence.label(at) == Some(Label::Parts);
            let here = |at: &usize| reading.rows[*at].part && reading.rows[*at].mention.is_some();
            let newest = reading.last_row().filter(|at| here(at) && context.gap().any(again));
            let before = |total: &usize| reading.rows[*total].mention.is_none_or(|mention| mention < scope.opened);
            for (rank, total) in candidates(context, reading).filter(before).enumerate() {
                let row = &reading.rows[total];
                // `27 vụ, trong đó 3 vụ (gồm 4 đối tượng)`: of what stands before the bracket, or of none.
                let beyond = context.cue().opens_bracket && reading.last_row() != Some(total);
                if beyond && noun_agrees(context, row) < 0.0 {
                    continue;
                }
                let agrees = if other_members(context, row) {
                    OTHER_MEMBERS
                } else if scope.worded {
                    noun_agrees(context, row).max(0.0)
                } else {
                    0.0
                };
                let done = rank > 0 && same_deed(context, total, row);
                let far = if done { 0.0 } else { rank as f32 * FARTHER_TOTAL };
                let named = if done || names_total(context, total, row) { NAMES_TOTAL } else { 0.0 };
                let nested = if newest == Some(total) { NESTED } else { 0.0 };
                part(
                    "first part of a list",
                    base + nested + far + agrees + named + sums(context, reading, total),
                    total,
                );
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
    // `dư nợ hộ nghèo 139 tỷ đồng; hộ cận nghèo 92 tỷ đồng; giải quyết việc làm 34 tỷ đồng`: what the money of a long list is for.
    let purpose = scope.parts > 1
        && matches!(mention.quantity.unit, Unit::Money(_))
        && reading.rows.last().is_some_and(|row| row.part_of == Some(scope.total));
    let unlike = cue.verbal && !purpose && !scope.verbal && cue.separator != Some('&') && context.head() != scope.head;
    let comes_to_it = || sums(context, reading, scope.total) > 0.0;
    if scope.parts > 0 && unlike && !comes_to_it() {
        score += OTHER_WORDING;
    }
    // `100% huyện đạt chuẩn, trong đó 40% xã …; tỷ lệ đô thị hóa 62%`, `doanh thu 26 tỷ đồng, trong đó doanh thu từ vé 2 tỷ đồng; lợi
    // nhuận 4 tỷ đồng`: a rate, or another amount than that of which parts are told, is measured for itself.
    let (sentence, total) = (context.sentence, &reading.rows[scope.total]);
    let behind_semicolon = scope.parts > 0 && mention.segment > scope.segment;
    let parts = || attach::called(context, scope.total, total).own.first() == Some(&scope.head);
    let amount = || sentence.begins(cue.own.start, Kind::Money) && parts();
    // `thất nghiệp còn dưới 3%`
    let sinks = || mention.is_percent() && matches!(cue.lead, Some((Label::DownTo, _)));
    if behind_semicolon && (cue.rate || sinks() || amount()) && context.head() != scope.head {
        score += OTHER_WORDING;
    }
    // `đàn bò 25.000 con, trong đó bò lai chiếm 75%; đàn trâu 2.850 con`: worded like the total, and not like its parts.
    let like_total = || {
        let measured = sentence.begins(cue.own.start, Kind::Head) && mention.quantity.unit == total.unit;
        measured && attach::called(context, scope.total, total).own.first() == Some(&context.head())
    };
    if behind_semicolon && context.head() != scope.head && like_total() {
        score += OTHER_WORDING;
    }
    // `12 xã đạt chuẩn, trong đó 3 xã nâng cao; còn 5 xã chưa đạt`: what is left beside the total, unless the parts come to it.
    let left = |at: usize| {
        let says =
            [const { key("còn") }, const { key("chưa") }, const { key("không") }].contains(&sentence.first_word(at));
        says && sentence.label(at) != Some(Label::Rest)
    };
    let behind = cue.noun.end..cue.noun.end + LEFT;
    let count = mention.quantity.unit == Unit::Count;
    if behind_semicolon && count && cue.own.clone().chain(behind).any(left) && !comes_to_it() {
        score += OTHER_WORDING;
    }
    // `12 trang trại, trong đó 5 trang trại lợn; 3 hợp tác xã`, `1.200 lao động, trong đó 60 lao động nữ, giúp 400 hộ vay vốn`: others,
    // where the first part was of what the total counts.
    let noun = context.noun(context.index);
    let counts = |row: &Row| row.part_of == Some(scope.total) && row.noun == total.noun;
    let other = count && total.unit == Unit::Count && noun != NO_KEY && noun != total.noun;
    let anyone = [noun, total.noun].contains(const { &key("người") });
    let stops = || context.gap().any(|at| sentence.label(at) == Some(Label::Stop));
    let deed = scope.parts > 0 && !anyone && (cue.content > 0 || cue.verbal || stops());
    if (behind_semicolon || deed) && other && reading.rows.iter().any(counts) && !comes_to_it() {
        score += OTHER_WORDING;
    }
    // `tư vấn cho 320 người, trong đó 115 người thất nghiệp; tuyển 64 người, 21 người đã nhận việc`: of what the clause told first.
    let first = |row: &Row| row.mention.is_some() && row.segment == mention.segment && !row.part && row.bracket == 0;
    if behind_semicolon && count && reading.rows.iter().any(first) && !comes_to_it() {
        score += OTHER_WORDING;
    }
    // `có 6 nhóm tăng gồm: …; có 3 nhóm giảm gồm: …`: the next list, beside one of what is counted otherwise.
    let opens = |at: usize| sentence.label(at) == Some(Label::Parts);
    let next = || (cue.noun.end..cue.noun.end + LEFT).any(opens) && so_far(context, reading, scope.total).is_zero();
    if behind_semicolon && count && noun != NO_KEY && noun == total.noun && next() {
        score += OTHER_WORDING;
    }
    // `diện tích lúa 850 ha, trong đó lúa lai 320 ha; cây ngô 120 ha`: another crop.
    let named = attach::called(context, scope.total, total).own;
    // `Lạc Thủy 40 ha` tells where.
    // `Riêng hoa giảm 2,8% với diện tích 2.955 ha`
    let apart = scope.single && sentence.label(0) == Some(Label::Apart);
    let clause = context.gap().rev().find(|at| sentence.mark(*at) == Some(';')).unwrap_or(cue.own.start);
    let mut own = (if apart { 0 } else { clause.min(cue.own.start) }..cue.own.end)
        .flat_map(|at| sentence.tokens_of(at))
        .filter(|token| !sentence.has_capital(token))
        .map(|token| token.key);
    let mut other = || own.any(|word| Kind::Species.is_word(word) && !named.contains(&word));
    if named.iter().any(|word| Kind::Species.is_word(*word)) && other() {
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
    // `tỷ lệ hộ nghèo trên 9%, riêng Hòa An có tỷ lệ hộ nghèo là 7%`: of another place.
    if scope.single && total.unit == Unit::Percent && context.cue().rate {
        return;
    }
    let share = context.mention().is_percent() && reading.rows.last().is_some_and(|row| row.part && row.unit == unit);
    // `trong 11 nhóm hàng có 8 nhóm tăng, 3 nhóm giảm`: one part, and others of what the total counts.
    let another = || agrees > 0.0 && sums_to >= 0.0;
    if (total.unit == unit || share) && (!scope.single || scope.parts == 0 || another()) {
        part("part of a list", base + agrees.min(0.0) + sums_to, scope.total);
    }
    // `96 vụ, 141 bị can. Trong đó, ma tuý 31 vụ, 45 bị can`: each noun has its own total.
    // `1.450 hộ với 5.620 nhân khẩu, trong đó 124 hộ nghèo, 96 hộ cận nghèo`: both of the same one.
    let noun = context.noun(context.index);
    let like_another = |row: &Row| row.part_of == Some(scope.total) && row.noun == noun;
    let others = agrees < 0.0 && sums_to <= 0.0 && !scope.single && !reading.rows.iter().any(like_another);
    let beside = others.then(|| beside(context, reading, scope.total)).flatten();
    // `nội trú 41.877 lượt/148.204 triệu đồng`: the second of a pair, of another unit.
    let second = context.cue().slash && total.unit != unit && reading.rows.last().is_some_and(|row| row.part);
    let paired = || candidates(context, reading).next().filter(|_| second);
    // `5 dự án với tổng vốn 520 tỷ đồng`, `120 suất, trị giá 60 triệu đồng`: what goes along with a part is a part of what went along with its total.
    let along = || {
        let last = reading.rows.last().filter(|row| row.part_of == Some(scope.total) && row.unit == total.unit)?;
        let near = last.segment == context.mention().segment && last.bracket == context.mention().bracket;
        let own = || context.cue().own.clone();
        let led = context.sentence.holds(own(), Label::With) || context.sentence.holds(own(), Label::Fund);
        let with = led || context.cue().bare && context.cue().separator == Some(',');
        let measured = matches!(unit, Unit::Money(_) | Unit::Measure(_)) && unit != total.unit && with;
        let along = |at: &usize| {
            let row = &reading.rows[*at];
            let before = row.mention.is_none_or(|mention| mention < scope.opened);
            before && row.unit == unit && row.value >= Some(context.mention().quantity.value)
        };
        let may = near && measured && context.cue().plan.is_none();
        may.then(|| (scope.total + 1..reading.rows.len()).find(along)).flatten()
    };
    // `thụ lý 850 vụ, giải quyết 810 vụ, trong đó án hình sự thụ lý 112 vụ, giải quyết 110 vụ`
    let done = || {
        let of = |at: usize| same_deed(context, at, &reading.rows[at]);
        let may = |at: &usize| {
            let row = &reading.rows[*at];
            !row.part && row.mention.is_none_or(|mention| mention < scope.opened) && of(*at)
        };
        let of_others = reading.recent().filter_map(|(_, row)| row.part_of);
        candidates(context, reading).chain(of_others).find(may).filter(|_| !of(scope.total))
    };
    if let Some(other) = done() {
        part("part of what the same was done to", base + SAME_DEED + sums(context, reading, other), other);
    } else if let Some(other) = beside.or_else(paired).or_else(along) {
        part("part of a list of two", base + SAME_NOUN + sums(context, reading, other), other);
    }
}

/// The total beside `first` that counts the mention's own noun.
pub fn beside(context: &Context, reading: &Reading, first: usize) -> Option<usize> {
    // What stands inside the list is no total of it.
    let before = |row: &Row| row.mention.is_none_or(|m| reading.scope.is_none_or(|scope| m < scope.opened));
    let other = |at: &usize| *at != first && !reading.rows[*at].part && before(&reading.rows[*at]);
    // However long the list is, what is beside a part of it has the total that was beside the others.
    let of_others = reading.recent().filter_map(|(_, row)| row.part_of);
    candidates(context, reading).chain(of_others).find(|at| other(at) && noun_agrees(context, &reading.rows[*at]) > 0.0)
}

/// The figure before the bracket that the mention opens, if it is larger and of the same kind: `98.748 lao động (37.761 lao
/// động nữ)`.
fn in_bracket(context: &Context, reading: &Reading) -> Option<usize> {
    let (mention, cue) = (context.mention(), context.cue());
    // `58 huyện (thuộc 19 tỉnh)`: where they are.
    let within = context.before().is_some_and(|at| context.sentence.first_word(at) == const { key("thuộc") });
    // `480 vụ/730 bị cáo (thụ lý mới 210 vụ/340 bị cáo)`
    let named = |at: usize| context.cues.get(at).is_some_and(|cue| !cue.noun.is_empty());
    let second = context.index > 0 && cue.slash && context.cues[context.index - 1].opens_bracket;
    let second = second && named(context.index - 1) && named(context.index);
    // `trồng 2.500 ha rừng (bình quân mỗi năm 500 ha)`
    let mean = context.sentence.holds(cue.own.clone(), Label::Average);
    if !(cue.opens_bracket || second) || mention.bracket == 0 || within || mean {
        return None;
    }
    // `8 người chết, bị thương 18 người (trong đó 4 người chết)`: of those who met the same.
    let outside = || reading.recent().filter(|(_, row)| row.bracket != mention.bracket);
    let befell = context.called.of(context.index).noun.last().filter(|word| MET.contains(word));
    let met = |(at, row): &(usize, &Row)| {
        let called = attach::called(context, *at, row);
        row.unit == mention.quantity.unit && befell.is_some_and(|word| called.holds(word))
    };
    let paired =
        || second || context.cues.get(context.index + 1).is_some_and(|next| next.slash && named(context.index));
    let same = |(_, row): &(usize, &Row)| paired() && row.mention.is_some() && noun_agrees(context, row) > 0.0;
    let (index, row) =
        outside().take(3).find(met).or_else(|| outside().take(2).find(same)).or_else(|| outside().next())?;
    // `465 dự án với tổng vốn 33 tỷ USD (trong khu 292 dự án …; ngoài khu 173 dự án …)`: of what counts the same.
    if let Some(total) = same_before(context, reading, index) {
        return Some(total);
    }
    // `trong đó hộ ở vùng cao chiếm 69% (652 hộ)`: the share, counted.
    if let Some(total) = row.part_of.filter(|_| row.unit == Unit::Percent && !mention.is_percent() && cue.content == 0)
        && reading.rows[total].unit == mention.quantity.unit
        && reading.rows[total].value >= Some(mention.quantity.value)
    {
        return Some(total);
    }
    // `10 xã có trạm y tế (năm 2016 có 6 bác sĩ)`: others, at another time.
    let year = |found: usize| matches!(context.sentence.periods[found].when, When::Fixed(Period::Year(_)));
    let dated = cue.own.clone().any(|at| context.sentence.period(at).is_some_and(year));
    // `120 suất quà cho hộ nghèo (80 hộ)`: those of whom the words before the bracket told.
    let told = || {
        let tail = context.index.checked_sub(1).map_or(0, |before| context.cues[before].noun.end)..mention.first;
        tail.into_iter().any(|at| context.sentence.first_word(at) == context.noun(context.index))
    };
    let kind = match mention.quantity.unit {
        Unit::Count => !(dated || told()) || noun_agrees(context, row) >= 0.0,
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
    // `tăng ở Nà Khoa (30 ca), Pa Ham (25 ca), giảm ở Sa Lông (9 ca)`: a name whose number stood in a bracket, too, is no total.
    let listed = |m: usize| row.bracket == 0 && context.sentence.said(context.cues[m].noun.end) == ")";
    if cue.named_before && row.mention.is_some_and(listed) {
        return None;
    }
    // `hỗ trợ 2.100 người. Tranh chấp lao động giảm (17 vụ …)`: of a sentence before what counts the same alone.
    let here = row.mention.is_some() || noun_agrees(context, row) > 0.0;
    let fits = kind && here && row.unit == mention.quantity.unit && row.depth < mention.depth;
    Some(index).filter(|_| fits && row.value > Some(mention.quantity.value))
}

/// Whether the mention's own words begin with what the row counts: `932 hộ nghèo, 1.788 hộ cận nghèo; trong đó, hộ nghèo vùng cao 652 hộ`.
fn names_total(context: &Context, index: usize, row: &Row) -> bool {
    let noun = attach::called(context, index, row).noun;
    noun.len() > 1 && attach::own_words(context).starts_with(noun)
}

/// Whether the words before the mention end in the deed that those before the total end in.
fn same_deed(context: &Context, index: usize, row: &Row) -> bool {
    let ends_in =
        |of: &[Key]| !of.is_empty() && attach::own_words(context).ends_with(&of[of.len().saturating_sub(2)..]);
    let carried = |phrase: &Phrase| ends_in(&cut(&phrase.own).iter().map(|token| token.key).collect::<Vec<_>>());
    let deed = context.before().is_some_and(|at| context.sentence.label(at) == Some(Label::LightVerb));
    deed && noun_agrees(context, row) >= 0.0
        && match row.mention {
            Some(mention) => ends_in(context.called.of(mention).own),
            None => context.phrases.get(index).is_some_and(carried),
        }
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

/// Whether the mention counts things of which there is a fixed number, and the row counts others: `945.600 trẻ. Trong đó, 21/40 huyện
/// có số trẻ giảm`.
fn other_members(context: &Context, row: &Row) -> bool {
    let noun = context.noun(context.index);
    // `16/34 cục …. Trong số đó, 3 đơn vị …`: a word for whatever was counted.
    let any = noun == const { key("đơn") };
    let other = noun != NO_KEY && row.noun != NO_KEY && noun != row.noun && !any;
    other && pair::counts_members(context, context.index)
}

/// The total of a change without its level in a list of parts: `Trong đó, huyện Cát Hải tăng 21%`.
pub fn of_change(context: &Context, reading: &Reading) -> Option<usize> {
    let scope =
        reading.scope.filter(|scope| scope.worded && !scope.single && scope.bracket == context.mention().bracket)?;
    let listed = scope.segment == context.mention().segment || scope.parts > 0;
    // `giảm 2,4% do diện tích chè giảm 7%`: the reason is no part.
    let reason = context.gap().any(|at| context.sentence.first_word(at) == BECAUSE);
    // `…, trong đó đi xuất khẩu lao động 12 người; hộ nghèo giảm 95 hộ`: others, in a clause of their own.
    let others = context.mention().segment > scope.segment
        && context.mention().quantity.unit == Unit::Count
        && noun_agrees(context, &reading.rows[scope.total]) < 0.0;
    // `trong đó 4 xã đạt dưới 20%: Pa Ham 18%, …`: how far each came is no part of a count.
    let counted = |row: &Row| row.part_of == Some(scope.total) && row.unit == Unit::Count;
    let measured = context.mention().is_percent() && reading.rows.iter().any(counted);
    let listed = listed && !(reason || others || measured);
    Some(scope.total).filter(|_| listed && !context.cue().rate && context.cue().content > 0)
}
