//! The words that expressions of time are made of.

use crate::text::key::{Key, Sieve, key};

macro_rules! words {
    ($($name:ident $word:literal)*) => {
        $(pub const $name: Key = key($word);)*

        /// All of them.
        const ALL: &[Key] = &[$($name),*];

        /// All of them as they are spelt.
        #[cfg(test)]
        pub const SPELT: &[&str] = &[$($word),*];
    };
}

macro_rules! keys {
    ($($word:literal)*) => { &[$(key($word)),*] };
}

words! {
    NAM "năm" THANG "tháng" QUY "quý" NGAY "ngày" GIO "giờ" TUAN "tuần" PHUT "phút" GIAY "giây" THU_ORDINAL "thứ" NUA "nửa" H "h" G "g" T "T" Q "Q" GMT "GMT"
    GIAI "giai" DOAN "đoạn" NHIEM "nhiệm" KY "kỳ" THOI "thời" DIEM "điểm" GIAN "gian" KHOA "khóa" VU "vụ" NIEN "niên" DO "độ" NDTC "NĐTC"
    HOC "học" TAI "tài" CHINH "chính" MUA "mùa" LUA "lúa"
    CUNG "cùng" SO "so" VOI "với" TRUOC "trước" NGOAI "ngoái" QUA "qua" NAY "nay" NAY_THIS "này" TOI_NEXT "tới" DO_THERE "đó"
    SAU_AFTER "sau" TIEP "tiếp" THEO "theo" LIEN "liền" KE "kề" LIEN_ALSO "liên" TUC "tục" DANH "đánh" LUOT "lượt" TUONG "tương" UNG "ứng" TINH_STATE "tình" HINH "hình" TAM_HEART "tâm" TRONG_HEAVY "trọng" VUA "vừa" ROI "rồi" DAY "đây" CACH "cách"
    DAU "đầu" CUOI "cuối" GIUA "giữa" CON "còn" CUA "của" CA "cả" TRONG "trong" VAO "vào" TU "từ" TAI_AT "tại"
    DEN "đến" HET "hết" TINH "tính" CHUNG "chung" LUY "lũy" KE_SUM "kế" TICH "tích" CONG "cộng" DON "dồn" CHO "cho"
    KET "kết" THUC "thúc" SANG "sáng" CHIEU "chiều" TOI_EVENING "tối" TRUA "trưa" DEM "đêm" PHIEN "phiên" MUNG "mùng"
    HIEN "hiện" CO "có" DA "đã" DANG "đang" TOAN "toàn" LA "là" VAN "vẫn" CHI "chỉ" MOI "mới" VA "và"
    MOI_EACH "mỗi" HANG "hàng" HANG_ALSO "hằng" MOT "một" NHUNG "những" CAC "các" MAY "mấy" NHIEU "nhiều"
    DIP "dịp" LE "lễ" TET "tết" KY_NIEM "kỷ" NIEM "niệm" THANH "thành" LAP "lập" MANG "mạng" CHIEN "chiến" THANG_WIN "thắng"
    GIAI_FREE "giải" PHONG "phóng" GIA "giá" SANH "sánh" CO_FIXED "cố" DINH "định" GOC "gốc"
    DUOI "dưới" TREN "trên" HON "hơn" LAN "lần" TUOI "tuổi" LUONG "lương" VONG "vòng" HAN "hạn" HANH "hành" THEM "thêm" SUOT "suốt" GAN "gần"
    KHOANG "khoảng" TU_JAIL "tù" TRO "trở" TAM_SIGHT "tầm" NHIN "nhìn" LUC "lúc" HOI "hồi" LE_RATE "lệ" SO_NUMBER "số" DATE "date" HOM "hôm" GAP "gấp" DOI "đôi" BA "ba" NUA_MORE "nữa" KE_SINCE "kể" TIEN "tiên" NHAT "nhất" VAI "vài" QUA_RESULT "quả" CHUA "chưa" NGHI "nghỉ" RIENG "riêng" HUONG "hướng" LUAT "luật" KEO "kéo" DAI "dài" CHUYEN "chuyển" SANG_OVER "sang" NGUON "nguồn" LAI "lại" SOM "sớm" MAI "mai" CK "CK" SCK "SCK" DAI_GREAT "đại" HOI_MEET "hội" QUYET "quyết" XAP "xấp" XI "xỉ" DUONG "dương" NGANG "ngang" CHAM "chậm" MUON "muộn" HOACH "hoạch" THU_REAP "thu" DAT "đạt" TOT "tốt" NGHIEP "nghiệp" NGHE "nghề" MUC "mức" SINH "sinh" SN "SN"
}

