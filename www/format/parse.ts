/** What a reader types into a cell, read the way the page writes it: `60.893`, `20,1 tỷ`, `-0,72 điểm %`. */
import type { Language } from "../words/words";

const SCALES: [RegExp, number][] = [
  [/^(nghìn|ngàn) t[ỷỉ]|^trillion/iu, 1e12],
  [/^t[ỷỉ]|^billion|^bn/iu, 1e9],
  [/^tr(iệu)?(?!\p{L})|^million|^m(?!\p{L})/iu, 1e6],
  [/^(nghìn|ngàn|thousand|k(?!\p{L}))/iu, 1e3],
];

export interface Typed {
  value: number;
  /** What follows number and scale: a unit. */
  rest: string;
}

/** Null where it does not begin with a number. */
export function typedNumber(text: string, language: Language): Typed | null {
  const match = /^\s*([+\-−]?)\s*(\d[\d.,\s]*\d|\d)\s*/u.exec(text);
  if (!match) return null;
  const [thousands, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const digits = match[2]!.replaceAll(thousands, "").replace(/\s/g, "").replace(decimal, "o");
  if (!/^\d+(o\d+)?$/.test(digits)) return null;
  let rest = text.slice(match[0].length);
  let value = Number(digits.replace("o", "."));
  const scale = SCALES.find(([word]) => word.test(rest));
  if (scale) {
    rest = rest.replace(scale[0], "");
    value = Number((value * scale[1]).toPrecision(15));
  }
  return { value: match[1] === "-" || match[1] === "−" ? -value : value, rest: rest.trim() };
}
