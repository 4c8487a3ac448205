import { isDayOrMonth } from "./calendar-words.ts";
import { fullNounPhraseBefore, nounPhraseAfter, nounPhraseBefore } from "./noun-phrases.ts";
import type { Scope } from "./scope.ts";
import type { Statement } from "./statement.ts";
import type { Token } from "./token.ts";

/**
 * Who or what somebody or something is, set beside the name: "the Harbour Watch, a monitoring group, …",
 * "Tollund, a town near the cape". Always the author's word, and a lasting state.
 */
export function findAppositions(words: readonly Token[], scope: Scope): Statement[] {
  if (scope.isHeadline) return [];
  return words.flatMap((word, at) => {
    if (!/^(?:a|an)$/u.test(word.lower)) return [];
    const comma = words[at - 1]?.text === ",";
    const name = nounPhraseBefore(words, comma ? at - 1 : at);
    const last = name && words[name.to - 1];
    if (!name || last?.pos !== "PROPN" || isDayOrMonth(last) || name.to !== (comma ? at - 1 : at)) return [];
    // "the Army of the Cape, a …": the name with its "of"
    const full = fullNounPhraseBefore(words, comma ? at - 1 : at);
    const whole = full && words[name.from - 1]?.lower === "of" ? full : name;
    const described = describedUntil(words, at, comma);
    if (described === undefined) return [];
    const content = words.slice(whole.from, described);
    return [
      {
        words: content,
        subject: words.slice(whole.from, name.to),
        predicate: undefined,
        frames: [],
        hedges: [],
        level: "asserted",
        conditional: false,
        kind: "state",
        eventType: "none",
      } satisfies Statement,
    ];
  });
}

/** The description runs to its comma, its verb or the end, and holds no verb itself. */
function describedUntil(words: readonly Token[], at: number, comma: boolean): number | undefined {
  const phrase = nounPhraseAfter(words, at);
  if (!phrase) return undefined;
  let to = phrase.to;
  while (words[to]?.pos === "ADP" && words[to]?.lower !== "as") {
    const tail = nounPhraseAfter(words, to + 1);
    if (!tail) break;
    to = tail.to;
  }
  const next = words[to];
  if (comma && next && next.pos !== "PUNCT") return undefined;
  return to;
}
