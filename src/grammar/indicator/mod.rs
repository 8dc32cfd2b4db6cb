//! The indicator: the governing phrase of a figure, from its clause's subject or verb to the number, without number, bound
//! and filler; completed from the figure before or the total where it cannot stand alone.
//!
//! `trong quý, trợ giúp pháp lý cho 412 người khuyết tật` gives `trợ giúp pháp lý`; `mở 17 lớp dạy nghề` gives `mở lớp
//! dạy nghề`; `100% trẻ em dưới 6 tuổi được cấp thẻ` gives `trẻ em dưới 6 tuổi được cấp thẻ`.
//!
//! `before` finds the phrase before the number (`list` where it is one), `behind` the one behind it, `object` what a verb takes
//! along; `lean`, `continued`, `topic` and `elsewhere` complete what cannot stand alone, `opener`, `ranks` and `owner` say of whom or what it is
//! told, `retold` names what is told once more, `complete` asks them in turn, `respective` deals names out in turn,
//! `phrase` cuts a run of items to what names something, and `written` writes it out.

mod before;
mod behind;
mod complete;
mod continued;
mod elsewhere;
mod lean;
mod list;
mod object;
mod opener;
mod owner;
mod phrase;
mod pieces;
mod ranks;
mod respective;
mod retold;
mod topic;
mod written;

pub use behind::tells_which;
pub use object::{about, tells_side};
pub use opener::{Members, of as members, of_line as members_below};
pub use topic::of as topic;
pub use written::words;

use super::cue::Cue;
use super::reading::{Name, Named};
use super::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::period::Period;
use crate::report::OtherKind;
use crate::text::case;
use crate::text::find;
use crate::text::key::{Key, key};
use crate::text::token::{Token, cut};
use before::{named_before_bracket, named_past_bracket, phrase_before, says_what_for};
use behind::{names_thing, phrase_behind, short_behind};
use complete::{Told, level_of_parts};
use continued::continued;
use lean::{acts, average, caused, completes, join, leaned, names_only_rate, whole_behind};
use object::{
    aims_told, comes_from, done_with, goes_to, meets_aims, money_by_name, names_rate_behind, object_of_pair, reaches,
    takes_object,
};
use phrase::{content, funds, is_light, is_name, is_verb, says_little, syllables, turns_deed, who_end, without_new};
use pieces::ends_phrase;
use retold::{counts_again, is_equated, measures_for_whom, paid_for_all, raises_all, sums_up};
use std::cell::OnceCell;
use std::ops::Range;

/// An indicator as it is being put together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// The items that it stands on, where it is one piece.
    pub items: Option<Range<usize>>,
    /// Only what the figure's own words say, before it was completed.
    pub own: String,
    /// The counted noun, for shares of it.
    pub noun: String,
    /// Whether its verb is too light to be named without its noun.
    pub light: bool,
    /// How many brackets stand open around its number.
    pub depth: u8,
    /// Whether its own words only say who: `công ty`.
    pub who: bool,
    /// Whether its own words hold a verb.
    pub verbal: bool,
    /// Whether it is an average or a price per something, on which nothing else leans.
    pub aside: bool,
    /// What time its figure speaks of, for parts that are told in a later sentence.
    pub period: Option<Period>,
    /// Whether its figure is a part of a total.
    pub part: bool,
    /// Where the words came from, for those who doubt them.
    pub source: &'static str,
    called: OnceCell<Named>,
}

impl Phrase {
    /// The words of the text and of the noun, for later sentences that take them up; few do, so they are cut when first asked for.
    pub fn called(&self) -> Name<'_> {
        let keys = |words| cut(words).into_iter().filter(Token::is_word).map(|token| token.key);
        self.called.get_or_init(|| Named::new(keys(&self.text), keys(&self.noun))).name()
    }
}

