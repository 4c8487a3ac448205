import { type RefObject, useEffect } from "react";

/**
 * Tells when the pointer is over anything outside an element. Its own `pointerleave` does not always come: drawing words anew takes the
 * element under the pointer away, and browsers then have nothing left that the pointer could leave.
 */
export function usePointerAway(element: RefObject<HTMLElement | null>, onAway: () => void): void {
  useEffect(() => {
    const look = ({ target }: PointerEvent): void => {
      if (target instanceof Node && element.current?.contains(target) === false) onAway();
    };
    // Before anything else hears of it, so that what the pointer came to can say what it shows.
    document.addEventListener("pointerover", look, { capture: true });
    return () => document.removeEventListener("pointerover", look, { capture: true });
  }, [element, onAway]);
}
