import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeVisible } from "./make-visible.ts";

const COMMANDS_OR_REORDERS = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

describe("makeVisible", () => {
  test.each([
    ["an escape sequence", "\u001b[2J\u001b]0;title\u0007", "␛[2J␛]0;title␇"],
    ["a C1 control", "\u009b31mred", "⟨U+009B⟩31mred"],
    ["a bidirectional override", "user\u202etxt.exe", "user⟨U+202E⟩txt.exe"],
    ["an isolate", "\u2067abc\u2069", "⟨U+2067⟩abc⟨U+2069⟩"],
    ["a backspace and a delete", "a\bb\u007f", "a␈b␡"],
    ["hidden tag characters", "x\u{e0041}", "x⟨U+E0041⟩"],
    ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
    ["line breaks and tabs", "one\ntwo\r\n\tthree\u2028four", "one two   three four"],
    ["a soft hyphen", "Syn\u00adtax", "Syntax"],
  ])("shows %s", (_what, text, shown) => {
    expect(makeVisible(text)).toBe(shown);
  });

  test("leaves Persian joiners, direction marks and combining marks as they are", () => {
    for (const text of ["می\u200cروم", "\u200fسلام\u200e", "e\u0301", "👩\u200d🚒"]) expect(makeVisible(text)).toBe(text);
  });

  test("lets nothing through that could command a terminal, whatever the text", () => {
    const harmless = (text: string) => !COMMANDS_OR_REORDERS.test(makeVisible(text));
    expect(harmless("\u001b")).toBe(true);
    fc.assert(fc.property(fc.string({ unit: "binary" }), harmless));
  });
});
