import type { Offsets } from "../../../src/interchange/claims-1.ts";
import { type CertaintyLevel, type FactValue, gradeOf } from "../../../src/model/certainty.ts";
import type { DraftClaim } from "./draft.ts";
import { joined } from "./start-draft.ts";

export type DraftLink = DraftClaim["chain"][number];

/** The claim with another level. What nobody else is made to say is as sure for its author as its wording. */
export function withLevel(claim: DraftClaim, level: CertaintyLevel): DraftClaim {
  return authored({ ...claim, certainty: { ...claim.certainty, level, grade: gradeOf(level) } });
}

/** The claim said to be so, or not to be so; who was sure of the one is sure of the other. */
export function withPolarity(claim: DraftClaim, polarity: "+" | "-"): DraftClaim {
  const { author, source } = claim.certainty;
  if (polarity === claim.certainty.polarity) return claim;
  const certainty = { ...claim.certainty, polarity, author: signed(author, polarity), source: source && signed(source, polarity) };
  return authored({ ...claim, certainty });
}

/** The claim with another chain; whose commitments these are follows from it. */
export function withChain(claim: DraftClaim, chain: readonly DraftLink[]): DraftClaim {
  const [author, innermost] = [chain[0], chain.length > 1 ? chain.at(-1) : undefined];
  const { polarity } = claim.certainty;
  // "It said it had not fallen" commits to its not having fallen.
  const held = innermost?.stance === "CT+" && polarity === "-" ? "CT-" : innermost?.stance;
  const certainty = { ...claim.certainty, author: author?.stance ?? "Uu", source: held ?? null };
  return { ...claim, chain: [...chain], certainty };
}

/** The claim with a speaker more: the innermost. An author who makes somebody else speak commits to nothing. */
export function withSpeaker(claim: DraftClaim): DraftClaim {
  const [author, ...others] = claim.chain;
  const speaker: DraftLink = {
    source: null,
    sourceType: "unspecified",
    span: null,
    cue: [],
    cueText: null,
    cueClass: "say-verb",
    stance: "CT+",
  };
  const before = author && others.length === 0 ? [{ ...author, stance: "Uu" as const }] : author ? [author] : [];
  return withChain(claim, [...before, ...others, speaker]);
}

/** The claim without one of its speakers; without any it is the author's own word again. */
export const withoutSpeaker = (claim: DraftClaim, at: number): DraftClaim => authored(withChain(claim, claim.chain.toSpliced(at, 1)));

export const withLink = (claim: DraftClaim, at: number, change: Partial<DraftLink>): DraftClaim =>
  withChain(
    claim,
    claim.chain.map((link, index) => (index === at ? { ...link, ...change } : link)),
  );

/** The words that name a speaker; who has no name yet, or the name of the words before, is called by them. */
export function withSource(text: string, claim: DraftClaim, at: number, span: Offsets | null): DraftClaim {
  const link = claim.chain[at];
  if (link === undefined) return claim;
  const wasCalledSo = link.source === null || (link.span !== null && link.source === text.slice(...link.span));
  const source = wasCalledSo ? span && text.slice(...span).replaceAll(/\s+/gu, " ") : link.source;
  return withLink(claim, at, { span, source });
}

export function withCue(text: string, claim: DraftClaim, at: number, cue: readonly Offsets[]): DraftClaim {
  const cueText = cue.length === 0 ? null : cue.map((span) => text.slice(...span)).join(" … ");
  return withLink(claim, at, { cue: [...cue], cueText });
}

/** Where a selection goes that is to be a source or a cue: to the innermost speaker, who is made if there is none. */
export function withInnermost(claim: DraftClaim, change: (claim: DraftClaim, at: number) => DraftClaim): DraftClaim {
  const spoken = claim.chain.length > 1 ? claim : withSpeaker(claim);
  return change(spoken, spoken.chain.length - 1);
}

/** More words for what is said; what overlaps is one stretch. */
export const withMoreContent = (claim: DraftClaim, span: Offsets): DraftClaim => ({ ...claim, content: joined([...claim.content, span]) });

function authored(claim: DraftClaim): DraftClaim {
  if (claim.chain.length > 1) return claim;
  const { level, polarity } = claim.certainty;
  return withChain(
    claim,
    claim.chain.map((link) => ({ ...link, stance: stanceAt(level, polarity) })),
  );
}

function stanceAt(level: CertaintyLevel, polarity: "+" | "-"): FactValue {
  if (level === "asserted") return `CT${polarity}`;
  if (level === "likely") return `PR${polarity}`;
  return level === "possible" ? `PS${polarity}` : "Uu";
}

const signed = (value: FactValue, polarity: "+" | "-"): FactValue => value.replace(/[+-]$/u, polarity) as FactValue;
