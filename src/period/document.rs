//! What a whole report is about.
//!
//! In: its headlines, datelines and first paragraphs. Out: its period and its day of publication. Each expression of time is a
//! vote, the heavier the nearer to the top; `9 tháng` in the headline wins over `năm 2023` further down, and takes its year from
//! the dateline, or from `năm 2023` or `cùng kỳ năm 2022` elsewhere.

use super::calendar::{Date, Period, day_number};
use super::said::{self, NEAR, Said, Told};
use super::{Anchor, PeriodMention, When, find, resolve};
use crate::report::{OtherKind, Span};
use crate::sort::sort;
use crate::text::token::Cut;

/// The weight of a headline's votes; that of the first paragraph is 1.
const HEADLINE: f32 = 2.5;
/// What a time that opens its paragraph weighs against one in its midst.
const OPENING: f32 = 1.6;
/// How many days a stretch has at least that a report is on.
const FORTNIGHT: i32 = 13;
/// And at most.
const YEAR: i32 = 366;
/// What each further paragraph weighs against the one before.
const FADING: f32 = 0.7;

/// What a whole report is about.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct About {
    /// Its period.
    pub period: Option<Period>,
    /// Its day of publication.
    pub published: Option<Date>,
    /// Whether its headlines and datelines say either by themselves, or it sets out the tasks of the time behind its own.
    pub founded: bool,
}

/// What the whole report is about, from its headlines, datelines and lead, each a stretch of `text`.
pub fn of_document(text: &Cut, headlines: &[Span], datelines: &[Span], lead: &[Span]) -> About {
    let mut said = Vec::new();
    for headline in headlines {
        said.extend(said::said(text, *headline, HEADLINE));
    }
    let dated = datelines.iter().flat_map(|line| find(text, text.tokens(*line))).find_map(|mention| day(&mention));
    let crowned = said.len();
    let mut weight = 1.0;
    for paragraph in lead {
        let before = said.len();
        said.extend(said::said(text, *paragraph, weight));
        for said in said[before..].iter_mut().filter(|said| said.mention.tokens.start <= NEAR) {
            said.weight *= OPENING;
        }
        if said.len() > before {
            weight *= FADING;
        }
    }
    let latest = latest(&said);
    let kept = |said: &Said| {
        said.year().is_none_or(|year| latest.is_none_or(|latest| year <= latest)) && !said.is_past(latest)
    };
    let crowned = said[..crowned].iter().filter(|said| kept(said)).count();
    said.retain(kept);
    // A page's clock says when it was read, years later; but a stage is written of in its midst.
    let stages = said.iter().any(|said| dated.is_some_and(|dated| said.is_stage_around(dated)));
    let about = |said: &[Said]| {
        let year = year(said, dated);
        let near = |dated: &Date| year.is_none_or(|year| (year - 1..=year + 1).contains(&dated.0));
        let published = dated.filter(|dated| stages || near(dated));
        (period(said, year, published), published)
    };
    let (period, published) = about(&said);
    let before = |tasks: &Said| match tasks.mention.when {
        When::Fixed(tasks) => period.is_some_and(|period| period.end() < tasks.start()),
        _ => false,
    };
    let followed = said.iter().any(|said| said.told == Told::Tasks && before(said));
    About { period, published, founded: published.is_some() || followed || about(&said[..crowned]).0.is_some() }
}

/// The latest year that is named, those left out up to which something is expected: until when, or round ones, years beyond what
/// more is said of.
fn latest(said: &[Said]) -> Option<i32> {
    let ahead = |said: &Said| match said.mention.when {
        When::Fixed(Period::Year(year)) => year % 5 == 0 || said.mention.cumulative || said.mention.compared,
        When::Fixed(Period::Years { .. }) | When::SamePeriod { .. } => true,
        _ => said.mention.compared,
    };
    let mut years: Vec<(i32, bool)> = said.iter().filter_map(|said| Some((said.year()?, ahead(said)))).collect();
    sort(&mut years, |a, b| a < b);
    while let Some((last, ahead)) = years.last().copied() {
        let near = years.iter().filter(|(year, _)| *year > last - FAR).count();
        if !ahead || years.len() <= 2 * near {
            return Some(last);
        }
        years.pop();
    }
    said.iter().filter_map(Said::year).max()
}

