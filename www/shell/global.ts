/** What works wherever one is on the page: paste, drop, and a few keys. */
import { chosen, neighbour } from "../state/selection";
import { take, openFile } from "../state/files";
import { redo, undo } from "../state/edits";
import { mode, text } from "../state/text";
import { addMarked } from "../source/AddRow";
import { edit } from "../source/Editor";
import { focusRow } from "../table/focus";
import { openHelp } from "./Help";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);

export function listen(): void {
  document.addEventListener("paste", (event) => {
    if (typing(event.target)) return;
    const file = event.clipboardData?.files[0];
    const given = event.clipboardData?.getData("text/plain") ?? "";
    if (given.trim() !== "") take(given);
    else if (file) void openFile(file);
    else return;
    event.preventDefault();
  });

  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    const given = event.dataTransfer?.getData("text/plain") ?? "";
    if (!file && (given === "" || typing(event.target))) return;
    event.preventDefault();
    if (file) void openFile(file);
    else take(given);
  });

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !typing(event.target) && /^[zy]$/i.test(event.key)) {
      if (event.shiftKey || event.key.toLowerCase() === "y") redo();
      else undo();
      event.preventDefault();
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "+") addMarked();
    else if (event.key === "/") document.getElementById("search")?.focus();
    else if (event.key === "?") openHelp();
    else if (event.key === "e" && mode.value === "read" && text.value !== "") edit();
    else if (event.key === "ArrowDown" && event.target === document.body) focusRow(chosen.value ?? neighbour(null, 0));
    else return;
    event.preventDefault();
  });
}
