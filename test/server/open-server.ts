import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { folderReader } from "../../src/adapters/files/folder-reader.ts";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { buildServer, type ServerOptions, type ServerPorts } from "../../src/server/build-server.ts";
import { serverLog } from "../../src/server/server-log.ts";
import { plainReader, ROOM, restingQueue, tableFetcher, tickingClock } from "./plain-ports.ts";

export const HOST = "127.0.0.1:4870";

/** A server over memory with an empty room, asked by `inject`, and what it logged. */
export async function openServer(options: Partial<ServerOptions> = {}, replaced: Partial<ServerPorts> = {}) {
  const clock = tickingClock();
  const kept = memoryStorage({ clock });
  await kept.store.openRoom(ROOM);
  const logged: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "reportedly-server-"));
  const log = serverLog("debug", new Writable({ write: (chunk, _encoding, done) => done(void logged.push(String(chunk))) }));
  const world = { clock, reader: plainReader(), fetcher: tableFetcher(clock), folders: folderReader() };
  const ports = { ...kept, queue: restingQueue(), ...world, ...replaced };
  const app = buildServer(ports, { port: 4870, deskDirectory: join(folder, "absent"), version: "1.2.3", log, ...options });
  const close = async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  };
  return { app, ports, logged, close };
}
