import { ReportedlyError } from "../../src/errors.ts";
import { hashOf } from "../../src/jobs/intake/capture-input.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Fetcher, FetchOptions } from "../../src/ports/fetcher.ts";

/** What an address answers: words, an error, or something worked out anew each time. */
type InventedAnswer = string | ReportedlyError | ((options: FetchOptions) => string | ReportedlyError);

export interface InventedWeb extends Fetcher {
  /** What was asked for, in order. */
  readonly asked: readonly (FetchOptions & { readonly url: string })[];
  answers(url: string, answer: InventedAnswer, more?: { readonly etag?: string; readonly movedFrom?: string }): void;
}

/** Addresses that answer as they were told to; all others are not there. */
export function inventedWeb(clock: Clock): InventedWeb {
  const pages = new Map<
    string,
    { readonly answer: InventedAnswer; readonly url: string; readonly etag?: string; readonly isMoved: boolean }
  >();
  const asked: (FetchOptions & { readonly url: string })[] = [];
  const web: InventedWeb = {
    asked,
    answers(url, answer, { etag, movedFrom } = {}) {
      pages.set(url, { answer, url, isMoved: false, ...(etag !== undefined && { etag }) });
      if (movedFrom !== undefined) pages.set(movedFrom, { answer, url, isMoved: true });
    },
    fetch: async (url) => {
      const { capture } = await web.ask(url, {});
      if (capture === undefined) throw new Error("expected a page");
      return capture;
    },
    async ask(address, options) {
      asked.push({ url: address, ...options });
      const page = pages.get(address);
      const answer = typeof page?.answer === "function" ? page.answer(options) : page?.answer;
      if (answer instanceof ReportedlyError) throw answer;
      if (page === undefined || answer === undefined)
        throw new ReportedlyError("URL_FAILED", `${new URL(address).host} answered with status 404`);
      const { etag, url, isMoved } = page;
      if (etag !== undefined && options.validators?.etag === etag) return { validators: { etag } };
      const bytes = new TextEncoder().encode(answer);
      const redirects = isMoved ? [{ url: address, status: 301, location: url }] : [];
      const exchange = { status: 200, requestHeaders: [], responseHeaders: [], redirects };
      const capture = { sha256: hashOf(bytes), bytes, takenAt: clock.now().toISOString(), url, mediaType: "text/html", exchange };
      return { capture, validators: etag === undefined ? {} : { etag } };
    },
  };
  return web;
}
