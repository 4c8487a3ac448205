import { joinBytes } from "../../decode/join-bytes.ts";
import { type Fault, FaultMet, type Piece } from "./fault.ts";

/** Reads a stream by lines and lengths. A call throws FaultMet where bytes are missing; the next call goes on behind it. */
export interface ByteReader {
  /** Bytes that were read so far. */
  readonly offset: () => number;
  /** Up to a line feed and with it, or `most` bytes of a longer line; undefined at the end. */
  readonly line: (most: number) => Promise<Uint8Array | undefined>;
  /** As many bytes; fewer at the end. */
  readonly take: (length: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** Pass over bytes; gives how many there were. */
  readonly skip: (length: number) => Promise<number>;
  /** What lies ready, at most `most` bytes; undefined at the end. */
  readonly some: (most: number) => Promise<Uint8Array | undefined>;
  /** Put back what was read last. */
  readonly unread: (bytes: Uint8Array) => void;
}

const LINE_FEED = 0x0a;

/** `onFault` hears of faults behind which everything can be read. */
export function byteReader(pieces: AsyncIterable<Piece>, onFault: (fault: Fault) => void): ByteReader {
  const source = pieces[Symbol.asyncIterator]();
  /** Pieces that were read from the source and not asked for yet; what was put back comes first. */
  const ready: Uint8Array[] = [];
  let offset = 0;

  /** The piece that comes next; none at the end. */
  async function head(): Promise<Uint8Array | undefined> {
    while (ready[0]?.length === 0) ready.shift();
    while (ready.length === 0) {
      const next: IteratorResult<Piece, unknown> = await source.next();
      if (next.done) return undefined;
      if (!isFault(next.value)) ready.push(next.value);
      else if (next.value.isReadable) onFault(next.value);
      else throw new FaultMet(next.value.says);
      while (ready[0]?.length === 0) ready.shift();
    }
    return ready[0];
  }

  async function some(most: number): Promise<Uint8Array | undefined> {
    const piece = await head();
    if (piece === undefined) return undefined;
    const bytes = piece.subarray(0, most);
    ready[0] = piece.subarray(bytes.length);
    offset += bytes.length;
    return bytes;
  }

  /** Hand over `length` bytes part by part; gives how many there were. */
  async function pass(length: number, hand: (part: Uint8Array) => void): Promise<number> {
    let left = length;
    while (left > 0) {
      const part = await some(left);
      if (part === undefined) break;
      hand(part);
      left -= part.length;
    }
    return length - left;
  }

  return {
    offset: () => offset,
    some,
    async line(most) {
      const parts: Uint8Array[] = [];
      for (let left = most; left > 0; ) {
        const end = 1 + ((await head())?.subarray(0, left).indexOf(LINE_FEED) ?? -1);
        const part = await some(end > 0 ? end : left);
        if (part === undefined) break;
        parts.push(part);
        left = end > 0 ? 0 : left - part.length;
      }
      return parts.length === 0 ? undefined : joinBytes(parts);
    },
    async take(length) {
      const parts: Uint8Array[] = [];
      await pass(length, (part) => parts.push(part));
      return joinBytes(parts);
    },
    skip: (length) => pass(length, () => undefined),
    unread(bytes) {
      ready.unshift(bytes);
      offset -= bytes.length;
    },
  };
}

const isFault = (piece: Piece): piece is Fault => "says" in piece;
