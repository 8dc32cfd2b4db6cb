//! The phrase behind a number: the counted noun and what belongs to it.
//!
//! `100% trẻ em dưới 6 tuổi được cấp thẻ` gives `trẻ em dưới 6 tuổi được cấp thẻ`.

use super::phrase::{is_preposition, is_verb};
use super::trim::trim_said;
use super::written::words;
use crate::grammar::cue::{self, is_cases};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::number::Unit;
use crate::report::OtherKind;
use crate::text::key::key;
use std::ops::Range;

/// Most words of a phrase taken from behind the number.
const LONGEST_BEHIND: usize = 16;

/// Whether a noun stands right behind the number: `96% dân số`.
pub(super) fn names_thing(sentence: &Sentence, index: usize) -> bool {
    let last = pair_end(sentence, index);
    // `15 kg gạo/nhân khẩu`
    let measure = matches!(sentence.mentions[last].quantity.unit, Unit::Measure(_));
    let next = if measure { behind_number(sentence, last) } else { sentence.mentions[last].after() };
    let next = sentence.what(next);
    // `giảm 1-1,5% tỷ lệ hộ nghèo`, `tiết giảm 2-3% chi phí`, `dành 20% chỉ tiêu`
    let measured =
        matches!(next, What::Label(Label::Rate | Label::Fund | Label::Plan)) && !reaches_plan(sentence, index);
    matches!(next, What::Word | What::Label(Label::Actor | Label::Numbered | Label::NameHead))
        || (measured && sentence.mentions[index].is_percent())
}

/// Whether the percentage says how far the plan behind it was reached: `trồng rừng vượt 5% kế hoạch`, not `đạt 38% chỉ tiêu doanh thu`.
fn reaches_plan(sentence: &Sentence, index: usize) -> bool {
    let mention = &sentence.mentions[index];
    let plan = mention.after();
    let before = mention.first.checked_sub(1).and_then(|at| sentence.label(at));
    let of = matches!(sentence.what(plan + 1), What::Word | What::Label(Label::LightVerb | Label::NameHead));
    !of && mention.quantity.unit != Unit::Count
        && sentence.label(plan) == Some(Label::Plan)
        && matches!(before, Some(Label::Reach | Label::Exceed | Label::Equal | Label::Short))
}

/// The words behind the number up to the end of its clause.
pub(super) fn phrase_behind(sentence: &Sentence, index: usize) -> Range<usize> {
    behind(sentence, index, LONGEST_BEHIND, false)
}

/// The item behind the number: the noun that stands before what it is per (`9,4 bác sĩ/1 vạn dân`), else what follows both.
pub(super) fn behind_number(sentence: &Sentence, index: usize) -> usize {
    let mention = &sentence.mentions[index];
    if mention.per.start > mention.item + 1 { mention.item + 1 } else { mention.after() }
}

/// The last number of a pair whose noun stands behind both: `18/71 xã đạt chuẩn`.
pub(super) fn pair_end(sentence: &Sentence, index: usize) -> usize {
    let mut last = index;
    while (sentence.mark(sentence.mentions[last].after()) == Some('/') && cues_slash(sentence, last + 1))
        || out_of_whole(sentence, last)
    {
        last += 1;
    }
    last
}

/// `96 trong tổng số 192 xã lập xong quy hoạch`.
fn out_of_whole(sentence: &Sentence, index: usize) -> bool {
    let Some(next) = sentence.mentions.get(index + 1) else { return false };
    let between = sentence.mentions[index].after()..next.item;
    let within = |i: usize| matches!(sentence.said(i), "trong" | "trong số");
    let small =
        |i: usize| within(i) || matches!(sentence.label(i), Some(Label::Parts | Label::Filler | Label::Bound(_)));
    let total = |i: usize| sentence.has_word(i, const { key("tổng") });
    !between.is_empty() && between.clone().all(small) && (between.clone().any(total) || between.clone().all(within))
}

/// Whether a slash joins the mention to the one before.
pub(super) fn cues_slash(sentence: &Sentence, index: usize) -> bool {
    sentence.mentions.get(index).is_some_and(|m| m.item > 0 && sentence.mark(m.item - 1) == Some('/'))
}

