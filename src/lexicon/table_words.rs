//! The words of table headings, captions and row labels: what a column holds, by what its heading says.

use super::Trie;
use crate::text::token::Token;
use std::sync::LazyLock;

/// What a word or phrase says of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Says {
    /// The rows are numbered here.
    Rank,
    /// The rows have their names here, and a name says what is measured: `chỉ tiêu`, `nội dung`.
    Name,
    /// The rows have their names here, and all are measured alike: `huyện`, `đơn vị`.
    Member,
    /// The rows' times stand here: `năm`, `tháng`.
    TimeName,
    /// `ĐVT`: units stand here, or one follows.
    UnitHead,
    /// Remarks, names of offices: nothing to read.
    Remark,
    /// A plan.
    Plan,
    /// A plan where it ends a name or stands alone: `số nhà được giao`.
    Given,
    /// A plan where it stands alone: `đăng ký`.
    Meant,
    /// What was done; the word itself names nothing.
    Done,
    /// What was done; the word names it: `giải ngân`.
    DoneNamed,
    /// What will have been done by the end of the time.
    Estimate,
    /// A time before, to be compared with.
    Before,
    /// Since the start of the year.
    Cumulated,
    /// `%`.
    Percent,
    /// `tỷ lệ`: a rate, of whatever.
    Rate,
    /// `đạt`, `tiến độ`: how far a plan was met.
    Met,
    /// `so với`, `so sánh`.
    Compare,
    /// `tăng`, `giảm`, `chênh lệch`: a difference.
    Rise,
    /// `chỉ số`, `chỉ số phát triển`: a ratio to another time.
    Index,
    /// `cơ cấu`, `tỷ trọng`: a share of the total.
    Share,
    /// `tuyệt đối`: a difference in the unit itself.
    Absolute,
    /// `trong đó`: parts of the column before.
    Parts,
    /// Carries nothing.
    Filler,
}

use Says::*;

