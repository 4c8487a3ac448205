import { describe, expect, it } from "vitest";
import { parseSearch } from "../search/parse-search.ts";
import { wordQuery } from "./word-query.ts";

const query = (typed: string) => wordQuery(12, parseSearch(typed));
const LONG = "x".repeat(500);
const CUT = `${"x".repeat(400)}…`;

describe("wordQuery", () => {
  it.each([
    ["bridge", "('12:' & '12:bridge') | '12;'", undefined, "';'"],
    ["bridge fish*", "('12:' & '12:bridge' & '12:fish':*) | '12;'", undefined, "';'"],
    ["-sport -fish*", "('12:' & !'12:sport' & !'12:fish':*) | '12;'", undefined, "';'"],
    ['"the bridge"', "('12:' & '12:the' & '12:bridge') | '12;'", "'12:the' <-> '12:bridge'", "';' | 'the' | 'bridge'"],
    ['"the bri"*', "('12:' & '12:the' & '12:bri':*) | '12;'", "'12:the' <-> '12:bri':*", "';' | 'the' | 'bri':*"],
    ['fell -"the bridge"', "('12:' & '12:fell') | '12;'", "!('12:the' <-> '12:bridge')", "';' | 'the' | 'bridge'"],
    [LONG, `('12:' & '12:${CUT}') | '12;'`, `'12:${CUT}'`, `';' | '${CUT}'`],
    [`-${LONG}*`, "('12:') | '12;'", `!('12:${CUT}')`, `';' | '${CUT}'`],
  ])("asks for %s", (typed, wanted, phrases, asked) => {
    expect(query(typed)).toEqual({ wanted, phrases, asked });
  });
});
