import type { KeyedStage, Work, WorkMessage } from "../../model/work.ts";
import type { Gathering, Views } from "../../ports/views.ts";

/** Attempts before the others who write the same key get time to finish. */
const ATTEMPTS = 5;

/**
 * Gather what lies under a message's key and have it written, with the end of this message and of those that asked for the same.
 * False when others wrote the key in between each time: to be tried again a little later.
 */
export async function writeViews(
  views: Pick<Views, "gather">,
  stage: KeyedStage,
  { room, id, key }: WorkMessage,
  write: (gathered: Gathering, work: Work) => Promise<boolean>,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const gathered = await views.gather(room, stage, key);
    if (await write(gathered, { done: [...new Set([...gathered.waiting, id])] })) return true;
  }
  return false;
}
