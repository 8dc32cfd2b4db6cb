//! The words that layout goes by. Phrases apart by `|`: a line for each would take its own pointer.

use crate::text::key::{Key, keys};

/// Menus, share bars, counters, page turners: a line of nothing but these is furniture of the page.
pub const FURNITURE: &[&str] = &[
    "bản in|bình luận|bookmark|các tin khác|chia sẻ|chia sẻ bài viết|cỡ chữ|cỡ chữ lớn|cỡ chữ nhỏ|cùng chuyên mục",
    "đang online|đang truy cập|đọc bài|đọc tiếp|email|facebook|google news|gửi bài|gửi bài viết|gửi bình luận",
    "gửi email|gửi mail|home|in bài|in bài viết|in trang|in trang này|lưu bài|lưu bài viết|lượt bình luận|lượt đọc",
    "lượt truy cập|lượt xem|mạng xã hội|nghe bài viết|nghe đọc bài|phản hồi|print|quay lại|sao chép liên kết",
    "số lần xem|số lượt đọc|số lượt truy cập|số lượt xem|thích|theo dõi|theo dõi trên google news|tiếp|tiếp theo",
    "tổng số lượt truy cập|tổng lượt truy cập|trang chủ|trang đầu|trang cuối|trang kế|trang sau|trang tiếp",
    "trang trước|twitter|về đầu trang|xem|xem cỡ chữ|xem tiếp|ý kiến|ý kiến bạn đọc|zalo|a|chia sẻ điều này",
    "chia sẻ trang|đã đọc|đã xem|in ra|người đăng|về trang trước|rss|copy link|tweet|linkedin|messenger|lượt thích",
];

/// A site's sections: three of them, and nothing else, make a menu.
pub const SECTIONS: &[&str] = &[
    "ban biên tập|chuyên mục|đăng nhập|english|giới thiệu|góp ý|hỏi đáp|liên hệ|lịch công tác|sơ đồ cổng",
    "sơ đồ trang|thủ tục hành chính|thư viện|thư viện ảnh|thư viện video|tin hoạt động|tin tức|tin tức sự kiện",
    "tìm kiếm|trang|văn bản|video",
];

/// What stands beside a date or clock time in a dateline.
pub const DATE_WORDS: &[&str] = &[
    "am|cập nhật|cập nhật lần cuối|cập nhật lúc|cập nhật ngày|ch|đăng bởi|đăng lúc|đăng ngày|date|giờ|gmt|lúc|năm",
    "ngày|ngày cập nhật|ngày đăng|ngày xuất bản|ngày tạo|phút|pm|sa|tháng|thời gian|xuất bản",
];

/// Days of the week.
pub const WEEKDAYS: &[&str] = &["thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật"];

/// Words that say of the date after or before them that it is the day of publication.
pub const DATE_LABELS: &[&str] = &[
    "cập nhật|đăng bởi|đăng lúc|đăng ngày|ngày đăng|ngày cập nhật|ngày xuất bản|ngày tạo|xuất bản|lượt xem|lượt đọc",
    "số lần xem|cỡ chữ",
];

/// Headings of what follows an article: the list below them is no part of it.
pub const TAIL_OPENERS: &[&str] = &[
    "bài cùng mục|bài đọc nhiều|bài liên quan|bài viết cùng chuyên mục|bài viết khác|bài viết liên quan|bình luận",
    "các bài khác|các bài viết khác|các bài viết liên quan|các tin bài khác|các tin cũ hơn|các tin cùng chuyên mục",
    "các tin khác|các tin liên quan|các tin mới hơn|có thể bạn quan tâm|cùng chuyên mục|đọc nhiều|đọc thêm",
    "mời xem thêm|những tin cũ hơn|những tin mới hơn|thống kê truy cập|tin bài cùng chuyên mục|tin bài khác",
    "tin bài liên quan|tin cũ hơn|tin cùng chuyên mục|tin đã đưa|tin đọc nhiều|tin khác|tin liên quan|tin mới",
    "tin mới hơn|tin nên đọc|tin nổi bật|tin xem nhiều|tin tức khác|tin tức liên quan|xem nhiều|xem thêm",
    "xem thêm các tin khác|ý kiến bạn đọc",
];

