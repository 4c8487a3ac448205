import type { Container } from "../../../model/capture.ts";
import type { CollectionItem } from "../../../model/collection.ts";
import type { Note } from "../../../model/report.ts";
import { addressOf } from "./address-of.ts";
import { hexDigest } from "./check-digest.ts";
import { requestHeadersOf } from "./exchange-of.ts";
import { httpMessage } from "./http-message.ts";
import { type PageList, pagesOf } from "./page-list.ts";
import { allOf, type Field, fieldOf } from "./parse-fields.ts";
import { payloadMemory } from "./payload-memory.ts";
import { type Answer, readResource, readResponse, readRevisit } from "./read-answer.ts";
import { bare, type WarcRecord } from "./read-records.ts";
import { redirectTrail } from "./redirect-trail.ts";

export interface FinderOptions {
  readonly onNote: (note: Note) => void;
  /** Most bytes of payloads that are kept in mind, for records that say they are the same again. */
  readonly memory: number;
  /** The addresses that are pages, where something says so. Without it everything is one that looks like one. */
  readonly pages?: PageList | undefined;
}

/** What the records stand in; its damage is that of all of them. */
export type Around = Omit<Container, "part">;

export interface ItemFinder {
  /** Items that are complete with this record. */
  readonly see: (record: WarcRecord, around: Around) => Promise<readonly CollectionItem[]>;
  readonly end: () => readonly CollectionItem[];
}

/** Requests that are kept in mind until their answer comes. */
const MOST_REQUESTS = 16;
const LONGEST_ID = 500;

/**
 * Makes items of the records of an archive, given in order. An answer waits for the next one, because its request, and with it what
 * was sent, may stand behind it.
 */
export function itemFinder({ onNote, memory, pages: list }: FinderOptions): ItemFinder {
  const payloads = payloadMemory(memory);
  const pages = pagesOf(list);
  const trail = redirectTrail();
  const requests: { readonly record: WarcRecord; readonly headers: readonly Field[] }[] = [];
  const collections: string[] = [];
  let waiting: { readonly record: WarcRecord; readonly item: CollectionItem } | undefined;

  function seeRequest(record: WarcRecord): void {
    const message = httpMessage(record.block);
    if (message === undefined) return;
    const headers = requestHeadersOf(message);
    if (waiting !== undefined && belong(waiting.record, record)) waiting = { record, item: withRequest(waiting.item, headers) };
    else requests.push({ record, headers });
    if (requests.length > MOST_REQUESTS) requests.shift();
  }

  async function seeAnswer(record: WarcRecord, around: Around): Promise<void> {
    const answer = await answerIn(record);
    const url = addressOf(record.url);
    if (answer.kind === "redirect") return pages.follow(url ?? "", trail.met(url ?? "", answer.status, answer.location));
    const redirects = trail.leadingTo(url);
    if (answer.kind === "payload" && record.type !== "revisit") payloads.keep(record, answer);
    if (answer.kind === "nothing" && answer.note === undefined) payloads.passOver(record);
    if (answer.kind === "payload" && answer.use === "collection") collections.push(record.url ?? "");
    const isWanted = answer.kind === "nothing" || isReport(answer, record.url);
    if (isWanted && answer.note !== undefined) onNote(answer.note);
    if (answer.kind === "nothing" || !isWanted) return;
    const request = requests.find((other) => belong(record, other.record));
    const item = await itemOf(record, around, { ...answer, exchange: answer.exchange && { ...answer.exchange, redirects } });
    waiting = { record, item: request === undefined ? item : withRequest(item, request.headers) };
  }

  async function answerIn(record: WarcRecord): Promise<Answer> {
    if (record.type === "response") return readResponse(record);
    const referred = payloads.referred(record);
    if (record.type === "revisit") return readRevisit(record, referred);
    // A conversion of a page that was met itself says nothing new; alone, as in files of extracted texts, it is all there is.
    return record.type === "conversion" && referred !== undefined ? { kind: "nothing" } : readResource(record);
  }

  /** Documents are reports wherever they were met; pages when they are listed, because frames and advertisements look like pages. */
  function isReport({ use }: Extract<Answer, { kind: "payload" }>, url: string | undefined): boolean {
    if (use === "collection" || url?.endsWith("/robots.txt")) return false;
    return use === "document" || pages.has(url);
  }

  async function itemOf(record: WarcRecord, around: Around, answer: Extract<Answer, { kind: "payload" }>): Promise<CollectionItem> {
    const part = record.id !== undefined && record.id.length <= LONGEST_ID ? record.id : await hexDigest(answer.bytes);
    const { damage, bytes: content, mediaType, charset, exchange } = answer;
    return {
      key: part,
      content,
      mediaType,
      charset,
      url: addressOf(record.url),
      takenAt: momentOf(fieldOf(record.fields, "warc-date")),
      exchange,
      container: { ...around, part, ...(damage === undefined ? {} : { damage }) },
      stated: pages.stated(record.url),
    };
  }

  function release(): readonly CollectionItem[] {
    const items = waiting === undefined ? [] : [waiting.item];
    waiting = undefined;
    return items;
  }

  return {
    async see(record, around) {
      if (record.type === "request") seeRequest(record);
      if (!ANSWERS.has(record.type)) return [];
      const items = release();
      await seeAnswer(record, around);
      return items;
    },
    end() {
      const [first] = collections;
      if (first !== undefined)
        onNote({
          code: "collection-in-archive",
          message: `feeds, site maps and exports in the archive are not opened: ${collections.length}, the first at ${first.slice(0, 300)}`,
        });
      return release();
    },
  };
}

const ANSWERS: ReadonlySet<string> = new Set(["response", "resource", "conversion", "revisit"]);

/** Request and answer name each other in WARC-Concurrent-To, one of them or both. */
const belong = (one: WarcRecord, other: WarcRecord): boolean => isNamedBy(one, other) || isNamedBy(other, one);

const isNamedBy = ({ id }: WarcRecord, { fields }: WarcRecord): boolean =>
  id !== undefined && allOf(fields, "warc-concurrent-to").some((other) => bare(other) === id);

const withRequest = (item: CollectionItem, requestHeaders: readonly Field[]): CollectionItem => ({
  ...item,
  exchange: item.exchange && { ...item.exchange, requestHeaders },
});

/** WARC-Date as ISO 8601. Days and years alone, which WARC 1.1 allows, are no moment. */
function momentOf(date: string | undefined): string | undefined {
  const moment = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/u.test(date ?? "") ? (date ?? "") : Number.NaN);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
