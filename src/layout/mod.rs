//! From clean text to its blocks and sentences.
//!
//! In: clean text. Out: [`blocks`], each with its kind, and the [`sentences`] of each. A page that was copied whole falls into
//! headline, dateline, paragraphs, captions, the author's name and the menus below; lines that were broken to fit a page are
//! one block again. What is no part of the body is told by its own words or by where it stands; what leaves doubt is a
//! paragraph, for a figure that is lost is worse than a menu that is read.

mod byline;
mod caption;
mod draft;
mod furniture;
mod level;
mod line;
mod long;
mod marker;
mod phrases;
mod place;
mod sentence;
mod stacked;
mod words;
mod wrap;

pub use byline::{sign, stamp};
pub use furniture::is_counter;
pub use sentence::sentences;
pub use stacked::{is_blank, suspected as may_be_stacked};

use crate::report::Span;
use crate::text::token::Cut;

/// What a block is to the report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// The title, one or more lines.
    Headline,
    /// Day and time of publication; a document's letterhead.
    Dateline,
    /// A heading inside the body.
    Heading,
    /// A paragraph of the body.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A row of a table: cells apart by tabs, bars or wide gaps, or each on a line of its own.
    TableRow,
    /// What stands below a picture.
    Caption,
    /// The authors; a document's signature.
    Byline,
    /// Menus, counters, links to other articles, imprint.
    Navigation,
}

/// A stretch of the text that says one thing: a paragraph, an item, a heading.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, in bytes of the clean text; trimmed. Line ends inside are wraps.
    pub span: Span,
    /// How deep a heading or item stands among those around it, 0 the outermost.
    pub level: u8,
    /// The list marker or heading number it opens with: `-`, `a)`, `1.2.`, `II/`.
    pub marker: Option<Span>,
}

impl Block {
    /// Its words, marker left out.
    pub fn words(&self, text: &str) -> Span {
        let start = self.marker.map_or(self.span.start, |marker| marker.end);
        let gap = text[start..self.span.end].len() - text[start..self.span.end].trim_start().len();
        Span::new(start + gap, self.span.end)
    }
}

/// The blocks of clean text: every line that is not blank lies in exactly one, in order. Linear in the text.
pub fn blocks(text: &Cut) -> Vec<Block> {
    let mut drafts = draft::drafts(text);
    let start = place::head(text, &mut drafts);
    place::tail(text, &mut drafts, start);
    caption::captions(text, &mut drafts);
    place::body(text, &mut drafts);
    level::levels(drafts)
}

#[cfg(test)]
mod tests {
    use super::BlockKind::*;
    use super::*;
    use proptest::prelude::*;

    /// Each block as its kind and its text, wraps shown as spaces.
    fn laid(text: &str) -> Vec<(BlockKind, String)> {
        blocks(&Cut::new(text)).iter().map(|block| (block.kind, block.span.of(text).replace('\n', " "))).collect()
    }

    /// Holds the blocks of a text, one line each, against kinds.
    fn check(lines: &[(BlockKind, &str)]) {
        let text = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
        let expected: Vec<_> = lines
            .iter()
            .flat_map(|(kind, lines)| {
                lines.lines().filter(|line| !line.is_empty()).map(|line| (*kind, line.to_owned()))
            })
            .collect();
        assert_eq!(laid(&text), expected);
    }

    const SENTENCE: &str = "Năm 2021, toàn huyện giải quyết việc làm cho 2.150 lao động, đạt 107,5% kế hoạch năm.";

    #[test]
    fn tells_an_article_from_its_page() {
        check(&[
            (Navigation, "Trang chủ > Kinh tế > Việc làm"),
            (Headline, "Tân Phú giải quyết việc làm cho 2.150 lao động"),
            (Dateline, "Thứ Ba, 18/01/2022 - 09:30"),
            (Navigation, "Cỡ chữ A- A+ | Lượt xem: 512\n"),
            (Paragraph, SENTENCE),
            (Caption, "\nẢnh 1. Học viên lớp may xã Tân An trong giờ thực hành.\n"),
            (Heading, "Dạy nghề gắn với việc làm"),
            (Paragraph, "Các trung tâm mở 24 lớp cho 610 học viên; 85% có việc làm sau học."),
            (Caption, "\nBà con xã Tân An thu hoạch lúa. Ảnh: T.L\n"),
            (Paragraph, SENTENCE),
            (Byline, "\nThu An - Lê Na\n"),
            (Navigation, "TIN LIÊN QUAN"),
            (Navigation, "• Tân An: 35 hộ thoát nghèo (12/01/2022)"),
            (Navigation, "» Mở lớp may thứ 9 trong năm"),
            (Navigation, "1 2 3 ... 9 Tiếp"),
            (Navigation, "Tổng số lượt truy cập: 1.204.377"),
        ]);
    }

