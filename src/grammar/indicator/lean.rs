//! What a figure without words of its own leans on: the figure before it, its total, the words behind it.
//!
//! `tặng 324 phần quà trị giá 257 triệu đồng` gives the money `trị giá tặng phần quà`.

use super::behind::{leads_to_number, phrase_behind, short_behind};
use super::continued::{counted_of_rate, in_cases};
use super::object::money_by_name;
use super::phrase::{is_preposition, is_verb};
use super::retold::{counted_anew, counts_again};
use super::written::words;
use super::{Lean, Phrase, measures};
use crate::grammar::cue::Cue;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label, longest};
use crate::number::Unit;
use crate::text::case;
use crate::text::find;
use crate::text::key::key;
use crate::text::token::{Token, cut};
use std::ops::Range;

/// The indicator of a figure without words of its own: what stands behind it, or what it leans on.
pub(super) fn leaned(sentence: &Sentence, cues: &[Cue], index: usize, phrase: &Phrase, lean: Lean) -> String {
    let (mention, cue) = (&sentence.mentions[index], &cues[index]);
    let behind = words(sentence, phrase_behind(sentence, index));
    let mut average = average(sentence, cue);
    // `chỉ số giá vàng bình quân quý II tăng 1,2%, bình quân 6 tháng tăng 2,1%`: said once.
    if !average.is_empty() && lean.before.is_some_and(|before| before.text.ends_with(&average)) {
        average.clear();
    }
    let here = lean.before.filter(|_| lean.same_sentence);
    let fresh = starts_clause(sentence, cue);
    // `Cụ thể, năm 2016: 7.215 người, năm 2017: 7.930 người`: one thing at several times.
    let dated =
        cue.own.clone().any(|i| matches!(sentence.what(i), What::Period(p) if sentence.periods[p].dates_figures()));
    if let Some(text) = here.filter(|_| mention.is_percent()).and_then(|before| ranked(sentence, index, &before.text)) {
        return text;
    }
    match mention.quantity.unit {
        Unit::Count => match (lean.total, here) {
            _ if dated
                && behind == phrase.noun
                && (Kind::Counter.is_all(&phrase.noun) || here.is_some_and(|before| before.noun == phrase.noun)) =>
            {
                lean.before.map_or(behind, |before| counted_anew(before, &phrase.noun))
            }
            (_, Some(before)) if cue.slash => join(&before.own, &phrase.noun),
            (None, Some(before)) if let Some(counted) = counted_of_rate(before, &behind) => counted,
            // `hộ cận nghèo chiếm 9,4% (tương đương 530 hộ)`: the same, counted.
            (_, Some(before)) if counts_again(sentence, cues, index) && !before.own.is_empty() => before.text.clone(),
            (_, Some(before)) if !average.is_empty() => join(&before.text, &average),
            // `trong đó tội phạm ma tuý 31 vụ, 45 bị can`: two counts of one part.
            (Some(total), Some(before))
                if before.part && behind == phrase.noun && beside(cue, &phrase.noun, &before.noun, &total.noun) =>
            {
                before.text.clone()
            }
            // `hoàn thành 612 nhà`, `khởi công 90 nhà, trong đó đã hoàn thành 42 nhà`
            _ if completes(sentence, cue) => join(completed(sentence, cue), &behind),
            // `Đài Loan: 2.100 khách (830 khách nữ)`: some of those there.
            (Some(total), _)
                if mention.depth > total.depth
                    && behind == phrase.noun
                    && behind.starts_with(total.noun.as_str())
                    && is_proper(&total.own) =>
            {
                join(&total.own, &behind)
            }
            // `trong đó có 39 Mẹ Việt Nam Anh hùng`
            // But `công ty có 620 lao động, trong đó 310 nữ`
            (Some(total), _)
                if !total.own.is_empty() && !total.who && (behind == phrase.noun || phrase.noun.is_empty()) =>
            {
                // `bị thương 18 người (trong đó 4 người chết)` says itself what they met.
                const MET: [&str; 4] = ["chết", "tử vong", "bị thương", "mất tích"];
                if MET.iter().any(|met| find::holds(&phrase.noun, met)) {
                    return phrase.noun.clone();
                }
                let short = total.own.split(' ').count() <= 4;
                // `thẩm định và phê duyệt 6 đề án. Trong đó, 5 đề án cấp huyện mới lập`: a name of its own.
                let named = phrase.noun.split(' ').count() > 3;
                if !short && named {
                    phrase.noun.clone()
                } else if total.light || total.own == total.text {
                    join(&total.own, &phrase.noun)
                } else if phrase.noun.is_empty() || Kind::Counter.is_all(&phrase.noun) {
                    total.text.clone()
                } else if total.verbal && short {
                    join(&total.own, &phrase.noun)
                } else {
                    phrase.noun.clone()
                }
            }
            // `tỷ lệ 11,2% trên tổng số 390.600 hộ dân`: what a share was taken of.
            (None, Some(_)) if !behind.is_empty() && is_whole(sentence, cue, index) => behind,
            // `1.377 hộ cận nghèo` behind `tạo điều kiện mưu sinh cho 1.365 hộ nghèo`.
            (None, Some(before)) if !fresh && !before.own.is_empty() && !matches!(cue.lead, Some((Label::Have, _))) => {
                // `…, 180 hộ bị cô lập`, `làm chết 5 người và 7 người bị thương` say what befell them.
                // `xảy ra 23 vụ tai nạn, 5 người bị thương`: people do not happen.
                // `9 dự án với vốn đăng ký 320 tỷ đồng và 5 dự án`: counted, not measured.
                let joined = cue.separator == Some('&') && behind.as_bytes().contains(&b' ');
                let measured = || joined && before.noun.is_empty() && !before.verbal && measures(&before.own);
                // `26 ca điều trị thành công, 7 trường hợp tử vong`: other cases.
                let cases = |words: &str| Kind::Counter.begins(&cut(words.strip_prefix("số ").unwrap_or(words)), 0);
                let others = || cases(&before.own) && cases(&behind) && !Kind::Counter.is_all(&behind);
                if befallen(&behind) && before.text == before.own || happens(&before.own) || measured() || others() {
                    behind
                } else if before.light {
                    join(&before.own, &behind)
                } else if acts(sentence, cue) {
                    behind
                } else if !behind.is_empty() && shares_verb(before) {
                    // `khiến 7 người tử vong, 2 người bị thương`: the verb holds for both.
                    join(&before.own, &behind)
                } else if before.own.split(' ').count() > LONGEST_CLAUSE
                    && phrase.noun.as_bytes().contains(&b' ')
                    && !aged(&behind)
                    && !in_cases(&before.noun, &behind)
                {
                    // `phối hợp với các ngành mở 52 lớp may và 27 lớp nuôi ong`: a name of its own.
                    behind.clone()
                } else {
                    before.own.clone()
                }
            }
            // `Bình quân mỗi xã đạt 15,2 tiêu chí, 6 thôn được công nhận`
            _ if !average.is_empty() => join(&behind, &case::lower_first(&average)),
            // `trên địa bàn huyện có 26.652 hộ`: where they are is all there is to name them by.
            _ if Kind::Counter.is_all(&behind) => join(&behind, &where_before(sentence, cue)),
            _ => join(&behind, &shared_verb(sentence, cues, index)),
        },
        // `tặng 324 phần quà trị giá 257 triệu đồng`
        Unit::Money(_) if here.is_some_and(|before| before.light) && phrase.own.ends_with("trị giá") => {
            join("trị giá", here.map_or("", |before| &before.text))
        }
        // `cơ bản hoàn thành 120 km đường`
        Unit::Measure(_) if completes(sentence, cue) && !behind.is_empty() => join(completed(sentence, cue), &behind),
        // `30.000 tấn gạo xay xát, 20.000 tấn gạo thơm`, `trồng 860 ha ngô, 415 ha lạc`, `40% bán hàng qua mạng`
        Unit::Measure(_) | Unit::Percent
            if average.is_empty()
                && matches!(cue.lead, None | Some((Label::Have, _)))
                && phrase.own.is_empty()
                && !behind.is_empty()
                && !(mention.is_percent()
                    && cue.separator == Some('&')
                    && cue.lead.is_none()
                    && !both_worded(cues, index)
                    && !behind.starts_with("ở ")) =>
        {
            let whole = behind.strip_prefix("số ").unwrap_or(&behind);
            match here {
                // `310 hộ (62% số hộ)`: a share of the same.
                Some(before) if mention.is_percent() && before.noun.starts_with(whole) => before.text.clone(),
                Some(before) if !mention.is_percent() && (before.light || before.verbal) && !caused(sentence, cue) => {
                    join(&before.own, &behind)
                }
                _ => behind,
            }
        }
        // `công ty có 10 triệu thuê bao, chiếm gần 30% thị phần`: the share has a name of its own.
        Unit::Percent if matches!(cue.lead, Some((Label::Share, _))) && behind.starts_with("thị phần") => {
            join(here.map_or("", |before| &before.own), &behind)
        }
        // `chi 3,2 tỷ đồng cho nước sạch, 2,15 tỷ cho môi trường`
        Unit::Money(_)
            if here.is_some_and(|before| before.light)
                && phrase.own.is_empty()
                && tied(sentence, index)
                && !behind.is_empty() =>
        {
            join(here.map_or("", |before| &before.own), &behind)
        }
        // `61 tỷ đồng doanh thu, 2 tỷ đồng lợi nhuận`
        Unit::Money(_) if phrase.own.is_empty() && cue.lead.is_none() && money_by_name(sentence, index) => {
            let taken = here.filter(|before| before.light).map_or("", |before| &before.own);
            join(taken, &words(sentence, short_behind(sentence, index)))
        }
        // `trong đó 88,5 tỷ đồng dành cho mua sắm`, `và hơn 1 tỷ đồng chi cho hoạt động khác`
        Unit::Money(_) if phrase.own.is_empty() && cue.lead.is_none() && does(sentence, index) => behind,
        // `phần còn lại 30 tỷ đồng do dân góp`
        _ if is_rest(sentence, cue) && !behind.is_empty() => behind,
        // `thăm hỏi, tặng quà trẻ em mồ côi, với tổng kinh phí 374 triệu đồng`: what it paid for stands before.
        Unit::Money(_) if here.is_none() && lean.total.is_none() && !paid_for(sentence, cue).is_empty() => {
            paid_for(sentence, cue)
        }
        // `với tổng số tiền 33.982 triệu đồng`, `chiếm 29,35%`: of what the figure before names.
        _ => match here.or(lean.total) {
            Some(before) if !fresh || cue.separator == Some(':') => join(&before.text, &average),
            // `; tổng kinh phí 2 tỷ 075 triệu đồng`
            Some(before) if behind.is_empty() => join(&phrase.own, &before.text),
            _ if behind.is_empty() => lean.before.map_or(String::new(), |before| join(&before.text, &average)),
            _ => behind,
        },
    }
}