/// What a figure may lean on when its own words do not suffice.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lean<'p> {
    /// The figure before it in the sentence, or the last of the sentence before.
    pub before: Option<&'p Phrase>,
    /// Whether that figure stands in the same sentence.
    pub same_sentence: bool,
    /// The total that it is a part of.
    pub total: Option<&'p Phrase>,
    /// The figure that it answers to in a list before (`lần lượt`).
    pub respective: Option<&'p Phrase>,
    /// What the paragraph said that it speaks of, before a colon or behind `đối với`.
    pub topic: Option<&'p str>,
    /// The list that it stands in, if one was opened before it.
    pub members: Option<&'p Members>,
    /// What the heading or the line above the list says.
    pub heading: Option<&'p str>,
}

/// Where what belongs to the mention before `index` ends.
fn behind_last(cues: &[Cue], index: usize) -> usize {
    index.checked_sub(1).map_or(0, |before| cues[before].end())
}

/// Puts together the indicator of the mention `index`; `governed` is the mention whose words before it name the thing
/// (`từ A xuống B`: those before A).
pub fn indicator(sentence: &Sentence, cues: &[Cue], index: usize, governed: usize, lean: Lean) -> Phrase {
    let cue = &cues[governed];
    let mut items = phrase_before(sentence, cues, governed);
    // `5.487 người ở cộng đồng (với 2.278 người đang điều trị)`: those in the bracket have words of their own.
    let with = cue.own.clone().next_back().is_some_and(|i| sentence.label(i) == Some(Label::With));
    let told = with && acts(sentence, &cues[index]);
    let again = lean.same_sentence && counts_again(sentence, cues, index);
    // `315 giấy chứng nhận cho hộ nghèo (84 ha)`: of those before, for whom.
    let for_whom =
        lean.before.filter(|before| lean.same_sentence && !told && measures_for_whom(sentence, cues, index, before));
    // `8% số hộ (tương đương 412 hộ)`: of what the per cent tells.
    // `cơ bản thoát nghèo (phường hiện còn 86 hộ nghèo)`: what there is.
    let last = cue.own.clone().next_back().map_or("", |last| sentence.said(last));
    let there =
        (last.ends_with("còn") || last.ends_with("có")) && words(sentence, cues[index].noun.clone()).contains(' ');
    if content(sentence, items.clone()) == 0 && cue.opens_bracket && !told && !again && for_whom.is_none() {
        // `thị trường Nhật Bản (13.620 người)`
        let named = named_before_bracket(sentence, cues, governed);
        if content(sentence, named.clone()) > 0 && (!there || sentence.said(named.end - 1).starts_with(case::is_upper))
        {
            items = named;
        }
    }
    if content(sentence, items.clone()) == 0
        && let Some(named) = named_past_bracket(sentence, cues, governed)
    {
        items = named;
    }
    if governed == 0
        && content(sentence, items.clone()) == 0
        && let Some(named) = topic::spoken_of(sentence, cue)
    {
        items = named;
    }
    // `tỷ lệ lao động qua đào tạo tăng 2,64%, nâng tỷ lệ này lên 60%`
    if !lean.same_sentence && governed > 0 && names_only_rate(&words(sentence, items.clone())) {
        let named = phrase_before(sentence, cues, governed - 1);
        if content(sentence, named.clone()) > 0 {
            items = named;
        }
    }
    // `Phối hợp các ngân hàng và tập đoàn … xây dựng 428 căn nhà`: the last verb governs.
    let verb = |i: &usize| sentence.label(*i) == Some(Label::LightVerb);
    let joins = |i: &usize| {
        *i > items.start
            && (sentence.mark(*i) == Some(',') || sentence.label(*i) == Some(Label::Joiner))
            && verb(&(i - 1))
    };
    let body = without_new(sentence, items.clone());
    let doing = body.clone().rev().take_while(|i| verb(i) || joins(i)).count();
    // `các vi phạm về an toàn giao thông được xử lý 6 vụ`: what was done is done to the subject.
    let passive = body.end.checked_sub(doing + 1).is_some_and(|i| {
        i >= items.start && sentence.label(i) == Some(Label::Filler) && sentence.words(i..i + 1).ends_with("được")
    });
    let touches = !passive && cue.lead.is_none_or(|(_, at)| at < items.end);
    let mut done = body.end - doing..items.end;
    done.start -= usize::from(done.start > items.start && turns_deed(sentence, done.start - 1));
    let counts = sentence.mentions[index].quantity.unit == Unit::Count;
    let thing = names_thing(sentence, index);
    let says = !counts || says_what_for(sentence, &cues[index], done.clone());
    // `số người nghiện hoàn thành thời gian cai nghiện`: a number of some is no deed.
    let number = sentence.first_word(items.start) == const { key("số") };
    if doing > 0 && says && touches && syllables(sentence, items.clone()) > 8 && thing && !number {
        items = done;
    }
    let (own, noun) = (words(sentence, items.clone()), words(sentence, cues[index].noun.clone()));
    let said = own.clone();
    let content = content(sentence, items.clone());
    let light = content > 0 && is_light(sentence, items.clone());
    let bare = content == 0
        || funds(sentence, items.clone())
        || only_amount(sentence, cue, items.clone())
        || counts && completes(sentence, cue) && is_who(sentence, items.clone()) && thing;
    // `toàn tỉnh còn 29.340 hộ nghèo`, `…, với 1.138 lượt doanh nghiệp tham gia`, `còn lại 5,3% làm nông nghiệp`: what follows.
    let small = !items.is_empty() && says_little(sentence, items.clone());
    let heavy = syllables(sentence, items.clone()) > 5 || content == 0;
    let percent = sentence.mentions[index].is_percent();
    let priced = matches!(sentence.mentions[index].quantity.unit, Unit::Money(_));
    let there_is = small || (with && (counts || percent) && heavy);
    let depth = sentence.mentions[index].depth;
    let verbal = items.clone().any(|i| is_verb(sentence, i));
    let aside = sentence.holds(cue.own.clone(), Label::Average);
    let who = !items.is_empty() && (is_who(sentence, items.clone()) || is_name(sentence, items.clone()));
    let mut phrase = Phrase {
        own: own.clone(),
        noun,
        who,
        light,
        verbal,
        aside,
        depth,
        items: Some(items.clone()),
        ..Phrase::default()
    };

    let here = lean.before.filter(|_| lean.same_sentence);
    let moves = cue.moves();
    let met = governed == index && meets_aims(sentence, cues, index);
    // `giải quyết 310 hồ sơ vay vốn`, `Viễn Đông vượt mốc 2 triệu máy`: the object names it, too.
    let from = comes_from(sentence, index, items.clone());
    // `trích ngân sách 4 tỷ đồng tặng quà cho trẻ em`: what for.
    let funded = || priced && goes_to(sentence, index) && pays_out(sentence, items.clone());
    // `bưu điện phục vụ 85% số xã`, `điện lưới đến với 97% số thôn`: whom the deed reached.
    let deed = items.end.checked_sub(1).is_some_and(|at| sentence.label(at) == Some(Label::LightVerb));
    let to = (items.end..cue.own.end).find(|at| sentence.label(*at) == Some(Label::To)).filter(|_| !deed);
    let reached = percent && thing && cue.lead.is_none() && !sentence.holds(items.clone(), Label::Rate);
    let reached = reached && (to.is_some() || deed && items.end == cue.own.end);
    let named_with_object = || {
        reached
            || light && (counts || thing || from || goes_to(sentence, index))
            || thing && is_name(sentence, items.clone())
            || funded()
    };
    // `trao 62 suất quà của tỉnh trị giá 17 triệu đồng`: what the counted are worth.
    let worth = governed == index && priced && cue.separator.is_none() && words_before_worth(&own);
    if let Some(before) = lean.before.filter(|before| worth && counted_before(before, lean)) {
        return Phrase { items: None, source: "figure before", ..before.clone() };
    }
    phrase.text = if met {
        // `trường đã hoàn thành đạt và vượt 9 chỉ tiêu của sở giao`
        let verbs = cue.own.clone().rev().take_while(|i| reaches(sentence, *i)).last().unwrap_or(cue.own.end);
        join(&words(sentence, verbs..cue.own.end), &words(sentence, phrase_behind(sentence, index)))
    } else if let Some(told) = (counts && governed == index).then(|| aims_told(sentence, cues, index)).flatten() {
        told
    } else if names_rate_behind(sentence, cue, index) {
        words(sentence, phrase_behind(sentence, index))
    } else if let Some(before) = lean.before.filter(|_| percent && lean.same_sentence && is_equated(sentence, cue)) {
        // `84 lá = 0,4% số đơn đã nhận`: a share of those.
        before.text.clone()
    } else if let Some(all) =
        (governed == index && priced).then(|| paid_for_all(sentence, cues, index, items.clone())).flatten()
    {
        all
    } else if let Some(told) = here
        .filter(|_| priced && governed == index)
        .and_then(|b| told_of_counted(sentence, cues, index, items.clone(), b))
    {
        told
    } else if let Some(before) = for_whom {
        let tail = words(sentence, behind_last(cues, index)..cue.own.start);
        if find::holds(&before.text, &tail) { before.text.clone() } else { join(&before.text, &tail) }
    } else if let Some(answered) = lean.respective {
        // `A, B và C lần lượt chiếm 36%, 29,6% và 14,5%`
        let head = (0..=governed).rev().find(|i| respective::turns(sentence, &cues[*i]));
        let said = head.map_or(own.clone(), |head| words(sentence, phrase_before(sentence, cues, head)));
        join(&said, &answered.text)
    } else if let Some(name) = respective::listed(sentence, cues, governed) {
        name
    } else if let Some(text) = (governed == index).then(|| continued(sentence, cues, index, &phrase, lean)).flatten() {
        if let Some(before) = lean.before {
            (phrase.own, phrase.light, phrase.verbal) = (before.own.clone(), before.light, before.verbal);
        }
        text
    } else if cue.separator == Some(':') && counts && heavy && acts(sentence, &cues[index]) {
        // `… là “phao cứu sinh”: 9.418 người nộp hồ sơ`
        phrase.own = String::new();
        words(sentence, phrase_behind(sentence, index))
    } else if governed == index && cue.separator == Some(':') && headed_by_place(sentence, index, items.clone()) {
        phrase.own = String::new();
        words(sentence, phrase_behind(sentence, index))
    } else if counts && thing && own.ends_with(" khiến") {
        // `vụ sập cầu khiến 7 người chết`: what came of it.
        words(sentence, phrase_behind(sentence, index))
    } else if there_is && thing {
        whole_behind(sentence, cue, index, &own, lean)
    } else if let Some(before) =
        lean.before.filter(|before| priced && counted_before(before, lean) && names_only_each(sentence, cue))
    {
        // `tặng 10 phần quà, mỗi phần 500.000 đồng`: a price of what was named before.
        before.text.clone()
    } else if counts && content == 0 && raises_all(sentence, cue) {
        // `lập 46 tổ hòa giải, nâng tổng số lên 1.230 tổ`
        join("tổng số", &phrase.noun)
    } else if content == 0
        && let Some(level) = level_of_parts(sentence, cues, governed, lean)
    {
        words(sentence, level..level + 1)
    } else if let Some(region) = (bare && counts && thing).then(|| region_before(sentence, cues, index)).flatten() {
        join(&words(sentence, phrase_behind(sentence, index)), &region)
    } else if bare {
        let text = leaned(sentence, cues, index, &phrase, lean);
        // `tỷ lệ hộ nghèo 9,5%, xã có 3 chợ, 79 quầy`: 3 chợ took nothing along that 79 could lean on.
        if let Some(before) = lean.before.filter(|before| lean.same_sentence && find::holds(&text, &before.own)) {
            (phrase.own, phrase.light, phrase.verbal) = (before.own.clone(), before.light, before.verbal);
        }
        text
    } else if let Some(before) = lean.before.filter(|before| priced && sums_up(sentence, cue, &own, before, lean)) {
        // `thu nội địa tháng 8 là 97 tỷ đồng; lũy kế thu 640 tỷ đồng`
        before.text.clone()
    } else if names_only_rate(&own) && lean.before.is_some() {
        // `3.512 em; tỷ lệ này giảm`: the rate of what was named before.
        let before = lean.before.map_or("", |before| &before.text);
        let rate = own.strip_suffix("này").unwrap_or(&own).trim();
        match find::begins(&case::lowercase(before), &[&case::lowercase(rate)]) {
            true => before.to_string(),
            false => join(rate, before.strip_prefix("số ").unwrap_or(before)),
        }
    } else if cue.lead.is_some_and(|(_, at)| there_are(sentence, at)) && cue.adjacent && thing {
        // `xã Phú Lâm có 4 trường học đạt chuẩn`: what there is; but `đàn bò của huyện có 14.300 con`, and of `1.003 nhà tốc mái,
        // trong đó Lào Cai có 204 nhà` which.
        let there = words(sentence, phrase_behind(sentence, index));
        let again = |total: &Phrase| find::holds(&total.noun, &there);
        let repeated = there == phrase.noun && !is_who(sentence, items.clone());
        let next = cues.get(index + 1).filter(|next| matches!(next.lead, Some((Label::Have, _))));
        if let Some(region) = Some(items.clone()).filter(|_| counts).and_then(|items| region(sentence, items)) {
            phrase.own = String::new();
            join(&there, &region)
        } else if lean.total.is_some_and(again)
            || (repeated && lean.before.is_some_and(|before| lean.same_sentence && before.noun == there))
            || (repeated && next.is_some_and(|next| words(sentence, next.noun.clone()) == there))
            || (there == phrase.noun && Kind::Counter.is_all(&there))
        {
            own
        } else if content > 0
            && !who
            && !sentence.begins(items.start, Kind::Member)
            && !caused(sentence, cue)
            && lean.before.is_some_and(|before| lean.same_sentence && before.own != own)
            && cue.separator != Some(':')
        {
            // `bậc cao đẳng có 230 người, sơ cấp nghề dưới 3 tháng có 3.150 người theo học`
            join(&own, &there)
        } else {
            phrase.own = String::new();
            join(&there, &average(sentence, cue))
        }
    } else if (governs_plan(sentence, items.clone()) || percent && aims(sentence, cue)) && !moves && thing && !counts {
        // `Mục tiêu của ngành là 96% dân số tham gia`, `chi nhánh đặt mục tiêu 100% khách hàng có tài khoản`
        phrase.own = String::new();
        words(sentence, phrase_behind(sentence, index))
    } else if governed == index && named_with_object() {
        // `giải quyết cho 3.120 hộ nghèo vay vốn`: what they did.
        let whom = cue.own.clone().next_back().is_some_and(|i| sentence.said(i) == "cho");
        // `dành 12 tỷ đồng chăm lo cho hộ nghèo`: for whom it is done.
        let done = priced && done_with(sentence, index);
        // `tiêm 45.000 mũi cho người trên 18 tuổi`: one word, or an age, does not tell them apart.
        let whole = phrase_behind(sentence, index);
        let aged = || whole.clone().any(|at| sentence.what(at) == What::Other(OtherKind::Age));
        let [timed, turns] =
            [(cue.noun.start, Kind::Timed), (cue.noun.end, Kind::Turn)].map(|(at, kind)| sentence.begins(at, kind));
        let one = || !phrase.noun.contains(' ') && !timed && !turns;
        let given = counts && sentence.said(cue.noun.end) == "cho" && (one() || aged());
        let behind = if whom || done || percent || given { whole } else { short_behind(sentence, index) };
        let counted = if priced { counted_behind(sentence, cues, index, behind.end) } else { String::new() };
        let tie = to.filter(|_| reached && !behind.is_empty());
        let tie = tie.map_or("", |to| sentence.words(to..cue.own.end));
        let object = join(if from { "từ" } else { tie }, &words(sentence, behind));
        let object = join(&object, &counted);
        // `nâng tổng số hội viên lên 8.450 người`: the noun says nothing new.
        let names = (who_end(sentence, items.clone())..items.end).any(|i| matches!(sentence.what(i), What::Word));
        let level = matches!(cue.lead, Some((Label::UpTo, _)));
        if names && (level || Kind::Counter.is_all(&object)) { own } else { join(&own, &object) }
    } else if governed == index && cue.lead.is_none() && money_by_name(sentence, index) {
        // `công ty ghi nhận 44.059 tỷ doanh thu thuần`
        join(&own, &words(sentence, short_behind(sentence, index)))
    } else if governed == index && takes_object(sentence, cues, index, items.clone(), &own) {
        // `Bộ đã xuất cấp 13 nghìn tấn gạo`, `duy trì 425 tổ tiết kiệm`
        join(&own, &if phrase.noun.is_empty() { object_of_pair(sentence, index) } else { phrase.noun.clone() })
    } else {
        own
    };
    if phrase.text.is_empty() && !phrase.own.is_empty() {
        phrase.text = phrase.own.clone();
    }
    if phrase.text.is_empty() {
        phrase.text = match (lean.before, lean.heading) {
            (Some(before), _) => before.text.clone(),
            (_, Some(heading)) => heading.to_string(),
            _ => phrase.noun.clone(),
        };
        phrase.items = None;
    }
    let told = Told { sentence, cues, index, governed, items, said: &said, lean };
    told.complete(&mut phrase);
    if let Some((text, source)) = told.carried(&phrase) {
        return Phrase { text, items: None, source, ..phrase };
    }
    if phrase.items.as_ref().is_some_and(|items| items.is_empty() || said != phrase.text) {
        phrase.items = None;
    }
    phrase.source = source(&phrase, &said, lean);
    phrase
}

