import { ADDRESSES_READER, APPEAL_CUES, IS_TOLD } from "../../lexicon/provenance-appeal.ts";
import type { BlockRole } from "../../model/report.ts";
import { afterBylineWord, beginsByline, namesInByline } from "../facts/find-names.ts";
import { readDateLine } from "../facts/read-date-line.ts";
import { taxonomyLists } from "../facts/read-taxonomy.ts";
import { isWrittenIn } from "./is-written-in.ts";
import { judgeReuse } from "./judge-reuse.ts";
import { knownLine } from "./known-line.ts";
import { possibleEntries } from "./possible-entries.ts";

const LONGEST_APPEAL = 900;
const LONGEST_BYLINE = 160;

/** What a line is there for, judged by its own words; undefined for what may well be the story. */
export function classifyLine(words: string): BlockRole | undefined {
  if (taxonomyLists(words).length > 0) return "taxonomy";
  const known = knownLine(words);
  if (known !== undefined && !(ASKS_READERS.has(known.role) && IS_TOLD.test(words)))
    // "It may not be broadcast without permission: desk@lantern.example"
    return known.role === "contact" && judgeReuse(words) !== undefined ? "licence" : known.role;
  if (isAppeal(words)) return "appeal";
  if (isByline(words)) return "byline";
  const dated = readDateLine(words);
  return dated && (dated.isSigned ? "byline" : "dateline");
}

/** What such a line says can also be said by somebody in the story. */
const ASKS_READERS: ReadonlySet<BlockRole> = new Set<BlockRole>(["appeal", "comment", "contact"]);
const CUES = possibleEntries(APPEAL_CUES);

/** "If you like our content, please support the project": the reader is addressed and two things are asked or offered. */
function isAppeal(words: string): boolean {
  if (words.length > LONGEST_APPEAL) return false;
  const cues = CUES(words).filter(({ pattern }) => pattern.test(words));
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
