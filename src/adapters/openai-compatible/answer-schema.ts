import { CERTAINTY_LEVELS } from "../../model/certainty.ts";
import { ACTOR_ROLES, CLAIM_KINDS, CUE_CLASSES, MEASURES, SOURCE_TYPES, TENSES } from "../../model/claim-vocabulary.ts";
import { EVENT_TYPES } from "../../model/event-types.ts";

// JSON Schema as strict endpoints want it: every property required, none besides, open ends as null.

const text = { type: "string" } as const;
const orNull = (type: "string" | "number") => ({ type: [type, "null"] }) as const;
const oneOf = (words: readonly string[]) => ({ type: "string", enum: words }) as const;
const listOf = (items: object) => ({ type: "array", items }) as const;
const object = (properties: Readonly<Record<string, object>>) =>
  ({ type: "object", properties, required: Object.keys(properties), additionalProperties: false }) as const;

const CLAIM = object({
  sentence: { type: "integer" },
  content: listOf(text),
  kind: oneOf(CLAIM_KINDS),
  level: oneOf(CERTAINTY_LEVELS),
  polarity: oneOf(["+", "-"]),
  tense: oneOf(TENSES),
  eventType: oneOf(EVENT_TYPES),
  attribution: listOf(
    object({
      source: orNull("string"),
      sourceType: oneOf(SOURCE_TYPES.filter((type) => type !== "author")),
      cue: orNull("string"),
      cueClass: oneOf(CUE_CLASSES.filter((name) => name !== "authorial")),
    }),
  ),
  actors: listOf(object({ words: text, role: oneOf(ACTOR_ROLES) })),
  places: listOf(text),
  times: listOf(text),
  quantities: listOf(object({ words: text, measure: oneOf(MEASURES), min: orNull("number"), max: orNull("number") })),
});

/** `response_format` of a question: the endpoint is to hold the model to this, and what it lets through is checked all the same. */
export const RESPONSE_FORMAT = {
  type: "json_schema",
  json_schema: { name: "claims", strict: true, schema: object({ claims: listOf(CLAIM) }) },
} as const;
