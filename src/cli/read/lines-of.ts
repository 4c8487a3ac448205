import { ReportedlyError } from "../../errors.ts";
import { MAX_INPUT_BYTES } from "../../jobs/intake/capture-input.ts";
import { tooLarge } from "./read-bytes.ts";

/** A line as it stands in a file, counted from 1: its text, or why it has none. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string | ReportedlyError;
}

const LINE_FEED = 0x0a;
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Lines of a stream of UTF-8 bytes, never more than one of them in memory; a line that is too long or not UTF-8 spoils only itself. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  let number = 1;
  let line = emptyLine();
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      extend(line, chunk.subarray(from, end));
      yield { number: number++, text: textOf(line) };
      line = emptyLine();
      from = end + 1;
    }
    extend(line, chunk.subarray(from));
  }
  if (line.size > 0) yield { number, text: textOf(line) };
}

interface GrowingLine {
  chunks: Uint8Array[];
  size: number;
}

const emptyLine = (): GrowingLine => ({ chunks: [], size: 0 });

/** Past the limit only the size is kept. */
function extend(line: GrowingLine, bytes: Uint8Array): void {
  line.size += bytes.length;
  if (line.size > MAX_INPUT_BYTES) line.chunks = [];
  else line.chunks.push(bytes);
}

function textOf({ chunks, size }: GrowingLine): string | ReportedlyError {
  if (size > MAX_INPUT_BYTES) return tooLarge(size);
  try {
    return UTF8.decode(Buffer.concat(chunks));
  } catch (cause) {
    return new ReportedlyError("INPUT_ENCODING", "expected UTF-8, met bytes that are not", { cause });
  }
}
