/** A button that unfolds a small sheet; a click elsewhere or Escape folds it again. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { paneParts } from "./later";

interface Props {
  label: string;
  name: string;
  children: ComponentChildren;
}

export function Menu({ label, name, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    const shut = () => box.current && (box.current.open = false);
    document.addEventListener("pointerdown", close);
    addEventListener("resize", shut);
    return () => {
      document.removeEventListener("pointerdown", close);
      removeEventListener("resize", shut);
    };
  }, []);
  return (
    <details
      ref={box}
      class={`menu ${name}`}
      onToggle={() => box.current?.open && paneParts.use(() => box.current && place(box.current))}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !box.current?.open) return;
        box.current.open = false;
        box.current.querySelector("summary")?.focus();
        event.stopPropagation();
      }}
    >
      <summary>{label}</summary>
      <div class="menu-sheet">{children}</div>
    </details>
  );
}

/** Beneath its button, inside the window, whatever pane the button stands in. */
function place(menu: HTMLDetailsElement): void {
  const sheet = menu.querySelector<HTMLElement>(".menu-sheet");
  if (!sheet) return;
  const button = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(button.left, innerWidth - sheet.offsetWidth - 8));
  sheet.style.left = `${left}px`;
  sheet.style.top = `${button.bottom + 4}px`;
  sheet.style.maxHeight = `${innerHeight - button.bottom - 12}px`;
}
