import type { Frame, Statement } from "./statement.ts";
import type { Token } from "./token.ts";

/** What is open when one sentence ends: a quotation, and who was last heard in this block. */
export interface QuoteState {
  readonly open: boolean;
  readonly speaker: Frame | undefined;
  readonly block: number;
}

/** A sentence that stands wholly inside quotation marks is spoken by whoever was last heard in its block. */
export function speakerOfQuote(tokens: readonly Token[], state: QuoteState, block: number): Frame | undefined {
  if (state.block !== block || !state.speaker) return undefined;
  const marks = tokens.filter((token) => isMark(token));
  const opensAtStart = tokens[0] !== undefined && isMark(tokens[0]);
  const inside = state.open ? marks.length === 0 || marks[0] === tokens.at(-1) || marks[0] === tokens.at(-2) : opensAtStart && (marks.length === 1 || marks[1] === tokens.at(-1) || marks[1] === tokens.at(-2));
  return inside ? { ...state.speaker, cue: marks.slice(0, 1), cueClass: "direct-quote", level: "reported" } : undefined;
}

/** The state after a sentence. */
export function quoteStateAfter(tokens: readonly Token[], before: QuoteState, statements: readonly Statement[], block: number): QuoteState {
  const heard = statements.flatMap((statement) => statement.frames).findLast((frame) => frame.source.length > 0);
  const carried = before.block === block ? before : { open: false, speaker: undefined };
  let open = carried.open;
  for (const token of tokens) if (isMark(token)) open = token.text === "“" ? true : token.text === "”" ? false : !open;
  return { open, speaker: heard ?? carried.speaker, block };
}

const isMark = (token: Token): boolean => /^["“”]$/u.test(token.text);
