import type { FastifyInstance } from "fastify";
import { type DestinationStream, type Logger, pino } from "pino";

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** A log of ids, routes, codes and times. Addresses as asked for, bodies, headers and messages of errors never enter it: any of them may hold captured words or what a person searches for. */
export function serverLog(level: LogLevel, stream: DestinationStream): Logger {
  return pino({ level, base: undefined, serializers: { req: withoutWords, res: withoutWords, err: traceOf, error: traceOf } }, stream);
}

const withoutWords = () => undefined;

/** Log each answer: which route, for which ids, how it ended, how long it took. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const { method, routeOptions, params } = request;
    const ids = routeOptions.url?.includes(":") ? plainIds(params) : undefined;
    request.log.info({ method, route: routeOptions.url, ids, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered");
  });
}

/** What in the place of an id is written otherwise may be words: an event's id has the name of its place. */
function plainIds(params: unknown): Record<string, string> {
  const given: readonly (readonly [string, unknown])[] = typeof params === "object" && params !== null ? Object.entries(params) : [];
  return Object.fromEntries(given.map(([name, id]) => [name, typeof id === "string" && /^[\w-]{1,64}$/u.test(id) ? id : "…"]));
}

/** The kind and code of an error and where it happened, without its message, and the same of what caused it. */
export function traceOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return [typeof thrown];
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  const code = "code" in thrown && typeof thrown.code === "string" ? [thrown.code] : [];
  return [thrown.name, ...code, ...frames.map((frame) => frame.trim()), ...(thrown.cause === undefined ? [] : traceOf(thrown.cause))];
}
