/**
 * Several reports side by side: a line for each indicator and unit, a column for each report. What a report did and what it set
 * itself as a target stand in the same line, so that last year's target meets this year's result.
 */
import { fold } from "../format/fold";
import type { Figure } from "../wasm/solieu.js";
import type { Kept } from "./store";

export interface Joined {
  indicator: string;
  unit: string | null;
  /** What each report says of it, in the order of the reports. */
  said: { actual: Figure | null; target: Figure | null }[];
}

/** What is found in more than one report comes first. */
export function joined(reports: Kept[]): Joined[] {
  const lines = new Map<string, Joined>();
  for (const [at, { figures }] of reports.entries()) {
    for (const figure of figures) {
      if (figure.indicator === "") continue;
      const key = `${core(figure.indicator)}|${measure(figure.unit)}`;
      let line = lines.get(key);
      if (!line) {
        line = {
          indicator: figure.indicator,
          unit: figure.unit,
          said: reports.map(() => ({ actual: null, target: null })),
        };
        lines.set(key, line);
      }
      // Of several the first, where a report says the whole before its parts.
      line.said[at]![figure.status] ??= figure;
    }
  }
  return [...lines.values()].sort((a, b) => shared(b) - shared(a));
}

/** How many reports speak of it. */
export const shared = ({ said }: Joined) => said.filter(({ actual, target }) => actual ?? target).length;

/** Money, rates and weights are kept apart; `lao động`, `người` and `người lao động` are all counts. */
const measure = (unit: string | null) =>
  unit !== null && /^(%|VND|USD|kg|tấn|tạ|ha|km|m2|m3|m²|m³|kWh|lít)(\/|$)/.test(unit) ? unit : "count";

/** Words that say of whom or where, not what: reports differ in them. Longer ones first. */
const BESIDE =
  /(?<!\p{L})(tổng số|số lượng|số|trên địa bàn|toàn|của|tỉnh|thành phố|huyện|được|đã|cho|các|những)(?!\p{L})/gu;

/** A place by its name: `huyện Bình Sơn`. */
const PLACE =
  /(?<!\p{L})(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường)(?: \p{Lu}\p{L}*)+/gu;

/** Those who are counted, where they stand before what was done for them. */
const COUNTED = /^(người lao động|lao động|người) (?=\S+ \S+ \S)/u;

/** What an indicator is of, by its words: `Số lao động được giải quyết việc làm` and `giải quyết việc làm` are one. */
export function core(indicator: string): string {
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const all = words(indicator.normalize("NFC").replace(PLACE, " ").toLowerCase());
  return fold(words(all.replace(BESIDE, " ")).replace(COUNTED, "") || all);
}