/// The counted noun and what belongs to it, not the next verb's phrase.
pub(super) fn short_behind(sentence: &Sentence, index: usize) -> Range<usize> {
    behind(sentence, index, 10, true)
}

pub(super) fn behind(sentence: &Sentence, index: usize, most: usize, short: bool) -> Range<usize> {
    let last = pair_end(sentence, index);
    let start = behind_number(sentence, last);
    if reaches_plan(sentence, index) {
        return start..start;
    }
    let first = sentence.mentions[index].first;
    let to_whom = first > 0 && sentence.said(first - 1) == "cho";
    let mut end = start;
    let mut count = 0;
    let mut piece = 0;
    let (mut plain, mut joint) = (true, None);
    while let Some(item) = sentence.items.get(end) {
        let before_number = leads_to_number(sentence, end);
        let stops = match item.what {
            What::Mark('"' | '“' | '”') => false,
            // `7 phiên chợ ở các huyện Tân Sơn, Yên Lập`: where.
            What::Label(Label::Stop | Label::Is | Label::From) if end > start + 1 && says_where(sentence, end) => true,
            What::Mark('-' | '–') => !matches!(sentence.what(end + 1), What::Word | What::Label(Label::LightVerb)),
            // `31 vụ, việc đang xem xét`
            What::Mark(',') if end > start && is_cases(sentence, end) => false,
            // `100% xã, phường, thị trấn được công nhận`: a list of nouns before its verb.
            What::Mark(',') => {
                // `8 trạm và 3 kho, Sở Công Thương đã phạt 5 cơ sở`: who did the next thing.
                let who = sentence.label(end + 1) == Some(Label::Actor) && sentence.is_capital(end + 1);
                let verb_behind = plain && piece <= 4 && !short && !who && continues(sentence, end + 1);
                let counted = words(sentence, start..end);
                // `khởi tố 221 bị can, xử lý hành chính 25 vụ`: the next doing.
                // `24 xe lăn, khám mắt và phát kính miễn phí 300 suất`: or the next two.
                let reach = if (end + 2..end + 5).any(|i| sentence.label(i) == Some(Label::Joiner)) { 9 } else { 5 };
                let next = (end + 2..end + reach).find(|i| sentence.is_number(*i) || sentence.mark(*i).is_some());
                let deed =
                    sentence.label(end + 1) == Some(Label::LightVerb) && next.is_some_and(|i| sentence.is_number(i));
                // `tập thể đóng góp, ủng hộ quỹ`: two verbs, one object.
                let verbs = end > start && (is_verb(sentence, end - 1) || gives(sentence, end - 1));
                // `người đang chữa trị, cai nghiện tại các cơ sở`
                let verbs = verbs || end > start + 1 && matches!(sentence.said(end - 2), "đang" | "được");
                // `17 vụ tàng trữ, mua bán, vận chuyển ma túy`
                let listed = || is_verb(sentence, end - 1) && !number_follows(sentence, end + 1);
                // `người hoạt động cách mạng, hoạt động kháng chiến`: the same deed.
                let again =
                    (start + 1..end).any(|i| is_verb(sentence, i) && sentence.said(i) == sentence.said(end + 1));
                let goes_on = again && !number_follows(sentence, end + 1)
                    || verbs
                        && sentence.label(end + 1) == Some(Label::LightVerb)
                        && (!short || end > start + 1 && listed());
                // `125 vụ cháy, gây thiệt hại 16 tỷ đồng`, `97 hộ thoát nghèo, đưa tỷ lệ hộ nghèo còn 6%`: what came of them.
                let caused = matches!(sentence.said(end + 1), "gây" | "gây ra" | "làm" | "khiến" | "đưa" | "tập trung")
                    || sentence.label(end + 1) == Some(Label::Raise);
                // `hỗ trợ cho 3.600 trẻ, duy trì các chương trình`: behind those for whom it was done, the next thing that was done.
                let done = to_whom && sentence.label(end + 1) == Some(Label::LightVerb);
                // `4.180 em thuộc hộ thoát nghèo, hộ ở vùng lũ trong thời gian 5 tháng`: one more of the same.
                let next = (end + 1..end + 5).find(|i| sentence.what(*i) != What::Word);
                let parallel = end > start + 1
                    && sentence.first_word(end - 1) == sentence.first_word(end + 1)
                    && sentence.what(end - 1) == What::Word
                    && next.is_some_and(|i| i > end + 1 && is_preposition(sentence, i));
                if parallel {
                    (count, end) = (count + 2, end + 2);
                    continue;
                }
                // `lao động tại các xã, thôn được học nghề`: kinds of places; not `…, huyện Tân Hòa 40 người`.
                let places = if end > start { cue::listed(sentence, start..end) } else { end };
                if places > end && !sentence.is_number(places) && !sentence.is_capital(places) {
                    (count, end) = (count + 1, places);
                    continue;
                }
                before_number
                    || deed
                    || done
                    || caused
                    || names_next(sentence, end + 1)
                    // `21.000 người vay vốn, giúp hơn 1.000 hộ thoát nghèo`
                    || sentence.label(end + 1) == Some(Label::Stop) && leads_to_number(sentence, end + 2)
                    || sentence.begins(end + 1, Kind::Turn)
                    // `412 lao động xuất cảnh, chủ yếu sang Đài Loan`
                    || sentence.said(end + 1) == "chủ" && sentence.said(end + 2) == "yếu"
                    || counted.is_empty()
                    || Kind::Counter.is_all(&counted)
                    || !(verb_behind
                        || goes_on
                        || noun_follows(sentence, end + 1)
                        || places_listed(sentence, start, end + 1))
            }
            // `thị trấn (98,2%) được công nhận`, `5 tỉnh (Hà Nam, …) được công nhận`: past a bracket with a share or names.
            What::Mark('(') => match close_of(sentence, end) {
                Some(close) if goes_on_behind(sentence, close + 1, short) => {
                    end = close + 1;
                    continue;
                }
                _ => true,
            },
            // `23 xã đạt 19/19 tiêu chí`
            What::Mark('/') if end > start && is_threshold(sentence, end - 1) && is_threshold(sentence, end + 1) => {
                false
            }
            What::Mark(_) | What::Number(_) => true,
            // `46 điểm chợ theo chỉ đạo của UBND tỉnh`
            What::Label(Label::Stop) if end > start && sentence.begins(end, Kind::Manner) => true,
            // `40 trường hợp và chụp phim 95 lượt`, `21 tủ và hoàn thành việc đóng …`
            What::Label(Label::Joiner)
                if end > start
                    && (Kind::Counter.is_all(&words(sentence, start..end)) && number_follows(sentence, end)
                        || sentence.label(end + 1) == Some(Label::Reach)) =>
            {
                true
            }
            // `bán 25.000 sản phẩm và dự kiến …`, `khai trương 11 cửa hàng và sẽ mở rộng mạng lưới`: the next thing that is told.
            What::Label(Label::Joiner) if end > start && sentence.label(end + 1) == Some(Label::Intent) => true,
            // `1 xã đạt chuẩn và bình quân mỗi xã đạt 15 tiêu chí`: what is told of each.
            What::Label(Label::Joiner)
                if end > start
                    && sentence.label(end + 1) == Some(Label::Average)
                    && matches!(sentence.what(end + 2), What::Word | What::Label(Label::Actor | Label::Numbered)) =>
            {
                true
            }
            // `405 người trong số đó đang cai`
            What::Label(Label::Parts) if end > start && !before_number => false,
            // `143 hộ nhận tiền hỗ trợ`
            What::Label(Label::Fund) if end > start && is_verb(sentence, end - 1) && !number_follows(sentence, end) => {
                false
            }
            // `53 học sinh vượt khó học giỏi được nhận học bổng`, `trả bằng chuyển khoản`: nothing is measured.
            What::Label(Label::Equal | Label::Exceed) if end > start && says_how(sentence, end) => false,
            // `147 tập thể đóng góp, ủng hộ quỹ`
            What::Label(Label::Share) if gives(sentence, end) && !number_follows(sentence, end) => false,
            // `thu được 215 tỷ đồng tiền thuê đất`, `3 tỷ đồng tiền phạt`
            What::Label(Label::Fund)
                if end == start && matches!(sentence.what(end + 1), What::Word | What::Label(Label::LightVerb)) =>
            {
                false
            }
            // `người được hỗ trợ từ nguồn vốn ngân sách`
            What::Label(Label::Fund) if end > start && sentence.is_word(end - 1, const { key("nguồn") }) => false,
            What::Label(Label::Fund | Label::Share | Label::Parts | Label::Against | Label::Equal | Label::Exceed) => {
                true
            }
            What::Label(_) if before_number => true,
            // `379 HTX có vốn hoạt động 10 tỷ đồng`: the next number's own.
            What::Label(Label::Have)
                if end > start && sentence.begins(end + 1, Kind::Money) && number_follows(sentence, end) =>
            {
                true
            }
            // `3 xã chậm là Hòa Bình (41%) và Hòa An (38%)`: which ones.
            What::Label(Label::Is) if end > start && measures_each(sentence, end) => true,
            // `trồng 45 ha sâm là chỉ tiêu của xã`: what is said of it.
            What::Label(Label::Is) if end > start && sentence.holds(end + 1..end + 6, Label::Plan) => true,
            // `9 trạm điện và nhiều loại công trình khác`: others that nobody counted.
            What::Label(Label::Joiner) if end > start && sentence.first_word(end + 1) == const { key("nhiều") } => {
                true
            }
            // `Bình Thuận 2 nhà và Đồng Nai 5 nhà`: the next of the list; `60 dự án và tổng vốn đăng ký đạt 900 tỷ đồng`: the next that is
            // measured.
            What::Label(Label::Joiner)
                if end > start && (names_next(sentence, end + 1) || measures_next(sentence, start, end)) =>
            {
                true
            }
            // `69 vườn mẫu được công nhận và lập hồ sơ xây dựng thêm 20 vườn`: the next thing that was done.
            // But `15 buổi tuyên truyền và tư vấn cho 700 người`: what was done there.
            What::Label(Label::Joiner) if end > start && does_to_number(sentence, end + 1) => {
                !(sentence.begins(start, Kind::Gathering) && done_for_number(sentence, end + 1))
            }
            // `42 vụ cháy và công an tỉnh đã khởi tố 7 vụ`: or somebody else did.
            What::Label(Label::Joiner) if end > start && sentence.label(end + 1) == Some(Label::Actor) => {
                let who = (end + 2..end + 5).find(|i| sentence.label(*i) == Some(Label::Filler));
                who.is_some_and(|who| does_to_number(sentence, who + 1))
            }
            What::Label(Label::With) => short || number_follows(sentence, end),
            What::Label(Label::Filler) if short => end > start && matches!(item.span.of(sentence.text), "cho" | "được"),
            _ => false,
        };
        if stops {
            break;
        }
        // A name too long is cut where it goes on, not within what goes on.
        if count >= most {
            end = joint.unwrap_or(end);
            break;
        }
        if count > most / 2 && goes_on_from(sentence, end) {
            joint = Some(end);
        }
        match item.what {
            What::Mark(',') => piece = 0,
            What::Word | What::Label(Label::Actor | Label::Numbered | Label::LegalHead) => piece += 1,
            // `100% các bản án, quyết định của tòa`
            What::Label(Label::Stop) if end == start && sentence.is(end, Kind::Weak) => {}
            // `60% số ô tô, xe máy`
            What::Label(Label::NameHead) if end == start => {}
            // `25 tổ chức, doanh nghiệp`
            What::Label(Label::LightVerb) if end == start => piece += 1,
            _ => plain = false,
        }
        count += 1;
        end += 1;
    }
    // `191 vụ tai nạn làm 103 người chết`
    let causes =
        end > start + 1 && sentence.is_number(end) && matches!(sentence.said(end - 1), "làm" | "khiến" | "gây");
    let said = trim_said(sentence, start..if causes { end - 1 } else { end });
    // `6 xã đạt chuẩn`: who is counted.
    let said = if sentence.label(start) == Some(Label::Actor) && said.start > start {
        let last = (start + 1..said.end).rev().find(|i| !matches!(sentence.what(*i), What::Mark(_)));
        start..last.map_or(start + 1, |last| last + 1)
    } else {
        said
    };
    let which = sentence.mentions[index].quantity.unit == Unit::Count && tells_which(sentence, said.clone());
    said.start..said.end + usize::from(which)
}

