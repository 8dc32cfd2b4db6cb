/** A Frictionless Data Package: the table as CSV, its schema, and the report that it was read from. */
import { strToU8, zipSync } from "fflate";
import type { Grid } from "./cells";
import { csv } from "./csv";
import type { Taken } from "./formats";

export function dataPackage(cells: Grid, { words, labels, report, text, language }: Taken): Uint8Array<ArrayBuffer> {
  const descriptor = {
    name: "solieu-figures",
    profile: "tabular-data-package",
    title: report.document.title ?? words.table.label,
    description: labels.legend,
    languages: [language],
    resources: [
      {
        name: "figures",
        path: "figures.csv",
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: {
          fields: cells.columns.map(({ id, label, type, workedOut }) => ({
            name: id,
            title: label,
            type,
            ...(workedOut && { description: words.table.workedOut }),
          })),
          missingValues: [""],
        },
      },
    ],
    sources: [{ title: "report.txt", path: "report.txt" }],
  };
  const table = csv({ ...cells, head: cells.columns.map(({ id }) => id) }).replace("\uFEFF", "");
  return zipSync({
    "datapackage.json": strToU8(`${JSON.stringify(descriptor, null, 2)}\n`),
    "figures.csv": strToU8(table),
    "report.txt": strToU8(text),
  });
}
