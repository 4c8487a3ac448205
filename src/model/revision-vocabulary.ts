import type { FactValue, HedgeClass } from "./certainty.ts";
import type { ClaimRelationKind, EquipmentKind, Quantity, TimeMention, TimePrecision } from "./claim.ts";

// What a person may choose from when writing a claim, beside the words of `claim-vocabulary.ts`; the compiler holds each list to its type.

const listOf = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] => Object.keys(words) as Word[];

export const FACT_VALUES = listOf<FactValue>({
  "CT+": true,
  "CT-": true,
  "PR+": true,
  "PR-": true,
  "PS+": true,
  "PS-": true,
  CTu: true,
  Uu: true,
});

export const HEDGE_CLASSES = listOf<HedgeClass>({
  "hearsay-adverb": true,
  "allegation-adverb": true,
  "claim-verb": true,
  modal: true,
  conditional: true,
  question: true,
  distancing: true,
  "scare-quotes": true,
  "numeric-bound": true,
  belief: true,
  inference: true,
  future: true,
  negation: true,
});

export const POLARITIES = ["+", "-"] as const;

export const TIME_PRECISIONS = listOf<TimePrecision>({
  minute: true,
  hour: true,
  "part-of-day": true,
  day: true,
  weekend: true,
  week: true,
  month: true,
  season: true,
  year: true,
  decade: true,
});

export const TIME_RELATIONS = listOf<NonNullable<TimeMention["relation"]>>({
  on: true,
  before: true,
  after: true,
  since: true,
  until: true,
});

export const QUANTITY_SCOPES = listOf<NonNullable<Quantity["scope"]>>({ cumulative: true, single: true });

export const EQUIPMENT_KINDS = listOf<EquipmentKind>({
  tank: true,
  armour: true,
  artillery: true,
  rocket: true,
  missile: true,
  "air-defence": true,
  drone: true,
  aircraft: true,
  helicopter: true,
  ship: true,
  "small-arms": true,
  mine: true,
  bomb: true,
});

export const CLAIM_RELATIONS = listOf<ClaimRelationKind>({ repeats: true, hardens: true, contradicts: true, qualifies: true });
