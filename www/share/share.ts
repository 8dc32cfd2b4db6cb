/** Opening a link that holds a report. */
import { replace } from "../state/text";
import { say } from "../state/toast";
import { words } from "../words/words";
import { MARK } from "./mark";

/** Takes the text out of the address, and the address clean; it keeps the text until what reads it is there. */
export async function openLink(): Promise<void> {
  const { hash } = location;
  if (!hash.startsWith(MARK)) return;
  let link: typeof import("./link");
  try {
    link = await import("./link");
  } catch {
    return say(words.value.shell.notLoaded);
  }
  history.replaceState(null, "", location.href.split("#")[0]);
  try {
    replace(await link.textOf(hash));
  } catch {
    say(words.value.share.damaged);
  }
}
