import { lookup } from "node:dns/promises";
import { Agent } from "undici";
import type { Capture } from "../../model/capture.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Fetched, Fetcher, FetchOptions } from "../../ports/fetcher.ts";
import { discard } from "./answer.ts";
import { asFetchError } from "./as-fetch-error.ts";
import { captureOf } from "./capture-of.ts";
import { ACCEPTED_ENCODINGS } from "./content-codings.ts";
import { deadline } from "./deadline.ts";
import { fetchableUrl } from "./fetchable-url.ts";
import { followed } from "./followed.ts";
import { type ConnectionGuard, guardedConnector } from "./guarded-connector.ts";
import type { HeaderPairs } from "./header-pairs.ts";
import { type HostTurns, hostTurns } from "./host-turns.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { type Pacing, systemPacing } from "./pacing.ts";
import { type RobotsBook, robotsBook } from "./robots-book.ts";
import { userAgent } from "./user-agent.ts";
import { conditionsOf, validatorsOf } from "./validators-of.ts";
import { type Visit, visit } from "./visit.ts";

export interface UndiciFetcherOptions extends Partial<ConnectionGuard> {
  readonly clock: Clock;
  /** A mail or web address at which sites reach whoever runs this. */
  readonly contact?: string | undefined;
  /** Most bytes of a page, counted after decompression. */
  readonly maxBytes?: number;
  /** Until the headers of one answer. */
  readonly headersTimeoutMs?: number;
  /** Longest silence within a body. */
  readonly bodyTimeoutMs?: number;
  /** For everything together, waits for a host's turn left out: names, connections, redirects, body, attempts. */
  readonly totalTimeoutMs?: number;
  /** Least time between two visits to a host. */
  readonly gapMs?: number;
  readonly pacing?: Pacing;
}

const WEB_PORTS: ReadonlySet<number> = new Set([80, 443]);
const PATIENCE_MS = 30_000;

const DEFAULTS = {
  mayConnect: (address: string, port: number) => WEB_PORTS.has(port) && isPublicAddress(address),
  resolve: async (hostname: string) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  connectTimeoutMs: 10_000,
  maxBytes: 20_000_000,
  headersTimeoutMs: 15_000,
  bodyTimeoutMs: 10_000,
  totalTimeoutMs: 45_000,
  gapMs: 1_000,
  pacing: systemPacing,
};

/** What the fetches of one fetcher have in common: they take turns, and look at robots.txt once. */
interface Shared extends Required<Omit<UndiciFetcherOptions, "contact">> {
  readonly headers: HeaderPairs;
  readonly turns: HostTurns;
  readonly robots: RobotsBook;
}

/** Fetches single pages over HTTP. Connections are guarded one by one; redirects are followed here, each as a new request. */
export function undiciFetcher(options: UndiciFetcherOptions): Fetcher {
  const { contact, ...settings } = { ...DEFAULTS, ...options };
  const { pacing } = settings;
  const shared: Shared = { ...settings, headers: headersFrom(contact), turns: hostTurns(pacing), robots: robotsBook(pacing) };
  return {
    // Whoever does not ask whether anything changed is never told that nothing did.
    fetch: async (address) => (await ask(fetchableUrl(address), {}, shared)).capture as Capture,
    ask: async (address, wish) => ask(fetchableUrl(address), wish, shared),
  };
}

/** First what a report most often is. `*` last, since a server that has something else shall say so rather than refuse. */
const ACCEPT = [
  "text/html, application/xhtml+xml",
  "application/pdf;q=0.9, application/rss+xml;q=0.9, application/atom+xml;q=0.9, application/feed+json;q=0.9",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9, text/vtt;q=0.9",
  "application/xml;q=0.8, text/plain;q=0.8, application/json;q=0.7, */*;q=0.5",
].join(", ");

const headersFrom = (contact: string | undefined): HeaderPairs => [
  ["user-agent", userAgent(contact)],
  ["accept", ACCEPT],
  ["accept-encoding", ACCEPTED_ENCODINGS],
];

async function ask(url: URL, wish: FetchOptions, shared: Shared): Promise<Fetched> {
  const agent = new Agent({ connect: guardedConnector(shared) });
  const time = deadline(shared.totalTimeoutMs, url.host);
  const { patienceMs = PATIENCE_MS } = wish;
  const visiting = visit({ ...shared, agent, deadline: time, now: () => shared.clock.now(), patienceMs });
  try {
    // The race, because undici hears of an abort only once a connection stands or fails.
    return await Promise.race([asked(url, wish, visiting, shared), time.passed]);
  } catch (thrown) {
    // A stream cut by the deadline reports an abort of its own; the deadline is the reason.
    throw time.signal.aborted ? time.overrun : asFetchError(thrown, url.host);
  } finally {
    time.end();
    visiting.end();
    // Not awaited: a name that never resolves would hold the answer back.
    agent.destroy().catch(() => undefined);
  }
}

async function asked(first: URL, { validators = {}, as = "person" }: FetchOptions, visiting: Visit, shared: Shared): Promise<Fetched> {
  const conditions = conditionsOf(validators);
  const found = await followed(first, async (url, isFirst) => {
    if (as === "machine") await shared.robots.check(url, visiting);
    const gapMs = as === "machine" ? Math.max(shared.gapMs, shared.robots.delayMs(url)) : shared.gapMs;
    return visiting.get(url, { gapMs, headers: isFirst ? conditions : [] });
  });
  // Validators speak of one address. What is redirected to may be another tomorrow, and older: it would be taken for unchanged.
  const given = found.redirects.length === 0 ? validatorsOf(found.answer.headers) : {};
  if (found.answer.status === 304 && found.redirects.length === 0 && conditions.length > 0) {
    discard(found.answer);
    return { validators: { ...validators, ...given } };
  }
  const capture = await captureOf(found, { maxBytes: shared.maxBytes, signal: visiting.signal, now: () => shared.clock.now() });
  return { capture, validators: given };
}
