import { asidesIn } from "./asides-in.ts";
import type { Said } from "./said.ts";
import type { ShownLine } from "./shown-lines.ts";
import { type SpeakerLabel, speakerLabel, speakersIn } from "./speaker-label.ts";
import type { ShownCue } from "./without-repeats.ts";

/** Captions mark a change of speaker by ">>", and two speakers in one cue by a dash before each. */
const CHEVRONS = /\s*(?:>{2,3}|»{2})\s*/u;
const DASH = /^[-–—‐]\s?(?=[\p{L}\p{M}"“«'‘¿¡([.…♪])/u;

/** Who is speaking when the next line begins. */
interface Floor {
  readonly speaker: string | undefined;
  /** Whether the markup said so, which then must say it of the next cue as well. */
  readonly isVoice: boolean;
}

/** What is said, cue by cue: words by speaker, with sounds set apart. A name before a colon speaks until another does. */
export function saidInCues(cues: readonly ShownCue[]): Said[] {
  const speakers = speakersIn(labelsIn(cues));
  let floor: Floor = { speaker: undefined, isVoice: false };
  return cues.flatMap((cue) =>
    cue.lines.flatMap((line) => {
      const read = readLine(line, cue, floor, speakers);
      floor = read.floor;
      return read.said;
    }),
  );
}

const labelsIn = (cues: readonly ShownCue[]): SpeakerLabel[] =>
  cues.flatMap(({ lines }) =>
    lines.flatMap(({ words }) => words.split(CHEVRONS).flatMap((part) => speakerLabel(part.replace(DASH, "")) ?? [])),
  );

function readLine({ words, voice }: ShownLine, { fromMs, toMs }: ShownCue, before: Floor, speakers: ReadonlySet<string>) {
  const said: Said[] = [];
  let floor: Floor =
    voice === undefined ? (before.isVoice ? { speaker: undefined, isVoice: false } : before) : { speaker: voice, isVoice: true };
  for (const [index, turn] of words.split(CHEVRONS).entries()) {
    const dash = DASH.exec(turn)?.[0].length ?? 0;
    let isTurn = dash > 0 || index > 0;
    if (isTurn && voice === undefined) floor = { speaker: undefined, isVoice: false };
    for (const { kind, text } of labelled(turn.slice(dash), speakers)) {
      if (kind === "speaker") {
        floor = { speaker: text, isVoice: false };
        isTurn = true;
      } else {
        said.push({
          words: text,
          fromMs,
          toMs,
          speaker: kind === "words" ? floor.speaker : undefined,
          isTurn: isTurn && kind === "words",
          isAside: kind === "sound",
        });
        if (kind === "words") isTurn = false;
      }
    }
  }
  return { said, floor };
}

/** The stretches of a line, the label at its beginning first. */
function labelled(turn: string, speakers: ReadonlySet<string>): ReturnType<typeof asidesIn> {
  if (turn === "") return [];
  const label = speakerLabel(turn);
  if (label === undefined || !speakers.has(label.name)) return asidesIn(turn);
  return [{ kind: "speaker", text: label.name }, ...asidesIn(turn.slice(label.length))];
}
