/** One screen: the report, and its figures. */
import { words } from "../words/words";
import { SourcePane } from "../source/SourcePane";
import { TablePane } from "../table/TablePane";
import { Header } from "./Header";
import { Help } from "./Help";
import { Tip } from "./Tip";
import { Toasts } from "./Toasts";

export function App() {
  return (
    <>
      <a class="skip" href="#search">
        {words.value.shell.skip}
      </a>
      <Header />
      <main class="desk">
        <SourcePane />
        <TablePane />
      </main>
      <Help />
      <Toasts />
      <Tip />
    </>
  );
}
