import process from "node:process";
import type { PageReader, StoredPage } from "./page-reader.ts";
import { READERS } from "./readers.ts";
import { storedPages } from "./stored-pages.ts";

// A process with one reader. Each message asks for a round over the first so many pages; the answer is a `Round`.

/** One pass over the pages. */
export interface Round {
  readonly pages: number;
  /** Time spent in reading alone, without unpacking the pages. */
  readonly ms: number;
  /** Processor time of the whole round, all threads: what the machine's other work does not change. */
  readonly processorMs: number;
  /** Pages on which the reader failed or found no article, with the reason. */
  readonly failed: readonly string[];
  /** The most memory that the process ever held. */
  readonly megabytes: number;
}

const reader = await READERS[process.argv[2] ?? ""]?.load();
if (reader === undefined) throw new Error(`expected one of ${Object.keys(READERS).join(", ")}; met ${process.argv[2]}`);
// Some readers write what they dislike about a page; only the answers count here.
console.error = console.warn = console.log = () => undefined;
process.on("message", (most: number) => {
  void round(reader, most).then((answer) => process.send?.(answer));
});
process.send?.("ready");

async function round(read: PageReader, most: number): Promise<Round> {
  const failed: string[] = [];
  let [pages, ms] = [0, 0];
  const before = process.cpuUsage();
  for (const page of storedPages(most)) {
    const began = performance.now();
    const problem = await problemWith(read, page);
    ms += performance.now() - began;
    pages += 1;
    if (problem !== undefined) failed.push(`${page.id}: ${problem}`);
  }
  const { user, system } = process.cpuUsage(before);
  return { pages, ms, processorMs: (user + system) / 1000, failed, megabytes: process.resourceUsage().maxRSS / 1024 };
}

async function problemWith(read: PageReader, page: StoredPage): Promise<string | undefined> {
  try {
    return (await read(page)) === 0 ? "no article" : undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
