import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import type { StoredPage } from "./page-reader.ts";

/** Readability as its own documentation runs it. Scripts and outside resources stay off, as they are unless asked for. */
export async function readWithJsdom({ bytes, url }: StoredPage): Promise<number> {
  const { window } = new JSDOM(bytes, { url, contentType: "text/html", virtualConsole: new VirtualConsole() });
  try {
    return new Readability(window.document).parse()?.textContent?.trim().length ?? 0;
  } finally {
    window.close();
  }
}
