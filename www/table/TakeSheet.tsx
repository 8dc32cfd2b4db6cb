/** The forms that the table can be taken away in. */
import type { Format } from "../exports/formats";
import type { Csv } from "../exports/take";
import { taking } from "../shell/later";
import { laterWords } from "../words/later";

const FORMATS: (Format | Csv)[] = ["xlsx", "csv", "csv-semicolon", "word", "markdown", "json", "sdmx", "package"];

export function TakeSheet() {
  const w = laterWords.value.menus;
  return (
    <>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          data-format={format}
          onClick={(event) => {
            event.currentTarget.closest("details")!.open = false;
            taking.use(({ take }) => take(format));
          }}
        >
          {w.formats[format]}
        </button>
      ))}
      <hr />
      <button
        type="button"
        data-link
        onClick={(event) => {
          event.currentTarget.closest("details")!.open = false;
          taking.use(({ copyLink }) => copyLink());
        }}
      >
        {w.link}
      </button>
    </>
  );
}
