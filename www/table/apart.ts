/** The plan that is told by how far the figure is from it, as a sum. */
import { rounded } from "../format/number";
import { inWords } from "../format/quantity";
import { inScale, tidy } from "../format/scale";
import type { Row } from "../state/rows";
import { language } from "../state/settings";
import { words } from "../words/words";
import { scaleNow } from "./cells";

/** `950 hộ − 50 = 900`, of a row that has a `value`. */
export function apartSum(row: Row, value: number, plan: number): string {
  const [scale, l] = [scaleNow(row), language.value];
  const put = (number: number) => rounded(inScale(number, scale), l);
  const by = tidy(value - plan);
  return `${inWords(value, row.figure.unit, scale, l, words.value)} ${by < 0 ? "+" : "−"} ${put(Math.abs(by))} = ${put(plan)}`;
}
