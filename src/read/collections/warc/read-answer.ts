import type { Container, Exchange } from "../../../model/capture.ts";
import type { Note } from "../../../model/report.ts";
import { hasStatedDigest } from "./check-digest.ts";
import { exchangeOf } from "./exchange-of.ts";
import { type HttpMessage, httpMessage } from "./http-message.ts";
import { mediaTypeOf } from "./media-type-of.ts";
import { fieldOf } from "./parse-fields.ts";
import type { Payload } from "./payload-memory.ts";
import { MOST_BLOCK, type WarcRecord } from "./read-records.ts";
import { type PayloadUse, useOf } from "./readable-payload.ts";
import { unchunk } from "./unchunk.ts";
import { undoCodings } from "./undo-codings.ts";

/** What a record has to give: a report's bytes, a redirect, or nothing, with a note where that is a loss. */
export type Answer =
  | ({ readonly kind: "payload"; readonly use: PayloadUse; readonly note?: Note | undefined } & Given)
  | { readonly kind: "redirect"; readonly status: number; readonly location: string }
  | { readonly kind: "nothing"; readonly note?: Note | undefined };

interface Given extends Payload {
  readonly exchange?: Exchange | undefined;
  readonly damage?: Container["damage"];
}

const NOTHING: Answer = { kind: "nothing" };

/** The answer in a `response`, with its codings undone and its digests checked. */
export async function readResponse(record: WarcRecord): Promise<Answer> {
  const message = httpMessage(record.block);
  if (message?.status === undefined) return isHttp(record) ? lost(record, "its HTTP head cannot be read") : NOTHING;
  const location = fieldOf(message.headers, "location");
  const { status } = message;
  if (status >= 300 && status < 400 && location !== undefined) return { kind: "redirect", status, location };
  if (status !== 200 && status !== 203) return NOTHING;
  return readBody(record, message);
}

async function readBody(record: WarcRecord, message: HttpMessage): Promise<Answer> {
  const declared = mediaTypeOf(fieldOf(message.headers, "content-type"));
  if (!record.isWhole) return useOf(declared.mediaType, message.body) === undefined ? NOTHING : tooLarge(record);
  const undone = await undoCodings(message.headers, message.body, MOST_BLOCK);
  if (!("bytes" in undone)) return undone.isTooLarge ? tooLarge(record) : lost(record, undone.says);
  const use = useOf(declared.mediaType, undone.bytes);
  if (use === undefined || undone.bytes.length === 0) return NOTHING;
  const payloads = [message.body, unchunk(message.body), undone.bytes];
  return { kind: "payload", use, bytes: undone.bytes, ...declared, exchange: exchangeOf(message), ...(await damageOf(record, payloads)) };
}

/** The block of a `resource` or `conversion`, which is the payload itself. What goes by its own hash alone was captured as a file. */
export async function readResource(record: WarcRecord): Promise<Answer> {
  if (!/^(?:https?|ftp|file|urn:sha256):/iu.test(record.url ?? "")) return NOTHING;
  const isFile = /^urn:sha256:/iu.test(record.url ?? "");
  const { mediaType, charset } = mediaTypeOf(fieldOf(record.fields, "content-type"));
  const use = useOf(mediaType, record.block) ?? (isFile ? "document" : undefined);
  if (use === undefined || record.block.length === 0) return NOTHING;
  if (!record.isWhole) return tooLarge(record);
  const declared = mediaType === "application/octet-stream" ? {} : { mediaType, charset };
  return { kind: "payload", use, bytes: record.block, ...declared, ...(await damageOf(record, [record.block])) };
}

/** What a `revisit` says was met again, with what was said over HTTP this time. */
export function readRevisit(record: WarcRecord, referred: Payload | "empty" | undefined): Answer {
  if (referred === "empty") return NOTHING;
  const message = httpMessage(record.block);
  const declared = mediaTypeOf(message && fieldOf(message.headers, "content-type"));
  if (referred === undefined) {
    const isReport = declared.mediaType === undefined || useOf(declared.mediaType, new Uint8Array(0)) !== undefined;
    return isReport ? lost(record, "it repeats a record that is not at hand", "revisit-unresolved") : NOTHING;
  }
  const mediaType = declared.mediaType ?? referred.mediaType;
  const use = useOf(mediaType, referred.bytes);
  if (use === undefined) return NOTHING;
  const charset = declared.charset ?? referred.charset;
  return { kind: "payload", use, bytes: referred.bytes, mediaType, charset, exchange: message && exchangeOf(message) };
}

/** A block that matches its digest is as it was written, whatever its payload's digest was taken over. */
async function damageOf(
  record: WarcRecord,
  payloads: readonly Uint8Array<ArrayBuffer>[],
): Promise<Pick<Given, "damage"> & { note?: Note }> {
  const isBlock = await hasStatedDigest(record.fields, "warc-block-digest", [record.block]);
  const isPayload = isBlock === true || (await hasStatedDigest(record.fields, "warc-payload-digest", payloads));
  if (isBlock === false || isPayload === false)
    return { damage: "altered", note: note("digest-mismatch", record, "its bytes do not match the digest that it states") };
  if (record.isDamaged)
    return { damage: "altered", note: note("digest-mismatch", record, "it stands in a compressed part that does not match its checksum") };
  const reason = fieldOf(record.fields, "warc-truncated");
  if (reason === undefined) return {};
  return { damage: "cut", note: note("record-truncated", record, `whoever wrote it cut it short (${reason.slice(0, 40)})`) };
}

const isHttp = ({ fields }: WarcRecord): boolean => fieldOf(fields, "content-type")?.startsWith("application/http") ?? false;

const tooLarge = (record: WarcRecord): Answer => lost(record, `it is larger than ${MOST_BLOCK} bytes`, "record-too-large");

const lost = (record: WarcRecord, says: string, code = "record-unreadable"): Answer => ({
  kind: "nothing",
  note: note(code, record, says),
});

const note = (code: string, { id, url }: WarcRecord, says: string): Note => ({
  code,
  message: `${[`record ${id ?? "without an id"}`, ...(url === undefined ? [] : [url.slice(0, 300)])].join(" of ")}: ${says}`,
});
