import type { ProposalWindow } from "../../model/proposal.ts";
import type { ClaimProposer, Proposed } from "../../ports/claim-proposer.ts";
import { RESPONSE_FORMAT } from "./answer-schema.ts";
import { isLoopbackName, type ModelSettings } from "./model-settings.ts";
import { type PostOptions, postChat } from "./post-chat.ts";
import { messagesFor, PROMPT_VERSION } from "./prompt.ts";
import { readAnswer } from "./read-answer.ts";
import { unavailable } from "./unusable.ts";

/**
 * Asks any endpoint that speaks OpenAI's chat completions, of this machine or elsewhere. It is asked for answers of our
 * schema first; an endpoint that does not understand that is asked in plain words from then on.
 */
export function openAiCompatibleProposer(settings: ModelSettings, options: PostOptions = {}): ClaimProposer {
  const { url, name } = settings;
  const post = postChat(settings, options);
  let isPlain = false;
  const ask = async (window: ProposalWindow): Promise<Uint8Array> => {
    // Other questions may be on their way meanwhile.
    const wasPlain = isPlain;
    const bytes = await post(questionFor(name, window, wasPlain));
    if (bytes !== "refused") return bytes;
    if (wasPlain) throw unavailable(`${url.host} does not take the question`);
    isPlain = true;
    return ask(window);
  };
  return {
    extractor: `model:${name}/${PROMPT_VERSION}`,
    host: url.host,
    isThisMachine: isLoopbackName(url.hostname),
    async propose(window): Promise<Proposed> {
      const answered = readAnswer(await ask(window), url.host);
      return { ...answered, cost: costOf(answered, settings) };
    },
  };
}

/** The plain question has nothing that only some endpoints know. */
const questionFor = (model: string, window: ProposalWindow, isPlain: boolean): object => ({
  model,
  messages: messagesFor(window, isPlain),
  stream: false,
  ...(isPlain ? {} : { temperature: 0, response_format: RESPONSE_FORMAT }),
});

const MILLION = 1_000_000;

function costOf(
  { tokensIn, tokensOut }: Pick<Proposed, "tokensIn" | "tokensOut">,
  { priceIn, priceOut }: ModelSettings,
): number | undefined {
  if (tokensIn === undefined || tokensOut === undefined || (priceIn === undefined && priceOut === undefined)) return undefined;
  return (tokensIn * (priceIn ?? 0) + tokensOut * (priceOut ?? 0)) / MILLION;
}
