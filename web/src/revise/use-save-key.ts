import { useEffect, useRef } from "react";

/** Ctrl+Enter (⌘Enter) anywhere on the page makes the change that is written, unless something else lies over it. */
export function useSaveKey(onSave: () => void): void {
  const latest = useRef(onSave);
  useEffect(() => {
    latest.current = onSave;
  });
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== "Enter" || !(press.ctrlKey || press.metaKey) || press.defaultPrevented) return;
      if (press.target instanceof Element && press.target.closest(".overlay") !== null) return;
      press.preventDefault();
      latest.current();
    };
    // Before a focused button takes the Enter for a press of itself.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
