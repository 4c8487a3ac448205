import { z } from "zod";
import { CERTAINTY_LEVELS } from "../model/certainty.ts";
import { EVENT_TYPES } from "../model/event-types.ts";
import { reportId } from "../model/ids.ts";
import type { ClaimQuery } from "../ports/store.ts";
import { PAGING, queryParameters } from "./query-parameters.ts";

const ClaimQuerySchema = z.strictObject({
  report: z.string().max(100).transform(reportId).optional(),
  eventType: z.enum(EVENT_TYPES).optional(),
  certainty: z.enum(CERTAINTY_LEVELS).optional(),
  actor: z.string().max(300).optional(),
  place: z.string().max(300).optional(),
  ...PAGING,
});

/** The parameters of the list of claims. Fails with USAGE. */
export const claimQuery = (parameters: unknown): ClaimQuery => queryParameters(ClaimQuerySchema, parameters);
