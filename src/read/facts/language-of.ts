import { eld } from "eld/small";
import { CLAIM_ROLES } from "../../model/report.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";

const SAMPLE = 2_000;
/** Languages the recogniser can tell apart; it cannot overrule a page in any other. */
const KNOWN: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));

/** A text shorter than this cannot overrule what the page declares. */
const OVERRULES_FROM = 300;

/**
 * The language of a report as a primary tag: given, declared by the page, or recognised by its words. Templates often declare
 * English over a text in another language: words that are plainly of another language overrule the page.
 */
export function languageOf(given: string | undefined, declared: string | undefined, blocks: readonly PlacedBlock[]): string | undefined {
  return primaryTag(given) ?? recognised(blocks, primaryTag(declared));
}

/** `en` of `en-GB` or `en_US`; undefined for what is no language tag. */
function primaryTag(tag: string | undefined): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?:[-_].{0,30})?\s*$/iu.exec(tag ?? "")?.[1]?.toLowerCase();
  return primary === "und" || primary === "mul" ? undefined : primary;
}

function recognised(blocks: readonly PlacedBlock[], declared: string | undefined): string | undefined {
  const sample = sampleOf(blocks);
  const found = eld.detect(sample);
  if (declared === undefined) return (found.isReliable() && found.language) || undefined;
  const scores = found.getScores();
  const isPlain =
    found.isReliable() &&
    sample.length >= OVERRULES_FROM &&
    KNOWN.has(declared) &&
    (scores[declared] ?? 0) < 0.6 * (scores[found.language] ?? 0);
  return isPlain ? found.language : declared;
}

/**
 * Words from all over the story, in the script that most of it is written in: an English page may open with a long statement in
 * Arabic, and is English all the same.
 */
function sampleOf(blocks: readonly PlacedBlock[]): string {
  const story = blocks.flatMap(({ role, text }) => (CLAIM_ROLES.has(role) ? [text] : []));
  const byScript = Map.groupBy(story, scriptOf);
  const lengths = [...byScript].map(([script, texts]) => ({ texts, length: lengthOf(texts), isNone: script === "" }));
  const main = lengths.reduce((most, one) => (one.length > most.length && !one.isNone ? one : most), {
    texts: story,
    length: 0,
    isNone: true,
  });
  return evenly(main.texts);
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["latin", /\p{Script=Latin}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
];
/** Paragraphs have shown their script before this. */
const LOOK = 300;

/** The script that more than half of a paragraph's letters are of; "other" for all that the recogniser tells by script alone. */
function scriptOf(text: string): string {
  const look = text.slice(0, LOOK);
  const letters = look.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "";
  return SCRIPTS.find(([, pattern]) => (look.match(pattern)?.length ?? 0) > letters / 2)?.[0] ?? "other";
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** At most this many paragraphs are sampled, from all over the text. */
const MOST_TEXTS = 20;

/** The texts; when they are longer than a sample, the beginnings of some. */
function evenly(texts: readonly string[]): string {
  if (lengthOf(texts) <= SAMPLE) return texts.join("\n");
  const step = Math.max(1, texts.length / MOST_TEXTS);
  const some = Array.from({ length: Math.min(texts.length, MOST_TEXTS) }, (_, index) => texts[Math.floor(index * step)] ?? "");
  const share = SAMPLE / lengthOf(some);
  return some
    .map((text) => text.slice(0, Math.max(SAMPLE / MOST_TEXTS, text.length * share)))
    .join("\n")
    .slice(0, SAMPLE);
}
