import { useSyncExternalStore } from "react";

/** The width below which text and claims stand under each other; report.css breaks at the same one. */
const narrow = window.matchMedia("(width < 62rem)");

function subscribe(listener: () => void): () => void {
  narrow.addEventListener("change", listener);
  return () => narrow.removeEventListener("change", listener);
}

export const isNarrow = (): boolean => narrow.matches;
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow);
