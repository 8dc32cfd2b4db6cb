//! Groups for the table: which words of an indicator say what it is about. The first line that matches wins.

use super::Trie;
use crate::report::Span;
use crate::text::token::tokens;
use std::sync::LazyLock;

/// `(topic, words|words|…)`, the more telling first.
pub static TOPICS: &[(&str, &str)] = &[
    (
        "labour_export",
        "làm việc ở nước ngoài|làm việc có thời hạn ở nước ngoài|đi làm việc nước ngoài|làm việc nước ngoài|xuất khẩu lao động|xklđ|đi làm ở nước ngoài|xuất cảnh",
    ),
    (
        "training",
        "đào tạo nghề|dạy nghề|học nghề|giáo dục nghề nghiệp|qua đào tạo|tuyển sinh|trung cấp|sơ cấp|cao đẳng|lớp nghề|tuyển mới và đào tạo",
    ),
    ("social_insurance", "bảo hiểm thất nghiệp|bhtn|bảo hiểm xã hội|bhxh|trợ cấp thất nghiệp|lương hưu"),
    ("health_insurance", "bảo hiểm y tế|bhyt"),
    ("employment", "việc làm|thất nghiệp|tuyển dụng|lao động"),
    (
        "people_with_merit",
        "người có công|tình nghĩa|đền ơn đáp nghĩa|mẹ việt nam anh hùng|liệt sĩ|thương binh|gia đình chính sách",
    ),
    ("poverty", "hộ nghèo|cận nghèo|giảm nghèo|người nghèo|thoát nghèo|nhà tình thương|nhà đại đoàn kết"),
    ("children", "trẻ em|trẻ mồ côi|trẻ|học bổng"),
    ("drug_rehabilitation", "cai nghiện|ma túy|mại dâm|tệ nạn xã hội|người nghiện"),
    (
        "social_protection",
        "bảo trợ xã hội|trợ giúp xã hội|trợ cấp|mai táng|người cao tuổi|người khuyết tật|cứu đói|cứu trợ",
    ),
    ("public_investment", "giải ngân|đầu tư công|vốn đầu tư"),
    (
        "budget",
        "thu ngân sách|thu nội địa|chi ngân sách|nộp ngân sách|dự toán|thuế|ngân sách|thu nsnn|nợ thuế|chi thường xuyên",
    ),
    ("trade", "xuất khẩu|nhập khẩu|kim ngạch|bán lẻ|doanh thu dịch vụ|tờ khai|thặng dư|nhập siêu|xuất siêu|hàng hóa"),
    ("prices", "giá tiêu dùng|cpi|chỉ số giá|lạm phát"),
    (
        "agriculture",
        "lúa|gieo cấy|gieo trồng|năng suất|sản lượng|đàn|chăn nuôi|thủy sản|diện tích|rừng|ngô|lạc|gia cầm|nông thôn mới|ocop|nông nghiệp|thịt hơi",
    ),
    ("industry", "công nghiệp|iip|sản xuất điện|khai khoáng|chế biến|xi măng|điện|sản xuất"),
    (
        "business",
        "doanh thu|lợi nhuận|lãi|cổ tức|doanh nghiệp|vốn đăng ký|tổng tài sản|cổ phiếu|vốn chủ sở hữu|biên lợi nhuận|hợp tác xã",
    ),
    ("growth", "grdp|gdp|tổng sản phẩm|tăng trưởng"),
    (
        "health",
        "khám bệnh|khám chữa bệnh|bệnh viện|giường bệnh|bác sĩ|tiêm|vắc xin|suy dinh dưỡng|điều trị|ca mắc|sốt xuất huyết|y tế|dân số",
    ),
    ("education", "học sinh|trường|giáo viên|lớp học|tốt nghiệp|giáo dục|phòng học|sinh viên"),
    (
        "safety",
        "tai nạn|vụ cháy|cháy nổ|tội phạm|phạm pháp|vi phạm|khởi tố|buôn lậu|bị thương|làm chết|đuối nước|xử phạt|hình sự",
    ),
    ("tourism", "du khách|khách du lịch|lượt khách|du lịch|khách quốc tế"),
    ("transport", "vận tải|vận chuyển|hành khách|hàng hải|container|cảng"),
    ("credit", "dư nợ|tín dụng|cho vay|huy động vốn|vay vốn|nợ xấu|tiền gửi"),
];

static TRIE: LazyLock<Trie<usize>> =
    LazyLock::new(|| Trie::new(TOPICS.iter().enumerate().map(|(rank, (_, words))| (rank, *words))));

/// The topic of an indicator, by its words; of several the one listed first.
pub fn topic(indicator: &str, unit: Option<&str>) -> Option<&'static str> {
    [Some(indicator), unit].into_iter().flatten().find_map(|words| {
        let cut = tokens(words, Span::new(0, words.len()));
        let best = (0..cut.len()).filter_map(|at| TRIE.longest(words, &cut, at)).map(|(_, rank)| rank).min()?;
        Some(TOPICS[best].0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_telling_words_win() {
        assert_eq!(topic("đưa lao động đi làm việc ở nước ngoài", None), Some("labour_export"));
        assert_eq!(topic("giải quyết việc làm", None), Some("employment"));
        assert_eq!(topic("xây mới", Some("căn nhà tình nghĩa")), Some("people_with_merit"));
        assert_eq!(topic("trồng cây phân tán", None), None);
    }
}
