import { EVENT_NOUNS } from "../lexicon/event-words.ts";
import type { ReportingVerb } from "../lexicon/reporting-verbs.ts";
import { type Clause, subjectOf } from "./clause.ts";
import { RELATIVES } from "./clause-openers.ts";
import { type FoundSource, sourceBefore, sourceIn } from "./find-source.ts";
import { type FoundFrame, frameOf, withoutComma } from "./found-frame.ts";
import type { Names } from "./names.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Token, TokenRange } from "./token.ts";

/** "…, the ministry said", "… a source at the port told a reporter", "…, said the mayor": what stands before is said. */
export function toldBefore(
  words: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  verb: ReportingVerb,
  names: Names,
): FoundFrame | undefined {
  const group = clause.group;
  if (!group || !(verb.bareClause || verb.class === "say-verb" || verb.class === "assert-verb")) return undefined;
  // "but we could not confirm it", "and two navies argue over it": joined on, with an object of its own
  const opener = words[clause.from];
  if (/^(?:it|that)$/u.test(words[group.to]?.lower ?? "")) return undefined;
  const inverted = invertedSpeaker(words, clause, names);
  const subject = subjectOf(clause, words);
  const source = inverted ?? sourceBetween(words, clause, names);
  if (!source) return undefined;
  const sourceStart = inverted ? group.from : words.findIndex((word) => word.index === source.words[0]?.index);
  // "on Saturday and Sunday a monitor said" joins two days
  if ((opener?.pos === "CCONJ" || opener?.text === ";") && sourceStart === clause.from + 1) return undefined;
  const said = withoutComma(words.slice(0, sourceStart));
  if (subject === undefined && !inverted) return undefined;
  const tail = words.slice(inverted ? words.findIndex((word) => word.index === source.words.at(-1)?.index) + 1 : group.to);
  const comma = tail.findIndex((word) => word.text === "," || word.text === ";");
  const rest = comma === -1 ? tail.slice(nextVerb(tail)) : tail.slice(comma + 1);
  const frame = frameOf(source, words.slice(group.from, group.to), verb);
  if (!tells(said, clauses))
    return isInserted(words, group, source, rest) ? { frame, said: [...said, ...rest], before: [], after: [] } : undefined;
  return {
    frame,
    said,
    before: [],
    ...goesOn(source, rest),
  };
}

/** What follows the speaker goes on with what is said, but for a clause about him: "…, said Peteris, whose sons were away, “and …”". */
function goesOn(source: FoundSource, rest: readonly Token[]): Pick<FoundFrame, "after" | "besides"> {
  if (!rest.some((word) => word.pos === "VERB" || word.pos === "AUX")) return { after: [] };
  if (!RELATIVES.has(rest[0]?.lower ?? "")) return { after: rest };
  // a quotation mark that was taken out
  const opened = rest.findIndex((word, i) => i > 0 && word.index > (rest[i - 1]?.index ?? 0) + 1);
  const end = opened === -1 ? rest.length : opened;
  return { after: rest.slice(end), besides: [...source.words, ...withoutComma(rest.slice(0, end))] };
}

/** Words between a reporting verb and the comma that ends its aside: "said on Friday in Dorva,". */
const LONGEST_MOMENT = 6;

/** "Fighters, a source said, seized the town": between commas, in the middle of what is said. */
function isInserted(words: readonly Token[], group: TokenRange, source: FoundSource, rest: readonly Token[]): boolean {
  const start = words.findIndex((word) => word === source.words[0]);
  const closed = words.slice(group.to, group.to + LONGEST_MOMENT).some(({ text }) => text === ",");
  const isBetween = words[start - 1]?.text === "," && closed;
  return isBetween && start > 1 && rest.some(({ pos }) => pos === "VERB" || pos === "AUX");
}

/** A verb, a number or a deed outside of relative clauses: "Relatives who filled the gallery" tells nothing yet, nor does "unclear whether". */
function tells(said: readonly Token[], clauses: readonly Clause[]): boolean {
  if (/^(?:SCONJ|ADP|DET)$/u.test(said.at(-1)?.pos ?? "")) return false;
  const described = clauses.filter(({ link }) => link === "relative");
  return said.some(
    (word, at) =>
      (word.pos === "VERB" || word.pos === "AUX" || word.pos === "NUM" || EVENT_NOUNS.has(word.lower)) &&
      !described.some(({ from, to }) => from <= at && at < to),
  );
}

/** "said noting that": a participle right after the verb opens more of what is said. */
const nextVerb = (tail: readonly Token[]): number => {
  const at = tail.findIndex((word) => word.pos === "VERB" && word.lower.endsWith("ing"));
  return at === -1 ? tail.length : at;
};

/** "…, said the mayor of Tollund": subject after the verb. */
export function invertedSpeaker(words: readonly Token[], clause: Clause, names: Names): FoundSource | undefined {
  const group = clause.group;
  if (!group || group.to - group.from !== 1 || group.from === 0) return undefined;
  const phrase = nounPhraseAfter(words, group.to);
  if (!phrase) return undefined;
  const next = words[phrase.to];
  if (next && (next.pos === "AUX" || (next.pos === "VERB" && !next.lower.endsWith("ing")))) return undefined;
  const source = sourceIn(words.slice(phrase.from, phrase.to), names);
  return isParted(words, group) ? source : undefined;
}

function sourceBetween(words: readonly Token[], clause: Clause, names: Names): FoundSource | undefined {
  const group = clause.group;
  if (!group) return undefined;
  const opener = words[clause.from];
  const parted = clause.link !== "main" && opener !== undefined && /^[,;:]$/u.test(opener.text);
  return parted ? sourceIn(words.slice(clause.from, group.from), names) : sourceBefore(words, group.from, names);
}

/** "…, said the mayor": a comma, or a quotation mark that was taken out, parts what was said from the verb. */
export const isParted = (words: readonly Token[], { from }: TokenRange): boolean =>
  words[from - 1]?.text === "," || (words[from - 1]?.index ?? 0) + 1 < (words[from]?.index ?? 0);