    #[test]
    fn tells_a_document_from_its_letterhead() {
        check(&[
            (Dateline, "UBND HUYỆN TÂN PHÚ"),
            (Dateline, "Số: 35/BC-UBND      Tân Phú, ngày 8 tháng 12 năm 2021\n"),
            (Headline, "BÁO CÁO"),
            (Headline, "Kết quả công tác xã hội năm 2021\n"),
            (Heading, "I. KẾT QUẢ THỰC HIỆN"),
            (Heading, "1. Việc làm, dạy nghề"),
            (ListItem, "- Giải quyết việc làm: 2.150/2.000 lao động, đạt 107,5% kế hoạch."),
            (ListItem, "+ Trong huyện: 1.400 lao động."),
            (ListItem, "- Tỷ lệ qua đào tạo: 61%."),
            (Heading, "2. Giảm nghèo"),
            (Paragraph, "Cuối năm còn 340 hộ nghèo, chiếm 1,8% số hộ."),
            (Heading, "II. NHIỆM VỤ NĂM 2022"),
            (ListItem, "1) Giải quyết việc làm cho 2.200 lao động."),
            (ListItem, "2) Giảm tỷ lệ hộ nghèo 0,5%."),
            (Byline, "\nNơi nhận:"),
            (Byline, "- Như trên;"),
            (Byline, "- Lưu: VT."),
        ]);
    }

    #[test]
    fn tells_the_number_of_a_party_document() {
        check(&[
            (Dateline, "ĐẢNG ỦY XÃ TÂN PHÚ"),
            (Dateline, "Số 35-BC/ĐU      Tân Phú, ngày 8 tháng 12 năm 2021\n"),
            (Headline, "BÁO CÁO CHÍNH TRỊ"),
            (Headline, "Kết quả thực hiện nghị quyết, nhiệm kỳ 2015 - 2020\n"),
            (Heading, "I. KẾT QUẢ THỰC HIỆN"),
            (ListItem, "- Giải quyết việc làm: 2.150/2.000 lao động, đạt 107,5% kế hoạch."),
        ]);
    }

    #[test]
    fn tells_a_letterhead_in_two_columns_and_the_table_behind_the_signature() {
        check(&[
            (Dateline, "UBND HUYỆN TÂN PHÚ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (Dateline, "PHÒNG TÀI CHÍNH                Độc lập - Tự do - Hạnh phúc"),
            (Headline, "THÔNG BÁO"),
            (Headline, "Kết quả thu ngân sách năm 2021"),
            (Dateline, "Kính gửi: Ủy ban nhân dân tỉnh"),
            (Paragraph, SENTENCE),
            (Byline, "Nơi nhận:                    KT. TRƯỞNG PHÒNG"),
            (Byline, "- Như trên.                  Lê Văn An"),
            (Heading, "PHỤ LỤC"),
            (TableRow, "TT   Chỉ tiêu       Kế hoạch   Thực hiện"),
            (TableRow, "1    Thu nội địa    1.250      1.300"),
        ]);
    }

    #[test]
    fn a_label_makes_no_menu_of_a_figure() {
        check(&[
            (Paragraph, SENTENCE),
            (Paragraph, "Điện thoại: 12.500 thuê bao, tăng 5%"),
            (Paragraph, "Chia sẻ khó khăn với người nghèo, huyện hỗ trợ 12 tỷ đồng."),
            (Paragraph, SENTENCE),
            (Navigation, "Điện thoại: 0212 345 678"),
        ]);
    }

    #[test]
    fn a_text_may_begin_with_its_body() {
        check(&[(Paragraph, SENTENCE)]);
        check(&[(Paragraph, "Năm 2021, huyện giải quyết việc làm cho 2.150 lao động")]);
        check(&[(Paragraph, "(TP online) - Sáng 8/12, huyện họp tổng kết năm 2021."), (Paragraph, SENTENCE)]);
        check(&[
            (Paragraph, "Huyện giải quyết việc làm cho 2.150 lao động, đạt 107,5% kế hoạch"),
            (Paragraph, "Huyện mở 24 lớp dạy nghề cho 610 học viên."),
        ]);
        assert!(laid("").is_empty() && laid(" \n\t\n").is_empty());
    }

    #[test]
    fn joins_wrapped_lines_and_no_others() {
        let text = "Trong năm, toàn huyện đã giải quyết việc làm cho\n2.150 lao động, đạt 107,5% kế hoạch; xuất khẩu lao\n\
            động được 45 người. Các xã mở 24 lớp dạy nghề cho\nhơn 610 học viên, chủ yếu là các lớp may, hàn, xây\n\
            - trát và lớp điện dân dụng.\nCông tác giảm nghèo đạt kết quả khá.\n- Còn 340 hộ nghèo.\n- Còn 512 hộ cận nghèo.";
        let kinds: Vec<BlockKind> = laid(text).iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [Paragraph, Paragraph, ListItem, ListItem]);
        let cut = Cut::new(text);
        assert_eq!(sentences(&cut, &blocks(&cut)[0]).len(), 2);
    }

