/** Words of the parts that load later, in the reader's language: they come with those parts. */
import { computed } from "@preact/signals";
import { language } from "../state/settings";
import { en } from "./later.en";
import { vi } from "./later.vi";
import type { Loose } from "./words";

export type LaterWords = Loose<typeof vi>;

export const laterWords = computed<LaterWords>(() => (language.value === "en" ? en : vi));
