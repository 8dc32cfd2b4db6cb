/** Steps back and forward through the corrections; there once there is one. */
import { canRedo, canUndo, editCount, redo, undo } from "../state/edits";
import { words } from "../words/words";

export function EditTools() {
  const w = words.value.edit;
  if (!canUndo.value && !canRedo.value && editCount.value === 0) return null;
  return (
    <span class="edit-tools">
      <button
        type="button"
        class="quiet"
        disabled={!canUndo.value}
        onClick={undo}
        aria-label={w.undo}
        data-tip={w.undo}
      >
        ↶
      </button>
      <button
        type="button"
        class="quiet"
        disabled={!canRedo.value}
        onClick={redo}
        aria-label={w.redo}
        data-tip={w.redo}
      >
        ↷
      </button>
      <span class="count" role="status">
        {w.count(editCount.value)}
      </span>
    </span>
  );
}
