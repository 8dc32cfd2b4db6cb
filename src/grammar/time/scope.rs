//! How far the time holds that a sentence opens with.
//!
//! What is done falls into a stretch; what there is is counted on a day. So two times hold side by side, and each opening says
//! which of them it sets, and for how far:
//!
//! | opening | sets |
//! |---|---|
//! | `Năm 2020, …` | the stretch, for the paragraph |
//! | `Riêng quý IV, …`; `Năm 2016: …; năm 2017: …` | the stretch, for its sentence alone |
//! | `Tại ngày 31/12, …` | the day, for the paragraph |
//! | `Đến ngày 15/6, …` | the day, and the stretch since New Year, for the paragraph |
//! | `Đến hết tháng 6, …` | the months since New Year; their last day for what stands in the books (`at`: the month) |
//! | `Đến cuối năm 2020, …` in a report on 2016 to 2020 | that year for what there is, for the paragraph |

use super::opening::opens_parts;
use super::{anchor, of_office, of_term, opening};
use crate::grammar::intent;
use crate::grammar::rows::Around;
use crate::grammar::sentence::{Sentence, What};
use crate::lexicon::{Kind, Label};
use crate::period::{self, Period, PeriodMention, When};
use crate::report::OtherKind;
use crate::text::key::key;

/// The times that hold for figures that say none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scope {
    /// The stretch in which what is done was done.
    pub during: Option<Period>,
    /// When what there is was counted, where that was told behind the stretch; a month: for what stands in the books alone.
    pub at: Option<Period>,
}

/// How many items may stand before a time that opens a paragraph.
const NEAR: usize = 3;

/// What the time that opens a sentence sets.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    /// What holds in the sentence.
    pub now: Scope,
    /// What holds in those behind it.
    pub then: Scope,
    /// Where each sentence is a paragraph, it holds in the next of them too.
    pub goes_on: bool,
}

/// What the time that opens a sentence sets, in the scope that it stands in.
pub fn opened(sentence: &Sentence, around: &Around) -> Option<Opened> {
    let (at, time) = opening(sentence)?;
    let meant = meant(sentence, at, time, around)?;
    let before = around.scope();
    // `Đến hết ngày 31/12/2020` says the day of what there is, the year of what was done.
    let day = matches!(meant, Period::Day(..)) || time.cumulative && time.kind == OtherKind::Date;
    // What goes on from `đến ngày 15/6` was mostly done since New Year.
    let during = if time.cumulative { up_to(meant, before.during) } else { meant };
    let within_a_stage = time.cumulative && before.during.is_some_and(|about| is_within_a_stage(meant, about));
    let (year, month, _) = meant.end();
    // `Đến hết tháng 6, …`: the month, for what stands in the books.
    let months = time.cumulative && !time.summed && meant.start() == (year, 1, 1) && !matches!(meant, Period::Year(_));
    let counted = match () {
        _ if day => Some(meant.last_day()),
        _ if within_a_stage => Some(meant),
        _ => months.then_some(Period::Month(year, month)),
    };
    // `…; đàn dê tại thời điểm 1/7 là 21 nghìn con; sản lượng thịt 77 tấn`: the day is of what stands behind it.
    let dated = day && !time.cumulative;
    let now = if dated { before } else { Scope { during: Some(during), at: counted } };
    // `Đến ngày 10/4, đã thu hoạch 752 ha. Sản lượng ước đạt 5.500 tấn`: of the whole crop.
    let brought_in = day && (at..sentence.items.len()).take(NEAR * 2).any(|i| sentence.begins(i, Kind::Crop));
    let counted = counted.filter(|_| !brought_in && (time.cumulative || tells_what_there_is(sentence)));
    // `Trước đó, năm 2016 số thu là 79 tỷ đồng. Ngành …` looks back, and no farther.
    let before_that = sentence.first_word(0) == const { key("trước") };
    // `…. Con số này của năm 2016 là 79 tỷ đồng.`: no more does what is told of an earlier year.
    let of = time.tokens.start.checked_sub(1).is_some_and(|at| sentence.tokens[at].key == const { key("của") });
    let of_earlier = of && before.during.is_some_and(|about| meant.end() < about.start());
    let earlier = around.base.is_some_and(|base| meant.end() < base.start());
    // `Tỷ lệ tốt nghiệp THPT năm 2019 đạt 95%` in a report on nine months of that year: the year is this rate's alone.
    let beside = before.during.is_some_and(|about| is_beside(meant, about, day)) && qualifies(sentence, at);
    // `Trong đó, giai đoạn 2010-2015 đạt 24 tỷ đồng. Vốn vay đạt 23 tỷ đồng`: back to the whole.
    let alone = within_a_stage
        || opens_parts(sentence)
        || beside
        || brought_in
        || earlier && before_that
        || of_earlier
        || holds_alone(sentence, at, time);
    let then = match counted {
        None if alone => before,
        Some(_) if alone => Scope { during: before.during, at: counted },
        _ => now,
    };
    // `Ảnh chụp tại xã Sơn Hà, tháng 11/2023` opens nothing.
    let opens = at <= NEAR || sentence.mark(at + 1) == Some(',');
    // `Năm 2016, cùng kỳ này chỉ có 98 hội viên` in a report on 2017 looks back.
    let goes_on = opens && !earlier;
    Some(Opened { now, then, goes_on })
}

