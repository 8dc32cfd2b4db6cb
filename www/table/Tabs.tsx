/** Table, picture, or comparison with other reports. What is not the table loads when it is first looked at. */
import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { type Tab, tab } from "../state/view";
import { words } from "../words/words";

type Loaded = Exclude<Tab, "table">;

const LOADERS: Record<Loaded, () => Promise<{ default: FunctionComponent }>> = {
  pictures: () => import("../pictures/Pictures"),
  compare: () => import("../shelf/Compare"),
};

const views = signal<Partial<Record<Loaded, FunctionComponent>>>({});
const failed = signal(false);

export function Tabs() {
  const w = words.value.tools;
  return (
    <div class="tabs" role="group" aria-label={w.tabs}>
      {(["table", "pictures", "compare"] as const).map((name) => (
        <button key={name} type="button" aria-pressed={tab.value === name} onClick={() => (tab.value = name)}>
          {w.tab[name]}
        </button>
      ))}
    </div>
  );
}

export function WhenLoaded({ name }: { name: Loaded }) {
  useEffect(() => {
    failed.value = false;
    LOADERS[name]().then(
      (loaded) => (views.value = { ...views.value, [name]: loaded.default }),
      () => (failed.value = true),
    );
  }, [name]);
  const View = views.value[name];
  if (failed.value) return <p class="nothing">{words.value.tools.notTaken}</p>;
  return View ? <View /> : null;
}
