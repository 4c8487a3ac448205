import { canonicalJson } from "../../model/canonical-json.ts";
import type { World } from "../../model/world.ts";
import type { Store } from "../../ports/store.ts";

/** Write the world that all rooms share into the registries, unless that is what they hold. True when it was written. */
export async function writeRegistry(store: Pick<Store, "registry" | "setRegistry">, world: World): Promise<boolean> {
  const plain = (one: World): string => canonicalJson(one, { loneSurrogates: "escape" });
  if (plain(await store.registry()) === plain(world)) return false;
  await store.setRegistry(world);
  return true;
}
