import * as z from "zod";
import type { Head } from "../../ports/ledger.ts";
import { HEADS_FORMAT } from "./export-heads.ts";
import type { Heads } from "./head-check.ts";
import { excerpt, invalid, readSealedLines } from "./read-sealed-lines.ts";
import type { Seal } from "./sealed-lines.ts";

/** Heads that `exportHeads` wrote, by stream. Fails with INPUT_INVALID, naming the line, for anything else. */
export async function readHeads(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly heads: Heads; readonly seal: Seal }> {
  const heads = new Map<string, Head>();
  let seal: Seal = { lines: 0, sha256: "" };
  for await (const { line, value } of readSealedLines(HEADS_FORMAT, bytes, (found) => (seal = found))) {
    const head = HEAD.safeParse(value);
    if (!head.success) throw invalid(line, "a head with stream, position and hash", excerpt(JSON.stringify(value)));
    heads.set(head.data.stream, head.data);
  }
  return { heads, seal };
}

const HEAD = z.strictObject({ stream: z.string(), position: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/u) });
