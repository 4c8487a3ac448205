import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** Browsers stop pages that rewrite the address too often, so it follows when the choice has rested. */
const REST_MS = 300;

/** Keep the chosen claim in the address (`#c07`), and choose the one that the address names. */
export function useClaimAddress(chosen: string | undefined, onNamed: (claim: string) => void): void {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const known = useRef<string>(undefined);
  useEffect(() => {
    if (hash === "" || hash === known.current) return;
    known.current = hash;
    onNamed(hash);
  }, [hash, onNamed]);
  useEffect(() => {
    if ((chosen ?? "") === (known.current ?? "")) return;
    const timer = window.setTimeout(() => {
      known.current = chosen;
      void navigate({ to: ".", hash: chosen ?? "", replace: true, resetScroll: false, hashScrollIntoView: false });
    }, REST_MS);
    return () => window.clearTimeout(timer);
  }, [chosen, navigate]);
}
