import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { CertaintyLevel } from "../model/certainty.ts";
import { sourceIn } from "./find-source.ts";
import { type FoundFrame, frameOf, withoutComma, withoutTail } from "./found-frame.ts";
import type { Names } from "./names.ts";
import type { Frame } from "./statement.ts";
import type { Token } from "./token.ts";
import { verbGroups } from "./verb-groups.ts";
import { verbLemma } from "./verb-lemma.ts";

/** "reports that …", "allegations of …": a noun that passes on what nobody is named for. */
const TELLING_NOUNS: ReadonlyMap<string, CertaintyLevel> = new Map([
  ["reports", "reported"],
  ["report", "reported"],
  ["rumours", "reported"],
  ["rumors", "reported"],
  ["claims", "alleged"],
  ["claim", "alleged"],
  ["allegations", "alleged"],
  ["accusations", "alleged"],
]);

/** "shocked by reports that the bridge fell", "with reports of an airfield being hit": what follows is passed on by nobody named. */
export function tellingNoun(words: readonly Token[]): FoundFrame | undefined {
  const at = words.findIndex(
    (word, i) =>
      i > 0 &&
      TELLING_NOUNS.has(word.lower) &&
      (words[i + 1]?.lower === "that" || (words[i + 1]?.lower === "of" && word.lower !== "report")) &&
      words[i - 1]?.pos !== "DET",
  );
  const cue = words[at];
  if (!cue || at < 1) return undefined;
  const said = words.slice(at + 2);
  const lead = words.slice(0, at).filter((word, i, all) => i < all.length - 1 || word.pos !== "ADP");
  return {
    frame: {
      source: [],
      sourceType: "unspecified",
      cue: [cue],
      cueClass: "say-verb",
      stance: "CT+",
      level: TELLING_NOUNS.get(cue.lower) ?? "reported",
    },
    said,
    before: withoutTail(withoutComma(lead)),
    after: [],
  };
}

/** "Reports that eleven were killed are false", "Claims that boats were burnt could not be confirmed": what becomes of a telling. */
export function fateOfTelling(words: readonly Token[]): FoundFrame | undefined {
  const [noun, that] = words;
  const level = noun && TELLING_NOUNS.get(noun.lower);
  if (!noun || level === undefined || that?.lower !== "that") return undefined;
  for (const group of verbGroups(words)) {
    const verdict = words[group.to]?.lower ?? "";
    const denied = words[group.head]?.pos === "AUX" && /^(?:false|untrue|wrong|baseless|unfounded|fabricated|lies)$/u.test(verdict);
    const open = group.negated && /^(?:confirm|verify|corroborate)$/u.test(words[group.head]?.lemma ?? "");
    if (!denied && !open) continue;
    const frame: Frame = {
      source: [],
      sourceType: "unspecified",
      cue: denied ? [noun, ...words.slice(group.from, group.to + 1)] : [noun],
      cueClass: denied ? "deny-verb" : "say-verb",
      stance: denied ? "CT-" : "CT+",
      level: denied ? "asserted" : level,
    };
    return {
      frame,
      said: words.slice(2, group.from),
      before: [],
      after: [],
      besides: words.slice(group.to + (denied ? 1 : 0)).filter((word, i) => i > 0 || word.pos !== "PUNCT"),
    };
  }
  return undefined;
}

/** "State television quoted the army as saying …", "the army was quoted as saying …" */
export function quotedAs(
  words: readonly Token[],
  names: Names,
): { readonly frames: readonly Frame[]; readonly said: readonly Token[] } | undefined {
  const at = words.findIndex(
    (word, i) =>
      word.lower === "as" && /^(?:saying|warning|telling|announcing|confirming|denying|claiming)$/u.test(words[i + 1]?.lower ?? ""),
  );
  const quote = words.findIndex((word, i) => i < at && /^(?:quoted|cited|quotes|cites)$/u.test(word.lower));
  if (at < 0 || quote < 1) return undefined;
  const passive = words[quote - 1]?.pos === "AUX";
  const outer = passive ? undefined : sourceIn(words.slice(0, quote), names);
  const inner = passive ? sourceIn(words.slice(0, quote - 1), names) : sourceIn(words.slice(quote + 1, at), names);
  const verb = REPORTING_VERBS.get(verbLemma(words[at + 1])) ?? { class: "say-verb", stance: "CT+" };
  if (!inner || (!outer && !passive)) return undefined;
  const first: Frame = outer
    ? { ...frameOf(outer, words.slice(quote, quote + 1), { class: "say-verb", stance: "Uu" }) }
    : {
        source: [],
        sourceType: "unspecified",
        cue: words.slice(quote - 1, quote + 1),
        cueClass: "say-verb",
        stance: "Uu",
        level: "reported",
      };
  return {
    frames: [first, frameOf(inner, words.slice(at, at + 2), verb)],
    said: words.slice(at + 2).filter((word, i) => i > 0 || word.lower !== "that"),
  };
}
