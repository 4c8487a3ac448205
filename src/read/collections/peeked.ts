import { ReportedlyError } from "../../errors.ts";
import { joinBytes } from "../decode/join-bytes.ts";
import { HEAD_LENGTH } from "../sniff/sniff-kind.ts";

/** The beginning of a stream, and the stream from its beginning. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly whole: AsyncIterable<Uint8Array>;
}

/** Look at how a stream begins without taking it away from whoever reads it then. */
export async function peeked(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_LENGTH) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  return { head: joinBytes(chunks), whole: rejoined(chunks, iterator) };
}

async function* rejoined(chunks: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    // Whoever stops reading early lets the stream go as well.
    await iterator.return?.();
  }
}

/** All of a stream as one. Fails with INPUT_TOO_LARGE. */
export async function joinedBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most)
      throw new ReportedlyError("INPUT_TOO_LARGE", `the collection has more than ${most} bytes, which cannot be held at once`);
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}
