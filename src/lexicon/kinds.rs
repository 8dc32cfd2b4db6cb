//! Kinds of words that the grammar asks for, beside what [`Label`] says of them: a word may be of several.
//!
//! In: tokens and a place among them. Out: whether a phrase of the kind begins there, and how long it is. `giá trị` is a
//! [`Kind::Head`] and a [`Kind::Branch`].

use super::{Label, Trie, longest};
use crate::text::key::Key;
use crate::text::token::{Token, cutting};
use std::sync::LazyLock;

/// What a word may be, besides its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nouns of which there is a fixed number, so that `18/71` of them is a part and its whole.
    Member,
    /// What begins by whose word something was done, and belongs to no name: `46 điểm chợ theo chỉ đạo của UBND tỉnh`.
    Manner,
    /// Words that the names of several branches follow: `khu vực công nghiệp, xây dựng`.
    Sector,
    /// What a price is per: `50.000 đồng một người`.
    Priced,
    /// What time is measured in.
    Timed,
    /// Nouns that are an amount of money by themselves.
    Money,
    /// What there may be a fraction of: `1/3 diện tích`.
    Mass,
    /// What is made or taken in over a time, itself never a percentage: `doanh thu đạt 58%` is a share of its plan.
    Flow,
    /// What is measured of somebody or something and named by itself: `lao động ngoài tỉnh với thu nhập bình quân`.
    Measured,
    /// Places and bodies of one level of government, told together: `7 tỉnh, thành phố`.
    Province,
    /// The same below a province: `huyện, thị xã`.
    District,
    /// The same below a district: `18 xã, phường, thị trấn`.
    Commune,
    /// The same below a commune: `thôn, bản`.
    Hamlet,
    /// What stands in the books on a day: `đến hết tháng 6, dư nợ đạt …`.
    Balance,
    /// What there is at a time, not what is done until then: `đàn bò`, `dân số`.
    Stock,
    /// Who or what there is at a time, where no more is told of them: `tính đến tháng 8, huyện có 2.300 người có công`.
    Standing,
    /// What is done in seasons that do not begin at New Year.
    Crop,
    /// What a crop comes to in the end, however much of it is in.
    Yield,
    /// Nouns that begin the name of a branch of the economy: `khu vực công nghiệp, xây dựng`.
    Branch,
    /// Nouns that grade what reaches so many of them: `23 xã đạt 19/19 tiêu chí`.
    Grade,
    /// Nouns that count without saying what: `đàn bò có 14.300 con`, `sốt xuất huyết có 486 trường hợp`.
    Counter,
    /// Words that tie what follows to what stands before: `ghi nhận 860 ca mắc tại 9 huyện`.
    Preposition,
    /// What something is done to: `án hình sự đã thụ lý`, `đất nông nghiệp đã cấp giấy`.
    Handled,
    /// Nouns that say nothing but that something is measured: `xuất khẩu gạo với khối lượng 4,3 nghìn tấn`.
    Amount,
    /// Nouns that begin the name of what is measured or of a list of it: `giá trị sản xuất công nghiệp, tiểu thủ công nghiệp`.
    Head,
    /// Words that open what says where, when or by whom: `theo báo cáo của sở, …`.
    Adverbial,
    /// Small words that begin no name of their own, as verbs do.
    Weak,
    /// Words behind which the clause proper begins: `mặc dù bị ảnh hưởng nhưng kim ngạch …`, `… cho thấy năng suất …`.
    Turn,
    /// Verbs of taking something up that is then to be done with: `thụ lý và giải quyết 120/85 vụ`.
    TakesUp,
    /// Words that a name does not hold: they join clauses.
    ClauseJoint,
    /// What a rate is told of, one after the other: `khu vực thành thị 3,1%, khu vực nông thôn 1,8%`.
    Level,
    /// Degrees of schooling: `950 bác sĩ có trình độ đại học trở lên`.
    Degree,
    /// Stages of schooling, town and country, told one after the other: `tiểu học 98%, THCS 95%`.
    Stage,
    /// Stretches of the past that the words leave open.
    Past,
    /// Words for a price: `giá nhà khoảng 250 triệu`.
    Price,
    /// Words before a place that is not where it happened: `phối hợp với Bến Tre`, `so với Hà Nội`, `giáp Lào Cai`.
    Beside,
    /// Words before a country where people went or goods were sold.
    Towards,
    /// Words of a time that is compared with: `so với trước dịch`, `so với ngày thường`.
    Then,
    /// Kinds of places, which a rate is told of one after the other.
    Area,
    /// How well somebody or something did: `35% học sinh giỏi, 40% khá`.
    Rank,
    /// What people gather for: `12 buổi tuyên truyền và tư vấn cho 300 người`.
    Gathering,
    /// Crops and stock, none of which is part of another.
    Species,
    /// Those who belong to a body: `12 tổ hợp tác với 310 thành viên`.
    Fellow,
    /// Ends of verbs that `trên` goes with as `on`: `phân bố trên 17 xã`.
    Lies,
    /// Those whose share is told by their name alone: `hộ nghèo giảm 2,2%`.
    Classed,
    /// Nouns of which several are told one by one behind a colon: `xuất khẩu sang các thị trường: Mỹ 20 tỷ USD, …`.
    Group,
    /// What is done for people, named by nouns as well: `đào tạo nghề, dạy nghề cho 390 người`.
    Aid,
    /// What says how something went: `công tác trẻ em được quan tâm: 98% trẻ em có thẻ`.
    Verdict,
}

