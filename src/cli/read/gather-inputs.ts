import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Fetcher } from "../../ports/fetcher.ts";
import { bytesOfFile } from "./bytes-of.ts";
import type { Input } from "./input.ts";
import { inputsIn } from "./inputs-in.ts";
import { readBytes } from "./read-bytes.ts";
import { sourceOfBytes } from "./source-of-bytes.ts";

export interface Reach {
  readonly stdin: Readable;
  readonly openFetcher: () => Promise<Fetcher>;
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//iu;

/** Each INPUT of the command line in its order: `-` is standard input, an address a page, a directory all files in it that can be read. */
export async function* gatherInputs(inputs: readonly string[], reach: Reach): AsyncGenerator<Input> {
  for (const input of inputs) {
    if (input === "-") yield standardInput(reach.stdin);
    else if (ADDRESS.test(input)) yield page(input, reach);
    else if (await isDirectory(input)) yield* inputsIn(input, file);
    else yield file(input);
  }
}

function standardInput(stdin: Readable): Input {
  return { name: "standard input", source: async () => sourceOfBytes(await readBytes(stdin), {}) };
}

function page(url: string, { openFetcher }: Reach): Input {
  return {
    name: url,
    source: async () => {
      const capture = await (await openFetcher()).fetch(url);
      return sourceOfBytes(capture.bytes, { url: capture.url, mediaType: capture.mediaType, charset: capture.charset });
    },
  };
}

function file(path: string): Input {
  return {
    name: path,
    from: path,
    source: async () => {
      const { bytes, fileName } = await bytesOfFile(path);
      return sourceOfBytes(bytes, { fileName });
    },
  };
}

/** False as well for what is not there or may not be looked at: opening it then says why. */
async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
