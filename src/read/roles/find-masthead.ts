import { namesInByline } from "../facts/find-names.ts";
import type { RawBlock } from "../layout/raw-block.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { classifyLine } from "../provenance/classify-line.ts";

/** Who sends a letter or statement, as its first lines say. */
export interface Masthead {
  readonly name: string;
  /** Index of the block with the headline, when the masthead tells where it stands. */
  readonly headline?: number | undefined;
}

/** A masthead and what belongs to it take at most this many blocks. */
const MOST_BLOCKS = 8;

/**
 * Letters and statements begin with the name of who sends them, often in capitals, and a line of place and date; the headline
 * stands below. Mail says it in its header. Undefined when the first line is no such name; `isOutlet` knows names beforehand.
 */
export function findMasthead(blocks: readonly RawBlock[], isOutlet: (name: string) => boolean): Masthead | undefined {
  const sender = blocks.slice(0, MOST_BLOCKS).find(({ role }) => role === "byline");
  const [sent] = sender === undefined ? [] : namesInByline(sender.text);
  if (sent !== undefined) return { name: sent };
  const lines = blocks.slice(0, MOST_BLOCKS).map((block) => visibleLine(block).words);
  const kinds = lines.map((words) => classifyLine(words));
  const [first, ...others] = kinds.flatMap((kind, at) => (kind === undefined ? [at] : []));
  if (first === undefined) return undefined;
  const name = lines[first] ?? "";
  const dated = kinds.findIndex((kind, at) => at > first && kind === "dateline");
  const next = dated < 0 ? undefined : others.find((at) => at > dated);
  if (!isOutlet(name) && !(next !== undefined && isCapitals(name))) return undefined;
  return { name, headline: next ?? others[0] };
}

const isCapitals = (words: string): boolean =>
  words.length <= 40 && /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) && words.split(/\s/u).length <= 5;
