import type { AskedModel } from "../../jobs/proposals/reader-with-proposals.ts";
import { usageOfAll, usageWords } from "../../jobs/proposals/usage-words.ts";
import type { ClaimProposer } from "../../ports/claim-proposer.ts";

/** Said before anything is sent. */
export function modelNotice({ extractor, host, isThisMachine }: ModelIdentity): string {
  const where = isThisMachine ? "on this machine" : "which is not this machine: they leave it";
  return `--model: the sentences of each report go to ${extractor} at ${host}, ${where}.\n`;
}

/** One line about all that was asked: "model:small/p1: 5 proposals kept, 2 dropped, …; 4.2 s; failed for 1 of 3 reports: …" */
export function modelReport({ extractor }: ModelIdentity, asked: readonly AskedModel[]): string {
  const words = usageWords(
    usageOfAll(asked.map(({ usage }) => usage)),
    asked.map(({ tally }) => tally),
  );
  const failed = asked.filter(({ failures }) => failures.length > 0);
  const why = failed[0]?.failures[0]?.detail;
  return `${extractor}: ${words}${why === undefined ? "" : `; failed for ${failed.length} of ${asked.length} reports: ${why}`}\n`;
}

type ModelIdentity = Pick<ClaimProposer, "extractor" | "host" | "isThisMachine">;
