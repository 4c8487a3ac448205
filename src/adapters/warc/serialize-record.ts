import { HeadersMultiMap, StatusAndHeaders, WARCRecord, WARCSerializer, type WARCType } from "warcio";
import type { Header, HttpHead } from "./http-heads.ts";

/** One record of a WARC file, before it is written. */
export interface RecordToWrite {
  readonly type: Extract<WARCType, "warcinfo" | "response" | "request" | "resource" | "metadata">;
  readonly id: string;
  /** ISO 8601 moment. */
  readonly date: string;
  readonly url?: string | undefined;
  readonly contentType?: string | undefined;
  /** Further fields of the record: WARC-Concurrent-To, WARC-Refers-To. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly http?: HttpHead | undefined;
  readonly payload: Uint8Array;
}

/** pako gives the same bytes on every machine, which the zlib of the platform does not. */
const OPTIONS = { gzip: true, preferPako: true, digest: { algo: "sha-256", prefix: "sha256:" } };

/** A record as a gzip member of its own, with the SHA-256 of its block and payload. */
export function serializeRecord({ type, id, date, url = "", contentType, fields = {}, http, payload }: RecordToWrite): Promise<Uint8Array> {
  const warcHeaders = { "WARC-Record-ID": id, ...fields, ...(contentType === undefined ? {} : { "Content-Type": contentType }) };
  const record = WARCRecord.create({ url, date, type, warcHeaders, warcVersion: "WARC/1.1" }, [payload]);
  if (http !== undefined)
    record.httpHeaders = new StatusAndHeaders({ statusline: http.firstLine, headers: new HeadersInOrder(http.headers) });
  return WARCSerializer.serialize(record, OPTIONS);
}

/** Headers in the order they came in. The library's own map brings those of one name together, and takes values apart at ",,,". */
class HeadersInOrder extends HeadersMultiMap {
  readonly #headers: readonly Header[];

  constructor(headers: readonly Header[]) {
    super();
    this.#headers = headers;
  }

  override *[Symbol.iterator](): MapIterator<[string, string]> {
    for (const [name, value] of this.#headers) yield [name, value];
  }
}