/// Whether a movement without an amount behind the noun says which ones are counted: `8 nhóm hàng tăng, 1 nhóm không đổi`,
/// `5 xã có tỷ lệ hộ nghèo giảm so với năm trước`; not `120 hộ giảm so với năm trước`.
pub fn tells_which(sentence: &Sentence, noun: Range<usize>) -> bool {
    let moved = matches!(sentence.label(noun.end), Some(Label::Up | Label::Down | Label::Same));
    let ends = |what| matches!(what, What::End | What::Mark(',' | ';' | '.' | ')' | ':') | What::Label(Label::Is));
    let they_have =
        || sentence.label(noun.end + 1) == Some(Label::Against) && sentence.holds(noun.clone(), Label::Have);
    !noun.is_empty() && moved && (ends(sentence.what(noun.end + 1)) || they_have())
}

/// Whether a preposition, a joiner or a verb at the item begins what may be left out of a name that is too long.
fn goes_on_from(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.label(at), Some(Label::Joiner | Label::From | Label::With | Label::Filler | Label::Opener))
        || sentence.mark(at) == Some(',')
        || is_preposition(sentence, at)
        || sentence.is(at, Kind::Weak)
}

/// Whether the phrase goes on behind a bracket, where it is to be short with what was done: `đưa 98 lao động (36 nữ) đi học`.
fn goes_on_behind(sentence: &Sentence, at: usize, short: bool) -> bool {
    let does = || is_verb(sentence, at) || sentence.first_word(at) == const { key("đi") };
    !matches!(sentence.what(at), What::End | What::Mark(_)) && (!short || does())
}

