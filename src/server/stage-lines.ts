import { PassThrough } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { AddStage } from "../jobs/intake/add-capture.ts";
import { notedProblem } from "./answer-problems.ts";
import type { AddInputAnswer, AddReportLine } from "./api.ts";

/** Answer with one JSON line for each stage as it begins, and a last one with the report or the problem. */
export function sendStageLines(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (onStage: (stage: AddStage) => void) => Promise<AddInputAnswer>,
): FastifyReply {
  const lines = new PassThrough();
  const write = (line: AddReportLine) => lines.write(`${JSON.stringify(line)}\n`);
  const run = async () => {
    try {
      write(await work((stage) => write({ stage })));
    } catch (thrown) {
      write({ problem: notedProblem(request, thrown) });
    }
    lines.end();
  };
  // Someone who goes away does not stop the work: the report is read and kept all the same.
  void run();
  return reply.type("application/x-ndjson").send(lines);
}
