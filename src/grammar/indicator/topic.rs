//! What a paragraph speaks of, said before a colon or behind `đối với`: `Án hình sự: toà án thụ lý 136 vụ, giải quyết 120 vụ`.
//!
//! In: its sentence. Out: the topic, and names completed by it: `giải quyết án hình sự`. Counts whose noun says nothing (`vụ`,
//! `người`) take it, and amounts that say no more than what was done.

use super::Phrase;
use super::lean::join;
use super::measures;
use super::phrase::{content, is_preposition, syllables};
use super::written::{season, words};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::names::FUNDS;
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::Span;
use crate::text::case;
use crate::text::find;
use crate::text::key::{Key, key};
use crate::text::token::{Token, cut};
use std::ops::Range;

/// Most syllables of a topic.
const LONGEST: usize = 16;

/// The topic that the sentence opens with, or its clause that begins with the item `at`: `Lúa: diện tích 570 ha; ngô: diện tích 82 ha`.
pub fn of(sentence: &Sentence, at: usize) -> Option<String> {
    // `Đối với án hình sự, toà án thụ lý 136 vụ`
    // `Về giải ngân vốn đầu tư công, tỉnh đã giải ngân 4.396 tỷ đồng`: the deed that is told again.
    // Behind a time: `Năm 2021, đối với nhóm thợ mộc, …`
    let opened = matches!(sentence.what(at), What::Period(_) | What::Label(Label::Details));
    let from = if opened && sentence.mark(at + 1) == Some(',') { at + 2 } else { at };
    // `Về án dân sự, đã giải quyết 200 vụ`; not `…; về án hình sự, đã giải quyết 150 vụ`
    let turns = || (1..sentence.items.len()).any(|i| sentence.mark(i - 1) == Some(';') && sentence.said(i) == "về");
    let handled =
        sentence.label(from + 1) == Some(Label::LightVerb) || sentence.begins(from + 1, Kind::Handled) && !turns();
    // `Riêng án hình sự, đã thụ lý 80 vụ`
    let about = ["về", "riêng"].iter().any(|word| case::same(sentence.said(from), word)) && handled;
    // `Với nhóm thợ tự do, huyện đã hỗ trợ 310 người`
    let group = case::same(sentence.said(from), "với") && sentence.said(from + 1) == "nhóm";
    let toward = from + usize::from(about || group || case::same(sentence.said(from), "đối với"));
    let closes = |i: &usize| match sentence.mark(*i) {
        Some(':') => toward == from || about && sentence.begins(toward, Kind::Handled),
        Some(',') => toward > from,
        _ => false,
    };
    let colon = (toward + 1..sentence.items.len().min(at + LONGEST + 4)).find(closes)?;
    let nominal = |i: usize| {
        matches!(
            sentence.what(i),
            What::Word
                | What::Mark(',' | '-' | '–')
                | What::Label(
                    Label::Numbered
                        | Label::Joiner
                        | Label::LightVerb
                        | Label::NameHead
                        | Label::LegalHead
                        | Label::Fund
                )
        ) || i > toward && (sentence.label(i) == Some(Label::Actor) || is_preposition(sentence, i))
            || toward > from && sentence.label(i) == Some(Label::Stop)
    };
    if from == toward && from > at {
        return None;
    }
    // A name with more capitals is somebody who says what follows.
    let first = sentence.start_of(toward) + 1..sentence.items[colon].tokens.start;
    let named = sentence.tokens[first].iter().any(|token| sentence.has_capital(token));
    let again =
        |i: usize| about && sentence.label(i) == Some(Label::LightVerb) && sentence.said(i) == sentence.said(toward);
    let verbal = sentence.label(toward) == Some(Label::LightVerb) || is_preposition(sentence, toward);
    let verbal = verbal && !(colon + 1..sentence.items.len()).any(again);
    let mut behind = sentence.mentions.iter().filter(|mention| mention.first >= at);
    let clause = behind.next().is_some_and(|first| content(sentence, colon + 1..first.first) > 0);
    let fits = content(sentence, toward..colon) > 0 && syllables(sentence, toward..colon) <= LONGEST;
    // `Lúa mùa 2022-2023: gieo sạ đạt 910 ha`
    let season = if colon == toward + 1 { season(sentence, toward) } else { 0 };
    if season > 0 && clause {
        let tokens = &sentence.tokens[sentence.items[toward].tokens.start..][..season];
        let words = Span::new(tokens[0].span.start, tokens[season - 1].span.end).of(sentence.text);
        return Some(case::lower_first(words));
    }
    if !(toward..colon).all(nominal) || named || verbal || !clause || !fits {
        return None;
    }
    // `Số vụ vi phạm về đất đai: phát hiện 26 vụ`
    let number = usize::from(case::same(sentence.said(toward), "số"));
    Some(case::lower_first(&words(sentence, toward + number..colon)))
}