/// Whether a preposition at the item says at which places of several.
fn says_where(sentence: &Sentence, at: usize) -> bool {
    let word = |i: &usize| matches!(sentence.what(*i), What::Word | What::Label(_));
    let end = (at + 1..at + LONGEST_PLACE).find(|i| !word(i)).unwrap_or(at);
    let listed =
        sentence.mark(end) == Some(',') && (sentence.is_capital(end + 1) || sentence.begins(end + 1, Kind::Member));
    // `ở nước ngoài theo hợp đồng tại các nước Nhật Bản, Hàn Quốc`: the last preposition.
    let last = !(at + 1..end).any(|i| is_preposition(sentence, i));
    matches!(sentence.said(at), "ở" | "tại" | "từ") && listed && last && sentence.is_capital(end - 1)
}

/// Most items of a place's name with the preposition before it.
const LONGEST_PLACE: usize = 9;

/// Where a bracket that opens at the item closes, if it holds a share or no number.
fn close_of(sentence: &Sentence, at: usize) -> Option<usize> {
    let close = (at + 1..at + LONGEST_BRACKET).find(|i| sentence.mark(*i) == Some(')'))?;
    (close < at + 6 || !(at..close).any(|i| sentence.is_number(i))).then_some(close)
}

/// Whether a bracket with a number opens behind the item before the clause ends.
fn measures_each(sentence: &Sentence, at: usize) -> bool {
    let rest = at + 1..at + LONGEST_BEHIND;
    let mut clause = rest.take_while(|i| !matches!(sentence.what(*i), What::Number(_) | What::Mark(';' | ':')));
    clause.any(|i| sentence.mark(i) == Some('(') && (i + 1..i + 3).any(|i| sentence.is_number(i)))
}

