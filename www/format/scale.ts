/** The scale a report prints a number in (`33.982 triệu` → millions), and the number in it. */

import { typedNumber } from "./parse";

export type ScaleName = "one" | "thousand" | "million" | "billion" | "thousandBillion";

export interface Scale {
  name: ScaleName;
  factor: number;
}

export const ONE: Scale = { name: "one", factor: 1 };

// The greatest scale word of the number comes first: `82 tỷ 055 triệu` is shown in tỷ.
const WORDS: [RegExp, Scale][] = [
  [/(nghìn|ngàn) t[ỷỉ]/iu, { name: "thousandBillion", factor: 1e12 }],
  [/(^|[\d\s])t([ỷỉ]|$)/iu, { name: "billion", factor: 1e9 }],
  [/(^|[\d\s])tr(iệu|\.|$)/iu, { name: "million", factor: 1e6 }],
  [/(nghìn|ngàn|(^|[\d\s])k$)/iu, { name: "thousand", factor: 1e3 }],
];

/** The scale of a number as printed; one where it has none, or where `value` would not read well in it. */
export function scaleOf(printed: string, value: number | null): Scale {
  const text = printed.normalize("NFC");
  const scale = WORDS.find(([word]) => word.test(text))?.[1] ?? ofHeading(text, value);
  return value !== null && decimals(value / scale.factor) > 6 ? ONE : scale;
}

/** The scale that the head of a table's column or its title gives to numbers: `2.415` under `tỷ đồng`. */
function ofHeading(printed: string, value: number | null): Scale {
  const alone = value === null || value < 1e3 ? 0 : (typedNumber(printed, "vi")?.value ?? 0);
  return WORDS.find(([, { factor }]) => alone * factor === value)?.[1] ?? ONE;
}

/** `value` in `scale`, without what floating point adds in the last digits. */
export const inScale = (value: number, scale: Scale) => tidy(value / scale.factor);

/** The same number without the noise of binary fractions: 0.1 + 0.2 → 0.3. */
export const tidy = (value: number) => Number(value.toPrecision(14));

const decimals = (value: number) => String(tidy(value)).split(".")[1]?.length ?? 0;
