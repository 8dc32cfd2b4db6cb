/** What works wherever one is on the page: paste, drop, and a few keys. */
import { chosen, neighbour } from "../state/selection";
import { withPasted, wordless } from "../read/paste";
import { take } from "../state/files";
import { redo, undo } from "../state/edits";
import { mode, text } from "../state/text";
import { edit } from "../source/Editor";
import { focusRow } from "../table/focus";
import { openFiles, openHelp, pointed } from "./later";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);

export function listen(): void {
  document.addEventListener("paste", (event) => {
    if (typing(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    if (wordless(event.clipboardData) && files.length === 0) return;
    event.preventDefault();
    withPasted(event.clipboardData, (given) => {
      if (given.trim() !== "") take(given);
      else if (files.length > 0) openFiles(files);
    });
  });

  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    const files = event.dataTransfer?.files ?? [];
    if (files.length === 0 && (wordless(event.dataTransfer) || typing(event.target))) return;
    event.preventDefault();
    if (files.length > 0) openFiles([...files]);
    else withPasted(event.dataTransfer, (given) => given.trim() !== "" && take(given));
  });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !typing(event.target) && /^[zy]$/i.test(event.key)) {
      if (event.shiftKey || event.key.toLowerCase() === "y") redo();
      else undo();
      event.preventDefault();
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "+") pointed.use(({ addMarked }) => addMarked());
    else if (event.key === "/") document.getElementById("search")?.focus();
    else if (event.key === "?") openHelp();
    else if (event.key === "e" && mode.value === "read" && text.value !== "") edit();
    else if (event.key === "ArrowDown" && event.target === document.body) focusRow(chosen.value ?? neighbour(null, 0));
    else return;
    event.preventDefault();
  });
}
