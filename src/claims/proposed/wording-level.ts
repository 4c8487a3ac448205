import { type CertaintyLevel, lower } from "../../model/certainty.ts";
import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { findHedges } from "../find-hedges.ts";
import type { Token } from "../token.ts";
import { shareOf } from "./overlap-of.ts";
import { tokensIn } from "./sentence-tokens.ts";

export interface Wording {
  readonly content: readonly Span[];
  readonly sentence: readonly Token[];
  /** True when the proposal makes nobody speak but the author. */
  readonly isAuthors: boolean;
  /** What the rules found in the same sentence. */
  readonly ruled: readonly Claim[];
}

/**
 * The surest level that the wording allows: by the hedges in it, by the rules' claim that holds most of the same words,
 * and, for words that a proposal gives to the author, by what else in the sentence speaks for somebody else.
 */
export function wordingLevel({ content, sentence, isAuthors, ruled }: Wording): CertaintyLevel {
  const own = findHedges(tokensIn(sentence, content));
  const levels = [own.level, ...own.attributing.map(({ level }) => level), ruledLevel(content, ruled)];
  if (isAuthors)
    levels.push(...findHedges(sentence).attributing.map(({ level }) => level), isQuoted(content, sentence) ? "reported" : "asserted");
  return levels.reduce(lower);
}

function ruledLevel(content: readonly Span[], ruled: readonly Claim[]): CertaintyLevel {
  const nearest = ruled.toSorted((a, b) => shareOf(content, b.content) - shareOf(content, a.content))[0];
  return nearest !== undefined && shareOf(content, nearest.content) > 0.5 ? nearest.certainty.level : "asserted";
}

/** True when a quotation is open where the words begin. */
function isQuoted([first]: readonly Span[], sentence: readonly Token[]): boolean {
  let open = false;
  for (const { text, start } of sentence) {
    if (first === undefined || start >= first.start) break;
    if (/^[“„«]/u.test(text)) open = true;
    else if (/^[”»]/u.test(text)) open = false;
    else if (text.startsWith('"')) open = !open;
  }
  return open;
}
