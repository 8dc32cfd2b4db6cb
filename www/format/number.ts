/** Numbers as the reader's language writes them: 60.893 and 0,29 in Vietnamese, 60,893 and 0.29 in English. */
import type { Language } from "../words/words";

const plain = {
  vi: new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 12 }),
  en: new Intl.NumberFormat("en-US", { maximumFractionDigits: 12 }),
};
const short = {
  vi: new Intl.NumberFormat("vi-VN", { maximumSignificantDigits: 6 }),
  en: new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 }),
};

/** With all its digits. */
export const number = (value: number, language: Language) => plain[language].format(value);

/** Cut to six digits that say something, whole numbers never cut: for what is worked out. */
export const rounded = (value: number, language: Language) =>
  Math.abs(value) >= 1e5 ? plain[language].format(Math.round(value)) : short[language].format(value);

/** What stands before the decimal mark, and the mark with what follows: to line numbers up on it. */
export function aligned(value: number, language: Language): { whole: string; fraction: string } {
  const text = number(value, language);
  const at = text.indexOf(language === "vi" ? "," : ".");
  return at < 0 ? { whole: text, fraction: "" } : { whole: text.slice(0, at), fraction: text.slice(at) };
}
