import {
  HARM_DEEDS,
  HARM_NOUNS,
  HARM_PREDICATES,
  HARM_STATES,
  HARM_VERBS,
  HARM_WHEREABOUTS,
  type Harm,
  STRUCK,
} from "../../lexicon/harm-verbs.ts";
import { BOUNDS, VAGUE_AMOUNTS } from "../../lexicon/numbers.ts";
import type { Measure } from "../../model/claim.ts";
import type { Token } from "../token.ts";
import type { Amount } from "./amounts.ts";
import type { CountedPhrase } from "./counted-phrase.ts";

/**
 * What is counted. The first that says what befell: the verb of which the counted are the subject ("85 were killed"), the
 * counted noun itself ("12 injured"), the verb of which they are the object ("killing 20"), the noun they hang on ("the
 * death of two"), and for a number alone the words of harm before it ("a toll of 12").
 */
export function measureOf(words: readonly Token[], amount: Amount, counted: CountedPhrase, sentence: readonly Token[] = words): Measure {
  if (counted.kind === "acts" || amount.isShare || isPartOfCount(words, amount) || isPercent(words, amount)) return "count";
  const subject = befallsSubject(words, counted.to);
  const found =
    measureFor(subject, counted) ??
    ownMeasure(counted) ??
    whereabouts(words, counted) ??
    befallenBefore(words, amount, counted) ??
    measureFor(befallsObject(words, amount, counted), counted) ??
    ofNoun(words, amount.from) ??
    fateUnknown(words, amount, counted) ??
    measureBefore(words, amount, counted, sentence);
  return isJoint(words, counted.to) ? "count" : (found ?? "count");
}

/** "more than 80 in custody" */
const whereabouts = (words: readonly Token[], { kind, to }: CountedPhrase): Measure | undefined =>
  kind === "things" ? undefined : HARM_WHEREABOUTS.find(({ frame }) => frame.test(wordsFrom(words, to)))?.people;

/** "nine captured fighters": what befell them stands between the number and its noun. */
function befallenBefore(words: readonly Token[], { to }: Amount, counted: CountedPhrase): Measure | undefined {
  const [done, noun] = words.slice(to, to + 2);
  if (!done?.lower.endsWith("ed") || !/^(?:NOUN|PROPN)$/u.test(noun?.pos ?? "")) return undefined;
  return measureFor(HARM_VERBS.get(done.lower), counted);
}

/** "the fate of 200 others remained unknown", "the whereabouts of three are not known": people who are missing. */
function fateUnknown(words: readonly Token[], { from, to }: Amount, { kind }: CountedPhrase): Measure | undefined {
  if (kind === "things") return undefined;
  const near = words.slice(Math.max(0, from - 4), to + 8);
  const isFate = near.some((word) => /^(?:fate|whereabouts)$/u.test(word.lower));
  return isFate && near.some((word) => /^(?:unknown|unclear|uncertain|known)$/u.test(word.lower)) ? "missing" : undefined;
}

/** What a harm is to what is counted; a noun that is in no list goes with people where a verb knows only people. */
function measureFor(harm: Harm | undefined, { kind }: CountedPhrase): Measure | undefined {
  if (!harm || (harm.needsPeople && kind !== "people")) return undefined;
  if (kind === "things") return harm.things;
  if (kind === "people") return harm.people;
  return kind === "unknown" ? (harm.things ?? harm.people) : (harm.people ?? harm.things);
}

/** "12 injured", "a thousand martyrs", "two missing boats". */
function ownMeasure({ head, kind }: CountedPhrase): Measure | undefined {
  for (const word of head) {
    const harm = HARM_STATES.get(word.lower);
    const own = harm && (kind === "things" ? harm.things : harm.people);
    if (own) return own;
    if (word.pos !== "VERB" && HARM_NOUNS.has(word.lower)) return HARM_NOUNS.get(word.lower);
    // "14 neutralised", "one cut cable"
    const verb =
      /(?:ed|t|n)$/u.test(word.lower) && (word.pos !== "NOUN" || word.lower.endsWith("ed")) ? HARM_VERBS.get(word.lower) : undefined;
    const done = verb && !verb.needsPeople && (kind === "things" ? verb.things : verb.people);
    if (done) return done;
  }
  return undefined;
}

/** "40 killed and injured": one number for both is only a count. */
function isJoint(words: readonly Token[], from: number): boolean {
  const ahead = words.slice(Math.max(0, from - 3), from + 9);
  const at = ahead.findIndex(
    (word, i) => HARM_VERBS.get(word.lower)?.people === "killed" && /^(?:and|or)$/u.test(ahead[i + 1]?.lower ?? ""),
  );
  return at !== -1 && /^(?:wounded|injured|hurt)$/u.test(ahead[at + 2]?.lower ?? "") && !startsNumber(ahead, at + 3);
}

/** The words in which a verb and what it takes are looked for. */
const REACH = 18;

