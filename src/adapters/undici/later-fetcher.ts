import type { Fetcher } from "../../ports/fetcher.ts";
import type { UndiciFetcherOptions } from "./undici-fetcher.ts";

/** A fetcher that loads when an address is first asked for: the HTTP client would be a fifth of what there is to load before the first answer. */
export function laterFetcher(options: UndiciFetcherOptions): Fetcher {
  let opened: Promise<Fetcher> | undefined;
  const fetcher = (): Promise<Fetcher> => (opened ??= import("./undici-fetcher.ts").then(({ undiciFetcher }) => undiciFetcher(options)));
  return {
    fetch: async (url) => (await fetcher()).fetch(url),
    ask: async (url, asked) => (await fetcher()).ask(url, asked),
  };
}
