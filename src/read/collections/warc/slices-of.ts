/** How much of a file is looked at at once: 16 KB of gzip give 16 MB at most. */
const SLICE = 16_384;

/** A stream in small pieces, however large the pieces are that it comes in. */
export async function* slicesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
  }
}