const BE = /^(?:is|are|was|were|be|been|being|'s|’s|get|got|gets)$/u;
const LINKING =
  /^(?:feared|believed|presumed|reported|reportedly|confirmed|thought|said|known|understood|found|still|also|all|to|have|has|had|not|later|now|since|including)$/u;

/** What befalls the subject that ends at a position: the next verb decides, past those of a clause behind "who". */
function befallsSubject(words: readonly Token[], from: number): Harm | undefined {
  let passive = false;
  let relative = false;
  const limit = Math.min(words.length, from + REACH);
  for (let at = from; at < limit; at++) {
    const word = words[at] as Token;
    if (/^(?:who|which|that)$/u.test(word.lower)) relative = true;
    if (endsSubject(words, at)) return undefined;
    const state = HARM_STATES.get(word.lower);
    const stands = at === from || passive || word.pos !== "VERB" || word.lower === "missing";
    if (state && stands && words[at - 1]?.lower !== "the" && (!startsObject(words, at + 1) || startsTally(words, at + 1))) return state;
    if (BE.test(word.lower)) passive = true;
    const isVerb = word.pos === "VERB" || word.pos === "AUX" || HARM_VERBS.has(word.lower);
    if (!isVerb) continue;
    // "have died in prison": of two things told of them, the death
    const fate = word.pos === "AUX" ? HARM_VERBS.get(verbBehind(words, at)) : undefined;
    if (fate?.alone) return fate;
    const harm = HARM_VERBS.get(word.lower);
    if (harm && ((passive && !word.lower.endsWith("ing")) || harm.alone || isParticiple(words, at, from))) return harm;
    const told = HARM_PREDICATES.find(({ frame }) => frame.test(wordsFrom(words, at)));
    if (told) return told;
    if (passive && STRUCK.has(word.lower)) return { things: "damaged" };
    const goesOn = relative || word.pos === "AUX" || LINKING.test(word.lower) || LINKING.test(words[at + 1]?.lower ?? "");
    if (!goesOn) return undefined;
    if (word.pos === "VERB" && !LINKING.test(word.lower)) passive = false;
  }
  return undefined;
}

/** The verb that an auxiliary leads to, past adverbs and further auxiliaries. */
const verbBehind = (words: readonly Token[], auxiliary: number): string =>
  words.slice(auxiliary + 1, auxiliary + 4).find(({ pos }) => pos !== "AUX" && pos !== "ADV" && pos !== "PART")?.lower ?? "";

/** A new number of its own or another clause begins: ", 30 wounded", "and 5 were hurt", "; the". */
function endsSubject(words: readonly Token[], at: number): boolean {
  const { lower, pos, text } = words[at] as Token;
  if (text === ";" || text === ":") return true;
  // "sixteen milkers and one vet died": both did; "12 people in the port, 30 in the town" goes on with another count
  if (text === ",") return startsNumber(words, at + 1);
  if (pos === "CCONJ") return words[at + 1]?.pos === "VERB" || HARM_VERBS.has(words[at + 1]?.lower ?? "");
  return lower === "but" || lower === "while" || lower === "after" || lower === "when";
}

const startsNumber = (words: readonly Token[], at: number): boolean =>
  words[at]?.pos === "NUM" ||
  VAGUE_AMOUNTS.has(words[at]?.lower ?? "") ||
  BOUNDS.some(({ words: bound }) => bound.every((part, i) => words[at + i]?.lower === part) && words[at + bound.length]?.pos === "NUM");

/** "14 neutralised", "palace guards killed in the raid": a past form right behind its noun, without an object. */
const isParticiple = (words: readonly Token[], at: number, from: number): boolean =>
  at - from <= 1 && /(?:ed|t|n|k|d)$/u.test(words[at]?.lower ?? "") && !startsObject(words, at + 1);

/** "five killed four injured": another number of harm, where no comma parts the two. */
const startsTally = (words: readonly Token[], at: number): boolean =>
  startsNumber(words, at) && words.slice(at + 1, at + 4).some(({ lower }) => HARM_STATES.has(lower));

const startsObject = (words: readonly Token[], at: number): boolean => {
  const next = words[at];
  return (
    next !== undefined &&
    !/^(?:overnight|today|yesterday|tonight)$/u.test(next.lower) &&
    (/^(?:DET|NOUN|PROPN|ADJ|PRON|NUM)$/u.test(next.pos) || startsNumber(words, at))
  );
};

const wordsFrom = (words: readonly Token[], at: number): string =>
  words
    .slice(at, at + 9)
    .map(({ lower }) => lower)
    .join(" ");

/** What befalls an object: the verb before the number, past the rest of a list ("destroyed a bridge, two huts and 16 trucks"). */
function befallsObject(words: readonly Token[], amount: Amount, counted: CountedPhrase): Harm | undefined {
  const floor = Math.max(0, amount.from - REACH * 2);
  for (let at = amount.from - 1; at >= floor; at--) {
    const word = words[at] as Token;
    if (isListed(words, at)) continue;
    if (isGoverning(words, at, amount.from)) return BE.test(words[at - 1]?.lower ?? "") ? undefined : deedAt(words, at, amount, counted);
    // "in a raid, 30 were": what hangs on a preposition is no object
    const passes =
      PASSED.test(word.pos) || word.text === "," || word.lower === "of" || PARTICLE.test(word.lower) || /^["“”']$/u.test(word.text);
    if (!passes) return undefined;
  }
  return undefined;
}

/** A verb, by its tag or by standing right before the number as one of harm: "sinks three boats", "wounding at least four". */
function isGoverning(words: readonly Token[], at: number, number: number): boolean {
  const { lower, pos } = words[at] as Token;
  if (pos === "VERB") return true;
  if (DEED_START.test(lower) && HARM_DEEDS.some(({ frame, behind }) => !behind && frame.test(wordsFrom(words, at)))) return true;
  if (!HARM_VERBS.has(lower)) return false;
  return !/^(?:NOUN|PROPN)$/u.test(pos) || (at === number - 1 && /(?:s|ing|ed)$/u.test(lower) && words[at - 1]?.pos !== "DET");
}

/** How the verbs begin that need a second word to be deeds of harm; a tagger may take them for nouns. */
const DEED_START = /^(?:sho|mow|gun|put|wip|bl[eo]w|t[ao]k|took|led|lead|haul|drag|march|dr[io]v|pick|round|br[io]|burn|knock|set)/u;

/** "three oil well heads, 16 trucks": what stands before a comma in a list is a noun, whatever its tag. */
const isListed = (words: readonly Token[], at: number): boolean =>
  words[at]?.pos === "VERB" &&
  !HARM_VERBS.has(words[at]?.lower ?? "") &&
  words[at + 1]?.text === "," &&
  /^(?:NOUN|ADJ|ADV|PROPN)$/u.test(words[at - 1]?.pos ?? "");

const PASSED = /^(?:DET|ADJ|ADV|NOUN|PROPN|NUM|CCONJ|PRON|PART)$/u;
const PARTICLE = /^(?:away|down|up|out|off|to|fire)$/u;

function deedAt(words: readonly Token[], at: number, amount: Amount, counted: CountedPhrase): Harm | undefined {
  const verb = wordsFrom(words, at);
  const after = wordsFrom(words, counted.to);
  const deed = HARM_DEEDS.find(
    ({ frame, behind }) => frame.test(verb) && (!behind || behind.test(wordsFrom(words, amount.to)) || behind.test(after)),
  );
  if (deed) return deed;
  const harm = HARM_VERBS.get((words[at] as Token).lower);
  // "nine people drowned, two children": who dies has no object
  return harm && !(harm.alone && harm.people) ? harm : undefined;
}

/** "the death of two", "the bodies of nine", "arrest of at least six". */
function ofNoun(words: readonly Token[], from: number): Measure | undefined {
  if (words[from - 1]?.lower !== "of") return undefined;
  return HARM_NOUNS.get(words[from - 2]?.lower ?? "");
}

/** "nine of eleven drones": the eleven are all there were. */
const isPartOfCount = (words: readonly Token[], { from }: Amount): boolean =>
  words[from - 1]?.lower === "of" && words[from - 2]?.pos === "NUM" && words[from - 2]?.lower !== "one";

const isPercent = (words: readonly Token[], { to }: Amount): boolean => /^(?:%|percent|percentage|per|pc)$/u.test(words[to]?.lower ?? "");

/**
 * "the toll has risen to 61", "puts the dead at 11": the nearest word of harm before a number, in its sentence if need be
 * where it stands alone; people named with it are counted so only up to the verb that has them.
 */
function measureBefore(words: readonly Token[], amount: Amount, { kind }: CountedPhrase, sentence: readonly Token[]): Measure | undefined {
  if (kind === "things") return undefined;
  const found = nounBefore(words, amount.from, kind !== "none");
  if (found || kind !== "none" || sentence === words) return found;
  const index = words[amount.from]?.index ?? 0;
  return sentence[index]?.index === index ? nounBefore(sentence, index, true) : undefined;
}

function nounBefore(words: readonly Token[], from: number, stopsAtVerb: boolean): Measure | undefined {
  for (let at = from - 1; at >= Math.max(0, from - (stopsAtVerb ? REACH : REACH * 2)); at--) {
    const { lower, pos, text } = words[at] as Token;
    if (text === ";") return undefined;
    const harm = HARM_VERBS.get(lower);
    const measure = HARM_NOUNS.get(lower) ?? HARM_STATES.get(lower)?.people ?? (harm?.needsPeople ? undefined : harm?.people);
    if (measure) return measure;
    if (stopsAtVerb && pos === "VERB" && !COUNTING.test(lower)) return undefined;
  }
  return undefined;
}

/** Verbs that give a number of harm told before them: "the toll rose to", "puts the dead at". */
const COUNTING =
  /^(?:rose|risen|rises|rising|reached|reaches|climbed|put|puts|putting|stood|stands|said|including|leave|leaves|left|leaving|brings|brought|bringing|taking|raising|raised|raises|exceed|exceeds)$/u;
