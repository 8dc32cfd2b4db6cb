//! A number as a row of its own, maybe a part of a total; or as a threshold that only says which things are counted.

use super::change::contributes;
use super::plan::shares_the_pair;
use super::{add, earlier, part};
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row, Scope};
use crate::grammar::sentence::What;
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::{Bound, OtherKind};
use crate::text::case;
use crate::text::key::{Key, NO_KEY, key};

const FIGURE: f32 = 1.0;
const RATE_NAMED: f32 = 2.0;
const REACHED_RATE: f32 = 2.6;
const SHARE: f32 = 2.0;
const LEVEL: f32 = 2.0;
const MOVES: f32 = -1.0;
const OWN_PHRASE: f32 = 0.5;
const CRITERION: f32 = 2.4;
const CRITERION_OF_MEMBERS: f32 = 4.2;
const NAME: f32 = 1.9;
const YEAR: f32 = 2.8;
const AWAITED: f32 = 1.0;
const TIMES_ALONE: f32 = -1.0;
const POINTS_ALONE: f32 = -0.5;

/// Words before a bound that say which are meant, not how many.
const CLASSES: [Key; 4] = [key("nào"), key("loại"), key("cỡ"), key("hạng")];

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
            // `đã giải quyết xong 310 đơn; đạt tỷ lệ 82% (tăng 4% so với cùng kỳ)`: a rate, where no plan is named.
            let named = cue.tells_rate(context.sentence) && cue.adjacent;
            let counted = || reading.rows.iter().any(|row| row.mention.is_some() && row.value.is_some());
            let whole = || mention.quantity.value <= Decimal::ONE_HUNDRED;
            if named && cue.plan.is_none() && whole() && counted() {
                score += REACHED_RATE;
            }
            // `tăng 16,8% (công nghiệp tăng 19,8%)` says how much it grew, whatever follows.
            let verb = cue.lead.filter(|(label, at)| context.sentence.label(*at) == Some(*label));
            let verb = matches!(verb, Some((Label::Up | Label::Down, _)));
            if verb && cue.adjacent && !cue.rate && !contributes(context) {
                score += MOVES;
            }
            // `67/95 trung tâm …, đạt tỷ lệ 71%`
            if !cue.opens_bracket && shares_the_pair(context, reading) {
                score += SHARE;
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
            // `chiếm 67,4% dự toán` says how much of the plan was done.
            Label::Share if cue.plan.is_some() => {}
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
    if mention.quantity.bare
        && mention.quantity.number.end - mention.quantity.number.start == 4
        && cue.noun.is_empty()
        && !cue.adjacent
        && mention.quantity.value >= Decimal::from(1945)
        && mention.quantity.value <= Decimal::from(2100)
    {
        add(to, "year without its word", YEAR, Role::Other(OtherKind::Year));
    }

    // `nhà máy Thái Bình 2,`, `cầu Nhật Lệ 3 giải ngân`: a small number behind a proper name.
    if mention.quantity.bare
        && cue.noun.is_empty()
        && !cue.slash
        && follows_name(context)
        && mention.quantity.value < Decimal::from(20)
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

/// Proposes that the number is a criterion, where it may be one.
fn criterion(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (mention, cue) = (context.mention(), context.cue());
    // `4 đơn vị đạt dưới 20% kế hoạch`, `11 khoản thu đạt từ 75% trở lên`: no comma, a bound, behind a count.
    // `10 trường đạt tỷ lệ từ 95%`
    // `khoảng hơn 2 tấn` estimates.
    let about = || (mention.first..mention.item).any(|at| context.sentence.first_word(at) == const { key("khoảng") });
    let bounded = !matches!(mention.bound, Bound::Exact | Bound::About) && !about()
        || mention.is_percent() && earlier::follows_from(context.sentence, context.index);
    let reaches = cue.lead.is_some_and(|(label, _)| matches!(label, Label::Reach | Label::Have));
    // `9 huyện có số thu vượt 1.000 tỷ đồng`
    let more = matches!(cue.lead, Some((Label::Exceed, at)) if at == mention.first - 1);
    let more = more && mention.quantity.unit != Unit::Count && context.sentence.holds(context.gap(), Label::Have);
    let (reaches, bounded) = (reaches || more, bounded || more);
    // `số hộ gia đình 2 thế hệ là 31.200 hộ`; but `số hộ nghèo của 12 xã là 840 hộ`
    let kind = || cue.own.clone().next_back().is_some_and(|at| context.sentence.what(at) == What::Word);
    let of_rate = classes_rate(context);
    let class = || kind() && names_a_number(context) || names_doses(context) || of_rate;
    if cue.lead.is_none() && mention.quantity.unit == Unit::Count && !bounded && class() {
        add(to, CLASS, CRITERION, Role::Other(OtherKind::Criterion));
    }
    if classes_next(context, reading) {
        add(to, CLASS_OF_NEXT, CRITERION_OF_MEMBERS, Role::Other(OtherKind::Criterion));
    }
    if !bounded && !reaches && !cue.slash {
        return;
    }
    // `58 huyện (thuộc 19 tỉnh) có tỷ lệ hộ nghèo trên 50%`: of what stands before the bracket.
    let outside = |row: &&Row| row.depth <= mention.depth;
    let counts = reading.rows.iter().rfind(outside);
    let counted = counts.is_some_and(|row| {
        let aside = |i: &usize| context.sentence.mentions[*i].depth > mention.depth;
        let asides = |m: usize| (m + 1..context.index).filter(aside).count();
        let wholes = usize::from(matches!(reading.roles.last(), Some((Role::Whole { .. }, _))));
        // `36% thí sinh đạt từ 8 điểm trở lên`
        let share = row.unit == Unit::Percent && row.mention.is_some_and(|m| context.cues[m].worded);
        (row.unit == Unit::Count || share)
            && row.value.is_some()
            && row.mention.is_some_and(|m| m + 1 + wholes + asides(m) == context.index)
            && row.depth == mention.depth
    });
    let measures = !matches!(mention.quantity.unit, Unit::Count | Unit::Money(_));
    // `6 doanh nghiệp sử dụng từ 100 lao động trở lên`
    let threshold = matches!(mention.bound, Bound::AtLeast | Bound::AtMost);
    // `23 xã đạt 19/19 tiêu chí`, `9 xã đạt từ 15 - 18 tiêu chí`
    let tokens = context.sentence.tokens;
    // `15 em đạt điểm 10`
    let before = context.sentence.start_of(mention.item).saturating_sub(1);
    let graded = reaches
        && (Kind::Grade.begins(tokens, mention.after_token(context.sentence)) || Kind::Grade.begins(tokens, before));
    // `61 hội đã nhận hơn 230 ha ruộng` tells what they did.
    let did = || !reaches && context.gap().any(|at| context.word_before(at + 1) == Some(const { key("đã") }));
    // `17 tỉnh với hơn 18.000 tấn gạo`
    let along = || !threshold && context.sentence.holds(cue.own.clone(), Label::With);
    let last = counts.and_then(|row| row.mention);
    // `doanh thu của 15 hợp tác xã đạt trên 20 tỷ đồng`: what was measured of them.
    let measured = reaches && !threshold && last.is_some_and(|m| measures_those(context, m));
    let classed = (bounded && (reaches || measures || threshold) && !did() && !along() && !measured) || graded;
    let members = last.is_some_and(|m| super::pair::counts_members(context, m));
    // `12 đơn vị có tỷ lệ giải ngân trên 70%`
    let rated = members && cue.rate && context.sentence.holds(cue.own.clone(), Label::Have);
    // `8 khoản thu đạt khá (trên 20% dự toán)`
    let behind = members && last.is_some_and(|m| m + 1 == context.index);
    // `7 trường đạt tỷ lệ đỗ tốt nghiệp 100%`, `18 trường có 100% số học sinh đã tốt nghiệp`
    let all = mention.is_percent() && mention.quantity.value == Decimal::ONE_HUNDRED;
    let rate = cue.rate || cue.tells_rate(context.sentence);
    // `4 chỉ tiêu đạt 100%`
    let planned = last.is_some_and(|m| context.sentence.label(context.cues[m].noun.start) == Some(Label::Plan));
    let whole = rate || cue.bare && (planned || !cue.about.is_empty());
    let all = all && behind && cue.separator.is_none() && reaches && whole;
    let bracketed = behind && bounded && cue.opens_bracket && cue.bare && cue.plan.is_some();
    // `16/34 cục đạt số thu từ 1.000 tỷ đồng trở lên`
    let most = if rated || threshold || (members && reaches) { 5 } else { 3 };
    // `2 xã Hòa An và Hòa Bình đạt 19 tiêu chí`
    let word = |at: &usize| context.sentence.what(*at) == What::Word;
    let names = || cue.own.clone().filter(word).map(|at| context.sentence.is_capital(at)).min() == Some(true);
    let joined = cue.separator.is_none()
        || cue.separator == Some(')') && last.is_some_and(|m| m + 1 < context.index && context.noun(m) != NO_KEY)
        || cue.separator == Some('&') && graded && names();
    let reached = classed && counted && joined && cue.content < most;
    // `không còn xã dưới 10 tiêu chí`
    let lacks = |at: usize| context.sentence.denies(at) && matches!(context.sentence.said(at + 1), "còn" | "có");
    let lacking = mention.bound == Bound::Under && cue.own.clone().any(lacks);
    // `không còn xã nào dưới 10 tiêu chí`; the second number of `đạt 19/19 tiêu chí`.
    // `loại nhỏ hơn 30 kg/con`
    // `mây, tre các loại gần 42 triệu USD` tells how much.
    let several = mention.first > 1 && context.word_before(mention.first - 1) == Some(const { key("các") });
    let none = bounded
        && mention.bound != Bound::Nearly
        && !several
        && context.word_before(mention.first).is_some_and(|word| CLASSES.contains(&word));
    let second = cue.slash && matches!(reading.roles.last(), Some((Role::Other(OtherKind::Criterion), _)));
    // `khảo sát các doanh nghiệp có từ 20 lao động trở lên`; but `phấn đấu các xã có từ 2 trường trở lên`
    let those = mention.bound == Bound::AtLeast
        && !mention.is_percent()
        && earlier::follows_from(context.sentence, context.index)
        && context.sentence.holds(cue.own.clone(), Label::Have)
        && !context.is_meant()
        && who_of_several(context).is_some();
    let class = bounded && mention.bound != Bound::Nearly && cue.rate && classes_members(context) || those;
    let number = (classed && reaches || threshold) && names_a_number(context) || of_rate && bounded;
    let said = bracketed || lacking || none || second || class || number;
    let rate = if all || rated || class { RATE_NAMED } else { 0.0 };
    let score = if all || said || members { CRITERION_OF_MEMBERS } else { CRITERION };
    if all || said || reached {
        let rule = if class || number { CLASS } else { "criterion" };
        add(to, rule, score + rate, Role::Other(OtherKind::Criterion));
    }
}

/// Whether something is measured of those whom the mention counts: `dư nợ qua 4 hội đạt trên …`; not `thu thuế có 4 xã đạt trên …`.
fn measures_those(context: &Context, index: usize) -> bool {
    let (sentence, own) = (context.sentence, context.cues[index].own.clone());
    let tied = |at: usize| matches!(sentence.what(at), What::Word | What::Label(Label::Stop));
    own.len() > 1 && sentence.begins(own.start, Kind::Head) && own.clone().next_back().is_some_and(tied)
}

/// Whether the number, or the range that it begins or ends, says of which class the count right behind it is: `cao dưới 5 m: 38 chiếc`,
/// `từ 2 ha đến dưới 5 ha là 47 thửa`.
fn classes_next(context: &Context, reading: &Reading) -> bool {
    let (sentence, mentions) = (context.sentence, &context.sentence.mentions);
    let bounded = |at: usize| {
        let bound = matches!(mentions[at].bound, Bound::Under | Bound::Over | Bound::AtLeast | Bound::AtMost);
        bound || mentions[at].quantity.max.is_some() || earlier::follows_from(sentence, at)
    };
    let ranges = |at: usize| {
        let Some(next) = mentions.get(at + 1) else { return false };
        let noun = context.cues[at].edge;
        sentence.label(noun) == Some(Label::To) && noun + 1 >= next.first
    };
    let goes_on = matches!(reading.roles.last(), Some((_, CLASS_OF_NEXT)));
    let begins = bounded(context.index) && !(goes_on && ranges(context.index - 1));
    let ends = goes_on && ranges(context.index - 1);
    let last = if begins && ranges(context.index) { context.index + 1 } else { context.index };
    let Some((count, cue)) = mentions.get(last + 1).zip(context.cues.get(last + 1)) else { return false };
    // `từ 100 con trở lên: 25 trang trại`
    let edge = context.cues[last].edge;
    let noun = edge + usize::from(matches!(sentence.label(edge), Some(Label::BoundAfter(_))));
    let tied = sentence.mark(noun) == Some(':') || sentence.said(noun) == "là";
    // `tàu từ 15 m trở lên 650 chiếc`
    let from = mentions[last].bound == Bound::AtLeast && earlier::follows_from(sentence, last);
    // `mức lương dưới 7 triệu đồng 18%; từ 7 - 10 triệu đồng 61%`
    let share = count.is_percent() && cue.plan.is_none();
    let touching = (from || share) && mentions[last].after() == count.first;
    let counted = count.quantity.unit == Unit::Count && !cue.noun.is_empty();
    let counts = (share || counted) && count.bound == Bound::Exact;
    let tied = tied && noun + 1 == count.first || touching;
    (begins || ends) && tied && counts && mentions[last].quantity.unit != Unit::Percent
}

/// Whether the number says which of several something is told of: `các xã có tỷ lệ hộ nghèo trên 25% giảm 4%`.
fn classes_members(context: &Context) -> bool {
    let sentence = context.sentence;
    // `các tỉnh có tỷ lệ trên 99% là Nam Định`, `các xã có tỷ lệ trên 40% gồm: …`
    use Label::{Details, Down, DownTo, Is, LightVerb, Parts, Reach, Up, UpTo};
    let told = matches!(
        sentence.what(context.mention().after()),
        What::Mark(':') | What::Label(Is | Up | Down | Reach | UpTo | DownTo | LightVerb | Parts | Details)
    );
    who_of_several(context).is_some_and(|at| Kind::Member.begins(sentence.tokens, at + 1)) && told
}

/// The token of `các` before those that are told to have so many: `các xã nghèo có`, but of `các xã trong huyện có` all are told of.
fn who_of_several(context: &Context) -> Option<usize> {
    let sentence = context.sentence;
    let has = context.gap().rev().find(|at| sentence.label(*at) == Some(Label::Have))?;
    let who = sentence.start_of(context.gap().start)..sentence.start_of(has);
    let several = |at: &usize| SEVERAL.contains(&sentence.tokens[*at].key);
    who.rev().take(LONGEST_WHO).find(several)
}

/// The rule by which a number says of which of several something is told.
pub const CLASS: &str = "class of members";
/// The same of a number or range right before the count of its class.
pub const CLASS_OF_NEXT: &str = "class of the next count";

/// Words of several of a kind.
pub const SEVERAL: [Key; 2] = [key("các"), key("những")];
/// Most words of who they are.
const LONGEST_WHO: usize = 4;

/// Whether the number says of which the next one says how many there are, or by how much they moved: `số chợ đạt từ 6 điểm trở lên
/// là 14 chợ`, `số hộ vay từ 50 triệu đồng trở lên tăng 15%`.
fn names_a_number(context: &Context) -> bool {
    let (sentence, next) = (context.sentence, context.index + 1);
    let Some(cue) = context.cues.get(next).filter(|cue| cue.bare && cue.separator.is_none()) else { return false };
    let counts = sentence.mentions[next].quantity.unit == Unit::Count;
    let threshold = matches!(context.mention().bound, Bound::AtLeast | Bound::AtMost);
    let told = matches!(cue.lead, Some((Label::Is, _))) && counts || threshold && cue.moves() && cue.content == 0;
    told && context.cue().own.clone().take(3).any(|at| sentence.first_word(at) == const { key("số") })
}

/// Whether the number says of which the next one tells the rate: `tỷ lệ thai phụ được khám từ 4 lần trở lên đạt 83%`, `tỷ lệ hộ có thu
/// nhập dưới 5 triệu đồng là 12%`; not `tỷ lệ hộ nghèo của 12 xã là 15%`.
fn classes_rate(context: &Context) -> bool {
    use Label::{DownTo, Is, Reach, Share, UpTo};
    let (next, mention) = (context.index + 1, context.mention());
    let Some(cue) = context.cues.get(next).filter(|cue| cue.bare && cue.separator.is_none()) else { return false };
    let told = matches!(cue.lead, Some((Reach | Is | Share | UpTo | DownTo, _)));
    // `tỷ lệ trẻ tiêm đủ 8 loại vắc xin`; but `tỷ lệ hộ nghèo 120 hộ chiếm 8%`
    let few = mention.quantity.unit == Unit::Count && mention.quantity.value < Decimal::TEN;
    let which = mention.bound != Bound::Exact || few;
    let sentence = context.sentence;
    let ties = |at: usize| sentence.begins(at, Kind::Preposition) && sentence.label(at) != Some(Label::From);
    let tied = context.before().is_some_and(ties);
    let rate = context.cue().rate && !context.cue().moves() && !mention.is_percent();
    rate && told && which && !tied && sentence.mentions[next].is_percent()
}

/// Whether the number says how many doses those had of whom the next one tells: `số trẻ đã tiêm 1 mũi là 4.200 trẻ`.
fn names_doses(context: &Context) -> bool {
    let next = context.index + 1;
    let Some(cue) = context.cues.get(next).filter(|cue| cue.bare && cue.separator.is_none()) else { return false };
    let told = matches!(cue.lead, Some((Label::Is, _)));
    let doses = [const { key("mũi") }, const { key("liều") }].contains(&context.noun(context.index));
    told && doses && context.mention().quantity.value < Decimal::TEN
}

/// Whether a capitalised word that does not begin the sentence stands right before the number.
fn follows_name(context: &Context) -> bool {
    let (sentence, mention) = (context.sentence, context.mention());
    let Some(before) = mention.item.checked_sub(1).filter(|at| *at > 0 && mention.first == mention.item) else {
        return false;
    };
    let item = &sentence.items[before];
    let last = &sentence.tokens[item.tokens.end - 1];
    matches!(item.what, What::Word) && last.span.of(sentence.text).chars().next().is_some_and(case::is_upper)
}
