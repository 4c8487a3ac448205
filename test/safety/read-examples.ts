import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import process from "node:process";
import { promisify } from "node:util";
import { threadReader } from "../../src/adapters/threads/thread-reader.ts";
import { asReportedlyError } from "../../src/errors.ts";
import { reportId } from "../../src/model/ids.ts";
import type { Reading, Source } from "../../src/model/reading.ts";
import { EXAMPLE_KINDS, exampleOf } from "./examples.ts";

// node test/safety/read-examples.ts SHARE           reads this share of all examples, and tells what came of them, as JSON
// node test/safety/read-examples.ts KIND INDEX      reads one, and tells it in full
// node test/safety/read-examples.ts KIND INDEX out  writes that one to stdout instead

export interface Outcome {
  readonly kind: string;
  readonly index: number;
  /** "reading", "collection", or the code of an error. */
  readonly outcome: string;
  readonly detail?: string | undefined;
  readonly milliseconds: number;
  /** Of what was read. */
  readonly sha256: string;
  /** Of the whole process, when this was done. */
  readonly residentBytes: number;
}

/** Of a collection, so many of its reports are read: its outcome is the first that is no reading. */
const MOST_ITEMS = 5;
const THREADS = 2;
/** What no damaged report may end in. */
const UNACCEPTED: ReadonlySet<string> = new Set(["INTERNAL", "READING_FAILED"]);
const reader = threadReader({ maxThreads: THREADS, timeoutMs: 60_000 });

const [first = "1", index, out] = process.argv.slice(2);
if (out !== undefined) process.stdout.write(exampleOf(first, Number(index)).content);
else if (index !== undefined) console.log(await outcomeOfReading(first, Number(index)));
else process.stdout.write(JSON.stringify({ outcomes: await readAll(Number(first)), peakBytes: process.resourceUsage().maxRSS * 1024 }));
await reader.close();

async function readAll(share: number): Promise<Outcome[]> {
  const tasks = Object.entries(EXAMPLE_KINDS).flatMap(([kind, { count }]) =>
    Array.from({ length: Math.ceil(count * share) }, (_, at) => [kind, Math.floor(at / share)] as const),
  );
  const outcomes: Outcome[] = [];
  const all = tasks[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: THREADS }, async () => {
      for (const [kind, at] of all) outcomes.push(await outcomeOfReading(kind, at));
    }),
  );
  return outcomes;
}

async function outcomeOfReading(kind: string, at: number): Promise<Outcome> {
  const source = await sourceOf(kind, at);
  const start = performance.now();
  const ended = await endOf(source).catch((thrown: unknown) => {
    const { code, detail } = asReportedlyError(thrown);
    return { outcome: code, detail: detail.slice(0, 300) };
  });
  return {
    kind,
    index: at,
    ...ended,
    milliseconds: Math.round(performance.now() - start),
    sha256: hash("sha256", source.content),
    residentBytes: process.memoryUsage.rss(),
  };
}

/** A bomb takes much memory to make, which is not to be counted: another process makes it. */
async function sourceOf(kind: string, at: number): Promise<Source> {
  if (kind !== "bombs") return exampleOf(kind, at);
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, kind, `${at}`, "out"], {
    encoding: "buffer",
    maxBuffer: 100_000_000,
  });
  return { id: reportId(`bomb-${at}`), content: stdout };
}

async function endOf(source: Source): Promise<{ readonly outcome: string; readonly detail?: string | undefined }> {
  const collection = await reader.unpack(source);
  if (collection === undefined) return { outcome: soundness(await reader.read(source)) };
  for (const [at, { content, mediaType, charset, url, stated }] of collection.items.slice(0, MOST_ITEMS).entries()) {
    if (content === undefined) continue;
    const outcome = await reader
      .read({ id: reportId(`item-${at}`), content, mediaType, charset, url, stated })
      .then(soundness, (thrown: unknown) => asReportedlyError(thrown));
    if (outcome === "astray") return { outcome };
    if (typeof outcome !== "string" && UNACCEPTED.has(outcome.code)) throw outcome;
  }
  return { outcome: "collection" };
}

/** Every stretch of text that a reading speaks of lies within the text. */
function soundness(reading: Reading): "reading" | "astray" {
  const length = reading.report.text.length;
  const isSound = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return true;
    if ("start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number")
      return (
        Number.isInteger(value.start) && Number.isInteger(value.end) && value.start >= 0 && value.start < value.end && value.end <= length
      );
    return Object.values(value).every(isSound);
  };
  return isSound(reading) ? "reading" : "astray";
}