/// So many years beyond all others is an outlook.
const FAR: i32 = 4;

fn day(mention: &PeriodMention) -> Option<Date> {
    match mention.when {
        When::Fixed(Period::Day(year, month, day)) if !mention.legal => Some((year, month, day)),
        _ => None,
    }
}

/// The vote that got the most weight; of equals the first.
struct Votes(Vec<(Period, f32)>);

impl Votes {
    fn add(&mut self, choice: Period, weight: f32) {
        match self.0.iter_mut().find(|(other, _)| *other == choice) {
            Some((_, sum)) => *sum += weight,
            None => self.0.push((choice, weight)),
        }
    }

    fn winner(&self) -> Option<Period> {
        let mut best: Option<(Period, f32)> = None;
        for &(choice, sum) in &self.0 {
            if best.is_none_or(|(_, most)| sum > most) {
                best = Some((choice, sum));
            }
        }
        best.map(|(choice, _)| choice)
    }
}

/// The year that the report speaks of, where its words say one: its own, or the one after that which it compares with.
fn year(said: &[Said], dated: Option<Date>) -> Option<i32> {
    let mut votes = Votes(Vec::new());
    let mut vote = |year: i32, weight: f32| votes.add(Period::Year(year), weight);
    // `năm nay tăng 3% so với năm 2018`
    let compared = if said.iter().any(|said| said.mention.when == When::ThisYear) { 0.7 } else { 0.5 };
    for said_once in said {
        let Said { mention, weight, told } = said_once;
        // `70 năm Ngày … (27/7/1947 - 27/7/2017)`: the anniversary is kept in the last year.
        if let (true, When::Fixed(Period::Range { from, to })) = (mention.ordinal_event, mention.when)
            && (from.1, from.2) == (to.1, to.2)
        {
            vote(to.0, weight * 0.3);
        }
        // `định hướng đến năm 2030`
        let outlook = mention.event && mention.kind != OtherKind::Date;
        if mention.legal || mention.priced || mention.ordinal_event || outlook {
            continue;
        }
        match mention.when {
            When::SamePeriod { year: Some(year) } => vote(year + 1, *weight),
            When::SoFar { year: Some(year) } => vote(year, *weight),
            When::Fixed(Period::Years { .. }) if mention.named && *told != Told::Result => {}
            When::Fixed(Period::Years { .. }) if dated.is_some_and(|day| said_once.is_begun(day)) => {}
            // Whoever sets out the tasks of a year reports on the one before.
            When::Fixed(period @ Period::Year(_)) if *told == Told::Tasks => {
                vote(period.year(), weight * 0.4);
                vote(period.year() - 1, weight * 0.3);
            }
            // `giảm 17 vụ so với tháng 7/2019`: the month before, in a report that is not on that month of another year.
            When::Fixed(month @ Period::Month(_, 1..=11)) if mention.compared && !speaks_of(said, month) => {
                vote(month.year(), weight * 0.5);
            }
            When::Fixed(period) if mention.compared => vote(period.year() + 1, weight * compared),
            // What is meant for a year is mostly meant within it.
            When::Fixed(period @ Period::Year(_)) if *told == Told::Intent => vote(period.year(), weight * 0.6),
            When::Fixed(period) => vote(period.year(), said_once.quality()),
            _ => {}
        }
    }
    votes.winner().map(|year| year.year())
}

/// Whether the same month without its year is spoken of.
fn speaks_of(said: &[Said], month: Period) -> bool {
    let same = month.same_stretch_earlier(month.year());
    said.iter().any(|said| match said.mention.when {
        When::PartOfYear { part: part @ Period::Month(..), .. } => part == same,
        When::Fixed(fixed @ Period::Month(..)) => {
            fixed.year() > month.year() && fixed.same_stretch_earlier(fixed.year()) == same
        }
        _ => false,
    })
}

