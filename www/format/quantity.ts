/** A value with its unit as a reader says it: scale, money, points. */
import type { Bound } from "../wasm/solieu.js";
import { aligned, number } from "./number";
import { inScale, ONE, type Scale } from "./scale";
import type { Language, Words } from "../words/words";

export interface Shown {
  whole: string;
  fraction: string;
  /** The same, in one piece. */
  text: string;
}

/** `value` in `scale`; `max` is a range's upper end. */
export function quantity(value: number, max: number | null, scale: Scale, language: Language): Shown {
  const { whole, fraction } = aligned(inScale(max ?? value, scale), language);
  const low = max === null ? "" : `${number(inScale(value, scale), language)}–`;
  return { whole: low + whole, fraction, text: low + whole + fraction };
}

/** `VND` in millions → `triệu đồng`; a counted noun stays as the report prints it. */
export function unit(code: string | null, scale: Scale, words: Words): string {
  if (code === null) return "";
  const [head, ...per] = code.split("/");
  const name = head === "%pt" ? words.units.points : (words.units.names[head!] ?? head!);
  return [words.units.scaled(words.units.scales[scale.name], name), ...per].join("/");
}

/** In one line: `33.982 triệu đồng`. */
export function inWords(value: number, code: string | null, scale: Scale, language: Language, words: Words): string {
  const name = unit(code, scale, words);
  return `${quantity(value, null, scale, language).text}${name === "" ? "" : `\u00A0${name}`}`;
}

/** A number that is so many at the least, nearly, about …: `hơn 60 %`. */
export const bounded = (bound: Bound, number: string, words: Words) =>
  bound === "exact" ? number : `${words.bounds[bound]} ${number}`;

export const isMoney = (code: string | null) => code !== null && /^(VND|USD)(\/|$)/.test(code);

export { ONE };
