/** The names of the rules that the core gives as reasons, for readers. Loaded with what shows them. */
import rules from "../../src/export/rules.tsv?raw";
import type { Language } from "../words/words";

const NAMES = new Map(
  rules
    .trim()
    .split("\n")
    .map((line) => {
      const [rule, vi, en] = line.split("\t") as [string, string, string];
      return [rule, { vi, en }];
    }),
);

/** A rule that has no name here yet goes by the core's. */
export const ruleName = (rule: string, language: Language) => NAMES.get(rule)?.[language] ?? rule;
