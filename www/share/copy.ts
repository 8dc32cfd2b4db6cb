/** Sharing a report by a link. */
import { copy } from "../exports/take";
import { text } from "../state/text";
import { say } from "../state/toast";
import { words } from "../words/words";
import { linkOf, MOST } from "./link";

export async function copyLink(): Promise<void> {
  const w = words.value.share;
  const link = await linkOf(text.value);
  if (link.length > MOST) return say(w.tooLong);
  say((await copy({ "text/plain": link })) ? w.copied : words.value.tools.notCopied);
}
