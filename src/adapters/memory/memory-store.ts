import { v7 as uuidv7 } from "uuid";
import { ReportedlyError } from "../../errors.ts";
import { type ReportId, type RoomId, reportId, type Sha256 } from "../../model/ids.ts";
import type { World } from "../../model/world.ts";
import type { Archive } from "../../ports/archive.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Ledger } from "../../ports/ledger.ts";
import type { Store } from "../../ports/store.ts";
import { reportAdded, roomStream } from "../ledger/report-added.ts";
import { listReports } from "./list-reports.ts";
import { memoryArchive } from "./memory-archive.ts";
import { type MemoryLedger, memoryLedger } from "./memory-ledger.ts";
import type { ShelvedReading } from "./shelved-reading.ts";

interface MemoryRoom {
  world: World;
  readonly byId: Map<ReportId, ShelvedReading>;
  readonly byCapture: Map<Sha256, ShelvedReading>;
}

/** A store, ledger and archive that last as long as the process: for tests, and for a demonstration that leaves nothing behind. */
export function memoryStore({ clock }: { readonly clock: Clock }): {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly archive: Archive;
} {
  const ledger = memoryLedger({ clock });
  return { store: storeOver(ledger, clock), ledger, archive: memoryArchive() };
}

function storeOver(ledger: MemoryLedger, clock: Clock): Store {
  const rooms = new Map<RoomId, MemoryRoom>();

  function opened(room: RoomId): MemoryRoom {
    const found = rooms.get(room);
    if (!found) throw new ReportedlyError("ROOM_NOT_FOUND", `no room named ${room}`);
    return found;
  }

  return {
    async keep(room, kept) {
      const { byId, byCapture } = opened(room);
      const earlier = byCapture.get(kept.capture.sha256);
      const firstEntry = earlier && ledger.at(roomStream(room), earlier.arrival);
      if (earlier && firstEntry) return { id: earlier.id, entry: firstEntry, isNew: false };

      const id = reportId(uuidv7({ msecs: clock.now().getTime() }));
      const copy = plainCopy(kept);
      const entry = ledger.appendNext(roomStream(room), kept.addedBy, reportAdded(id, kept));
      const shelved = { ...copy, id, arrival: entry.position, reading: { ...copy.reading, report: { ...copy.reading.report, id } } };
      byId.set(id, shelved);
      byCapture.set(kept.capture.sha256, shelved);
      return { id, entry, isNew: true };
    },
    async reading(room, id) {
      const found = rooms.get(room)?.byId.get(id);
      if (!found) return undefined;
      const { arrival: _, ...kept } = found;
      return plainCopy(kept);
    },
    async reports(room, query) {
      return plainCopy(listReports([...opened(room).byId.values()], query));
    },
    async *captures(room) {
      yield* [...opened(room).byCapture.keys()].sort((a, b) => (a < b ? -1 : 1));
    },
    async rooms() {
      return [...rooms.keys()].sort((a, b) => (a < b ? -1 : 1));
    },
    async openRoom(room) {
      if (!rooms.has(room)) rooms.set(room, { world: { actors: [], places: [], outlets: [] }, byId: new Map(), byCapture: new Map() });
    },
    async world(room) {
      return plainCopy(opened(room).world);
    },
    async setWorld(room, world) {
      opened(room).world = plainCopy(world);
    },
    async close() {},
  };
}

/** As it would come back from a database: nobody else's object, and no member that is `undefined`. */
const plainCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