/// Those who are counted behind the purpose of money, which ends before the item: `chi 2 tỷ đồng hỗ trợ cho 500 hộ nghèo`, `chi 3 tỷ
/// đồng để xây 20 nhà`.
fn counted_behind(sentence: &Sentence, cues: &[Cue], index: usize, end: usize) -> String {
    let next = sentence.mentions.get(index + 1).filter(|next| end <= next.first && goes_to(sentence, index));
    let Some(tie) = next.map(|next| end..next.first) else { return String::new() };
    let noun = cues[index + 1].noun.clone();
    let tied = matches!(sentence.words(tie.clone()), "" | "cho" | "tới" | "đến");
    let counts = tied && !sentence.begins(noun.start, Kind::Timed);
    if counts { join(&words(sentence, tie), &words(sentence, noun)) } else { String::new() }
}

/// What those did who are counted right before the items, wherever they are: `25 doanh nghiệp thuộc huyện Tân Hòa nợ thuế 4 tỷ đồng`,
/// `14 xã vay 3 tỷ đồng`.
fn told_of_counted(
    sentence: &Sentence,
    cues: &[Cue],
    index: usize,
    items: Range<usize>,
    counted: &Phrase,
) -> Option<String> {
    let before = index.checked_sub(1).filter(|_| content(sentence, items.clone()) > 0)?;
    let noun = cues[before].noun.clone();
    let placed = matches!(sentence.said(noun.end), "thuộc" | "trực thuộc" | "tại" | "ở");
    let deed = items.start == noun.end && items.len() == 1 && is_verb(sentence, items.start);
    let deed = deed && !goes_to(sentence, index);
    let here = !noun.is_empty() && !sentence.begins(noun.start, Kind::Timed) && (placed || deed);
    let told = here && items.end <= phrase_behind(sentence, before).end;
    let told = told && find::holds(&counted.text, &words(sentence, items.clone()));
    told.then(|| words(sentence, noun.start..items.end))
}

