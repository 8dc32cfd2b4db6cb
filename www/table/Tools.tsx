/** Search, units, and taking the table away. */
import { search, units } from "../state/view";
import { words } from "../words/words";
import { copyTable, downloadCsv } from "../exports/take";

export function Tools() {
  const w = words.value.tools;
  return (
    <div class="tools" role="toolbar" aria-label={w.label}>
      <label class="search">
        <span class="unseen">{w.search}</span>
        <input
          id="search"
          type="search"
          placeholder={w.search}
          value={search.value}
          onInput={(event) => (search.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || search.value === "") return;
            search.value = "";
            event.preventDefault();
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <button
        type="button"
        class="quiet"
        aria-pressed={units.value === "full"}
        data-tip={w.unitsTip}
        onClick={() => (units.value = units.value === "full" ? "printed" : "full")}
      >
        {w.units}
      </button>
      <span class="spring" />
      <button type="button" onClick={copyTable} data-tip={w.copyTip}>
        {w.copy}
      </button>
      <button type="button" onClick={downloadCsv} data-tip={w.csvTip}>
        CSV
      </button>
    </div>
  );
}