/// Words that an expression of time may begin with, those of [`NUMBERS`] and [`ROMAN_GLUED`] left out.
const BEGIN: &[Key] = &[
    MUNG,
    QUA,
    NAM,
    THANG,
    QUY,
    NGAY,
    THU_ORDINAL,
    DAU,
    CUOI,
    GIUA,
    NUA,
    GIAI,
    NHIEM,
    THOI,
    KHOA,
    NIEN,
    NDTC,
    VU,
    LUA,
    GMT,
    GIA,
    TAM_SIGHT,
    KY,
    Q,
    T,
    LUY,
    CONG,
    TINH,
    CHO,
    DEN,
    TOI_NEXT,
    KET,
    HET,
    CUNG,
    CK,
    SCK,
    HIEN,
    TU,
    TRONG,
    VAO,
    CA,
    SAU_AFTER,
    HAN,
    VONG,
    TRUOC,
    SANG,
    CHIEU,
    TOI_EVENING,
    TRUA,
    DEM,
    PHIEN,
    HOM,
    TAI_AT,
];

/// Words that open an occasion.
const OPEN_OCCASIONS: &[Key] = &[DIP, TET, LE, KY_NIEM, NGAY];

/// Words that the finding of times stops at; it passes most others by.
pub const STOPS: Sieve = Sieve::new(&[
    BEGIN,
    &[VAI],
    OPEN_OCCASIONS,
    &numbers(&NUMBERS),
    &numbers(&ROMAN_GLUED),
    &firsts::<{ TITLES.len() }>(TITLES),
]);

/// What begins the phrases that say what is told of a time.
pub const TELLING: Sieve = Sieve::new(&[
    &firsts::<{ TASKS_AHEAD.len() }>(TASKS_AHEAD),
    &firsts::<{ RESULTS.len() }>(RESULTS),
    &firsts::<{ INTENTIONS.len() }>(INTENTIONS),
    &firsts::<{ SETTING_TO.len() }>(SETTING_TO),
]);

/// What begins the phrases that name what is reported on.
pub const REPORTING: Sieve = Sieve::new(&[&firsts::<{ REPORTED.len() }>(REPORTED)]);

/// Those of them that open an occasion or a title.
pub const OPENERS: Sieve = Sieve::new(&[OPEN_OCCASIONS, &firsts::<{ TITLES.len() }>(TITLES)]);

/// Words that may begin a number.
pub const COUNT: Sieve = Sieve::new(&[&numbers(&NUMBERS), &[NAM]]);

/// Words that may stand second in an expression of time.
pub const GO_ON: Sieve = Sieve::new(&[
    ALL,
    &numbers(&NUMBERS),
    &numbers(&ROMAN),
    &numbers(&ROMAN_GLUED),
    &numbers(&MONTH_NAMES),
    CROP,
    TRADE,
]);

const fn numbers<const N: usize>(words: &[(Key, u8); N]) -> [Key; N] {
    let (mut keys, mut at) = ([words[0].0; N], 0);
    while at < N {
        keys[at] = words[at].0;
        at += 1;
    }
    keys
}

/// The first words of phrases.
const fn firsts<const N: usize>(phrases: &[&[Key]]) -> [Key; N] {
    let (mut keys, mut at) = ([phrases[0][0]; N], 0);
    while at < N {
        keys[at] = phrases[at][0];
        at += 1;
    }
    keys
}

/// Words behind `hiện` that make another word of it: `hiện đại`, `hiện vật`.
pub const NOT_NOW: &[Key] = keys! {
    "đại" "vật" "hành" "thực" "trạng" "diện" "tượng" "hữu"
};

/// What begins like one of them and is none.
pub const AREA: &[Key] = keys! { "diện" "tích" };

