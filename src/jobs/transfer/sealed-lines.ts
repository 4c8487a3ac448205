import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.ts";

/** What closes a file of sealed lines: how many lines stand before it, and the SHA-256 of all their bytes. */
export interface Seal {
  readonly lines: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}

/**
 * JSON Lines that show when they were cut off or altered: a line that names the format, one line of canonical JSON for each value,
 * and `{"end":true,"lines":…,"sha256":…}`. Each line ends with a line feed. Half surrogate pairs are escaped, so that the
 * lines are UTF-8 whatever a page held. Returns the seal.
 */
export async function* sealedLines(format: string, values: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string, Seal> {
  const hash = createHash("sha256");
  let lines = 0;
  const counted = (value: unknown): string => {
    const line = lineOf(value);
    hash.update(line);
    lines++;
    return line;
  };
  yield counted({ format });
  for await (const value of values) yield counted(value);
  const seal = { lines, sha256: hash.digest("hex") };
  yield endLine(seal);
  return seal;
}

/** The last line: short enough to print, and enough to tell whether all lines before it are the same ones. */
export const endLine = ({ lines, sha256 }: Seal): string => lineOf({ end: true, lines, sha256 });

/** The line a value stands on. */
const lineOf = (value: unknown): string => `${canonicalJson(value, { loneSurrogates: "escape" })}\n`;