/// `(what it says, spelling|spelling|…)`, for headings.
pub static HEADINGS: &[(Says, &str)] = &[
    (Rank, "tt|stt|số tt|số thứ tự|thứ tự|no|no."),
    (
        Name,
        "chỉ tiêu|tên chỉ tiêu|các chỉ tiêu|chỉ tiêu chủ yếu|nội dung|nội dung chỉ tiêu|tên chỉ tiêu chủ yếu|\
         danh mục|hạng mục|khoản mục|nội dung thu|nội dung chi|nội dung công việc|nhiệm vụ|chỉ số thống kê|diễn giải|\
         mục|tiêu chí|nguồn vốn|nguồn thu|sắc thuế|khoản thu|các khoản thu|nhóm chỉ tiêu|tên",
    ),
    (
        Member,
        "huyện|xã|huyện thị xã|huyện, thị xã|huyện, thành phố|huyện, thị|huyện thành phố|huyện, thị xã, thành phố|\
         thành phố|tỉnh|tỉnh thành|tỉnh, thành phố|địa phương|đơn vị|tên đơn vị|tên huyện|tên xã|đơn vị hành chính|\
         xã phường|xã, phường|xã, thị trấn|xã, phường, thị trấn|tên địa phương|địa bàn|chủ đầu tư|dự án|tên dự án|\
         công trình|tên công trình|chương trình|vật nuôi|cây trồng|loại cây|loại cây trồng|loại vật nuôi|con nuôi|\
         mặt hàng|tên mặt hàng|sản phẩm|tên sản phẩm|thị trường|ngành|ngành nghề|ngành kinh tế|lĩnh vực|khu vực|\
         khu vực kinh tế|trường|tên trường|cơ quan|cơ quan đơn vị|doanh nghiệp|tên doanh nghiệp|nhóm hàng|nhóm ngành|\
         loại hình|thôn|loại|đối tượng|nước|quốc gia|ngân hàng|cơ sở|bệnh viện|nhóm tuổi|trình độ|giống",
    ),
    (TimeName, "năm|tháng|quý|ngày|kỳ|thời gian|thời kỳ|giai đoạn|năm học|thời điểm|tuần|kỳ báo cáo"),
    (UnitHead, "đvt|đơn vị tính|đv tính|đ.v.t|đơn vị tính toán|đ/v tính|đơn vị đo"),
    (
        Remark,
        "ghi chú|cơ quan chủ trì|đơn vị chủ trì|cơ quan phối hợp|đơn vị thực hiện|cơ quan thực hiện|cơ quan theo dõi|\
         đơn vị báo cáo|nguồn|nguyên nhân|đánh giá|nhận xét|kết luận|căn cứ|văn bản|số quyết định|ngày ban hành|\
         người phụ trách|điện thoại|địa chỉ|mã số|mã|xếp loại|xếp hạng|thứ hạng|hạng",
    ),
    (
        Plan,
        "kế hoạch|kh|k/h|kế hoạch năm|dự toán|dt|dự toán năm|chỉ tiêu giao|chỉ tiêu được giao|chỉ tiêu kế hoạch|\
         chỉ tiêu kh|chỉ tiêu năm|mục tiêu|mục tiêu năm|kế hoạch giao|kế hoạch được giao|kế hoạch vốn|kh vốn|\
         kế hoạch vốn năm|kế hoạch vốn giao|vốn giao|vốn được giao|dự toán giao|dự toán được giao|dự toán pháp lệnh|\
         dự toán hđnd giao|dự toán tw giao|dự toán trung ương giao|số giao|mức giao|nghị quyết|nq|\
         chỉ tiêu nghị quyết|chỉ tiêu nq|mục tiêu nghị quyết|kế hoạch đề ra|chỉ tiêu đề ra|chỉ tiêu phấn đấu|\
         dự toán đầu năm|pháp lệnh|chỉ tiêu giao năm|tổng kế hoạch|tổng kế hoạch vốn|tổng dự toán|tổng vốn giao|\
         kế hoạch tỉnh giao|vốn kế hoạch",
    ),
    (
        Given,
        "giao|được giao|tỉnh giao|tw giao|trung ương giao|hđnd giao|huyện giao|bộ giao|ubnd tỉnh giao|cấp trên giao",
    ),
    (Meant, "đăng ký|phấn đấu|định mức|dự kiến"),
    (
        Done,
        "thực hiện|th|kết quả|kết quả thực hiện|kết quả đạt được|thực hiện được|đã thực hiện|số thực hiện|số th|\
         tình hình thực hiện|đạt được|thực tế|số đạt được|khối lượng thực hiện|giá trị thực hiện|chính thức|sơ bộ|\
         kết quả th|số liệu|thực đạt|báo cáo",
    ),
    (
        DoneNamed,
        "giải ngân|đã giải ngân|số giải ngân|vốn giải ngân|giá trị giải ngân|số vốn giải ngân|vốn đã giải ngân|\
         thanh toán|đã thanh toán|số thu|thực thu|số đã thu|số thu được|đã thu|số nộp|số đã nộp|số chi|thực chi|\
         đã chi|hoàn thành|đã hoàn thành",
    ),
    (
        Estimate,
        "ước|ước thực hiện|ước th|ước tính|ướcth|ước đạt|ước kết quả|ước giải ngân|dự ước|ước tính thực hiện|\
         khả năng thực hiện|ước cả năm|ước năm|ưth|uth",
    ),
    (Before, "cùng kỳ|ck|kỳ trước|kỳ gốc|kỳ so sánh|cùng kỳ năm trước|cknt"),
    (Cumulated, "lũy kế|cộng dồn|lũy kế từ đầu năm|lk|luỹ kế|cộng dồn từ đầu năm|từ đầu năm"),
    (Percent, "%|phần trăm|tỷ lệ %|tỷ lệ phần trăm|tương đối"),
    (Rate, "tỷ lệ|tỉ lệ"),
    (
        Met,
        "đạt|đạt tỷ lệ|tiến độ|mức độ hoàn thành|mức đạt|tỷ lệ đạt|tỷ lệ hoàn thành|tỷ lệ thực hiện|\
         tiến độ thực hiện|mức hoàn thành|% đạt|% hoàn thành|% thực hiện|% đạt được|tỷ lệ đạt được|đạt %|\
         tỷ lệ giải ngân|% giải ngân|tiến độ giải ngân|tỷ lệ hoàn thành kế hoạch",
    ),
    (Compare, "so|so với|so sánh|so sánh với|so cùng|so th|bằng|tỷ lệ so|tỷ lệ so sánh|đối chiếu|so kỳ|cùng so"),
    (
        Rise,
        "tăng|giảm|tăng giảm|tăng, giảm|tăng/giảm|tăng (+), giảm (-)|tăng (+) giảm (-)|tăng(+), giảm(-)|\
         tăng(+) giảm(-)|tăng (+)/giảm (-)|tăng (giảm)|tăng(giảm)|tốc độ tăng|tốc độ tăng trưởng|tốc độ tăng giảm|\
         tốc độ tăng/giảm|tăng trưởng|mức tăng|mức tăng giảm|chênh lệch|+/-|±|(+), (-)|(+,-)|(+/-)|tăng thêm|\
         biến động|tăng (+)|giảm (-)|tăng, giảm (+, -)|vượt|tăng hoặc giảm",
    ),
    (Index, "chỉ số|chỉ số phát triển|tốc độ phát triển|chỉ số so sánh"),
    (Share, "cơ cấu|tỷ trọng|chiếm|chiếm tỷ lệ|chiếm tỷ trọng|tỷ trọng chiếm"),
    (Absolute, "tuyệt đối|số tuyệt đối|mức tuyệt đối|giá trị tuyệt đối|về số lượng"),
    (Parts, "trong đó|chia ra|bao gồm|gồm|t.đó|trđ|phân theo"),
    (
        Filler,
        "số lượng|số|giá trị|năm nay|kỳ này|mức|với|và|của|các|trong|theo|được|tại|thời điểm|cho|đến|là|tỉnh|đã|ở",
    ),
];

