/** What the reader set: language and light or dark. Kept in the browser where it lets us. */
import { effect, signal } from "@preact/signals";
import type { Language } from "../words/words";

export type Theme = "system" | "light" | "dark";

/** Set by `speak`, which has the words first. */
export const language = signal<Language>("vi");
export const keptLanguage = kept("language", ["vi", "en"]) ?? "vi";
export const theme = signal<Theme>(kept("theme", ["system", "light", "dark"]) ?? "system");

/** Writes the settings onto the page and keeps them for the next visit. */
export function apply(): void {
  effect(() => {
    document.documentElement.lang = language.value;
    keep("language", language.value);
  });
  effect(() => {
    document.documentElement.dataset["theme"] = theme.value;
    keep("theme", theme.value);
  });
}

function kept<T extends string>(name: string, allowed: readonly T[]): T | undefined {
  try {
    return allowed.find((value) => value === localStorage.getItem(`solieu.${name}`));
  } catch {
    return undefined; // storage may be shut off, always so for some pages opened from disk
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`solieu.${name}`, value);
  } catch {
    // the setting holds for this visit
  }
}
