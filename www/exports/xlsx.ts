/**
 * An Excel workbook (ECMA-376): the table with number formats and bars for plan achievement, and a sheet of sources.
 * Text is written as text cells, which no spreadsheet runs as a formula.
 */
import { strToU8, zipSync } from "fflate";
import { type Cell, type Grid, type GridColumn } from "./cells";
import { plain } from "./csv";
import type { Taken } from "./formats";

/** Indices into the cell formats of `STYLES`. */
const STYLE = { text: 0, head: 1, number: 2, percent: 3, wrapped: 4, numberWorkedOut: 5, percentWorkedOut: 6 };

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.######"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF565E68"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F6"/></patternFill></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="7"><xf><alignment vertical="top"/></xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1"><alignment vertical="top"/></xf><xf numFmtId="10" applyNumberFormat="1"><alignment vertical="top"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="2" applyFont="1" applyNumberFormat="1"><alignment vertical="top"/></xf><xf numFmtId="10" fontId="2" applyFont="1" applyNumberFormat="1"><alignment vertical="top"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

export function xlsx(cells: Grid, { words, labels, rows, report, text }: Taken): Uint8Array<ArrayBuffer> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  const sheets = [words.table.label, labels.sources];
  const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return zipSync({
    "[Content_Types].xml": part(
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`).join("")}</Types>`,
    ),
    "_rels/.rels": part(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships xmlns="${packaged}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId9" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": part(STYLES),
    "xl/worksheets/sheet1.xml": part(figures(cells, main)),
    "xl/worksheets/sheet2.xml": part(
      sources(
        [
          [labels.row, labels.indicator, labels.number, labels.sentence],
          ...rows.map(({ figure }, i): Cell[] => [
            i + 1,
            figure.indicator,
            figure.spans.number && text.slice(...figure.spans.number),
            text.slice(...figure.spans.sentence).trim(),
          ]),
          [],
          [null, words.source.label, null, report.document.title],
          [null, null, null, labels.legend],
        ],
        main,
      ),
    ),
  });
}

const isPercent = ({ id }: GridColumn) => /^percent/.test(id);

function figures({ columns, head, body }: Grid, main: string): string {
  const style = (column: GridColumn) => {
    if (isPercent(column)) return column.workedOut ? STYLE.percentWorkedOut : STYLE.percent;
    if (column.type === "number") return column.workedOut ? STYLE.numberWorkedOut : STYLE.number;
    return STYLE.wrapped;
  };
  const lines = body.map((cells, y) =>
    row(
      y + 2,
      cells.map((cell, x) => {
        const worth = isPercent(columns[x]!) && typeof cell === "number" ? Number((cell / 100).toPrecision(14)) : cell;
        return xml(x, y + 2, worth, style(columns[x]!));
      }),
    ),
  );
  const widths: Record<string, number> = { indicator: 38, sentence: 80, notes: 40, unit: 18 };
  const cols = columns.map(
    ({ id, type }, x) =>
      `<col min="${x + 1}" max="${x + 1}" width="${widths[id] ?? (type === "number" ? 16 : 14)}" customWidth="1"/>`,
  );
  const last = body.length + 1;
  const bars = columns
    .map((column, x) => ({ column, letter: letters(x) }))
    .filter(({ column }) => isPercent(column))
    .map(
      ({ letter }, i) =>
        `<conditionalFormatting sqref="${letter}2:${letter}${Math.max(2, last)}"><cfRule type="dataBar" priority="${i + 1}"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1.5"/><color rgb="FF82BDF0"/></dataBar></cfRule></conditionalFormatting>`,
    );
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>${row(
    1,
    head.map((name, x) => xml(x, 1, name, STYLE.head)),
  )}${lines.join("")}</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${last}"/>${bars.join("")}</worksheet>`;
}

function sources(lines: Cell[][], main: string): string {
  const body = lines.map((cells, y) =>
    row(
      y + 1,
      cells.map((cell, x) => xml(x, y + 1, cell, y === 0 ? STYLE.head : STYLE.wrapped)),
    ),
  );
  return `<worksheet xmlns="${main}"><cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="2" width="38" customWidth="1"/><col min="3" max="3" width="18" customWidth="1"/><col min="4" max="4" width="110" customWidth="1"/></cols><sheetData>${body.join("")}</sheetData></worksheet>`;
}

const row = (at: number, cells: string[]) => `<row r="${at}">${cells.join("")}</row>`;

function xml(x: number, y: number, cell: Cell | undefined, style: number): string {
  if (cell === null || cell === undefined || cell === "") return "";
  const at = `r="${letters(x)}${y}" s="${style}"`;
  if (typeof cell === "number") return `<c ${at}><v>${plain(cell)}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** 0 → A, 26 → AA. */
const letters = (x: number): string =>
  (x < 26 ? "" : letters(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Without the control characters that XML cannot hold. */
const escaped = (text: string) =>
  text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
