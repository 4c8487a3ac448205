import { laneOf, STAGES, type Stage, type WorkMessage } from "../../model/work.ts";

/** Messages in line, one lane for all that must not be in hand at the same time. Every message is here once, whether it waits or is in hand. */
export interface WorkLanes {
  /** Put a message in line. One that waits already stays where it is; one in hand comes back in line after it if `again`, else not. */
  add(message: WorkMessage, again: boolean): void;
  /** The next message of these stages whose lane is free, the stages and lanes taking turns. It is in hand until it is settled. */
  take(stages: readonly Stage[]): WorkMessage | undefined;
  /** Free its lane and forget a message in hand, or put it back in line if it was asked for again. */
  finish(message: WorkMessage): void;
  /** Free its lane and keep a message in hand out of line until `resume`. */
  postpone(message: WorkMessage): void;
  resume(message: WorkMessage): void;
}

type Lane = WorkMessage[];

/** Lanes for at most `capacity` messages; any more are not taken in. */
export function workLanes(capacity: number): WorkLanes {
  const known = new Map<string, { isInHand: boolean; isAskedAgain: boolean }>();
  const free = new Map<Stage, Map<string, Lane>>(STAGES.map((stage) => [stage, new Map()]));
  const busy = new Map<string, Lane>();
  const turns = [...STAGES];

  function lineUp(message: WorkMessage): void {
    known.set(nameOf(message), { isInHand: false, isAskedAgain: false });
    const lane = nameOfLane(message);
    const lanes = free.get(message.stage) ?? new Map<string, Lane>();
    const waiting = busy.get(lane) ?? lanes.get(lane);
    if (waiting === undefined) lanes.set(lane, [message]);
    else waiting.push(message);
  }

  function letGo(message: WorkMessage): void {
    const lane = nameOfLane(message);
    const waiting = busy.get(lane) ?? [];
    busy.delete(lane);
    if (waiting.length > 0) free.get(message.stage)?.set(lane, waiting);
  }

  return {
    add(message, again) {
      const met = known.get(nameOf(message));
      if (met !== undefined) met.isAskedAgain ||= again && met.isInHand;
      else if (known.size < capacity) lineUp(message);
    },
    take(stages) {
      const stage = turns.find((turn) => stages.includes(turn) && (free.get(turn)?.size ?? 0) > 0);
      const [lane, waiting] = firstOf(stage === undefined ? undefined : free.get(stage));
      const message = waiting?.shift();
      if (stage === undefined || lane === undefined || waiting === undefined || message === undefined) return undefined;
      turns.push(...turns.splice(turns.indexOf(stage), 1));
      free.get(stage)?.delete(lane);
      busy.set(lane, waiting);
      known.set(nameOf(message), { isInHand: true, isAskedAgain: false });
      return message;
    },
    finish(message) {
      const isAskedAgain = known.get(nameOf(message))?.isAskedAgain;
      letGo(message);
      known.delete(nameOf(message));
      if (isAskedAgain) lineUp(message);
    },
    postpone(message) {
      letGo(message);
      known.set(nameOf(message), { isInHand: false, isAskedAgain: false });
    },
    resume: lineUp,
  };
}

const nameOf = ({ room, id }: WorkMessage) => JSON.stringify([room, id]);

/** Messages that any number of hands may work on have a lane each. */
function nameOfLane(message: WorkMessage): string {
  const { room, stage, key, id } = message;
  const lane = laneOf(message);
  return JSON.stringify(lane === undefined ? [room, stage, key, id] : [room, stage, lane]);
}

function firstOf(lanes: ReadonlyMap<string, Lane> | undefined): readonly [string, Lane] | readonly [] {
  for (const lane of lanes ?? []) return lane;
  return [];
}
