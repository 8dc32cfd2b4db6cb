//! What whole reports are about, by their headlines, datelines and leads.

use super::*;
use crate::period::Timed;

fn about(headlines: &[&str], datelines: &[&str], lead: &[&str]) -> (String, Option<Date>) {
    let about = told(headlines, datelines, lead);
    (about.period.map_or(String::new(), |period| period.to_string()), about.published)
}

fn told(headlines: &[&str], datelines: &[&str], lead: &[&str]) -> About {
    let (text, [headlines, datelines, lead]) = laid([headlines, datelines, lead]);
    read(&text, &headlines, &datelines, &lead)
}

/// The day of a report whose datelines stand below its text.
fn dated_below(headlines: &[&str], lead: &[&str], datelines: &[&str]) -> Option<Date> {
    let (text, [headlines, lead, datelines]) = laid([headlines, lead, datelines]);
    read(&text, &headlines, &datelines, &lead).published
}

fn laid(parts: [&[&str]; 3]) -> (String, [Vec<Span>; 3]) {
    let mut text = String::new();
    let spans = parts.map(|lines| {
        let spans = lines.iter().map(|line| {
            text += line;
            text += "\n";
            Span::new(text.len() - 1 - line.len(), text.len() - 1)
        });
        spans.collect()
    });
    (text, spans)
}

fn read(text: &str, headlines: &[Span], datelines: &[Span], lead: &[Span]) -> About {
    let cut = Cut::new(text);
    let whole = |span: &Span| Stretch { span: *span, sentences: vec![Timed::new(&cut, *span)] };
    let stretches = |spans: &[Span]| spans.iter().map(whole).collect::<Vec<_>>();
    of_document(&cut, &stretches(headlines), datelines, &stretches(lead))
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
    // What somebody sets to.
    let lead =
        ["Năm 2023, huyện trồng 40 ha chè, tăng 3% so với năm 2022.", "Năm 2024, huyện tập trung thực hiện đề án chè."];
    assert_eq!(about(&[], &[], &lead).0, "2023");
    let done = ["Năm 2023, huyện trồng 40 ha chè, các xã tập trung thực hiện trong năm 2023."];
    assert_eq!(about(&[], &[], &done).0, "2023");
    let done = told(&[], &[], &["Xã tổng kết kết quả thực hiện nhiệm vụ năm 2019."]);
    assert_eq!((done.period, done.founded), (Some(Period::Year(2019)), false));
}

#[test]
fn a_year_well_beyond_the_day_is_an_outlook() {
    let now = "Hiện nay, toàn xã có 50 hộ nghèo.";
    let until = |year: &str| {
        about(&[], &["Chủ nhật, 12/05/2019"], &[now, &format!("Xã phấn đấu đến năm {year} xây 12 nhà.")]).0
    };
    assert_eq!((until("2019").as_str(), until("2025").as_str()), ("2019", "2019"));
}

#[test]
fn the_year_compared_with_tells_the_year() {
    let lead = ["Hết tháng 8, cảng đón 310 tàu, tăng 4% so với cùng kỳ năm 2019."];
    assert_eq!(about(&["Cảng đón thêm tàu"], &[], &lead).0, "2020-01-01/P8M");
    assert_eq!(about(&["6 tháng đầu năm, cảng đón thêm tàu"], &[], &["Tăng 5% so với năm 2016."]).0, "2017-S1");
}

#[test]
fn a_pages_clock_is_not_the_day_of_publication() {
    let lead = ["Đến nay, 96 xã có điện.", "Hộ dùng điện đạt 95%."];
    let clock = ["Thứ Hai, ngày 06/07/2020 21:45", "Thứ Sáu, ngày 14/03/2014 10:20"];
    assert_eq!(about(&["Xã có điện"], &clock, &lead), ("2014".into(), Some((2014, 3, 14))));
    // What the page lists below was published before.
    let below = dated_below(&["Xã có điện"], &lead, &["14/03/2014 10:20", "12/03/2011"]);
    assert_eq!(below, Some((2014, 3, 14)));
}

#[test]
fn a_congress_tells_of_the_term_before() {
    let news = ["Ngày 3/8, Huyện đoàn Phú An mở Đại hội đại biểu lần thứ XI, nhiệm kỳ 2017-2022.", "Hiện có 15 đội."];
    assert_eq!(about(&["Huyện đoàn đại hội"], &[], &news).0, "2017");
    // What a congress passed long ago is carried out.
    let passed = ["Thực hiện Nghị quyết Đại hội Đoàn lần thứ VI, nhiệm kỳ 2017-2022, năm 2019 các xã trồng 4 ha rừng."];
    assert_eq!(about(&["Các xã trồng rừng"], &[], &passed).0, "2019");
}

#[test]
fn what_it_was_before_is_told_in_passing() {
    let lead = ["Tỷ lệ nhà tạm từ 8,6% năm 2015 dự kiến giảm xuống 1,9% vào cuối năm 2020.", "Hiện còn 82 hộ."];
    assert_eq!(about(&["Hộ nghèo giảm"], &["10/08/2020 10:04"], &lead), ("2020".into(), Some((2020, 8, 10))));
    let lead = ["Đầu năm 2020, thị xã còn 174 nhà tạm.", "Trong năm, thị xã phấn đấu năm 2021 xóa 90 nhà tạm."];
    assert_eq!(about(&["Phấn đấu giảm nghèo"], &["20/11/2020"], &lead).0, "2020");
}

