import type { Exchange } from "../../model/capture.ts";
import type { Answer } from "./answer.ts";

/** Cookies name a visitor, and are nobody's business who reads the capture. */
const UNRECORDED: ReadonlySet<string> = new Set(["set-cookie", "set-cookie2"]);

/** What was said over HTTP for a page, to be kept beside it. */
export function exchangeOf({ status, sent, headers }: Answer, redirects: Exchange["redirects"]): Exchange {
  return {
    status,
    requestHeaders: sent,
    responseHeaders: headers.filter(([name]) => !UNRECORDED.has(name.toLowerCase())),
    redirects,
  };
}
