/** The forms that the table can be taken away in. */
import type { Format } from "../exports/formats";
import type { Csv } from "../exports/take";
import { taking } from "../shell/later";
import { Menu } from "../shell/Menu";
import { words } from "../words/words";

const FORMATS: (Format | Csv)[] = ["xlsx", "csv", "csv-semicolon", "word", "markdown", "json", "sdmx", "package"];

export function TakeMenu() {
  const w = words.value;
  return (
    <Menu label={w.tools.download} name="take">
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
        {w.share.link}
      </button>
    </Menu>
  );
}
