import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from "feedsmith";
import { ReportedlyError } from "../../../errors.ts";
import { parsedJson } from "../parsed-json.ts";
import { atomEntries } from "./atom-entries.ts";
import { MOST_ENTRIES, type ParsedFeed } from "./feed-entry.ts";
import { jsonEntries } from "./json-entries.ts";
import { originalLinks } from "./original-links.ts";
import { plainEntries } from "./plain-entries.ts";
import { rssEntries } from "./rss-entries.ts";
import { type SoundXml, soundXml } from "./sound-xml.ts";

/** One more than is read, to see that there are more. */
const OPTIONS = { maxItems: MOST_ENTRIES + 1 };
/** The feed parser takes whatever has a length for a list and makes room for so many. */
const LIST_LIKE: ReadonlySet<string> = new Set(["length"]);

/** A feed of any format. `address` is where it was fetched from. Fails with INPUT_INVALID. */
export function parseFeed(text: string, address: string | undefined): ParsedFeed {
  if (/^[\s\ufeff]*\{/u.test(text)) return parseJson(text, address);
  const sound = soundXml(text);
  if (sound === undefined) throw new ReportedlyError("INPUT_INVALID", "expected a feed, met XML that ends before its first element");
  const parsed = parseXml(sound, address);
  return { ...parsed, notes: [...sound.notes, ...parsed.notes] };
}

function parseJson(text: string, address: string | undefined): ParsedFeed {
  const json = parsedJson(text, "a JSON Feed", LIST_LIKE);
  try {
    return jsonEntries(parseJsonFeed(json, OPTIONS), address);
  } catch (cause) {
    throw new ReportedlyError("INPUT_INVALID", `expected a JSON Feed, met JSON that is none: ${reasonOf(cause)}`, { cause });
  }
}

/** The strict parser knows the fields of thirty vocabularies; what it cannot make out goes to the lenient one, which knows a few. */
function parseXml(sound: SoundXml, address: string | undefined): ParsedFeed {
  try {
    return strict(sound, address);
  } catch (cause) {
    return lenient(sound, address, cause);
  }
}

function strict({ xml, root }: SoundXml, address: string | undefined): ParsedFeed {
  const originals = originalLinks(xml);
  if (root === "feed") return atomEntries(parseAtomFeed(xml, OPTIONS), address, originals);
  if (root === "rdf") return rssEntries(parseRdfFeed(xml, OPTIONS), address, originals);
  return rssEntries(parseRssFeed(xml, OPTIONS), address, originals);
}

function lenient({ xml }: SoundXml, address: string | undefined, reason: unknown): ParsedFeed {
  try {
    const parsed = plainEntries(xml, address);
    const message = `the feed breaks the rules of its format (${reasonOf(reason)}); only its plainest fields were read`;
    return { ...parsed, notes: [...parsed.notes, { code: "feed-broken", message }] };
  } catch (cause) {
    throw new ReportedlyError("INPUT_INVALID", `expected a feed, met XML that cannot be read as one: ${reasonOf(reason)}`, { cause });
  }
}

function reasonOf(thrown: unknown): string {
  const inner = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  return inner instanceof Error ? inner.message.slice(0, 200) : "unknown";
}