/// Whether the items say no more than that somebody pays out of a fund: `huyện trích ngân sách`.
fn pays_out(sentence: &Sentence, items: Range<usize>) -> bool {
    const LONGEST: usize = 5;
    let paid = who_end(sentence, items.clone())..items.end;
    let fund = FUNDS.iter().any(|fund| sentence.words(paid.clone()).ends_with(fund));
    let pays = sentence.first_word(paid.start) == const { key("trích") } || fund && is_verb(sentence, paid.start);
    pays && syllables(sentence, paid) <= LONGEST
}

/// What is paid out of.
const FUNDS: [&str; 2] = ["kinh phí", "ngân sách"];
const REGIONS: [&str; 3] = ["khu vực ", "vùng ", "miền "];
/// Most numbers back to the one that named the region.
const NEAR: usize = 8;
/// Most syllables of the name of a region.
const LONGEST_REGION: usize = 8;

/// The region that the items name: `khu vực đồng bằng có 8.200 hộ nghèo, khu vực miền núi có 17.400 hộ nghèo`.
fn region(sentence: &Sentence, items: Range<usize>) -> Option<String> {
    let named = case::lower_first(&words(sentence, items.clone()));
    let plain = !items.clone().any(|at| ends_phrase(sentence, at));
    (plain && find::begins(&named, &REGIONS) && syllables(sentence, items) <= LONGEST_REGION).then_some(named)
}

