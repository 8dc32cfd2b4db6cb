import { update } from "../offline/offline";
import { toast } from "../state/toast";
import { words } from "../words/words";

/** A short word on what was just done, with a step back where there is one. */
export function Toasts() {
  const now = toast.value;
  return (
    <div class="toasts" role="status">
      {update.value && (
        <p>
          {words.value.shell.update}
          <button type="button" class="link" onClick={update.value}>
            {words.value.shell.updateNow}
          </button>
        </p>
      )}
      {now && (
        <p>
          {now.text}
          {now.undo && (
            <button
              type="button"
              class="link"
              onClick={() => {
                now.undo?.();
                toast.value = null;
              }}
            >
              {words.value.shell.undo}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
