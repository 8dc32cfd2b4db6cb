// The PDF reader when the page comes from a web server: a file of its own.
import PdfWorker from "./worker?worker";

export const pdfWorker = (): Worker => new PdfWorker();
