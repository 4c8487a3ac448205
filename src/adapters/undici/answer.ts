import type { Readable } from "node:stream";
import type { HeaderPairs } from "./header-pairs.ts";

/** What a host answered to one request. Its body is read, or let go of with `discard`. */
export interface Answer {
  readonly status: number;
  /** The header lines of the request, all of them. */
  readonly sent: HeaderPairs;
  readonly headers: HeaderPairs;
  readonly body: Readable;
}

/** Let go of a body nobody reads; that it then ends early is no error. */
export function discard({ body }: Answer): void {
  body.on("error", () => undefined).destroy();
}
