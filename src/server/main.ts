import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { type DataDirectory, openDataDirectory } from "../adapters/sqlite/open-data-directory.ts";
import { readDemonstration } from "../adapters/system/read-demonstration.ts";
import { systemClock } from "../adapters/system/system-clock.ts";
import { threadReader } from "../adapters/threads/thread-reader.ts";
import { ReportedlyError } from "../errors.ts";
import { type Seeded, seedRoom } from "../jobs/seed-room.ts";
import { roomId } from "../model/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { Fetcher } from "../ports/fetcher.ts";
import { buildServer, type ServerPorts } from "./build-server.ts";
import { type LogLevel, serverLog } from "./server-log.ts";

export interface ServeOptions {
  readonly dataDirectory: string;
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
export async function serve({
  dataDirectory,
  port = 4870,
  demo = false,
  logLevel = "warn",
  deskDirectory = inPackage("web/dist"),
}: ServeOptions): Promise<Serving> {
  const clock = systemClock();
  const log = serverLog(logLevel, process.stderr);
  const data = await openDataDirectory(dataDirectory, { clock });
  const reader = threadReader();
  const ports: ServerPorts = { ...data, reader, clock, fetcher: laterFetcher(clock) };
  const app = buildServer(ports, { port, deskDirectory, demo, log, version: version() });
  const stopping = new AbortController();
  const address = await opened(app, data, port);
  const work = afterOpening(ports, reader.warm, demo, stopping.signal).catch((thrown: unknown) => {
    if (!stopping.signal.aborted) log.error({ err: thrown }, "the room could not be prepared");
    return undefined;
  });
  const close = async () => {
    stopping.abort();
    await stopAnswering(app);
    // A reading that is cut off here has kept nothing yet.
    await reader.close();
    await work;
    await data.close();
  };
  return { address, seeded: work, close };
}

/** A fetcher that loads when an address is first asked for: the HTTP client would be a fifth of what there is to load before the first answer. */
function laterFetcher(clock: Clock): Fetcher {
  return {
    async fetch(url) {
      const { undiciFetcher } = await import("../adapters/undici/undici-fetcher.ts");
      return undiciFetcher({ clock }).fetch(url);
    },
  };
}

async function opened(app: FastifyInstance, data: DataDirectory, port: number): Promise<string> {
  try {
    await data.store.openRoom(ROOM);
    return await app.listen({ host: "127.0.0.1", port });
  } catch (thrown) {
    await app.close();
    await data.close();
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
  await warm();
  return demo ? seedRoom(ports, ROOM, await readDemonstration(inPackage("demo")), signal) : undefined;
}

function version(): string {
  const description: unknown = JSON.parse(readFileSync(inPackage("package.json"), "utf8"));
  return description !== null && typeof description === "object" && "version" in description ? String(description.version) : "unknown";
}
