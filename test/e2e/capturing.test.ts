import { once } from "node:events";
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, openPage } from "./open-browser.ts";
import { type RunningDesk, startDesk } from "./start-desk.ts";

const SUBTITLES = `WEBVTT

00:00:01.000 --> 00:00:05.000
<v Ana Lerro>The coast guard said that two boats were seized near Port Ansel.

00:01:15.000 --> 00:01:20.000
<v Tomas Vick>At least three people were reportedly injured on Friday.
`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lantern Post</title><link>https://lantern.example/</link>
<item><title>Pier closed</title><guid>p-1</guid><description>The harbour office said the pier was closed after a fire on Sunday.</description></item>
<item><title>Ferry back</title><guid>p-2</guid><description>Three ferries are back in service, the operator said on Monday.</description></item>
</channel></rss>`;
/** A page that would like to be heard of at `canary`. */
const hostile = (
  canary: string,
): string => `<!doctype html><html><head><title>Boats seized</title><meta http-equiv="refresh" content="0;url=${canary}/">
<script>document.title = "ran"; fetch("${canary}/")</script></head><body><article><h1>Boats seized</h1>
<p>The coast guard said that two boats were seized near Port Ansel on Friday.</p><img src="${canary}/pixel.gif">
<p>Nobody was hurt, the harbour office said on Saturday morning in a short statement.</p></article></body></html>`;

describe("what comes in", () => {
  let desk: RunningDesk;
  let browser: Browser;

  beforeAll(async () => {
    [desk, browser] = await Promise.all([startDesk(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await desk[Symbol.asyncDispose]();
  });

  const choose = async (name: string, content: string) => {
    const opened = await openPage(browser, desk);
    await opened.go("/add");
    await opened.page.getByRole("tab", { name: "Choose a file" }).click();
    await opened.page.getByLabel("Files").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
    await opened.page.getByRole("button", { name: "Read it" }).click();
    return opened;
  };

  test("of subtitles shows when each claim was spoken, and by whom", async () => {
    const { page, complaints } = await choose("statement.vtt", SUBTITLES);
    const injured = page.locator(".claim-card", { hasText: "injured" }).first();
    expect(await injured.locator(".play-time").textContent()).toBe("1:15");
    expect(await page.locator(".role-label", { hasText: "Tomas Vick" }).locator(".play-time").textContent()).toBe("1:15");
    expect(await page.locator(".report-facts").textContent()).toContain("read as subtitles");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("of a feed says how many reports it brought", async () => {
    const { page, complaints } = await choose("feed.xml", FEED);
    await page.getByText("A feed: 2 new reports.").waitFor();
    await expect.poll(desk.reports).toBeGreaterThanOrEqual(3);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("as a page can be looked at, and does nothing while it is", async () => {
    let hits = 0;
    const canary = createServer((_, response) => {
      hits++;
      response.end();
    }).listen(0, "127.0.0.1");
    await once(canary, "listening");
    const { port } = canary.address() as AddressInfo;
    const { page } = await choose("boats.html", hostile(`http://127.0.0.1:${port}`));
    await page.locator(".claim-card").first().waitFor();
    await page.locator(".report-facts summary", { hasText: "Kept unaltered" }).click();
    await page.getByRole("button", { name: "Look at the captured page" }).click();
    const frame = page.frameLocator(".captured-frame");
    expect(await frame.getByRole("heading", { level: 1 }).textContent()).toBe("Boats seized");
    await page.waitForTimeout(500);
    const inside = page.frames().find((one) => one !== page.mainFrame());
    expect(await inside?.title()).toBe("Boats seized");
    const viewer = new URL(inside?.url() ?? "").origin;
    expect(viewer).not.toBe(desk.address);
    expect(hits).toBe(0);
    canary.close();
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator(".captured-frame").waitFor({ state: "detached" });
    await page.context().close();
  });

  test("from a followed folder is listed, looked for at once when asked, and followed no more until that is undone", async () => {
    const folder = join(desk.data, "incoming");
    const put = (name: string, words: string) => {
      const old = new Date(Date.now() - 60_000);
      writeFileSync(join(folder, name), words);
      utimesSync(join(folder, name), old, old);
    };
    mkdirSync(folder);
    put("one.txt", "The lighthouse went dark on Sunday, the keeper said, and a second lamp was lit by hand.\n");
    const { owner } = JSON.parse(readFileSync(join(desk.data, "desk.json"), "utf8")) as { owner: string };
    await fetch(`${desk.address}/api/rooms/default/feeds`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-reportedly-owner": owner },
      body: JSON.stringify({ address: folder, kind: "folder" }),
    });
    const { page, go, complaints } = await openPage(browser, desk);
    await go("/feeds");
    const row = page.locator(".feed-row");
    await row.getByRole("button", { name: "Look now" }).click();
    await row.locator("summary").click();
    await row.getByRole("link", { name: "one.txt" }).waitFor();
    put("two.txt", "A second keeper said on Monday that the lamp was lit again and that no ship was in danger.\n");
    await row.getByRole("button", { name: "Look now" }).click();
    await row.getByText("1 new of 2, just now").waitFor();
    await row.getByRole("link", { name: "two.txt" }).waitFor();
    await row.getByRole("button", { name: "Pause" }).click();
    await row.getByRole("button", { name: "Resume" }).waitFor();
    await row.getByRole("button", { name: "Remove" }).click();
    await page.locator(".feeds-empty").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await row.getByRole("button", { name: "Resume" }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("from an address that is no feed is refused with what to do, and what was typed stays", async () => {
    const { page, go } = await openPage(browser, desk);
    await go("/feeds");
    const field = page.getByLabel(/^Feed, site map/u);
    await field.fill("http://127.0.0.1:9/feed.xml");
    await page.getByRole("button", { name: "Follow it" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("URL_REFUSED");
    expect(await field.inputValue()).toBe("http://127.0.0.1:9/feed.xml");
    await page.context().close();
  });
});