/// The region of which the clause counted others before: `khu vực đồng bằng có 8.200 hộ nghèo (2,4%), 7.600 hộ cận nghèo`.
fn region_before(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<String> {
    let (mention, cue) = (&sentence.mentions[index], &cues[index]);
    let next = matches!(cue.separator, Some(',' | '&'))
        && cue.lead.is_none()
        && words(sentence, cue.noun.clone()).contains(' ');
    let here = |i: &usize| sentence.mentions[*i].segment == mention.segment;
    let beside = |i: &usize| sentence.mentions[*i].depth == mention.depth;
    let near = (0..index).rev().take(NEAR).filter(|_| next);
    let told = near.take_while(here).filter(beside).find(|i| cues[*i].content > 0)?;
    let there = matches!(cues[told].lead, Some((Label::Have, _)));
    let points = |region: &String| region.ends_with(" này") || region.ends_with(" đó");
    region(sentence, phrase_before(sentence, cues, told)).filter(|region| there && !points(region))
}

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
    let done = behind.start.checked_sub(1).is_some_and(|before| sentence.said(before) == "thực hiện");
    let bracket = sentence.mark(sentence.mentions[index].after()) == Some('(');
    !bracket && behind.len() >= MORE && (done || behind.into_iter().any(deed))
}

/// Whether the words begin with the name of a measure: `Tỷ lệ …`, `Số …`.
fn measures(words: &str) -> bool {
    let cut = cut(words);
    matches!(crate::lexicon::longest(&cut, 0), Some((_, Label::Rate))) || Kind::Head.begins(&cut, 0)
}

