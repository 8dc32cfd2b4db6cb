// What a reader does with mouse and keyboard, by any driver that evaluates and acts.

export const hands = (driver) => {
  const { evaluate, act } = driver;

  /** Waits until `work` gives something true, and gives that. */
  async function until(work, ...given) {
    const end = Date.now() + 8_000;
    for (;;) {
      const found = await evaluate(work, ...given);
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited in vain for ${work} ${JSON.stringify(given)}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  /** Where the first element that is seen and has these words is. */
  const place = (selector, words = "") =>
    until(
      (selector, words) => {
        const element = [...document.querySelectorAll(selector)].find(
          (one) => one.getClientRects().length > 0 && one.textContent.includes(words),
        );
        if (!element) return null;
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const box = element.getClientRects()[0];
        return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
      },
      selector,
      words,
    );

  async function click(selector, words, times = 1) {
    const { x, y } = await place(selector, words);
    const press = [
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    const actions = [{ type: "pointerMove", x, y, duration: 0 }, ...Array(times).fill(press).flat()];
    await act([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  }

  const KEYS = { Enter: "\uE007", Escape: "\uE00C", Control: "\uE009", ArrowDown: "\uE015", ArrowRight: "\uE014" };

  /** `Control+z`, `Enter`, or one letter. */
  async function press(keys) {
    const values = keys.split("+").map((key) => KEYS[key] ?? key);
    const down = values.map((value) => ({ type: "keyDown", value }));
    const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
    await act([{ type: "key", id: "keys", actions: [...down, ...up] }]);
  }

  async function type(text) {
    for (const letter of text) await press(letter);
  }

  /** Pastes a text where the keyboard is, as the browser would hand it over. */
  const paste = (text) =>
    evaluate((given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", given);
      const event = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: clipboardData });
      document.body.dispatchEvent(event);
    }, text);

  const read = () => until(() => document.querySelector("main")?.dataset.read === "true");

  return { ...driver, until, click, press, type, paste, read };
};
