/** The keyboard's place in the table. */
import { reveal } from "./window";

export const rowId = (index: number | string) => `row-${index}`;

/** Brings a row into view and, unless told otherwise, puts the keyboard on it. */
export function focusRow(key: string | null, focus = true): void {
  if (key === null) return;
  const row = find(key);
  if (!row) {
    // Far out of sight in a long table: painted only once it is scrolled to.
    reveal(key);
    let tries = 20;
    const look = () => {
      const painted = find(key);
      if (painted) settle(painted, focus);
      else if (--tries > 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  } else {
    settle(row, focus);
  }
}

function settle(row: HTMLElement | undefined, focus: boolean): void {
  if (focus) row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

const find = (key: string) =>
  [...document.querySelectorAll<HTMLElement>("tr[data-key]")].find((element) => element.dataset["key"] === key);