/// Whether every word of a name has a capital.
fn is_proper(name: &str) -> bool {
    !name.is_empty() && name.split(' ').all(|word| word.starts_with(case::is_upper))
}

/// Whether the percentage right before the number is a share of it: `trên tổng số`, `trong tổng số`.
fn is_whole(sentence: &Sentence, cue: &Cue, index: usize) -> bool {
    let share = index.checked_sub(1).is_some_and(|before| sentence.mentions[before].is_percent());
    share && cue.separator.is_none() && cue.own.clone().any(|at| sentence.has_word(at, const { key("tổng") }))
}

/// Whether what stands right behind the number says what it goes to.
fn tied(sentence: &Sentence, index: usize) -> bool {
    let at = sentence.mentions[index].after();
    is_preposition(sentence, at)
}

/// What befell counts told one after the other, said behind the last: `4 tập thể, 15 cá nhân được nhận bằng khen`.
fn shared_verb(sentence: &Sentence, cues: &[Cue], index: usize) -> String {
    let joins = |last: &usize| {
        let between = cues[*last].noun.end..sentence.mentions[last + 1].first;
        let tie = |i: usize| sentence.label(i) != Some(Label::With) && is_preposition(sentence, i);
        let counted = sentence.mentions[last + 1].quantity.unit == Unit::Count;
        counted && between.len() == 1 && (tie(between.start) || matches!(cues[last + 1].separator, Some(',' | '&')))
    };
    let end = (index..cues.len() - 1).take(3).take_while(joins).last().map_or(index, |last| last + 1);
    // `4 trường, 12 trung tâm và 33 cơ sở khác có đăng ký`: of the others alone.
    let others = |i: usize| sentence.first_word(i) == const { key("khác") };
    if cues[end].noun.clone().chain([cues[end].noun.end]).any(others) {
        return String::new();
    }
    // `75 doanh nghiệp tạm nghỉ và 16 doanh nghiệp giải thể`: the first says itself what it did.
    let noun = |at: usize| sentence.words(cues[at].noun.clone());
    if end > index && noun(index).strip_prefix(noun(end)).is_some_and(|more| more.starts_with(' ')) {
        return String::new();
    }
    let has = sentence.label(cues[end].noun.end) == Some(Label::Have);
    if end == index || !(has || acts(sentence, &cues[end])) {
        return String::new();
    }
    let behind = phrase_behind(sentence, end);
    words(sentence, cues[end].noun.end.min(behind.end)..behind.end)
}

