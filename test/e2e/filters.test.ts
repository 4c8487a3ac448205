import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countOnlySome } from "./changed-answers.ts";
import { type DeskPage, openBrowser, openPage } from "./open-browser.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

describe("the filters by area and by status", () => {
  let desk: RunningDesk;
  let browser: Browser;
  let opened: DeskPage;
  let page: Page;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk({ demo: true }), openBrowser()]);
    opened = await openPage(browser, desk);
    page = opened.page;
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await opened.go("/");
    await page.locator(".report-row").first().waitFor();
  });

  const counted = async () => Number((await page.locator(".result-count").textContent())?.split(" ")[0]);
  const typeArea = async (...edges: readonly string[]) => {
    for (const edge of edges) {
      await page.keyboard.type(edge);
      await page.keyboard.press("Tab");
    }
  };

  test("say statuses in words and narrow to one by keyboard", async () => {
    const all = await counted();
    await tabTo(page, "single origin");
    await page.keyboard.press("Space");
    await page.waitForURL("**/?status=single-origin");
    await expect.poll(counted).toBeLessThan(all);
    expect(await page.locator(".tag").allTextContents()).toEqual(["Event status: single origin×"]);
    expect(await page.locator(":focus").isChecked()).toBe(true);
    await page.keyboard.press("Space");
    await expect.poll(counted).toBe(all);
  });

  test("narrow to an area by keyboard, say it in words, and clear it again", async () => {
    const all = await counted();
    await tabTo(page, "West");
    await typeArea("120.6 W", "-120,2", "42.2 S", "-42.1");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/?box=-120.6%2C-42.2%2C-120.2%2C-42.1");
    await expect.poll(counted).toBeLessThan(all);
    expect(await counted()).toBeGreaterThan(0);
    expect(await page.locator(".tag").allTextContents()).toEqual(["Area: 120.6° W to 120.2° W, 42.2° S to 42.1° S×"]);
    await page.locator(".area-filter").getByRole("button", { name: "Clear the area" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(counted).toBe(all);
    expect(await page.locator(":focus").getAttribute("name")).toBe("west");
    expect(new URL(page.url()).search).toBe("");
  });

  test("hold together with words, and stand in the address", async () => {
    await opened.go("/?words=jetty&status=single-origin&box=-121,-42,-120.9,-41.9");
    await page.locator(".snippet mark").first().waitFor();
    const area = page.locator(".facet-column .area-filter");
    expect(await Promise.all(["West", "East", "South", "North"].map((name) => area.getByLabel(name).inputValue()))).toEqual([
      "-121",
      "-120.9",
      "-42",
      "-41.9",
    ]);
    await page.getByRole("row", { name: /^Area/u }).getByRole("button").click();
    await page.waitForURL("**/?words=jetty&status=single-origin");
    expect(await area.getByLabel("West").inputValue()).toBe("");
  });

  test("say in words what keeps an area from being one, and bring the focus there", async () => {
    await tabTo(page, "West");
    await typeArea("122 W", "120 W", "north");
    await page.keyboard.press("Enter");
    const focused = page.locator(":focus");
    expect(await focused.getAttribute("name")).toBe("south");
    expect(await focused.getAttribute("aria-invalid")).toBe("true");
    const [faultId = ""] = ((await focused.getAttribute("aria-describedby")) ?? "").split(" ");
    expect(await page.locator(`[id="${faultId}"]`).textContent()).toBe("South: expected 90\u00a0S to 90\u00a0N.");
    expect(await page.locator(".area-filter").textContent()).toContain("North is missing.");
    expect(new URL(page.url()).search).toBe("");
  });

  test("name the problem when the area in the address is none", async () => {
    await opened.go("/?box=here");
    expect(await page.getByRole("alert").textContent()).toContain("the parameter box is not understood");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.locator(".report-row").first().waitFor();
  });

  test("work in the sheet of a narrow screen, which counts them", async () => {
    const narrow = await openPage(browser, desk, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await narrow.go("/");
    await narrow.page.getByRole("button", { name: "Filters" }).tap();
    const sheet = narrow.page.getByRole("dialog");
    for (const [edge, degrees] of Object.entries({ West: "120.6 W", East: "120.2 W", South: "42.2 S", North: "42.1 S" }))
      await sheet.getByRole("textbox", { name: edge }).fill(degrees);
    await sheet.getByRole("button", { name: "Show this area" }).tap();
    await sheet.getByRole("checkbox", { name: "single origin" }).check();
    await sheet.getByRole("button", { name: "Done" }).tap();
    await narrow.page.getByRole("button", { name: "Filters (2)" }).waitFor();
    expect(await narrow.page.locator(".tag").count()).toBe(2);
    await narrow.page.context().close();
  });

  test("say when there are more reports than are counted, and of which the counts speak", async () => {
    const other = await openPage(browser, desk);
    await countOnlySome(other.page);
    await other.go("/?words=ferry");
    await other.page.locator(".count-note").waitFor();
    expect(await other.page.getByRole("status").filter({ hasText: "reports" }).textContent()).toBe("more than 10,000 reports");
    expect(await other.page.locator(".count-note").textContent()).toContain("the newest 10,000");
    expect(await other.page.locator(".report-list > li").first().getAttribute("aria-setsize")).toBe("-1");
    await other.page.context().close();
  });

  test("do not say that nothing matches while the list goes on beyond what is counted", async () => {
    const other = await openPage(browser, desk);
    await countOnlySome(other.page, 0);
    await other.go("/?words=ferry");
    await other.page.locator(".report-row").first().waitFor();
    expect(await other.page.locator(".empty-state").count()).toBe(0);
    await other.page.context().close();
  });

  test("ask nothing of any other host, and break no rule of the content policy", () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

/** Press Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 100; pressed++) {
    await page.keyboard.press("Tab");
    const label = await page.locator(":focus").evaluate((element) => element.closest("label")?.textContent ?? "");
    if (label.includes(name)) return;
  }
  throw new Error(`nothing called ${name} was reached by Tab`);
}
