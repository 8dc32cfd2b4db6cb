//! The words that steer the reading of a sentence. One entry a label and a kind; spellings apart by `|`.

use super::Label::{self, *};
use crate::report::Bound::*;

/// `(what it does, spelling|spelling|…)`
pub static WORDS: &[(Label, &str)] = &[
    // How a number is to be taken.
    (Bound(Over), "hơn|trên|trên mức|quá|lớn hơn|vượt mốc|cán mốc|vượt ngưỡng|vượt quá|hơn mức|chạm mốc|vượt con số"),
    (
        Bound(Nearly),
        "gần|suýt soát|ngót|ngót nghét|sắp|chưa đến|chưa đầy|chưa tới|gần như|tiệm cận|ngấp nghé|ngấp nghé mức|mấp mé",
    ),
    (
        Bound(About),
        "khoảng|khoảng chừng|chừng|tầm|xấp xỉ|ước|ước tính|ước khoảng|ước chừng|độ|trên dưới|vào khoảng|cỡ|\
         ước tính khoảng|dao động khoảng|dao động quanh|dao động quanh mức|quanh mức|dự ước|ước thực hiện|\
         ước đạt khoảng|ước tính đạt|ước đạt|ướt đạt|ước hoàn thành",
    ),
    (Bound(Over), "khoảng hơn|khoảng trên|ước đạt hơn|ước đạt trên|ước tính hơn|ước trên|ước hơn"),
    (Bound(Nearly), "khoảng gần|ước đạt gần|ước gần"),
    (Bound(Under), "dưới|dưới mức|nhỏ hơn"),
    (
        Bound(AtLeast),
        "ít nhất|tối thiểu|tối thiểu là|ít nhất là|không dưới|không thấp hơn|chí ít|không ít hơn|tối thiểu từ|\
         ít nhất từ",
    ),
    (
        Bound(AtMost),
        "tối đa|không quá|không vượt quá|không được vượt quá|không để vượt quá|không được quá|nhiều nhất|tối đa là|\
         không cao hơn|không trên",
    ),
    (BoundAfter(AtLeast), "trở lên"),
    (BoundAfter(AtMost), "trở xuống"),
    // Plans and how far they were met.
    (
        Plan,
        "giá dự kiến|mức dự kiến|số dự kiến|giá kế hoạch|mức đề ra|mức giới hạn|giới hạn|mức trần|mức khống chế|\
         mức giao|mức được giao|số được giao|mức kế hoạch|số giao|mức chỉ tiêu|mốc đề ra|đích đề ra|số kế hoạch|\
         yêu cầu đề ra|mức đăng ký|kế hoạch đăng ký|chỉ tiêu đăng ký|mức giao đầu năm|con số kế hoạch|dự toán năm|\
         chỉ tiêu năm|mục tiêu năm|nq|nqđh|nq đh|nq đại hội|nghị quyết đại hội|chỉ tiêu đại hội|mục tiêu đại hội|\
         chỉ tiêu nq|mục tiêu nq|chỉ tiêu kh|nqhđnd|nq hđnd|nghị quyết hđnd|kế hoạch cả năm|kế hoạch|kh|k/h|\
         kế hoạch năm|dự toán|chỉ tiêu|mục tiêu|nghị quyết|chỉ tiêu kế hoạch|kế hoạch vốn|dự toán pháp lệnh|\
         chỉ tiêu pháp lệnh|mục tiêu kế hoạch|mục tiêu nghị quyết|chỉ tiêu nghị quyết|chỉ tiêu phấn đấu|\
         mục tiêu phấn đấu|mức phấn đấu|phương án được duyệt|đề án được duyệt|đề án|kế hoạch đề ra|kế hoạch giao|\
         chỉ tiêu giao|dự toán giao|mức dự toán|số dự toán|kế hoạch được giao|chỉ tiêu được giao|dự toán được giao|\
         mục tiêu đề ra|chỉ tiêu đề ra|dự toán pháp lệnh được giao|nhiệm vụ được giao|nhiệm vụ năm|định mức|\
         kế hoạch dự toán|tổng kế hoạch|tổng kế hoạch vốn|trên tổng số vốn|trên tổng vốn|trên tổng kế hoạch vốn|\
         tổng dự toán|tổng mức đầu tư|nhiệm vụ chi|nhiệm vụ thu|kịch bản tăng trưởng|kịch bản đề ra|kịch bản điều hành",
    ),
    (PlanTail, "giao|đề ra|đặt ra|được duyệt|đã đề ra|phê duyệt"),
    (
        Reach,
        "đạt|hoàn thành|đạt được|đạt tỷ lệ|đạt mức|thực hiện|thực hiện tốt|thực hiện hiệu quả|\
         thực hiện có hiệu quả|hoàn thành tốt|thực hiện đạt|chỉ đạt|mới đạt|đã đạt|hoàn thành được|\
         đã hoàn thành|thực hiện được|mới hoàn thành|mới chỉ đạt|cán đích|đạt đến|đạt tới|đạt con số|đạt mốc|đều đạt|\
         cùng đạt|đạt con số kỷ lục|đạt mức kỷ lục|đạt kỷ lục|đạt đỉnh",
    ),
    (Equal, "bằng|tương đương|tương đương với|tương ứng|tương ứng với|chỉ bằng|mới bằng|tức"),
    (Exceed, "vượt|vượt mức|vượt xa|đạt vượt|hoàn thành vượt|hoàn thành vượt mức|vượt cao|đạt và vượt|tăng vượt"),
    (Short, "chậm|thiếu|còn thiếu|hụt|hụt thu|thiếu hụt"),
    // Change.
    (
        Up,
        "tỷ lệ tăng đạt|tỷ lệ tăng là|đã tăng trưởng|đã tăng trưởng mạnh|đã tăng trưởng khá|đã tăng trưởng nhanh|\
         đã tăng mạnh|đã tăng nhanh|đã tăng nhẹ|đã tăng khá|tăng tốt|tăng khá tốt|tăng tương đối|tăng trưởng tốt|\
         tăng trưởng khá tốt|tăng trưởng tương đối|tăng khá cao|tăng khá mạnh|tăng rất cao|tăng rất mạnh|tăng đáng kể|\
         tăng ấn tượng|tăng nhanh|tăng chậm|tăng vượt bậc|tăng tích cực|tăng ổn định|tăng thêm tới|\
         tăng trưởng khá cao|tăng trưởng khá mạnh|tăng trưởng rất cao|tăng trưởng rất mạnh|tăng trưởng đáng kể|\
         tăng trưởng ấn tượng|tăng trưởng nhanh|tăng trưởng chậm|tăng trưởng vượt bậc|tăng trưởng tích cực|\
         tăng trưởng ổn định|tăng trưởng thêm tới|nhích|nhích lên|nhích thêm|nhích nhẹ|thêm được|dôi ra|tăng vọt|vọt|\
         bứt lên|mở rộng thêm|cao hơn cùng kỳ|đội thêm|tăng đều|tăng khá|nhỉnh|tăng ròng|dày thêm|tăng tiếp|lại thêm|\
         hơn năm trước|hơn năm ngoái|hơn năm học trước|hơn cùng kỳ|tăng lại|tăng|bổ sung thêm|giao bổ sung|\
         được giao bổ sung|tăng thêm|tăng trưởng|cao hơn|nhiều hơn|nhỉnh hơn|lớn hơn so|mức tăng|tăng tới|\
         tăng tương ứng|tăng bình quân|tăng bình quân mỗi năm|tăng bình quân hàng năm|tăng bình quân hằng năm|\
         tăng với tốc độ|tăng với tốc độ bình quân|tăng với tốc độ trung bình|nhanh hơn|tăng mạnh|tăng nhẹ|tăng cao|\
         tăng tuyệt đối|số tuyệt đối tăng|về số tuyệt đối tăng|tăng thêm được|tiếp tục tăng|tăng đến|dôi dư|đã tăng|\
         tăng được|tăng đột biến|chuyển tăng|bật tăng|tăng cao nhất|tăng mạnh nhất|tăng nhanh nhất|tăng chậm nhất|\
         tăng thấp nhất|tăng ít nhất|tăng nhiều nhất|phục hồi nhẹ|làm tăng|phục hồi mạnh|phục hồi tăng|\
         tăng trưởng mạnh|tăng trưởng cao|tăng trưởng nhẹ|tăng trưởng khá|tăng trưởng cao nhất|tăng trưởng mạnh nhất|\
         tăng trưởng bình quân|tăng trưởng đạt|tăng trưởng tới|tăng trưởng dương|phục hồi|hồi phục|và đặc biệt tăng|\
         đặc biệt là tăng|nhất là tăng|tiếp tục tăng trưởng|tiếp tục tăng mạnh|tiếp tục tăng nhẹ|tiếp tục tăng cao|\
         cao hơn nhiều|cao hơn rất nhiều|cao hơn khá nhiều|cao hơn hẳn|cao hơn đáng kể|nhiều hơn hẳn|nhiều hơn đáng kể",
    ),
    (
        Down,
        "làm giảm|giảm tuyệt đối|số tuyệt đối giảm|về số tuyệt đối giảm|tỷ lệ giảm đạt|tỷ lệ giảm là|giảm khá mạnh|\
         giảm khá sâu|giảm rất mạnh|giảm rất sâu|\
         giảm đáng kể|giảm nhanh|giảm khá|giảm thêm tới|tăng trưởng âm|bớt|sút|sút giảm|tụt|tụt giảm|lùi|vơi|ít đi|\
         rút ngắn|thu hẹp|giảm tiếp|giảm hẳn|kéo giảm được|bớt được|hụt đi|giảm thêm|mất|giảm tương đối|đi xuống|teo|\
         giảm|giảm được|thấp hơn|ít hơn|sụt giảm|giảm bớt|kém|giảm tới|kéo giảm|giảm bình quân|\
         giảm bình quân mỗi năm|giảm bình quân hàng năm|giảm bình quân hằng năm|giảm với tốc độ|\
         giảm với tốc độ bình quân|hạ|kém hơn|tiếp tục giảm|giảm tương ứng|giảm mạnh|giảm nhẹ|giảm sâu|sụt|giảm sút|\
         giảm đi|giảm đến|tiết giảm|cắt giảm được|chậm hơn|đã giảm|giảm sâu tới|hụt so với|suy giảm|giảm mạnh nhất|\
         giảm nhiều nhất|giảm sâu nhất|giảm ít nhất|giảm nhanh nhất|và đặc biệt giảm|đặc biệt là giảm|nhất là giảm|\
         tiếp tục giảm mạnh|tiếp tục giảm nhẹ|tiếp tục giảm sâu|thấp hơn nhiều|thấp hơn rất nhiều|thấp hơn khá nhiều|\
         thấp hơn hẳn|thấp hơn đáng kể|ít hơn nhiều|ít hơn hẳn|ít hơn đáng kể",
    ),
    (
        UpTo,
        "tăng lên|lên|vươn lên|nhích lên tới|nhích lên mức|nâng lên|lên tới|lên đến|tăng lên thành|đạt lên|\
         tăng lên đến|tăng lên tới|lên mức|tăng lên mức|lên thành|lên con số|lên tới con số|lên đến con số|\
         lên tới mức|lên đến mức",
    ),
    (
        DownTo,
        "còn|chỉ còn|xuống còn|giảm còn|giảm xuống còn|xuống|giảm xuống|hạ xuống|hạ còn|kéo giảm còn|\
         kéo giảm xuống còn|hiện còn|vẫn còn|xuống mức|giảm chỉ còn|thu hẹp còn|kéo xuống còn|nay còn|còn ở mức|\
         giảm về|hạ xuống còn|xuống chỉ còn",
    ),
    (
        Same,
        "ngang với|ngang bằng với|ngang mức|bằng với|tương đương với mức|giữ mức|không thay đổi|tương đương cùng kỳ|\
         bằng cùng kỳ|không đổi|không tăng không giảm|không tăng|không giảm|ngang bằng|bằng với cùng kỳ|\
         tương đương với cùng kỳ|tương đương so với cùng kỳ|giữ nguyên|bằng so với cùng kỳ|không tăng, không giảm|\
         xấp xỉ cùng kỳ",
    ),
    (Multiply, "gấp|tăng gấp|cao gấp|nhiều gấp|lớn gấp|gấp hơn|cao hơn gấp|gấp tới"),
    (MultiplyBy(2), "gấp đôi|tăng gấp đôi"),
    (MultiplyBy(3), "gấp ba"),
    (
        Against,
        "đối chiếu|đối chiếu với|đặt cạnh|nếu so với|sánh với|so sánh|so với|so|so với mức|so cùng|so sánh với|\
         so với số",
    ),
    // Shares, rates, averages.
    (Share, "chiến tỷ lệ|chiếm|chiếm tỷ lệ|chiếm tỷ trọng|chiếm tới|đóng góp|chiếm đến|chiếm phần lớn"),
    (
        Rate,
        "tỷ lệ|tỷ lệ tăng trưởng|tỷ lệ tăng dân số|tỷ lệ tăng tự nhiên|tỷ lệ tăng dân số tự nhiên|tỷ lệ giảm nghèo|\
         tỷ lệ giảm hộ nghèo|tỷ lệ giảm sinh|tỷ số giới tính|tỷ trọng|tỷ suất|tốc độ|biên lợi nhuận|lãi suất|công suất|\
         độ che phủ|\
         độ bao phủ|mức tăng trưởng|hiệu suất|cơ cấu|tỷ lệ phần trăm|roe|roa|tỉ lệ bao phủ|tỷ lệ bao phủ|\
         tốc độ tăng trưởng|tốc độ tăng|tỷ lệ che phủ|nợ xấu|tỷ lệ thất nghiệp",
    ),
    (
        Average,
        "bình quân|trung bình|mỗi|bình quân mỗi|trung bình mỗi|bình quân đầu người|mức|mức hỗ trợ|mức vay|đơn giá|\
         giá bình quân|mức chi|định mức hỗ trợ",
    ),
    (
        Respectively,
        "lần lượt|lần lượt là|tương ứng là|lần lượt đạt|theo thứ tự|lần lượt chiếm|tương ứng đạt|tương ứng lần lượt",
    ),
    // Parts.
    (
        Parts,
        "trong đó|trong đó có|gồm|bao gồm|gồm có|bao gồm cả|trong số này|trong số đó|trong tổng số|trong đó bao gồm|\
         chia ra|phân theo|chia theo|phân ra|gồm các|trong số|kể cả|nằm trong số đó|trong này|nhiều nhất là|\
         đông nhất là|tập trung nhiều nhất ở|tập trung nhiều nhất tại|nhiều nhất ở|nhiều nhất tại|tập trung ở|\
         tập trung tại|tập trung chủ yếu ở|tập trung chủ yếu tại|chủ yếu ở|chủ yếu tại|chủ yếu tập trung ở|\
         chủ yếu tập trung tại|tập trung nhiều ở|tập trung nhiều tại|chủ yếu sang|chủ yếu đi|chủ yếu gồm",
    ),
    (Apart, "riêng|tính riêng|riêng trong|nói riêng"),
    (Rest, "còn lại|số còn lại|các đơn vị còn lại|phần còn lại"),
    (
        Details,
        "đặc biệt là|nhất là|đó là|cụ thể|như sau|cụ thể là|nổi bật là|tiêu biểu|tiêu biểu là|điển hình|như|\
         đáng chú ý|nổi bật|chi tiết",
    ),
    // Done or to be done.
    (
        Intent,
        "trong nỗ lực|nhằm đạt|nhằm đạt được|nhằm hoàn thành|phấn đấu|phấn đấu đạt|dự kiến|mục tiêu đến|đặt mục tiêu|\
         mục tiêu là|đặt ra mục tiêu|đặt chỉ tiêu|đặt ra chỉ tiêu|đặt ra kế hoạch|đề ra kế hoạch|dự định|\
         đề ra mục tiêu|đề ra chỉ tiêu|ra chỉ tiêu|dự báo|kỳ vọng|sẽ|phương hướng|phấn viết|phấn đấu đến|\
         phấn đấu hoàn thành|\
         với mục tiêu|xây dựng kế hoạch|nhiệm vụ trọng tâm|dự kiến đạt|mục tiêu phấn đấu đạt|chỉ tiêu phấn đấu đạt|\
         mục tiêu đặt ra|mục tiêu chung|lên kế hoạch|có kế hoạch|được giao chỉ tiêu|được giao|giao chỉ tiêu|cần đạt|\
         phải đạt|cam kết|đặt kế hoạch|cố gắng|cố gắng đạt|quyết tâm|quyết tâm đạt|khuyến cáo|khuyến nghị|\
         thời gian tới|thời gian còn lại|từ nay đến cuối năm|từ đây đến cuối năm",
    ),
    (Bound(Nearly), "gần chạm|gần chạm mốc|gần cán mốc|gần chạm ngưỡng"),
    (Bound(Over), "vượt qua mốc|vượt qua con số|vượt qua ngưỡng"),
    (DownTo, "lùi về|rút về|hạ về|đưa về còn"),
    (
        Intent,
        "thông qua kế hoạch|trình kế hoạch|trình cổ đông kế hoạch|trình đại hội kế hoạch|trình hội đồng kế hoạch|\
         công bố kế hoạch|đưa ra kế hoạch|xây dựng mục tiêu|xây dựng chỉ tiêu|đưa ra mục tiêu|đưa ra chỉ tiêu|\
         theo quy hoạch|phải hoàn thành|phải đảm bảo|phải bảo đảm",
    ),
    (Fact, "kết quả|kết quả là|thực tế|trên thực tế"),
    // Small words.
    (
        Is,
        "là|dao động|dao động từ|dao động trong khoảng|dao động ở mức|ở mức|đứng ở mức|vào mức|ở|ở ngưỡng|\
         phổ biến ở ngưỡng|phổ biến ở mức|phổ biến từ|phổ biến",
    ),
    (Have, "có|có nơi|hiện có|đã có|đang có|có thêm|có tổng số|có tổng cộng"),
    (
        Filler,
        "con số đó|con số ấy|có thể|dù|dẫu|mặc dù|tính toàn|sơ bộ|hàng năm|hằng năm|sáng nay|trưa nay|chiều nay|\
         tối nay|đêm nay|đêm qua|tối qua|chiều qua|sáng qua|hôm nay|hôm qua|loại trừ yếu tố giá|\
         nếu loại trừ yếu tố giá|nếu loại trừ yếu tố giá thì|sau khi loại trừ yếu tố giá|đã loại trừ yếu tố giá|\
         con số này|số liệu này|không ngừng|số này|kết quả này|mức này|số đó|đã|đang|được|cho|thêm|mới|chỉ|cũng|đều|\
         vẫn|rồi|thì|mà|cả|tới|nay|trên địa bàn|tổng số|tổng cộng|hiện|hiện nay|đến nay|tính đến nay|lại|tất cả|khi|\
         đồng loạt|chỉ có|cho biết|ra|được là|từ đầu đến nay|từ trước đến nay|qua đó|từ đó|nhờ đó|lũy kế|luỹ kế|lũy tích|\
         cộng dồn|lũy tiến|tính|tính chung|chung|ngay|bước đầu|cơ bản|toàn bộ|tròn|đúng|vừa|đã được|mới chỉ|tổng|\
         nói trên|nêu trên|kể trên",
    ),
    (
        Fund,
        "kinh phí|số kinh phí|số tiền|tổng số tiền|tổng kinh phí|trị giá|trí giá|tổng trị giá|giá trị|tổng giá trị|\
         kinh phí thực hiện|tổng nguồn vốn|tổng tiền|tiền|tổng kinh phí thực hiện|tổng mức|\
         tổng cộng số tiền|tổng mức kinh phí|tổng số kinh phí|kinh phí là",
    ),
    (Joiner, "và|đồng thời|cùng|cùng với|hoặc|hay|lẫn|cộng với|nhưng|song|tuy nhiên|nhờ|nên|do|vì|kèm|chứ không phải"),
    (
        Opener,
        "theo đó|do vậy|vì vậy|vì thế|bởi vậy|theo báo cáo|bên cạnh đó|ngoài ra|cùng với đó|trong khi đó|mặt khác|\
         tuy vậy|ngược lại|thế nhưng|đến cuối kỳ|tính đến thời điểm này|nhìn chung|như vậy|tại buổi làm việc|\
         trước mắt|đối với|đối với lĩnh vực|nếu|liên quan đến|trong khi|đáng lo là|điều đáng bàn là|kế đến|kế đến là|\
         kế tiếp là|tiếp đến|tiếp theo|tiếp theo là|đứng đầu|đứng đầu là|dẫn đầu|dẫn đầu là|cao nhất|cao nhất là|\
         thấp nhất|thấp nhất là|đứng thứ hai|cuối cùng là|cuối cùng|chủ yếu là|sau đó là|theo sau là|xếp sau là|\
         lần đầu tiên|đây là lần đầu tiên",
    ),
    // Numbers that are no figures.
    (
        OrdinalHead,
        "thứ|lần thứ|khóa|kỳ họp thứ|mũi thứ|số thứ tự|stt|ca thứ|ngày thứ|năm thứ|vụ thứ|vị trí thứ|xếp thứ|\
         đứng thứ|khu vực số|phiên thứ|xếp hạng|thứ hạng|tốp|top|xếp trong nhóm|lọt vào nhóm|giai đoạn|\
         nằm trong nhóm|vị trí số|phụ lục số|biểu số|trang|thế kỷ|đầu thế kỷ|giữa thế kỷ|cuối thế kỷ|\
         những năm cuối thế kỷ|những năm đầu thế kỷ",
    ),
    (
        Numbered,
        "khối|khối lớp|lớp|mũi|phương thức|nguyện vọng|vòng|đợt|chặng|tập|điều|khoản|chương|mục|phần|bảng|biểu|hình|\
         hạng|nhóm|cấp độ|tuần|bậc|phụ lục|tầng|loại|dây chuyền|nhà máy|phân xưởng|tổ máy|vị trí|ảnh|kỳ|vụ|bước|phòng|\
         ca|quận|phường|thôn|xóm|tổ|tổ dân phố|khu phố|ấp|đội|tiểu đội|vùng|khu|kênh|đài|tàu|lô|hẻm|ngõ|ngách|tuyến|\
         phân khu|tiểu dự án|cơ sở|trạm|bản|làng|dự án|bến xe|chợ|hồ|cảng|cầu|vành đai|nhánh|chuyên đề|cột|hiệp|\
         thế hệ|khóm|gói thầu|hợp phần",
    ),
    (
        Institution,
        "tk|trường hợp|ví dụ|tình huống|phương án|kịch bản|bệnh viện|trường|trường thcs|trường thpt|khu vực|\
         trung tâm số|tiểu đoàn|đại đội|hải đội|hải đoàn|xí nghiệp|mỏ|giàn|vườn ươm|bệnh xá|trạm biến áp|khu đô thị|\
         khu kinh tế|bệnh viện dã chiến|đại hội",
    ),
    (
        LegalHead,
        "nghị quyết trung ương|hội nghị trung ương|kết luận trung ương|hội nghị trung ương lần thứ|nghị quyết số|\
         quyết định|quyết định số|nghị định|nghị định số|thông tư|thông tư số|thông tư liên tịch|chỉ thị|chỉ thị số|\
         công văn|công văn số|công điện|công điện số|kế hoạch số|luật số|kết luận|kết luận số|thông báo số|\
         hướng dẫn số|báo cáo số|tờ trình số|đề án số|chương trình hành động số|pháp lệnh số|thông tri|\
         nghị quyết liên tịch số|văn bản số|thông báo kết luận số|sắc lệnh|hiệp định|công ước|chương trình số|\
         quy định số|quy chế số|luật|bộ luật",
    ),
    (
        NameHead,
        "phương châm|quốc lộ|ql|tỉnh lộ|đường tỉnh|đường số|bão số|cơn bão số|sư đoàn|trung đoàn|lữ đoàn|quân khu|\
         chương trình|\
         hotline|liên ngành|số nhà|nhà máy số|trường thpt số|trường tiểu học số|covid|covid -|covid-|covid –|\
         sars-cov-|mẫu số|ban chỉ đạo|bcđ|chi cục hải quan khu vực|thông tư liên tịch số|áp thấp|nhiệt điện|thủy điện|\
         quân đoàn|binh đoàn|số|số nội bộ|máy lẻ|số máy lẻ|số hiệu|khu công nghiệp số|hội trường|\
         đường dây 500kv mạch|mức độ|dioxin|iso|ohsas|haccp|tcvn|qcvn|chuẩn euro|khí thải euro|sea games|para games|\
         world cup|asiad|cop|mã số|mã số thuế|mst|biển số|biển số xe|biển kiểm soát|bks|tài khoản số|số tài khoản|\
         xổ số|jackpot|ielts|toefl|toeic",
    ),
    // Light verbs: named together with what they act on.
    (
        LightVerb,
        "bỏ ra|đến tay|thi hành|theo dõi|chấn chỉnh|giảm trừ thanh toán|phê chuẩn|phụng dưỡng|nhận phụng dưỡng|phân loại|\
         tàng trữ|\
         mua bán|buôn bán|buôn lậu|giúp đỡ|giúp nhau|cất mới|quyên góp|viếng|thăm viếng|tiết giảm được|tiết kiệm được|\
         cấp mới|phát sinh mới|mở|tặng|cấp|xây|xây mới|xây dựng|sửa chữa|trồng|trồng mới|xử lý|hỗ trợ|đưa|tổ chức|\
         thành lập|trao|tiếp nhận|giải quyết|triển khai|khởi công|vận động|huy động|thu|chi|nộp|cho vay|phát hiện|\
         bắt giữ|bắt|khởi tố|kiểm tra|thanh tra|ban hành|tư vấn|phát|bàn giao|khám|quản lý|tuyển|tuyển mới|tuyển sinh|\
         tuyển dụng|đào tạo|bồi dưỡng|công nhận|đón|phục vụ|vận chuyển|sản xuất|xuất khẩu|nhập khẩu|khai thác|\
         thu hoạch|gieo cấy|gieo trồng|gieo|thả|phẫu thuật|tài trợ|trợ cấp|chi trả|thăm|thu hút|tạo|lập|phạt|xử phạt|\
         thu hồi|tiêu hủy|tiêu thụ|lắp đặt|nâng cấp|cứu|huấn luyện|thẩm định|cho thuê|bán|mua|mua và cấp|truy thu|ký|\
         ký kết|chuyển|gửi|đầu tư|giải ngân|phân bổ|bố trí|dành|cắt giảm|giới thiệu|thu gom|chuyển đổi|hoàn trả|\
         ghi nhận|thăm hỏi|trao tặng|thụ lý|xét xử|truy tố|giao khoán|tiêm phòng|cấp phát|tháo dỡ|kết nạp|triệt phá|\
         tạm giữ|khám phá|cai nghiện|điều dưỡng|chấp thuận|phong tặng|truy tặng|xuất cấp|cung ứng|duy trì|an táng|\
         quy tập|tìm kiếm|giám sát|tuyên truyền|tập huấn|rà soát|di dời|sơ tán|tái định cư|bảo dưỡng|cải tạo|nạo vét|\
         kiên cố hóa|điều trị|chữa trị|cách ly|tiêm|tiêm chủng|sàng lọc|cấp cứu|giải cứu|thu giữ|điều tra|đấu tranh|\
         xử lý hành chính|tịch thu|kiểm soát|tuần tra|thu mua|chế biến|đánh bắt|nuôi trồng|chăm sóc|khoanh nuôi|\
         chuyển giao|nhân rộng|liên kết|cấp giấy|cấp đổi|thu phí|nhận nuôi|đỡ đầu|bảo trợ|khen thưởng|biểu dương|\
         đề nghị|kiến nghị|khắc phục|xóa|hòa giải|trợ giúp|can thiệp|đối thoại|phát triển|phát triển mới|phát hành|\
         đăng ký|xác nhận|bổ nhiệm|luân chuyển|biên soạn|in|in ấn|phát sóng|đăng tải|tôn tạo|trùng tu|lắp|thay thế|\
         đầu tư xây dựng|cứng hóa|bê tông hóa|nhựa hóa|thi công|thanh toán|trang bị|ủng hộ|tạm ứng|hoàn thiện|kê biên|\
         tinh giản|khảo sát|xác minh|gia hạn|trả lại|cấp phép|thả nuôi|duy tu|hoà giải|xoá|hiến|san lấp|tiết kiệm|\
         quyết toán|thẩm tra|giao quân|giao đất|giao rừng|cắm mốc|đền bù|chi bồi thường|thu dọn|xóa nhà tạm|bê tông|\
         đổ bê tông|làm đường|tu sửa|tu bổ|gia cố|đắp|đào đắp|đấu giá|đấu thầu|mời gọi|kêu gọi|xúc tiến|tiếp dân|\
         tiếp công dân|trả lời|giải đáp|thụ hưởng|cấp bù|đóng góp được|kiểm định|kiểm dịch|lấy mẫu|phun|phun thuốc|\
         phòng trừ|tái đàn|gieo ươm|cấp cây giống|phúc khảo|tuyên dương|xét tặng|truy nã|vận hành|lắp ráp|hạ thủy|\
         cứu hộ|cứu nạn|trục vớt|hồi hương|đưa đi|sắp xếp lại|cắt điện|hòa lưới|đấu nối|thu nợ|huy động được|bảo lãnh|\
         giám định|thống kê|bãi bỏ|niêm yết|truyền thông|chiếu phim|biểu diễn|sưu tầm|số hóa được|tổ chức được",
    ),
    // Ends the noun that is counted.
    (
        Stop,
        "trở lại|quay lại|đem|đem lại|mang lại|tham gia|tham dự|dự|hưởng|bị|đi|để|của|tại|trong|trong và ngoài|do đó|\
         theo|thuộc|trực thuộc|nhằm|vào|sang|không|chưa|nhận|làm|thành lập mới|được hỗ trợ|được cấp|được công nhận|\
         đến từ|vay|cần|phải|nằm|đóng|nộp hồ sơ|đăng ký mới|quay trở lại|giải thể|bỏ|gây|khiến|giúp|cùng kỳ|năm|tháng|\
         quý|ngày|giai đoạn này|các|những|một|này|đó|so cùng kỳ|nhờ có|trước|sau|từng|hằng|mang|bằng nguồn|bằng tiền|\
         tương|mức phạt|đại diện|nghỉ|tìm|đến tìm|đang hưởng|hết|trở thành|về|hoạt động|phát sinh|xảy ra|xẩy ra|\
         hòa nhập cộng đồng|hoà nhập cộng đồng|ổn định cuộc sống",
    ),
    (
        Actor,
        "toàn tỉnh|toàn công ty|toàn tổng công ty|toàn tập đoàn|toàn huyện|toàn ngành|toàn thành phố|toàn quốc|\
         cả nước|ngành|huyện|tỉnh|thành phố|địa phương|sở|đơn vị này|công ty|tập đoàn|tổng công ty|ngân hàng|\
         toàn cục|cục|chi cục|toàn xã|xã|thị xã|các địa phương|các đơn vị|các cấp|các ngành|cơ quan chức năng|\
         lực lượng chức năng|toàn thị xã|toàn hệ thống|cả vùng|toàn vùng|toàn khu vực|toàn trường|cả tỉnh|cả huyện|\
         cả xã|toàn bộ ngành|sở lao động - thương binh và xã hội|sở lao động, thương binh và xã hội|\
         sở lao động – thương binh và xã hội|phòng lao động - thương binh và xã hội|\
         phòng lao động, thương binh và xã hội|bộ lao động - thương binh và xã hội|\
         bộ lao động, thương binh và xã hội|ngành lao động - thương binh và xã hội|\
         ngành lao động, thương binh và xã hội|sở nông nghiệp và phát triển nông thôn|sở tài nguyên và môi trường|\
         sở giáo dục và đào tạo|sở kế hoạch và đầu tư|sở văn hóa, thể thao và du lịch|sở khoa học và công nghệ|\
         sở thông tin và truyền thông|bộ nông nghiệp và phát triển nông thôn|các huyện|trung tâm|tòa án|\
         tòa án nhân dân|tòa án nhân dân tỉnh|tòa án nhân dân hai cấp|tòa án hai cấp|tand|viện kiểm sát|\
         viện kiểm sát nhân dân|công an tỉnh|công an huyện|công an thành phố|lực lượng công an|cơ quan công an|\
         cơ quan điều tra|hải quan|cục hải quan|cục thuế|chi cục thuế|kho bạc nhà nước|bảo hiểm xã hội tỉnh|\
         bhxh tỉnh|bhxh việt nam|ubnd tỉnh|ubnd huyện|ubnd thành phố|ubnd xã|ubnd thị xã|hđnd tỉnh|\
         ủy ban nhân dân tỉnh|chính phủ|các bộ, ngành|hội nông dân|hội phụ nữ|hội liên hiệp phụ nữ|\
         hội cựu chiến binh|đoàn thanh niên|liên đoàn lao động|liên đoàn lao động tỉnh|công đoàn|mặt trận tổ quốc|\
         bộ đội biên phòng|bộ đội|ban quản lý|nhà trường|bệnh viện tỉnh|sở lđ-tb&xh|sở lđtb&xh|sở lđtbxh|\
         phòng lđ-tb&xh|bộ lđ-tb&xh|bộ y tế|bộ công thương|bộ tài chính|bộ xây dựng|sở y tế|sở công thương|\
         sở tài chính|sở nội vụ|bộ nội vụ|sở nông nghiệp và môi trường|bộ nông nghiệp và môi trường|\
         bộ giáo dục và đào tạo|tổng cục|ngành chức năng|các lực lượng|các hội|các cơ quan|các tổ chức|đơn vị|\
         cơ quan|hội đồng nhân dân tỉnh|ủy ban nhân dân huyện|ủy ban nhân dân thành phố|ủy ban nhân dân xã|\
         ban thường vụ|ban chấp hành|ngành y tế|ngành giáo dục|ngành thuế|ngành hải quan|ngành bảo hiểm xã hội|\
         ngành bhxh|ngành lđ-tb&xh|ngành tòa án|ngành công an|cảnh sát giao thông|lực lượng csgt|csgt|công an xã|\
         công an các đơn vị|bộ chỉ huy quân sự|ban chỉ huy quân sự|bộ đội địa phương|quản lý thị trường|\
         cục quản lý thị trường|kiểm lâm|chi cục kiểm lâm|chi cục thú y|chi cục thủy sản|agribank|\
         trung tâm dịch vụ việc làm|trung tâm giới thiệu việc làm|trung tâm y tế|bệnh viện đa khoa|\
         trường cao đẳng nghề|trường trung cấp nghề|hội chữ thập đỏ|hội khuyến học|hội người cao tuổi|hội người mù|\
         hội bảo trợ|liên minh hợp tác xã|các doanh nghiệp|các trung tâm|các ban|đoàn thanh tra|thanh tra tỉnh|\
         thanh tra sở|ban tổ chức|ban dân tộc|ban quản lý các khu công nghiệp|tổng cục thống kê|cục thống kê|\
         chi cục thống kê|tổng cục hải quan|tổng cục thuế|vinatex|petrovietnam|vnpt|viettel",
    ),
    (Raise, "nâng|nâng tổng số|nâng tổng|đưa tổng|đưa tổng số|đưa số|nâng số|kéo|đưa mức|nâng mức"),
    (With, "với|kèm theo|cùng với đó là"),
    (Age, "tuổi"),
    (From, "từ"),
    (To, "đến"),
    (Hour, "giờ|phút|giây"),
];

/// A plan by its letters, which small are another word: `DT` is dự toán, `dt` diện tích.
pub const PLAN_IN_CAPITALS: &str = "DT";
