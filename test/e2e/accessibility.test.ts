import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerFailed, answerUnread, countOnlySome, followsFeeds, saysThatWorkWaits } from "./changed-answers.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly ready: string;
  /** What is changed about the server's answers before the screen is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What is done before it is looked at. */
  readonly first?: (page: Page) => Promise<unknown>;
}

describe("every screen", () => {
  let desk: RunningDesk;
  let browser: Browser;
  /** A republished report has most to show. The full one has many claims; the brief one is quick to look through. */
  let full: string;
  let brief: string;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk({ demo: true }), openBrowser()]);
    const list = (await (await fetch(`${desk.address}/api/rooms/default/reports?limit=200`)).json()) as {
      reports: { id: string; claims: number; originalOutlet?: string }[];
    };
    const republished = list.reports
      .filter((one) => one.originalOutlet !== undefined && one.claims > 3)
      .sort((a, b) => a.claims - b.claims);
    brief = republished[0]?.id ?? "";
    full = republished.at(-1)?.id ?? "";
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });

  const screens: readonly Screen[] = [
    { name: "list", path: "/", ready: ".report-row" },
    { name: "search with filters", path: "/?words=ferry&certainty=alleged", ready: ".tag" },
    { name: "list of a status in an area", path: "/?status=single-origin&box=-122,-43,-120,-41", ready: ".tag" },
    { name: "area that is none", path: "/", ready: ".report-row", first: askForNoArea },
    { name: "list of more than can be counted", path: "/?words=ferry", ready: ".count-note", before: countOnlySome },
    { name: "list while work waits and has failed", path: "/", ready: ".work-failed", before: saysThatWorkWaits },
    { name: "report that waits to be read", path: "/reports/BRIEF", ready: ".unread-state", before: answerUnread },
    { name: "report that could not be read", path: "/reports/BRIEF", ready: ".problem-panel", before: answerFailed },
    { name: "empty search", path: "/?words=xyzzyplugh", ready: ".empty-state" },
    { name: "list with a problem", path: "/?from=yesterday", ready: ".problem-panel" },
    { name: "report", path: "/reports/FULL", ready: ".claim-card", first: (page) => page.keyboard.press("l") },
    { name: "report with a claim chosen", path: "/reports/BRIEF#c03", ready: ".claim-card.is-shown" },
    { name: "facts unfolded", path: "/reports/BRIEF", ready: ".claim-card", first: unfoldFacts },
    { name: "report that is not there", path: "/reports/nowhere", ready: ".problem-panel" },
    { name: "adding", path: "/add", ready: ".add-form" },
    { name: "feeds, none followed", path: "/feeds", ready: ".feeds-empty" },
    {
      name: "feeds",
      path: "/feeds",
      ready: ".feed-failure",
      before: followsFeeds,
      first: (page) => page.locator(".feed-row summary").first().click(),
    },
    { name: "captured page", path: "/reports/BRIEF", ready: ".claim-card", first: openCapture },
    { name: "keyboard sheet", path: "/", ready: ".report-row", first: (page) => page.keyboard.press("?") },
  ];

  describe.each([
    { theme: "light", width: 1280 },
    { theme: "dark", width: 1280 },
    { theme: "light", width: 360 },
    { theme: "dark", width: 360 },
  ] as const)("in $theme at $width px", ({ theme, width }) => {
    test.each(screens)(
      "$name has no serious fault of accessibility and does not scroll sideways",
      async ({ path, ready, before, first }) => {
        const { page, go } = await openPage(browser, desk, { colorScheme: theme, viewport: { width, height: 800 } });
        await before?.(page);
        await go(path.replace("FULL", full).replace("BRIEF", brief));
        await page.locator(ready).first().waitFor();
        await first?.(page);
        const { violations } = await new AxeBuilder({ page })
          // Nothing may run in the frame of a captured page, and so nothing can look at it from within.
          .exclude(".captured-frame")
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        await page.context().close();
      },
    );
  });

  test("opens the claims of pressed words in a sheet on a narrow screen, and gives the focus back", async () => {
    const { page, go } = await openPage(browser, desk, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await go(`/reports/${full}`);
    const words = page.locator(".report-text .has-claim").first();
    await words.tap();
    const sheet = page.getByRole("dialog");
    await sheet.locator(".claim-card").first().waitFor();
    expect(await sheet.getByRole("heading", { level: 2 }).textContent()).toMatch(/in these words$/u);
    await sheet.getByRole("button", { name: "Close" }).tap();
    await sheet.waitFor({ state: "detached" });
    await page.context().close();
  });

  test("keeps a theme chosen against the system's, from the first paint on", async () => {
    const { page, go } = await openPage(browser, desk, { colorScheme: "light" });
    await go("/");
    const paper = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await paper();
    await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
    await expect.poll(paper).not.toBe(light);
    await page.reload();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await paper()).not.toBe(light);
    await page.context().close();
  });
});

async function unfoldFacts(page: Page): Promise<void> {
  for (const fold of await page.locator(".report-facts summary").all()) await fold.click();
}

async function openCapture(page: Page): Promise<void> {
  await page.locator(".report-facts summary", { hasText: "Kept unaltered" }).click();
  await page.getByRole("button", { name: "Look at the captured page" }).click();
  await page.locator(".captured-frame").waitFor();
}

/** The filters stand in a sheet on narrow screens. */
async function askForNoArea(page: Page): Promise<void> {
  const sheet = page.getByRole("button", { name: /^Filters/u });
  if (await sheet.isVisible()) await sheet.click();
  const area = page.locator(".area-filter:visible");
  await area.getByLabel("West").fill("somewhere");
  await area.getByRole("button", { name: "Show this area" }).click();
  await area.getByText("North is missing.").waitFor();
}