/// Whether the words before the first number of a sentence name what there is.
fn tells_what_there_is(sentence: &Sentence) -> bool {
    let end = sentence.mentions.first().map_or(sentence.items.len(), |mention| mention.item);
    (0..end).any(|at| is_state(sentence, at) || sentence.begins(at, Kind::Stock) || sentence.begins(at, Kind::Balance))
}

/// Whether an item's word tells what there is: `có`, `còn`, `tỷ lệ`.
pub(super) fn is_state(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.label(at), Some(Label::Have | Label::DownTo | Label::Rate | Label::Share))
}

/// What is done up to a day: since New Year, or since the stage began that is spoken of.
pub fn up_to(until: Period, about: Option<Period>) -> Period {
    let stage = about.filter(|about| matches!(until, Period::Day(..)) && is_within_a_stage(until, *about));
    stage.and_then(|stage| Period::between(stage.start(), until.end())).unwrap_or(until.since_new_year())
}

fn is_within_a_stage(period: Period, about: Period) -> bool {
    matches!(about, Period::Years { .. }) && about.start() < period.start() && period.end() <= about.end()
}

/// Whether a time is the whole year of which a part is spoken of, or a day within that part.
fn is_beside(meant: Period, about: Period, day: bool) -> bool {
    let part = matches!(about, Period::Half(..) | Period::Quarter(..) | Period::Months { .. });
    let within = about.start() <= meant.end() && meant.end() <= about.end();
    part && about.year() == meant.year() && (matches!(meant, Period::Year(_)) || day && within)
}

/// Whether a time qualifies the noun before it, in the midst of its sentence.
fn qualifies(sentence: &Sentence, at: usize) -> bool {
    use Label::{Actor, Average, LightVerb, NameHead, Numbered};
    let behind =
        || matches!(sentence.what(at - 1), What::Word | What::Label(Actor | Average | LightVerb | NameHead | Numbered));
    at > 1 && behind() && sentence.mark(at + 1) != Some(',')
}

/// The period of the time that opens a sentence.
fn meant(sentence: &Sentence, at: usize, time: &PeriodMention, around: &Around) -> Option<Period> {
    let about = around.anchor.period;
    // `Trong tháng, …` in a report on 15 March to 14 April.
    let same_end = |month: &Period| about.is_some_and(|about| about.end() == month.end());
    if let (When::ThisMonth, Some(month)) = (time.when, around.spoken.month.filter(same_end)) {
        return Some(month);
    }
    let found = sentence.period(at)?;
    of_term(sentence, time, around).or_else(|| period::resolve(&time.when, &anchor(sentence, found, around)))
}

/// Whether the time holds for its sentence alone: set apart, the first of a list by years, a stretch from one day to another,
/// when something began.
fn holds_alone(sentence: &Sentence, at: usize, time: &PeriodMention) -> bool {
    // But `15 ngày đầu tháng 8/2018` is what is reported on, as a month is.
    let half = |days: Period| days.is_part_of_month() && time.kind != OtherKind::Date;
    let spanned = matches!(time.when, When::Fixed(days @ (Period::Range { .. } | Period::Day(..))) if !half(days));
    let headed = intent::heading(sentence) == Some(at + 1);
    let listed = sentence.mark(at + 1) == Some(':') && !headed;
    // `Lúa đông xuân 2012-2013`, `năng suất lúa cả năm` say which of its kind is meant.
    let kind = matches!(time.when, When::Fixed(Period::Season(_)) | When::ThisYear);
    let crop = sentence.first_word(at) == const { key("lúa") };
    let behind = || at > 0 && matches!(sentence.what(at - 1), What::Word | What::Label(Label::LightVerb));
    let named = kind && (crop || behind()) && sentence.mark(at + 1) != Some(',');
    // `dự án hoàn thành vào năm 2016 với giá trị 57 tỷ đồng`
    let passing = at > NEAR && sentence.first_word(at) == const { key("vào") } && sentence.mark(at + 1) != Some(',');
    let to_come = matches!(time.when, When::NextYears(_)) && !of_office(sentence, time);
    named || listed || passing || to_come || time.apart || time.begun || (spanned && !time.cumulative)
}
