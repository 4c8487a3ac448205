import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import process from "node:process";
import type { TransferSurroundings } from "./backup/transfer-surroundings.ts";
import { errorLine } from "./error-line.ts";
import { runCommandLine } from "./run-command-line.ts";
import type { Surroundings } from "./surroundings.ts";

const PATIENCE_MS = 1000;
/** What shells give for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** The command line with the machine's own streams, files, network and clock. Each part loads when a command asks for it. */
const surroundings: Surroundings = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  version: versionOfPackage(),
  async openReader() {
    const { inThreadReader } = await import("../adapters/threads/in-thread-reader.ts");
    return inThreadReader();
  },
  async openModelReader(onAsked) {
    const { openModelReader } = await import("./composition/open-model-reader.ts");
    return openModelReader(process.env, onAsked);
  },
  async openFetcher() {
    const [{ undiciFetcher }, { systemClock }] = await Promise.all([
      import("../adapters/undici/undici-fetcher.ts"),
      import("../adapters/system/system-clock.ts"),
    ]);
    return undiciFetcher({ clock: systemClock(), contact: process.env["REPORTEDLY_CONTACT"] || undefined });
  },
  async actorNames() {
    const { starterWorld } = await import("../lexicon/starter-world.ts");
    return new Map(starterWorld.actors.map(({ id, name }) => [id, name]));
  },
  async defaultDataDirectory() {
    const { defaultDataDirectory } = await import("../adapters/files/default-data-directory.ts");
    return defaultDataDirectory(process.env, process.platform);
  },
  async starterWorld() {
    const { starterWorld } = await import("../lexicon/starter-world.ts");
    return starterWorld;
  },
  async serve(options) {
    const { serve } = await import("../server/main.ts");
    return serve(options);
  },
  clock: { now: () => new Date() },
  userName,
  openForReading: async (place) => (await transferPlaces()).openForReading(place),
  openStorage: async (place) => (await transferPlaces()).openStorage(place),
  openBackup: async (directory) => (await transferPlaces()).openBackup(directory),
  restoreInto: async (place, fill) => (await transferPlaces()).restoreInto(place, fill),
  migrate: async (place) => (await transferPlaces()).migrate(place),
  async openWorker(options) {
    const { openWorker } = await import("./composition/open-worker.ts");
    return openWorker(options, (error) => void process.stderr.write(errorLine(error, false)));
  },
  async openIntake(place) {
    const { openIntake } = await import("./composition/open-intake.ts");
    return openIntake(place);
  },
  async openDesk(place, room) {
    const { openDesk } = await import("./composition/open-desk.ts");
    return openDesk(place, room);
  },
  async verifyTimestamp() {
    const { verifyTimestamp } = await import("../adapters/rfc3161/verify-timestamp.ts");
    return (token, name) => verifyTimestamp(token, name);
  },
  async captureWriter(fileName) {
    const [{ warcWriter }, { waczWriter }] = await Promise.all([
      import("../adapters/warc/warc-writer.ts"),
      import("../adapters/warc/wacz-writer.ts"),
    ]);
    return [warcWriter(), waczWriter()].find(({ extension }) => fileName.toLowerCase().endsWith(extension));
  },
  async openWorkBench(place) {
    const { openWorkBench } = await import("./composition/open-work-bench.ts");
    return openWorkBench(place);
  },
  askedToStop,
};

process.exitCode = await runCommandLine(process.argv.slice(2), surroundings);

/** A user of whom the system knows no name (a number in a container) is as good as the program. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "command-line";
  }
}

async function transferPlaces(): Promise<Omit<TransferSurroundings, "starterWorld">> {
  const composition = await import("./composition/transfer-places.ts");
  return composition.transferPlaces;
}

function versionOfPackage(): string {
  const description: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return description !== null && typeof description === "object" && "version" in description ? String(description.version) : "unknown";
}

/** The first signal asks; one that follows a second later or more does not wait for an orderly end. A launcher may pass on a signal we already have. */
function askedToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const ask = () => {
    firstAt ??= performance.now();
    if (performance.now() - firstAt >= PATIENCE_MS) process.exit(INTERRUPTED);
    resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
  return promise;
}
