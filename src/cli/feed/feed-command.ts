import { Command, InvalidArgumentError } from "commander";
import { ERRORS, ReportedlyError } from "../../errors.ts";
import type { Feed } from "../../model/feed.ts";
import { feedId, type RoomId, roomId } from "../../model/ids.ts";
import { counted } from "../backup/show-progress.ts";
import { errorLine } from "../error-line.ts";
import type { Desk } from "../intake/desk.ts";
import type { IntakeSurroundings } from "../intake/intake-surroundings.ts";
import { roomOption } from "../intake/room-option.ts";
import { waitingOf } from "../intake/settle-work.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { progressOn } from "../terminal/progress.ts";
import { writeTo } from "../terminal/write-to.ts";
import { type WorkPlaceFlags, workPlace, workPlaceOptions } from "../worker/work-place-options.ts";
import { feedAddress } from "./feed-address.ts";
import { feedTable } from "./feed-table.ts";

interface FeedFlags extends WorkPlaceFlags {
  readonly room: string;
  readonly every?: number;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly debug?: boolean;
}

type Around = Pick<Surroundings, "stdout" | "stderr" | "env" | "defaultDataDirectory" | "askedToStop" | "clock"> &
  Pick<IntakeSurroundings, "openDesk">;

interface Asked {
  readonly desk: Desk;
  readonly room: RoomId;
  readonly flags: FeedFlags;
  readonly around: Around;
}

const MINUTES = { m: 1, h: 60, d: 24 * 60 } as const;
const LONGEST_MINUTES = 10_080;

const EXAMPLES = `
Examples:
  $ reportedly feed add https://example.org/feed.xml --every 30m
  $ reportedly feed add ./incoming                 a folder: whatever is put there comes in
  $ reportedly feed list                           what is looked at, what came of it, and when the next look is
  $ reportedly feed poll --all                     look now
  $ reportedly feed pause 019f6a…                  and resume, remove, restore

While the desk is open (reportedly serve) feeds are looked at when they are due. Sites are asked one request at a time, with a pause
between, as their robots.txt allows. An address may be a feed (RSS, Atom, JSON Feed), a site map, or a page that names its feed.`;

/** `reportedly feed`: what a room looks at for new reports. `finish` is told the exit code of looks that failed. */
export function feedCommand(surroundings: Around, finish: (exitCode: number) => void): Command {
  const feed = new Command("feed")
    .summary("follow feeds, site maps and folders")
    .description("Follow feeds, site maps and folders: new reports come in by themselves.");
  feed.addOption(roomOption());
  for (const option of workPlaceOptions()) feed.addOption(option);
  const action =
    (work: (asked: Asked, names: readonly string[]) => Promise<number | void>) =>
    async (...given: unknown[]) => {
      const command = given.at(-1) as Command;
      finish((await withDesk(command.optsWithGlobals<FeedFlags>(), surroundings, (asked) => work(asked, command.args))) ?? 0);
    };
  const add = new Command("add")
    .description("Follow a feed, a site map or a folder, and look at it now.")
    .argument("<ADDRESS>", "an address (https://…) or a folder")
    .option("--every <TIME>", "from one look to the next: 30m, 6h, 1d; 1m to 7d (default: 1h)", everyMinutes)
    .action(action(addOne));
  const list = new Command("list")
    .description("Show what is followed, what came of the last look, and when the next one is.")
    .option("--json", "one JSON object a line")
    .action(action(show));
  const poll = new Command("poll")
    .description("Look now, whether it is due or not.")
    .argument("[ID...]", "their ids, as `reportedly feed list` shows them")
    .option("--all", "all that are not paused")
    .action(action(look));
  const changes = CHANGES.map(({ name, description, change }) =>
    new Command(name)
      .description(description)
      .argument("<ID>", "its id, as `reportedly feed list` shows it; its beginning is enough")
      .action(action(async (asked, [id = ""]) => change(asked, id))),
  );
  for (const command of [add, list, poll, ...changes]) feed.addCommand(command.configureHelp({ showGlobalOptions: true }));
  return feed.addHelpText("after", EXAMPLES);
}

async function withDesk(flags: FeedFlags, around: Around, work: (asked: Asked) => Promise<number | void>): Promise<number | void> {
  const room = roomId(flags.room);
  const desk = await around.openDesk(await workPlace(flags, around), room);
  try {
    return await work({ desk, room, flags, around });
  } finally {
    await desk.close();
  }
}

async function addOne(asked: Asked, [address = ""]: readonly string[]): Promise<number> {
  const { desk, room, flags, around } = asked;
  const { feed, isNew } = await desk.feeds.add(room, { ...feedAddress(address), everyMinutes: flags.every });
  await writeTo(around.stdout, `${isNew ? "following" : "known"}  ${feed.id}  ${makeVisible(feed.title ?? feed.address)}\n`);
  return isNew ? lookAt([feed], asked) : 0;
}

