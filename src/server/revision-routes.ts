import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { ClaimDraftSchema } from "../jobs/revisions/claim-draft-schema.ts";
import { lastLine, listRevisions } from "../jobs/revisions/list-revisions.ts";
import { type RevisePorts, reviseClaims } from "../jobs/revisions/revise-claims.ts";
import { claimId, reportId, revisionId, roomId } from "../model/ids.ts";
import type { RevisionCommand } from "../model/revision.ts";
import type { AddRevisionAnswer, RevisionsAnswer } from "./api.ts";
import { checked } from "./checked.ts";
import { presentReport } from "./present-report.ts";

interface OfReport {
  Params: { room: string; id: string };
}

const MOST = 200;
const SIGNED = { by: z.string().max(1000).default("desk"), reason: z.string().max(10_000).optional() };
const ChangeSchema = z.strictObject({
  ...SIGNED,
  replaces: z.array(z.string().max(100)).max(MOST),
  claims: z.array(ClaimDraftSchema).max(MOST),
});
const UndoSchema = z.strictObject({ ...SIGNED, withdraws: z.string().max(100) });

/** What people changed of a report's claims, and changing them. */
export async function revisionRoutes(app: FastifyInstance, { ports }: { readonly ports: RevisePorts }): Promise<void> {
  app.get<OfReport>(
    "/",
    async ({ params }): Promise<RevisionsAnswer> => ({ revisions: await listRevisions(ports, roomId(params.room), reportId(params.id)) }),
  );

  app.post<OfReport>("/", async ({ params, body }, reply) => {
    const { kept } = await reviseClaims(ports, roomId(params.room), reportId(params.id), commandIn(body));
    return reply
      .code(201)
      .header("location", `/api/rooms/${params.room}/reports/${params.id}/revisions`)
      .send({ revision: lastLine(kept.revisions), report: presentReport(kept) } satisfies AddRevisionAnswer);
  });
}

function commandIn(body: unknown): RevisionCommand {
  if (typeof body === "object" && body !== null && "withdraws" in body) {
    const { withdraws, ...signed } = checked(UndoSchema, body);
    return { ...signed, withdraws: revisionId(withdraws) };
  }
  const { replaces, ...change } = checked(ChangeSchema, body);
  return { ...change, replaces: replaces.map(claimId) };
}
