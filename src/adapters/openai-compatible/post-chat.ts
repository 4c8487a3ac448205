import { lookup } from "node:dns/promises";
import { MIMEType } from "node:util";
import { Agent, request } from "undici";
import type { ReportedlyError } from "../../errors.ts";
import { asFetchError } from "../undici/as-fetch-error.ts";
import { ACCEPTED_ENCODINGS } from "../undici/content-codings.ts";
import { deadline } from "../undici/deadline.ts";
import { decodedBody } from "../undici/decoded-body.ts";
import { type ConnectionGuard, guardedConnector } from "../undici/guarded-connector.ts";
import { type Pacing, systemPacing } from "../undici/pacing.ts";
import { retryAfterMs } from "../undici/retry-after.ts";
import { PassingFailure, withRetries } from "../undici/with-retries.ts";
import { isLoopback, type ModelSettings } from "./model-settings.ts";
import { unavailable, unusable } from "./unusable.ts";

export interface PostOptions extends Partial<Pick<ConnectionGuard, "resolve">> {
  readonly pacing?: Pacing | undefined;
  readonly now?: (() => Date) | undefined;
}

/** Sends one question and gives the bytes of the answer, or "refused" for a status that says the question itself is not understood. */
export type PostChat = (question: object) => Promise<Uint8Array | "refused">;

/** Too many questions, or too much to do: a moment later it may be over. */
const PASSING_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const REFUSED_STATUSES: ReadonlySet<number> = new Set([400, 422]);
/** Whoever asks for a longer rest than this is asked again then, or not at all. */
const LONGEST_REST_MS = 30_000;

/**
 * Posts to the one address that was set, and to no redirect. Over plain http every address of its name must be this machine's
 * own, unless the settings say otherwise. Fails with MODEL_UNAVAILABLE or MODEL_ANSWER_INVALID; neither ever holds the key.
 */
export function postChat(settings: ModelSettings, options: PostOptions = {}): PostChat {
  const { resolve = allAddresses, pacing = systemPacing, now = () => new Date() } = options;
  const url = new URL(`${settings.url.href.replace(/\/+$/u, "")}/chat/completions`);
  const mayConnect = (address: string) => url.protocol === "https:" || settings.mayUseHttp || isLoopback(address);
  return async (question) => {
    const agent = new Agent({ connect: guardedConnector({ mayConnect, resolve, connectTimeoutMs: settings.timeoutMs }) });
    const time = deadline(settings.timeoutMs, url.host);
    const asking = { url, settings, agent, signal: time.signal, pacing, now };
    try {
      return await Promise.race([withRetries(async () => posted(question, asking), pacing, time.signal), time.passed]);
    } catch (thrown) {
      throw asModelError(time.signal.aborted ? time.overrun : thrown, url.host);
    } finally {
      time.end();
      // Not awaited: a name that never resolves would hold the answer back.
      agent.destroy().catch(() => undefined);
    }
  };
}

const allAddresses = async (hostname: string): Promise<readonly string[]> =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

interface Asking {
  readonly url: URL;
  readonly settings: ModelSettings;
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly pacing: Pacing;
  readonly now: () => Date;
}

async function posted(question: object, { url, settings, agent, signal, pacing, now }: Asking): Promise<Uint8Array | "refused"> {
  const { key, timeoutMs, maxBytes } = settings;
  const { statusCode, headers, body } = await request(url, {
    method: "POST",
    body: JSON.stringify(question),
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "accept-encoding": ACCEPTED_ENCODINGS,
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    dispatcher: agent,
    signal,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const header = (name: string): string => [headers[name] ?? ""].flat().join(",");
  if (statusCode !== 200) {
    body.on("error", () => undefined).destroy();
    if (REFUSED_STATUSES.has(statusCode)) return "refused";
    const failure = unavailable(`${url.host} answered with status ${statusCode}${hintFor(statusCode)}`);
    if (!PASSING_STATUSES.has(statusCode)) throw failure;
    const restMs = retryAfterMs(header("retry-after"), now());
    throw new PassingFailure(
      failure,
      restMs === undefined ? undefined : async () => pacing.pause(Math.min(restMs, LONGEST_REST_MS), signal),
    );
  }
  if (!isJson(header("content-type"))) {
    body.on("error", () => undefined).destroy();
    throw unusable(`expected JSON from ${url.host}, met another content type`);
  }
  return decodedBody(body, { contentEncoding: header("content-encoding"), maxBytes, signal });
}

const HINTS: ReadonlyMap<number, string> = new Map([
  [401, ": it wants another key"],
  [403, ": it wants another key, or does not allow this model"],
  [404, ": nothing is there, or it has no model of that name"],
  [429, ": it was asked too often, or nothing is left to spend"],
]);

const hintFor = (status: number): string => HINTS.get(status) ?? "";

function isJson(contentType: string): boolean {
  try {
    return /^application\/(?:[a-z.-]+\+)?json$/u.test(new MIMEType(contentType).essence);
  } catch {
    return false;
  }
}

function asModelError(thrown: unknown, host: string): ReportedlyError {
  const error = asFetchError(thrown, host);
  if (error.code === "MODEL_UNAVAILABLE" || error.code === "MODEL_ANSWER_INVALID" || error.code === "INTERNAL") return error;
  if (error.code === "INPUT_TOO_LARGE") return unusable(`the answer of ${host} is larger than allowed`, error);
  if (error.code === "URL_REFUSED") return unavailable(`${host} is another machine, and plain http was not allowed for it`, error);
  return error.code === "URL_FAILED" ? unusable(error.detail, error) : unavailable(error.detail, error);
}
