//! What must be found in a sentence, and what must be left alone.

use super::{Anchor, Period, basis, find, resolve};
use crate::report::Span;
use crate::text::token::tokens;

/// What is found, as `words=period` and its marks; `?` where no stretch is meant. The report is about 2024.
fn read(text: &str) -> Vec<String> {
    let anchor = Anchor { period: Some(Period::Year(2024)), published: None };
    let cut = tokens(text, Span::new(0, text.len()));
    let mut found = Vec::new();
    for m in find(text, &cut) {
        // Ahead of the span stands nothing but what joins a year to the one before it.
        assert_eq!(m.span.end, cut[m.tokens.end - 1].span.end);
        let ahead = Span::new(cut[m.tokens.start].span.start, m.span.start).of(text).trim();
        assert!(matches!(ahead, "" | "," | "và"), "{ahead:?} in {text}");
        let period = resolve(&m.when, &anchor).map_or("?".into(), |period| period.to_string());
        let marks = [
            (m.cumulative, " cumulative"),
            (m.priced, " priced"),
            (m.legal, " legal"),
            (m.ordinal_event, " occasion"),
            (m.event, " event"),
            (m.named, " named"),
            (m.compared, " compared"),
        ];
        let marks: String = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
        found.push(format!("{}={period}{marks}", m.span.of(text)));
    }
    found
}

fn reads(examples: &[(&str, &[&str])]) {
    let wrong: Vec<_> = examples.iter().filter(|(text, expected)| read(text) != *expected).collect();
    for (text, expected) in &wrong {
        eprintln!("{text}\n  found    {:?}\n  expected {expected:?}", read(text));
    }
    assert!(wrong.is_empty());
}

#[test]
fn years() {
    reads(&[
        ("Năm 2021 xã trồng 40 ha rừng.", &["Năm 2021=2021"]),
        ("sản lượng năm 202 1 đạt", &["năm 202 1=2021"]),
        ("Kết thúc năm 2020, huyện có 12 xã", &["Kết thúc năm 2020=2020 cumulative"]),
        ("Các năm 2018, 2019 và 2020 đều tăng", &["năm 2018=2018", "2019=2019", "2020=2020"]),
        ("ở năm 2018, 2019 và 2020, xã", &["năm 2018=2018", "2019=2019", "2020=2020"]),
        ("năm nay tăng hơn năm ngoái", &["năm nay=2024", "năm ngoái=2023 compared"]),
        ("III/ NĂM 2017", &["NĂM 2017=2017"]),
        ("Trong năm, thôn sửa 3 km đường", &["Trong năm=2024"]),
        ("cả năm 2023 thu 5 tỷ", &["cả năm 2023=2023"]),
        ("Năm qua, chợ đón 900 khách", &["Năm qua=2024"]),
        ("dự kiến năm tới trồng 20 ha", &["năm tới=2025"]),
        ("từ năm 2016 đến nay", &["từ năm 2016 đến nay=2016-01-01/P9Y"]),
        ("từ 2016 đến 2020 trồng", &["từ 2016 đến 2020=2016-01-01/P5Y"]),
        (
            "đến năm 2030 có 50 xã, tầm nhìn đến năm 2045",
            &["đến năm 2030=2030 cumulative", "tầm nhìn đến năm 2045=2045 event"],
        ),
        ("đạt 95% kế hoạch năm 2022", &["năm 2022=2022 named"]),
        ("Mục tiêu 2025", &["2025=2025 named"]),
        ("tăng 3% so với 2019.", &["2019=2019 compared"]),
    ]);
}

#[test]
fn no_years() {
    reads(&[
        ("mỗi năm 18.492 người", &[]),
        ("năm 2.315 hộ được vay", &[]),
        ("bình quân mỗi năm 2000 người", &[]),
        ("một năm có 2000 hộ thoát nghèo", &[]),
        ("tăng năm 5 người", &[]),
        ("Đề án 1956 và Nghị quyết số 30", &[]),
        ("12/2000 hộ được hỗ trợ", &[]),
        ("so với 2000 hộ của xã bên", &[]),
        ("thu 2023 tỷ đồng", &[]),
        ("nhiều năm qua", &[]),
        ("kế hoạch năm đạt 90%", &[]),
        ("đạt 1950,5 tấn", &[]),
        ("trồng năm 2020,5 ha", &[]),
    ]);
}

