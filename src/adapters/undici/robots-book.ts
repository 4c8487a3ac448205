import { type ErrorCode, ReportedlyError } from "../../errors.ts";
import { type Answer, discard } from "./answer.ts";
import { asFetchError } from "./as-fetch-error.ts";
import { startOfBody } from "./decoded-body.ts";
import { followed } from "./followed.ts";
import { valuesOf } from "./header-pairs.ts";
import type { Pacing } from "./pacing.ts";
import { NO_RULES, type RobotsRules, robotsRules } from "./robots-rules.ts";
import type { Visit } from "./visit.ts";

/** What sites ask of machines, each site looked at once a day. */
export interface RobotsBook {
  /** Fails with URL_DISALLOWED when machines may not fetch `url`, and with what went wrong when the site cannot say. */
  check(url: URL, visit: Visit): Promise<void>;
  /** The pause the site asks for, as far as is known. */
  delayMs(url: URL): number;
}

/** What is known of one site, until it is to be asked again. */
interface Page {
  readonly until: number;
  readonly rules?: RobotsRules | undefined;
  /** Why it could not say; machines stay away meanwhile. */
  readonly failure?: ReportedlyError | undefined;
}

const A_DAY_MS = 24 * 3_600_000;
/** How long machines stay away from a site whose robots.txt cannot be had. */
const CLOSED_MS = 5 * 60_000;
/** RFC 9309 asks for 500 KiB at least. */
const MAX_BYTES = 512 * 1024;
/** Of all rules together, in characters. */
const MOST_WEIGHT = 4_000_000;
/** Of a site that has none. */
const LEAST_WEIGHT = 500;

export function robotsBook({ elapsedMs }: Pacing): RobotsBook {
  const pages = new Map<string, Page>();
  const known = (origin: string): Page | undefined => {
    const page = pages.get(origin);
    return page !== undefined && page.until > elapsedMs() ? page : undefined;
  };
  async function pageOf(url: URL, visit: Visit): Promise<Page> {
    if (known(url.origin) === undefined) await visit.arrive(url);
    // Of several who wait for their turn, the first looks for all.
    return known(url.origin) ?? lookedUp(url.origin, visit);
  }
  async function lookedUp(origin: string, visit: Visit): Promise<Page> {
    const page = await look(origin, visit, pages.get(origin)?.rules, elapsedMs);
    pages.delete(origin);
    pages.set(origin, page);
    forgetOldest(pages);
    return page;
  }
  return {
    async check(url, visit) {
      const { rules, failure, until } = await pageOf(url, visit);
      if (failure !== undefined) throw closed(url, failure, until - elapsedMs());
      if (rules?.allows(url) === false)
        throw new ReportedlyError("URL_DISALLOWED", `robots.txt of ${url.host} asks machines not to fetch ${url.pathname}`);
    },
    delayMs: ({ origin }) => pages.get(origin)?.rules?.delayMs ?? 0,
  };
}

async function look(origin: string, visit: Visit, last: RobotsRules | undefined, now: () => number): Promise<Page> {
  try {
    return { rules: await rulesAt(origin, visit), until: now() + A_DAY_MS };
  } catch (thrown) {
    const failure = asFetchError(thrown, new URL(origin).host);
    // An ask that ran out of time or patience, or broke inside, has not heard from the site.
    if (failure.code === "URL_BUSY" || failure.code === "INTERNAL" || visit.signal.aborted) throw failure;
    // Rules of yesterday stand until there are new ones.
    return { ...(last === undefined ? { failure } : { rules: last }), until: now() + CLOSED_MS };
  }
}

async function rulesAt(origin: string, visit: Visit): Promise<RobotsRules> {
  const { answer } = await followed(new URL("/robots.txt", origin), async (url) => visit.get(url));
  const isGiven = answer.status >= 200 && answer.status < 300;
  if (isGiven) return robotsRules(origin, await textOf(answer, visit.signal));
  discard(answer);
  if (answer.status >= 400 && answer.status < 500) return NO_RULES;
  throw new ReportedlyError("URL_FAILED", `it answered with status ${answer.status}`);
}

async function textOf({ body, headers }: Answer, signal: AbortSignal): Promise<string> {
  const contentEncoding = valuesOf(headers, "content-encoding").join(",");
  const { bytes, isWhole } = await startOfBody(body, { contentEncoding, maxBytes: MAX_BYTES, signal });
  const text = new TextDecoder().decode(bytes);
  // Of "Allow: /public", cut, "Allow: /" would be left.
  return isWhole ? text : text.slice(0, Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
}

/** An address that does not answer is told as such; from one that answers, but not with its rules, machines stay away (RFC 9309). */
function closed({ host }: URL, failure: ReportedlyError, retryAfterMs: number): ReportedlyError {
  const code = TELLING.has(failure.code) ? failure.code : "URL_DISALLOWED";
  const detail = `without robots.txt of ${host} machines stay away for ${Math.ceil(retryAfterMs / 1000)} s: ${failure.detail}`;
  return new ReportedlyError(code, detail, { cause: failure, retryAfterMs: Math.ceil(retryAfterMs) });
}

const TELLING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["URL_REFUSED", "URL_UNREACHABLE", "URL_TIMEOUT"]);

function forgetOldest(pages: Map<string, Page>): void {
  const weightOf = ({ rules }: Page) => LEAST_WEIGHT + (rules?.weight ?? 0);
  let weight = pages.values().reduce((sum, page) => sum + weightOf(page), 0);
  for (const [origin, page] of pages) {
    if (weight <= MOST_WEIGHT) return;
    pages.delete(origin);
    weight -= weightOf(page);
  }
}
