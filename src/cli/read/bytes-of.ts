import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { MAX_INPUT_BYTES } from "../../jobs/intake/capture-input.ts";
import { readBytes, tooLarge } from "./read-bytes.ts";

export interface NamedBytes {
  readonly bytes: Uint8Array;
  readonly fileName?: string | undefined;
}

/** The bytes of a file, or of standard input for `-`. Fails with INPUT_TOO_LARGE, or as the system does. */
export const bytesOf = async (input: string, stdin: Readable): Promise<NamedBytes> =>
  input === "-" ? { bytes: await readBytes(stdin) } : bytesOfFile(input);

export async function bytesOfFile(path: string): Promise<NamedBytes> {
  const { size } = await stat(path);
  if (size > MAX_INPUT_BYTES) throw tooLarge(size);
  return { bytes: await readBytes(createReadStream(path)), fileName: basename(path) };
}
