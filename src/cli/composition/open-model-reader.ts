import { modelSettings } from "../../adapters/openai-compatible/model-settings.ts";
import { openAiCompatibleProposer } from "../../adapters/openai-compatible/openai-compatible-proposer.ts";
import { systemClock } from "../../adapters/system/system-clock.ts";
import { inThreadReader } from "../../adapters/threads/in-thread-reader.ts";
import { type ProposalPorts, readerWithProposals } from "../../jobs/proposals/reader-with-proposals.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ModelReader } from "../worker/work-surroundings.ts";

/** A reader for the command line that asks a model as well. Its settings are checked at once: fails with USAGE. */
export function openModelReader(env: Surroundings["env"], onAsked: ProposalPorts["onAsked"]): ModelReader {
  const proposer = openAiCompatibleProposer(modelSettings(env));
  return { proposer, openReader: async () => readerWithProposals(inThreadReader(), { proposer, clock: systemClock(), onAsked }) };
}
