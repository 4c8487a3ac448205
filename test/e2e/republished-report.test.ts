import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type DeskPage, openBrowser, openPage } from "./open-browser.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

describe("a republished report of the demonstration", () => {
  let desk: RunningDesk;
  let browser: Browser;
  let opened: DeskPage;
  let page: Page;
  let path: string;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk({ demo: true }), openBrowser()]);
    opened = await openPage(browser, desk);
    page = opened.page;
    const list = (await (await fetch(`${desk.address}/api/rooms/default/reports?outlet=Farwater+Review`)).json()) as {
      reports: { id: string }[];
    };
    path = `/reports/${list.reports[0]?.id}`;
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await opened.go(path);
    await page.locator(".claim-card").first().waitFor();
  });

  test("draws its way from the origin to the page that was read", async () => {
    const hops = page.getByRole("region", { name: "Chain of publication" }).getByRole("listitem");
    expect(await hops.locator(".hop-outlet bdi").allTextContents()).toEqual(["Breakwater Lens", "Farwater Review"]);
    expect(await hops.locator("time").allTextContents()).toEqual(["6 Mar 2024", "7 Mar 2024"]);
  });

  test("lights up the lines that say so when a hop's evidence is focused, and goes there when it is pressed", async () => {
    await page.getByRole("button", { name: /^Evidence of Breakwater Lens/u }).focus();
    const lit = page.locator(".report-text .is-evidence");
    await lit.first().waitFor({ state: "visible" });
    expect((await lit.allTextContents()).join(" ")).toContain("Breakwater Lens");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await lit.first().boundingBox())?.y).toBeGreaterThan(0);
    await expect.poll(async () => (await lit.first().boundingBox())?.y).toBeLessThan(800);
  });

  test("narrows its claims to a level of certainty, on both sides", async () => {
    const toggle = page.getByRole("toolbar", { name: "Show only these levels of certainty" }).getByRole("button", { name: "alleged" });
    const wanted = Number(await toggle.locator(".facet-count").textContent());
    await toggle.click();
    await expect.poll(() => page.locator(".claims-pane .claim-card").count()).toBe(wanted);
    expect(new Set(await page.locator(".claim-card .certainty-chip").allTextContents())).toEqual(new Set(["alleged"]));
    expect(await page.locator(".claim-reference").count()).toBe(wanted);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => page.locator(".claims-pane .claim-card").count()).toBeGreaterThan(wanted);
  });

  test("draws a chain of two speakers with the words that attribute", async () => {
    const chain = page.locator(".speaker-chain", { has: page.locator("li:nth-child(2)") }).first();
    const links = await chain.getByRole("listitem").allTextContents();
    expect(links[0]).toContain("Breakwater Lens");
    expect(links[0]).toContain("commits to nothing");
    expect(await chain.locator("li:nth-child(2) .cue-words").count()).toBe(1);
  });
});
