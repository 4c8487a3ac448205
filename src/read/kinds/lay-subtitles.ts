import type { Source } from "../../model/reading.ts";
import type { StatedValue } from "../../model/report.ts";
import { decode } from "../decode/decode.ts";
import { factsOf } from "../facts/facts-of.ts";
import { stated } from "../facts/stated.ts";
import type { Laid } from "../laid.ts";
import { type Cues, readCues } from "./speech/read-cues.ts";
import type { Said } from "./speech/said.ts";
import { saidInCues } from "./speech/said-in-cues.ts";
import { shownLines } from "./speech/shown-lines.ts";
import { speechBlocks } from "./speech/speech-blocks.ts";
import { withoutRepeats } from "./speech/without-repeats.ts";

/**
 * Subtitles, WebVTT or SubRip: every word once, in paragraphs by speaker and topic, with the time at which it is heard.
 * Fails with INPUT_INVALID where there are no cues.
 */
export function laySubtitles(source: Source): Laid {
  const { text, notes } = decode(source);
  const cues = readCues(text);
  const shown = cues.cues.map((cue) => ({ fromMs: cue.fromMs, toMs: cue.toMs, lines: shownLines(cue) }));
  const said = saidInCues(withoutRepeats(shown));
  return {
    kind: "subtitles",
    blocks: speechBlocks(withRemarks(said, cues)),
    facts: factsOf(statedIn(cues)),
    medium: "video-transcript",
    notes: [...notes, ...cues.notes],
  };
}

/** NOTE blocks of a file stand where they stood: before the first words, or before those of the cue that followed them. */
function withRemarks(said: readonly Said[], { cues, remarks }: Cues): readonly Said[] {
  if (remarks.length === 0) return said;
  const placed = remarks.map(({ words, before }) => ({ words, fromMs: cues[before]?.fromMs ?? Infinity }));
  const asides = placed.map(({ words }) => ({ words, isTurn: false, isAside: true }));
  const all: Said[] = [];
  let next = 0;
  for (const words of said) {
    while (next < placed.length && (placed[next]?.fromMs ?? 0) <= (words.fromMs ?? 0)) all.push(...asides.slice(next, ++next));
    all.push(words);
  }
  return [...all, ...asides.slice(next)];
}

/** Kinds of tracks that hold what is spoken. */
const SPOKEN = new Set(["captions", "subtitles", "descriptions"]);

/** What the header of WebVTT says of the recording. */
function statedIn({ heading, fields }: Cues): StatedValue[] {
  const field = (name: string): string => fields.get(name) ?? "";
  const title = field("title");
  const kind = field("kind");
  return [
    ...(title === "" ? [] : [stated("title", title, "vtt:Title")]),
    ...(heading === "" || heading.includes(":") ? [] : [stated("title", heading, "vtt:WEBVTT")]),
    ...(field("language") === "" ? [] : [stated("language", field("language"), "vtt:Language")]),
    ...(SPOKEN.has(kind.toLowerCase()) ? [stated("medium", "video-transcript", "vtt:Kind", kind)] : []),
  ];
}
