import type { DeskReport } from "../api/fetch-report.ts";
import { numberOf } from "../report/number-of.ts";
import { REVISE_WORDS } from "../words/revision-words.ts";
import type { Draft } from "./draft.ts";

const and = new Intl.ListFormat("en", { type: "conjunction" });
const LONGEST = 40;

/** "Correct claim 2", "Merge claims 2 and 3", "Add a claim: “two boats”". */
export function doingInWords({ text }: Pick<DeskReport, "text">, { doing, replaces, parts }: Draft): string {
  if (doing !== "add") return `${REVISE_WORDS[doing]} ${claimsInWords(replaces)}`;
  const [span] = parts[0]?.content ?? [];
  const words = span === undefined ? "" : text.slice(...span);
  return words === "" ? "Add a claim" : `Add a claim: “${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}”`;
}

/** "claim 2", "claims 2, 3 and h1". */
export function claimsInWords(ids: readonly string[]): string {
  const numbers = ids.map((id) => numberOf({ id }));
  return `${ids.length === 1 ? "claim" : "claims"} ${and.format(numbers)}`;
}
