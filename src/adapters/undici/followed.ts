import { ReportedlyError } from "../../errors.ts";
import type { Exchange } from "../../model/capture.ts";
import { type Answer, discard } from "./answer.ts";
import { fetchableUrl } from "./fetchable-url.ts";
import { asUtf8, valuesOf } from "./header-pairs.ts";

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The first answer that is no redirect, and the way to it. */
export interface Followed {
  readonly url: URL;
  readonly answer: Answer;
  readonly redirects: Exchange["redirects"];
}

/** Ask for an address and for what it redirects to, each a request of its own. Only Location redirects; Refresh does not. */
export async function followed(first: URL, ask: (url: URL, isFirst: boolean) => Promise<Answer>): Promise<Followed> {
  const redirects: Exchange["redirects"][number][] = [];
  for (let url = first; ; ) {
    const answer = await ask(url, redirects.length === 0);
    const location = locationOf(answer);
    if (location === undefined) return { url, answer, redirects };
    discard(answer);
    redirects.push({ url: url.href, status: answer.status, location });
    if (redirects.length > MAX_REDIRECTS)
      throw new ReportedlyError("URL_FAILED", `${first.host} redirected more than ${MAX_REDIRECTS} times`);
    url = fetchableUrl(asUtf8(location), url);
  }
}

/** Two that differ lead nowhere: which of them counts would be a guess. */
function locationOf({ status, headers }: Answer): string | undefined {
  const locations = new Set(valuesOf(headers, "location"));
  return REDIRECTS.has(status) && locations.size === 1 ? locations.values().next().value : undefined;
}