async function show({ desk, room, flags, around }: Asked): Promise<void> {
  const feeds = await desk.feeds.list(room);
  if (feeds.length === 0 && !flags.json) return writeTo(around.stderr, "Nothing is followed yet; see: reportedly help feed\n");
  const lines = flags.json ? feeds.map((feed) => `${JSON.stringify(feed)}\n`).join("") : feedTable(feeds, around.clock.now());
  await writeTo(around.stdout, lines);
}

async function look(asked: Asked, ids: readonly string[]): Promise<number> {
  if ((asked.flags.all ?? false) === ids.length > 0) throw new ReportedlyError("USAGE", "give either the IDs of feeds or --all");
  const feeds = asked.flags.all
    ? (await asked.desk.feeds.list(asked.room)).filter(({ isPaused }) => !isPaused)
    : await Promise.all(ids.map((id) => named(asked, id)));
  return lookAt(feeds, asked);
}

/** Look at feeds one after the other, then fetch and read what they brought. */
async function lookAt(feeds: readonly Feed[], { desk, room, flags, around }: Asked): Promise<number> {
  const stopping = new AbortController();
  void around.askedToStop().then(() => stopping.abort());
  const progress = progressOn(around.stderr, around.stdout);
  let exitCode = 0;
  for (const feed of feeds) {
    if (stopping.signal.aborted) break;
    progress.show(`${feed.title ?? feed.address} …`);
    const { last } = await desk.feeds.poll(room, feed);
    progress.clear();
    if (last?.code !== undefined) {
      const error = new ReportedlyError(
        last.code in ERRORS ? (last.code as ReportedlyError["code"]) : "INTERNAL",
        `${feed.address}: ${last.detail ?? ""}`,
      );
      exitCode ||= ERRORS[error.code].exit;
      await writeTo(around.stderr, errorLine(error, flags.debug ?? false));
    } else
      await writeTo(
        around.stdout,
        `${counted(last?.added ?? 0, "new entry", "new entries")}  ${makeVisible(feed.title ?? feed.address)}\n`,
      );
  }
  await desk.settle(room, "entries", { signal: stopping.signal, onWaiting: (counts) => progress.show(wordsFor(counts)) });
  progress.clear();
  return exitCode;
}

/** "12 to fetch, 3 to read …" */
const wordsFor = (counts: Parameters<typeof waitingOf>[0]): string =>
  `${waitingOf(counts, "capture")} to fetch, ${waitingOf(counts, "read")} to read …`;

type Change = (asked: Asked, id: string) => Promise<void>;

const paused =
  (isPaused: boolean, says: string): Change =>
  async (asked, id) => {
    const feed = await named(asked, id);
    await asked.desk.feeds.pause(asked.room, feed.id, isPaused);
    await writeTo(asked.around.stdout, `${says}  ${makeVisible(feed.title ?? feed.address)}\n`);
  };

const CHANGES: readonly { readonly name: string; readonly description: string; readonly change: Change }[] = [
  { name: "pause", description: "Look at it no more for now.", change: paused(true, "paused") },
  { name: "resume", description: "Look at it again.", change: paused(false, "resumed") },
  {
    name: "remove",
    description: "Follow it no more. What it brought stays, and `restore` brings it back.",
    async change(asked, id) {
      const feed = await named(asked, id);
      await asked.desk.feeds.remove(asked.room, feed.id);
      await writeTo(
        asked.around.stdout,
        `removed  ${makeVisible(feed.title ?? feed.address)}\nTo bring it back: reportedly feed restore ${feed.id}\n`,
      );
    },
  },
  {
    name: "restore",
    description: "Follow again what was removed.",
    async change({ desk, room, around }, id) {
      const feed = await desk.feeds.restore(room, feedId(id));
      await writeTo(around.stdout, `following  ${feed.id}  ${makeVisible(feed.title ?? feed.address)}\n`);
    },
  },
];

/** The feed whose id begins so. Fails with FEED_NOT_FOUND, and with USAGE when several do. */
async function named({ desk, room }: Asked, beginning: string): Promise<Feed> {
  const found = (await desk.feeds.list(room)).filter(({ id }) => id.startsWith(beginning.toLowerCase()));
  const [feed] = found;
  if (feed === undefined) throw new ReportedlyError("FEED_NOT_FOUND", `expected the id of a feed of the room ${room}, met ${beginning}`);
  if (found.length > 1) throw new ReportedlyError("USAGE", `${found.length} feeds have ids that begin with ${beginning}`);
  return feed;
}

function everyMinutes(value: string): number {
  const [, digits, unit = "m"] = /^(\d{1,6})\s?([mhd])?$/u.exec(value) ?? [];
  const minutes = Number(digits) * (unit in MINUTES ? MINUTES[unit as keyof typeof MINUTES] : Number.NaN);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES) return minutes;
  throw new InvalidArgumentError("Expected a time from 1m to 7d, such as 30m, 6h or 1d.");
}
