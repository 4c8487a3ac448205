import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import type { ServeOptions, Surroundings } from "../../src/cli/surroundings.ts";
import { ReportedlyError } from "../../src/errors.ts";
import type { Capture } from "../../src/model/capture.ts";
import { sha256 } from "../../src/model/ids.ts";
import type { Reading, Source } from "../../src/model/reading.ts";
import { EXAMPLE_READING, NAMES } from "./example-reading.ts";

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was handed to the reader, in order. */
  readonly sources: readonly Source[];
  /** What was handed to the server. */
  readonly served: readonly ServeOptions[];
}

export interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** Pages by address; any other address does not answer. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly read?: (source: Source) => Reading | Promise<Reading>;
  readonly fetch?: (url: string) => Promise<Capture>;
  readonly serve?: Surroundings["serve"];
}

/** Run one command with a reader that finds the example in every text, so that only the command line itself is under test. */
export async function runInMemory(args: readonly string[], given: Given = {}): Promise<Ran> {
  const { surroundings, ran } = surroundingsInMemory(given);
  const exitCode = await runCommandLine(args, surroundings);
  return { exitCode, ...ran() };
}

const notHere = (): Promise<never> => Promise.reject(new Error("expected a command that opens nothing"));

/** Surroundings that touch nothing, and what was done to them so far. */
export function surroundingsInMemory(given: Given = {}): {
  readonly surroundings: Surroundings;
  readonly ran: () => Omit<Ran, "exitCode">;
} {
  const [stdout, stderr] = [collector(given), collector(given)];
  const sources: Source[] = [];
  const served: ServeOptions[] = [];
  const surroundings: Surroundings = {
    stdin: Readable.from(given.stdin === undefined ? [] : [Buffer.from(given.stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: given.env ?? {},
    version: "1.2.3",
    openReader: async () => ({
      read: async (source) => {
        sources.push(source);
        return (given.read ?? exampleReading)(source);
      },
      unpack: async () => undefined,
      feedsOf: notHere,
      members: notHere,
      close: async () => undefined,
    }),
    openModelReader: notHere,
    openFetcher: async () => ({ ask: notHere, fetch: given.fetch ?? (async (url) => pageAt(url, given.pages ?? {})) }),
    actorNames: async () => NAMES,
    starterWorld: async () => ({ actors: [], places: [], outlets: [] }),
    clock: { now: () => new Date(0) },
    userName: () => "ana",
    openForReading: notHere,
    openStorage: notHere,
    openBackup: notHere,
    restoreInto: notHere,
    migrate: notHere,
    openWorker: notHere,
    openWorkBench: notHere,
    openIntake: notHere,
    openDesk: notHere,
    verifyTimestamp: notHere,
    captureWriter: async () => undefined,
    defaultDataDirectory: async () => join("home", "reportedly"),
    serve: async (options) => {
      served.push(options);
      return (
        given.serve?.(options) ?? {
          address: `http://127.0.0.1:${options.port}`,
          seeded: Promise.resolve(undefined),
          close: async () => undefined,
        }
      );
    },
    askedToStop: async () => undefined,
  };
  return { surroundings, ran: () => ({ stdout: stdout.text(), stderr: stderr.text(), sources, served }) };
}

/** The example under the source's own id; empty sources and those that say so fail as the pipeline does. */
function exampleReading(source: Source): Reading {
  const text = typeof source.content === "string" ? source.content : Buffer.from(source.content).toString();
  if (text.trim() === "") throw new ReportedlyError("INPUT_EMPTY", "expected text, met none");
  if (text === "boom") throw new TypeError("a defect");
  return { ...EXAMPLE_READING, report: { ...EXAMPLE_READING.report, id: source.id } };
}

function pageAt(url: string, pages: Readonly<Record<string, string>>): Capture {
  const page = pages[url];
  if (page === undefined) throw new ReportedlyError("URL_UNREACHABLE", `${new URL(url).host}: connection refused`);
  return {
    sha256: sha256("0".repeat(64)),
    bytes: Buffer.from(page),
    takenAt: "2031-05-03T00:00:00Z",
    url: `${url}?moved`,
    mediaType: "text/html",
    charset: "utf-8",
  };
}

function collector({ isTerminal = false, columns }: Given) {
  const chunks: Buffer[] = [];
  const writable = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return {
    stream: Object.assign(writable, { isTTY: isTerminal, ...(columns === undefined ? {} : { columns }) }),
    text: () => Buffer.concat(chunks).toString(),
  };
}
