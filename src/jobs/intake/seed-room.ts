import type { RoomId, Sha256 } from "../../model/ids.ts";
import type { World } from "../../model/world.ts";
import type { Store } from "../../ports/store.ts";
import { type AddReportPorts, addReport } from "./add-report.ts";
import { hashOf } from "./capture-input.ts";
import type { FileInput } from "./report-input.ts";

/** Reports and the world they speak of, to be shown before anyone has added anything. */
export interface DemonstrationSet {
  readonly world: World;
  readonly files: readonly FileInput[];
}

export interface Seeded {
  readonly added: number;
  readonly alreadyThere: number;
}

/** Fill a room with a demonstration set, one file after the other until `signal` aborts. What the room has stays as it is, so that it can be run at every start. */
export async function seedRoom(ports: AddReportPorts, room: RoomId, set: DemonstrationSet, signal?: AbortSignal): Promise<Seeded> {
  await ports.store.openRoom(room);
  if (isEmpty(await ports.store.world(room))) await ports.store.setWorld(room, set.world);
  const there = await capturesOf(ports.store, room);
  const missing = set.files.filter((file) => !there.has(hashOf(file.bytes)));
  for (const file of missing) {
    signal?.throwIfAborted();
    await addReport(ports, room, file, { by: "demonstration" });
  }
  return { added: missing.length, alreadyThere: set.files.length - missing.length };
}

const isEmpty = (world: World) => world.actors.length + world.places.length + world.outlets.length === 0;

async function capturesOf(store: Store, room: RoomId): Promise<ReadonlySet<Sha256>> {
  const captures = new Set<Sha256>();
  for await (const capture of store.captures(room)) captures.add(capture);
  return captures;
}
