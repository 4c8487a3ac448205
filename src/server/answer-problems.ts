import type { FastifyReply, FastifyRequest } from "fastify";
import { ReportedlyError } from "../errors.ts";
import type { Problem } from "./api.ts";
import { asRequestError, problemOf } from "./problem-of.ts";
import { traceOf } from "./server-log.ts";

/** The answer for an address where nothing is. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, problemOf(new ReportedlyError("ROUTE_NOT_FOUND", "check the address and the method"), request.id));
}

/** The problem to answer; a defect of ours goes into the log with where it happened, and without its message. */
export function notedProblem(request: FastifyRequest, thrown: unknown): Problem {
  const error = asRequestError(thrown);
  if (error.code === "INTERNAL") request.log.error({ code: error.code, trace: traceOf(thrown) }, "a request failed inside");
  else request.log.info({ code: error.code }, "a request was answered with a problem");
  return problemOf(error, request.id);
}

export const sendProblem = (reply: FastifyReply, problem: Problem) =>
  reply.code(problem.status).type("application/problem+json").send(problem);
