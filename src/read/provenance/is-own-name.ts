import { foldName } from "../facts/fold-name.ts";
import { hostOf, type OutletBook } from "../facts/outlet-book.ts";

/** True for a name of the page's own outlet: its name, the beginning of it ("WSKY" of "WSKY 7 News"), or the one its address spells. */
export function isOwnName(party: string, outlet: string | undefined, url: string | undefined, outlets: OutletBook): boolean {
  if (outlet !== undefined && outlets.same(party, outlet)) return true;
  const folded = foldName(party);
  if (folded === "" || outlets.named(party) !== undefined) return false;
  const label = hostOf(url).split(".").at(-2) ?? "";
  return (
    (outlet !== undefined && foldName(outlet).startsWith(`${folded} `)) ||
    (label.length >= 3 && folded.replaceAll(" ", "") === label.replaceAll("-", ""))
  );
}