/// Rows that are totals of the others, where the label says nothing else.
pub static TOTALS: &str = "tổng số|tổng cộng|cộng|tổng|toàn tỉnh|cả nước|toàn huyện|toàn thành phố|toàn quốc|chung|\
    toàn ngành|tổng số chung|chỉ số chung|tổng chung|tổng toàn tỉnh|cộng toàn tỉnh|tổng cộng toàn tỉnh|\
    tổng số toàn tỉnh|toàn xã|toàn vùng|cộng chung|toàn tp|tổng (a+b)|toàn thị xã";

/// Labels that say what part is meant and not of what: they need the label above.
pub static DEPENDENT: &str = "nữ|nam|lao động nữ|lao động nam|thành thị|nông thôn|khu vực thành thị|\
    khu vực nông thôn|trong nước|ngoài nước|nước ngoài|trong tỉnh|ngoài tỉnh|cấp tỉnh|cấp huyện|cấp xã|trung ương|\
    địa phương|công lập|ngoài công lập|dân lập|tư thục|nhà nước|ngoài nhà nước|nhà nước trung ương|\
    nhà nước địa phương|có vốn đầu tư nước ngoài|khu vực trong nước|mới|tái phát|dân tộc thiểu số|\
    người dân tộc thiểu số|vụ đông xuân|vụ mùa|vụ hè thu|vụ thu đông|đông xuân|hè thu|thu đông|quốc tế|nội địa|\
    khách quốc tế|khách nội địa|trẻ em|thường xuyên|ngắn hạn|dài hạn|trung và dài hạn|trung hạn|vốn trong nước|\
    vốn ngoài nước|đường bộ|đường thủy|đường sắt|đường biển|tập trung|phân tán|khai thác|nuôi trồng|trồng mới|\
    cho sản phẩm|thu hoạch|nhóm i|nhóm ii|công nghiệp|chăn nuôi|trồng trọt|tuyến tỉnh|tuyến huyện|tuyến xã|mầm non|\
    tiểu học|thcs|thpt|trung học cơ sở|trung học phổ thông";

/// The rest of what stands above.
pub static RESTS: &str = "khác|các loại khác|loại khác|còn lại|số còn lại|các khoản khác|khoản khác";

/// Labels that are parts of the row above by sense alone.
pub static PARTS_BY_SENSE: &str = "nữ|lao động nữ|số lao động nữ|nam|dân tộc thiểu số|người dân tộc thiểu số";

