import { BYLINE_ROLES } from "../../lexicon/page-metadata.ts";
import { ADDRESSES_READER, type AppealCue, IS_TOLD } from "../../lexicon/provenance-appeal.ts";
import type { BlockRole } from "../../model/report.ts";
import { findDays } from "../facts/find-days.ts";
import { afterBylineWord, beginsByline, namesInByline } from "../facts/find-names.ts";
import { readDateLine } from "../facts/read-date-line.ts";
import { taxonomyLists } from "../facts/read-taxonomy.ts";
import { isWrittenIn } from "./is-written-in.ts";
import { judgeReuse } from "./judge-reuse.ts";
import { knownLine } from "./known-line.ts";

const LONGEST_APPEAL = 900;
const LONGEST_BYLINE = 160;

/** What a line is there for, judged by its own words; undefined for what may well be the story. */
export function classifyLine(words: string): BlockRole | undefined {
  if (taxonomyLists(words).length > 0) return "taxonomy";
  const { line: known, cues } = knownLine(words);
  if (known !== undefined && !(ASKS_READERS.has(known.role) && IS_TOLD.test(words)))
    // "It may not be broadcast without permission: desk@lantern.example"
    return known.role === "contact" && judgeReuse(words) !== undefined ? "licence" : known.role;
  if (isAppeal(words, cues)) return "appeal";
  if (isByline(words)) return "byline";
  const dated = readDateLine(words);
  return dated && (dated.isSigned ? "byline" : "dateline");
}

/** What such a line says can also be said by somebody in the story. */
const ASKS_READERS: ReadonlySet<BlockRole> = new Set<BlockRole>(["appeal", "comment", "contact"]);

/** "If you like our content, please support the project": the reader is addressed and two things are asked or offered. */
function isAppeal(words: string, possible: readonly AppealCue[]): boolean {
  if (words.length > LONGEST_APPEAL) return false;
  const cues = possible.filter(({ pattern }) => pattern.test(words));
  if (cues.length < 2) return false;
  // A long paragraph that quotes somebody's plea is news; the longer, the more it takes.
  const needed = words.length < 200 ? 2 : 3;
  const weightIn = (language: string): number =>
    cues.reduce((sum, cue) => (cue.language === language || cue.language === "any" ? sum + cue.weight : sum), 0);
  const isAsked = ADDRESSES_READER.some(
    ({ language, pattern }) => isWrittenIn(language, words) && weightIn(language) >= needed && pattern.test(words),
  );
  return isAsked && !IS_TOLD.test(words);
}

/** "By Ana Lerro in Port Ansel", "August 4, 2031 by Ana Lerro": the word and names, not a sentence ("By Friday the town had fallen."). */
function isByline(line: string): boolean {
  if (line.length > LONGEST_BYLINE) return false;
  const words = behindDate(line);
  if (!beginsByline(words)) return false;
  const rest = afterBylineWord(words);
  if (/[.!?]$/u.test(rest) && rest.split(/\s/u).length > 5) return false;
  const names = namesInByline(words);
  const covered = names.reduce((sum, name) => sum + name.length, 0);
  const other = rest.replace(BYLINE_ROLES, "");
  return (
    names.length > 0 &&
    (covered > 0.5 * rest.length ||
      readDateLine(rest) !== undefined ||
      other.split(/\s/u).filter((word) => /^\p{Ll}/u.test(word)).length <= 3)
  );
}

/** What follows the date at the beginning of a line. */
function behindDate(line: string): string {
  const [day] = findDays(line);
  const isFirst = day !== undefined && !/\p{L}{3}/u.test(line.slice(0, day.span.start));
  return isFirst ? line.slice(day.span.end).replace(/^[^\p{L}]+/u, "") : line;
}