/// What opens a single line of furniture, a colon after it.
pub const LABELS: &[&str] = &[
    "bản quyền|chuyên mục|chủ đề|copyright|đang online|đang truy cập|đọc nhiều|đọc thêm|email|liên hệ quảng cáo",
    "lượt đọc|lượt truy cập|lượt xem|mọi chi tiết xin liên hệ|mọi chi tiết liên hệ|số lượt truy cập|số lượt xem|tag",
    "tags|từ khóa|tổng lượt truy cập|tổng số lượt truy cập|website|xem thêm|đã đọc|người đăng|lượt đọc bài",
];

/// What opens a line with a telephone number, a colon after it.
pub const CONTACTS: &[&str] = &["di động|điện thoại|dđ|đt|đường dây nóng|fax|hotline"];

/// What opens the lines of an imprint, below the last paragraph.
pub const IMPRINT: &[&str] = &[
    "bản quyền|cơ quan chủ quản|chịu trách nhiệm|copyright|địa chỉ|đường dây nóng|ghi rõ nguồn|giấy phép|hotline",
    "mọi chi tiết xin liên hệ|tổng biên tập|tòa soạn|trụ sở|vui lòng ghi rõ nguồn",
];

/// What opens a line with the authors' names, a colon or the names after it.
pub const BYLINES: &[&str] = &[
    "bài|bài ảnh|bài và ảnh|biên tập|nguồn|nguồn tin|người viết|phóng viên|tác giả|thực hiện|tin|tin ảnh|tin bài",
    "tin và ảnh|tổng hợp",
];

/// What opens the lines of a document's signature.
pub const SIGNATURES: &[&str] = &["nơi nhận|đã ký|người lập biểu|thủ trưởng đơn vị"];

/// Issuing bodies: with them a line in capitals is a letterhead.
pub const BODIES: &[&str] = &[
    "ban|bộ|chi cục|chính phủ|công ty|cục|đảng bộ|đảng ủy|hđnd|hội đồng nhân dân|huyện ủy|phòng|sở|thành ủy|tỉnh ủy",
    "tổng công ty|tổng cục|trung tâm|ubnd|ủy ban|ủy ban nhân dân|viện",
];

/// What stands at the top of every official document, and to whom it goes.
pub const MOTTOES: &[&str] =
    &["cộng hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập tự do hạnh phúc|kính gửi"];

/// Kinds of documents: in capitals on a line of its own, the title's first line.
pub const DOCUMENTS: &[&str] = &[
    "báo cáo|báo cáo nhanh|báo cáo tóm tắt|chương trình|công văn|kế hoạch|nghị quyết|phụ lục|quyết định|thông báo",
    "thông cáo báo chí|tờ trình",
];

/// Words after which a line cannot have ended: something must follow.
pub const OPEN_ENDS: &[&str] = &["các|cho|của|gồm|hoặc|là|mỗi|những|ở|tại|và|với"];

/// The last word of a line that goes on where the next begins with a number.
pub const NUMBER_ENDS: &[&str] = &["bằng|chiếm|khoảng|đạt"];

/// Words before a dot that ends no sentence.
#[rustfmt::skip]
pub const ABBREVIATIONS: [Key; 45] = keys([
    "tp", "tx", "tt", "q", "p", "f", "h", "x", "kp", "gs", "ts", "pgs", "ths", "bs", "bscki", "ds",
    "ks", "cn", "ls", "kts", "nsnd", "nsưt", "ng", "tr", "st", "mr", "mrs", "ms", "dr", "no", "vs", "đc",
    "kt", "tm", "tl", "tuq", "tel", "đt", "tct", "cty", "ub", "ct", "pct", "gđ", "pgđ",
]);

/// What opens the words below a picture: people by their office, views.
pub const SCENES: &[&str] = &[
    "bà|bí thư|các đại biểu|các đồng chí|chủ tịch|đại biểu|đoàn công tác|đồng chí|giám đốc|lãnh đạo|một góc|ông|phó",
    "phó giám đốc|quang cảnh|toàn cảnh",
];
