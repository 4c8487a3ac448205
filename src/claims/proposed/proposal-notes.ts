import type { DropReason, ProposalTally } from "../../model/proposal.ts";
import type { Note } from "../../model/report.ts";

/** Why proposals were dropped. */
const REASONS: Readonly<Record<DropReason, string>> = {
  shape: "they do not have the shape that was asked for",
  vocabulary: "a field says something that is in no vocabulary",
  words: "their words are not in the sentences that were shown",
  "several-sentences": "their words run over the end of a sentence",
  ambiguous: "their words stand in several sentences, and none of those was named",
  "too-short": "their words alone state nothing",
  source: "the words of a source are not there",
  cue: "the words that attribute are not there",
  number: "a number is not the one that stands in their words",
  polarity: "what they say is denied is not, or the other way round",
  "too-many": "they were too many",
};

/** What became of proposals, as notes on the report: what was dropped and why, and what the rules had found already. */
export function proposalNotes(extractor: string, { dropped, foundAlready, repeated, mentionsLeftOut }: ProposalTally): Note[] {
  const reasons = (Object.keys(REASONS) as DropReason[]).flatMap((reason) => {
    const count = dropped[reason] ?? 0;
    return count === 0 ? [] : [droppedNote(extractor, count, REASONS[reason])];
  });
  return [
    ...reasons,
    ...note(repeated, "MODEL_PROPOSAL_REPEATED", `${repeated} proposals of ${extractor} say again what an earlier one says`),
    ...note(
      mentionsLeftOut,
      "MODEL_MENTION_LEFT_OUT",
      `${mentionsLeftOut} actors, places or times named by ${extractor} are not in their sentence, and were left out`,
    ),
    ...note(foundAlready.length, "MODEL_PROPOSAL_KNOWN", `${extractor} proposes as well what the rules found: ${foundAlready.join(", ")}`),
  ];
}

const droppedNote = (extractor: string, count: number, why: string): Note => ({
  code: "MODEL_PROPOSAL_DROPPED",
  message: `proposals of ${extractor} that were dropped: ${count}, because ${why}`,
});

const note = (count: number, code: string, message: string): Note[] => (count === 0 ? [] : [{ code, message }]);
