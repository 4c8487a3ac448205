import type { RoomId } from "../../../model/ids.ts";
import type { KeyedStage } from "../../../model/work.ts";
import type { Db } from "../sql-database.ts";

/** How often the views of a key were written. */
export async function versionOf(trx: Db, room: RoomId, stage: KeyedStage, key: string): Promise<number> {
  const row = await trx
    .selectFrom("keyed_version")
    .select("version")
    .where("room", "=", room)
    .where("stage", "=", stage)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Count one more writing of a key's views and keep others from it until the transaction ends; false when another came first. */
export async function nextVersion(trx: Db, room: RoomId, stage: KeyedStage, key: string, version: number): Promise<boolean> {
  if (version === 0) {
    await trx
      .insertInto("keyed_version")
      .values({ room, stage, key, version })
      .onConflict((conflict) => conflict.columns(["room", "stage", "key"]).doNothing())
      .execute();
  }
  const counted = await trx
    .updateTable("keyed_version")
    .set({ version: version + 1 })
    .where("room", "=", room)
    .where("stage", "=", stage)
    .where("key", "=", key)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  return counted !== undefined;
}
