import { type Field, linesOf, parseFields } from "./parse-fields.ts";

/** What was sent over HTTP, taken apart. */
export interface HttpMessage {
  /** "HTTP/1.1 200 OK", "GET /page HTTP/1.1" */
  readonly firstLine: string;
  /** Of an answer. */
  readonly status: number | undefined;
  readonly headers: readonly Field[];
  /** As it was sent: codings are not undone. */
  readonly body: Uint8Array<ArrayBuffer>;
}

const MOST_HEAD = 262_144;

/** Undefined when the block is no HTTP message. A message that ends within its head has no body. */
export function httpMessage(block: Uint8Array<ArrayBuffer>): HttpMessage | undefined {
  const end = endOfHead(block.subarray(0, MOST_HEAD));
  const [firstLine = "", ...lines] = linesOf(block.subarray(0, end));
  if (!/^HTTP\/\d|^[A-Z]{1,20} \S/u.test(firstLine)) return undefined;
  // "HTTP/2 200", "HTTP/1.1 200 OK"
  const status = /^HTTP\/[\d.]{1,4} {1,4}(\d{3})(?: |$)/u.exec(firstLine)?.[1];
  return { firstLine, status: status === undefined ? undefined : Number(status), headers: parseFields(lines), body: block.subarray(end) };
}

/** Behind the first empty line. */
function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return bytes.length;
}

const LF = 0x0a;
const CR = 0x0d;
