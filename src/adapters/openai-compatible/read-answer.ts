import * as z from "zod";
import { unusable } from "./unusable.ts";

const count = z.number().int().min(0);

/** What we need of a chat completion; endpoints add to it as they like. */
const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() })).min(1),
  // An endpoint that counts in another way has not counted.
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(undefined),
});

const Claims = z.union([z.object({ claims: z.array(z.unknown()) }).transform(({ claims }) => claims), z.array(z.unknown())]);

export interface Answered {
  readonly proposals: readonly unknown[];
  readonly tokensIn?: number | undefined;
  readonly tokensOut?: number | undefined;
}

/** The proposals in the bytes of a chat completion. Fails with MODEL_ANSWER_INVALID, saying what was expected and nothing of what was met. */
export function readAnswer(bytes: Uint8Array, host: string): Answered {
  const completion = Completion.safeParse(parsed(new TextDecoder().decode(bytes)));
  const choice = completion.data?.choices[0];
  if (choice === undefined) throw unusable(`expected a chat completion from ${host}, met something else`);
  const { content } = choice.message;
  if (choice.finish_reason === "length") throw unusable(`the answer of ${host} was cut off at its limit of tokens`);
  if (content === undefined || content === null) throw unusable(`expected words from ${host}, met an answer without any`);
  const claims = jsonIn(content)
    .map((value) => Claims.safeParse(value))
    .find(({ success }) => success)?.data;
  if (claims === undefined) throw unusable(`expected {"claims": […]} as JSON from ${host}, met something else`);
  const { usage } = completion.data ?? {};
  return { proposals: claims, tokensIn: usage?.prompt_tokens, tokensOut: usage?.completion_tokens };
}

/** What may be meant by an answer: the whole, a fenced block of it (the last first, since models think aloud before), or what braces enclose. */
function jsonIn(content: string): unknown[] {
  const fenced = content.split(/^[ \t]*```[^\n`]*$/mu).filter((_, at) => at % 2 === 1);
  const braced = content.slice(content.indexOf("{"), content.lastIndexOf("}") + 1);
  return [content, ...fenced.toReversed(), braced].map(parsed).filter((value) => value !== undefined);
}

/** The value of some JSON; undefined for what is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
