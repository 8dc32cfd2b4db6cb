/** Sharing a report by a link. */
import { copy } from "../exports/take";
import { text } from "../state/text";
import { say } from "../state/toast";
import { laterWords } from "../words/later";
import { linkOf, MOST } from "./link";

export async function copyLink(): Promise<void> {
  const w = laterWords.value.taking;
  const link = await linkOf(text.value);
  if (link.length > MOST) return say(w.tooLong);
  say((await copy({ "text/plain": link })) ? w.linkCopied : w.notCopied);
}
