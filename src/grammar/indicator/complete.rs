//! A name that its own words leave half told, completed by what stands around it: the heading, the total, the topic, the figure
//! before, the opener of its list, its owner.
//!
//! In: the mention, the items that its own words are, and what it may lean on. Out: the name as it is to stand alone:
//! `xuất khẩu sang các thị trường: Mỹ 20 tỷ USD, Nga 3 tỷ USD` gives `xuất khẩu sang Nga` for the second.

use super::before::{named_before_bracket, phrase_before};
use super::behind::phrase_behind;
use super::continued::told_of_those;
use super::elsewhere::{self, elsewhere, in_kind, next_name, of_branch, place_alone, qualified, same_rate, sibling};
use super::lean::join;
use super::leaning::only_counts;
use super::phrase::{is_name, is_preposition, is_verb, names_place, syllables, who_end};
use super::pieces::rate_moved_before;
use super::retold::counts_again;
use super::written::words;
use super::{Lean, Phrase, behind_last, measures, opener, owner, price, topic};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Mention, Sentence, What};
use crate::lexicon::names::APART;
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::text::case;
use crate::text::find;
use crate::text::key::key;
use crate::text::token::cut;
use std::ops::Range;

const GIVES: &str = "đóng góp";
/// What ties those of whom something is told.
const TOWARD: &str = " đối với ";
/// Most syllables of a total's name that the name of a part takes along.
const SHORT: usize = 4;
/// Most syllables of the name of a count that what belongs to those counted takes along.
const LONGEST_COUNTED: usize = 8;
/// Most syllables of the name of those of whom a rate is told.
const LONGEST_OF_RATE: usize = 8;
/// Most items of what is left out of a sum.
const LONGEST_APART: usize = 10;
/// Most numbers back to one of the same kind.
const NEAR: usize = 8;

/// What the mention's own words say, and what they may lean on.
pub(super) struct Told<'a, 't> {
    pub(super) sentence: &'a Sentence<'t>,
    pub(super) cues: &'a [Cue],
    pub(super) index: usize,
    /// The mention whose words before it name the thing.
    pub(super) governed: usize,
    pub(super) items: Range<usize>,
    /// The words of the items.
    pub(super) said: &'a str,
    pub(super) lean: Lean<'a>,
}

