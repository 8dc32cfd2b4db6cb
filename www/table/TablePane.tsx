/** The right half: the summary, the tools, the table, or a clear word on why there is none. */
import { answer, fresh, slow } from "../state/answer";
import { period } from "../format/period";
import { rows } from "../state/rows";
import { paneParts } from "../shell/later";
import { text } from "../state/text";
import { tab } from "../state/view";
import { words } from "../words/words";
import { Empty } from "./Empty";
import { Summary } from "./Summary";
import { Table } from "./Table";
import { Tabs, WhenLoaded } from "./Tabs";
import { Tools } from "./Tools";
import { Troubles, Waiting } from "./Waiting";

export function TablePane() {
  const w = words.value;
  const blank = text.value.trim() === "";
  const comparing = tab.value === "compare";
  const away = comparing || blank || rows.value.length === 0;
  return (
    <section id="table" tabIndex={-1} class="pane table-pane" aria-label={w.table.label} aria-busy={slow.value}>
      <Troubles />
      {comparing ? (
        // Also with nothing on screen: what is on the shelf can be compared.
        <>
          <div class="over-table">
            <h2 class="summary">{w.compare.title}</h2>
            <Tabs />
          </div>
          <WhenLoaded name="compare" />
        </>
      ) : blank ? (
        <Empty />
      ) : !away ? null : fresh.value ? (
        <Nothing />
      ) : (
        <div class="empty" />
      )}
      {/* There before the first figure, out of sight: a table that is there costs less than a new one. By its key it stays the same. */}
      <div key="filled" class={away ? "filled away" : "filled"}>
        <DocumentLine />
        <div class="over-table">
          <Summary />
          <Tabs />
        </div>
        <Tools />
        {tab.value === "pictures" && !away ? <WhenLoaded name="pictures" /> : <Table />}
      </div>
      <Waiting />
    </section>
  );
}

function Nothing() {
  const parts = paneParts.now;
  return parts ? <parts.NoFigures /> : <div class="empty" />;
}

function DocumentLine() {
  const document = answer.value?.report.document;
  const w = words.value;
  const parts = [document?.place?.name, document?.period && w.table.reportPeriod(period(document.period, w))].filter(
    Boolean,
  );
  if (!document?.title && parts.length === 0) return null;
  return (
    <p class="document-line">
      {document?.title && (
        <b lang="vi" title={document.title}>
          {document.title}
        </b>
      )}
      {parts.length > 0 && <span>{parts.join(" · ")}</span>}
    </p>
  );
}
