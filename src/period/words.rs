//! The words that expressions of time are made of.

use crate::text::key::{Key, key};

macro_rules! words {
    ($($name:ident $word:literal)*) => { $(pub const $name: Key = key($word);)* };
}

words! {
    NAM "năm" THANG "tháng" QUY "quý" NGAY "ngày" GIO "giờ" PHUT "phút" THU_ORDINAL "thứ" NUA "nửa" H "h" T "T" Q "Q" GMT "GMT"
    GIAI "giai" DOAN "đoạn" NHIEM "nhiệm" KY "kỳ" THOI "thời" DIEM "điểm" GIAN "gian" KHOA "khóa" VU "vụ" NIEN "niên" DO "độ"
    HOC "học" TAI "tài" CHINH "chính" MUA "mùa" LUA "lúa"
    CUNG "cùng" SO "so" VOI "với" TRUOC "trước" NGOAI "ngoái" QUA "qua" NAY "nay" NAY_THIS "này" TOI_NEXT "tới" DO_THERE "đó"
    SAU_AFTER "sau" TIEP "tiếp" THEO "theo" LIEN "liền" KE "kề" LIEN_ALSO "liên" VUA "vừa" ROI "rồi" DAY "đây" CACH "cách"
    DAU "đầu" CUOI "cuối" GIUA "giữa" CON "còn" CUA "của" CA "cả" TRONG "trong" VAO "vào" TU "từ" TAI_AT "tại"
    DEN "đến" HET "hết" TINH "tính" CHUNG "chung" LUY "lũy" KE_SUM "kế" TICH "tích" CONG "cộng" DON "dồn" CHO "cho"
    KET "kết" THUC "thúc" SANG "sáng" CHIEU "chiều" TOI_EVENING "tối" TRUA "trưa" DEM "đêm" PHIEN "phiên" MUNG "mùng"
    HIEN "hiện" CO "có" DA "đã" DANG "đang" TOAN "toàn" LA "là" VAN "vẫn" CHI "chỉ" MOI "mới" VA "và"
    MOI_EACH "mỗi" HANG "hàng" HANG_ALSO "hằng" MOT "một" NHUNG "những" CAC "các" MAY "mấy" NHIEU "nhiều"
    DIP "dịp" LE "lễ" TET "tết" KY_NIEM "kỷ" NIEM "niệm" THANH "thành" LAP "lập" MANG "mạng" CHIEN "chiến" THANG_WIN "thắng"
    GIAI_FREE "giải" PHONG "phóng" GIA "giá" SANH "sánh" CO_FIXED "cố" DINH "định" GOC "gốc"
    DUOI "dưới" TREN "trên" HON "hơn" LAN "lần" TUOI "tuổi" VONG "vòng" HAN "hạn" THEM "thêm" SUOT "suốt" GAN "gần"
    KHOANG "khoảng" TU_JAIL "tù" TRO "trở" TAM_SIGHT "tầm" NHIN "nhìn" LUC "lúc" HOI "hồi" LE_RATE "lệ" SO_NUMBER "số"
}

/// Words behind `hiện` that make another word of it: `hiện đại`, `hiện vật`.
pub const NOT_NOW: [Key; 8] =
    [key("đại"), key("vật"), key("hành"), key("thực"), key("trạng"), key("diện"), key("tượng"), key("hữu")];

/// Plans, programmes and standards: the years behind them belong to their name.
pub const PLANS: [&[Key]; 14] = [
    &[key("kế"), key("hoạch")],
    &[key("KH")],
    &[key("dự"), key("toán")],
    &[key("chỉ"), key("tiêu")],
    &[key("mục"), key("tiêu")],
    &[key("nghị"), key("quyết")],
    &[key("chương"), key("trình")],
    &[key("đề"), key("án")],
    &[key("dự"), key("án")],
    &[key("chiến"), key("lược")],
    &[key("quy"), key("hoạch")],
    &[key("chuẩn"), key("nghèo")],
    &[key("phương"), key("hướng")],
    &[key("nhiệm"), key("vụ")],
];

/// Words that end a plan's name, so that what follows them is said of the figure.
pub const NOT_OF_A_NAME: [Key; 9] =
    [key("đạt"), key("là"), key("trong"), key("đến"), key("từ"), key("tăng"), key("giảm"), key("vào"), key("hết")];

/// Words that may stand between `so với` and the time compared with.
pub const COMPARED_FILLERS: &[Key] = &[
    key("thực"),
    key("hiện"),
    key("bình"),
    key("quân"),
    key("mức"),
    key("ước"),
    key("của"),
    key("kết"),
    key("quả"),
    key("thời"),
    key("điểm"),
];

/// The numbers that are written in words before `tháng`, `năm`, `quý`, up to twelve; `năm` (five) is not among them.
pub const NUMBERS: [(Key, u8); 13] = [
    (key("một"), 1),
    (key("hai"), 2),
    (key("ba"), 3),
    (key("bốn"), 4),
    (key("tư"), 4),
    (key("sáu"), 6),
    (key("bảy"), 7),
    (key("bẩy"), 7),
    (key("tám"), 8),
    (key("chín"), 9),
    (key("mười"), 10),
    (key("giêng"), 1),
    (key("chạp"), 12),
];

/// Roman numerals of quarters.
pub const ROMAN: [(Key, u8); 4] = [(key("I"), 1), (key("II"), 2), (key("III"), 3), (key("IV"), 4)];

/// `QI`, `QII` …: quarters written in one.
pub const ROMAN_GLUED: [(Key, u8); 4] = [(key("QI"), 1), (key("QII"), 2), (key("QIII"), 3), (key("QIV"), 4)];

/// Words that may follow a year without `năm` (`kế hoạch 2023 đạt …`). Any other word there is taken for what is counted.
pub const AFTER_YEAR: &[Key] = &[
    key("của"),
    key("là"),
    key("đạt"),
    key("đã"),
    key("có"),
    key("tăng"),
    key("giảm"),
    key("và"),
    key("đến"),
    key("lên"),
    key("xuống"),
    key("thì"),
    key("cho"),
    key("với"),
    key("trên"),
    key("tại"),
    key("trong"),
    key("theo"),
    key("ước"),
    key("bằng"),
    key("so"),
    key("tiếp"),
    key("vẫn"),
    key("sẽ"),
    key("được"),
    key("còn"),
    key("toàn"),
    key("khoảng"),
    key("hơn"),
    key("gần"),
    key("chỉ"),
    key("mới"),
    key("do"),
    key("vượt"),
    key("nhưng"),
    key("ở"),
    key("từ"),
    key("cả"),
    key("về"),
    key("các"),
    key("nhiều"),
    key("tổng"),
    key("khi"),
    key("để"),
    key("như"),
    key("song"),
    key("dự"),
    key("phấn"),
    key("hoàn"),
];

/// Words between `vụ` or `lúa` and its year: names of crop seasons.
pub const CROP: &[Key] = &[
    key("đông"),
    key("xuân"),
    key("hè"),
    key("thu"),
    key("mùa"),
    key("chiêm"),
    key("sớm"),
    key("muộn"),
    key("chính"),
    key("lúa"),
    key("màu"),
    key("mía"),
    key("ép"),
    key("muối"),
    key("tôm"),
    key("sản"),
    key("xuất"),
];