use Kind::*;

/// `(kind, spelling|spelling|…)`
static KINDS: &[(Kind, &str)] = &[
    (
        Member,
        "chủ đầu tư|điểm trường|hồ chứa|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|địa phương|đơn vị|sở|\
         ngành|bộ|trường|cơ sở|thôn|bản|ấp|khu dân cư|tổ dân phố|khoản|khoản thu|chỉ tiêu|tiêu chí|thủ tục|trạm|\
         cơ quan|đảng bộ|chi bộ|đại biểu|chi cục|cục|doanh nghiệp|hợp tác xã|dự án|nhóm|mặt hàng|lĩnh vực|công trình|\
         khu|cụm|đội|phòng|nhiệm vụ|kiến nghị|ý kiến|người dân|trẻ|mẫu|hồ sơ|đối tượng|di tích|nước|quốc gia|phiếu|\
         thành viên|ủy viên|tuyến|bệnh viện|trung tâm|giải|vụ|vụ án|án|vụ việc",
    ),
    (
        Manner,
        "theo chỉ đạo|theo sự chỉ đạo|theo quy định|theo đúng quy định|theo nghị quyết|theo quyết định|\
         theo nghị định|theo kế hoạch|theo đề án|theo chủ trương|theo yêu cầu|theo tinh thần|theo thông tư|\
         theo chỉ thị|theo tiến độ",
    ),
    (Classed, "hộ nghèo|hộ cận nghèo|hộ nghèo đa chiều|cận nghèo|hộ nghèo, cận nghèo|hộ nghèo và cận nghèo"),
    (Sector, "ngành|các ngành|khu vực|khu vực kinh tế|lĩnh vực|nhóm ngành|nhóm hàng|ngành hàng|công nghiệp"),
    (
        Priced,
        "người|nhân khẩu|khẩu|tháng|năm|ngày|giờ|quý|buổi|chuyến|lượt|lần|chỉ|lượng|cân|kg|ký|kí|tạ|tấn|yến|lít|ha|\
         sào|mẫu|công|m2|m3|mét|hộ|con|suất|căn|cổ phiếu|chiếc|cái|bộ|thùng|bao|gói|gốc|cây|học sinh|sinh viên|trẻ|\
         lao động|em|hồ sơ|sản phẩm|đêm|phòng|vé|tín chỉ|thửa|lô|xe|kwh|liều|mũi|thẻ|gia đình|nhân viên|giáo viên|\
         học viên|hội viên|thí sinh|\
         tác phẩm|công trình|con đường|cây cầu|hệ thống|bức tranh|vận động viên",
    ),
    (Timed, "tháng|năm|ngày|giờ|quý|buổi|tuần|vụ|đợt|lần|phiên|kỳ|khi|bên|nơi"),
    (
        Money,
        "doanh thu|lợi nhuận|lãi|lỗ|dư nợ|nợ|vốn|vốn điều lệ|vốn đầu tư|tổng vốn|số vốn|tổng số vốn|chi phí|thu nhập|\
         tài sản|\
         tổng tài sản|tiền|tiền gửi|thuế|tiền thuế|trái phiếu|ngân sách|kinh phí|cổ tức",
    ),
    (
        Mass,
        "số|tổng|tổng số|diện tích|dân số|dung tích|quãng đường|thời gian|lượng|sản lượng|khối lượng|số lượng|\
         giá trị|kim ngạch|vốn|kinh phí|doanh thu|lợi nhuận|quỹ đất|thị phần|chi phí|giá|công suất|thu nhập|\
         chặng đường|nhu cầu|ngân sách",
    ),
    (
        Flow,
        "giá trị sản xuất|giá trị tăng thêm|giá trị gia tăng|tổng giá trị sản xuất|doanh thu|tổng doanh thu|doanh số|\
         tổng doanh số|sản lượng|tổng sản lượng|kim ngạch|tổng kim ngạch|thu ngân sách|tổng thu|số thu|tổng số thu|\
         thu nội địa|thu thuế|chi ngân sách|tổng chi|tổng mức bán lẻ|vốn đầu tư|tổng vốn đầu tư|giá trị xây lắp|\
         giá trị khối lượng",
    ),
    (
        Measured,
        "chỉ số|chỉ số sản xuất|thu nhập|mức thu nhập|lợi nhuận|mức lợi nhuận|doanh thu|mức doanh thu|tổng doanh thu|\
         lãi|năng suất|thị phần|mật độ|giá bán|giá bình quân|khối lượng giao dịch|giá trị giao dịch|kim ngạch|\
         tổng kim ngạch|tốc độ|mức tăng trưởng|tổng sản phẩm|GDP|GRDP|hệ số|tỷ suất|tỉ suất|biên lợi nhuận|lãi suất|\
         mức lương|tiền lương",
    ),
    (Province, "tỉnh|thành phố|bộ|ngành|ban|sở|địa phương"),
    (District, "huyện|quận|thị xã|thành phố|địa phương"),
    (Commune, "xã|phường|thị trấn|đặc khu"),
    (Hamlet, "thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|khu dân cư"),
    (
        Balance,
        "dư nợ|tổng dư nợ|số dư|nợ xấu|nợ vay|nợ quá hạn|nợ thuế|nợ đọng|nợ BHXH|tổng tài sản|vốn chủ|vốn điều lệ|\
         tiền gửi|tồn kho|tổng nguồn vốn|nguồn vốn huy động|nguồn huy động|tham gia BHXH|tham gia BHYT|tham gia BHTN|\
         tham gia bảo hiểm|đang hoạt động|đang hưởng|đang quản lý|đang theo học|đang làm việc|đang sinh hoạt|\
         đang điều trị|đang sinh sống|còn hiệu lực|còn hoạt động",
    ),
    (Stock, "nợ|đàn|tổng đàn|diện tích đất|dân số|lực lượng lao động|đang|tham gia"),
    (
        Standing,
        "người có công|người khuyết tật|người cao tuổi|người nghiện|người nghiện ma túy|hộ nghèo|hộ cận nghèo|\
         đối tượng bảo trợ xã hội|trẻ em|trẻ mồ côi|hợp tác xã|tổ hợp tác|trang trại|doanh nghiệp|hội viên|đảng viên|\
         đoàn viên|chi bộ|chi hội|trường|trạm y tế|bác sĩ|giáo viên|cán bộ",
    ),
    (Yield, "năng suất"),
    (Crop, "gieo|gieo sạ|gieo cấy|gieo trồng|cấy lúa|trồng mới|cấy được|xuống giống|trồng|thu hoạch|gặt"),
    (Branch, "khu vực|ngành|nhóm|lĩnh vực|nhóm ngành|tổng sản phẩm|giá trị sản xuất|giá trị|tỷ trọng|cơ cấu"),
    (Grade, "tiêu chí|điểm|sao|bậc|mặt"),
    (
        Counter,
        "con|ca|vụ|vụ, việc|vụ việc|người|trường hợp|lượt|lượt người|hộ|em|cái|chiếc|suất|phần|cây|mẫu|cuộc|lần|đợt|\
         bệnh nhân|ca mắc|đối tượng|hồ sơ|lao động",
    ),
    (
        Preposition,
        "của|tại|trong|trong và ngoài|ở|trên địa bàn|cho|thuộc|với|vào|sang|về|giữa|đến từ|trên|từ|tới|ra|ở trong|cùng|\
         cho các|của các",
    ),
    (
        Amount,
        "diện tích|quy mô diện tích|tổng diện tích|sản lượng|sản lượng thu hoạch|tổng chiều dài|chiều dài|công suất|\
         công suất thiết kế|công suất lắp đặt|con số|số lượng|khối lượng|số|tổng số|tổng khối lượng|lượng|quy mô|\
         dư nợ|doanh số",
    ),
    (
        Handled,
        "án|vụ án|vụ|vụ việc|đơn|đơn thư|đơn khiếu nại|đơn tố cáo|khiếu nại, tố cáo|hồ sơ|thủ tục|thủ tục hành chính|\
         tố giác, tin báo|tin báo|tố giác|đất|diện tích đất|rừng|nhà|nợ|thẻ",
    ),
    (
        Head,
        "giá trị|tổng giá trị|diện tích|tổng diện tích|sản lượng|tổng sản lượng|năng suất|số|tổng số|số lượng|\
         khu vực|ngành|nhóm|lĩnh vực|thu|tổng thu|số thu|chi|tổng chi|vốn|tổng vốn|số vốn|vốn đầu tư|tổng vốn đầu tư|\
         vốn đăng ký|kim ngạch|tổng kim ngạch|doanh thu|tổng doanh thu|thu nhập|mức thu nhập|giá|chỉ số|thị phần|\
         tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|công suất|khối lượng|người|hộ|tham gia|nợ|tổng nợ|dư nợ|tổng dư nợ|quỹ|trợ cấp|\
         lợi nhuận|\
         lãi|sản phẩm|tổng đàn|đàn|lao động|tổng mức|mức|chi phí|lực lượng|tổng sản phẩm|nguồn vốn|tiền|số tiền|\
         tổng số tiền|thuế|xuất khẩu|nhập khẩu|lượng|tổng lượng|thu ngân sách|tổng thu ngân sách|thu nội địa|\
         chi thường xuyên|chi ngân sách|chi đầu tư|chi đầu tư phát triển|chi sự nghiệp|nộp ngân sách|\
         thu nộp ngân sách|tổng số thu|tổng số chi|số chi|số hộ|số người|số vụ|số lao động|số doanh nghiệp|số trẻ em|\
         tổng mức bán lẻ|giá trị sản xuất|giá trị gia tăng|chỉ số giá|chỉ số giá tiêu dùng|\
         chỉ số sản xuất công nghiệp",
    ),
    (
        Adverbial,
        "đứng đầu|đứng thứ|đứng trong|xếp thứ|xếp hạng|dẫn đầu|nằm trong nhóm|nằm trong tốp|nằm trong top|theo|\
         theo đó|theo báo cáo|nhờ|do|tại|tại buổi làm việc|đối với|đối với lĩnh vực|liên quan đến|nếu|cùng với đó|\
         trước mắt|tính đến thời điểm này|về|trong|trên|ở",
    ),
    (
        Weak,
        "các|những|một|này|đó|phải|cần|từng|hằng|năm|tháng|quý|ngày|cùng kỳ|giai đoạn này|trước|sau|hết|so cùng kỳ|\
         theo|nhằm|để|nhờ có|không|chưa|thông qua|bằng nguồn|bằng tiền|đi|xảy ra|xẩy ra|phát sinh|tương|bị|nằm|mang|\
         gây|khiến|giúp|trở thành|đại diện|mức phạt",
    ),
    (TakesUp, "thụ lý|tiếp nhận|phát hiện|khởi tố|truy tố|nhận|thụ lý mới|tiếp công dân|lập hồ sơ"),
    (
        Turn,
        "khi|nhằm|song|song song với|khiến|khiến cho|kéo theo|nhưng|nhưng mà|thì|vì vậy|vì thế|do đó|do vậy|bởi vậy|\
         nhờ đó|từ đó|qua đó|cho thấy|cho biết|cho hay|cho rằng|rằng|nên|để|khẳng định|nhấn mạnh|thừa nhận|nhận định|\
         tiết lộ|ông nói|bà nói|dẫn đến việc|dẫn tới việc|giúp cho|làm cho|là do|chủ yếu là do|chủ yếu do|\
         chủ yếu nhờ|một phần là do|một phần do|góp phần|thậm chí",
    ),
    (
        ClauseJoint,
        "cho thấy|cho biết|vì vậy|do đó|thì|nhưng|nên|nếu|khi|ngay cả|theo đó|ngoài ra|đồng thời|nhờ|qua đó|đây|cuối cùng",
    ),
    (Level, "cấp|khu|vùng|bậc|tuyến|nhóm|hệ|trình"),
    (Degree, "đại học|cao đẳng|trung cấp|sơ cấp|thạc sĩ|tiến sĩ"),
    (
        Stage,
        "nhà trẻ|mẫu giáo|mầm non|tiểu học|trung học cơ sở|THCS|trung học phổ thông|THPT|giáo dục thường xuyên|GDTX|\
         cấp tiểu học|cấp THCS|cấp THPT|bậc tiểu học|bậc THCS|bậc THPT|sơ cấp|trung cấp|cao đẳng|đại học|đô thị|\
         thành thị|nông thôn|khu vực đô thị|khu vực thành thị|khu vực nông thôn",
    ),
    (Past, "thời gian qua|những năm qua|các năm qua|năm gần đây|thời gian gần đây"),
    (Price, "giá|tiền|lương|phí|học phí|viện phí|chi phí|thưởng|vốn|lãi|vay|trích"),
    (Beside, "với|cùng|giáp|từ|và|như|hơn|qua|tuyến"),
    (Towards, "sang|tại|ở|đi|trường|nước|vào|gồm|là|bang|quốc|đến"),
    (
        Then,
        "trước|thường|cùng|năm|kỳ|vụ|phiên|ngày|tháng|quý|tuần|khi|lúc|đầu|thời|thời điểm|hiện|cũ|ban đầu|mọi năm|hồi|\
         bình thường",
    ),
    (
        Area,
        "nông thôn|thành thị|đô thị|thị trấn|miền núi|đồng bằng|vùng cao|miền xuôi|nội thành|ngoại thành|nông nghiệp|\
         phi nông nghiệp",
    ),
    (
        Rank,
        "xuất sắc|giỏi|khá|khá giỏi|khá, giỏi|trung bình|trung bình khá|trung bình, yếu|yếu|kém|yếu kém|yếu, kém|tốt|\
         mạnh|vững mạnh",
    ),
    (Gathering, "lớp|lớp học|buổi|khóa|hội nghị|hội thảo|hội thi|tọa đàm|cuộc"),
    (Species, "lúa|ngô|sắn|khoai|lạc|đậu|mía|chè|rau|hoa|trâu|bò|lợn|dê|tôm|cá"),
    (Fellow, "thành viên|tổ viên|xã viên|hội viên|cổ đông|học viên|đoàn viên"),
    (Aid, "đào tạo nghề|dạy nghề|khám bệnh|chữa bệnh|khám chữa bệnh|tư vấn|phục hồi chức năng|cấp thuốc|tặng quà"),
    (
        Verdict,
        "được quan tâm|được chú trọng|được coi trọng|được chăm lo|được triển khai|được thực hiện|được tổ chức|được bảo đảm|\
         được đảm bảo|được giữ vững|được duy trì|được đẩy mạnh|được tăng cường|được cải thiện|được nâng cao|được nâng lên|\
         được mở rộng|được củng cố|được tập trung|được chỉ đạo|được kiểm soát|được phát huy|có nhiều|có bước|\
         có chuyển biến|\
         đạt kết quả|đạt nhiều|đạt được nhiều|chuyển biến|phát triển mạnh|phát triển khá|tiếp tục được|ngày càng|ổn định",
    ),
    (Lies, "bố|trải|nằm|khắp"),
    (
        Group,
        "thị trường|mặt hàng|nơi|bộ|bộ, ngành|bộ ngành|nhóm|nhóm hàng|nhóm mặt hàng|ngành|ngành hàng|địa phương|tỉnh|\
         tỉnh thành|thành phố|huyện|quận|thị xã|xã|phường|sở|đơn vị|nước|quốc gia|khu vực|vùng|lĩnh vực|sản phẩm|\
         loại|cây|cây trồng|loại cây|loại cây trồng|giống|vật nuôi|hãng|doanh nghiệp|công ty|tập đoàn|ngân hàng|mã|\
         mã cổ phiếu|cổ phiếu|dự án|công trình|tuyến|trường|đối tượng|khoản|dịch vụ|nghề|ngành nghề|nhà cung cấp|\
         nhà sản xuất|nhà đầu tư|nhà bán lẻ|câu lạc bộ|châu lục|thành viên",
    ),
];

