//! Two numbers joined by a slash: `42.493/40.300 người` (done and planned), `18/71 xã` (part and whole),
//! `12 lớp/358 học viên` (two figures).

use super::{add, ahead, bracket, part};
use crate::arithmetic::{self, is_whole};
use crate::decimal::Decimal;
use crate::grammar::reading::{Context, Proposal, Reading, Role, Row};
use crate::grammar::sentence::{Mention, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::Bound;
use crate::text::key::key;

const PLANNED: f32 = 2.0;
const WHOLE: f32 = 2.1;
const MEMBERS: f32 = 1.5;
const MORE_THAN_WHOLE: f32 = -4.0;
const OWN_UNITS: f32 = 3.0;
const COMES_OUT: f32 = 1.0;
const RATES: f32 = 1.5;
const OF_A_THING: f32 = 2.5;
const TOLD_BEFORE: f32 = 2.5;
const ROUND: f32 = 0.6;
const ALIKE: f32 = 0.6;
const PLANNED_PAIR: &str = "pair of done and planned";
const WHOLE_PAIR: &str = "pair of part and whole";
const OUT_OF: f32 = 5.0;
const DEEDS_PAIR: &str = "pair of two deeds";

/// Proposes the second number of a pair.
pub fn propose(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    if context.index == 0 {
        return;
    }
    out_of(context, reading, to);
    let Some(pair) = Pair::new(context, reading).filter(|_| context.cue().slash) else { return };
    if pair.is_planned_in_words() {
        add(to, PLANNED_PAIR, OUT_OF, Role::PlanValue { row: pair.row_index });
    }
    if pair.counts_two_things() {
        add(to, "pair of two figures", OWN_UNITS, Role::Figure { part_of: None });
        // `240 vụ/412 bị cáo, trong đó án ma tuý 96 vụ/130 bị cáo`: what is counted beside a part is a part as well.
        if let Some(total) = pair.row.part_of.and_then(|first| part::beside(context, reading, first)) {
            add(to, "pair of two parts", OWN_UNITS + ALIKE, Role::Figure { part_of: Some(total) });
        }
        return;
    }
    // `giảm 75% (4/16 lò gốm)`: what it is and what it was.
    if bracket::comes_of_change(context, pair.first) {
        add(to, "pair of now and then", OUT_OF, Role::Prior { row: pair.row_index });
    }
    if two_deeds(context, reading, pair.value > pair.other) {
        add(to, DEEDS_PAIR, OUT_OF, Role::Figure { part_of: None });
    }
    let mut speaks = Speaks { planned: PLANNED, whole: WHOLE };
    pair.by_unit(&mut speaks);
    pair.by_words(&mut speaks);
    pair.by_size(&mut speaks);
    pair.by_what_was_told(&mut speaks);
    pair.by_percentage(&mut speaks);
    add(to, PLANNED_PAIR, speaks.planned, Role::PlanValue { row: pair.row_index });
    // `6 thẻ/1 hộ/20`: what it is per has a number, and both would be told as one with it.
    if !pair.before().per.clone().any(|at| matches!(context.sentence.what(at), What::Other(_))) {
        add(to, WHOLE_PAIR, speaks.whole, Role::Whole { row: pair.row_index });
    }
}

/// What speaks for the second number as the plan of the first, and as the whole that the first is of.
struct Speaks {
    planned: f32,
    whole: f32,
}

/// Two numbers with a slash between.
struct Pair<'c, 'r, 's, 't> {
    context: &'c Context<'s, 't>,
    reading: &'r Reading,
    /// The mention of the first, its row and which one that is.
    first: usize,
    row_index: usize,
    row: &'r Row,
    value: Decimal,
    other: Decimal,
    /// The first has a noun of its own; the second has none.
    own_noun: bool,
    nameless: bool,
}

impl<'c, 'r, 's, 't> Pair<'c, 'r, 's, 't> {
    fn new(context: &'c Context<'s, 't>, reading: &'r Reading) -> Option<Self> {
        let first = context.index - 1;
        let (row_index, row) = reading.recent().next().filter(|(_, row)| row.mention == Some(first))?;
        let quantity = &context.mention().quantity;
        let named = |i: usize| {
            use Label::{Actor, LightVerb, NameHead, Numbered, Plan};
            matches!(context.sentence.what(i), What::Word | What::Label(Numbered | NameHead | Actor | LightVerb | Plan))
        };
        let (value, other) = (context.sentence.mentions[first].quantity.value, quantity.value);
        // `320 người/200`: of the same.
        let nameless = quantity.bare && context.cue().noun.is_empty();
        let own_noun = context.gap().any(named);
        Some(Pair { context, reading, first, row_index, row, value, other, own_noun, nameless })
    }

    fn before(&self) -> &'c Mention {
        &self.context.sentence.mentions[self.first]
    }

    fn units(&self) -> (Unit, Unit) {
        (self.before().quantity.unit, self.context.mention().quantity.unit)
    }

    /// `310 căn/300 chỉ tiêu giao`
    fn is_planned_in_words(&self) -> bool {
        let (sentence, noun) = (self.context.sentence, &self.context.cue().noun);
        let given = sentence.label(noun.start) == Some(Label::Plan) && !noun.is_empty();
        let (a, b) = self.units();
        a == b && self.own_noun && given
    }

    /// `12 lớp/358 học viên`, but not `150 lao động/140 lao động`.
    fn counts_two_things(&self) -> bool {
        let (a, b) = self.units();
        let one_unit = a == b || (a == Unit::Count && !self.own_noun && b != Unit::Percent);
        self.own_noun && !one_noun(self.context) && !self.nameless || !one_unit
    }

    fn by_unit(&self, speaks: &mut Speaks) {
        let (a, b) = self.units();
        // `số bác sĩ trên 10.000 dân: 11/12`
        if self.context.sentence.counted_by(self.context.cues[self.first].own.clone()).is_some() {
            speaks.planned += RATES;
        }
        let measured = |unit| matches!(unit, Unit::Money(_) | Unit::Measure(_));
        if a == Unit::Percent || measured(a) || measured(b) {
            speaks.planned += RATES;
        }
        if self.own_noun && self.nameless {
            speaks.planned += OWN_UNITS;
            speaks.whole += OWN_UNITS;
        }
    }

    fn by_words(&self, speaks: &mut Speaks) {
        let &Pair { context, first, .. } = self;
        let (sentence, cue) = (context.sentence, context.cue());
        // `21/118 thẩm phán chưa đạt chỉ tiêu`: nobody plans what is not done.
        if sentence.denies(cue.edge) {
            speaks.whole += OF_A_THING;
        }
        // `42/45 cuộc theo kế hoạch`
        if sentence.holds(cue.edge..cue.edge + 3, Label::Plan) {
            speaks.planned += COMES_OUT;
        }
        // `dự phòng đã sử dụng 96/310 tỷ đồng`: of what there was.
        if context.cues[first].own.clone().any(|i| sentence.first_word(i) == const { key("sử") }) {
            speaks.whole += OF_A_THING;
        }
        // `17/23 xã thu đạt trên 75% dự toán`: so many of them did.
        if counts_members(context, context.index) && passes_a_mark(context) {
            speaks.whole += OF_A_THING;
        }
        // `4,5/9 km mặt đường của dự án`: of a thing that is so large. `60,9% dung tích thiết kế` says what it is held against.
        let held = context.cues.get(context.index + 1).is_some_and(|later| {
            let share = matches!(later.lead, Some((Label::Reach | Label::Equal | Label::Share, _)));
            sentence.mentions[context.index + 1].is_percent() && share && later.worded && later.plan.is_none()
        });
        if held || belongs(context, cue.edge) {
            speaks.whole += OF_A_THING;
        }
    }

    /// `100%/100% xã` counts none.
    fn counts_members(&self) -> bool {
        counts_members(self.context, self.context.index) && self.units().1 != Unit::Percent
    }

    /// `19.846/38.500 lao động`: plans are round, and far from done in the midst of their year.
    fn is_like_a_plan(&self) -> bool {
        let far = self.value * Decimal::from(5) < self.other * Decimal::from(4);
        !self.counts_members() && far && is_round(self.other) && !is_round(self.value)
    }

    fn by_size(&self, speaks: &mut Speaks) {
        if self.value > self.other {
            speaks.whole += MORE_THAN_WHOLE;
        }
        if self.counts_members() {
            speaks.whole += MEMBERS;
        } else if self.is_like_a_plan() {
            speaks.planned += ROUND;
        }
    }

    fn by_what_was_told(&self, speaks: &mut Speaks) {
        let &Pair { context, reading, row, row_index, other, .. } = self;
        // `giải quyết việc làm cho 9.600 người, đạt 53% kế hoạch, trong đó xuất khẩu 410/800 người`: a part of what was planned.
        if !self.counts_members() && row.part_of.is_some_and(|total| reading.rows[total].plans > 0) {
            speaks.planned += ROUND;
        }
        // `145.258/156.000 lao động, đạt 93,1% kế hoạch; đưa 1.738/3.500 người đi`: pairs of one sentence are of one kind.
        // But `1/3 diện tích` is a fraction.
        let fraction = other < Decimal::TEN;
        let mut pairs =
            reading.roles.iter().rev().filter(|(_, rule)| !fraction && [PLANNED_PAIR, WHOLE_PAIR].contains(rule));
        if let Some((_, last)) = pairs.next() {
            let alike = ALIKE * (1 + pairs.take_while(|(_, rule)| rule == last).take(2).count()) as f32;
            if *last == PLANNED_PAIR { speaks.planned += alike } else { speaks.whole += alike }
        }
        // `phát hiện 640 vụ …, làm rõ 560/640 vụ`: the second number was told before as something found.
        let unit = self.units().1;
        // But `23/30 xã đạt …, 25/30 xã đạt …, 28/30 xã đạt …` has three pairs.
        let paired = |told: &Row| told.mention.is_some_and(|at| context.cues[at].slash);
        let told = |told: &Row| told.unit == unit && told.value == Some(other) && !paired(told);
        if reading.rows[..row_index].iter().any(told) {
            speaks.whole += TOLD_BEFORE;
        }
    }

    /// A stated percentage settles whether the second number is what it is measured by.
    fn by_percentage(&self, speaks: &mut Speaks) {
        let &Pair { context, reading, first, value, other, .. } = self;
        let next = context.index + 1;
        if let Some(later) = context.sentence.mentions.get(next).filter(|m| m.is_percent()) {
            let cue = &context.cues[next];
            let (step, slack) = (arithmetic::step_of(later.quantity.value), self.before().quantity.step / Decimal::TWO);
            let comes_out = |percent| arithmetic::comes_out(value, other, percent, step, slack);
            let shares = comes_out(later.quantity.value);
            // `1.230/1.500 hộ (tỷ lệ 82%)`
            let called = cue.opens_bracket && context.sentence.holds(cue.own.clone(), Label::Rate);
            let rated = cue.plan.is_none() && (cue.tells_rate(context.sentence) || called);
            if matches!(cue.lead, Some((Label::Share, _))) || (shares && rated) {
                // `làm rõ 121/127 vụ án (đạt tỷ lệ 95,3%)`
                speaks.whole += COMES_OUT * 2.0;
            } else if cue.plan.is_some() && shares {
                speaks.planned += COMES_OUT * 2.0;
            } else if shares && cue.opens_bracket && !self.is_like_a_plan() {
                speaks.whole += COMES_OUT;
            } else if matches!(cue.lead, Some((Label::Exceed, _)))
                && (shares || comes_out(later.quantity.value + Decimal::ONE_HUNDRED))
            {
                speaks.planned += COMES_OUT * 2.0;
            }
        }
        // `tỷ lệ hộ nghèo 4,5% (120/2.667 hộ)`: so many of all.
        let rate = first.checked_sub(1).map(|at| (&context.sentence.mentions[at], reading.roles[at].0));
        if let Some((rate, Role::Figure { .. })) = rate
            && rate.is_percent()
            && ahead::pair_comes_to(context, first, rate.quantity.value)
        {
            speaks.whole += COMES_OUT * 2.0;
        }
    }
}

