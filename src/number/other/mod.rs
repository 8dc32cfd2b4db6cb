//! Digits that are no quantity, as far as the words and marks around them say so by themselves: numbers of legal documents,
//! parts of names, ordinals, ages, telephone numbers. (Times are the period stage's, menus and captions the layout's.)
//!
//! In: tokens, the lexicon's matches, the token of a run of digits. Out: the tokens that belong to it and its kind.
//! `Nghị quyết số 154/NQ-CP` gives `154/NQ-CP` → [`OtherKind::LegalRef`]; `Covid-19` gives `19` → [`OtherKind::Name`].

mod age;
mod behind;
mod glued;
mod head;
mod phone;

use super::numeral::Numeral;
use crate::lexicon::{Label, Match, Near};
use crate::report::OtherKind;
use crate::text::case;
use crate::text::token::Token;
use std::ops::Range;

/// A run of digits with the words around it.
struct Digits<'t> {
    text: &'t str,
    tokens: &'t [Token],
    matches: Near<'t>,
    /// The token of the digits.
    at: usize,
    /// The digits.
    first: &'t str,
    /// The end of what is glued to them: `271/QĐ-UBND`.
    end: usize,
    /// How many tokens the numeral takes that begins with them, if one does.
    numeral: Option<usize>,
}

/// What the digits at token `at` are, if they are no quantity. `matches` are the lexicon's, in order, `numeral` is the one that begins
/// with the digits.
pub fn read(
    text: &str,
    tokens: &[Token],
    matches: &[Match],
    at: usize,
    numeral: Option<&Numeral>,
) -> Option<(Range<usize>, OtherKind)> {
    let numeral = numeral.map(|numeral| numeral.tokens);
    let matches = Near::new(matches, at);
    let (first, end) = (tokens[at].span.of(text), glued::end(text, tokens, at));
    let digits = Digits { text, tokens, matches, at, first, end, numeral };
    glued::address(&digits)
        .or_else(|| glued::paper(&digits))
        .or_else(|| phone::read(&digits))
        .or_else(|| glued::name(&digits))
        .or_else(|| age::read(&digits))
        .or_else(|| behind::read(&digits))
        .or_else(|| head::read(&digits))
        .or_else(|| glued::lettered(&digits))
}

