import { describe, expect, test } from "vitest";
import { claimId, reportId } from "../model/ids.ts";
import type { EventClaim } from "./event-traits.ts";
import { statusOf } from "./status-of.ts";

describe("the status of an event", () => {
  test.each([
    ["one claim", ["isles wire"], "single-origin"],
    ["a report and one that names its outlet as origin", ["isles wire", "isles wire"], "single-origin"],
    ["reports of two outlets that name no origin", ["isles wire", "amell radio"], "unverified"],
    ["a report of no known outlet", [undefined], "unverified"],
    ["two reports of which one has no known outlet", ["isles wire", undefined], "unverified"],
  ] as const)("%s: %j is %s", (_, origins, status) => {
    expect(statusOf(origins.map(claimFrom))).toBe(status);
  });
});

const claimFrom = (origin: string | undefined, at: number): EventClaim => ({
  report: reportId(`r${at}`),
  claim: claimId("c01"),
  type: "assault",
  actors: [],
  harm: [],
  origin,
});
