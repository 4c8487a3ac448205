import type { Head, Ledger } from "../../ports/ledger.ts";
import { type Seal, sealedLines } from "./sealed-lines.ts";
import { type Write, writeLines } from "./write-lines.ts";

/** The name of the format, as the first line has it. */
export const HEADS_FORMAT = "reportedly-heads/1";

/**
 * Write the last entry of every stream, by name of the stream. Whoever has the lines can tell later whether anything before
 * them was cut off or rewritten; whoever has only the last line can tell whether the lines are those that were handed out.
 */
export function exportHeads(ledger: Pick<Ledger, "heads">, write: Write): Promise<Seal> {
  return writeLines(sealedLines(HEADS_FORMAT, plainHeads(ledger)), write);
}

async function* plainHeads({ heads }: Pick<Ledger, "heads">): AsyncGenerator<Head> {
  for await (const { stream, position, hash } of heads()) yield { stream, position, hash };
}
