import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { ReportedlyError } from "../errors.ts";
import { readLedger } from "../jobs/read-ledger.ts";
import { roomId } from "../model/ids.ts";
import type { Ledger } from "../ports/ledger.ts";
import type { Store } from "../ports/store.ts";
import type { LedgerAnswer } from "./api.ts";

const LedgerQuerySchema = z.strictObject({ after: z.coerce.number().int().min(0).optional() });

export async function ledgerRoutes(
  app: FastifyInstance,
  { ports }: { readonly ports: { readonly store: Store; readonly ledger: Ledger } },
): Promise<void> {
  app.get<{ Params: { room: string } }>("/", async ({ params, query }): Promise<LedgerAnswer> => {
    const parsed = LedgerQuerySchema.safeParse(query);
    if (!parsed.success) throw new ReportedlyError("USAGE", "expected after to be a position: 0 or a whole number above");
    return readLedger(ports, roomId(params.room), parsed.data.after);
  });
}
