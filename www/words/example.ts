/** The example report, of a district that does not exist. */
export const EXAMPLE = `Huyện Tân Lộc: Tạo việc làm cho hơn bốn nghìn lao động trong năm 2024

Ngày 20/12/2024, Phòng Lao động - Thương binh và Xã hội huyện Tân Lộc tổng kết công tác năm 2024 theo Kế hoạch số 36/KH-UBND của UBND huyện.

Trong năm 2024, toàn huyện giải quyết việc làm cho 4.326 lao động, đạt 108,2% kế hoạch, tăng 6,5% so với năm 2023; trong đó có 214 người đi làm việc ở nước ngoài, đạt 85,6% kế hoạch. Các cơ sở dạy nghề tuyển sinh 1.875/1.800 học viên. Tỷ lệ lao động qua đào tạo đạt 71,4%, tăng 1,9% so với cùng kỳ.

Về giảm nghèo, huyện hỗ trợ vay vốn cho 2.640 lượt hộ với tổng số tiền 118,5 tỷ đồng, cấp 6.912 thẻ bảo hiểm y tế cho người nghèo và cận nghèo. Cuối năm, tỷ lệ hộ nghèo còn 1,84%, giảm 0,72% so với đầu năm. Huyện vận động xây mới 63 căn nhà tình nghĩa, đạt 126% kế hoạch, với kinh phí hơn 4,4 tỷ đồng.

Huyện chi trợ cấp thường xuyên cho 3.108 người có công, kinh phí 79 tỷ 420 triệu đồng; tặng gần 5.200 suất quà nhân dịp Tết Nguyên đán và 27/7, trị giá 2.610 triệu đồng. Có 11/12 xã, thị trấn đạt tiêu chuẩn phù hợp với trẻ em. Riêng quỹ Đền ơn đáp nghĩa vận động được 742 triệu đồng, bằng 92,8% chỉ tiêu giao.

Năm 2025, huyện phấn đấu giải quyết việc làm cho 4.400 lao động, đưa 260 người đi làm việc ở nước ngoài và giảm tỷ lệ hộ nghèo xuống dưới 1,2%.
`;
