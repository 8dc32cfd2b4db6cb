/**
 * What the mouse points at is lit on both sides: a figure's words in the report light its row, a row its words. By a rule of style,
 * so that it holds for whatever is painted meanwhile and nothing has to be painted anew.
 */
import { rowId } from "../table/focus";

export function lightWhatIsPointedAt(): void {
  if (!("adoptedStyleSheets" in document)) return;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let lit = "";
  document.addEventListener(
    "pointerover",
    ({ target, pointerType }) => {
      if (pointerType === "touch" || !(target instanceof Element)) return;
      const at = target.closest<HTMLElement>("#reader mark, tr.row");
      const figure = at?.dataset["figure"] ?? at?.id.slice(rowId("").length) ?? "";
      if (figure === lit) return;
      lit = figure;
      sheet.replaceSync(/^\d+$/.test(figure) ? rules(`#${rowId(figure)}`, `#reader [data-figure="${figure}"]`) : "");
    },
    { passive: true },
  );
}

const rules = (row: string, words: string) => `
  ${row}:not(.chosen) > td { background: var(--hover) }
  ${row}:not(.chosen) > td:first-child { box-shadow: inset 3px 0 var(--line-strong) }
  ${words} { background: var(--lit); box-shadow: 0 0 0 2px var(--lit) }
  @media (forced-colors: active) { ${row}, ${words} { outline: 2px solid Highlight; outline-offset: -2px } }
`;
