//! What a heading or the opener of a list says for everything below it.

use crate::grammar::cue;
use crate::grammar::indicator::{self, Members};
use crate::grammar::sentence::{Sentence, What};
use crate::grammar::time::{self, Scope};
use crate::lexicon::Label;
use crate::number::Unit;
use crate::period::{self, Anchor, Period, PeriodMention, When};
use crate::text::case;
use crate::text::key::{Key, key};

/// Most items of a heading that its rows are named by.
const LONGEST_HEADING: usize = 60;

const TASKS: [Key; 2] = [key("nhiệm"), key("vụ")];
/// What may stand before the first word of a heading that says something.
const SMALL: [Key; 5] = [key("các"), key("những"), key("một"), key("số"), key("về")];

/// What a heading or the opener of a list says for everything below it.
#[derive(Clone)]
pub(super) struct Setting {
    pub words: String,
    /// What it says of each member of a list: `Kim ngạch xuất khẩu một số mặt hàng:`.
    pub members: Option<Members>,
    /// When it was.
    pub scope: Scope,
    pub intent: bool,
    /// It only names indicators: `Các chỉ tiêu kinh tế` is what is to be done unless a heading above says what was.
    pub named: bool,
    /// It names indicators, and not whether they are set or were reached.
    pub open: bool,
    /// It says what was done: `Kết quả thực hiện`.
    pub done: bool,
    /// It ends in `trong đó:` or the like: the figure whose parts follow.
    pub total: Option<usize>,
    /// What it measures the rate or the number of: `Tỷ lệ nữ trong HĐND`.
    pub noun: String,
    /// The unit that it says for the numbers below: `(đơn vị: tỷ đồng)`.
    pub unit: Option<(u32, Unit)>,
    /// The brackets below hold shares of a plan: `trong ngoặc là tỷ lệ so với dự toán`.
    pub shares: bool,
}

/// A line that opened a list.
pub(super) struct Opener {
    /// How deep it stands, if it is an item of a list itself.
    pub level: Option<u8>,
    /// What it says.
    pub says: Setting,
    /// Items deeper than it followed, so that one as deep is none of its own.
    nested: bool,
}

impl Opener {
    /// An opener behind which nothing has come yet.
    pub fn new(level: Option<u8>, says: Setting) -> Self {
        Opener { level, says, nested: false }
    }
}

/// Closes the lists that an item at a level is no part of.
pub(super) fn close(lists: &mut Vec<Opener>, level: u8) {
    lists.retain_mut(|opener| {
        let deeper = opener.level.is_none_or(|opener| level > opener);
        let over = opener.nested && !deeper;
        opener.nested |= deeper;
        !over
    });
}

/// The noun behind `tỷ lệ` or `số` that opens a line.
pub(super) fn noun(sentence: &Sentence) -> String {
    let counts = |at: usize| {
        sentence.label(at) == Some(Label::Rate)
            || sentence.items.get(at).is_some_and(|item| case::same(item.span.of(sentence.text), "số"))
    };
    if !counts(0) { String::new() } else { indicator::words(sentence, cue::noun(sentence, 1)) }
}

/// Whether a sentence says that the brackets below hold shares of a plan.
pub(super) fn brackets_share(sentence: &Sentence) -> bool {
    const BRACKET: Key = key("ngoặc");
    let at =
        sentence.items.iter().position(|item| sentence.tokens[item.tokens.clone()].iter().any(|t| t.key == BRACKET));
    at.is_some_and(|at| sentence.holds(at..sentence.items.len(), Label::Plan))
}

/// The times that a heading or the opener of a list sets: `Chăn nuôi (tính đến 31/12/2019):` the day of what there is, the year of what
/// was done.
pub(super) fn said(sentence: &Sentence, anchor: &Anchor) -> Scope {
    // `Thu hoạch mía tại xã Ea Bar, tháng 11/2023` is a picture's.
    let caption = |p: &PeriodMention| {
        let comma = p.tokens.start.checked_sub(1).is_some_and(|at| sentence.tokens[at].is_mark(','));
        comma && p.tokens.end == sentence.tokens.len()
    };
    // `HĐND huyện khóa XIX, nhiệm kỳ 2016-2021 họp`: whose council it is.
    let office = |p: &PeriodMention| p.named && sentence.tokens[p.tokens.start].key == const { key("nhiệm") };
    let dates = |p: &&PeriodMention| p.dates_figures() && !p.compared && !caption(p) && !office(p);
    let mut said = sentence.periods.iter().rev().filter(dates);
    match said.find_map(|p| Some((p.cumulative, period::resolve(&p.when, anchor)?))) {
        Some((true, day @ Period::Day(..))) => Scope { during: Some(time::up_to(day, anchor.period)), at: Some(day) },
        said => Scope { during: said.map(|(_, period)| period), at: None },
    }
}

/// Whether a heading or the opener of a list says that what stands below is to be done: `Mục tiêu 2023`, `CHỈ TIÊU NĂM 2024`, but
/// not `Kết quả thực hiện các chỉ tiêu`.
pub(super) fn intends(sentence: &Sentence) -> bool {
    any(sentence, |label| label == Label::Intent) && !any(sentence, |label| label == Label::Fact)
        || tells_plan(sentence)
}