/// Whether the number stands right behind the one before and counts what its own total counts, not what the one before does.
fn beside(cue: &Cue, noun: &str, before: &str, total: &str) -> bool {
    let first = |noun: &str| noun.split(' ').next().map(case::lowercase);
    let touches = cue.bare && matches!(cue.separator, Some(',' | '/' | '&')) && cue.lead.is_none();
    // `520 cơ sở tư nhân` of so many `cơ sở cai nghiện` has a name of its own.
    touches
        && !noun.is_empty()
        && case::lowercase(total).starts_with(&case::lowercase(noun))
        && first(noun) != first(before)
}

/// Whether a noun stands behind both the number and the one before: `31% doanh nghiệp có lãi và 38% đơn vị tăng doanh thu`.
fn both_worded(cues: &[Cue], index: usize) -> bool {
    cues[index].worded && index.checked_sub(1).is_some_and(|before| cues[before].worded)
}

/// Whether the figure before is named by a short clause and the noun that it counts.
fn shares_verb(before: &Phrase) -> bool {
    before.own.split(' ').count() <= LONGEST_CLAUSE && before.text == join(&before.own, &before.noun)
}

/// Most syllables of a clause that names two counts.
const LONGEST_CLAUSE: usize = 5;

/// What the figure before is called, for another rank that stands behind the number: `35% học sinh giỏi, 40% khá`.
fn ranked(sentence: &Sentence, index: usize, before: &str) -> Option<String> {
    let start = sentence.items.get(sentence.mentions[index].after())?.tokens.start;
    let own = Kind::Rank.length(sentence.tokens, start);
    let joins = matches!(longest(sentence.tokens, start + own), Some((_, Label::Joiner)));
    let goes_on = !joins && sentence.tokens.get(start + own).is_some_and(Token::is_word);
    let rank = before.match_indices(' ').find(|(at, _)| Kind::Rank.is_all(&before[at + 1..]));
    let (head, _) = rank.filter(|_| own > 0 && !goes_on)?;
    let last = &sentence.tokens[start + own - 1];
    Some(join(&before[..head], &sentence.text[sentence.tokens[start].span.start..last.span.end]))
}

