import { Gunzip } from "fflate";
import { joinBytes } from "../../decode/join-bytes.ts";
import { crc32 } from "./crc32.ts";
import { isBomb, isSpent, MOST_EXPANSION } from "./expansion.ts";
import type { Piece } from "./fault.ts";

/** Undoes gzip, member by member. Where one is broken it goes on with the next that it finds. */
export interface GzipMembers {
  /** What the next bytes of the file give. */
  readonly push: (bytes: Uint8Array) => readonly Piece[];
  readonly end: () => readonly Piece[];
}

/** Broken members after which the rest is given up: each costs a search for the next. */
const MOST_BROKEN = 100;
const MAGIC = [0x1f, 0x8b, 0x08] as const;
const TRAILER = 8;
/** How much of what was read is at hand when the head of the next member is complete; one with a longer head goes unchecked. */
const TAIL = 512;

export function gzipMembers(): GzipMembers {
  let gunzip: Gunzip | undefined;
  let pieces: Piece[] = [];
  let broken = 0;
  /** Bytes of the file so far, and the last of them. */
  let read = 0;
  let tail: Uint8Array = new Uint8Array(0);
  let given = 0;
  /** Of the member under way: where it begins, what it gave. */
  let start = 0;
  let decoded = 0;
  let checksum = 0;

  function begin(at: number): void {
    start = at;
    decoded = 0;
    checksum = 0;
  }

  function take(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    decoded += bytes.length;
    given += bytes.length;
    checksum = crc32(bytes, checksum);
    if (isBomb(decoded, read - start) || isSpent(given, read)) throw new RangeError(`expands more than ${MOST_EXPANSION} times`);
    pieces.push(bytes);
  }

  /** A member's last bytes are the checksum and the length of what it gives. */
  function endAt(end: number): void {
    const trailer = tail.subarray(0, Math.max(0, tail.length - (read - end))).slice(-TRAILER);
    if (trailer.length === TRAILER && !isTrailer(new DataView(trailer.buffer)))
      pieces.push({ says: `${named(start)} is cut off or does not match its checksum`, isReadable: true });
    begin(end);
  }

  const isTrailer = (view: DataView): boolean => view.getUint32(0, true) === checksum && view.getUint32(4, true) === decoded % 2 ** 32;

  function hasInflated(bytes: Uint8Array): boolean {
    try {
      gunzip?.push(bytes);
      return true;
    } catch (thrown) {
      gunzip = undefined;
      broken = isSpent(given, read) ? MOST_BROKEN : broken + 1;
      const why = thrown instanceof RangeError ? thrown.message : "or what follows it is broken";
      const end = broken < MOST_BROKEN ? "" : "; the rest was not read";
      pieces.push({ says: `${named(start)} ${why}${end}`, isReadable: false });
      return false;
    }
  }

  /** Go on with the next member in these bytes, which are the last of those read. */
  function seek(bytes: Uint8Array): void {
    let rest = bytes;
    for (let at = memberIn(rest); at >= 0 && broken < MOST_BROKEN; at = memberIn(rest)) {
      rest = rest.subarray(at);
      const beginning = read - rest.length;
      begin(beginning);
      gunzip = new Gunzip(take);
      gunzip.onmember = (offset) => endAt(beginning + offset);
      if (hasInflated(rest)) return;
      rest = rest.subarray(start - beginning + 1);
    }
  }

  return {
    push(bytes) {
      pieces = [];
      const sought = joinBytes([tail.subarray(1 - MAGIC.length), bytes]);
      tail = joinBytes([tail.subarray(-TAIL), bytes]);
      read += bytes.length;
      if (gunzip === undefined) seek(sought);
      else if (!hasInflated(bytes)) seek(bytes.subarray(Math.max(0, start + 1 - (read - bytes.length))));
      return pieces;
    },
    end() {
      pieces = [];
      if (gunzip !== undefined) endAt(read);
      return pieces;
    },
  };
}

const named = (start: number): string => `the compressed part at byte ${start}`;

/** Where a member begins: the magic of gzip and deflate, and no flags that are not given out. */
function memberIn(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(MAGIC[0]); at >= 0; at = bytes.indexOf(MAGIC[0], at + 1)) {
    if (bytes[at + 1] === MAGIC[1] && bytes[at + 2] === MAGIC[2] && ((bytes[at + 3] ?? 0) & 0xe0) === 0) return at;
  }
  return -1;
}