/// The noun behind `mỗi` among the words before a number: `mỗi suất trị giá 1 triệu đồng`.
pub fn each(sentence: &Sentence, cue: &Cue) -> Option<usize> {
    const EACH: Key = key("mỗi");
    // `tặng 8 suất quà mức 2 triệu đồng`
    let level = cue.own.len() == 1 && cue.separator.is_none() && sentence.said(cue.own.start) == "mức";
    if level {
        let number = (0..cue.own.start).rev().find(|at| sentence.is_number(*at))?;
        return Some(number + 1).filter(|noun| *noun < cue.own.start);
    }
    let at = cue.own.clone().find(|i| sentence.label(*i) == Some(Label::Average) && sentence.last_word(*i) == EACH)?;
    let noun = sentence.items.get(at + 1)?;
    use Label::{Actor, Institution, Measure, Numbered};
    let named = matches!(noun.what, What::Word | What::Label(Measure(_) | Numbered | Actor | Institution));
    named.then_some(at + 1)
}

/// Whether the item is `có`, or the `trung bình` of `có trung bình`.
fn there_are(sentence: &Sentence, at: usize) -> bool {
    let mean = at > 0 && sentence.label(at) == Some(Label::Average);
    sentence.label(at - usize::from(mean)) == Some(Label::Have)
}

