import { ReportedlyError } from "../../../errors.ts";
import type { StatedField, StatedValue } from "../../../model/report.ts";
import { parsedJson } from "../../collections/parsed-json.ts";
import { isObject, type JsonObject, wordsIn } from "../../decode/json-object.ts";
import { stated } from "../../facts/stated.ts";

/** The document of one entry, as `unpack` writes it. */
export interface FeedItemDocument {
  readonly title?: string | undefined;
  readonly html?: string | undefined;
  readonly text?: string | undefined;
  readonly summary?: string | undefined;
  readonly url?: string | undefined;
  /** What addresses within its words are relative to. */
  readonly base?: string | undefined;
  readonly stated: readonly StatedValue[];
  readonly attachments: readonly string[];
}

/** Read the document of one entry. Fails with INPUT_INVALID for a feed that holds none. */
export function feedItemDocument(text: string): FeedItemDocument {
  const feed = parsedJson(text, "the document of a feed's entry");
  const item: unknown = isObject(feed) && Array.isArray(feed["items"]) ? feed["items"][0] : undefined;
  if (!isObject(feed) || !isObject(item))
    throw new ReportedlyError("INPUT_INVALID", "expected the document of a feed's entry, met one without an entry");
  const about = isObject(feed["_reportedly"]) ? feed["_reportedly"] : {};
  return {
    title: wordsIn(item, "title"),
    html: wordsIn(item, "content_html"),
    text: wordsIn(item, "content_text"),
    summary: wordsIn(item, "summary"),
    url: wordsIn(item, "url"),
    base: wordsIn(about, "base") ?? wordsIn(item, "url"),
    stated: listIn(about, "stated").flatMap(statedIn),
    attachments: listIn(item, "attachments").flatMap((attachment) => wordsIn(attachment, "url") ?? []),
  };
}

const listIn = (tree: JsonObject, name: string): JsonObject[] => {
  const list = tree[name];
  return Array.isArray(list) ? list.slice(0, MOST).filter(isObject) : [];
};

const MOST = 500;

function statedIn(said: JsonObject): StatedValue[] {
  const [field, value, from] = [wordsIn(said, "field"), wordsIn(said, "value"), wordsIn(said, "from")];
  if (value === undefined || from === undefined || !FIELDS.has(field ?? "")) return [];
  return [stated(field as StatedField, value.slice(0, 500), from.slice(0, 100), wordsIn(said, "raw") ?? value)];
}

/** The fields that a feed can speak of. */
const FIELDS: ReadonlySet<string> = new Set<StatedField>([
  "title",
  "subtitle",
  "byline",
  "outlet",
  "published",
  "modified",
  "original-outlet",
  "original-published",
  "original-url",
  "language",
  "canonical",
  "section",
  "tag",
  "licence",
]);
