import { numberOf } from "../report/number-of.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import { CLAIM_KIND_WORDS } from "../words/claim-kind-words.ts";
import { EVENT_TYPE_WORDS } from "../words/event-type-words.ts";
import { POLARITY_WORDS } from "../words/polarity-words.ts";
import { quantityInWords } from "../words/quantity-in-words.ts";
import { RELATION_WORDS } from "../words/relation-words.ts";
import { SOURCE_TYPE_WORDS } from "../words/source-type-words.ts";
import { STANCE_WORDS } from "../words/stance-words.ts";
import type { DraftClaim } from "./draft.ts";

/** One thing that a claim said before and says differently now. */
export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const NONE = "none";

/** What two claims say differently, in words. `text` is the report's. */
export function differencesOf(text: string, before: DraftClaim, after: DraftClaim): Difference[] {
  const [old, now] = [said(text, before), said(text, after)];
  return old.flatMap(([what, was], index) => {
    const is = now[index]?.[1] ?? NONE;
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}

function said(text: string, claim: DraftClaim): [what: string, words: string][] {
  const words = (spans: readonly { readonly span: readonly [number, number] | null; readonly ref?: string }[]) =>
    listed(spans.map(({ span, ref }) => (span === null ? (ref ?? NONE) : text.slice(...span))));
  return [
    ["words", claim.content.map((span) => text.slice(...span)).join(" … ") || NONE],
    ["level", CERTAINTY_WORDS[claim.certainty.level].word],
    ["polarity", POLARITY_WORDS[claim.certainty.polarity]],
    ["kind", CLAIM_KIND_WORDS[claim.kind]],
    ["tense", claim.tense],
    ["event type", EVENT_TYPE_WORDS[claim.eventType]],
    ["speakers", claim.chain.map(linkInWords).join(" → ")],
    ["hedges", words(claim.certainty.hedges)],
    ["who", words(claim.actors)],
    ["where", words(claim.places)],
    ["when", words(claim.times)],
    ["equipment", words(claim.equipment ?? [])],
    ["relations", listed((claim.relations ?? []).map(({ kind, to }) => `${RELATION_WORDS[kind].does} ${numberOf({ id: to })}`))],
    ["numbers", listed(claim.quantities.map(quantityInWords))],
  ];
}

function linkInWords({ source, sourceType, cueText, stance }: DraftClaim["chain"][number]): string {
  const cue = cueText === null ? "" : `, “${cueText}”`;
  return `${source ?? SOURCE_TYPE_WORDS[sourceType]} (${SOURCE_TYPE_WORDS[sourceType]}${cue}, ${STANCE_WORDS[stance]})`;
}

const listed = (parts: readonly string[]): string => parts.join(", ") || NONE;
