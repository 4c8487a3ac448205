import { useCallback, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { DeskClaim } from "../api/fetch-report.ts";

/** Cards drawn at first, and more at a time. Reports with more claims are rare; drawing thousands at once would stop the page. */
const BATCH = 200;

/** The claims that have a card so far. `reach` draws on to a certain one at once, so that it can be focused; `more` draws the next batch. */
export function useShownCards(claims: readonly DeskClaim[]) {
  const [limit, setLimit] = useState(BATCH);
  const reach = useCallback(
    (claim: string) => {
      const at = claims.findIndex(({ id }) => id === claim);
      if (at >= limit) flushSync(() => setLimit(at + BATCH));
    },
    [claims, limit],
  );
  const more = useCallback(() => setLimit((before) => before + BATCH), []);
  return useMemo(() => ({ shown: claims.slice(0, limit), passing: claims.length, reach, more }), [claims, limit, reach, more]);
}

export type ShownCards = ReturnType<typeof useShownCards>;
