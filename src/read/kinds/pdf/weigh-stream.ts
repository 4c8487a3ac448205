import { Unzlib } from "fflate";
import { ReportedlyError } from "../../../errors.ts";
import { joinBytes } from "../../decode/join-bytes.ts";
import type { Count } from "./count-up-to.ts";
import { withoutAscii } from "./without-ascii.ts";

/** A little at a time, so that a thousandfold answer stays small. */
const PUSHED = 8_192;
/** Streams packed into streams: writers of documents do it once or twice, never more often. */
const MOST_LAYERS = 3;

/** What becomes of the bytes that a stream unpacks to. */
export interface Scales {
  readonly count: Count;
  /** Counts the packed bytes that were gone through. */
  readonly look: Count;
  /** Look through unpacked bytes; undefined stands for those that could not be unpacked. */
  readonly see: readonly ((bytes: Uint8Array | undefined) => void)[];
}

/** Count what a stream unpacks to, and look through it. */
export function weighStream(stream: Uint8Array, dictionary: string, scales: Scales): void {
  const bare = withoutAscii(stream, dictionary, scales.look);
  if (isPacked(bare)) {
    scales.look(bare.length);
    weighPacked(bare, scales, 1);
  } else if (/\/(?:LZWDecode|LZW)(?![\w-])/u.test(dictionary)) {
    scales.look(bare.length);
    weighLzw(bare, scales.count);
    show(scales, undefined);
  } else if (/\/(?:RunLengthDecode|RL)(?![\w-])/u.test(dictionary)) {
    // One byte in two says how often the other is repeated, at most 128 times.
    scales.count(64 * bare.length);
    show(scales, undefined);
  } else if (dictionary !== "") {
    scales.look(bare.length);
    show(scales, bare);
  }
}

function show({ see }: Scales, bytes: Uint8Array | undefined): void {
  for (const watch of see) watch(bytes);
}

/** How a zlib stream begins. Nothing else is unpacked by the reader of pages. */
const isPacked = (stream: Uint8Array): boolean => {
  const [first = 0, second = 0] = stream;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0;
};

function weighPacked(stream: Uint8Array, scales: Scales, layer: number): void {
  if (layer > MOST_LAYERS)
    throw new ReportedlyError("INPUT_TOO_LARGE", `a stream of the document is packed more than ${MOST_LAYERS} times`);
  const inner: Uint8Array[] = [];
  let isNested: boolean | undefined;
  const unzlib = new Unzlib((chunk) => {
    scales.count(chunk.length);
    show(scales, chunk);
    if (chunk.length > 0) isNested ??= isPacked(chunk);
    if (isNested === true) inner.push(chunk);
  });
  try {
    for (let at = 0; at < stream.length; at += PUSHED) unzlib.push(stream.subarray(at, at + PUSHED), at + PUSHED >= stream.length);
  } catch (thrown) {
    if (thrown instanceof ReportedlyError) throw thrown;
    // Broken: it unpacks no further than this for anybody.
  }
  if (inner.length > 0) weighPacked(joinBytes(inner), scales, layer + 1);
}

/** Without unpacking: the length of each code's words is one more than that of the code before it. */
function weighLzw(stream: Uint8Array, count: Count): void {
  const lengths = new Uint32Array(4_096);
  let [next, width, last, held, bits] = [258, 9, 0, 0, 0];
  for (const byte of stream) {
    held = ((held << 8) | byte) & 0xff_ffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) return;
    if (code === 256) [next, width, last] = [258, 9, 0];
    else {
      const length = code < 256 ? 1 : code < next ? (lengths[code] ?? 0) : last + 1;
      count(length);
      if (last > 0 && next < 4_096) lengths[next++] = last + 1;
      width = next + 1 >= 2_048 ? 12 : next + 1 >= 1_024 ? 11 : next + 1 >= 512 ? 10 : 9;
      last = length;
    }
  }
}
