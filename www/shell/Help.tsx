/** The keys, on one sheet. */
import { laterWords } from "../words/later";

const dialog = () => document.getElementById("help") as HTMLDialogElement | null;

export function openHelp(): void {
  dialog()?.showModal();
}

export function Help() {
  const w = laterWords.value.help;
  return (
    <dialog
      id="help"
      aria-labelledby="help-title"
      onClick={(event) => event.target === event.currentTarget && dialog()?.close()}
    >
      <div class="sheet">
        <h2 id="help-title">{w.title}</h2>
        <dl class="keys">
          {w.keys.map(([keys, meaning]) => (
            <div key={meaning}>
              <dt>
                {keys.split(" ").map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <h3>{w.reading}</h3>
        <ul>
          {w.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <button type="button" class="primary" onClick={() => dialog()?.close()}>
          {w.close}
        </button>
      </div>
    </dialog>
  );
}
