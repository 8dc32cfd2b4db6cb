/** The pictures of the rows that the table now shows. */
import "../styles/pictures.css";
import { useSignal } from "@preact/signals";
import { fileName } from "../exports/take";
import { answer } from "../state/answer";
import { language, theme } from "../state/settings";
import { shown } from "../state/view";
import { laterWords } from "../words/later";
import { words } from "../words/words";
import { Achievements, achieved, type PictureProps } from "./Achievements";
import { Beside, besides } from "./Beside";
import { DARK, LIGHT, type Palette } from "./palette";
import { savePng, saveSvg } from "./save";

/** More than this nobody reads in one picture. */
const MOST = 60;

type Kind = "achievements" | "beside";

export default function Pictures() {
  const w = laterWords.value.pictures;
  const kind = useSignal<Kind>("achievements");
  const dark =
    theme.value === "dark" || (theme.value === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  const all =
    kind.value === "achievements" ? shown.value.filter((row) => achieved([row]).length > 0) : besides(shown.value);
  const rows = all.slice(0, MOST);
  const report = answer.value?.report.document.title;
  const props: Omit<PictureProps, "palette"> = {
    rows,
    title: w.titles[kind.value],
    source: report ? w.source(report.length > 90 ? `${report.slice(0, 89)}…` : report) : w.sourceUnknown,
    words: words.value,
    language: language.value,
  };
  const picture = (palette: Palette) =>
    kind.value === "achievements" ? (
      <Achievements {...props} palette={palette} />
    ) : (
      <Beside {...props} palette={palette} />
    );
  const name = `${fileName()} - ${w.names[kind.value]}`;
  return (
    <div class="pictures scroll">
      <div class="picture-tools">
        {(["achievements", "beside"] as Kind[]).map((one) => (
          <button key={one} type="button" aria-pressed={kind.value === one} onClick={() => (kind.value = one)}>
            {w.names[one]}
          </button>
        ))}
        <span class="spring" />
        <button type="button" disabled={rows.length === 0} onClick={() => saveSvg(picture(LIGHT), name)}>
          SVG
        </button>
        <button type="button" disabled={rows.length === 0} onClick={() => savePng(picture(LIGHT), name)}>
          PNG
        </button>
      </div>
      {rows.length === 0 ? <p class="nothing">{w.none[kind.value]}</p> : picture(dark ? DARK : LIGHT)}
      {all.length > MOST && <p class="nothing">{w.tooMany(MOST, all.length)}</p>}
    </div>
  );
}