/// Whether what is to be done opens a heading, behind small words and times: `Các mục tiêu năm 2023`, but not `Xã sẽ có thêm trường`, as
/// news are divided.
pub(super) fn opens_intent(sentence: &Sentence) -> bool {
    let small = |at: &usize| {
        let word = sentence.first_word(*at);
        sentence.period(*at).is_some() || SMALL.contains(&word) || word == const { key("trong") }
    };
    let first = (0..sentence.items.len()).find(|at| !small(at)).unwrap_or(0);
    matches!(sentence.label(first), Some(Label::Intent | Label::Plan)) || sentence.first_word(first) == TASKS[0]
}

/// Whether it does so by the name of a plan or task alone.
pub(super) fn tells_plan(sentence: &Sentence) -> bool {
    // `NHIỆM VỤ 6 THÁNG CUỐI NĂM`
    let tasks = sentence.tokens.windows(2).take(3).any(|pair| [pair[0].key, pair[1].key] == TASKS);
    let named = tasks || (0..sentence.items.len()).any(|at| names_plan(sentence, at));
    named && sentence.items.len() < 14 && sentence.mentions.is_empty() && !tells_done(sentence)
}

/// Whether a headline is that of a plan for a time: `Nghị quyết về nhiệm vụ phát triển sản xuất năm 2024`; no news of one.
pub(super) fn sets_out(sentence: &Sentence) -> bool {
    const DEVELOPS: Key = key("triển");
    // `Huyện Tân An: Nghị quyết …`, `CÁC CHỈ TIÊU …`
    let colon = sentence.items.iter().position(|item| item.what == What::Mark(':')).map_or(0, |at| at + 1);
    let small = |at: &usize| SMALL.contains(&sentence.first_word(*at));
    let at = colon + (colon..sentence.items.len()).take_while(small).count();
    let tasks = sentence.first_word(at) == TASKS[0];
    let paper = tasks || matches!(sentence.label(at), Some(Label::Plan | Label::Intent | Label::LegalHead));
    let dated = sentence.periods.iter().any(PeriodMention::dates_figures);
    // `Các chỉ tiêu kinh tế năm 2022` may be those that were measured.
    let term = sentence.periods.iter().any(|said| matches!(said.when, When::Fixed(Period::Years { .. })));
    // `Một số chỉ tiêu đến năm 2025`
    let until = |said: &PeriodMention| sentence.tokens[said.tokens.start].key == const { key("đến") };
    let term = term || sentence.periods.iter().any(until);
    let develops =
        term || sentence.tokens.windows(2).any(|pair| pair[1].key == DEVELOPS || [pair[0].key, pair[1].key] == TASKS);
    paper && dated && develops && sentence.mentions.is_empty() && !tells_done(sentence)
}

/// Whether a line of the headline is no more than the name of the paper, a plan: `KẾ HOẠCH`.
pub(super) fn is_plan(sentence: &Sentence) -> bool {
    sentence.items.len() == 1 && sentence.first_word(0) == const { key("kế") } && sentence.label(0) == Some(Label::Plan)
}

/// Whether the headline says that the paper tells what was done: `BÁO CÁO`, `Kết quả …`.
pub(super) fn is_told(sentence: &Sentence) -> bool {
    tells_done(sentence) || sentence.first_word(0) == const { key("báo") }
}

/// Whether the line below that says for when: `Thực hiện công tác giảm nghèo năm 2024`.
pub(super) fn plans_for(sentence: &Sentence) -> bool {
    let dated = sentence.periods.iter().any(PeriodMention::dates_figures);
    let done = any(sentence, |label| matches!(label, Label::Fact | Label::Exceed));
    dated && sentence.mentions.is_empty() && !done
}

/// Whether the item is the word of a plan. `Các chỉ tiêu kinh tế` without a time are the indicators of which it is told.
fn names_plan(sentence: &Sentence, at: usize) -> bool {
    const INDICATOR: Key = key("chỉ");
    let indicators = sentence.first_word(at) == INDICATOR && sentence.periods.is_empty();
    sentence.label(at) == Some(Label::Plan) && !indicators
}

/// Whether it says what was done or reached.
pub(super) fn tells_done(sentence: &Sentence) -> bool {
    any(sentence, |label| matches!(label, Label::Fact | Label::Reach | Label::Exceed))
}

fn any(sentence: &Sentence, wanted: impl Fn(Label) -> bool) -> bool {
    (0..sentence.items.len()).any(|i| sentence.label(i).is_some_and(&wanted))
}

/// Whether the sentence ends in a word that opens a list of parts: `trong đó:`, `gồm:`.
pub(super) fn opens_parts(sentence: &Sentence) -> bool {
    let after = sentence.mentions.last().map_or(0, |m| m.after());
    sentence.holds(after..sentence.items.len(), Label::Parts)
}

/// Whether it is no more than such a word: `Trong đó,`.
pub(super) fn names_parts(sentence: &Sentence) -> bool {
    sentence.items.len() == 2 && sentence.label(0) == Some(Label::Parts)
}

/// What a heading or a list's opener says; of a long one the end, which the list hangs on.
pub(super) fn heading_words(sentence: &Sentence) -> String {
    let end = sentence.items.len();
    crate::grammar::indicator::words(sentence, end.saturating_sub(LONGEST_HEADING)..end)
        .trim_end_matches([':', '.', ' '])
        .to_string()
}
