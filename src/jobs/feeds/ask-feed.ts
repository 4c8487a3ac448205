import { asReportedlyError, ReportedlyError } from "../../errors.ts";
import type { Collection, CollectionItem } from "../../model/collection.ts";
import type { Feed, Validators } from "../../model/feed.ts";
import { asSource } from "./as-source.ts";
import { newestFirst } from "./newest-first.ts";
import type { PollPorts } from "./poll-ports.ts";

type AskPorts = Pick<PollPorts, "fetcher" | "reader">;

/** What a feed has to say at the moment; nothing when it says that nothing changed. */
export interface Asked {
  readonly isUnchanged?: boolean | undefined;
  readonly title?: string | undefined;
  readonly validators: Validators;
  readonly items: readonly CollectionItem[];
  /** What could not be made out. */
  readonly notes: readonly string[];
}

/** Site maps that an index names are looked at so far, the newest of them. */
const MOST_SITE_MAPS = 5;

/** Ask a feed or site map what it holds. Fails with INPUT_INVALID for what is neither, and as the fetcher does. */
export async function askFeed(ports: AskPorts, { address, validators }: Pick<Feed, "address" | "validators">): Promise<Asked> {
  const { capture, validators: given } = await ports.fetcher.ask(address, { validators, as: "machine" });
  if (capture === undefined) return { isUnchanged: true, validators: given, items: [], notes: [] };
  const collection = await ports.reader.unpack(asSource(capture));
  if (collection === undefined || !isLookedAt(collection))
    throw new ReportedlyError("INPUT_INVALID", `expected a feed or a site map, met ${collection?.kind ?? "a page"}`);
  const { title, items } = collection;
  const notes = collection.notes.map(({ message }) => message);
  const maps = items.filter(({ isCollection }) => isCollection);
  if (maps.length === 0) return { title, validators: given, items, notes };
  const followed = await askSiteMaps(ports, capture.url ?? address, maps);
  // An index may stay as it is while the site maps it names change.
  return {
    title,
    validators: {},
    items: [...items.filter(({ isCollection }) => !isCollection), ...followed.items],
    notes: [...notes, ...followed.notes],
  };
}

/** What is looked at again and again: an archive or an export is taken in once. */
export const isLookedAt = ({ kind }: Pick<Collection, "kind">): boolean => kind === "feed" || kind === "sitemap";

type Followed = Pick<Asked, "items" | "notes">;

/** What the newest site maps of an index hold. Fails only when none of them can be had. */
async function askSiteMaps(ports: AskPorts, index: string, maps: readonly CollectionItem[]): Promise<Followed> {
  const own = newestFirst(maps).filter(({ url }) => url !== undefined && isOfHost(url, index));
  const [items, notes]: [CollectionItem[], string[]] = [[], []];
  let failure: ReportedlyError | undefined;
  let held = 0;
  for (const { url = "" } of own.slice(0, MOST_SITE_MAPS)) {
    try {
      const { items: found, notes: noted } = await askSiteMap(ports, url);
      items.push(...found);
      notes.push(...noted);
      held++;
    } catch (thrown) {
      const error = asReportedlyError(thrown);
      failure ??= error;
      notes.push(`${url}: ${error.code}`);
    }
  }
  if (held === 0 && failure !== undefined) throw failure;
  const others = maps.length - own.length;
  return { items, notes: others > 0 ? [...notes, `site maps on other hosts, not followed: ${others}`] : notes };
}

async function askSiteMap({ fetcher, reader }: AskPorts, url: string): Promise<Followed> {
  const { capture } = await fetcher.ask(url, { as: "machine" });
  const collection = capture && (await reader.unpack(asSource(capture)));
  if (collection?.kind !== "sitemap")
    throw new ReportedlyError("INPUT_INVALID", `expected a site map, met ${collection?.kind ?? "a page"}`);
  const items = collection.items.filter(({ isCollection }) => !isCollection);
  const deeper = collection.items.length - items.length;
  const notes = collection.notes.map(({ message }) => message);
  return { items, notes: deeper > 0 ? [...notes, `site maps named by ${url}, not followed: ${deeper}`] : notes };
}

const isOfHost = (url: string, other: string): boolean => URL.parse(url)?.host === URL.parse(other)?.host;
