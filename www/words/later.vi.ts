/** Vietnamese, for the parts that load later. */
import type { Reason } from "../read/unreadable";

export const vi = {
  reading: {
    file: (file: string) => `Đang đọc ${file}…`,
    pages: (file: string, done: number, of: number) => `Đang đọc ${file}: trang ${done}/${of}`,
    several: (done: number, of: number) => `Tệp ${done}/${of}.`,
    stop: "Dừng",
    stopped: "Đã dừng. Báo cáo trên trang vẫn như cũ.",
    shelved: (n: number) => `Đã đọc ${n} tệp và cất lên kệ. Tệp đầu tiên đang mở.`,
    reasons: {
      tooLong: "lớn hơn 64 MB, quá lớn để mở ở đây.",
      damaged: "bị hỏng hoặc không đúng loại tệp, không đọc được.",
      locked: "có mật khẩu. Hãy mở tệp bằng chương trình của nó, bỏ mật khẩu rồi lưu lại.",
      swollen: "giải nén ra quá lớn (trên 64 MB), có thể là tệp phá hoại, nên không mở.",
      picture: "chỉ là ảnh (bản quét hoặc ảnh chụp), không có chữ để đọc. Cần nhận dạng chữ (OCR) trước.",
      oldWord: "là tệp Word đời cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx.",
      sheet: "là bảng tính. Hãy mở bằng Excel hoặc LibreOffice, chép các ô rồi dán vào đây.",
      archive: "là tệp nén hoặc loại tệp không đọc được ở đây. Trang đọc .docx, .odt, .pdf, .html và .txt.",
      richText: "là tệp RTF. Hãy mở bằng Word hoặc LibreOffice, lưu thành .docx.",
      noText: "không phải tệp văn bản. Trang đọc .docx, .odt, .pdf, .html và .txt.",
      empty: "không có chữ nào.",
      notLoaded: "chưa đọc được: phần đọc tệp chưa tải xong. Hãy kiểm tra kết nối rồi thử lại.",
    } satisfies Record<Reason, string> as Record<Reason, string>,
    failed: (file: string, why: string) => `${file} ${why}`,
  },
  shelf: {
    title: "Kệ báo cáo",
    where: "Các báo cáo ở đây chỉ nằm trong trình duyệt này, không gửi đi đâu.",
    keep: "Cất báo cáo đang mở",
    empty: "Kệ đang trống.",
    compareChosen: (n: number) => (n < 2 ? "So sánh (chọn từ hai báo cáo)" : `So sánh ${n} báo cáo`),
    pick: (title: string) => `Chọn: ${title}`,
    about: (figures: number, day: string) => `${figures} số liệu, ${day.split("-").reverse().join("/")}`,
    dropOne: (title: string) => `Bỏ khỏi kệ: ${title}`,
    exportAll: "Xuất tất cả (JSON)",
    dropAll: "Xóa tất cả",
    dropSure: (n: number) => `Bấm lần nữa để xóa ${n} báo cáo`,
    bring: "Nhập từ tệp",
    imported: (added: number, there: number, damaged: number) =>
      [
        `Đã nhập ${added} báo cáo.`,
        there > 0 && `${there} báo cáo đã có sẵn trên kệ.`,
        damaged > 0 && `${damaged} báo cáo trong tệp bị hỏng, không nhập được.`,
      ]
        .filter(Boolean)
        .join(" "),
    refused: {
      damaged: "Tệp bị hỏng hoặc thiếu một phần, không nhập được báo cáo nào. Kệ vẫn như cũ.",
      other: "Đây không phải tệp xuất từ kệ. Kệ vẫn như cũ. Để đọc một báo cáo, hãy dùng “Mở tệp”.",
      newer: "Tệp do phiên bản mới hơn của trang xuất ra. Hãy tải lại trang rồi nhập lại. Kệ vẫn như cũ.",
    },
    trouble: {
      refused: "Trình duyệt không cho cất dữ liệu ở đây (có thể do cửa sổ riêng tư). Báo cáo đang mở vẫn còn nguyên.",
      full: "Máy không còn chỗ để cất thêm. Các báo cáo đã cất vẫn còn nguyên; hãy xuất rồi bỏ bớt vài báo cáo.",
      newer: "Kệ này do phiên bản mới hơn của trang ghi và vẫn còn nguyên. Hãy tải lại trang để dùng phiên bản đó.",
    },
  },
  pictures: {
    names: { achievements: "Đạt kế hoạch", beside: "Bên kế hoạch và kỳ trước" },
    titles: { achievements: "Mức đạt kế hoạch", beside: "Số thực hiện bên kế hoạch và kỳ trước" },
    source: (title: string) => `Nguồn: ${title}`,
    sourceUnknown: "Nguồn: báo cáo do người dùng cung cấp",
    none: {
      achievements: "Trong các dòng đang hiện không có dòng nào được đo với kế hoạch.",
      beside: "Trong các dòng đang hiện không có dòng nào có kế hoạch hay số kỳ trước để đặt bên cạnh.",
    },
    tooMany: (drawn: number, all: number) => `Vẽ ${drawn} trong ${all} dòng. Hãy lọc bớt để thấy các dòng khác.`,
  },
  compare: {
    reports: "Chọn báo cáo để so sánh",
    present: "đang mở",
    alone:
      "Chưa có báo cáo nào khác để so sánh. Mở “Kệ”, cất báo cáo đang mở rồi dán báo cáo khác; hoặc mở nhiều tệp một lúc, chúng được cất lên kệ.",
    pickTwo: "Chọn từ hai báo cáo trở lên ở hàng trên.",
    found: (common: number, all: number) =>
      common === 0
        ? `Không có chỉ tiêu nào chung trong ${all} chỉ tiêu.`
        : `${common} chỉ tiêu chung trong ${all} chỉ tiêu`,
    all: "Hiện cả chỉ tiêu chỉ có ở một báo cáo",
    more: (lines: number) => `Còn ${lines} dòng nữa trong tệp CSV.`,
    save: "Tải bảng so sánh (CSV)",
    difference: "Hơn kém",
    reached: (percent: string) => `đạt ${percent} kế hoạch`,
  },
  help: {
    title: "Trợ giúp",
    keys: [
      ["↑ ↓", "dòng trước, dòng sau"],
      ["→ ←", "mở, đóng một dòng; trong báo cáo: số liệu sau, trước"],
      ["Enter", "từ dòng sang câu trong báo cáo, và trở lại"],
      ["F2", "sửa một dòng (hoặc bấm đúp vào ô); Tab sang ô bên"],
      ["Del", "xóa một dòng"],
      ["+", "thêm dòng từ chữ đang chọn trong báo cáo"],
      ["Ctrl+Z", "lùi một bước; Ctrl+Shift+Z làm lại"],
      ["/", "tìm trong bảng"],
      ["E", "sửa báo cáo"],
      ["Esc", "xong, trở lại, bỏ chọn"],
      ["Ctrl+V", "dán một báo cáo mới, ở bất cứ đâu trên trang"],
      ["?", "trang này"],
    ] as [keys: string, meaning: string][],
    reading: "Đọc bảng",
    notes: [
      "Chữ nghiêng với dấu ≈ là số trang này suy ra từ số liệu và tỷ lệ; báo cáo không nêu. Trỏ vào để thấy khoảng và phép tính.",
      "Vạch trên thanh là mốc 100 %. Thanh đặc là đạt, thanh sọc là chưa đạt.",
      "Chấm vàng là chỗ cần xem lại: báo cáo tự mâu thuẫn, hoặc có nhiều cách đọc.",
      "Số màu xám trong báo cáo không phải số liệu: ngày tháng, số văn bản, số thứ tự… Trỏ vào để biết là gì.",
    ],
    close: "Đóng",
  },
  tips: {
    statedPlan: (name: string | null) => `Báo cáo nêu rõ${name ? `: ${name}` : ""}.`,
    workedOutPlan: (value: string, percent: string, low: string, high: string, roundest: string) =>
      `Suy ra, báo cáo không nêu: ${value} ÷ ${percent}.\nMọi kế hoạch từ ${low} đến ${high} đều khớp; tròn nhất là ${roundest}.`,
    reached: (percent: string, name: string | null) => `Đạt ${percent} so với ${name ?? "kế hoạch"}.`,
    workedOutPercent: "Suy ra từ số thực hiện và kế hoạch, báo cáo không nêu tỷ lệ này.",
    workedOutPoints: "Suy ra: số thực hiện trừ chỉ tiêu. Chênh lệch của một tỷ lệ tính bằng điểm phần trăm.",
  },
};
