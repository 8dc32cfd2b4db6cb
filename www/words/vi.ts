/** Vietnamese, the page's own language. */
import { figures } from "./figures.vi";

export const vi = {
  ...figures,
  shell: {
    what: "Dán báo cáo, nhận bảng số liệu và tỷ lệ đạt kế hoạch",
    otherLanguage: "EN: switch to English",
    theme: (now: "system" | "light" | "dark") =>
      ({ system: "Giao diện: theo máy", light: "Giao diện: sáng", dark: "Giao diện: tối" })[now],
    help: "Trợ giúp và phím tắt",
    skip: "Tới bảng số liệu",
    undo: "Hoàn tác",
    notLoaded: "Phần này chưa tải xong. Hãy kiểm tra kết nối rồi thử lại.",
    notSpoken: "Chưa tải được tiếng Anh. Hãy kiểm tra kết nối rồi thử lại.",
    update: "Có phiên bản mới của trang.",
    updateNow: "Dùng ngay",
  },
  privacy: {
    line: "Văn bản không rời khỏi máy của bạn",
  },
  share: {
    damaged: "Liên kết bị hỏng hoặc bị cắt mất một phần, không lấy lại được báo cáo.",
  },
  source: {
    label: "Báo cáo",
    reading:
      "Báo cáo với các số liệu được đánh dấu. Mũi tên trái, phải: sang số liệu khác. Enter: tới dòng trong bảng.",
    box: "Văn bản báo cáo",
    placeholder: "Dán báo cáo vào đây (Ctrl+V), gõ vào, hoặc thả tệp Word, PDF, HTML, văn bản…",
    length: (characters: string) => `${characters} ký tự`,
    part: (from: string, to: string) =>
      `Văn bản dài: ô này chỉ có phần đang xem (ký tự ${from} đến ${to}). Bấm Xong, cuộn tới chỗ khác rồi bấm Sửa để sửa phần khác.`,
    done: "Xong",
    edit: "Sửa",
    open: "Mở tệp",
    example: "Ví dụ",
    clear: "Xóa",
    cleared: "Đã xóa báo cáo.",
    replaced: "Báo cáo mới đã thay báo cáo cũ.",
    legend: "Chú giải",
  },
  converted: {
    encodings: { tcvn3: "TCVN3 (ABC)", vni: "VNI", viqr: "VIQR" } as Record<string, string>,
    from: (encoding: string) => `Văn bản viết theo bảng mã cũ ${encoding}, đã chuyển sang Unicode.`,
    asGiven: "Giữ nguyên văn",
  },
  table: {
    label: "Bảng số liệu",
    noIndicator: "(không rõ chỉ tiêu)",
    open: "Mở dòng",
    close: "Đóng dòng",
    reportPeriod: (period: string) => `kỳ báo cáo ${period}`,
    of: (whole: string) => `trên ${whole}`,
    workedOut: "suy ra",
    basis: (prior: string, basis: string) =>
      [prior && `từ ${prior}`, basis && (prior ? `(${basis})` : `so với ${basis}`)].filter(Boolean).join(" "),
    onPaper: (lines: string, all: string) =>
      `Trên giấy chỉ có ${lines} dòng đầu trong ${all} dòng. Tải về Excel hoặc CSV để có tất cả.`,
    nothingFound: "Không có dòng nào khớp.",
    showAll: "Hiện tất cả",
    others: (count: number, list: string) => `Ngoài bảng còn ${count} số khác, không phải số liệu: ${list}.`,
  },
  summary: {
    label: "Lọc bảng",
    all: (_: number) => "số liệu",
    measured: (_: number) => "đo với kế hoạch",
    met: (_: number) => "đạt",
    missed: (_: number) => "chưa đạt",
    doubt: (_: number) => "cần xem lại",
  },
  tools: {
    label: "Công cụ của bảng",
    search: "Tìm, không cần dấu",
    tabs: "Cách xem",
    tab: { table: "Bảng", pictures: "Hình", compare: "So sánh" },
    view: "Hiển thị",
    topic: "Lọc theo nhóm",
    allTopics: "Mọi nhóm",
    copy: "Chép bảng",
    copyTip: "Chép các dòng đang hiện, dán vào Excel hoặc Google Sheets thành ô",
    download: "Tải về",
    notTaken: "Chưa tạo được tệp. Hãy kiểm tra kết nối rồi thử lại: phần này chỉ tải khi dùng lần đầu.",
  },
  shelf: {
    name: "Kệ",
  },
  compare: {
    title: "So sánh theo chỉ tiêu",
  },
  edit: {
    edit: "Sửa dòng",
    removed: "Đã xóa một dòng.",
    undo: "Lùi một bước (Ctrl+Z)",
    redo: "Làm lại (Ctrl+Shift+Z)",
    count: (n: number) => `${n} chỗ sửa`,
    marks: { changed: "Bạn đã sửa", added: "Bạn đã thêm" },
  },
  empty: {
    title: "Bảng số liệu sẽ hiện ở đây",
    steps: [
      "Chép toàn bộ một báo cáo hay bài báo có số liệu.",
      "Dán vào ô báo cáo. Bảng hiện ra ngay, không cần bấm nút.",
      "Bấm vào một dòng để thấy nó nằm ở câu nào.",
    ],
    example: "Xem thử một báo cáo mẫu",
  },
  engine: {
    working: (characters: string) => `Đang đọc ${characters} ký tự…`,
    progress: "Đã đọc",
    stop: "Dừng",
    stopped: "Đã dừng. Văn bản vẫn còn nguyên, bảng chưa theo kịp.",
    resume: "Đọc tiếp",
    died: "Bộ đọc đã dừng đột ngột khi đọc văn bản này.",
    diedMore: "Văn bản vẫn còn nguyên và bộ đọc đã được khởi động lại. Bạn có thể sửa văn bản rồi dùng tiếp.",
    unusable: "Không khởi động được bộ đọc.",
    unusableMore:
      "Trình duyệt có thể quá cũ hoặc chặn WebAssembly, hoặc trang tải chưa đủ. Văn bản của bạn vẫn còn nguyên.",
    details: "Chi tiết kỹ thuật",
    again: "Thử lại",
  },
};