#[test]
fn stages_and_seasons() {
    reads(&[
        ("Giai đoạn 2016 – 2020, huyện mở 40 lớp", &["Giai đoạn 2016 – 2020=2016-01-01/P5Y"]),
        ("nhiệm kỳ 2010-2015 đã xong", &["nhiệm kỳ 2010-2015=2010-01-01/P5Y"]),
        ("nhiệm kỳ 2016 - 2020", &["nhiệm kỳ 2016 - 2020=2016-01-01/P5Y"]),
        ("Trong 5 năm (2011-2015), xã làm 9 km", &["Trong 5 năm (2011-2015)=2011-01-01/P5Y"]),
        ("5 năm 2011-2015", &["5 năm 2011-2015=2011-01-01/P5Y"]),
        ("Năm học 2022-2023 có 30 lớp", &["Năm học 2022-2023=2022/2023"]),
        ("Năm học mới 2022-2023 có 30 lớp", &["Năm học mới 2022-2023=2022/2023"]),
        ("vụ đông xuân 2016 - 2017", &["vụ đông xuân 2016 - 2017=2016/2017"]),
        ("diện tích đông xuân 2023-2024 là", &["2023-2024=2023/2024"]),
        ("vụ hè thu 2023 cấy 9 ha", &["vụ hè thu 2023=2023"]),
        ("niên độ tài chính 2019-2020", &["niên độ tài chính 2019-2020=2019/2020"]),
        ("(2016-2020)", &["(2016-2020)=2016-01-01/P5Y"]),
        ("theo chuẩn nghèo giai đoạn 2022 - 2025 còn 3 hộ", &["giai đoạn 2022 - 2025=2022-01-01/P4Y named"]),
        ("theo Quyết định về nước sạch, giai đoạn 2021-2025; cấp 40 bể", &["giai đoạn 2021-2025=2021-01-01/P5Y named"]),
        ("so với giai đoạn trước", &["giai đoạn trước=2019-01-01/P5Y compared"]),
        ("trong vòng 6 tháng, xã mở", &["trong vòng 6 tháng=?"]),
        ("5 năm trở lại đây có", &["5 năm trở lại đây=2020-01-01/P5Y"]),
        ("2 tháng gần đây giảm", &["2 tháng gần đây=?"]),
        ("Nhiệm kỳ vừa qua, xã kết nạp", &["Nhiệm kỳ vừa qua=2019-01-01/P5Y"]),
        ("cao hơn vụ trước", &["vụ trước=2023 compared"]),
        ("triển khai nhiệm vụ năm 2025", &["năm 2025=2025 named"]),
        ("Xảy ra 18 vụ, năm trước 20 vụ", &["năm trước=2023"]),
    ]);
}

#[test]
fn parts_of_a_year() {
    reads(&[
        (
            "quý I/2023, quý 3-2022, quý III năm 2021",
            &["quý I/2023=2023-Q1", "quý 3-2022=2022-Q3", "quý III năm 2021=2021-Q3"],
        ),
        ("Hết quý III, thu 9 tỷ", &["Hết quý III=2024-01-01/P9M cumulative"]),
        ("Q2/2023 và T9/2023", &["Q2/2023=2023-Q2", "T9/2023=2023-09"]),
        ("9 tháng năm 2023", &["9 tháng năm 2023=2023-01-01/P9M"]),
        ("9 tháng/2023", &["9 tháng/2023=2023-01-01/P9M"]),
        ("9 tháng đầu năm (2022)", &["9 tháng đầu năm=2024-01-01/P9M", "(2022)=2022"]),
        ("6 tháng đầu năm 2017", &["6 tháng đầu năm 2017=2017-S1"]),
        ("Sáu tháng đầu năm", &["Sáu tháng đầu năm=2024-S1"]),
        ("6 tháng cuối năm", &["6 tháng cuối năm=2024-S2"]),
        ("nửa đầu năm 2018", &["nửa đầu năm 2018=2018-S1"]),
        ("chín tháng ước tăng", &["chín tháng=2024-01-01/P9M"]),
        ("mười một tháng, xã", &["mười một tháng=2024-01-01/P11M"]),
        ("năm tháng đầu năm", &["năm tháng đầu năm=2024-01-01/P5M"]),
        ("tháng 9 và 9 tháng năm 2024", &["tháng 9=2024-09", "9 tháng năm 2024=2024-01-01/P9M"]),
        ("Tháng 10-2014 và tháng 11/2023", &["Tháng 10-2014=2014-10", "tháng 11/2023=2023-11"]),
        ("tháng tư có 9 ca", &["tháng tư=2024-04"]),
        ("trong 3 tháng 3, 4, 5/2020", &["trong 3 tháng 3, 4, 5/2020=2020-03-01/P3M"]),
        ("từ tháng 2 đến tháng 5/2020", &["từ tháng 2 đến tháng 5/2020=2020-02-01/P4M"]),
        ("từ tháng 4/2013 – 8/2014", &["từ tháng 4/2013 – 8/2014=2013-04-01/P17M"]),
        ("từ tháng 11 đến tháng 2/2020", &["từ tháng 11 đến tháng 2/2020=2019-11-01/P4M"]),
        ("giữa tháng 4/2020", &["giữa tháng 4/2020=2020-04"]),
        ("cuối năm 2015 và đầu năm 2013", &["cuối năm 2015=2015", "đầu năm 2013=2013"]),
        ("quý I, II và III/2020", &["quý I, II và III/2020=2020-01-01/P9M"]),
        ("quý III và 9 tháng năm 2020", &["quý III=2024-Q3", "9 tháng năm 2020=2020-01-01/P9M"]),
        ("kỳ 2 tháng 8/2020", &["kỳ 2 tháng 8/2020=2020-08-16/2020-08-31"]),
        ("trong 10 ngày đầu tháng 3", &["trong 10 ngày đầu tháng 3=2024-03-01/2024-03-10"]),
        ("trong hai năm 2019 và 2020", &["trong hai năm 2019 và 2020=2019-01-01/P2Y"]),
        ("riêng tháng 12 năm trước", &["tháng 12 năm trước=2023-12"]),
        ("2 quý đầu năm", &["2 quý đầu năm=2024-S1"]),
        ("6T/2023", &["6T/2023=2023-S1"]),
        ("8 tháng đầu niên độ 2019-2020", &["8 tháng đầu niên độ 2019-2020=2019/2020"]),
        ("(10/2020)", &["(10/2020)=2020-10 event"]),
    ]);
}

