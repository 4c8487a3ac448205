import type { Container } from "../../model/capture.ts";
import type { ArchivedCapture } from "../../ports/capture-archive-writer.ts";
import { inOneLine, redirectHead, requestHead, responseHead } from "./http-heads.ts";
import { recordId } from "./record-id.ts";
import type { RecordToWrite } from "./serialize-record.ts";

const NOTHING = new Uint8Array(0);

/** Where a capture stands in an archive file: the address it was taken from, else its own hash. */
export const addressOf = ({ capture }: ArchivedCapture): string => capture.url ?? `urn:sha256:${capture.sha256}`;

/** The first record of a file: what wrote it. It is dated as the first capture in it, so that the same captures give the same file. */
export function infoRecord(date: string): RecordToWrite {
  const lines = [
    "software: Reportedly",
    "format: WARC File Format 1.1",
    "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    "description: Captures of reports as they were read: bodies are decoded, headers as they came",
  ];
  return { type: "warcinfo", id: recordId("warcinfo", date), date: momentOf(date), payload: fieldLines(lines) };
}

/**
 * Everything that is known of a capture: the redirects before it, its bytes as an answer over HTTP or as a resource, the request, what it
 * became here, and its timestamps. `main` is the record that holds the bytes.
 */
export function recordsOf(archived: ArchivedCapture): {
  readonly before: readonly RecordToWrite[];
  readonly main: RecordToWrite;
  readonly after: readonly RecordToWrite[];
} {
  const main = mainRecord(archived);
  return {
    before: redirectRecords(archived),
    main,
    after: [...requestRecords(archived, main.id), aboutRecord(archived, main.id), ...tokenRecords(archived, main.id)],
  };
}

function mainRecord(archived: ArchivedCapture): RecordToWrite {
  const { capture, bytes } = archived;
  const { exchange, mediaType, charset } = capture;
  const record = { ...baseOf(archived, "capture"), payload: bytes };
  if (exchange !== undefined) return { ...record, type: "response", http: responseHead(exchange, bytes.length) };
  const contentType = [mediaType ?? "application/octet-stream", ...(charset === undefined ? [] : [`charset=${charset}`])];
  return { ...record, type: "resource", contentType: inOneLine(contentType.join("; ")) };
}

const redirectRecords = (archived: ArchivedCapture): readonly RecordToWrite[] =>
  (archived.capture.exchange?.redirects ?? []).map((redirect, hop) => ({
    ...baseOf(archived, `redirect ${hop}`),
    type: "response",
    url: redirect.url,
    http: redirectHead(redirect),
    payload: NOTHING,
  }));

function requestRecords(archived: ArchivedCapture, main: string): readonly RecordToWrite[] {
  const { exchange, url } = archived.capture;
  if (exchange === undefined || url === undefined) return [];
  const fields = { "WARC-Concurrent-To": main };
  return [{ ...baseOf(archived, "request"), type: "request", fields, http: requestHead(url, exchange), payload: NOTHING }];
}

/** What became of the capture, and what it was taken out of. */
function aboutRecord(archived: ArchivedCapture, main: string): RecordToWrite {
  const { report, sha256, fileName, container, timestamps } = archived.capture;
  const lines = [
    `reportedly-report: ${report}`,
    `reportedly-capture: sha256:${sha256}`,
    ...(fileName === undefined ? [] : [`reportedly-file-name: ${inOneLine(fileName)}`]),
    ...(container === undefined ? [] : containerLines(container)),
    ...timestamps.map(
      ({ stampedAt, authority, token }) => `reportedly-timestamp: ${inOneLine(`${stampedAt} ${authority}`)} sha256:${token}`,
    ),
  ];
  const fields = { "WARC-Refers-To": main };
  return { ...baseOf(archived, "about"), type: "metadata", fields, contentType: "application/warc-fields", payload: fieldLines(lines) };
}

const containerLines = ({ kind, name, part, sha256, damage }: Container): readonly string[] => [
  `reportedly-container: ${kind}`,
  ...(name === undefined ? [] : [`reportedly-container-name: ${inOneLine(name)}`]),
  `reportedly-container-part: ${inOneLine(part)}`,
  ...(sha256 === undefined ? [] : [`reportedly-container-digest: sha256:${sha256}`]),
  ...(damage === undefined ? [] : [`reportedly-container-damage: ${damage}`]),
];

const tokenRecords = (archived: ArchivedCapture, main: string): readonly RecordToWrite[] =>
  archived.tokens.map(({ timestamp, bytes }) => ({
    ...baseOf(archived, `timestamp ${timestamp.token}`),
    type: "metadata",
    date: momentOf(timestamp.stampedAt),
    fields: { "WARC-Refers-To": main },
    contentType: "application/timestamp-reply",
    payload: bytes,
  }));

function baseOf(archived: ArchivedCapture, what: string) {
  const { sha256, takenAt } = archived.capture;
  const url = addressOf(archived);
  return { id: recordId(what, sha256, url, takenAt), date: momentOf(takenAt), url };
}

const fieldLines = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(""));

const momentOf = (date: string): string => new Date(date).toISOString();
