import type { CertaintyLevel, FactValue, Hedge } from "../model/certainty.ts";
import type { ClaimKind, CueClass, EventType, SourceType } from "../model/claim.ts";
import type { Token } from "./token.ts";

/** One attribution on the way to a statement: who, by which words, committing to what. */
export interface Frame {
  /** The words that name the source; empty when nobody is named. */
  readonly source: readonly Token[];
  readonly sourceType: SourceType;
  /** Whom a pronoun or a bare surname stands for. */
  readonly name?: string | undefined;
  readonly cue: readonly Token[];
  readonly cueClass: CueClass;
  readonly stance: FactValue;
  /** The surest level what follows may have. */
  readonly level: CertaintyLevel;
}

/** The verb of a statement. */
export interface Predicate {
  readonly head: Token;
  readonly words: readonly Token[];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly tense: "past" | "present" | "future";
}

/** One thing asserted in a sentence, still as words: what a claim is made from. */
export interface Statement {
  /** The words that state it, without those that attribute. */
  readonly words: readonly Token[];
  readonly subject: readonly Token[];
  readonly predicate: Predicate | undefined;
  readonly frames: readonly Frame[];
  readonly hedges: readonly Hedge[];
  /** The surest level its own wording allows. */
  readonly level: CertaintyLevel;
  readonly conditional: boolean;
  /** Set where the pattern that found it settles these. */
  readonly kind?: ClaimKind | undefined;
  readonly eventType?: EventType | undefined;
}
