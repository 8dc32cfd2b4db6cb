/** Reports kept in this browser (IndexedDB). Each write is one transaction: a crash leaves what was there before. */
import type { Edits } from "../state/edits";
import type { Figure, Report } from "../wasm/solieu.js";

export interface Kept {
  id: string;
  title: string;
  text: string;
  edits: Edits;
  /** The figures as the reader left them, so that reports can be put side by side without being read again. */
  figures: Figure[];
  document: Report["document"];
  /** When it was put here, ISO 8601. */
  saved: string;
}

/** A report as it goes onto the shelf. */
export function kept(text: string, report: Report, figures: Figure[], edits: Edits): Kept {
  const first = text.trim().split("\n")[0] ?? "";
  return {
    id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
    title: report.document.title ?? first.slice(0, 90),
    text,
    edits,
    figures,
    document: report.document,
    saved: new Date().toISOString(),
  };
}

const STORE = "reports";

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open("solieu", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error("IndexedDB"));
    request.onblocked = () => fail(new Error("IndexedDB"));
  });
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((done, fail) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => fail(transaction.error ?? new Error("IndexedDB"));
    });
  } finally {
    database.close();
  }
}

/** The latest first. */
export async function all(): Promise<Kept[]> {
  const kept = await within<Kept[]>("readonly", (store) => store.getAll());
  return kept.map(upToDate).sort((a, b) => b.saved.localeCompare(a.saved));
}

/** What an earlier version of the page put here, as this one has it. */
function upToDate(report: Kept): Kept {
  const added = report.edits.added.map((row) => ({
    ...row,
    sentence: row.sentence ?? report.text.slice(...row.figure.spans.sentence),
  }));
  return { ...report, edits: { ...report.edits, added } };
}

export const keep = (report: Kept) => within("readwrite", (store) => store.put(report));

/** All of them or, where one does not fit, none. */
export const keepAll = (reports: readonly Kept[]) =>
  within("readwrite", (store) => {
    for (const report of reports) store.put(report);
    return store.count();
  });

export const drop = (id: string) => within("readwrite", (store) => store.delete(id));
export const dropAll = () => within("readwrite", (store) => store.clear());