fn period(said: &[Said], year: Option<i32>, published: Option<Date>) -> Option<Period> {
    // Before anything is known the dateline places what has no year, unless the words themselves do.
    let anchor = match (published, year) {
        (Some(_), _) => Anchor { period: None, published },
        (None, year) => Anchor { period: year.map(Period::Year), published: None },
    };
    // A part of a year was over when it was written.
    let part = |said: &Said| match said.mention.when {
        When::Fixed(part @ (Period::Half(..) | Period::Quarter(..) | Period::Months { .. })) => Some(part.end()),
        _ => None,
    };
    let reported = said.iter().filter(|said| !said.mention.compared).filter_map(part);
    // `Ngày 28/4/2011, tỉnh công nhận …`: what the news opens with.
    let opening = |said: &&Said| said.mention.tokens.start <= NEAR && !said.mention.cumulative;
    let news = || said.iter().filter(opening).find_map(|said| day(&said.mention));
    let written = published.or(reported.max().filter(|day| Some(day.0) == year)).or_else(news);
    let mut votes = Votes(Vec::new());
    for said_once in said {
        let Said { mention, weight, told } = said_once;
        if !mention.dates_figures() || mention.compared || mention.apart {
            continue;
        }
        let meant = match mention.when {
            When::ToDate
            | When::Summed
            | When::Previous
            | When::PreviousStage
            | When::YearStart { .. }
            | When::SamePeriod { .. } => {
                continue;
            }
            When::PastYears(count) => last_stage(said, count),
            When::ThisYear | When::YearEnd | When::SoFar { year: None } => {
                year.or(published.map(|day| day.0)).map(Period::Year)
            }
            when => resolve(&when, &anchor),
        };
        let quality = said_once.quality();
        match meant {
            // `Từ năm 2006 đến nay, không có dịch`: told in passing, in the year it is told.
            Some(since @ Period::Years { .. }) if matches!(mention.when, When::Since(_)) => {
                votes.add(Period::Year(since.end().0), weight * 0.3);
            }
            // A state or a sum as of a day in the midst speaks of its year.
            Some(Period::Day(year, ..)) if mention.cumulative => votes.add(Period::Year(year), weight * 0.3),
            Some(range @ Period::Range { to, .. }) => {
                // A few days are those of an occasion, more than a year those of what is told in passing.
                let long = (FORTNIGHT..=YEAR).contains(&(day_number(to) - day_number(range.start())));
                votes.add(Period::Year(to.0), weight * if long { 0.3 } else { 0.8 });
                votes.add(range, weight * if long { 0.8 } else { 0.3 });
            }
            Some(Period::Day(..)) | None => {}
            // In January a report is seldom on the year that has begun.
            Some(Period::Year(begun)) if published.is_some_and(|(year, month, _)| year == begun && month <= 2) => {
                votes.add(Period::Year(begun), quality * 0.4);
            }
            Some(period @ Period::Year(_)) if *told == Told::Tasks => {
                votes.add(period, weight * 0.4);
                votes.add(Period::Year(period.year() - 1), weight * 0.3);
            }
            // A stage that has only begun is what a plan or standard was made for.
            Some(Period::Years { .. })
                if let Some(begun) = written.filter(|day| said_once.is_begun(*day) && *told != Told::Result) =>
            {
                votes.add(Period::Year(begun.0), weight * 0.2);
            }
            Some(period) => votes.add(period, quality),
        }
    }
    // Where nothing else says it, the day of writing does; in January the year before may be meant.
    let written = published.filter(|(_, month, _)| *month > 1).map(|(year, ..)| Period::Year(year));
    votes.winner().or(year.map(Period::Year)).or(written)
}

