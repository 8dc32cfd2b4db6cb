/** One screen: the report, and its figures. */
import { computed } from "@preact/signals";
import { words } from "../words/words";
import { SourcePane } from "../source/SourcePane";
import { TablePane } from "../table/TablePane";
import { coming } from "../read/paste";
import { fresh } from "../state/answer";
import { text } from "../state/text";
import { Header } from "./Header";
import { pointed } from "./later";
import { Toasts } from "./Toasts";

/** The table is that of the text in the box. Set on the element at once, before anything is rendered. */
const read = computed(() => coming.value === 0 && (fresh.value || text.value.trim() === ""));

export function App() {
  const { Tip, Help } = pointed.code.value ?? {};
  return (
    <>
      <a class="skip" href="#table">
        {words.value.shell.skip}
      </a>
      <Header />
      <main class="desk" data-read={read}>
        <SourcePane />
        <TablePane />
        {Tip && <Tip />}
      </main>
      {Help && <Help />}
      <Toasts />
    </>
  );
}
