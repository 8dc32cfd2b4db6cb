//! How a figure comes by its name: the ways are asked one after the other, the first that knows one gives it. None knows one where what
//! stands before the number is the whole of it.
//!
//! `xã Phú Lâm có 4 trường học đạt chuẩn` is named by what there is ([`Naming::there_are`]), `cấp cho 3.120 hộ nghèo vay vốn` by deed and
//! object ([`Naming::with_object`]), `lũy kế thu 640 tỷ đồng` by what was named before ([`Naming::summed_up`]).

use super::before::phrase_before;
use super::behind::{names_thing, phrase_behind, short_behind};
use super::complete::level_of_parts;
use super::continued::continued;
use super::governing::{governing, without_giver};
use super::lean::{acts, average, caused, completes, degree, join, names_only_rate, to_degree, whole_behind};
use super::leaning::leaned;
use super::object::{
    aims_told, comes_from, done_with, goes_to, meets_aims, money_by_name, names_rate_behind, object_of_pair, reaches,
    takes_object,
};
use super::phrase::{content, funds, is_light, is_name, is_verb, is_who, names_place, says_little, syllables, who_end};
use super::price::{
    counted_before, counted_behind, names_only_each, paid_to_counted, pays_out, told_of_counted, words_before_worth,
};
use super::region::{region, region_before, side};
use super::respective;
use super::retold::{counts_again, is_equated, measures_for_whom, paid_for_all, raises_all, sums_up};
use super::trim::{is_mean, is_one_of_offices};
use super::written::words;
use super::{Lean, Phrase, behind_last, measures};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::OtherKind;
use crate::text::case;
use crate::text::find;
use crate::text::token::cut;
use std::ops::Range;

/// A mention that is to be named, and what its own words say.
pub(super) struct Naming<'a, 't> {
    sentence: &'a Sentence<'t>,
    cues: &'a [Cue],
    index: usize,
    /// The mention whose words before it name the thing.
    governed: usize,
    /// The items that name it, before the number.
    pub(super) items: Range<usize>,
    lean: Lean<'a>,
    /// All but its text.
    pub(super) draft: Phrase,
    /// The figure before, for which this one measures something: `315 giấy chứng nhận cho hộ nghèo (84 ha)`.
    for_whom: Option<&'a Phrase>,
    /// How much the items say, and whether they need something beside them.
    content: usize,
    bare: bool,
    /// Whether they are long, or nothing.
    heavy: bool,
    /// Whether `với` leads up to the number.
    with: bool,
    counts: bool,
    percent: bool,
    priced: bool,
    /// Whether a noun stands right behind the number.
    thing: bool,
}

/// A name, and what figures that lean on this one take from it.
struct Named<'a> {
    text: String,
    lends: Lends<'a>,
}

/// What a figure lends: its own words, nothing, or what another one lends.
enum Lends<'a> {
    Own,
    Nothing,
    Of(&'a Phrase),
}

fn own<'a>(text: String) -> Named<'a> {
    Named { text, lends: Lends::Own }
}

fn nothing<'a>(text: String) -> Named<'a> {
    Named { text, lends: Lends::Nothing }
}

impl<'a, 't> Naming<'a, 't> {
    /// The ways, in their order: what is told of the words before the number, then of those behind it.
    const WAYS: [fn(&Self) -> Option<Named<'a>>; 31] = [
        Self::met_aims,
        Self::plan_itself,
        Self::beside_another,
        Self::aims_told,
        Self::rate_behind,
        Self::equated,
        Self::paid_for_all,
        Self::of_counted,
        Self::paid_to_counted,
        Self::measured,
        Self::listed,
        Self::in_turn,
        Self::worth_of_amount,
        Self::continued,
        Self::behind_colon,
        Self::came_of_it,
        Self::side,
        Self::there_is,
        Self::price_of_counted,
        Self::raised_total,
        Self::level_of_parts,
        Self::to_degree,
        Self::of_region,
        Self::leaned,
        Self::summed_up,
        Self::this_rate,
        Self::there_are,
        Self::aim_behind,
        Self::with_object,
        Self::money_by_name,
        Self::takes_object,
    ];

