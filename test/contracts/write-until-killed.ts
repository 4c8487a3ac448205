// A process of its own that keeps one reading after another and writes a line for each one only once it was acknowledged.
import { writeSync } from "node:fs";
import process from "node:process";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { roomId } from "../../src/model/ids.ts";
import { sampleBytes, sampleKept } from "./sample-reading.ts";

const [dir = "", from = "0"] = process.argv.slice(2);
const { store, archive } = await openDataDirectory(dir, { clock: systemClock() });
const room = roomId("default");
await store.openRoom(room);
for (let number = Number(from); ; number++) {
  const capture = await archive.put(sampleBytes(number));
  const { id } = await store.keep(room, sampleKept(number));
  writeSync(1, `${JSON.stringify({ number, id, capture })}\n`);
}