impl Told<'_, '_> {
    /// Completes the name by the heading above, the total, the topic and those who are told of behind it.
    pub(super) fn complete(&self, phrase: &mut Phrase) {
        let Told { sentence, cues, index, governed, items, said, lean } = self;
        let (cue, counts) = (&cues[*governed], self.counts());
        // `Tỷ lệ nữ trong HĐND các cấp:` / `Cấp quận, huyện: 79/278`
        if let Some(heading) = lean.heading
            && lean.total.is_none()
            && !items.is_empty()
            && is_level(sentence, items.clone())
            && phrase.text == *said
            && measures(heading)
        {
            phrase.text = join(heading, &case::lowercase(&phrase.text));
        }
        // `Không tính tiền đất, thu ngân sách đạt 350 tỷ đồng`
        let itself = phrase.text == *said && !items.is_empty();
        if let Some(apart) = Some(items.start).filter(|_| itself).and_then(|start| left_out(sentence, start)) {
            phrase.text = join(said, &case::lower_first(&words(sentence, apart)));
        }
        // `ở huyện Tân Phú, tỷ lệ hộ nghèo là 3,2%`
        // `2/6 vụ`: the noun stands behind the pair; but `120 suất/96 triệu đồng`.
        let paired = cue.slash || phrase.noun.is_empty() && cues.get(governed + 1).is_some_and(|next| next.slash);
        let topical = |phrase: &Phrase| topic::complete(phrase, lean.topic?, self.unit(), paired, self.here());
        // `đối với hộ nghèo, đã tặng 90 suất quà`
        let deed = || phrase.light && phrase.text == join(said, &phrase.noun);
        let measured = itself && measures(said);
        let told = measured || itself && sentence.mentions[*index].is_percent() || deed();
        let placeless = told && !find::holds_one(said, &[" tại", " ở "]) && topical(phrase).is_none();
        let opened = Some(items.start).filter(|_| placeless).and_then(|start| opening_place(sentence, start));
        // `đối với cây ăn quả, diện tích cam 400 ha`: a kind of those.
        let kind = matches!(self.unit(), Unit::Measure(_));
        let fits = |(tie, whose): &(&str, Range<usize>)| match *tie == TOWARD {
            true => !kind || sentence.begins(whose.start, Kind::Member),
            false => measured,
        };
        if let Some((tie, whose)) = opened.filter(fits) {
            phrase.text = [&phrase.text, tie, &words(sentence, whose)].concat();
        }
        let named =
            items.start.checked_sub(1).filter(|_| phrase.text == *said && sentence.what(items.start) == What::Word);
        if let Some(rate) = named.and_then(|end| rate_moved_before(sentence, end)) {
            phrase.text = join(&words(sentence, rate..rate + 1), said);
        }
        // `7 xã và 12 ấp đã hoàn thành chương trình`: what both did.
        if let Some(told) = self.told_of_both(phrase) {
            phrase.text = join(&phrase.text, &told);
        }
        // `khu vực dịch vụ tăng 6,5%, đóng góp 2,4 điểm phần trăm`: not its growth.
        let gives = matches!(cue.lead, Some((Label::Share, at)) if sentence.says(at, GIVES));
        if gives && matches!(self.unit(), Unit::Points | Unit::Percent) && !find::holds(&phrase.text, GIVES) {
            phrase.text = join(&phrase.text, GIVES);
        }
        // `giảm 0,4%, làm giảm 4,7%`: what that took from the whole.
        let makes = |at: &usize| sentence.first_word(*at) == const { key("làm") };
        if let Some((Label::Up | Label::Down, verb)) = cue.lead
            && matches!(self.unit(), Unit::Points | Unit::Percent)
            && let Some(at) = [verb, verb.saturating_sub(1)].into_iter().find(makes).filter(|_| cue.content == 0)
        {
            phrase.text = join(&phrase.text, &words(sentence, at..verb + 1));
        }
        // `tạo việc làm cho 8.120 lao động. Trong đó, tạo việc làm cho 640 lao động từ vốn vay`: which of them.
        let end = cues[*index].noun.end;
        if lean.total.is_some_and(|total| total.text == phrase.text) && counts && is_preposition(sentence, end) {
            phrase.text = join(&phrase.text, &words_behind(sentence, *index, end));
        }
        // `8 vụ/33 bị can về ma túy`: what both are about.
        let pair = cues.get(index + 1).is_some_and(|next| next.slash && !next.noun.is_empty());
        let last = index + usize::from(pair);
        let both = counts && (pair || cue.slash) && !cue.noun.is_empty();
        if both && sentence.said(cues[last].noun.end) == "về" && !find::holds(&phrase.text, " về ") {
            phrase.text = join(&phrase.text, &words_behind(sentence, last, cues[last].noun.end));
        }
        // `Người nghiện, trong đó có 14 người là nữ`: which of those of whom no number was told.
        let parts = cue.own.clone().find(|at| sentence.label(*at) == Some(Label::Parts));
        let again = items.is_empty() && self.here().is_some_and(|before| find::holds(&before.text, " là "));
        let head = again || parts.is_some_and(|parts| items.end <= parts && !items.is_empty());
        let which = sentence.said(end) == "là" && !find::holds(&phrase.text, " là ");
        if head && counts && which && lean.total.is_none() && !cue.noun.is_empty() {
            phrase.text = join(&phrase.text, &words_behind(sentence, *index, end));
        }
        // `trao 25 suất quà, mỗi suất 2 triệu đồng cho người già`: to whom.
        if counts && let Some(whom) = price_end(sentence, cues, index + 1) {
            phrase.text = join(&phrase.text, &words(sentence, whom));
        }
        let led = || owner::leader(sentence, items.start).filter(|_| phrase.text.starts_with(*said));
        if let Some(who) = self.who_else().or_else(led) {
            phrase.text = join(&words(sentence, who), &phrase.text);
        }
        if let Some(subject) = self.acted_on(phrase) {
            phrase.text = join(&words(sentence, subject), &phrase.text);
        }
        if let Some(what) = self.done_to(phrase) {
            (phrase.text, phrase.noun) = (join(&phrase.text, &what), what);
        }
        let measure = |mention: &Mention| matches!(mention.quantity.unit, Unit::Measure(_));
        let last = sentence.mentions[..*index].iter().rfind(|mention| !mention.is_percent());
        let beside = cue.separator == Some(',') || cue.opens_bracket || cue.separator == Some(';') && measures(said);
        let listed = beside && measure(&sentence.mentions[*index]) && last.is_some_and(measure);
        let crop = self.here().filter(|_| listed).and_then(|b| topic::of_crop(phrase, b));
        // `Cây lạc (diện tích 310 ha, sản lượng 920 tấn)`, `đàn vịt 52.000 con (sản lượng thịt hơi 110 tấn)`
        let named = cue.named_before && measure(&sentence.mentions[*index]);
        let named = named.then(|| words(sentence, named_before_bracket(sentence, cues, *governed)));
        let named = named.filter(|named| Kind::level(&cut(named), 0) == 0);
        let crop = crop.or_else(|| topic::amount_of(&phrase.text, &named?));
        let herd = self.here().filter(|_| cue.opens_bracket && !cue.named_before && phrase.text == *said);
        let crop = crop.or_else(|| topic::of_herd(said, &herd?.text));
        let measured = lean.total.filter(|_| measure(&sentence.mentions[*index]));
        // `diện tích lúa xuân đạt 334 ha, với sản lượng ước đạt 1.380 tấn`
        let leaned = self.here().filter(|before| phrase.text == before.text);
        let crop = crop.or_else(|| topic::of_the_same(said, &leaned?.text));
        let crop = crop.or_else(|| topic::of_measured(phrase, said, measured?));
        let completed = crop.or_else(|| topical(phrase));
        if let Some(text) = completed {
            phrase.text = text;
        }
    }