/// What the sentence speaks of, where it opens with that and nothing but a time and a verb leads from there to its first number, whose
/// cue is given: `Về thu phí, quý II đạt 4,3 tỷ đồng`; not `Về nhà ở, có 37 căn bị tốc mái`, which names what it counts.
pub(super) fn spoken_of(sentence: &Sentence, cue: &Cue) -> Option<Range<usize>> {
    const TOWARD: [&str; 3] = ["về", "đối với", "ở chiều"];
    let number = sentence.mentions.first()?.first;
    let counter = Kind::Counter.is_all(sentence.words(cue.noun.clone()));
    let counts = !cue.noun.is_empty() && (!counter || cue.verb_behind(sentence));
    // `Về chi thường xuyên, có đến 70% là lương`
    let share = sentence.mentions[0].is_percent() && matches!(cue.lead, Some((Label::Have, _)));
    if cue.lead.is_none() || counts || share {
        return None;
    }
    let opens = |end: usize| TOWARD.iter().any(|words| case::same(sentence.words(0..end), words));
    let start = (1..=number.min(2)).find(|end| opens(*end))?;
    let comma = (start..number).find(|i| matches!(sentence.what(*i), What::Mark(_) | What::Number(_)))?;
    let leads = sentence.mark(comma) == Some(',') && content(sentence, comma..number) == 0;
    let named = content(sentence, start..comma) > 0 && syllables(sentence, start..comma) <= LONGEST;
    // `Về lượng, đạt 20 tấn`, `Về cơ bản, còn 3 việc`: how, not what.
    let how = Kind::Amount.is_all(sentence.words(start..comma)) || sentence.is(start, Kind::Adverbial);
    (leads && named && !how).then_some(start..comma)
}

/// The name completed by the topic, where its own noun says nothing, or where an amount says no more than that it is one or what
/// was done; `paired` is a count before or behind a slash, `before` the figure before in the sentence.
pub(super) fn complete(
    phrase: &Phrase,
    topic: &str,
    unit: Unit,
    paired: bool,
    before: Option<&Phrase>,
) -> Option<String> {
    let alone = phrase.noun.is_empty() && phrase.text == phrase.own;
    let deed = || [&case::lowercase(&phrase.own), " "].concat();
    if alone && phrase.light && find::begins(topic, &[&deed()]) {
        return Some(topic.to_string());
    }
    // `Vốn ngân sách huyện: giải ngân 5 tỷ đồng`
    let funds = || find::begins(topic, &FUNDS);
    // `Bảo hiểm y tế: thu 52 tỷ đồng, chi 48 tỷ đồng`
    let accounts = || matches!(case::lowercase(&phrase.own).as_str(), "thu" | "chi");
    let amount = || is_amount(&phrase.own);
    let reaped = || matches!(unit, Unit::Measure(_)) && reaps(&phrase.own);
    let object = || phrase.text.strip_prefix(phrase.own.as_str()).unwrap_or_default().trim();
    let empty = match unit {
        // `đã thi hành 2/6 vụ`: the noun stands behind the pair.
        Unit::Count if phrase.noun.is_empty() => paired && phrase.light && (alone || Kind::Counter.is_all(object())),
        Unit::Count => Kind::Counter.is_all(&phrase.noun) || paired,
        // `Đối với cây màu, diện tích ngô 400 ha, lạc 320 ha`: a kind of it.
        Unit::Measure(_) => {
            let light = || phrase.light && before.is_none_or(|b| phrase.verbal || find::holds(&b.text, topic));
            alone && (light() || amount() || reaped())
        }
        Unit::Money(_) => alone && (phrase.light && (funds() || accounts()) || amount()),
        _ => false,
    };
    let group = topic.starts_with("nhóm ");
    let most = if reaped() || group { LONGEST_DEED } else { LONGEST_NAME };
    let short = phrase.text.split(' ').count() <= most;
    // `Một cửa: tiếp nhận 310 hồ sơ`: what is taken in is no case of the topic.
    // `Cây lúa: … Năng suất bình quân đạt 56 tạ/ha`
    let bare = phrase.own.is_empty()
        || reaped()
        || group
        || empty && amount()
        || phrase.light && !phrase.own.ends_with("tiếp nhận");
    // `Khám bệnh, tiêm phòng: khám bệnh cho 410 cụ già`
    let said = || {
        let own = case::lowercase(&phrase.own);
        find::holds(&case::lowercase(&phrase.text), topic)
            || find::holds(&[", ", topic, ", "].concat(), &[", ", &own, ", "].concat())
    };
    if !empty || !short || !bare || said() {
        return None;
    }
    let said = phrase.text.strip_suffix(phrase.noun.as_str()).unwrap_or(&phrase.text).trim();
    let said = if phrase.noun.is_empty() && !phrase.own.is_empty() { &phrase.own } else { said };
    // `An toàn lao động: mở 12 lớp cho 1.450 người`: whom it was for is no topic.
    (!said.ends_with(" cho")).then(|| join(said, topic))
}

/// Whether the words end in what is done to a crop that they do not name: `các huyện ven sông đã gieo sạ`.
fn reaps(words: &str) -> bool {
    let cut = cut(words);
    let ends = |at: usize| at + Kind::Crop.length(&cut, at) == cut.len();
    cut.len() > 2 && (ends(cut.len() - 1) || ends(cut.len() - 2))
}

