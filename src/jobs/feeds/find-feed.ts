import { ReportedlyError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import { asSource } from "./as-source.ts";
import { isLookedAt } from "./ask-feed.ts";
import type { PollPorts } from "./poll-ports.ts";

/** Where a feed lies, and what it calls itself. */
export interface FoundFeed {
  readonly address: string;
  readonly title?: string | undefined;
}

/** Feeds that a page names are tried so far. */
const MOST_TRIED = 3;

/** The feed or site map at an address, or the first that the page there names. Fails with INPUT_INVALID for neither, and as the fetcher does. */
export async function findFeed(ports: Pick<PollPorts, "fetcher" | "reader">, address: string): Promise<FoundFeed> {
  const capture = await captureAt(ports, address);
  const feed = await feedIn(ports, address, capture);
  if (feed !== undefined) return feed;
  const named = await ports.reader.feedsOf(asSource(capture));
  for (const { url, title } of named.slice(0, MOST_TRIED)) {
    const found = await feedIn(ports, url, await captureAt(ports, url));
    if (found !== undefined) return { ...found, title: found.title ?? title };
  }
  throw new ReportedlyError("INPUT_INVALID", `expected a feed, a site map or a page that names its feed at ${address}, met none`);
}

async function captureAt({ fetcher }: Pick<PollPorts, "fetcher">, address: string): Promise<Capture> {
  const { capture } = await fetcher.ask(address, { as: "machine" });
  if (capture === undefined) throw new ReportedlyError("URL_FAILED", `expected an answer from ${address}, met that nothing changed`);
  return capture;
}

async function feedIn({ reader }: Pick<PollPorts, "reader">, asked: string, capture: Capture): Promise<FoundFeed | undefined> {
  const collection = await reader.unpack(asSource(capture));
  if (collection === undefined) return undefined;
  if (!isLookedAt(collection))
    throw new ReportedlyError("INPUT_INVALID", `expected a feed or a site map at ${asked}, met a ${collection.kind}; it can be imported`);
  return { address: movedFor(asked, capture), title: collection.title };
}

const FOR_GOOD: ReadonlySet<number> = new Set([301, 308]);

/** Where it moved to, if it moved for good: what is redirected cannot be asked whether anything changed. */
function movedFor(asked: string, { url, exchange }: Capture): string {
  const redirects = exchange?.redirects ?? [];
  return redirects.length > 0 && redirects.every(({ status }) => FOR_GOOD.has(status)) ? (url ?? asked) : asked;
}
