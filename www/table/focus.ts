/** The keyboard's place in the table. */

export const rowId = (index: number) => `row-${index}`;

/** Puts the keyboard on a row, bringing it into view. */
export function focusRow(key: string | null): void {
  if (key === null) return;
  const row = [...document.querySelectorAll<HTMLElement>("tr[data-key]")].find(
    (element) => element.dataset["key"] === key,
  );
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
