/** The shelf: reports kept in this browser, opened, compared, exported, brought back and deleted. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { download } from "../exports/take";
import { FileButton } from "../shell/FileButton";
import { answer } from "../state/answer";
import { forget } from "../state/edits";
import { take } from "../state/files";
import { tab } from "../state/view";
import "../styles/shelf.css";
import { laterWords } from "../words/later";
import { merged, NotImported, readBack, written } from "./file";
import { comparable, look, picked, present, PRESENT, shelved, trouble } from "./shelved";
import { all, drop, dropAll, keep, keepAll, type Kept } from "./store";

export default function Shelf({ close }: { close: () => void }) {
  const w = laterWords.value.shelf;
  const box = useRef<HTMLDialogElement>(null);
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const sure = useSignal(false);
  const said = useSignal<string | null>(null);
  useEffect(() => {
    box.current?.showModal();
    void look();
  }, []);

  const choose = (id: string, on: boolean) => {
    const ids = new Set(chosen.value);
    if (on) ids.add(id);
    else ids.delete(id);
    chosen.value = ids;
  };
  const opened = (report: Kept) => {
    tab.value = "table";
    take(report.text);
    forget(report.edits);
    box.current?.close();
  };
  const compare = () => {
    // The one on screen stands for itself.
    const ids = comparable.value.flatMap(({ id }) => (chosen.value.has(id) ? [id] : []));
    const own = shelved.value.some(({ id, text }) => chosen.value.has(id) && text === answer.value?.text);
    picked.value = new Set(own ? [...ids, PRESENT] : ids);
    tab.value = "compare";
    box.current?.close();
  };
  const bring = async (given: File) => {
    try {
      const { reports, damaged } = readBack(await given.text());
      const added = merged(await all(), reports);
      await look(keepAll(added));
      said.value = trouble.value ? null : w.imported(added.length, reports.length - added.length, damaged);
    } catch (error) {
      if (!(error instanceof NotImported)) return look(Promise.reject(error));
      said.value = w.refused[error.refusal];
    }
  };
  const there = shelved.value;
  const count = there.filter(({ id }) => chosen.value.has(id)).length;
  return (
    <dialog ref={box} class="shelf" aria-labelledby="shelf-title" onClose={close}>
      <div class="sheet">
        <h2 id="shelf-title">{w.title}</h2>
        {trouble.value && <p role="alert">{w.trouble[trouble.value]}</p>}
        <p class="soft">{w.where}</p>
        <div class="shelf-tools">
          <button type="button" class="primary" disabled={!answer.value} onClick={() => look(keep(present()))}>
            {w.keep}
          </button>
          <button type="button" disabled={count < 2} onClick={compare}>
            {w.compareChosen(count)}
          </button>
        </div>
        <ul class="kept">
          {there.map((report) => (
            <li key={report.id}>
              <input
                type="checkbox"
                aria-label={w.pick(report.title)}
                checked={chosen.value.has(report.id)}
                onChange={(event) => choose(report.id, event.currentTarget.checked)}
              />
              <button type="button" class="link" onClick={() => opened(report)}>
                {report.title}
              </button>
              <span class="soft">{w.about(report.figures.length, report.saved.slice(0, 10))}</span>
              <button
                type="button"
                class="quiet"
                aria-label={w.dropOne(report.title)}
                onClick={() => look(drop(report.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        {there.length === 0 && <p class="soft">{w.empty}</p>}
        {said.value && <p role="status">{said.value}</p>}
        <div class="shelf-tools">
          <FileButton label={w.bring} accept=".json,application/json" take={([given]) => given && void bring(given)} />
          {there.length > 0 && (
            <>
              <button type="button" onClick={() => download("ke-bao-cao.json", "application/json", written(there))}>
                {w.exportAll}
              </button>
              <button
                type="button"
                onClick={() => (sure.value ? look(dropAll()).then(() => (sure.value = false)) : (sure.value = true))}
              >
                {sure.value ? w.dropSure(there.length) : w.dropAll}
              </button>
            </>
          )}
          <span class="spring" />
          <button type="button" onClick={() => box.current?.close()}>
            {laterWords.value.help.close}
          </button>
        </div>
      </div>
    </dialog>
  );
}
