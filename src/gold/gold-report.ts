import type { CertaintyLevel, FactValue, HedgeClass } from "../model/certainty.ts";
import type { ActorRole, Claim, ClaimKind, EventType, Measure } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { AMBIGUITIES, LINK_CUES, LINK_SOURCES, MANNERS, RELATIONS } from "./gold-vocabulary.ts";

type OneOf<List extends readonly string[]> = List[number];

/** A report of our own writing with the claims that careful readers find in it. Spans are UTF-16 code units of `text`, end exclusive. */
export interface GoldReport {
  readonly manner: OneOf<typeof MANNERS>;
  readonly outlet: string;
  /** ISO day. */
  readonly published: string;
  readonly part: "train" | "dev";
  readonly language: string;
  readonly url?: string | undefined;
  readonly text: string;
  readonly paragraphs: readonly GoldParagraph[];
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly claims: readonly GoldClaim[];
}

export interface GoldParagraph {
  readonly role: "headline" | "body" | "furniture";
  readonly span: Span;
}

/** One claim. What points into the text is a label of `spans`. */
export interface GoldClaim {
  readonly label: string;
  /** Line of the file it stands on, from 1. */
  readonly line: number;
  readonly kind: ClaimKind;
  readonly eventType: EventType;
  readonly level: CertaintyLevel;
  readonly isNegative: boolean;
  readonly tense: Claim["tense"];
  /** The author's stance toward the content as if its negation were removed. */
  readonly stance: FactValue;
  readonly links: readonly GoldLink[];
  readonly actors: readonly { readonly role: ActorRole; readonly label: string; readonly name?: string | undefined }[];
  readonly places: readonly { readonly label: string; readonly name?: string | undefined }[];
  readonly times: readonly { readonly label: string; readonly value?: string | undefined }[];
  readonly quantities: readonly GoldQuantity[];
  readonly hedges: readonly { readonly label: string; readonly class: HedgeClass }[];
  readonly relations: readonly { readonly name: OneOf<typeof RELATIONS>; readonly to: string }[];
  readonly ambiguous: readonly { readonly what: OneOf<typeof AMBIGUITIES>; readonly alternative: string }[];
  readonly note?: string | undefined;
}

/** A party that is made to say a claim. */
export interface GoldLink {
  /** Label of where it is named; absent where nobody is. */
  readonly source?: string | undefined;
  readonly type: OneOf<typeof LINK_SOURCES>;
  /** Labels of the words that attribute; none where those of an earlier sentence go on. */
  readonly cue: readonly string[];
  readonly class: OneOf<typeof LINK_CUES>;
  readonly stance: FactValue;
}

interface GoldQuantity {
  readonly measure: Measure;
  readonly label: string;
  /** An open end is absent. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly of?: string | undefined;
}