/// Whether the words tell of some by their age, `cụ 90 tuổi`, for whom the same was done as for those before.
fn aged(words: &str) -> bool {
    words.split(' ').nth(1).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the words say no more than that there were some.
fn happens(words: &str) -> bool {
    words.ends_with("xảy ra") || words.ends_with("xẩy ra")
}

/// Whether the words say what befell those that they name: `người bị thương`.
fn befallen(words: &str) -> bool {
    words.split(' ').skip(1).any(|word| word == "bị")
}

/// Whether the clause tells what came of something: `thu hoạch 450 tấn, do mưa lũ nên đã có 32 ha lúa bị hỏng`.
pub(super) fn caused(sentence: &Sentence, cue: &Cue) -> bool {
    let causes = |at: usize| matches!(sentence.said(at), "do" | "nên");
    let there = matches!(cue.lead, Some((Label::Have, _)));
    there && cue.own.clone().chain(cue.own.start.checked_sub(1)).any(causes)
}

/// Whether `hoàn thành` or `thực hiện` stands right before the number.
pub(super) fn completes(sentence: &Sentence, cue: &Cue) -> bool {
    !completed(sentence, cue).is_empty()
}

/// Which of the two, without `đã` before it and `được` behind it.
fn completed(sentence: &Sentence, cue: &Cue) -> &'static str {
    let said = |at: usize| case::lowercase(sentence.said(at));
    let found = |at| {
        DONE.into_iter().find(|done| {
            let said = said(at);
            said.strip_prefix("đã ").unwrap_or(&said).starts_with(done)
        })
    };
    let lead = cue.lead.filter(|(label, _)| cue.adjacent && *label == Label::Reach);
    lead.and_then(|(_, at)| found(at)).unwrap_or_default()
}

