import type { StatedValue } from "../../../model/report.ts";
import { stated } from "../../facts/stated.ts";

/** A page as an archive lists it. */
export interface Page {
  readonly title?: string | undefined;
}

/** The addresses that are pages. */
export type PageList = ReadonlyMap<string, Page>;

export interface Pages {
  /** True of every address when nothing is listed. */
  readonly has: (url: string | undefined) => boolean;
  /** A page's address leads elsewhere: what stands there is the page. */
  readonly follow: (from: string, to: string) => void;
  readonly stated: (url: string | undefined) => readonly StatedValue[];
}

export function pagesOf(list: PageList | undefined): Pages {
  const pages = new Map([...(list ?? [])].map(([url, page]) => [pageAddress(url), page]));
  const find = (url: string | undefined) => (url === undefined ? undefined : pages.get(pageAddress(url)));
  return {
    has: (url) => list === undefined || find(url) !== undefined,
    follow(from, to) {
      const page = find(from);
      if (page !== undefined && find(to) === undefined) pages.set(pageAddress(to), page);
    },
    stated(url) {
      const title = find(url)?.title;
      return title === undefined || title === "" ? [] : [stated("title", title, "wacz:title")];
    },
  };
}

/** Without the part behind `#`, which is never asked for over HTTP. */
const pageAddress = (url: string): string => {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  parsed.hash = "";
  return parsed.href;
};
