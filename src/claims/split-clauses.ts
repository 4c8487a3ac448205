import { CONDITIONS } from "../lexicon/hedges.ts";
import { antecedent, type Clause, type ClauseLink, type ClauseDraft as Draft, startsTime } from "./clause.ts";
import { clauseHeads } from "./clause-heads.ts";
import { RELATIVES } from "./clause-openers.ts";
import { nextClause } from "./next-clause.ts";
import type { Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

const DISCOURSE = new Set(["PUNCT", "ADV", "INTJ"]);

/** Split a stretch of words at its verbs: one clause a finite verb, plus participle clauses with a fact of their own ("killing three"). */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const heads = clauseHeads(tokens);
  const clauses: Draft[] = [];
  // the end of the last verb the current clause has taken in, its conditions included
  let reach = 0;
  // where a relative clause in the subject closes with its comma: verbs before it are its own
  let closed = 0;
  // an opening "if" still waits for the clause it limits
  let awaiting = CONDITIONS.has(tokens[0]?.lower ?? "");
  let current: Draft = {
    from: 0,
    to: tokens.length,
    group: undefined,
    link: opening(tokens),
    conditional: CONDITIONS.has(tokens[0]?.lower ?? ""),
  };
  for (const group of heads) {
    if (group.from < closed) continue;
    if (!current.group && group.form !== "gerund") {
      const relative = relativeInside(tokens, current, group);
      if (relative === undefined) {
        current.group = group;
        reach = group.to;
      } else {
        closed = closingComma(tokens, relative, group, heads) ?? 0;
        clauses.push({
          from: relative,
          to: closed || endOfRelative(tokens, group, heads),
          group,
          link: "relative",
          outerSubject: antecedent(tokens, relative),
          conditional: false,
        });
      }
      continue;
    }
    if (!current.group) continue;
    const next = awaiting ? undefined : nextClause(tokens, current, group, reach);
    reach = group.to;
    if (!next) {
      // an "if" clause, before or after, stays with the claim it limits
      current.conditional = true;
      if (awaiting) current.group = group;
      awaiting = false;
      continue;
    }
    current.to = next.from;
    clauses.push(current);
    current = next;
  }
  clauses.push(current);
  return clauses.toSorted((a, b) => a.from - b.from);
}

function opening(tokens: readonly Token[]): ClauseLink {
  const first = tokens.find((token) => !DISCOURSE.has(token.pos));
  return first?.pos === "SCONJ" && !CONDITIONS.has(first.lower) && !startsTime(tokens, tokens.indexOf(first)) ? "adverbial" : "main";
}

/** Position of a relative word that opens a clause inside the subject, when the next verb belongs to it: "the room that includes". */
function relativeInside(tokens: readonly Token[], current: Draft, group: VerbGroup): number | undefined {
  for (let at = group.from - 1; at > current.from; at--) {
    const token = tokens[at] as Token;
    const isRelative = RELATIVES.has(token.lower) || (token.lower === "that" && at === group.from - 1);
    if (isRelative && ["NOUN", "PROPN", "NUM"].includes(previousWord(tokens, at)?.pos ?? "")) return at;
    // "two hundred people, many of whom were children, were"
    if (token.lower === "whom" && tokens[at - 1]?.lower === "of") return at - 2;
    if (token.pos === "VERB" || token.pos === "AUX") return undefined;
  }
  return undefined;
}

const previousWord = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens[at - 1]?.text === "," ? tokens[at - 2] : tokens[at - 1];

/** ", who asked not to be named because staff may not speak, said": the comma right before the verb of the main clause. */
function closingComma(tokens: readonly Token[], relative: number, group: VerbGroup, heads: readonly VerbGroup[]): number | undefined {
  if (tokens[relative - 1]?.text !== ",") return undefined;
  const main = heads.find(
    (head) =>
      head.from > group.to &&
      (tokens[head.from - 1]?.text === "," || (tokens[head.from - 1]?.pos === "ADV" && tokens[head.from - 2]?.text === ",")),
  );
  return main && (tokens[main.from - 1]?.text === "," ? main.from - 1 : main.from - 2);
}

function endOfRelative(tokens: readonly Token[], group: VerbGroup, heads: readonly VerbGroup[]): number {
  const next = heads.find((head) => head.from >= group.to);
  if (!next) return tokens.length;
  const comma = tokens.findIndex((token, i) => i >= group.to && i < next.from && token.text === ",");
  return comma === -1 ? next.from : comma;
}