    pub(super) fn new(
        sentence: &'a Sentence<'t>,
        cues: &'a [Cue],
        index: usize,
        governed: usize,
        lean: Lean<'a>,
    ) -> Self {
        let (cue, mention) = (&cues[governed], &sentence.mentions[index]);
        // `5.487 người ở cộng đồng (với 2.278 người đang điều trị)`: those in the bracket have words of their own.
        let with = cue.own.clone().next_back().is_some_and(|i| sentence.label(i) == Some(Label::With));
        let told = with && acts(sentence, &cues[index]);
        let again = lean.same_sentence && counts_again(sentence, cues, index);
        let for_whom = lean
            .before
            .filter(|before| lean.same_sentence && !told && measures_for_whom(sentence, cues, index, before));
        let apart = told || again || for_whom.is_some();
        let items = governing(sentence, cues, index, governed, lean.same_sentence, apart);
        let items = if governed < index { without_giver(sentence, items) } else { items };
        let counts = mention.quantity.unit == Unit::Count;
        let thing = names_thing(sentence, index);
        let content = content(sentence, items.clone());
        // `1.120 lao động, bình quân mỗi xã 22 lao động`, `35 lớp, mỗi lớp 30 học viên`
        let before = lean.before.filter(|_| lean.same_sentence).map_or("", |before| &before.noun);
        let counted = || before.split(' ').next().is_some_and(|noun| sentence.words(items.clone()) == noun);
        let each = counts
            && sentence.holds(cue.own.clone(), Label::Average)
            && (says_little(sentence, items.clone()) || counted());
        let bare = content == 0
            || each
            || funds(sentence, items.clone())
            || only_amount(sentence, cue, items.clone())
            || counts && completes(sentence, cue) && is_who(sentence, items.clone()) && thing;
        let draft = Phrase {
            own: words(sentence, items.clone()),
            noun: words(sentence, cues[index].noun.clone()),
            who: !items.is_empty() && (is_who(sentence, items.clone()) || is_name(sentence, items.clone())),
            light: content > 0 && is_light(sentence, items.clone()),
            verbal: items.clone().any(|i| is_verb(sentence, i)),
            aside: sentence.holds(cue.own.clone(), Label::Average),
            depth: mention.depth,
            items: Some(items.clone()),
            ..Phrase::default()
        };
        Naming {
            heavy: content == 0 || syllables(sentence, items.clone()) > 5,
            percent: mention.is_percent(),
            priced: matches!(mention.quantity.unit, Unit::Money(_)),
            sentence,
            cues,
            index,
            governed,
            items,
            lean,
            draft,
            for_whom,
            content,
            bare,
            with,
            counts,
            thing,
        }
    }