/// Most items of a bracket with names.
const LONGEST_BRACKET: usize = 40;

/// Whether the item is `đóng góp`, which is also what a part does to its total.
fn gives(sentence: &Sentence, at: usize) -> bool {
    sentence.said(at) == "đóng góp"
}

fn is_threshold(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.what(at), What::Other(OtherKind::Criterion))
}

/// Whether `vượt` or `bằng` at an item governs a word: no plan, time or number.
fn says_how(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.what(at + 1), What::Word | What::Label(Label::UpTo | Label::LightVerb))
        && !number_follows(sentence, at)
}

/// Whether words and their number follow from an item on: `Đồng Nai 5 nhà`, `THPT có 9 trường`, `mức độ 4 là 215 thủ tục`, `thiệt hại về
/// tài sản ước khoảng 9 tỷ đồng`.
fn names_next(sentence: &Sentence, at: usize) -> bool {
    let graded = sentence.label(at) == Some(Label::NameHead) && matches!(sentence.what(at + 1), What::Other(_));
    let at = at + if graded { 2 } else { 0 };
    let word = |i: &usize| {
        let what = sentence.what(*i);
        matches!(what, What::Word | What::Label(Label::Actor) | What::Mark('-' | '–'))
            || *i > at && sentence.said(*i) == "về" && sentence.what(i + 1) == What::Word
    };
    let end = (at..at + 6).take_while(word).count() + at;
    let has = |i: &usize| matches!(sentence.label(*i), Some(Label::Have | Label::Is | Label::Bound(_)));
    let has = (end..end + 2).take_while(has).count();
    (graded || end > at) && sentence.is_number(end + has)
}

