//! Groups for the table: which words of an indicator say what it is about. The first line that matches wins.

use super::{Label, Trie};
use crate::text::token::{Token, cut};
use std::sync::LazyLock;

/// `(topic, words|words|…)`, the more telling first.
pub static TOPICS: &[(&str, &str)] = &[
    (
        "labour_export",
        "làm việc ở nước ngoài|làm việc có thời hạn ở nước ngoài|đi làm việc nước ngoài|làm việc nước ngoài|\
         xuất khẩu lao động|xklđ|đi làm ở nước ngoài|xuất cảnh|lao động xuất cảnh|thực tập sinh|chương trình eps|\
         thị trường ngoài nước|đưa lao động đi",
    ),
    (
        "training",
        "đào tạo nghề|dạy nghề|học nghề|giáo dục nghề nghiệp|qua đào tạo|tuyển sinh|trung cấp|sơ cấp|cao đẳng|\
         lớp nghề|tuyển mới và đào tạo|đào tạo|học viên|lớp dạy nghề|nghề nghiệp|tập huấn",
    ),
    (
        "social_insurance",
        "bảo hiểm thất nghiệp|bhtn|bảo hiểm xã hội|bhxh|trợ cấp thất nghiệp|lương hưu|bh thất nghiệp|bhxh tự nguyện|\
         bảo hiểm tự nguyện|thai sản|ốm đau|hưu trí|tử tuất",
    ),
    ("health_insurance", "bảo hiểm y tế|bhyt|thẻ bhyt|khám chữa bệnh bhyt"),
    (
        "employment",
        "việc làm|thất nghiệp|tuyển dụng|lao động|người tìm việc|phiên giao dịch|nhu cầu tuyển dụng|\
         vị trí tuyển dụng|xuất cảnh lao động|tìm việc|công nhân|nlđ|tiền lương|lương bình quân",
    ),
    (
        "people_with_merit",
        "người có công|tình nghĩa|đền ơn đáp nghĩa|mẹ việt nam anh hùng|liệt sĩ|thương binh|gia đình chính sách|\
         bệnh binh|nạn nhân chất độc|chất độc hóa học|thân nhân liệt sĩ|nghĩa trang|phụng dưỡng|\
         bà mẹ việt nam anh hùng|cựu chiến binh|hài cốt",
    ),
    (
        "poverty",
        "hộ nghèo|cận nghèo|giảm nghèo|người nghèo|thoát nghèo|nhà tình thương|nhà đại đoàn kết|thiếu đói|giáp hạt|\
         huyện nghèo|xã nghèo|an sinh xã hội|nhà tạm|nhà dột nát",
    ),
    ("children", "trẻ em|trẻ mồ côi|trẻ|học bổng|thiếu nhi|mồ côi|suy dinh dưỡng trẻ em"),
    (
        "drug_rehabilitation",
        "cai nghiện|ma túy|mại dâm|tệ nạn xã hội|người nghiện|methadone|tiền chất|heroin|sau cai|bán dâm",
    ),
    (
        "social_protection",
        "bảo trợ xã hội|trợ giúp xã hội|trợ cấp|mai táng|người cao tuổi|người khuyết tật|cứu đói|cứu trợ|\
         người tàn tật|tàn tật|đối tượng xã hội|hỗ trợ đột xuất|người già|cứu trợ đột xuất|phần quà|suất quà|tặng quà",
    ),
    (
        "public_investment",
        "giải ngân|đầu tư công|vốn đầu tư|vốn trung ương|kế hoạch vốn|vốn ngân sách|trái phiếu chính phủ|oda",
    ),
    (
        "budget",
        "thu ngân sách|thu nội địa|chi ngân sách|nộp ngân sách|dự toán|thuế|ngân sách|thu nsnn|nợ thuế|\
         chi thường xuyên|tổng thu|tổng chi|chi đầu tư|chi sự nghiệp|dự phòng ngân sách|lệ phí|tiền sử dụng đất|\
         xổ số|nsnn|số thu|thu nộp|nợ công|bội chi|quyết toán",
    ),
    (
        "trade",
        "xuất khẩu|nhập khẩu|kim ngạch|bán lẻ|doanh thu dịch vụ|tờ khai|thặng dư|nhập siêu|xuất siêu|hàng hóa|xnk|\
         thương mại|hàng nhập khẩu|hàng xuất khẩu|thông quan|siêu thị|mức bán lẻ|tiêu thụ|xk|nk",
    ),
    ("prices", "giá tiêu dùng|cpi|chỉ số giá|lạm phát|giá vàng|giá xăng|giá bán|mặt bằng giá|giá dầu|giá gạo|đơn giá"),
    (
        "agriculture",
        "lúa|gieo cấy|gieo trồng|năng suất|sản lượng|đàn|chăn nuôi|thủy sản|diện tích|rừng|ngô|lạc|gia cầm|\
         nông thôn mới|ocop|nông nghiệp|thịt hơi|hecta|trồng trọt|cà phê|hồ tiêu|cao su|mía|sắn|trâu|bò|lợn|heo|tôm|\
         cây trồng|vụ đông|vụ xuân|cây xanh|dịch tả|vật nuôi|nông dân|hợp tác xã nông nghiệp|gỗ",
    ),
    (
        "industry",
        "công nghiệp|iip|sản xuất điện|khai khoáng|chế biến|xi măng|điện|sản xuất|thép|dầu thô|nhà máy|công suất|kwh|\
         khu công nghiệp|cụm công nghiệp|dệt may|da giày|thủy điện|nhiệt điện|lưới điện",
    ),
    (
        "business",
        "doanh thu|lợi nhuận|lãi|cổ tức|doanh nghiệp|vốn đăng ký|tổng tài sản|cổ phiếu|vốn chủ sở hữu|biên lợi nhuận|\
         hợp tác xã|thành lập mới|giải thể|hộ kinh doanh|cổ đông|vốn điều lệ|dn|thị phần|khách hàng|thuê bao|\
         trái phiếu|chi nhánh|nợ phải trả|giá vốn",
    ),
    ("growth", "grdp|gdp|tổng sản phẩm|tăng trưởng|vốn đầu tư toàn xã hội|thu nhập bình quân|gni|cơ cấu kinh tế"),
    (
        "health",
        "khám bệnh|khám chữa bệnh|bệnh viện|giường bệnh|bác sĩ|tiêm|vắc xin|suy dinh dưỡng|điều trị|ca mắc|\
         sốt xuất huyết|y tế|dân số|chữa bệnh|bệnh nhân|dịch bệnh|tiêm chủng|ca nhiễm|covid|ung thư|phẫu thuật|\
         trạm y tế|sinh con|tuổi thọ|giới tính khi sinh|hiv",
    ),
    (
        "education",
        "học sinh|trường|giáo viên|lớp học|tốt nghiệp|giáo dục|phòng học|sinh viên|thí sinh|mầm non|tiểu học|\
         trung học|đại học|kỳ thi|phổ cập|giảng viên|học phí|trường học",
    ),
    (
        "safety",
        "tai nạn|vụ cháy|cháy nổ|tội phạm|phạm pháp|vi phạm|khởi tố|buôn lậu|bị thương|làm chết|đuối nước|xử phạt|\
         hình sự|bị can|bị cáo|người chết|tử vong|tngt|bắt giữ|thu giữ|phạt|điều tra|vụ án|thương vong|cháy|đánh bạc|\
         ma tuý|trật tự|nồng độ cồn|thiên tai",
    ),
    (
        "tourism",
        "du khách|khách du lịch|lượt khách|du lịch|khách quốc tế|lưu trú|khách sạn|lữ hành|buồng phòng|du khách quốc tế",
    ),
    (
        "transport",
        "vận tải|vận chuyển|hành khách|hàng hải|container|cảng|đường bộ|cao tốc|quốc lộ|sân bay|chuyến bay|\
         hàng hóa qua cảng|ô tô|xe máy|đường sắt|teu|luân chuyển",
    ),
    (
        "credit",
        "dư nợ|tín dụng|cho vay|huy động vốn|vay vốn|nợ xấu|tiền gửi|ngân hàng|tiền vay|lãi suất|nguồn vốn huy động|\
         tổ tiết kiệm|ủy thác|quỹ tín dụng|gửi tiết kiệm",
    ),
];