/// The stage of so many years that the report names: `trong 5 năm` beside `nhiệm kỳ 2016 - 2020`.
fn last_stage(said: &[Said], count: u8) -> Option<Period> {
    said.iter().find_map(|said| match said.mention.when {
        When::Fixed(period @ Period::Years { count: c, .. })
            if c == count && (!said.mention.named || said.told == Told::Result) =>
        {
            Some(period)
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(headlines: &[&str], datelines: &[&str], lead: &[&str]) -> (String, Option<Date>) {
        let about = told(headlines, datelines, lead);
        (about.period.map_or(String::new(), |period| period.to_string()), about.published)
    }

    fn told(headlines: &[&str], datelines: &[&str], lead: &[&str]) -> About {
        let mut text = String::new();
        let [headlines, datelines, lead] = [headlines, datelines, lead].map(|lines| {
            let spans = lines.iter().map(|line| {
                text += line;
                text += "\n";
                Span::new(text.len() - 1 - line.len(), text.len() - 1)
            });
            spans.collect::<Vec<_>>()
        });
        of_document(&Cut::new(&text), &headlines, &datelines, &lead)
    }

    #[test]
    fn the_headline_says_it() {
        let (period, day) = about(
            &["Huyện Mai Sơn thu ngân sách 9 tháng đạt 80% dự toán"],
            &["Thứ năm, 10/10/2024 | 15:42"],
            &["Chiều 9/10, huyện họp bàn nhiệm vụ quý IV và năm 2025."],
        );
        assert_eq!((period.as_str(), day), ("2024-01-01/P9M", Some((2024, 10, 10))));
    }

    #[test]
    fn a_report_in_january_is_about_the_year_before() {
        let (period, day) = about(
            &["Xã Nà Phòn sơ kết công tác giảm nghèo"],
            &["06/01/2023 - 16:42"],
            &[
                "Sáng 6/1, xã tổng kết công tác năm 2022, triển khai nhiệm vụ năm 2023.",
                "Năm qua, xã có 12 hộ thoát nghèo.",
            ],
        );
        assert_eq!((period.as_str(), day), ("2022", Some((2023, 1, 6))));
    }

    #[test]
    fn a_stage_that_has_begun_as_the_news_opens_is_a_standard_s() {
        let lead = ["Ngày 12-5-2011, thị xã công nhận hộ nghèo giai đoạn 2011-2015.", "Thị xã có 1.240 hộ nghèo."];
        assert_eq!(about(&[], &[], &lead).0, "2011");
        let past = ["Ngày 12-5-2016, thị xã tổng kết công tác giảm nghèo giai đoạn 2011-2015."];
        assert_eq!(about(&[], &[], &past).0, "2011-01-01/P5Y");
    }

    #[test]
    fn tasks_lie_ahead() {
        let lead = [
            "Ngày 27-12, Hội Nông dân xã Bình Hòa tổng kết phong trào; triển khai nhiệm vụ năm 2019.",
            "Năm 2018, Hội vận động 40 hộ vào hợp tác xã.",
            "Trong năm 2019, Hội kết nạp 25 hội viên.",
        ];
        let set_out = told(&["Tổng kết phong trào nông dân"], &[], &lead);
        assert_eq!((set_out.period, set_out.founded), (Some(Period::Year(2018)), true));
        let done = told(&[], &[], &["Xã tổng kết kết quả thực hiện nhiệm vụ năm 2019."]);
        assert_eq!((done.period, done.founded), (Some(Period::Year(2019)), false));
    }

    #[test]
    fn the_year_compared_with_tells_the_year() {
        let lead = ["Hết tháng 8, cảng đón 310 tàu, tăng 4% so với cùng kỳ năm 2019."];
        assert_eq!(about(&["Cảng đón thêm tàu"], &[], &lead).0, "2020-01-01/P8M");
        assert_eq!(about(&["6 tháng đầu năm, cảng đón thêm tàu"], &[], &["Tăng 5% so với năm 2016."]).0, "2017-S1");
    }

    #[test]
    fn what_is_told_in_passing_is_not_what_it_is_about() {
        // How long it had not been so.
        let since =
            "6 tháng đầu năm, thu tăng 7%, mức cao nhất của cảng kể từ năm 2011 trở lại đây. Quý 2/2018 có 3 tàu.";
        assert_eq!(about(&["Cảng vượt khó"], &[], &[since]).0, "2018-S1");
        // What is expected, and a slip of the pen.
        let outlook =
            ["Cho đến năm 2037, cả nước cần thêm 900 phi công.", "Năm 2019, các hãng tuyển 40 người, năm 2018 là 30."];
        assert_eq!(about(&[], &[], &outlook).0, "2019");
        let slip = ["Năm 2020, thu 9 tỷ đồng; tháng 6/2020 thu 2 tỷ đồng, tăng 2% so với cùng kỳ năm 2029."];
        assert_eq!(about(&[], &[], &slip).0, "2020");
        // Somebody's career, an offence that went on for years.
        let career = ["Ông An làm giám đốc đến năm 2010.", "Báo cáo của công ty quý 3/2018 cho thấy lãi 2 tỷ đồng."];
        assert_eq!(about(&["Giám đốc từ nhiệm"], &[], &career).0, "2018-Q3");
        let offence = ["Từ ngày 24/1/2014 đến ngày 26/8/2017, ông bán 3 lô đất.", "Quý 3/2017 công ty lãi 2 tỷ đồng."];
        assert_eq!(about(&["Công ty bị nhắc nhở"], &[], &offence).0, "2017");
        // A stage in whose midst it was written.
        let stage = ["Ông bàn về cổ phần hóa giai đoạn 2019 - 2020.", "Trong 6 tháng đầu năm 2019, thu 9 tỷ đồng."];
        assert_eq!(about(&[], &[], &stage).0, "2019-S1");
        // Years ahead in the headline itself.
        assert_eq!(
            about(&["Kế hoạch đến năm 2030 và năm 2035"], &[], &["Năm 2019 thu 9 tỷ đồng, năm 2018 thu 8 tỷ đồng."]).0,
            "2019"
        );
        // How it was before.
        let before =
            ["Từ chỗ mỗi xã có 3 lớp học năm 2011, đến nay mỗi xã có 9 lớp.", "Riêng năm 2015, mở thêm 14 lớp."];
        assert_eq!(about(&[], &[], &before).0, "2015");
        assert_eq!(about(&[], &[], &["Thu từ 3 xã trong năm 2016 tăng 9%, đến nay đã nộp hết."]).0, "2016");
        let long = ["Từ năm 2007 đến nay, xã không có dịch.", "Trong tháng 3/2014, đàn gà có 900 con."];
        assert_eq!(about(&[], &[], &long).0, "2014-03");
        // What begins in the latest year lies not behind.
        assert_eq!(about(&[], &[], &["Từ năm 2018, trường mở 4 ngành, thêm một ngành so với năm 2016."]).0, "2018");
    }

    #[test]
    fn a_page_clock_is_not_the_day() {
        let (period, day) = about(
            &["Phường Thới An hoàn thành kế hoạch năm 2020"],
            &["THỨ SÁU, NGÀY 22 THÁNG 11 NĂM 2024 01:57"],
            &["Trong năm, phường vận động 3 tỷ đồng."],
        );
        assert_eq!((period.as_str(), day), ("2020", None));
    }

    #[test]
    fn the_longer_stretch_of_two() {
        assert_eq!(about(&["Tình hình kinh tế tháng 9 và 9 tháng năm 2024"], &[], &[]).0, "2024-01-01/P9M");
        let lead = [
            "Nhiệm kỳ 2016 - 2020, huyện dạy nghề cho 900 người.",
            "Trong 5 năm, tỷ lệ tăng từ 50% năm 2015 lên 60% năm 2020.",
        ];
        assert_eq!(about(&["Bốn xã về đích"], &["09/12/2020"], &lead).0, "2016-01-01/P5Y");
    }

    #[test]
    fn an_anniversary_tells_the_year() {
        let lead = ["Kỷ niệm 60 năm Ngày thành lập ngành (15/5/1959 - 15/5/2019), trường trao 30 suất quà."];
        assert_eq!(about(&[], &[], &lead).0, "2019");
    }

    #[test]
    fn nothing_is_invented() {
        assert_eq!(about(&["Sáu tháng đầu năm thu tăng"], &[], &["Thu 9 tỷ đồng."]), (String::new(), None));
        assert_eq!(about(&[], &[], &[]), (String::new(), None));
    }
}