/// Whether behind `và` at the item something else is measured, to a number of its own, which nothing behind `start` is.
fn measures_next(sentence: &Sentence, start: usize, at: usize) -> bool {
    let measured = |i: usize| sentence.begins(i, Kind::Mass) && !is_verb(sentence, i) && !sentence.is_capital(i);
    let apart = sentence.said(at) == "và" && measured(at + 1) && number_follows(sentence, at);
    apart && !(start + 1..at).any(|i| measured(i) || sentence.is(i, Kind::Amount))
}

/// Whether a verb begins at an item, or a few words behind it, that a number follows before the next mark or joiner.
fn does_to_number(sentence: &Sentence, at: usize) -> bool {
    let verb = sentence.holds(at..at + 2, Label::LightVerb);
    let ends = |what: What| matches!(what, What::Mark(_) | What::Label(Label::Joiner));
    let mut clause = sentence.items[at.min(sentence.items.len())..].iter().take(10).take_while(|item| !ends(item.what));
    verb && clause.any(|item| matches!(item.what, What::Number(_)))
}

/// Whether `cho` ties the next number to what stands before it.
fn done_for_number(sentence: &Sentence, at: usize) -> bool {
    let next = (at..at + LONGEST_BEHIND).find(|i| sentence.is_number(*i)).unwrap_or(at);
    (at..next)
        .rev()
        .find(|i| !matches!(sentence.label(*i), Some(Label::Bound(_))))
        .is_some_and(|i| sentence.said(i) == "cho")
}

/// Whether a number stands behind the verb before item `at`, with a word or two in between: `xử lý hành chính 25 vụ`.
fn counts_next(sentence: &Sentence, at: usize) -> bool {
    let small = |i: &usize| matches!(sentence.what(*i), What::Word | What::Label(Label::Filler | Label::Bound(_)));
    let end = (at..at + 4).find(|i| !small(i)).unwrap_or(at + 4);
    sentence.is_number(end)
}

/// Whether a number comes before the next mark.
fn number_follows(sentence: &Sentence, at: usize) -> bool {
    let rest = sentence.items[at..].iter().take(LONGEST_BEHIND);
    rest.take_while(|item| !matches!(item.what, What::Mark(_))).any(|item| matches!(item.what, What::Number(_)))
}

