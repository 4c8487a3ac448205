import type { CertaintyLevel } from "../../model/certainty.ts";
import type { Claim, ClaimKind, CueClass, EventType, Quantity } from "../../model/claim.ts";
import type { ClaimId } from "../../model/ids.ts";
import type { Sentence } from "../../model/report.ts";
import type { Statement } from "../statement.ts";
import type { Token } from "../token.ts";

/** A claim as it is held against the others of its report. */
export interface StatedClaim {
  readonly id: ClaimId;
  readonly sentence: number;
  readonly isHeadline: boolean;
  readonly kind: ClaimKind;
  readonly eventType: EventType;
  readonly level: CertaintyLevel;
  /** True where its content is negated or denied. */
  readonly isNegative: boolean;
  /** The innermost source in lower case, empty where it is unnamed; absent where the author speaks. */
  readonly speaker?: string | undefined;
  /** How the innermost source is made to say it; absent where the author speaks. */
  readonly cueClass?: CueClass | undefined;
  /** The words that name its sources and attribute it. */
  readonly attributing: readonly Token[];
  /** The words that state it. */
  readonly words: readonly Token[];
  readonly quantities: readonly Quantity[];
}

/** A found claim with the words it was made from. */
export function statedClaim(claim: Claim, { words, frames }: Statement, sentence: Sentence): StatedClaim {
  const innermost = claim.chain.length > 1 ? claim.chain.at(-1) : undefined;
  return {
    id: claim.id,
    sentence: sentence.index,
    isHeadline: sentence.part === "headline",
    kind: claim.kind,
    eventType: claim.eventType,
    level: claim.certainty.level,
    isNegative: claim.certainty.polarity === "-",
    ...(innermost && { speaker: (innermost.source ?? "").toLowerCase(), cueClass: innermost.cueClass }),
    attributing: frames.flatMap(({ source, cue }) => [...source, ...cue]),
    words,
    quantities: claim.quantities,
  };
}
