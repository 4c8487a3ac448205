import { z } from "zod";
import { EVENT_TYPES } from "../model/event-types.ts";
import { EVENT_STATUSES } from "../model/reported-event.ts";
import type { EventQuery } from "../ports/views.ts";
import { PAGING, queryParameters, several } from "./query-parameters.ts";

const EventQuerySchema = z.strictObject({
  type: z.enum(EVENT_TYPES).optional(),
  status: several(z.enum(EVENT_STATUSES)),
  place: z.string().max(300).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...PAGING,
});

/** The parameters of the list of events. Fails with USAGE. */
export const eventQuery = (parameters: unknown): EventQuery => queryParameters(EventQuerySchema, parameters);
