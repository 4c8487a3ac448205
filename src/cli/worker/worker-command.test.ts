import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { surroundingsInMemory } from "../../../test/cli/run-in-memory.ts";
import { ReportedlyError } from "../../errors.ts";
import { STAGES } from "../../model/work.ts";
import type { WorkerOptions, Working, WorkSurroundings } from "./work-surroundings.ts";
import { workerCommand } from "./worker-command.ts";

interface Given {
  readonly env?: Record<string, string>;
  readonly working?: Partial<Working>;
  readonly askedToStop?: () => Promise<void>;
}

/** Run the command until it ends; what it opened and wrote. */
async function runWorkerCommand(args: readonly string[], { env = {}, working = {}, askedToStop }: Given = {}) {
  const { surroundings, ran } = surroundingsInMemory({ env });
  const opened: WorkerOptions[] = [];
  let stops = 0;
  const around: WorkSurroundings = {
    openWorker: async (options) => {
      opened.push(options);
      return { ended: new Promise(() => undefined), ...working, stop: async () => void stops++ };
    },
    openWorkBench: () => Promise.reject(new Error("opened")),
  };
  const command = workerCommand({ ...surroundings, ...around, ...(askedToStop && { askedToStop }) });
  const quiet = command.exitOverride().configureOutput({ writeErr: () => undefined, outputError: () => undefined });
  const failure: unknown = await quiet.parseAsync(args, { from: "user" }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { opened, failure, stops, stderr: ran().stderr };
}

describe("reportedly worker", () => {
  test("works on everything over the person's own data when nothing is said, and stops when asked to", async () => {
    const { opened, stderr, stops, failure } = await runWorkerCommand([]);
    expect(opened).toEqual([{ stages: STAGES, concurrency: 4, dataDirectory: join("home", "reportedly") }]);
    expect({ stderr, stops, failure }).toEqual({
      stderr: "working on capture, stamp, read, link, reconcile\n",
      stops: 1,
      failure: undefined,
    });
  });

  test("takes stages, numbers and addresses from its options", async () => {
    const args = "--stages reconcile,read --concurrency 8 --data d --database postgres://h/d --queue nats://a,nats://b --partitions 32";
    const { opened, stderr } = await runWorkerCommand(args.split(" "), { env: { REPORTEDLY_DATA: "other", REPORTEDLY_PARTITIONS: "1" } });
    expect(opened).toEqual([
      {
        stages: ["read", "reconcile"],
        concurrency: 8,
        dataDirectory: "d",
        database: "postgres://h/d",
        queue: "nats://a,nats://b",
        partitions: 32,
      },
    ]);
    expect(stderr).toBe("working on read, reconcile\n");
  });

  test("takes from the environment what its options do not say", async () => {
    const env = { REPORTEDLY_DATA: "e", REPORTEDLY_DATABASE: "postgres://e/d", REPORTEDLY_QUEUE: "", REPORTEDLY_PARTITIONS: "8" };
    const { opened } = await runWorkerCommand([], { env });
    expect(opened).toMatchObject([{ dataDirectory: "e", database: "postgres://e/d", queue: undefined, partitions: 8 }]);
  });

  test.each([
    [["--stages", "read,fly"], "Expected some of capture,stamp,read,link,reconcile."],
    [["--stages", ""], "Expected some of capture,stamp,read,link,reconcile."],
    [["--concurrency", "0"], "Expected a whole number from 1 to 1000."],
    [["--partitions", "257"], "Expected a whole number from 1 to 256."],
    [["more"], "too many arguments"],
  ])("refuses %j", async (args, says) => {
    const { failure, opened } = await runWorkerCommand(args);
    expect(failure).toMatchObject({ message: expect.stringContaining(says) });
    expect(opened).toEqual([]);
  });

  test.each([
    ["in an option", ["--queue", "nats://a"], {}],
    ["in the environment", [], { REPORTEDLY_QUEUE: "nats://a" }],
  ])("refuses a queue %s without a database", async (_where, args, env) => {
    const { failure, opened } = await runWorkerCommand(args, { env });
    expect(failure).toMatchObject({ code: "USAGE", detail: expect.stringContaining("database beside the queue") });
    expect(opened).toEqual([]);
  });

  test("refuses a number of partitions in the environment that is none", async () => {
    const { failure } = await runWorkerCommand([], { env: { REPORTEDLY_PARTITIONS: "many" } });
    expect(failure).toMatchObject({ code: "USAGE", detail: expect.stringContaining("REPORTEDLY_PARTITIONS") });
  });

  test("ends with what went wrong when the worker cannot go on, and lets go of everything", async () => {
    const broken = new ReportedlyError("QUEUE_UNREACHABLE", "expected an answer");
    const ended = Promise.reject(broken);
    const { failure, stops } = await runWorkerCommand([], { working: { ended }, askedToStop: () => new Promise(() => undefined) });
    expect(failure).toBe(broken);
    expect(stops).toBe(1);
  });
});
