import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "./find-chromium.ts";
import type { RunningDesk } from "./start-desk.ts";

export interface DeskPage {
  readonly page: Page;
  /** Addresses that were asked for and are not the desk's own. */
  readonly foreign: readonly string[];
  /** What the browser complained of: errors of scripts, breaches of the content policy. */
  readonly complaints: readonly string[];
  /** Go to a path of the desk. */
  readonly go: (path: string) => Promise<void>;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

/** A fresh page on the desk that writes down what it asks for and what goes wrong. Moves at once, so that tests need not wait for scrolling. */
export async function openPage(browser: Browser, desk: RunningDesk, options: BrowserContextOptions = {}): Promise<DeskPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${desk.address}/`)) foreign.push(request.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => {
    // A refused request is part of some tests; the browser reports each on the console.
    if (line.type() === "error" && !line.text().startsWith("Failed to load resource")) complaints.push(line.text());
  });
  return { page, foreign, complaints, go: async (path) => void (await page.goto(`${desk.address}${path}`)) };
}
