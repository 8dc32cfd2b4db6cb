/** The right half: the summary, the tools, the table, or a clear word on why there is none. */
import { answer, fresh, slow, stop, trouble, again } from "../state/answer";
import { period } from "../format/period";
import { rows } from "../state/rows";
import { text } from "../state/text";
import { words } from "../words/words";
import { Empty, NoFigures } from "./Empty";
import { Summary } from "./Summary";
import { Table } from "./Table";
import { PicturesWhenLoaded, tab, Tabs } from "./Tabs";
import { Tools } from "./Tools";

export function TablePane() {
  const w = words.value;
  const blank = text.value.trim() === "";
  return (
    <section id="table" tabIndex={-1} class="pane table-pane" aria-label={w.table.label} aria-busy={slow.value}>
      <Troubles />
      {blank ? (
        <Empty />
      ) : rows.value.length > 0 ? (
        <>
          <DocumentLine />
          <div class="over-table">
            <Summary />
            <Tabs />
          </div>
          <Tools />
          {tab.value === "table" ? <Table /> : <PicturesWhenLoaded />}
        </>
      ) : fresh.value ? (
        <NoFigures />
      ) : (
        <div class="empty" />
      )}
      {slow.value && (
        <div class="waiting" role="status">
          <span>{w.engine.working(text.value.length)}</span>
          <button type="button" onClick={stop}>
            {w.engine.stop}
          </button>
        </div>
      )}
    </section>
  );
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

/** What went wrong, in words, with a way on. */
function Troubles() {
  const w = words.value;
  const now = trouble.value;
  if (!now) return null;
  return (
    <div class="trouble" role="alert">
      <p>
        <b>{now.kind === "died" ? w.engine.died : w.engine.unusable}</b>{" "}
        {now.kind === "died" ? w.engine.diedMore : w.engine.unusableMore}
      </p>
      <details>
        <summary>{w.engine.details}</summary>
        <code>{now.message}</code>
      </details>
      <button type="button" onClick={again}>
        {w.engine.again}
      </button>
    </div>
  );
}
