import { ERRORS, ReportedlyError } from "../../errors.ts";
import type { Collection } from "../../model/collection.ts";
import type { Reading } from "../../model/reading.ts";
import type { Reader } from "../../ports/reader.ts";
import { errorLine } from "../error-line.ts";
import type { Output } from "../surroundings.ts";
import type { Progress } from "../terminal/progress.ts";
import { writeTo } from "../terminal/write-to.ts";
import { asInputError } from "./as-input-error.ts";
import type { Input } from "./input.ts";
import { sourceOfBytes } from "./source-of-bytes.ts";

export interface ReadAll {
  readonly inputs: AsyncIterable<Input>;
  /** Called once something is there to be read, so that a wrong path is named at once. */
  readonly openReader: () => Promise<Reader>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly progress: Progress;
  readonly debug: boolean;
  /** What is written for a reading; `first` is true once. */
  readonly present: (reading: Reading, input: Input, first: boolean) => Promise<string>;
}

/** Read every input and present it at once; one that cannot be read is named on stderr and the others go on. Gives the exit code: that of the first failure. */
export async function readAll(all: ReadAll): Promise<number> {
  let opened: Promise<Reader> | undefined;
  try {
    return await readEach(all, () => (opened ??= all.openReader()));
  } finally {
    await opened?.then(
      (reader) => reader.close(),
      () => undefined,
    );
  }
}

async function readEach({ inputs, stdout, stderr, progress, debug, present }: ReadAll, openReader: () => Promise<Reader>): Promise<number> {
  let exitCode = 0;
  let done = 0;
  let presented = 0;
  for await (const input of inputs) {
    progress.show(`${++done}: ${input.name}`);
    for await (const reading of readingsOf(input, openReader)) {
      progress.clear();
      if (reading instanceof ReportedlyError) {
        exitCode ||= ERRORS[reading.code].exit;
        await writeTo(stderr, errorLine(reading, debug));
      } else await writeTo(stdout, await present(reading, input, presented++ === 0));
    }
    progress.clear();
  }
  return exitCode;
}

/** The reading of an input, or one after the other those of a collection. What cannot be read is its error. */
async function* readingsOf(input: Input, openReader: () => Promise<Reader>): AsyncGenerator<Reading | ReportedlyError> {
  try {
    const source = await input.source();
    const reader = await openReader();
    const collection = input.isOne ? undefined : await reader.unpack(source);
    if (collection === undefined) yield await reader.read(source);
    else yield* itemsOf(collection, input.name, reader);
  } catch (thrown) {
    yield asInputError(thrown, input.name);
  }
}

async function* itemsOf({ items }: Collection, name: string, reader: Reader): AsyncGenerator<Reading | ReportedlyError> {
  const whole = items.flatMap(({ content, ...item }) => (content === undefined ? [] : [{ ...item, content }]));
  if (whole.length === 0)
    throw new ReportedlyError(
      "INPUT_EMPTY",
      `${name} names ${items.length} addresses and holds no words; to follow it: reportedly feed add`,
    );
  for (const { content, url, mediaType, charset, stated, key } of whole) {
    try {
      yield await reader.read({ ...sourceOfBytes(content, { url, mediaType, charset }), stated });
    } catch (thrown) {
      yield asInputError(thrown, `${name} (${url ?? key})`);
    }
  }
}
