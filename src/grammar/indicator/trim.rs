//! Runs of items cut to what names something: without openers, words of intent, bounds and small words at their ends.
//!
//! `Trong nhiệm kỳ đã kết nạp 36 đảng viên` gives `kết nạp`, `mặc dù bị ảnh hưởng nhưng kim ngạch đạt` gives `kim ngạch`.

use super::phrase::{content, is_less, is_preposition, is_verb, is_weak, names_level, syllables, turns_deed};
use super::written::{is_length, season};
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::report::OtherKind;
use crate::text::case;
use crate::text::key::key;
use std::ops::Range;

/// The phrase from where its clause proper begins: `mặc dù bị ảnh hưởng nhưng kim ngạch` gives `kim ngạch`.
pub(super) fn last_clause(sentence: &Sentence, items: Range<usize>) -> Range<usize> {
    let turned = items.clone().rev().find_map(|at| {
        let start = sentence.start_of(at);
        let end = start + Kind::Turn.length(sentence.tokens, start);
        if end == start {
            return None;
        }
        // `nghề mộc đi lên khi xã mở đường`; but `số người bị nạn khi tham gia giao thông`.
        if sentence.said(at) == "khi" && !(items.start..at).any(|i| tells(sentence, i)) {
            return None;
        }
        // `số hộ được vay vốn để chăn nuôi là 620 hộ`: what for, within the subject.
        if sentence.said(at) == "để" && is_subject(sentence, items.clone()) {
            return None;
        }
        let next = (at + 1..items.end).find(|i| sentence.start_of(*i) == end)?;
        Some(next).filter(|next| content(sentence, *next..items.end) > 0)
    });
    let clause = trim(sentence, turned.unwrap_or(items.start)..items.end);
    // `…, nhấn mạnh 1,3 tỷ USD là …`: nothing behind it.
    let length =
        if clause.is_empty() { 0 } else { Kind::Turn.length(sentence.tokens, sentence.start_of(clause.start)) };
    let all = length > 0 && clause.clone().map(|i| sentence.tokens_of(i).len()).sum::<usize>() == length;
    if all { clause.end..clause.end } else { clause }
}

/// Whether the items are the subject of what follows them, headed by what is counted or measured: `số hộ được vay vốn để chăn nuôi là`.
fn is_subject(sentence: &Sentence, items: Range<usize>) -> bool {
    let is = matches!(sentence.label(items.end), Some(Label::Is | Label::Reach));
    // `số tiền quyên góp để sửa trường 2 tỷ đồng`
    let fund =
        || sentence.label(items.start) == Some(Label::Fund) || sentence.is_word(items.start, const { key("nguồn") });
    let sum =
        !items.start.checked_sub(1).is_some_and(|at| sentence.is_number(at) || sentence.label(at) == Some(Label::From))
            && fund();
    (sum || sentence.begins(items.start, Kind::Head) && is) && !items.clone().any(|i| sentence.mark(i).is_some())
}

/// Whether the item makes a clause of what stands before it: `cũng`, `là`.
fn tells(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.said(at), "cũng" | "vẫn" | "đều" | "là")
}

/// The phrase without `với số tiền`, `với khối lượng` at its end.
pub(super) fn without_amount(sentence: &Sentence, items: Range<usize>) -> Range<usize> {
    // `với dư nợ 90 tỷ đồng` says what it is.
    let amount = |i: usize| {
        sentence.label(i) == Some(Label::Fund) || sentence.is(i, Kind::Amount) && !sentence.is(i, Kind::Balance)
    };
    // `chi cho các đối tượng chính sách số tiền 32 tỷ đồng`
    let sum = |i: &usize| matches!(sentence.said(*i), "số tiền" | "tổng số tiền");
    let last = items.clone().next_back().filter(sum);
    if let Some(last) = last.filter(|last| content(sentence, items.start..*last) > 0) {
        return trim(sentence, items.start..last);
    }
    let with = items.clone().rev().find(|i| !amount(*i));
    match with.filter(|with| *with + 1 < items.end && sentence.label(*with) == Some(Label::With)) {
        Some(with) if content(sentence, items.start..with) > 0 => trim(sentence, items.start..with),
        _ => items,
    }
}

