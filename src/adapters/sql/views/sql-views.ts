import type { RoomId } from "../../../model/ids.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Views } from "../../../ports/views.ts";
import type { Keeping } from "../keep-reading.ts";
import { openedRoom } from "../open-rooms.ts";
import type { Db, SqlDatabase } from "../sql-database.ts";
import { chainOf } from "./chain.ts";
import { findEvent, setEvents } from "./events.ts";
import { figuresOf } from "./figures.ts";
import { gatherMembers } from "./gather.ts";
import { linksOf, setLinks } from "./links.ts";
import { listEvents } from "./list-events.ts";
import { listWatches, setWatches } from "./watches.ts";

/** The views in a database. */
export function sqlViews(database: SqlDatabase, clock: Clock): Views {
  const reading = <T>(room: RoomId, work: (trx: Db) => Promise<T>): Promise<T> =>
    database.inRoom(room, "read", async (trx) => {
      await openedRoom(trx, room);
      return work(trx);
    });
  const writing = <T>(room: RoomId, work: (keeping: Keeping) => Promise<T>): Promise<T> =>
    database.inRoom(room, "write", async (trx) => {
      await openedRoom(trx, room);
      return work({ database, trx, clock, room });
    });
  return {
    gather: (room, stage, key) => reading(room, (trx) => gatherMembers(trx, room, stage, key)),
    setLinks: (room, key, version, links, work) => writing(room, (keeping) => setLinks(keeping, key, version, links, work)),
    setEvents: (room, key, version, events, work) => writing(room, (keeping) => setEvents(keeping, key, version, events, work)),
    links: (room, report) => reading(room, (trx) => linksOf(trx, room, report)),
    chain: (room, report) => reading(room, (trx) => chainOf(trx, room, report)),
    event: (room, id) => reading(room, (trx) => findEvent(trx, room, id)),
    events: (room, query) => reading(room, (trx) => listEvents(trx, room, query)),
    figures: (room, event, measure) => reading(room, (trx) => figuresOf(trx, room, event, measure)),
    setWatches: (room, watches) => writing(room, ({ trx }) => setWatches(trx, room, watches)),
    watches: (room, query) => reading(room, (trx) => listWatches(trx, room, query)),
  };
}