    /// Who did what was told before of all, or of others: `xử lý 45 vụ, trong đó Công an huyện xử lý 12 vụ`.
    fn who_else(&self) -> Option<Range<usize>> {
        let Told { sentence, items, said, lean, .. } = self;
        let again = |other: &Phrase| other.own == *said && !said.is_empty();
        let opens = |at: &usize| {
            sentence.mark(*at).is_some()
                || sentence.is_number(*at)
                || matches!(sentence.label(*at), Some(Label::Parts | Label::Apart | Label::Joiner))
        };
        lean.total.or(self.here()).filter(|other| again(other))?;
        let start = (0..items.start).rev().take(NEAR).find(opens)? + 1;
        let all = ["cả", "toàn"].contains(&sentence.said(start).split(' ').next()?);
        let [who, aims] = [Label::Actor, Label::Intent].map(|label| sentence.holds(start..items.start, label));
        (!all && who && !aims).then_some(start..items.start)
    }

    /// What the deed before was done to, or who did it: `án hình sự thụ lý 112 vụ, giải quyết 110 vụ`.
    fn acted_on(&self, phrase: &Phrase) -> Option<Range<usize>> {
        let Told { sentence, cues, index, items, said, .. } = self;
        let deed = |items: &Range<usize>| !items.is_empty() && items.clone().all(|at| is_verb(sentence, at));
        let bare = phrase.text == *said || phrase.text == join(said, &phrase.noun);
        let next = (behind_last(cues, *index)..items.start)
            .all(|at| matches!(sentence.what(at), What::Mark(',') | What::Label(Label::Filler)));
        if !bare || !deed(items) || !next || cues[*index].separator != Some(',') {
            return None;
        }
        let mentions = &sentence.mentions;
        let here = |at: &usize| {
            let noun = |at: usize| words(sentence, cues[at].noun.clone());
            let [other, own] = [*at, *index].map(|at| (mentions[at].segment, mentions[at].quantity.unit, noun(at)));
            other == own
        };
        let phrases = (0..*index).rev().filter(here);
        let before = phrases.map(|at| phrase_before(sentence, cues, at)).find(|before| !deed(before))?;
        let last = before.end.checked_sub(1).filter(|last| *last > before.start)?;
        let verbs = before.clone().rev().take_while(|at| is_verb(sentence, *at)).count();
        let subject = before.start..before.end - verbs;
        let named = subject.clone().all(|at| sentence.what(at) == What::Word);
        (named && is_verb(sentence, last) && (2..=SHORT).contains(&syllables(sentence, subject.clone())))
            .then_some(subject)
    }