/// Words before `hiện` that make another word of it: `thực hiện`.
pub const NOT_BEFORE_NOW: &[Key] = keys! {
    "thực" "phát" "thể" "xuất" "biểu" "tái" "hiển"
};

/// Words before `vụ` that make another word of it (`nhiệm vụ`), or count cases (`18 vụ`).
pub const NOT_A_CROP: &[Key] = keys! {
    "nhiệm" "dịch" "nghiệp" "phục" "công" "tác" "sự" "thời"
};

/// What a session is held for.
pub const TRADE: &[Key] = keys! { "giao" "dịch" };

/// Words before `thứ 5` that make a rank of it.
pub const RANKED: &[Key] = keys! {
    "lần" "đứng" "xếp" "hạng" "khóa"
};

/// Words of how something began.
pub const BEGAN: &[&[Key]] = &[
    keys! { "thành" "lập" },
    keys! { "được" "lập" },
    keys! { "ra" "đời" },
    keys! { "hình" "thành" },
    keys! { "khánh" "thành" },
    keys! { "sáng" "lập" },
    keys! { "khởi" "công" },
    keys! { "vào" "hoạt" "động" },
    keys! { "sinh" },
    keys! { "SN" },
    keys! { "khởi" "công" "xây" "dựng" },
];

/// Words of what is held on a day.
pub const HELD: &[&[Key]] = &[
    keys! { "tổ" "chức" },
    keys! { "hội" "nghị" },
    keys! { "hội" "thảo" },
    keys! { "đại" "hội" },
    keys! { "cuộc" "họp" },
    keys! { "kỳ" "họp" },
    keys! { "buổi" },
    keys! { "làm" "việc" "với" },
    keys! { "khai" "mạc" },
    keys! { "diễn" "ra" },
    keys! { "chủ" "trì" },
    keys! { "ban" "hành" },
    keys! { "ký" },
    keys! { "phát" "biểu" },
    keys! { "công" "bố" },
    keys! { "cho" "biết" },
];

/// Plans: the time behind them belongs to their name.
pub const PLANS: &[&[Key]] = &[
    keys! { "kế" "hoạch" },
    keys! { "KH" },
    keys! { "dự" "toán" },
    keys! { "chỉ" "tiêu" },
    keys! { "mục" "tiêu" },
    keys! { "nghị" "quyết" },
    keys! { "phương" "hướng" },
    keys! { "nhiệm" "vụ" },
];

/// Programmes, standards and laws: the years of a stage behind them belong to their title.
pub const TITLES: &[&[Key]] = &[
    keys! { "chương" "trình" },
    keys! { "đề" "án" },
    keys! { "dự" "án" },
    keys! { "chiến" "lược" },
    keys! { "quy" "hoạch" },
    keys! { "chuẩn" "nghèo" },
    keys! { "tiêu" "chí" "quốc" "gia" },
    keys! { "bộ" "tiêu" "chí" },
    keys! { "nghị" "quyết" },
    keys! { "quyết" "định" },
    keys! { "kế" "hoạch" },
    keys! { "đại" "hội" },
    keys! { "hội" "nghị" },
    keys! { "ban" "chấp" "hành" },
    keys! { "kỳ" "họp" },
];

/// Words of what came of a time: `kết quả thực hiện chương trình … giai đoạn 2016 - 2020`.
pub const RESULTS: &[&[Key]] = &[keys! { "kết" "quả" }, keys! { "tổng" "kết" }, keys! { "sơ" "kết" }];

/// Words of an end that lies ahead: `công trình sẽ hoàn thành (trong) năm 2030`.
pub const ENDS: &[&[Key]] = &[
    keys! { "hoàn" "thành" },
    keys! { "khai" "thác" },
    keys! { "sử" "dụng" },
    keys! { "hoạt" "động" },
    keys! { "vận" "hành" },
    keys! { "về" "đích" },
];

/// Words of what is reported on: the year behind them is no event's.
pub const REPORTED: &[&[Key]] = &[
    keys! { "kết" "quả" },
    keys! { "tổng" "kết" },
    keys! { "sơ" "kết" },
    keys! { "báo" "cáo" },
    keys! { "tình" "hình" },
    keys! { "công" "tác" },
    keys! { "nhiệm" "vụ" },
    keys! { "kế" "hoạch" },
    keys! { "chỉ" "tiêu" },
    keys! { "dự" "toán" },
    keys! { "phong" "trào" },
    keys! { "thi" "đua" },
    keys! { "kinh" "doanh" },
    keys! { "thực" "hiện" },
    keys! { "triển" "khai" },
];