/// Whether a number ends in two noughts, as plans do.
fn is_round(number: Decimal) -> bool {
    let hundred = Decimal::ONE_HUNDRED;
    number >= hundred * Decimal::TEN && is_whole(number / hundred)
}

/// Whether a percentage with a bound follows that those which the pair counts reached.
fn passes_a_mark(context: &Context) -> bool {
    let next = context.index + 1;
    context.sentence.mentions.get(next).zip(context.cues.get(next)).is_some_and(|(later, cue)| {
        let bounded = !matches!(later.bound, Bound::Exact | Bound::About);
        bounded && later.is_percent() && cue.separator.is_none() && matches!(cue.lead, Some((Label::Reach, _)))
    })
}

/// `96 trong tổng số 192 xã`, `34 trên tổng số 40 hồ chứa`: the number that counts no noun is a part of the next.
fn out_of(context: &Context, reading: &Reading, to: &mut Vec<Proposal>) {
    let (sentence, before) = (context.sentence, context.index - 1);
    let mention = context.mention();
    let Some((row, first)) = reading.recent().next().filter(|(_, row)| row.mention == Some(before)) else { return };
    let small =
        |i: usize| matches!(sentence.what(i), What::Label(Label::Parts | Label::Filler | Label::Bound(Bound::Over)));
    let total = |i: usize| sentence.has_word(i, const { key("tổng") });
    let gap = context.gap();
    // `9 trong số 14 bệnh viện`, `3 trong 12 chỉ tiêu`
    let within = |i: usize| sentence.first_word(i) == const { key("trong") };
    let alone =
        gap.len() == 1 && within(gap.start) && matches!(sentence.label(gap.start), Some(Label::Parts | Label::Stop));
    let joined = alone || !gap.is_empty() && gap.clone().all(small) && (gap.clone().any(total));
    let parts = first.unit == mention.quantity.unit && first.value <= Some(mention.quantity.value);
    let kind = matches!(first.unit, Unit::Count | Unit::Money(_) | Unit::Measure(_));
    if joined && parts && kind && context.cues[before].noun.is_empty() {
        add(to, "part out of a whole", OUT_OF, Role::Whole { row });
        // `36 tỷ đồng trong tổng số 40 tỷ đồng, đạt 90% kế hoạch`
        if planned_by_the_next(context, first.value.unwrap_or_default(), first.slack) {
            add(to, "pair of done and planned", OUT_OF + COMES_OUT, Role::PlanValue { row });
        }
    }
}

