import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportId } from "../../src/model/ids.ts";
import { compareReadings, readSource } from "../../src/pipeline.ts";
import { demoDirectory, manifest, world } from "./demo-set.ts";

describe("the demonstration set side by side", async () => {
  const readings = await Promise.all(
    manifest.map(({ file, url }) =>
      readSource({ id: reportId(file), content: readFileSync(join(demoDirectory, file)), url, fileName: file }, world),
    ),
  );
  const { links, events } = compareReadings(readings);

  it("links the republished video report to the one it came from", () => {
    const link = links.find(({ from }) => from.includes("02-farwater-review"));
    expect(link).toMatchObject({ to: expect.stringContaining("01-breakwater-lens"), kind: "stated" });
  });

  it("links no report to itself", () => {
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ from, to }) => from === to)).toEqual([]);
  });

  it("keeps every figure beside its source, within low and high", () => {
    const figures = events.flatMap((event) => event.figures);
    expect(figures.length).toBeGreaterThan(0);
    const outside = figures.flatMap(({ low, high, bySource }) =>
      bySource.filter(({ min, max }) => (min ?? low ?? 0) < (low ?? 0) || (max ?? high ?? 0) > (high ?? Number.POSITIVE_INFINITY)),
    );
    expect(outside).toEqual([]);
  });

  it("is the same whatever the order of arrival", () => {
    expect(compareReadings(readings.toReversed())).toEqual({ links: expect.arrayContaining([...links]), events });
  });
});
