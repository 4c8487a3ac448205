import { Command, Option } from "commander";
import { queueOptions } from "../worker/work-place-options.ts";
import { type Asked, askedFor, type ClaimsAround, type ClaimsFlags } from "./asked.ts";
import { atOption, draftOptions } from "./draft-flags.ts";
import { listClaims, showClaim, showRevisions } from "./look.ts";
import { addClaim, correctClaim, mergeClaims, rejectClaims, splitClaim, undoRevision } from "./revise.ts";

const EXAMPLES = `
Examples:
  $ reportedly claims list 019f6a…                                  the claims that stand
  $ reportedly claims correct 019f6a… c03 --level alleged --reason "the Guard speaks of itself"
  $ reportedly claims correct 019f6a… c04 --source "the harbour office" --source-type official --cue "said"
  $ reportedly claims split 019f6a… c05 --content "two boats sank" --content "nobody was hurt"
  $ reportedly claims add 019f6a… --content "the pier burned" --event-type assault
  $ reportedly claims reject 019f6a… c09 --reason "a question, nobody claims it"
  $ reportedly claims undo 019f6a…                                  take back the last change
  $ reportedly claims show 019f6a… c03 --json > c03.json            edit it, then: claims correct … c03 --from c03.json

What was found is never altered: every change is kept with who made it, when and why, and can be taken back. Words are found in the
text; where they stand several times, the offsets are named and --at chooses one.`;

/** `reportedly claims`: look at the claims of a report, and put right what was found. */
export function claimsCommand(around: ClaimsAround): Command {
  const claims = new Command("claims")
    .summary("look at the claims of a report, and put right what was found")
    .description(
      "Look at the claims of a report, and correct, split, merge, add and reject them. Nothing is lost, everything can be taken back.",
    )
    .addOption(new Option("--room <ROOM>", "the room the report is in").default("default"))
    .option("--json", "one JSON object a line");
  for (const option of queueOptions()) claims.addOption(option);
  for (const command of [...looking(around), ...changing(around)]) claims.addCommand(command.configureHelp({ showGlobalOptions: true }));
  return claims.addHelpText("after", EXAMPLES);
}

type Work = (asked: Asked<ClaimsFlags>, names: readonly string[]) => Promise<void>;

const REPORT = ["<REPORT>", "the report's id"] as const;
const CLAIM = ["<CLAIM>", "the claim's id, as `reportedly claims list` shows it"] as const;
const CLAIMS = ["<CLAIM...>", "their ids, as `reportedly claims list` shows them"] as const;

function looking(around: ClaimsAround): Command[] {
  return [
    command("list", "Show the claims that stand, in the order of the text.", [REPORT], around, listClaims),
    command("show", "Show one claim with its sentence, who says it, and what became of it.", [REPORT, CLAIM], around, (asked, [id = ""]) =>
      showClaim(asked, id),
    ),
    command("revisions", "Show what people changed, oldest first.", [REPORT], around, showRevisions),
  ];
}

function changing(around: ClaimsAround): Command[] {
  const correct = command("correct", "Put a claim right: what is not said of it stays.", [REPORT, CLAIM], around, (asked, [id = ""]) =>
    correctClaim(asked, id),
  );
  const merge = command("merge", "Make one claim of several of one sentence.", [REPORT, CLAIMS], around, mergeClaims);
  const add = command("add", "Add a claim that was not found.", [REPORT], around, addClaim);
  for (const drafting of [correct, merge, add]) for (const option of draftOptions()) drafting.addOption(option);
  const split = command(
    "split",
    "Make several claims of one, each with a part of its words.",
    [REPORT, CLAIM],
    around,
    (asked, [id = ""]) => splitClaim(asked, id),
  )
    .option("--content <WORDS>", "the words of one of the claims; given once for each", withWords)
    .option("--from <FILE>", "the claims as a JSON array; - for standard input")
    .addOption(atOption());
  const reject = command("reject", "Let claims stand no longer. Needs a reason.", [REPORT, CLAIMS], around, rejectClaims);
  const undo = command(
    "undo",
    "Take a change back: what it replaced stands again.",
    [REPORT, ["[REVISION]", "its id, as `reportedly claims revisions` shows it; its beginning is enough (default: the last)"]],
    around,
    (asked, [id]) => undoRevision(asked, id),
  );
  return [correct, split, merge, add, reject, undo].map((signed) =>
    signed
      .option("--by <NAME>", "who makes the change (default: the name of the system's user)")
      .option("--reason <WORDS>", "why, in up to 2,000 characters"),
  );
}

const withWords = (words: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), words];

/** A command about a report: the arguments behind its id are handed to `work`. */
function command(
  name: string,
  description: string,
  names: readonly (readonly [string, string])[],
  around: ClaimsAround,
  work: Work,
): Command {
  const about = new Command(name).description(description);
  for (const [argument, says] of names) about.argument(argument, says);
  return about.action(async (...given: unknown[]) => {
    const self = given.at(-1) as Command;
    const [report = "", ...others] = self.args;
    await work(await askedFor(report, self.optsWithGlobals<ClaimsFlags>(), around), others);
  });
}
