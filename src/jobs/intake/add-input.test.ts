import { beforeEach, describe, expect, test } from "vitest";
import { plainReader, ROOM, restingQueue, tableFetcher, tickingClock } from "../../../test/server/plain-ports.ts";
import { memoryStorage } from "../../adapters/memory/memory-storage.ts";
import type { Storage } from "../../ports/storage.ts";
import { addInput } from "./add-input.ts";
import type { AddReportPorts } from "./add-report.ts";
import { hashOf } from "./capture-input.ts";

let ports: AddReportPorts & Storage;
let queue: ReturnType<typeof restingQueue>;
beforeEach(async () => {
  const clock = tickingClock();
  queue = restingQueue();
  ports = { ...memoryStorage({ clock }), clock, reader: plainReader(), fetcher: tableFetcher(clock), queue };
  await ports.store.openRoom(ROOM);
});

const bytes = (text: string) => new TextEncoder().encode(text);
const list = (...lines: string[]) => ({ kind: "file" as const, bytes: bytes(["!LIST", ...lines].join("\n")), fileName: "list.xml" });

describe("what is handed in", () => {
  test("is read at once when it is one report", async () => {
    expect(await addInput(ports, ROOM, { kind: "text", text: "Boats were seen." })).toMatchObject({ isNew: true, isRead: true });
  });

  test("is taken in item by item when it is a collection, to be read by and by", async () => {
    const added = await addInput(ports, ROOM, list("Boats were seen.", "The pier is closed.", "https://page.example/1"));
    expect(added).toEqual({ collection: "feed", title: "A list", added: 2, known: 0, addresses: 1, notes: [] });
    expect(queue.sent.map(({ stage }) => stage)).toEqual(["read", "read"]);
  });

  test("says of each item which collection it was taken out of, whose bytes are kept too", async () => {
    const whole = list("Boats were seen.");
    await addInput(ports, ROOM, whole);
    const [sent] = queue.sent;
    const capture = await ports.captures.capture(ROOM, hashOf(bytes("Boats were seen.")));
    expect(capture).toMatchObject({ report: sent?.key, container: { kind: "feed", part: "0", sha256: hashOf(whole.bytes) } });
    expect(await ports.archive.get(hashOf(whole.bytes))).toEqual(whole.bytes);
  });

  test("brings nothing twice", async () => {
    await addInput(ports, ROOM, list("Boats were seen."));
    expect(await addInput(ports, ROOM, list("Boats were seen.", "The pier is closed."))).toMatchObject({ added: 1, known: 1 });
  });

  test("is refused whole when it cannot be opened", async () => {
    const broken = { kind: "file" as const, bytes: bytes("!BROKEN_LIST\nBoats were seen.") };
    await expect(addInput(ports, ROOM, broken)).rejects.toMatchObject({ code: "INPUT_INVALID" });
    expect(await ports.archive.get(hashOf(broken.bytes))).toBeUndefined();
  });
});
