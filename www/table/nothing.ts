/** Why a text gave no figures, as far as its letters tell. */

export type Reason = "plain" | "noDigits" | "binary" | "onlyDigits" | "otherLanguage";

/** Judges by the head of the text: enough to tell, whatever its length. */
export function whyNothing(text: string): Reason {
  const head = text.slice(0, 20_000);
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0;
  // Control characters and replacement signs do not occur in written text.
  if (count(/[\0-\x08\x0E-\x1F\uFFFD]/g) > head.length / 100) return "binary";
  const letters = count(/\p{L}/gu);
  if (letters < head.length / 20) return count(/\d/g) > 0 ? "onlyDigits" : "noDigits";
  // About every fourth letter of written Vietnamese carries a sign that hardly any other language has.
  const own =
    count(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu) + count(/[\u0300\u0301\u0303\u0309\u0323]/gu);
  if (letters > 40 && own < letters / 50) return "otherLanguage";
  return /\d/.test(text) ? "plain" : "noDigits";
}
