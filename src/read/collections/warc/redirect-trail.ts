import type { Exchange } from "../../../model/capture.ts";

type Redirects = Exchange["redirects"];

/** The redirects right before an answer, which are the way that led to it. */
export function redirectTrail() {
  let trail: Redirects = [];
  let end: string | undefined;
  return {
    /** Gives the address that it leads to. */
    met(url: string, status: number, location: string): string {
      trail = [...(end === url ? trail : []), { url, status, location }];
      end = URL.parse(location, url)?.href ?? location;
      return end;
    },
    /** The way to an answer at `url`; another begins behind it. */
    leadingTo(url: string | undefined): Redirects {
      const way = end === url ? trail : [];
      trail = [];
      end = undefined;
      return way;
    },
  };
}