/// Whether the figure before, in the same sentence, counts something.
fn counted_before(before: &Phrase, lean: Lean) -> bool {
    lean.same_sentence && !before.noun.is_empty()
}

/// Whether more stands before `trị giá` than small words: whose the counted are.
fn words_before_worth(own: &str) -> bool {
    const LONGEST: usize = 4;
    let of = own.strip_suffix(" trị giá");
    of.is_some_and(|of| !matches!(of, "tổng" | "với tổng" | "mỗi") && of.split(' ').count() <= LONGEST)
}

/// Whether the words before the number say what a price is per and nothing else.
fn names_only_each(sentence: &Sentence, cue: &Cue) -> bool {
    const WORTH: [Key; 3] = [key("trị"), key("giá"), key("mức")];
    let Some(noun) = each(sentence, cue) else { return false };
    let worth = |at: usize| {
        WORTH.contains(&sentence.first_word(at))
            || matches!(
                sentence.label(at),
                Some(Label::Is | Label::Filler | Label::Bound(_) | Label::Have | Label::Reach)
            )
    };
    // `216 căn nhà, trị giá mỗi căn 65 triệu đồng`
    if noun < cue.own.start {
        return true;
    }
    let opens = cue
        .own
        .clone()
        .take_while(|at| at + 1 < noun)
        .all(|at| matches!(sentence.what(at), What::Mark(_)) || worth(at));
    opens && (noun + 1..cue.own.end).all(worth)
}