/// Labels that say what is measured and not of what: `Diện tích` below `Lúa đông xuân`.
pub static MEASURES: &str = "diện tích|năng suất|sản lượng|tổng đàn|số con|số lượng|giá trị|kim ngạch|số hộ|số người|\
    kinh phí|số tiền|số vốn|doanh thu|số vụ|số lớp|số trường|lượng|trị giá|tỷ lệ|số dự án|vốn|số cơ sở|\
    diện tích gieo trồng|diện tích thu hoạch|số người chết|số người bị thương|số bị thương|khối lượng|số khách|\
    tổng số|chiều dài";

/// Nouns that a bracket behind a name may count in: `Số hộ nghèo (hộ)`.
pub static COUNTED: &str = "người|hộ|con|lượt|lượt người|vụ|xã|căn|nhà|cái|chiếc|cơ sở|dự án|lao động|học sinh|\
    trường|lớp|ca|trẻ|em|cây|giường|bác sĩ|doanh nghiệp|dn|khách|lượt khách|thuê bao|máy|hội viên|suất|tổ|đơn vị|\
    công trình|thẻ|hợp tác xã|htx|nghìn người|sản phẩm|bộ|tuyến|cuộc|văn bản|hồ sơ|phòng|phòng học|xe|tàu|lồng|buổi|\
    thửa|giấy|mô hình|câu lạc bộ|trang trại|trạm|quả|trứng|bao|viên|m|đối tượng|cháu|giáo viên|cán bộ|đảng viên|\
    phụ nữ|thôn|ấp|bản|hộ dân|tin|bài|lần|lđ|hv|hs|sv|gv";

/// Nouns that unit columns shorten, in small letters: `LĐ`.
pub static SHORT: &[(&str, &str)] = &[
    ("lđ", "lao động"),
    ("hv", "học viên"),
    ("hs", "học sinh"),
    ("sv", "sinh viên"),
    ("gv", "giáo viên"),
    ("dn", "doanh nghiệp"),
];

/// Verbs that end the noun before them: `số lao động đi làm việc`.
pub static NOUN_ENDS: &str = "đi|được|tham gia|hưởng|nhận|làm việc|theo học|từ|ra|qua|bị|có|đạt|đã|đang|trên|dưới|\
    vay|mua|mắc|chết|mất tích|thoát|tái|thành lập|đề nghị";

/// `Số` before these says an amount, not how many: `số vốn`, `số thu`.
pub static AMOUNTS: &str =
    "tiền|vốn|thu|chi|nợ|dư|kinh phí|giải ngân|nộp|thuế|phí|lãi|lỗ|cho vay|huy động|thanh toán|đã|liệu|phải|còn";

/// What a row label opens with that is no part of its name.
pub static LABEL_OPENERS: &str = "trong đó|t.đó|tr.đó|tđó|gồm|bao gồm|chia ra|riêng|trong đó có|cụ thể|phân theo|trđ";

/// What captions and headings say around the thing that is measured.
pub static CAPTION_WORDS: &str = "bảng|biểu|biểu số|phụ lục|bảng số|bảng tổng hợp|biểu tổng hợp|tổng hợp|kết quả|\
    kết quả thực hiện|tình hình|tình hình thực hiện|thực hiện|tiến độ|tiến độ thực hiện|tổng hợp kết quả|báo cáo|\
    thống kê|số liệu|một số|chỉ tiêu|các chỉ tiêu|chỉ tiêu chủ yếu|một số chỉ tiêu|chủ yếu|cụ thể|như sau|chi tiết|\
    đơn vị tính|đvt|đơn vị|phân theo|chia theo|theo|tại|của|các|ở|trên địa bàn|trong|về|thời điểm|tại thời điểm|\
    phân bổ|so sánh|công tác|danh sách|danh mục|biểu đồ|và|tính đến|chỉ tiêu kế hoạch|kế hoạch|đến|năm|tháng|quý";

