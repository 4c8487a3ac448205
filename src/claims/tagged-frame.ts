import { PASSIVE_REPORTS } from "../lexicon/reporting-verbs.ts";
import type { CueClass } from "../model/claim.ts";
import { attributes, type Contents, HOLDS_BACK } from "./attributes.ts";
import { claimsDeed } from "./claims-deed.ts";
import { antecedent } from "./clause.ts";
import { cueMeaning } from "./cue-meaning.ts";
import { type FoundSource, sourceIn } from "./find-source.ts";
import { type FoundFrame, frameOf, withoutTail } from "./found-frame.ts";
import type { Names } from "./names.ts";
import { goingOn } from "./quotes.ts";
import type { Scope } from "./scope.ts";
import type { Frame } from "./statement.ts";
import { isQuoteMark, type Token } from "./token.ts";
import { isPastForm } from "./tokenise.ts";

/**
 * The attributions of a stretch that the tagger found and whose words mean speech, thought or will: who is made to say what.
 */
export function taggedFrames(words: readonly Token[], { tagged, names, isHeadline, sentence }: Scope): FoundFrame[] {
  return tagged.flatMap(({ source, cue, content }) => {
    if ((source.length === 0 && !isImpersonal(cue)) || !isWithin(cue, words) || cue.some(accuses) || isOfDeed(cue, content)) return [];
    const said = content.flat().filter((word) => words.includes(word));
    const meaning = cueMeaning(cue);
    const found = sourceOf(describedBy(source, sentence), names);
    if (meaning === undefined || found === undefined || said.length === 0) return [];
    if (!attributes(meaning, cue, content, isHeadline)) return [];
    const ends = [...source.filter((word) => words.includes(word)), ...cue, ...said].map((word) => words.indexOf(word));
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    return {
      frame: uncommitted(frameOf(found, withoutAuxiliaries(cue), meaning), cue),
      said: withoutThat(said),
      before: withoutTail(words.slice(0, first)),
      after: [],
      besides: withoutTail(words.slice(last + 1)),
    };
  });
}

/** "the council, which says": whom a relative word stands for. */
function describedBy(source: readonly Token[], sentence: readonly Token[]): readonly Token[] {
  const [only] = source;
  if (source.length !== 1 || only === undefined || !/^(?:who|which|that)$/u.test(only.lower)) return source;
  const described = antecedent(sentence, sentence.indexOf(only));
  return described ? sentence.slice(described.from, described.to) : source;
}

/** "has not admitted", "would not say", "refused to confirm": whether it is so stays open. */
function uncommitted(frame: Frame, cue: readonly Token[]): Frame {
  if (!cue.some((word) => HOLDS_BACK.test(word.lower))) return frame;
  if (frame.cueClass === "belief-verb" || frame.cueClass === "expectation") return { ...frame, stance: "PR-" };
  return SPEAKS.has(frame.cueClass) ? { ...frame, stance: "CTu", level: "unknown" } : frame;
}

const SPEAKS: ReadonlySet<CueClass> = new Set<CueClass>(["say-verb", "assert-verb", "perception", "claim-verb"]);

/** "accused the commander of shelling": whom it hits is the subject of what is said, which rules know. */
const accuses = (word: Token): boolean => /^(?:accuse|blame|charge)/u.test(word.lower);

/** Whoever goes on speaking in a sentence that names nobody: the tagger gave nearly all its words to an attribution of another sentence. */
export function speakerGoingOn(words: readonly Token[], { tagged, names }: Scope): Frame | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  for (const { source, cue, content } of tagged) {
    const meaning = cueMeaning(cue);
    const found = sourceOf(source, names);
    if (meaning === undefined || !found || found.words.length === 0 || isWithin(cue.slice(0, 1), words)) continue;
    const piece: readonly Token[] | undefined = content.find((one: readonly Token[]) => one.includes(first));
    if (piece === undefined || !(isQuoteMark(piece[0]) || piece[0] !== first)) continue;
    // whoever asks speaks for himself: "They told us that … Is it so?"
    if (!isQuoteMark(piece[0]) && words.at(-1)?.text === "?") continue;
    if (piece.filter((word) => words.includes(word)).length < words.length * 0.8) continue;
    return goingOn(frameOf(found, withoutAuxiliaries(cue), meaning));
  }
  return undefined;
}

const sourceOf = (source: readonly Token[], names: Names): FoundSource | undefined =>
  source.length === 0 ? { words: [], type: "unspecified" } : sourceIn(source, names);

const isWithin = (some: readonly Token[], words: readonly Token[]): boolean => some.every((word) => words.includes(word));

/** "claimed responsibility for": a deed that rules know of. */
const isOfDeed = (cue: readonly Token[], content: Contents): boolean =>
  cue.some((word) => word.lower.startsWith("claim")) && claimsDeed(content[0] ?? []);

/** "is thought to", "it was rumoured that": somebody's word, and nobody is named. Those that rules know of are left to them. */
const isImpersonal = (cue: readonly Token[]): boolean =>
  cue.some((word) => word.pos === "AUX") &&
  cue.some((word) => word.pos === "VERB" && isPastForm(word)) &&
  !cue.some((word) => PASSIVE_REPORTS.has(word.lemma) || word.lower.endsWith("ly"));

/** "has long said": the verb itself attributes. */
function withoutAuxiliaries(cue: readonly Token[]): readonly Token[] {
  const from = cue.findIndex((word) => word.pos !== "AUX" && word.pos !== "ADV" && word.pos !== "PART");
  return from <= 0 ? cue : cue.slice(from);
}

const withoutThat = (said: readonly Token[]): readonly Token[] => (said[0]?.lower === "that" ? said.slice(1) : said);
