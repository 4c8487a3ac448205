import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, request } from "undici";
import type { ReportedlyError } from "../../errors.ts";
import { asFetchError } from "../undici/as-fetch-error.ts";
import { deadline } from "../undici/deadline.ts";
import { type ConnectionGuard, guardedConnector } from "../undici/guarded-connector.ts";
import { isPublicAddress } from "../undici/is-public-address.ts";
import { failed } from "./failed.ts";

/** Sends a query to a timestamp authority and gives the whole answer. Fails with TIMESTAMP_FAILED, URL_REFUSED, URL_UNREACHABLE or URL_TIMEOUT. */
export type PostQuery = (authority: URL, query: Uint8Array) => Promise<{ readonly status: number; readonly bytes: Uint8Array }>;

export interface PostOptions extends Partial<Pick<ConnectionGuard, "mayConnect" | "resolve">> {
  /** For everything together. */
  readonly timeoutMs?: number | undefined;
}

/** Tokens take a few kilobytes, their certificates with them. */
const MOST_BYTES = 262_144;
const TIMEOUT_MS = 20_000;

/** Posts over HTTP to the one address that was set, to no redirect, and to nothing in the network around unless it was set by its number. */
export function postQuery({ timeoutMs = TIMEOUT_MS, mayConnect, resolve = allAddresses }: PostOptions = {}): PostQuery {
  return async (authority, query) => {
    const guard = { mayConnect: mayConnect ?? setOrPublic(authority), resolve, connectTimeoutMs: timeoutMs };
    const agent = new Agent({ connect: guardedConnector(guard) });
    const time = deadline(timeoutMs, authority.host);
    try {
      return await Promise.race([posted(authority, query, agent, time.signal), time.passed]);
    } catch (thrown) {
      throw time.signal.aborted ? time.overrun : asStampError(thrown, authority);
    } finally {
      time.end();
      // Not awaited: a name that never resolves would hold the answer back.
      agent.destroy().catch(() => undefined);
    }
  };
}

const allAddresses = async (hostname: string): Promise<readonly string[]> =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/** Whoever sets an address in numbers means that machine; a name must lead to the open internet. */
const setOrPublic =
  ({ hostname }: URL) =>
  (address: string): boolean =>
    isPublicAddress(address) || (isIP(bare(hostname)) !== 0 && bare(hostname) === address);

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/gu, "");

async function posted(authority: URL, query: Uint8Array, dispatcher: Agent, signal: AbortSignal) {
  const headers = { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" };
  const { statusCode, body } = await request(authority, { method: "POST", body: query, headers, dispatcher, signal });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > MOST_BYTES) throw failed(`expected at most ${MOST_BYTES} bytes from ${authority.host}, met more`);
    parts.push(part);
  }
  return { status: statusCode, bytes: Buffer.concat(parts) };
}

function asStampError(thrown: unknown, { host }: URL): ReportedlyError {
  const error = asFetchError(thrown, host);
  return error.code === "URL_FAILED" ? failed(error.detail, thrown) : error;
}
