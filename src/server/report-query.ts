import { z } from "zod";
import { ReportedlyError } from "../errors.ts";
import { CERTAINTY_LEVELS } from "../model/certainty.ts";
import type { EventType } from "../model/claim.ts";
import type { ReportQuery } from "../ports/store.ts";

const EVENT_TYPES = [
  "agree",
  "consult",
  "support",
  "concede",
  "cooperate",
  "aid",
  "retreat",
  "request",
  "accuse",
  "reject",
  "threaten",
  "protest",
  "sanction",
  "mobilize",
  "coerce",
  "assault",
  "sighting",
  "control",
  "conscript",
  "announce",
  "responsibility",
  "none",
] as const satisfies readonly EventType[];

/** A parameter that may stand several times; one without a value counts as absent. */
const several = <Value extends z.ZodType>(value: Value) => z.array(value).max(50).optional();
const phrase = z.string().max(300);

const ReportQuerySchema = z.strictObject({
  words: z.string().max(1000).optional(),
  outlet: several(phrase),
  certainty: several(z.enum(CERTAINTY_LEVELS)),
  eventType: several(z.enum(EVENT_TYPES)),
  region: several(phrase),
  theme: several(phrase),
  language: several(z.string().max(35)),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

const REPEATABLE: ReadonlySet<string> = new Set(["outlet", "certainty", "eventType", "region", "theme", "language"]);

/** The parameters of the list of reports; USAGE names the one that is not understood, never its value. */
export function reportQuery(parameters: unknown): ReportQuery {
  const parsed = ReportQuerySchema.safeParse(tidied(parameters));
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])]));
  throw new ReportedlyError("USAGE", `the parameter ${[...new Set(names)].join(", ").slice(0, 100)} is not understood`);
}

function tidied(parameters: unknown): Record<string, unknown> {
  const given = Object.entries(parameters as Record<string, string | string[]>);
  const filled = given
    .map(([name, value]) => [name, [value].flat().filter((one) => one !== "")] as const)
    .filter(([, values]) => values.length > 0);
  // A parameter that stands twice and may not stays an array, and is refused by its schema.
  return Object.fromEntries(filled.map(([name, values]) => [name, REPEATABLE.has(name) || values.length > 1 ? values : values[0]]));
}