    /// What the same deed was done to before: `gieo cấy 450 ha lúa. Xã Bình An gieo cấy đạt 80 ha`.
    fn done_to(&self, phrase: &Phrase) -> Option<String> {
        let Told { sentence, items, said, lean, .. } = self;
        let deed = items.end.checked_sub(1).filter(|at| sentence.label(*at) == Some(Label::LightVerb))?;
        let alone = matches!(self.unit(), Unit::Measure(_)) && phrase.text == *said;
        let who = items.start..deed;
        let alone = alone && (who.is_empty() || who_end(sentence, who.clone()) == deed || is_name(sentence, who));
        let before = lean.total.or(lean.before).filter(|before| alone && !before.noun.is_empty())?;
        let [deed, text] = [sentence.said(deed), &before.text].map(case::lowercase);
        let done = join(&deed, &case::lowercase(&before.noun));
        text.ends_with(&done).then(|| before.noun.clone())
    }

    /// The name carried over from the figure before, from the opener of its list or from its owner, and where it came from.
    pub(super) fn carried(&self, phrase: &Phrase) -> Option<(String, &'static str)> {
        if let Some(text) = self.one_by_one(phrase) {
            return Some((text, "own words and what follows"));
        }
        if let Some(text) = self.of_another_kind(phrase) {
            return Some((text, "figure before"));
        }
        let Told { sentence, cues, index, governed, items, said, lean } = self;
        let (cue, counts, own) = (&cues[*governed], self.counts(), phrase.text == *said);
        // `số lao động về nước là 2.965 người (nữ 875 người)`: a word of its own in a bracket needs its total's name.
        let again = || self.here().is_some() && counts_again(sentence, cues, *index);
        let alone = cue.opens_bracket && counts && !phrase.text.as_bytes().contains(&b' ');
        if let Some(total) = lean.total.filter(|total| alone && !total.who && !again()) {
            return Some((join(&total.text, &phrase.text), "total"));
        }
        // `9 người mất tích (Sơn La 5 người, Yên Bái 4 người)`: names alone.
        let alone = own || phrase.text == join(said, &phrase.noun);
        let placed = alone && counts && said.as_bytes().contains(&b' ') && names_place(sentence, items.clone());
        let same = |total: &&Phrase| {
            let more = total.noun.strip_prefix(&phrase.noun);
            let alike = !phrase.noun.is_empty() && more.is_some_and(|more| more.is_empty() || more.starts_with(' '));
            placed && alike && !total.who && total.text.split(' ').count() <= SHORT
        };
        if let Some(total) = lean.total.filter(same) {
            return Some((join(&total.text, said), "total"));
        }
        // `giải quyết việc làm cho 10.100 lao động, trong đó từ chương trình mục tiêu 4.500 người`: from what.
        let from = items.start.checked_sub(1).filter(|_| own && counts && !said.is_empty());
        let from = from.map(|at| sentence.said(at)).filter(|from| matches!(*from, "từ" | "qua" | "thông qua"));
        if let Some((from, total)) = from.zip(lean.total.filter(|total| !total.who)) {
            return Some((join(&join(&total.text, from), said), "total"));
        }
        // `phát hiện 5 vụ với 2 đối tượng buôn bán ma túy; 1 vụ, 2 đối tượng phá rừng`: with the deed before, too.
        let deed = if said.is_empty() { phrase.text.strip_suffix(phrase.noun.as_str()) } else { Some(*said) };
        let told =
            deed.filter(|deed| (alone && phrase.light || said.is_empty()) && !deed.is_empty() && governed == index);
        if let Some((deed, cases)) = told.zip(told_of_those(sentence, cues, *index)) {
            return Some((join(deed, &cases), "own words and what follows"));
        }
        // `xuất khẩu sang các thị trường: Mỹ 20 tỷ USD, Nga 3 tỷ USD`: a member of what the opener tells of.
        let member = lean.members.filter(|_| alone);
        if let Some(text) = member.and_then(|of| opener::carried(sentence, of, items.clone(), counts)) {
            return Some((text, "list's opener"));
        }
        // `xuất khẩu sang Ba Lan 14 triệu USD, tăng 5%; Nga 11 triệu USD`
        let near = sentence.mentions[index.saturating_sub(NEAR)..*index].iter();
        let rate = sentence.mentions[*index].is_percent();
        let last = near.rev().find(|before| rate || !before.is_percent());
        let again = last.is_some_and(|last| last.quantity.unit == self.unit());
        let listed = self.here().filter(|_| again && own && matches!(cue.separator, Some(',' | ';' | '&')));
        let next = |before: &Phrase| {
            let named = || next_name(sentence, items.clone(), &before.text);
            sibling(&before.text, said).or_else(named).or_else(|| qualified(&before.text, said))
        };
        if let Some(text) = listed.and_then(next).or_else(|| self.of_rate(phrase, self.here()?)) {
            return Some((text, "figure before"));
        }
        // `Lào là thị trường lớn nhất với kim ngạch 83 triệu USD`
        let whose = Some(items.clone()).filter(|_| own && !counts && lean.respective.is_none());
        let whose = whose?;
        if let Some(counted) = self.here().filter(|_| owner::of_counted(sentence, cues, *index, whose.clone())) {
            let short = counted.text.split(' ').count() <= LONGEST_COUNTED;
            let whole = short && find::holds(&counted.text, &counted.noun) && !find::holds(&counted.text, said);
            let of = if whole { &counted.text } else { &counted.noun };
            return Some((join(&phrase.text, &case::lower_first(of)), "figure before"));
        }
        let owner = owner::owner(sentence, whose)?;
        Some((join(&phrase.text, &words(sentence, owner)), "own words"))
    }

