// The half of pdf.js that runs in a worker; only whether it is there matters.
declare module "pdfjs-dist/build/pdf.worker.mjs";