/// Where the name of what is measured ends in a caption: the axis and the place follow.
pub static CAPTION_ENDS: &str = "theo|phân theo|chia theo|trên địa bàn|so với|đến|tính đến|của các|của một số|\
    của tỉnh|tại các|tại một số|ở các|ở một số|các huyện|từng huyện|một số huyện|các đơn vị|một số đơn vị|năm|tháng|\
    quý|giai đoạn|kế hoạch|toàn tỉnh|như sau|sau đây|dưới đây";

static HEADING_TRIE: LazyLock<Trie<Says>> = LazyLock::new(|| Trie::new(HEADINGS.iter().copied()));
static TOTAL_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), TOTALS)]));
static DEPENDENT_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), DEPENDENT)]));
static REST_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), RESTS)]));
static SENSE_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), PARTS_BY_SENSE)]));
static MEASURE_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), MEASURES)]));
static COUNTED_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), COUNTED)]));
static NOUN_END_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), NOUN_ENDS)]));
static AMOUNT_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), AMOUNTS)]));
static OPENER_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), LABEL_OPENERS)]));
static CAPTION_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), CAPTION_WORDS)]));
static CAPTION_END_TRIE: LazyLock<Trie<()>> = LazyLock::new(|| Trie::new([((), CAPTION_ENDS)]));

/// The longest phrase of a heading that begins at token `at`.
pub fn heading(tokens: &[Token], at: usize) -> Option<(usize, Says)> {
    HEADING_TRIE.longest(tokens, at)
}

/// Whether the tokens, marks behind them left out, say nothing but that this is a total.
pub fn is_total(tokens: &[Token]) -> bool {
    whole(&TOTAL_TRIE, tokens)
}

/// Whether the tokens name a part that cannot stand alone.
pub fn is_dependent(tokens: &[Token]) -> bool {
    whole(&DEPENDENT_TRIE, tokens)
}

/// Whether the tokens name the rest of what stands above.
pub fn is_rest(tokens: &[Token]) -> bool {
    whole(&REST_TRIE, tokens)
}

/// Whether the tokens name a part of whatever stands above.
pub fn is_part_by_sense(tokens: &[Token]) -> bool {
    whole(&SENSE_TRIE, tokens)
}

/// Whether the tokens say what is measured and not of what.
pub fn is_measure(tokens: &[Token]) -> bool {
    whole(&MEASURE_TRIE, tokens)
}

/// Whether the tokens are a noun that things are counted in.
pub fn is_counted(tokens: &[Token]) -> bool {
    whole(&COUNTED_TRIE, tokens)
}

/// Whether what stands at token `at`, right behind `số`, is an amount and nothing counted.
pub fn is_amount(tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && AMOUNT_TRIE.longest(tokens, at).is_some()
}

/// Whether a noun has ended before token `at`.
pub fn ends_noun(tokens: &[Token], at: usize) -> bool {
    NOUN_END_TRIE.longest(tokens, at).is_some()
}

/// Whether a noun that things are counted in begins at token `at`.
pub fn counts(tokens: &[Token], at: usize) -> bool {
    at < tokens.len() && COUNTED_TRIE.longest(tokens, at).is_some()
}

/// How many tokens at the start open a label without naming anything: `Trong đó:`.
pub fn opener(tokens: &[Token]) -> usize {
    let Some((mut count, ())) = OPENER_TRIE.longest(tokens, 0) else { return 0 };
    count += usize::from(tokens.get(count).is_some_and(|token| token.is_mark(':') || token.is_mark(',')));
    count
}

/// How many tokens at `at` are words that captions say around what is measured.
pub fn caption_word(tokens: &[Token], at: usize) -> usize {
    CAPTION_TRIE.longest(tokens, at).map_or(0, |(count, ())| count)
}

/// Whether what is measured has been named in full before token `at` of a caption.
pub fn ends_caption(tokens: &[Token], at: usize) -> bool {
    CAPTION_END_TRIE.longest(tokens, at).is_some()
}

fn whole(trie: &Trie<()>, tokens: &[Token]) -> bool {
    let end = tokens.iter().rposition(|token| !(token.is_mark(':') || token.is_mark('.'))).map_or(0, |last| last + 1);
    end > 0 && trie.longest(&tokens[..end], 0).is_some_and(|(count, ())| count == end)
}
