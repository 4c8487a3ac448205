import { Gunzip } from "fflate";
import { ReportedlyError } from "../../errors.ts";
import { joinBytes } from "../decode/join-bytes.ts";

/** Bytes that a packed feed or site map may have when unpacked: no reader takes more. */
const MAX_INFLATED_BYTES = 60_000_000;
/** Fed at a time, so that a bomb is noticed before it has gone off: one piece gives at most a thousand times as much. */
const PIECE = 16_384;

/** What gzip data holds; every member of it, where several were put together. Fails with INPUT_TOO_LARGE or INPUT_INVALID. */
export function inflateGzip(bytes: Uint8Array, most = MAX_INFLATED_BYTES): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const gunzip = new Gunzip((chunk) => {
    length += chunk.length;
    if (length > most) throw new ReportedlyError("INPUT_TOO_LARGE", `unpacked, the gzip data has more than ${most} bytes`);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) gunzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (cause) {
    if (cause instanceof ReportedlyError) throw cause;
    throw new ReportedlyError("INPUT_INVALID", `expected gzip data, met bytes that do not unpack: ${reasonOf(cause)}`, { cause });
  }
  return joinBytes(chunks);
}

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : "unknown");
