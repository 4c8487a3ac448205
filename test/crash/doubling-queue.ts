import type { WorkQueue } from "../../src/ports/work-queue.ts";

/** The same queue, but everything sent through it is handed out twice at least, in any order. */
export function doublingQueue(queue: WorkQueue, random: () => number): WorkQueue {
  return { ...queue, send: (messages) => queue.send(shuffled([...messages, ...messages], random), { again: true }) };
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const drawn = values.map((value) => ({ value, at: random() }));
  return drawn.toSorted((one, other) => one.at - other.at).map(({ value }) => value);
}
