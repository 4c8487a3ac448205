import { systemClock } from "../../adapters/system/system-clock.ts";
import type { ClaimProposer, ProposalChecker } from "../../ports/claim-proposer.ts";
import type { Reader } from "../../ports/reader.ts";
import type { WorkPlace } from "../worker/work-surroundings.ts";

/**
 * The reader as it is, or one that asks a model as well where one is set: nothing of a model loads where none is. `tell` is
 * told whom it asks. Fails with USAGE when the settings of the model are wrong.
 */
export async function askingIf<Both extends Reader & ProposalChecker>(
  reader: Both,
  model: WorkPlace["model"],
  tell: (proposer: ClaimProposer) => void = () => undefined,
): Promise<Both> {
  if (model === undefined) return reader;
  const [{ modelSettings }, { openAiCompatibleProposer }, { readerWithProposals }] = await Promise.all([
    import("../../adapters/openai-compatible/model-settings.ts"),
    import("../../adapters/openai-compatible/openai-compatible-proposer.ts"),
    import("../../jobs/proposals/reader-with-proposals.ts"),
  ]);
  const proposer = openAiCompatibleProposer(modelSettings(model));
  tell(proposer);
  return readerWithProposals(reader, { proposer, clock: systemClock() });
}
