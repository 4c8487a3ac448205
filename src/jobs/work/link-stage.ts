import { linkUnder } from "../../comparison.ts";
import type { WorkMessage } from "../../model/work.ts";
import type { Views } from "../../ports/views.ts";
import { writeViews } from "./write-views.ts";

/** Find anew which reports under a key come from which. False when others wrote the key meanwhile, as in `writeViews`. */
export async function linkStage({ views }: { readonly views: Pick<Views, "gather" | "setLinks"> }, message: WorkMessage): Promise<boolean> {
  const { room, key } = message;
  return writeViews(views, "link", message, ({ version, members }, work) => views.setLinks(room, key, version, linkUnder(members), work));
}