#[test]
fn until() {
    reads(&[
        ("Đến hết tháng 9/2017, thu", &["Đến hết tháng 9/2017=2017-01-01/P9M cumulative"]),
        ("từ đầu năm đến hết tháng 6-2018", &["từ đầu năm đến hết tháng 6-2018=2018-S1 cumulative"]),
        ("Lũy kế 10 tháng, thu", &["Lũy kế 10 tháng=2024-01-01/P10M cumulative"]),
        ("Tính chung 11 tháng", &["Tính chung 11 tháng=2024-01-01/P11M cumulative"]),
        ("Tính đến ngày 31/12/2021, cả nước", &["Tính đến ngày 31/12/2021=2021-12-31 cumulative"]),
        ("đến 30/6, còn", &["đến 30/6=2024-06-30 cumulative"]),
        ("Đến 30.9, nợ", &["Đến 30.9=2024-09-30 cumulative"]),
        ("Tính chung tháng 7/2015, đón", &["Tính chung tháng 7/2015=2015-07"]),
        ("Lũy kế tháng 7/2015, đón", &["Lũy kế tháng 7/2015=2015-01-01/P7M cumulative"]),
        ("lũy kế đến ngày 15-6-2018", &["lũy kế đến ngày 15-6-2018=2018-01-01/2018-06-15 cumulative"]),
        ("đến hết ngày 30/11/2023", &["đến hết ngày 30/11/2023=2023-01-01/P11M cumulative"]),
        ("đến cuối năm 2022 còn", &["đến cuối năm 2022=2022 cumulative"]),
        ("Từ nay đến cuối năm", &["đến cuối năm=2024 cumulative"]),
        ("từ đầu năm 2023 đến nay", &["từ đầu năm 2023 đến nay=2023 cumulative"]),
        ("Đến nay đã có", &["Đến nay=2024 cumulative"]),
        ("Hiện nay còn 8 hộ; hiện có 5 xã", &["Hiện nay=2024", "hiện=2024"]),
        ("đến thời điểm hiện tại", &["đến thời điểm hiện tại=2024 cumulative"]),
        ("ước tính tháng 2 đạt 9 tấn", &["tháng 2=2024-02"]),
        ("tại thời điểm 01/9", &["tại thời điểm 01/9=2024-09-01"]),
    ]);
}

