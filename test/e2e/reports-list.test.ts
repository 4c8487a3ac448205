import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type DeskPage, openBrowser, openPage } from "./open-browser.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

describe("the list of reports", () => {
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

  test("says that the demonstration is invented", async () => {
    expect(await page.getByRole("complementary", { name: "Demonstration" }).textContent()).toContain("Invented demonstration material");
  });

  test("finds words as they are typed, marks them, and keeps them in the address", async () => {
    const all = await counted();
    await page.keyboard.press("/");
    await page.keyboard.type("reportedly");
    await page.waitForURL("**/?words=reportedly");
    await page.locator(".snippet mark").first().waitFor();
    expect((await page.locator(".snippet mark").first().textContent())?.toLowerCase()).toBe("reportedly");
    expect(await counted()).toBeLessThan(all);
    await page.keyboard.press("Escape");
    await expect.poll(counted).toBe(all);
  });

  test("narrows to one outlet, adds another as an alternative, and widens again by its tag", async () => {
    const all = await counted();
    const line = page.locator(".facet-column .facet-line").first();
    const outlet = (await line.locator(".facet-value").textContent()) ?? "";
    const wanted = Number(await line.locator(".facet-count").textContent());
    await line.click();
    await expect.poll(counted).toBe(wanted);
    expect(new URL(page.url()).searchParams.getAll("outlet")).toEqual([outlet]);
    expect(new Set(await page.locator(".row-outlet .outlet-name").allTextContents())).toEqual(new Set([outlet]));
    const second = page.locator(".facet-column .facet-line").nth(1);
    const more = Number(await second.locator(".facet-count").textContent());
    await second.click();
    await expect.poll(counted).toBe(wanted + more);
    await second.click();
    await page
      .getByRole("row", { name: `Outlet: ${outlet}` })
      .getByRole("button")
      .click();
    await expect.poll(counted).toBe(all);
  });

  test("holds several filters together, and clears them at once", async () => {
    const all = await counted();
    await page.locator(".facet-column").getByRole("checkbox", { name: "alleged" }).check();
    await page.waitForURL("**/?certainty=alleged");
    const alleged = await counted();
    await page.locator(".facet-column").getByLabel("from").fill("2024-03-07");
    await page.waitForURL(/from=2024-03-07/u);
    await expect.poll(counted).toBeLessThan(alleged);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect.poll(counted).toBe(all);
    expect(new URL(page.url()).search).toBe("");
  });

  test("opens from an address with its filters in force", async () => {
    await opened.go("/?certainty=alleged&certainty=possible&words=ferry");
    await page.locator(".report-row").first().waitFor();
    expect(await page.getByLabel("Search reports").inputValue()).toBe("ferry");
    expect(await page.locator(".tag").allTextContents()).toEqual(["Certainty of wording: alleged×", "Certainty of wording: possible×"]);
  });

  test("moves by keyboard and opens with Enter", async () => {
    const title = () => page.locator(":focus").textContent();
    await page.keyboard.press("j");
    const first = await title();
    await page.keyboard.press("j");
    const second = await title();
    expect(second).not.toBe(first);
    await page.keyboard.press("k");
    expect(await title()).toBe(first);
    await page.keyboard.press("Enter");
    await page.locator(".claim-card").first().waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(first);
    expect(await page.locator(":focus").getAttribute("id")).toBe("main");
    await page.keyboard.press("]");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe(second);
    await page.goBack();
    await page.goBack();
    await page.locator(".report-row").first().waitFor();
    await page.keyboard.press("k");
    expect(await title()).toBe(first);
  });

  test("leads from a report's region back to the list of that region", async () => {
    await page.locator(".facet-column .facet-line", { hasText: "Far South Ocean" }).click();
    await page.waitForURL(/region=/u);
    await page.locator(".report-row a").first().click();
    await page.waitForURL("**/reports/*");
    await page.locator(".taxonomy-labels a", { hasText: "Far South Ocean" }).click();
    await page.waitForURL("**/?region=Far+South+Ocean");
    expect(await counted()).toBeGreaterThan(0);
  });

  test("says why nothing was found, and shows everything again on request", async () => {
    const all = await counted();
    await opened.go("/?words=xyzzyplugh");
    await page.getByRole("heading", { name: "No report matches" }).waitFor();
    await page.getByRole("button", { name: "Show all reports" }).click();
    await expect.poll(counted).toBe(all);
  });

  test("names the problem when the address is not understood", async () => {
    await opened.go("/?from=yesterday");
    expect(await page.getByRole("alert").textContent()).toContain("USAGE");
  });

  test("lists its keys, and lets single letters be switched off", async () => {
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
    await page.getByLabel("Single-letter keys are on").uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("a");
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe("/");
    await page.evaluate(() => localStorage.removeItem("reportedly-single-keys"));
  });

  test("asks nothing of any other host, and breaks no rule of the content policy", () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
