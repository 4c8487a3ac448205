import { Command } from "commander";
import { ReportedlyError } from "../../errors.ts";
import { listDeadJobs, listJobs } from "../../jobs/list-jobs.ts";
import { replayJobs } from "../../jobs/replay-jobs.ts";
import { type RoomId, roomId } from "../../model/ids.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";
import { queueOptions, type WorkPlaceFlags, workPlace } from "../worker/work-place-options.ts";
import type { WorkBench, WorkSurroundings } from "../worker/work-surroundings.ts";
import { tableLines } from "./table-lines.ts";

interface JobsFlags extends WorkPlaceFlags {
  readonly json?: boolean;
  readonly room?: string;
  readonly all?: boolean;
}

type Around = Pick<Surroundings, "stdout" | "stderr" | "env" | "defaultDataDirectory"> & WorkSurroundings;

/** A bench, where to write, and the room that was asked for. */
interface Asked {
  readonly bench: WorkBench;
  readonly room: RoomId | undefined;
  readonly flags: JobsFlags;
  readonly around: Around;
}

const EXAMPLES = `
Examples:
  $ reportedly jobs                          how much of each stage waits and is dead
  $ reportedly jobs dead                     what failed for good, and why
  $ reportedly jobs replay 5f0c1a…           try a dead message again
  $ reportedly jobs replay --all --room north

What is dead was tried eight times, or cannot succeed as it stands. Mend the cause first (docs/errors.md says how), then replay.`;

/** `reportedly jobs`: what is still to be done, what failed for good, and bringing it back. */
export function jobsCommand(surroundings: Around): Command {
  const jobs = new Command("jobs")
    .summary("show what is to be done and what failed; try it again")
    .description("Show how many messages of each stage wait for a worker and how many are dead.")
    .option("--json", "one JSON object a line")
    .option("--room <ROOM>", "of this room only");
  for (const option of queueOptions()) jobs.addOption(option);
  const asked = async (command: Command, answer: (asked: Asked) => Promise<void>) =>
    withBench(command.optsWithGlobals<JobsFlags>(), surroundings, answer);
  const dead = new Command("dead")
    .description("Show the dead messages: what failed for good, when and why.")
    .action(async (_flags: unknown, command: Command) => asked(command, showDead));
  const replay = new Command("replay")
    .description("Bring dead messages back, as if they had never been tried.")
    .argument("[ID...]", "their ids, as `reportedly jobs dead` shows them")
    .option("--all", "all that are dead, in the room if one is named")
    .action(async (ids: string[], _flags: unknown, command: Command) => {
      const chosen = chosenIds(ids, command.optsWithGlobals<JobsFlags>());
      await asked(command, async (given) => replayThem(chosen, given));
    });
  for (const command of [dead, replay]) jobs.addCommand(command.configureHelp({ showGlobalOptions: true }));
  return jobs.addHelpText("after", EXAMPLES).action(async (_flags: unknown, command: Command) => asked(command, showCounts));
}

async function withBench(flags: JobsFlags, around: Around, answer: (asked: Asked) => Promise<void>): Promise<void> {
  const bench = await around.openWorkBench(await workPlace(flags, around));
  try {
    await answer({ bench, room: flags.room === undefined ? undefined : roomId(flags.room), flags, around });
  } finally {
    await bench.close();
  }
}

async function showCounts({ bench, room, flags, around }: Asked): Promise<void> {
  const counts = await listJobs(bench, room);
  const table = () =>
    tableLines(
      ["stage", "waiting", "dead"],
      counts.map(({ stage, waiting, dead }) => [stage, waiting, dead]),
    );
  await writeTo(around.stdout, flags.json ? jsonLines(counts) : table());
}

async function showDead({ bench, room, flags, around }: Asked): Promise<void> {
  const dead = await listDeadJobs(bench, room);
  if (dead.length === 0 && !flags.json) return writeTo(around.stderr, "Nothing is dead.\n");
  const rows = dead.map((message) => [
    message.room,
    message.id,
    message.stage,
    message.attempts,
    message.failedAt,
    `${message.code}: ${message.detail}`,
  ]);
  await writeTo(around.stdout, flags.json ? jsonLines(dead) : tableLines(["room", "id", "stage", "attempts", "failed at", "why"], rows));
}

async function replayThem(ids: readonly string[] | "all", { bench, room, around }: Asked): Promise<void> {
  const { messages, unsent } = await replayJobs(bench, ids, room);
  await writeTo(around.stdout, `${messages.length} ${messages.length === 1 ? "message is" : "messages are"} to be done again.\n`);
  if (unsent)
    await writeTo(around.stderr, `The queue did not take them (${makeVisible(unsent.message)}); a worker finds them within a minute.\n`);
}

function chosenIds(ids: readonly string[], { all = false }: JobsFlags): readonly string[] | "all" {
  if (all === ids.length > 0) throw new ReportedlyError("USAGE", "give either the IDs of dead messages or --all");
  return all ? "all" : ids;
}

const jsonLines = (objects: readonly object[]) => objects.map((object) => `${JSON.stringify(object)}\n`).join("");
