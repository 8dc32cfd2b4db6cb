/** Opens the shelf, whose code loads when it is first opened. */
import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { say } from "../state/toast";
import { words } from "../words/words";

const shelf = signal<FunctionComponent<{ close: () => void }> | null>(null);
const open = signal(false);

async function show(): Promise<void> {
  try {
    shelf.value ??= (await import("../shelf/Shelf")).default;
    open.value = true;
  } catch {
    say(words.value.tools.notTaken);
  }
}

export function ShelfButton() {
  const Shelf = shelf.value;
  return (
    <>
      <button type="button" class="quiet" onClick={show}>
        {words.value.shelf.name}
      </button>
      {open.value && Shelf && <Shelf close={() => (open.value = false)} />}
    </>
  );
}
