import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { asInputError } from "../read/as-input-error.ts";

const PIECE = 256 * 1024;

/** The bytes of a file, or of standard input for `-`. Fails with the typed error of whatever is wrong with it. */
export async function* inputBytes(path: string, stdin: Readable): AsyncGenerator<Uint8Array> {
  try {
    const bytes: AsyncIterable<Uint8Array> = path === "-" ? stdin : createReadStream(path, { highWaterMark: PIECE });
    yield* bytes;
  } catch (thrown) {
    throw asInputError(thrown, nameOf(path));
  }
}

/** What an input is called. */
export const nameOf = (path: string): string => (path === "-" ? "standard input" : path);
