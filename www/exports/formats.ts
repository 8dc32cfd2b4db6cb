/** The further forms the table is taken away in, loaded when the first of them is asked for. */
import type { Report } from "../wasm/solieu.js";
import type { Row } from "../state/rows";
import type { LaterWords } from "../words/later";
import type { Language, Words } from "../words/words";
import { grid } from "./cells";
import { dataPackage } from "./datapackage";
import { json } from "./json";
import { markdown } from "./markdown";
import { sdmx } from "./sdmx";
import { word } from "./word";
import { xlsx } from "./xlsx";

export type Format = "xlsx" | "json" | "sdmx" | "package" | "markdown" | "word";

/** Everything that an export is made from. */
export interface Taken {
  rows: Row[];
  text: string;
  report: Report;
  words: Words;
  /** What the columns of files are called, and what is said beside them. */
  labels: LaterWords["exports"];
  language: Language;
  /** What the file is called, without its ending. */
  name: string;
}

export interface Made {
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

export function make(format: Format, taken: Taken): Made {
  const cells = grid(taken.rows, taken.text, taken.words, taken.labels);
  const file = (ending: string, type: string, content: Made["content"]): Made => ({
    name: taken.name + ending,
    type,
    content,
  });
  switch (format) {
    case "xlsx":
      return file(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx(cells, taken));
    case "json":
      return file(".json", "application/json", json(taken));
    case "sdmx":
      return file("-sdmx.csv", "application/vnd.sdmx.data+csv;version=2.0.0", sdmx(taken));
    case "package":
      return file("-datapackage.zip", "application/zip", dataPackage(cells, taken));
    case "markdown":
      return file(".md", "text/markdown;charset=utf-8", markdown(taken));
    case "word":
      return file(".html", "text/html;charset=utf-8", word(taken));
  }
}
