import { NO_SPEAKERS, SPEAKER_ROLES } from "../../../lexicon/speech-words.ts";

/** Who speaks, as a line says before its words. */
export interface SpeakerLabel {
  readonly name: string;
  /** How much of the line the label takes, white space after it included. */
  readonly length: number;
  /** False where only its coming back tells a speaker from any words before a colon. */
  readonly isSure: boolean;
}

const PARTICLE = "(?:de|del|della|da|di|van|von|der|den|el|al|bin|ibn|of|the|for|and|y|и|та|ve)";
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]{0,24}|\d{1,3}|#\d{1,3})`;
/** "Ana Lerro", "Tor van Hask", "Speaker 1", "Lt. Col. Vick". */
export const NAME = String.raw`${NAME_WORD}(?:\s(?:${PARTICLE}\s){0,2}${NAME_WORD}){0,5}`;
const ASIDE = String.raw`(?:\s?[(,]\s?[^():\n]{1,60}\)?)?`;

const FORMS: readonly { readonly pattern: RegExp; readonly isSure: boolean }[] = [
  // [Speaker 1]: , (ANA LERRO):
  { pattern: /^[[(](?<name>[^\]()[\n:]{1,60})[\])]\s?:\s*/u, isSure: true },
  // ANA LERRO: , MINISTER OF DEFENCE (through translator):
  { pattern: new RegExp(String.raw`^(?<name>\p{Lu}[\p{Lu}\p{M}\d.'’ _-]{1,50}?)${ASIDE}\s?:(?:\s+|$)`, "u"), isSure: true },
  // Ana Lerro: , Ana Lerro (Radio Skerry):
  { pattern: new RegExp(String.raw`^(?<name>${NAME})${ASIDE}\s?:(?:\s+|$)`, "u"), isSure: false },
  // interviewer: , q: , Q.
  { pattern: /^(?<name>\p{L}{1,20}(?:\s\d{1,3})?)\s?:(?:\s+|$)/u, isSure: false },
  { pattern: /^(?<name>[QA])\.\s+/u, isSure: false },
  // المتحدث العسكري:
  { pattern: /^(?<name>\p{Lo}[\p{Lo}\p{M}]{0,20}(?:\s[\p{Lo}\p{M}]{1,20}){0,4})\s?:(?:\s+|$)/u, isSure: false },
];

/** The label at the beginning of a line, marks of Markdown around it allowed. `**Ana Lerro:** We left.` */
export function speakerLabel(line: string): SpeakerLabel | undefined {
  const marks = /^(?:\*{2}|__)(?<inside>[^*_\n]{1,80}?)(?:\*{2}|__)(?<colon>\s?:)?\s*/u.exec(line);
  if (marks?.groups !== undefined) {
    const inside = labelIn(`${marks.groups["inside"] ?? ""}${marks.groups["colon"] ?? ""} `);
    return inside && { ...inside, length: marks[0].length };
  }
  return labelIn(line);
}

function labelIn(line: string): SpeakerLabel | undefined {
  const head = line.slice(0, 160);
  for (const { pattern, isSure } of FORMS) {
    const match = pattern.exec(head);
    const name = match?.groups?.["name"]?.trim();
    if (match === null || name === undefined || !isSpeaker(name)) continue;
    return { name, length: match[0].length, isSure: isSure || isRole(name) };
  }
  return undefined;
}

/** "Interviewer", "Speaker 1", "Q". */
export const isRole = (name: string): boolean => SPEAKER_ROLES.has(name.toLowerCase().replace(/[\s#_]*\d{0,3}$/u, ""));

/** Words before a colon that may be a speaker: not "Note", "Photo" or "October 20". */
export function isSpeaker(name: string): boolean {
  const lower = name.toLowerCase();
  if (/\d/u.test(name) && !isRole(name)) return false;
  return (
    /\p{L}/u.test(name) && !NO_SPEAKERS.has(lower) && !NO_SPEAKERS.has(/^[\p{L}\p{M}]+/u.exec(lower)?.[0] ?? "") && !/^https?$/u.test(lower)
  );
}

/** Names that are plainly speakers: said surely, or by more than one line. Given as people write them most surely. */
export function speakersIn(labels: readonly Pick<SpeakerLabel, "name" | "isSure">[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name, isSure } of labels) counts.set(name, (counts.get(name) ?? 0) + (isSure ? 2 : 1));
  return new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name));
}
