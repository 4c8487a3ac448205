import { ReportedlyError } from "../../errors.ts";
import { MAX_INPUT_BYTES } from "../../jobs/intake/capture-input.ts";

/** All bytes of a stream; fails with INPUT_TOO_LARGE as soon as there are too many. */
export async function readBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_INPUT_BYTES) throw tooLarge("more");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** "expected at most 20,000,000 bytes, met 52,428,800" */
export function tooLarge(met: number | "more"): ReportedlyError {
  return new ReportedlyError(
    "INPUT_TOO_LARGE",
    `expected at most ${grouped(MAX_INPUT_BYTES)} bytes, met ${met === "more" ? met : grouped(met)}`,
  );
}

const grouped = (count: number): string => new Intl.NumberFormat("en").format(count);