#[test]
fn days() {
    reads(&[
        ("ngày 29-9 và ngày 30.3.2022", &["ngày 29-9=2024-09-29", "ngày 30.3.2022=2022-03-30"]),
        ("ngày 29 / 12 /2023", &["ngày 29 / 12 /2023=2023-12-29"]),
        ("ngày 12 tháng 12 năm 2019", &["ngày 12 tháng 12 năm 2019=2019-12-12"]),
        ("từ 17.10 - 18.11.2021 có", &["từ 17.10 - 18.11.2021=2021-10-17/2021-11-18"]),
        ("từ 15/12/2023 đến 14/9/2024", &["từ 15/12/2023 đến 14/9/2024=2023-12-15/2024-09-14"]),
        ("từ 15/12 đến 14/9/2024", &["từ 15/12 đến 14/9/2024=2023-12-15/2024-09-14"]),
        ("từ ngày 1/1 đến 30/6/2020", &["từ ngày 1/1 đến 30/6/2020=2020-S1"]),
        ("so với thời điểm 31/12", &["thời điểm 31/12=2024-12-31 compared"]),
        ("nghỉ ngày 30-4 và 1-5", &["ngày 30-4=2024-04-30", "1-5=2024-05-01"]),
        ("nghỉ ngày 30/4 và 1/5.", &["ngày 30/4=2024-04-30", "1/5=2024-05-01"]),
        ("mở cửa 8h - 12h, nghỉ", &["8h=?", "12h=?"]),
        ("13h ngày 5/3, tàu", &["13h=?", "ngày 5/3=2024-03-05"]),
        ("bỏ phí qua cầu từ 1/7 là đúng", &["từ 1/7=2024-07-01"]),
        ("lúc 15g30 ngày 5/3", &["15g30=?", "ngày 5/3=2024-03-05"]),
        ("từ 5-10/8, bão", &["từ 5-10/8=2024-08-05/2024-08-10"]),
        ("mở hội ngày 6 & 7.4 tại xã", &["ngày 6 & 7.4=2024-04-06/2024-04-07"]),
        ("Chiều 13/1, Sở họp", &["Chiều 13/1=2024-01-13 event"]),
        ("Ngày 4/7, huyện tổ chức hội thi", &["Ngày 4/7=2024-07-04 event"]),
        ("nộp báo cáo trước 30/7", &["trước 30/7=2024-07-30 event"]),
        ("Thứ Sáu, 06/01/2023 - 16:42", &["Thứ Sáu, 06/01/2023=2023-01-06", "16:42=?"]),
        ("09:08, 26/04/2021 (GMT+7)", &["09:08=?", "26/04/2021=2021-04-26", "GMT+7=?"]),
        ("lúc 7 giờ 30 và 22h30", &["7 giờ 30=?", "22h30=?"]),
        ("trước ngày 10 hàng tháng", &["ngày 10=?"]),
        ("ngày 10 hàng tháng", &["ngày 10=?"]),
        ("tin cũ (05/07)", &["(05/07)=2024-07-05 event"]),
        ("date 2021-01 (Báo)", &["2021-01=2021-01 event"]),
        ("2021-01-13T08:00", &["2021-01-13=2021-01-13", "08:00=?"]),
        ("giá chốt phiên 26/4 là", &["phiên 26/4=2024-04-26"]),
        ("Trong QII/2022, phòng cấp", &["Trong QII/2022=2022-Q2"]),
    ]);
}

#[test]
fn no_days() {
    reads(&[
        ("18/71 xã đạt chuẩn", &[]),
        ("3/4 diện tích", &[]),
        ("từ 3/4 diện tích trở lên", &[]),
        ("24.020/24.000 người", &[]),
        ("152/140 người", &[]),
        ("10-12 người", &[]),
        ("từ 10-12 người", &[]),
        ("dạy 13h lý thuyết", &[]),
        ("tăng từ 5.2 lên 6.1", &[]),
        ("lên đến 30.9 triệu", &[]),
        ("Nghị quyết số 04/2021/NQ-HĐND", &[]),
        ("Số: 12/BC-UBND", &[]),
        ("5/13 huyện", &[]),
        ("tỷ lệ 1:20", &[]),
        ("trong 20 ngày", &["trong 20 ngày=?"]),
        ("(3/4)", &[]),
        ("xếp thứ 5, ngày càng", &[]),
        ("7,3/6,2 bác sĩ", &[]),
        ("Lô 6 & 7.4, xã bán", &[]),
    ]);
}

