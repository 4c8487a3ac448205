import { useEffect, useState } from "react";

const TICK_MS = 15_000;

/** The time, so that "in 5 minutes" stays true while somebody looks at it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
