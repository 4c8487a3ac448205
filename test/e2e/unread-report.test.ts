import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerUnread, saysThatWorkWaits } from "./changed-answers.ts";
import { INVENTED_REPORT, INVENTED_TITLE } from "./invented-report.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

describe("a report that is read later", () => {
  let desk: RunningDesk;
  let browser: Browser;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });

  const handIn = async (text: string, title: string) => {
    const headers = { "content-type": "application/json", prefer: "respond-async" };
    const answer = await fetch(`${desk.address}/api/rooms/default/reports`, {
      method: "POST",
      headers,
      body: JSON.stringify({ text, title }),
    });
    const { report } = (await answer.json()) as { report: { id: string } };
    return `/reports/${report.id}`;
  };

  test("is said to wait, and shows its claims by itself once it is read", async () => {
    const { page, go, complaints } = await openPage(browser, desk);
    await answerUnread(page, 2);
    await go(await handIn(INVENTED_REPORT, INVENTED_TITLE));
    await page.getByText("Waiting to be read", { exact: true }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(INVENTED_TITLE);
    await page.locator(".claim-card").first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("that could not be read says why, and the desk's top says that there is one", async () => {
    const { page, go, complaints } = await openPage(browser, desk);
    const path = await handIn(" \n ", "Nothing but space");
    await expect
      .poll(async () => (await (await fetch(`${desk.address}/api${path.replace("/reports", "/rooms/default/reports")}`)).json()) as object)
      .toHaveProperty("failure");
    await go(path);
    expect(await page.getByRole("alert").textContent()).toContain("INPUT_EMPTY");
    expect(await page.locator(".unread-state").textContent()).toBe("Could not be read");
    await go("/");
    await page.getByRole("banner").getByRole("status").getByText("1 report could not be read").waitFor();
    await page.locator(".empty-state, .report-row").first().waitFor();
    expect(await page.locator(".report-row", { hasText: "Nothing but space" }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("is counted in the desk's top while it waits", async () => {
    const { page, go } = await openPage(browser, desk);
    await saysThatWorkWaits(page);
    await go("/");
    await page.getByText("3 reports waiting to be read, 240 comparisons to be made").waitFor();
    await page.getByText("1 report could not be read").waitFor();
    expect(await page.locator(".work-line").count()).toBe(1);
    await page.context().close();
  });
});
