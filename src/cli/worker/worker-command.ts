import { Command, InvalidArgumentError, Option } from "commander";
import { STAGES, type Stage } from "../../model/work.ts";
import type { Surroundings } from "../surroundings.ts";
import { writeTo } from "../terminal/write-to.ts";
import { type WorkPlaceFlags, wholeNumber, workPlace, workPlaceOptions } from "./work-place-options.ts";
import type { WorkSurroundings } from "./work-surroundings.ts";

interface WorkerFlags extends WorkPlaceFlags {
  readonly stages: readonly Stage[];
  readonly concurrency: number;
}

type Around = Pick<Surroundings, "stderr" | "env" | "defaultDataDirectory" | "askedToStop"> & WorkSurroundings;

const CONCURRENCY = 4;
const MOST_IN_HAND = 1000;

const EXAMPLES = `
Examples:
  $ reportedly worker --database postgres://desk@db/reportedly --queue nats://queue:4222 --data /srv/reportedly
  $ reportedly worker --stages read --concurrency 8       reads only, eight reports at a time
  $ REPORTEDLY_QUEUE=nats://queue:4222 reportedly worker   the address from the environment

Asked to stop (Ctrl-C, SIGTERM) it takes up nothing more, finishes what it has in hand and ends with exit code 0.`;

/** `reportedly worker`: work off what is to be done, until someone asks it to stop. */
export function workerCommand(surroundings: Around): Command {
  const command = new Command("worker")
    .summary("work off what is to be done: capture, stamp, read, link, reconcile")
    .description(
      "Work off what is to be done beside a server, on this or any other machine: capture and read reports, link them, reconcile events.",
    )
    .addOption(
      new Option("--stages <LIST>", "the stages to work on, separated by commas").argParser(stages).default(STAGES, STAGES.join(",")),
    )
    .option("--concurrency <N>", "how many messages to have in hand at most", concurrency, CONCURRENCY);
  for (const option of workPlaceOptions()) command.addOption(option);
  return command.addHelpText("after", EXAMPLES).action((flags: WorkerFlags) => work(flags, surroundings));
}

async function work(flags: WorkerFlags, surroundings: Around): Promise<void> {
  const place = await workPlace(flags, surroundings);
  const stop = surroundings.askedToStop();
  const working = await surroundings.openWorker({ ...place, stages: flags.stages, concurrency: flags.concurrency });
  try {
    await writeTo(surroundings.stderr, `working on ${flags.stages.join(", ")}\n`);
    await Promise.race([stop, working.ended]);
  } finally {
    await working.stop();
  }
}

function stages(value: string): readonly Stage[] {
  const wanted = new Set(value.split(",").map((name) => name.trim()));
  const known = STAGES.filter((stage) => wanted.has(stage));
  if (known.length === wanted.size) return known;
  throw new InvalidArgumentError(`Expected some of ${STAGES.join(",")}.`);
}

function concurrency(value: string): number {
  const number = wholeNumber(value, MOST_IN_HAND);
  if (number !== undefined) return number;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_IN_HAND}.`);
}
