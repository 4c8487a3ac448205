import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { INVENTED_REPORT, OTHER_REPORT } from "./invented-report.ts";
import { type DeskPage, openBrowser, openPage } from "./open-browser.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

describe("adding a report", () => {
  let desk: RunningDesk;
  let browser: Browser;
  let opened: DeskPage;
  let page: Page;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
    opened = await openPage(browser, desk);
    page = opened.page;
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });
  beforeEach(() => opened.go("/add"));

  const read = () => page.getByRole("button", { name: "Read it" }).click();
  const problem = async () => (await page.getByRole("alert").textContent()) ?? "";

  test("refuses an empty paste with a code and what to do, and keeps what was typed", async () => {
    await page.getByLabel("Text of the report").fill("   \n ");
    await page.getByLabel("Outlet").fill("Quay Gazette");
    await read();
    expect(await problem()).toContain("INPUT_EMPTY");
    expect(await problem()).toContain("Paste at least one sentence");
    expect(await page.getByLabel("Text of the report").inputValue()).toBe("   \n ");
    expect(await page.getByLabel("Outlet").inputValue()).toBe("Quay Gazette");
    expect(await desk.reports()).toBe(0);
  });

  test("refuses a binary file and says which kinds can be read", async () => {
    await page.getByRole("tab", { name: "Choose a file" }).click();
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0]);
    await page.getByLabel("Files").setInputFiles({ name: "map.txt", mimeType: "text/plain", buffer: picture });
    await read();
    expect(await problem()).toContain("INPUT_BINARY");
    expect(await problem()).toContain("map.txt");
    expect(await desk.reports()).toBe(0);
  });

  test("refuses an address inside this machine's own network", async () => {
    await page.getByRole("tab", { name: "Give an address" }).click();
    await page.getByLabel("Address of the page").fill(`${desk.address}/`);
    await read();
    expect(await problem()).toContain("URL_REFUSED");
  });

  test("reads a chosen file and goes to it", async () => {
    await page.getByRole("tab", { name: "Choose a file" }).click();
    await page.getByLabel("Files").setInputFiles({ name: "lighthouse.txt", mimeType: "text/plain", buffer: Buffer.from(OTHER_REPORT) });
    await read();
    await page.waitForURL("**/reports/*");
    await page.locator(".claim-card").first().waitFor();
    await page.getByText("Kept unaltered since").click();
    expect(await page.locator(".report-facts").textContent()).toContain("lighthouse.txt");
    expect(await page.locator(".hash").textContent()).toMatch(/^[0-9a-f]{64}$/u);
  });

  test("takes files dropped on any screen, and reads them one after the other", async () => {
    await opened.go("/");
    await page.evaluate(dropOf([INVENTED_REPORT, OTHER_REPORT]));
    await page.waitForURL("**/add");
    const progress = page.getByRole("region", { name: "Progress" });
    await progress.getByRole("link", { name: "Added: open it" }).waitFor();
    await progress.getByRole("link", { name: "Already here: open it" }).waitFor();
    expect(await progress.textContent()).toContain("dropped-0.txt");
    expect(await desk.reports()).toBe(2);
  });

  test("says so when the server has gone", async () => {
    await page.getByLabel("Text of the report").fill(INVENTED_REPORT);
    await page.route("**/api/**", (route) => route.abort("connectionrefused"));
    await read();
    expect(await problem()).toContain("OFFLINE");
    expect(await page.getByLabel("Text of the report").inputValue()).toBe(INVENTED_REPORT);
    await page.unroute("**/api/**");
  });

  test("asks nothing of any other host, and breaks no rule of the content policy", () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

/** A script for the page that drops text files on it: `dropped-0.txt`, `dropped-1.txt`, … */
const dropOf = (texts: readonly string[]): string => `{
  const files = new DataTransfer();
  for (const [index, text] of ${JSON.stringify(texts)}.entries()) files.items.add(new File([text], "dropped-" + index + ".txt", { type: "text/plain" }));
  window.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
}`;
