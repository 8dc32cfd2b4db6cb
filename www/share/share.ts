/** Opening a link that holds a report. */
import { replace } from "../state/text";
import { say } from "../state/toast";
import { words } from "../words/words";
import { MARK } from "./mark";

/** Takes the text out of the address, and the address clean. */
export async function openLink(): Promise<void> {
  const { hash } = location;
  if (!hash.startsWith(MARK)) return;
  history.replaceState(null, "", location.href.split("#")[0]);
  try {
    const { textOf } = await import("./link");
    replace(await textOf(hash));
  } catch {
    say(words.value.share.damaged);
  }
}
