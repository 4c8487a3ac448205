import { useCallback } from "react";
import type { DeskClaim } from "../api/fetch-report.ts";
import { bringIntoPane, bringIntoView } from "./bring-into-view.ts";
import { anchorOf, cardOf, referenceOf } from "./element-ids.ts";
import { isNarrow } from "./is-narrow.ts";
import type { HighlightControl } from "./use-highlight.ts";
import type { ShownCards } from "./use-shown-cards.ts";

interface Route {
  readonly claims: readonly DeskClaim[];
  readonly reach: ShownCards["reach"];
  readonly highlight: HighlightControl;
  /** Show these claims over the text, where there is no room beside it. */
  readonly onSheet: (claims: readonly string[]) => void;
}

/** The ways between the two sides: to a claim, from a claim to its words, from words to their claims, and along the claims. */
export function useTravel({ claims, reach, highlight: { chosen, choose }, onSheet }: Route) {
  const visit = useCallback(
    (claim: string) => {
      reach(claim);
      choose({ claims: [claim], from: "claims" });
      anchorOf(claim)?.focus({ preventScroll: true });
      if (isNarrow()) bringIntoView(cardOf(claim));
      else bringIntoPane(cardOf(claim));
    },
    [choose, reach],
  );
  const toText = useCallback(
    (claim: string) => {
      choose({ claims: [claim], from: "claims" });
      onSheet([]);
      referenceOf(claim)?.focus({ preventScroll: true });
      bringIntoView(referenceOf(claim));
    },
    [choose, onSheet],
  );
  const fromText = useCallback(
    (ids: readonly string[]) => {
      choose({ claims: ids, from: "text" });
      if (isNarrow()) return onSheet(ids);
      reach(ids[0] ?? "");
      anchorOf(ids[0] ?? "")?.focus({ preventScroll: true });
    },
    [choose, reach, onSheet],
  );
  const step = (by: 1 | -1) => {
    const next = claims[placeAfter(claims, chosen.claims[0], by)];
    if (next !== undefined) visit(next.id);
  };
  return { visit, toText, fromText, step };
}

/** One place on, staying at the ends; from nowhere to the first, or backwards to the last. */
function placeAfter(claims: readonly DeskClaim[], id: string | undefined, by: 1 | -1): number {
  const at = claims.findIndex((claim) => claim.id === id);
  if (at === -1) return by > 0 ? 0 : claims.length - 1;
  return Math.min(Math.max(at + by, 0), claims.length - 1);
}
