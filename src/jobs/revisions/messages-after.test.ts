import { describe, expect, it } from "vitest";
import { sampleRevisionId } from "../../../test/contracts/sample-revision.ts";
import { roomId } from "../../model/ids.ts";
import type { KeyedMember } from "../../model/work.ts";
import { messagesAfter } from "./messages-after.ts";

const room = roomId("default");
const member = (key: string, item: string, about: unknown = {}): KeyedMember => ({ stage: "reconcile", key, item, about });
const keysAfter = (before: readonly KeyedMember[], now: readonly KeyedMember[]): string[] =>
  messagesAfter(room, { id: sampleRevisionId(1) }, before, now).map(({ key }) => key);

describe("messagesAfter", () => {
  it("asks for every key that has something else under it now, and for no other", () => {
    const same = [member("same", "c01", { day: "2026-01-01", place: undefined }), member("same", "c02")];
    const before = [...same, member("gone", "c03"), member("other", "c04", { day: 1 })];
    const now = [...same.toReversed(), member("new", "h01"), member("other", "c04", { day: 2 })];
    expect(keysAfter(before, now).sort()).toEqual(["gone", "new", "other"]);
    expect(keysAfter(same, [member("same", "c02"), member("same", "c01", { day: "2026-01-01" })])).toEqual([]);
  });

  it("gives a message the same id for the same revision alone", () => {
    const of = (number: number) => messagesAfter(room, { id: sampleRevisionId(number) }, [], [member("new", "h01")])[0]?.id;
    expect(of(1)).toBe(of(1));
    expect(of(1)).not.toBe(of(2));
    expect(of(1)).toMatch(/^[0-9a-f]{32}$/u);
  });
});