    /// The name with where, of whom or for whom it is told, where several are told so one after the other: `là 30% ở cấp tỉnh, 27% ở cấp huyện`.
    fn one_by_one(&self, phrase: &Phrase) -> Option<String> {
        let Told { sentence, cues, index, .. } = self;
        let tie = |at: usize| {
            let edge = cues.get(at)?.edge;
            // `tăng 3% về lượng, 5% về trị giá`: of one thing.
            let ties = |tie: &&str| *tie == "đối với" || *tie != "về" && is_preposition(sentence, edge);
            Some(sentence.said(edge)).filter(ties)
        };
        let (own, mentions) = (tie(*index)?, &sentence.mentions);
        let like = |before: usize| {
            let next = before + 1;
            let alike = tie(before) == Some(own) && tie(next) == Some(own);
            let one =
                mentions[before].segment == mentions[next].segment && mentions[before].depth == mentions[next].depth;
            let noun = |at: usize| sentence.words(cues[at].noun.clone());
            let unit = mentions[before].quantity.unit == mentions[next].quantity.unit && noun(before) == noun(next);
            alike && one && unit && cues[next].content == 0 && !cues[next].named_before
        };
        let tied = [" ", own, " "].concat();
        let base = match index.checked_sub(1).filter(|before| like(*before)).and(self.here()) {
            Some(before) => &before.text[..find::find_last(&before.text, &tied)?],
            None if index + 1 < mentions.len() && like(*index) && !find::holds(&phrase.text, &tied) => &phrase.text,
            None => return None,
        };
        let place = words_behind(sentence, *index, cues[*index].edge);
        // `đạt 80% tại Lào, 77% tại Thái Lan`: named by the place alone.
        let named =
            place.strip_prefix(own).is_none_or(|name| base.ends_with(name.trim_start()) || name.ends_with(base));
        (!named).then(|| join(base, &place))
    }

