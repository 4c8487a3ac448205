import { EVENT_VERBS } from "../lexicon/event-words.ts";
import { PASSIVE_REPORTS } from "../lexicon/reporting-verbs.ts";
import type { CueClass, EventType } from "../model/claim.ts";
import { cueMeaning, type FoundMeaning } from "./cue-meaning.ts";
import { type FoundSource, sourceIn } from "./find-source.ts";
import { type FoundFrame, frameOf, withoutTail } from "./found-frame.ts";
import type { Names } from "./names.ts";
import { goingOn } from "./quotes.ts";
import type { Scope } from "./scope.ts";
import type { Frame } from "./statement.ts";
import type { TaggedAttribution } from "./tagger/tag-paragraph.ts";
import { isQuoteMark, type Token } from "./token.ts";
import { isPastForm } from "./tokenise.ts";
import { verbLemma } from "./verb-lemma.ts";

/**
 * The attributions of a stretch that the tagger found and whose words mean speech, thought or will: who is made to say what.
 */
export function taggedFrames(words: readonly Token[], { tagged, names, isHeadline }: Scope): FoundFrame[] {
  return tagged.flatMap(({ source, cue, content }) => {
    if ((source.length === 0 && !isImpersonal(cue)) || !isWithin(cue, words) || cue.some(accuses) || isOfDeed(cue, content)) return [];
    const said = content.flat().filter((word) => words.includes(word));
    const meaning = cueMeaning(cue);
    const found = sourceOf(source, names);
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

/** Whether words that may attribute do so here. */
function attributes({ class: means, trust }: FoundMeaning, cue: readonly Token[], content: Contents, isHeadline: boolean): boolean {
  // "continued to advance" is no speech
  if (content[0]?.[0]?.lower === "to" && cue.some(({ lemma }) => /^(?:continue|begin|start|go)$/u.test(lemma))) return false;
  // "has not commented on the sale": what is spoken about is not what is said
  if (!speaks(content.flat()) && cue.some(({ lemma }) => /^(?:comment|speak|talk|respond|reply|react|elaborate)$/u.test(lemma)))
    return false;
  // "agreed on a joint post", "backed the deal": a deed toward a thing
  if (!speaks(content.flat()) && means !== "future-speech" && cue.some(isDeed)) return false;
  // "could not verify the footage" tells of the check
  if (!speaks(content.flat()) && cue.some(({ lower }) => HOLDS_BACK.test(lower)) && cue.some(({ lemma }) => VERIFIES.test(lemma)))
    return false;
  if (trust === "sure") return speaks(content.flat()) || NOUNS.has(means) || tellsNouns(cue);
  if (isHeadline) return false;
  return speaksOutright(content) || precedes(content, cue) || (trust === "weak" && NOUNS.has(means));
}

const isDeed = (word: Token): boolean => word.pos === "VERB" && DEEDS.has(EVENT_VERBS.get(verbLemma(word)) ?? "none");
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  "agree",
  "consult",
  "cooperate",
  "support",
  "concede",
  "aid",
  "sanction",
  "mobilize",
]);

const VERIFIES = /^(?:verify|authenticate|corroborate|confirm|establish)$/u;

type Contents = TaggedAttribution["content"];

/** "remembers two flashes", "confirmed the raid": what is seen or confirmed may be a noun behind these. */
const NOUN_TELLERS: ReadonlySet<string> = new Set(
  "report confirm announce reveal acknowledge admit verify document recall remember see hear notice witness spot".split(" "),
);

const tellsNouns = (cue: readonly Token[]): boolean => cue.some((word) => word.pos === "VERB" && NOUN_TELLERS.has(verbLemma(word)));

/** "has not admitted", "would not say", "refused to confirm": whether it is so stays open. */
function uncommitted(frame: Frame, cue: readonly Token[]): Frame {
  if (!cue.some((word) => HOLDS_BACK.test(word.lower))) return frame;
  if (frame.cueClass === "belief-verb" || frame.cueClass === "expectation") return { ...frame, stance: "PR-" };
  return SPEAKS.has(frame.cueClass) ? { ...frame, stance: "CTu", level: "unknown" } : frame;
}

const HOLDS_BACK = /^(?:not|n't|n’t|never|neither|nor|refus\w*|declin\w*|unable)$/u;
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
  cue.some((word) => word.lower.startsWith("claim")) && content[0]?.[0]?.lower === "responsibility";

/** What a word that only may attribute leads to: "that …", "to …", words in quotation marks, a clause of its own. */
const speaksOutright = (content: Contents): boolean =>
  content.some(
    ([first, ...rest]) => first !== undefined && (isQuoteMark(first) || isThat(first) || rest.some((word) => isQuoteMark(word))),
  ) || content.flat().some((word) => word.pos === "AUX");

/** "is thought to", "it was rumoured that": somebody's word, and nobody is named. Those that rules know of are left to them. */
const isImpersonal = (cue: readonly Token[]): boolean =>
  cue.some((word) => word.pos === "AUX") &&
  cue.some((word) => word.pos === "VERB" && isPastForm(word)) &&
  !cue.some((word) => PASSIVE_REPORTS.has(word.lemma) || word.lower.endsWith("ly"));

/** What a noun alone may tell: "suspects a trap", "denied the raid", "promised fresh supplies". What is shown or confirmed so is a deed of its own. */
const NOUNS: ReadonlySet<CueClass> = new Set<CueClass>([
  "say-verb",
  "deny-verb",
  "claim-verb",
  "belief-verb",
  "expectation",
  "future-speech",
  "order-verb",
]);

/** "Nine people died, the hospital clarified": a clause before those who say it. */
const precedes = (content: Contents, [cue]: readonly Token[]): boolean => {
  const [first] = content.flat();
  return (
    cue !== undefined &&
    first !== undefined &&
    first.start < cue.start &&
    content.flat().some((word) => word.pos === "VERB" || word.pos === "AUX")
  );
};

const speaks = (said: readonly Token[]): boolean =>
  isThat(said[0]) || said.some((word) => word.pos === "VERB" || word.pos === "AUX" || isQuoteMark(word));

const isThat = (word: Token | undefined): boolean => /^(?:that|whether)$/u.test(word?.lower ?? "");

/** "has long said": the verb itself attributes. */
function withoutAuxiliaries(cue: readonly Token[]): readonly Token[] {
  const from = cue.findIndex((word) => word.pos !== "AUX" && word.pos !== "ADV" && word.pos !== "PART");
  return from <= 0 ? cue : cue.slice(from);
}

const withoutThat = (said: readonly Token[]): readonly Token[] => (said[0]?.lower === "that" ? said.slice(1) : said);
