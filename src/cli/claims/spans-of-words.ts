import { ReportedlyError } from "../../errors.ts";
import { contains, type Span } from "../../model/span.ts";

/** Where words are looked for. */
export interface WordsIn {
  readonly text: string;
  /** Looked through first: the sentence of the claim. */
  readonly near?: Span | undefined;
  /** Offsets given with --at: of words that stand several times, those that begin at one of them are meant. */
  readonly at?: readonly number[] | undefined;
}

/**
 * The stretches of the text that words stand for. Pieces are parted by ` … `, as claims are shown: "Boats … were seen". White space
 * stands for any white space. Fails with INPUT_INVALID for words that are not there, and with USAGE, naming the offsets, for words that
 * stand several times and none of the offsets given.
 */
export function spansOfWords(words: string, where: WordsIn): Span[] {
  return words.split(/\s+(?:…|\.\.\.)\s+/u).map((piece) => spanOf(piece.trim(), where));
}

function spanOf(words: string, { text, near, at = [] }: WordsIn): Span {
  const all = words === "" ? [] : placesOf(words, text);
  const within = near ? all.filter((span) => contains(near, span)) : [];
  const chosen = all.filter(({ start }) => at.includes(start));
  for (const candidates of [chosen, within, all]) {
    const [only, ...others] = candidates;
    if (only && others.length === 0) return only;
    if (only) throw several(words, candidates, text);
  }
  throw new ReportedlyError("INPUT_INVALID", `expected words of the report, met “${excerpt(words)}”`);
}

function placesOf(words: string, text: string): Span[] {
  const pattern = new RegExp(words.split(/\s+/u).map(escaped).join("\\s+"), "gu");
  return Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

const MOST_NAMED = 10;
const AROUND = 20;

function several(words: string, spans: readonly Span[], text: string): ReportedlyError {
  const named = spans.slice(0, MOST_NAMED).map((span) => `${span.start} (${around(span, text)})`);
  const more = spans.length > MOST_NAMED ? `, and ${spans.length - MOST_NAMED} more` : "";
  return new ReportedlyError(
    "USAGE",
    `“${excerpt(words)}” stands ${spans.length} times: at ${named.join(", ")}${more}; say which with --at OFFSET`,
  );
}

/** "…were seen near Port Ansel on Friday…", without words cut in two. */
function around({ start, end }: Span, text: string): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(start > AROUND ? /^\S*\s+/u : /^/u, "");
  const after = text.slice(end, end + AROUND).replace(end + AROUND < text.length ? /\s+\S*$/u : /$/u, "");
  return `…${(before + text.slice(start, end) + after).replaceAll(/\s+/gu, " ").trim()}…`;
}

const excerpt = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);

/** Words as a pattern that stands for them alone. */
const escaped = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