static TRIE: LazyLock<Trie<usize>> =
    LazyLock::new(|| Trie::new(TOPICS.iter().enumerate().map(|(rank, (_, words))| (rank, *words))));

/// No noun of the lexicon has more words.
const LONGEST: usize = 12;

/// The topic of an indicator, by its words, else by what it counts; of several the one listed first. A syllable of
/// a longer word says nothing: `thị trường` (market) is no `trường` (school).
pub fn topic(tokens: &[Token], unit: Option<&str>) -> Option<&'static str> {
    let counted = || unit.and_then(|unit| rank(&cut(unit)));
    Some(TOPICS[rank(tokens).or_else(counted)?].0)
}

/// Which of the topics the words are of.
fn rank(tokens: &[Token]) -> Option<usize> {
    // Whether a longer noun holds the token.
    let within = |token: usize| {
        (token.saturating_sub(LONGEST)..=token).any(|at| match super::longest(tokens, at) {
            Some((len, Label::Noun)) => len > 1 && at + len > token,
            _ => false,
        })
    };
    let mut first = None;
    for at in 0..tokens.len() {
        if let Some((len, rank)) = TRIE.longest(tokens, at)
            && first.is_none_or(|first| rank < first)
            && (len > 1 || !within(at))
        {
            first = Some(rank);
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(indicator: &str, unit: Option<&str>) -> Option<&'static str> {
        super::topic(&cut(indicator), unit)
    }

    #[test]
    fn the_more_telling_words_win() {
        assert_eq!(topic("đưa lao động đi làm việc ở nước ngoài", None), Some("labour_export"));
        assert_eq!(topic("giải quyết việc làm", None), Some("employment"));
        assert_eq!(topic("xây mới", Some("căn nhà tình nghĩa")), Some("people_with_merit"));
        assert_eq!(topic("trồng cây phân tán", None), None);
        assert_eq!(topic("số người nghiện ma túy được cai", None), Some("drug_rehabilitation"));
    }

    #[test]
    fn a_word_inside_a_longer_one_says_nothing() {
        assert_eq!(topic("thị trường truyền thống", None), None);
        assert_eq!(topic("môi trường sống", None), None);
        assert_eq!(topic("xây mới trường học", None), Some("education"));
    }
}
