/** The operators that draw a page, each with the matrix that was in force. */
import type { PDFPageProxy } from "pdfjs-dist";
import { OPS } from "pdfjs-dist";
import { type Matrix, times } from "./geometry";

export interface Drawn {
  operator: number;
  given: unknown[];
  matrix: Matrix;
}

export async function drawn(page: PDFPageProxy, view: Matrix): Promise<Drawn[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const saved: Matrix[] = [];
  let matrix = view;
  return fnArray.map((operator, i) => {
    const given = (argsArray[i] ?? []) as unknown[];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    else if (operator === OPS.transform) matrix = times(matrix, given as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (given[0]) matrix = times(matrix, given[0] as Matrix);
    }
    return { operator, given, matrix };
  });
}
