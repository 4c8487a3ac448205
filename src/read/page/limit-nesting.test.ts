import { describe, expect, test } from "vitest";
import { limitNesting } from "./limit-nesting.ts";

describe("limiting how deep elements nest", () => {
  test("leaves what people write as it is", () => {
    const html = "<div><p>Boats<br>were <b>seen</b>.</p></div>";
    expect(limitNesting(html)).toBe(html);
  });

  test("takes away the tags below the limit and keeps their words", () => {
    const limited = limitNesting(`${"<div>".repeat(1_000)}Boats were seen.${"</div>".repeat(1_000)}<p>Later</p>`);
    expect(limited.match(/<div>/gu)).toHaveLength(400);
    expect(limited.match(/<\/div>/gu)).toHaveLength(400);
    expect(limited).toContain("Boats were seen.");
    expect(limited).toContain("<p>Later</p>");
  });

  test("counts no elements that end by themselves", () => {
    const html = "<p>a<br><li>b".repeat(1_000);
    expect(limitNesting(html)).toBe(html);
  });

  test("is not misled by end tags that end nothing", () => {
    expect(limitNesting("<i></b>".repeat(1_000)).match(/<i>/gu)).toHaveLength(400);
  });

  test("lets an end tag end what was left open inside", () => {
    const html = "<div><svg><path d='M0'/></svg><b>one<i>two</div>".repeat(1_000);
    expect(limitNesting(html)).toBe(html);
  });

  test("of five megabytes of tags without an end takes no time", () => {
    const start = performance.now();
    expect(limitNesting("<div ".repeat(1_000_000)).length).toBeLessThan(5_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