    /// The name of the figure before for another level, place or kind.
    fn of_another_kind(&self, phrase: &Phrase) -> Option<String> {
        let Told { sentence, cues, index, governed, items, said, .. } = self;
        let cue = &cues[*governed];
        let percent = sentence.mentions[*index].is_percent();
        // `GRDP khu vực công nghiệp tăng 8%. Khu vực dịch vụ tăng 7%`: how each sector moved.
        let moved = cue.moves() && self.lean.total.is_none();
        let near = self.here().or(self.lean.before.filter(|_| moved));
        let same = |near: &Phrase| same_rate(&near.text, &case::lower_first(&phrase.text), self.here().is_some());
        if let Some(text) = near.filter(|_| percent).and_then(same) {
            return Some(text);
        }
        let before = self.here()?;
        let alike = *index > 0 && sentence.mentions[*index - 1].quantity.unit == self.unit() && !self.counts();
        let place = Some(()).filter(|()| alike).and_then(|()| place_alone(sentence, cue, items.clone()));
        if let Some(text) = place.and_then(|place| elsewhere(&before.text, place)) {
            return Some(text);
        }
        let amount = sentence.mentions[..*index].iter().rfind(|mention| !mention.is_percent());
        let money = |mention: &Mention| matches!(mention.quantity.unit, Unit::Money(_));
        // `giá trị sản xuất nông nghiệp tăng 3%, công nghiệp tăng 12%`
        let grew = |at: usize| sentence.mentions[at].is_percent() && cues[at].moves();
        let both = amount.is_some_and(money) && money(&sentence.mentions[*index])
            || *index > 0 && grew(*index) && grew(index - 1);
        let listed = phrase.text == *said && both;
        if let Some(text) = Some(said).filter(|_| listed).and_then(|said| of_branch(&before.text, said)) {
            return Some(text);
        }
        let tied = alike && phrase.text == *said;
        tied.then(|| in_kind(sentence, cue, items.clone(), &before.text)).flatten()
    }

    /// What the clause tells behind the second of two counts that `và` joins, of both.
    fn told_of_both(&self, phrase: &Phrase) -> Option<String> {
        let Told { sentence, cues, index, governed, .. } = self;
        let (noun, next) = (cues[*index].noun.clone(), cues.get(index + 1)?);
        let bare = governed == index && self.counts() && !phrase.noun.is_empty() && phrase.text == phrase.noun;
        let joined =
            next.separator == Some('&') && next.content == 0 && noun.end + 1 == sentence.mentions[index + 1].first;
        let counts = sentence.mentions[index + 1].quantity.unit == Unit::Count && !next.noun.is_empty();
        // `260 người bị thương và 400 người bị bắt`: each met something else.
        let told = noun.clone().any(|at| is_verb(sentence, at) || sentence.label(at) == Some(Label::Reach));
        let met = find::holds_one(&phrase.noun, &["bị ", "được ", "đạt ", " chết", " mạng", " vong"]);
        let and = matches!(sentence.said(noun.end), "và" | "cùng");
        let others = only_counts(sentence.words(next.noun.clone()), &phrase.noun);
        if !bare || !joined || !counts || told || met || !and || others {
            return None;
        }
        let did = next.noun.end..phrase_behind(sentence, index + 1).end;
        let done = matches!(sentence.said(did.start), "đã" | "được" | "bị" | "đang")
            || sentence.label(did.start) == Some(Label::Reach);
        (did.len() > 1 && done).then(|| words(sentence, did))
    }

