import type { FastifyInstance, FastifyReply } from "fastify";
import { getReport } from "../jobs/get-report.ts";
import { getUnreadReport } from "../jobs/get-unread-report.ts";
import { addInput } from "../jobs/intake/add-input.ts";
import type { AddReportPorts } from "../jobs/intake/add-report.ts";
import { listReports } from "../jobs/list-reports.ts";
import { reportId, roomId } from "../model/ids.ts";
import type { Outbox } from "../ports/outbox.ts";
import type { AddInputAnswer, ReportAnswer, ReportsAnswer, UnreadReportAnswer } from "./api.ts";
import { prefers } from "./prefers.ts";
import { presentReport } from "./present-report.ts";
import { presentUnreadReport } from "./present-unread-report.ts";
import { reportQuery } from "./report-query.ts";
import { reportSubmission } from "./report-submission.ts";
import { sendStageLines } from "./stage-lines.ts";

interface InRoom {
  Params: { room: string };
}
interface OfReport {
  Params: { room: string; id: string };
}

export interface ReportOptions {
  readonly ports: AddReportPorts & { readonly outbox: Outbox };
  readonly addsPerMinute: number;
}

export async function reportRoutes(app: FastifyInstance, { ports, addsPerMinute }: ReportOptions): Promise<void> {
  app.get<InRoom>("/", async ({ params, query }): Promise<ReportsAnswer> => listReports(ports, roomId(params.room), reportQuery(query)));

  app.get<OfReport>("/:id", async ({ params }, reply): Promise<ReportAnswer | UnreadReportAnswer> => {
    const [room, id] = [roomId(params.room), reportId(params.id)];
    const unread = await getUnreadReport(ports, room, id);
    if (unread === undefined) return presentReport(await getReport(ports, room, id));
    reply.code(202);
    if (unread.failure === undefined) reply.header("retry-after", RETRY_AFTER_S);
    return presentUnreadReport(unread);
  });

  app.post<InRoom>("/", { config: { rateLimit: { max: addsPerMinute } } }, async (request, reply) => {
    const room = roomId(request.params.room);
    const input = await reportSubmission(request);
    const later = prefers(request.headers.prefer, "respond-async");
    if (later) reply.header("preference-applied", "respond-async");
    if (wantsLines(request.headers.accept))
      return sendStageLines(request, reply, (onStage) => addInput(ports, room, input, { onStage, later }));
    return sendAdded(reply, await addInput(ports, room, input, { later }), `/api/rooms/${room}/reports`);
  });
}

/** How soon it is worth asking again for a report that is still to be read. */
const RETRY_AFTER_S = 2;

const wantsLines = (accept = "") => accept.split(",").some((range) => range.trim().split(";")[0]?.toLowerCase() === "application/x-ndjson");

function sendAdded(reply: FastifyReply, answer: AddInputAnswer, list: string): FastifyReply {
  if ("collection" in answer) return reply.code(202).header("location", list).send(answer);
  const status = answer.isNew ? 201 : 200;
  return reply
    .code(answer.isRead ? status : 202)
    .header("location", `${list}/${answer.report.id}`)
    .send(answer);
}
