import { beforeEach, describe, expect, test } from "vitest";
import { plainReader, restingQueue, tableFetcher, tickingClock } from "../../../test/server/plain-ports.ts";
import { memoryStorage } from "../../adapters/memory/memory-storage.ts";
import { roomId } from "../../model/ids.ts";
import type { AddReportPorts } from "./add-report.ts";
import { type DemonstrationSet, seedRoom } from "./seed-room.ts";

const ROOM = roomId("shown");
const file = (text: string) => ({ kind: "file" as const, bytes: new TextEncoder().encode(text), fileName: `${text}.txt` });
const outlet = { id: "reef", name: "Reef Radio", aliases: [], domains: [], kind: "broadcaster" as const };
const SET: DemonstrationSet = { world: { actors: [], places: [], outlets: [outlet] }, files: [file("One boat."), file("Two boats.")] };

let ports: AddReportPorts;
beforeEach(() => {
  const clock = tickingClock();
  ports = { ...memoryStorage({ clock }), clock, reader: plainReader(), fetcher: tableFetcher(clock), queue: restingQueue() };
});

describe("seeding a room", () => {
  test("opens it and adds the set's world and files", async () => {
    expect(await seedRoom(ports, ROOM, SET)).toEqual({ added: 2, alreadyThere: 0 });
    expect((await ports.store.reports(ROOM, {})).total).toBe(2);
    expect(await ports.store.world(ROOM)).toEqual(SET.world);
  });

  test("says of each report that it came with the demonstration", async () => {
    await seedRoom(ports, ROOM, SET);
    const { reports } = await ports.store.reports(ROOM, {});
    const kept = await Promise.all(reports.map(async ({ id }) => ports.store.reading(ROOM, id)));
    expect(kept.map((reading) => reading?.addedBy)).toEqual(["demonstration", "demonstration"]);
  });

  test("again reads and adds nothing", async () => {
    await seedRoom(ports, ROOM, SET);
    const reader = { ...plainReader(), read: () => Promise.reject(new Error("read")) };
    expect(await seedRoom({ ...ports, reader }, ROOM, SET)).toEqual({ added: 0, alreadyThere: 2 });
  });

  test("after a set has grown adds what is new", async () => {
    await seedRoom(ports, ROOM, SET);
    expect(await seedRoom(ports, ROOM, { ...SET, files: [...SET.files, file("Three boats.")] })).toEqual({ added: 1, alreadyThere: 2 });
  });

  test("leaves a world that the room has made its own", async () => {
    const own = { actors: [], places: [], outlets: [{ ...outlet, name: "Reef Radio International" }] };
    await ports.store.openRoom(ROOM);
    await ports.store.setWorld(ROOM, own);
    await seedRoom(ports, ROOM, SET);
    expect(await ports.store.world(ROOM)).toEqual(own);
  });
});
