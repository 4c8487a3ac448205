import { createHash } from "node:crypto";
import { ReportedlyError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import { type Sha256, sha256 } from "../../model/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Fetcher } from "../../ports/fetcher.ts";
import type { ReportInput } from "./report-input.ts";

/** Most bytes of one report, however it comes in. */
export const MAX_INPUT_BYTES = 20_000_000;

/** The bytes of what was handed in, with where and when. Only an address touches the network. */
export async function captureInput(
  { clock, fetcher }: { readonly clock: Clock; readonly fetcher: Fetcher },
  input: ReportInput,
): Promise<Capture> {
  return input.kind === "url" ? fetcher.fetch(input.url) : captureBytes(clock, input);
}

/** The same for what needs no network. Fails with INPUT_TOO_LARGE. */
export function captureBytes(clock: Clock, input: Exclude<ReportInput, { readonly kind: "url" }>): Capture {
  const bytes = input.kind === "text" ? new TextEncoder().encode(input.text) : input.bytes;
  if (bytes.byteLength > MAX_INPUT_BYTES)
    throw new ReportedlyError("INPUT_TOO_LARGE", `expected at most ${MAX_INPUT_BYTES} bytes, met ${bytes.byteLength}`);
  const taken = { sha256: hashOf(bytes), bytes, takenAt: clock.now().toISOString(), url: input.url };
  if (input.kind === "text") return { ...taken, charset: "utf-8" };
  return {
    ...taken,
    takenAt: input.takenAt ?? taken.takenAt,
    fileName: input.fileName,
    mediaType: input.mediaType,
    charset: input.charset,
  };
}

/** The name under which an archive keeps these bytes. */
export function hashOf(bytes: Uint8Array): Sha256 {
  return sha256(createHash("sha256").update(bytes).digest("hex"));
}