/// The phrase without a `mới` or `lại` that says how its last verb was done: `sửa chữa, xây dựng mới`.
pub(super) fn without_new(sentence: &Sentence, items: Range<usize>) -> Range<usize> {
    let new = items.len() > 1 && matches!(sentence.said(items.end - 1), "mới" | "lại");
    items.start..items.end - usize::from(new)
}

/// The phrase without what says nothing at its ends.
pub(super) fn trim(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    use Label::*;
    let items_start = items.start;
    // A list opener or a word of intent cuts what stands before it, unless nothing is left: `tỷ lệ hộ nghèo sẽ còn 3%`.
    let cuts = |i: usize| match sentence.label(i) {
        // `hai tỷ đồng được chi`: an amount in words.
        Some(Currency(_)) => i > 0 && matches!(sentence.label(i - 1), Some(Scale(_))),
        // `tổng kinh phí các đơn vị cam kết tài trợ`: whose money it is.
        Some(Intent) if sentence.says(i, "cam kết") => sentence.label(items_start) != Some(Fund),
        // `cây ngô dự kiến gieo trồng`: what it is done to stands before, not who does it.
        Some(Intent) if sentence.begins(i + 1, Kind::Crop) => {
            !sentence.begins(items_start, Kind::Species) && sentence.first_word(items_start) != const { key("cây") }
        }
        Some(Parts | Apart | Details | Intent) => true,
        // `tỷ lệ kết quả giải quyết đúng hạn`: within a noun phrase it is a noun.
        Some(Fact) => !follows_noun(sentence, items.start, i),
        // `một trong những mặt nổi bật là bình quân mỗi năm tạo việc làm`
        // `điểm sáng nhất của huyện là thu ngân sách`
        Some(Is) if is_copula(sentence, i) => {
            // `chiếm tỷ trọng lớn vẫn là thu nội địa`
            let praise = [const { key("nhất") }, const { key("lớn") }];
            let praised = (items.start..i).any(|at| praise.contains(&sentence.last_word(at)));
            let measured = sentence.begins(i + 1, Kind::Head) || sentence.begins(i + 1, Kind::Flow);
            // `2 nhóm giảm giá là bưu chính giảm 0,2%`
            let moved = matches!(sentence.label(items_start), Some(Up | Down));
            moved || matches!(sentence.label(i + 1), Some(Average | LightVerb)) || praised && measured
        }
        // `góp phần giảm đáng kể tỷ lệ lao động nông nghiệp`, `đưa tỷ lệ che phủ rừng`
        Some(Up | Down | Raise) => sentence.label(i + 1) == Some(Rate),
        // `góp phần làm CPI tăng 0,2%`
        Some(Stop) => sentence.said(i) == "làm" && (named_rate(sentence, i + 1) || measures_by_itself(sentence, i + 1)),
        // `thợ may ở phố với thu nhập bình quân`
        Some(With) => measures_by_itself(sentence, i + 1),
        // `đội kiểm tra và các tổ dân phố thực hiện thu gom`
        Some(Reach) => carries_out(sentence, items.start, i),
        Some(LightVerb) => brings(sentence, i) && sentence.label(i + 1) == Some(Rate),
        // `theo kế hoạch cuối năm 2025 số xã đạt chuẩn`
        Some(Plan) if i > 0 && sentence.last_word(i - 1) == const { key("theo") } => sentence.period(i + 1).is_some(),
        // `Mục tiêu đến năm 2025 trồng 500 ha`
        Some(Plan) => i == items.start && leads_to_deed(sentence, i + 1),
        // `Trong nhiệm kỳ đã kết nạp 36/35 đảng viên`
        Some(Filler) => sentence.said(i) == "đã" && opens_adverbial(sentence, items.start) && is_verb(sentence, i + 1),
        _ => false,
    };
    // `bà Trần Như Mai`: a word within a name is none of these.
    let in_name = |i: usize| {
        i > items_start && sentence.is_capital(i) && sentence.is_capital(i - 1) && sentence.what(i - 1) == What::Word
    };
    while let Some(cut) = last_outside_brackets(sentence, items.clone(), |i| cuts(i) && !in_name(i)) {
        if content(sentence, cut + 1..items.end) > 0 {
            items.start = cut + 1;
            break;
        }
        // `gần hai tỷ đồng được 147 tập thể đóng góp`: the amount says nothing of them.
        if matches!(sentence.label(cut), Some(Currency(_))) {
            return items.end..items.end;
        }
        items.end = cut;
    }
    trim_said(sentence, items)
}

