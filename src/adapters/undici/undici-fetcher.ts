import { createHash } from "node:crypto";
import { lookup } from "node:dns/promises";
import { MIMEType } from "node:util";
import { Agent, type Dispatcher, request } from "undici";
import { ReportedlyError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import { sha256 } from "../../model/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Fetcher } from "../../ports/fetcher.ts";
import { asFetchError } from "./as-fetch-error.ts";
import { ACCEPTED_ENCODINGS, decodedBody } from "./decoded-body.ts";
import { fetchableUrl } from "./fetchable-url.ts";
import { type ConnectionGuard, guardedConnector } from "./guarded-connector.ts";
import { isPublicAddress } from "./is-public-address.ts";

export interface UndiciFetcherOptions extends Partial<ConnectionGuard> {
  readonly clock: Clock;
  /** Most bytes of a page, counted after decompression. */
  readonly maxBytes?: number;
  /** Until the headers of one answer. */
  readonly headersTimeoutMs?: number;
  /** Longest silence within a body. */
  readonly bodyTimeoutMs?: number;
  /** For everything together: names, connections, redirects, body. */
  readonly totalTimeoutMs?: number;
  readonly userAgent?: string;
}

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443]);

const DEFAULTS = {
  mayConnect: (address: string, port: number) => WEB_PORTS.has(port) && isPublicAddress(address),
  resolve: async (hostname: string) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  connectTimeoutMs: 10_000,
  maxBytes: 20_000_000,
  headersTimeoutMs: 15_000,
  bodyTimeoutMs: 10_000,
  totalTimeoutMs: 45_000,
  userAgent: "Reportedly (fetches single pages at a person's request)",
};

type Settings = Required<UndiciFetcherOptions>;

/** Fetches single pages over HTTP. Connections are guarded one by one; redirects are followed here, each as a new request. */
export function undiciFetcher(options: UndiciFetcherOptions): Fetcher {
  const settings: Settings = { ...DEFAULTS, ...options };
  return { fetch: async (address) => fetchPage(fetchableUrl(address), settings) };
}

async function fetchPage(url: URL, settings: Settings): Promise<Capture> {
  const agent = new Agent({ connect: guardedConnector(settings) });
  const deadline = deadlineIn(settings.totalTimeoutMs, url.host);
  try {
    // The race, because undici hears of an abort only once a connection stands or fails.
    return await Promise.race([followed(url, agent, deadline.signal, settings), deadline.passed]);
  } catch (thrown) {
    // A stream cut by the deadline reports an abort of its own; the deadline is the reason.
    throw deadline.signal.aborted ? deadline.overrun : asFetchError(thrown, url.host);
  } finally {
    deadline.clear();
    // Not awaited: a name that never resolves would hold the answer back.
    agent.destroy().catch(() => undefined);
  }
}

function deadlineIn(milliseconds: number, host: string) {
  const controller = new AbortController();
  const { promise: passed, reject } = Promise.withResolvers<never>();
  const overrun = new ReportedlyError("URL_TIMEOUT", `${host} took longer than ${milliseconds} ms`);
  const timer = setTimeout(() => {
    reject(overrun);
    controller.abort(overrun);
  }, milliseconds);
  return { overrun, passed, signal: controller.signal, clear: () => clearTimeout(timer) };
}

async function followed(first: URL, agent: Agent, signal: AbortSignal, settings: Settings): Promise<Capture> {
  let url = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await get(url, agent, signal, settings);
    const location = response.headers.location;
    if (!REDIRECTS.has(response.statusCode) || typeof location !== "string") return captureOf(url, response, signal, settings);
    discard(response);
    url = fetchableUrl(location, url);
  }
  throw new ReportedlyError("URL_FAILED", `${first.host} redirected more than ${MAX_REDIRECTS} times`);
}

const get = (url: URL, dispatcher: Agent, signal: AbortSignal, { headersTimeoutMs, bodyTimeoutMs, userAgent }: Settings) =>
  request(url, {
    dispatcher,
    signal,
    headersTimeout: headersTimeoutMs,
    bodyTimeout: bodyTimeoutMs,
    headers: {
      "user-agent": userAgent,
      accept: "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
      "accept-encoding": ACCEPTED_ENCODINGS,
    },
  });

async function captureOf(url: URL, response: Dispatcher.ResponseData, signal: AbortSignal, settings: Settings): Promise<Capture> {
  // 206 is a part of a page and 204 none; only these two carry a page.
  if (response.statusCode !== 200 && response.statusCode !== 203) {
    discard(response);
    throw new ReportedlyError("URL_FAILED", `${url.host} answered with status ${response.statusCode}`);
  }
  const encoding = [response.headers["content-encoding"] ?? []].flat().join(",");
  const bytes = await decodedBody(response.body, encoding, settings.maxBytes, signal);
  return {
    sha256: sha256(createHash("sha256").update(bytes).digest("hex")),
    bytes,
    takenAt: settings.clock.now().toISOString(),
    url: url.href,
    ...mediaTypeOf([response.headers["content-type"] ?? []].flat()[0]),
  };
}

function mediaTypeOf(contentType: string | undefined): Pick<Capture, "mediaType" | "charset"> {
  try {
    const type = new MIMEType(contentType ?? "");
    return { mediaType: type.essence, charset: type.params.get("charset") ?? undefined };
  } catch {
    // A server that declares nonsense has declared nothing; the reader looks at the bytes.
    return {};
  }
}

/** Let go of a body nobody reads; that it then ends early is no error. */
function discard(response: Dispatcher.ResponseData): void {
  response.body.on("error", () => undefined).destroy();
}
