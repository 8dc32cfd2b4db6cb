/** A picture as a file: always on white, drawn anew from the rows, with everything it needs inside. */
import { type ComponentChildren, render } from "preact";
import { download } from "../exports/take";

export function svgText(picture: ComponentChildren): string {
  const box = document.createElement("div");
  render(picture, box);
  const text = new XMLSerializer().serializeToString(box.querySelector("svg")!);
  render(null, box);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

export function saveSvg(picture: ComponentChildren, name: string): void {
  download(`${name}.svg`, "image/svg+xml", svgText(picture));
}

/** Twice as fine as on screen. */
export async function savePng(picture: ComponentChildren, name: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([svgText(picture)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob) download(`${name}.png`, "image/png", blob);
  } finally {
    URL.revokeObjectURL(url);
  }
}
