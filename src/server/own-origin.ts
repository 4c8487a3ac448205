import type { FastifyInstance, FastifyRequest } from "fastify";
import { ReportedlyError } from "../errors.ts";

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);
const READING: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/**
 * Let in only requests that name this server as this machine does, and change nothing for a page of another origin.
 * A foreign name in Host is how DNS rebinding arrives; a foreign Origin is how another page's script or form does.
 */
export function requireOwnOrigin(app: FastifyInstance, port: () => number): void {
  app.addHook("onRequest", async (request) => {
    const { host } = request.headers;
    if (!isOwnHost(host, port()))
      throw new ReportedlyError("FORBIDDEN_ORIGIN", `expected a request to this machine by its own name and port ${port()}`);
    if (!READING.has(request.method) && !isFromHere(request))
      throw new ReportedlyError("FORBIDDEN_ORIGIN", "expected a request from the desk itself");
  });
}

export function isOwnHost(host: string | undefined, port: number): boolean {
  const [, name = "", digits = "80"] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/u.exec(host?.toLowerCase() ?? "") ?? [];
  return LOOPBACK_HOSTS.has(name) && Number(digits) === port;
}

/** Browsers say where a changing request comes from, in Origin and in Sec-Fetch-Site; what says neither is no browser. */
function isFromHere({ headers }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return headers.origin === undefined || headers.origin.toLowerCase() === `http://${headers.host?.toLowerCase()}`;
}
