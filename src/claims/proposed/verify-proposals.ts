import type { Claim } from "../../model/claim.ts";
import { type ClaimId, claimId } from "../../model/ids.ts";
import type { DropReason, ProposalAnswer, Proposals, ProposalTally } from "../../model/proposal.ts";
import type { Reading } from "../../model/reading.ts";
import type { Sentence } from "../../model/report.ts";
import { overlapOf } from "./overlap-of.ts";
import { sentenceTokens } from "./sentence-tokens.ts";
import { type Evidence, verifyProposal } from "./verify-proposal.ts";

/** Proposals that are looked at in one answer: more claims than any window holds, and few enough for an answer of nonsense to cost little. */
const MOST_PROPOSALS = 500;
/** Claims that share more of their words than this say the same. */
const SAME = 0.8;

export interface VerifiedProposals {
  /** Their mentions are not resolved yet. */
  readonly claims: readonly Claim[];
  readonly tally: ProposalTally;
}

/**
 * Turn what a model proposed for a reading into claims. Pure and total: whatever was proposed, every span of every claim
 * points at its words, every field is of its vocabulary, no number is another than the text's, and no level surer than
 * the wording allows. What the rules had found already stays theirs.
 */
export function verifyProposals(
  { report, sentences, claims: ruled }: Pick<Reading, "report" | "sentences" | "claims">,
  { extractor, answers }: Proposals,
): VerifiedProposals {
  const bySentence = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  const tokensOf = sentenceTokens(report.text);
  const count = counting();
  const claims: Claim[] = [];
  for (const answer of answers) {
    const evidence = { report, sentences: shownIn(answer, bySentence), tokensOf, ruled };
    if (answer.proposals.length > MOST_PROPOSALS) count.dropped("too-many", answer.proposals.length - MOST_PROPOSALS);
    for (const value of answer.proposals.slice(0, MOST_PROPOSALS)) {
      const claim = newClaim(value, evidence, claims, count);
      if (claim !== undefined) claims.push({ id: idAfter(claims.length), ...claim, extractor });
    }
  }
  return { claims, tally: { kept: claims.length, ...count.sums() } };
}

const shownIn = ({ window }: ProposalAnswer, bySentence: ReadonlyMap<number, Sentence>): Sentence[] =>
  window.sentences.flatMap(({ index }) => bySentence.get(index) ?? []);

/** `m01`, `m02`, …: no number of a claim that the rules found depends on a model. */
const idAfter = (claims: number): ClaimId => claimId(`m${String(claims + 1).padStart(2, "0")}`);

/** The claim of a proposal that holds and that nobody made before. */
function newClaim(value: unknown, evidence: Evidence, kept: readonly Claim[], count: Counting) {
  const found = verifyProposal(value, evidence);
  if (typeof found === "string") {
    count.dropped(found, 1);
    return undefined;
  }
  const { claim, mentionsLeftOut } = found;
  const ruled = evidence.ruled.find((other) => isSame(other, claim));
  if (ruled !== undefined) count.foundAlready(ruled.id);
  else if (kept.some((other) => isSame(other, claim))) count.repeated();
  else {
    count.leftOut(mentionsLeftOut);
    return claim;
  }
  return undefined;
}

const isSame = (a: Pick<Claim, "sentence" | "content">, b: Pick<Claim, "sentence" | "content">): boolean =>
  a.sentence === b.sentence && overlapOf(a.content, b.content) > SAME;

type Counting = ReturnType<typeof counting>;

function counting() {
  const dropped: Partial<Record<DropReason, number>> = {};
  const foundAlready = new Set<ClaimId>();
  let repeated = 0;
  let mentionsLeftOut = 0;
  return {
    dropped: (reason: DropReason, times: number) => void (dropped[reason] = (dropped[reason] ?? 0) + times),
    foundAlready: (id: ClaimId) => void foundAlready.add(id),
    repeated: () => void repeated++,
    leftOut: (mentions: number) => void (mentionsLeftOut += mentions),
    sums: (): Omit<ProposalTally, "kept"> => ({ dropped: { ...dropped }, foundAlready: [...foundAlready], repeated, mentionsLeftOut }),
  };
}
