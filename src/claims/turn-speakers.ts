import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { sourceIn } from "./find-source.ts";
import { frameOf } from "./found-frame.ts";
import { namesOf } from "./names.ts";
import type { Frame } from "./statement.ts";
import { tokenise } from "./tokenise.ts";

/** Those who speak for the outlet itself: what they say is the author's own word. */
const OWN_VOICES = /^(?:(?:the )?(?:co-?host|host|presenter|anchor|moderator|interviewer|narrator|narration|voice-?over|question|q))$/iu;

/** A label of a turn on a line of its own, as transcripts are laid out: "COLONEL BRANDT, General Staff:". */
const LABEL = /^(?<name>[^\n:]{1,120}):$/u;

/**
 * Who has the floor in each block of a transcript: whom the label before it names, until the next label. Blocks without one, and turns of
 * the outlet's own presenters, have nobody.
 */
export function turnSpeakers({ text, blocks }: Pick<Report, "text" | "blocks">, world: World): ReadonlyMap<number, Frame> {
  const floors = new Map<number, Frame>();
  let floor: Frame | undefined;
  for (const [index, { role, span }] of blocks.entries()) {
    const label = role === "other" ? LABEL.exec(text.slice(span.start, span.end).trim())?.groups?.["name"] : undefined;
    if (label !== undefined) floor = OWN_VOICES.test(label.trim()) ? undefined : floorOf(text, span.start, label, world);
    else if (role === "subhead" || role === "headline") floor = undefined;
    else if (floor !== undefined && role === "body") floors.set(index, floor);
  }
  return floors;
}

function floorOf(text: string, start: number, label: string, world: World): Frame | undefined {
  const span = { start, end: start + label.length };
  const source = sourceIn(tokenise(text, span), namesOf(text, span, world));
  return source && frameOf(source, [], { class: "direct-quote", stance: "CT+" });
}