/// The phrases of all kinds.
struct Kinds {
    /// For each phrase a bit for each kind that it is of.
    phrases: Trie<u64>,
    /// The kinds of all phrases that begin with a word, by the low bits of its key: most words are told at once to begin none of a kind.
    begun: Vec<u64>,
}

/// How many words are told apart by [`Kinds::begun`].
const TOLD_APART: usize = 1024;

static TABLE: LazyLock<Kinds> = LazyLock::new(|| {
    let (mut phrases, mut begun) = (Trie::default(), vec![0; TOLD_APART]);
    phrases.add(KINDS.iter().copied(), |kind, of| *of.get_or_insert(0) |= kind.bit());
    for (kind, spellings) in KINDS {
        for first in spellings.split('|').filter_map(|phrase| cutting(phrase).next()) {
            begun[place(first.key)] |= kind.bit();
        }
    }
    Kinds { phrases, begun }
});

fn place(word: Key) -> usize {
    word.0 as usize % TOLD_APART
}

/// How many tokens the longest phrase has that begins at token `at` and is of one of the kinds whose bits these are; 0 for none.
#[inline]
fn longest_of(kinds: u64, tokens: &[Token], at: usize) -> usize {
    let Kinds { phrases, begun } = &*TABLE;
    match tokens.get(at) {
        Some(first) if begun[place(first.key)] & kinds != 0 => {
            phrases.longest_that(tokens, at, |of| of & kinds != 0).map_or(0, |(len, _)| len)
        }
        _ => 0,
    }
}

