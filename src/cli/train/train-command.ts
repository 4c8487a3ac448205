import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { ReportedlyError } from "../../errors.ts";
import type { Surroundings } from "../surroundings.ts";
import { progressOn } from "../terminal/progress.ts";
import { writeTo } from "../terminal/write-to.ts";
import { filesOf, textsElsewhere } from "./training-files.ts";
import { trainingReport } from "./training-report.ts";

interface TrainOptions {
  readonly task: "actors" | "attribution" | "entities" | "places";
  readonly texts: readonly string[];
  readonly withoutLicence: readonly string[];
  readonly seed: number;
  readonly out?: string;
}

const EXAMPLES = `
Examples:
  $ reportedly train --task attribution data/gold --texts re3d.train.jsonl --out attribution-en.json
  $ reportedly train --task entities re3d.train.jsonl --without-licence CC-BY-NC-3.0 --out entities-en.json
  $ reportedly gold export --out corrected.jsonl && reportedly train --task attribution data/gold corrected.jsonl --out mine.json

DATA are files or folders: .gold (marked reports), .standoff (offsets into a text among --texts) and .jsonl (one object a line with
"text" and "attributions" or "entities", as \`gold export\` writes; "part":"dev" keeps a text for development).
The same data and seed give the same model, bit for bit. Nothing leaves the machine.`;

/** `reportedly train`: weights for a tagger from texts that people marked, with how well they do on the part kept for development. */
export function trainCommand({ stdout, stderr }: Surroundings): Command {
  return new Command("train")
    .summary("train the taggers on texts that people marked")
    .description("Train a tagger on texts that people marked, and say how well it does on those kept for development.")
    .argument("<DATA...>", "files and folders of marked texts")
    .addOption(new Option("--task <TASK>", "what to learn").choices(["attribution", "actors", "places", "entities"]).makeOptionMandatory())
    .option("--texts <FILE>", "texts that stand-off annotation speaks of: objects with id and text, one a line", collected, [])
    .option("--without-licence <LICENCE>", "leave out texts under this licence", collected, [])
    .option("--seed <NUMBER>", "where chance begins", wholeNumber, 1)
    .option("--out <FILE>", "write the model here (default: only say how well it does)")
    .addHelpText("after", EXAMPLES)
    .action(async (data: string[], options: TrainOptions) => {
      const [{ TASKS, readTrainingFile, train }, files, elsewhere] = await Promise.all([
        import("../../training/training.ts"),
        filesOf(data),
        textsElsewhere(options.texts),
      ]);
      const texts = files
        .flatMap(({ name, content }) => readTrainingFile(name, content, elsewhere))
        .filter(({ licence }) => licence === undefined || !options.withoutLicence.includes(licence));
      if (texts.length === 0) throw new ReportedlyError("INPUT_EMPTY", "expected marked texts (.gold, .standoff, .jsonl), met none");
      const progress = progressOn(stderr, stdout);
      const trained = await train(TASKS[options.task], texts, options.seed, (step) =>
        progress.show(
          step.step === "read"
            ? `reading ${step.texts} of ${step.of}`
            : `epoch ${step.number} of ${step.of}, loss ${step.loss.toFixed(4)}${step.f1 === undefined ? "" : `, F1 ${(100 * step.f1).toFixed(1)}`}`,
        ),
      );
      progress.clear();
      const written = `${JSON.stringify(trained.model)}\n`;
      if (options.out !== undefined) await writeFile(options.out, written);
      const sha256 = createHash("sha256").update(written).digest("hex");
      await writeTo(stdout, trainingReport(trained, { seed: options.seed, bytes: written.length, sha256, out: options.out }));
    });
}

const collected = (value: string, before: readonly string[]): string[] => [...before, value];

function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number < 2 ** 32) return number;
  throw new InvalidArgumentError("Expected a whole number from 0 to 4294967295.");
}