/// Words of what somebody means to do.
pub const INTENTIONS: &[&[Key]] = &[
    keys! { "đặt" "mục" "tiêu" },
    keys! { "đặt" "ra" "mục" "tiêu" },
    keys! { "đặt" "ra" "chỉ" "tiêu" },
    keys! { "đề" "ra" "mục" "tiêu" },
    keys! { "đề" "ra" "chỉ" "tiêu" },
    keys! { "phấn" "đấu" },
    keys! { "dự" "kiến" },
    keys! { "triển" "khai" "nhiệm" "vụ" },
    keys! { "phương" "hướng" },
    keys! { "hướng" "tới" },
    keys! { "hướng" "đến" },
    keys! { "kỳ" "vọng" },
    keys! { "sẽ" },
];

/// Words of what somebody sets to, behind the time that opens the sentence: `Trong năm 2024, huyện tập trung thực hiện đề án`.
pub const SETTING_TO: &[&[Key]] = &[keys! { "tập" "trung" "thực" "hiện" }, keys! { "tập" "trung" "triển" "khai" }];

/// Words behind a time that say how it is now, or what it has come to: `từ 9% năm 2011 xuống còn …`.
pub const TURNS: &[&[Key]] =
    &[keys! { "đến" "nay" }, keys! { "nay" }, keys! { "xuống" }, keys! { "lên" }, keys! { "còn" }];

/// Words that say the tasks of the time behind them lie ahead: `tổng kết công tác năm 2017, triển khai nhiệm vụ năm 2018`.
pub const TASKS_AHEAD: &[&[Key]] = &[
    keys! { "triển" "khai" "nhiệm" "vụ" },
    keys! { "triển" "khai" "công" "tác" },
    keys! { "triển" "khai" "kế" "hoạch" },
    keys! { "triển" "khai" "phương" "hướng" },
    keys! { "phương" "hướng" },
    keys! { "đề" "ra" "nhiệm" "vụ" },
    keys! { "bàn" "nhiệm" "vụ" },
];

/// Papers that a year may belong to: `Nghị định 105 năm 2014`.
pub const PAPERS: &[&[Key]] = &[
    keys! { "nghị" "định" },
    keys! { "nghị" "quyết" },
    keys! { "quyết" "định" },
    keys! { "thông" "tư" },
    keys! { "chỉ" "thị" },
    keys! { "công" "văn" },
    keys! { "kết" "luận" },
    keys! { "pháp" "lệnh" },
];

/// Words before a number that say how much, so that the number is no year.
pub const AMOUNTS: &[Key] = keys! {
    "đạt" "có" "là" "còn" "được" "trên" "hơn" "gần" "khoảng" "dưới" "từ" "tăng" "giảm" "với" "số" "cho" "mở" "thu" "chi"
    "trồng" "xây" "tặng" "cấp" "chiếm" "bằng" "ước" "quá" "lên" "xuống" "và" "đến"
};

/// Words of what has been done for so many years: `sau 5 năm thực hiện`, `sau 3 năm xây dựng nông thôn mới`.
pub const DONE_SINCE: &[Key] = keys! {
    "thực" "triển" "thi" "kinh" "làm" "xây" "phấn" "nỗ" "hoạt" "tổ" "thành" "đi" "ra" "đổi" "phát" "sắp" "đầu" "kể" "vận" "áp" "tham"
};

/// Words of a sum since New Year.
pub const SUMS: &[&[Key]] = &[&[LUY, KE_SUM], &[LUY, TICH], &[CONG, DON], &[TINH, CHUNG]];

/// Words that may stand between `lũy kế` and its amount.
pub const SUM_TO: &[Key] = keys! {
    "đạt" "ước" "được" "có" "là" "đã" "thực" "hiện" "lên" "tới" "đến" "hơn" "trên" "gần" "khoảng" "thu" "chi"
};

