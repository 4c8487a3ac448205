import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { ReportedlyError } from "../errors.ts";
import type { PollPorts } from "../jobs/feeds/poll-ports.ts";
import type { AddReportPorts } from "../jobs/intake/add-report.ts";
import { MAX_INPUT_BYTES } from "../jobs/intake/capture-input.ts";
import type { Captures } from "../ports/captures.ts";
import type { Ledger } from "../ports/ledger.ts";
import type { Outbox } from "../ports/outbox.ts";
import type { Views } from "../ports/views.ts";
import { notedProblem, sendProblem } from "./answer-problems.ts";
import { captureRoutes } from "./capture-routes.ts";
import { claimRoutes } from "./claim-routes.ts";
import { deskFiles } from "./desk-files.ts";
import { eventRoutes } from "./event-routes.ts";
import { feedRoutes } from "./feed-routes.ts";
import { healthRoutes } from "./health-routes.ts";
import type { Owner } from "./is-owner.ts";
import { ledgerRoutes } from "./ledger-routes.ts";
import { requireOwnOrigin } from "./own-origin.ts";
import { reportRoutes } from "./report-routes.ts";
import { revisionRoutes } from "./revision-routes.ts";
import { securityHeaders } from "./security-headers.ts";
import { logAnswers } from "./server-log.ts";

export interface ServerPorts extends AddReportPorts, PollPorts {
  readonly captures: Captures;
  readonly ledger: Ledger;
  readonly views: Views;
  readonly outbox: Outbox;
}

export interface ServerOptions {
  /** The port requests must name; once the server listens, the port it listens on counts instead. */
  readonly port: number;
  /** Where the built desk lies. */
  readonly deskDirectory: string;
  readonly version: string;
  readonly demo?: boolean;
  /** The origin on which captures are shown, once it is there. */
  readonly viewer?: () => string | undefined;
  /** What a request carries that comes from who may read the files of the server's owner; nothing does unless said. */
  readonly owner?: Owner;
  readonly log: FastifyBaseLogger;
  /** How much one address may ask in a minute, and how many reports it may add. */
  readonly requestsPerMinute?: number;
  readonly addsPerMinute?: number;
}

/** The HTTP door: rules that hold for every request first, then the routes by noun, then the desk. Loading goes on until `ready` or `listen`. */
export function buildServer(ports: ServerPorts, options: ServerOptions): FastifyInstance {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (thrown, request, reply) => void sendProblem(reply, notedProblem(request, thrown)),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    // Who is already connected while the server stops still gets a real answer.
    return503OnClosing: false,
    // An event's id holds the name of its place as a report has it.
    routerOptions: { maxParamLength: 1000 },
  });
  app.setErrorHandler((thrown, request, reply) => sendProblem(reply, notedProblem(request, thrown)));
  logAnswers(app);
  requireOwnOrigin(app, () => portOf(app) ?? options.port);
  void app.register(helmet, securityHeaders(options.viewer ?? (() => undefined)));
  void app.register(rateLimit, { max: options.requestsPerMinute ?? 3000, timeWindow: 60_000, errorResponseBuilder: tooMany });
  void app.register(multipart, { limits: FORM_LIMITS });
  void app.register((api) => apiRoutes(api, ports, options), { prefix: "/api" });
  void app.register(deskFiles, { directory: options.deskDirectory });
  return app;
}

async function apiRoutes(
  api: FastifyInstance,
  ports: ServerPorts,
  { version, demo = false, addsPerMinute = 300, viewer = () => undefined, owner }: ServerOptions,
): Promise<void> {
  api.addHook("onRequest", async (_request, reply) => void reply.header("cache-control", "no-store"));
  void api.register(healthRoutes, { outbox: ports.outbox, version, demo });
  void api.register(reportRoutes, { prefix: "/rooms/:room/reports", ports, addsPerMinute });
  void api.register(revisionRoutes, { prefix: "/rooms/:room/reports/:id/revisions", ports });
  void api.register(claimRoutes, { prefix: "/rooms/:room/claims", ports });
  void api.register(eventRoutes, { prefix: "/rooms/:room/events", ports });
  void api.register(captureRoutes, { prefix: "/rooms/:room/captures", captures: ports.captures, viewer });
  void api.register(feedRoutes, { prefix: "/rooms/:room/feeds", ports, addsPerMinute, owner });
  void api.register(ledgerRoutes, { prefix: "/rooms/:room/ledger", ports });
}

const tooMany = (_request: unknown, { after }: { readonly after: string }) => new ReportedlyError("RATE_LIMITED", `wait ${after}`);

// A JSON body escapes some of its text and has fields beside it; the job counts the bytes of the text itself.
const BODY_LIMIT = MAX_INPUT_BYTES + 1_000_000;
const FORM_LIMITS = { fileSize: MAX_INPUT_BYTES, files: 1, fields: 10, fieldSize: 10_000, fieldNameSize: 100, parts: 12, headerPairs: 100 };

function portOf(app: FastifyInstance): number | undefined {
  const address = app.server.address();
  return typeof address === "object" ? address?.port : undefined;
}
