/** Table or picture of the same rows. The pictures' code loads when they are first looked at. */
import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { words } from "../words/words";

export const tab = signal<"table" | "pictures">("table");

const pictures = signal<FunctionComponent | null>(null);
const failed = signal(false);

export function Tabs() {
  const w = words.value.tools;
  return (
    <div class="tabs" role="group" aria-label={w.tabs}>
      {(["table", "pictures"] as const).map((name) => (
        <button key={name} type="button" aria-pressed={tab.value === name} onClick={() => (tab.value = name)}>
          {w.tab[name]}
        </button>
      ))}
    </div>
  );
}

export function PicturesWhenLoaded() {
  useEffect(() => {
    failed.value = false;
    import("../pictures/Pictures").then(
      (loaded) => (pictures.value = loaded.default),
      () => (failed.value = true),
    );
  }, []);
  const Loaded = pictures.value;
  if (failed.value) return <p class="nothing">{words.value.tools.notTaken}</p>;
  return Loaded ? <Loaded /> : null;
}
