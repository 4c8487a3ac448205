import type { CreditLine } from "../../lexicon/provenance-line.ts";
import type { Span } from "../../model/span.ts";
import { beginsName } from "./begins-name.ts";

/** A credit that stands at the beginning of a line, and where its names do. */
export interface CreditHead {
  readonly entry: CreditLine;
  readonly who: Span;
}

/** The credit a line begins with: "Reporting by Ana Lerro"; undefined when it begins with none, or when no name follows ("Reporting by phone"). */
export function creditAt(words: string, credits: readonly CreditLine[]): CreditHead | undefined {
  for (const entry of credits) {
    if (words.length > entry.maxLength) continue;
    const match = entry.pattern.exec(words);
    if (match === null) continue;
    const who = match.groups?.["who"];
    const start = who === undefined ? match[0].length : words.indexOf(who);
    const end = who === undefined ? words.length : start + who.length;
    if (
      beginsName(words.slice(start, end)) ||
      /^(?:(?:news )?agenc|agenturen|agência|[a-z]{3}(?:[)\].]|$))/iu.test(words.slice(start, end))
    )
      return { entry, who: { start, end } };
  }
  return undefined;
}
