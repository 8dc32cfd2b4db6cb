/** Text without case and diacritics, so that `giai quyet viec lam` finds `giải quyết việc làm`. */
export const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