    /// The rate told before, of those whom alone the mention's own words name: `tỷ lệ thất nghiệp là 2,4%, khu vực nông thôn là 3,1%`,
    /// `…, trong đó thanh niên 6,7%`.
    fn of_rate(&self, phrase: &Phrase, before: &Phrase) -> Option<String> {
        let Told { sentence, cues, index, governed, items, said, .. } = self;
        let cue = &cues[*governed];
        // `thu nhập bình quân 7 triệu đồng/tháng, trong đó lao động nữ 6 triệu đồng/tháng`
        let money = |index: usize| matches!(sentence.mentions[index].quantity.unit, Unit::Money(_));
        let rate = |index: usize| (sentence.mentions[index].is_percent() || money(index)) && !cues[index].moves();
        let rate = |at: usize| rate(at) && money(at) == money(*index);
        let measured = || sentence.holds(items.clone(), Label::Rate);
        let plain = phrase.text == *said && !said.is_empty() && !measured();
        // `tỷ lệ thất nghiệp 2,3%, giảm 0,1 điểm phần trăm; khu vực thành thị 2,7%`
        let level = |at: &usize| !cues[*at].moves();
        if !plain || governed != index || !rate(*index) || !(0..*index).rev().find(level).is_some_and(rate) {
            return None;
        }
        let shares = matches!(cue.lead, Some((Label::Share, _)));
        let nominal = |at: usize| !is_verb(sentence, at);
        let short = syllables(sentence, items.clone()) <= LONGEST_OF_RATE && items.clone().all(nominal);
        let parts = [Label::Parts, Label::Apart].into_iter().any(|label| sentence.holds(cue.own.clone(), label));
        let parts = parts || cue.opens_bracket && money(*index);
        let listed = parts || matches!(cue.separator, Some(',' | ';' | '&'));
        elsewhere::of_rate(before, said, shares, parts).filter(|_| short && listed)
    }

    /// The figure before, if it stands in the same sentence.
    fn here(&self) -> Option<&Phrase> {
        self.lean.before.filter(|_| self.lean.same_sentence)
    }

    fn unit(&self) -> Unit {
        self.sentence.mentions[self.index].quantity.unit
    }

    fn counts(&self) -> bool {
        self.unit() == Unit::Count
    }
}

/// The clause that opens what is measured from the item on, before the comma or `thì` there.
fn opening(sentence: &Sentence, at: usize) -> Option<Range<usize>> {
    let end = at.checked_sub(1).filter(|end| sentence.mark(*end) == Some(',') || sentence.said(*end) == "thì")?;
    let opens = |i: &usize| sentence.mark(*i).is_some() || sentence.is_number(*i);
    let start = (end.saturating_sub(LONGEST_APART)..end).rev().find(opens).map_or(0, |i| i + 1);
    // `nước uống, không bao gồm nước đóng chai, …`: what was named before is told without them.
    let first = start < 2 || sentence.mark(start - 1) != Some(',') || sentence.period(start - 2).is_some();
    (first && start < end).then_some(start..end)
}

/// What is said to be left out of what is measured from the item on: `nếu trừ tiền đất thì tổng thu`.
fn left_out(sentence: &Sentence, at: usize) -> Option<Range<usize>> {
    let mut apart = opening(sentence, at)?;
    apart.start += usize::from(case::same(sentence.said(apart.start), "nếu"));
    let told = !apart.is_empty() && sentence.label(apart.start) != Some(Label::Filler);
    (told && find::begins(&case::lowercase(sentence.words(apart.clone())), &APART)).then_some(apart)
}

