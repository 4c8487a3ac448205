import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AddReportAnswer, ReportAnswer } from "../../src/server/api.ts";
import { INVENTED_REPORT, INVENTED_TITLE } from "./invented-report.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { selectWords } from "./select-words.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

interface Scene {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
  readonly ready: string;
}

const press =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

const SCENES: readonly Scene[] = [
  { name: "claims by hand, by a model and replaced", act: unfold, ready: ".replaced-claim" },
  { name: "menu of a claim", act: (page) => page.locator(".claims-pane .card-menu").first().click(), ready: ".claim-menu" },
  { name: "form of a correction", act: press("j", "j", "e"), ready: ".editor .span-row" },
  { name: "form with faults", act: faulty, ready: ".editor .fault-line" },
  { name: "form of a split", act: press("j", "j", "s"), ready: ".editor .part-tab" },
  { name: "form of a merge", act: press("j", "j", "m"), ready: ".editor .replaced-list" },
  { name: "form of a rejection", act: press("j", "j", "x"), ready: ".editor textarea" },
  { name: "form over claims that somebody else changed", act: conflicting, ready: ".editor .problem-panel" },
  { name: "draft that was left", act: leaveDraft, ready: ".left-drafts" },
  { name: "claims chosen together", act: press("j", "v", "j", "v"), ready: ".picked-bar button" },
  { name: "words selected", act: (page) => selectWords(page, "release the ferry"), ready: ".selection-bar" },
  { name: "change made", act: change, ready: ".undo-toast" },
  { name: "history", act: press("h"), ready: ".history-entry" },
];

describe("claims put right", () => {
  let desk: RunningDesk;
  let browser: Browser;
  let reports: string;
  let id: string;
  let copies = 0;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
    reports = `${desk.address}/api/rooms/default/reports`;
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    const text = INVENTED_REPORT.replace("Quay Gazette", `Quay Gazette ${++copies}`);
    id = (await post<AddReportAnswer>("", { text, title: INVENTED_TITLE })).report.id;
    const { claims } = (await (await fetch(`${reports}/${id}`)).json()) as ReportAnswer;
    const [first, second] = claims;
    const reason = "the office speaks of itself";
    await post(`/${id}/revisions`, { by: "Ana Orrel", reason, replaces: [first?.id], claims: [{ ...first, kind: "intent" }] });
    await post(`/${id}/revisions`, { by: "Tomas Vick", reason: "said of another day", replaces: [second?.id], claims: [] });
  });

  async function post<Answer>(path: string, body: object): Promise<Answer> {
    const answer = await fetch(`${reports}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Answer;
  }

  // Colours follow from the theme alone and the layout from the width: two of the four show all of both.
  describe.each([
    { theme: "light", width: 1280 },
    { theme: "dark", width: 360 },
  ] as const)("in $theme at $width px", ({ theme, width }) => {
    test.each(SCENES)("$name: no serious fault of accessibility, no scrolling sideways", async ({ act, ready }) => {
      const { page, go, complaints } = await openPage(browser, desk, { colorScheme: theme, viewport: { width, height: 800 } });
      await page.route(`**/api/rooms/default/reports/${id}`, async (route) => {
        const response = await route.fetch();
        const report = (await response.json()) as ReportAnswer;
        const last = report.claims.length - 1;
        const claims = report.claims.map((claim, index) => (index === last ? { ...claim, extractor: "model:small/p1" } : claim));
        await route.fulfill({ response, json: { ...report, claims } });
      });
      await go(`/reports/${id}`);
      await page.evaluate("localStorage.setItem('reportedly-name', 'Ana Orrel')");
      await page.locator(".claim-card").first().waitFor();
      await act(page);
      await page.locator(ready).first().waitFor();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});

async function unfold(page: Page): Promise<void> {
  await page.locator(".hand-mark summary").first().click();
  await page.locator(".replaced-claims summary").click();
}

async function faulty(page: Page): Promise<void> {
  await press("j", "j", "e")(page);
  await page.getByLabel("Your name").fill("");
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /^Remove/u })
    .first()
    .click();
  await page.keyboard.press("Control+Enter");
}

async function conflicting(page: Page): Promise<void> {
  await press("j", "e")(page);
  await page.locator(".editor").getByLabel("Kind").selectOption("prediction");
  const claim = /#(\w+)$/u.exec(page.url())?.[1] ?? "h01";
  const report = page.url().replace("/reports/", "/api/rooms/default/reports/").replace(/#.*$/u, "");
  await page.request.post(`${report}/revisions`, { data: { by: "Tomas Vick", reason: "a rumour", replaces: [claim], claims: [] } });
  await page.keyboard.press("Control+Enter");
}

async function leaveDraft(page: Page): Promise<void> {
  await press("j", "e")(page);
  await page.locator(".editor").getByLabel("Kind").selectOption("prediction");
  await page.keyboard.press("Escape");
}

async function change(page: Page): Promise<void> {
  await press("j", "e")(page);
  await page.locator(".editor").getByLabel("Kind").selectOption("prediction");
  await page.keyboard.press("Control+Enter");
  await page.locator(".undo-toast").getByText("Corrected.").waitFor();
}
