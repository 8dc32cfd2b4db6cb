/** Sharing a report by a link, and opening such a link. */
import { copy } from "../exports/take";
import { replace, text } from "../state/text";
import { say } from "../state/toast";
import { words } from "../words/words";
import { holdsText, linkOf, MOST, textOf } from "./link";

export async function copyLink(): Promise<void> {
  const w = words.value.share;
  const link = await linkOf(text.value);
  if (link.length > MOST) return say(w.tooLong);
  say((await copy({ "text/plain": link })) ? w.copied : words.value.tools.notCopied);
}

/** Takes the text out of the address, and the address clean. */
export async function openLink(): Promise<void> {
  const { hash } = location;
  if (!holdsText(hash)) return;
  history.replaceState(null, "", location.href.split("#")[0]);
  try {
    replace(await textOf(hash));
  } catch {
    say(words.value.share.damaged);
  }
}