    #[test]
    fn two_wraps_are_enough_where_no_line_is_longer() {
        let list = "- Còn 340 hộ nghèo.\n".repeat(20);
        let wrapped = "Trong năm, toàn huyện mở được 24 lớp dạy nghề cho\nhơn 610 học viên; mỗi lớp trung bình có từ 24 đến\n\
            26 học viên, phần lớn là lao động các xã ven sông\nđã mất đất. Quý sau, huyện phấn đấu mở thêm từ 10\n- 12 lớp.";
        let items = |text: String| laid(&text).iter().filter(|(kind, _)| *kind == ListItem).count();
        assert_eq!(items(format!("{wrapped}\n{list}")), 20);
        // Beside a line that was not broken nothing says that a full line was.
        assert_eq!(items(format!("{wrapped}\n{SENTENCE} {SENTENCE}\n{list}")), 21);
    }

    #[test]
    fn keeps_rows_apart_under_their_title() {
        check(&[
            (Paragraph, SENTENCE),
            (Heading, "Kết quả các xã (ĐVT: triệu đồng)"),
            (TableRow, "TT\tXã\tKế hoạch\tThực hiện"),
            (TableRow, "1\tTân An\t1.250\t1.300"),
            (TableRow, "2\tTân Lập\t980\t910"),
            (Paragraph, SENTENCE),
        ]);
    }

    #[test]
    fn a_repeat_of_the_headline_is_a_caption_a_line_with_figures_is_none() {
        check(&[
            (Headline, "Huyện Tân Phú giải quyết việc làm cho 2.150 lao động\n"),
            (Paragraph, SENTENCE),
            (Caption, "\nHuyện Tân Phú giải quyết việc làm cho 2.150 lao động\n"),
            (Paragraph, "Xuất khẩu lao động được 45 người, tăng 12 người"),
            (Paragraph, SENTENCE),
        ]);
    }

    #[test]
    fn counts_how_deep_items_stand() {
        let text = "Kết quả như sau:\n1. Thu đạt 5 tỷ đồng:\na) Thuế 3 tỷ đồng;\nb) Phí 2 tỷ đồng.\n2. Chi 4 tỷ đồng.";
        let levels: Vec<u8> = blocks(&Cut::new(text)).iter().map(|block| block.level).collect();
        assert_eq!(levels, [0, 0, 1, 1, 0]);
    }

    /// Lines of every sort, as they come on pages.
    fn tangled() -> impl Strategy<Value = String> {
        let bits = prop::sample::select(vec![
            "\n",
            "\n",
            "\n\n",
            " ",
            "- ",
            "1. ",
            "II. ",
            "a) ",
            "•",
            "\t",
            " | ",
            "Ảnh: T.L",
            "Ảnh 1.",
            "TIN LIÊN QUAN",
            "BÁO CÁO",
            "Số: 5/BC",
            "08:30 12/3/2021",
            "Nơi nhận:",
            "đạt 5%",
            "Năm 2020",
            "Thu An",
            "TP. Cần Thơ",
            ". ",
            "; ",
            "…",
            "“",
            "”",
            "(",
            ")",
            "\"",
            "triệu",
            "1.250",
            "🙂",
            "TÂN PHÚ",
            "hộ nghèo của",
            "Huyện",
            SENTENCE,
        ]);
        prop::collection::vec(bits, 0..60).prop_map(|bits| bits.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn blocks_and_sentences_cover_the_text_once(text in prop_oneof![tangled(), any::<String>()]) {
            let mut at = 0;
            let cut = Cut::new(&text);
            for block in blocks(&cut) {
                prop_assert!(text[at..block.span.start].trim().is_empty());
                prop_assert_eq!(block.span.of(&text).trim(), block.span.of(&text));
                prop_assert!(!block.span.is_empty());
                at = block.marker.map_or(block.span.start, |marker| marker.end);
                for sentence in sentences(&cut, &block) {
                    prop_assert!(text[at..sentence.start].trim().is_empty() && !sentence.is_empty());
                    prop_assert_eq!(sentence.of(&text).trim(), sentence.of(&text));
                    at = sentence.end;
                }
                prop_assert!(text[at..block.span.end].trim().is_empty());
                at = block.span.end;
            }
            prop_assert!(text[at..].trim().is_empty());
        }
    }
}
