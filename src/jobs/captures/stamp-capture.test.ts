import { beforeEach, describe, expect, test, vi } from "vitest";
import { AUTHORITY, captureOf, ROOM, roomOfCaptures, stamp, stampMessage } from "../../../test/captures/room-of-captures.ts";
import { ReportedlyError } from "../../errors.ts";
import { sha256 } from "../../model/ids.ts";
import type { Storage } from "../../ports/storage.ts";
import type { Timestamper } from "../../ports/timestamper.ts";
import { stampCapture } from "./stamp-capture.ts";

let storage: Storage;
const timestamper = {
  authority: AUTHORITY,
  stamp: vi.fn<Timestamper["stamp"]>(async () => ({ token: new TextEncoder().encode("token"), stampedAt: "2026-02-01T08:00:05.000Z" })),
};

beforeEach(async () => {
  storage = await roomOfCaptures();
  timestamper.stamp.mockClear();
});

const timestamps = async () => (await storage.captures.capture(ROOM, captureOf(1)))?.timestamps ?? [];

describe("stamping a capture", () => {
  test("keeps the token and what it says, and ends the message with it", async () => {
    const stamped = vi.spyOn(storage.captures, "stamped");
    await stampCapture({ ...storage, timestamper }, stampMessage(1));
    const [timestamp] = await timestamps();
    expect(timestamper.stamp).toHaveBeenCalledExactlyOnceWith(captureOf(1));
    expect(timestamp).toMatchObject({ capture: captureOf(1), authority: AUTHORITY, stampedAt: "2026-02-01T08:00:05.000Z" });
    expect(await storage.archive.get(timestamp?.token ?? sha256(""))).toEqual(new TextEncoder().encode("token"));
    expect(stamped).toHaveBeenCalledWith(ROOM, timestamp, { done: [stampMessage(1).id] });
  });

  test("asks no second time, and ends the message all the same", async () => {
    await stamp(storage, 1);
    const done = vi.spyOn(storage.outbox, "done");
    await stampCapture({ ...storage, timestamper }, stampMessage(1));
    expect(timestamper.stamp).not.toHaveBeenCalled();
    expect(done).toHaveBeenCalledWith(ROOM, [stampMessage(1).id]);
    expect((await timestamps()).length).toBe(1);
  });

  test("asks another authority all the same", async () => {
    await stamp(storage, 1);
    await stampCapture({ ...storage, timestamper: { ...timestamper, authority: "https://other.example/" } }, stampMessage(1));
    expect((await timestamps()).map(({ authority }) => authority)).toEqual(expect.arrayContaining([AUTHORITY, "https://other.example/"]));
  });

  test("of a capture that is not in the room is CAPTURE_NOT_FOUND", async () => {
    await expect(stampCapture({ ...storage, timestamper }, { ...stampMessage(1), key: "0".repeat(64) })).rejects.toMatchObject({
      code: "CAPTURE_NOT_FOUND",
    });
  });

  test("that fails keeps nothing", async () => {
    timestamper.stamp.mockRejectedValueOnce(new ReportedlyError("TIMESTAMP_FAILED", "as the test wants it"));
    await expect(stampCapture({ ...storage, timestamper }, stampMessage(1))).rejects.toMatchObject({ code: "TIMESTAMP_FAILED" });
    expect(await timestamps()).toEqual([]);
  });
});
