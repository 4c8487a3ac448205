import type { Writable } from "node:stream";
import { ReportedlyError } from "../../errors.ts";

/** Whoever read our output has stopped reading: no failure, but nothing more to do (`reportedly read … | head`). */
export class PipeClosed extends Error {
  override readonly name = "PipeClosed";
}

/** Write and wait until it is taken. Fails with PipeClosed when nobody reads any more, DISK_FULL when there is no room. */
export function writeTo(stream: Writable, piece: string | Uint8Array): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  stream.write(piece, (failure) => (failure ? reject(asOutputError(failure)) : resolve()));
  return promise;
}

function asOutputError(failure: Error & { code?: string }): Error {
  if (failure.code === "EPIPE" || failure.code === "ERR_STREAM_DESTROYED" || failure.code === "ECONNRESET")
    return new PipeClosed("the output was closed", { cause: failure });
  if (failure.code === "ENOSPC") return new ReportedlyError("DISK_FULL", "the output could not be written", { cause: failure });
  return failure;
}
