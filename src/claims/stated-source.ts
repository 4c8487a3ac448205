import { ACCORDING_TO, ACCOUNTS, HELD_ACCOUNTS } from "../lexicon/reporting-verbs.ts";
import { SOURCE_NOUNS } from "../lexicon/source-words.ts";
import { sourceIn } from "./find-source.ts";
import { type FoundFrame, frameOf, withoutComma } from "./found-frame.ts";
import type { Names } from "./names.ts";
import { fullNounPhraseBefore, nounPhraseAfter } from "./noun-phrases.ts";
import type { Token, TokenRange } from "./token.ts";

/** "According to the mayor, …", "…, according to the mayor", "citing residents". */
export function accordingTo(words: readonly Token[], names: Names): FoundFrame | undefined {
  for (const pattern of ACCORDING_TO) {
    const at = words.findIndex((_, i) => pattern.words.every((word, j) => words[i + j]?.lower === word));
    if (at === -1) continue;
    const start = at + pattern.words.length;
    const end = sourceEnd(words, start, at);
    const source = sourceIn(words.slice(start, end), names);
    if (!source || (pattern.needsSourceNoun && !source.words.some((word) => SOURCE_NOUNS.has(word.lower)))) continue;
    const said = [...withoutComma(words.slice(0, at)), ...words.slice(end).filter((word, i) => i > 0 || word.text !== ",")];
    if (said.length === 0) continue;
    return { frame: frameOf(source, words.slice(at, start), { class: "according-to", stance: "CT+" }), said, before: [], after: [] };
  }
  return undefined;
}

/** "By the council's count, …", "in the words of a nurse", "by their own admission": what is told by somebody's account. */
export function byAccountOf(words: readonly Token[], names: Names): FoundFrame | undefined {
  for (const [at, word] of words.entries()) {
    if (!ACCOUNTS.has(word.lower) || at < 2) continue;
    const found = words[at + 1]?.lower === "of" ? ownerBehind(words, at) : ownerBefore(words, at);
    const source = found && sourceIn(words.slice(found.owner.from, found.owner.to), names);
    if (!found || !source) continue;
    const said = [...withoutComma(words.slice(0, found.from)), ...words.slice(found.to).filter((token, i) => i > 0 || token.text !== ",")];
    if (!said.some(({ pos }) => pos === "VERB" || pos === "AUX" || pos === "NUM")) continue;
    const held = HELD_ACCOUNTS.has(word.lower);
    const cue = words.slice(found.from, found.to).filter((token) => !source.words.includes(token));
    return { frame: frameOf(source, cue, held ? HELD : TOLD), said, before: [], after: [] };
  }
  return undefined;
}

const HELD = { class: "belief-verb", stance: "PR+" } as const;
const TOLD = { class: "according-to", stance: "CT+" } as const;

/** Where "by … account" stands and whose it is. */
interface Account extends TokenRange {
  readonly owner: TokenRange;
}

const LEADS = /^(?:by|in|on|from)$/u;

/** "by the account of a nurse" */
function ownerBehind(words: readonly Token[], at: number): Account | undefined {
  if (words[at - 1]?.lower !== "the" || !LEADS.test(words[at - 2]?.lower ?? "")) return undefined;
  const owner = nounPhraseAfter(words, at + 2);
  return owner && { from: at - 2, to: owner.to, owner };
}

/** "by the nurse's account", "by their own count" */
function ownerBefore(words: readonly Token[], at: number): Account | undefined {
  const own = words[at - 1]?.lower === "own" ? at - 1 : at;
  const mark = words[own - 1];
  if (mark?.pos === "PRON" && /^(?:his|her|their|its|my|our)$/u.test(mark.lower))
    return LEADS.test(words[own - 2]?.lower ?? "") ? { from: own - 2, to: at + 1, owner: { from: own - 1, to: own } } : undefined;
  if (!mark || !/^(?:['’]s|['’])$/u.test(mark.lower)) return undefined;
  const owner = fullNounPhraseBefore(words, own - 1);
  return owner && LEADS.test(words[owner.from - 1]?.lower ?? "") ? { from: owner.from - 1, to: at + 1, owner } : undefined;
}

