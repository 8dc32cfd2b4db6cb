/** Periods in SDMX/ISO form (`2021-S1`, `2024-01-01/P9M`) as a reader says them, short enough for a cell. */
import type { Words } from "../words/words";

export function period(code: string | null, words: Words): string {
  if (!code) return "";
  const w = words.period;
  let m: RegExpExecArray | null;
  if ((m = /^(\d{4})-S([12])$/.exec(code))) return w.half(Number(m[2]), m[1]!);
  if ((m = /^S([12])$/.exec(code))) return w.half(Number(m[1]), "");
  if ((m = /^(\d{4})-Q([1-4])$/.exec(code))) return w.quarter(Number(m[2]), m[1]!);
  if ((m = /^Q([1-4])$/.exec(code))) return w.quarter(Number(m[1]), "");
  if ((m = /^(\d{4})-(\d\d)$/.exec(code))) return `${m[2]}/${m[1]}`;
  if ((m = /^(\d{4})\/(\d{4})$/.exec(code))) return `${m[1]}–${m[2]}`;
  if ((m = /^(\d{4})-01-01\/P(\d+)Y$/.exec(code))) {
    const from = Number(m[1]);
    return `${from}–${from + Number(m[2]) - 1}`;
  }
  if ((m = /^(\d{4})-(\d\d)-01\/P(\d+)M$/.exec(code))) {
    const [year, month, length] = [Number(m[1]), Number(m[2]), Number(m[3])];
    return month === 1 ? w.firstMonths(length, year) : w.months(month, month + length - 1, year);
  }
  if ((m = /^(\d{4})-01-01$/.exec(code))) return w.startOf(m[1]!);
  if ((m = /^(\d{4})-01-01\/(\d{4})-(\d\d)-(\d\d)$/.exec(code))) return w.until(`${m[4]}/${m[3]}/${m[2]}`);
  return day(code);
}

/** `2020-11-06` → `06/11/2020`; anything else as it is. */
export const day = (code: string) => code.replace(/(\d{4})-(\d\d)-(\d\d)/g, "$3/$2/$1").replace("/P", " + P");