/// What is said of things that were done.
const DONE: [&str; 2] = ["hoàn thành", "thực hiện"];

/// Whether a verb stands right behind the number.
fn does(sentence: &Sentence, index: usize) -> bool {
    let at = sentence.mentions[index].after();
    sentence.label(at) == Some(Label::LightVerb)
}

/// Whether those counted are at what stands before: `tổ chức 25 lớp dạy nghề với 1.750 lượt người tham dự`.
fn attends(words: &str) -> bool {
    ["người tham dự", "người tham gia", "người theo học", "học viên tham gia", "học viên tham dự"]
        .iter()
        .any(|end| words.ends_with(end))
}

/// Whether the number's own words say that it is the rest.
fn is_rest(sentence: &Sentence, cue: &Cue) -> bool {
    sentence.holds(cue.own.clone(), Label::Rest)
}

/// Whether a verb stands behind the counted noun: `180 hộ bị cô lập`.
pub(super) fn acts(sentence: &Sentence, cue: &Cue) -> bool {
    let at = cue.noun.end;
    is_verb(sentence, at)
        || (sentence.label(at) == Some(Label::Reach) && !leads_to_number(sentence, at))
        || matches!(sentence.said(at), "bị" | "được" | "đã" | "đang" | "đi" | "phải" | "không" | "chưa")
}

/// What stands behind a number whose own words say only who or that there is: `riêng thành phố 37 vụ` of a total
/// `xảy ra vụ cháy` gives `xảy ra vụ cháy thành phố`.
pub(super) fn whole_behind(sentence: &Sentence, cue: &Cue, index: usize, own: &str, lean: Lean) -> String {
    let behind = words(sentence, phrase_behind(sentence, index));
    let here = lean.before.filter(|before| lean.same_sentence && !before.text.is_empty());
    let goes_along = cue.own.clone().next_back().is_some_and(|at| sentence.label(at) == Some(Label::With));
    let last = index.checked_sub(1).map(|before| sentence.mentions[before].quantity.unit);
    let measured = matches!(last, Some(Unit::Measure(_)));
    match lean.total {
        // `178 tổ vay vốn, với 5.845 thành viên`: of those.
        None if goes_along
            && (Kind::Fellow.is_all(&behind) || attends(&behind))
            && here.is_some_and(|before| before.noun.as_bytes().contains(&b' ')) =>
        {
            join(&behind, here.map_or("", |before| &before.noun))
        }
        // `2.875 doanh nghiệp với 92.775 lao động. Trong đó có 50 doanh nghiệp nhà nước với 13.280 lao động`
        Some(_) if goes_along && cue.separator.is_none() && here.is_some() => {
            join(&behind, here.map_or("", |before| &before.text))
        }
        Some(total) if Kind::Counter.is_all(&behind) => join(&total.text, own),
        // `số đối tượng chính sách khá đông, với 3.900 người`, `tỷ lệ hộ nghèo là 4,1%, với 2.730 hộ`
        None if goes_along && Kind::Counter.is_all(&behind) => match here {
            _ if !own.is_empty() => own.to_string(),
            // `diện tích 612 ha, với 310 hộ`: another thing, in a measure of its own.
            Some(before) if before.noun.is_empty() && !measured => {
                counted_of_rate(before, &behind).unwrap_or_else(|| before.text.clone())
            }
            _ => behind,
        },
        _ => behind,
    }
}

