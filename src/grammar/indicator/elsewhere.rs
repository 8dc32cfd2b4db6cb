//! What the figure before is called, for another level or place: `tỷ lệ thất nghiệp khu vực thành thị 3,1%, khu vực nông thôn 1,8%`,
//! `thu nhập tại Nhật Bản 28 triệu đồng, tại Đài Loan 16 triệu đồng`.

use super::Phrase;
use super::lean::join;
use super::measures;
use super::phrase::is_preposition;
use super::written::words;
use crate::grammar::cue::Cue;
use crate::grammar::sentence::Sentence;
use crate::lexicon::names::{BRANCHES, NUMBER_ALONE, OF_PEOPLE, OUTPUTS, PROPORTIONS, RATES, REGIONS};
use crate::lexicon::{Kind, Label, longest, places};
use crate::text::case;
use crate::text::find::{self, find_last, holds};
use crate::text::key::key;
use crate::text::token::{Token, cut};
use std::ops::Range;

/// The rate of the figure before for another level or region: `tỷ lệ thất nghiệp khu vực thành thị 3,1%, khu vực nông thôn 1,8%`.
pub(super) fn same_rate(before: &str, own: &str, beside: bool) -> Option<String> {
    let level = ["ở ", "tại "].iter().find_map(|word| own.strip_prefix(word)).unwrap_or(own);
    let (first, rest) = level.split_once(' ')?;
    // `GRDP khu vực công nghiệp và xây dựng tăng 8%; khu vực dịch vụ tăng 7%`
    let sector = Kind::Sector.begins(&cut(level), 0);
    let most = if sector { LONGEST_SECTOR } else { LONGEST_LEVEL };
    let short = |words: &str| words.split(' ').count() <= most;
    if !sector && !Kind::Level.is_all(first) {
        return None;
    }
    match find_last(before, &[" ", first, " "].concat()) {
        // In a sentence before, behind the bare name of what is measured: `GRDP khu vực …`.
        Some(at) if !beside && !MEASURED.iter().any(|kind| kind.is_all(&before[..at])) => None,
        Some(at) if measures(before) || Kind::Measured.begins(&cut(before), 0) || level != own => {
            let (head, tail) = before.split_at(at + 1);
            (short(rest) && short(tail)).then(|| [head, level].concat())
        }
        // `tỷ lệ nữ đại biểu là 30% ở cấp tỉnh, 27% ở cấp huyện`
        _ => (short(rest) && level != own).then(|| join(before, own)),
    }
}

/// The place, where the number's own words say no more than where it was: `tại Đài Loan khoảng 16 triệu đồng`, `nông thôn 1,2%`.
pub(super) fn place_alone<'s>(sentence: &Sentence<'s>, cue: &Cue, items: Range<usize>) -> Option<&'s str> {
    let tie = |at: usize| matches!(sentence.said(at), "tại" | "ở");
    let own = items.start.saturating_sub(1).max(cue.own.start)..items.end;
    let at = own.clone().find(|at| tie(*at)).filter(|at| *at <= items.start);
    let place = at.map_or(items.start, |at| at + 1)..own.end;
    let words = sentence.words(place.clone());
    let named = at.is_some() && place.clone().all(|at| sentence.is_capital(at));
    (!place.is_empty() && (named || Kind::Area.is_all(words))).then_some(words)
}

/// What the figure before is called, for another place: `thu nhập tại Nhật Bản` gives `thu nhập tại Đài Loan`; `None` where it names no
/// place and the other is only a kind of place.
pub(super) fn elsewhere(before: &str, place: &str) -> Option<String> {
    let ends = |tie: &&str| find_last(before, tie).map(|at| at + tie.len());
    match [" tại ", " ở ", " khu vực ", " lĩnh vực "].iter().filter_map(ends).max() {
        Some(head) => Some([&before[..head], place].concat()),
        None => (!Kind::Area.is_all(place)).then(|| [before, " tại ", place].concat()),
    }
}

/// What the output before is called, for the next branch: `giá trị sản xuất ngành dịch vụ 320 tỷ đồng; công nghiệp - xây dựng 330 tỷ đồng`.
pub(super) fn of_branch(before: &str, own: &str) -> Option<String> {
    let begins = |words: &str, heads: &[&'static str]| {
        heads.iter().find(|head| case::lowercase(words).starts_with(*head)).copied()
    };
    let small = case::lowercase(before);
    let output = begins(small.strip_prefix("tổng ").unwrap_or(&small), &OUTPUTS)?;
    begins(own, &BRANCHES).map(|_| join(output, &case::lower_first(own)))
}

