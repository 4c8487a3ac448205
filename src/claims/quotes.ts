import type { Frame, Statement } from "./statement.ts";
import { isQuoteMark, type Token } from "./token.ts";

/**
 * What is open when one sentence ends: a quotation, and who was last heard in this block. Three ways a sentence is somebody's without saying so: it lies inside a quotation that is open; it opens a new one
 * right after a quoted sentence; or it follows "the minister said:" in a statement.
 */
export interface QuoteState {
  /** True after "…said:" at the end of a sentence: what follows is the speaker's until somebody else is heard. */
  readonly dictated: boolean;
  readonly open: boolean;
  readonly speaker: Frame | undefined;
  readonly block: number;
}

/** A sentence that stands wholly inside quotation marks is spoken by whoever was last heard in its block. */
export function speakerOfQuote(tokens: readonly Token[], state: QuoteState, block: number): Frame | undefined {
  if (!state.speaker) return undefined;
  if (state.dictated && !(tokens[0] && isQuoteMark(tokens[0]))) return { ...state.speaker, level: "reported" };
  if (block > state.block + 1) return undefined;
  const marks = tokens.filter((token) => isQuoteMark(token));
  const opensAtStart = tokens[0] !== undefined && isQuoteMark(tokens[0]) && !tokens[0].text.startsWith("”");
  const inside =
    state.open && state.block === block
      ? marks.length === 0 || marks[0] === tokens.at(-1) || marks[0] === tokens.at(-2)
      : opensAtStart && (marks.length === 1 || marks[1] === tokens.at(-1) || marks[1] === tokens.at(-2));
  return inside ? goingOn(state.speaker) : undefined;
}

/** Somebody who goes on speaking, by the cue of the sentence that made them speak: no better than reported, however they began. */
export const goingOn = (frame: Frame): Frame => ({ ...frame, cueClass: "direct-quote", stance: "CT+", level: "reported" });

/** The state after a sentence. */
export function quoteStateAfter(
  tokens: readonly Token[],
  before: QuoteState,
  statements: readonly Statement[],
  block: number,
  announced?: Frame,
): QuoteState {
  const heard = announced ?? statements.flatMap((statement) => statement.frames).findLast((frame) => frame.source.length > 0);
  const near = block <= before.block + 1;
  const carried = { open: before.block === block && before.open, speaker: near || before.dictated ? before.speaker : undefined };
  const open = openAfter(tokens, carried.open);
  const speaker = heard ?? carried.speaker;
  // a statement runs on; "he said:" before a quotation covers the quotation alone
  const labelled = statements.some(
    ({ frames }) =>
      frames[0]?.cueClass === "direct-quote" &&
      frames[0].cue.length === 0 &&
      frames[0].source[0]?.index === 0 &&
      frames[0].source[0].start === tokens[0]?.start,
  );
  const dictated = labelled || (announces(tokens) ? speaker !== undefined : before.dictated && !(tokens[0] && isQuoteMark(tokens[0])));
  return { open, speaker: dictated && !announced && !labelled ? (before.speaker ?? speaker) : speaker, block, dictated };
}

/** A mark opens when a word follows it at once and none stands right before it; a stray closing mark opens nothing. */
function openAfter(tokens: readonly Token[], before: boolean): boolean {
  let open = before;
  for (const [i, token] of tokens.entries()) {
    if (!isQuoteMark(token)) continue;
    const touchesLeft = tokens[i - 1]?.end === token.start;
    const touchesRight = tokens[i + 1]?.start === token.end;
    open = token.text.startsWith("“") || (!token.text.startsWith("”") && touchesRight && !touchesLeft);
  }
  return open;
}

/** "The minister said:" and nothing after. */
export const announces = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.text === ":" || (tokens.at(-2)?.text === ":" && tokens.at(-1)?.pos === "PUNCT");
