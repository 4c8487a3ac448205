import type { z } from "zod";
import { ReportedlyError } from "../errors.ts";

/** The value in the schema's shape; INPUT_INVALID names the field and what was expected of it, never what it held. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : issue?.path.join(".");
  throw new ReportedlyError("INPUT_INVALID", `the field ${(field ?? "").slice(0, 100)} is not as expected (${issue?.code ?? "custom"})`);
}