/// What the rate before is called, for others: for a level, region or place, for `parts` of whom it is told, and for the next of such;
/// shares go on with shares alone: `tỷ trọng công nghiệp chiếm 56%, khu vực dịch vụ chiếm 31%`.
pub(super) fn of_rate(before: &Phrase, own: &str, shares: bool, parts: bool) -> Option<String> {
    let begins = |words: &str, heads: &[&str]| heads.iter().any(|head| case::lowercase(words).starts_with(head));
    if begins(own, &NUMBER_ALONE) || own.contains(',') || !own.contains(' ') && !parts {
        return None;
    }
    // `tỷ lệ hộ văn hóa 83%; thôn đạt chuẩn văn hóa 77%`: of those, what they did themselves.
    let did = find::holds_one(own, &["đạt ", "có ", "được "]) && !own.starts_with(case::is_upper) && !shares;
    if did && begins(&before.text, &RATES) || begins(&before.text, &PROPORTIONS) {
        let head = before.text.split(' ').take(2).collect::<Vec<_>>().join(" ");
        return Some(join(&head, own));
    }
    if shares || !begins(&before.text, &RATES) && !begins(&before.text, &OF_PEOPLE) {
        return None;
    }
    let head = before.text.strip_suffix(before.own.as_str()).map(str::trim_end).filter(|head| !head.is_empty());
    let tokens = cut(own);
    let place = Kind::level(&tokens, 0) > 0
        || [Kind::Level, Kind::Group, Kind::Area].iter().any(|kind| kind.begins(&tokens, 0));
    // `tỷ lệ của Việt Nam là 28%, Thái Lan 49%`: in place of the other.
    let upper = |word: &str| word.starts_with(case::is_upper);
    if before.text.rsplit(' ').next().is_some_and(upper) && upper(own) {
        return None;
    }
    let named = place || places::is_place(&tokens) || begins(own, &REGIONS);
    let whose = || {
        let (head, whose) = find::around_last(&before.text, " của ")?;
        (named && whose.split(' ').count() <= LONGEST_LEVEL).then(|| [head, " của ", own].concat())
    };
    match head {
        Some(head) => Some(join(head, own)),
        None => (parts || named).then(|| whose().unwrap_or_else(|| join(&before.text, own))),
    }
}

/// What the figure before is called, for another stage or number of the same kind: `tỷ lệ tiêm mũi 1 đạt 99%, mũi 2 97%`, `số trường
/// mầm non đạt chuẩn là 14, tiểu học 20`.
pub(super) fn sibling(before: &str, own: &str) -> Option<String> {
    // `năng suất ngô vụ đông 41 tạ/ha; vụ xuân 46 tạ/ha`
    // `… suy dinh dưỡng thể nhẹ cân 9%, thể thấp còi 17%`
    let short = own.split(' ').count() <= LONGEST_LEVEL;
    if let Some(head) = [" vụ ", " thể "].into_iter().find(|head| short && own.starts_with(head.trim_start())) {
        return find_last(before, head).map(|at| join(&before[..at], own));
    }
    // `tỷ lệ cứng hóa đường xã 85%, đường thôn 72%`
    let kind = own.split_once(' ').and_then(|(kind, _)| find_last(before, &[" ", kind, " "].concat()));
    let apart = |at: usize| {
        let (head, tail) = (&before[..at], &before[at + 1..]);
        let plain =
            tail != own && head.split(' ').count() <= LONGEST_LEVEL && !find::holds_one(head, &[",", " và", " của"]);
        plain && tail.split(' ').count() <= LONGEST_LEVEL && measures(before)
    };
    if let Some(at) = kind.filter(|at| short && apart(*at)) {
        return Some(join(&before[..at], own));
    }
    let (named, words) = (cut(before), cut(own));
    let numbered = |tokens: &[Token]| matches!(tokens, [head, number] if head.is_word() && number.is_digits());
    // `học lực giỏi 21%, khá 43%`
    let at = if let Some(kind) = [Kind::Stage, Kind::Rank].into_iter().find(|kind| kind.is_all(own)) {
        (0..named.len()).rev().map(|at| at..at + kind.length(&named, at)).find(|at| !at.is_empty())
    } else if numbered(&words) {
        let same = |at: &Range<usize>| numbered(&named[at.clone()]) && named[at.start].key == words[0].key;
        (1..named.len()).rev().map(|at| at - 1..at + 1).find(same)
    } else {
        None
    }?;
    // `số trường bậc học mầm non là 14, bậc tiểu học 20`: what stage it is is said once.
    let again = (0..at.start).rev().take(2).find(|&index| named[index].key == words[0].key);
    let (start, end) = (named[again.unwrap_or(at.start)].span.start, named[at.end - 1].span.end);
    (start > 0).then(|| [&before[..start], own, &before[end..]].concat())
}