/// Whether a comma goes on with one more short noun of a list, without number or verb: `tham gia BHXH, BHYT, BHTN`, `trung tâm, cơ
/// sở dạy nghề`.
fn noun_follows(sentence: &Sentence, at: usize) -> bool {
    let piece: Vec<What> = sentence.items[at.min(sentence.items.len())..]
        .iter()
        .map(|item| item.what)
        .take_while(|what| !ends_piece(*what))
        .collect();
    let nominal =
        |what: &What| matches!(what, What::Word | What::Label(Label::Actor | Label::Numbered | Label::LightVerb));
    let ends = at + piece.len();
    let number = sentence.is_number(ends) || number_right_behind(sentence, ends);
    let size: usize = sentence.items[at.min(ends)..ends].iter().map(|item| item.tokens.len()).sum();
    let first = piece.first().is_some_and(|what| !matches!(what, What::Label(Label::LightVerb)));
    // `…, góp phần tăng thu nhập`: what came of it.
    first && !sentence.begins(at, Kind::Turn) && piece.iter().all(nominal) && size <= 6 && !number
}

fn ends_piece(what: What) -> bool {
    matches!(what, What::Mark(_) | What::Number(_) | What::Label(Label::Joiner | Label::Parts))
}

/// Whether a comma or joiner at the item is followed by a number.
fn number_right_behind(sentence: &Sentence, at: usize) -> bool {
    leads_to_number(sentence, at + 1) && matches!(sentence.what(at), What::Label(_))
}

/// `78% số xã, phường, thị trấn đạt chuẩn`: one more of the places that are counted together.
fn places_listed(sentence: &Sentence, start: usize, next: usize) -> bool {
    let member = |at: usize| sentence.begins(at, Kind::Member);
    let number = sentence.said(start) == "số";
    member(start + usize::from(number)) && member(next)
}

/// Whether the item leads to a number with nothing but small words in between.
pub(super) fn leads_to_number(sentence: &Sentence, at: usize) -> bool {
    let mut next = at;
    while let Some(item) = sentence.items.get(next) {
        match item.what {
            What::Number(_) => return true,
            What::Label(Label::LightVerb | Label::Actor | Label::Rate | Label::Fund) => return false,
            // `gần 1.500 hộ được vay xấp xỉ 75 tỷ đồng`
            What::Label(Label::Stop) if !is_preposition(sentence, next) => return false,
            What::Label(_) => next += 1,
            _ => return false,
        }
    }
    false
}

/// Whether a list of nouns goes on from item `at` to a verb without a number in between.
pub(super) fn continues(sentence: &Sentence, at: usize) -> bool {
    let start = at.min(sentence.items.len());
    for (i, item) in sentence.items[start..].iter().enumerate().take(12) {
        match item.what {
            // `2/15 phường, thị trấn đạt chuẩn văn minh`: one word to the lexicon.
            What::Word if item.span.of(sentence.text).starts_with("đạt ") => return true,
            What::Word
            | What::Mark(',' | '-' | '–')
            | What::Label(Label::Actor | Label::Numbered | Label::Joiner | Label::LegalHead) => {}
            // `4.200 kg củi, tiêu hủy 6,5 kg thịt`: a verb with a number of its own.
            // `221 bị can, xử lý hành chính 25 vụ`
            What::Label(Label::LightVerb | Label::Have) => return !counts_next(sentence, start + i + 1),
            // `36 bị can, tội phạm về kinh tế, tham nhũng có 9 vụ`: one more subject.
            What::Label(Label::Stop) => {
                let there = |at: usize| sentence.label(at) == Some(Label::Have) && sentence.is_number(at + 1);
                let mut clause = (start + i..start + 12).take_while(|at| sentence.mark(*at) != Some(';'));
                return !sentence.is_number(start + i + 1) && !clause.any(there);
            }
            // `75 đơn vị, vốn đầu tư đạt 41 tỷ đồng`
            What::Label(Label::Reach) => return !leads_to_number(sentence, start + i),
            // `19/19 tiêu chí, đang trình tỉnh xét`: what comes next; `42 vụ cháy, công an đã khởi tố 7 vụ`: who did the next thing.
            What::Label(Label::Filler) => {
                let next = start + i;
                let did = sentence.said(next) != "được" && does_to_number(sentence, next + 1);
                return i > 0 && !did && !leads_to_number(sentence, next);
            }
            What::Label(Label::Share) => return i > 0,
            _ => return false,
        }
    }
    false
}
