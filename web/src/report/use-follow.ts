import { useEffect } from "react";
import { bringIntoPane, bringIntoView } from "./bring-into-view.ts";
import { cardOf, referenceOf } from "./element-ids.ts";
import { isNarrow } from "./is-narrow.ts";
import type { Highlight, HighlightControl } from "./use-highlight.ts";

/** A glance has to rest this long before the other side moves. */
const REST_MS = 160;

/**
 * Keep the two sides together: what is lit on one side is scrolled into view on the other.
 * Nothing moves back when a glance ends, and stacked nothing moves by itself.
 */
export function useFollow({ chosen, glance }: HighlightControl): void {
  useEffect(() => follow(chosen), [chosen]);
  useEffect(() => {
    if (glance === undefined) return;
    const timer = window.setTimeout(follow, REST_MS, glance);
    return () => window.clearTimeout(timer);
  }, [glance]);
}

function follow({ claims: [claim], from }: Highlight): void {
  if (claim === undefined || isNarrow()) return;
  if (from === "text") bringIntoPane(cardOf(claim));
  else bringIntoView(referenceOf(claim));
}
