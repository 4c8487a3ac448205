import { CONDITIONS } from "../lexicon/hedges.ts";
import { findHedges } from "./find-hedges.ts";
import { withoutEnds } from "./make-statement.ts";
import type { Frame, Statement } from "./statement.ts";
import type { Token } from "./token.ts";
import { verbGroups } from "./verb-groups.ts";

/** "If the dam fails, the town will flood": the condition is a claim as well, and nobody says whether it is so. */
export function conditionOf(own: readonly Token[], frames: readonly Frame[]): Statement[] {
  const at = own.findIndex((word) => CONDITIONS.has(word.lower) || word.lower === "unless");
  const opener = own[at];
  if (opener === undefined) return [];
  const comma = own.findIndex((word, i) => i > at && word.text === ",");
  const words = withoutEnds(own.slice(at + 1, comma === -1 ? own.length : comma));
  const group = verbGroups(words)[0];
  const head = group && words[group.head];
  if (!group || !head || group.from === 0) return [];
  const { hedges } = findHedges(words);
  return [
    {
      words,
      subject: words.slice(0, group.from),
      predicate: { head, words: words.slice(group.from, group.to), passive: group.passive, negated: group.negated, tense: group.tense },
      frames,
      hedges: [{ span: { start: opener.start, end: opener.end }, class: "conditional" }, ...hedges],
      level: "unknown",
      conditional: true,
    },
  ];
}
