import { reconcileUnder } from "../../comparison.ts";
import type { WorkMessage } from "../../model/work.ts";
import type { Views } from "../../ports/views.ts";
import { writeViews } from "./write-views.ts";

/** Find anew which events the claims under a key mean. False when others wrote the key meanwhile, as in `writeViews`. */
export async function reconcileStage(
  { views }: { readonly views: Pick<Views, "gather" | "setEvents"> },
  message: WorkMessage,
): Promise<boolean> {
  const { room, key } = message;
  return writeViews(views, "reconcile", message, ({ version, members }, work) =>
    views.setEvents(room, key, version, reconcileUnder(members), work),
  );
}