/// Whether the percentage behind the mention names a plan, and is what `value` is of the mention.
fn planned_by_the_next(context: &Context, value: Decimal, slack: Decimal) -> bool {
    let next = context.index + 1;
    context.sentence.mentions.get(next).filter(|m| m.is_percent()).is_some_and(|later| {
        let (percent, step) = (later.quantity.value, arithmetic::step_of(later.quantity.value));
        context.cues[next].plan.is_some()
            && arithmetic::comes_out(value, context.mention().quantity.value, percent, step, slack)
    })
}

/// Whether `của` follows, behind a few words: what has the whole is named.
fn belongs(context: &Context, at: usize) -> bool {
    let sentence = context.sentence;
    let mut words = (at..at + 4).take_while(|i| matches!(sentence.what(*i), What::Word | What::Label(Label::Stop)));
    words.any(|i| sentence.first_word(i) == const { key("của") })
}

/// `150 lao động/140 lao động nông thôn`: both name the same noun; not `57 ca mắc/7 ca tử vong`, `820 lượt/960 lượt người`.
fn one_noun(context: &Context) -> bool {
    let (a, b) = (context.called.of(context.index - 1).noun, context.called.of(context.index).noun);
    let counts_else = || b.len() > a.len() && b.last().is_some_and(|word| Kind::Counter.is_word(*word));
    !a.is_empty() && !b.is_empty() && a.iter().zip(b).all(|(a, b)| a == b) && !counts_else()
}

