import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.ts";
import { messageId, type RoomId } from "../../model/ids.ts";
import type { Revision } from "../../model/revision.ts";
import type { KeyedMember, WorkMessage } from "../../model/work.ts";

/**
 * What follows from a revision: one message for each key under which the report is compared by something else now, or not any more.
 * Their ids are the revision's own, since a message with the id of one that was just done may be taken for the same.
 */
export function messagesAfter(
  room: RoomId,
  { id: revision }: Pick<Revision, "id">,
  before: readonly KeyedMember[],
  now: readonly KeyedMember[],
): WorkMessage[] {
  const [then, next] = [byKey(before), byKey(now)];
  const changed = [...new Set([...then.keys(), ...next.keys()])].filter((key) => textOf(then.get(key)) !== textOf(next.get(key)));
  return changed.map((text) => {
    const [stage, key] = JSON.parse(text) as [WorkMessage["stage"], string];
    const digest = createHash("sha256").update(canonicalJson([stage, key, revision], { loneSurrogates: "escape" }));
    return { room, id: messageId(digest.digest("hex").slice(0, 32)), stage, key };
  });
}

const byKey = (members: readonly KeyedMember[]) => Map.groupBy(members, ({ stage, key }) => JSON.stringify([stage, key]));

/** What is compared under a key, the same for the same in any order. */
const textOf = (members: readonly KeyedMember[] = []): string =>
  JSON.stringify(members.map((member) => canonicalJson(plain(member), { loneSurrogates: "escape" })).toSorted());

/** As a database gives it back. */
const plain = ({ item, about }: KeyedMember): unknown => JSON.parse(JSON.stringify({ item, about }));