/// What was done in the clause before the money's own words, which are no more than `với tổng kinh phí`.
fn paid_for(sentence: &Sentence, cue: &Cue) -> String {
    let own = cue.own.clone();
    let goes_along = sentence.holds(own.clone(), Label::With);
    let ends = |i: &usize| matches!(sentence.what(*i), What::Mark(';' | ':' | '(' | ')') | What::Number(_));
    let start = (0..own.start).rev().find(ends).map_or(0, |i| i + 1);
    let verb = |i: &usize| sentence.label(*i) == Some(Label::LightVerb);
    let Some(mut first) = (start..own.start).rev().find(verb).filter(|_| goes_along) else { return String::new() };
    // `thăm hỏi, tặng quà`, `tuyển mới và đào tạo`: verbs in a row, a word or two between.
    while let Some(earlier) = (start.max(first.saturating_sub(4))..first).rev().find(verb) {
        first = earlier;
    }
    words(sentence, trim_end(sentence, first..own.start))
}

/// The place that opens the mention's clause: `trên địa bàn huyện`.
fn where_before(sentence: &Sentence, cue: &Cue) -> String {
    let opens = |i: &usize| case::same(sentence.said(*i), "trên địa bàn");
    let place = cue.own.clone().find(opens).map(|place| words(sentence, trim_end(sentence, place..cue.own.end)));
    case::lower_first(&place.unwrap_or_default())
}

/// `bình quân`, `mỗi năm` before the number.
pub(super) fn average(sentence: &Sentence, cue: &Cue) -> String {
    match cue.own.clone().find(|i| sentence.label(*i) == Some(Label::Average)) {
        Some(at) => {
            let mean = matches!(sentence.said(at), "bình quân" | "trung bình");
            let moved = cue.lead.filter(|(_, verb)| mean && cue.moves() && *verb > at).map(|(_, verb)| verb);
            words(sentence, trim_end(sentence, at..moved.unwrap_or(cue.own.end)))
        }
        None => String::new(),
    }
}

/// The items without small words at their end.
pub(super) fn trim_end(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    while items.len() > 1
        && matches!(
            sentence.what(items.end - 1),
            What::Period(_)
                | What::Mark(_)
                | What::Label(Label::Have | Label::Is | Label::Filler | Label::Bound(_) | Label::Reach | Label::From)
        )
        || items.len() > 1 && matches!(sentence.said(items.end - 1), "chưa" | "không")
    {
        items.end -= 1;
    }
    items
}

/// Whether the phrase is `tỷ lệ này`, `tỷ lệ` and nothing more.
pub(super) fn names_only_rate(own: &str) -> bool {
    const RATES: [&str; 6] = ["tỷ lệ", "tỉ lệ", "tỷ lệ này", "tỉ lệ này", "tỷ trọng", "con số này"];
    RATES.iter().any(|rate| rate.len() == own.len() && case::same(rate, own))
}

pub(super) fn join(a: &str, b: &str) -> String {
    match (a.trim(), b.trim()) {
        ("", b) => b.to_string(),
        (a, "") => a.to_string(),
        // `nâng tổng số doanh nghiệp lên 126 doanh nghiệp`: said once.
        (a, b) if a == b => a.to_string(),
        (a, b) => [a, " ", b].concat(),
    }
}

/// Whether nothing that could govern the number stands before it in its clause.
pub(super) fn starts_clause(sentence: &Sentence, cue: &Cue) -> bool {
    let strong = matches!(cue.separator, None | Some(';' | ':' | '-'));
    let first = (0..cue.own.start).all(|i| !sentence.is_number(i));
    strong && first || cue.separator == Some(';')
}
