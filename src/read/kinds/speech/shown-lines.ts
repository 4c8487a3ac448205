import { decodeEntities } from "../../decode/decode-entities.ts";
import type { Cue } from "./read-cues.ts";

/** One line of a cue as it is shown, and whose voice the markup says it is. */
export interface ShownLine {
  readonly words: string;
  readonly voice?: string | undefined;
}

/** Tags of WebVTT and SubRip, and the times that karaoke and automatic captions put before words. What looks otherwise is text: "5 < 6". */
const TAG =
  /<(?<close>\/)?(?<name>[cibusv]|lang|ruby|rt|font|br|span|\d[\d:.,]{1,20})(?:\.[^\s<>]{0,200})?(?:\s(?<rest>[^<>]{0,500}))?\/?>/giu;
/** "{\an8}", "{\i1}", "{y:i}": places and styles of older formats. */
const STYLE = /\{\\[^{}]{0,200}\}|\{[ycfsp]:[^{}]{0,60}\}/giu;

/** "<ruby>WHO<rt>World Health Organization</rt></ruby>": what is read over other words stands after them. */
const RUBY = /<rt>([^<>]{1,200})<\/rt>/giu;

/** The lines of a cue without markup, white space at their ends and empty ones left out. */
export function shownLines({ lines }: Pick<Cue, "lines">): ShownLine[] {
  let voice: string | undefined;
  return lines
    .flatMap((line) =>
      line
        .replace(STYLE, "")
        .replace(RUBY, " ($1)")
        .split(/\\[Nn]|<br\s?\/?>/iu),
    )
    .flatMap((line) => {
      const shown: ShownLine[] = [];
      let at = 0;
      const keep = (end: number): void => {
        const last = shown.at(-1);
        const words = line.slice(at, end);
        if (last !== undefined && last.voice === voice) shown[shown.length - 1] = { words: last.words + words, voice };
        else shown.push({ words, voice });
      };
      for (const match of line.matchAll(TAG)) {
        keep(match.index);
        at = match.index + match[0].length;
        if (match.groups?.["name"]?.toLowerCase() === "v")
          voice = match.groups["close"] === undefined ? voiceIn(match.groups["rest"]) : undefined;
      }
      keep(line.length);
      return shown;
    })
    .map(({ words, voice: whose }) => ({ words: tidied(words), voice: whose }))
    .filter(({ words }) => words !== "");
}

const voiceIn = (rest: string | undefined): string | undefined => tidied(rest ?? "").slice(0, 100) || undefined;

/** As a reader sees it. Marks that only turn the direction of writing are kept inside the words and dropped at their ends. */
const tidied = (words: string): string =>
  decodeEntities(words)
    .replace(/&(?:lrm|rlm);|[\u0000\u200b\ufeff]/gu, "")
    .replace(/[\s\u00a0]+|\\h/gu, " ")
    .replace(/^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+|[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/gu, "");
