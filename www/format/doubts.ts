/** What is to be checked in a row, in the reader's language. The core says it in Vietnamese. */
import type { Row } from "../state/rows";
import type { Words } from "../words/words";

export function doubts({ notes, checks }: Pick<Row, "notes" | "checks">, { doubts: w }: Words): string[] {
  const said = (kind: string, text: string) => w.whole[kind] ?? (w.lead[kind] ? `${w.lead[kind]}: ${text}` : text);
  return [
    ...notes.map(({ kind, text }) => said(kind, text)),
    ...checks.map(({ kind, message }) => said(kind, message)),
  ];
}
