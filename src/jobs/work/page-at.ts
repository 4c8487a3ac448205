import { asReportedlyError, type ReportedlyError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import type { FeedItem } from "../../model/feed.ts";
import type { Wanting } from "./keep-item.ts";
import { retryDelay } from "./retry-delay.ts";
import type { WorkPorts } from "./work-ports.ts";

/** The page an item leads to, or why it cannot be had. Fails, to be tried again, with what may be over by the next attempt. */
export async function pageAt(
  { fetcher, clock }: Pick<WorkPorts, "fetcher" | "clock">,
  item: FeedItem,
  address: string,
  attempts: number,
): Promise<Capture | Wanting> {
  try {
    const { capture } = await fetcher.ask(address, { as: "machine" });
    return capture ?? { code: "URL_FAILED", detail: `expected the page ${address}, met that nothing changed` };
  } catch (thrown) {
    const error = asReportedlyError(thrown);
    if (error.code === "URL_BUSY" ? isOld(item, clock.now()) : isFinal(error) || isLast(error, attempts))
      return { code: error.code, detail: error.detail };
    throw error;
  }
}

/** Some hosts never have time for us. */
const isOld = ({ seenAt }: FeedItem, now: Date): boolean => now.getTime() - Date.parse(seenAt) > THREE_DAYS_MS;
const THREE_DAYS_MS = 3 * 24 * 60 * 60_000;

/** "skerry.example answered with status 404": asking again brings nothing else. */
const isFinal = ({ code, detail }: ReportedlyError): boolean => code === "URL_FAILED" && !/\bstatus 5\d\d\b/u.test(detail);

const isLast = ({ code }: ReportedlyError, attempts: number): boolean => retryDelay(code, attempts + 1, 1) === undefined;