/// Whether what is counted in a pair was taken up and then done with (`falls`: fewer of them), as its words say or those of a pair
/// before: `thụ lý và giải quyết 120/85 vụ dân sự; hành chính 14/9 vụ`; not `xây mới và sửa chữa 120/85 căn`.
fn two_deeds(context: &Context, reading: &Reading, falls: bool) -> bool {
    let (sentence, cue) = (context.sentence, &context.cues[context.index - 1]);
    let verb = |at: usize| sentence.label(at) == Some(Label::LightVerb);
    let start = cue.own.start.saturating_sub(LONGEST_DEED);
    let clause = (start..cue.own.end).rev().take_while(|at| !sentence.is_number(*at));
    let joins = |at: usize| {
        sentence.label(at) == Some(Label::Joiner) || matches!(sentence.mark(at), Some('/' | '-' | '–' | ','))
    };
    let taken_up = |at: usize| Kind::TakesUp.is_all(&crate::text::case::lowercase(sentence.said(at)));
    let joined = |at: usize| falls && at > 0 && joins(at) && taken_up(at - 1) && verb(at + 1);
    let mut pairs = reading.roles.iter().rev().map(|(_, rule)| *rule);
    let mut goes_on = || pairs.find(|rule| rule.starts_with("pair of")) == Some(DEEDS_PAIR) && !cue.verbal;
    clause.into_iter().any(joined) || goes_on()
}

/// Most items of the two verbs before a pair that stand before its own phrase.
const LONGEST_DEED: usize = 4;

/// Whether the noun is one of which there is a fixed number: communes, units, schools.
pub fn counts_members(context: &Context, index: usize) -> bool {
    context.sentence.begins(context.counted(index).start, Kind::Member)
}