/// The place by its name where what is measured from the item on was, or those of whom it is told, and the word that ties it: `ở huyện Tân
/// Phú, tỷ lệ hộ nghèo`, `tại Cà Mau, năm 2021 thu`, `đối với công ty nhà nước, mức thưởng`.
fn opening_place(sentence: &Sentence, at: usize) -> Option<(&'static str, Range<usize>)> {
    // `đối với trẻ em, đã tiêm mũi 1 đạt 80%`
    let dated = at > 0 && (sentence.period(at - 1).is_some() || sentence.said(at - 1) == "đã");
    let place = opening(sentence, at - usize::from(dated))?;
    let tie = case::lowercase(sentence.said(place.start));
    let place = place.start + 1..place.end;
    match tie.as_ref() {
        "tại" | "ở" if names_place(sentence, place.clone()) => Some((" tại ", place)),
        // `phạt 3 triệu đồng đối với hành vi buôn bán, tàng trữ 5 bao` tells it of the money.
        "đối với" => {
            let apart = !sentence.is_number(place.start.saturating_sub(2)) && sentence.period(place.start).is_none();
            (apart && place.len() < LONGEST_APART).then_some((TOWARD, place))
        }
        _ => None,
    }
}

/// The words of the phrase behind the mention `index`, from an item on.
fn words_behind(sentence: &Sentence, index: usize, from: usize) -> String {
    let end = phrase_behind(sentence, index).end;
    words(sentence, from.min(end)..end)
}

/// To whom goes what was counted before the price at mention `index`: `…, mỗi suất 2 triệu đồng cho người già`.
fn price_end(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let price = sentence.mentions.get(index).filter(|price| matches!(price.quantity.unit, Unit::Money(_)))?;
    let given = matches!(sentence.said(price.after()), "cho" | "tặng" | "tặng cho" | "trao");
    let per = || !price.per.is_empty() || price::each(sentence, &cues[index]).is_some();
    if !given || !per() {
        return None;
    }
    let end = phrase_behind(sentence, index).end;
    (end > price.after() + 1).then(|| price.after()..end)
}

/// Whether the words name no more than a level of government: `cấp quận, huyện`, `toàn tỉnh`.
fn is_level(sentence: &Sentence, items: Range<usize>) -> bool {
    let whole = items.len() == 1 && sentence.label(items.start) == Some(Label::Actor);
    let tokens = sentence.items[items.start].tokens.start..sentence.items[items.end - 1].tokens.end;
    let graded = sentence.tokens[tokens.start].key == const { key("cấp") };
    let level = &sentence.tokens[tokens.start + usize::from(graded)..tokens.end];
    whole || graded && Kind::Member.is_each(level)
}

/// The level of government that alone tells a part: `trong đó Trung ương tăng 5,6%, địa phương tăng 9,1%`; not `toàn tỉnh tăng 5%`.
pub(super) fn level_of_parts(sentence: &Sentence, cues: &[Cue], index: usize, lean: Lean) -> Option<usize> {
    lean.before.filter(|before| lean.same_sentence && before.part && !before.own.is_empty())?;
    // `…; xã có 14 tổ vay vốn`: what there is names itself.
    let there = matches!(cues[index].lead, Some((Label::Have, _)));
    let behind = behind_last(cues, index)..cues[index].own.end;
    let level = behind.clone().find(|i| !matches!(sentence.what(*i), What::Mark(_)))?;
    let only = !(level + 1..behind.end).any(|i| matches!(sentence.what(i), What::Word | What::Period(_)));
    let level = Some(level).filter(|level| only && !there && sentence.label(*level) == Some(Label::Actor));
    level.filter(|level| Kind::level(sentence.tokens, sentence.items[*level].tokens.start) > 0)
}