/// Whether a verb stands behind the time that stands at the item: `hằng năm tạo việc làm`.
fn leads_to_deed(sentence: &Sentence, at: usize) -> bool {
    let each = matches!(sentence.said(at), "hằng năm" | "hàng năm" | "mỗi năm");
    (sentence.period(at).is_some() || each) && sentence.does(at + 1)
}

/// Whether the item says when or where, with a preposition.
fn opens_adverbial(sentence: &Sentence, at: usize) -> bool {
    is_preposition(sentence, at) && sentence.is(at, Kind::Adverbial)
}

/// Whether the item is a rate by its letters: `CPI`, `GRDP`.
fn named_rate(sentence: &Sentence, at: usize) -> bool {
    let said = sentence.said(at);
    sentence.what(at) == What::Word && said.len() > 2 && !said.contains(case::is_lower)
}

/// Whether what begins at the item is measured by a name of its own: `thu nhập`, `tỷ lệ sở hữu`, but not `diện tích` or `tỷ lệ`.
fn measures_by_itself(sentence: &Sentence, at: usize) -> bool {
    let named = matches!(sentence.what(at + 1), What::Word | What::Label(Label::LightVerb));
    sentence.label(at) == Some(Label::Rate) && named || sentence.begins(at, Kind::Measured)
}

fn is_copula(sentence: &Sentence, at: usize) -> bool {
    sentence.said(at) == "là"
}

/// Whether somebody carries out, at the item, what the next word names.
fn carries_out(sentence: &Sentence, start: usize, at: usize) -> bool {
    let verb = matches!(sentence.what(at + 1), What::Word | What::Label(Label::LightVerb));
    let who = sentence.holds(start..at, Label::Actor);
    verb && who && sentence.says(at, "thực hiện")
}

/// Whether the item is `đưa`.
fn brings(sentence: &Sentence, at: usize) -> bool {
    case::same(sentence.said(at), "đưa")
}

/// Whether the item is an `ngoài` that sets a measure apart.
fn beside(sentence: &Sentence, at: usize) -> bool {
    let money = || sentence.is_word(at + 1, const { key("nguồn") });
    sentence.is_word(at, const { key("ngoài") }) && (sentence.begins(at + 1, Kind::Head) || money())
}

/// Whether the item is a `việc` that makes a noun of the verb behind it.
fn makes_noun(sentence: &Sentence, at: usize) -> bool {
    sentence.is_word(at, const { key("việc") }) && is_verb(sentence, at + 1)
}

/// Whether the item is the `một` of `một số`.
fn is_some(sentence: &Sentence, at: usize) -> bool {
    sentence.is_word(at, const { key("một") }) && sentence.first_word(at + 1) == const { key("số") }
}

/// Whether the item is `ngành` with nothing but a verb's name behind it: `ngành xây dựng`.
fn is_branch(sentence: &Sentence, at: usize) -> bool {
    // `các sở, ban, ngành tổ chức`: those who did it.
    let listed = at > 1
        && sentence.mark(at - 1) == Some(',')
        && (sentence.label(at - 2) == Some(Label::Actor) || sentence.begins(at - 2, Kind::Province));
    case::same(sentence.said(at), "ngành") && sentence.label(at + 1) == Some(Label::LightVerb) && !listed
}

/// Whether the item is an office by its proper name, by which alone a figure may go: `Sở Y tế đạt 93% kế hoạch`.
fn is_office(sentence: &Sentence, at: usize) -> bool {
    // `theo Sở Tài chính, …`: who says it.
    let told = at.checked_sub(1).is_some_and(|before| sentence.is(before, Kind::Adverbial));
    !told && sentence.tokens_of(at).get(1).is_some_and(|token| sentence.has_capital(token))
}

