import { Command, InvalidArgumentError } from "commander";
import { ReportedlyError } from "../../errors.ts";
import type { AskedModel } from "../../jobs/proposals/reader-with-proposals.ts";
import type { Reading } from "../../model/reading.ts";
import { claimSheet } from "../claim-sheet/claim-sheet.ts";
import type { Surroundings } from "../surroundings.ts";
import { progressOn } from "../terminal/progress.ts";
import { sheetWidth } from "../terminal/sheet-width.ts";
import { wantsColour } from "../terminal/wants-colour.ts";
import { writeTo } from "../terminal/write-to.ts";
import { batchInputs } from "./batch-inputs.ts";
import { gatherInputs } from "./gather-inputs.ts";
import type { Input } from "./input.ts";
import { jsonLine } from "./json-line.ts";
import { modelNotice, modelReport } from "./model-report.ts";
import { type ReadAll, readAll } from "./read-all.ts";

interface ReadOptions {
  readonly json?: boolean;
  readonly batch?: string;
  readonly color: boolean;
  readonly width?: number;
  readonly model?: boolean;
  readonly debug?: boolean;
}

const NARROWEST = 20;
const WIDEST = 500;

const EXAMPLES = `
Examples:
  $ reportedly read page.html                    a saved page as a claim sheet
  $ reportedly read https://example.org/report   a page from the network
  $ reportedly read saved-pages/                 every page and text in a directory
  $ pbpaste | reportedly read -                  a text you copied
  $ reportedly read --json page.html | jq .claims
  $ reportedly read --batch reports.jsonl > claims.jsonl

A batch line is {"id", "text", "title", "outlet", "published", "language", "url"}; "text" is needed, the others help.
Each answer has the id of its line (without one, the first 16 digits of the text's SHA-256), in the order of the lines.
What cannot be read is named on standard error; the rest is still read, and the exit code is that of the first failure.`;

/** `reportedly read`: reports to claim sheets, or to one JSON object a line. `finish` is told the exit code. */
export function readCommand(surroundings: Surroundings, finish: (exitCode: number) => void): Command {
  return new Command("read")
    .summary("read reports and show who says what, through whom, and how surely")
    .description("Read reports and show their claims: who says what, through whom, how surely, with the words it rests on.")
    .argument("[INPUT...]", "a file, a directory, an address (https://…), or - for standard input; web pages and plain text")
    .option("--json", "one JSON object a line for each report (format reportedly-claims/1) instead of claim sheets")
    .option("--batch <FILE.jsonl>", "read the reports in this file, one JSON object a line, and write one a line; - for standard input")
    .option("--no-color", "no colours (also NO_COLOR=1; FORCE_COLOR=1 asks for them where there is no terminal)")
    .option("--width <CELLS>", `width of the claim sheet, ${NARROWEST} to ${WIDEST} (default: the terminal's, or 80)`, cells)
    .option("--model", "have the model of REPORTEDLY_MODEL_URL propose claims as well: sentences are sent to that address")
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], _options: unknown, command: Command) =>
      finish(await read(inputs, command.optsWithGlobals<ReadOptions>(), surroundings)),
    );
}

async function read(inputs: readonly string[], options: ReadOptions, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, stderr } = surroundings;
  const wanted = chosenInputs(inputs, options, surroundings);
  if (stdin.isTTY && [...inputs, options.batch].includes("-")) stderr.write("Reading what you type; end it with Ctrl-D.\n");
  const present =
    options.json || options.batch !== undefined ? async (reading: Reading) => jsonLine(reading) : sheetPresenter(options, surroundings);
  const progress = progressOn(stderr, stdout);
  const all = { inputs: wanted, stdout, stderr, progress, debug: options.debug ?? false, present };
  return options.model ? readAsking(all, surroundings) : readAll({ ...all, openReader: surroundings.openReader });
}

/** Read with a model asked as well: where words go is said before any is sent, what came of it afterwards. */
async function readAsking(all: Omit<ReadAll, "openReader">, { openModelReader }: Surroundings): Promise<number> {
  const asked: AskedModel[] = [];
  const { proposer, openReader } = await openModelReader((one) => void asked.push(one));
  await writeTo(all.stderr, modelNotice(proposer));
  try {
    return await readAll({ ...all, openReader });
  } finally {
    await writeTo(all.stderr, modelReport(proposer, asked));
  }
}

function chosenInputs(inputs: readonly string[], { batch }: ReadOptions, surroundings: Surroundings): AsyncIterable<Input> {
  if (batch !== undefined && inputs.length > 0) throw new ReportedlyError("USAGE", "give either INPUT or --batch, not both");
  if (batch !== undefined) return batchInputs(batch, surroundings.stdin);
  if (inputs.length === 0)
    throw new ReportedlyError("USAGE", "expected an INPUT (a file, a directory, an address, or - for standard input), met none");
  return gatherInputs(inputs, surroundings);
}

function sheetPresenter(options: ReadOptions, { stdout, env, actorNames }: Surroundings): ReadAll["present"] {
  const width = sheetWidth(options.width, stdout.columns);
  const colour = wantsColour(options.color, env, stdout.isTTY ?? false);
  let asked: ReturnType<typeof actorNames> | undefined;
  return async (reading, { from }, first) => {
    const names = await (asked ??= actorNames());
    return (first ? "" : "\n") + claimSheet(reading, { width, colour, from, nameOf: (ref) => names.get(ref) });
  };
}

function cells(value: string): number {
  const width = Number(value);
  if (Number.isInteger(width) && NARROWEST <= width && width <= WIDEST) return width;
  throw new InvalidArgumentError(`Expected a whole number from ${NARROWEST} to ${WIDEST}.`);
}