impl<'t> Digits<'t> {
    /// The words of a token.
    fn words(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// The lexicon's phrase that begins at a token, if one does: its label and where it ends.
    fn label(&self, at: usize) -> Option<(Label, usize)> {
        self.matches.at(at).map(|m| (m.label, m.tokens.end))
    }

    /// Whether a scale or unit follows.
    fn is_measured(&self) -> bool {
        self.label(self.at + 1).is_some_and(|(label, _)| {
            matches!(
                label,
                Label::Scale(_)
                    | Label::Currency(_)
                    | Label::ScaledCurrency(..)
                    | Label::Measure(_)
                    | Label::Percent
                    | Label::Points
                    | Label::Times
            )
        })
    }

    /// Whether nothing is glued to the digits and they are a numeral by themselves.
    fn is_alone(&self) -> bool {
        self.end == self.at + 1 && self.numeral == Some(1)
    }

    /// Whether they are no more than so many.
    fn at_most(&self, most: usize) -> bool {
        self.first.len() <= most
    }

    /// Whether nothing that could be counted follows: a mark, a capital, or a word that the lexicon knows as no noun.
    fn ends_here(&self) -> bool {
        let Some(next) = self.tokens.get(self.end) else { return true };
        if !next.is_word() {
            return !next.is_mark('/');
        }
        is_capital(next.span.of(self.text))
            || self.label(self.end).is_some_and(|(label, _)| ends_noun(label) || label == Label::Joiner)
    }
}

/// Whether a word with this label begins no noun: a verb, a copula, a comparison.
fn ends_noun(label: Label) -> bool {
    use Label::*;
    matches!(
        label,
        LightVerb
            | Reach
            | Filler
            | Stop
            | With
            | Is
            | Have
            | Up
            | Down
            | Share
            | Parts
            | Exceed
            | Against
            | Intent
            | UpTo
            | DownTo
            | Equal
            | Same
            | Short
            | Multiply
            | Respectively
            | To
            | From
            | Bound(_)
            | Average
    )
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(case::is_upper)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon;
    use crate::number::numeral;
    use crate::report::Span;
    use crate::text::token::tokens;

    fn kinds(text: &str) -> Vec<(String, OtherKind)> {
        let cut = tokens(text, Span::new(0, text.len()));
        let matches = lexicon::find(&cut);
        let (mut found, mut at) = (Vec::new(), 0);
        while at < cut.len() {
            if cut[at].is_digits()
                && let Some((range, kind)) = read(text, &cut, &matches, at, numeral::read(text, &cut, at).as_ref())
            {
                found.push((text[cut[range.start].span.start..cut[range.end - 1].span.end].to_string(), kind));
                at = range.end;
                continue;
            }
            at += 1;
        }
        found
    }

    #[test]
    fn papers_names_and_ordinals() {
        use OtherKind::*;
        for (text, number, kind) in [
            ("theo Nghị quyết số 154/NQ-CP của Chính phủ", "154/NQ-CP", LegalRef),
            ("Luật 120/2020/QH14", "120/2020/QH14", LegalRef),
            ("thực hiện Nghị quyết 42, đến nay", "42", LegalRef),
            ("sửa đổi Nghị định 136", "136", LegalRef),
            ("dịch Covid-19 bùng phát", "19", Name),
            ("giống lúa ST25 thơm", "25", Name),
            ("giống lúa OM 18 từ 5.600", "18", Name),
            ("tại các huyện 30a, tỷ lệ", "30a", Name),
            ("trên Quốc lộ 9 đoạn qua", "9", Name),
            ("từ Km39+550 được rải", "39+550", Name),
            ("cách Km 12+300 về phía", "12+300", Name),
            ("Bệnh viện 108 và các trường", "108", Name),
            ("Trường THCS 19-5 nhận máy", "19-5", Name),
            ("khu vực 1 đạt 10 tỷ", "1", Name),
            ("đăng cai SEA Games 31 tại", "31", Name),
            ("xe mang biển kiểm soát 67 dừng", "67", Name),
            ("giá dầu diesel 0.05 S không đổi", "0.05", Name),
            ("chiếc tàu CM 91234 TS cập bến", "91234", Name),
            ("từ bậc 2 trở đi, mỗi bậc", "2", Ordinal),
            ("theo khoản 1 nêu trên thì", "1", Ordinal),
            ("phần mềm HTKK 4.4.6 đó", "4.4.6", Name),
            ("tiêu chuẩn ISO 45001, được", "45001", Name),
            ("Trường hợp 3: được miễn", "3", Name),
            ("chia đều sự nghèo khổ” (2).", "2", Ordinal),
            ("chiếc Kia CX -7 (đỏ) bán chạy", "7", Name),
            ("trúng tuyển vào lớp 6 trường chuyên", "6", Ordinal),
            ("thi tuyển sinh lớp 10 trở về", "10", Ordinal),
            ("Phương thức 2: xét học bạ", "2", Ordinal),
            ("ở Q. 9, gần cầu", "9", Ordinal),
            ("công an quận 2 báo cáo", "2", Ordinal),
            ("đạt chuẩn khí thải EURO 5 mới", "5", Name),
            ("giá vàng miếng 24K tăng", "24K", Name),
            ("vàng nữ trang 18K đạt", "18K", Name),
            ("thắng 3-1 trước đội khách", "3-1", Name),
            ("tỷ số 0-2 nghiêng về", "0-2", Name),
            ("chợ đêm 29 rạng sáng", "29", Date),
            ("trưa 30 Tết vẫn mở", "30", Date),
            ("phiên đầu tuần 21/9, giá vàng", "21/9", Date),
            ("phiên đầu tuần 21-9, giá vàng", "21-9", Name),
            ("đội nhà hạ đội khách 4-1 ngay trên", "4-1", Name),
            ("Rằm tháng Giêng (15/1 âm lịch)", "15/1", Date),
            ("thông quan 24/7 với doanh nghiệp", "24/7", Name),
            ("(3) chọn chuyên đề", "3", Ordinal),
            ("54 | Võ Chí Thanh | Lái xe", "54", Ordinal),
            ("3.", "3", Ordinal),
            ("2. Thu nhập bình quân", "2", Ordinal),
            ("(chung toàn xã) 1. Diện tích", "1", Ordinal),
            ("Đại hội lần thứ 14 của tỉnh", "14", Ordinal),
            ("xếp trong nhóm 20 cảng lớn", "20", Ordinal),
            ("tiêm mũi 3 cho người lớn", "3", Ordinal),
        ] {
            assert_eq!(kinds(text), [(number.to_string(), kind)], "{text}");
        }
    }

    #[test]
    fn addresses() {
        for text in
            ["xem https://tanphu.gov.vn/tin-88-5-chi-tieu-133861.html nhé", "gửi vp2@tanphu.gov.vn,", "www.tanphu2.vn"]
        {
            let found = kinds(text);
            assert!(!found.is_empty() && found.iter().all(|(_, kind)| *kind == OtherKind::Name), "{text}: {found:?}");
            let held = |c: char| c.is_ascii_digit();
            let digits = |text: &str| text.chars().filter(|c| held(*c)).count();
            assert_eq!(digits(text), found.iter().map(|(words, _)| digits(words)).sum::<usize>(), "{text}");
        }
    }

    #[test]
    fn a_letter_with_a_number_of_its_own_is_counted() {
        for text in ["có 25 F1 phải cách ly", "truy vết 1.250 F1 mới"] {
            assert_eq!(kinds(text), [("1".to_string(), OtherKind::Name)], "{text}");
        }
        assert_eq!(kinds("tổng số DN 1250 HTX"), []);
    }

    #[test]
    fn one_more_of_a_list_is_of_its_kind() {
        use OtherKind::*;
        let two = |a: &str, b: &str, kind| vec![(a.to_string(), kind), (b.to_string(), kind)];
        assert_eq!(kinds("trực tuyến mức độ 3 và 4 được"), two("3", "4", Name));
        assert_eq!(kinds("tiêm mũi 3, 4 cho"), two("3", "4", Ordinal));
        assert_eq!(kinds("theo quyết định 418, 92 cho"), two("418", "92", LegalRef));
        assert_eq!(kinds("theo nghị định số 61 và 147 của"), two("61", "147", LegalRef));
        assert_eq!(kinds("theo quyết định 418, 92 hộ").len(), 1);
        assert_eq!(kinds("mũi 3, 4 triệu liều").len(), 1);
    }

    #[test]
    fn telephones() {
        for (text, number) in [
            ("hotline 0912 345 678", "0912 345 678"),
            ("ĐT: 0211.3000.000.", "0211.3000.000"),
            ("gọi 02513822288 hoặc", "02513822288"),
            ("TP.HCM. ĐT: 08 3818 1436", "08 3818 1436"),
            ("tòa soạn: (04) 38.228.302", "04) 38.228.302"),
            ("đường dây nóng 1900 1234 nhận", "1900 1234"),
        ] {
            assert_eq!(kinds(text), [(number.to_string(), OtherKind::Phone)], "{text}");
        }
        assert_eq!(kinds("ĐT: 0296.3000000 (số nội bộ 15)").len(), 2);
    }

    #[test]
    fn ages_and_what_is_only_a_class() {
        use OtherKind::*;
        for (text, number, kind) in [
            ("lao động trong độ tuổi 22-35 có", "22-35", Age),
            ("có tuổi đời từ 18-20;", "18-20", Age),
            ("trẻ đủ 9 tháng tuổi được tiêm", "9", Age),
            ("tăng trưởng 2 con số", "2 con số", Criterion),
            ("18 sản phẩm 4 sao", "4", Criterion),
            ("15 em đạt điểm 10.", "10", Criterion),
            ("thêm một “điểm 10” cho đội", "10", Criterion),
            ("17 khách sạn 3-5 sao", "3-5", Criterion),
            ("nơi nghỉ đẳng cấp 5 sao như mơ", "5", Criterion),
            ("người suy giảm khả năng lao động trên 81% được", "81%", Criterion),
            ("tòa án nhân dân 2 cấp đã thụ lý", "2 cấp", Criterion),
            ("mô hình chính quyền 2 cấp", "2 cấp", Criterion),
            ("TAND 2 cấp đã giải quyết", "2 cấp", Criterion),
            ("phòng ở phân khúc từ 4 sao trở lên", "4", Criterion),
            ("thuế xe dưới 9 chỗ giảm", "9", Criterion),
            ("giá gạo 5% tấm của tỉnh", "5%", Criterion),
            ("tai nạn tăng cả 3 tiêu chí", "3", Criterion),
            ("435,78 km đường dây 110kV", "110kV", Name),
            ("trạm biến áp 0,4 kV mới", "0,4 kV", Name),
            ("Nghị quyết Trung ương 4 (khóa XII)", "4", LegalRef),
        ] {
            let found = kinds(text);
            assert_eq!(found.last(), Some(&(number.to_string(), kind)), "{text}: {found:?}");
        }
    }

    #[test]
    fn leaves_quantities_alone() {
        for text in [
            "mở 17 lớp",
            "quỹ đạt 42 triệu",
            "giá vé 24K một lượt",
            "xây mới41 căn",
            "thành lập tổ 5 người",
            "kế hoạch 8500 lao động",
            "12/15 chỉ tiêu",
            "xây dựng 12/10 căn nhà",
            "kết nạp 25/12, đạt 208% kế hoạch",
            "số lớp: 12/10",
            "có 5/9;",
            "giảm 12-8 con",
            "bệnh viện 500 giường",
            "giá lúa 5.600 đồng",
            "tăng 10 điểm, còn 3 điểm",
            "khu vực 12 xã ven biển",
            "tuổi thọ trung bình 74,6",
            "thu 0912 đồng",
            "BHYT 18 tỷ đồng",
            "UBND 12 xã",
            "gồm 30 ha",
            "có 12 HTX và 3.400 DN",
            "chia 2 phần bên đường",
            "lao động nữ (120), nam (80)",
            "có 12 trường hợp, 3 ví dụ",
            "chỉ số DN -7 người",
            "gồm 30 suất quà tết",
            "toàn quận 12 phường",
            "trên địa bàn quận 15 vụ cháy",
            "đội thắng 3-4 trận",
            "chi 1.234.567 đồng",
            "lô gạo này có 5% tấm",
            "gồm 3 cấp học",
            "tăng 2 cấp so với",
            "mật độ 1,2 con/m2",
            "nhiệt độ 1,2 vượt",
            "khả năng lao động của 45% số người",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }
}
