import { type Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { ReportedlyError } from "../../errors.ts";

/** Content codings we ask for, and so accept. */
const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["br", createBrotliDecompress],
]);
export const ACCEPTED_ENCODINGS = "gzip, br";
const MAX_CODINGS = 3;

/**
 * A whole body with its content codings undone. Bytes are counted before and after every coding, because a few
 * hundred of them can decode to gigabytes: over `maxBytes` anywhere ends it with INPUT_TOO_LARGE.
 */
export async function decodedBody(body: Readable, contentEncoding: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stages = decodersOf(contentEncoding).flatMap((decoder) => [decoder(), atMost(maxBytes)]);
  await pipeline([body, atMost(maxBytes), ...stages, collectInto(chunks)], { signal });
  return Buffer.concat(chunks);
}

/** What undoes a Content-Encoding, last coding first. */
function decodersOf(contentEncoding: string): readonly (() => Transform)[] {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim());
  const decoders = codings.filter((coding) => coding !== "" && coding !== "identity").map((coding) => DECODERS.get(coding));
  if (decoders.length <= MAX_CODINGS && decoders.every((decoder) => decoder !== undefined)) return decoders.toReversed();
  throw new ReportedlyError("URL_FAILED", `expected a page in ${ACCEPTED_ENCODINGS}, met another content coding`);
}

function atMost(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) done(new ReportedlyError("INPUT_TOO_LARGE", `the page is larger than ${maxBytes} bytes`));
      else done(null, chunk);
    },
  });
}

function collectInto(chunks: Uint8Array[]): Writable {
  return new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
}