impl Kind {
    /// Levels of government.
    pub const LEVELS: [Kind; 4] = [Province, District, Commune, Hamlet];

    const fn bit(self) -> u64 {
        1 << self as u64
    }

    /// How many tokens the longest phrase of the kind has that begins at token `at`; 0 for none.
    pub fn length(self, tokens: &[Token], at: usize) -> usize {
        let len = longest_of(self.bit(), tokens, at);
        // `chi hội` (a branch) is no `chi` (spending).
        let noun = || matches!(longest(tokens, at), Some((longer, Label::Noun)) if longer > len);
        if self == Head && len == 1 && noun() { 0 } else { len }
    }

    /// How many tokens the longest phrase of any of [`Kind::LEVELS`] has that begins at token `at`; 0 for none.
    pub fn level(tokens: &[Token], at: usize) -> usize {
        let bits = const { Province.bit() | District.bit() | Commune.bit() | Hamlet.bit() };
        longest_of(bits, tokens, at)
    }

    /// Whether a phrase of the kind begins at token `at`.
    pub fn begins(self, tokens: &[Token], at: usize) -> bool {
        self.length(tokens, at) > 0
    }

    /// Whether the tokens are one phrase of the kind.
    pub fn is(self, tokens: &[Token]) -> bool {
        !tokens.is_empty() && self.length(tokens, 0) == tokens.len()
    }

    /// Whether the word alone is of the kind.
    pub fn is_word(self, word: Key) -> bool {
        let node = TABLE.phrases.behind(0, word);
        node != 0 && TABLE.phrases.label(node).is_some_and(|of| of & self.bit() != 0)
    }

    /// Whether the words are one phrase of the kind.
    pub fn is_all(self, words: &str) -> bool {
        TABLE.phrases.whole(words).is_some_and(|of| of & self.bit() != 0)
    }

    /// Whether the tokens are nothing but phrases of the kind and marks between them.
    pub fn is_each(self, tokens: &[Token]) -> bool {
        let mut at = 0;
        while at < tokens.len() {
            at += match self.length(tokens, at) {
                0 if tokens[at].is_word() => return false,
                len => len.max(1),
            };
        }
        !tokens.is_empty()
    }
}
