import type { ModelUsage, ProposalTally } from "../../model/proposal.ts";

const WHOLE = new Intl.NumberFormat("en");
/** Requests cost fractions of a cent: what is too small for two places shows its first two digits. */
const MONEY = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumSignificantDigits: 2, roundingPriority: "morePrecision" });

/** "5 proposals kept, 2 dropped, 1 known already; 1,204 tokens in, 310 out; cost 0.0012; 4.2 s" */
export function usageWords(usage: ModelUsage, tallies: readonly ProposalTally[]): string {
  return [proposalWords(tallies), tokenWords(usage), costWords(usage), `${(usage.milliseconds / 1000).toFixed(1)} s`].join("; ");
}

function proposalWords(tallies: readonly ProposalTally[]): string {
  const sum = (of: (tally: ProposalTally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  const kept = sum((tally) => tally.kept);
  const dropped = sum((tally) => Object.values(tally.dropped).reduce((total, count) => total + count, 0));
  const known = sum((tally) => tally.foundAlready.length + tally.repeated);
  return `${WHOLE.format(kept)} ${kept === 1 ? "proposal" : "proposals"} kept, ${WHOLE.format(dropped)} dropped, ${WHOLE.format(known)} known already`;
}

function tokenWords({ tokensIn, tokensOut, requests, untold }: ModelUsage): string {
  if (untold === requests) return "tokens not told";
  const words = `${WHOLE.format(tokensIn)} tokens in, ${WHOLE.format(tokensOut)} out`;
  return untold === 0 ? words : `${words}, not told for ${untold} of ${requests} requests`;
}

function costWords({ cost, untold }: ModelUsage): string {
  if (cost === undefined) return "cost unknown";
  return `cost ${MONEY.format(cost)}${untold === 0 ? "" : " or more"}`;
}

/** What several reports took together. */
export function usageOfAll(usages: readonly ModelUsage[]): ModelUsage {
  const sum = (of: (usage: ModelUsage) => number): number => usages.reduce((total, usage) => total + of(usage), 0);
  return {
    requests: sum(({ requests }) => requests),
    untold: sum(({ untold }) => untold),
    tokensIn: sum(({ tokensIn }) => tokensIn),
    tokensOut: sum(({ tokensOut }) => tokensOut),
    cost: usages.some(({ cost }) => cost !== undefined) ? sum(({ cost }) => cost ?? 0) : undefined,
    milliseconds: sum(({ milliseconds }) => milliseconds),
  };
}
