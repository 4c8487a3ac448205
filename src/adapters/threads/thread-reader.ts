import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Piscina } from "piscina";
import { ReportedlyError } from "../../errors.ts";
import type { Collection, FeedLink } from "../../model/collection.ts";
import { reportId } from "../../model/ids.ts";
import type { ProposalWindows, ProposedReading } from "../../model/proposal.ts";
import type { Reading, Source } from "../../model/reading.ts";
import type { KeyedMember } from "../../model/work.ts";
import type { ProposalChecker } from "../../ports/claim-proposer.ts";
import type { Reader } from "../../ports/reader.ts";
import type * as worker from "./read-task.ts";
import type { ProposalsTask, ReadTask, TaskAnswer } from "./read-task.ts";

export interface ThreadReaderOptions {
  readonly maxThreads?: number;
  /** Of the JavaScript heap of one worker; a page that needs more ends that worker alone. */
  readonly maxHeapMegabytes?: number;
  /** From asking to answering, waiting for a free worker included. */
  readonly timeoutMs?: number;
  /** The module each worker runs; it exports `readTask`. */
  readonly workerFile?: string;
}

/** A reader over worker threads. `warm` starts the first one, so that the first report need not wait for the pipeline to load. */
export interface ThreadReader extends Reader, ProposalChecker {
  warm(): Promise<void>;
}

type Task = ReadTask | Source | Reading | ProposalsTask;
type Plain = readonly KeyedMember[] | ProposalWindows | ProposedReading;

interface Pool {
  readonly workers: Piscina<Task, TaskAnswer<Reading | Collection | readonly FeedLink[] | undefined> | Plain>;
  /** Aborted when a worker ends while nobody had it read: it could not load, and what waits for one would wait forever. */
  readonly broken: AbortSignal;
}

// The extension is this file's own: `.ts` as the source runs, `.js` once the package is built.
const WORKER_FILE = new URL(`read-task${extname(import.meta.url)}`, import.meta.url).href;

/** Reads off the event loop. No thread starts before the first reading or `warm`; a worker that dies takes its own report with it and nothing else. */
export function threadReader(options: ThreadReaderOptions = {}): ThreadReader {
  const { timeoutMs = 60_000 } = options;
  let pool: Pool | undefined;
  const run = async <Answer>(name: keyof typeof worker, task: Task): Promise<Answer> => {
    if (pool === undefined || pool.broken.aborted) pool = startPool(options);
    const signal = AbortSignal.any([pool.broken, AbortSignal.timeout(timeoutMs)]);
    return (await pool.workers.run(task, { name, signal }).catch(failed)) as Answer;
  };
  const read = async (task: ReadTask): Promise<Reading> => resultOf(await run<TaskAnswer<Reading>>("readTask", task));
  return {
    read: async (source, world) => read({ source, world }),
    unpack: async (source) => resultOf(await run<TaskAnswer<Collection | undefined>>("unpackTask", source)),
    feedsOf: async (source) => resultOf(await run<TaskAnswer<readonly FeedLink[]>>("feedsTask", source)),
    windowsOf: async (reading) => run<ProposalWindows>("windowsTask", reading),
    withProposals: async (reading, proposals, world) => run<ProposedReading>("proposalsTask", { reading, proposals, world }),
    members: async (reading) => run<readonly KeyedMember[]>("membersTask", reading),
    warm: async () => void (await read(WARMING)),
    close: async () => pool?.workers.destroy(),
  };
}

// Any short text will do: what takes time is loading the pipeline.
const WARMING: ReadTask = { source: { id: reportId("warming"), content: "Officials said the road was open.\n" } };

function startPool({ maxThreads = availableParallelism(), maxHeapMegabytes = 512, workerFile = WORKER_FILE }: ThreadReaderOptions): Pool {
  const workers: Pool["workers"] = new Piscina({
    filename: workerFile,
    minThreads: 1,
    maxThreads,
    idleTimeout: 30_000,
    // A small young generation costs little time here and keeps a resting worker some 100 MB smaller.
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: 8 },
  });
  const broken = new AbortController();
  workers.on("error", (error) => {
    broken.abort(error);
    workers.destroy().catch(() => undefined);
  });
  return { workers, broken: broken.signal };
}

function resultOf<Result>(answer: TaskAnswer<Result>): Result {
  if ("result" in answer) return answer.result;
  throw new ReportedlyError(answer.code, answer.detail);
}

function failed(thrown: unknown): never {
  const { name, code, message, cause } = thrown as NodeJS.ErrnoException;
  if (name === "AbortError" && cause instanceof Error && cause.name !== "TimeoutError") throw cause;
  if (name === "AbortError") throw new ReportedlyError("READING_FAILED", "it took longer than one report may", { cause: thrown });
  if (code === "ERR_WORKER_OUT_OF_MEMORY")
    throw new ReportedlyError("READING_FAILED", "it took more memory than one report may", { cause: thrown });
  if (message.startsWith("worker exited"))
    throw new ReportedlyError("READING_FAILED", "the thread that read it ended early", { cause: thrown });
  throw thrown;
}
