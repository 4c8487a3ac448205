import { ADDRESSES_READER, APPEAL_CUES } from "../../lexicon/provenance-appeal.ts";
import type { BlockRole } from "../../model/report.ts";
import { afterBylineWord, beginsByline, namesInByline } from "../facts/find-names.ts";
import { readDateLine } from "../facts/read-date-line.ts";
import { taxonomyLists } from "../facts/read-taxonomy.ts";
import { knownLine } from "./known-line.ts";

const LONGEST_APPEAL = 900;
const LONGEST_BYLINE = 160;

/** What a line is there for, judged by its own words; undefined for what may well be the story. */
export function classifyLine(words: string): BlockRole | undefined {
  if (taxonomyLists(words).length > 0) return "taxonomy";
  const known = knownLine(words);
  if (known !== undefined) return known.role;
  if (isAppeal(words)) return "appeal";
  if (isByline(words)) return "byline";
  const dated = readDateLine(words);
  return dated && (dated.isSigned ? "byline" : "dateline");
}

/** "If you like our content, please support the project": the reader is addressed and two things are asked or offered. */
function isAppeal(words: string): boolean {
  if (words.length > LONGEST_APPEAL || !ADDRESSES_READER.some((pattern) => pattern.test(words))) return false;
  const weight = APPEAL_CUES.filter(({ pattern }) => pattern.test(words)).reduce((sum, cue) => sum + cue.weight, 0);
  // A long paragraph that quotes somebody's plea is news; the longer, the more it takes.
  return weight >= (words.length < 200 ? 2 : 3);
}

/** "By Ana Lerro in Port Ansel": the word and names, not a sentence ("By Friday the town had fallen."). */
function isByline(words: string): boolean {
  if (words.length > LONGEST_BYLINE || !beginsByline(words)) return false;
  const rest = afterBylineWord(words);
  if (/[.!?]$/u.test(rest) && rest.split(/\s/u).length > 5) return false;
  const names = namesInByline(words);
  const covered = names.reduce((sum, name) => sum + name.length, 0);
  return (
    names.length > 0 &&
    (covered > 0.5 * rest.length ||
      readDateLine(rest) !== undefined ||
      rest.split(/\s/u).filter((word) => /^\p{Ll}/u.test(word)).length <= 3)
  );
}