/// Whether the item is one of several offices of a sentence of which each did so much: `Hội Nông dân quản lý 12 tổ, Hội Phụ nữ 15 tổ`.
pub(super) fn is_one_of_offices(sentence: &Sentence, at: usize) -> bool {
    let office = |i: usize| {
        let begins = i == 0 || matches!(sentence.mark(i - 1), Some(',' | ';' | ':'));
        let one = begins && sentence.is_capital(i) && sentence.tokens_of(i).len() > 1;
        one && sentence.label(i) == Some(Label::Actor) && sentence.label(i + 1) != Some(Label::Joiner)
    };
    let counts = |i: usize| (i.min(at)..i.max(at)).any(|i| sentence.is_number(i));
    office(at) && (0..sentence.items.len()).any(|i| office(i) && counts(i) && sentence.said(i) != sentence.said(at))
}

/// Whether a word of naming stands right before the item, within the phrase that begins at `start`.
fn follows_noun(sentence: &Sentence, start: usize, at: usize) -> bool {
    at > start && matches!(sentence.what(at - 1), What::Word | What::Label(Label::Rate | Label::LightVerb))
}

/// Whether the items name something that is compared with, and no time.
pub fn than_a_thing(sentence: &Sentence, items: Range<usize>) -> bool {
    let named = |at: usize| matches!(sentence.what(at), What::Word | What::Label(Label::Rate | Label::Average));
    let timed = |at: usize| sentence.period(at).is_some() || sentence.is(at, Kind::Then);
    items.clone().any(named) && !items.clone().any(|at| timed(at) || sentence.mark(at).is_some())
}

