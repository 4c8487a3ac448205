import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reportId, roomId } from "../../model/ids.ts";
import type { KeyedStage } from "../../model/work.ts";
import { messagesFor, readMessage } from "./messages-for.ts";

const ROOM = roomId("default");
const REPORT = reportId("019b7e26-60b8-7730-abaf-ec29588c0253");
const under = (stage: KeyedStage, key: string) => ({ stage, key });

describe("the messages that follow from a reading", () => {
  test("are one for each stage and key", () => {
    const members = [under("link", "a"), under("reconcile", "a"), under("reconcile", "b"), under("reconcile", "b")];
    expect(messagesFor(ROOM, REPORT, members)).toMatchObject([
      { room: ROOM, stage: "link", key: "a" },
      { room: ROOM, stage: "reconcile", key: "a" },
      { room: ROOM, stage: "reconcile", key: "b" },
    ]);
  });

  test("have ids by which the same work is known again, and other work is not", () => {
    const ids = (report: string, stage: KeyedStage, key: string) =>
      messagesFor(ROOM, reportId(report), [under(stage, key)]).map(({ id }) => id);
    expect(ids("r1", "link", "a")).toEqual(ids("r1", "link", "a"));
    const others = [ids("r1", "link", "a"), ids("r2", "link", "a"), ids("r1", "reconcile", "a"), ids("r1", "link", "b")].flat();
    expect(new Set(others).size).toBe(4);
  });

  test("go by the head of the SHA-256 of what they ask for", () => {
    const hash = createHash("sha256").update(`["read",1,"${REPORT}","${REPORT}"]`).digest("hex");
    expect(readMessage(ROOM, REPORT)).toEqual({ room: ROOM, id: hash.slice(0, 32), stage: "read", key: REPORT });
  });
});
