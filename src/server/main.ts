import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { leaveWord, OWNER_HEADER, takeWordBack } from "../adapters/desk/desk-word.ts";
import { folderReader } from "../adapters/files/folder-reader.ts";
import { laterTimestamper } from "../adapters/rfc3161/later-timestamper.ts";
import { type OpenedWorkPlace, openWorkPlace } from "../adapters/storage/open-work-place.ts";
import { readDemonstration } from "../adapters/system/read-demonstration.ts";
import { systemClock } from "../adapters/system/system-clock.ts";
import { type ThreadReader, threadReader } from "../adapters/threads/thread-reader.ts";
import { laterFetcher } from "../adapters/undici/later-fetcher.ts";
import { ReportedlyError } from "../errors.ts";
import { runPolling } from "../jobs/feeds/run-polling.ts";
import { type Seeded, seedRoom } from "../jobs/intake/seed-room.ts";
import { runWorkers } from "../jobs/work/run-workers.ts";
import { roomId } from "../model/ids.ts";
import { STAGES } from "../model/work.ts";
import { buildServer, type ServerPorts } from "./build-server.ts";
import { openViewer } from "./open-viewer.ts";
import { type LogLevel, serverLog } from "./server-log.ts";

export interface ServeOptions {
  /** Where captures lie, and everything else unless a database is named. */
  readonly dataDirectory: string;
  /** Address of a PostgreSQL database. */
  readonly database?: string | undefined;
  /** Addresses of NATS servers: the work is then left to workers. Without one it is done here. */
  readonly queue?: string | undefined;
  readonly partitions?: number | undefined;
  /** Address of an RFC 3161 timestamp authority: every new capture is stamped by it. */
  readonly timestampAuthority?: string | undefined;
  /** Where the people of fetched sites can write to, named in every request. */
  readonly contact?: string | undefined;
  /** Set where a model is asked about every report that is read: the environment that says which. */
  readonly model?: Readonly<Record<string, string | undefined>> | undefined;
  /** The port on 127.0.0.1; 0 takes a free one. */
  readonly port?: number;
  /** Add the demonstration set to the room `default`, once the server answers. */
  readonly demo?: boolean;
  readonly logLevel?: LogLevel;
  readonly deskDirectory?: string;
}

/** A server that answers. */
export interface Serving {
  readonly address: string;
  /** Resolves when the demonstration set is in the room; undefined without one, or when seeding failed and the log says why. */
  readonly seeded: Promise<Seeded | undefined>;
  /** Answer what was asked, then give the data directory back. */
  close(): Promise<void>;
}

const ROOM = roomId("default");
const STOP_WITHIN_MS = 10_000;
const inPackage = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Open a data directory and answer for it on 127.0.0.1 alone. The port answers before anything is read: worker threads
 * start afterwards, and the demonstration set comes in one report after the other.
 * Fails with PORT_TAKEN and with everything that opening the directory fails with.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const {
    queue: servers,
    timestampAuthority,
    contact,
    port = 4870,
    demo = false,
    logLevel = "warn",
    deskDirectory = inPackage("web/dist"),
  } = options;
  const clock = systemClock();
  const log = serverLog(logLevel, process.stderr);
  const reader = await readerFor(options, log);
  const place = await openWorkPlace({ ...options, clock });
  const ports: ServerPorts = {
    ...place.storage,
    queue: place.queue,
    reader,
    clock,
    fetcher: laterFetcher({ clock, contact }),
    folders: folderReader(),
    timestamper: timestampAuthority === undefined ? undefined : laterTimestamper(timestampAuthority),
  };
  const viewer = openViewer(ports);
  const owner = randomBytes(32).toString("hex");
  const app = buildServer(ports, {
    port,
    deskDirectory,
    demo,
    log,
    version: version(),
    viewer: viewer.origin,
    owner: { header: OWNER_HEADER, secret: owner },
  });
  const address = await opened(app, ports, place, port);
  await viewer.listen(address);
  // Who has a database of its own shares nothing but captures through the directory.
  if (options.database === undefined) await leaveWord(options.dataDirectory, { address, owner });
  const stopping = new AbortController();
  const { signal } = stopping;
  const prepared = afterOpening(ports, reader.warm, demo, signal).catch((thrown: unknown) => {
    if (!signal.aborted) log.error({ err: thrown }, "the room could not be prepared");
    return undefined;
  });
  const working = servers === undefined ? workHere(ports, log, signal) : undefined;
  const polling = runPolling(ports, { signal, onError: (error) => log.warn({ code: error.code }, "a feed could not be looked at") });
  const close = async () => {
    stopping.abort();
    await Promise.all([stopAnswering(app), viewer.close()]);
    await Promise.all([working, polling]);
    // A reading that is cut off here has kept nothing yet.
    await reader.close();
    await prepared;
    if (options.database === undefined) await takeWordBack(options.dataDirectory);
    await place.close();
  };
  return { address, seeded: prepared, close };
}

/** Reads in threads, and asks a model as well where one is set; only then does anything of it load. */
async function readerFor({ model }: ServeOptions, log: Log): Promise<ThreadReader> {
  const reader = threadReader();
  if (model === undefined) return reader;
  const { askingIf } = await import("../cli/composition/asking-if.ts");
  return askingIf(reader, model, ({ extractor, host }) =>
    log.warn({ extractor, host }, "the sentences of every report are sent to a model"),
  );
}

/** Messages this process has in hand at a time when it is server and worker in one: few, since people wait for it. */
const CONCURRENCY = 2;

/** Do in this process what other machines would do were there a message server between. */
async function workHere(ports: ServerPorts, log: Log, signal: AbortSignal): Promise<void> {
  const onError = (error: ReportedlyError) => log.warn({ code: error.code }, "a message could not be worked off");
  await runWorkers(ports, { stages: STAGES, concurrency: CONCURRENCY, signal, onError });
}

type Log = ReturnType<typeof serverLog>;

async function opened(app: FastifyInstance, { store }: ServerPorts, place: OpenedWorkPlace, port: number): Promise<string> {
  try {
    await store.openRoom(ROOM);
    return await app.listen({ host: "127.0.0.1", port });
  } catch (thrown) {
    await app.close();
    await place.close();
    throw asPortError(thrown, port);
  }
}

// What was asked is answered, but a connection kept open for more is not waited for, and someone who never finishes asking is cut off.
async function stopAnswering(app: FastifyInstance): Promise<void> {
  const hangUp = setInterval(() => app.server.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => app.server.closeAllConnections(), STOP_WITHIN_MS);
  await app.close();
  clearInterval(hangUp);
  clearTimeout(cutOff);
}

function asPortError(thrown: unknown, port: number): unknown {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "EADDRINUSE") return new ReportedlyError("PORT_TAKEN", `port ${port} on 127.0.0.1 already answers`, { cause: thrown });
  if (code === "EACCES") return new ReportedlyError("PORT_TAKEN", `port ${port} is reserved for the system`, { cause: thrown });
  return thrown;
}

async function afterOpening(
  ports: ServerPorts,
  warm: () => Promise<void>,
  demo: boolean,
  signal: AbortSignal,
): Promise<Seeded | undefined> {
  // The list of a large room takes a moment to be read; nobody is to wait for it.
  await ports.store.reports(ROOM, { limit: 1 });
  await warm();
  return demo ? seedRoom(ports, ROOM, await readDemonstration(inPackage("demo")), signal) : undefined;
}

function version(): string {
  const description: unknown = JSON.parse(readFileSync(inPackage("package.json"), "utf8"));
  return description !== null && typeof description === "object" && "version" in description ? String(description.version) : "unknown";
}
