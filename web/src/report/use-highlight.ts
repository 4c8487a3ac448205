import { useCallback, useMemo, useState } from "react";
import type { Offsets } from "../../../src/interchange/claims-1.ts";

/** What is lit up on both sides, and from which side it was asked for. */
export interface Highlight {
  readonly claims: readonly string[];
  /** Lines that prove something about the report itself. */
  readonly evidence: readonly Offsets[];
  readonly from: "text" | "claims" | "head";
}

const NOTHING: Highlight = { claims: [], evidence: [], from: "claims" };

/** A chosen highlight stays until the next; a glance (the pointer resting somewhere) covers it for as long as it lasts. */
export function useHighlight() {
  const [chosen, setChosen] = useState(NOTHING);
  const [glance, setGlance] = useState<Highlight>();
  const choose = useCallback((next: Partial<Highlight>) => {
    setGlance(undefined);
    setChosen({ ...NOTHING, ...next });
  }, []);
  /** The focus came to a claim: choose it, unless it is among those already chosen. */
  const touch = useCallback(
    (claim: string) => setChosen((before) => (before.claims.includes(claim) ? before : { ...NOTHING, claims: [claim] })),
    [],
  );
  const glanceAt = useCallback((next: Partial<Highlight> | undefined) => {
    setGlance((before) => (isSame(before, next) ? before : next && { ...NOTHING, ...next }));
  }, []);
  return useMemo(() => ({ chosen, glance, shown: glance ?? chosen, choose, touch, glanceAt }), [chosen, glance, choose, touch, glanceAt]);
}

export type HighlightControl = ReturnType<typeof useHighlight>;

function isSame(a: Partial<Highlight> | undefined, b: Partial<Highlight> | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.from === b.from && a.evidence === b.evidence && String(a.claims) === String(b.claims);
}
