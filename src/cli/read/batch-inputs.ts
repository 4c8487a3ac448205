import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { asInputError } from "./as-input-error.ts";
import { batchSource } from "./batch-source.ts";
import type { Input } from "./input.ts";
import { linesOf, type NumberedLine } from "./lines-of.ts";

/** Every line of a batch file (`-`: standard input) as an input of its own, in order and one at a time. Blank lines are passed over. */
export async function* batchInputs(path: string, stdin: Readable): AsyncGenerator<Input> {
  const name = path === "-" ? "standard input" : path;
  try {
    for await (const line of linesOf(path === "-" ? stdin : createReadStream(path))) if (!isBlank(line)) yield inputOf(line, name);
  } catch (thrown) {
    yield { name, source: () => Promise.reject(asInputError(thrown, name)) };
  }
}

const isBlank = ({ text }: NumberedLine): boolean => typeof text === "string" && text.trim() === "";

function inputOf({ number, text }: NumberedLine, name: string): Input {
  return {
    name: `${name} line ${number}`,
    isOne: true,
    source: async () => (typeof text === "string" ? batchSource(text) : Promise.reject(text)),
  };
}
