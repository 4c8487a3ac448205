import type { AddCollectionAnswer } from "../../../src/server/api.ts";
import { plural } from "./plural.ts";

const NAMES: Readonly<Record<AddCollectionAnswer["collection"], string>> = {
  feed: "A feed",
  sitemap: "A site map",
  warc: "A WARC archive",
  wacz: "A WACZ archive",
  "telegram-export": "A Telegram export",
  mbox: "A mailbox",
};

/** "A feed: 12 new reports, 3 were here. 40 addresses came without their words: follow it as a feed to fetch them." */
export function collectionInWords({ collection, added, known, addresses }: AddCollectionAnswer): string {
  const brought = `${NAMES[collection]}: ${plural(added, "new report")}${known > 0 ? `, ${known} were here` : ""}.`;
  return addresses === 0
    ? brought
    : `${brought} ${plural(addresses, "address", "addresses")} came without their words: follow it under Feeds to fetch them.`;
}
