import { expect, test } from "vitest";
import { userAgent } from "./user-agent.ts";

test("we introduce ourselves by name, with an address where there is one", () => {
  expect(userAgent(undefined)).toMatch(/^Reportedly \(/u);
  expect(userAgent("")).toMatch(/^Reportedly \(/u);
  expect(userAgent("desk@lantern.example")).toBe("Reportedly (+desk@lantern.example)");
});

test.each(["a\r\nX-Other: b", "(me)", "é@lantern.example", "x".repeat(201)])("%j is no contact", (contact) => {
  expect(() => userAgent(contact)).toThrow(expect.objectContaining({ code: "USAGE" }));
});
