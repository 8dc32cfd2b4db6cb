/** A whole report that comes in at once. */
import { example } from "../shell/later";
import { words } from "../words/words";
import { replace, replaced, takeBack } from "./text";
import { say } from "./toast";

/** Puts a whole report in place of what was there, which one step brings back. */
export function take(text: string, word?: string): void {
  replaced.value = null;
  replace(text);
  if (replaced.value !== null) say(word ?? words.value.source.replaced, takeBack);
}

export const showExample = () => example.use(({ EXAMPLE }) => replace(EXAMPLE));
