import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** A setting of this browser, kept between visits and the same in every open page. */
export function useStored(name: string, otherwise: string): readonly [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => localStorage.getItem(name) ?? otherwise);
  const store = useCallback(
    (next: string) => {
      localStorage.setItem(name, next);
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [value, store];
}
