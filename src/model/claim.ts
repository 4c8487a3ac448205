import type { Certainty, FactValue } from "./certainty.ts";
import type { ClaimId } from "./ids.ts";
import type { Span } from "./span.ts";

export type ClaimKind =
  | "event"
  | "state"
  | "assessment"
  | "prediction"
  | "intent"
  | "explanation"
  | "presupposition"
  | "verification-status";

export type SourceType =
  | "author"
  | "official"
  | "belligerent"
  | "parties"
  | "media"
  | "agency"
  | "monitor"
  | "witness"
  | "expert"
  | "unnamed"
  | "unnamed-official"
  | "unnamed-partisan"
  | "document"
  | "unspecified";

export type CueClass =
  | "authorial"
  | "say-verb"
  | "assert-verb"
  | "claim-verb"
  | "deny-verb"
  | "belief-verb"
  | "perception"
  | "perception-passive"
  | "according-to"
  | "hearsay-adverb"
  | "allegation-adverb"
  | "direct-quote"
  | "document"
  | "future-speech"
  | "order-verb"
  | "expectation"
  | "distancing";

/** One party made to say, know, see, deny or expect a thing. Chains run from the author to the innermost source. */
export interface Attribution {
  /** A short name; absent when nobody is named ("reportedly"). */
  readonly source?: string | undefined;
  readonly sourceType: SourceType;
  /** Where the source is mentioned; absent for the author and for nobody named. */
  readonly span?: Span | undefined;
  /** The words that attribute. */
  readonly cue: readonly Span[];
  readonly cueClass: CueClass;
  readonly stance: FactValue;
}

export type ActorRole = "agent" | "target" | "party" | "victim" | "holder" | "speaker" | "beneficiary" | "subject";

export interface ActorMention {
  readonly span?: Span | undefined;
  /** Short stable name: a registry id once resolved, the surface form before. */
  readonly ref: string;
  readonly role: ActorRole;
}

export interface PlaceMention {
  readonly span: Span;
  readonly ref: string;
  /** How the place was settled; absent until resolved. */
  readonly resolution?: PlaceResolution | undefined;
}

/** Where a place mention points. `within` names a larger place when the mention itself is in no gazetteer: better than a false pin. */
export interface PlaceResolution {
  readonly status: "resolved" | "within" | "ambiguous" | "unknown";
  /** Gazetteer id of the place, or of the place it lies within. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly country?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly precision?: "exact" | "25km" | "district" | "province" | "country" | "wider" | undefined;
}

export interface TimeMention {
  readonly span: Span;
  /** ISO day, month, year or minute, `a/b` for a stretch, or `after` / `before`; absent when the words fix no date. */
  readonly value?: string | undefined;
  /** First day or minute that the words allow (ISO, included); absent where they leave it open ("until Friday"). */
  readonly from?: string | undefined;
  /** Last day or minute that the words allow (ISO, included); absent where they leave it open ("since March"). */
  readonly to?: string | undefined;
  /** How fine the words are: "on Friday" is a day, "last week" a week. */
  readonly precision?: TimePrecision | undefined;
  /** How what is told lies to the time named; "by Friday" is `until`. */
  readonly relation?: "on" | "before" | "after" | "since" | "until" | undefined;
}

export type TimePrecision = "minute" | "hour" | "part-of-day" | "day" | "weekend" | "week" | "month" | "season" | "year" | "decade";

export type Measure =
  | "killed"
  | "wounded"
  | "captured"
  | "missing"
  | "displaced"
  | "detained"
  | "destroyed"
  | "damaged"
  | "count"
  | "age-years"
  | "distance-km"
  | "duration-days"
  | "money";

export interface Quantity {
  /** The number with its bound: "at least two". */
  readonly span: Span;
  readonly measure: Measure;
  /** Absent when open below: "up to 5". */
  readonly min?: number | undefined;
  /** Absent when open above: "at least 5". */
  readonly max?: number | undefined;
  /** What is counted, "ISIS members", or whose loss it is where the words only say that: "the Uplanders" who "lost 50". */
  readonly of?: string | undefined;
  /** A total so far ("since January", "brings to 40") or the number of one occasion; absent where the words do not say. */
  readonly scope?: "cumulative" | "single" | undefined;
}

export type EquipmentKind =
  | "tank"
  | "armour"
  | "artillery"
  | "rocket"
  | "missile"
  | "air-defence"
  | "drone"
  | "aircraft"
  | "helicopter"
  | "ship"
  | "small-arms"
  | "mine"
  | "bomb";

/** Equipment called by its type or model: "T-72 tanks", "FPV drones". */
export interface EquipmentMention {
  readonly span: Span;
  readonly kind: EquipmentKind;
}

/** PLOVER roots in lower case (see data/LICENSES.md), our own five, and none for what describes no act. */
export type EventType =
  | "agree"
  | "consult"
  | "support"
  | "concede"
  | "cooperate"
  | "aid"
  | "retreat"
  | "request"
  | "accuse"
  | "reject"
  | "threaten"
  | "protest"
  | "sanction"
  | "mobilize"
  | "coerce"
  | "assault"
  | "sighting"
  | "control"
  | "conscript"
  | "announce"
  | "responsibility"
  | "none";

/** The smallest thing one clause says is, was, will be or may be so. Never changed once kept: a newer extractor writes new claims beside it. */
export interface Claim {
  readonly id: ClaimId;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly kind: ClaimKind;
  /** The words that state it, without those that attribute or hedge it. */
  readonly content: readonly Span[];
  /** Author first, innermost source last; never empty. */
  readonly chain: readonly Attribution[];
  readonly certainty: Certainty;
  readonly tense: "past" | "present" | "future";
  readonly eventType: EventType;
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
  readonly quantities: readonly Quantity[];
  /** Named equipment; absent where none is named. */
  readonly equipment?: readonly EquipmentMention[] | undefined;
  /** How it stands to earlier claims of its report; absent where it stands alone. */
  readonly relations?: readonly ClaimRelation[] | undefined;
  /** Who found it: name and version of the extractor. */
  readonly extractor: string;
}

/**
 * What a claim does to an earlier one of its report: says it again no more surely (`repeats`) or more surely (`hardens`), cannot be so
 * beside it (`contradicts`), or limits how it may be taken (`qualifies`: "could not be independently verified").
 */
export type ClaimRelationKind = "repeats" | "hardens" | "contradicts" | "qualifies";

export interface ClaimRelation {
  readonly kind: ClaimRelationKind;
  readonly to: ClaimId;
  /** Why, in a few words. */
  readonly reason: string;
}

/** Source, cue and content as spans of text alone, whatever the claims made of them. */
export interface AttributionSpans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export type EntityType =
  | "Organisation"
  | "Person"
  | "Location"
  | "Nationality"
  | "Temporal"
  | "Quantity"
  | "Money"
  | "Weapon"
  | "MilitaryPlatform"
  | "Vehicle"
  | "DocumentReference"
  | "CommsIdentifier"
  | "Frequency"
  | "Coordinates";

export interface Entity {
  readonly span: Span;
  readonly type: EntityType;
}

/** A place name in the text with where it was resolved to. */
export interface Toponym {
  readonly span: Span;
  readonly text: string;
  readonly resolution: PlaceResolution;
}
