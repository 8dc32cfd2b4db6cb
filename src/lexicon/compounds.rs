//! Words of several syllables, one of which would steer the reading if it stood alone: `chứng chỉ` (certificate) is not
//! `chỉ` (only), `người có công` not `có`. They are plain nouns and verbs to the grammar.

/// One entry a field; phrases apart by `|`.
pub static COMPOUNDS: &[&str] = &[
    // How large a share is.
    "tỷ trọng lớn|tỉ trọng lớn|tỷ trọng cao|tỷ trọng nhỏ|tỷ trọng thấp",
    // Investment.
    "cấp mới và tăng thêm|đăng ký cấp mới và tăng thêm|cấp mới và tăng vốn|đăng ký mới và tăng thêm|cần sa|\
     cán bộ quản lý|vốn đăng ký tăng thêm|tổng vốn đăng ký tăng thêm|số vốn đăng ký tăng thêm|vốn tăng thêm|\
     số vốn tăng thêm|tổng số vốn tăng thêm|vốn đầu tư tăng thêm|số vốn đầu tư tăng thêm|tổng vốn đầu tư tăng thêm|\
     tổng số vốn đăng ký tăng thêm|tổng vốn đầu tư đăng ký tăng thêm|vốn đầu tư đăng ký tăng thêm|\
     tổng vốn tăng thêm",
    // Labour, invalids and social affairs.
    "phục hồi chức năng|dương tính|âm tính|\
     dương tính với|âm tính với|học sinh, sinh viên|bằng hoặc cao hơn|bằng hoặc cao hơn mức|bằng hoặc khá hơn|\
     ngang bằng hoặc cao hơn|mất nguồn nuôi dưỡng|mất nguồn|thương binh, bệnh binh|thương binh, liệt sĩ|\
     thương binh, liệt sỹ|đoàn viên, hội viên|đoàn viên, thanh niên|đơn vị, cá nhân|cá nhân, đơn vị|\
     doanh nghiệp, cá nhân|cá nhân, doanh nghiệp|thể dục, thể thao|văn hóa, thể thao|văn nghệ, thể thao|\
     văn hóa, văn nghệ|khó khăn, vướng mắc|tồn tại, hạn chế|nhiệm vụ, giải pháp|khoa học, kỹ thuật|\
     khoa học, công nghệ|nội đồng|an ninh, trật tự|chính sách, pháp luật|doanh nghiệp, đơn vị|đơn vị, doanh nghiệp|\
     cơ quan, địa phương|đơn vị, trường học|người dân, doanh nghiệp|cán bộ, công nhân|tiền lương, tiền công|\
     hộ nghèo, cận nghèo|sản phẩm, hàng hóa|xuất, nhập khẩu|rác thải, nước thải|điện, khí đốt, nước nóng|\
     điện, khí đốt, nước nóng, hơi nước|thiết bị, vật tư|đoàn viên, người lao động|hội viên, nông dân|\
     hội viên, phụ nữ|công nhân, lao động|công nhân, người lao động|dòng họ, đồng hương|xuống giống|sắp xếp|song song|\
     quá trình|tin tức|sàn giao dịch|sàn giao dịch việc làm|giấy chứng nhận|chứng nhận|giấy chứng nhận đăng ký|\
     giấy chứng nhận đầu tư|giấy phép đầu tư|chủ trương đầu tư|giấy chứng nhận đăng ký đầu tư|\
     chứng nhận đăng ký đầu tư|ngày hội|ngày hội việc làm|người có công|người có công với cách mạng|có công|\
     có công với cách mạng|có hoàn cảnh đặc biệt|có hoàn cảnh khó khăn|có hoàn cảnh đặc biệt khó khăn|hoàn cảnh|\
     việc làm|việc làm mới|việc làm tăng thêm|việc làm mới tăng thêm|tạo việc làm mới tăng thêm|\
     tạo việc làm tăng thêm|mới tăng thêm|tạo việc làm|tạo việc làm mới|làm việc|đi làm|đi làm việc|\
     tăng trong kỳ|giảm trong kỳ|tiết kiệm và vay vốn|tổ tiết kiệm và vay vốn|\
     đi làm việc ở nước ngoài|đi làm việc ở nước ngoài theo hợp đồng|\
     làm việc ở nước ngoài theo hợp đồng|làm việc ở nước ngoài|nước ngoài|trong nước|ngoài nước|trợ cấp thường xuyên|\
     chứng chỉ|\
     văn bằng|bằng cấp|có bằng cấp|cao cấp|sơ cấp|trung cấp|cao đẳng|phụ cấp|trợ cấp một lần|chế độ|trình độ|\
     trình độ đào tạo|giáo dục nghề nghiệp|học nghề|dạy nghề|đào tạo nghề|nghề nghiệp|người lao động|trẻ em|\
     trẻ mồ côi|lao động nữ|cao tuổi|người cao tuổi|khuyết tật|người khuyết tật|bảo trợ xã hội|xã hội|bảo hiểm xã hội|\
     xã hội hóa|an sinh xã hội|tệ nạn xã hội|lượt người|lượt khách|tập thể|cá nhân|thu nhập|tuổi thọ|lứa tuổi|độ tuổi|\
     trong độ tuổi|mức sống|mức lương|mức đóng|mức thu nhập|mức học phí|hàng tháng|hằng tháng|thường xuyên|suốt đời|\
     hộ gia đình|gia đình chính sách|điều dưỡng tập trung|điều dưỡng tại nhà|đền ơn đáp nghĩa|tình nghĩa|\
     nhà tình nghĩa|nhà tình thương|nhà ở|chỗ ở|nơi ở|thiếu đất ở|không có đất ở|chưa có đất ở|phương tiện|sinh kế|\
     thoát nghèo|vượt nghèo|giảm nghèo bền vững|\
     giảm nghèo bình quân|giảm nghèo đa chiều|công tác giảm nghèo|kết quả giảm nghèo|hộ nghèo|hộ cận nghèo|\
     hộ mới thoát nghèo|cận nghèo|tái nghèo|vay vốn|vốn vay|góp vốn|hùn vốn|bổ sung vốn|điều chỉnh vốn|nghĩa trang|\
     quà tặng|suất quà|phần quà|học bổng|xuất cảnh|về nước|đúng hạn|trước hạn|quá hạn|quá tải|quá khổ|quá tốc độ|\
     thất nghiệp|lương hưu|\
     bảo hiểm y tế|bảo hiểm thất nghiệp|thẻ bảo hiểm y tế|phòng chống|phòng, chống|nói không với|\
     công nghiệp, xây dựng|công nghiệp, tiểu thủ công nghiệp|công nghiệp và tiểu thủ công nghiệp|phòng và chống|\
     thanh, kiểm tra|\
     phòng, chữa bệnh|phòng, trừ|người nghiện|có hồ sơ quản lý|còn sống|từ trần|mai táng phí|hỗ trợ mai táng phí|\
     tiền điện|tiền lương|tiền mặt|tiền ăn|văn hóa, thể thao và học tập cộng đồng",
    // The state and its bodies.
    "khiếu nại, tố cáo|nghiêm trọng và đặc biệt nghiêm trọng|nghiêm trọng, đặc biệt nghiêm trọng|\
     rất nghiêm trọng và đặc biệt nghiêm trọng|rất nghiêm trọng, đặc biệt nghiêm trọng|tổ chức, cá nhân|\
     cá nhân, tổ chức|tập thể, cá nhân|cá nhân, tập thể|cơ quan, đơn vị|đơn vị, địa phương|địa phương, đơn vị|\
     cơ quan, tổ chức|cơ quan, tổ chức, cá nhân|cơ quan, tổ chức, đơn vị|tổ chức, đơn vị|cán bộ, công chức|\
     cán bộ, công chức, viên chức|công chức, viên chức|cán bộ, đảng viên|cán bộ, chiến sĩ|cán bộ, chiến sỹ|\
     cán bộ, giáo viên|cán bộ, nhân viên|giáo viên, nhân viên|cán bộ, giáo viên, nhân viên|tố giác, tin báo|\
     tố giác, tin báo về tội phạm|ý kiến, kiến nghị|kiến nghị, phản ánh|phản ánh, kiến nghị|ước mơ|mơ ước|ước nguyện|\
     ước muốn|thỏa ước|hương ước|quy ước|giao ước|dự báo khí tượng|dự báo thời tiết|dự báo thủy văn|\
     dự báo khí tượng thủy văn|kỷ luật|pháp luật|ba vì|cán bộ|công chức|viên chức|biên chế|quản lý nhà nước|nhà nước|\
     chính sách|chương trình mục tiêu|chương trình mục tiêu quốc gia|công tác|hội đồng nhân dân|ủy ban nhân dân|\
     hội nghị|cuộc họp|kỳ họp|nhiệm kỳ|thủ tục hành chính|biên bản|quy định|hội đồng|cấp ủy|công an|\
     quân nhân|quân nhân xuất ngũ|đảng viên|đoàn viên|hội viên|cấp tỉnh|cấp huyện|cấp xã|cấp trên|trung ương|tỉnh ủy|\
     thành ủy|huyện ủy|dân tộc thiểu số|đồng bào|đồng bào dân tộc thiểu số|đồng bằng|cộng đồng|dân cư|dân số|đô thị|\
     nông thôn|nông thôn mới|thành thị|vùng cao|vùng sâu|vùng xa|xây dựng nông thôn mới|đạt chuẩn|đạt chuẩn quốc gia|\
     đạt chuẩn nông thôn mới|chuẩn nghèo|phù hợp với trẻ em|tiêu chuẩn|điều kiện|kết nối|phân luồng|hộ kinh doanh|\
     văn hóa|văn hoá|gia đình văn hóa|bằng khen|giấy khen",
    // Budget, trade, business.
    "tổng giá trị tăng thêm|các tổ chức, cá nhân|các cá nhân, tổ chức|công nghiệp, xây dựng cơ bản|\
     tài chính, ngân hàng, bảo hiểm|thuế, phí, lệ phí|thuế, phí và lệ phí|phí, lệ phí|phí và lệ phí|\
     hộ gia đình, cá nhân|khu, cụm công nghiệp|các khu, cụm công nghiệp|thương, bệnh binh|chương trình tiểu học, THCS|\
     tự do|lao động tự do|người lao động tự do|nhóm hàng hóa và dịch vụ|nhóm hàng hoá và dịch vụ|nhóm hàng hóa, dịch vụ|\
     nhóm hàng hóa dịch vụ|góp vốn, mua cổ phần|góp vốn và mua cổ phần|bồi thường, hỗ trợ|\
     bồi thường, giải phóng mặt bằng|đền bù, giải phóng mặt bằng|bồi thường, hỗ trợ và tái định cư|\
     bồi thường, hỗ trợ, tái định cư|hỗ trợ và tái định cư|lương hưu, trợ cấp|lương hưu và trợ cấp|\
     lương hưu, trợ cấp bhxh|lương hưu, trợ cấp bảo hiểm xã hội|lương hưu và trợ cấp bhxh|\
     lương hưu và trợ cấp bảo hiểm xã hội|nông nghiệp và phát triển nông thôn|nông nghiệp, nông thôn|\
     đầu tư và phát triển|đầu tư và xây dựng|tài sản, thu nhập|miền núi, vùng cao|mực, bạch tuộc|mực và bạch tuộc|\
     cổ phần, vốn góp|máy móc, thiết bị, dụng cụ và phụ tùng|máy móc thiết bị, dụng cụ, phụ tùng|\
     máy móc thiết bị, dụng cụ và phụ tùng|máy móc, thiết bị, dụng cụ|lao động - thương binh và xã hội|\
     lao động, thương binh và xã hội|lao động - tb&xh|tài nguyên và môi trường|kế hoạch và đầu tư|\
     khoa học và công nghệ|văn hóa, thể thao và du lịch|văn hoá, thể thao và du lịch|\
     cung cấp nước và hoạt động quản lý, xử lý rác thải, nước thải|\
     cung cấp nước, hoạt động quản lý và xử lý rác thải, nước thải|\
     cung cấp nước; hoạt động quản lý và xử lý rác thải, nước thải|\
     cung cấp nước, hoạt động quản lý, xử lý rác thải, nước thải|cung cấp nước và quản lý, xử lý rác thải, nước thải|\
     cung cấp nước, quản lý và xử lý rác thải, nước thải|cung cấp nước và xử lý rác thải, nước thải|\
     cung cấp nước, xử lý rác thải, nước thải|hoạt động quản lý và xử lý rác thải, nước thải|\
     hoạt động quản lý, xử lý rác thải, nước thải|quản lý và xử lý rác thải, nước thải|\
     quản lý, xử lý rác thải, nước thải|xử lý rác thải, nước thải|clanhke và xi măng|sắt thép và sản phẩm|\
     giấy và các sản phẩm từ giấy|mây, tre, cói và thảm|mây, tre, cói|mây tre, cói|\
     thủy tinh và các sản phẩm từ thủy tinh|thủy tinh và sản phẩm từ thủy tinh|máy ảnh, máy quay phim và linh kiện|\
     kim loại thường khác và sản phẩm|đồ chơi, dụng cụ thể thao và bộ phận|vải mành, vải kỹ thuật khác|\
     sắn và các sản phẩm từ sắn|sắn và sản phẩm từ sắn|linh kiện, phụ tùng ô tô|máy móc, thiết bị và phụ tùng|\
     máy móc, thiết bị, phụ tùng|nguyên, phụ liệu dệt may, da giày|nguyên phụ liệu dệt may, da giày|dệt may, da giày|\
     dầu mỡ động, thực vật|sữa và sản phẩm sữa|sữa và sản phẩm từ sữa|nông, lâm nghiệp và thủy sản|\
     nông, lâm nghiệp và thuỷ sản|nông, lâm nghiệp, thủy sản|nông, lâm, thủy sản|nông, lâm và thủy sản|\
     nông, lâm, ngư nghiệp|nông lâm nghiệp và thủy sản|nông lâm nghiệp, thủy sản|nông nghiệp, lâm nghiệp và thủy sản|\
     nông nghiệp, lâm nghiệp và thuỷ sản|nông nghiệp, lâm nghiệp, thủy sản|chế biến, chế tạo|\
     công nghiệp chế biến, chế tạo|lưu trú, ăn uống|lưu trú và ăn uống|dịch vụ lưu trú, ăn uống|\
     dịch vụ lưu trú và ăn uống|vận tải, kho bãi|thông tin và truyền thông|tài chính, ngân hàng và bảo hiểm|\
     tài chính, ngân hàng|giáo dục và đào tạo|y tế và hoạt động trợ giúp xã hội|nghệ thuật, vui chơi và giải trí|\
     vui chơi, giải trí|bán buôn, bán lẻ|bán buôn và bán lẻ|bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng|\
     bán lẻ hàng hoá và doanh thu dịch vụ tiêu dùng|bán lẻ hàng hóa và doanh thu dịch vụ|\
     da và các sản phẩm có liên quan|da và các sản phẩm liên quan|da và sản phẩm có liên quan|gỗ, tre, nứa|\
     giấy và sản phẩm từ giấy|giấy và sản phẩm bằng giấy|in, sao chép bản ghi các loại|\
     than cốc, sản phẩm dầu mỏ tinh chế|hóa chất và sản phẩm hóa chất|hoá chất và sản phẩm hoá chất|\
     hóa chất và các sản phẩm hóa chất|thuốc, hóa dược và dược liệu|thuốc, hoá dược và dược liệu|cao su và plastic|\
     sản phẩm điện tử, máy vi tính và sản phẩm quang học|điện tử, máy vi tính và sản phẩm quang học|\
     xe có động cơ, rơ moóc|giường, tủ, bàn, ghế|điện, khí đốt|\
     điện, khí đốt, nước nóng, hơi nước và điều hòa không khí|điện, khí đốt, nước nóng và điều hòa không khí|\
     điện, khí đốt, nước nóng và điều hoà không khí|cung cấp nước, hoạt động quản lý và xử lý rác thải|\
     sản xuất và phân phối|sản xuất, chế biến thực phẩm|điểm du lịch, vui chơi giải trí|khu, điểm du lịch|\
     khu, điểm du lịch, vui chơi giải trí|trồng trọt, nuôi trồng thủy sản|\
     điện, khí đốt, nước nóng, hơi nước và điều hoà không khí|khai thác, xử lý và cung cấp nước|\
     thoát nước và xử lý nước thải|thu gom, xử lý và tiêu hủy rác thải|thu gom, xử lý và tiêu huỷ rác thải|\
     gốm, sứ|dệt, may|hàng dệt, may|máy vi tính, sản phẩm điện tử và linh kiện|\
     điện thoại các loại và linh kiện|điện thoại và linh kiện|gỗ và sản phẩm gỗ|phương tiện vận tải và phụ tùng|\
     xơ, sợi dệt|xơ, sợi dệt các loại|nguyên phụ liệu dệt, may, da, giày|thức ăn gia súc và nguyên liệu|\
     thức ăn chăn nuôi và nguyên liệu|túi xách, ví, vali, mũ, ô dù|túi xách, ví, va li, mũ, ô dù|\
     túi xách, vali, mũ, ô, dù|đá quý, kim loại quý và sản phẩm|dây điện và dây cáp điện|dây điện và cáp điện|\
     bánh kẹo và các sản phẩm từ ngũ cốc|thuốc trừ sâu và nguyên liệu|kim loại thường|hàng ăn và dịch vụ ăn uống|\
     đồ uống và thuốc lá|đồ uống, thuốc lá|may mặc, mũ nón, giày dép|may mặc, mũ nón và giày dép|\
     may mặc, giày dép và mũ nón|may mặc, giày dép, mũ nón|nhà ở và vật liệu xây dựng|\
     nhà ở, điện, nước, chất đốt và vật liệu xây dựng|nhà ở, điện nước, chất đốt và vật liệu xây dựng|\
     thiết bị và đồ dùng gia đình|thuốc và dịch vụ y tế|văn hóa, giải trí và du lịch|văn hoá, giải trí và du lịch|\
     hàng hóa và dịch vụ khác|hàng hoá và dịch vụ khác|doanh nghiệp, tổ chức|tổ chức, doanh nghiệp|\
     doanh nghiệp, hợp tác xã|doanh nghiệp, hợp tác xã, hộ kinh doanh|doanh nghiệp, hợp tác xã và hộ kinh doanh|\
     doanh nghiệp, hộ kinh doanh|hàng hóa, dịch vụ|hàng hoá, dịch vụ|thương mại, dịch vụ|máy móc, thiết bị|\
     dụng cụ, phụ tùng|máy móc, thiết bị, dụng cụ, phụ tùng|nhà hàng, khách sạn|chương trình, dự án|dự án, công trình|\
     công trình, dự án|quốc gia, vùng lãnh thổ|hội nghị, hội thảo|cửa hàng|chỉ vàng|thu ngân sách|thu nội địa|\
     chi ngân sách|chi thường xuyên|chi đầu tư|chi đầu tư phát triển|chi sự nghiệp|nộp ngân sách|thu nộp ngân sách|\
     tổng thu|tổng chi|tổng số thu|tổng số chi|số thu|số chi|tổng thu ngân sách|tổng chi ngân sách|số phải thu|\
     thu tiền sử dụng đất|tiền sử dụng đất|thu từ|thuế thu nhập|thất thu|nợ thuế|tổng nợ|nợ phải trả|doanh thu|\
     doanh thu thuần|tổng doanh thu|lợi nhuận|lợi nhuận trước thuế|lợi nhuận sau thuế|lãi trước thuế|lãi sau thuế|\
     giá vốn|giá vốn hàng bán|giá cả|giá bán|tổng tài sản|vốn điều lệ|vốn chủ sở hữu|cổ phần|cổ phiếu|cổ đông|cổ tức|\
     trái phiếu|hàng tồn kho|hàng hóa|hàng hoá|khách hàng|bán lẻ|tổng mức bán lẻ|bán hàng|giao dịch|phiên giao dịch|\
     phiên giao dịch việc làm|chỉ số|chỉ số giá|chỉ số giá tiêu dùng|chỉ số sản xuất công nghiệp|dư nợ|doanh số|\
     doanh số cho vay|tổng dư nợ|vốn đầu tư|tổng vốn đầu tư|vốn đăng ký|tổng vốn đăng ký|số vốn|tổng số vốn|tổng vốn|\
     số vốn đăng ký|tổng số vốn đăng ký|\
     tổng chi phí|chi phí|sầu riêng|qua đào tạo|lao động qua đào tạo|đã qua đào tạo|lao động đã qua đào tạo|thông qua|\
     trải qua|kim ngạch|tổng kim ngạch|xuất nhập khẩu|xuất siêu|nhập siêu|tờ khai|thông quan|vốn đầu tư nước ngoài|\
     có vốn đầu tư nước ngoài|đầu tư nước ngoài|đầu tư công|vốn đầu tư công|ngân hàng chính sách xã hội|tài khoản|\
     qua tài khoản|chi nhánh|chi tiêu|dự phòng|thị trường|sản phẩm|tổng sản phẩm|khởi nghiệp|đăng ký kinh doanh|\
     quay trở lại hoạt động|khu công nghiệp|cụm công nghiệp|điều lệ|đầu người|thu nhập bình quân|sau thuế|trước thuế|\
     lãi ròng|hạ tầng|cơ sở hạ tầng|cơ sở vật chất|giải phóng mặt bằng|mặt bằng|tiến độ|nồng độ|khối lượng|sản lượng|\
     số lượng|trọng lượng|diện tích|năng suất|chất lượng|giá trị sản xuất|giá trị gia tăng|giá trị tăng thêm|chức vụ|\
     tổng phương tiện thanh toán|cây hàng năm|cây hằng năm|cây trồng hàng năm|giá trị giải ngân",
    // Agriculture, industry, traffic, health, education, order.
    "gia súc, gia cầm|thức ăn gia súc, gia cầm|thức ăn gia súc, gia cầm, thủy sản|trục thôn, liên thôn|trục thôn, xóm|\
     đường trục thôn, liên thôn|trục xã, liên xã|đường trục xã, liên xã|ngõ, xóm|đường ngõ, xóm|ngõ xóm|\
     đường ngõ xóm|thôn xóm|đường thôn xóm|thôn bản|điện, đường, trường, trạm|\
     hiv/aids|vnaccs/vcis|vùng sâu, vùng xa|cây công nghiệp hàng năm|cây công nghiệp hằng năm|\
     cây trồng hằng năm|trâu, bò|lương thực, thực phẩm|hồ sơ, tài liệu|đồng chí|đ/c|đồng hương|đồng nghiệp|đồng đội|\
     đồng phục|đồng ruộng|đồng cỏ|đồng muối|đồng thuận|đồng tình|đồng hành|đồng lúa|đồng hồ|cây trồng|vật nuôi|\
     chăn nuôi|trồng trọt|trồng rừng|che phủ rừng|rừng phòng hộ|phòng hộ|rừng đặc dụng|độ che phủ rừng|thủy sản|\
     tàu cá|xuất chuồng|công nghiệp|chế tạo|sản xuất điện|phát điện|vận tải|hành khách|hàng không|đường không|\
     hàng hải|giao thông|tai nạn|tai nạn giao thông|tai nạn lao động|bị thương|người chết|người bị thương|\
     số vụ|số người|số người chết|số người bị thương|vụ cháy|cháy nổ|thiệt hại|hình sự|ma túy|tội phạm|vi phạm|\
     bị can|bị cáo|bị hại|người bị hại|vụ án|khám bệnh|chữa bệnh|khám chữa bệnh|nội trú|ngoại trú|bác sĩ|giường bệnh|\
     suy dinh dưỡng|thể nhẹ cân|thể thấp còi|tiêm chủng đầy đủ|bao phủ|trường học|phòng học|lớp học|học sinh|\
     giáo viên|tốt nghiệp|mầm non|mẫu giáo|tiểu học|trung học|phổ thông|năm học|thư viện|du khách|khách du lịch|\
     lưu trú|tham quan, lưu trú|du lịch lữ hành|dịch vụ|số hộ|số hộ nghèo|số lao động|số trẻ em|số dự án|\
     số doanh nghiệp|số tiền chậm đóng|chậm đóng|số thuê bao|thuê bao|mở rộng|nâng cao|mô hình|hình thức|quy mô|\
     tổng đàn|cung cấp|trang thiết bị|thiết bị|giới tính|tiến bộ|môi trường|nước sạch|chất thải|rác thải|đường bộ|\
     đường sắt|đường thủy|bến xe khách|bưu chính|viễn thông|tiếp cận|lên tiếng|số hóa|chuyển đổi số|trực tuyến|\
     tổng công suất|công suất thiết kế|nhiệt độ|cường độ|mật độ|mật độ dân số|tuổi nghề|bản tin|nhật bản|hoa kỳ|\
     đài loan|ấn độ|máy vi tính|máy tính bảng|quan hệ|thực hành|nghiệm thu|tổng kết|sơ kết|tổng hợp|hàng đầu|\
     vượt qua|vượt trội|hiện đại|hiện vật|ra quân|ra khỏi|ra lớp|giảm khấu trừ|trong sạch|độc lập|dự thi|dự tuyển|\
     thi tuyển|\
     trúng tuyển|nhận thức|cân bằng|công bằng|phòng vệ|tuần lễ|định kỳ|khách sạn|tầng lớp|ký túc xá|điều chỉnh|\
     chỉ đạo|trang trại|trọng điểm|địa điểm|thời điểm|tầm bắn|tầm bay|tầm xa|tầm hoạt động|thí điểm|điểm bán|\
     quan điểm|giao thương|bàn giao mặt bằng|hợp đồng|trở nên|song phương|lấn chiếm|vốn thực hiện|hao hụt|dự trữ|\
     tự nguyện|nhỏ và vừa|vừa và nhỏ|đền ơn, đáp nghĩa|sản xuất, kinh doanh|số dư|tổng số dư|tổ chức tín dụng|\
     tổ chức đảng|tổ chức hội|tổ chức cơ sở đảng|tổ chức đoàn thể|tổ chức công đoàn|tổ chức xã hội|tổ chức kinh tế|\
     tổ chức quốc tế|tổ chức phi chính phủ|tổ chức chính trị|con, em|bằng cấp, chứng chỉ|văn bằng, chứng chỉ|\
     bằng, chứng chỉ|chi hội|chi bộ|chi đoàn|vững mạnh|trong sạch vững mạnh|hiện trường|lý do|có điều kiện|\
     thi hành án",
    // Words of every report.
    "giá so sánh|theo giá so sánh|xã, phường, thị trấn|ubnd xã, phường, thị trấn|ubnd các xã, phường, thị trấn|\
     phường, xã, thị trấn|huyện, thị xã, thành phố|các huyện, thị xã, thành phố|ubnd các huyện, thị xã, thành phố|\
     ubnd huyện, thị xã, thành phố|huyện, thành phố, thị xã|quận, huyện, thị xã|xã, thị trấn|thôn, bản|khóm, ấp|\
     ấp, khóm|chung sức|chiếm đoạt|được giao dịch|đình chỉ|tạm đình chỉ|danh tính|về hưu|làm thêm|làm thêm giờ|đi lùi|\
     nâng khống|mã giảm giá|hạ cánh|cất hạ cánh|giảm trừ|mức giảm trừ|tương tự|chung cư|khoảng cách|độ cao|\
     độ ẩm|độ sâu|độ mặn|độ phủ|độ dốc|độ mở|độ dài|độ lớn|tầm soát|tầm nhìn|\
     tọa độ|toạ độ|vĩ độ|kinh độ|diễn ra|kích cỡ|lương tối thiểu|mức lương tối thiểu|lương tối thiểu vùng|\
     mức lương tối thiểu vùng|chặt hạ|hiệp ước|ngoại giao|phụ thuộc|lệ thuộc|tấn công|chống tăng|đại hội đồng|đồng bộ|\
     đồng đều|đồng ý|cánh đồng|cánh đồng lớn|đồng nát|huy chương đồng|bằng chứng|bằng lái|bằng tốt nghiệp|\
     bằng đại học|bằng tổ quốc ghi công|tăng cường|gia tăng|tăng gia|tăng ca|tăng tốc|tăng lương|giảm nhẹ thiên tai|\
     giảm án|giảm tải|giảm thiểu|miễn giảm|còn trống|lên men|lên sàn|lên đường|lên đường nhập ngũ|lên hạng|xuống cấp|\
     xuống đường|có mặt|có nhu cầu|có nguy cơ|có uy tín|người có uy tín|có khả năng|có hiệu quả|có trách nhiệm|có lãi|\
     có liên quan|có tay nghề|có trình độ|hơn nữa|trên cơ sở|trên đại học|dưới đại học|trên biển|trên không|trên mạng|\
     trên cạn|dưới nước|\
     dưới tán rừng|cấp dưới|gần bờ|xa bờ|gần gũi|chỉ huy|chỉ dẫn|chỉ định|địa chỉ|chỉ dẫn địa lý|đôi khi|tỷ phú|\
     tỷ giá|tỷ số|vụ việc|dịch vụ công|nghiệp vụ|nghĩa vụ|nghĩa vụ quân sự|thời vụ|mùa vụ|công vụ|số liệu|kỹ thuật số|\
     kinh tế số|chính quyền số|công nghệ số|đa số|thông số|chữ số|chữ ký số|nền tảng số|xã hội số|dữ liệu số|\
     số điện thoại|từ chối|từ thiện|đến trường|đến lớp|đến hạn|đến tuổi|riêng lẻ|cho phép|được mùa|được giá|giao lưu|\
     giao tiếp|giao ban|đổi mới|tổng thể|tổng giám đốc|tổng thống|tổng thư ký|hợp nhất|tổng bí thư|tổng điều tra|\
     tổng liên đoàn|tổng kiểm tra|tính mạng|tính chất|mãn tính|cấp tính|ác tính|máy tính|kéo dài|máy kéo|\
     kết cấu hạ tầng|hạ lưu|hạ du|mất mùa|đốn hạ|bắn hạ|hạ gục|hạ nhiệt|mất vốn|mất điện|mất tích|mất an toàn|\
     mất nước|mất việc|mất việc làm|mất sức|mất sức lao động|mất trắng|mất giá|sụt lún|thiếu đói|thiếu nước|thiếu niên|\
     thiếu máu|thiếu nhi|thiếu việc làm|thiếu đất|thiếu vốn|thiếu cân|yếu kém|kém chất lượng|\
     kém hiệu quả|chiếm dụng|chiếm giữ|đạt giải|đạt huy chương|đạt danh hiệu|đạt yêu cầu|đạt tiêu chuẩn|\
     trị giá bình quân|giá trị bình quân|trị giá trung bình|tăng ni|tăng ni sinh|tăng sinh|chư tăng|sang tên|\
     sang tên đổi chủ|vượt khó|vượt xe|vượt đèn đỏ|vượt phải|vượt ẩu|vượt biên|vượt cấp|vượt lũ|vượt tuyến|\
     học sinh nghèo vượt khó|kỳ thi|học kỳ|thời kỳ|chu kỳ|đá quý|quý hiếm|ngày công|ngày công lao động|ngày lễ|\
     dành riêng|dành riêng cho|đều đặn|tăng áp|giảm xóc|các cam kết|những cam kết|theo cam kết|theo các cam kết|\
     theo đúng cam kết|đúng cam kết|bản cam kết|vốn cam kết|thực hiện cam kết|thực hiện các cam kết|tuân thủ cam kết|\
     lộ trình cam kết|cam kết quốc tế",
    // Places, a syllable of which would steer the reading if it stood alone.
    "cao bằng|hải phòng|cần thơ|hưng yên|phú yên|vĩnh yên|yên bái|tiền giang|tiền hải|đồng nai|đồng tháp|lâm đồng|\
     đồng hới|đồng xoài|tháp mười|sông cầu|cầu giấy|hồ chí minh|bến cầu|chợ mới|chợ gạo|bà rịa|\
     vũng tàu|tây hồ|tam kỳ|hạ long|hạ lang|hạ hòa|hạ hoà|từ sơn|từ liêm|cần giờ|cần giuộc|cần đước|mang yang|tương dương|\
     mang thít",
];
