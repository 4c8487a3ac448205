import { useEffect, useRef } from "react";

/** Ctrl+Z (⌘Z) on the page takes the last change of claims back; in a field it stays the field's own. */
export function useUndoKey(onUndo: () => void): void {
  const latest = useRef(onUndo);
  useEffect(() => {
    latest.current = onUndo;
  });
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== "z" || !(press.ctrlKey || press.metaKey) || press.shiftKey || press.altKey || press.defaultPrevented) return;
      const at = press.target instanceof HTMLElement ? press.target : document.body;
      if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(at.tagName) || at.closest("[role=dialog]") !== null) return;
      press.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
