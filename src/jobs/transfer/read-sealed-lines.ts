import { createHash } from "node:crypto";
import { ReportedlyError } from "../../errors.ts";
import { canonicalJson } from "../../model/canonical-json.ts";
import { endLine, type Seal } from "./sealed-lines.ts";
import { splitLines } from "./split-lines.ts";

/** A value and the line it stands on, counted from 1. */
export interface NumberedValue {
  readonly line: number;
  readonly value: unknown;
}

/**
 * The values that `sealedLines` wrote, one line in memory at a time; the header and the end are checked and not among them.
 * Fails with INPUT_INVALID, naming the line, for another format, a line that is no JSON, an end that does not match the lines
 * before it, no end, and anything behind it. Whoever reads to the end has read what was written, and is told the seal.
 */
export async function* readSealedLines(
  format: string,
  bytes: AsyncIterable<Uint8Array>,
  onSeal?: (seal: Seal) => void,
): AsyncGenerator<NumberedValue> {
  const hash = createHash("sha256");
  let line = 0;
  let seal: Seal | undefined;
  for await (const raw of splitLines(bytes)) {
    line++;
    if (seal) throw invalid(line, "nothing behind the end", "more");
    const value = valueOf(line, raw);
    if (line === 1) expectFormat(format, value);
    else if (isEnd(value)) seal = expectSeal(line, raw, { lines: line - 1, sha256: hash.digest("hex") });
    else yield { line, value };
    if (!seal) hash.update(raw);
  }
  if (!seal) throw invalid(line + 1, "more lines and an end: the file was cut off", "the end of the file");
  onSeal?.(seal);
}

/** What is wrong with a line of an input. */
export function invalid(line: number, expected: string, met: string, cause?: unknown): ReportedlyError {
  return new ReportedlyError("INPUT_INVALID", `line ${line}: expected ${expected}, met ${met}`, { cause });
}

/** The beginning of a text, to be named in an error. */
export const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

const EXCERPT = 80;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function valueOf(line: number, raw: Uint8Array): unknown {
  const text = textOf(line, raw);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(line, "JSON", text.trim() === "" ? "an empty line" : JSON.stringify(excerpt(text)), cause);
  }
}

function textOf(line: number, raw: Uint8Array): string {
  try {
    return UTF8.decode(raw);
  } catch (cause) {
    throw invalid(line, "UTF-8", "bytes that are not", cause);
  }
}

function expectFormat(format: string, value: unknown): void {
  const met = canonicalJson(value, { loneSurrogates: "escape" });
  if (met !== canonicalJson({ format })) throw invalid(1, canonicalJson({ format }), excerpt(met));
}

const isEnd = (value: unknown): boolean => value !== null && typeof value === "object" && "end" in value;

/** The end line is compared byte for byte, so that nothing in the file can be other than it was written. */
function expectSeal(line: number, raw: Uint8Array, seal: Seal): Seal {
  const text = textOf(line, raw);
  if (text !== endLine(seal))
    throw invalid(line, `${endLine(seal).trimEnd()} and a line feed: the lines before it are not those that were written`, excerpt(text));
  return seal;
}
