/**
 * The one tooltip of the page: shows the `data-tip` of what one points at or has the keyboard on. It stays while it is pointed at
 * itself, and Escape takes it away.
 */
import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { tipOf } from "../table/tips";

const tip = signal<{ text: string; of: HTMLElement } | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

export function Tip() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(listen, []);
  const now = tip.value;
  useLayoutEffect(() => {
    const element = box.current;
    if (!now || !element) return;
    now.of.setAttribute("aria-describedby", "tip");
    const at = now.of.getClientRects()[0] ?? now.of.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
    const below = at.bottom + 6 + height <= innerHeight;
    element.style.left = `${left}px`;
    element.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - height - 6)}px`;
    return () => now.of.removeAttribute("aria-describedby");
  }, [now]);
  return (
    <div ref={box} id="tip" class="tip" role="tooltip" hidden={!now}>
      {now?.text}
    </div>
  );
}

function listen(): () => void {
  const off = new AbortController();
  const on = { signal: off.signal, passive: true };
  const find = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
  const show = (element: HTMLElement, wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const text = tipOf(element);
      if (text && element.isConnected) tip.value = { text, of: element };
    }, wait);
  };
  const hide = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => (tip.value = null), wait);
  };
  document.addEventListener(
    "pointerover",
    (event) => {
      if (event.pointerType === "touch") return;
      const element = find(event.target);
      if (element) show(element, tip.value ? 60 : 350);
      else if ((event.target as Element).closest("#tip")) clearTimeout(timer);
      else hide(120);
    },
    on,
  );
  document.addEventListener(
    "focusin",
    (event) => {
      const element = find(event.target);
      if (element && element === event.target && element.matches(":focus-visible")) show(element, 0);
      else hide(0);
    },
    on,
  );
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide(0), on);
  document.addEventListener("scroll", () => hide(0), { ...on, capture: true });
  document.addEventListener("pointerdown", () => hide(0), on);
  return () => off.abort();
}
