import { Gunzip } from "fflate";

/** Bytes of a gzip stream that are fed to see how it begins: even of a bomb they give no more than a few megabytes. */
const FED = 4_096;

/** How the content of a gzip stream begins, at most `length` bytes; undefined when the bytes are none. */
export function gzipHead(bytes: Uint8Array, length: number): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined;
  const head = new Uint8Array(length);
  let filled = 0;
  const gunzip = new Gunzip((chunk) => {
    const part = chunk.subarray(0, length - filled);
    head.set(part, filled);
    filled += part.length;
  });
  try {
    gunzip.push(bytes.subarray(0, FED));
  } catch {
    // Broken from here on, or no gzip after all: what was had so far must do.
  }
  return head.subarray(0, filled);
}
