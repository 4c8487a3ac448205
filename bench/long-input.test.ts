import { describe, expect, it } from "vitest";
import { ReportedlyError } from "../src/errors.ts";
import { reportId } from "../src/model/ids.ts";
import { readSource } from "../src/pipeline.ts";
import { growth, LONG_INPUT } from "./long-input.ts";

describe("long input", () => {
  it.each(Object.entries(LONG_INPUT))("of %s ends in a reading or in an error with a code", async (_, make) => {
    const read = () => readSource({ id: reportId("long"), content: make(20_000) });
    let outcome: unknown;
    try {
      outcome = (await read()).report.text.length;
    } catch (thrown) {
      outcome = thrown;
    }
    expect(typeof outcome === "number" || outcome instanceof ReportedlyError).toBe(true);
  });

  it("grows four-fold where the cost is linear, sixteen-fold where it is quadratic", async () => {
    const make = (length: number): string => "a".repeat(length);
    expect(await growth((text) => text.length * 1_000, make, 100)).toBeCloseTo(4, 1);
    expect(await growth((text) => text.length ** 2 * 1_000, make, 100)).toBeCloseTo(16, 1);
  });
});
