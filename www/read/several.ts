/** Several reports at once: each is read and put on the shelf. */
import { Engine } from "../engine/engine";
import { keep, kept } from "../shelf/store";
import { NONE } from "../state/edits";
import type { Report } from "../wasm/solieu.js";

export async function shelve(texts: string[]): Promise<void> {
  for (const given of texts) {
    let text = given.replace(/\r\n?/g, "\n");
    let { report, unicode } = await readingOf(text);
    if (unicode !== null) {
      text = unicode;
      ({ report, unicode } = await readingOf(text));
    }
    await keep(kept(text, report, report.figures, NONE));
  }
}

/** Read beside what is on the page. */
async function readingOf(text: string): Promise<{ report: Report; unicode: string | null }> {
  let engine: Engine | undefined;
  try {
    return await new Promise((done, fail) => {
      engine = new Engine({
        ready: () => undefined,
        report: (_, report, __, unicode) => done({ report, unicode }),
        failed: (_, message) => fail(new Error(message)),
        unusable: (message) => fail(new Error(message)),
      });
      engine.read(text);
    });
  } finally {
    engine?.close();
  }
}
