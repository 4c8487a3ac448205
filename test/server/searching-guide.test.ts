import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { readDemonstration } from "../../src/adapters/system/read-demonstration.ts";
import { inThreadReader } from "../../src/adapters/threads/in-thread-reader.ts";
import { seedRoom } from "../../src/jobs/intake/seed-room.ts";
import { doWork } from "../../src/jobs/work/do-work.ts";
import type { Storage } from "../../src/ports/storage.ts";
import type { ReportsAnswer } from "../../src/server/api.ts";
import { demoDirectory } from "../demo/demo-set.ts";
import { HOST, openServer } from "./open-server.ts";
import { ROOM, tickingClock } from "./plain-ports.ts";

const GUIDE = readFileSync(new URL("../../docs/guides/searching.md", import.meta.url), "utf8");
const CYRILLIC_AT = GUIDE.indexOf("you type, once it is added");

/** The rows of the guide's tables that begin with an example and a number: "| `ferry` | 8 | One word. |". */
const rowsIn = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` \| (\d+|some) \|/gmu)].map(([, typed = "", count = ""]) => [typed, count] as const);

const ROWS_OF_THE_SET = [...rowsIn(GUIDE.slice(0, CYRILLIC_AT)), ...rowsIn(GUIDE.slice(GUIDE.indexOf("## Filters")))];
const ROWS_OF_ONE_MORE = rowsIn(GUIDE.slice(CYRILLIC_AT, GUIDE.indexOf("## Filters")));

let directory = "";
let storage: Storage;
let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "reportedly-guide-"));
  storage = await openDataDirectory(directory, { clock: tickingClock() });
  server = await openServer({}, { ...storage, reader: inThreadReader() });
  await seedRoom(server.ports, ROOM, await readDemonstration(demoDirectory));
  const messages = await storage.outbox.waiting({ now: "2099-01-01T00:00:00.000Z", limit: 10_000 });
  for (const message of messages) await doWork(server.ports, message);
}, 60_000);
afterAll(async () => {
  await server.close();
  await storage.close();
  rmSync(directory, { recursive: true });
});

const ask = (url: string) => server.app.inject({ url, headers: { host: HOST } });
const found = async (typed: string) => {
  const query = typed.startsWith("/?") ? typed.slice(2) : `words=${encodeURIComponent(typed)}`;
  return (await ask(`/api/rooms/default/reports?${query}`)).json<ReportsAnswer>();
};

describe("the guide to searching", () => {
  test("has examples of words, of every filter and of Cyrillic", () => {
    expect(ROWS_OF_THE_SET.length).toBeGreaterThan(25);
    expect(ROWS_OF_ONE_MORE.length).toBeGreaterThan(3);
    const asked = new Set(ROWS_OF_THE_SET.flatMap(([typed]) => [...new URLSearchParams(typed.slice(1)).keys()]));
    for (const name of ["outlet", "certainty", "status", "eventType", "region", "theme", "language", "box", "from", "to"])
      expect([name, asked.has(name)]).toEqual([name, true]);
  });

  test("says how many reports the set has", async () => {
    expect(GUIDE).toContain(`${(await found("/?")).total} invented reports`);
  });

  test.each(ROWS_OF_THE_SET)("finds with %s as many reports as it says: %s", async (typed, count) => {
    const { total, isCounted } = await found(typed);
    expect(isCounted).toBe(true);
    const isSome = total > 0 && total < 22;
    expect(count === "some" && isSome ? count : String(total)).toBe(count);
  });

  test("finds in Cyrillic what it says, once its sentence is added", async () => {
    const text = /^> (.+)$/mu.exec(GUIDE)?.[1];
    await server.app.inject({ method: "POST", url: "/api/rooms/default/reports", payload: { text }, headers: { host: HOST } });
    const counts = [];
    for (const [typed] of ROWS_OF_ONE_MORE) counts.push([typed, String((await found(typed)).total)]);
    expect(counts).toEqual(ROWS_OF_ONE_MORE);
  });

  test("finds the same with a report's accents as without them", async () => {
    expect((await found("assemblee")).reports).toEqual((await found("Assemblée")).reports);
  });

  test("parts a word at its hyphen", async () => {
    expect((await found('"fuel-jetty"')).total).toBe((await found('"fuel jetty"')).total);
  });

  test.each([...GUIDE.matchAll(/^\| `(\/api\/[^`]+)` \|/gmu)].map(([, address = ""]) => address))(
    "asks the API for something it has: %s",
    async (address) => {
      const answer = await ask(address);
      const { reports, claims, events } = answer.json();
      expect([answer.statusCode, (reports ?? claims ?? events).length > 0]).toEqual([200, true]);
    },
  );

  test("names every parameter of the list of reports", async () => {
    const section = GUIDE.slice(GUIDE.indexOf("## The same over HTTP"));
    const names = [...section.matchAll(/`([a-z]+[A-Za-z]*)`/gu)].map(([, name = ""]) => name);
    const refused = (await ask("/api/rooms/default/reports?nothing=1")).statusCode;
    expect([refused, names]).toEqual([400, expect.arrayContaining(["words", "status", "box", "cursor", "limit"])]);
  });
});
