//! The indicator: the governing phrase of a figure, from its clause's subject or verb to the number, without number, bound
//! and filler; completed from the figure before or the total where it cannot stand alone.
//!
//! `trong năm, giải quyết việc làm cho 60.893 người lao động` gives `giải quyết việc làm`; `mở 17 lớp dạy nghề` gives `mở lớp
//! dạy nghề`; `100% trẻ em dưới 6 tuổi được cấp thẻ` gives `trẻ em dưới 6 tuổi được cấp thẻ`.

use super::cue::Cue;
use super::sentence::{Sentence, What};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::period::{PeriodMention, When};
use crate::report::OtherKind;
use crate::text::case;
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
    /// Where the words came from, for those who doubt them.
    pub source: &'static str,
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
    /// What the heading or the line above the list says.
    pub heading: Option<&'p str>,
}

/// Most words of a phrase taken from behind the number.
const LONGEST_BEHIND: usize = 16;

/// Puts together the indicator of the mention `index`; `governed` is the mention whose words before it name the thing
/// (`từ A xuống B`: those before A).
pub fn indicator(sentence: &Sentence, cues: &[Cue], index: usize, governed: usize, lean: Lean) -> Phrase {
    let cue = &cues[governed];
    let mut items = phrase_before(sentence, cues, governed);
    if content(sentence, items.clone()) == 0 && cue.opens_bracket {
        // `thị trường Nhật Bản (13.620 người)`
        let named = named_before_bracket(sentence, cues, governed);
        if content(sentence, named.clone()) > 0 {
            items = named;
        }
    }
    // `Phối hợp các ngân hàng và tập đoàn … xây dựng 428 căn nhà`: the last verb governs.
    let doing = items.clone().rev().take_while(|i| sentence.label(*i) == Some(Label::LightVerb)).count();
    if doing > 0 && syllables(sentence, items.clone()) > 8 && names_thing(sentence, index) {
        items.start = items.end - doing;
    }
    let (own, noun) = (words(sentence, items.clone()), words(sentence, cues[index].noun.clone()));
    let counts = sentence.mentions[index].quantity.unit == Unit::Count;
    let content = content(sentence, items.clone());
    let light = content > 0 && is_light(sentence, items.clone());
    let bare = content == 0 || funds(sentence, items.clone());
    // `toàn tỉnh còn 29.340 hộ nghèo`, `…, với 1.138 lượt doanh nghiệp tham gia`, `còn lại 5,3% làm nông nghiệp`: what follows.
    let small = !items.is_empty() && says_little(sentence, items.clone());
    let with = cue.own.clone().next_back().is_some_and(|i| sentence.label(i) == Some(Label::With));
    let heavy = syllables(sentence, items.clone()) > 5 || content == 0;
    let there_is = small || (with && counts && heavy);
    let mut phrase = Phrase { own: own.clone(), noun, light, items: Some(items.clone()), ..Phrase::default() };

    phrase.text = if let Some(answered) = lean.respective {
        // `A, B và C lần lượt chiếm 36%, 29,6% và 14,5%`
        phrase.items = None;
        join(&own, &answered.text)
    } else if there_is && names_thing(sentence, index) {
        phrase.items = None;
        words(sentence, phrase_behind(sentence, index))
    } else if bare {
        phrase.items = None;
        let text = leaned(sentence, cues, index, &phrase, lean);
        if let Some(before) = lean.before.filter(|_| lean.same_sentence) {
            (phrase.own, phrase.light) = (before.own.clone(), before.light);
        }
        text
    } else if names_only_rate(&own) && lean.before.is_some() {
        // `3.512 em; tỷ lệ này giảm`: the rate of what was named before.
        let before = lean.before.map_or("", |before| &before.text);
        phrase.items = None;
        join(own.trim_end_matches("này").trim(), before.strip_prefix("số ").unwrap_or(before))
    } else if matches!(cue.lead, Some((Label::Have, _))) && cue.adjacent && names_thing(sentence, index) {
        // `xã Phú Lâm có 4 trường học đạt chuẩn`: what there is; but `đàn bò của huyện có 14.300 con`.
        let there = words(sentence, phrase_behind(sentence, index));
        if there == phrase.noun && crate::lexicon::counter(&there) && content > 0 {
            own
        } else {
            phrase.items = None;
            join(&there, &average(sentence, cue))
        }
    } else if governs_plan(sentence, items.clone()) && names_thing(sentence, index) && !counts {
        // `Mục tiêu của ngành là 96% dân số tham gia`
        phrase.items = None;
        words(sentence, phrase_behind(sentence, index))
    } else if light && governed == index && (counts || names_thing(sentence, index) || goes_to(sentence, index)) {
        phrase.items = None;
        join(&own, &short_behind(sentence, index))
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
    if phrase.items.as_ref().is_some_and(|items| items.is_empty() || words(sentence, items.clone()) != phrase.text) {
        phrase.items = None;
    }
    phrase.source = source(&phrase, &words(sentence, items), lean);
    phrase
}

/// Where the words of an indicator came from: the weaker, the more it is to be doubted.
fn source(phrase: &Phrase, own: &str, lean: Lean) -> &'static str {
    let holds = |words: &str| !words.is_empty() && phrase.text.contains(words);
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

/// Whether a noun stands right behind the number: `96% dân số`.
fn names_thing(sentence: &Sentence, index: usize) -> bool {
    let last = pair_end(sentence, index);
    matches!(
        sentence.items.get(sentence.mentions[last].after()).map(|i| i.what),
        Some(What::Word | What::Label(Label::Actor | Label::Numbered))
    )
}

/// Whether the words behind the number say what it goes to: `chi 2 tỷ đồng sửa kênh`, `dành 5 tỷ đồng cho nước sạch`.
fn goes_to(sentence: &Sentence, index: usize) -> bool {
    let at = sentence.mentions[index].after();
    let verb =
        |i: usize| matches!(sentence.items.get(i).map(|i| i.what), Some(What::Word | What::Label(Label::LightVerb)));
    let toward =
        sentence.items.get(at).is_some_and(|i| matches!(i.span.of(sentence.text), "cho" | "để" | "vào" | "nhằm"));
    verb(at) || (toward && verb(at + 1))
}

/// Whether the phrase is a plan's or aim's name: `mục tiêu của ngành y tế`.
fn governs_plan(sentence: &Sentence, items: Range<usize>) -> bool {
    items.clone().next().is_some_and(|i| matches!(sentence.label(i), Some(Label::Plan | Label::Intent)))
}

/// The indicator of a figure without words of its own: what stands behind it, or what it leans on.
fn leaned(sentence: &Sentence, cues: &[Cue], index: usize, phrase: &Phrase, lean: Lean) -> String {
    let (mention, cue) = (&sentence.mentions[index], &cues[index]);
    let behind = || words(sentence, phrase_behind(sentence, index));
    let average = average(sentence, cue);
    let here = lean.before.filter(|_| lean.same_sentence);
    let fresh = starts_clause(sentence, cue);
    // `Cụ thể, năm 2016: 7.215 người, năm 2017: 7.930 người`: one thing at several times.
    let dated = cue
        .own
        .clone()
        .any(|i| matches!(sentence.items[i].what, What::Period(p) if sentence.periods[p].dates_figures()));
    match mention.quantity.unit {
        Unit::Count => match (lean.total, here) {
            _ if dated && behind() == phrase.noun => lean.before.map_or_else(behind, |before| before.text.clone()),
            (_, Some(before)) if cue.slash => join(&before.own, &phrase.noun),
            (_, Some(before)) if !average.is_empty() => join(&before.text, &average),
            // `trong đó có 39 Mẹ Việt Nam Anh hùng`
            (Some(total), _) if !total.own.is_empty() && (behind() == phrase.noun || phrase.noun.is_empty()) => {
                if total.light || total.own == total.text { join(&total.own, &phrase.noun) } else { total.text.clone() }
            }
            // `1.377 hộ cận nghèo` behind `tạo điều kiện mưu sinh cho 1.365 hộ nghèo`.
            (None, Some(before)) if !fresh && !before.own.is_empty() => {
                if before.light {
                    join(&before.own, &behind())
                } else {
                    before.own.clone()
                }
            }
            // `hoàn thành 612 nhà`
            _ => match cue.lead {
                Some((Label::Reach, at))
                    if cue.adjacent
                        && case::lowercase(sentence.items[at].span.of(sentence.text)).starts_with("hoàn thành") =>
                {
                    join("hoàn thành", &behind())
                }
                _ => behind(),
            },
        },
        // `tặng 324 phần quà trị giá 257 triệu đồng`
        Unit::Money(_) if here.is_some_and(|before| before.light) && phrase.own.ends_with("trị giá") => {
            join("trị giá", here.map_or("", |before| &before.text))
        }
        // `với tổng số tiền 33.982 triệu đồng`, `chiếm 29,35%`: of what the figure before names.
        _ => match here.or(lean.total) {
            Some(before) if !fresh || cue.separator == Some(':') => join(&before.text, &average),
            // `; tổng kinh phí 2 tỷ 075 triệu đồng`
            Some(before) if behind().is_empty() => join(&phrase.own, &before.text),
            _ if behind().is_empty() => lean.before.map_or(String::new(), |before| join(&before.text, &average)),
            _ => behind(),
        },
    }
}

/// `bình quân`, `mỗi năm` before the number.
fn average(sentence: &Sentence, cue: &Cue) -> String {
    match cue.own.clone().find(|i| sentence.label(*i) == Some(Label::Average)) {
        Some(at) => words(sentence, trim_end(sentence, at..cue.own.end)),
        None => String::new(),
    }
}

/// The items without small words at their end.
fn trim_end(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    while items.len() > 1
        && matches!(
            sentence.items[items.end - 1].what,
            What::Period(_)
                | What::Mark(_)
                | What::Label(Label::Have | Label::Is | Label::Filler | Label::Bound(_) | Label::Reach | Label::From)
        )
    {
        items.end -= 1;
    }
    items
}

/// Whether the phrase is `tỷ lệ này`, `tỷ lệ` and nothing more.
fn names_only_rate(own: &str) -> bool {
    matches!(case::lowercase(own).as_str(), "tỷ lệ" | "tỉ lệ" | "tỷ lệ này" | "tỉ lệ này" | "tỷ trọng" | "con số này")
}

/// The words right before the bracket that the mention opens.
fn named_before_bracket(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let start = index.checked_sub(1).map_or(0, |i| cues[i].tail.max(cues[i].noun.end));
    let Some(bracket) = (start..sentence.mentions[index].item).rev().find(|i| sentence.mark(*i) == Some('(')) else {
        return 0..0;
    };
    let mut from = bracket;
    while from > start
        && !matches!(sentence.items[from - 1].what, What::Mark(_) | What::Number(_) | What::Label(Label::Joiner))
    {
        from -= 1;
    }
    trim(sentence, from..bracket)
}

fn join(a: &str, b: &str) -> String {
    match (a.trim(), b.trim()) {
        ("", b) => b.to_string(),
        (a, "") => a.to_string(),
        (a, b) => format!("{a} {b}"),
    }
}

/// Whether nothing that could govern the number stands before it in its clause.
fn starts_clause(sentence: &Sentence, cue: &Cue) -> bool {
    let strong = matches!(cue.separator, None | Some(';' | ':' | '-'));
    let first = (0..cue.own.start).all(|i| !matches!(sentence.items[i].what, What::Number(_)));
    strong && first || cue.separator == Some(';')
}

/// The items of the phrase before the number, trimmed.
fn phrase_before(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let cue = &cues[index];
    let mut start = cue.own.start;
    // `tuyển mới và đào tạo cho`: two verbs, one object.
    let gap_start = index.checked_sub(1).map_or(0, |i| cues[i].tail.max(cues[i].noun.end));
    if start > gap_start + 1 && sentence.label(start - 1) == Some(Label::Joiner) {
        let mut left = start - 1;
        while left > gap_start && !matches!(sentence.items[left - 1].what, What::Mark(_) | What::Number(_)) {
            left -= 1;
        }
        let clean = trim(sentence, left..start - 1);
        if !clean.is_empty() && clean.len() <= 4 {
            start = left;
        }
    }
    // `ốm đau, thai sản, dưỡng sức`, `trong nước, ngoài nước`: the last of a list of nouns takes the others along.
    while start > gap_start + 1 && sentence.mark(start - 1) == Some(',') {
        let piece = trim(sentence, start..cue.own.end);
        let mut left = start - 1;
        while left > gap_start
            && !matches!(sentence.items[left - 1].what, What::Mark(',' | ';' | ':' | '(' | ')') | What::Number(_))
        {
            left -= 1;
        }
        let before = trim(sentence, left..start - 1);
        let opens =
            matches!(sentence.items[left].what, What::Label(Label::Opener | Label::Is | Label::From) | What::Period(_));
        let only = |range: Range<usize>, label: Label| range.into_iter().all(|i| sentence.label(i) == Some(label));
        let verb =
            piece.clone().any(|i| matches!(sentence.label(i), Some(Label::LightVerb | Label::Rate | Label::Fund)));
        // `chi lương hưu, trợ cấp cho`, `tuyển sinh, đào tạo cho`: two verbs in a row.
        let verbs = only(piece.clone(), Label::LightVerb)
            && syllables(sentence, before.clone()) <= 4
            && before.clone().next().is_some_and(|i| sentence.label(i) == Some(Label::LightVerb));
        let nouns = syllables(sentence, piece.clone()) <= 3 && !verb && !says_little(sentence, piece.clone());
        // `Mạng lưới cơ sở được sắp xếp lại, giảm từ 28 cơ sở`: the subject stands before the comma.
        let nothing = piece.is_empty()
            && cue.lead.is_some_and(|(label, _)| {
                matches!(label, Label::Up | Label::Down | Label::UpTo | Label::DownTo | Label::Reach | Label::Exceed)
            });
        let cut = (left..start - 1).any(|i| {
            matches!(sentence.label(i), Some(Label::Parts | Label::Apart | Label::Details)) && before.start <= i
        });
        if before.is_empty() || opens || cut || !(verbs || nothing || (nouns && !piece.is_empty())) {
            break;
        }
        start = left;
    }
    trim(sentence, start..cue.own.end)
}

/// Whether the phrase is only who and small words: `toàn tỉnh xảy ra`, `còn lại`.
fn says_little(sentence: &Sentence, items: Range<usize>) -> bool {
    items
        .into_iter()
        .all(|i| matches!(sentence.label(i), Some(Label::Actor | Label::Stop | Label::Rest | Label::Filler)))
}

fn syllables(sentence: &Sentence, items: Range<usize>) -> usize {
    items.filter(|i| !matches!(sentence.items[*i].what, What::Mark(_))).map(|i| sentence.items[i].tokens.len()).sum()
}

/// The phrase without what says nothing at its ends.
fn trim(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    use Label::*;
    // A list opener or a word of intent cuts what stands before it, unless nothing is left: `tỷ lệ hộ nghèo sẽ còn 3%`.
    let cuts = |i: &usize| matches!(sentence.label(*i), Some(Parts | Apart | Details | Intent | Fact));
    while let Some(cut) = items.clone().rev().find(cuts) {
        if content(sentence, cut + 1..items.end) > 0 {
            items.start = cut + 1;
            break;
        }
        items.end = cut;
    }
    loop {
        let Some(item) = items.clone().next() else { return items };
        let drop = match sentence.items[item].what {
            // `dưới 25 tuổi chiếm 12,6%`
            What::Label(Bound(_) | From)
                if items.len() > 1 && matches!(sentence.items[item + 1].what, What::Other(OtherKind::Age)) =>
            {
                false
            }
            What::Label(
                Joiner | Opener | Filler | With | Bound(_) | Is | From | To | Respectively | Reach | Have | Up | Down
                | Against | Equal | Rest | Average | Share,
            ) => true,
            What::Label(UpTo | DownTo | Exceed | Stop | Raise) => items.len() > 1,
            What::Label(Actor) => {
                items.len() > 1
                    && !matches!(sentence.items[item + 1].what, What::Word | What::Label(Actor | Fund | Rate))
            }
            What::Other(kind) => kind != OtherKind::Age,
            What::Period(period) => !is_length(&sentence.periods[period]),
            What::Mark(_) => true,
            _ => false,
        };
        if !drop {
            break;
        }
        items.start += 1;
    }
    loop {
        let Some(item) = items.clone().next_back() else { return items };
        let drop = match sentence.items[item].what {
            What::Label(
                Joiner | Filler | Bound(_) | Is | Have | Reach | Equal | UpTo | DownTo | Up | Down | From | To
                | Respectively | Share | Exceed | Average | Against | Multiply | Same | Parts | Opener,
            ) => true,
            What::Period(period) => !is_length(&sentence.periods[period]),
            What::Mark(mark) => mark != ')',
            _ => false,
        };
        if !drop {
            break;
        }
        items.end -= 1;
    }
    items
}

/// How many items name something.
fn content(sentence: &Sentence, items: Range<usize>) -> usize {
    use Label::*;
    items
        .filter(|i| {
            matches!(
                sentence.items[*i].what,
                What::Other(OtherKind::Age)
                    | What::Word
                    | What::Label(
                        LightVerb
                            | Rate
                            | Plan
                            | Stop
                            | Actor
                            | Numbered
                            | NameHead
                            | Fund
                            | LegalHead
                            | Short
                            | Scale(_)
                            | OrdinalHead
                            | Rest
                            | PlanTail
                    )
            )
        })
        .count()
}

/// Whether the phrase is only a word for money, whose meaning stands before.
fn funds(sentence: &Sentence, items: Range<usize>) -> bool {
    !items.is_empty() && items.clone().any(|i| sentence.label(i) == Some(Label::Fund)) && content(sentence, items) == 1
}

/// Whether the phrase says little without its object: verbs alone, or two syllables.
fn is_light(sentence: &Sentence, mut items: Range<usize>) -> bool {
    // Who did it does not make a verb any heavier.
    while items.len() > 1 && items.clone().next().is_some_and(|i| sentence.label(i) == Some(Label::Actor)) {
        items.start += 1;
    }
    let syllables = syllables(sentence, items.clone());
    let named = items.clone().any(|i| {
        matches!(
            sentence.items[i].what,
            What::Word | What::Label(Label::Rate | Label::Plan | Label::Fund | Label::Numbered)
        )
    });
    let rate = items.clone().any(|i| sentence.label(i) == Some(Label::Rate));
    !rate && (syllables <= 2 || !named)
}

/// The words behind the number up to the end of its clause.
fn phrase_behind(sentence: &Sentence, index: usize) -> Range<usize> {
    behind(sentence, index, LONGEST_BEHIND, false)
}

/// The item behind the number: the noun that stands before what it is per (`9,4 bác sĩ/1 vạn dân`), else what follows both.
fn behind_number(sentence: &Sentence, index: usize) -> usize {
    let mention = &sentence.mentions[index];
    if mention.per.start > mention.item + 1 { mention.item + 1 } else { mention.after() }
}

/// The last number of a pair whose noun stands behind both: `18/71 xã đạt chuẩn`.
fn pair_end(sentence: &Sentence, index: usize) -> usize {
    let mut last = index;
    while sentence.mark(sentence.mentions[last].after()) == Some('/') && cues_slash(sentence, last + 1) {
        last += 1;
    }
    last
}

/// Whether a slash joins the mention to the one before.
fn cues_slash(sentence: &Sentence, index: usize) -> bool {
    sentence.mentions.get(index).is_some_and(|m| m.item > 0 && sentence.mark(m.item - 1) == Some('/'))
}

/// The counted noun and what belongs to it, not the next verb's phrase.
fn short_behind(sentence: &Sentence, index: usize) -> String {
    words(sentence, behind(sentence, index, 10, true))
}

fn behind(sentence: &Sentence, index: usize, most: usize, short: bool) -> Range<usize> {
    let last = pair_end(sentence, index);
    let start = behind_number(sentence, last);
    let mut end = start;
    let mut count = 0;
    let mut piece = 0;
    let mut plain = true;
    while let Some(item) = sentence.items.get(end) {
        let before_number = leads_to_number(sentence, end);
        let stops = match item.what {
            What::Mark('"' | '“' | '”') => false,
            What::Mark('-' | '–') => {
                !matches!(sentence.items.get(end + 1).map(|i| i.what), Some(What::Word | What::Label(Label::LightVerb)))
            }
            // `100% xã, phường, thị trấn được công nhận`: a list of nouns before its verb.
            What::Mark(',') => !(plain && piece <= 3 && !short && !before_number && continues(sentence, end + 1)),
            // `thị trấn (98,2%) được công nhận`: past a bracket with a share.
            What::Mark('(') if !short => match (end + 1..end + 6).find(|i| sentence.mark(*i) == Some(')')) {
                Some(close) if !matches!(sentence.items.get(close + 1).map(|i| i.what), None | Some(What::Mark(_))) => {
                    end = close + 1;
                    continue;
                }
                _ => true,
            },
            What::Mark(_) | What::Number(_) => true,
            // `405 người trong số đó đang cai`
            What::Label(Label::Parts) if end > start && !before_number => false,
            What::Label(Label::Fund | Label::Share | Label::Parts | Label::Against | Label::Equal | Label::Exceed) => {
                true
            }
            What::Label(_) if before_number => true,
            What::Label(Label::With) => short,
            What::Label(Label::Filler) if short => end > start && matches!(item.span.of(sentence.text), "cho" | "được"),
            _ => false,
        };
        if stops || count >= most {
            break;
        }
        match item.what {
            What::Mark(',') => piece = 0,
            What::Word | What::Label(Label::Actor | Label::Numbered) => piece += 1,
            _ => plain = false,
        }
        count += 1;
        end += 1;
    }
    trim(sentence, start..end)
}

/// Whether the item leads to a number with nothing but small words in between.
fn leads_to_number(sentence: &Sentence, at: usize) -> bool {
    let mut next = at;
    while let Some(item) = sentence.items.get(next) {
        match item.what {
            What::Number(_) => return true,
            What::Label(Label::LightVerb | Label::Actor | Label::Rate | Label::Fund) => return false,
            What::Label(_) => next += 1,
            _ => return false,
        }
    }
    false
}

/// Whether a list of nouns goes on from item `at` to a verb without a number in between.
fn continues(sentence: &Sentence, at: usize) -> bool {
    for item in sentence.items[at.min(sentence.items.len())..].iter().take(12) {
        match item.what {
            What::Word | What::Mark(',' | '-' | '–') | What::Label(Label::Actor | Label::Numbered | Label::Joiner) => {
            }
            What::Label(Label::Filler | Label::Stop | Label::Reach | Label::LightVerb | Label::Have) => return true,
            _ => return false,
        }
    }
    false
}

/// The words of the items; times, quotation marks and brackets with what is in them left out.
pub fn words(sentence: &Sentence, items: Range<usize>) -> String {
    let mut text = String::new();
    let mut last_end = None;
    let mut depth = 0u32;
    for item in items {
        let item = &sentence.items[item];
        match item.what {
            What::Mark('(' | '[') => depth += 1,
            What::Mark(')' | ']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        let left_out = match item.what {
            What::Period(period) => !is_length(&sentence.periods[period]),
            What::Mark('"' | '“' | '”' | '(' | ')' | '[' | ']') => true,
            _ => depth > 0,
        };
        if left_out {
            last_end = None;
            continue;
        }
        let gap = last_end.is_none_or(|end| sentence.text[end..item.span.start].contains(char::is_whitespace));
        if gap && !text.is_empty() && !matches!(item.what, What::Mark(',')) {
            text.push(' ');
        }
        for (i, piece) in item.span.of(sentence.text).split_whitespace().enumerate() {
            if i > 0 {
                text.push(' ');
            }
            text.push_str(piece);
        }
        last_end = Some(item.span.end);
    }
    text
}

/// A length of time that names something: `dưới 3 tháng`.
fn is_length(period: &PeriodMention) -> bool {
    period.when == When::Unplaced && period.kind == OtherKind::Period
}
