import * as z from "zod";
import { ReportedlyError } from "../../errors.ts";
import { CERTAINTY_LEVELS, type Hedge } from "../../model/certainty.ts";
import type { ActorMention, Attribution, ClaimRelation, EquipmentMention, Quantity, TimeMention } from "../../model/claim.ts";
import { ACTOR_ROLES, CLAIM_KINDS, CUE_CLASSES, MEASURES, SOURCE_TYPES, TENSES } from "../../model/claim-vocabulary.ts";
import { EVENT_TYPES } from "../../model/event-types.ts";
import { claimId } from "../../model/ids.ts";
import type { ClaimDraft } from "../../model/revision.ts";
import {
  CLAIM_RELATIONS,
  EQUIPMENT_KINDS,
  FACT_VALUES,
  HEDGE_CLASSES,
  POLARITIES,
  QUANTITY_SCOPES,
  TIME_PRECISIONS,
  TIME_RELATIONS,
} from "../../model/revision-vocabulary.ts";

/** More than any clause has. */
const MOST_PARTS = 100;

const name = z.string().trim().min(1).max(1000);
const offset = z.int().nonnegative();
/** `{"start":4,"end":9}`, or `[4,9]` as the published format has it. */
const span = z.union([z.object({ start: offset, end: offset }), z.tuple([offset, offset]).transform(([start, end]) => ({ start, end }))]);
/** Absent, or `null` as the published format has it. */
const perhaps = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);
const several = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(MOST_PARTS);
const someOrNone = <Schema extends z.ZodType>(schema: Schema) => several(schema).default([]);

// Each lists every member of its type, so that one that is added there is not lost here.
const link = {
  source: perhaps(name),
  sourceType: z.enum(SOURCE_TYPES),
  span: perhaps(span),
  cue: someOrNone(span),
  cueClass: z.enum(CUE_CLASSES),
  stance: z.enum(FACT_VALUES),
} satisfies Record<keyof Attribution, z.ZodType>;
const hedge = { span, class: z.enum(HEDGE_CLASSES) } satisfies Record<keyof Hedge, z.ZodType>;
const certainty = {
  level: z.enum(CERTAINTY_LEVELS),
  author: z.enum(FACT_VALUES),
  source: perhaps(z.enum(FACT_VALUES)),
  polarity: z.enum(POLARITIES),
  hedges: someOrNone(z.object(hedge)),
} satisfies Record<keyof ClaimDraft["certainty"], z.ZodType>;
const actor = { span: perhaps(span), ref: name, role: z.enum(ACTOR_ROLES) } satisfies Record<keyof ActorMention, z.ZodType>;
const place = { span, ref: name } satisfies Record<keyof ClaimDraft["places"][number], z.ZodType>;
const time = {
  span,
  value: perhaps(name),
  from: perhaps(name),
  to: perhaps(name),
  precision: perhaps(z.enum(TIME_PRECISIONS)),
  relation: perhaps(z.enum(TIME_RELATIONS)),
} satisfies Record<keyof TimeMention, z.ZodType>;
const quantity = {
  span,
  measure: z.enum(MEASURES),
  min: perhaps(z.number()),
  max: perhaps(z.number()),
  of: perhaps(name),
  scope: perhaps(z.enum(QUANTITY_SCOPES)),
} satisfies Record<keyof Quantity, z.ZodType>;

const equipment = { span, kind: z.enum(EQUIPMENT_KINDS) } satisfies Record<keyof EquipmentMention, z.ZodType>;

const relation = {
  kind: z.enum(CLAIM_RELATIONS),
  to: name.transform(claimId),
  reason: z.string().trim().max(1000).default(""),
} satisfies Record<keyof ClaimRelation, z.ZodType>;

/**
 * A claim as a person writes it, from outside: as the published format has claims, with spans as pairs or as objects. What is worked
 * out from the rest (id, sentence, grade, extractor, resolutions) may stand there and is not believed.
 */
export const ClaimDraftSchema = z.object({
  kind: z.enum(CLAIM_KINDS),
  content: several(span),
  chain: several(z.object(link)),
  certainty: z.object(certainty),
  tense: z.enum(TENSES),
  eventType: z.enum(EVENT_TYPES),
  actors: someOrNone(z.object(actor)),
  places: someOrNone(z.object(place)),
  times: someOrNone(z.object(time)),
  quantities: someOrNone(z.object(quantity)),
  equipment: perhaps(several(z.object(equipment))),
  relations: perhaps(several(z.object(relation))),
} satisfies Record<keyof ClaimDraft, z.ZodType>) satisfies z.ZodType<ClaimDraft>;

/** One claim or several as JSON text. Fails with INPUT_INVALID, naming the member. */
export function claimDrafts(text: string): ClaimDraft[] {
  const drafts = z.array(ClaimDraftSchema).safeParse([jsonOf(text)].flat());
  if (drafts.success) return drafts.data;
  throw new ReportedlyError("INPUT_INVALID", z.prettifyError(drafts.error).replaceAll(/\s*\n\s*/gu, " "));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReportedlyError("INPUT_INVALID", "expected a claim as JSON, met something else", { cause });
  }
}
