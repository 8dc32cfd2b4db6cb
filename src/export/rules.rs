//! The grammar's rules in Vietnamese words, for who reads why a row came out as it did.

/// `(a rule's name in the grammar, what it goes by)`
const RULES: &[(&str, &str)] = &[
    // What a number is.
    ("figure", "số đứng riêng một dòng"),
    ("first part of a list", "phần đầu của số tổng đứng trước"),
    ("part of a list", "một phần của số tổng đứng trước"),
    ("part of a list of two", "một trong hai phần của số tổng"),
    ("part in a bracket", "phần nêu trong ngoặc"),
    ("part out of a whole", "phần trên tổng số"),
    ("pair of part and whole", "cặp phần/tổng số"),
    ("pair of two figures", "cặp hai số liệu"),
    ("pair of done and planned", "cặp thực hiện/kế hoạch"),
    ("criterion", "ngưỡng nói rõ cái gì được đếm"),
    ("number of a name", "số thuộc tên gọi"),
    ("year without its word", "năm không có chữ “năm”"),
    ("no number", "không phải số liệu"),
    // How far a plan was met.
    ("share of a named plan", "tỷ lệ so với kế hoạch được nêu tên"),
    ("share of a plan left out", "tỷ lệ đạt, kế hoạch không nhắc lại"),
    ("share of the plan in a bracket", "tỷ lệ của kế hoạch nêu trong ngoặc"),
    ("share of the plan that opened", "tỷ lệ của kế hoạch nêu ở đầu câu"),
    ("share of a plan before its value", "tỷ lệ đạt đứng trước số thực hiện"),
    ("its share before", "tỷ lệ đạt đứng trước số thực hiện"),
    ("list of shares of one plan", "danh sách tỷ lệ của cùng một kế hoạch"),
    ("plan stated", "kế hoạch được nêu bằng số"),
    ("plan in a bracket", "kế hoạch nêu trong ngoặc"),
    ("plan before its result", "kế hoạch nêu trước số thực hiện"),
    ("target in a bracket", "chỉ tiêu nêu trong ngoặc"),
    ("bracket like the one before", "ngoặc cùng kiểu với ngoặc trước"),
    ("excess over plan", "phần vượt kế hoạch"),
    ("excess that is attainment", "“vượt” mà phép tính cho thấy là đạt"),
    ("points from a target", "số điểm phần trăm hơn, kém chỉ tiêu"),
    ("difference from plan", "hơn, kém kế hoạch bao nhiêu"),
    ("distance from a plan", "hơn, kém kế hoạch bao nhiêu"),
    ("times a plan", "gấp mấy lần kế hoạch"),
    // Change.
    ("rise or fall", "mức tăng, giảm"),
    ("signed", "mức tăng, giảm có dấu + −"),
    ("times", "gấp mấy lần"),
    ("ratio to another time", "tỷ lệ so với kỳ khác"),
    ("ratio like the comparison before", "tỷ lệ cùng kiểu với so sánh trước"),
    ("compared with a stated value", "so với một số được nêu"),
    ("change before its level", "mức tăng, giảm đứng trước số liệu"),
    ("earlier value in a bracket", "số kỳ trước nêu trong ngoặc"),
    ("earlier value with its date", "số kỳ trước có nêu thời gian"),
    ("earlier value behind a comparison", "số kỳ trước đứng sau chữ so sánh"),
    ("earlier value behind the value", "số kỳ trước đứng sau số liệu"),
    ("earlier values in order", "các số kỳ trước nêu lần lượt"),
    ("down from an earlier value", "giảm từ số kỳ trước"),
    ("from one to another", "từ số này lên, xuống số kia"),
    ("from one to the value again", "từ số kỳ trước đến chính số liệu"),
    ("list of changes", "danh sách mức tăng, giảm"),
    ("one more change of a list", "một mức tăng, giảm nữa của danh sách"),
    ("one more of a list of changes", "một mức tăng, giảm nữa của danh sách"),
    ("one more comparison", "thêm một so sánh"),
    ("the same change in per cent", "cùng mức tăng, giảm ấy tính bằng phần trăm"),
    ("the same change as an amount", "cùng mức tăng, giảm ấy tính bằng số tuyệt đối"),
    ("bracket like the shares before", "ngoặc ghi tỷ lệ đạt như các dòng trước"),
    // Names and units.
    ("own words", "lời đứng trước số"),
    ("own words and what follows", "lời đứng trước số và danh từ sau số"),
    ("what follows", "lời đứng sau số"),
    ("figure before", "lấy theo số liệu đứng trước"),
    ("sentence before", "lấy theo câu trước"),
    ("list before", "lấy lần lượt theo danh sách trước"),
    ("total", "lấy theo số tổng"),
    ("nothing", "không thấy lời nào"),
    ("leaned", "lấy theo số đứng cạnh hoặc danh từ ở gần"),
    ("comma between thousands", "dấu phẩy ngăn hàng nghìn"),
    ("torn number joined", "số bị tách rời được ghép lại"),
    ("word before the number", "chữ đứng ngay trước số"),
    ("words around the number", "chữ đứng quanh số"),
    // Time, status, place.
    ("time before the number", "thời gian đứng trước số"),
    ("time behind the number", "thời gian đứng ngay sau số"),
    ("time at the sentence's end", "thời gian ở cuối câu"),
    ("compared with the one before", "kỳ đứng liền sau kỳ được so sánh"),
    ("total's time", "thời gian của số tổng hoặc câu trước"),
    ("paragraph's time", "thời gian mở đầu đoạn"),
    ("report's time", "thời gian của cả báo cáo"),
    ("no time said", "báo cáo không nói thời gian"),
    ("words of what is to be done", "lời nói về việc sẽ làm"),
    ("time that lies ahead", "thời gian chưa tới khi báo cáo được viết"),
    ("place among its words", "địa danh trong lời của số này"),
    ("table_heading", "tiêu đề cột và tên dòng của bảng"),
];

/// A rule in Vietnamese words; one that has none keeps its name.
pub fn in_words(rule: &str) -> &str {
    RULES.iter().find(|(name, _)| *name == rule).map_or(rule, |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rule_is_listed_twice() {
        for (at, (name, _)) in RULES.iter().enumerate() {
            assert!(RULES[..at].iter().all(|(other, _)| other != name), "{name}");
        }
        assert_eq!(in_words("own words"), "lời đứng trước số");
        assert_eq!(in_words("unheard of"), "unheard of");
    }
}
