import { z } from "zod";
import { ReportedlyError } from "../errors.ts";

/** A parameter that may stand several times: its values are alternatives. */
export const several = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((given) => (given === undefined ? undefined : [given].flat()), z.array(value).max(50).optional());

/** The parameters every list takes. */
export const PAGING = {
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
};

/** The parameters of a request in the schema's shape, those without a value as if absent; USAGE names the one that is not understood, never its value. */
export function queryParameters<Schema extends z.ZodType>(schema: Schema, parameters: unknown): z.output<Schema> {
  const parsed = schema.safeParse(filled(parameters));
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])]));
  throw new ReportedlyError("USAGE", `the parameter ${[...new Set(names)].join(", ").slice(0, 100)} is not understood`);
}

// A parameter that stands twice and may not stays an array, and is refused by its schema.
function filled(parameters: unknown): Record<string, unknown> {
  const given = Object.entries(parameters as Record<string, string | string[]>).map(
    ([name, value]) => [name, [value].flat().filter((one) => one !== "")] as const,
  );
  return Object.fromEntries(
    given.filter(([, values]) => values.length > 0).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
}
