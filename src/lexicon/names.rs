//! Words that names of figures are made of, compared as they are written: what a name may begin or end with, and what it may not be alone.
//!
//! A word that ends in a space has more behind it, one that begins with a space more before it.

/// Heads of shares of a whole.
pub static RATES: [&str; 2] = ["tỷ lệ ", "tỉ lệ "];
/// The same of shares that add up to it.
pub static PROPORTIONS: [&str; 2] = ["tỷ trọng ", "tỉ trọng "];
/// What is told of one kind of people after the other, besides rates.
pub static OF_PEOPLE: [&str; 4] = ["tỷ suất ", "thu nhập bình quân", "tiền lương ", "mức thưởng "];
/// Names that say no more than that there is a rate.
pub static RATE_ALONE: [&str; 6] = ["tỷ lệ", "tỉ lệ", "tỷ lệ này", "tỉ lệ này", "tỷ trọng", "con số này"];
/// Heads that say no more than that there is a number.
pub static NUMBER_ALONE: [&str; 3] = ["con số", "mức ", "chỉ tiêu "];
/// Degrees, behind what is measured.
pub static DEGREES: [&str; 4] = [" bình quân", " trung bình", " cao nhất", " thấp nhất"];
/// What a branch of the economy puts out.
pub static OUTPUTS: [&str; 3] = ["giá trị sản xuất", "giá trị tăng thêm", "giá trị sản phẩm"];
/// Branches of the economy by their bare names.
pub static BRANCHES: [&str; 12] = [
    "nông nghiệp",
    "lâm nghiệp",
    "thủy sản",
    "thuỷ sản",
    "công nghiệp",
    "xây dựng",
    "dịch vụ",
    "thương mại",
    "du lịch",
    "tiểu thủ công nghiệp",
    "nông, lâm",
    "nông lâm",
];
/// Heads of the names of regions.
pub static REGIONS: [&str; 3] = ["khu vực ", "vùng ", "miền "];
/// Sides of a border, which alone say where something was.
pub static SIDES: [&str; 8] = [
    "trong tỉnh",
    "ngoài tỉnh",
    "trong huyện",
    "ngoài huyện",
    "trong nước",
    "ngoài nước",
    "nước ngoài",
    "trong và ngoài tỉnh",
];
/// What says of places no more than that it was there.
pub static THERE: [&str; 7] = ["chủ yếu", "tập trung", "rơi vào", "xảy ra", "phân bố", "nằm", "thuộc"];
/// Kinds whose members by their proper names alone tell little.
pub static OF_NAMES: [&str; 9] =
    ["thị trường", "nước", "quốc gia", "nhà cung cấp", "nhà sản xuất", "nhà đầu tư", "hãng", "ngân hàng", "mã"];
/// Words of trade that say what is done with each of the goods behind them: `mặt hàng xuất khẩu`.
pub static TRADE: [&str; 3] = ["xuất khẩu", "nhập khẩu", "xuất nhập khẩu"];
/// What money is that is spent or taken in.
pub static FUNDS: [&str; 5] = ["vốn ", "quỹ ", "ngân sách", "kinh phí", "thuế"];
/// What is paid out of.
pub static PAID_FROM: [&str; 2] = ["kinh phí", "ngân sách"];
/// What is given of work, whatever money was given beside it.
pub static WORK: [&str; 2] = ["ngày công", "công lao động"];
/// What is built.
pub static BUILT: [&str; 4] = ["dự án", "công trình", "tiểu dự án", "gói thầu"];
/// Those whom a case at law is about.
pub static SUSPECTS: [&str; 5] = ["đối tượng", "bị can", "bị cáo", "nghi phạm", "nghi can"];
/// What people meet with in accidents.
pub static MET: [&str; 4] = ["chết", "tử vong", "bị thương", "mất tích"];
/// What leaves something out of a figure.
pub static APART: [&str; 6] = ["không tính ", "không kể ", "chưa tính ", "trừ ", "loại trừ ", "không bao gồm "];