/// Whether the words are no more than `với diện tích`, said of what stands before.
fn only_amount(sentence: &Sentence, cue: &Cue, items: Range<usize>) -> bool {
    let amount = |i: usize| sentence.is(i, Kind::Amount);
    let with = cue.own.clone().next().is_some_and(|i| sentence.label(i) == Some(Label::With));
    with && items.len() == 1 && amount(items.start)
}

/// Whether the phrase is only who it was, with a name: `huyện Quảng Ninh`.
fn is_who(sentence: &Sentence, items: Range<usize>) -> bool {
    who_end(sentence, items.clone()) == items.end || says_little(sentence, items)
}

/// Where the words of an indicator came from: the weaker, the more it is to be doubted.
fn source(phrase: &Phrase, own: &str, lean: Lean) -> &'static str {
    let holds = |words: &str| !words.is_empty() && find::holds(&phrase.text, words);
    match lean.before {
        _ if phrase.text.is_empty() => "nothing",
        _ if phrase.text == own => "own words",
        _ if lean.respective.is_some() => "list before",
        _ if lean.total.is_some_and(|total| holds(&total.text) || holds(&total.own)) => "total",
        Some(before) if holds(&before.text) && lean.same_sentence => "figure before",
        Some(before) if holds(&before.text) => "sentence before",
        _ if lean.heading.is_some_and(|heading| phrase.text == heading) => "heading",
        _ if holds(own) => "own words and what follows",
        _ => "what follows",
    }
}

/// Whether a word of intent stands right before the number.
fn aims(sentence: &Sentence, cue: &Cue) -> bool {
    cue.own.clone().next_back().is_some_and(|at| sentence.label(at) == Some(Label::Intent))
}

/// Whether the phrase is a plan's or aim's name: `mục tiêu của ngành y tế`.
fn governs_plan(sentence: &Sentence, items: Range<usize>) -> bool {
    items.clone().next().is_some_and(|i| matches!(sentence.label(i), Some(Label::Plan | Label::Intent)))
}
