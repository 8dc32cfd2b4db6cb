//! Where a figure was, if its own words say so: `Hải Phòng trên 51 nghìn người`, `Nhật Bản: 5.993 lao động`.
//!
//! In: a sentence and the words of a figure's own. Out: the one place among them. `Sở phối hợp với Bến Tre mở 3 lớp` has none: who
//! was worked with is not where it was.

use super::cue::Cue;
use super::sentence::Sentence;
use crate::lexicon::Kind;
use crate::lexicon::places::{self, PlaceMention};
use crate::report::{Place, Span};
use std::ops::Range;

/// The place that the words of the mention `index` name, and where it stands. `None` where they name none or several.
pub fn of_figure(sentence: &Sentence, cues: &[Cue], index: usize) -> Option<(&'static places::PlaceLine, Span)> {
    let words = own(sentence, cues, index);
    if words.is_empty() {
        return None;
    }
    let tokens = sentence.items[words.start].tokens.start..sentence.items[words.end - 1].tokens.end;
    let found = places::find(sentence.text, &sentence.tokens[tokens.clone()]);
    let mut own = found.iter().filter(|place| holds(sentence, tokens.start, tokens.end, place));
    let place = own.next().filter(|_| found.len() == 1)?;
    let span = |at: usize| sentence.tokens[tokens.start + at].span;
    Some((place.line(), Span::new(span(place.tokens.start).start, span(place.tokens.end - 1).end)))
}

/// The items of its own phrase; of a bracket that it opens (`Hà Nội (138 nghìn người)`) those before the bracket.
fn own(sentence: &Sentence, cues: &[Cue], index: usize) -> Range<usize> {
    let cue = &cues[index];
    let before = sentence.gap(index).start;
    let bracket = (before..cue.own.start.min(sentence.items.len())).rev().find(|at| sentence.mark(*at) == Some('('));
    match bracket {
        Some(bracket) if cue.opens_bracket => {
            let start = (before..bracket).rev().find(|at| matches!(sentence.mark(*at), Some(',' | ';' | ':')));
            start.map_or(before, |at| at + 1)..bracket
        }
        _ => cue.own.clone(),
    }
}

/// Whether a place is where the figure was: not one beside it, and a country only where the words lead to it or the number follows.
fn holds(sentence: &Sentence, start: usize, end: usize, place: &PlaceMention) -> bool {
    let at = start + place.tokens.start;
    let follows = |kind: Kind| at > 0 && kind.begins(sentence.tokens, at - 1);
    // `Hà Nội, TP.HCM, Đồng Nai nợ 2.170 tỷ đồng`: one of several.
    let listed = at > 1 && sentence.tokens[at - 1].is_mark(',') && {
        let word = &sentence.tokens[at - 2];
        word.is_word() && sentence.has_capital(word)
    };
    if listed || follows(Kind::Beside) {
        return false;
    }
    let last = sentence.tokens[start + place.tokens.end..end].iter().all(|token| !token.is_word());
    place.is_domestic() || last || follows(Kind::Towards)
}

/// The place as a report gives it.
pub fn named(&(_, name, code, _): &places::PlaceLine) -> Place {
    Place { name: name.into(), code: code.map(Into::into) }
}

#[cfg(test)]
mod tests {
    use crate::analyze;

    /// The codes of the figures' places, in order; their names where they have none.
    fn places(text: &str) -> Vec<Option<String>> {
        let code = |place: crate::report::Place| place.code.unwrap_or(place.name);
        analyze(text).figures.into_iter().map(|figure| figure.place.map(code)).collect()
    }

    fn some(codes: &[&str]) -> Vec<Option<String>> {
        codes.iter().map(|code| Some(code.to_string()).filter(|code| !code.is_empty())).collect()
    }

    #[test]
    fn places_that_differ_from_the_reports() {
        for (text, codes) in [
            (
                "Năm 2022, cả nước tạo nhiều việc làm: Hà Nội (138 nghìn người), Hải Phòng trên 51 nghìn người, Đồng Nai 40 nghìn người.",
                &["VN-HN", "VN-HP", "VN-39"][..],
            ),
            (
                "Năm 2019, tỉnh đưa lao động đi làm việc: Nhật Bản: 593 người; Đài Loan: 210 người; Hàn Quốc: 85 người.",
                &["JP", "TW", "KR"],
            ),
            (
                "Năm 2021, xuất khẩu sang Mỹ đạt 120 triệu USD, xuất khẩu vào thị trường EU đạt 85 triệu USD.",
                &["US", "EU"],
            ),
            ("Trên địa bàn tỉnh Trà Vinh năm 2020 có 9 bệnh viện. Bến Tre có 11 bệnh viện.", &["", "VN-50"]),
        ] {
            assert_eq!(places(text), some(codes), "{text}");
        }
    }

    #[test]
    fn places_beside_and_the_reports_own_are_left() {
        for text in [
            "Trên địa bàn tỉnh Trà Vinh năm 2020 có 9 bệnh viện. Toàn tỉnh Trà Vinh có 85 trạm y tế.",
            "Năm 2020, sở phối hợp với Bến Tre mở 3 lớp.",
            "Năm 2020, Hà Nội và Hải Phòng mở 3 lớp.",
            "Năm 2020, Hà Nội, Hải Phòng, Đồng Nai nợ 3 tỷ đồng.",
            "Năm 2020, doanh nghiệp Nhật Bản mở thêm xưởng may tuyển 300 người.",
        ] {
            assert!(places(text).iter().all(Option::is_none), "{text}");
        }
    }
}
