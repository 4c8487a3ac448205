import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AddReportAnswer, ReportAnswer } from "../../src/server/api.ts";
import { INVENTED_REPORT, INVENTED_TITLE } from "./invented-report.ts";
import { type DeskPage, openBrowser, openPage } from "./open-browser.ts";
import { selectWords } from "./select-words.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

const ARABIC = "قال خفر السواحل إن قاربين احتجزا قرب ميناء أنسل يوم الجمعة.";

describe("claims put right at the desk", () => {
  let desk: RunningDesk;
  let browser: Browser;
  let opened: DeskPage;
  let page: Page;
  let id: string;
  let copies = 0;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
    opened = await openPage(browser, desk);
    page = opened.page;
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    // A report of its own for each, told apart by a number in its byline.
    id = await added(INVENTED_REPORT.replace("Quay Gazette", `Quay Gazette ${++copies}`));
    await opened.go(`/reports/${id}`);
    await page.locator(".claim-card").first().waitFor();
    await page.evaluate(() => localStorage.setItem("reportedly-name", "Ana Orrel"));
  });

  const added = async (text: string): Promise<string> => {
    const answer = await page.request.post(`${desk.address}/api/rooms/default/reports`, { data: { text, title: INVENTED_TITLE } });
    return ((await answer.json()) as AddReportAnswer).report.id;
  };
  const kept = async (): Promise<ReportAnswer> =>
    (await (await page.request.get(`${desk.address}/api/rooms/default/reports/${id}`)).json()) as ReportAnswer;
  const claimSaying = async (words: string) => {
    const claim = (await kept()).claims.find(({ contentText }) => contentText.includes(words));
    if (claim === undefined) throw new Error(`no claim says “${words}”`);
    return claim;
  };
  const revise = (data: object) => page.request.post(`${desk.address}/api/rooms/default/reports/${id}/revisions`, { data });
  const card = (words: string): Locator => page.locator(".claims-pane .claim-list .claim-card", { hasText: words });
  const take = (words: string) => card(words).locator(".claim-words a").focus();
  const editor = () => page.getByRole("dialog");
  const save = () => page.keyboard.press("Control+Enter");
  const toast = () => page.getByRole("region", { name: "What just happened" });
  const focused = () => page.evaluate<string>("document.activeElement?.id");

  test("are corrected by keyboard alone, marked with who and why, and taken back with Ctrl+Z", async () => {
    const before = await claimSaying("12 sailors");
    await take("12 sailors");
    await page.keyboard.press("e");
    await page.getByRole("dialog", { name: /^Correct claim/u }).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement?.getAttribute('role')")).toBe("dialog");
    await editor().getByLabel("Level").selectOption("alleged");
    await editor().getByLabel("Most", { exact: true }).fill("20");
    await editor().getByLabel(/^Why/u).fill("the office speaks of itself");
    await save();
    await toast().getByText("Corrected.").waitFor();
    const after = await claimSaying("12 sailors");
    expect(after).toMatchObject({ isByHand: true, certainty: { level: "alleged" }, quantities: [{ min: 12, max: 20 }] });
    await expect.poll(focused).toBe(`anchor-${after.id}`);
    expect(await card("12 sailors").locator(".hand-mark").textContent()).toMatch(/Corrected by Ana Orrel, .*the office speaks of itself/u);
    await card("12 sailors").getByText("What it replaced").click();
    expect(await card("12 sailors").locator(".hand-mark li").textContent()).toContain("found by the rules");
    await take("12 sailors");
    await page.keyboard.press("Control+z");
    await toast().getByText("Taken back").waitFor();
    expect(await claimSaying("12 sailors")).toEqual(before);
    await expect.poll(focused).toBe(`anchor-${before.id}`);
  });

  test("are rejected for a reason only, leave the page at once, and stay to be seen below", async () => {
    await take("shots were fired");
    await page.keyboard.press("x");
    await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("TEXTAREA");
    await save();
    await editor().getByText("Say why").waitFor();
    expect(await editor().getByLabel("Why").getAttribute("aria-invalid")).toBe("true");
    expect(await page.evaluate("document.activeElement?.tagName")).toBe("TEXTAREA");
    await page.route("**/revisions", async (route) => {
      await page.waitForTimeout(400);
      await route.continue();
    });
    await editor().getByLabel("Why").fill("said of another day");
    await save();
    await expect.poll(() => card("shots were fired").count(), { timeout: 300 }).toBe(0);
    await toast().getByText("Rejected.").waitFor();
    await page.unroute("**/revisions");
    await page.getByText("1 claim found and replaced or rejected").click();
    const gone = page.locator(".replaced-claim");
    expect(await gone.textContent()).toMatch(/found by the rules as \w+, rejected.*Rejected by Ana Orrel.*said of another day/su);
    await toast().getByRole("button", { name: "Undo" }).click();
    await card("shots were fired").waitFor();
    expect((await kept()).revisions.map(({ kind, by }) => [kind, by])).toEqual([
      ["reject", "Ana Orrel"],
      ["undo", "Ana Orrel"],
    ]);
  });

  test("are split into parts whose words are moved word by word", async () => {
    const { contentText } = await claimSaying("12 sailors");
    await take("12 sailors");
    await page.keyboard.press("s");
    const parts = editor().locator(".part-tab");
    expect(await parts.count()).toBe(2);
    const first = await parts.nth(0).textContent();
    await editor().getByRole("button", { name: "End a word later" }).first().press("Enter");
    await expect.poll(() => parts.nth(0).textContent()).not.toBe(first);
    await editor().getByRole("button", { name: "End a word earlier" }).first().press("Enter");
    await expect.poll(() => parts.nth(0).textContent()).toBe(first);
    await parts.nth(1).click();
    expect(await page.locator(".report-text .is-content").count()).toBeGreaterThan(0);
    await save();
    await toast().getByText("Split.").waitFor();
    const byHand = (await kept()).claims.filter(({ isByHand }) => isByHand);
    expect(byHand.length).toBe(2);
    for (const claim of byHand) expect(contentText).toContain(claim.contentText);
  });

  test("are merged with those chosen", async () => {
    const { claims } = await kept();
    await page.keyboard.press("j");
    await page.keyboard.press("v");
    await page.keyboard.press("j");
    await page.keyboard.press("v");
    await page.getByRole("status").getByText("2 claims chosen").waitFor();
    await page.keyboard.press("m");
    await page.getByRole("dialog", { name: "Merge claims 1 and 2" }).waitFor();
    await save();
    await toast().getByText("Merged.").waitFor();
    const now = await kept();
    expect(now.claims.length).toBe(claims.length - 1);
    expect(now.revisions.at(-1)).toMatchObject({ kind: "merge", replaces: [claims[0]?.id, claims[1]?.id] });
  });

  test("are added of words selected in the text, and given their source and cue in the same way", async () => {
    await selectWords(page, "release the ferry");
    await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Add a claim" }).click();
    await page.getByRole("dialog", { name: "Add a claim" }).waitFor();
    expect(await page.locator(".report-text .is-content").allTextContents()).toEqual(["release the ferry"]);
    await selectWords(page, "The island guard");
    await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "who says so" }).click();
    await selectWords(page, "denied");
    await page.keyboard.press("q");
    expect(await editor().getByLabel("Speaker 1", { exact: true }).last().inputValue()).toBe("The island guard");
    expect(await page.locator(".report-text .is-cue").allTextContents()).toEqual(["denied"]);
    await editor().getByLabel("Event type").selectOption("concede");
    await editor().getByLabel("Event type").press("Control+Enter");
    await toast().getByText("Added.").waitFor();
    expect((await kept()).claims.find(({ contentText }) => contentText === "release the ferry")).toMatchObject({
      isByHand: true,
      eventType: "concede",
      chain: [{ stance: "Uu" }, { source: "The island guard", cueText: "denied", stance: "CT+" }],
      certainty: { author: "Uu", source: "CT+" },
    });
  });

  test("take selected words as what they say", async () => {
    await take("12 sailors");
    await selectWords(page, "12 sailors were detained");
    await page.keyboard.press("w");
    await page.getByRole("dialog", { name: /^Correct claim/u }).waitFor();
    expect(await editor().locator(".span-words").first().textContent()).toContain("12 sailors were detained");
    await save();
    await toast().getByText("Corrected.").waitFor();
    expect((await claimSaying("12 sailors")).contentText).toBe("12 sailors were detained");
  });

  test("are kept as a draft by Escape, over a new load of the page, until it is made or discarded", async () => {
    await take("12 sailors");
    await page.keyboard.press("e");
    await editor().getByLabel("Kind").selectOption("state");
    await page.keyboard.press("Escape");
    await editor().waitFor({ state: "detached" });
    await expect.poll(focused).toMatch(/^anchor-/u);
    await page.reload();
    const drafts = page.getByRole("region", { name: "1 draft" });
    await drafts.getByRole("button", { name: "Go on" }).click();
    await editor().getByText("This is the draft you left.").waitFor();
    expect(await editor().getByLabel("Kind").inputValue()).toBe("state");
    await editor().getByRole("button", { name: "Start over" }).click();
    expect(await editor().getByLabel("Kind").inputValue()).not.toBe("state");
    await editor().getByRole("button", { name: "Discard" }).click();
    await expect.poll(() => drafts.count()).toBe(0);
    expect((await kept()).revisions).toEqual([]);
  });

  test("that somebody else changed meanwhile are not changed over them, and the draft goes on with what stands", async () => {
    const claim = await claimSaying("12 sailors");
    await take("12 sailors");
    await page.keyboard.press("e");
    await editor().getByLabel("Level").selectOption("possible");
    await revise({ by: "Tomas Vick", reason: "heard it so", replaces: [claim.id], claims: [{ ...claim, kind: "assessment" }] });
    await save();
    const alert = editor().getByRole("alert");
    await alert.getByText("REVISION_CONFLICT").waitFor();
    expect(await alert.textContent()).toMatch(/Corrected by Tomas Vick.*heard it so.*your draft is here/su);
    await alert.getByRole("button", { name: "Put your changes on claim h1" }).click();
    await save();
    await toast().getByText("Corrected.").waitFor();
    // What the other changed and this one did not is kept.
    expect(await claimSaying("12 sailors")).toMatchObject({ kind: "assessment", certainty: { level: "possible" } });
    expect((await kept()).revisions.map(({ by, replaces }) => [by, replaces[0]])).toEqual([
      ["Tomas Vick", claim.id],
      ["Ana Orrel", "h01"],
    ]);
  });

  test("stay as they were when the server does not answer, and the form says so and keeps what was written", async () => {
    await take("12 sailors");
    await page.keyboard.press("e");
    await editor().getByLabel("Level").selectOption("unknown");
    await page.route("**/revisions", async (route) => {
      await page.waitForTimeout(1600);
      await route.abort("connectionrefused");
    });
    await save();
    await editor().getByText("Still saving").waitFor();
    expect(await card("12 sailors").locator(".certainty-chip").textContent()).toBe("unknown");
    await editor().getByRole("alert").getByText("OFFLINE").waitFor();
    expect(await card("12 sailors").locator(".certainty-chip").textContent()).not.toBe("unknown");
    expect(await editor().getByLabel("Level").inputValue()).toBe("unknown");
    await page.unroute("**/revisions");
    await editor().getByRole("button", { name: "Try again" }).click();
    await toast().getByText("Corrected.").waitFor();
  });

  test("ask for a name, for words and for bounds that can be, at the field that lacks them", async () => {
    await page.evaluate(() => localStorage.removeItem("reportedly-name"));
    await page.reload();
    await take("12 sailors");
    await page.keyboard.press("e");
    await editor().getByLabel("Least", { exact: true }).fill("30");
    await editor().getByLabel("Most", { exact: true }).fill("3");
    for (const remove of await editor()
      .getByRole("button", { name: /^Remove (?!hedge|who|where|when|number|speaker)/u })
      .all())
      if (await remove.isVisible()) await remove.click();
    await save();
    await editor().getByText("Say who you are").waitFor();
    await editor().getByText("The least is above the most").waitFor();
    expect(await editor().getByLabel("Your name").getAttribute("aria-invalid")).toBe("true");
    expect((await kept()).revisions).toEqual([]);
    await editor().getByRole("button", { name: "Discard" }).click();
  });

  test("have a history that says who, when, why, before and after, and takes back what nothing builds upon", async () => {
    const claim = await claimSaying("12 sailors");
    await revise({ by: "Tomas Vick", reason: "heard it so", replaces: [claim.id], claims: [{ ...claim, kind: "state" }] });
    await revise({ by: "Ana Orrel", replaces: ["h01"], claims: [{ ...claim, kind: "intent" }] });
    await page.reload();
    await page.getByRole("button", { name: "2 changes" }).click();
    const entries = page.getByRole("dialog", { name: "2 changes of the claims" }).locator(".history-entry");
    expect(await entries.nth(0).textContent()).toMatch(/Corrected claim h1Ana Orrel, .*lasting state.*intent/su);
    expect(await entries.nth(1).textContent()).toMatch(/Tomas Vick, .*UTC.*heard it so.*before.*after.*Later changes build on it/su);
    expect(await entries.nth(1).getByRole("button").count()).toBe(0);
    await entries.nth(0).getByRole("button", { name: /^Undo/u }).click();
    await page.getByRole("dialog", { name: "3 changes of the claims" }).getByText("Taken back: what stood before stands again.").waitFor();
    await page.keyboard.press("Escape");
    expect((await claimSaying("12 sailors")).id).toBe("h01");
  });

  test("say so when a change cannot be taken back, and what to do", async () => {
    await take("shots were fired");
    await page.keyboard.press("e");
    await editor().getByLabel("Kind").selectOption("assessment");
    await save();
    await toast().getByText("Corrected.").waitFor();
    const mine = await claimSaying("shots were fired");
    await revise({ by: "Tomas Vick", replaces: [mine.id], claims: [{ ...mine, kind: "intent" }] });
    await page.keyboard.press("u");
    const alert = toast().getByRole("alert");
    expect(await alert.textContent()).toMatch(/REVISION_CONFLICT.*a later change builds on this one/su);
    await expect.poll(() => card("shots were fired").locator(".claim-sort").textContent()).toContain("intent");
  });

  test("that a model proposed say which one did", async () => {
    await page.route(`**/api/rooms/default/reports/${id}`, async (route) => {
      const response = await route.fetch();
      const report = (await response.json()) as ReportAnswer;
      const claims = report.claims.map((claim, index) => (index === 0 ? { ...claim, extractor: "model:small/p1" } : claim));
      await route.fulfill({ response, json: { ...report, claims } });
    });
    await page.reload();
    await page.locator(".model-mark").waitFor();
    expect(await page.locator(".model-mark").textContent()).toContain("Proposed by the model small");
    expect(await page.locator(".claim-card").first().textContent()).toContain("by a model");
    await page.unroute(`**/api/rooms/default/reports/${id}`);
  });

  test("can be put right from the menu of a card while single-letter keys are off", async () => {
    await page.evaluate(() => localStorage.setItem("reportedly-single-keys", "off"));
    await page.reload();
    await take("12 sailors");
    await page.keyboard.press("e");
    await page.waitForTimeout(150);
    expect(await editor().count()).toBe(0);
    await card("12 sailors")
      .getByRole("button", { name: /^What to do with claim/u })
      .press("Enter");
    await page.getByRole("menuitem", { name: /^Reject/u }).press("Enter");
    await page.getByRole("dialog", { name: /^Reject claim/u }).waitFor();
    await page.keyboard.press("Escape");
    await page.evaluate(() => localStorage.removeItem("reportedly-single-keys"));
  });

  test("are listed among the keys of the keyboard sheet", async () => {
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog", { name: "Keyboard" }).textContent()).toContain("Claims put right by hand");
    await page.keyboard.press("Escape");
  });

  test("are added to a text that runs from right to left", async () => {
    id = await added(ARABIC);
    await opened.go(`/reports/${id}`);
    await page.locator(".text-block").first().waitFor();
    await selectWords(page, "قاربين احتجزا قرب ميناء أنسل");
    await page.keyboard.press("i");
    expect(await editor().locator(".span-words").getAttribute("dir")).toBe("rtl");
    await save();
    await toast().getByText("Added.").waitFor();
    expect((await kept()).claims.map(({ contentText }) => contentText)).toEqual(["قاربين احتجزا قرب ميناء أنسل"]);
  });

  test("are put right on a narrow screen from the sheet of pressed words, with the text above the form", async () => {
    const narrow = await openPage(browser, desk, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await narrow.go(`/reports/${id}`);
    await narrow.page.evaluate(() => localStorage.setItem("reportedly-name", "Ana Orrel"));
    await narrow.page.locator(".report-text .has-claim", { hasText: "12 sailors" }).first().tap();
    await narrow.page.locator(".sheet .card-menu").first().tap();
    await narrow.page.getByRole("menuitem", { name: /^Correct/u }).tap();
    const form = narrow.page.getByRole("dialog", { name: /^Correct claim/u });
    await form.waitFor();
    const [words, top] = [await narrow.page.locator(".report-text .is-content").first().boundingBox(), await form.boundingBox()];
    expect(words?.y).toBeGreaterThanOrEqual(0);
    expect((words?.y ?? 0) + 20).toBeLessThan(top?.y ?? 0);
    await form.getByLabel("Level").selectOption("likely");
    await form.getByRole("button", { name: /^Correct/u }).tap();
    await narrow.page.getByText("Corrected.").last().waitFor();
    expect(narrow.complaints).toEqual([]);
    await narrow.page.context().close();
  });

  test("ask nothing of any other host, and break no rule of the content policy", () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
