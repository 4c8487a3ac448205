import type { OutletBook } from "../facts/outlet-book.ts";
import { isGeneric } from "./clean-party.ts";
import { isAgency } from "./is-agency.ts";
import { isOwnName } from "./is-own-name.ts";

const LONGEST = 60;
const BETWEEN = /\s?[/,&|]\s?|\s-\s|\s(?:and|y|e|et|und|ve|и|та|with|con|avec|mit|i)\s/iu;

/** True for a line that is nothing but the names of agencies, perhaps with the page's own: "AFP/The Local", "EFE". `outlet` is whose page it is. */
export function isAgencyLine(words: string, outlet: string | undefined, outlets: OutletBook): boolean {
  if (words.length > LONGEST) return false;
  const bare = once(
    words
      .replace(/\[email.protected\]|[([{}\])]|[^\s@]{1,60}@\S{1,100}/gu, " ")
      .replace(/\s+/gu, " ")
      .trim(),
  );
  const parts = bare.split(BETWEEN).filter((part) => part.trim() !== "");
  const isOwn = (part: string): boolean => isOwnName(part, outlet, undefined, outlets);
  const isOther = (part: string): boolean => !isOwn(part) && isAgency(part, outlets);
  return parts.some(isOther) && parts.every((part) => isOther(part) || isOwn(part) || isGeneric(part));
}

/** "EFE EFE": a name beside its own picture is read twice. */
function once(words: string): string {
  const half = words.slice(0, Math.floor(words.length / 2)).trim();
  return half !== "" && words === `${half} ${half}` ? half : words;
}
