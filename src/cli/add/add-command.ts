import { Command } from "commander";
import { ERRORS, type ReportedlyError } from "../../errors.ts";
import type { Added } from "../../jobs/intake/add-input.ts";
import type { ReportInput } from "../../jobs/intake/report-input.ts";
import { type RoomId, roomId } from "../../model/ids.ts";
import { counted } from "../backup/show-progress.ts";
import { errorLine } from "../error-line.ts";
import type { Desk } from "../intake/desk.ts";
import type { IntakeSurroundings } from "../intake/intake-surroundings.ts";
import { roomOption } from "../intake/room-option.ts";
import { asInputError } from "../read/as-input-error.ts";
import { bytesOf } from "../read/bytes-of.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { progressOn } from "../terminal/progress.ts";
import { writeTo } from "../terminal/write-to.ts";
import { type WorkPlaceFlags, workPlace, workPlaceOptions } from "../worker/work-place-options.ts";

interface AddFlags extends WorkPlaceFlags {
  readonly room: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly json?: boolean;
  readonly debug?: boolean;
}

type Around = Pick<Surroundings, "stdin" | "stdout" | "stderr" | "env" | "defaultDataDirectory"> & Pick<IntakeSurroundings, "openDesk">;

const EXAMPLES = `
Examples:
  $ reportedly add https://example.org/report       a page from the network
  $ reportedly add saved.html letter.eml brief.pdf  files, whatever they hold
  $ pbpaste | reportedly add - --outlet "Harbour Tribune" --published 2031-08-04
  $ reportedly add chat-export/result.json          every message of a Telegram export

What a file is is told by its content: web pages, plain text, Markdown, PDF, DOCX, mail, feeds, subtitles, transcripts, WARC and
WACZ archives, Telegram exports. For whole folders see: reportedly help import`;

/** `reportedly add`: bring reports into a room. `finish` is told the exit code: that of the first input that failed. */
export function addCommand(surroundings: Around, finish: (exitCode: number) => void): Command {
  const command = new Command("add")
    .summary("bring reports into a room")
    .description("Bring reports into a room: each is captured, read and kept, with where its bytes came from.")
    .argument("<INPUT...>", "a file, an address (https://…), or - for standard input")
    .addOption(roomOption())
    .option("--title <WORDS>", "its title; outranks what the input says, as do the two below")
    .option("--outlet <NAME>", "who published it")
    .option("--published <DATE>", "when, as 2031-08-04 or with a time and zone")
    .option("--json", "one JSON object a line for each input");
  for (const option of workPlaceOptions()) command.addOption(option);
  return command
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], _flags: unknown, self: Command) =>
      finish(await run(inputs, self.optsWithGlobals<AddFlags>(), surroundings)),
    );
}

async function run(inputs: readonly string[], flags: AddFlags, around: Around): Promise<number> {
  const room = roomId(flags.room);
  const desk = await around.openDesk(await workPlace(flags, around), room);
  try {
    const exitCode = await addEach(inputs, { desk, room, flags, around });
    await desk.settle(room, "reports");
    return exitCode;
  } finally {
    await desk.close();
  }
}

interface Adding {
  readonly desk: Desk;
  readonly room: RoomId;
  readonly flags: AddFlags;
  readonly around: Around;
}

async function addEach(inputs: readonly string[], adding: Adding): Promise<number> {
  const { stdout, stderr } = adding.around;
  let exitCode = 0;
  for (const input of inputs) {
    const added = await addOne(input, adding).catch((thrown: unknown) => asInputError(thrown, input));
    if (isError(added)) {
      exitCode ||= ERRORS[added.code].exit;
      await writeTo(stderr, errorLine(added, adding.flags.debug ?? false));
    } else
      await writeTo(stdout, adding.flags.json ? `${JSON.stringify({ input, ...added })}\n` : `${makeVisible(wordsFor(added, input))}\n`);
  }
  return exitCode;
}

async function addOne(input: string, { desk, room, flags, around }: Adding): Promise<Added> {
  const progress = progressOn(around.stderr, around.stdout);
  const { title, outlet, published } = flags;
  try {
    const handedIn: ReportInput = ADDRESS.test(input)
      ? { kind: "url", url: input, title, outlet, published }
      : { kind: "file", ...(await bytesOf(input, around.stdin)), title, outlet, published };
    progress.show(`${input} …`);
    return await desk.add(room, handedIn, { onStage: (stage) => progress.show(`${input}: ${stage} …`) });
  } finally {
    progress.clear();
  }
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//iu;

const isError = (added: Added | ReportedlyError): added is ReportedlyError => added instanceof Error;

/** "added  019f…  Ferries return to the strait (12 claims)" */
function wordsFor(added: Added, input: string): string {
  if ("collection" in added) {
    const addresses = added.addresses === 0 ? "" : `, ${added.addresses.toLocaleString("en")} without their words`;
    return `${input}: ${WORDS[added.collection]} with ${counted(added.added, "new report")}, ${added.known} known${addresses}`;
  }
  const { report, isNew } = added;
  return `${isNew ? "added" : "known"}  ${report.id}  ${report.title ?? input} (${counted(report.claims, "claim")})`;
}

const WORDS = {
  feed: "a feed",
  sitemap: "a site map",
  warc: "a WARC archive",
  wacz: "a WACZ archive",
  "telegram-export": "a Telegram export",
  mbox: "a mailbox",
} as const;
