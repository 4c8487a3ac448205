import { Duplex, PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from "node:zlib";
import { ReportedlyError } from "../../errors.ts";

/** Content codings we ask for, and so accept. */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br, zstd";
const DECODERS: ReadonlyMap<string, () => readonly Duplex[]> = new Map([
  ["gzip", () => [createGunzip()]],
  ["x-gzip", () => [createGunzip()]],
  ["deflate", () => [Duplex.from(inflated)]],
  ["br", () => [createBrotliDecompress()]],
  ["zstd", unzstd],
]);
const MAX_CODINGS = 3;
/** A zstd frame may ask for a window of 128 MB; on the web 8 MB is the most (RFC 9659). */
const ZSTD_WINDOW_BITS = 23;

/** What undoes a Content-Encoding, last coding first. Each entry is one coding. Fails with URL_FAILED for a coding nobody asked for. */
export function decodersOf(contentEncoding: string): readonly (readonly Duplex[])[] {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  const decoders = codings.map((coding) => DECODERS.get(coding));
  if (decoders.length <= MAX_CODINGS && decoders.every((decoder) => decoder !== undefined))
    return decoders.toReversed().map((decoder) => decoder());
  throw new ReportedlyError("URL_FAILED", `expected a page in ${ACCEPTED_ENCODINGS}, met another content coding`);
}

/** "deflate" is zlib's format by the standard and bare deflate by the habit of some servers; the first two bytes tell. */
async function* inflated(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = source[Symbol.asyncIterator]();
  const head = await atLeastTwo(input);
  const decoder = isZlib(head) ? createInflate() : createInflateRaw();
  // What breaks the input breaks the decoder, whose reader hears of it.
  pipeline(rejoined(head, input), decoder).catch(() => undefined);
  yield* decoder as AsyncIterable<Uint8Array>;
}

async function atLeastTwo(input: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const next = await input.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

const isZlib = ([first = 0, second = 0]: Uint8Array): boolean => (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;

async function* rejoined(head: Uint8Array, input: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await input.next(); next.done !== true; next = await input.next()) yield next.value;
}

/** Node's decoder stops after a frame when another begins in the same piece of input. Half a page is none. */
function unzstd(): readonly Duplex[] {
  const decoder = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_BITS } });
  let given = 0;
  const counting = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      given += chunk.byteLength;
      done(null, chunk);
    },
  });
  const checking = new PassThrough({
    flush: (done) => done(decoder.bytesWritten < given ? new ReportedlyError("URL_FAILED", "expected one zstd frame, met several") : null),
  });
  return [counting, decoder, checking];
}