    /// The figure before, where the money is what the counted are worth: `trao 62 suất quà của tỉnh trị giá 17 triệu đồng`.
    pub(super) fn worth_of(&self) -> Option<&'a Phrase> {
        // `450 suất quà cho hộ nghèo, gia đình chính sách trị giá 90 triệu đồng`: one more of those to whom they went.
        let given =
            || (behind_last(self.cues, self.index)..self.cue().own.start).any(|i| self.sentence.said(i) == "cho");
        let whole = || super::each(self.sentence, self.cue()).is_none();
        // `9 xe lăn, xe đạp trị giá 36 triệu đồng`
        let first = |words: &str| words.split(' ').next().map(case::lowercase).filter(|word| !word.is_empty());
        let comma = self.sentence.mark(self.items.start.wrapping_sub(1)) == Some(',');
        let alike = || self.lean.before.is_some_and(|before| comma && first(&before.noun) == first(&self.draft.own));
        let near = self.cue().separator.is_none() || !self.draft.verbal && whole() && (given() || alike());
        let worth = self.itself() && self.priced && near;
        self.lean
            .before
            .filter(|before| worth && words_before_worth(&self.draft.own) && counted_before(before, self.lean))
    }

    /// The phrase with its name; its text is empty where nothing names it.
    pub(super) fn named(&self) -> Phrase {
        let mut phrase = self.draft.clone();
        let Named { text, lends } =
            Self::WAYS.iter().find_map(|way| way(self)).unwrap_or_else(|| own(phrase.own.clone()));
        match lends {
            Lends::Own => {}
            Lends::Nothing => phrase.own = String::new(),
            Lends::Of(before) => {
                (phrase.own, phrase.light, phrase.verbal) = (before.own.clone(), before.light, before.verbal);
            }
        }
        phrase.text = if text.is_empty() { phrase.own.clone() } else { text };
        // `thụ lý 23 vụ trộm cắp, xét xử xong 19 vụ`: of the kind that was named.
        let handled = self.draft.verbal && self.cue().separator != Some(';') && Kind::Handled.is_all(&phrase.noun);
        let kind = |before: &&Phrase| before.noun.strip_prefix(&phrase.noun).is_some_and(|kind| kind.starts_with(' '));
        let bare = || [&phrase.own, &join(&phrase.own, &phrase.noun)].contains(&&phrase.text);
        if let Some(before) = self.here().filter(kind).filter(|_| handled && bare()) {
            phrase.text = join(&phrase.own, &before.noun);
            phrase.noun = before.noun.clone();
        }
        phrase
    }

    /// The cue of the mention that governs.
    fn cue(&self) -> &'a Cue {
        &self.cues[self.governed]
    }

    /// Whether the mention's own words govern.
    fn itself(&self) -> bool {
        self.governed == self.index
    }

    /// The figure before it in the sentence.
    fn here(&self) -> Option<&'a Phrase> {
        self.lean.before.filter(|_| self.lean.same_sentence)
    }

    fn words(&self, items: Range<usize>) -> String {
        words(self.sentence, items)
    }

    /// The whole of what stands behind the number.
    fn behind(&self) -> String {
        self.words(phrase_behind(self.sentence, self.index))
    }

    /// `trường đã hoàn thành đạt và vượt 9 chỉ tiêu của sở giao`
    fn met_aims(&self) -> Option<Named<'a>> {
        if !self.itself() || !meets_aims(self.sentence, self.cues, self.index) {
            return None;
        }
        let own_words = self.cue().own.clone();
        let verbs = own_words.clone().rev().take_while(|i| reaches(self.sentence, *i)).last().unwrap_or(own_words.end);
        Some(own(join(&self.words(verbs..own_words.end), &self.behind())))
    }

    /// `đạt 28% kế hoạch vốn 101 tỷ đồng`: how much the plan is.
    fn plan_itself(&self) -> Option<Named<'a>> {
        let plan = self.cues[self.index.checked_sub(1)?].plan.clone()?;
        let right = plan.end == self.sentence.mentions[self.index].first && self.content == 0;
        right.then(|| nothing(self.words(plan)))
    }

    /// `thấp hơn 5,6 điểm phần trăm so với bình quân cả nước (42,1%)`: how far it is from another, and the other.
    fn beside_another(&self) -> Option<Named<'a>> {
        let (sentence, opens) = (self.sentence, self.cues[self.index].opens_bracket);
        let than = if opens { self.index.checked_sub(1)? } else { self.index };
        let (_, verb) = self.cues[than].lead.filter(|_| self.cues[than].against_thing)?;
        let start = self.cues[than].edge + 1;
        let ends = |at: &usize| matches!(sentence.what(*at), What::Mark(_) | What::Number(_) | What::End);
        let thing = start..(start..sentence.items.len()).find(ends)?;
        let beside = self.itself()
            && self.content == 0
            && sentence.is_than(verb)
            && sentence.label(start - 1) == Some(Label::Against);
        let apart = if opens { String::new() } else { self.words(verb..verb + 1) };
        let level = if sentence.said(start - 1).ends_with("mức") { "mức" } else { "" };
        (beside && thing.end < start + 8).then(|| own(join(&join(&apart, level), &self.words(thing))))
    }

    fn aims_told(&self) -> Option<Named<'a>> {
        let counts = self.counts && self.itself();
        counts.then(|| aims_told(self.sentence, self.cues, self.index)).flatten().map(own)
    }

    fn rate_behind(&self) -> Option<Named<'a>> {
        names_rate_behind(self.sentence, self.cue(), self.index).then(|| own(self.behind()))
    }

    /// `84 lá = 0,4% số đơn đã nhận`: a share of those.
    fn equated(&self) -> Option<Named<'a>> {
        let before = self.here().filter(|_| self.percent && is_equated(self.sentence, self.cue()))?;
        Some(own(before.text.clone()))
    }

    fn paid_for_all(&self) -> Option<Named<'a>> {
        let paid = self.itself() && self.priced;
        paid.then(|| paid_for_all(self.sentence, self.cues, self.index, self.items.clone())).flatten().map(own)
    }

    fn of_counted(&self) -> Option<Named<'a>> {
        let before = self.here().filter(|_| self.priced && self.itself())?;
        told_of_counted(self.sentence, self.cues, self.index, self.items.clone(), before).map(own)
    }

    /// `hỗ trợ cho 140 hộ bị sạt lở đất là 2 tỷ đồng`: what those counted got, whatever is told of them in between.
    fn paid_to_counted(&self) -> Option<Named<'a>> {
        let before = self.here().filter(|_| self.priced && self.itself())?;
        let text = paid_to_counted(self.sentence, self.cues, self.index).then(|| before.text.clone())?;
        Some(Named { text, lends: Lends::Of(before) })
    }

    /// `315 giấy chứng nhận cho hộ nghèo (84 ha)`: of those before, for whom.
    fn measured(&self) -> Option<Named<'a>> {
        let before = self.for_whom?;
        let tail = self.words(behind_last(self.cues, self.index)..self.cue().own.start);
        let told = find::holds(&before.text, &tail);
        Some(own(if told { before.text.clone() } else { join(&before.text, &tail) }))
    }

    /// `A, B và C lần lượt chiếm 36%, 29,6% và 14,5%`
    fn in_turn(&self) -> Option<Named<'a>> {
        let answered = self.lean.respective?;
        let head = (0..=self.governed).rev().find(|i| respective::turns(self.sentence, &self.cues[*i]));
        let said =
            head.map_or(self.draft.own.clone(), |head| self.words(phrase_before(self.sentence, self.cues, head)));
        // `số hộ vay vốn quý I và quý II lần lượt là 64 và 81 hộ`: named whole, it answers to times.
        let whole = measures(&said) && said.split(' ').count() > 3;
        (!whole).then(|| own(join(&said, &answered.text)))
    }

    fn listed(&self) -> Option<Named<'a>> {
        respective::listed(self.sentence, self.cues, self.governed).map(own)
    }

    /// `sản lượng cá 320 tấn, giá trị 45 tỷ đồng`: what so much is worth.
    fn worth_of_amount(&self) -> Option<Named<'a>> {
        let before = self.here().filter(|_| self.itself() && self.priced && self.bare)?;
        let worth = self.sentence.last_of(self.cue().own.clone(), Label::Fund)?;
        let worth = case::lower_first(self.sentence.said(worth));
        let named = cut(&before.text);
        let amount = Kind::Amount.length(&named, 0);
        let rest = named.get(amount).map_or("", |of| &before.text[of.span.start..]);
        (amount > 0 && find::holds(&worth, "trị")).then(|| own(join(&worth, rest)))
    }

    fn continued(&self) -> Option<Named<'a>> {
        let itself = self.itself();
        let text = itself.then(|| continued(self.sentence, self.cues, self.index, &self.draft, self.lean)).flatten()?;
        Some(Named { text, lends: self.lean.before.map_or(Lends::Own, Lends::Of) })
    }

    /// `… là “phao cứu sinh”: 9.418 người nộp hồ sơ`; `Bạc Liêu: Hơn 6 nghìn học sinh được vay vốn`.
    fn behind_colon(&self) -> Option<Named<'a>> {
        let colon = self.cue().separator == Some(':');
        // `Thiệt hại về nhà ở: 340 nhà bị sập`
        let about = || find::holds(&self.draft.own, " về ");
        let told = self.counts && colon && (self.heavy || about()) && acts(self.sentence, &self.cues[self.index]);
        let placed = || self.itself() && headed_by_place(self.sentence, self.index, self.items.clone());
        // `Công tác chăm sóc trẻ em được quan tâm: 98% trẻ em có thẻ`: how it went is no name.
        let verdict = || {
            let Some(mark) = self.sentence.mentions[self.index].first.checked_sub(1) else { return false };
            let mut clause = behind_last(self.cues, self.index)..mark;
            let right = self.itself() && self.thing && self.sentence.mark(mark) == Some(':');
            right && !measures(&self.draft.own) && clause.any(|at| self.sentence.begins(at, Kind::Verdict))
        };
        (colon && (told || placed() || verdict())).then(|| nothing(self.behind()))
    }

    /// `vụ sập cầu khiến 7 người chết`
    fn came_of_it(&self) -> Option<Named<'a>> {
        let came = self.counts && self.thing && self.draft.own.ends_with(" khiến");
        came.then(|| own(self.behind()))
    }

    /// `giải quyết việc làm cho 900 lao động, trong tỉnh 600 lao động, ngoài tỉnh 300 lao động`
    fn side(&self) -> Option<Named<'a>> {
        let before = self.lean.total.or(self.here()).filter(|_| self.itself())?;
        let near = self.items.start - usize::from(self.items.start > self.cue().own.start)..self.items.end;
        let near = if self.sentence.said(near.start) == "trong" { near } else { self.items.clone() };
        let text = side(&before.text, self.sentence.words(near))?;
        Some(Named { text, lends: Lends::Of(before) })
    }

    /// `toàn tỉnh còn 29.340 hộ nghèo`, `…, với 1.138 lượt doanh nghiệp tham gia`, `còn lại 5,3% làm nông nghiệp`: what follows.
    fn there_is(&self) -> Option<Named<'a>> {
        let office = || is_one_of_offices(self.sentence, self.items.start);
        let small = !self.bare && !self.items.is_empty() && says_little(self.sentence, self.items.clone()) && !office();
        let there_is = small || (self.with && (self.counts || self.percent) && self.heavy);
        let whole = || whole_behind(self.sentence, self.cue(), self.index, &self.draft.own, self.lean);
        (there_is && self.thing).then(|| own(whole()))
    }

    /// `tặng 10 phần quà, mỗi phần 500.000 đồng`: a price of what was named before.
    fn price_of_counted(&self) -> Option<Named<'a>> {
        let before = self.lean.before.filter(|before| self.priced && counted_before(before, self.lean))?;
        names_only_each(self.sentence, self.cue()).then(|| own(before.text.clone()))
    }

    /// `lập 46 tổ hòa giải, nâng tổng số lên 1.230 tổ`
    fn raised_total(&self) -> Option<Named<'a>> {
        let raised = self.counts && self.content == 0 && raises_all(self.sentence, self.cue());
        raised.then(|| own(join("tổng số", &self.draft.noun)))
    }

    fn level_of_parts(&self) -> Option<Named<'a>> {
        let empty = self.content == 0;
        let level = empty.then(|| level_of_parts(self.sentence, self.cues, self.governed, self.lean)).flatten()?;
        Some(own(self.words(level..level + 1)))
    }

    /// `mức thưởng bình quân 4 triệu đồng (cao nhất là 60 triệu đồng)`, `năng suất 62 tạ/ha, cao nhất là xã Phú Lâm 68 tạ/ha`
    fn to_degree(&self) -> Option<Named<'a>> {
        let Naming { sentence, cues, index, items, content, .. } = self;
        let before = self.here().filter(|_| self.itself() && !self.counts)?;
        let same = sentence.mentions[index - 1].quantity.unit == sentence.mentions[*index].quantity.unit;
        // `thưởng cao nhất 60 triệu đồng, bình quân 4 triệu đồng`
        let mean = |at: &usize| is_mean(sentence, *at);
        let mean = || self.cue().own.clone().find(mean).filter(|_| before.text.ends_with(" nhất"));
        let at = degree(sentence, &cues[*index]).or_else(mean).filter(|_| same)?;
        let degree = case::lowercase(sentence.said(at));
        if *content == 0 {
            return to_degree(&before.text, &degree).map(own);
        }
        let head = before.text.strip_suffix(before.own.as_str()).filter(|head| !head.is_empty());
        let head = head.map(str::to_string).or_else(|| to_degree(&before.text, ""))?;
        (names_place(sentence, items.clone()) && measures(&head)).then(|| own(join(&head, &self.draft.own)))
    }

    /// `khu vực đồng bằng có 8.200 hộ nghèo, 7.600 hộ cận nghèo`
    fn of_region(&self) -> Option<Named<'a>> {
        let counts = self.bare && self.counts && self.thing;
        let region = counts.then(|| region_before(self.sentence, self.cues, self.index)).flatten()?;
        Some(own(join(&self.behind(), &region)))
    }

    fn leaned(&self) -> Option<Named<'a>> {
        if !self.bare {
            return None;
        }
        let text = leaned(self.sentence, self.cues, self.index, &self.draft, self.lean);
        // `tỷ lệ hộ nghèo 9,5%, xã có 3 chợ, 79 quầy`: 3 chợ took nothing along that 79 could lean on.
        let before = self.here().filter(|before| find::holds(&text, &before.own));
        Some(Named { text, lends: before.map_or(Lends::Own, Lends::Of) })
    }

    /// `thu nội địa tháng 8 là 97 tỷ đồng; lũy kế thu 640 tỷ đồng`
    fn summed_up(&self) -> Option<Named<'a>> {
        let summed = |before: &&Phrase| sums_up(self.sentence, self.cue(), &self.draft.own, before, self.lean);
        let before = self.lean.before.filter(|before| self.priced && summed(before))?;
        Some(own(before.text.clone()))
    }

    /// `3.512 em; tỷ lệ này giảm`: the rate of what was named before.
    fn this_rate(&self) -> Option<Named<'a>> {
        let said = &self.draft.own;
        let before = &self.lean.before.filter(|_| names_only_rate(said))?.text;
        let rate = said.strip_suffix("này").unwrap_or(said).trim();
        let named = find::begins(&case::lowercase(before), &[&case::lowercase(rate)]);
        let of = case::lower_first(before);
        Some(own(if named { before.clone() } else { join(rate, of.strip_prefix("số ").unwrap_or(before)) }))
    }

    /// `xã Phú Lâm có 4 trường học đạt chuẩn`: what there is; but `đàn bò của huyện có 14.300 con`, and of `1.003 nhà tốc mái, trong đó
    /// Lào Cai có 204 nhà` which.
    fn there_are(&self) -> Option<Named<'a>> {
        let Naming { sentence, cues, index, items, lean, draft, .. } = self;
        let cue = self.cue();
        if !cue.adjacent || !self.thing || cue.lead.is_none_or(|(_, at)| !says_there_are(sentence, at)) {
            return None;
        }
        let there = self.behind();
        let again = |total: &Phrase| find::holds(&total.noun, &there);
        let repeated = (there == draft.noun || draft.noun.is_empty()) && !is_who(sentence, items.clone());
        let has = |at: usize| matches!(cues[at].lead, Some((Label::Have, _))) && at != *index;
        let mut near = index.saturating_sub(NEAR)..cues.len().min(index + NEAR + 1);
        let mut beside = || near.any(|at| has(at) && self.words(phrase_behind(sentence, at)) == there);
        if let Some(region) = Some(items.clone()).filter(|_| self.counts).and_then(|items| region(sentence, items)) {
            return Some(nothing(join(&there, &region)));
        }
        let told = lean.total.is_some_and(again)
            || (repeated && self.here().is_some_and(|before| before.noun == there))
            || (repeated && beside())
            || (there == draft.noun && Kind::Counter.is_all(&there));
        // `bậc tiểu học có 9/12 trường xanh, chiếm 75%`: a share of them is to be named too.
        let share = |at: usize| sentence.mentions[at].is_percent() && !cues[at].moves();
        let shared = (index + 1..cues.len().min(index + NEAR)).any(share);
        if told && !self.percent && (!shared || Kind::Counter.is_all(&there)) {
            return Some(own(draft.own.clone()));
        }
        // `bậc cao đẳng có 230 người, sơ cấp nghề dưới 3 tháng có 3.150 người theo học`
        let both = self.content > 0
            && !draft.who
            && !sentence.begins(items.start, Kind::Member)
            && !caused(sentence, cue)
            && self.here().is_some_and(|before| before.own != draft.own)
            && cue.separator != Some(':');
        // `các huyện Tân Phú, Tân An có 100% xã đạt chuẩn`, `bậc mầm non có 3 trường`: some of several.
        let level = |at: usize| sentence.begins(at, Kind::Level) || sentence.begins(at, Kind::Sector);
        let several = draft.own.starts_with("các ") || items.clone().take(2).any(level);
        let some = several && !find::holds_one(&draft.own, &[" này", "ngoài "]);
        // `trường THCS Hòa Bình có 12 lớp`: one word says too little.
        let short = self.counts && !there.contains(' ');
        let owned = (some || short) && self.content > 0 && !draft.verbal;
        // `cấp tiểu học có 24% học sinh giỏi, cấp THCS có 9% học sinh giỏi`
        Some(if both || told || owned {
            own(join(&draft.own, &there))
        } else {
            nothing(join(&there, &average(sentence, cue)))
        })
    }

    /// `Mục tiêu của ngành là 96% dân số tham gia`, `chi nhánh đặt mục tiêu 100% khách hàng có tài khoản`
    fn aim_behind(&self) -> Option<Named<'a>> {
        let aims = || governs_plan(self.sentence, &self.items) || self.percent && aims(self.sentence, self.cue());
        (self.thing && !self.counts && !self.cue().moves() && aims()).then(|| nothing(self.behind()))
    }

    /// `giải quyết cho 3.120 hộ nghèo vay vốn`: what they did, and to whom or what.
    fn with_object(&self) -> Option<Named<'a>> {
        let Naming { sentence, cues, index, items, draft, counts, percent, priced, thing, .. } = self;
        let cue = self.cue();
        if !self.itself() {
            return None;
        }
        // `bưu điện phục vụ 85% số xã`, `điện lưới đến với 97% số thôn`: whom the deed reached.
        let deed = items.end.checked_sub(1).is_some_and(|at| sentence.label(at) == Some(Label::LightVerb));
        let to = (items.end..cue.own.end).find(|at| sentence.label(*at) == Some(Label::To)).filter(|_| !deed);
        let reached = *percent && *thing && cue.lead.is_none() && !sentence.holds(items.clone(), Label::Rate);
        let reached = reached && (to.is_some() || deed && items.end == cue.own.end);
        // `giải quyết 310 hồ sơ vay vốn`, `Viễn Đông vượt mốc 2 triệu máy`: the object names it, too.
        let from = comes_from(sentence, *index, items.clone());
        let object = reached
            // `thu hồi đất đối với 2 công ty`
            || *counts && draft.own.ends_with(" đối với")
            || draft.light && (*counts || *thing || from || goes_to(sentence, *index))
            || *thing && is_name(sentence, items.clone())
            // `trích ngân sách 4 tỷ đồng tặng quà cho trẻ em`: what for.
            || *priced && goes_to(sentence, *index) && pays_out(sentence, items.clone());
        if !object {
            return None;
        }
        let whom = cue.own.clone().next_back().is_some_and(|i| sentence.said(i) == "cho");
        // `dành 12 tỷ đồng chăm lo cho hộ nghèo`: for whom it is done.
        let done = *priced && done_with(sentence, *index);
        // `tiêm 45.000 mũi cho người trên 18 tuổi`: one word, or an age, does not tell them apart.
        let whole = phrase_behind(sentence, *index);
        let aged = || whole.clone().any(|at| sentence.what(at) == What::Other(OtherKind::Age));
        let [timed, turns] =
            [(cue.noun.start, Kind::Timed), (cue.noun.end, Kind::Turn)].map(|(at, kind)| sentence.begins(at, kind));
        let one = || !draft.noun.contains(' ') && !timed && !turns;
        let given = *counts && sentence.said(cue.noun.end) == "cho" && (one() || aged());
        let behind = if whom || done || *percent || given { whole } else { short_behind(sentence, *index) };
        let counted = if *priced { counted_behind(sentence, cues, *index, behind.end) } else { String::new() };
        let tie = to.filter(|_| reached && !behind.is_empty());
        let tie = tie.map_or("", |to| sentence.words(to..cue.own.end));
        let object = join(if from { "từ" } else { tie }, &self.words(behind));
        let object = join(&object, &counted);
        // `nâng tổng số hội viên lên 8.450 người`: the noun says nothing new.
        let names = (who_end(sentence, items.clone())..items.end).any(|i| matches!(sentence.what(i), What::Word));
        let level = matches!(cue.lead, Some((Label::UpTo, _)));
        let told = names && (level || Kind::Counter.is_all(&object));
        Some(own(if told { draft.own.clone() } else { join(&draft.own, &object) }))
    }

    /// `công ty ghi nhận 44.059 tỷ doanh thu thuần`
    fn money_by_name(&self) -> Option<Named<'a>> {
        let named = self.itself() && self.cue().lead.is_none() && money_by_name(self.sentence, self.index);
        named.then(|| own(join(&self.draft.own, &self.words(short_behind(self.sentence, self.index)))))
    }

    /// `Bộ đã xuất cấp 13 nghìn tấn gạo`, `duy trì 425 tổ tiết kiệm`
    fn takes_object(&self) -> Option<Named<'a>> {
        let Naming { sentence, cues, index, items, draft, .. } = self;
        let takes = self.itself() && takes_object(sentence, cues, *index, items.clone(), &draft.own);
        let object = || if draft.noun.is_empty() { object_of_pair(sentence, *index) } else { draft.noun.clone() };
        takes.then(|| own(join(&draft.own, &object())))
    }
}

