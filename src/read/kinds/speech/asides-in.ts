import { SOUNDS, UNHEARD } from "../../../lexicon/speech-words.ts";
import { isSpeaker, NAME } from "./speaker-label.ts";

/** A stretch of a caption line: spoken, a sound between, or the name of who speaks from here on. */
export interface Stretch {
  readonly kind: "words" | "sound" | "speaker";
  readonly text: string;
}

const MARKED =
  /[[(（【](?<inside>[^\])\n（）【】[(]{1,120})[\])）】]|(?<song>[♪♫#♩♬][^♪♫♩♬\n]{0,300}[♪♫♩♬]+|^[♪♫♩♬].*$)|\*(?<starred>[^*\n]{2,60})\*/gu;
const WHOLE_NAME = new RegExp(`^${NAME}$`, "u");

/**
 * A line of captions with its sounds set apart: "[applause]", "(music playing)", "♪ … ♪", "*sighs*". Brackets with other words
 * in them stay: "(the stretch between St. Ansel and the bridge)", "and then [inaudible] left".
 */
export function asidesIn(line: string): Stretch[] {
  if (!/[[(（【♪♫♩♬*]/u.test(line)) return line === "" ? [] : [{ kind: "words", text: line }];
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of line.matchAll(MARKED)) {
    const kind = kindOf(match, line.slice(match.index + match[0].length));
    if (kind === undefined) continue;
    stretches.push({ kind: "words", text: line.slice(at, match.index) });
    stretches.push({ kind, text: kind === "speaker" ? (match.groups?.["inside"] ?? "").trim() : match[0] });
    at = match.index + match[0].length;
  }
  stretches.push({ kind: "words", text: line.slice(at) });
  return stretches.map(({ kind, text }) => ({ kind, text: text.trim() })).filter(({ text }) => text !== "");
}

function kindOf(match: RegExpMatchArray, after: string): "sound" | "speaker" | undefined {
  if (match.groups?.["song"] !== undefined) return "sound";
  const inside = (match.groups?.["inside"] ?? match.groups?.["starred"] ?? "").trim();
  const words = inside.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.some((word) => UNHEARD.has(word))) return undefined;
  if (words.length <= 8 && words.some((word) => SOUNDS.has(word)) && (match[0].startsWith("[") || words.length <= 4)) return "sound";
  if (match.groups?.["starred"] !== undefined) return undefined;
  // [Ana Lerro] We are at the harbour. A label that its colon follows is read with the line's other labels.
  const isFirst = match.index === 0 && /^\s*[\p{L}\p{N}"“«¿¡]/u.test(after);
  if (match[0].startsWith("[") && isFirst && isName(inside)) return "speaker";
  // A whole line in square brackets is a note of who wrote the captions.
  return match[0].startsWith("[") && match.index === 0 && after.trim() === "" ? "sound" : undefined;
}

const isName = (inside: string): boolean =>
  isSpeaker(inside) &&
  ((inside.length <= 60 && WHOLE_NAME.test(inside) && /\s/u.test(inside)) || /^\p{Lu}[\p{Lu}\d .'’-]{2,40}$/u.test(inside));

/** Whether a line is nothing but sounds: "[applause]". */
export function isAside(line: string): boolean {
  const stretches = line.length > 200 ? [] : asidesIn(line.trim());
  return stretches.length > 0 && stretches.every(({ kind }) => kind === "sound");
}
