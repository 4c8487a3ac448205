import { describe, expect, it } from "vitest";
import eventTypes from "../../data/event-types.json" with { type: "json" };
import { EVENT_NOUNS, EVENT_VERBS, HOLDING_PARTICIPLES } from "./event-words.ts";

describe("event words", () => {
  it("name only types that the table explains", () => {
    const known = new Set(Object.keys(eventTypes));
    const used = new Set([...EVENT_VERBS.values(), ...EVENT_NOUNS.values(), ...HOLDING_PARTICIPLES.values()]);
    expect(used.size).toBeGreaterThan(15);
    expect([...used].filter((type) => !known.has(type))).toEqual([]);
  });
});
