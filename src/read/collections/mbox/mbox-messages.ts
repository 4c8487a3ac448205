import { joinBytes } from "../../decode/join-bytes.ts";

/** The line before each message of a mailbox: "From letter@quay.example Sat Jun 14 20:05:00 2031". */
const FROM_LINE = /^From \S.{0,200} (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{1,20}\b\d{1,2}:\d{2}\b.{0,40}$/u;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** A line longer than this is no line that begins a message. */
const LONGEST_FROM = 400;

/**
 * The messages of a mailbox (mbox, RFC 4155) as its bytes come in, without the line before each. A line of a message that begins with "From "
 * is written with a `>` before it; that is taken off again.
 */
export async function* mboxMessages(stream: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const box = new Mailbox(mostBytes);
  for await (const chunk of stream) yield* box.take(chunk);
  yield* box.end();
}

class Mailbox {
  /** The beginning of a line whose end has not come in yet. */
  private pending: Uint8Array[] = [];
  private parts: Uint8Array[] = [];
  private length = 0;
  private isOpen = false;
  private wasBlank = true;
  private readonly mostBytes: number;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  *take(chunk: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      this.pending.push(chunk.subarray(start, end + 1));
      yield* this.line(joinBytes(this.pending.splice(0)));
      start = end + 1;
    }
    if (start < chunk.length) this.pending.push(chunk.slice(start));
  }

  *end(): Generator<Uint8Array<ArrayBuffer>> {
    if (this.pending.length > 0) yield* this.line(joinBytes(this.pending));
    yield* this.close();
  }

  private *line(line: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
    if (this.wasBlank && isFromLine(line)) {
      yield* this.close();
      this.isOpen = true;
    } else if (this.isOpen && this.length <= this.mostBytes) {
      const kept = isEscaped(line) ? line.subarray(1) : line;
      this.parts.push(kept);
      this.length += kept.length;
    }
    this.wasBlank = isBlank(line);
  }

  private *close(): Generator<Uint8Array<ArrayBuffer>> {
    // The blank line after a message is the mailbox's own.
    if (isBlank(this.parts.at(-1) ?? new Uint8Array(0))) this.parts.pop();
    if (this.parts.length > 0) yield joinBytes(this.parts);
    this.parts = [];
    this.length = 0;
  }
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);

const startsWith = (line: Uint8Array, words: string, at = 0): boolean =>
  Array.from(words).every((letter, index) => line[at + index] === letter.charCodeAt(0));

const isFromLine = (line: Uint8Array): boolean =>
  line.length < LONGEST_FROM && startsWith(line, "From ") && FROM_LINE.test(new TextDecoder("windows-1252").decode(line).trimEnd());

/** `>From`, `>>From`: one mark for each time the message went into a mailbox. */
function isEscaped(line: Uint8Array): boolean {
  let marks = 0;
  while (line[marks] === 0x3e) marks++;
  return marks > 0 && startsWith(line, "From ", marks);
}
