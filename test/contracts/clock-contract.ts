import { describe, expect, it } from "vitest";
import type { Clock } from "../../src/ports/clock.ts";

/** What every clock promises. */
export function clockContract(name: string, make: () => Clock): void {
  describe(`${name} as a clock`, () => {
    it("gives a date that is the caller's own", () => {
      const clock = make();
      const before = clock.now().getTime();
      clock.now().setFullYear(1999);
      expect(clock.now().getTime()).toBeGreaterThanOrEqual(before);
    });
  });
}