#[test]
fn half_a_year_compared_with_tells_the_half() {
    let lead = ["Đàn trâu 640 con, tăng 37 con so với 6 tháng đầu năm 2020.", "Năm 2021, xã trồng 85 ha."];
    assert_eq!(about(&["Chăn nuôi của xã"], &[], &lead[..1]).0, "2021-S1");
    assert_eq!(about(&["Chăn nuôi của xã năm 2021"], &[], &lead).0, "2021");
}

#[test]
fn what_is_told_in_passing_is_not_what_it_is_about() {
    // How long it had not been so.
    let since = "6 tháng đầu năm, thu tăng 7%, mức cao nhất của cảng kể từ năm 2011 trở lại đây. Quý 2/2018 có 3 tàu.";
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
    // A stage that was over when the next began.
    let over = [
        "Từ năm 2010 đến nay, huyện góp 44 tỷ đồng.",
        "Giai đoạn 2010 - 2015 góp 24 tỷ, từ năm 2016 đến nay 20 tỷ đồng.",
    ];
    assert_eq!(about(&[], &["Thứ Hai, 9/9/2019"], &over).0, "2019");
    // A stage in whose midst it was written.
    let stage = ["Ông bàn về cổ phần hóa giai đoạn 2019 - 2020.", "Trong 6 tháng đầu năm 2019, thu 9 tỷ đồng."];
    assert_eq!(about(&[], &[], &stage).0, "2019-S1");
    // Years ahead in the headline itself.
    assert_eq!(
        about(&["Kế hoạch đến năm 2030 và năm 2035"], &[], &["Năm 2019 thu 9 tỷ đồng, năm 2018 thu 8 tỷ đồng."]).0,
        "2019"
    );
    // How it was before.
    let before = ["Từ chỗ mỗi xã có 3 lớp học năm 2011, đến nay mỗi xã có 9 lớp.", "Riêng năm 2015, mở thêm 14 lớp."];
    assert_eq!(about(&[], &[], &before).0, "2015");
    assert_eq!(about(&[], &[], &["Thu từ 3 xã trong năm 2016 tăng 9%, đến nay đã nộp hết."]).0, "2016");
    let long = ["Từ năm 2007 đến nay, xã không có dịch.", "Trong tháng 3/2014, đàn gà có 900 con."];
    assert_eq!(about(&[], &[], &long).0, "2014-03");
    // What begins in the latest year lies not behind.
    assert_eq!(about(&[], &[], &["Từ năm 2018, trường mở 4 ngành, thêm một ngành so với năm 2016."]).0, "2018");
}

#[test]
fn events_and_names_say_no_year() {
    for lead in [
        "Chiều 9/4, tòa tuyên phạt ông Ba (sinh năm 1988) 3 năm tù.",
        "Hôm 9/4, đội tập 2 buổi trước vòng loại Cúp Hoa Sen 2019.",
        "Hôm 9/4, tàu chở 40 người gặp nạn gần nơi một tàu từng chìm vào tháng 7/2015.",
        "Hãng bán 300 xe trong 4 tháng đầu năm, theo một hợp đồng ký hồi năm 2014.",
    ] {
        assert_eq!(about(&["Tin trong ngày"], &[], &[lead]).0, "", "{lead}");
    }
    let later = ["Hôm 9/4, sở kiểm tra 12 cơ sở.", "Năm 2011, ông Ba được bầu làm giám đốc."];
    assert_eq!(about(&["Tin trong ngày"], &[], &later).0, "");
    // Beside a year that is reported on they weigh little; and what is counted or reported on is no event.
    let both = ["Hôm 9/4, sở kiểm tra 12 cơ sở.", "Năm 2018, sở phạt 4 cơ sở.", "Luật có hiệu lực vào năm 2016."];
    assert_eq!(about(&["Tin trong ngày"], &[], &both).0, "2018");
    let reported = ["Sở họp báo.", "Phó giám đốc nêu tình hình sản xuất của các xã năm 2017."];
    assert_eq!(about(&["Tin trong ngày"], &[], &reported).0, "2017");
    assert_eq!(about(&["THU NGÂN SÁCH 2017 VƯỢT DỰ TOÁN"], &[], &[]).0, "2017");
}

#[test]
fn the_last_year_told_of_weighs_more() {
    let lead = ["Sản lượng của nhà máy năm 2015 đạt 9 tấn, năm 2017 đạt 12 tấn."];
    assert_eq!(about(&["Nhà máy mở rộng"], &[], &lead).0, "2017");
    let outlook = ["Năm 2016, bãi xe có 35 chỗ.", "Đến năm 2030 có thể cần 90 chỗ."];
    assert_eq!(about(&["Bãi xe quá tải"], &[], &outlook).0, "2016");
}

#[test]
fn a_page_clock_is_not_the_day() {
    let (period, day) = about(
        &["Phường Thới An hoàn thành kế hoạch năm 2020"],
        &["THỨ BA, NGÀY 5 THÁNG 3 NĂM 2024 08:12"],
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

#[test]
fn a_year_behind_one_that_is_compared_with_is_a_guess() {
    let guessed = |text| told(&[], &[], &[text]).guessed;
    assert!(guessed("Thu nhập bình quân đạt 48 triệu đồng, gấp 2,2 lần so với năm 2010."));
    assert!(!guessed("Thu nhập bình quân đạt 48 triệu đồng, tăng 8% so với cùng kỳ năm 2019."));
    assert!(!guessed("Năm 2020, thu nhập bình quân đạt 48 triệu đồng, gấp 2,2 lần so với năm 2010."));
    assert!(guessed(
        "Thời gian qua, huyện tạo việc làm cho 1.800 lao động. Dự kiến năm 2018, huyện giải quyết 2.000 lao động."
    ));
    assert!(!guessed("Dự kiến năm 2018, huyện giải quyết việc làm cho 2.000 lao động."));
}
