import { CONDITIONS } from "../lexicon/hedges.ts";
import { isDayOrMonth } from "./calendar-words.ts";
import { fullNounPhraseBefore } from "./noun-phrases.ts";
import type { Token, TokenRange } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** How a clause hangs on the one before it. `shared`: it has the subject of the clause before. */
export type ClauseLink = "main" | "coordinate" | "shared" | "adverbial" | "relative" | "complement" | "participle";

/** One verb with what belongs to it. Positions are into the token list that was split. */
export interface Clause extends TokenRange {
  readonly group: VerbGroup | undefined;
  readonly link: ClauseLink;
  /** The subject, when it stands outside the clause: of the clause before, or the noun a relative clause describes. */
  readonly outerSubject?: TokenRange | undefined;
  /** True when an "if" limits the clause; the condition is part of it. */
  readonly conditional: boolean;
}

/** A clause while it is still being put together. */
export type ClauseDraft = { -readonly [Key in keyof Clause]: Clause[Key] };

/** The subject of a clause: what stands before its verb, or what it borrows. */
export function subjectOf(clause: Clause, tokens: readonly Token[]): TokenRange | undefined {
  if (clause.outerSubject && (clause.link === "shared" || clause.link === "participle" || clause.link === "relative"))
    return clause.outerSubject;
  if (!clause.group) return undefined;
  const from = contentStart(tokens, clause);
  return from < clause.group.from ? { from, to: clause.group.from } : undefined;
}

/** Where a clause's own words begin: after the word that opens it and discourse adverbs with their comma. */
export function contentStart(
  tokens: readonly Token[],
  clause: TokenRange & { readonly group?: VerbGroup | undefined; readonly link?: ClauseLink },
): number {
  // "after clashes broke out": the clause without the word that hangs it on
  let at =
    clause.link === "adverbial" &&
    ["ADP", "ADV"].includes(tokens[clause.from]?.pos ?? "") &&
    clause.group &&
    clause.group.from > clause.from + 1
      ? clause.from + 1
      : clause.from;
  const limit = clause.group?.from ?? clause.to;
  while (at < limit) {
    const token = tokens[at] as Token;
    const opens =
      (token.lower === "if" && clause.link === "complement") ||
      token.pos === "CCONJ" ||
      (token.pos === "SCONJ" && !CONDITIONS.has(token.lower) && !startsTime(tokens, at)) ||
      token.pos === "PUNCT" ||
      (token.lower === "that" && at === clause.from && at + 1 !== limit);
    const discourse = token.pos === "ADV" && tokens[at + 1]?.text === ",";
    if (!opens && !discourse) break;
    at++;
  }
  return at;
}

/** "Since the end of the battle, …": a preposition in conjunction's clothes. */
export function startsTime(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findIndex((token, i) => i > at && token.text === ",");
  return comma !== -1 && !tokens.slice(at, comma).some((token) => token.pos === "VERB" || token.pos === "AUX");
}

/** The noun that a relative clause describes, past a day between the two: "the attack on Wednesday that". */
export function antecedent(tokens: readonly Token[], relative: number): TokenRange | undefined {
  const isDay = isDayOrMonth(tokens[relative - 1]) && tokens[relative - 2]?.pos === "ADP";
  return fullNounPhraseBefore(tokens, isDay ? relative - 2 : relative);
}