/// What the figure before is called, for another that the same preposition and noun tie to it: `sản lượng chè theo tiêu chuẩn VietGAP
/// 4.100 tấn, theo tiêu chuẩn hữu cơ 260 tấn`.
pub(super) fn in_kind(sentence: &Sentence, cue: &Cue, items: Range<usize>, before: &str) -> Option<String> {
    let tie = items.start.checked_sub(1).filter(|at| *at == cue.own.start)?;
    let tied = sentence.said(tie) == "theo" || is_preposition(sentence, tie);
    let own = words(sentence, items);
    let noun = own.split(' ').next().filter(|_| tied)?;
    let at = find_last(before, &[" ", sentence.said(tie), " ", noun, " "].concat())?;
    (!holds(before, &own)).then(|| [&before[..at], " ", sentence.said(tie), " ", &own].concat())
}

/// What the figure before is called, for another that `qua` tells from it: `tỷ lệ lao động qua đào tạo 70%, qua đào tạo nghề 51%`.
pub(super) fn qualified(before: &str, own: &str) -> Option<String> {
    const BY: &str = " qua ";
    let head = find_last(before, BY).filter(|_| own.starts_with(BY.trim_start()))?;
    Some([&before[..head], " ", own].concat())
}

/// What the figure before is called, for another that a proper name alone names: `xuất khẩu sang thị trường Ba Lan 14 triệu USD; Nga 11
/// triệu USD`.
pub(super) fn next_name(sentence: &Sentence, items: Range<usize>, before: &str) -> Option<String> {
    if items.is_empty() {
        return None;
    }
    let tokens = sentence.items[items.start].tokens.start..sentence.items[items.end - 1].tokens.end;
    let own = &sentence.tokens[tokens];
    let capital = |word: &str| word.starts_with(case::is_upper);
    let name = sentence.words(items);
    let levelled = Kind::level(own, 0);
    let names = &own[levelled..];
    let named = own.len() > 1 && !names.is_empty();
    let proper = named && names.iter().all(|token| capital(token.span.of(sentence.text)));
    if !proper && !places::is_place(own) {
        return None;
    }
    // `huyện Bắc Hà có tổng số hộ nghèo nhiều nhất với 3.700 hộ, Mường Khương 2.750 hộ`
    let told = |(who, measure): &(&str, &str)| capital(who.rsplit(' ').next().unwrap_or("")) && measures(measure);
    if let Some((_, measure)) = find::around(before, " có ").filter(told) {
        return (!holds(before, name)).then(|| join(measure, name));
    }
    // `Liên minh châu Âu`, `Đài Loan (Trung Quốc)` are one name each.
    let of_name = |word: &&str| capital(word.trim_start_matches('(')) || matches!(*word, "châu" | "minh");
    let last = before.rsplit(' ').take_while(of_name).map(|word| word.len() + 1).sum::<usize>();
    let head = before.len().checked_sub(last).map(|end| &before[..end])?;
    // `xã Phú Lâm vận động được 210 triệu đồng, Tân An 305 triệu đồng`: who did the same.
    let words = cut(before);
    let level = Kind::level(&words, 0);
    let of_who = |token: &&Token| capital(token.span.of(before));
    let who = level + words[level..].iter().take_while(of_who).count();
    let done = words.get(who).is_some_and(|word| word.key == const { key("đã") });
    let does = matches!(longest(&words, who + usize::from(done)), Some((_, Label::LightVerb)));
    if does && who > level + usize::from(level == 0) {
        return Some(join(name, &before[words[who].span.start..]));
    }
    // `tỉnh đã chi hỗ trợ 4 tỷ đồng, Hà Nội 3 tỷ đồng`: the same deed.
    if does && last == 0 && !before.contains(case::is_upper) {
        return Some(join(before, name));
    }
    let told = levelled == 0 && last > 0 && head.as_bytes().contains(&b' ') && !holds(before, name);
    told.then(|| join(head, name))
}

/// Most syllables of a level's name, and of a sector's.
const LONGEST_LEVEL: usize = 4;
const LONGEST_SECTOR: usize = 9;
/// What is measured of sectors.
const MEASURED: [Kind; 2] = [Kind::Measured, Kind::Flow];
