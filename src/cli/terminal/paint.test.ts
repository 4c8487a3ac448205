import { describe, expect, test } from "vitest";
import { paint } from "./paint.ts";
import { captured, plain } from "./run.ts";

describe("paint", () => {
  test("gives words alone without colour and codes around them with it", () => {
    const line = [plain("●●●○○", "reported"), plain(" "), plain("words", "evidence", "cue")];
    expect(paint([line], false)).toBe("●●●○○ words\n");
    expect(paint([line], true)).toBe("\u001b[94m●●●○○\u001b[0m \u001b[4;1;3mwords\u001b[0m\n");
  });

  test("isolates words that run right to left, so that ours stay in their places", () => {
    expect(paint([[plain("source: "), captured("وكالة الأنباء"), plain(" (media)")]], false)).toBe(
      "source: \u2067وكالة الأنباء\u2069 (media)\n",
    );
    expect(paint([[captured("Radio صوت"), plain(" · 2031")]], false)).toBe("\u2068Radio صوت\u2069 · 2031\n");
  });

  test("keeps the marked parts of one sentence in one isolate", () => {
    const line = [captured("قال ", "cue"), captured("المتحدث")];
    expect(paint([line], false)).toBe("\u2067قال المتحدث\u2069\n");
  });

  test("leaves words that run left to right without isolates", () => {
    expect(paint([[captured("Port Tamber")]], false)).toBe("Port Tamber\n");
  });
});