#[test]
fn comparisons() {
    reads(&[
        ("tăng 5% so với cùng kỳ năm trước", &["cùng kỳ năm trước=2023 compared"]),
        ("giảm 2% so cùng kỳ 2019", &["cùng kỳ 2019=2019 compared"]),
        ("so cùng kì năm 2021", &["cùng kì năm 2021=2021 compared"]),
        ("so với cùng thời điểm năm 2023", &["cùng thời điểm năm 2023=2023 compared"]),
        ("so với cùng tháng năm trước", &["cùng tháng năm trước=2023 compared"]),
        ("so với thực hiện năm 2013", &["năm 2013=2013 compared"]),
        ("gấp 2 lần tháng 2", &["tháng 2=2024-02 compared"]),
        ("6 hộ so với đầu năm", &["đầu năm=2024 compared"]),
        ("so với tổng số lao động của cả năm 2013", &["cả năm 2013=2013 compared"]),
        ("So với kết quả khảo sát nhà dột, nhà tạm năm 2012, giảm", &["năm 2012=2012 compared"]),
        ("so với bình quân chung của tỉnh năm 2013", &["năm 2013=2013"]),
        ("so với cách đây 5 năm", &["5 năm=2019 compared"]),
    ]);
}

#[test]
fn any_words_in_any_order() {
    use proptest::prelude::*;
    const WORDS: [&str; 42] = [
        "năm",
        "tháng",
        "quý",
        "ngày",
        "năm học",
        "vụ",
        "giai đoạn",
        "từ",
        "đến",
        "hết",
        "tính",
        "lũy kế",
        "đầu",
        "cuối",
        "cùng kỳ",
        "trước",
        "trong",
        "nay",
        "I",
        "2020",
        "2021",
        "12",
        "3",
        "30",
        "1.500",
        "0",
        "99",
        "/",
        "-",
        " – ",
        ".",
        ",",
        "(",
        ")",
        ":",
        "Q",
        "T",
        "h",
        "giờ",
        "lúa",
        "xuân",
        "thứ",
    ];
    let text =
        proptest::collection::vec((proptest::sample::select(&WORDS[..]), any::<bool>()), 0..30).prop_map(|words| {
            words.iter().map(|(word, space)| format!("{word}{}", if *space { " " } else { "" })).collect::<String>()
        });
    proptest!(|(text in text)| {
        let cut = tokens(&text, Span::new(0, text.len()));
        let mut behind = 0;
        for m in find(&text, &cut) {
            prop_assert!(m.tokens.start >= behind && m.tokens.start < m.tokens.end && m.tokens.end <= cut.len());
            behind = m.tokens.end;
            for about in ["", "2024", "2024-Q1", "2016-01-01/P5Y", "2022/2023"] {
                for published in [None, Some((2024, 2, 29))] {
                    let anchor = Anchor { period: Period::parse(about), published };
                    for meant in [resolve(&m.when, &anchor), basis(&m.when, None, &anchor)].into_iter().flatten() {
                        prop_assert!(meant.start() <= meant.end(), "{meant:?}");
                        prop_assert_eq!(Period::parse(&meant.to_string()), Some(meant));
                    }
                }
            }
        }
    });
}

#[test]
fn what_dates_no_figure() {
    reads(&[
        ("theo giá so sánh 2010 tăng 7%", &["giá so sánh 2010=2010 priced"]),
        ("(giá 1994)", &["giá 1994=1994 priced"]),
        ("theo Quyết định số 15/QĐ-UBND ngày 05/02/2021", &["ngày 05/02/2021=2021-02-05 legal"]),
        ("Thông tư 14 ngày 9/8/2018 của bộ", &["ngày 9/8/2018=2018-08-09 legal"]),
        ("Chỉ thị 8/CT-TTg của Thủ tướng ngày 3/3/2020", &["ngày 3/3/2020=2020-03-03 legal"]),
        ("dịp 27/7 tặng 90 suất quà", &["27/7=2024-07-27 occasion"]),
        ("Dịp Tết Kỷ Hợi 2019 và 30/4, 1/5", &["2019=2019", "30/4=2024-04-30 occasion", "1/5=2024-05-01 occasion"]),
        (
            "Nhân 75 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022)",
            &["75 năm=? occasion", "(27/7/1947 - 27/7/2022)=1947-07-27/2022-07-27 occasion"],
        ),
        ("là năm thứ 3 liên tiếp", &["năm thứ 3=? occasion"]),
        ("sơ cấp và dưới 3 tháng 40 người", &["3 tháng=?"]),
        ("sau 17 năm, làng có 5 km đường", &["17 năm=?"]),
        ("15 kg/tháng (trong 5 tháng)", &["trong 5 tháng=?"]),
        ("Cách mạng tháng Tám thành công", &[]),
    ]);
}
