/** The shelf: reports kept in this browser, opened, compared, exported and deleted. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { download } from "../exports/take";
import { answer } from "../state/answer";
import { edits, forget } from "../state/edits";
import { rows } from "../state/rows";
import { take } from "../state/files";
import { words } from "../words/words";
import { Compare } from "./Compare";
import { all, drop, dropAll, keep, kept, type Kept } from "./store";
import { type Trouble, troubleOf } from "./trouble";

export default function Shelf({ close }: { close: () => void }) {
  const w = words.value.shelf;
  const box = useRef<HTMLDialogElement>(null);
  const there = useSignal<Kept[]>([]);
  const picked = useSignal<ReadonlySet<string>>(new Set());
  const comparing = useSignal(false);
  const sure = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const fail = (error: unknown) => (trouble.value = troubleOf(error));

  const look = () => all().then((found) => (there.value = found), fail);
  const after = (work: Promise<unknown>) => work.then(() => ((trouble.value = null), look()), fail);
  useEffect(() => {
    box.current?.showModal();
    void look();
  }, []);

  const pick = (id: string, on: boolean) => {
    const ids = new Set(picked.value);
    if (on) ids.add(id);
    else ids.delete(id);
    picked.value = ids;
  };
  const opened = (report: Kept) => {
    take(report.text);
    forget(report.edits);
    box.current?.close();
  };
  const chosen = there.value.filter(({ id }) => picked.value.has(id));
  return (
    <dialog ref={box} class={comparing.value ? "shelf wide" : "shelf"} aria-labelledby="shelf-title" onClose={close}>
      <div class="sheet">
        <h2 id="shelf-title">{comparing.value ? w.compare : w.title}</h2>
        {trouble.value && <p role="alert">{w.trouble[trouble.value]}</p>}
        {comparing.value ? (
          <Compare reports={chosen} back={() => (comparing.value = false)} />
        ) : (
          <>
            <p class="soft">{w.where}</p>
            <div class="shelf-tools">
              <button type="button" class="primary" disabled={!answer.value} onClick={() => after(keep(present()))}>
                {w.keep}
              </button>
              <button type="button" disabled={chosen.length < 2} onClick={() => (comparing.value = true)}>
                {w.compareChosen(chosen.length)}
              </button>
            </div>
            <ul class="kept">
              {there.value.map((report) => (
                <li key={report.id}>
                  <input
                    type="checkbox"
                    aria-label={w.pick(report.title)}
                    checked={picked.value.has(report.id)}
                    onChange={(event) => pick(report.id, event.currentTarget.checked)}
                  />
                  <button type="button" class="link" onClick={() => opened(report)}>
                    {report.title}
                  </button>
                  <span class="soft">{w.about(report.figures.length, report.saved.slice(0, 10))}</span>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={w.dropOne(report.title)}
                    onClick={() => after(drop(report.id))}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
            {there.value.length === 0 && <p class="soft">{w.empty}</p>}
          </>
        )}
        <div class="shelf-tools">
          {there.value.length > 0 && !comparing.value && (
            <>
              <button
                type="button"
                onClick={() => download("ke-bao-cao.json", "application/json", exported(there.value))}
              >
                {w.exportAll}
              </button>
              <button
                type="button"
                onClick={() => (sure.value ? after(dropAll()).then(() => (sure.value = false)) : (sure.value = true))}
              >
                {sure.value ? w.dropSure(there.value.length) : w.dropAll}
              </button>
            </>
          )}
          <span class="spring" />
          <button type="button" onClick={() => box.current?.close()}>
            {words.value.help.close}
          </button>
        </div>
      </div>
    </dialog>
  );
}

/** The report on screen as it goes onto the shelf. */
const present = () =>
  kept(
    answer.value!.text,
    answer.value!.report,
    rows.value.map(({ figure }) => figure),
    edits.value,
  );

const exported = (kept: Kept[]) =>
  `${JSON.stringify(
    kept.map(({ edits, ...report }) => ({
      ...report,
      edits: { changed: [...edits.changed], removed: [...edits.removed], added: edits.added },
    })),
    null,
    2,
  )}\n`;
