import { GENERIC_SOURCES, NAME_ENDS, NAME_LEADS, NAME_SUFFIX } from "../../lexicon/provenance-origin.ts";
import type { Span } from "../../model/span.ts";

const LONGEST = 80;
const MOST_WORDS = 8;

/**
 * The name at the beginning of words such as "the Harbour Tribune on 4 August 2031", as a span of them; undefined for
 * "agencies", "the author" and the like.
 */
export function cleanParty(words: string): Span | undefined {
  const quoted = /^(?:[\p{Ll}\p{Lo}-]{2,20} ){0,3}[«„“"](?<name>[^«»„“”"]{2,80})[»“”"]/u.exec(words);
  if (quoted?.groups?.["name"] !== undefined) return named(words, words.indexOf(quoted.groups["name"]), quoted.groups["name"]);
  const start = leadOf(words);
  const rest = words.slice(start);
  const end = NAME_ENDS.exec(rest)?.index ?? rest.length;
  return named(words, start, rest.slice(0, end));
}

/** How far words reach that stand before the name: "our sister paper, The Tollund Courier", "the website of", "le site". */
function leadOf(words: string): number {
  let start = /^\s*/u.exec(words)?.[0].length ?? 0;
  for (const lead of [/^(?:our|its|their|the) [\p{Ll} -]{1,40}, (?=\p{Lu})/u, NAME_LEADS, /^the (?=\p{Lu})/u, /^["“‘'([\s]+/u])
    start += lead.exec(words.slice(start))?.[0].length ?? 0;
  return start;
}

function named(words: string, from: number, stretch: string): Span | undefined {
  const bare = stretch.replace(/["”’'.,،:;)\]\s]+$/u, "");
  const name = bare.replace(NAME_SUFFIX, "");
  if (name.length < 2 || name.length > LONGEST || name.split(/\s/u).length > MOST_WORDS || isGeneric(name)) return undefined;
  if (!/\p{Lu}|\p{Lo}|^@|^[\w-]+\.[\w.-]+$|^[a-z]{3}(?:\/[a-z]{2,4})*$/u.test(name)) return undefined;
  const start = words.indexOf(name, from);
  return { start, end: start + name.length };
}

/** Names nobody: "agencies", "various sources". */
export const isGeneric = (name: string): boolean => GENERIC_SOURCES.some((pattern) => pattern.test(name));