/** Words in which somebody is named that no comma ends. */
const LONGEST_NAME = 8;

/** Where the source of "according to" ends: at its comma (an apposition belongs to it), else with its noun phrase. */
function sourceEnd(words: readonly Token[], start: number, at: number): number {
  const phrase = nounPhraseAfter(words, start);
  // "According to harbour sources two boats sank": a number behind those who speak begins what they say
  const cut = words.findIndex(
    (word, i) => i > start && i < start + LONGEST_NAME && word.pos === "NUM" && SOURCE_NOUNS.has(words[i - 1]?.lower ?? ""),
  );
  if (cut !== -1) return cut;
  let end = phrase?.to ?? start;
  // "to a source at the port", "to officials in the capital": tails, when they run to the comma or the end
  const comma = words.findIndex((word, i) => i >= start && word.text === ",");
  const limit = comma === -1 ? (at === 0 ? end : words.length) : comma;
  if (!words.slice(end, limit).some((word) => word.pos === "VERB" || word.pos === "AUX")) end = Math.max(end, limit);
  // "…, according to the Harbour Watch, an independent monitor."
  const last = words.slice(end + 1);
  if (
    at > 0 &&
    words[end]?.text === "," &&
    /^(?:a|an|the)$/u.test(last[0]?.lower ?? "") &&
    !last.some((word) => word.pos === "VERB" || word.pos === "AUX")
  )
    return words.length;
  const apposition = words[end]?.text === "," ? nounPhraseAfter(words, end + 1) : undefined;
  if (
    apposition &&
    words[apposition.to]?.text === "," &&
    at === 0 &&
    words
      .slice(apposition.from, apposition.to)
      .every((word) => word.pos === "PROPN" || word.pos === "DET" || word.pos === "NOUN" || word.pos === "ADJ")
  )
    end = apposition.to;
  return end;
}

/** "Residents: shelling in the port", "Two dead in port blast: monitor" — headlines alone. */
export function headlineSource(words: readonly Token[], names: Names): FoundFrame | undefined {
  const at = words.findIndex((word) => word.text === ":" || word.text === "–" || word.text === "—" || word.text === "-");
  if (at < 1) return undefined;
  const [left, right] = [words.slice(0, at), words.slice(at + 1)];
  for (const [naming, said] of [
    [right, left],
    [left, right],
  ] as const) {
    const isSourceNoun = naming.length === 1 && SOURCE_NOUNS.has(naming[0]?.lower ?? "");
    if (naming.length === 0 || naming.length > 5 || (!isSourceNoun && naming.some((word) => word.pos === "VERB" || word.pos === "AUX")))
      continue;
    const source = isSourceNoun
      ? { words: naming, type: SOURCE_NOUNS.get(naming[0]?.lower ?? "") ?? ("unnamed" as const) }
      : sourceIn(naming, names);
    if (source && source.type !== "unspecified")
      return { frame: frameOf(source, [words[at] as Token], { class: "according-to", stance: "CT+" }), said, before: [], after: [] };
  }
  return undefined;
}

/** Words and marks before a speaker's colon, brackets included. */
const LONGEST_LABEL = 12;

/** "WALLACE: Where were you?", "Mira Tol: We saw smoke." — a transcript's mark of who speaks. */
export function speakerLabel(words: readonly Token[], names: Names): FoundFrame | undefined {
  const at = words.findIndex((word) => word.text === ":");
  const bracket = words.findIndex((word) => word.text === "(");
  // "QUESTION (The Harbour Post):"
  const isAside = bracket > 0 && bracket < at && words[at - 1]?.text === ")";
  const label = words.slice(0, isAside ? bracket : at);
  if (at < 1 || at > LONGEST_LABEL || label.length > 4) return undefined;
  if (!label.every((word) => word.pos === "PROPN" || word.text === word.text.toUpperCase())) return undefined;
  const said = words.slice(at + 1);
  const source = sourceIn(label, names);
  if (!source || !said.some((word) => word.pos === "VERB" || word.pos === "AUX")) return undefined;
  return { frame: frameOf(source, [], { class: "direct-quote", stance: "CT+" }), said, before: [], after: [] };
}