/// The name of a harvest completed by the crop of the figure before: `rau các loại 280 ha, năng suất 190 tạ/ha`.
pub(super) fn of_crop(phrase: &Phrase, before: &Phrase) -> Option<String> {
    let cut = cut(&before.text);
    let amount = amount_length(&cut);
    // `Diện tích gieo cấy lúa 480 ha`, `cây ngô trồng 120 ha`: what is grown, without the growing.
    let named = &cut[amount..];
    let grown = named.first().is_some_and(|first| amount > 0 || GROWN.contains(&first.key));
    let first = if amount > 0 { Kind::Crop.length(named, 0) } else { 0 };
    let ends = |at: &usize| at + Kind::Crop.length(named, *at) == named.len();
    let end = (first..named.len()).find(ends).unwrap_or(named.len());
    let end = end - usize::from(end > 0 && named[end - 1].key == const { key("đã") });
    let grows = grown && (first > 0 || end < named.len());
    let crop = match before.noun.as_str() {
        "" if before.verbal && !grows => "",
        "" if first < end => &before.text[named[first].span.start..named[end - 1].span.end],
        noun => noun,
    };
    amount_of(&phrase.text, crop)
}

/// What the names of crops begin with.
const GROWN: [Key; 3] = [key("cây"), key("lúa"), key("rau")];

/// The amount of something that is named by a few words: `sản lượng` and `Cây lạc` give `sản lượng cây lạc`.
pub(super) fn amount_of(amount: &str, of: &str) -> Option<String> {
    // `năng suất bình quân toàn huyện`
    let whole = find::around_last(amount, " toàn ").map_or(amount, |(what, _)| what);
    let short = !of.is_empty() && of.split(' ').count() <= LONGEST_CROP;
    (short && is_amount(whole)).then(|| join(whole, &case::lower_first(of)))
}

/// The name of what a herd gives, told in a bracket behind it: `đàn vịt` and `sản lượng thịt hơi` give `sản lượng thịt hơi đàn vịt`.
pub(super) fn of_herd(said: &str, before: &str) -> Option<String> {
    let herd = case::lowercase(before);
    let herd = herd.strip_prefix("tổng ").unwrap_or(&herd);
    let gives = find::begins(&case::lowercase(said), &["sản lượng", "tổng sản lượng"]);
    (gives && find::begins(herd, &["đàn "])).then(|| join(said, herd))
}

/// The name of another amount of what was measured before: `sản lượng` behind `diện tích lúa xuân` gives `sản lượng lúa xuân`.
pub(super) fn of_the_same(said: &str, before: &str) -> Option<String> {
    let cut = cut(before);
    let amount = amount_length(&cut);
    let of =
        cut.get(amount).filter(|_| amount > 0 && is_amount(said) && !find::holds(&case::lowercase(before), said))?;
    Some(join(said, &before[of.span.start..]))
}

/// The name of a part completed by what its total measures: `Tổng diện tích gieo cấy 730 ha, trong đó lúa 610 ha`.
pub(super) fn of_measured(phrase: &Phrase, said: &str, total: &Phrase) -> Option<String> {
    let cut = cut(&total.text);
    let amount = cut.get(..Kind::Amount.length(&cut, 0))?;
    let span = Span::new(amount.first()?.span.start, amount.last()?.span.end);
    let measure = case::lowercase(span.of(&total.text));
    let measure = measure.strip_prefix("tổng ").unwrap_or(&measure);
    let named = !phrase.verbal && phrase.text == said && phrase.noun.is_empty() && !said.is_empty();
    let plain = named && said.split(' ').count() <= LONGEST_CROP && !measures(said) && !said.ends_with(" dài");
    plain.then(|| join(measure, &case::lower_first(said)))
}

/// How many tokens say which amount is told, at the start of a name: 2 in `diện tích lúa xuân`.
fn amount_length(name: &[Token]) -> usize {
    let length = Kind::Amount.length(name, 0).max(Kind::Yield.length(name, 0));
    let mean = |pair: &[Token]| MEANS.contains(&[pair[0].key, pair[1].key]);
    length + if length > 0 && name.get(length..length + 2).is_some_and(mean) { 2 } else { 0 }
}

/// `bình quân`, `trung bình`: an average.
const MEANS: [[Key; 2]; 2] = [[key("bình"), key("quân")], [key("trung"), key("bình")]];

/// Whether the words say no more than that they are an amount: `diện tích`, `năng suất bình quân`.
fn is_amount(words: &str) -> bool {
    let cut = cut(words);
    !cut.is_empty() && amount_length(&cut) == cut.len()
}

/// Most syllables of a crop's name.
const LONGEST_CROP: usize = 4;
/// Most syllables of who did what to a crop.
const LONGEST_DEED: usize = 12;
/// Most syllables of a name that takes the topic along.
const LONGEST_NAME: usize = 8;
