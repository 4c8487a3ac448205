import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ownPages } from "../../eval/reading/gold-page.ts";
import { READERS } from "./readers.ts";

const [page] = ownPages();

it.each(Object.keys(READERS))(
  "%s finds the article of a page",
  async (name) => {
    const read = await READERS[name]?.load();
    const found = await read?.({ id: "one", url: page?.gold.url, bytes: page?.bytes ?? new Uint8Array() });
    expect(found).toBeGreaterThan(1000);
  },
  60_000,
);

it("a process with one reader answers with the time, the memory and the pages without a result", async () => {
  const child = fork(join(import.meta.dirname, "answer-rounds.ts"), ["linkedom"]);
  try {
    await once(child, "message");
    child.send(2);
    const [round] = (await once(child, "message")) as [unknown];
    expect(round).toMatchObject({ pages: 2, failed: [] });
    expect(round).toHaveProperty("megabytes", expect.any(Number));
  } finally {
    child.kill();
  }
}, 60_000);

it("refuses a reader nobody knows", async () => {
  const child = fork(join(import.meta.dirname, "answer-rounds.ts"), ["nonsense"], { silent: true });
  const [status] = (await once(child, "exit")) as [number];
  expect(status).not.toBe(0);
}, 60_000);
