// Microsoft Recognizers-Text over the reports: recognizers.mjs FOLDER. Prints one line of JSON (see scripts/peers.mjs).
// It has no Vietnamese; French is the nearest in how numbers are printed.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import recognizers from "@microsoft/recognizers-text-suite";

const MOST_SECONDS = 20;
const MOST_PASSES = 20;
const { Culture, recognizeCurrency, recognizeDateTime, recognizeDimension, recognizeNumber, recognizePercentage } =
  recognizers;

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
const lines = texts.flatMap((text) => text.split("\n")).filter((line) => line.trim());
let best = Infinity;
let passes = 0;
const began = performance.now();
while (passes < MOST_PASSES && (passes === 0 || performance.now() - began < MOST_SECONDS * 1000)) {
  // Time on the processor, so that a busy machine slows nobody.
  const start = process.cpuUsage().user;
  for (const line of lines) {
    for (const recognize of [
      recognizeNumber,
      recognizePercentage,
      recognizeCurrency,
      recognizeDimension,
      recognizeDateTime,
    ]) {
      recognize(line, Culture.French);
    }
  }
  best = Math.min(best, process.cpuUsage().user - start);
  passes += 1;
}
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(JSON.stringify({ bytes, seconds: best / 1e6, passes }));
