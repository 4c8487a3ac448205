import { useCallback, useMemo, useState } from "react";
import type { DeskClaim } from "../api/fetch-report.ts";

/** Claims chosen to be changed together, in the order of the text. One that stands no longer, or is filtered away, is chosen no longer. */
export function usePicked(claims: readonly DeskClaim[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const picked = useMemo(() => claims.map(({ id }) => id).filter((id) => marked.has(id)), [claims, marked]);
  const toggle = useCallback((claim: string) => setMarked((before) => before.symmetricDifference(new Set([claim]))), []);
  const clear = useCallback(() => setMarked(new Set()), []);
  return useMemo(() => ({ picked, isPicked: new Set(picked), toggle, clear }), [picked, toggle, clear]);
}
