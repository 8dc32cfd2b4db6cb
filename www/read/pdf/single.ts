// The PDF reader when the page is one file: it lies inside.
import PdfWorker from "./worker?worker&inline";

export const pdfWorker = (): Worker => new PdfWorker();
