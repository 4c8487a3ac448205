import { describe, expect, test } from "vitest";
import { heldPacing, settled } from "../../../test/safety/pacings.ts";
import { hostTurns } from "./host-turns.ts";

/** Several visitors, each noted when its turn begins. */
function visitors() {
  const time = heldPacing();
  const turns = hostTurns(time);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    time,
    turns,
    begun,
    come: (name: string, host: string, wait: { gapMs?: number; patienceMs?: number } = {}) =>
      turns.take(host, { gapMs: 1_000, patienceMs: 30_000, ...wait }).then((end) => {
        begun.push(name);
        ends.set(name, end);
      }),
    async leave(name: string) {
      ends.get(name)?.();
      await settled();
    },
  };
}

describe("turns at a host", () => {
  test("are one at a time, in the order they came, with a gap after each", async () => {
    const { time, begun, come, leave } = visitors();
    const all = [come("first", "a.example"), come("second", "a.example"), come("third", "a.example")];
    await settled();
    expect(begun).toEqual(["first"]);
    await time.advance(10_000);
    expect(begun).toEqual(["first"]);
    await leave("first");
    await time.advance(999);
    expect(begun).toEqual(["first"]);
    await time.advance(1);
    expect(begun).toEqual(["first", "second"]);
    await leave("second");
    await time.advance(1_000);
    await Promise.all(all);
    expect(begun).toEqual(["first", "second", "third"]);
  });

  test("at other hosts go on meanwhile", async () => {
    const { begun, come } = visitors();
    await Promise.all([come("one", "a.example"), come("other", "b.example")]);
    expect(begun).toEqual(["one", "other"]);
  });

  test("are refused at once when they would come later than one waits, saying when", async () => {
    const { time, come, leave } = visitors();
    await come("first", "a.example");
    await leave("first");
    await expect(come("second", "a.example", { gapMs: 60_000 })).rejects.toMatchObject({
      code: "URL_BUSY",
      retryAfterMs: 60_000,
      detail: "a.example may be asked again in 60 s",
    });
    await time.advance(30_000);
    await expect(come("third", "a.example", { gapMs: 60_000, patienceMs: 29_999 })).rejects.toMatchObject({ retryAfterMs: 30_000 });
  });

  test("count those who wait before", async () => {
    const { come } = visitors();
    const first = [come("0", "a.example"), ...Array.from({ length: 5 }, (_, index) => come(`${index + 1}`, "a.example"))];
    await settled();
    await expect(come("late", "a.example", { patienceMs: 5_000 })).rejects.toMatchObject({ code: "URL_BUSY", retryAfterMs: 6_000 });
    await expect(Promise.race(first)).resolves.toBeUndefined();
  });

  test("are given up when the one before stays too long", async () => {
    const { time, come } = visitors();
    await come("first", "a.example");
    const second = come("second", "a.example", { patienceMs: 5_000 }).catch((error: unknown) => error);
    await time.advance(5_000);
    expect(await second).toMatchObject({ code: "URL_BUSY" });
  });

  test("that nobody waited for are free without patience", async () => {
    const { begun, come } = visitors();
    await come("only", "a.example", { patienceMs: 0 });
    expect(begun).toEqual(["only"]);
  });

  test("wait for a host that rests, also those who waited already", async () => {
    const { time, turns, begun, come, leave } = visitors();
    await come("first", "a.example");
    const second = come("second", "a.example");
    turns.rest("a.example", 20_000);
    await leave("first");
    await time.advance(19_999);
    expect(begun).toEqual(["first"]);
    await time.advance(1);
    await second;
    turns.rest("b.example", 3_600_000);
    await expect(come("third", "b.example")).rejects.toMatchObject({ retryAfterMs: 3_600_000 });
  });

  test("end once: a second end takes no other's turn away", async () => {
    const { time, turns, begun, come } = visitors();
    const end = await turns.take("a.example", { gapMs: 0, patienceMs: 0 });
    end();
    await come("second", "a.example", { gapMs: 0 });
    end();
    void come("third", "a.example", { gapMs: 0 });
    await time.advance(100);
    expect(begun).toEqual(["second"]);
  });

  test("of thousands of hosts are forgotten when nothing happens there, but no sooner", async () => {
    const { time, come, leave } = visitors();
    await come("kept", "kept.example");
    await leave("kept");
    for (let index = 0; index < 3_000; index++) {
      await come(`${index}`, `${index}.example`);
      await leave(`${index}`);
    }
    await expect(come("again", "kept.example", { gapMs: 60_000 })).rejects.toMatchObject({ code: "URL_BUSY" });
    await time.advance(200_000);
    await expect(come("later", "kept.example", { gapMs: 60_000 })).resolves.toBeUndefined();
  });
});
