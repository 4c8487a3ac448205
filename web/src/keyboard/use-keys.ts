import { useEffect, useRef } from "react";
import { useStored } from "../app/use-stored.ts";

/** What to do at each key. Returning false leaves the key to the browser. */
export type KeyActions = Readonly<Record<string, (() => void) | (() => boolean)>>;

/** Single-letter keys can be switched off, for people who speak or mistype them (WCAG 2.1.4). */
export const useSingleKeys = () => useStored("reportedly-single-keys", "on");

/** Listen for keys on the whole page while nobody is typing and no dialog is open. */
export function useKeys(actions: KeyActions): void {
  const [singleKeys] = useSingleKeys();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      const action = latest.current[press.key];
      if (action === undefined || isBusy(press) || (singleKeys === "off" && press.key.length === 1)) return;
      if (action() !== false) press.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [singleKeys]);
}

function isBusy(press: KeyboardEvent): boolean {
  if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey) return true;
  const at = press.target instanceof HTMLElement ? press.target : document.body;
  return at.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/u.test(at.tagName) && !isTick(at)) || at.closest("[role=dialog]") !== null;
}

const isTick = (at: HTMLElement) => at instanceof HTMLInputElement && (at.type === "checkbox" || at.type === "radio");