/// The items without what says nothing at their ends.
pub(super) fn trim_said(sentence: &Sentence, mut items: Range<usize>) -> Range<usize> {
    use Label::*;
    loop {
        let Some(item) = items.clone().next() else { return items };
        let drop = match sentence.what(item) {
            // `dưới 25 tuổi chiếm 12,6%`
            What::Label(Bound(_) | From)
                if items.len() > 1 && matches!(sentence.what(item + 1), What::Other(OtherKind::Age)) =>
            {
                false
            }
            // `dưới 3 tháng: 120 người`
            What::Label(Bound(_)) if items.len() > 1 && is_less(sentence, item + 1) => false,
            // `mức hưởng bình quân`
            What::Label(Average) if items.len() > 1 && is_level(sentence, item) => false,
            // `phải giải quyết 880 vụ`, `đang giải quyết 26 tin`
            What::Label(Filler | Stop) if items.len() > 1 && turns_deed(sentence, item) => {
                // `không gây thiệt hại về người, thiệt hại về tài sản 9 tỷ đồng`, `chưa có đất, chưa có nhà 12 hộ`
                let told = |at: &usize| {
                    let again = (item + 1..item + 3).any(|i| sentence.first_word(i) == sentence.first_word(at + 1));
                    sentence.mark(*at) == Some(',') && at + 1 < items.end && (again || sentence.denies(at + 1))
                };
                let comma = items.clone().find(told).filter(|_| sentence.denies(item));
                items.start = comma.unwrap_or(item);
                comma.is_some()
            }
            // `Ngoài 59 cửa hàng, công ty còn có …`
            What::Word if items.len() == 1 && sentence.is_word(item, const { key("ngoài") }) => true,
            // `ngoài giá trị thương mại giảm 3%`
            What::Word if items.len() > 1 && beside(sentence, item) => {
                sentence.mark(items.end).is_none() && !items.clone().any(|i| sentence.mark(i) == Some(','))
            }
            // `hoàn thành việc xây dựng`
            What::Word if items.len() > 1 && makes_noun(sentence, item) => true,
            // `một số hộ có thu nhập 50 triệu đồng`: not their number.
            What::Label(Stop) if items.len() > 1 && is_some(sentence, item) => false,
            What::Label(Average) if names_level(sentence, item) => false,
            What::Label(Is) if items.len() > 1 && sentence.said(item) == "ở" => false,
            // `tăng trưởng GRDP đạt 7,5%`: a rate by its name.
            What::Label(Up) if items.len() > 1 && is_growth(sentence, items.clone()) => false,
            // `cao hơn giống cũ 6 tạ/ha`: by how much, than what; not `cao hơn so với quy định (0,4%)`.
            What::Label(Up | Down) if sentence.is_than(item) && than_a_thing(sentence, item + 1..items.end) => {
                sentence.label(item + 1) == Some(Against) || sentence.mark(items.end) == Some('(')
            }
            // `tăng thu nhập cho 260 hộ`: what was done for them.
            What::Label(Up | Down)
                if items.len() > 1
                    && (items.end - 1..=items.end).any(|i| i > item + 1 && sentence.said(i) == "cho") =>
            {
                false
            }
            What::Label(
                Joiner | Opener | Filler | With | Bound(_) | BoundAfter(_) | Is | From | To | Respectively | Reach
                | Have | Up | Down | Against | Equal | Rest | Average | Share,
            ) => true,
            // `M’Đrắk` is no metre.
            What::Label(Measure(_)) if matches!(sentence.mark(item + 1), Some('’' | '\'')) => false,
            What::Label(UpTo | DownTo | Exceed | Raise | Measure(_)) => items.len() > 1,
            // `Trong 11 dự án có 3 dự án …`
            What::Label(Stop) if is_preposition(sentence, item) => true,
            What::Label(Stop) => items.len() > 1 && is_weak(sentence, item),
            // `ngành xây dựng tăng 21,5%`: a branch, not who did it.
            What::Label(Actor) if items.len() == 2 && is_branch(sentence, item) => false,
            What::Label(Actor) => {
                // `Sở Xây dựng`
                let named = sentence.is_capital(item + 1);
                let office = is_office(sentence, item) && content(sentence, item + 1..items.end) == 0;
                items.len() > 1
                    && !named
                    && !office
                    && !is_one_of_offices(sentence, item)
                    && !matches!(
                        sentence.what(item + 1),
                        What::Word | What::Label(Actor | Fund | Rate) | What::Other(OtherKind::Ordinal)
                    )
            }
            What::Other(kind) => kind != OtherKind::Age,
            What::Period(period) => !is_length(&sentence.periods[period]),
            // `Năm 2019 (theo cách tính mới) số hộ là 310`: what a bracket says of the time before it.
            What::Mark('(') => {
                let close = items.clone().find(|at| sentence.mark(*at) == Some(')'));
                items.start = close.filter(|close| close + 1 < items.end).unwrap_or(item);
                true
            }
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
        let drop = match sentence.what(item) {
            What::Label(Average) if items.len() > 1 && is_mean(sentence, item) => false,
            // `mục tiêu tăng trưởng`
            What::Label(Up) if items.len() > 1 && sentence.label(item - 1) == Some(Plan) => false,
            What::Label(Average) if names_level(sentence, item) => false,
            // `lạm phát cơ bản`, `mức tăng trưởng chung`: which one, not how.
            What::Label(Filler) if items.len() > 1 && is_kind(sentence, item) => false,
            // `tổng số lao động trong các doanh nghiệp mới`
            What::Label(Filler) if items.len() > 1 && are_new(sentence, items.clone()) => false,
            // `mức thưởng thấp nhất là`
            What::Label(Opener) if items.len() > 1 && is_most(sentence, item) => false,
            // `12 mẫu không đạt, chiếm 10%`
            What::Label(Reach) if items.len() > 1 && sentence.denies(item - 1) && !is_denial(sentence, item - 1) => {
                false
            }
            What::Label(
                Joiner | Filler | With | Bound(_) | Is | Have | Reach | Equal | UpTo | DownTo | Up | Down | From | To
                | Respectively | Share | Exceed | Average | Against | Multiply | Same | Parts | Opener,
            ) => true,
            // `mặt bằng giá có sự giảm nhẹ`
            What::Word => {
                let has = item > items.start && sentence.label(item - 1) == Some(Have);
                has && sentence.is_word(item, const { key("sự") })
            }
            // `tỷ lệ nợ xấu ghi nhận mức 2,1%`
            // `thuế môi trường thu được 12 tỷ đồng`
            What::Label(LightVerb) => {
                let got = sentence.said(item) == "thu" && sentence.said(item + 1) == "được";
                items.len() > 1 && got && sentence.begins(items.start, Kind::Money)
                    || items.len() > 2 && rests(sentence, items.start, item)
            }
            // `thu nhập chưa đạt 30 triệu đồng`: which its bound tells.
            What::Label(Stop) if items.len() > 1 && is_denial(sentence, item) => true,
            // `tổng sản phẩm theo giá so sánh 2010`
            // `chia thành 3 vùng như sau: …`
            What::Label(Stop | Details) => {
                let said = sentence.said(item);
                items.len() > 1 && matches!(said, "theo" | "các" | "những" | "như" | "như sau" | "đó là")
            }
            // `năng suất lúa xuân năm nay`
            What::Period(_) if items.len() > 1 && season(sentence, item) > 0 => false,
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

/// Whether the item is `bình quân`, `trung bình`, which belong to the name of what is measured.
pub(super) fn is_mean(sentence: &Sentence, at: usize) -> bool {
    ["bình quân", "trung bình", "bình quân đầu người"].iter().any(|mean| sentence.says(at, mean))
}

/// Whether the item is a `mức` that the next word goes on.
fn is_level(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.said(at), "mức" | "Mức")
        && matches!(sentence.what(at + 1), What::Word | What::Label(Label::Stop | Label::LightVerb))
}

/// Whether the item is `thấp nhất`, `cao nhất là` behind a noun.
fn is_most(sentence: &Sentence, at: usize) -> bool {
    // `trợ cấp cao nhất là 3 triệu đồng`; but `thu cao nhất là Tân Thành 3 tỷ đồng`
    let noun = match sentence.what(at - 1) {
        What::Label(Label::LightVerb) => sentence.is_number(at + 1),
        what => matches!(what, What::Word | What::Label(Label::Rate | Label::Fund)),
    };
    noun && sentence.tokens_of(at).get(1).is_some_and(|token| token.key == const { key("nhất") })
}

/// Whether the item is `cơ bản` or `chung` behind a noun.
fn is_kind(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.said(at), "cơ bản" | "chung")
        && matches!(sentence.what(at - 1), What::Word | What::Label(Label::LightVerb | Label::Rate))
}

/// Whether `mới` at the end of a number of some says which ones, or of what was done how: `cấp mới`, `cấp
/// lại`.
fn are_new(sentence: &Sentence, items: Range<usize>) -> bool {
    let before = sentence.what(items.end - 2);
    let some = matches!(before, What::Word | What::Label(Label::Short)) && sentence.begins(items.start, Kind::Head);
    let done = before == What::Label(Label::LightVerb);
    match sentence.said(items.end - 1) {
        "mới" => some || done,
        "lại" => done,
        _ => false,
    }
}

/// Whether the item says that so much was not reached, right before the verb: `chưa đạt`, `không tới`.
fn is_denial(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.said(at), "chưa" | "không")
        && matches!(sentence.label(at + 1), Some(Label::Reach | Label::UpTo))
        && (at + 2..at + 4).take_while(|at| sentence.mark(*at).is_none()).any(|at| sentence.is_number(at))
}

/// Whether `tăng trưởng` at the head of a short name is what was reached, not how something went.
fn is_growth(sentence: &Sentence, items: Range<usize>) -> bool {
    const LONGEST: usize = 8;
    let reaches = |at: usize| matches!(sentence.label(at), Some(Label::Reach | Label::Is));
    // `tăng trưởng kinh tế năm 2020 đạt 7,5%`
    let time = matches!(sentence.what(items.end), What::Period(_) | What::Other(OtherKind::Period));
    let behind = items.end + usize::from(time);
    let leads = reaches(items.end - 1) || reaches(behind);
    case::same(sentence.said(items.start), "tăng trưởng") && leads && syllables(sentence, items) <= LONGEST
}

/// Whether the verb says no more of a rate than that it was so.
fn rests(sentence: &Sentence, start: usize, at: usize) -> bool {
    matches!(sentence.label(start), Some(Label::Rate)) && matches!(sentence.said(at), "ghi nhận" | "duy trì")
}

/// The last item for which `holds`, those in closed brackets left out.
fn last_outside_brackets(sentence: &Sentence, items: Range<usize>, holds: impl Fn(usize) -> bool) -> Option<usize> {
    let mut depth = 0;
    items.rev().find(|i| {
        match sentence.mark(*i) {
            Some(')') => depth += 1,
            Some('(') if depth > 0 => depth -= 1,
            _ => {}
        }
        depth == 0 && holds(*i)
    })
}
