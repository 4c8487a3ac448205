import type { FastifyInstance } from "fastify";
import { type AddReportPorts, addReport } from "../jobs/add-report.ts";
import { getReport } from "../jobs/get-report.ts";
import { listReports } from "../jobs/list-reports.ts";
import { reportId, roomId } from "../model/ids.ts";
import type { AddReportAnswer, ReportAnswer, ReportsAnswer } from "./api.ts";
import { presentReport } from "./present-report.ts";
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
  readonly ports: AddReportPorts;
  readonly addsPerMinute: number;
}

export async function reportRoutes(app: FastifyInstance, { ports, addsPerMinute }: ReportOptions): Promise<void> {
  app.get<InRoom>("/", async ({ params, query }): Promise<ReportsAnswer> => listReports(ports, roomId(params.room), reportQuery(query)));

  app.get<OfReport>(
    "/:id",
    async ({ params }): Promise<ReportAnswer> => presentReport(await getReport(ports, roomId(params.room), reportId(params.id))),
  );

  app.post<InRoom>("/", { config: { rateLimit: { max: addsPerMinute } } }, async (request, reply) => {
    const room = roomId(request.params.room);
    const input = await reportSubmission(request);
    if (wantsLines(request.headers.accept)) return sendStageLines(request, reply, (onStage) => addReport(ports, room, input, { onStage }));
    const answer: AddReportAnswer = await addReport(ports, room, input);
    return reply
      .code(answer.isNew ? 201 : 200)
      .header("location", `/api/rooms/${room}/reports/${answer.report.id}`)
      .send(answer);
  });
}

const wantsLines = (accept = "") => accept.split(",").some((range) => range.trim().split(";")[0]?.toLowerCase() === "application/x-ndjson");
