// A process of its own that makes writes of every kind, one after the other, and prints a line for each once it was acknowledged.
//
//     node write-until-killed.ts DIRECTORY FIRST-NUMBER [DATABASE]
import { writeSync } from "node:fs";
import process from "node:process";
import { openStorage } from "../../src/adapters/storage/open-storage.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { messageId } from "../../src/model/ids.ts";
import type { ReportedEvent } from "../../src/model/reported-event.ts";
import type { WorkMessage } from "../../src/model/work.ts";
import { sampleBytes, sampleKept } from "../contracts/sample-reading.ts";
import { type Acknowledged, NOTES, ROOM } from "./acknowledged.ts";

const [dataDirectory = "", from = "0", database] = process.argv.slice(2);
const { store, views, ledger, archive } = await openStorage({ dataDirectory, database, clock: systemClock() });
await store.openRoom(ROOM);
const say = (write: Acknowledged): void => void writeSync(1, `${JSON.stringify(write)}\n`);

for (let number = Number(from); ; number++) {
  say({ did: "capture", capture: await archive.put(sampleBytes(number)) });
  await (number % 2 === 0 ? keepAtOnce(number) : keepInTwoSteps(number));
  const { position, hash } = await ledger.append(NOTES, (await ledger.head(NOTES))?.position ?? 0, "writer", { kind: "note", number });
  say({ did: "append", position, hash });
  await writeEvents(`key ${number % 3}`, number);
}

async function keepAtOnce(number: number): Promise<void> {
  const kept = sampleKept(number);
  const key = `key ${number % 3}`;
  const send = [message(number, "link", key), message(number, "reconcile", key)];
  const members = [{ stage: "reconcile" as const, key, item: "c01", about: { number } }];
  const { id } = await store.keep(ROOM, kept, members, { send });
  say({ did: "keep", report: id, capture: kept.capture.sha256, messages: send.map((each) => each.id) });
}

async function keepInTwoSteps(number: number): Promise<void> {
  const { reading, ...submission } = sampleKept(number);
  const send = [message(number, "read", submission.id)];
  const { id } = await store.accept(ROOM, submission, { send });
  say({ did: "accept", report: id, messages: send.map((each) => each.id) });
  const done = send.map((each) => each.id);
  await store.addReading(ROOM, id, reading, [], { done });
  say({ did: "read", report: id, done });
}

async function writeEvents(key: string, number: number): Promise<void> {
  const { version } = await views.gather(ROOM, "reconcile", key);
  const report = sampleKept(number);
  const [claim] = report.reading.claims;
  if (!claim) throw new Error("expected a sample with claims");
  const event: ReportedEvent = {
    id: `event ${number}`,
    type: "assault",
    status: "unverified",
    claims: [{ report: report.id, claim: claim.id }],
    figures: [],
  };
  if (await views.setEvents(ROOM, key, version, [event])) say({ did: "events", key, version: version + 1, event: event.id });
}

function message(number: number, stage: WorkMessage["stage"], key: string): WorkMessage {
  return { room: ROOM, id: messageId(`${stage}-${number}`), stage, key };
}
