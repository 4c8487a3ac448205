import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { KeptRecord } from "../../src/ports/transfer.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { noNats } from "../nats/find-nats.ts";
import { type Nats, startNats } from "../nats/start-nats.ts";
import { freshDatabase } from "../postgres/fresh-database.ts";
import { inventedReports } from "../work/invented-reports.ts";
import { seeded } from "../work/seeded.ts";
import { SEED, shareOf } from "./crash-settings.ts";
import { takeIn, workInPeace } from "./work-in-peace.ts";
import { workThroughKills } from "./work-through-kills.ts";

const INVENTED = 68;
const WORKERS = 3;
const KILLS = shareOf(12);

const reason = noNats();
const scratch = temporaryDirectory();
afterAll(scratch.remove);

// A page without an article ends as a dead message, which says how often it was tried.
const reports = inventedReports(INVENTED).filter(({ bytes }) => !new TextDecoder().decode(bytes).includes('"article":false'));

describe.skipIf(reason !== "")(`${WORKERS} worker processes over PostgreSQL and JetStream (CRASH_SEED=${SEED})${reason}`, () => {
  let nats: Nats;
  let accepted: string;
  let quiet: string;
  beforeAll(async () => {
    nats = await startNats();
    accepted = await takeIn(scratch.dir, reports);
    quiet = await workInPeace(scratch.dir, accepted);
  });
  afterAll(() => nats.stop());

  it.each([1, 4, 16])(
    `keep over %i partitions what one process keeps in peace, with ${KILLS} kills and every message twice in any order`,
    async (partitions) => {
      const database = await freshDatabase();
      onTestFinished(database.remove);
      const [server = ""] = nats.servers;
      const began = performance.now();
      const { text, kills, deliveries } = await workThroughKills({
        accepted,
        dataDirectory: scratch.dir,
        database: database.url,
        server,
        partitions,
        workers: WORKERS,
        kills: KILLS,
        random: seeded(SEED + partitions),
      });
      const seconds = (performance.now() - began) / 1000;
      expect(text).toBe(quiet);
      expect(kills).toBe(KILLS);
      expect(Math.min(...deliveries.values())).toBeGreaterThanOrEqual(2);
      const handed = deliveries.values().reduce((sum, times) => sum + times, 0);
      console.log(
        `${partitions} partitions: ${kills} kills, ${deliveries.size} messages, ${handed} deliveries in ${seconds.toFixed(0)} s; ` +
          `the export is the same (CRASH_SEED=${SEED})`,
      );
    },
  );

  it("had something to find: every report is read, with links and events of several reports, and nothing waits or is dead", () => {
    const records = quiet
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as KeptRecord);
    const count = (kind: KeptRecord["kind"]): number => records.filter((record) => record.kind === kind).length;
    expect({ reports: count("report"), readings: count("reading"), messages: count("message") }).toEqual({
      reports: reports.length,
      readings: reports.length,
      messages: 0,
    });
    const links = records.flatMap((record) => (record.kind === "links" ? record.links : []));
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(["stated", "same-text"]));
    const events = records.flatMap((record) => (record.kind === "events" ? record.events : []));
    expect(events.some(({ claims }) => new Set(claims.map(({ report }) => report)).size > 1)).toBe(true);
    console.log(`${reports.length} reports, ${links.length} links, ${events.length} events`);
  });
});
