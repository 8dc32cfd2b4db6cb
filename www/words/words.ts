/** Every word on the page, in the reader's language. English has to have all that Vietnamese has, or `tsc` refuses. */
import { computed } from "@preact/signals";
import { language } from "../state/settings";
import { vi } from "./vi";

export type Language = "vi" | "en";

/** The shape of the dictionary, its literals loosened. */
export type Loose<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : T extends readonly unknown[]
      ? T
      : { [K in keyof T]: Loose<T[K]> };

export type Words = Loose<typeof vi>;

const dictionaries: { vi: Words; en?: Words } = { vi };

export const words = computed<Words>(() => dictionaries[language.value] ?? vi);

/** Turns the page to a language. English loads when it is first wanted; where it cannot be had, nothing changes. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === "en") dictionaries.en ??= (await import("./en")).en;
  language.value = wanted;
}
