import { asReportedlyError, ReportedlyError } from "../../errors.ts";
import type { ModelUsage, ProposalAnswer, ProposalTally } from "../../model/proposal.ts";
import type { Reading } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import type { World } from "../../model/world.ts";
import type { ClaimProposer, ProposalChecker, Proposed } from "../../ports/claim-proposer.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Reader } from "../../ports/reader.ts";
import { usageWords } from "./usage-words.ts";

export interface ProposalPorts {
  readonly proposer: ClaimProposer;
  readonly clock: Clock;
  /** Told of every report that the model was asked about. */
  readonly onAsked?: ((asked: AskedModel) => void) | undefined;
}

/** What asking about one report took and gave. */
export interface AskedModel {
  readonly usage: ModelUsage;
  readonly tally: ProposalTally;
  /** Why not everything was asked or answered. */
  readonly failures: readonly ReportedlyError[];
}

/**
 * A reader that asks a model as well. A reading has all that `reader` finds, first and unchanged, then the proposals that
 * hold, and notes on what was asked and dropped. When the model fails the reading is the reader's own, with a note that says
 * why; nothing that the model does makes a reading fail. A model may answer differently each time: unlike other readers this
 * one may give another reading for the same source.
 */
export function readerWithProposals<Both extends Reader & ProposalChecker>(reader: Both, ports: ProposalPorts): Both {
  return {
    ...reader,
    read: async (source, world) => withModel(await reader.read(source, world), world, reader, ports),
  };
}

async function withModel(reading: Reading, world: World | undefined, reader: ProposalChecker, ports: ProposalPorts): Promise<Reading> {
  const { proposer, clock, onAsked } = ports;
  try {
    const { windows, leftOut } = await reader.windowsOf(reading);
    if (windows.length === 0) return reading;
    const began = clock.now().getTime();
    const elapsedMs = () => Math.max(0, clock.now().getTime() - began);
    const { answers, asked, failures } = await answersOf(proposer, windows, elapsedMs);
    const usage = { ...sumOf(asked), milliseconds: elapsedMs() };
    const { extractor } = proposer;
    const proposed = await reader.withProposals(reading, { extractor, answers }, world);
    onAsked?.({ usage, tally: proposed.tally, failures });
    return withNotes(proposed.reading, [
      askedNote(proposer, usage, proposed.tally),
      ...failures.map((error) => failureNote(error, proposer)),
      ...leftOutNote(leftOut, proposer),
    ]);
  } catch (thrown) {
    return withNotes(reading, [failureNote(asReportedlyError(thrown), proposer)]);
  }
}

interface Asked {
  readonly answers: readonly ProposalAnswer[];
  /** One for every request that was answered; undefined for one that failed. */
  readonly asked: readonly (Proposed | undefined)[];
  readonly failures: readonly ReportedlyError[];
}

/** Others wait for their turn while a report is read: a slow model proposes for as much of it as fits. */
const LONGEST_MS = 600_000;

/** One window after the other, until the endpoint cannot be asked any more. A failure of the same kind is told once. */
async function answersOf(proposer: ClaimProposer, windows: readonly ProposalAnswer["window"][], elapsedMs: () => number): Promise<Asked> {
  const answers: ProposalAnswer[] = [];
  const asked: (Proposed | undefined)[] = [];
  const failures = new Map<string, ReportedlyError>();
  for (const window of windows) {
    if (elapsedMs() > LONGEST_MS) {
      const late = tooLong(windows.length - asked.length, windows.length);
      failures.set(late.message, late);
      break;
    }
    try {
      const proposed = await proposer.propose(window);
      asked.push(proposed);
      answers.push({ window, proposals: proposed.proposals });
    } catch (thrown) {
      const error = asReportedlyError(thrown);
      asked.push(undefined);
      failures.set(error.message, error);
      if (error.code !== "MODEL_ANSWER_INVALID") break;
    }
  }
  return { answers, asked, failures: [...failures.values()] };
}

const tooLong = (left: number, all: number): ReportedlyError =>
  new ReportedlyError(
    "MODEL_UNAVAILABLE",
    `it took more than ten minutes for one report; ${left} of ${all} stretches were not asked about`,
  );

function sumOf(asked: Asked["asked"]): Omit<ModelUsage, "milliseconds"> {
  const told = asked.filter((one) => one?.tokensIn !== undefined && one.tokensOut !== undefined);
  const sum = (of: "tokensIn" | "tokensOut" | "cost"): number => told.reduce((total, one) => total + (one?.[of] ?? 0), 0);
  return {
    requests: asked.length,
    untold: asked.length - told.length,
    tokensIn: sum("tokensIn"),
    tokensOut: sum("tokensOut"),
    cost: told.some((one) => one?.cost !== undefined) ? sum("cost") : undefined,
  };
}

const withNotes = (reading: Reading, notes: readonly Note[]): Reading => ({
  ...reading,
  report: { ...reading.report, notes: [...reading.report.notes, ...notes] },
});

const askedNote = ({ extractor, host }: ClaimProposer, usage: ModelUsage, tally: ProposalTally): Note => ({
  code: "MODEL_ASKED",
  message: `${extractor} at ${host} was asked: ${usageWords(usage, [tally])}`,
});

const failureNote = ({ code, detail }: ReportedlyError, { extractor }: ClaimProposer): Note => ({
  code,
  message: `${extractor} proposed less than it might have, or nothing: ${detail}`,
});

const leftOutNote = (count: number, { extractor }: ClaimProposer): Note[] =>
  count === 0
    ? []
    : [{ code: "MODEL_NOT_SHOWN", message: `${extractor} was not shown ${count} sentences, which are too long or too many` }];
