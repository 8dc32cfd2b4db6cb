/** A button that asks for files. */
import { useRef } from "preact/hooks";

export function FileButton(props: {
  label: string;
  /** The kinds asked for, as `accept` of an input says them. */
  accept: string;
  multiple?: boolean;
  class?: string;
  take: (files: File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={props.class} onClick={() => input.current?.click()}>
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        multiple={props.multiple}
        accept={props.accept}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = "";
          props.take(files);
        }}
      />
    </>
  );
}