/// How far from a number another may stand that tells what there is somewhere else: its whole and its share stand between.
const NEAR: usize = 3;

/// Whether the number opens a title behind a place, and what follows says more than what is counted: `Bạc Liêu: Hơn 6 nghìn học sinh được
/// vay vốn học tập`; not `Macao: 101 lao động`.
fn headed_by_place(sentence: &Sentence, index: usize, items: Range<usize>) -> bool {
    const MORE: usize = 3;
    if index > 0 || items.start > 0 || !is_name(sentence, items.clone()) && who_end(sentence, items.clone()) < items.end
    {
        return false;
    }
    let deed = |at: usize| is_verb(sentence, at) || matches!(sentence.said(at), "được" | "bị" | "thực hiện");
    let behind = phrase_behind(sentence, index);
    let done = behind.start.checked_sub(1).is_some_and(|before| sentence.says(before, "thực hiện"));
    let bracket = sentence.mark(sentence.mentions[index].after()) == Some('(');
    !bracket && behind.len() >= MORE && (done || behind.into_iter().any(deed))
}

/// Whether the item is `có`, or the `trung bình` of `có trung bình`.
fn says_there_are(sentence: &Sentence, at: usize) -> bool {
    let mean = at > 0 && sentence.label(at) == Some(Label::Average);
    sentence.label(at - usize::from(mean)) == Some(Label::Have)
}

/// Whether the words are no more than `với diện tích`, said of what stands before.
fn only_amount(sentence: &Sentence, cue: &Cue, items: Range<usize>) -> bool {
    let amount = |i: usize| sentence.is(i, Kind::Amount);
    let with = cue.own.clone().next().is_some_and(|i| sentence.label(i) == Some(Label::With));
    with && items.len() == 1 && amount(items.start)
}

/// Whether a word of intent stands right before the number.
fn aims(sentence: &Sentence, cue: &Cue) -> bool {
    cue.own.clone().next_back().is_some_and(|at| sentence.label(at) == Some(Label::Intent))
}

/// Whether the phrase is a plan's or aim's name: `mục tiêu của ngành y tế`.
fn governs_plan(sentence: &Sentence, items: &Range<usize>) -> bool {
    items.clone().next().is_some_and(|i| matches!(sentence.label(i), Some(Label::Plan | Label::Intent)))
}
