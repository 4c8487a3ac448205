import { resolve } from "node:path";
import type { Feed } from "../../model/feed.ts";

/** "https://example.org/feed.xml" is a feed; anything else a folder of this machine, named whole. */
export const feedAddress = (address: string): Pick<Feed, "address" | "kind"> =>
  /^[a-z][a-z0-9+.-]*:\/\//iu.test(address) ? { kind: "feed", address } : { kind: "folder", address: resolve(address) };