/// Words that end a plan's name, so that what follows them is said of the figure.
pub const NOT_OF_A_NAME: &[Key] = keys! {
    "hơn" "và" "đạt" "là" "trong" "đến" "từ" "tăng" "giảm" "vào" "hết"
};

/// Words that `hơn` makes a comparison of: `cao hơn mức tăng 2% của năm 2020`.
pub const MORE_OR_LESS: &[Key] = keys! {
    "cao" "thấp" "lớn" "nhỏ" "nhiều" "ít" "tốt" "kém" "nhanh" "chậm"
};

/// Words of how a number of times is meant when it compares: `gấp 2 lần năm 2020`, but `trợ cấp một lần năm 2020`.
pub const MULTIPLIED: &[Key] = keys! {
    "gấp" "bằng" "tăng" "giảm" "hơn" "bội" "kém"
};

/// Words that may stand between `so với` and the time compared with.
pub const COMPARED_FILLERS: &[Key] = keys! {
    "cả" "thực" "hiện" "bình" "quân" "mức" "ước" "của" "kết" "quả" "thời" "điểm" "Tết" "Nguyên" "đán"
};

/// The numbers that are written in words before `tháng`, `năm`, `quý`, up to twelve; `năm` (five) is not among them.
pub const NUMBERS: [(Key, u8); 10] = [
    (key("một"), 1),
    (key("hai"), 2),
    (key("ba"), 3),
    (key("bốn"), 4),
    (key("sáu"), 6),
    (key("bảy"), 7),
    (key("bẩy"), 7),
    (key("tám"), 8),
    (key("chín"), 9),
    (key("mười"), 10),
];

/// What crops are counted in: behind a season and a number they say that the number is no year.
pub const OF_CROPS: &[Key] = keys! {
    "ha" "héc" "hecta" "tấn" "tạ" "kg" "sào" "mẫu" "hộ" "cây" "gốc" "con"
};

/// Names that only months have.
pub const MONTH_NAMES: [(Key, u8); 3] = [(key("giêng"), 1), (key("tư"), 4), (key("chạp"), 12)];

/// Roman numerals of quarters.
pub const ROMAN: [(Key, u8); 4] = [(key("I"), 1), (key("II"), 2), (key("III"), 3), (key("IV"), 4)];

/// `QI`, `QII` …: quarters written in one.
pub const ROMAN_GLUED: [(Key, u8); 4] = [(key("QI"), 1), (key("QII"), 2), (key("QIII"), 3), (key("QIV"), 4)];

/// Words that may follow a year without `năm` (`kế hoạch 2023 đạt …`). Any other word there is taken for what is counted.
pub const AFTER_YEAR: &[Key] = keys! {
    "của" "là" "đạt" "đã" "có" "tăng" "giảm" "và" "đến" "lên" "xuống" "thì" "cho" "với" "trên" "tại" "trong" "theo"
    "ước" "bằng" "so" "tiếp" "vẫn" "sẽ" "được" "còn" "toàn" "khoảng" "hơn" "gần" "chỉ" "mới" "do" "vượt" "nhưng" "ở"
    "từ" "cả" "về" "các" "nhiều" "tổng" "khi" "để" "như" "song" "đều" "cũng" "lần" "không" "sang" "dự" "phấn" "hoàn"
    "thu" "diễn" "huy" "trao" "tặng" "hỗ" "giúp" "tuyển" "tạo" "xây" "triển" "thực" "khai" "kết" "bắt" "ghi" "nhận" "xếp"
    "bị" "đang" "phải" "gồm" "chiếm" "nhằm" "thuộc" "cao" "thấp" "chính" "vừa"
};

/// The animals that years are called by: `Tết Quý Mão 2023`.
pub const ZODIAC: &[Key] = keys! {
    "Tý" "Sửu" "Dần" "Mão" "Thìn" "Tỵ" "Tị" "Ngọ" "Mùi" "Thân" "Dậu" "Tuất" "Hợi"
};

/// Words between `vụ` or `lúa` and its year: names of crop seasons.
pub const CROP: &[Key] = keys! {
    "đông" "xuân" "hè" "thu" "mùa" "chiêm" "sớm" "muộn" "chính" "lúa" "màu" "mía" "ép" "muối" "tôm" "sản" "xuất"
};
