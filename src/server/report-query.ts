import { z } from "zod";
import { CERTAINTY_LEVELS } from "../model/certainty.ts";
import { EVENT_TYPES } from "../model/event-types.ts";
import { EVENT_STATUSES } from "../model/reported-event.ts";
import type { ReportQuery } from "../ports/store.ts";
import { geoBox } from "./geo-box.ts";
import { PAGING, queryParameters, several } from "./query-parameters.ts";

const phrase = z.string().max(300);

const ReportQuerySchema = z.strictObject({
  words: z.string().max(1000).optional(),
  outlet: several(phrase),
  certainty: several(z.enum(CERTAINTY_LEVELS)),
  eventType: several(z.enum(EVENT_TYPES)),
  region: several(phrase),
  theme: several(phrase),
  language: several(z.string().max(35)),
  status: several(z.enum(EVENT_STATUSES)),
  box: geoBox.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...PAGING,
});

/** The parameters of the list of reports. Fails with USAGE. */
export const reportQuery = (parameters: unknown): ReportQuery => queryParameters(ReportQuerySchema, parameters);
