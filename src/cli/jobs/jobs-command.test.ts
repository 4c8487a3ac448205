import { beforeEach, describe, expect, test } from "vitest";
import { surroundingsInMemory } from "../../../test/cli/run-in-memory.ts";
import { sampleSubmission } from "../../../test/contracts/sample-reading.ts";
import { tickingClock } from "../../../test/server/plain-ports.ts";
import { inProcessQueue } from "../../adapters/in-process/in-process-queue.ts";
import { memoryStorage } from "../../adapters/memory/memory-storage.ts";
import { messageId, roomId } from "../../model/ids.ts";
import { STAGES } from "../../model/work.ts";
import type { Outbox } from "../../ports/outbox.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";
import type { WorkPlace } from "../worker/work-surroundings.ts";
import { jobsCommand } from "./jobs-command.ts";

const ROOM = roomId("north");
const FAILURE = { at: "2026-02-01T08:00:00.000Z", code: "NO_ARTICLE", detail: "expected an article\u001b[2J" };

let outbox: Outbox;
let queue: WorkQueue;
beforeEach(async () => {
  const storage = memoryStorage({ clock: tickingClock() });
  ({ outbox } = storage);
  queue = inProcessQueue();
  await storage.store.openRoom(ROOM);
  const messages = ["a", "b", "c"].map((id) => ({ room: ROOM, id: messageId(id), stage: "read" as const, key: id }));
  await storage.store.accept(ROOM, sampleSubmission(1), { send: messages });
  for (const id of ["a", "b"]) await outbox.failed(ROOM, messageId(id), FAILURE);
});

async function runJobs(...args: readonly string[]) {
  const { surroundings, ran } = surroundingsInMemory({ env: { REPORTEDLY_QUEUE: "nats://queue", REPORTEDLY_DATABASE: "postgres://db/r" } });
  const places: WorkPlace[] = [];
  let closed = 0;
  const jobs = jobsCommand({
    ...surroundings,
    openWorker: () => Promise.reject(new Error("opened")),
    openWorkBench: async (place) => {
      places.push(place);
      return { outbox, queue, close: async () => void closed++ };
    },
  });
  for (const command of [jobs, ...jobs.commands])
    command.exitOverride().configureOutput({ writeErr: () => undefined, outputError: () => undefined });
  const failure: unknown = await jobs.parseAsync(args, { from: "user" }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const { stdout, stderr } = ran();
  return { stdout, stderr, failure, places, closed };
}

describe("reportedly jobs", () => {
  test("shows what waits and what is dead, stage by stage", async () => {
    const { stdout, places, closed } = await runJobs("--data", "d");
    expect(stdout.split("\n")).toEqual([
      "stage      waiting  dead",
      "capture          0     0",
      "stamp            0     0",
      "read             1     2",
      "link             0     0",
      "reconcile        0     0",
      "",
    ]);
    expect(places).toMatchObject([{ dataDirectory: "d", queue: "nats://queue" }]);
    expect(closed).toBe(1);
  });

  test("gives one object a line for each stage with --json, of one room with --room", async () => {
    const lines = (await runJobs("--json", "--room", "elsewhere")).stdout.trim().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(STAGES.map((stage) => ({ stage, waiting: 0, dead: 0 })));
  });
});

describe("reportedly jobs dead", () => {
  test("shows what failed, when and why, and commands no terminal", async () => {
    const { stdout } = await runJobs("dead", "--data", "d");
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "room   id  stage  attempts  failed at                 why",
      "north  a   read          1  2026-02-01T08:00:00.000Z  NO_ARTICLE: expected an article␛[2J",
    ]);
  });

  test("gives one object a line with --json, and says on stderr when there is none", async () => {
    const { stdout } = await runJobs("dead", "--json");
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([{ id: "a", ...deadFields }, { id: "b" }]);
    expect(await runJobs("dead", "--room", "elsewhere")).toMatchObject({ stdout: "", stderr: "Nothing is dead.\n" });
  });
  const deadFields = { room: "north", stage: "read", key: "a", attempts: 1, failedAt: FAILURE.at, code: "NO_ARTICLE" };
});

describe("reportedly jobs replay", () => {
  test("brings back the messages it is given, or all", async () => {
    expect(await runJobs("replay", "a")).toMatchObject({ stdout: "1 message is to be done again.\n", stderr: "", closed: 1 });
    expect((await outbox.dead()).map(({ id }) => id)).toEqual(["b"]);
    expect((await runJobs("replay", "--all", "--room", "north")).stdout).toBe("1 message is to be done again.\n");
    expect((await runJobs("replay", "--all")).stdout).toBe("0 messages are to be done again.\n");
  });

  test("says when the queue did not take them", async () => {
    await queue.close();
    const { stdout, stderr } = await runJobs("replay", "--all");
    expect(stdout).toBe("2 messages are to be done again.\n");
    expect(stderr).toMatch(/^The queue did not take them \(QUEUE_UNREACHABLE: .*\); a worker finds them within a minute\.\n$/u);
  });

  test.each([
    [[], "USAGE"],
    [["a", "--all"], "USAGE"],
    [["c"], "MESSAGE_NOT_FOUND"],
  ])("of %j is refused as %s", async (args, code) => {
    expect((await runJobs("replay", ...args)).failure).toMatchObject({ code });
    expect(await outbox.dead()).toHaveLength(2);
  });
});
