// Encodings from before Unicode, written by a converter that is not ours.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import converter from "vietnamese-conversion";
import { initSync, unicode } from "../../www/wasm/solieu.js";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
initSync({ module: new WebAssembly.Module(readFileSync(path("www/wasm/solieu_bg.wasm"))) });

/** Our reports in small letters (TCVN3 leaves the case of most capitals to the font), without signs that the encodings lack. */
const folder = path("tests/reports/reports");
// The tenth is the last without words run together.
const names = readdirSync(folder).sort().slice(0, 10);
const texts = names.map((name) =>
  readFileSync(`${folder}/${name}`, "utf8")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[–—]/g, "-")
    .replace(/[“”]/g, '"')
    .replace(/…/g, "..."),
);

const VOWELS = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";
const WRITERS = { TCVN3: converter.toTCVN3, VNI: converter.toVNI, VIQR: converter.toVIQR };
/** What the converter itself writes wrong, or leaves open: a full stop or question mark behind a vowel is a tone in VIQR. */
const EXCUSED = { TCVN3: /(?!)/, VNI: /[ỷỹ]/, VIQR: /[?.]\W*$/ };

for (const [name, write] of Object.entries(WRITERS)) {
  test(`${name}: every word of ten reports comes back, and with them every letter`, () => {
    const seen = new Set();
    let words = 0;
    let excused = 0;
    for (const text of texts) {
      const converted = unicode(write(text, "unicode")).split(/\s+/);
      for (const [i, word] of text.split(/\s+/).entries()) {
        words++;
        const excuse = EXCUSED[name].test(word) || EXCUSED[name].test(write(word, "unicode"));
        if (word !== converted[i] && excuse) {
          excused++;
          continue;
        }
        assert.equal(converted[i], word, write(word, "unicode"));
        for (const letter of word) seen.add(letter);
      }
    }
    assert.ok(words > 5000 && excused < words / 40, `${excused} of ${words}`);
    const missing = [...VOWELS].filter((letter) => !seen.has(letter) && !EXCUSED[name].test(letter));
    assert.ok(missing.length <= 6, `not in the reports: ${missing.join(" ")}`);
  });
}

test("Unicode is left alone", () => {
  for (const text of texts) assert.equal(unicode(text), undefined);
});
