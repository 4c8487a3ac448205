import type { CueClass, SourceType } from "../../model/claim.ts";
import { CUE_CLASSES, SOURCE_TYPES } from "../../model/claim-vocabulary.ts";
import type { DropReason } from "../../model/proposal.ts";
import type { Sentence } from "../../model/report.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { findWords } from "./find-words.ts";
import type { Placed } from "./place-content.ts";
import type { ProposedLink } from "./proposal-of.ts";

/** An attribution whose words were found. */
export interface PlacedLink {
  readonly source?: { readonly span: Span; readonly sentence: Sentence } | undefined;
  readonly sourceType: SourceType;
  readonly cue?: { readonly span: Span; readonly sentence: Sentence } | undefined;
  readonly cueClass: CueClass;
}

/** The attributions of a proposal, outermost first, with the places of their words; the author's own is not among them. */
export function placeLinks(
  links: readonly ProposedLink[],
  placed: Placed,
  sentences: readonly Sentence[],
  text: string,
): PlacedLink[] | DropReason {
  const found: PlacedLink[] = [];
  for (const link of links) {
    // Some models begin the chain with the author, whom every chain begins with anyway.
    if (link.sourceType === "author" || link.cueClass === "authorial") continue;
    const one = placeLink(link, placed, sentences, text);
    if (typeof one === "string") return one;
    found.push(one);
  }
  return found;
}

function placeLink(link: ProposedLink, placed: Placed, sentences: readonly Sentence[], text: string): PlacedLink | DropReason {
  const sourceType = SOURCE_TYPES.find((type) => type === link.sourceType);
  const cueClass = CUE_CLASSES.find((name) => name === link.cueClass);
  if (sourceType === undefined || cueClass === undefined) return "vocabulary";
  const source = link.source === undefined ? undefined : nearest(link.source, placed, before(placed.sentence, sentences), text);
  if (link.source !== undefined && source === undefined) return "source";
  const where = source === undefined ? [placed.sentence] : [placed.sentence, source.sentence];
  const cue = link.cue === undefined ? undefined : nearest(link.cue, placed, where, text);
  // Somebody may speak on without a new cue ("The mayor said … “…”"); nobody at all by no words is an invention.
  if (cue === undefined && (link.cue !== undefined || source === undefined)) return "cue";
  return { source, sourceType: source === undefined ? "unspecified" : sourceType, cue, cueClass };
}

/** The sentence itself, then those before it, the nearest first. */
const before = ({ index }: Sentence, sentences: readonly Sentence[]): Sentence[] =>
  sentences.filter((sentence) => sentence.index <= index).toReversed();

function nearest(words: string, { content, sentence }: Placed, sentences: readonly Sentence[], text: string): PlacedLink["source"] {
  for (const each of sentences) {
    const hits = findWords(text, each.span, words);
    const free = hits.filter((hit) => !content.some((span) => overlaps(span, hit)));
    // In an earlier sentence the last mention is the nearest.
    const span = (each === sentence ? free[0] : free.at(-1)) ?? hits[0];
    if (span !== undefined) return { span, sentence: each };
  }
  return undefined;
}
