import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INVENTED_REPORT, INVENTED_TITLE } from "./invented-report.ts";
import { type DeskPage, openBrowser, openPage } from "./open-browser.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

describe("a report pasted into an empty desk", () => {
  let desk: RunningDesk;
  let browser: Browser;
  let opened: DeskPage;
  let page: Page;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
    opened = await openPage(browser, desk);
    page = opened.page;
    await opened.go("/");
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });

  test("is asked for by the empty list", async () => {
    await page.getByRole("heading", { name: "No reports yet" }).waitFor();
    await page.keyboard.press("a");
    await page.waitForURL("**/add");
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Paste text");
  });

  test("opens beside its claims", async () => {
    await page.getByLabel("Text of the report").fill(INVENTED_REPORT);
    await page.getByLabel("Title").fill(INVENTED_TITLE);
    await page.getByLabel("Outlet").fill("Quay Gazette");
    await page.getByLabel("Published").fill("2031-05-06");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.waitForURL("**/reports/*");
    await page.locator(".claim-card").first().waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(INVENTED_TITLE);
    expect(await page.locator(".report-kicker").textContent()).toContain("6 May 2031");
    expect(await page.getByRole("complementary", { name: "Claims" }).getByRole("article").count()).toBeGreaterThanOrEqual(3);
  });

  test("shows of a claim how sure it is, who says it, by which words, and how many", async () => {
    const card = page.locator(".claims-pane .claim-card", { hasText: "12 sailors were detained" });
    const words = await card.textContent();
    expect(words).toContain("reported");
    expect(words).toContain("According to");
    expect(words).toContain("harbour office");
    expect(words).toContain("detained: at least 12");
  });

  test("keeps lines around the article folded, and makes no claims of them", async () => {
    expect(await page.locator(".claim-words", { hasText: "donation" }).count()).toBe(0);
    const appeal = page.locator(".furniture .text-block", { hasText: "donation" });
    expect(await appeal.isVisible()).toBe(false);
    await page.keyboard.press("l");
    await appeal.waitFor({ state: "visible" });
    await page.keyboard.press("l");
    await appeal.waitFor({ state: "hidden" });
  });

  test("is shown word for word", async () => {
    const id = page.url().split("/").at(-1)?.split("#")[0];
    const kept = (await (await page.request.get(`${desk.address}/api/rooms/default/reports/${id}`)).json()) as {
      text: string;
      blocks: { span: [number, number] }[];
    };
    const shown = await page.locator("h1, .text-block").allTextContents();
    for (const { span } of kept.blocks) expect(shown).toContain(kept.text.slice(...span));
    expect(kept.text).toBe(INVENTED_REPORT);
  });

  test("leads by keyboard from a claim to its sentence and back", async () => {
    const focused = async () => (await page.locator(":focus").getAttribute("id")) ?? "";
    const card = page.locator(".claims-pane li", { hasText: "12 sailors were detained" });
    const wanted = Number((await card.locator(".claim-number").textContent()) ?? "");
    for (let presses = 0; presses < wanted; presses++) await page.keyboard.press("j");
    const anchor = await focused();
    expect(await card.locator(".claim-words a").getAttribute("id")).toBe(anchor);
    expect(anchor).toMatch(/^anchor-c\d+$/u);
    await page.keyboard.press("Enter");
    expect(await focused()).toBe(anchor.replace("anchor", "reference"));
    const sentence = await page.locator(":focus").evaluate((reference) => reference.closest(".text-block")?.textContent ?? "");
    expect(sentence).toContain("at least 12 sailors were detained");
    const lit = await page.locator(".report-text .is-content").allTextContents();
    expect(lit.join("")).toContain("12 sailors were detained");
    expect(await page.locator(".report-text .is-cue").allTextContents()).toEqual(["According to"]);
    await page.keyboard.press("Enter");
    expect(await focused()).toBe(anchor);
    await page.waitForURL(`**#${anchor.replace("anchor-", "")}`);
    await page.keyboard.press("Escape");
    expect(await page.locator(".report-text .is-content").count()).toBe(0);
  });

  test("lights up the claim of the words that the pointer rests on", async () => {
    await page.locator(".report-text .has-claim", { hasText: "shots" }).first().hover();
    await page.locator(".claim-card.is-shown", { hasText: "shots" }).waitFor();
    await page.mouse.move(2, 400);
    await expect.poll(() => page.locator(".claim-card.is-shown").count()).toBe(0);
  });

  test("opens at the claim that the address names", async () => {
    const deep = await openPage(browser, desk);
    await deep.go(`${new URL(page.url()).pathname}#c02`);
    await deep.page.locator("#claim-c02 .is-shown").waitFor();
    expect(await deep.page.locator(":focus").getAttribute("id")).toBe("anchor-c02");
    await deep.page.context().close();
  });

  test("is kept once when it is pasted again", async () => {
    await opened.go("/add");
    await page.getByLabel("Text of the report").fill(INVENTED_REPORT);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("This report was already here").waitFor();
    expect(page.url()).toContain("/reports/");
    expect(await desk.reports()).toBe(1);
  });

  test("asks nothing of any other host, and breaks no rule of the content policy", () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
