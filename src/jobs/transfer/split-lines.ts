import { ReportedlyError } from "../../errors.ts";

/** The lines of a stream of bytes, each with its line feed, one in memory at a time. Fails with INPUT_INVALID, naming the line, for one of more than `longest` bytes. */
export async function* splitLines(bytes: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  for await (const chunk of bytes) {
    let from = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed !== -1; feed = chunk.indexOf(LINE_FEED, from)) {
      yield joined(parts, chunk.subarray(from, feed + 1));
      [parts, size, from] = [[], 0, feed + 1];
      line++;
    }
    parts.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > longest) throw new ReportedlyError("INPUT_INVALID", `line ${line}: expected at most ${longest} bytes, met more`);
  }
  if (size > 0) yield joined(parts, EMPTY);
}

// The longest text a reading may have is far below; more would not fit into one string.
const LONGEST_LINE = 400_000_000;
const LINE_FEED = 0x0a;
const EMPTY = new Uint8Array();

const joined = (parts: readonly Uint8Array[], last: Uint8Array): Uint8Array =>
  parts.length === 0 ? last : Buffer.concat([...parts, last]);
